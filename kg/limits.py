"""What one article may cost: time and memory, beyond which the work on it is given up and the next one begun.

Time is that of the processor, so that a busy machine gives up no sooner. A timer of the system interrupts the work
(``setitimer``), which reaches Python and its regular expressions; a library's native code it reaches when that returns.
Should it not return, a process of a pool is ended by a second timer, and the pool sees to the rest; a process that
works alone has nobody to see to it. What memory the process takes is looked at fifty times a second, and bounded a
little above the limit by the system (``RLIMIT_AS``), so that asking for much more at once fails as ``MemoryError``;
only Linux says how much is taken already. Signals reach a process's main thread alone: in other threads, time is not
bounded, and memory by the system alone. On Windows, neither is.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from kg.errors import KgError

SECONDS, MEGABYTES = 60, 1_000
"""The limits by default: a typical article takes a hundredth of a second."""

_SIZE = Path("/proc/self/statm")
_AGAIN = 0.5  # seconds after which a timer fires once more, should something have swallowed the exception
_GRACE = 5.0  # seconds more for native code to return, before the process is ended


class LimitError(KgError):
    """An article costs too much. ``kind`` is ``time`` or ``memory``."""

    def __init__(self, kind: str, problem: str) -> None:
        super().__init__(problem)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one article: ``seconds`` of processor time, ``megabytes`` of memory on top of what is taken before.

    0 sets no limit.
    """

    seconds: float = SECONDS
    megabytes: int = MEGABYTES

    @contextmanager
    def kept(self) -> Iterator[None]:
        """While this lasts, the limits hold.

        :raises LimitError: if one of them is passed.
        """
        try:
            with _memory(self.megabytes), _time(self.seconds):
                yield
        except _OutOfTime:
            raise LimitError("time", f"it takes more than {self.seconds:g} s of processor time") from None
        except (MemoryError, _OutOfMemory):
            raise LimitError("memory", f"it takes more than {self.megabytes} MB of memory") from None


NO_LIMITS = Limits(seconds=0, megabytes=0)


class _OutOfTime(BaseException):
    """Raised by the timer, in whatever is being done: no ``except Exception`` may stop it."""


class _OutOfMemory(BaseException):
    """Raised by a look at what is taken, as the other by its timer."""


def _stop(signum: int, frame: FrameType | None) -> None:
    raise _OutOfTime


@contextmanager
def _time(seconds: float) -> Iterator[None]:
    if not seconds or not _is_main() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
        if _in_pool():
            signal.setitimer(signal.ITIMER_PROF, 2 * seconds + _GRACE)  # whose signal ends the process
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if _in_pool():
            signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGVTALRM, before)


def _in_pool() -> bool:
    """Whether another process has started this one, and waits for its results."""
    pools = sys.modules.get("multiprocessing.process")
    return pools is not None and pools.parent_process() is not None


@contextmanager
def _memory(megabytes: int) -> Iterator[None]:
    taken = _taken() if megabytes else None
    if taken is None:
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = taken + megabytes * 1_000_000
    watch = _is_main() and hasattr(signal, "setitimer")
    # Where no memory at all is left, the interpreter can hang while it raises MemoryError. So the limit is looked
    # after, and the system's bound lies above it, for what takes much at once.
    limit = most + _SLACK if watch else most
    if any(bound != resource.RLIM_INFINITY and bound < limit for bound in (soft, hard)):
        yield  # the user's own bound is narrower
        return
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    try:
        with _watched(most) if watch else nullcontext():
            yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


_SLACK = 64_000_000  # bytes
_LOOK = 0.02  # seconds between two looks


@contextmanager
def _watched(most: int) -> Iterator[None]:
    """While this lasts, the process is stopped in what it does when it takes more than so many bytes."""

    def look(signum: int, frame: FrameType | None) -> None:
        if (_taken() or 0) > most:
            raise _OutOfMemory

    before = signal.signal(signal.SIGALRM, look)
    try:
        signal.setitimer(signal.ITIMER_REAL, _LOOK, _LOOK)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _is_main() -> bool:
    return threading.current_thread() is threading.main_thread()


def _taken() -> int | None:
    """The address space that the process takes, in bytes; None where the system does not say."""
    try:
        import resource

        return int(_SIZE.read_bytes().split()[0]) * resource.getpagesize()
    except (ImportError, OSError, ValueError, IndexError):
        return None
