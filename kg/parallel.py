"""Work on many records in several processes, in order and with only a few of them in flight."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from kg.errors import KgError

In = TypeVar("In")
Out = TypeVar("Out")

_CHUNK = 8
_AHEAD = 4


def ordered_map(work: Callable[[In], Out], records: Iterable[In], jobs: int) -> Iterator[Out]:
    """The results of ``work`` in the order of the records.

    Records are taken as processes come free, so that memory does not grow with their number.

    :param work: what to do; must pickle if there are several jobs.
    :param records: what to do it to.
    :param jobs: how many processes; with one, everything happens in this one.
    :raises KgError: if a process dies.
    """
    if jobs == 1:
        yield from map(work, records)
        return
    source = iter(records)
    # The first records are done here: forked processes then share the lexicon that these have loaded. Forking also asks
    # for no importable main module.
    yield from map(work, islice(source, _CHUNK))
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
    with ProcessPoolExecutor(jobs, multiprocessing.get_context(method), _leave_signals_to_the_parent) as pool:
        running: deque[Future[list[Out]]] = deque()
        try:
            while chunk := list(islice(source, _CHUNK)):
                running.append(pool.submit(_each, work, chunk))
                if len(running) >= jobs * _AHEAD:
                    yield from running.popleft().result()
            while running:
                yield from running.popleft().result()
        except BrokenProcessPool:
            raise KgError("a process of --jobs died, probably for want of memory; try again with fewer jobs") from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _leave_signals_to_the_parent() -> None:
    # An interrupt from the terminal reaches all processes; the parent ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _each(work: Callable[[In], Out], chunk: list[In]) -> list[Out]:
    return [work(record) for record in chunk]
