"""Who says so: the articles that state a fact, with the words in which they do, and facts told in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.graph.schema import short
from kg.graph.vocabulary import PREFIXES, External, Properties

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.graph.closure import Derivation

MOST = 3
"""How many articles are named for one fact."""

_SAME = {f"{PREFIXES['owl']}sameAs": "the same as", f"{PREFIXES['owl']}differentFrom": "another than"}


@dataclass(frozen=True, slots=True)
class Telling:
    """An article that states a fact, and the words of it that tell of what the fact is about ("" if it keeps none).

    ``start`` and ``end`` count code points of the article's text, or of its headline if ``field`` is "title".
    """

    article: str
    quote: str = ""
    start: int = 0
    end: int = 0
    field: str = ""

    def __str__(self) -> str:
        if not self.quote:
            return f"[{self.article}]"
        where = f"{self.field + ' ' if self.field else ''}{self.start}-{self.end}"
        return f"«{self.quote}» [{self.article}, {where}]"


class Witnesses:
    """What is known of facts beside that they hold: how they read, and who states them.

    :param store: the articles' named graphs.
    :param prefixes: to shorten IRIs with, beside the vocabulary's own.
    """

    def __init__(self, store: ox.Store, prefixes: Mapping[str, str] | None = None) -> None:
        self.store, self.prefixes = store, dict(prefixes or {}) | PREFIXES

    def name(self, term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
        """A thing by its IRI, shortened, with what it is called in Arabic; a value as it is."""
        import pyoxigraph as ox

        if not isinstance(term, ox.NamedNode):
            return str(term)
        labels = self.store.quads_for_pattern(term, ox.NamedNode(External.label), None)
        values = (quad.object for quad in labels if isinstance(quad.object, ox.Literal))
        arabic = sorted(value.value for value in values if value.language == "ar")
        return f"{self.iri(term.value)} («{arabic[0]}»)" if arabic else self.iri(term.value)

    def iri(self, iri: str) -> str:
        """An IRI with its prefix, else in angle brackets."""
        return short(iri, self.prefixes)

    def said(self, fact: ox.Triple) -> str:
        """A fact in words."""
        subject, prop, value = fact
        if prop.value == External.type:
            return f"{self.name(subject)} is an {self.iri(getattr(value, 'value', ''))}"
        if prop.value in _SAME:
            return f"{self.name(subject)} is {_SAME[prop.value]} {self.name(value)}"
        return f"{self.name(subject)} has {self.name(value)} as its {self.iri(prop.value)}"

    def tellings(self, fact: ox.Triple) -> list[Telling]:
        """The first articles, by their graphs' names, that state a fact."""
        quads = self.store.quads_for_pattern(*fact)
        graphs = sorted({q.graph_name for q in quads}, key=str)
        return [telling for graph in graphs if (telling := self._telling(fact, graph)) is not None][:MOST]

    def lines(self, why: Derivation, depth: int = 0) -> Iterator[str]:
        """A derivation as lines: each premise under what follows from it, stated facts with the words of articles."""
        indent = "  " * depth
        if why.rule is None:
            yield f"{indent}{self.said(why.fact)}"
            yield from (f"{indent}  {telling}" for telling in self.tellings(why.fact))
            return
        if why.fact.subject == why.fact.object:  # a technical link: what it stands for says more
            depth -= 1
        else:
            yield f"{indent}{self.said(why.fact)}: {why.rule.axiom}"
        for premise in why.premises:
            yield from self.lines(premise, depth + 1)

    def _telling(self, fact: ox.Triple, graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> Telling | None:
        import pyoxigraph as ox

        articles = self.store.quads_for_pattern(None, ox.NamedNode(External.identifier), None, graph)
        article = min((str(getattr(quad.object, "value", "")) for quad in articles), default="")
        if not article:
            return None
        subject, prop, value = fact
        if prop.value == Properties.evidence:
            subject = value  # the record itself
        about = [self._record(record, article, graph) for record in self._records(subject, graph)]
        about = about or [self._record(record, article, graph) for record in self._records(value, graph)]
        names = self._names(value, graph)
        # Best are words that name the value too, and of these the shortest.
        best = min(about, key=lambda t: (not any(n in t.quote for n in names), len(t.quote), t.start), default=None)
        return best or Telling(article)

    def _records(self, node: object, graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> list[ox.NamedNode]:
        """The records of evidence for a thing; a record is its own."""
        import pyoxigraph as ox

        if not isinstance(node, ox.NamedNode):
            return []
        if any(True for _ in self.store.quads_for_pattern(node, ox.NamedNode(Properties.quote), None, graph)):
            return [node]
        found = self.store.quads_for_pattern(node, ox.NamedNode(Properties.evidence), None, graph)
        return [quad.object for quad in found if isinstance(quad.object, ox.NamedNode)]

    def _record(
        self, record: ox.NamedNode, article: str, graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph
    ) -> Telling:
        import pyoxigraph as ox

        def value(prop: str) -> str:
            quads = self.store.quads_for_pattern(record, ox.NamedNode(prop), None, graph)
            return min((str(getattr(quad.object, "value", "")) for quad in quads), default="")

        def offset(prop: str) -> int:
            said = value(prop)
            return int(said) if said.isdecimal() else 0

        start, end = offset(Properties.start), offset(Properties.end)
        return Telling(article, value(Properties.quote), start, end, value(Properties.field))

    def _names(self, node: object, graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> list[str]:
        import pyoxigraph as ox

        if isinstance(node, ox.Literal):
            return [node.value]
        if not isinstance(node, ox.NamedNode):
            return []
        props = (External.label, External.altLabel)
        return [
            str(getattr(quad.object, "value", ""))
            for prop in props
            for quad in self.store.quads_for_pattern(node, ox.NamedNode(prop), None, graph)
        ]
