"""The formats of other fields: what must stand where, for the programs that read them."""

import csv
import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from support.facts import article_facts, quoted, summit

from kg.cli import main
from kg.exports.event_table import COLUMNS, codes
from kg.exports.ftm import entity_id
from kg.exports.others import EXPORTERS, FOLDERS
from kg.exports.things import Things
from kg.graph.inference import infer, inferred_graph
from kg.graph.quads import lines
from kg.records import ArticleFacts, Event, PartialDate, Ref, Text

BASE = "https://w3id.org/mahdar/id/"


def store_of(*articles: ArticleFacts) -> ox.Store:
    store = ox.Store()
    for facts in articles:
        store.load("".join(f"{line}\n" for line in lines(facts)), ox.RdfFormat.N_QUADS)
    return store


def sanction(identifier: str, status: str, day: date, target: str | None = "state/RUS") -> ArticleFacts:
    """One article that tells of a sanction."""
    facts = summit(identifier)
    slots: dict[str, tuple[Ref | Text | PartialDate, ...]] = {
        "imposedBy": (Ref("state/USA"),),
        "reason": (Text("شراء ذخائر", quoted("شراء ذخائر").span),),
        "measure": (Text("تجميد؛ حظر; منع", quoted("موسكو").span),),
        "date": (PartialDate("2023-09"),),
    }
    if target:
        slots["target"] = (Ref(target),)
    event = Event("Sanction", "sanction/usa-rus", slots, status, (quoted("موسكو"),))
    return replace(facts, article=replace(facts.article, date=day), events=(event,))


def rows(store: ox.Store, target: Path) -> list[dict[str, str]]:
    EXPORTERS["events-cameo"](store, str(target))
    with target.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# --- things -----------------------------------------------------------------------------------------------------------


def test_a_thing_is_what_all_articles_say_of_it() -> None:
    things = Things(store_of(summit("a"), summit("b")))
    putin = things[f"{BASE}person/fladymyr-bwtyn"]
    assert (putin.kind, putin.arabic, putin.latin) == ("Person", "فلاديمير بوتين", "Vladimir Putin")
    assert putin.links["represents"] == (f"{BASE}state/RUS",)
    assert [article.first("identifier") for article in things.articles(putin)] == ["a", "b"]
    assert things.quotes(putin) == ["الرئيس الروسي فلاديمير بوتين"] * 2
    assert {count for *_, count in things.edges()} == {1, 2}


# --- tables for Neo4j -------------------------------------------------------------------------------------------------


@pytest.fixture
def tables(tmp_path: Path) -> Iterator[dict[str, list[list[str]]]]:
    folder = tmp_path / "deep" / "tables"
    EXPORTERS["csv-tables"](store_of(summit(), sanction("s", "InForce", date(2023, 9, 20))), str(folder))
    found = {}
    for path in folder.iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem] = list(csv.reader(file))
    yield found


def test_headings_are_those_that_neo4j_imports(tables: dict[str, list[list[str]]]) -> None:
    assert tables["edges"][0] == [":START_ID", ":END_ID", ":TYPE", "graphs:int"]
    assert tables["nodes-Person"][0][:5] == ["iri:ID", ":LABEL", "label_ar", "label_en", "also:string[]"]
    assert {"quote", "start:int", "end:int"} <= set(tables["nodes-Evidence"][0])
    assert {"charge:string[]", "date:string[]"} <= set(tables["nodes-Accusation"][0])
    heading = re.compile(r"\w+(:(ID|int|string\[\]))?|:LABEL|:START_ID|:END_ID|:TYPE")
    assert all(heading.fullmatch(cell) for table in tables.values() for cell in table[0])


def test_every_row_is_full_and_every_edge_has_its_ends(tables: dict[str, list[list[str]]]) -> None:
    assert all(len(row) == len(table[0]) for table in tables.values() for row in table)
    nodes = [row[0] for name, table in tables.items() if name != "edges" for row in table[1:]]
    assert len(nodes) == len(set(nodes))
    for start, end, kind, _ in tables["edges"][1:]:
        assert {start, end} <= set(nodes)
        assert re.fullmatch("[A-Z_]+", kind)
    assert [f"{BASE}person/kym-jwngh-awn", f"{BASE}state/PRK", "REPRESENTS", "2"] in tables["edges"]


def test_lists_come_apart_again(tables: dict[str, list[list[str]]]) -> None:
    (row,) = (dict(zip(tables["nodes-Sanction"][0], row, strict=True)) for row in tables["nodes-Sanction"][1:])
    assert row[":LABEL"].split(";") == ["Sanction", "Event"]
    assert row["measure:string[]"].split(";") == ["تجميد؛ حظر؛ منع"]
    assert row["status:string[]"] == "InForce"


# --- GraphML ----------------------------------------------------------------------------------------------------------

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def test_graphml_is_a_network_of_agents_places_and_events(tmp_path: Path) -> None:
    path = tmp_path / "news.graphml"
    EXPORTERS["graphml"](store_of(summit("a"), summit("b")), str(path))
    root = ElementTree.parse(path).getroot()
    nodes = {node.get("id") for node in root.iter(f"{GRAPHML}node")}
    assert f"{BASE}meeting/2023-09-13-bwtyn-kym" in nodes and not any("/evidence/" in str(node) for node in nodes)
    keys = {key.get("id") for key in root.iter(f"{GRAPHML}key")}
    assert {data.get("key") for data in root.iter(f"{GRAPHML}data")} <= keys
    for edge in root.iter(f"{GRAPHML}edge"):
        assert {edge.get("source"), edge.get("target")} <= nodes
        about = {data.get("key"): data.text for data in edge}
        assert about["articles"] == "2" and about["type"] in {
            *("participant", "place", "accuser", "accused", "represents", "within")
        }
    assert "فلاديمير بوتين" in {data.text for data in root.iter(f"{GRAPHML}data")}


@settings(max_examples=40)
@given(facts=article_facts)
def test_graphml_is_well_formed_whatever_an_article_holds(
    tmp_path_factory: pytest.TempPathFactory, facts: ArticleFacts
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.graphml"
    EXPORTERS["graphml"](store_of(facts), str(path))
    ElementTree.parse(path)


# --- event table ------------------------------------------------------------------------------------------------------


def test_the_columns_begin_with_those_of_polecat() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 40 + 11
    assert COLUMNS[:3] == ("Event ID", "Event Date", "Event Type") and COLUMNS[39] == "Version"


def test_events_are_coded_between_actors_and_recipients(tmp_path: Path) -> None:
    accusation, meeting = rows(store_of(summit("a"), summit("b")), tmp_path / "events.csv")
    assert [accusation[c] for c in ("Actor Country", "Event Type", "Recipient Country", "CAMEO Code", "Quad Code")] == [
        *("USA", "ACCUSE", "RUS", "112", "VERBAL CONFLICT")
    ]
    assert accusation["Words"] == "شراء ذخائر" and accusation["Event Date"] == ""
    assert [meeting[c] for c in ("Event Date", "Event Type", "CAMEO Root", "Status")] == [
        *("2023-09-13", "CONSULT", "04", "Held")
    ]
    assert [meeting[c] for c in ("Actor Name", "Actor Country", "Actor Title", "Recipient Name Raw")] == [
        *("Vladimir Putin", "RUS", "الرئيس الروسي", "كيم جونغ أون")
    ]
    assert [meeting[c] for c in ("Placename", "City", "Country")] == ["Vladivostok", "Vladivostok", "RUS"]
    assert [meeting[c] for c in ("Source", "Publication Date", "Articles")] == ["وكالة الأنباء", "2023-09-14", "2"]


@pytest.mark.parametrize(
    ("status", "cameo", "plover", "mode"),
    [
        ("InForce", "163", "SANCTION", ""),
        ("Threatened", "1312", "THREATEN", "restrict"),
        ("Lifted", "085", "RETREAT", "ease"),
        ("Proposed", "", "", ""),
    ],
)
def test_the_code_follows_the_status(tmp_path: Path, status: str, cameo: str, plover: str, mode: str) -> None:
    (row,) = rows(store_of(sanction("s", status, date(2023, 9, 20))), tmp_path / "events.csv")
    assert [row[c] for c in ("CAMEO Code", "Event Type", "Event Mode")] == [cameo, plover, mode]
    assert (row["Event Date"], row["Date Told"]) == ("", "2023-09")


def test_the_latest_article_tells_the_status(tmp_path: Path) -> None:
    store = store_of(sanction("new", "Lifted", date(2024, 1, 1)), sanction("old", "InForce", date(2023, 9, 20)))
    (row,) = rows(store, tmp_path / "events.csv")
    assert row["Status"] == "Lifted"


def test_a_denial_is_a_row_of_its_own(tmp_path: Path) -> None:
    facts = summit()
    denied = replace(facts.events[1], slots=facts.events[1].slots | {"deniedBy": (Ref("person/fladymyr-bwtyn"),)})
    _, denial = rows(store_of(replace(facts, events=(denied,))), tmp_path / "events.csv")
    assert [denial[c] for c in ("Actor Name", "CAMEO Code", "Event Type", "Recipient Country")] == [
        *("Vladimir Putin", "016", "", "USA")
    ]


def test_tabs_where_the_suffix_says_so(tmp_path: Path) -> None:
    EXPORTERS["events-cameo"](store_of(summit()), str(tmp_path / "events.txt"))
    assert (tmp_path / "events.txt").read_text(encoding="utf-8").startswith("Event ID\tEvent Date\t")


def test_every_plover_type_of_the_ontology_has_a_quad(tmp_path: Path) -> None:
    from kg.exports.event_table import _QUAD

    assert {code.plover for code in codes().values() if code.plover} <= set(_QUAD)


# --- FollowTheMoney ---------------------------------------------------------------------------------------------------

# From followthemoney/schema/*.yaml (4.11): the properties that are used here, with those that a schema inherits.
_INTERVAL = {"startDate", "endDate", "description", "publisher", "sourceUrl", "proof", "summary"}
SCHEMATA = {
    "Person": {"name", "alias", "position", "country"},
    "PublicBody": {"name", "alias", "country"},
    "Organization": {"name", "alias"},
    "Article": {"fileName", "title", "publishedAt", "publisher", "sourceUrl", "language"},
    "Event": _INTERVAL | {"name", "involved", "location", "country", "keywords"},
    "Sanction": _INTERVAL | {"entity", "authority", "country", "reason", "provisions", "status"},
}
REQUIRED = {"Sanction": "entity", "Article": "fileName"}
LEGAL = {"Person", "PublicBody", "Organization"}
RANGES = {"involved": LEGAL, "entity": LEGAL, "proof": {"Article"}}


def entities(store: ox.Store, path: Path) -> dict[str, dict[str, object]]:
    EXPORTERS["ftm"](store, str(path))
    read = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    assert len({entity["id"] for entity in read}) == len(read)
    return {entity["id"]: entity for entity in read}


@settings(max_examples=40)
@given(facts=article_facts)
def test_entities_keep_to_their_schemata(tmp_path_factory: pytest.TempPathFactory, facts: ArticleFacts) -> None:
    store = store_of(facts, summit(), sanction("s", "InForce", date(2023, 9, 20)))
    found = entities(store, tmp_path_factory.getbasetemp() / "any.ftm")
    for identifier, entity in found.items():
        schema, properties = str(entity["schema"]), entity["properties"]
        assert isinstance(properties, dict)
        assert set(properties) <= SCHEMATA[schema]
        assert REQUIRED.get(schema, "name") in properties
        assert re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?", identifier) and len(identifier) < 200
        for prop in set(properties) & set(RANGES):
            assert all(found[value]["schema"] in RANGES[prop] for value in properties[prop])


def test_a_sanction_names_its_target_and_authority(tmp_path: Path) -> None:
    found = entities(store_of(sanction("s", "InForce", date(2023, 9, 20))), tmp_path / "news.ftm")
    about = found["mahdar-sanction-usa-rus"]
    assert about["schema"] == "Sanction"
    properties = about["properties"]
    assert isinstance(properties, dict)
    assert properties["entity"] == ["mahdar-state-RUS"]
    assert properties["authority"] == ["الولايات المتحدة", "United States"]
    assert properties["country"] == ["us"] and properties["startDate"] == ["2023-09"]
    assert found["mahdar-state-RUS"]["schema"] == "PublicBody"


def test_a_sanction_against_nobody_named_is_an_event(tmp_path: Path) -> None:
    found = entities(store_of(sanction("s", "InForce", date(2023, 9, 20), None)), tmp_path / "news.ftm")
    assert found["mahdar-sanction-usa-rus"]["schema"] == "Event"


def test_ids_differ_where_iris_do() -> None:
    iris = [
        f"{BASE}person/a-b",
        f"{BASE}person/a%20b",
        f"{BASE}person/a_b",
        f"{BASE}person/a/b",
        f"{BASE}state/" + "x" * 200,
    ]
    assert len({entity_id(iri) for iri in iris}) == len(iris)


# --- all --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EXPORTERS)
def test_export_writes_the_same_bytes_each_time(tmp_path: Path, name: str) -> None:
    source = tmp_path / "news.nq"
    source.write_text("".join(f"{line}\n" for line in lines(summit())), encoding="utf-8")
    written = []
    for number in range(2):
        target = tmp_path / f"out-{number}"
        result = CliRunner().invoke(main, ["export", str(source), "-f", name, "-o", str(target)])
        assert (result.exit_code, result.output) == (0, "")
        files = sorted(target.iterdir()) if name in FOLDERS else [target]
        written.append([(file.name.replace(target.name, ""), file.read_bytes()) for file in files])
    assert written[0] == written[1]


@pytest.mark.parametrize("name", EXPORTERS)
def test_what_was_inferred_is_left_aside(tmp_path: Path, name: str) -> None:
    """A meeting "involves" its participants too, and their states: no further rows, edges or parties come of that."""
    plain, more = store_of(summit()), store_of(summit())
    graph = inferred_graph()
    inferred = "".join(f"{triple} {graph} .\n" for graph, triple in infer(more).statements(graph))
    more.load(inferred, ox.RdfFormat.N_QUADS)
    assert len(more) > len(plain)
    written = []
    for number, store in enumerate((plain, more)):
        target = tmp_path / f"out-{number}"
        EXPORTERS[name](store, str(target))
        files = sorted(target.iterdir()) if name in FOLDERS else [target]
        written.append([file.read_bytes() for file in files])
    assert written[0] == written[1]


@pytest.mark.parametrize("name", EXPORTERS)
def test_an_empty_graph_exports_to_little(tmp_path: Path, name: str) -> None:
    EXPORTERS[name](ox.Store(), str(tmp_path / "out"))
    assert (tmp_path / "out").exists()


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_target_that_cannot_be_is_told(tmp_path: Path, name: str) -> None:
    source = tmp_path / "news.nq"
    source.write_text("", encoding="utf-8")
    target = source if name in FOLDERS else tmp_path
    result = CliRunner().invoke(main, ["export", str(source), "-f", name, "-o", str(target)])
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_ids_of_two_things_are_two() -> None:
    base = "https://w3id.org/mahdar/id/"
    ids = [entity_id(base + path) for path in ("person/a/b", "meeting/a/b", "person/a-b", "meeting/a-b", "person/a")]
    assert len(set(ids)) == len(ids)
    assert entity_id(base + "person/a") == "mahdar-person-a"
