"""The process that does the work of one query at a time: ``python -m kg.server.worker STORE``.

SPARQL can ask for years of work in one line, and Oxigraph's Python interface has no way to stop a query that has begun.
A process can be stopped. Each worker opens the store for itself, takes one job after the other on standard input, and
gives back results on standard output; the server kills it when a job lasts too long, and starts another.

A message is its length, eight bytes with the most significant first, and a pickle. A job is a function, which is called
with the store and its arguments, and the version of the store that it must see. Server and workers are one program
under one user; nothing that came over the network is unpickled.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
import threading
from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, Any

from kg.errors import KgError
from kg.store import EmbeddedStore

if TYPE_CHECKING:
    import pyoxigraph as ox

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # linux/sched.h

HEAD = struct.Struct("!Q")
"""How a message begins: its length in bytes."""

Job = tuple[Callable[..., Any], tuple[Any, ...], Hashable]
"""A function, its arguments after the store, and the version of the store to see."""


def packed(message: object) -> bytes:
    """A message as it is sent."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return HEAD.pack(len(body)) + body


class Worker:
    """Does jobs on one store.

    :param path: the store's folder.
    :param write: whether jobs write to it. A worker that does keeps the folder for itself.
    """

    def __init__(self, path: str, *, write: bool = False) -> None:
        self._path = path
        self._write = write
        self._version: Hashable = None
        self._store: EmbeddedStore | None = EmbeddedStore(path, write=write)

    def do(self, job: Job) -> Any:
        """What a job's function gives back.

        :raises Exception: whatever it raises.
        """
        function, arguments, version = job
        if self._write and self._store is not None:
            return function(self._store.native, *arguments)
        seen = self._version
        try:
            return function(self._opened(version), *arguments)
        except OSError:
            # A writer may have put files away under us. What a fresh look does not heal is a fault.
            if seen != version:
                raise
            self._store = None
            return function(self._opened(version), *arguments)

    def _opened(self, version: Hashable) -> ox.Store:
        if self._store is None or self._version != version:
            self._store = None
            self._store = EmbeddedStore(self._path)
            self._version = version
        return self._store.native


def _read(source: IO[bytes], jobs: SimpleQueue[bytes]) -> None:
    """Read jobs as they come. When the server is gone, so is this process, whatever it is doing."""
    with suppress(Exception):
        while head := source.read(HEAD.size):
            (length,) = HEAD.unpack(head)
            jobs.put(source.read(length))
    os._exit(0)


def _limit_memory(more: int) -> None:
    """Let this process have so many bytes of data more than it has, where the system can see to that (Linux)."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if more:
            status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
            most = int(status.partition("VmData:")[2].split()[0]) * 1024 + more
            resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _leave_network() -> None:
    """Take the network from this process, where the system lets us (Linux)."""
    with suppress(OSError, AttributeError):
        import ctypes

        # A network namespace of our own has no interfaces (unshare(2)). The superuser may have one as it is, others
        # together with a user namespace of their own, if the system lets them.
        unshare = ctypes.CDLL(None).unshare
        if unshare(_NEW_NETWORK):
            unshare(_NEW_NETWORK | _NEW_USER)


def main(path: str, write: bool, memory: int) -> None:
    """Do jobs until standard input ends.

    :param path: the store's folder.
    :param write: whether to open it for writing.
    :param memory: bytes that a query may use, 0 for any number.
    """
    # Ctrl-C reaches everything in the terminal; the server decides when its workers go.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What a library prints must not get among the messages.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _leave_network()
    jobs: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_read, args=(sys.stdin.buffer, jobs), daemon=True).start()
    try:
        worker = Worker(path, write=write)
        _limit_memory(memory)
        answers.write(packed((True, os.getpid())))
    except KgError as error:
        answers.write(packed((False, error)))
        return
    finally:
        answers.flush()
    while True:
        job = jobs.get()
        try:
            answer = packed((True, worker.do(pickle.loads(job))))
        except Exception as error:
            answer = packed((False, _portable(error)))
        answers.write(answer)
        answers.flush()


def _portable(error: Exception) -> Exception:
    """The error itself if it survives the way, else one that says the same."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] == "write", int(sys.argv[3]))
