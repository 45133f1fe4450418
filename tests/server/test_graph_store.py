"""The Graph Store HTTP Protocol, and updates."""

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from rdflib import Graph
from rdflib.compare import isomorphic
from server.conftest import said
from starlette.testclient import TestClient

from kg.cli import main
from kg.server.negotiation import GRAPHS

TURTLE = {"Content-Type": "text/turtle"}
UPDATE = {"Content-Type": "application/sparql-update"}
ONE = "https://w3id.org/mahdar/id/graph/one"
NEW = "https://example.org/new"
SAYS = '@prefix e: <https://example.org/> . e:a e:says "نعم \\"و\\" لا"@ar ; e:knows [ e:name "x" ] .'


def get(client: TestClient, graph: str) -> Graph:
    answer = client.get("/store", params={"graph": graph}, headers={"Accept": "application/n-triples"})
    assert answer.status_code == 200
    return Graph().parse(data=answer.text, format="nt")


def has(client: TestClient, triple: str) -> bool:
    return bool(client.get("/sparql", params={"query": f"ASK {{ {triple} }}"}).json()["boolean"])


# --- reading ----------------------------------------------------------------------------------------------------------


def test_a_graph_is_read_in_every_syntax(client: TestClient) -> None:
    wanted = {triple for graph, triple in said() if graph == f"<{ONE}>"}
    for syntax in GRAPHS:
        answer = client.get("/store", params={"graph": ONE}, headers={"Accept": syntax.media_types[0]})
        native = ox.RdfFormat.from_media_type(syntax.media_types[0])
        assert native
        assert {str(quad.triple) for quad in ox.parse(answer.content, format=native)} == wanted
        head = client.head("/store", params={"graph": ONE}, headers={"Accept": syntax.media_types[0]})
        assert (head.status_code, head.content) == (200, b"")


def test_the_default_graph_is_the_union(client: TestClient) -> None:
    answer = client.get("/store?default", headers={"Accept": "application/n-triples"})
    assert set(answer.text.splitlines()) == {f"{triple} ." for _, triple in said()}


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("/store", 400),
        (f"/store?default&graph={ONE}", 400),
        (f"/store?graph={ONE}&graph={NEW}", 400),
        ("/store?graph=relative", 400),
        ("/store?graph=", 400),
        (f"/store?graph={NEW}", 404),
    ],
)
def test_what_cannot_be_read_is_told(client: TestClient, url: str, status: int) -> None:
    assert client.get(url).status_code == status
    assert client.head(url).status_code == status


def test_who_may_not_write_is_told(client: TestClient, writer: TestClient) -> None:
    url = f"/store?graph={NEW}"
    assert client.put(url, content=SAYS, headers=TURTLE).status_code == 405
    for said_token in ("", "Bearer", "Bearer wrong", "Basic Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5", "correct-horse-battery"):
        for request in (
            lambda headers: writer.put(url, content=SAYS, headers=headers | TURTLE),
            lambda headers: writer.post(url, content=SAYS, headers=headers | TURTLE),
            lambda headers: writer.delete(f"/store?graph={ONE}", headers=headers),
            lambda headers: writer.post("/sparql", content="CLEAR ALL", headers=headers | UPDATE),
            lambda headers: writer.post("/sparql", data={"update": "CLEAR ALL"}, headers=headers),
        ):
            answer = request({"Authorization": said_token})
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"].startswith("Bearer")
    assert len(get(writer, ONE)) == sum(graph == f"<{ONE}>" for graph, _ in said())
    assert writer.get(url).status_code == 404


# --- writing ----------------------------------------------------------------------------------------------------------


def test_a_graph_is_put_added_to_and_removed(writer: TestClient) -> None:
    url = f"/store?graph={NEW}"
    assert writer.put(url, content=SAYS.encode(), headers=TURTLE).status_code == 201
    assert isomorphic(get(writer, NEW), Graph().parse(data=SAYS, format="turtle"))
    more = "<https://example.org/b> <https://example.org/is> 1 ."
    assert writer.post(url, content=more, headers=TURTLE).status_code == 204
    assert isomorphic(get(writer, NEW), Graph().parse(data=f"{SAYS}\n{more}", format="turtle"))
    assert writer.put(url, content=more, headers=TURTLE).status_code == 204
    assert isomorphic(get(writer, NEW), Graph().parse(data=more, format="turtle"))
    assert writer.put(url, content="", headers=TURTLE).status_code == 204
    assert len(get(writer, NEW)) == 0
    assert writer.delete(url).status_code == 204
    assert writer.get(url).status_code == writer.delete(url).status_code == 404
    assert len(get(writer, ONE)) > 0


def test_every_syntax_is_taken(writer: TestClient) -> None:
    wanted = get(writer, ONE)
    for syntax in GRAPHS:
        accept = {"Accept": syntax.media_types[0]}
        document = writer.get("/store", params={"graph": ONE}, headers=accept).content
        url = f"{NEW}/{syntax.names[0]}"
        answer = writer.put(f"/store?graph={url}", content=document, headers={"Content-Type": syntax.media_types[0]})
        assert answer.status_code == 201, answer.text
        assert isomorphic(get(writer, url), wanted)


def test_the_default_graph_can_be_added_to_only(writer: TestClient) -> None:
    assert writer.put("/store?default", content=SAYS, headers=TURTLE).status_code == 403
    assert writer.delete("/store?default").status_code == 403
    assert writer.post("/store?default", content=SAYS, headers=TURTLE).status_code == 204
    assert has(writer, "<https://example.org/a> <https://example.org/says> ?x")


def test_what_cannot_be_written_leaves_all_as_it_was(writer: TestClient) -> None:
    before = writer.get("/store?default").content
    for content, headers, status in (
        ("<a", TURTLE, 400),
        (SAYS, {}, 415),
        (SAYS, {"Content-Type": "multipart/form-data"}, 415),
        (f"<{NEW}> {{ <{NEW}> <{NEW}> 1 }}", {"Content-Type": "application/trig"}, 400),
        (b"\xff", {"Content-Type": "application/n-triples"}, 400),
    ):
        assert writer.put(f"/store?graph={ONE}", content=content, headers=headers).status_code == status
    for update in ("CLEAR", f"INSERT DATA {{ <{NEW}> <{NEW}> 1 }} ; CREATE GRAPH <{ONE}>", "ASK {}"):
        answer = writer.post("/sparql", content=update, headers=UPDATE)
        assert answer.status_code == 400 and len(answer.text.splitlines()) == 1
    assert writer.get("/store?default").content == before


def test_who_wrote_sees_it_at_once_in_every_worker(writer: TestClient) -> None:
    for number in range(10):
        update = f"INSERT DATA {{ GRAPH <{NEW}> {{ <{NEW}> <{NEW}/n> {number} }} }}"
        request = {"data": {"update": update}} if number % 2 else {"content": update, "headers": UPDATE}
        assert writer.post("/sparql", **request).status_code == 204  # type: ignore[arg-type]
        for _ in range(3):
            assert has(writer, f"<{NEW}> <{NEW}/n> {number}")
    move = f"DELETE {{ GRAPH <{NEW}> {{ ?s ?p ?o }} }} INSERT {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}"
    assert writer.post("/sparql", data={"update": move, "using-graph-uri": NEW}).status_code == 204
    assert len(get(writer, NEW)) == 0 and has(writer, f"<{NEW}> <{NEW}/n> 9")
    for request in (
        {"update": move, "using-graph-uri": "no iri"},
        {
            "update": move.replace("WHERE", f"USING <{NEW}> WHERE"),
            "using-graph-uri": NEW,
        },  # [bad_update_dataset_conflict]
        {"update": move, "query": "ASK {}"},
    ):
        assert writer.post("/sparql", data=request).status_code == 400
    assert "SPARQL11Update" in writer.get("/sparql").text


def test_scripts_of_other_sites_may_write_with_the_token(writer: TestClient) -> None:
    ahead = {"Origin": "https://app.example", "Access-Control-Request-Method": "PUT"}
    answer = writer.options("/store", headers=ahead | {"Access-Control-Request-Headers": "authorization"})
    assert answer.status_code == 200
    assert "PUT" in answer.headers["access-control-allow-methods"]


def test_the_commands_read_what_was_written_when_the_server_has_ended(tmp_path_factory: pytest.TempPathFactory) -> None:
    from server.conftest import TOKEN, make_store

    from kg.server.app import create_app

    store = make_store(tmp_path_factory.mktemp("written"))
    with TestClient(create_app(store, writable=True, token=TOKEN)) as writer:
        headers = {"Authorization": f"Bearer {TOKEN}"} | TURTLE
        assert writer.put(f"/store?graph={NEW}", content=SAYS.encode(), headers=headers).status_code == 201
    asked = CliRunner().invoke(main, ["query", "--store", store, "-e", f"ASK {{ GRAPH <{NEW}> {{ ?s ?p ?o }} }}"])
    assert asked.stdout == "yes\n"


def test_prefixes_stay_those_of_the_base_whatever_graphs_there_are(writer: TestClient) -> None:
    assert writer.put("/store?graph=http://0/graph/x", content=SAYS.encode(), headers=TURTLE).status_code == 201
    assert has(writer, "state:RUS ?p ?o")
    assert writer.post("/sparql", data={"update": "DELETE WHERE { GRAPH ?g { state:RUS ?p ?o } }"}).status_code == 204
    assert not has(writer, "state:RUS ?p ?o")
