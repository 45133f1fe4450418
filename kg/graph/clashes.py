"""What in a graph contradicts its ontology, and which stated facts that comes from.

The rules are those of OWL 2 RL that conclude a contradiction (https://www.w3.org/TR/owl2-profiles/, section 4.3:
cax-dw, cax-adc, cls-nothing2, prp-irp, prp-asyp, prp-pdw, eq-diff1 to 3, prp-fp for values, dt-not-type), asked of the
closure of the graph. The reasoner may know of more; what is found here can be explained.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from kg.graph.closure import Closure
from kg.graph.rules import SAME, TYPE, Atom
from kg.graph.schema import Schema, short
from kg.graph.vocabulary import PREFIXES, External
from kg.graph.witnesses import Telling, Witnesses

if TYPE_CHECKING:
    import pyoxigraph as ox
    from rdflib.term import Node

_DIFFERENT = f"<{PREFIXES['owl']}differentFrom>"
_DATES = (External.date, External.gYearMonth, External.gYear, External.gMonth, External.dateTime)


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact that articles state, in words, with the articles' own."""

    text: str
    tellings: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What cannot be, in one line, and the stated facts from which it follows."""

    text: str
    facts: tuple[StatedFact, ...] = ()

    def lines(self) -> Iterator[str]:
        """The contradiction, and under it the facts with who states them and in which words."""
        yield self.text
        for fact in self.facts:
            yield f"  {fact.text}"
            yield from (f"    {telling}" for telling in fact.tellings)


def contradictions(schema: Schema, closure: Closure, witnesses: Witnesses) -> Iterator[Contradiction]:
    """What cannot be, each thing's first contradiction of a kind only; in an order that is always the same.

    :param schema: the ontology.
    :param closure: all that follows from the graph.
    :param witnesses: the graph itself.
    """
    search = _Search(schema, closure, witnesses)
    yield from search.disjoint_classes()
    yield from search.identities()
    yield from search.properties()
    for prop in sorted(schema.object_properties | schema.data_properties, key=str):
        yield from search.values(prop)


class _Search:
    def __init__(self, schema: Schema, closure: Closure, witnesses: Witnesses) -> None:
        self.schema, self.closure, self.witnesses = schema, closure, witnesses
        self.ontology = ontology_facts(schema)

    # --- between things -----------------------------------------------------------------------------------------------

    def disjoint_classes(self) -> Iterator[Contradiction]:
        """Members of two classes that exclude each other, or of a class that can have none."""
        seen: set[str] = set()
        for one, other in sorted(tuple(sorted(pair, key=str)) for pair in self.schema.disjoint):
            for (node,) in self._rows([("?x", TYPE, one.n3()), ("?x", TYPE, other.n3())]):
                if str(node) in seen:
                    continue
                seen.add(str(node))
                facts = [_fact(node, TYPE, _node(kind)) for kind in (one, other)]
                reasons = (self._reason(node, fact) for fact in facts)
                would = " and ".join(
                    f"an {short(kind)} ({why})" for kind, why in zip((one, other), reasons, strict=True)
                )
                yield self._found(f"{self._name(node)} would be {would}, and nothing can be both", facts)
        nothing = f"<{PREFIXES['owl']}Nothing>"
        for (node,) in self._rows([("?x", TYPE, nothing)]):
            yield self._found(f"{self._name(node)} would be what nothing can be", [_fact(node, TYPE, _node(nothing))])

    def identities(self) -> Iterator[Contradiction]:
        """Things that are the same and are not."""
        for one, other in self._rows([("?x", SAME, "?y"), ("?x", _DIFFERENT, "?y")]):
            text = f"{self._name(one)} and {self._name(other)} would be the same thing, and are two"
            yield self._found(text, [_fact(one, SAME, other), _fact(one, _DIFFERENT, other)])

    def properties(self) -> Iterator[Contradiction]:
        """What the characteristics of properties exclude."""
        from rdflib import OWL, RDF

        graph = self.schema.graph
        for prop in sorted(graph.subjects(RDF.type, OWL.IrreflexiveProperty), key=str):
            for (node,) in self._rows([("?x", prop.n3(), "?x")]):
                text = f"{self._name(node)} would be its own {short(prop)}, which nothing can be"
                yield self._found(text, [_fact(node, prop, node)])
        for prop in sorted(graph.subjects(RDF.type, OWL.AsymmetricProperty), key=str):
            for one, other in self._rows([("?x", prop.n3(), "?y"), ("?y", prop.n3(), "?x")]):
                text = f"{self._name(one)} and {self._name(other)} would be each other's {short(prop)}"
                both = [_fact(one, prop, other), _fact(other, prop, one)]
                yield self._found(f"{text}, and that goes one way only", both)
        for low, high in sorted(graph.subject_objects(OWL.propertyDisjointWith)):
            for one, other in self._rows([("?x", low.n3(), "?y"), ("?x", high.n3(), "?y")]):
                text = f"{self._name(other)} would be both {short(low)} and {short(high)} of {self._name(one)}"
                yield self._found(text, [_fact(one, p, other) for p in (low, high)])

    # --- values -------------------------------------------------------------------------------------------------------

    def values(self, prop: Node) -> Iterator[Contradiction]:
        """Values of a property that it cannot have."""
        said: Atom = ("?x", prop.n3(), "?y")
        if prop in self.schema.object_properties:
            for node, value in self._rows([said], "FILTER (ISLITERAL(?y))"):
                yield self._wrong(node, prop, value, "a thing", "the text ")
            return
        for node, value in self._rows([said], "FILTER (!ISLITERAL(?y))"):
            yield self._wrong(node, prop, value, "a value")
        for datatype in self._datatypes(prop):
            for node, value in self._rows([said], f"FILTER (ISLITERAL(?y) && {_other_than(datatype)})"):
                yield self._wrong(node, prop, value, _wanted(datatype))
        if prop in self.schema.functional:
            unlike = "FILTER (STR(?y) < STR(?z) || STR(?y) = STR(?z) && LANG(?y) < LANG(?z))"
            more = [said, ("?x", prop.n3(), "?z")]
            seen = set()
            for node, _, _ in self._rows(more, f"{unlike} FILTER (COALESCE(?y != ?z, true))"):
                if str(node) not in seen:
                    seen.add(str(node))
                    yield self._several(node, prop)

    def _datatypes(self, prop: Node) -> list[str]:
        """What a value must be: by the ontology's ranges, or, of dates, any kind of date."""
        from rdflib import URIRef

        ranges = sorted(map(str, self.schema.ranges.get(prop, ())))
        included = set(self.schema.graph.objects(prop, URIRef("https://schema.org/rangeIncludes")))
        return ranges or ([External.date] if URIRef(External.date) in included else [])

    def _several(self, node: Any, prop: Node) -> Contradiction:
        found = self.closure.store.quads_for_pattern(node, _node(prop), None)
        values = sorted((quad.object for quad in found), key=str)
        listed = ", ".join(map(str, values))
        text = f"{self._name(node)} has {len(values)} values of {short(prop)}, which can have one only: {listed}"
        return self._found(text, [_fact(node, prop, value) for value in values])

    def _wrong(self, node: Any, prop: Node, value: Any, wanted: str, kind: str = "") -> Contradiction:
        shown = self._name(value)
        text = f"{self._name(node)} has {kind}{shown} as its {short(prop)}, which must be {wanted}"
        return self._found(text, [_fact(node, prop, value)])

    # --- telling ------------------------------------------------------------------------------------------------------

    def _rows(self, patterns: Sequence[Atom], conditions: str = "") -> Iterator[tuple[Any, ...]]:
        for row in self.closure.select(patterns, conditions):
            yield tuple(row)

    def _name(self, term: Any) -> str:
        return self.witnesses.name(term)

    def _reason(self, node: Any, fact: ox.Triple) -> str:
        """Why a thing is in a class, by what is stated of it."""
        own = self._name(node)
        return "; ".join(self.witnesses.said(leaf).replace(own, "it") for leaf in self.closure.why(fact).leaves())

    def _found(self, text: str, facts: Sequence[ox.Triple]) -> Contradiction:
        leaves = dict.fromkeys(leaf for fact in facts for leaf in self.closure.why(fact).leaves())
        stated = (leaf for leaf in leaves if leaf not in self.ontology)
        return Contradiction(
            text, tuple(StatedFact(self.witnesses.said(leaf), tuple(self.witnesses.tellings(leaf))) for leaf in stated)
        )


def ontology_facts(schema: Schema) -> set[ox.Triple]:
    """What the ontology itself states of individuals: their classes, and that they differ."""
    from rdflib import OWL, RDF, URIRef

    graph = schema.graph
    pairs = {(s, RDF.type, o) for s, o in graph.subject_objects(RDF.type) if o in schema.classes}
    pairs |= {(s, OWL.differentFrom, o) for s, o in graph.subject_objects(OWL.differentFrom)}
    for axiom in graph.subjects(RDF.type, OWL.AllDifferent):
        for members in (*graph.objects(axiom, OWL.distinctMembers), *graph.objects(axiom, OWL.members)):
            for one, other in combinations(graph.items(members), 2):
                pairs |= {(one, OWL.differentFrom, other), (other, OWL.differentFrom, one)}
    return {_fact(*map(_node, fact)) for fact in pairs if all(isinstance(part, URIRef) for part in fact)}


def _node(iri: object) -> ox.NamedNode:
    import pyoxigraph as ox

    return ox.NamedNode(str(iri).strip("<>"))


def _fact(subject: Any, prop: object, value: Any) -> ox.Triple:
    import pyoxigraph as ox

    return ox.Triple(subject, _node(prop), value)


def _other_than(datatype: str) -> str:
    """A condition in SPARQL: that the literal ``?y`` is none of a datatype. One that is not known is taken on trust."""
    xsd = PREFIXES["xsd"]
    kind = "DATATYPE(?y)"
    if datatype == f"{PREFIXES['rdf']}PlainLiteral":
        return f'LANG(?y) = "" && {kind} != <{xsd}string>'
    if datatype == f"{xsd}nonNegativeInteger":
        return f"!COALESCE(ISNUMERIC(?y) && <{xsd}integer>(?y) = ?y && ?y >= 0, false)"
    if datatype == External.date:
        dates = ", ".join(f"<{date}>" for date in _DATES)
        real = f'COALESCE(STR(<{External.date}>(STR(?y))) != "", false)'
        return f"({kind} NOT IN ({dates}) || {kind} = <{External.date}> && !{real})"
    return f"{kind} != <{datatype}>" if datatype.startswith(xsd) else "false"


def _wanted(datatype: str) -> str:
    xsd = PREFIXES["xsd"]
    words = {
        External.date: "a date",
        f"{PREFIXES['rdf']}PlainLiteral": "text",
        f"{xsd}nonNegativeInteger": "a whole number from 0",
    }
    return words.get(datatype, f"an {short(datatype)}")
