"""Small helpers over rdflib graphs, for the modules that check them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.graph import resources

if TYPE_CHECKING:
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


def shipped(name: str) -> Graph:
    """One of the project's own Turtle files, read anew: ``mahdar.ttl``, ``alignments.ttl``, ``shapes.ttl``."""
    from rdflib import Graph as PlainGraph

    return PlainGraph().parse(data=resources.text(f"ontology/{name}"), format="turtle")
