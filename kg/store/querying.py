"""SPARQL on a store: the query's prefixes, its errors in one line, and terms as people read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.exports.formats import base_of_graph, prefixes_for
from kg.store.complaints import complaint
from kg.store.scanning import keywords

if TYPE_CHECKING:
    import pyoxigraph as ox

    Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
    Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def prefixes_of(store: ox.Store) -> dict[str, str]:
    """The prefixes for what a store holds: the vocabulary's, and those of the base that its graphs were built with."""
    names = map(str, store.named_graphs())
    return prefixes_for(base_of_graph(next((name for name in names if "/graph/" in name), "")))


def run(
    store: ox.Store,
    query: str,
    prefixes: Mapping[str, str] | None = None,
    default: Sequence[ox.NamedNode] = (),
    named: Sequence[ox.NamedNode] = (),
    called: str = "query",
) -> Results:
    """The results of a query, all graphs taken as one unless it says otherwise.

    :param prefixes: that the query need not declare; by default those of the vocabulary and of the graph's instances.
    :param default: graphs that make up the default graph, and
    :param named: graphs that ``GRAPH`` sees; where one of the two is given, FROM in the query counts no longer.
    :param called: what errors call the query, such as the name of its file.
    :raises UsageError: if the query is malformed, an update, or cannot be evaluated.
    """
    known = dict(prefixes_of(store) if prefixes is None else prefixes)
    try:
        if default or named:
            return store.query(query, prefixes=known, default_graph=list(default), named_graphs=list(named))
        return store.query(query, prefixes=known, use_default_graph_as_union=not _names_graphs(query))
    except (SyntaxError, ValueError) as error:
        raise UsageError(f"{called}: {complaint(error, query)}") from None


def _names_graphs(query: str) -> bool:
    """Whether a query says with FROM which graphs it is about."""
    return any(keyword.word == "FROM" and keyword.depth == 0 for keyword in keywords(query))


def short(term: object, prefixes: Mapping[str, str]) -> str:
    """A term of pyoxigraph as people read it: a literal's text, an IRI with its prefix; "" for None."""
    if term is None:
        return ""
    value = str(getattr(term, "value", term))
    return short_iri(value, prefixes) if str(term).startswith("<") else value


def short_iri(iri: str, prefixes: Mapping[str, str]) -> str:
    """An IRI with its prefix, where it has one of these."""
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def full_iri(name: str, prefixes: Mapping[str, str]) -> str:
    """The IRI that a prefixed name stands for; anything else as it is."""
    prefix, colon, local = name.partition(":")
    return prefixes[prefix] + local if colon and prefix in prefixes else name
