"""What follows from an ontology's axioms, as rules: if all of these statements hold, so does that one.

The rules are those of OWL 2 RL (https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules),
each with its axiom already filled in: ``prp-dom`` becomes one rule for every domain that the ontology states. One is
added: ``cls-self``, for ``owl:hasSelf``, which OWL 2 RL leaves out and a rule can do. What speaks of classes and
properties alone (the tables ``scm-*``) needs no rule of its own, since its effect on things comes about by the others.

Axioms that no such rule can express (a superclass that is a union, or that asks for something that exists) give none:
HermiT knows them (``kg.graph.reasoning``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, product
from typing import TYPE_CHECKING

from kg.graph.schema import Schema, short
from kg.graph.vocabulary import PREFIXES, External

if TYPE_CHECKING:
    from rdflib.term import Node

Atom = tuple[str, str, str]
"""A pattern for a statement: each part a term as SPARQL writes it, or a variable (``?x``)."""

TYPE = f"<{External.type}>"
SAME = f"<{PREFIXES['owl']}sameAs>"


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """If all of ``body`` holds, so does ``head``.

    ``name`` is the rule's in OWL 2 RL's tables, ``axiom`` the ontology's axiom in words. ``unequal`` are two variables
    that must not stand for the same thing.
    """

    name: str
    axiom: str
    head: Atom
    body: tuple[Atom, ...]
    unequal: tuple[str, str] | None = None


def rules(schema: Schema) -> list[Rule]:
    """The rules of an ontology, in an order that depends on nothing but its axioms."""
    return sorted({*_Classes(schema).rules(), *_Properties(schema).rules(), *_EQUALITY})


_EQUALITY = (
    Rule("eq-sym", "what is the same is so both ways", ("?y", SAME, "?x"), (("?x", SAME, "?y"),)),
    Rule(
        "eq-trans",
        "what is the same as the same is the same",
        ("?x", SAME, "?z"),
        (("?x", SAME, "?y"), ("?y", SAME, "?z")),
        ("?x", "?z"),
    ),
    Rule(
        "eq-rep-s",
        "of the same thing the same holds",
        ("?z", "?p", "?y"),
        (("?x", SAME, "?z"), ("?x", "?p", "?y")),
        ("?p", SAME),
    ),
    Rule(
        "eq-rep-o",
        "of the same thing the same holds",
        ("?x", "?p", "?z"),
        (("?y", SAME, "?z"), ("?x", "?p", "?y")),
        ("?p", SAME),
    ),
)


class _Classes:
    """Rules from what the ontology says of classes."""

    def __init__(self, schema: Schema) -> None:
        self.schema, self.graph = schema, schema.graph

    def rules(self) -> Iterator[Rule]:
        from rdflib import OWL, RDFS

        for low, high in self.graph.subject_objects(RDFS.subClassOf):
            yield from self.implication("cax-sco", low, high)
        for one, other in self.graph.subject_objects(OWL.equivalentClass):
            yield from self.implication("cax-eqc", one, other)
            yield from self.implication("cax-eqc", other, one)
        for prop in sorted(self.schema.object_properties | self.schema.data_properties, key=str):
            said = ("?x", prop.n3(), "?y")
            for kind in self.graph.objects(prop, RDFS.domain):
                axiom = f"whatever has an {short(prop)} is {_an(self.words(kind))}"
                yield from self.conclusions("prp-dom", axiom, kind, "?x", (said,), count())
            if prop in self.schema.object_properties:
                for kind in self.graph.objects(prop, RDFS.range):
                    axiom = f"every {short(prop)} is {_an(self.words(kind))}"
                    yield from self.conclusions("prp-rng", axiom, kind, "?y", (said,), count())

    def implication(self, name: str, low: Node, high: Node) -> Iterator[Rule]:
        """Rules by which members of one class are members of the other."""
        fresh = count()
        axiom = f"every {self.words(low)} is {_an(self.words(high))}"
        for body in self.conditions(low, "?x", fresh):
            yield from self.conclusions(name, axiom, high, "?x", body, fresh)

    def conditions(self, kind: Node, thing: str, fresh: Iterator[int]) -> Iterator[tuple[Atom, ...]]:
        """Each way by which statements can make something a member of a class."""
        from rdflib import OWL, RDFS, URIRef

        value = self.graph.value
        if kind in (OWL.Thing, RDFS.Literal):
            yield ()
        elif isinstance(kind, URIRef):
            yield ((thing, TYPE, kind.n3()),)
        elif (parts := value(kind, OWL.intersectionOf)) is not None:
            for ways in product(*(list(self.conditions(part, thing, fresh)) for part in self.graph.items(parts))):
                yield tuple(atom for way in ways for atom in way)
        elif (parts := value(kind, OWL.unionOf)) is not None:
            for part in self.graph.items(parts):
                yield from self.conditions(part, thing, fresh)
        elif (prop := value(kind, OWL.onProperty)) is not None:
            if (filler := value(kind, OWL.hasValue)) is not None:
                yield (atom(self.schema, thing, prop, filler.n3()),)
            elif value(kind, OWL.hasSelf) is not None:
                yield (atom(self.schema, thing, prop, thing),)
            elif (some := value(kind, OWL.someValuesFrom)) is not None:
                other = f"?v{next(fresh)}"
                for way in self.conditions(some, other, fresh):
                    yield (atom(self.schema, thing, prop, other), *way)

    def conclusions(
        self, name: str, axiom: str, kind: Node, thing: str, body: tuple[Atom, ...], fresh: Iterator[int]
    ) -> Iterator[Rule]:
        """Rules for all that follows where something is a member of a class."""
        from rdflib import OWL, URIRef

        value = self.graph.value
        if kind == OWL.Thing or not body:
            return
        if isinstance(kind, URIRef):
            head = (thing, TYPE, kind.n3())
            if head not in body:
                yield Rule(name, axiom, head, body)
        elif (parts := value(kind, OWL.intersectionOf)) is not None:
            for part in self.graph.items(parts):
                yield from self.conclusions(name, axiom, part, thing, body, fresh)
        elif (prop := value(kind, OWL.onProperty)) is not None:
            if (filler := value(kind, OWL.hasValue)) is not None:
                yield Rule("cls-hv1", axiom, atom(self.schema, thing, prop, filler.n3()), body)
            elif value(kind, OWL.hasSelf) is not None:
                yield Rule("cls-self", axiom, atom(self.schema, thing, prop, thing), body)
            elif (only := value(kind, OWL.allValuesFrom)) is not None and prop not in self.schema.data_properties:
                other = f"?v{next(fresh)}"
                there = atom(self.schema, thing, prop, other)
                yield from self.conclusions("cls-avf", axiom, only, other, (*body, there), fresh)

    def words(self, kind: Node) -> str:
        """A class as it is told to people."""
        from rdflib import OWL, URIRef

        value = self.graph.value
        if isinstance(kind, URIRef):
            return short(kind)
        if (parts := value(kind, OWL.intersectionOf)) is not None:
            named = sorted(self.graph.items(parts), key=lambda part: not isinstance(part, URIRef))
            return " ".join(map(self.words, named)).replace(" something ", " ")
        if (parts := value(kind, OWL.unionOf)) is not None:
            return " or ".join(map(self.words, self.graph.items(parts)))
        prop = short(value(kind, OWL.onProperty))
        if value(kind, OWL.hasSelf) is not None:
            return f"something that is its own {prop}"
        links = ((OWL.hasValue, "is"), (OWL.someValuesFrom, "is some"), (OWL.allValuesFrom, "is only ever an"))
        for what, link in links:
            if (filler := value(kind, what)) is not None:
                return f"something whose {prop} {link} {self.words(filler)}"
        return f"something with a certain {prop}"


class _Properties:
    """Rules from what the ontology says of properties."""

    def __init__(self, schema: Schema) -> None:
        self.schema, self.graph = schema, schema.graph

    def rules(self) -> Iterator[Rule]:
        from rdflib import OWL, RDFS

        pairs = self.graph.subject_objects
        for low, high in pairs(RDFS.subPropertyOf):
            yield from self.under("prp-spo1", low, high)
        for one, other in pairs(OWL.equivalentProperty):
            yield from self.under("prp-eqp", one, other)
            yield from self.under("prp-eqp", other, one)
        for one, other in pairs(OWL.inverseOf):
            if self.known(one) and self.known(other):
                axiom = f"{short(one)} is {short(other)} read backwards"
                for prop, back in ((one, other), (other, one)):
                    yield Rule("prp-inv", axiom, ("?y", back.n3(), "?x"), (("?x", prop.n3(), "?y"),))
        for upper, steps in pairs(OWL.propertyChainAxiom):
            yield self.chain(upper, list(self.graph.items(steps)))
        for prop in sorted(self.schema.object_properties, key=str):
            yield from self.characteristics(prop)

    def known(self, prop: Node) -> bool:
        return prop in self.schema.object_properties or prop in self.schema.data_properties

    def under(self, name: str, low: Node, high: Node) -> Iterator[Rule]:
        if self.known(low) and self.known(high):
            axiom = f"an {short(low)} is an {short(high)}"
            yield Rule(name, axiom, ("?x", high.n3(), "?y"), (("?x", low.n3(), "?y"),))

    def chain(self, upper: Node, steps: Sequence[Node]) -> Rule:
        body = tuple(atom(self.schema, f"?x{at}", step, f"?x{at + 1}") for at, step in enumerate(steps))
        axiom = f"{', then '.join(map(short, steps))} is {short(upper)}"
        return Rule("prp-spo2", axiom, ("?x0", upper.n3(), f"?x{len(steps)}"), body)

    def characteristics(self, prop: Node) -> Iterator[Rule]:
        from rdflib import OWL, RDF

        name = prop.n3()
        said, also = ("?x", name, "?y"), ("?x", name, "?z")
        if (prop, RDF.type, OWL.SymmetricProperty) in self.graph:
            yield Rule("prp-symp", f"{short(prop)} goes both ways", ("?y", name, "?x"), (said,))
        if (prop, RDF.type, OWL.TransitiveProperty) in self.graph:
            axiom = f"{short(prop)} carries on"
            yield Rule("prp-trp", axiom, ("?x", name, "?z"), (said, ("?y", name, "?z")))
        if prop in self.schema.functional:
            axiom = f"there is one {short(prop)} only"
            yield Rule("prp-fp", axiom, ("?y", SAME, "?z"), (said, also), ("?y", "?z"))
        if (prop, RDF.type, OWL.InverseFunctionalProperty) in self.graph:
            axiom = f"there is one thing only with this {short(prop)}"
            yield Rule("prp-ifp", axiom, ("?x", SAME, "?z"), (said, ("?z", name, "?y")), ("?x", "?z"))


def _an(words: str) -> str:
    return words if words.startswith("something ") else f"an {words}"


def atom(schema: Schema, subject: str, prop: Node, value: str) -> Atom:
    """The pattern that something has a value of a property, which may be the inverse of a named one."""
    from rdflib import OWL, BNode

    if isinstance(prop, BNode):
        inner = schema.graph.value(prop, OWL.inverseOf)
        if inner is not None:
            return value, inner.n3(), subject
    return subject, prop.n3(), value
