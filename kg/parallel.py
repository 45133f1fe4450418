"""Work on many records in several processes, in order and with only a few of them in flight.

A pool of its own, because those at hand (``concurrent.futures``, ``multiprocessing.Pool``) share a queue between the
processes: one that is killed while it writes there stops them all, and nobody knows which record it died of. Here each
process has a pipe to itself.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Thread
from typing import Any, Generic, NamedTuple, NoReturn, TypeVar

from kg.errors import KgError

In = TypeVar("In")
Out = TypeVar("Out")

_AHEAD = 4  # batches a process that may wait for an earlier one to be given back
_QUEUED = 2  # batches handed to a process: one to work on, one to go on with
_DEATHS = 2  # how many processes a record may take with it, alone, before it is given up


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def ordered_map(
    work: Callable[[In], Out],
    records: Iterable[In],
    jobs: int,
    *,
    lost: Callable[[In, str], Out] | None = None,
    prepare: Callable[[], object] | None = None,
    batch: int = 8,
) -> Iterator[Out]:
    """The results of ``work`` in the order of the records.

    Records are taken as processes come free, so that memory does not grow with their number. A process that dies is
    replaced, and the records that it had in hand are tried again one by one. None outlives the one that started it,
    however that one ends.

    :param work: what to do; must pickle where processes cannot be forked.
    :param records: what to do it to.
    :param jobs: how many processes; with one, everything happens in this one.
    :param lost: gives the result for a record that takes its process with it each time, from the record and how the
        process ended. Without it that is an error.
    :param prepare: called before the first process is forked, if there is any record: what it loads, all of them share.
    :param batch: how many records are handed over at a time.
    :raises KgError: if a record takes its process with it each time, and ``lost`` is not given.
    """
    if jobs == 1:
        yield from map(work, records)
        return
    pool = _Pool(work, iter(records), jobs, lost or _refuse, batch, prepare)
    try:
        yield from pool.results()
    finally:
        pool.close()


def _refuse(record: object, ending: str) -> NoReturn:
    raise KgError(f"a process of --jobs {ending}, probably for want of memory; try again with fewer jobs")


class _Failure(NamedTuple):
    """What the work raised."""

    error: Exception


@dataclass(slots=True)
class _Task(Generic[In]):
    """A batch of records, or one of its records alone."""

    number: int
    records: Sequence[In]
    alone: int | None = None
    """The place in its batch of a record that is tried again."""
    deaths: int = 0


@dataclass(slots=True, eq=False)
class _Worker(Generic[In]):
    process: Any
    pipe: Connection
    tasks: deque[_Task[In]] = field(default_factory=deque)


class _Pool(Generic[In, Out]):
    """The processes, and what is on its way through them."""

    def __init__(
        self,
        work: Callable[[In], Out],
        source: Iterator[In],
        jobs: int,
        lost: Callable[[In, str], Out],
        batch: int,
        prepare: Callable[[], object] | None,
    ) -> None:
        self._work, self._source, self._jobs, self._lost, self._batch = work, source, jobs, lost, batch
        self._prepare = prepare
        # Forked processes share the lexicon that this one has loaded, and need no importable main module.
        forked = "fork" in multiprocessing.get_all_start_methods()
        self._context: Any = multiprocessing.get_context("fork" if forked else None)
        self._workers: list[_Worker[In]] = []
        self._again: deque[_Task[In]] = deque()
        self._done: dict[int, list[Out]] = {}
        self._parts: dict[int, dict[int, Out]] = {}
        """What has come of the records of a batch that are tried one by one."""
        self._sizes: dict[int, int] = {}
        self._handed = self._given = 0
        self._ended = False

    def results(self) -> Iterator[Out]:
        """The results in order."""
        while True:
            self._hand_out()
            if self._given in self._done:
                yield from self._done.pop(self._given)
                self._given += 1
                continue
            busy = [worker for worker in self._workers if worker.tasks]
            if not busy:
                if self._ended and not self._again:
                    return
                continue
            ready = set(wait([worker.pipe for worker in busy]))
            for worker in busy:
                if worker.pipe in ready:
                    self._take(worker)

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    def _hand_out(self) -> None:
        while self._has_room() and (task := self._next()):
            worker = self._free()
            worker.tasks.append(task)
            try:
                worker.pipe.send(task.records)
            except (BrokenPipeError, ConnectionResetError):
                self._bury(worker)

    def _has_room(self) -> bool:
        return len(self._workers) < self._jobs or any(len(worker.tasks) < _QUEUED for worker in self._workers)

    def _free(self) -> _Worker[In]:
        """The process with the least to do; a new one while all are busy and there may be more."""
        least = min(self._workers, key=lambda worker: len(worker.tasks), default=None)
        if least is None or (least.tasks and len(self._workers) < self._jobs):
            return self._start()
        return least

    def _next(self) -> _Task[In] | None:
        if self._again:
            return self._again.popleft()
        if self._ended or self._handed - self._given >= self._jobs * _AHEAD:
            return None
        records = list(islice(self._source, self._batch))
        if not records:
            self._ended = True
            return None
        self._handed += 1
        return _Task(self._handed - 1, records)

    def _start(self) -> _Worker[In]:
        if self._prepare is not None:
            self._prepare()
            self._prepare = None
        ours, theirs = self._context.Pipe()
        others = [ours, *(worker.pipe for worker in self._workers)]
        process = self._context.Process(target=_serve, args=(self._work, theirs, others), daemon=True)
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours))
        return self._workers[-1]

    def _take(self, worker: _Worker[In]) -> None:
        """Receives one result, or the news that the process is no more."""
        try:
            results = worker.pipe.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            self._bury(worker)
            return
        if isinstance(results, _Failure):
            raise results.error
        task = worker.tasks.popleft()
        if task.alone is None:
            self._done[task.number] = results
        else:
            self._put(task.number, task.alone, results[0])

    def _bury(self, worker: _Worker[In]) -> None:
        """Sees to the records of a process that died: the first of its tasks was the one in hand."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        task = worker.tasks.popleft() if worker.tasks else None
        self._again.extend(worker.tasks)
        if task is None:
            return
        if task.alone is None:
            self._sizes[task.number] = len(task.records)
            self._parts[task.number] = {}
            singles = (_Task(task.number, [record], place) for place, record in enumerate(task.records))
            self._again.extendleft(reversed(list(singles)))
            return
        task.deaths += 1
        if task.deaths < _DEATHS:
            self._again.appendleft(task)
        else:
            self._put(task.number, task.alone, self._lost(task.records[0], _ending(worker.process.exitcode)))

    def _put(self, number: int, place: int, result: Out) -> None:
        parts = self._parts[number]
        parts[place] = result
        if len(parts) == self._sizes[number]:
            del self._parts[number], self._sizes[number]
            self._done[number] = [parts[at] for at in sorted(parts)]


def _ending(code: int | None) -> str:
    """How a process ended, in words."""
    if code is not None and code < 0:
        try:
            return f"was ended by {signal.Signals(-code).name}"
        except ValueError:
            return f"was ended by signal {-code}"
    return f"ended with status {code}"


# --- in the process ---------------------------------------------------------------------------------------------------


def _serve(work: Callable[[In], Out], pipe: Connection, others: Sequence[Connection]) -> None:
    """Takes batches from the pipe and sends back their results until the other end is closed."""
    # An interrupt from the terminal reaches all processes; the parent ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in others:  # the parent's ends, which a fork copies: while any is open, nobody notices the parent's death
        other.close()
    batches: SimpleQueue[Sequence[In]] = SimpleQueue()
    # What comes in is taken in at once: were both ends to wait until the other reads, they would wait for ever.
    Thread(target=_listen, args=(pipe, batches), daemon=True).start()
    while True:
        batch = batches.get()
        try:
            answer: object = [work(record) for record in batch]
        except Exception as error:
            answer = _Failure(error)
        try:
            pipe.send(answer)
        except (BrokenPipeError, ConnectionResetError):
            os._exit(0)
        except Exception as error:  # what cannot be pickled
            pipe.send(_Failure(KgError(f"a result cannot be handed back: {error}")))


def _listen(pipe: Connection, batches: SimpleQueue[Sequence[In]]) -> None:
    while True:
        try:
            batches.put(pipe.recv())
        except (EOFError, OSError):  # the parent is no more, or done
            os._exit(0)
