"""Consistency: a correct graph agrees with the ontology, a wrong one does not, and it is said what is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from rdflib import OWL, RDF, Dataset, Graph, Literal, URIRef
from support.turtle import FIXTURE, ID, MHD, PREFIXES

from kg.errors import KgError
from kg.graph import reasoning
from kg.graph.graphs import as_store, graph_of, shipped
from kg.graph.inference import infer
from kg.graph.reasoning import Consistency, check, load, view
from kg.graph.schema import Schema

pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="needs Java")

DATETIME = "http://www.w3.org/2001/XMLSchema#dateTime"
GOOD = """
id:p a mhd:Person ; rdfs:label "سالم"@ar ; mhd:represents id:s ; mhd:role "الوزير"@ar .
id:s a mhd:State , mhd:Place ; mhd:isoCode "OMN" ; owl:sameAs <https://sws.geonames.org/286963/> .
id:m a mhd:Meeting ; mhd:participant id:p ; mhd:status mhd:Held ; mhd:place id:s ; mhd:evidence id:e ;
    mhd:date "2015-07-20"^^xsd:date , "2015-07"^^xsd:gYearMonth , "2015"^^xsd:gYear , "--07"^^xsd:gMonth .
id:e a mhd:Evidence ; mhd:quote "التقى سالم"@ar ; mhd:start 3 ; mhd:end 13 ; mhd:inArticle id:a .
id:a a mhd:Article ; schema:datePublished "2015-07-21"^^xsd:date .
"""


def graph(turtle: str = "") -> Graph:
    return Graph().parse(data=PREFIXES + GOOD + turtle, format="turtle")


def test_a_correct_graph_is_consistent_and_left_as_it_was() -> None:
    data = graph()
    before = set(data)
    assert check(data) == Consistency(True)
    assert set(data) == before


def test_a_dataset_is_checked_as_the_union_of_its_graphs() -> None:
    dataset = Dataset()
    dataset.parse(FIXTURE, format="trig")
    assert check(dataset).consistent


WRONG = [
    ("id:p a mhd:Article .", ["id/p", "mhd:Agent", "mhd:Article"]),
    ("id:m mhd:status mhd:InForce .", ["mhd:InForce", "id/m", "mhd:MeetingStatus", "mhd:SanctionStatus"]),
    ("id:x a mhd:Agent , mhd:Event .", ["id/x", "mhd:Agent", "mhd:Event"]),
    ('id:s mhd:isoCode "YEM" .', ["id/s", "2 values", "mhd:isoCode", "OMN", "YEM"]),
    ("id:p owl:sameAs id:a .", ["id/a", "mhd:Article"]),
    ("id:Truce rdfs:subClassOf mhd:Event . id:t a id:Truce , mhd:Place .", ["id/t", "mhd:Event", "mhd:Place"]),
    ('id:m mhd:date "غدًا"@ar .', ["id/m", "mhd:date", "غدًا", "a date"]),
    ('id:m mhd:place "مسقط"@ar .', ["id/m", "مسقط", "mhd:place", "a thing"]),
    ("id:p owl:sameAs id:q . id:q owl:differentFrom id:p .", ["id/p", "id/q", "the same", "two"]),
]
ALSO_EXPLAINED = [
    ("id:m mhd:participant id:a .", ["id/a", "mhd:participant", "mhd:Article"]),
    ("id:p mhd:represents id:p .", ["id/p", "mhd:represents", "mhd:Person", "mhd:State"]),
    ("id:e mhd:start -1 .", ["id/e", "mhd:start", "-1", "a whole number from 0"]),
    ("id:s mhd:isoCode 512 .", ["id/s", "mhd:isoCode", "512", "an xsd:string"]),
    ("id:m mhd:evidence id:s .", ["id/s", "mhd:evidence", "mhd:Evidence"]),
    ("id:s mhd:isoCode id:m .", ["id/s", "mhd:isoCode", "a value"]),
    ('id:m mhd:endDate "2015-02-30"^^xsd:date .', ["id/m", "2015-02-30", "mhd:endDate"]),
]


def explains(lines: Iterable[str], words: list[str]) -> bool:
    found = list(lines)
    return any(all(word in line for word in words) for line in found) and not any("\n" in line for line in found)


@pytest.mark.parametrize(("wrong", "words"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_graph_is_found_out_and_explained(wrong: str, words: list[str]) -> None:
    found = check(graph(wrong))
    assert not found.consistent
    assert explains(found.explanation, words), found.explanation


@pytest.mark.parametrize(("wrong", "words"), WRONG + ALSO_EXPLAINED)
def test_simple_rules_explain_what_is_wrong(wrong: str, words: list[str]) -> None:
    found = infer(as_store(graph(wrong))).contradictions()
    assert explains([contradiction.text for contradiction in found], words)


def test_simple_rules_find_nothing_in_a_correct_graph() -> None:
    assert list(infer(as_store(graph())).contradictions()) == []


# Nobody represents Oman who is no minister, and ministers there are none: more than rules know.
LONELY = """
id:Minister a owl:Class ; rdfs:subClassOf owl:Nothing .
mhd:Person rdfs:subClassOf [ a owl:Class ; owl:unionOf ( id:Minister
    [ a owl:Restriction ; owl:onProperty mhd:participatesIn ; owl:allValuesFrom owl:Nothing ] ) ] .
"""


def test_what_simple_rules_do_not_explain_is_still_inconsistent() -> None:
    lonely = Schema(graph_of(shipped("mahdar.ttl"), Graph().parse(data=PREFIXES + LONELY, format="turtle")))
    assert check(graph(), lonely).explanation == ("HermiT finds a contradiction; no simple rule explains it",)


def test_classes_that_nothing_can_belong_to_are_named() -> None:
    found = check(graph("id:Odd rdfs:subClassOf mhd:Event , mhd:Agent ."))
    assert found == Consistency(True, unsatisfiable=(f"{ID}Odd",))


def test_the_view_holds_what_hermit_can_read() -> None:
    seen = view(graph())
    assert not seen.misfits
    literals = {(str(p), v) for _, p, v in seen.graph if isinstance(v, Literal)}
    assert (f"{MHD}date", Literal("2015-07-20T00:00:00", datatype=URIRef(DATETIME))) in literals
    assert sum(p == f"{MHD}date" for p, _ in literals) == 1  # partial dates are left out
    assert {str(p) for _, p, _ in seen.graph if not str(p).startswith(MHD)} == {str(RDF.type), str(OWL.sameAs)}
    named = set(seen.graph.subjects(RDF.type, OWL.NamedIndividual))
    assert named == {s for s, p, _ in seen.graph} | {URIRef("https://sws.geonames.org/286963/"), URIRef(f"{MHD}Held")}


def test_owlready2_gets_a_world_of_its_own() -> None:
    import owlready2

    world = load(graph())
    try:
        ontology = world.get_ontology("https://w3id.org/mahdar/ontology#")
        meeting = world[f"{ID}m"]
        assert meeting.participant == [world[f"{ID}p"]]
        assert ontology.Meeting in meeting.is_a
        assert owlready2.default_world[f"{ID}m"] is None
    finally:
        world.close()


def test_without_java_one_clear_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import owlready2

    monkeypatch.setattr(owlready2, "JAVA_EXE", "no-such-java")
    with pytest.raises(KgError, match="needs Java"):
        check(graph())


def test_a_reasoner_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasoning, "TIME_LIMIT", 0.01)
    with pytest.raises(KgError, match="did not finish"):
        check(graph())


def test_no_files_are_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    check(graph("id:p a mhd:Article ."))
    assert not list(tmp_path.iterdir())
