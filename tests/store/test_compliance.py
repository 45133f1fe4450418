"""One set of tests that every store must pass: rdflib, the embedded store, and servers in processes of their own."""

from collections.abc import Iterator

import pyoxigraph as ox
import pytest
import rdflib
from support.facts import summit
from support.servers import VIRTUOSO_USER, oxigraph, oxigraph_binary, virtuoso, virtuoso_binary

from kg.graph.dataset import Statement, from_line, ordered
from kg.graph.quads import lines
from kg.graph.terms import date_literal, literal
from kg.store import EmbeddedStore, GraphStore, into_graphs, replace_graphs
from kg.store.http import Auth, HttpClient
from kg.store.in_rdflib import RdflibStore
from kg.store.remote import RemoteStore

BASE = "https://example.org/id/"
ONE, TWO = f"<{BASE}graph/one>", f"<{BASE}graph/two>"
SUMMIT = [from_line(line) for line in lines(summit("one"), BASE)]


def said(value: str, number: int = 0, graph: str = ONE) -> Statement:
    """A statement with that value, an N-Quads term."""
    return graph, f"<{BASE}thing/{number}> <{BASE}says> {value}"


LONG = "نصٌّ طويلٌ فيه «أقواس»، وفواصل؛ وأرقام ١٢٣ و«ـ» تطويل. " * 1000
CASES = {
    "arabic": [literal("التقى الرئيس الروسيّ نظيرَه في «الكرملين»، وقال: «لا».", "ar"), literal("لا لغة له")],
    "long text": [literal(LONG[:50_000], "ar")],
    "dates": [date_literal(iso) for iso in ("2015-07-20", "2015-07", "2015", "--07")],
    "other datatypes": [
        literal("42", datatype="integer"),
        literal("2023-09-13T08:05:00+03:00", datatype="dateTime"),
        literal("https://example.org/؟س=1", datatype="anyURI"),
    ],
    "language tags": [literal("Putin", tag) for tag in ("en", "ar-latn", "fr", "ar")] + [literal("Putin")],
    "escapes": [
        literal('"quoted" \\ and \\u0041 \\U00000041 \\\\u0041 \\n\nline\r\ttab', "ar"),
        literal("'''\"\"\"{}<>"),
    ],
    "marks and astral characters": [literal("\u200fمن اليمين\u200e \u202bإلى\u202c 😀 \U0001f1f8\U0001f1e6", "ar")],
    "empty": [literal(""), literal("", "ar")],
    "iris": [f"<{BASE}person/%D8%A8>", "<http://example.org/a?b=c&d=(e)#f'g>", "<urn:x:y>", "<https://مثال.شبكة/س>"],
}


@pytest.fixture(scope="module", params=["rdflib", "embedded", "oxigraph", "oxigraph-gsp", "virtuoso", "virtuoso-gsp"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    folder = tmp_path_factory.mktemp("server")
    kind, _, protocol = request.param.partition("-")
    if kind == "rdflib":
        yield RdflibStore(rdflib.Dataset(default_union=True))
    elif kind == "embedded":
        with EmbeddedStore(str(folder / "store"), write=True) as embedded:
            yield embedded
    elif kind == "oxigraph":
        if not oxigraph_binary():
            pytest.skip("the package oxigraph is not installed")
        with oxigraph(folder) as url:
            yield RemoteStore(f"{url}/query", f"{url}/update", f"{url}/store" if protocol else None, batch=60)
    else:
        if not virtuoso_binary():
            pytest.skip("Virtuoso is not installed")
        with virtuoso(folder) as url:
            client = HttpClient(Auth("digest", *VIRTUOSO_USER))
            graphs = f"{url}/sparql-graph-crud-auth" if protocol else None
            yield RemoteStore(f"{url}/sparql-auth", None, graphs, client=client, batch=60)


@pytest.fixture(autouse=True)
def emptied(store: GraphStore) -> None:
    for graph in (ONE, TWO):
        store.clear(graph)


def isomorphic(found: list[Statement], expected: list[Statement]) -> bool:
    def canonical(statements: list[Statement]) -> ox.Dataset:
        text = "".join(f"{triple} {graph} .\n" for graph, triple in statements)
        dataset = ox.Dataset(ox.parse(text, format=ox.RdfFormat.N_QUADS))
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        return dataset

    return canonical(found) == canonical(expected)


class TestCompliance:
    """What ``kg.store.base.GraphStore`` promises."""

    @pytest.mark.parametrize("case", CASES)
    def test_values_come_back_as_they_were(self, store: GraphStore, case: str) -> None:
        statements = [said(value, number) for number, value in enumerate(CASES[case])]
        store.replace(ONE, [triple for _, triple in statements])
        assert list(store.statements(ONE)) == list(ordered(statements))

    def test_an_article_comes_back_as_it_was(self, store: GraphStore) -> None:
        store.add(SUMMIT)
        assert list(store.statements(ONE)) == SUMMIT
        assert store.count(ONE) == len(SUMMIT)

    def test_blank_nodes_come_back_as_the_same_shape(self, store: GraphStore) -> None:
        triples = [f"_:a <{BASE}knows> _:b", f"_:b <{BASE}knows> _:a", f'_:b <{BASE}says> "ب"@ar']
        store.replace(ONE, triples)
        assert isomorphic(list(store.statements(ONE)), [(ONE, triple) for triple in triples])

    def test_graphs_stay_apart(self, store: GraphStore) -> None:
        same, other = said(literal("واحد", "ar")), said(literal("اثنان", "ar"), graph=TWO)
        store.add([same, (TWO, same[1]), other])
        assert list(store.statements(ONE)) == [same]
        assert list(store.statements(TWO)) == sorted([(TWO, same[1]), other])
        assert {ONE, TWO} <= set(store.graphs())

    def test_replacing_a_graph_leaves_nothing_of_the_old_and_the_others_alone(self, store: GraphStore) -> None:
        replace_graphs(store, [*SUMMIT, said(literal("أخرى", "ar"), graph=TWO)])
        store.replace(ONE, [said(literal("جديد", "ar"))[1]])
        assert list(store.statements(ONE)) == [said(literal("جديد", "ar"))]
        assert store.count(TWO) == 1
        assert not store.query(f"ASK {{ GRAPH {ONE} {{ ?s a <https://w3id.org/mahdar/ontology#Meeting> }} }}")

    def test_replacing_twice_is_replacing_once(self, store: GraphStore) -> None:
        for _ in range(2):
            store.replace(ONE, [triple for _, triple in SUMMIT])
        assert list(store.statements(ONE)) == SUMMIT

    def test_a_graph_may_be_replaced_by_nothing(self, store: GraphStore) -> None:
        store.add(SUMMIT)
        store.replace(ONE, [])
        assert store.count(ONE) == 0
        assert ONE not in store.graphs()

    def test_adding_keeps_what_is_there(self, store: GraphStore) -> None:
        store.add([said(literal("قديم", "ar"))])
        store.add([said(literal("جديد", "ar")), said(literal("قديم", "ar"))])
        assert store.count(ONE) == 2

    def test_clearing_a_graph_that_is_not_there_is_nothing(self, store: GraphStore) -> None:
        store.clear(TWO)
        assert (store.count(TWO), list(store.statements(TWO))) == (0, [])

    def test_queries_find_arabic_and_dates(self, store: GraphStore) -> None:
        store.add(SUMMIT)
        query = """PREFIX mhd: <https://w3id.org/mahdar/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT DISTINCT ?name WHERE { GRAPH %s {
            ?meeting mhd:participant ?who ; mhd:date "2023-09-13"^^<http://www.w3.org/2001/XMLSchema#date> .
            ?who rdfs:label ?name . FILTER (LANG(?name) = "ar" && CONTAINS(STR(?name), "بوتين")) } }"""
        rows = store.query(query % ONE)
        assert isinstance(rows, ox.QuerySolutions)
        assert [row["name"] for row in rows] == [ox.Literal("فلاديمير بوتين", language="ar")]


def test_statements_without_a_graph_need_one() -> None:
    triple = said('"x"')[1]
    assert list(into_graphs([("", triple), (TWO, triple)], f"{BASE}graph/one")) == [(ONE, triple), (TWO, triple)]
    for statements, into in [([("", triple)], None), ([("_:g", triple)], f"{BASE}g"), ([("", triple)], "no iri")]:
        with pytest.raises(Exception, match=r"--into|blank node"):
            list(into_graphs(statements, into))
