"""What follows from a graph: the same as another implementation of OWL 2 RL concludes, and what the ontology is for."""

from __future__ import annotations

import shutil

import owlrl
import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.term import Node
from support.turtle import FIXTURE, ID, MHD, PREFIXES

from kg.graph.graphs import as_store, graph_of, shipped
from kg.graph.inference import Inferences, apart, infer, inferred_graph, ontology_for
from kg.graph.reasoning import infer_dl
from kg.graph.schema import Schema
from kg.graph.witnesses import Telling, Witnesses

JAVA = pytest.mark.skipif(shutil.which("java") is None, reason="needs Java")
E = "http://example.org/"
HEAD = f"{PREFIXES}@prefix : <{E}> .\n"


def turtle(text: str) -> Graph:
    return Graph().parse(data=HEAD + text, format="turtle")


def fixture() -> ox.Store:
    store = ox.Store()
    store.bulk_load(path=FIXTURE)
    return store


def names(found: Inferences) -> set[tuple[str, str, str]]:
    """What was inferred, with local names."""
    lines = (triple.split(" ") for _, triple in found.statements("urn:g"))
    return {tuple(part.strip("<>").replace(ID, "").replace(MHD, "").replace(E, "").rpartition("#")[2] for part in line)
            for line in lines}  # type: ignore[misc]  # fmt: skip


def concluded(data: str, ontology: str = "") -> set[tuple[str, str, str]]:
    store = as_store(turtle(data))
    return names(infer(store, ontology_for(store, turtle(ontology)) if ontology else None))


# --- beside another implementation ------------------------------------------------------------------------------------


def ours(data: Graph, ontology: Graph) -> set[tuple[str, ...]]:
    closure = infer(as_store(data), Schema(ontology)).closure
    return {tuple(map(str, fact)) for _, fact in closure.inferred()}


def theirs(data: Graph, ontology: Graph) -> set[tuple[str, ...]]:
    """What owlrl concludes of things, without what it says of everything (it is a thing, it is the same as itself)."""
    schema = Schema(ontology)
    full = graph_of(ontology, data)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, improved_datatypes=False).expand(full)  # rdflib keeps its own types
    stated = graph_of(ontology, data)
    props: set[Node] = {*schema.object_properties, *schema.data_properties, OWL.sameAs, OWL.differentFrom}
    terms = schema.classes | schema.object_properties | schema.data_properties
    return {
        (s.n3(), p.n3(), o.n3())
        for s, p, o in full
        if (s, p, o) not in stated
        and isinstance(s, URIRef)
        and s not in terms
        and ((p == RDF.type and o in schema.classes) or p in props)
        and not (p == OWL.sameAs and s == o)
    }


def without_self(ontology: Graph) -> Graph:
    """The ontology without ``owl:hasSelf``, which OWL 2 RL does not have."""
    restrictions = set(ontology.subjects(OWL.hasSelf, None))
    return graph_of(t for t in ontology if t[0] not in restrictions and t[2] not in restrictions)


@pytest.mark.parametrize("name", ["mahdar.ttl", "alignments.ttl"])
def test_concludes_what_owlrl_does_from_a_graph_of_news(name: str) -> None:
    ontology = without_self(graph_of(shipped("mahdar.ttl"), shipped(name)))
    data = graph_of((URIRef(t.subject.value), URIRef(t.predicate.value), URIRef(t.object.value))  # type: ignore[union-attr]
                    for t in {q.triple for q in fixture()}
                    if isinstance(t.object, ox.NamedNode) and "sameAs" not in t.predicate.value)  # fmt: skip
    expected = theirs(data, ontology)
    assert len(expected) > 50
    assert ours(data, ontology) == expected


CLASSES, PROPERTIES, THINGS = "ABCD", "pqr", "xyz"

# Each construct that rules know, over classes k and o, properties p, q and r, and the thing t.
VALUE = "[ a owl:Restriction ; owl:onProperty :{p} ; owl:hasValue :{t} ]"
SOME = "[ a owl:Restriction ; owl:onProperty :{p} ; owl:someValuesFrom :{o} ]"
ONLY = "[ a owl:Restriction ; owl:onProperty :{p} ; owl:allValuesFrom :{o} ]"
AXIOMS = [
    ":{k} rdfs:subClassOf :{o} .",
    ":{k} owl:equivalentClass :{o} .",
    ":{k} owl:equivalentClass " + VALUE + " .",
    VALUE + " rdfs:subClassOf :{k} .",
    SOME + " rdfs:subClassOf :{k} .",
    ":{k} rdfs:subClassOf " + ONLY + " .",
    ":{k} owl:equivalentClass [ a owl:Class ; owl:intersectionOf ( :{o} " + VALUE + " ) ] .",
    "[ a owl:Class ; owl:unionOf ( :{o} " + SOME + " ) ] rdfs:subClassOf :{k} .",
    ":{p} rdfs:subPropertyOf :{q} .",
    ":{p} owl:equivalentProperty :{q} .",
    ":{p} owl:inverseOf :{q} .",
    ":{p} owl:propertyChainAxiom ( :{q} :{r} ) .",
    ":{p} a owl:SymmetricProperty .",
    ":{p} a owl:TransitiveProperty .",
    ":{p} a owl:FunctionalProperty .",
    ":{p} a owl:InverseFunctionalProperty .",
    ":{p} rdfs:domain :{k} .",
    ":{p} rdfs:range :{k} .",
]
axioms = st.builds(
    lambda text, k, o, p, q, r, t: text.format(k=k, o=o, p=p, q=q, r=r, t=t),
    *map(st.sampled_from, (AXIOMS, CLASSES, CLASSES, PROPERTIES, PROPERTIES, PROPERTIES, THINGS)),
)
facts = st.one_of(
    st.builds(":{} a :{} .".format, st.sampled_from(THINGS), st.sampled_from(CLASSES)),
    st.builds(":{} :{} :{} .".format, *map(st.sampled_from, (THINGS, PROPERTIES, THINGS))),
    st.builds(":{} owl:sameAs :{} .".format, st.just("x"), st.sampled_from("yz")),
)
DECLARED = " ".join(
    [*(f":{name} a owl:Class ." for name in CLASSES), *(f":{name} a owl:ObjectProperty ." for name in PROPERTIES)]
)


@pytest.mark.parametrize("axiom", AXIOMS)
def test_concludes_what_owlrl_does_from_each_construct(axiom: str) -> None:
    ontology = turtle(DECLARED + axiom.format(k="A", o="B", p="p", q="q", r="r", t="y"))
    data = turtle(":w :p :x . :x :p :y . :u :p :x . :w :q :u . :u :r :z . :w a :A ; :p :v . :x a :B . :y a :B .")
    expected = theirs(data, ontology)
    assert expected
    assert ours(data, ontology) == expected


@settings(max_examples=60)
@given(st.lists(axioms, min_size=2, max_size=5), st.lists(facts, min_size=4, max_size=9))
def test_concludes_what_owlrl_does_from_anything(said: list[str], stated: list[str]) -> None:
    ontology, data = turtle(DECLARED + "\n".join(said)), turtle("\n".join(stated))
    if any("sameAs" in line for line in stated):  # so that no name is idle, which we leave aside
        data += turtle(" ".join(f":{thing} a :A ." for thing in THINGS))
    assert ours(data, ontology) == theirs(data, ontology)


# --- what the ontology is for -----------------------------------------------------------------------------------------

HELD = """
id:m a mhd:Meeting ; mhd:participant id:p , id:q ; mhd:status mhd:Held ; mhd:place id:c ; mhd:evidence id:e .
id:p a mhd:Person ; mhd:represents id:s . id:q a mhd:Person . id:c mhd:within id:s . id:e mhd:inArticle id:a .
"""


def test_who_takes_part_in_a_held_meeting_has_met() -> None:
    found = concluded(HELD)
    assert {("p", "metWith", "q"), ("q", "metWith", "p"), ("m", "type", "HeldMeeting")} <= found
    assert {("p", "participatesIn", "m"), ("m", "involvesState", "s"), ("m", "inState", "s")} <= found
    assert {("m", "toldIn", "a"), ("s", "representedBy", "p"), ("s", "type", "State")} <= found


@pytest.mark.parametrize("status", ["mhd:status mhd:Planned", "mhd:status mhd:Cancelled", "a mhd:Event"])
def test_who_only_was_to_meet_has_not(status: str) -> None:
    assert not any("metWith" in line for line in concluded(HELD.replace("mhd:status mhd:Held", status)))


def test_sanctions_count_where_they_are_in_force_and_accusations_always() -> None:
    sanction = "id:x a mhd:Sanction ; mhd:imposedBy id:a ; mhd:target id:b ; mhd:status mhd:{} ."
    assert {("a", "sanctions", "b"), ("b", "sanctionedBy", "a")} <= concluded(sanction.format("InForce"))
    assert not any("sanctions" in line for line in concluded(sanction.format("Threatened")))
    accusation = "id:x a mhd:Accusation ; mhd:accuser id:a ; mhd:accused id:b ; mhd:deniedBy id:b . id:b a mhd:Agent ."
    assert {("a", "accuses", "b"), ("b", "accusedBy", "a"), ("x", "type", "DeniedAccusation")} <= concluded(accusation)


def test_nothing_is_related_to_itself_and_nothing_stated_is_repeated() -> None:
    store = as_store(turtle(HELD))
    stated = {str(quad.triple) for quad in store}
    inferred = list(infer(store).statements("urn:g"))
    assert not any(s == o for s, _, o in (triple.split(" ") for _, triple in inferred))
    assert not stated & {triple for _, triple in inferred}
    assert {graph for graph, _ in inferred} == {"<urn:g>"}


def test_of_the_same_thing_the_same_holds_but_idle_names_stay_names() -> None:
    data = HELD + "id:p owl:sameAs id:r , <https://sws.geonames.org/1/> . id:r mhd:represents id:t ."
    found = concluded(data)
    assert {("r", "metWith", "q"), ("p", "represents", "t"), ("m", "participant", "r")} <= found
    assert not any("geonames" in part for line in found for part in line)


def test_axioms_of_ones_own() -> None:
    own = "id:Neighbours a owl:ObjectProperty ; owl:propertyChainAxiom ( mhd:metWith mhd:represents ) ."
    assert ("q", "Neighbours", "s") in concluded(HELD, own)


def test_classes_that_data_put_under_others() -> None:
    assert ("t", "type", "Event") in concluded("id:Truce rdfs:subClassOf mhd:Event . id:t a id:Truce .")


def test_other_vocabularies_by_the_alignments() -> None:
    store = as_store(turtle(HELD))
    found = infer(store, ontology_for(store, shipped("alignments.ttl")))
    assert found.by_term["http://xmlns.com/foaf/0.1/Person"] == 2
    assert found.by_term["http://semanticweb.cs.vu.nl/2009/11/sem/hasActor"] == 2


def test_what_was_inferred_before_is_no_statement() -> None:
    store = as_store(turtle(HELD))
    graph = inferred_graph()
    first = sorted(infer(store).statements(graph))
    store.extend(ox.parse("".join(f"{t} {g} .\n" for g, t in first), format=ox.RdfFormat.N_QUADS))
    assert sorted(infer(store, without=graph).statements(graph)) == first
    assert len(list(apart(store, graph))) + len(first) == len(store)


def test_counts_tell_by_which_axiom() -> None:
    found = infer(as_store(turtle(HELD)))
    assert sum(found.by_rule.values()) == sum(found.by_term.values()) == len(list(found.statements("urn:g")))
    assert found.by_rule["prp-inv", "mhd:representedBy is mhd:represents read backwards"] == 1


# --- why --------------------------------------------------------------------------------------------------------------


def test_why_leads_to_stated_facts_and_the_words_that_state_them() -> None:
    store = fixture()
    found = infer(store)
    witnesses = Witnesses(store)
    for _, fact in found.closure.inferred():
        leaves = list(found.why(fact).leaves())
        assert leaves
        assert all(leaf in {q.triple for q in store} or "ontology#" in str(leaf.subject) for leaf in leaves)
    met = ox.NamedNode(f"{MHD}metWith")
    fact = next(quad.triple for quad in found.closure.store.quads_for_pattern(None, met, None))
    text = "\n".join(witnesses.lines(found.why(fact)))
    assert "mhd:participant" in text and "«" in text and "mhd:heldSelf:" not in text


def test_why_asks_for_what_holds() -> None:
    thing = ox.NamedNode(f"{ID}nothing")
    with pytest.raises(KeyError):
        infer(fixture()).why(ox.Triple(thing, thing, thing))


def test_the_words_are_those_of_the_article_that_states_the_fact() -> None:
    store = ox.Store()
    store.bulk_load(
        (HEAD + """
        @prefix dcterms: <http://purl.org/dc/terms/> .
        id:g1 { id:a1 dcterms:identifier "a1" . id:p a mhd:Person ; mhd:evidence id:e1 .
                id:e1 mhd:quote "قال سالم"@ar ; mhd:start 3 ; mhd:end 11 ; mhd:inArticle id:a1 }
        id:g2 { id:a2 dcterms:identifier "a2" . id:p mhd:represents id:s . id:s rdfs:label "عُمان"@ar .
                id:p mhd:evidence id:e2 , id:e3 .
                id:e2 mhd:quote "سالم"@ar ; mhd:start 0 ; mhd:end 4 .
                id:e3 mhd:quote "سالم وزير عُمان"@ar ; mhd:field "title" }
        """).encode(),
        ox.RdfFormat.TRIG,
    )  # fmt: skip
    person, state = ox.NamedNode(f"{ID}p"), ox.NamedNode(f"{ID}s")
    tell = Witnesses(store).tellings
    kind = ox.Triple(person, ox.NamedNode(str(RDF.type)), ox.NamedNode(f"{MHD}Person"))
    assert tell(kind) == [Telling("a1", "قال سالم", 3, 11)]
    assert tell(ox.Triple(person, ox.NamedNode(f"{MHD}represents"), state)) == [
        Telling("a2", "سالم وزير عُمان", field="title")
    ]
    assert tell(ox.Triple(person, ox.NamedNode(str(RDFS.label)), state)) == []


# --- by HermiT --------------------------------------------------------------------------------------------------------


@JAVA
def test_hermit_and_rules_agree_on_a_graph_of_news() -> None:
    store = fixture()
    found, consistent = infer_dl(store)
    assert consistent
    assert names(found) == names(infer(store))


@JAVA
def test_hermit_knows_what_no_rule_does() -> None:
    """Whatever has evidence is an event, an agent or a place: one that is no agent and no event must be a place."""
    own = """
    id:Unseen a owl:Class ; rdfs:subClassOf [ a owl:Class ; owl:complementOf mhd:Agent ] ,
        [ a owl:Class ; owl:complementOf mhd:Event ] .
    """
    store = as_store(turtle("id:x a id:Unseen ; mhd:evidence id:e ."))
    schema = ontology_for(store, turtle(own))
    assert ("x", "type", "Place") not in names(infer(store, schema))
    found, consistent = infer_dl(store, schema)
    assert consistent
    assert ("x", "type", "Place") in names(found)


@JAVA
def test_from_a_contradiction_hermit_concludes_nothing() -> None:
    found, consistent = infer_dl(as_store(turtle(HELD + "id:p a mhd:Article .")))
    assert not consistent
    assert ("p", "metWith", "q") in names(found)
