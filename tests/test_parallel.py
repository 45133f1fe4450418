import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.processes import alive, until

from kg.errors import KgError, UsageError
from kg.parallel import ordered_map


def double(number: int) -> int:
    return 2 * number


def die_late(number: int) -> int:
    if number > 20:
        os._exit(1)
    return number


def die_of_some(number: int) -> int:
    if number % 50 == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def refuse_some(number: int) -> int:
    if number == 30:
        raise UsageError("thirty is too many")
    return number


def long_answer(record: bytes) -> bytes:
    return record * 2


def gone(number: int, ending: str) -> int:
    assert ending == "was ended by SIGKILL"
    return -number


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 8, 9, 100])
def test_results_come_in_the_order_of_the_records(jobs: int, count: int) -> None:
    assert list(ordered_map(double, range(count), jobs)) == [2 * n for n in range(count)]


def test_records_are_taken_only_as_they_are_needed() -> None:
    taken: list[int] = []

    def records() -> Iterator[int]:
        for number in range(100_000):
            taken.append(number)
            yield number

    results = ordered_map(double, records(), 2)
    for _ in range(50):
        next(results)
    assert len(taken) < 500
    results.close()  # type: ignore[attr-defined]


def test_a_record_that_takes_its_process_with_it_is_told() -> None:
    with pytest.raises(KgError, match=r"ended with status 1.*fewer jobs"):
        list(ordered_map(die_late, range(100), 2))


@pytest.mark.parametrize("jobs", [2, 3])
def test_it_costs_only_itself_where_the_caller_says_so(jobs: int) -> None:
    results = list(ordered_map(die_of_some, range(200), jobs, lost=gone))
    assert results == [-n if n % 50 == 13 else n for n in range(200)]


def test_a_process_that_someone_kills_costs_nothing() -> None:
    results = []
    me = os.getpid()
    for number, result in enumerate(ordered_map(double, range(400), 2)):
        results.append(result)
        if number % 100 == 50:
            children = Path(f"/proc/{me}/task/{me}/children")
            if not children.exists():
                pytest.skip("needs /proc to find the processes")
            os.kill(int(children.read_text().split()[0]), signal.SIGKILL)
    assert results == [2 * n for n in range(400)]


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(UsageError, match="thirty"):
        list(ordered_map(refuse_some, range(100), 2))


def test_records_and_results_may_be_larger_than_a_pipe_holds() -> None:
    records = [bytes([n]) * 1_000_000 for n in range(12)]
    assert [len(result) for result in ordered_map(long_answer, records, 2, batch=2)] == [2_000_000] * 12


def test_no_process_outlives_its_parent() -> None:
    program = (
        "import os, time\n"
        "from kg.parallel import ordered_map\n"
        "def work(n):\n"
        "    os.write(1, f'{os.getpid()}\\n'.encode())\n"  # in one piece: the three share a pipe
        "    time.sleep(60)\n"
        "list(ordered_map(work, range(3), 3, batch=1))\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        children = [int(parent.stdout.readline()) for _ in range(3)]
        parent.kill()
        assert until(lambda: not any(alive(child) for child in children))


def test_what_processes_share_is_prepared_once_and_only_if_there_is_work() -> None:
    prepared: list[None] = []
    assert list(ordered_map(double, range(0), 2, prepare=lambda: prepared.append(None))) == []
    assert prepared == []
    assert len(list(ordered_map(double, range(50), 2, prepare=lambda: prepared.append(None)))) == 50
    assert prepared == [None]
