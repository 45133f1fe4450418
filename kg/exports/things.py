"""What a store says, thing by thing: the view from which the formats of other fields are written.

A property goes by its local name (``participant``, ``date``, ``headline``), a thing by its IRI.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.graph.vocabulary import INFERRED, NS, Classes, External, Properties

if TYPE_CHECKING:
    import pyoxigraph as ox

    Term = ox.NamedNode | ox.Literal | None

# The classes that say less than another one beside them.
_GENERAL = (Classes.Event, Classes.Agent, Classes.Place)

_LOCAL = re.compile(r"[^/#]*$")
_XML_CANNOT_HOLD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing: what kind it is, what it is called, and what is said of it.

    ``classes`` are all its classes by local name, ``kind`` the one that says most. ``values`` are texts, ``links`` the
    IRIs of other things in the store; each property's are in order and without repeats.
    """

    iri: str
    kind: str
    classes: tuple[str, ...]
    arabic: str
    latin: str
    also: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]]
    links: Mapping[str, tuple[str, ...]]

    @property
    def name(self) -> str:
        """What it is called: in Arabic, else in Latin letters, else by its IRI."""
        return self.arabic or self.latin or self.iri

    def first(self, prop: str) -> str:
        """The first of a property's values, or ""."""
        return next(iter(self.values.get(prop, ())), "")


class Things:
    """The things of a store, each as the union of what all articles say of it; what was inferred is left aside."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    @cached_property
    def _classes(self) -> dict[str, list[str]]:
        import pyoxigraph as ox

        found: dict[str, set[str]] = defaultdict(set)
        for quad in self._quads(None, ox.NamedNode(External.type), None):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
                found[quad.subject.value].add(quad.object.value)
        return {
            iri: sorted(classes, key=lambda c: (c in _GENERAL, _GENERAL.index(c) if c in _GENERAL else 0, c))
            for iri, classes in sorted(found.items())
            if any(kind.startswith(NS) for kind in classes)
        }

    def _quads(self, subject: Term, prop: Term, value: Term) -> Iterator[ox.Quad]:
        """Statements of articles: what was inferred from them says the same again, in other words."""
        quads = self._store.quads_for_pattern(subject, prop, value)  # type: ignore[arg-type]
        return (quad for quad in quads if not str(quad.graph_name).endswith(f"{INFERRED}>"))

    def all(self, *, without: frozenset[str] = frozenset()) -> Iterator[Thing]:
        """Every thing, in the order of IRIs, but for those of some kinds."""
        return (self[iri] for iri, classes in self._classes.items() if local(classes[0]) not in without)

    def events(self) -> Iterator[Thing]:
        """Every event, in the order of IRIs."""
        return (self[iri] for iri, classes in self._classes.items() if Classes.Event in classes)

    def kinds(self) -> list[str]:
        """The kinds that there are, in order."""
        return sorted({local(classes[0]) for classes in self._classes.values()})

    def of_kind(self, kind: str) -> Iterator[Thing]:
        """Every thing of a kind, in the order of IRIs."""
        return (self[iri] for iri, classes in self._classes.items() if local(classes[0]) == kind)

    def __contains__(self, iri: str) -> bool:
        return iri in self._classes

    def __getitem__(self, iri: str) -> Thing:
        import pyoxigraph as ox

        values: dict[str, set[str]] = defaultdict(set)
        links: dict[str, set[str]] = defaultdict(set)
        labels: set[tuple[str, str]] = set()
        for quad in self._quads(ox.NamedNode(iri), None, None):
            prop, value = quad.predicate.value, quad.object
            if prop == External.label and isinstance(value, ox.Literal):
                labels.add((value.language or "", value.value))
            elif prop == External.type or isinstance(value, ox.BlankNode | ox.Triple):
                continue
            elif isinstance(value, ox.NamedNode) and value.value in self:
                links[local(prop)].add(value.value)
            else:
                values[local(prop)].add(local(value.value) if value.value.startswith(NS) else value.value)
        also = values.pop(local(External.altLabel), set())
        classes = tuple(map(local, self._classes.get(iri, ())))
        return Thing(
            iri,
            classes[0] if classes else "",
            classes,
            min((text for tag, text in labels if tag == "ar"), default=""),
            min((text for tag, text in labels if tag != "ar"), default=""),
            tuple(sorted(also)),
            {prop: tuple(sorted(values[prop])) for prop in sorted(values)},
            {prop: tuple(sorted(links[prop])) for prop in sorted(links)},
        )

    @cached_property
    def _articles(self) -> dict[str, str]:
        """Graph -> the article that it tells of."""
        import pyoxigraph as ox

        quads = self._quads(None, ox.NamedNode(External.type), ox.NamedNode(Classes.Article))
        return {str(quad.graph_name): str(getattr(quad.subject, "value", "")) for quad in quads}

    def told_by(self, iri: str, prop: str | None = None, value: str | None = None) -> list[str]:
        """The articles that speak of a thing, or that say this of it; in the order of IRIs.

        :param prop: the full IRI of a property.
        :param value: the full IRI of another thing.
        """
        import pyoxigraph as ox

        pattern = (None if part is None else ox.NamedNode(part) for part in (prop, value))
        quads = self._quads(ox.NamedNode(iri), *pattern)
        return sorted({self._articles[g] for g in {str(quad.graph_name) for quad in quads} if g in self._articles})

    def edges(self) -> Iterator[tuple[str, str, str, int]]:
        """Every link from thing to thing with how many graphs state it, in order: subject, property's IRI, object."""
        import pyoxigraph as ox

        for iri in self._classes:
            graphs: dict[tuple[str, str], int] = defaultdict(int)
            for quad in self._quads(ox.NamedNode(iri), None, None):
                if isinstance(quad.object, ox.NamedNode) and quad.object.value in self:
                    graphs[quad.predicate.value, quad.object.value] += 1
            for (prop, value), count in sorted(graphs.items()):
                yield iri, prop, value, count

    def articles(self, thing: Thing) -> list[Thing]:
        """The articles that speak of a thing, in the order of IRIs."""
        return [self[article] for article in self.told_by(thing.iri)]

    def quotes(self, thing: Thing) -> list[str]:
        """The words of articles that tell of a thing, in the order of the evidence's IRIs."""
        return [self[record].first("quote") for record in thing.links.get(local(Properties.evidence), ())]


def local(iri: str) -> str:
    """The last part of an IRI: ``participant`` of ``https://…#participant``."""
    match = _LOCAL.search(iri)
    return (match[0] if match else "") or iri


def for_xml(text: str) -> str:
    """Text in which each character that XML 1.0 cannot hold is U+FFFD."""
    return _XML_CANNOT_HOLD.sub("\ufffd", text)
