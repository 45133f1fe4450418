"""What a graph says, article by article, in the form in which it is compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.evaluation.metric import normal
from kg.graph.vocabulary import NS, External, Properties

if TYPE_CHECKING:
    import pyoxigraph as ox

    Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


class Labels:
    """What the whole graph calls its nodes."""

    def __init__(self) -> None:
        self.names: dict[Term, set[str]] = defaultdict(set)
        self.iso: dict[Term, str] = {}

    def of(self, node: Term) -> set[str]:
        """The normal forms of a node's labels; of a literal, its own."""
        import pyoxigraph as ox

        return {normal(node.value)} if isinstance(node, ox.Literal) else self.names.get(node, set())

    def words(self, node: Term) -> set[str]:
        """The same, and the node's local name in words: ``mhd:InForce`` is 'in force'."""
        import pyoxigraph as ox

        if isinstance(node, ox.Literal):
            return self.of(node)
        local = re.split(r"[#/]", node.value)[-1] if isinstance(node, ox.NamedNode) else ""
        return self.of(node) | {normal(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", local))}


class Found:
    """What the graph of one article says."""

    def __init__(self) -> None:
        self._about: dict[Term, dict[str, list[Term]]] = {}

    def note(self, subject: Term, predicate: str, value: Term) -> None:
        """Take in one statement."""
        self._about.setdefault(subject, {}).setdefault(predicate, []).append(value)

    def of_class(self, name: str) -> list[Term]:
        """The nodes of a class, in the order in which the graph first speaks of them."""
        return [
            node
            for node, about in self._about.items()
            if any(getattr(kind, "value", None) == NS + name for kind in about.get(External.type, ()))
        ]

    def values(self, node: Term, name: str) -> list[Term]:
        """The values of a property, each once."""
        return list(dict.fromkeys(self._about.get(node, {}).get(NS + name, ())))


PREFERRED = "http://www.w3.org/2004/02/skos/core#prefLabel"


def read_found(quads: Iterable[ox.Quad]) -> tuple[dict[str, Found], Labels]:
    """What a graph says, by article, and what it calls its nodes.

    :param quads: one named graph an article, in which the article's node has its ``dcterms:identifier``.
    """
    graphs: dict[object, Found] = defaultdict(Found)
    articles: dict[object, str] = {}
    labels = Labels()
    statements: dict[object, list[tuple[Term, str, Term]]] = defaultdict(list)
    for quad in quads:
        subject, predicate, value = quad.subject, quad.predicate.value, quad.object
        statements[quad.graph_name].append((subject, predicate, value))
        if predicate in (External.label, External.altLabel, PREFERRED):
            labels.names[subject].add(normal(_text(value)))
        elif predicate == Properties.isoCode:
            labels.iso[subject] = _text(value).upper()
        elif predicate == External.identifier:
            articles[quad.graph_name] = _text(value)
    for graph, said in statements.items():
        if graph in articles:
            for statement in said:
                graphs[articles[graph]].note(*statement)
    return {str(article): found for article, found in graphs.items()}, labels


def _text(term: object) -> str:
    return str(getattr(term, "value", term))
