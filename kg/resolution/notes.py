"""What identity across articles needs to know of each article: little enough to keep for millions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.records import ArticleFacts, Entity, Event, Ref, Text
from kg.resolution.tellings import first_state, record_of
from kg.serial import Json, dumps, event_to_json

_NAMED_BY = 12
"""How many words of a text a note keeps: enough for a label (``kg.graph.labels``)."""


@dataclass(frozen=True, slots=True)
class PersonNote:
    """A person as an article names him: the id there, the state he acts for or ``""``, Arabic and Latin label."""

    id: str
    state: str
    label: str
    latin: str | None


@dataclass(frozen=True, slots=True)
class EventNote:
    """An event as an article tells it: what identity needs (``record_of``), and what a label needs (``told``)."""

    record: str
    told: str


@dataclass(frozen=True, slots=True)
class Notes:
    """All that is noted of an article; ``things`` are ids and kinds of its entities other than persons."""

    persons: tuple[PersonNote, ...]
    events: tuple[EventNote, ...]
    things: tuple[tuple[str, str], ...]


def notes_of(facts: ArticleFacts) -> Notes:
    """What to note of an article."""
    states = {e.id: frozenset(e.represents) for e in facts.entities}
    places = {e.id: e.within for e in facts.entities if e.kind == "Place"}
    entities = {e.id: e for e in facts.entities}
    return Notes(
        tuple(
            PersonNote(e.id, first_state(e.represents), e.label, e.latin) for e in facts.entities if e.kind == "Person"
        ),
        tuple(
            EventNote(dumps(record_of(event, facts, states, places)), dumps(_told(event, entities)))
            for event in facts.events
        ),
        tuple((e.id, e.kind) for e in facts.entities if e.kind != "Person"),
    )


def _told(event: Event, entities: dict[str, Entity]) -> Json:
    """The event's slots with the first words of texts, and the names of what they speak of."""
    slots = {
        slot: tuple(Text(" ".join(f.value.split()[:_NAMED_BY]), f.span) if isinstance(f, Text) else f for f in fillers)
        for slot, fillers in event.slots.items()
    }
    refs = sorted({f.entity for fillers in slots.values() for f in fillers if isinstance(f, Ref)} & entities.keys())
    names = [[r, first_state(entities[r].represents), entities[r].label, entities[r].latin] for r in refs]
    return [event_to_json(replace(event, slots=slots, evidence=())), names]
