"""What an OWL ontology says, in the few forms that simple rules can use.

Read from the ontology's graph, not written down a second time: a class or property that an ontology adds is known here
as soon as it is declared there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from kg.graph.vocabulary import PREFIXES

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node


def short(node: object, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """An IRI with its prefix where it has a known one, else in angle brackets; anything else as it is."""
    text = str(node)
    for prefix, namespace in prefixes.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return f"<{text}>" if ":" in text else text


@dataclass(frozen=True)
class Schema:
    """The axioms of one ontology. Domains and ranges are those that are one named class (or datatype)."""

    graph: Graph

    @cached_property
    def classes(self) -> frozenset[Node]:
        """The declared classes that have a name."""
        return self._declared("Class")

    @cached_property
    def object_properties(self) -> frozenset[Node]:
        """The properties from thing to thing."""
        return self._declared("ObjectProperty")

    @cached_property
    def data_properties(self) -> frozenset[Node]:
        """The properties from thing to value."""
        return self._declared("DatatypeProperty")

    @cached_property
    def functional(self) -> frozenset[Node]:
        """The properties that have one value at most."""
        return self._declared("FunctionalProperty")

    @cached_property
    def domains(self) -> Mapping[Node, frozenset[Node]]:
        """Property -> the classes that its subject belongs to, those of its super-properties among them."""
        return self._along_properties("domain")

    @cached_property
    def ranges(self) -> Mapping[Node, frozenset[Node]]:
        """Property -> the classes or datatypes that its value belongs to, those of its super-properties among them."""
        return self._along_properties("range")

    @cached_property
    def only(self) -> Mapping[Node, frozenset[tuple[Node, Node]]]:
        """Class -> pairs of a property and the class that all its values belong to, for members of that class."""
        from rdflib import OWL, RDFS

        found: dict[Node, set[tuple[Node, Node]]] = defaultdict(set)
        for restriction, filler in self.graph.subject_objects(OWL.allValuesFrom):
            prop = self.graph.value(restriction, OWL.onProperty)
            for kind in self.graph.subjects(RDFS.subClassOf, restriction):
                if prop is not None:
                    found[kind].add((prop, filler))
        return {kind: frozenset(pairs) for kind, pairs in found.items()}

    @cached_property
    def disjoint(self) -> frozenset[frozenset[Node]]:
        """Pairs of classes that share no member."""
        from rdflib import OWL, RDF
        from rdflib.collection import Collection

        pairs = {frozenset(pair) for pair in self.graph.subject_objects(OWL.disjointWith)}
        for axiom in self.graph.subjects(RDF.type, OWL.AllDisjointClasses):
            for members in self.graph.objects(axiom, OWL.members):
                pairs.update(frozenset(pair) for pair in combinations(Collection(self.graph, members), 2))
        return frozenset(pairs)

    def above(self, kind: Node) -> frozenset[Node]:
        """The class itself and every named class that it is under."""
        from rdflib import RDFS

        return frozenset(self._named(self.graph.transitive_objects(kind, RDFS.subClassOf)))

    def _declared(self, kind: str) -> frozenset[Node]:
        from rdflib import OWL, RDF

        return frozenset(self._named(self.graph.subjects(RDF.type, OWL[kind])))

    def _along_properties(self, axiom: str) -> Mapping[Node, frozenset[Node]]:
        from rdflib import RDFS

        return {
            prop: frozenset(
                kind
                for upper in self.graph.transitive_objects(prop, RDFS.subPropertyOf)
                for kind in self._named(self.graph.objects(upper, RDFS[axiom]))
            )
            for prop in self.object_properties | self.data_properties
        }

    @staticmethod
    def _named(nodes: Iterable[Node | None]) -> Iterable[Node]:
        from rdflib import URIRef

        return (node for node in nodes if isinstance(node, URIRef))
