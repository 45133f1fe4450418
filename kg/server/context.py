"""What every route of the server works with: the store behind its limits, and its settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote

from kg.graph.terms import encoded
from kg.server import jobs
from kg.server.pool import Pool
from kg.server.settings import Settings

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
        self._writes = 0

    async def call(self, function: Callable[..., T], *arguments: Any) -> T:
        """What ``function(store, *arguments)`` gives back, called in a worker with the store open for reading.

        The function belongs to a module (no closure, no lambda), and what it takes and gives can be pickled; terms of
        pyoxigraph can. It is stopped when its time is over.

        :raises RequestError: if the server is too busy, or the time or memory is used up. Leave these to the
            application, which answers with the right status.
        :raises Exception: whatever the function raises.
        """
        return await self._readers.run(function, *arguments, version=self._version())

    async def select(self, text: str, /, **bound: Term) -> list[Row]:
        """The solutions of a SELECT query, all graphs taken as one unless it says ``GRAPH``.

        The usual prefixes need not be declared.

        :param bound: terms of pyoxigraph to put where the text has ``$name``, each as one whole term whatever is in it.
            Never paste a value into the text.
        :raises UsageError: if the query is malformed.
        :raises RequestError: as ``call``, and if there are more rows than the limit.
        """
        return await self.call(jobs.solutions, text, bound, self.settings.limits.rows)

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

    def _version(self) -> tuple[object, ...]:
        """Something that changes when the store may have changed, by our own writing or by another process."""
        seen: list[object] = [self._writes]
        folder = Path(self.settings.store)
        for file in (folder / "CURRENT", folder / "mahdar.json"):
            try:
                stat = file.stat()
            except OSError:
                seen.append(None)
            else:
                seen.append((stat.st_ino, stat.st_mtime_ns))
        return tuple(seen)

    async def start(self) -> None:
        """Start the workers.

        :raises Busy: if the store cannot be opened.
        """
        await self._readers.start()

    async def close(self) -> None:
        """Stop the workers."""
        await self._readers.close()
