"""What follows from a graph by its ontology: materialised, counted, and explained.

Two profiles. ``rl`` is OWL 2 RL by rules (``kg.graph.rules``): it takes graphs of any size that fit into memory. ``dl``
lets HermiT find the classes of everything first (all of OWL 2 DL), and the rules conclude from that too; it is for
small graphs, and sees a view of them (``kg.graph.reasoning``).

Left out of what follows, because it says nothing new: what the ontology says of its own individuals; that something is
related to itself (which chains of properties conclude of everyone in them); and whatever would only be repeated of a
second name that is said to be the same as one of the graph's and of which it says nothing else (a page at GeoNames).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.graph.clashes import Contradiction, contradictions, ontology_facts
from kg.graph.closure import Closure, Derivation
from kg.graph.dataset import Statement
from kg.graph.graphs import graph_of, shipped
from kg.graph.rules import SAME, TYPE, Rule, rules
from kg.graph.schema import Schema
from kg.graph.vocabulary import DEFAULT_BASE, INFERRED, PREFIXES, External
from kg.graph.witnesses import Witnesses

if TYPE_CHECKING:
    import pyoxigraph as ox
    from rdflib import Graph

HERMIT = Rule("HermiT", "HermiT finds that by the whole ontology", ("?x", "?p", "?y"), ())
"""What stands for a rule where the reasoner found a statement."""


def inferred_graph(base: str = DEFAULT_BASE) -> str:
    """The IRI of the graph that holds what follows; no article's graph can have it."""
    return base + INFERRED


def ontology_for(store: ox.Store, *more: Graph) -> Schema:
    """The project's ontology, with further ontologies, and with classes that the data put under others.

    :param store: the data.
    :param more: ontologies to reason with as well.
    """
    import pyoxigraph as ox
    from rdflib import OWL, RDF, RDFS, URIRef

    schema = graph_of(shipped("mahdar.ttl"), *more)
    for quad in store.quads_for_pattern(None, ox.NamedNode(External.subClassOf), None):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
            low, high = URIRef(quad.subject.value), URIRef(quad.object.value)
            schema.add((low, RDFS.subClassOf, high))
            schema.add((low, RDF.type, OWL.Class))
            schema.add((high, RDF.type, OWL.Class))
    return Schema(schema)


@dataclass(frozen=True)
class Inferences:
    """What follows from a graph."""

    schema: Schema
    closure: Closure
    store: ox.Store

    def statements(self, graph: str) -> Iterator[Statement]:
        """What was inferred, as statements of one graph, in no order.

        :param graph: the graph's IRI.
        """
        for _, fact in self._telling():
            yield f"<{graph}>", f"{fact.subject} {fact.predicate} {fact.object}"

    @cached_property
    def by_rule(self) -> Mapping[tuple[str, str], int]:
        """Rule's name and axiom -> how many statements it was the first to conclude, the most first."""
        counts = Counter((rule.name, rule.axiom) for rule, _ in self._telling())
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    @cached_property
    def by_term(self) -> Mapping[str, int]:
        """IRI of a class or property -> how many statements say something new by it, the most first."""
        counts = Counter(
            getattr(fact.object, "value", "") if f"<{fact.predicate.value}>" == TYPE else fact.predicate.value
            for _, fact in self._telling()
        )
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    def contradictions(self, prefixes: Mapping[str, str] | None = None) -> Iterator[Contradiction]:
        """What cannot be, with the facts that it comes from and the words that state them.

        :param prefixes: to shorten IRIs with, beside the vocabulary's.
        """
        return contradictions(self.schema, self.closure, Witnesses(self.store, prefixes))

    def why(self, fact: ox.Triple) -> Derivation:
        """Why a statement holds.

        :raises KeyError: if it is neither stated nor inferred.
        """
        return self.closure.why(fact)

    def _telling(self) -> Iterator[tuple[Rule, ox.Triple]]:
        own = {str(term) for term in self.schema.graph.subjects()}
        for rule, fact in self.closure.inferred():
            if fact.subject != fact.object and getattr(fact.subject, "value", "") not in own:
                yield rule, fact


def infer(
    store: ox.Store,
    schema: Schema | None = None,
    *,
    without: str = "",
    on_step: Callable[[int], None] | None = None,
) -> Inferences:
    """All that follows by rules from a store, its graphs taken as one.

    :param store: the data; it is not changed.
    :param schema: the ontology (``ontology_for``); by default the project's own.
    :param without: the IRI of a graph to leave aside: what was inferred before.
    :param on_step: told now and then how many statements have been inferred.
    """
    schema = schema or ontology_for(store)
    return Inferences(schema, Closure(rules(schema), _stated(store, schema, without), on_step), store)


def apart(quads: Iterable[ox.Quad], graph: str) -> Iterator[ox.Quad]:
    """Quads but for those of one graph; all of them if that is ""."""
    return (quad for quad in quads if not graph or str(quad.graph_name) != f"<{graph}>")


def _stated(store: ox.Store, schema: Schema, without: str) -> Iterator[ox.Triple]:
    """What rules can use: statements with the ontology's properties, types, and what is the same as what."""
    import pyoxigraph as ox

    yield from sorted(ontology_facts(schema), key=str)
    classes = {str(kind) for kind in schema.classes}
    props = {str(prop) for prop in schema.object_properties | schema.data_properties}
    for prop in (External.type, f"{PREFIXES['owl']}differentFrom", *sorted(props)):
        for quad in apart(store.quads_for_pattern(None, ox.NamedNode(prop), None), without):
            if prop != External.type or getattr(quad.object, "value", "") in classes:
                yield quad.triple
    yield from _identities(store, without)


def _identities(store: ox.Store, without: str) -> Iterable[ox.Triple]:
    """What is said to be the same, without second names of which nothing else is said."""
    import pyoxigraph as ox

    same = ox.NamedNode(SAME[1:-1])
    pairs = sorted({quad.triple for quad in apart(store.quads_for_pattern(None, same, None), without)}, key=str)
    times = Counter(node for pair in pairs for node in {pair.subject, pair.object})

    def idle(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> bool:
        if times[node] > 1 or isinstance(node, ox.Literal | ox.Triple):
            return times[node] == 1
        said = (*store.quads_for_pattern(node, None, None), *store.quads_for_pattern(None, None, node))
        return all(quad.predicate == same for quad in said)

    return [pair for pair in pairs if not idle(pair.subject) and not idle(pair.object)]
