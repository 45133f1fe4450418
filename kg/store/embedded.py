"""The embedded store: Oxigraph in a folder, one named graph an article.

The folder is a plain Oxigraph database, which ``oxigraph serve --location`` opens too. One process at a time writes to
it; others may read meanwhile, and see it as it was when they opened it.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kg.errors import InputError, KgError, UsageError
from kg.exports.output import whole_file
from kg.graph.dataset import Statement, canonical, to_quads
from kg.graph.vocabulary import INFERRED
from kg.store.base import replace_graphs
from kg.store.querying import run
from kg.store.updates import replace_graph

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.base import Answer

NOTE = "mahdar.json"
"""The file beside the database's own that tells when it was last loaded."""

_DATABASE = "CURRENT"  # every RocksDB database has this file
_OWN = re.compile(r"LOCK|IDENTITY|(LOG|MANIFEST|OPTIONS)\b.*|\d+\.(log|sst|dbtmp)|" + re.escape(NOTE))
_HALF_MADE = ("Column family not found", "Inserts are only possible on read-write")  # what a new store lacks at first
_IN_TRANSACTION = 100_000
_TRIES = 50  # how often a reader tries to open while a writer changes files under it


class EmbeddedStore:
    """A store in a folder.

    Each write is one transaction: it is there whole or, if the process dies in it, not at all.

    :param path: the folder. To write, it may be new or empty.
    :param write: whether the store will be written to.
    :param new: whether a store that is to be written to may be made now.
    :param tries: how often to try to read it, if another process changes its files meanwhile.
    :raises UsageError: if there is something else in the folder.
    :raises InputError: if there is no store to read, if another process writes to it, or if it is damaged.
    """

    def __init__(self, path: str, *, write: bool = False, new: bool = True, tries: int = _TRIES) -> None:
        self.path = path
        _check_folder(path, may_be_new=write and new)
        self._store: ox.Store | None = _open(path, write, tries)

    @property
    def native(self) -> ox.Store:
        """The store itself, for queries with all that pyoxigraph offers."""
        if self._store is None:
            raise KgError(f"{self.path}: the store has been closed")
        return self._store

    def add(self, statements: Iterable[Statement]) -> None:
        """Add statements, a hundred thousand in a transaction."""
        quads = to_quads(statements)
        while batch := list(islice(quads, _IN_TRANSACTION)):
            self.native.extend(batch)

    def replace(self, graph: str, triples: Iterable[str]) -> None:
        """Let a graph hold these triples and no others, in one transaction."""
        self.native.update(replace_graph(graph, triples))

    def load(self, statements: Iterable[Statement], on_graph: Callable[[int], None] | None = None) -> int:
        """Replace every graph that the statements speak of, each in a transaction, and note the time.

        What was inferred before from the graphs that were there goes first, since it may not follow any more.

        :param statements: in order, all in named graphs.
        :param on_graph: told how many graphs are done.
        :returns: how many graphs there were.
        """
        for graph in self.native.named_graphs():
            if str(graph).endswith(f"{INFERRED}>"):
                self.clear(str(graph))
        done = replace_graphs(self, statements, on_graph)
        self.native.flush()
        note = {"graphs": done, "loaded": datetime.now(UTC).isoformat(timespec="seconds")}
        with whole_file(str(Path(self.path) / NOTE)) as out:
            out.write(json.dumps(note).encode() + b"\n")
        return done

    def last_load(self) -> dict[str, object]:
        """When the store was last loaded (``loaded``, ISO 8601), and how many graphs then; empty if that is unknown."""
        with suppress(OSError, ValueError):
            note = json.loads((Path(self.path) / NOTE).read_text(encoding="utf-8"))
            if isinstance(note, dict):
                return note
        return {}

    def query(self, text: str) -> Answer:
        """The results of a SELECT or ASK query, all graphs taken as one unless it says otherwise."""
        return cast("Answer", run(self.native, text))

    def count(self, graph: str) -> int:
        """How many triples a graph holds."""
        import pyoxigraph as ox

        return sum(1 for _ in self.native.quads_for_pattern(None, None, None, ox.NamedNode(graph.strip("<>"))))

    def graphs(self) -> list[str]:
        """The named graphs, in order. A graph that has been emptied is none."""
        named = sorted(self.native.named_graphs(), key=str)
        return [str(name) for name in named if any(self.native.quads_for_pattern(None, None, None, name))]

    def statements(self, graph: str | None = None) -> Iterator[Statement]:
        """Everything in the store, or in one of its graphs, in order."""
        import pyoxigraph as ox

        name = None if graph is None else ox.NamedNode(graph.strip("<>"))
        return canonical(lambda: self.native.quads_for_pattern(None, None, None, name))

    def clear(self, graph: str) -> None:
        """Remove a graph, in one transaction."""
        import pyoxigraph as ox

        self.native.remove_graph(ox.NamedNode(graph.strip("<>")))

    def close(self) -> None:
        """Let go of the folder, so that another process may write to it."""
        self._store = None

    def __enter__(self) -> EmbeddedStore:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def check_store(path: str) -> None:
    """See whether a store could be written to, before the work that would be in vain.

    :raises UsageError: if there is something else in the folder, or if it cannot be made or written to.
    :raises InputError: if another process writes to the store, or if it is damaged.
    """
    _check_folder(path, may_be_new=True)
    folder = Path(path)
    if (folder / _DATABASE).is_file():
        EmbeddedStore(path, write=True).close()
        return
    if not folder.exists() and not folder.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {folder.parent}; make it first")
    if not os.access(folder if folder.exists() else folder.parent, os.W_OK):
        raise UsageError(f"{path}: cannot be written, permission denied")


def _check_folder(path: str, *, may_be_new: bool) -> None:
    if not path:
        raise UsageError("an empty name names no store; say which folder")
    folder = Path(path)
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{path}: is a file; a store is a folder")
    if (folder / _DATABASE).is_file():
        return
    if not may_be_new:
        raise InputError(path, "there is no store; make one with kg build … --store, or kg load … --store")
    # What a process left that died while it made the store is no hindrance.
    if folder.is_dir() and any(not _OWN.fullmatch(item.name) for item in folder.iterdir()):
        raise UsageError(f"{path}: holds other files and no store; give a new or an empty folder")


def _open(path: str, write: bool, tries: int) -> ox.Store:
    import pyoxigraph as ox

    for left in reversed(range(tries)):
        try:
            return ox.Store(path) if write else ox.Store.read_only(path)
        except (OSError, RuntimeError) as error:
            said = str(error)
            if "lock" in said.lower():
                raise InputError(path, "another process writes to the store; wait for it, or stop it") from None
            if not write and any(sign in said for sign in _HALF_MADE):
                raise InputError(path, "the store was never finished, its making was broken off; load again") from None
            # A writer may put a file away between the moment that a reader learns of it and the moment it opens it.
            if write or "No such file" not in said or not left:
                raise InputError(path, f"the store cannot be opened: {said.partition(chr(10))[0][:200]}") from None
            time.sleep(0.05)
    raise ValueError("a store cannot be opened without trying")
