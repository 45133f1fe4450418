"""The ontology's own files: well-formed, complete in both languages, within OWL 2 DL, and at one with the code."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

from kg.graph import reasoning, vocabulary
from kg.graph.graphs import graph_of, shipped
from kg.graph.resources import resource, text
from kg.graph.schema import Schema

MHD = Namespace(vocabulary.NS)
SCHEMA = Namespace("https://schema.org/")
FILES = ("mahdar.ttl", "alignments.ttl", "shapes.ttl")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)
DATES = {MHD.date, MHD.endDate}
JAVA = pytest.mark.skipif(shutil.which("java") is None, reason="needs Java")

ONTOLOGY, ALIGNMENTS = shipped("mahdar.ttl"), shipped("alignments.ttl")


def declared(*kinds: URIRef) -> set[URIRef]:
    return {t for kind in kinds or KINDS for t in ONTOLOGY.subjects(RDF.type, kind) if str(t).startswith(MHD)}


TERMS = sorted(declared())


@pytest.mark.parametrize("name", FILES)
def test_files_parse_alike_in_both_libraries(name: str) -> None:
    statements = sum(1 for _ in ox.parse(input=text(f"ontology/{name}"), format=ox.RdfFormat.TURTLE))
    assert statements == len(shipped(name)) > 0


@pytest.mark.parametrize("term", TERMS, ids=lambda t: t.removeprefix(MHD))
def test_every_term_is_named_and_defined_in_both_languages(term: URIRef) -> None:
    for prop in (RDFS.label, SKOS.definition):
        languages = [v.language for v in ONTOLOGY.objects(term, prop) if isinstance(v, Literal)]
        assert sorted(languages) == ["ar", "en"]
    for value in (v for p in (RDFS.label, SKOS.definition) for v in ONTOLOGY.objects(term, p)):
        assert bool(re.search("[ء-ي]", value)) == (value.language == "ar")
    assert ONTOLOGY.value(term, RDFS.isDefinedBy) == URIRef(vocabulary.ONTOLOGY)


def test_no_two_terms_of_a_kind_share_a_label() -> None:
    for kind in KINDS:
        labels = [label for term in declared(kind) for label in ONTOLOGY.objects(term, RDFS.label)]
        assert len(labels) == len(set(labels))


def test_the_vocabulary_in_code_is_the_ontology() -> None:
    def local(*kinds: URIRef) -> set[str]:
        return {t.removeprefix(MHD) for t in declared(*kinds)}

    assert set(vocabulary.local_names(vocabulary.Classes)) == local(OWL.Class)
    assert set(vocabulary.local_names(vocabulary.Properties)) == local(OWL.ObjectProperty, OWL.DatatypeProperty)
    assert set(vocabulary.local_names(vocabulary.Statuses)) == local(OWL.NamedIndividual)
    assert set(vocabulary.local_names(vocabulary.Annotations)) == local(OWL.AnnotationProperty)
    slots = {URIRef(slot) for slot in vocabulary.AGENT_SLOTS}
    assert slots == set(ONTOLOGY.subjects(RDFS.subPropertyOf, MHD.involves))


def test_rdflib_namespace_refuses_unknown_names() -> None:
    assert str(vocabulary.MHD.imposedBy) == vocabulary.Properties.imposedBy
    with pytest.raises(AttributeError):
        _ = vocabulary.MHD.imposed_by


def test_strings_come_without_rdflib() -> None:
    code = "import sys, kg.graph.vocabulary, kg.graph.resources; print('rdflib' in sys.modules)"
    import sys

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "False"


def test_domains_and_ranges_are_declared() -> None:
    datatypes = {rdflib.XSD.string, rdflib.XSD.nonNegativeInteger, RDF.PlainLiteral}
    for prop in declared(OWL.ObjectProperty, OWL.DatatypeProperty):
        (domain,) = ONTOLOGY.objects(prop, RDFS.domain)
        union = ONTOLOGY.value(domain, OWL.unionOf)
        assert {domain} <= declared(OWL.Class) or set(ONTOLOGY.items(union)) <= declared(OWL.Class)
        ranges = set(ONTOLOGY.objects(prop, RDFS.range))
        if prop in DATES:
            assert not ranges
            assert set(ONTOLOGY.objects(prop, SCHEMA.rangeIncludes)) == {
                rdflib.XSD.date, rdflib.XSD.gYearMonth, rdflib.XSD.gYear, rdflib.XSD.gMonth,
            }  # fmt: skip
        else:
            assert len(ranges) == 1
            assert ranges <= (declared(OWL.Class) if prop in declared(OWL.ObjectProperty) else datatypes)


def test_superclasses_are_declared() -> None:
    for _, high in ONTOLOGY.subject_objects(RDFS.subClassOf):
        assert high in declared(OWL.Class) or (high, RDF.type, OWL.Restriction) in ONTOLOGY


@pytest.mark.parametrize("name", [*FILES, *(f"queries/{q.name}" for q in resource("ontology/queries").iterdir())])
def test_no_file_uses_a_term_that_is_not_declared(name: str) -> None:
    used = {MHD[local] for local in re.findall(r"\bmhd:(\w+)", text(f"ontology/{name}"))}
    assert used <= declared()


def test_header() -> None:
    me = URIRef(vocabulary.ONTOLOGY)
    assert (me, RDF.type, OWL.Ontology) in ONTOLOGY
    version = ONTOLOGY.value(me, OWL.versionInfo)
    assert ONTOLOGY.value(me, OWL.versionIRI) == URIRef(f"{vocabulary.ONTOLOGY}/{version}")
    assert not list(ONTOLOGY.objects(me, OWL.imports))


def test_statuses_are_all_different_and_of_one_kind() -> None:
    statuses = declared(OWL.NamedIndividual)
    (members,) = (ONTOLOGY.value(axiom, OWL.distinctMembers) for axiom in ONTOLOGY.subjects(RDF.type, OWL.AllDifferent))
    assert set(ONTOLOGY.items(members)) == statuses
    for status in statuses:
        kinds = set(ONTOLOGY.objects(status, RDF.type)) - {OWL.NamedIndividual}
        assert kinds in ({MHD.MeetingStatus}, {MHD.SanctionStatus})


def test_alignments_keep_the_kinds_that_terms_have_here() -> None:
    for kind in KINDS:
        own = {t for t in ALIGNMENTS.subjects(RDF.type, kind) if str(t).startswith(MHD)}
        assert own <= declared(kind)


def test_alignments_declare_what_they_reason_with() -> None:
    for axiom, kinds in (
        (RDFS.subClassOf, {OWL.Class}),
        (RDFS.subPropertyOf, {OWL.ObjectProperty, OWL.DatatypeProperty}),
    ):
        for low, high in ALIGNMENTS.subject_objects(axiom):
            assert set(ALIGNMENTS.objects(low, RDF.type)) == set(ALIGNMENTS.objects(high, RDF.type)) <= kinds


@pytest.mark.parametrize(
    ("term", "other"),
    [
        (MHD.Event, "http://semanticweb.cs.vu.nl/2009/11/sem/Event"),
        (MHD.Agent, "http://xmlns.com/foaf/0.1/Agent"),
        (MHD.Agent, "http://semanticweb.cs.vu.nl/2009/11/sem/Actor"),
        (MHD.Person, "http://xmlns.com/foaf/0.1/Person"),
        (MHD.State, "https://schema.org/Country"),
        (MHD.Organization, "http://www.w3.org/ns/org#Organization"),
        (MHD.Place, "http://semanticweb.cs.vu.nl/2009/11/sem/Place"),
        (MHD.Article, "https://schema.org/NewsArticle"),
        (MHD.Article, "http://www.w3.org/ns/prov#Entity"),
    ],
)
def test_classes_known_elsewhere(term: URIRef, other: str) -> None:
    assert (term, RDFS.subClassOf, URIRef(other)) in ALIGNMENTS


@pytest.mark.parametrize(
    ("term", "plover", "cameo"),
    [
        (MHD.Meeting, "CONSULT", {"04", "040", "041", "042", "043", "044", "045", "046"}),
        (MHD.Planned, "AGREE", {"036"}),
        (MHD.Cancelled, "SANCTION", set()),
        (MHD.Sanction, "SANCTION", {"163"}),
        (MHD.Threatened, "THREATEN", {"1312"}),
        (MHD.Lifted, "RETREAT", {"085"}),
        (MHD.Accusation, "ACCUSE", {"112", "1121", "1122", "1123", "1124", "1125"}),
        (MHD.deniedBy, None, {"016"}),
    ],
)
def test_event_codes(term: URIRef, plover: str | None, cameo: set[str]) -> None:
    assert {str(v) for v in ALIGNMENTS.objects(term, MHD.cameoCode)} == cameo
    assert ALIGNMENTS.value(term, MHD.ploverType) == (plover and Literal(plover))


@JAVA
def test_keeps_within_owl_2_dl() -> None:
    """By the OWL API's own checker, which comes with HermiT; running Java source takes a JDK."""
    if shutil.which("javac") is None:
        pytest.skip("needs a JDK")
    import owlready2

    jar = Path(owlready2.__file__).parent / "hermit" / "HermiT.jar"
    files = [str(resource(f"ontology/{name}")) for name in FILES[:2]]
    command = ["java", "-cp", str(jar), str(Path(__file__).parent / "Profile.java"), *files]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stdout) == (0, ""), run.stderr


@JAVA
def test_reasoner_finds_no_fault_with_ontology_and_alignments() -> None:
    assert reasoning.check(Graph(), Schema(graph_of(ONTOLOGY, ALIGNMENTS))) == reasoning.Consistency(True)
