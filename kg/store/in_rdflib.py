"""An rdflib dataset as a store, for those who work with rdflib."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.graph.dataset import Statement, canonical, to_line

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib

    from kg.store.base import Answer


class RdflibStore:
    """A store over a dataset of rdflib, whose queries see all graphs as one if it was made with ``default_union``."""

    def __init__(self, dataset: rdflib.Dataset) -> None:
        self.dataset = dataset

    def add(self, statements: Iterable[Statement]) -> None:
        """Add statements to what is there."""
        self.dataset.parse(data="".join(map(to_line, statements)), format="nquads")

    def replace(self, graph: str, triples: Iterable[str]) -> None:
        """Let a graph hold these triples and no others."""
        new = [(graph, triple) for triple in triples]
        self.clear(graph)
        self.add(new)

    def query(self, text: str) -> Answer:
        """The results of a SELECT or ASK query."""
        import pyoxigraph as ox

        answer = self.dataset.query(text).serialize(format="json")
        return ox.parse_query_results(answer or b"", format=ox.QueryResultsFormat.JSON)

    def count(self, graph: str) -> int:
        """How many triples a graph holds."""
        return len(self.dataset.graph(_name(graph))) if graph in self.graphs() else 0

    def graphs(self) -> list[str]:
        """The named graphs that hold anything, in order."""
        from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

        graphs = (graph for graph in self.dataset.graphs() if graph.identifier != DATASET_DEFAULT_GRAPH_ID)
        return sorted(graph.identifier.n3() for graph in graphs if len(graph))

    def statements(self, graph: str | None = None) -> Iterator[Statement]:
        """Everything in the dataset, or in one of its graphs, in order."""
        return canonical(lambda: self._quads(graph))

    def _quads(self, graph: str | None) -> Iterator[ox.Quad]:
        import pyoxigraph as ox

        data = self.dataset.serialize(format="nquads")
        for quad in ox.parse(data, format=ox.RdfFormat.N_QUADS):
            if graph is None or str(quad.graph_name) == graph:
                yield quad

    def clear(self, graph: str) -> None:
        """Remove a graph."""
        self.dataset.remove_graph(self.dataset.graph(_name(graph)))


def _name(graph: str) -> rdflib.URIRef:
    import rdflib

    return rdflib.URIRef(graph.strip("<>"))
