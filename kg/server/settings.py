"""What a server is told when it starts: where its IRIs live, what it allows, and how much of anything."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.exports.formats import prefixes_for
from kg.graph.vocabulary import DEFAULT_BASE

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one request, and all together, may take.

    ``seconds``: a query or update, from when it begins. ``patience``: seconds that it waits for its turn before that.
    ``rows``: of a table, or triples of a graph. ``result_bytes``: of an answer as it is written out.
    ``body_bytes``: of a request. ``memory``: bytes of working memory a query; 0 is no limit.
    ``workers``: queries at the same time, each in a process of its own. ``queue``: queries that may wait for one.
    ``per_client``: queries at the same time, waiting ones among them, from one address; 0 is no limit.
    """

    seconds: float = 30
    patience: float = 30
    rows: int = 200_000
    result_bytes: int = 256 * MEGABYTE
    body_bytes: int = 16 * MEGABYTE
    memory: int = 2048 * MEGABYTE
    workers: int = max(4, os.cpu_count() or 1)
    queue: int = 256
    per_client: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """One server's settings.

    :param store: the store's folder.
    :param base: the IRI that persons, states and events live under; ``/id/…`` on this server shows them.
    :param limits: how much a request may take.
    :param writable: whether updates are taken, from whoever has the token.
    :param token: what must stand in ``Authorization: Bearer …`` to write.
    :param origins: sites whose scripts may read answers (CORS); ``*`` is any.
    """

    store: str
    base: str = DEFAULT_BASE
    limits: Limits = field(default_factory=Limits)
    writable: bool = False
    token: str | None = field(default=None, repr=False)
    origins: tuple[str, ...] = ("*",)

    @property
    def prefixes(self) -> Mapping[str, str]:
        """The prefixes that queries need not declare and answers are written with."""
        return prefixes_for(self.base)
