"""Labels that all articles share: an event's is made from its slots ("لقاء: بوتين، كيم (2023-09-13)")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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


def fullest(labels: Iterable[Label]) -> Label:
    """The label that names an event best, of those that its tellings give."""
    return max(labels)


def called(facts: ArticleFacts, name_of: Callable[[str], tuple[str, str | None] | None]) -> ArticleFacts:
    """The same facts, the persons under the names that all articles share.

    What the article calls them is among ``alt``.

    :param name_of: gives the Arabic and the Latin name of a person by id; None where all articles give the same.
    """

    def of(entity: Entity) -> Entity:
        name = name_of(entity.id) if entity.kind == "Person" else None
        if name is None:
            return entity
        return replace(entity, label=name[0], latin=name[1], alt=tuple(sorted({*entity.alt, entity.label})))

    return replace(facts, entities=tuple(map(of, facts.entities)))
