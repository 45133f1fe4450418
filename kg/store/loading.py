"""Reading RDF files of any syntax, into a store or as statements."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import InputError, UsageError
from kg.exports.formats import Format, base_of_graph, format_of, prefixes_for
from kg.graph.dataset import Statement, canonical
from kg.graph.graphs import as_rdflib

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib


class _Source:
    """One RDF file, or a pipe or standard input, which can be read from the start as often as needed."""

    def __init__(self, path: str, form: str | None) -> None:
        self.path = path
        self.form = _syntax(path, form)
        self.prefixes: dict[str, str] = {}
        self._data: bytes | None = None
        if path == "-":
            self._data = sys.stdin.buffer.read()
        elif not Path(path).is_file():
            self._data = Path(path).read_bytes()

    def quads(self) -> Iterator[ox.Quad]:
        import pyoxigraph as ox

        with self._readable():
            parser = ox.parse(**self._input(), rename_blank_nodes=True)
            yield from parser
            self.prefixes = dict(parser.prefixes)

    def load(self, store: ox.Store) -> None:
        with self._readable():
            store.bulk_load(**self._input())

    def _input(self) -> dict[str, Any]:
        import pyoxigraph as ox

        native = getattr(ox.RdfFormat, self.form.native)
        if self._data is not None:
            return {"input": self._data, "format": native, "base_iri": "file:///dev/stdin"}
        return {"path": self.path, "format": native, "base_iri": Path(self.path).resolve().as_uri()}

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except (SyntaxError, ValueError) as error:
            said = error.msg if isinstance(error, SyntaxError) else str(error)
            if "LoadDocumentCallback" in said:
                said = "its @context is at an address, and addresses are not fetched; put the context into the file"
            problem = said.partition("\n")[0].removeprefix("Parser error ")[:300]
            raise InputError(self.path, f"is no well-formed {self.form.title}: {problem}") from None
        except OSError as error:
            raise InputError(self.path, f"cannot be read: {error.strerror or error}") from None


def _syntax(path: str, form: str | None) -> Format:
    """The format of a file to read.

    :raises UsageError: if the syntax is unknown.
    :raises InputError: if there is no such file.
    """
    if path != "-":
        if not path:
            raise UsageError("an empty name names no file; leave it out")
        file = Path(path)
        if file.is_dir():
            raise InputError(path, "is a folder; give RDF files, or a store with --store")
        if not file.exists():
            raise InputError(path, "no such file")
    return format_of(path, form, reading=True)


def check_files(paths: Iterable[str], form: str | None = None) -> None:
    """See whether RDF files are there, before the work that would be in vain.

    :param form: the format's name, where the suffix does not tell it.
    :raises UsageError: if a syntax is unknown.
    :raises InputError: if a file is missing.
    """
    for path in paths:
        _syntax(path, form)


def read_statements(path: str, form: str | None = None) -> tuple[Iterator[Statement], dict[str, str]]:
    """The statements of an RDF file in order, and prefixes to write them with: the file's own, or the project's.

    :param path: the file, its syntax told by its suffix; ``-`` is standard input.
    :param form: the format's name, where the suffix does not tell it.
    :raises UsageError: if the syntax is unknown.
    :raises InputError: if the file is missing or not well formed.
    """
    source = _Source(path, form)
    statements = canonical(source.quads)
    first = next(statements, None)  # the whole file has been read now, and its prefixes are known
    if first is None:
        return iter(()), source.prefixes
    return chain([first], statements), source.prefixes or prefixes_for(base_of_graph(first[0]))


def load(paths: Iterable[str], form: str | None = None) -> ox.Store:
    """A store in memory with everything that the files say.

    Query it with ``use_default_graph_as_union=True`` to see all articles' graphs as one.

    :param paths: RDF files, each with a suffix that tells its syntax; ``-`` is standard input.
    :param form: the format's name, where the suffix does not tell it.
    :raises UsageError: if a syntax is unknown.
    :raises InputError: if a file is missing or not well formed.
    """
    import pyoxigraph as ox

    store = ox.Store()
    for path in paths:
        _Source(path, form).load(store)
    return store


def load_rdflib(paths: Iterable[str], form: str | None = None) -> rdflib.Graph:
    """The union of everything that the files say, for libraries that want an rdflib graph.

    :param paths: RDF files, each with a suffix that tells its syntax; ``-`` is standard input.
    :param form: the format's name, where the suffix does not tell it.
    :raises UsageError: if a syntax is unknown.
    :raises InputError: if a file is missing or not well formed.
    """
    return union_in_rdflib(quad for path in paths for quad in _Source(path, form).quads())


def union_in_rdflib(quads: Iterable[ox.Quad]) -> rdflib.Graph:
    """The union of all graphs of some quads, for libraries that want an rdflib graph."""
    graph = as_rdflib(quads)
    for prefix, namespace in prefixes_for().items():
        graph.bind(prefix, namespace)
    return graph
