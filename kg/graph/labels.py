"""Labels: for events, made from their own slots ("لقاء: بوتين، كيم (2023-09-13)"), and one for all articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from kg.graph.resources import text
from kg.graph.vocabulary import NS, External, Properties, local_names
from kg.records import ArticleFacts, Entity, Event, PartialDate, Ref, Text

LONGEST_WORDS = 8
"""How many words of a charge or reason a label quotes."""

# Who acts stands before who is acted upon, as in the ontology; a user's own slots follow.
_ORDER = {slot: place for place, slot in enumerate(local_names(Properties))}

# Where it was and whose word it is do not name an event.
_ASIDE = frozenset({"place", "attributedTo", "deniedBy", "endDate"})


class Label(NamedTuple):
    """An event's name in both languages; the one with more parts names it better."""

    parts: int
    arabic: str
    english: str


def event_label(event: Event, entities: Mapping[str, Entity]) -> Label:
    """A readable name for an event: its class, its agents slot by slot, what it is about, and when it was.

    :param event: the event.
    :param entities: the entities that its slots may name, by id.
    """
    slots = sorted((slot for slot in event.slots if slot not in _ASIDE), key=lambda slot: (_ORDER.get(slot, 999), slot))
    sides = [[f.entity for f in fillers if isinstance(f, Ref)] for fillers in map(event.slots.__getitem__, slots)]
    sides = [side for side in sides if side]
    words = next((f.value for slot in slots for f in event.slots[slot] if isinstance(f, Text)), None)
    when = next((f.iso for f in event.slots.get("date", ()) if isinstance(f, PartialDate)), None)

    arabic_class, english_class = class_labels(event.kind)
    arabic_sides = " ← ".join("، ".join(_arabic(e, entities) for e in side) for side in sides)
    english_sides = " → ".join(", ".join(_english(e, entities) for e in side) for side in sides)
    arabic = ": ".join(filter(None, (arabic_class, arabic_sides, _short(words))))
    english = ": ".join(filter(None, (english_class[:1].upper() + english_class[1:], english_sides)))
    tail = f" ({when})" if when else ""
    parts = sum(map(len, sides)) + bool(words) + len(when or "")
    return Label(parts, arabic + tail, english + tail)


@cache
def _ontology_labels() -> Mapping[tuple[str, str], str]:
    """The ontology's labels by local name and language."""
    import pyoxigraph as ox

    statements = ox.parse(text("ontology/mahdar.ttl"), format=ox.RdfFormat.TURTLE)
    labels: dict[tuple[str, str], str] = {}
    for subject, predicate, value, _ in statements:
        if predicate.value == External.label and isinstance(value, ox.Literal) and isinstance(subject, ox.NamedNode):
            labels[subject.value.removeprefix(NS), value.language or ""] = value.value
    return labels


def class_labels(kind: str) -> tuple[str, str]:
    """What the ontology calls a class in Arabic and English; its own name where the ontology has none.

    :param kind: the local name of the class.
    """
    labels = _ontology_labels()
    return labels.get((kind, "ar"), kind), labels.get((kind, "en"), kind)


def _arabic(entity: str, entities: Mapping[str, Entity]) -> str:
    return entities[entity].label if entity in entities else _last(entity)


def _english(entity: str, entities: Mapping[str, Entity]) -> str:
    found = entities.get(entity)
    return found.latin if found and found.latin else _last(entity)


def _last(identifier: str) -> str:
    """What an id without a name is called by: its last piece."""
    return identifier.rsplit("/", 1)[-1]


def _short(text: str | None) -> str | None:
    if text is None:
        return None
    words = text.split()
    return " ".join(words[:LONGEST_WORDS]) + (" …" if len(words) > LONGEST_WORDS else "")


class SharedLabels:
    """One label for each person and each event, however differently articles call them.

    A person goes by the name that most articles give, an event by the label with the most parts. ``note`` every
    article, then ``relabel`` any; the result does not depend on their order.
    """

    def __init__(self) -> None:
        self.events: dict[str, Label] = {}
        self._names: dict[str, Counter[tuple[str, str | None]]] = defaultdict(Counter)

    def note(self, facts: ArticleFacts) -> None:
        """Take in what an article calls its persons."""
        for entity in facts.entities:
            if entity.kind == "Person":
                self._names[entity.id][entity.label, entity.latin] += 1

    def relabel(self, facts: ArticleFacts) -> ArticleFacts:
        """The same facts, the persons under their shared names; what the article calls them is among ``alt``."""
        return replace(facts, entities=tuple(map(self._renamed, facts.entities)))

    def _renamed(self, entity: Entity) -> Entity:
        names = self._names.get(entity.id)
        if not names or len(names) == 1:
            return entity
        label, latin = min(names, key=lambda name: (-names[name], -len(name[0]), name[0], name[1] or ""))
        alt = tuple(sorted({*entity.alt, entity.label}))
        return replace(entity, label=label, latin=latin, alt=alt)

    def note_events(self, facts: ArticleFacts) -> None:
        """Take in what an article tells of its events, whose persons have their shared names by now."""
        named = {entity.id: entity for entity in facts.entities}
        for event in facts.events:
            label = event_label(event, named)
            self.events[event.id] = max(self.events.get(event.id, label), label)
