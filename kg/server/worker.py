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
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any, NamedTuple

from kg.errors import InputError, KgError
from kg.store import EmbeddedStore

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # linux/sched.h

HEAD = struct.Struct("!Q")
"""How a message begins: its length in bytes."""


class Version(NamedTuple):
    """What tells whether a store has changed since it was opened.

    ``own`` changes with each write of this server, which every later job has to see; ``others`` when other processes
    may have written.
    """

    own: int = 0
    others: Hashable = None


Job = tuple[Callable[..., Any], tuple[Any, ...], Version]
"""A function, its arguments after the store, and the version of the store to see."""


def packed(message: object) -> bytes:
    """A message as it is sent."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return HEAD.pack(len(body)) + body


class Worker:
    """Does jobs on one store.

    :param path: the store's folder.
    :param write: whether jobs write to it. A worker that does keeps the folder for itself.
    :param memory: bytes that a job may use, 0 for any number.
    """

    def __init__(self, path: str, *, write: bool = False, memory: int = 0) -> None:
        self._path = path
        self._memory = memory
        self._write = write
        self._version: Version | None = None
        self._store = EmbeddedStore(path, write=write)

    def do(self, job: Job) -> Any:
        """What a job's function gives back.

        :raises Exception: whatever it raises.
        """
        function, arguments, version = job
        if not self._write and self._version != version:
            self._renew(version)
        try:
            return self._call(function, arguments)
        except (OSError, RuntimeError) as error:
            # A writer may have put files away that were still to be read.
            if self._write or "No such file" not in str(error):
                raise
            self._store = EmbeddedStore(self._path)
            return self._call(function, arguments)

    def _call(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        with _limited_memory(self._memory):
            return function(self._store.native, *arguments)

    def _renew(self, version: Version) -> None:
        """Look at the store as it is now. While another process changes it, the last look may have to do."""
        must = self._version is None or self._version.own != version.own
        try:
            self._store = EmbeddedStore(self._path) if must else EmbeddedStore(self._path, tries=1)
        except InputError:
            if must:
                raise
        else:
            self._version = version


def _read(source: IO[bytes], jobs: SimpleQueue[bytes]) -> None:
    """Read jobs as they come. When the server is gone, so is this process, whatever it is doing."""
    with suppress(Exception):
        while head := source.read(HEAD.size):
            (length,) = HEAD.unpack(head)
            jobs.put(source.read(length))
    os._exit(0)


@contextmanager
def _limited_memory(more: int) -> Iterator[None]:
    """While this lasts, this process may have so many bytes of data more than it has, 0 for any number (Linux)."""
    status = Path("/proc/self/status")
    if not more or not status.exists():
        yield
        return
    import resource

    now = int(status.read_text(encoding="ascii", errors="replace").partition("VmData:")[2].split()[0]) * 1024
    before = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (now + more, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


def _leave_no_core() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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
    _leave_no_core()
    jobs: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_read, args=(sys.stdin.buffer, jobs), daemon=True).start()
    try:
        worker = Worker(path, write=write, memory=memory)
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
