"""Validation: a correct graph conforms, each fault is found where it is, in words of both languages."""

from __future__ import annotations

import pytest
from rdflib import RDF, SH, Dataset, Graph, Namespace
from support.turtle import FIXTURE, ID, MHD, PREFIXES

from kg.errors import KgError
from kg.graph.graphs import shipped, union
from kg.graph.shacl import Report, Result, validate

GOOD = """
id:p a mhd:Person ; rdfs:label "سالم"@ar , "Salim"@en ; mhd:represents id:s ; mhd:role "الوزير"@ar ; mhd:evidence id:e .
id:s a mhd:State ; rdfs:label "عُمان"@ar , "Oman"@en ; mhd:isoCode "OMN" ; mhd:iso2Code "OM" ; mhd:numericCode "512" .
id:o a mhd:Organization ; rdfs:label "الرابطة"@ar .
id:l a mhd:Place ; rdfs:label "مسقط"@ar ; mhd:within id:s .
id:m a mhd:Meeting ; mhd:participant id:p , id:o ; mhd:date "2015-07-20"^^xsd:date , "2015-07"^^xsd:gYearMonth ,
    "2015"^^xsd:gYear , "--07"^^xsd:gMonth ; mhd:place id:l , id:s ; mhd:status mhd:Held ; mhd:evidence id:e .
id:x a mhd:Sanction ; mhd:target id:p ; mhd:status mhd:Lifted ; mhd:reason "التهريب"@ar ; mhd:evidence id:e .
id:c a mhd:Accusation ; mhd:deniedBy id:s ; mhd:charge "التجسس"@ar ; mhd:evidence id:e , id:t .
id:e a mhd:Evidence ; mhd:quote "التقى سالم"@ar ; mhd:start 3 ; mhd:end 13 ; mhd:inArticle id:a .
id:t a mhd:Evidence ; mhd:quote "لقاء"@ar ; mhd:start 0 ; mhd:end 4 ; mhd:field "title" ; mhd:inArticle id:a .
id:a a mhd:Article ; dcterms:identifier "a" ; schema:datePublished "2015-07-21"^^xsd:date .
"""


def graph(turtle: str) -> Graph:
    return Graph().parse(data=PREFIXES + turtle, format="turtle")


def changed(old: str, new: str) -> Graph:
    assert old in GOOD
    return graph(GOOD.replace(old, new, 1))


def faults(report: Report) -> list[tuple[str, str | None]]:
    return [(r.focus.removeprefix(ID), r.path and r.path.removeprefix(MHD)) for r in report.results]


def test_a_correct_graph_conforms() -> None:
    assert validate(graph(GOOD)) == Report(True)


def test_a_dataset_is_validated_as_the_union_of_its_graphs() -> None:
    dataset = Dataset()
    dataset.parse(FIXTURE, format="trig")
    assert validate(dataset) == Report(True)


def test_an_empty_graph_conforms() -> None:
    assert validate(Graph()).conforms


LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
IDENTIFIER = "http://purl.org/dc/terms/identifier"
PUBLISHED = "https://schema.org/datePublished"
FAULTS = [
    ("mhd:participant id:p , id:o ;", "", ("m", "participant")),
    ("mhd:participant id:p , id:o", "mhd:participant id:p , id:a", ("m", "participant")),
    ("mhd:participant id:p , id:o", "mhd:participant id:p , id:nobody", ("m", "participant")),
    ("mhd:status mhd:Held ; mhd:evidence id:e", "mhd:status mhd:Held", ("m", "evidence")),
    ("mhd:status mhd:Held", "mhd:status mhd:Lifted", ("m", "status")),
    ("mhd:status mhd:Lifted", "mhd:status mhd:Planned", ("x", "status")),
    ("mhd:place id:l , id:s", 'mhd:place id:l , "مسقط"@ar', ("m", "place")),
    ('"2015"^^xsd:gYear', '"2015"', ("m", "date")),
    ('"2015-07"^^xsd:gYearMonth', '"2015-13"^^xsd:gYearMonth', ("m", "date")),
    ('"--07"^^xsd:gMonth', '"--7"^^xsd:gMonth', ("m", "date")),
    ('"2015-07-20"^^xsd:date', '"2015-07-20T00:00:00"^^xsd:dateTime', ("m", "date")),
    ("mhd:target id:p ;", "", ("x", None)),
    ('mhd:reason "التهريب"@ar', 'mhd:reason "smuggling"@en', ("x", "reason")),
    ("mhd:deniedBy id:s ;", "", ("c", None)),
    ("mhd:deniedBy id:s", "mhd:accused id:e", ("c", "accused")),
    ('mhd:charge "التجسس"@ar', 'mhd:charge ""@ar', ("c", "charge")),
    ('rdfs:label "سالم"@ar , "Salim"@en', 'rdfs:label "Salim"@en', ("p", LABEL)),
    ('rdfs:label "سالم"@ar , "Salim"@en', 'rdfs:label "salim"@ar-latn', ("p", LABEL)),
    ('rdfs:label "سالم"@ar , "Salim"@en', 'rdfs:label "سالم"@ar', ("p", LABEL)),
    ("mhd:represents id:s", "mhd:represents id:o", ("p", "represents")),
    ('mhd:isoCode "OMN"', 'mhd:isoCode "Oman"', ("s", "isoCode")),
    ('mhd:isoCode "OMN"', 'mhd:isoCode "OMN" , "ARE"', ("s", "isoCode")),
    ('mhd:isoCode "OMN" ;', "", ("s", "isoCode")),
    ('mhd:iso2Code "OM"', 'mhd:iso2Code "om"', ("s", "iso2Code")),
    ('mhd:numericCode "512"', 'mhd:numericCode "5"', ("s", "numericCode")),
    ("mhd:within id:s", "mhd:within id:o", ("l", "within")),
    ("mhd:start 3 ; mhd:end 13", "mhd:start 13 ; mhd:end 13", ("e", "start")),
    ("mhd:start 3 ; mhd:end 13", "mhd:start -1 ; mhd:end 13", ("e", "start")),
    ("mhd:start 3 ; mhd:end 13", "mhd:start 3", ("e", "end")),
    ('mhd:quote "التقى سالم"@ar', 'mhd:quote "التقى سالم"', ("e", "quote")),
    ("mhd:end 13 ; mhd:inArticle id:a", "mhd:end 13", ("e", "inArticle")),
    ("mhd:end 13 ; mhd:inArticle id:a", "mhd:end 13 ; mhd:inArticle id:a , id:s", ("e", "inArticle")),
    ('mhd:field "title"', 'mhd:field "text"', ("t", "field")),
    ('dcterms:identifier "a" ;', "", ("a", IDENTIFIER)),
    ('"2015-07-21"^^xsd:date', '"21 يوليو"@ar', ("a", PUBLISHED)),
]


@pytest.mark.parametrize(("old", "new", "fault"), FAULTS, ids=range(len(FAULTS)))
def test_each_fault_is_found_where_it_is(old: str, new: str, fault: tuple[str, str | None]) -> None:
    report = validate(changed(old, new))
    assert not report.conforms
    assert set(faults(report)) == {fault}


def test_messages_are_for_people_in_both_languages() -> None:
    (result,) = validate(changed("mhd:status mhd:Held", "mhd:status mhd:Lifted")).results
    assert result == Result(
        focus=f"{ID}m",
        path=f"{MHD}status",
        message="The status of a meeting is mhd:Held, mhd:Planned or mhd:Cancelled.",
        severity="Violation",
        message_ar="حالة اللقاء إما mhd:Held (انعقد) أو mhd:Planned (مقرر) أو mhd:Cancelled (ملغى).",
        value=f"{MHD}Lifted",
    )


def test_every_shape_that_can_fail_has_a_message_in_both_languages() -> None:
    shapes = shipped("shapes.ttl")
    complaining = [*shapes.subjects(RDF.type, SH.PropertyShape), *shapes.subjects(SH["or"], None)]
    for shape in (s for s in complaining if (s, RDF.type, None) in shapes):
        assert sorted(m.language for m in shapes.objects(shape, SH.message)) == ["ar", "en"]  # type: ignore[attr-defined]


def test_every_class_of_facts_has_a_shape() -> None:
    targets = {str(t).removeprefix(MHD) for t in shipped("shapes.ttl").objects(None, SH.targetClass)}
    assert targets == {
        "Event", "Meeting", "Sanction", "Accusation", "Agent", "Person", "State", "Place", "Article", "Evidence",
    }  # fmt: skip


def test_every_path_is_one_property_so_that_pieces_suffice() -> None:
    shapes = shipped("shapes.ttl")
    assert all(not list(shapes.objects(path, None)) for path in shapes.objects(None, SH.path))


def test_pieces_find_what_the_whole_finds() -> None:
    turtle = GOOD.replace("mhd:Held", "mhd:Lifted").replace('"OMN"', '"Oman"').replace("mhd:start 3", "mhd:start 30")
    data = graph(turtle + "[] a mhd:Meeting .")  # a blank node too
    whole = validate(data, shipped("shapes.ttl"))
    assert len(whole.results) == 5
    for size in (1, 2, 3, 1000):
        assert validate(data, piece=size) == whole


def test_a_class_put_under_an_event_in_the_data_is_held_to_the_shapes_of_events() -> None:
    data = graph(GOOD + "id:Truce rdfs:subClassOf mhd:Event . id:q a id:Truce .")
    assert faults(validate(data)) == [("q", "evidence")]


def test_further_statements_are_welcome() -> None:
    assert validate(graph(GOOD + "id:m id:weather id:fine ; rdfs:comment 'no matter' .")).conforms


def test_the_graph_is_not_changed() -> None:
    data = graph(GOOD)
    before = set(data)
    validate(data)
    assert set(data) == before
    assert union(data) is data


def test_ones_own_shapes() -> None:
    shapes = Graph().parse(
        data=f"""@prefix sh: <http://www.w3.org/ns/shacl#> .
        [] a sh:NodeShape ; sh:targetClass <{MHD}Meeting> ; sh:severity sh:Warning ;
            sh:property [ sh:path ( <{MHD}participant> <{MHD}represents> ) ; sh:minCount 2 ;
                sh:severity sh:Warning ] .""",
        format="turtle",
    )
    report = validate(graph(GOOD), shapes)
    assert report.conforms  # a warning is no violation
    assert [r.severity for r in report.results] == ["Warning"]


def test_malformed_shapes_are_refused_in_one_line() -> None:
    sh = Namespace("http://www.w3.org/ns/shacl#")
    shapes = Graph().parse(data=f"@prefix sh: <{sh}> . [] a sh:PropertyShape ; sh:minCount 1 .", format="turtle")
    with pytest.raises(KgError, match="shapes cannot be used") as caught:
        validate(graph(GOOD), shapes)
    assert "\n" not in str(caught.value)
