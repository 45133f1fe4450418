"""The workers of a server: as many as may work at the same time, and a queue for who has to wait."""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from kg.errors import KgError
from kg.server.failures import Busy, TimedOut, TooMuch
from kg.server.settings import Limits
from kg.server.worker import HEAD, Version, packed

T = TypeVar("T")

_BUFFER = 1 << 20  # bytes of an answer read at a time
_START_SECONDS = 60  # for a worker to open its store: a log that must be replayed after a crash can be long


class _Worker:
    """A process that does jobs, seen from outside."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, path: str, write: bool, memory: int) -> _Worker:
        """A new worker, which has opened the store.

        :raises KgError: if it cannot.
        """
        command = [sys.executable, "-m", "kg.server.worker", path, "write" if write else "read", str(memory)]
        # A worker that runs out of memory says so at length.
        told = None if os.environ.get("KG_TRACEBACK") else DEVNULL
        start = asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=told, limit=_BUFFER)
        worker = cls(await start)
        try:
            async with asyncio.timeout(_START_SECONDS):
                await worker._answer()
        except BaseException:
            await worker.end()
            raise
        return worker

    async def do(self, function: Callable[..., Any], arguments: tuple[Any, ...], version: Version) -> Any:
        assert self._process.stdin
        self._process.stdin.write(packed((function, arguments, version)))
        await self._process.stdin.drain()
        return await self._answer()

    async def _answer(self) -> Any:
        assert self._process.stdout
        (length,) = HEAD.unpack(await self._process.stdout.readexactly(HEAD.size))
        well, result = pickle.loads(await self._process.stdout.readexactly(length))
        if not well:
            raise result
        return result

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            self._process.kill()
        if self._process.stdin:
            self._process.stdin.close()

    async def end(self) -> None:
        self.kill()
        await self._process.wait()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.returncode is None


class Pool:
    """Processes that do jobs on a store, each stopped when its time is over.

    :param path: the store's folder.
    :param limits: how many there are, how many may wait, and how long a job may last.
    :param write: whether the jobs write; then there is one worker, which keeps the store for itself.
    """

    def __init__(self, path: str, limits: Limits, *, write: bool = False) -> None:
        self._path = path
        self._limits = limits
        self._write = write
        self._size = 1 if write else limits.workers
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._free = asyncio.Semaphore(self._size)
        self._waiting = 0
        self._open = True
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def waiting(self) -> int:
        """How many jobs wait for a worker."""
        return self._waiting

    @property
    def busy(self) -> bool:
        """Whether a job that comes now has to wait."""
        return self._free.locked()

    @property
    def processes(self) -> tuple[int, ...]:
        """The process ids of the workers that there are."""
        return tuple(worker.pid for worker in self._all if worker.alive)

    async def start(self) -> None:
        """Start all workers.

        :raises KgError: if the store cannot be opened.
        """
        self._free, self._open = asyncio.Semaphore(self._size), True
        self._idle.extend(await asyncio.gather(*(self._new() for _ in range(self._size))))

    async def close(self) -> None:
        """Stop all workers, whatever they are doing."""
        self._open = False
        await asyncio.gather(*self._tasks)
        workers, self._all, self._idle = self._all, set(), []
        await asyncio.gather(*(worker.end() for worker in workers))

    async def run(self, function: Callable[..., T], *arguments: Any, version: Version | None = None) -> T:
        """What ``function(store, *arguments)`` gives back in a worker.

        :param function: of a module, so that it can be named to another process; so must be what it takes and gives.
        :param version: of the store. A worker that has opened another one opens the store anew.
        :raises Busy: if the queue is full, or no worker became free in time.
        :raises TimedOut: if it did not end in time. Its process has been stopped.
        :raises TooMuch: if its process died, which is what becomes of one that wants more memory than it may have.
        :raises Exception: whatever the function raises.
        """
        await self._turn()
        kept = True
        try:
            worker = await self._worker()
            try:
                async with asyncio.timeout(self._limits.seconds):
                    result: T = await worker.do(function, arguments, version or Version())
            except TimeoutError:
                kept = self._replace(worker)
                raise TimedOut(f"stopped after {self._limits.seconds:g} seconds, which is the limit here") from None
            except (asyncio.IncompleteReadError, ConnectionError):
                kept = self._replace(worker)
                raise TooMuch("the query needs more memory than it may have here") from None
            except asyncio.CancelledError:
                kept = self._replace(worker)
                raise
            except BaseException:
                self._idle.append(worker)
                raise
            self._idle.append(worker)
            return result
        finally:
            if kept:
                self._free.release()

    async def _turn(self) -> None:
        if self._free.locked() and self._waiting >= self._limits.queue:
            raise Busy(f"busy: {self._waiting} queries are waiting already; try again later")
        self._waiting += 1
        try:
            async with asyncio.timeout(self._limits.patience):
                await self._free.acquire()
        except TimeoutError:
            raise Busy("busy: no worker has become free in time; try again later") from None
        finally:
            self._waiting -= 1

    async def _worker(self) -> _Worker:
        while self._idle:
            worker = self._idle.pop()
            if worker.alive:
                return worker
            self._all.discard(worker)  # somebody has killed it
        return await self._new()

    async def _new(self) -> _Worker:
        try:
            worker = await _Worker.start(self._path, self._write, self._limits.memory)
        except KgError as error:
            raise Busy(str(error)) from error
        except (asyncio.IncompleteReadError, TimeoutError):
            raise Busy(f"{self._path}: the store cannot be opened just now") from None
        self._all.add(worker)
        return worker

    def _replace(self, worker: _Worker) -> bool:
        """Kill a worker. Its place is free again when there is another one.

        :returns: False, since the place is not free yet.
        """

        async def replace() -> None:
            try:
                await worker.end()
                if self._open:
                    with suppress(KgError):
                        self._idle.append(await self._new())
            finally:
                self._free.release()

        worker.kill()
        self._all.discard(worker)
        task = asyncio.get_running_loop().create_task(replace())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return False
