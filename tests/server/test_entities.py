from urllib.parse import quote

import pyoxigraph as ox
import pytest
from server.conftest import said
from starlette.testclient import TestClient

from kg.graph import resources
from kg.server.negotiation import GRAPHS

BASE = "https://w3id.org/mahdar/id/"
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def test_browsers_are_sent_to_the_page_and_programs_to_the_data(client: TestClient) -> None:
    for headers, where in ((BROWSER, "/page/"), ({"Accept": "text/turtle"}, "/data/"), ({}, "/data/")):
        answer = client.get("/id/person/fladymyr-bwtyn", headers=headers)
        assert (answer.status_code, answer.headers["location"]) == (303, f"{where}person/fladymyr-bwtyn")
        assert "Accept" in answer.headers["vary"]
    assert client.get("/id/person/x", headers={"Accept": "image/png"}).status_code == 406
    assert client.get("/id/").status_code == client.get("/data/").status_code == 404


@pytest.mark.parametrize("syntax", GRAPHS, ids=lambda syntax: syntax.names[0])
def test_data_tell_what_is_said_of_a_thing_in_every_syntax(client: TestClient, syntax: object) -> None:
    path = "state/RUS"
    by_type = client.get(f"/data/{path}", headers={"Accept": syntax.media_types[0]})  # type: ignore[attr-defined]
    by_name = client.get(f"/data/{path}", params={"format": syntax.names[0]})  # type: ignore[attr-defined]
    assert by_type.content == by_name.content
    assert by_type.headers["link"] == f'<{BASE}{path}>; rel="describes"'
    native = ox.RdfFormat.from_media_type(syntax.media_types[0])  # type: ignore[attr-defined]
    assert native
    got = {(str(quad.graph_name), str(quad.triple)) for quad in ox.parse(by_type.content, format=native)}
    iri = f"<{BASE}{path}>"
    wanted = {(graph, triple) for graph, triple in said() if triple.startswith(iri) or triple.endswith(iri)}
    if native.supports_datasets:
        assert wanted <= got <= set(said())  # each statement in the article that makes it
    else:
        assert {triple for _, triple in wanted} <= {triple for _, triple in got} <= {triple for _, triple in said()}
    assert any("quote" in triple for _, triple in got)  # the words that say so
    assert any("mahdar/id/person/" in triple and "label" in triple for _, triple in got)  # and others' names


def test_the_name_of_a_graph_leads_to_what_it_holds(client: TestClient) -> None:
    answer = client.get("/id/graph/one", headers={"Accept": "application/n-triples"}, follow_redirects=True)
    assert set(answer.text.splitlines()) == {f"{t} ." for graph, t in said() if graph == f"<{BASE}graph/one>"}


def test_of_what_is_not_known_nothing_is_said(client: TestClient) -> None:
    for local in ("state/NON", "نعم", "a b", '"><script>', "%", "../../etc/passwd", "x\nSet-Cookie: a=b"):
        answer = client.get(f"/id/{quote(local)}")
        assert answer.status_code in (303, 404) and "set-cookie" not in answer.headers
        answer = client.get(f"/data/{quote(local)}")
        assert answer.status_code == 404
        assert answer.headers["content-type"].startswith("text/plain")


def test_redirects_stay_under_the_prefix_of_a_proxy(client: TestClient) -> None:
    with_prefix = TestClient(client.app, root_path="/news", follow_redirects=False)
    assert with_prefix.get("/news/id/state/RUS").headers["location"] == "/news/data/state/RUS"
    assert with_prefix.get("/news/sparql", headers=BROWSER).headers["location"] == "/news/query"


def test_the_ontology_is_served(client: TestClient) -> None:
    for path, file in (("", "mahdar"), ("/alignments", "alignments"), ("/shapes", "shapes")):
        source = set(ox.parse(resources.text(f"ontology/{file}.ttl"), format=ox.RdfFormat.TURTLE))
        for syntax in GRAPHS:
            answer = client.get(f"/ontology{path}", headers={"Accept": syntax.media_types[0]})
            native = ox.RdfFormat.from_media_type(answer.headers["content-type"].partition(";")[0])
            assert native
            assert len(set(ox.parse(answer.content, format=native))) == len(source)
    shown = client.get("/ontology", headers=BROWSER)
    assert shown.headers["content-type"].startswith("text/plain")
