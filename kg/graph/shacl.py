"""Checking a graph against the shapes of ``ontology/shapes.ttl`` (SHACL Core, by pyshacl).

A graph is validated in pieces: so many nodes at a time, each with its own statements and the types of what they point
to. That is all that the project's shapes look at (every path in them is one property), so the pieces together say what
the whole would, while no piece grows with the graph. Shapes that a caller brings may look further, so these see the
whole graph at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from kg.errors import KgError
from kg.graph.graphs import graph_of, shipped, union

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

    from kg.graph.graphs import Triple

Severity = Literal["Violation", "Warning", "Info"]

PIECE = 2000
"""How many nodes are validated at a time: enough that what each run costs by itself hardly counts."""


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that is wrong with one node.

    ``focus`` is the node's IRI (``_:`` and a label for a blank node), ``path`` the property's IRI where the fault lies
    in one, ``value`` the value that is at fault where there is one. ``message`` is English, ``message_ar`` Arabic; a
    shape that gives one message only has it in both.
    """

    focus: str
    path: str | None
    message: str
    severity: Severity = "Violation"
    message_ar: str = ""
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found. ``conforms`` is true if nothing is a violation; results are sorted and never repeat."""

    conforms: bool
    results: tuple[Result, ...] = ()


def validate(graph: Graph, shapes: Graph | None = None, *, piece: int = PIECE) -> Report:
    """Check a graph against shapes.

    :param graph: the data; of a dataset, the union of all its graphs. It is not changed.
    :param shapes: the shapes to hold it to; by default the project's own.
    :param piece: how many nodes to validate at a time (with the project's own shapes).
    :returns: what is wrong, node by node.
    :raises KgError: if the shapes themselves are malformed.
    """
    data = union(graph)
    subclasses = _subclasses(data)
    found: set[Result] = set()
    if shapes is not None:
        found.update(_run(graph_of(data, subclasses), shapes))
    else:
        for part, targeted in _pieces(data, subclasses, piece):
            found.update(_run(part, targeted))
    results = sorted(found, key=lambda r: (r.focus, r.path or "", r.message, r.value or "", r.severity))
    return Report(all(r.severity != "Violation" for r in results), tuple(results))


@cache
def _ontology_subclasses() -> frozenset[Triple]:
    """Which named class is under which, as the ontology says."""
    from rdflib import RDFS, URIRef

    pairs = shipped("mahdar.ttl").triples((None, RDFS.subClassOf, None))
    return frozenset((low, p, high) for low, p, high in pairs if isinstance(high, URIRef))


def _subclasses(data: Graph) -> frozenset[Triple]:
    """The sub-class statements that classes are meant with: the ontology's, and those of the data."""
    from rdflib import RDFS

    return _ontology_subclasses() | set(data.triples((None, RDFS.subClassOf, None)))


def _pieces(data: Graph, subclasses: frozenset[Triple], size: int) -> Iterator[tuple[Graph, Graph]]:
    """The graph in pieces, each with the project's shapes aimed at its nodes by name instead of by class.

    By class they would be aimed at the neighbours too, whose statements are not in the piece.
    """
    from rdflib import SH

    shapes = shipped("shapes.ttl")
    focus: dict[Node, set[Node]] = {}  # node -> the shapes that look at it
    for shape, _, kind in list(shapes.triples((None, SH.targetClass, None))):
        shapes.remove((shape, SH.targetClass, kind))
        for node in _instances(data, kind, subclasses):
            focus.setdefault(node, set()).add(shape)
    nodes = sorted(focus, key=str)
    for first in range(0, len(nodes), size):
        part = nodes[first : first + size]
        aimed = ((shape, SH.targetNode, node) for node in part for shape in focus[node])
        yield graph_of(subclasses, _about(data, part)), graph_of(shapes, aimed)


def _instances(data: Graph, kind: Node, subclasses: frozenset[Triple]) -> set[Node]:
    """The nodes of this class and of what is under it."""
    from rdflib import RDF

    kinds = {kind}
    while more := {low for low, _, high in subclasses if high in kinds} - kinds:
        kinds |= more
    return {node for each in kinds for node in data.subjects(RDF.type, each)}


def _about(data: Graph, nodes: Iterable[Node]) -> Iterator[Triple]:
    """What the project's shapes look at when they look at these nodes."""
    from rdflib import RDF, Literal

    for node in nodes:
        for triple in data.triples((node, None, None)):
            yield triple
            if not isinstance(triple[2], Literal):
                yield from data.triples((triple[2], RDF.type, None))


def _run(data: Graph, shapes: Graph) -> Iterator[Result]:
    """The results of one run of pyshacl."""
    import pyshacl
    from pyshacl.errors import ReportableRuntimeError, ValidationFailure
    from rdflib import SH
    from rdflib import Graph as PlainGraph

    try:
        _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    except (ReportableRuntimeError, ValidationFailure) as fault:
        raise KgError(f"the shapes cannot be used: {_line(fault)}") from fault
    if not isinstance(report, PlainGraph):  # what stopped pyshacl, handed back instead of raised
        raise KgError(f"the shapes cannot be used: {_line(report)}")
    for result in report.objects(None, SH.result):
        messages = {getattr(m, "language", None) or "": str(m) for m in report.objects(result, SH.resultMessage)}
        english = messages.get("en") or messages.get("") or next(iter(messages.values()), "")
        severity = str(report.value(result, SH.resultSeverity)).rsplit("#", 1)[-1]
        yield Result(
            focus=_text(report.value(result, SH.focusNode)) or "",
            path=_text(report.value(result, SH.resultPath)),
            message=english,
            severity=cast(Severity, severity),
            message_ar=messages.get("ar") or english,
            value=_text(report.value(result, SH.value)),
        )


def _line(fault: object) -> str:
    return " ".join(str(getattr(fault, "message", fault)).split())


def _text(node: Node | None) -> str | None:
    from rdflib import BNode

    return f"_:{node}" if isinstance(node, BNode) else None if node is None else str(node)
