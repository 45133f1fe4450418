"""Nothing that a client sends makes the server send a request itself: a trap on loopback counts those that come."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from kg.server import outbound
from kg.server.failures import Forbidden
from kg.server.outbound import refuse_load, refuse_service

UPDATE = {"Content-Type": "application/sparql-update"}


class Trap:
    """A server that answers anything with a line of Turtle, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        trap = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                trap.asked.append(self.path)
                self.send_response(200)
                self.send_header("Content-Type", "text/turtle")
                self.end_headers()
                self.wfile.write(b"<http://a> <http://b> <http://c> .")

            do_POST = do_HEAD = do_GET

            def log_message(self, *_: object) -> None:
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/x"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def trap() -> Iterator[Trap]:
    trap = Trap()
    yield trap
    trap.close()


# URL stands for the trap's address. Each of these is a SERVICE to Oxigraph, or to another reader of the grammar.
SERVICES = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "SELECT*{service<URL>{?s ?p ?o}}",
    "SELECT * { SerViCe # said in passing {\n # and again\r\n SILENT\t<URL># }\n{ ?s ?p ?o } }",
    "PREFIX e: <URL#> SELECT * { SERVICE e:x { ?s ?p ?o } }",
    "PREFIX : <URL> SELECT * { SERVICE : { ?s ?p ?o } }",
    "PREFIX e: <URL> SELECT * { SERVICEe:x{?s ?p ?o} }",
    "BASE <URL> SELECT * { SERVICE <> { ?s ?p ?o } }",
    "SELECT * { BIND(<URL> AS ?x) SERVICE ?x { ?s ?p ?o } }",
    "SELECT * { VALUES $x { <URL> } SERVICE$x{ ?s ?p ?o } }",
    "SELECT * { BIND('a' AS ?a) FILTER(?a<'x>')SERVICE <URL> { ?s ?p ?o } # '\n}",
    'SELECT * { FILTER(1<"x>")SERVICE <URL> { ?s ?p ?o } # "\n}',
    "SELECT * { ?s ?p '''x'''SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1 .SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { { SELECT * { OPTIONAL { SERVICE <URL> { ?s ?p ?o } } } } }",
    "ASK { FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
    r"SELECT * { \u0053ERVICE <URL> { ?s ?p ?o } }",
    r"SELECT * { SERV\U00000049CE <URL> { ?s ?p ?o } }",
]
LOADS = [
    "LOAD <URL>",
    "load<URL>",
    "LOAD SILENT <URL> INTO GRAPH <http://g>",
    "PREFIX e: <URL#> LOAD e:x",
    "BASE <URL>LOAD <>",
    "CLEAR ALL;LOAD <URL>",
    "CLEAR ALL ; # LOAD\n LOAD # now\n <URL>",
    r"\u004CLOAD <URL> ; \u004COAD <URL>",
]


def test_service_is_refused_however_it_is_written(client: TestClient, trap: Trap) -> None:
    for text in SERVICES:
        query = text.replace("URL", trap.url)
        for answer in (
            client.get("/sparql", params={"query": query}),
            client.post("/sparql", data={"query": query}),
        ):
            assert answer.status_code == 403, text
            assert "SERVICE" in answer.text
    assert trap.asked == []


def test_service_and_load_are_refused_in_updates(writer: TestClient, trap: Trap) -> None:
    services = [f"INSERT {{ ?s ?p ?o }} WHERE {{ {text.partition('{')[2]}" for text in SERVICES if text[0] == "S"]
    for text in [*LOADS, *services]:
        answer = writer.post("/sparql", content=text.replace("URL", trap.url), headers=UPDATE)
        assert answer.status_code == 403, text
    assert trap.asked == []


def test_names_of_graphs_and_documents_are_never_fetched(writer: TestClient, trap: Trap) -> None:
    url = trap.url
    writer.get(
        "/sparql", params={"query": f"SELECT * FROM <{url}> FROM NAMED <{url}> {{ GRAPH <{url}> {{ ?s ?p ?o }} }}"}
    )
    writer.get("/sparql", params={"query": "SELECT * {}", "default-graph-uri": url, "named-graph-uri": url})
    writer.get("/store", params={"graph": url})
    for content, kind in (
        (f'{{"@context": "{url}", "@id": "http://a", "http://b": "c"}}', "application/ld+json"),
        (f'{{"@context": {{"@import": "{url}"}}, "@id": "http://a"}}', "application/ld+json"),
        (f'<!DOCTYPE x SYSTEM "{url}"><x/>', "application/rdf+xml"),
        (f'<!DOCTYPE x [<!ENTITY y SYSTEM "{url}">]><x>&y;</x>', "application/rdf+xml"),
        (
            f'<x xmlns="{url}" xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{url}"/></x>',
            "application/rdf+xml",
        ),
        (f"@prefix x: <{url}> . @base <{url}> . <> <x> <y> .", "text/turtle"),
    ):
        writer.put("/store", params={"graph": url}, content=content, headers={"Content-Type": kind})
    assert trap.asked == []


HARMLESS = [
    "SELECT * { ?s rdfs:label 'Secret Service' }",
    "SELECT ?service { ?service a mhd:Organization }",
    "SELECT * { ?s <http://a/service> ?o } # SERVICE",
    "PREFIX s: <http://s/> SELECT * { ?x s:service ?y . ?x s:load <http://y> }",
    "SELECT * { ?s ?p ?o FILTER(CONTAINS(?o, 'SERVICE')) }",
]


def test_the_words_alone_are_no_harm(client: TestClient) -> None:
    for query in HARMLESS:
        assert client.get("/sparql", params={"query": query}).status_code == 200, query
        refuse_load(query)


spaces = st.lists(st.sampled_from([" ", "\n", "\t", "# x\n", "# {<'\">\r"]), max_size=3).map("".join)
before = st.sampled_from(["", "BIND(1 AS ?a)", "FILTER(1<'x>')", '?s ?p "x".', "?s ?p 1 .", "{}", "# '''\n"])
names = st.sampled_from(["<http://127.0.0.1:1/>", "?s", "$s", "rdfs:x", ":x"])


@given(before, spaces, st.sampled_from(["SERVICE", "service", "Service"]), spaces, st.booleans(), spaces, names, spaces)
def test_no_spacing_hides_a_service(
    lead: str, a: str, word: str, b: str, silent: bool, c: str, name: str, d: str
) -> None:
    query = f"SELECT * {{ {lead}{a}{word}{b}{'SILENT' + c if silent else ''}{name}{d}{{ ?x ?y ?z }} }}"
    with pytest.raises(Forbidden):
        refuse_service(query)


@given(st.text("SERVICELOAD<># {?\n\\u0053", max_size=300))
def test_long_texts_are_looked_through_in_no_time(text: str) -> None:
    for check in (refuse_service, refuse_load):
        with suppress(Forbidden):
            check(text * 50)


def test_where_the_system_allows_it_workers_have_no_network_at_all(
    client: TestClient, trap: Trap, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second line of defence, with the first one taken away."""
    query = SERVICES[0].replace("URL", trap.url)
    with pytest.raises((OSError, RuntimeError)):  # from here it would go out: the trap speaks no SPARQL
        list(ox.Store().query(query))  # type: ignore[arg-type]
    assert trap.asked
    trap.asked.clear()
    monkeypatch.setattr(outbound, "_SERVICE", outbound.re.compile("(?!)"))
    workers = client.app.state.context._readers.processes  # type: ignore[attr-defined]
    networks = {Path(f"/proc/{pid}/ns/net").readlink() for pid in workers}
    if Path("/proc/self/ns/net").readlink() in networks:
        pytest.skip("the system does not let processes leave the network")
    assert client.get("/sparql", params={"query": query}).status_code == 500
    assert trap.asked == []
