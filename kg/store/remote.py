"""A store on the network, by SPARQL 1.1: Query, and Update or the Graph Store HTTP Protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import quote

from kg.errors import UsageError
from kg.graph.dataset import Statement, canonical
from kg.graph.vocabulary import PREFIXES
from kg.store.http import EndpointError, HttpClient, check_url
from kg.store.updates import clear_graph, has_blank_nodes, insert_data, replace_graph

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.base import Answer

BATCH = 5000
"""How many triples an update request holds by default. (Virtuoso takes some ten thousand at most.)"""

_ROWS = {"Accept": "application/sparql-results+json", "Content-Type": "application/x-www-form-urlencoded"}
_TRIPLES = "application/n-triples, text/turtle;q=0.9"

# Virtuoso looks at the start of what it is sent, whatever the media type says, and a long literal there is no Turtle.
_TURTLE = f"@prefix rdf: <{PREFIXES['rdf']}> .\n"

# What Virtuoso answers an ASK query with: a table of one row or none.
_VIRTUOSO_ASK = ("__ASK_RETVAL",)


class RemoteStore:
    """A store behind a SPARQL endpoint.

    :param query_url: where queries go.
    :param update_url: where updates go; by default where queries go.
    :param graph_store_url: where graphs are put by the Graph Store Protocol; if given, graphs are written that way and
        not by updates.
    :param client: carries the requests.
    :param batch: how many triples go into one update.
    :raises UsageError: if a URL cannot be used.
    """

    def __init__(
        self,
        query_url: str,
        update_url: str | None = None,
        graph_store_url: str | None = None,
        *,
        client: HttpClient | None = None,
        batch: int = BATCH,
    ) -> None:
        self._query_url = check_url(query_url)
        self._update_url = check_url(update_url or query_url)
        self._graph_store_url = None if graph_store_url is None else check_url(graph_store_url)
        self._client = client or HttpClient()
        self._batch = batch

    def add(self, statements: Iterable[Statement]) -> None:
        """Add statements, batch after batch."""
        remaining = iter(statements)
        while batch := list(islice(remaining, self._batch)):
            by_graph: dict[str, list[str]] = {}
            for graph, triple in batch:
                by_graph.setdefault(graph, []).append(triple)
            again = not any(has_blank_nodes(triple) for _, triple in batch)
            self._update(" ;\n".join(insert_data(*item) for item in by_graph.items()), repeatable=again)

    def replace(self, graph: str, triples: Iterable[str]) -> None:
        """Let a graph hold these triples and no others: in one request, unless it is larger than a batch."""
        self.replace_all([(graph, list(triples))])

    def replace_all(self, graphs: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Let each of some graphs hold the triples that come with it and no others.

        By updates, all go into one request, except that a graph larger than a batch is sent in several; one with blank
        nodes always goes in one, since these would be others in the next.
        """
        if self._graph_store_url is not None:
            for graph, triples in graphs:
                body = "".join([_TURTLE, *(f"{triple} .\n" for triple in triples)]).encode()
                self._client.send("PUT", self._graph_url(graph), body=body, headers={"Content-Type": "text/turtle"})
            return
        firsts: list[str] = []
        rest: list[Statement] = []
        for graph, triples in graphs:
            cut = len(triples) if any(map(has_blank_nodes, triples)) else self._batch
            firsts.append(replace_graph(graph, triples[:cut]))
            rest.extend((graph, triple) for triple in triples[cut:])
        self._update(" ;\n".join(firsts))
        self.add(rest)

    def query(self, text: str) -> Answer:
        """The results of a SELECT or ASK query. Whether it sees all graphs as one is the server's choice.

        :raises EndpointError: if the server cannot be reached, refuses, or does not answer with results in JSON.
        """
        import pyoxigraph as ox

        body = f"query={quote(text, safe='')}".encode()
        answer = self._client.send("POST", self._query_url, body=body, headers=_ROWS)
        try:
            results = ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.JSON)
            if isinstance(results, ox.QuerySolutions) and _names(results) == _VIRTUOSO_ASK:
                results = _boolean(any(True for _ in results))
            return results
        except (SyntaxError, ValueError):
            kind = answer.media_type or "no media type"
            raise EndpointError(f"{self._query_url}: answers a query with no SPARQL results, but {kind}") from None

    def count(self, graph: str) -> int:
        """How many triples a graph holds."""
        return self.counts([graph])[graph]

    def counts(self, graphs: Sequence[str]) -> dict[str, int]:
        """How many triples each of some graphs holds."""
        import pyoxigraph as ox

        text = f"SELECT ?g (COUNT(*) AS ?n) WHERE {{ VALUES ?g {{ {' '.join(graphs)} }} GRAPH ?g {{ ?s ?p ?o }} }}"
        rows = self.query(f"{text} GROUP BY ?g")
        found = dict.fromkeys(graphs, 0)
        for row in rows if isinstance(rows, ox.QuerySolutions) else ():
            graph, number = row["g"], row["n"]
            if isinstance(graph, ox.NamedNode) and isinstance(number, ox.Literal):
                found[str(graph)] = int(number.value)
        return found

    def graphs(self) -> list[str]:
        """The named graphs that hold anything, in order; a server's own graphs are among them."""
        import pyoxigraph as ox

        rows = self.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
        return sorted(str(row["g"]) for row in rows) if isinstance(rows, ox.QuerySolutions) else []

    def statements(self, graph: str | None = None) -> Iterator[Statement]:
        """Everything in the store's named graphs, or in one of them, in order.

        :raises EndpointError: if the server does not answer with RDF that can be read.
        """
        graphs = self.graphs() if graph is None else [graph]
        return canonical(lambda: (quad for name in graphs for quad in self._graph(name)))

    def _graph(self, graph: str) -> Iterator[ox.Quad]:
        import pyoxigraph as ox

        if self._graph_store_url is not None:
            answer = self._client.send("GET", self._graph_url(graph), headers={"Accept": _TRIPLES}, missing=True)
        else:
            text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}"
            body = f"query={quote(text, safe='')}".encode()
            answer = self._client.send("POST", self._query_url, body=body, headers=_ROWS | {"Accept": _TRIPLES})
        name = ox.NamedNode(graph.strip("<>"))
        syntax = ox.RdfFormat.from_media_type(answer.media_type) or ox.RdfFormat.TURTLE
        try:
            for quad in ox.parse(answer.body, format=syntax):
                yield ox.Quad(quad.subject, quad.predicate, quad.object, name)
        except (SyntaxError, ValueError) as error:
            said = str(error).partition("\n")[0][:200]
            raise EndpointError(f"{self._query_url}: gives {graph} as no well-formed RDF: {said}") from None

    def clear(self, graph: str) -> None:
        """Remove a graph and what it holds; nothing happens where there is none."""
        self._update(clear_graph(graph))

    def _update(self, text: str, *, repeatable: bool = True) -> None:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        body = f"update={quote(text, safe='')}".encode()
        self._client.send("POST", self._update_url, body=body, headers=headers, repeatable=repeatable)

    def _graph_url(self, graph: str) -> str:
        url = str(self._graph_store_url)
        if not graph:
            raise UsageError("the default graph is not written by the Graph Store Protocol; name a graph with --into")
        return f"{url}{'&' if '?' in url else '?'}graph={quote(graph.strip('<>'), safe='')}"


def _names(results: ox.QuerySolutions) -> tuple[str, ...]:
    return tuple(variable.value for variable in results.variables)


def _boolean(value: bool) -> Answer:
    import pyoxigraph as ox

    said = f'{{"head": {{}}, "boolean": {str(value).lower()}}}'
    return ox.parse_query_results(said, format=ox.QueryResultsFormat.JSON)
