"""Small helpers over rdflib graphs, for the modules that check them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.graph import resources

if TYPE_CHECKING:
    import pyoxigraph as ox
    from rdflib import Graph
    from rdflib.term import Node

    Triple = tuple[Node, Node, Node]


def graph_of(*parts: Iterable[Triple]) -> Graph:
    """A new graph of these statements."""
    from rdflib import Graph as PlainGraph

    graph = PlainGraph()
    for part in parts:
        for triple in part:
            graph.add(triple)
    return graph


def union(graph: Graph) -> Graph:
    """The graph itself, or the union of all graphs of a dataset."""
    from rdflib import Dataset

    if not isinstance(graph, Dataset):
        return graph
    return graph_of((subject, predicate, value) for subject, predicate, value, _ in graph.quads())


def as_rdflib(data: Graph | Iterable[ox.Quad]) -> Graph:
    """An rdflib graph as it is; of quads (a store is such), the union of all their graphs."""
    from rdflib import Graph as PlainGraph

    if isinstance(data, PlainGraph):
        return data
    triples = sorted({str(quad.triple) for quad in data})
    return PlainGraph().parse(data="".join(f"{triple} .\n" for triple in triples), format="nt")


def as_store(data: Graph | ox.Store) -> ox.Store:
    """A store as it is; an rdflib graph or dataset in a new one, lenient where rdflib is (dates that are none)."""
    import pyoxigraph as ox
    from rdflib import Dataset

    if isinstance(data, ox.Store):
        return data
    store = ox.Store()
    form = (ox.RdfFormat.N_QUADS, "nquads") if isinstance(data, Dataset) else (ox.RdfFormat.N_TRIPLES, "nt")
    store.bulk_load(data.serialize(format=form[1], encoding="utf-8"), form[0], lenient=True)
    return store


def shipped(name: str) -> Graph:
    """One of the project's own Turtle files, read anew: ``mahdar.ttl``, ``alignments.ttl``, ``shapes.ttl``."""
    from rdflib import Graph as PlainGraph

    return PlainGraph().parse(data=resources.text(f"ontology/{name}"), format="turtle")
