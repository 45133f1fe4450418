"""What a command works on: RDF files, or a store in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.graph.dataset import Statement
from kg.store import EmbeddedStore, check_files, into_graphs, load, read_statements

if TYPE_CHECKING:
    import pyoxigraph as ox


@contextmanager
def opened(graphs: Sequence[str], folder: str | None) -> Iterator[ox.Store]:
    """A store to ask: the one in the folder, or one in memory with what the files hold.

    :raises UsageError: unless there is one of the two.
    :raises InputError: if it cannot be read.
    """
    if _from_folder(graphs, folder):
        with EmbeddedStore(str(folder)) as store:
            yield store.native
    else:
        yield load(graphs)


@contextmanager
def articles(
    graphs: Sequence[str], folder: str | None, form: str | None = None, into: str | None = None
) -> Iterator[Iterator[Statement]]:
    """The statements of a store or of files, file by file, all in named graphs.

    Whether the files are there, and whether the first of them can be read, is found out at once.

    :param form: the files' syntax, where their suffixes do not tell it.
    :param into: the IRI of the graph that statements without one belong to.
    :raises UsageError: unless there is a store or a file, or if a statement has no graph.
    :raises InputError: if it cannot be read.
    """
    if _from_folder(graphs, folder):
        with EmbeddedStore(str(folder)) as store:
            yield into_graphs(store.statements(), into)
    else:
        check_files(graphs, form)
        statements = chain.from_iterable(_placed(path, form, into) for path in graphs)
        yield chain(list(islice(statements, 1)), statements)


def _placed(path: str, form: str | None, into: str | None) -> Iterator[Statement]:
    statements = into_graphs(read_statements(path, form)[0], into)
    try:
        yield from statements
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from None


def _from_folder(graphs: Sequence[str], folder: str | None) -> bool:
    if folder is not None and graphs:
        raise UsageError(f"{graphs[0]}: give RDF files or --store, not both")
    if folder is None and not graphs:
        raise UsageError("say which graph: give RDF files, or --store with a folder")
    return folder is not None
