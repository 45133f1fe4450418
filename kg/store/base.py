"""What any store of RDF can do for Mahdar, and what is done the same way in all: naming graphs and replacing them.

A graph goes by its N-Quads term (``<https://…>``), a triple by its N-Quads text, as in ``kg.graph.dataset``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from kg.errors import UsageError
from kg.graph.dataset import Statement, ordered

if TYPE_CHECKING:
    import pyoxigraph as ox

    Answer = ox.QuerySolutions | ox.QueryBoolean


class GraphStore(Protocol):
    """A set of named graphs that can be written and asked, wherever it is kept."""

    def add(self, statements: Iterable[Statement]) -> None:
        """Add statements to what is there."""

    def replace(self, graph: str, triples: Iterable[str]) -> None:
        """Let a graph hold these triples and no others. The store never shows half of the old or of the new."""

    def query(self, text: str) -> Answer:
        """The results of a SELECT or ASK query."""

    def count(self, graph: str) -> int:
        """How many triples a graph holds; 0 where there is no such graph."""

    def graphs(self) -> list[str]:
        """The named graphs that hold anything, in order."""

    def statements(self, graph: str | None = None) -> Iterator[Statement]:
        """Everything in the store, or in one of its graphs, in order."""

    def clear(self, graph: str) -> None:
        """Remove a graph and what it holds; nothing happens where there is none."""


def into_graphs(statements: Iterable[Statement], into: str | None) -> Iterator[Statement]:
    """Statements in order, each in a named graph: those of the default graph in the one that ``into`` names.

    :param into: an IRI, or None where every statement has its graph already.
    :raises UsageError: if a statement has no graph and there is no ``into``, if a graph is named by a blank node, or if
        ``into`` is no absolute IRI.
    """
    target = None if into is None else _graph_term(into)
    renamed = (_placed(statement, target) for statement in statements)
    return renamed if target is None else ordered(renamed)


def _placed(statement: Statement, target: str | None) -> Statement:
    graph, triple = statement
    if graph.startswith("_:"):
        raise UsageError("a graph is named by a blank node, by which it cannot be replaced later; give it an IRI")
    if graph:
        return statement
    if target is None:
        raise UsageError(
            "there are statements outside of named graphs; take the TriG, N-Quads or JSON-LD form, "
            "or say with --into IRI which graph they belong to"
        )
    return target, triple


def _graph_term(iri: str) -> str:
    import pyoxigraph as ox

    try:
        term = str(ox.NamedNode(iri))
    except ValueError:
        raise UsageError(f"--into {iri!r}: want an absolute IRI") from None
    return term


def replace_graphs(
    store: GraphStore, statements: Iterable[Statement], on_graph: Callable[[int], None] | None = None
) -> int:
    """Replace every graph that the statements speak of, one after the other.

    :param statements: in order, all in named graphs (``into_graphs``).
    :param on_graph: told how many graphs are done.
    :returns: how many graphs there were.
    """
    done = 0
    for graph, members in groupby(statements, key=lambda statement: statement[0]):
        store.replace(graph, (triple for _, triple in members))
        done += 1
        if on_graph:
            on_graph(done)
    return done
