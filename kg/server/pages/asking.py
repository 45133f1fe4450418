"""Asking a store in SPARQL: what views need of it, and terms written so that no value can end its own quotation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from kg.errors import UsageError
from kg.exports.formats import prefixes_for
from kg.graph.vocabulary import PREFIXES
from kg.store.querying import run, short_iri

if TYPE_CHECKING:
    import pyoxigraph as ox

P = ParamSpec("P")
T = TypeVar("T")

_REMEMBERED = 20_000  # values of properties: one view asks for the same names again and again

Row = Mapping[str, object]
"""A solution: pyoxigraph's terms by the names of the variables that have a value."""

# The prefixes that the views' own queries use; they stand in each, so that it can be taken elsewhere as it is.
_USED = ("mhd", "rdfs", "dcterms", "schema")
HEAD = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in _USED)


class Asks:
    """A store to ask, all its graphs taken as one unless a query says otherwise.

    :param store: pyoxigraph's.
    :param base: the IRI that the store's instances live under.
    """

    def __init__(self, store: ox.Store, base: str) -> None:
        self._store = store
        self.base = base
        self._known = lru_cache(_REMEMBERED)(self._values)

    def select(self, query: str) -> Iterator[Row]:
        """The solutions of a SELECT query, one after the other, variables without a value left out.

        :raises UsageError: if it cannot be evaluated.
        """
        return self.table(query)[1]

    def table(self, query: str) -> tuple[list[str], Iterator[Row]]:
        """The names of a SELECT query's variables, and its solutions.

        :raises UsageError: if it cannot be evaluated.
        """
        import pyoxigraph as ox

        found = run(self._store, query)
        assert isinstance(found, ox.QuerySolutions), "a view's query selects"
        return [variable.value for variable in found.variables], _bindings(found)

    def said(self, iri: str, about: str | None = None) -> Iterator[ox.Quad]:
        """What the graphs say of a node, one property of it or all; a graph that repeats another repeats it here.

        Looked up in the store's index: for what is known by its IRI that is faster than SPARQL by far.

        :raises UsageError: if the node is no IRI.
        """
        return self._store.quads_for_pattern(named(iri), named(about) if about else None, None)

    def said_in(self, graph: str, iri: str, about: str) -> list[str]:
        """The values that a property of a node has in one named graph; in all of them where that is "".

        :raises UsageError: if one is no IRI.
        """
        place = named(graph) if graph else None
        return sorted({text_of(q.object) for q in self._store.quads_for_pattern(named(iri), named(about), None, place)})

    def values(self, iri: str, about: str) -> list[object]:
        """The values that a property of a node has, each once, however many graphs repeat it.

        :raises UsageError: if one is no IRI.
        """
        return self._known(iri, about)

    def _values(self, iri: str, about: str) -> list[object]:
        return [row["value"] for row in self.select(f"SELECT DISTINCT ?value {{ {node(iri)} {node(about)} ?value }}")]

    def having(self, about: str, value: str, most: int) -> list[str]:
        """The IRIs of the nodes of which a property has a node as its value, in order.

        :param most: how many statements to look at at most.
        :raises UsageError: if one is no IRI.
        """
        found = islice(self._store.quads_for_pattern(None, named(about), named(value), None), most)
        return sorted({text_of(quad.subject) for quad in found})

    def construct(self, query: str) -> Iterable[ox.Triple]:
        """The triples of a CONSTRUCT query, one after the other; they may repeat.

        :raises UsageError: if it cannot be evaluated.
        """
        import pyoxigraph as ox

        found = run(self._store, query)
        assert isinstance(found, ox.QueryTriples), "a download's query constructs"
        return found


def view(store: ox.Store, base: str, of: Callable[Concatenate[Asks, P], T], *args: P.args, **named: P.kwargs) -> T:
    """A view of a store; the way to have one made in another process, which has the store."""
    return of(Asks(store, base), *args, **named)


def _bindings(found: ox.QuerySolutions) -> Iterator[Row]:
    names = [variable.value for variable in found.variables]
    for solution in found:
        yield {name: value for name, value in zip(names, solution, strict=True) if value is not None}


def text_of(term: object) -> str:
    """The text of a literal, the IRI of a node; "" for None."""
    return str(getattr(term, "value", ""))


def value(row: Row, name: str) -> str:
    """The text or IRI that a variable is bound to; "" where it is not."""
    return text_of(row.get(name))


def number(row: Row, name: str) -> int:
    """The whole number that a variable is bound to; 0 where it is none."""
    text = value(row, name)
    return int(text) if text.isdecimal() else 0


def named(iri: str) -> ox.NamedNode:
    """The node with that IRI.

    :raises UsageError: if it is none.
    """
    import pyoxigraph as ox

    try:
        return ox.NamedNode(iri)
    except ValueError:
        raise UsageError(f"{iri!r}: is no absolute IRI") from None


def node(iri: str) -> str:
    """An IRI as a SPARQL term.

    :raises UsageError: if it is none.
    """
    return str(named(iri))


def literal(text: str) -> str:
    """Text as a plain SPARQL literal."""
    import pyoxigraph as ox

    return str(ox.Literal(text))


def compact(iri: str, base: str) -> str:
    """An IRI in its short form, as it stands in the pages' addresses: ``person:fladymyr-bwtyn``."""
    return short_iri(iri, prefixes_for(base))


def expanded(name: str, base: str) -> str:
    """The IRI that a short form stands for; a full IRI as it is."""
    prefix, colon, local = name.partition(":")
    known = prefixes_for(base)
    return known[prefix] + local if colon and prefix in known else name
