"""Why a graph contradicts its ontology, by simple rules: what a person is told when the reasoner only says no.

The rules are the part of OWL 2 RL (https://www.w3.org/TR/owl2-profiles/, section 4.3) that the ontology's axioms call
for: cax-sco, cax-dw and cax-adc, prp-dom, prp-rng and prp-spo1, cls-avf, eq-rep, and the clashes of values (prp-fp,
dt-not-type). They explain; they do not decide: the reasoner does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from kg.graph.graphs import graph_of
from kg.graph.schema import Schema, short

if TYPE_CHECKING:
    from rdflib import Graph, Literal
    from rdflib.term import Node

    # node -> class -> the statement from which it follows that the node is in the class
    Types = dict[Node, dict[Node, str]]


def clashes(schema: Schema, data: Graph) -> Iterator[str]:
    """Plain lines, each naming a node and what contradicts what there; sorted by node.

    :param schema: the ontology.
    :param data: the statements as the reasoner read them.
    """
    data = _merged(data)
    types = _types(schema, data)
    for node in sorted(types, key=str):
        yield from _disjoint(schema, node, types[node])
    for prop in sorted(schema.data_properties, key=str):
        by_node: dict[Node, set[Literal]] = defaultdict(set)
        for node, value in data.subject_objects(prop):
            by_node[node].add(value)  # type: ignore[arg-type]  # a data property's values in a view are literals
        for node in sorted(by_node, key=str):
            yield from _values(schema, prop, node, sorted(by_node[node]))


def _merged(data: Graph) -> Graph:
    """The graph with all nodes that are said to be the same as one: one that has a type, or the first of their IRIs."""
    from rdflib import OWL, RDF

    first: dict[Node, Node] = {}
    known: set[Node] = {OWL.NamedIndividual}  # which the view says of every node

    def found(node: Node) -> Node:
        while node in first:
            node = first[node]
        return node

    for pair in data.subject_objects(OWL.sameAs):
        one, other = sorted(
            map(found, pair), key=lambda node: (not set(data.objects(node, RDF.type)) - known, str(node))
        )
        if one != other:
            first[other] = one
    return graph_of((found(s), p, found(o)) for s, p, o in data) if first else data


def _types(schema: Schema, data: Graph) -> Types:
    """The classes that nodes are in, asserted or by domain, range and ``only``; without the classes above these."""
    from rdflib import RDF, Literal

    types: Types = defaultdict(dict)
    for node, kind in data.subject_objects(RDF.type):
        if kind in schema.classes:
            types[node].setdefault(kind, f"it is an {short(kind)}")
    for subject, prop, value in data:
        for kind in schema.domains.get(prop, ()):
            types[subject].setdefault(kind, f"it has an {short(prop)}")
        if not isinstance(value, Literal):
            for kind in schema.ranges.get(prop, ()):
                types[value].setdefault(kind, f"it is the {short(prop)} of {short(subject)}")
    for node in list(types):
        for kind in sorted({upper for known in types[node] for upper in schema.above(known)}, key=str):
            for prop, filler in schema.only.get(kind, ()):
                for value in data.objects(node, prop):
                    types[value].setdefault(filler, f"it is the {short(prop)} of {short(node)}, an {short(kind)}")
    for node, kind in schema.graph.subject_objects(RDF.type):  # individuals of the ontology itself, such as a status
        if node in types and kind in schema.classes:
            types[node].setdefault(kind, f"it is an {short(kind)}")
    return types


def _disjoint(schema: Schema, node: Node, types: dict[Node, str]) -> Iterator[str]:
    """One line for the first two of its classes that exclude each other: the others mostly say the same again."""
    for one, two in combinations(sorted(types, key=str), 2):
        for pair in ((a, b) for a in sorted(schema.above(one), key=str) for b in sorted(schema.above(two), key=str)):
            if frozenset(pair) in schema.disjoint:
                a, b = pair
                yield (
                    f"{short(node)} would be an {short(a)} ({types[one]}) and an {short(b)} ({types[two]}), "
                    f"and nothing can be both"
                )
                return


def _values(schema: Schema, prop: Node, node: Node, values: list[Literal]) -> Iterator[str]:
    for value in values:
        for datatype in schema.ranges.get(prop, ()):
            if not _is(value, datatype):
                yield f"{short(node)} has {value.n3()} as its {short(prop)}, which must be {_wanted(datatype)}"
    if prop in schema.functional and len({(value.toPython(), value.language) for value in values}) > 1:
        listed = ", ".join(value.n3() for value in values)
        yield f"{short(node)} has {len(values)} values of {short(prop)}, which can have one only: {listed}"


def _wanted(datatype: Node) -> str:
    from rdflib import RDF, XSD

    words = {XSD.dateTime: "a date", RDF.PlainLiteral: "text", XSD.nonNegativeInteger: "a whole number from 0"}
    return words.get(datatype, f"an {short(datatype)}")  # type: ignore[call-overload, no-any-return]


def _is(value: Literal, datatype: Node) -> bool:
    """Whether a literal belongs to a datatype that the ontology uses as a range (any other is taken on trust)."""
    from rdflib import RDF, XSD

    kind = value.datatype or XSD.string
    if datatype == RDF.PlainLiteral:
        return value.language is not None or kind == XSD.string
    if datatype == XSD.string:
        return value.language is None and kind == XSD.string
    if datatype == XSD.nonNegativeInteger:
        number = value.toPython()
        return isinstance(number, int) and not isinstance(number, bool) and number >= 0
    if datatype == XSD.dateTime:
        return kind == XSD.dateTime
    return True
