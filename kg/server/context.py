"""What every route of the server works with: the store behind its limits, and its settings."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote

from kg.errors import KgError
from kg.graph.terms import encoded
from kg.server import jobs
from kg.server.failures import RequestError
from kg.server.metrics import Metrics
from kg.server.pool import Pool
from kg.server.settings import Settings
from kg.server.sink import Answer, Budget
from kg.server.worker import Version
from kg.store.embedded import NOTE

if TYPE_CHECKING:
    from kg.server.jobs import Row
    from kg.store.querying import Term

T = TypeVar("T")

ENTITIES = "/id/"
"""Where the things under the base IRI are found on this server: ``/id/person/x`` is ``<base>person/x``."""

DATA = "/data/"
"""Where programs are sent from there."""

PAGES = "/page/"
"""Where browsers are sent from there. ``kg.server.pages`` has these routes."""


class Context:
    """A store behind the limits of a server.

    :param settings: of the server.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._readers = Pool(settings.store, settings.limits)
        self._writer = Pool(settings.store, settings.limits, write=True) if settings.writable else None
        self._writes = 0
        self._spool: tempfile.TemporaryDirectory[str] | None = None
        self._numbers = count()
        self.metrics = Metrics(self._readers)

    async def call(self, function: Callable[..., T], *arguments: Any) -> T:
        """What ``function(store, *arguments)`` gives back, called in a worker with the store open for reading.

        The function belongs to a module (no closure, no lambda), and what it takes and gives can be pickled; terms of
        pyoxigraph can. It is stopped when its time is over.

        :raises RequestError: if the server is too busy, or the time or memory is used up. Leave these to the
            application, which answers with the right status.
        :raises Exception: whatever the function raises.
        """
        with self.metrics.query():
            return await self._readers.run(function, *arguments, version=self.version)

    async def select(self, text: str, /, **bound: Term) -> list[Row]:
        """The solutions of a SELECT query, all graphs taken as one unless it says ``GRAPH``.

        The usual prefixes need not be declared.

        :param bound: terms of pyoxigraph to put where the text has ``$name``, each as one whole term whatever is in it.
            Never paste a value into the text.
        :raises UsageError: if the query is malformed.
        :raises RequestError: as ``call``, and if there are more rows than the limit.
        """
        return await self.call(jobs.solutions, text, bound, self.settings.limits.rows, self.settings.prefixes)

    async def answer(self, function: Callable[..., Answer], *arguments: Any) -> Answer:
        """What ``function(store, *arguments, prefixes, budget)`` writes, called as by ``call``.

        :raises RequestError: as ``call``, and if the answer is larger than the limits.
        """
        limits = self.settings.limits
        if self._spool is None:
            self._spool = tempfile.TemporaryDirectory(prefix="mahdar-serve-")
        spool = Path(self._spool.name) / str(next(self._numbers))
        try:
            budget = Budget(limits.rows, limits.result_bytes, str(spool))
            return await self.call(function, *arguments, self.settings.prefixes, budget)
        except BaseException:
            spool.unlink(missing_ok=True)
            raise

    async def write(self, function: Callable[..., T], *arguments: Any) -> T:
        """What ``function(store, *arguments)`` gives back, called in the worker that may write.

        A function that is stopped has written nothing, if it writes in one transaction. Queries that begin later see
        what was written.

        :raises RequestError: as ``call``.
        """
        if self._writer is None:
            raise RuntimeError("the server is read-only; routes have to see to that")
        try:
            with self.metrics.query():
                return await self._writer.run(function, *arguments)
        finally:
            self._writes += 1

    def iri_of(self, path: str) -> str:
        """The IRI of the thing that a path under ``/id/``, ``/data/`` or ``/page/`` means.

        :param path: what follows there, percent-encoded or not.
        """
        return self.settings.base + encoded(unquote(path))

    def path_of(self, iri: str, under: str = ENTITIES) -> str | None:
        """The path at which this server shows the thing, or None if its IRI is not under the base.

        :param under: ``ENTITIES`` for links, ``DATA`` or ``PAGES`` for one form of it.
        """
        base = self.settings.base
        return under + iri.removeprefix(base) if iri.startswith(base) and len(iri) > len(base) else None

    @property
    def version(self) -> Version:
        """Something that changes when the store may have changed, by our own writing or by another process.

        A load is seen when it is complete: it ends with a flush, which the manifest tells of, and a note.
        """
        return Version(self._writes, tuple(_stamps(Path(self.settings.store))))

    async def healthy(self) -> bool:
        """Whether queries are answered. A server that is busy is well."""
        if self._readers.busy:
            return bool(self._readers.processes)
        try:
            await self.call(jobs.probe)
        except (KgError, OSError):
            return False
        return True

    async def start(self) -> None:
        """Start the workers.

        :raises RequestError: if the store cannot be opened.
        """
        try:
            if self._writer is not None:  # first: it makes good what a crash left
                await self._writer.start()
            await self._readers.start()
        except RequestError:
            await self.close()
            raise

    async def close(self) -> None:
        """Stop the workers. What the writer is about is finished or undone when the store is opened next."""
        pools = [pool for pool in (self._writer, self._readers) if pool is not None]
        await asyncio.gather(*(pool.close() for pool in pools))
        if self._spool is not None:
            self._spool.cleanup()
            self._spool = None


def _stamps(folder: Path) -> Iterator[tuple[int, ...]]:
    for file in sorted((folder / "CURRENT", folder / NOTE, *folder.glob("MANIFEST-*"))):
        with suppress(OSError):
            stat = file.stat()
            yield stat.st_ino, stat.st_size, stat.st_mtime_ns
