"""Work that costs too much is given up, and what comes after it is not touched."""

import re
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kg.limits import LimitError, Limits

CHECKOUT = Path(__file__).parents[1]
QUICK = Limits(seconds=0.2, megabytes=0)
SMALL = Limits(seconds=0, megabytes=100)

only_linux = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not say what is taken")


def spin() -> None:
    while True:
        pass


def spin_without_mercy() -> None:
    while True:
        with suppress(Exception):
            spin()


def backtrack() -> None:
    re.match(r"(a|aa)+$", "a" * 80 + "b")


@pytest.mark.parametrize("work", [spin, spin_without_mercy, backtrack])
def test_time(work: Callable[[], None]) -> None:
    begin = time.process_time()
    with pytest.raises(LimitError, match=r"more than 0\.2 s") as error, QUICK.kept():
        work()
    assert error.value.kind == "time"
    assert time.process_time() - begin < 1


def test_time_that_is_waited_does_not_count() -> None:
    with QUICK.kept():
        time.sleep(0.4)


def hoard() -> None:
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def ask_for_much() -> None:
    bytearray(10**12)


@only_linux
@pytest.mark.parametrize("work", [hoard, ask_for_much])
def test_memory(work: Callable[[], None]) -> None:
    with pytest.raises(LimitError, match="more than 100 MB") as error, SMALL.kept():
        work()
    assert error.value.kind == "memory"


@only_linux
def test_what_was_before_is_again() -> None:
    before = signal.getsignal(signal.SIGVTALRM), resource.getrlimit(resource.RLIMIT_AS)
    for work in (spin, hoard, lambda: None):
        with suppress(LimitError), Limits(seconds=0.2, megabytes=100).kept():
            work()
        assert (signal.getsignal(signal.SIGVTALRM), resource.getrlimit(resource.RLIMIT_AS)) == before
        assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    spent = time.process_time() + 0.5
    while time.process_time() < spent:
        bytearray(200_000_000)


def test_other_errors_pass() -> None:
    with pytest.raises(KeyError), Limits().kept():
        raise KeyError("x")


def test_within_limits_nothing_happens() -> None:
    for _ in range(1_000):
        with Limits().kept():
            pass


def test_in_another_thread_only_memory_is_bounded() -> None:
    told: list[str] = []

    def work() -> None:
        with QUICK.kept():
            told.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert told == ["done"]


def test_native_code_that_does_not_return_ends_a_process_of_a_pool() -> None:
    code = """
import hashlib, multiprocessing, kg.limits
kg.limits._GRACE = 0.5
def work():
    with kg.limits.Limits(seconds=0.2, megabytes=0).kept():
        hashlib.pbkdf2_hmac("sha256", b"x", b"y", 10**9)
process = multiprocessing.get_context("fork").Process(target=work)
process.start()
process.join(60)
print(process.exitcode)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, timeout=90)
    assert done.stdout.strip() == str(-signal.SIGPROF), done.stderr
