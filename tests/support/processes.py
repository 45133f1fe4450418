"""Other processes, waited for until something holds: no test depends on how fast a machine is."""

from __future__ import annotations

import fcntl
import os
import signal
import struct
import termios
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO


def until(true: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether it becomes true before the seconds are over: many, since they pass only where it is broken."""
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return true()


def children(pid: int) -> list[int]:
    """The processes that it started and that are still there; none where it has ended itself."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def alive(pid: int) -> bool:
    """Whether it runs: one that has ended and is not yet waited for does not.

    One whose first thread has ended still holds its files and locks while another thread has not.
    """
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return False
    return fields[0] not in "ZX" or int(fields[17]) > 1


def gone(pids: Iterable[int]) -> bool:
    """Whether all of them end, in a while."""
    return until(lambda: not any(alive(pid) for pid in pids))


def processor_seconds(pid: int) -> float:
    """What it has used of a processor's time, without its children."""
    try:
        user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    except OSError:
        return 0.0
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def unread(pipe: IO[bytes]) -> int:
    """Bytes in a pipe that its reader has not taken yet."""
    return int(struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0\0\0\0"))[0])


def hears_interrupts() -> None:
    """In a process to be: listen to SIGINT, to which a shell makes whatever it starts in the background deaf."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
