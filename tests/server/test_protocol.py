"""The SPARQL 1.1 Protocol. Names in brackets are of the W3C's protocol tests, which ask the same."""

import csv
import io
import json
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from server.conftest import said
from starlette.testclient import TestClient

from kg.server.negotiation import GRAPHS, TABLES

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
QUERY = {"Content-Type": "application/sparql-query"}
GRAPH = "https://w3id.org/mahdar/id/graph/"
ASK = "ASK { ?s a mhd:Meeting }"
NAMES = "SELECT DISTINCT ?name { ?who a mhd:Person ; rdfs:label ?name } ORDER BY ?name"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def count(client: TestClient, query: str, **more: str | list[str]) -> int:
    answer = client.get("/sparql", params={"query": query, **more})
    assert answer.status_code == 200, answer.text
    return int(answer.json()["results"]["bindings"][0]["n"]["value"])


# --- three ways to ask ------------------------------------------------------------------------------------------------


def test_a_query_by_get_by_form_and_as_the_body_is_the_same(client: TestClient) -> None:
    answers = [
        client.get("/sparql", params={"query": NAMES}),  # [query_get]
        client.post("/sparql", data={"query": NAMES}),  # [query_post_form]
        client.post("/sparql", content=NAMES, headers=QUERY),  # [query_post_direct]
        client.post("/sparql", content=NAMES, headers={"Content-Type": "application/sparql-query; charset=UTF-8"}),
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    names = {row["name"]["value"] for row in answers[0].json()["results"]["bindings"]}
    assert names == {"فلاديمير بوتين", "كيم جونغ أون", "Vladimir Putin", "Kim Jong-un"}


def test_head_gives_the_head_of_get(client: TestClient) -> None:
    get, head = client.get("/sparql", params={"query": NAMES}), client.head("/sparql", params={"query": NAMES})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == get.headers | {"date": head.headers.get("date", "")} or head.headers["content-type"]


# --- formats ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("syntax", TABLES, ids=lambda syntax: syntax.names[0])
def test_tables_in_every_format(client: TestClient, syntax: object) -> None:
    for media_type in syntax.media_types:  # type: ignore[attr-defined]
        for query in (NAMES, ASK):
            answer = client.get("/sparql", params={"query": query}, headers={"Accept": media_type})
            assert answer.status_code == 200
            assert answer.headers["content-type"].partition(";")[0] == media_type
            assert "Accept" in answer.headers["vary"].split(", ")
        by_name = client.get("/sparql", params={"query": NAMES, "format": syntax.names[0]})  # type: ignore[attr-defined]
        native = getattr(ox.QueryResultsFormat, syntax.native)  # type: ignore[attr-defined]
        if syntax.native == "CSV":  # type: ignore[attr-defined]
            rows = [row[0] for row in csv.reader(io.StringIO(by_name.text))][1:]
        else:
            rows = [row["name"].value for row in ox.parse_query_results(by_name.content, format=native)]
        assert rows == sorted(rows) and len(rows) == 4


@pytest.mark.parametrize("syntax", GRAPHS, ids=lambda syntax: syntax.names[0])
def test_graphs_in_every_format(client: TestClient, syntax: object) -> None:
    query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"
    wanted = {triple for _, triple in said()}
    for media_type in syntax.media_types:  # type: ignore[attr-defined]
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": media_type})
        assert answer.headers["content-type"].partition(";")[0] == media_type
        native = ox.RdfFormat.from_media_type(syntax.media_types[0])  # type: ignore[attr-defined]
        assert native
        got = {str(quad.triple) for quad in ox.parse(answer.content, format=native)}
        assert got == wanted


def test_a_result_that_is_not_acceptable(client: TestClient) -> None:
    for query, accept in (
        (NAMES, "text/turtle"),
        ("DESCRIBE state:RUS", "text/csv"),
        (ASK, "image/png"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/sparql-results+xml"),
    ):
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
        assert answer.status_code == 406, query
        assert "there are:" in answer.text
    assert client.get("/sparql", params={"query": NAMES, "format": "ttl"}).status_code == 406
    assert client.get("/sparql", params={"query": NAMES, "format": "pdf"}).status_code == 400


def test_browsers_are_sent_to_the_query_page(client: TestClient) -> None:
    accept = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    answer = client.get("/sparql", params={"query": ASK}, headers=accept)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/query?{urlencode({'query': ASK})}")
    assert client.get("/sparql", params={"query": ASK, "format": "csv"}, headers=accept).status_code == 200


# --- the data set -----------------------------------------------------------------------------------------------------


def test_the_data_set_is_the_union_unless_the_request_names_graphs(client: TestClient) -> None:
    one = sum(graph == f"<{GRAPH}one>" for graph, _ in said())
    assert count(client, COUNT) == len(said())
    assert count(client, COUNT, **{"default-graph-uri": GRAPH + "one"}) == one
    assert count(client, COUNT, **{"default-graph-uri": [GRAPH + "one", GRAPH + "two"]}) == len(said())
    in_graphs = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert count(client, in_graphs, **{"named-graph-uri": GRAPH + "two"}) == len(said()) - one
    # [query_dataset_default_graph]: with graphs by name alone the default graph is empty, and the other way round
    assert count(client, COUNT, **{"named-graph-uri": GRAPH + "two"}) == 0
    assert count(client, in_graphs, **{"default-graph-uri": GRAPH + "one"}) == 0


def test_from_in_the_query_counts_until_the_request_says_otherwise(client: TestClient) -> None:
    one = sum(graph == f"<{GRAPH}one>" for graph, _ in said())
    query = f"SELECT (COUNT(*) AS ?n) FROM <{GRAPH}one> {{ ?s ?p ?o }}"
    assert count(client, query) == one
    assert count(client, query, **{"default-graph-uri": GRAPH + "nowhere"}) == 0
    assert count(client, f"# FROM <{GRAPH}one>\n{COUNT}") == len(said())


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "url", "content", "headers", "status"),
    [
        ("GET", f"/sparql?{urlencode([('query', ASK), ('query', ASK)])}", None, {}, 400),  # [bad_multiple_queries]
        ("POST", "/sparql", urlencode([("query", ASK), ("query", ASK)]), FORM, 400),
        ("POST", f"/sparql?{urlencode({'query': ASK})}", ASK, QUERY, 400),
        ("PUT", f"/sparql?{urlencode({'query': ASK})}", None, {}, 405),  # [bad_query_method]
        ("DELETE", "/sparql", None, {}, 405),
        ("POST", "/sparql", ASK, {"Content-Type": "text/plain"}, 415),  # [bad_query_wrong_media_type]
        ("POST", "/sparql", ASK, {}, 415),  # [bad_query_missing_form_type, bad_query_missing_direct_type]
        ("POST", "/sparql", ASK.encode("utf-16"), QUERY, 400),  # [bad_query_non_utf8]
        ("POST", "/sparql", ASK, {"Content-Type": "application/sparql-query; charset=UTF-16"}, 415),
        ("POST", "/sparql", ASK, QUERY | {"Content-Encoding": "gzip"}, 415),
        ("POST", "/sparql", "query=%FF", FORM, 400),
        ("POST", "/sparql", "", FORM, 400),
        ("GET", "/sparql?query=%FF", None, {}, 400),
        ("GET", "/sparql?query=", None, {}, 400),
        ("GET", f"/sparql?{urlencode({'query': 'ASK {'})}", None, {}, 400),  # [bad_query_syntax]
        ("GET", f"/sparql?{urlencode({'query': 'CLEAR ALL'})}", None, {}, 400),
        ("GET", f"/sparql?{urlencode({'query': ASK, 'default-graph-uri': 'no iri'})}", None, {}, 400),
        ("GET", f"/sparql?{urlencode({'query': ASK, 'named-graph-uri': 'relative'})}", None, {}, 400),
        ("GET", f"/sparql?{urlencode({'update': 'CLEAR ALL'})}", None, {}, 400),  # [bad_update_get]
        ("POST", "/sparql", urlencode({"update": "CLEAR ALL"}), FORM, 403),
        ("POST", "/sparql", "CLEAR ALL", {"Content-Type": "application/sparql-update"}, 403),
        ("POST", "/sparql", urlencode({"query": ASK, "update": "CLEAR ALL"}), FORM, 400),
        ("POST", "/sparql", "#" * 100_001, QUERY, 413),
        ("GET", "/nowhere", None, {}, 404),
    ],
)
def test_a_bad_request_is_refused_with_the_right_status_in_one_line(
    client: TestClient, method: str, url: str, content: str | bytes | None, headers: dict[str, str], status: int
) -> None:
    answer = client.request(method, url, content=content, headers=headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("text/plain")
    assert len(answer.text.splitlines()) == 1
    if status == 405:
        assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST"}
    assert "Traceback" not in answer.text


def test_a_body_that_does_not_tell_its_length_is_held_to_the_limit_too(client: TestClient) -> None:
    answer = client.post("/sparql", content=(b"#" * 1000 for _ in range(200)), headers=QUERY)
    assert answer.status_code == 413


requests = st.fixed_dictionaries(
    {
        "method": st.sampled_from(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]),
        "path": st.sampled_from(["/sparql", "/store", "/id/x", "/data/x", "/ontology", "/health", "/"]),
        "params": st.lists(
            st.tuples(
                st.sampled_from(["query", "update", "graph", "default", "format", "default-graph-uri", "x"]),
                st.one_of(st.text(max_size=20), st.sampled_from([ASK, "http://a/b", "json", "ttl"])),
            ),
            max_size=3,
        ),
        "content": st.none() | st.binary(max_size=50) | st.sampled_from([ASK.encode(), b"query=ASK%7B%7D"]),
        "headers": st.dictionaries(
            st.sampled_from(["Accept", "Content-Type", "Authorization", "Origin", "Content-Encoding"]),
            st.one_of(
                st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30),
                st.sampled_from(["*/*", "text/turtle", "application/sparql-query", FORM["Content-Type"]]),
            ),
        ),
    }
)


@settings(max_examples=300)
@given(request=requests)
def test_no_request_is_too_strange_to_be_answered(client: TestClient, request: dict[str, object]) -> None:
    url = f"{request['path']}?{urlencode(request['params'])}"  # type: ignore[call-overload]
    answer = client.request(str(request["method"]), url, content=request["content"], headers=request["headers"])  # type: ignore[arg-type]
    assert answer.status_code < 500, (request, answer.text)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "Traceback" not in answer.text


@settings(max_examples=200)
@given(text=st.text("SELECT*{?s ?p o}.;,FILTER()<>#\"'\\ \n1@^GRAPHuUNION", max_size=60))
def test_no_query_is_too_strange_to_be_answered(client: TestClient, text: str) -> None:
    answer = client.post("/sparql", content=text.encode(), headers=QUERY)
    assert answer.status_code in (200, 400)


# --- the service describes itself -------------------------------------------------------------------------------------


def test_the_endpoint_describes_itself(client: TestClient) -> None:
    sd = "http://www.w3.org/ns/sparql-service-description#"
    graph = ox.Store()
    graph.load(client.get("/sparql").content, format=ox.RdfFormat.TURTLE)
    assert graph.query(
        f"""PREFIX sd: <{sd}> ASK {{
            ?s a sd:Service ; sd:endpoint <http://testserver/sparql> ; sd:supportedLanguage sd:SPARQL11Query ;
                sd:feature sd:UnionDefaultGraph ; sd:defaultDataset/sd:defaultGraph ?g ;
                sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_JSON> .
            FILTER NOT EXISTS {{ ?s sd:supportedLanguage sd:SPARQL11Update }}
        }}"""
    )
    for syntax in GRAPHS:
        answer = client.get("/sparql", headers={"Accept": syntax.media_types[0]})
        assert answer.headers["content-type"].startswith(syntax.media_types[0])
    assert client.get("/sparql", headers={"Accept": "image/png"}).status_code == 406


# --- other sites, and headers -----------------------------------------------------------------------------------------


def test_scripts_of_other_sites_may_read(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": ASK}, headers={"Origin": "https://app.example"})
    assert answer.headers["access-control-allow-origin"] == "*"
    ahead = {"Origin": "https://app.example", "Access-Control-Request-Method": "POST"}
    answer = client.options("/sparql", headers=ahead | {"Access-Control-Request-Headers": "content-type"})
    assert answer.status_code == 200
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert client.options("/store", headers=ahead | {"Access-Control-Request-Method": "PUT"}).status_code == 400


def test_every_answer_says_how_browsers_have_to_take_it(client: TestClient) -> None:
    for path in ("/sparql", "/health", "/nowhere", "/ontology"):
        headers = client.get(path).headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_health_and_metrics(client: TestClient) -> None:
    assert client.get("/health").json()["status"] == "ok"
    client.get("/sparql", params={"query": ASK})
    text = client.get("/metrics").text
    assert 'mahdar_http_requests_total{method="GET",route="/sparql",status="200"}' in text
    assert "mahdar_workers 2.0" in text
    assert json.loads(client.get("/health").text)["version"]
