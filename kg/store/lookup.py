"""Finding things in a store by what people call them, and reading what it says of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.graph.vocabulary import NS, PREFIXES, Classes, External, Properties
from kg.store.querying import full_iri, prefixes_of, short, short_iri

if TYPE_CHECKING:
    import pyoxigraph as ox

_NAMING = (External.label, External.altLabel, External.identifier, External.headline)

# What a node is not called by, or what is told apart from the rest.
_APART = frozenset({External.type, External.label, External.altLabel, Properties.evidence})

# The classes that only gather others say nothing new.
_GENERAL = frozenset({Classes.Agent, Classes.Event})


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of an article: whose, from and to which code point, in its text or its title."""

    article: str
    field: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """What a store says of one thing, every value in the words that people read.

    ``says`` are its own properties with their values, ``said`` what names it: pairs of a property and a thing.
    """

    iri: str
    kinds: tuple[str, ...]
    arabic: str
    latin: str
    also: tuple[str, ...]
    says: tuple[tuple[str, tuple[str, ...]], ...]
    said: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]


class Lookup:
    """Names and portraits of what a store holds."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._prefixes = prefixes_of(store)

    def find(self, what: str) -> list[str]:
        """The IRIs of what is meant: an IRI, a prefixed name, or a name in any spelling.

        Spellings are compared folded. Where no name is the same, those that hold all its words count: names first, then
        what events and articles are called, which is made of names.
        """
        import pyoxigraph as ox

        iri = full_iri(what, self._prefixes).strip("<>")
        if "://" in iri and " " not in iri and any(self._store.quads_for_pattern(ox.NamedNode(iri), None, None)):
            return [iri]
        wanted = _words(what)
        same = self._named.get(wanted, set())
        holding = (nodes for name, nodes in self._named.items() if wanted and set(wanted) <= set(name))
        found = same or set().union(*holding)
        return sorted(found - self._tellings or found)

    @cached_property
    def _tellings(self) -> set[str]:
        import pyoxigraph as ox

        kinds = (ox.NamedNode(kind) for kind in (Classes.Event, Classes.Article))
        quads = (
            quad for kind in kinds for quad in self._store.quads_for_pattern(None, ox.NamedNode(External.type), kind)
        )
        return {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}

    @cached_property
    def _named(self) -> dict[tuple[str, ...], set[str]]:
        named: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for prop in _NAMING:
            for node, name in self._pairs(prop):
                named[_words(name.value)].add(node)
        return named

    def _pairs(self, prop: str) -> Iterator[tuple[str, ox.Literal]]:
        import pyoxigraph as ox

        for quad in self._store.quads_for_pattern(None, ox.NamedNode(prop), None):
            if isinstance(quad.object, ox.Literal) and isinstance(quad.subject, ox.NamedNode):
                yield quad.subject.value, quad.object

    def name(self, term: object) -> str:
        """What people call a term: its Arabic label or another one, else a short form of itself."""
        import pyoxigraph as ox

        if isinstance(term, ox.NamedNode):
            labels = self._labels(term)
            if labels:
                return min(labels, key=lambda label: (label.language != "ar", label.value)).value
        return short(term, self._prefixes)

    def label(self, iri: str) -> str:
        """What people call the thing with that IRI."""
        import pyoxigraph as ox

        return self.name(ox.NamedNode(iri))

    def _labels(self, node: ox.NamedNode) -> set[ox.Literal]:
        import pyoxigraph as ox

        found = self._values(node, External.label)
        return {label for label in found if isinstance(label, ox.Literal)}

    def _values(self, node: ox.NamedNode, prop: str) -> set[object]:
        import pyoxigraph as ox

        return {quad.object for quad in self._store.quads_for_pattern(node, ox.NamedNode(prop), None)}

    def portrait(self, iri: str) -> Portrait:
        """Everything that the store says of the node."""
        import pyoxigraph as ox

        node = ox.NamedNode(iri)
        says: dict[str, set[str]] = defaultdict(set)
        for quad in self._store.quads_for_pattern(node, None, None):
            if quad.predicate.value not in _APART:
                says[self._property(quad.predicate.value)].add(self.name(quad.object))
        said = {
            (self._property(quad.predicate.value), self.name(quad.subject))
            for quad in self._store.quads_for_pattern(None, None, node)
            if quad.predicate.value != Properties.inArticle
        }
        labels = sorted(self._labels(node), key=lambda label: label.value)
        spellings = {str(getattr(form, "value", form)) for form in self._values(node, External.altLabel)}
        return Portrait(
            iri=short(node, self._prefixes),
            kinds=tuple(sorted(short(k, PREFIXES) for k in self._kinds(node))),
            arabic=next((label.value for label in labels if label.language == "ar"), ""),
            latin=next((label.value for label in labels if label.language != "ar"), ""),
            also=tuple(sorted(spellings - {label.value for label in labels})),
            says=tuple((prop, tuple(sorted(values))) for prop, values in sorted(says.items())),
            said=tuple(sorted(said)),
            quotes=tuple(sorted(self._quotes(self._values(node, Properties.evidence)))),
        )

    def _kinds(self, node: ox.NamedNode) -> set[object]:
        import pyoxigraph as ox

        kinds = self._values(node, External.type)
        return {kind for kind in kinds if isinstance(kind, ox.NamedNode) and kind.value not in _GENERAL} or kinds

    def _property(self, iri: str) -> str:
        return iri.removeprefix(NS) if iri.startswith(NS) else short_iri(iri, PREFIXES)

    def _quotes(self, records: Iterable[object]) -> Iterator[Quote]:
        import pyoxigraph as ox

        for record in records:
            if not isinstance(record, ox.NamedNode):
                continue
            about = {q.predicate.value: q.object for q in self._store.quads_for_pattern(record, None, None)}
            article = about.get(Properties.inArticle)
            named = self._values(article, External.identifier) if isinstance(article, ox.NamedNode) else ()
            yield Quote(
                next((str(getattr(name, "value", name)) for name in named), short(article, self._prefixes)),
                _text(about.get(Properties.field)) or "text",
                _number(about.get(Properties.start)),
                _number(about.get(Properties.end)),
                _text(about.get(Properties.quote)),
            )


def _words(name: str) -> tuple[str, ...]:
    """The folded words of a name, without punctuation."""
    from kg.language.fold import fold

    return tuple(re.findall(r"\w+", fold(name)))


def _text(term: object) -> str:
    return str(getattr(term, "value", ""))


def _number(term: object) -> int:
    text = _text(term)
    return int(text) if text.isdecimal() else 0
