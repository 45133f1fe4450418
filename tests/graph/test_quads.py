import random
from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import rdflib
from hypothesis import HealthCheck, given, settings
from rdflib.compare import isomorphic
from support.facts import TEXT, TITLE, article_facts, summit

from kg.graph.labels import Label, event_label
from kg.graph.quads import lines
from kg.records import Article, ArticleFacts, Entity, Event, Evidence, PartialDate, Ref, Span, Text

GOLDEN = """
@prefix mhd: <https://w3id.org/mahdar/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
@prefix : <https://example.org/id/> .
@base <https://example.org/id/> .

<article/a1> a mhd:Article ; dcterms:identifier "a1" ; schema:headline "قمة"@ar ;
    schema:datePublished "2023-09-14"^^xsd:date ; schema:publisher "وكالة" ;
    schema:url "https://example.org/1"^^xsd:anyURI .
<person/bwtyn> a mhd:Person, mhd:Agent ; rdfs:label "بوتين"@ar, "Putin"@en ; skos:altLabel "بوتن"@ar ;
    mhd:represents <state/RUS> ; mhd:role "الرئيس"@ar ; mhd:evidence <evidence/a1/0-5> .
<state/RUS> a mhd:State, mhd:Agent ; rdfs:label "روسيا"@ar, "Russia"@en ; mhd:isoCode "RUS" ; mhd:iso2Code "RU" ;
    mhd:numericCode "643" ; owl:sameAs <https://sws.geonames.org/2017370/> .
<place/jeddah> a mhd:Place ; rdfs:label "جدة"@ar, "Jeddah"@en ; mhd:within <state/SAU> .
<meeting/m1> a mhd:Meeting, mhd:Event ; rdfs:label "لقاء: بوتين (2023-09)"@ar, "Meeting: Putin (2023-09)"@en ;
    mhd:participant <person/bwtyn> ; mhd:place <place/jeddah> ; mhd:date "2023-09"^^xsd:gYearMonth ;
    mhd:status mhd:Held ; mhd:evidence <evidence/a1/0-5>, <evidence/a1/title-0-3> .
<accusation/x> a mhd:Accusation, mhd:Event ; rdfs:label "اتهام: روسيا: خرق الهدنة"@ar, "Accusation: Russia"@en ;
    mhd:accused <state/RUS> ; mhd:charge "خرق الهدنة"@ar ; mhd:evidence <evidence/a1/0-5> .
<evidence/a1/0-5> a mhd:Evidence ; mhd:quote "بوتين"@ar ; mhd:start 0 ; mhd:end 5 ; mhd:inArticle <article/a1> .
<evidence/a1/title-0-3> a mhd:Evidence ; mhd:quote "قمة"@ar ; mhd:start 0 ; mhd:end 3 ; mhd:inArticle <article/a1> ;
    mhd:field "title" .
"""


def golden_facts() -> ArticleFacts:
    here = (Evidence(Span(0, 5), "بوتين"),)
    return ArticleFacts(
        Article("a1", "بوتين في جدة", "قمة", date(2023, 9, 14), "وكالة", "https://example.org/1"),
        (
            Entity(
                "Person", "person/bwtyn", "بوتين", "Putin", ("بوتن",), None, ("state/RUS",), ("الرئيس",), None, here
            ),
            Entity("State", "state/RUS", "روسيا", "Russia", iso3="RUS"),
            Entity("Place", "place/jeddah", "جدة", "Jeddah", within="state/SAU"),
        ),
        (
            Event(
                "Meeting",
                "meeting/m1",
                {
                    "participant": (Ref("person/bwtyn"),),
                    "place": (Ref("place/jeddah"),),
                    "date": (PartialDate("2023-09"),),
                },
                "Held",
                (*here, Evidence(Span(0, 3, "title"), "قمة")),
            ),
            Event(
                "Accusation",
                "accusation/x",
                {"accused": (Ref("state/RUS"),), "charge": (Text("خرق الهدنة", Span(0, 5)),)},
                None,
                here,
            ),
        ),
    )


def parsed(statements: list[str]) -> list[ox.Quad]:
    return list(ox.parse("\n".join(statements), format=ox.RdfFormat.N_QUADS))


def test_the_graph_of_an_article() -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data="\n".join(lines(golden_facts(), "https://example.org/id/")), format="nquads")
    graph = dataset.graph(rdflib.URIRef("https://example.org/id/graph/a1"))
    assert isomorphic(graph, rdflib.Graph().parse(data=GOLDEN, format="turtle"))
    assert len(graph) == len(list(dataset.quads()))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(article_facts)
def test_any_facts_are_the_same_statements_in_both_libraries(facts: ArticleFacts) -> None:
    made = lines(facts)
    assert made == sorted(set(made))
    quads = parsed(made)
    assert len(quads) == len(made)
    assert [f"{quad.subject} {quad.predicate} {quad.object} {quad.graph_name} ." for quad in quads] == made
    dataset = rdflib.Dataset()
    dataset.parse(data="\n".join(made), format="nquads")
    seen = {(str(s), str(p), str(o), str(g)) for s, p, o, g in dataset.quads()}
    assert seen == {(q.subject.value, q.predicate.value, q.object.value, q.graph_name.value) for q in quads}


@given(article_facts)
def test_iris_are_ascii(facts: ArticleFacts) -> None:
    for quad in parsed(lines(facts)):
        for term in quad:
            assert not isinstance(term, ox.NamedNode) or term.value.isascii()


def test_evidence_is_the_text_at_its_offsets() -> None:
    quotes: dict[str, dict[str, str]] = {}
    for quad in parsed(lines(summit())):
        if "/evidence/" in quad.subject.value:
            name = quad.predicate.value.rpartition("#")[2]
            quotes.setdefault(quad.subject.value, {})[name] = quad.object.value
    assert len(quotes) == 5
    for quote in quotes.values():
        source = TITLE if quote.get("field") == "title" else TEXT
        assert source[int(quote["start"]) : int(quote["end"])] == quote["quote"]


def test_one_record_for_words_that_several_facts_rest_on() -> None:
    shared = [line for line in lines(golden_facts()) if "#evidence> <" in line and "/0-5>" in line]
    records = [line for line in lines(golden_facts()) if "#quote>" in line and "/0-5>" in line]
    assert (len(shared), len(records)) == (3, 1)


def test_the_order_of_facts_makes_no_difference() -> None:
    facts = summit()
    order = random.Random(7)
    for _ in range(5):
        shuffled = replace(
            facts,
            entities=tuple(order.sample(facts.entities, len(facts.entities))),
            events=tuple(order.sample(facts.events, len(facts.events))),
        )
        assert lines(shuffled) == lines(facts)


def test_a_place_without_an_entity_becomes_a_place_with_a_name() -> None:
    event = Event("Meeting", "meeting/m", {"place": (Text("قاعة المؤتمرات", Span(0, 14)),)})
    made = "\n".join(lines(ArticleFacts(Article("a", "قاعة المؤتمرات"), (), (event,))))
    assert "#place> <https://w3id.org/mahdar/id/place/qaah-almwtmrat>" in made
    assert '"قاعة المؤتمرات"@ar' in made


def test_a_name_only_spelt_in_latin_letters_is_no_english() -> None:
    from kg.language.transliterate import latin

    spelt = Entity("Person", "person/x", "سالم الحربي", latin("سالم الحربي"))
    known = replace(spelt, id="person/y", latin="Salem Al Harbi, Sr.")
    made = "\n".join(lines(ArticleFacts(Article("a", ""), (spelt, known))))
    assert f'"{spelt.latin}"@ar-latn' in made
    assert f'"{known.latin}"@en' in made


def test_one_label_names_an_event_wherever_it_is_told() -> None:
    label = Label(9, "قمة", "Summit")
    made = "\n".join(lines(golden_facts(), labels={"meeting/m1": label}))
    assert '"قمة"@ar' in made and '"Summit"@en' in made and "Meeting: Putin" not in made


def test_labels_say_who_what_and_when() -> None:
    facts = summit()
    named = {entity.id: entity for entity in facts.entities}
    meeting, accusation = (event_label(event, named) for event in facts.events)
    assert meeting.arabic == "لقاء: فلاديمير بوتين، كيم جونغ أون (2023-09-13)"
    assert meeting.english == "Meeting: Vladimir Putin, Kim Jong-un (2023-09-13)"
    assert accusation.arabic == "اتهام: الولايات المتحدة ← روسيا: شراء ذخائر"
    assert accusation.english == "Accusation: United States → Russia"


def test_a_class_of_a_users_own_is_labelled_by_its_name() -> None:
    event = Event("Ceasefire", "ceasefire/1", {"signatory": (Ref("state/SDN"),)})
    assert event_label(event, {}) == (1, "Ceasefire: SDN", "Ceasefire: SDN")
