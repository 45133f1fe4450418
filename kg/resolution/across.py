"""Who and what is the same in several articles.

Both by blocking (Christen, Data Matching, 2012, ch. 4): only what shares a key is ever compared.

*Persons.* A person of the lexicon has the lexicon's id. Others are one person when their names are spellings of one
and they act for no different states. A family name by itself joins a full name only where the state is the same and
just one such person is known (``kg.resolution.namesakes``).

*Events.* Two tellings are one event when they share two sides (or the visitor and the place), their times agree and
nothing sets them apart: other people or offices, another round, a call that was no encounter, an accusation made at
another time (``kg.resolution.rivals``, ``making``). The most exactly dated telling comes first; those with a month, a
year or no date join the one dated event that they fit, or else each other when they were published near each other;
what could be either of two is neither (``kg.resolution.linking``).

Everything lies in an SQLite database, nothing in memory. The result depends neither on the order of articles nor on how
they were split, and when some articles change, only what they touch is decided anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from kg import collector
from kg.records import ArticleFacts, Entity, Event, Filler, Ref
from kg.resolution import event_index, people_index
from kg.resolution.event_index import Events
from kg.resolution.notes import Notes
from kg.resolution.people_index import People
from kg.resolution.tellings import first_state

SCHEMA = people_index.SCHEMA + event_index.SCHEMA
"""The tables that ``Identity`` keeps in a database."""


class Identity:
    """The shared ids of a set of articles, which may change.

    ``add`` and ``remove`` articles, then ``settle``, then ``rename`` what any of them says.

    :param db: a database with ``SCHEMA``. Before ``settle`` transactions are the caller's.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.people = People(db, known_persons())
        self.events = Events(db, self.people)

    def add(self, number: int, called: str, notes: Notes) -> None:
        """Take note of what an article says.

        :param number: what it goes by in ``remove`` and ``rename``.
        :param called: its name, which no other article has; decides where nothing else does.
        """
        self.people.note(number, notes.persons)
        self.events.note(number, called, notes.events)
        self._db.execute("insert or ignore into dirty_article values (?)", (number,))

    def remove(self, number: int) -> None:
        """Undo ``add``."""
        self.people.forget(number)
        self.events.forget(number)
        self._db.execute("delete from dirty_article where n = ?", (number,))

    def settle(self, commit: Callable[[], None] = lambda: None, jobs: int = 1) -> None:
        """Decide which persons and events are the same; what is affected by it is marked in ``dirty_article``.

        :param commit: called where the work may be broken off and taken up again.
        :param jobs: how many processes compare tellings, where there are many.
        """
        self.events.put_in_blocks()  # of a run that was broken off
        self.people.settle()
        for old, state in list(self.people.moved()):
            self.events.moved(old, state)
        for person in self.people.rename():
            self.events.renamed(person)
        commit()
        while self.events.block():
            commit()
        self.events.put_in_blocks()
        commit()
        self.events.link(commit, jobs)
        while self.events.cluster():
            commit()
        self.events.tell_apart()
        commit()

    def rename(self, number: int, facts: ArticleFacts) -> ArticleFacts:
        """What an article says, with the shared ids."""
        return renamed(facts, self.people.get, dict(self._ids(number)))

    def _ids(self, number: int) -> Iterator[tuple[int, str]]:
        return self._db.execute("select place, id from telling where article = ?", (number,))


@cache
@collector.at_rest()
def known_persons() -> frozenset[str]:
    """The ids of the lexicon's persons."""
    from kg.language.transliterate import slug
    from kg.lexicon.persons import persons

    return frozenset(f"person/{slug(person.ar)}" for person in persons().values())


def renamed(
    facts: ArticleFacts, person: Callable[[tuple[str, str], str], str], shared: Mapping[int, str]
) -> ArticleFacts:
    """What an article says, with the ids that all articles share.

    :param person: gives the shared id of a person, from his id and state in the article and the id to fall back on.
    :param shared: the events' shared ids by their place in the article, since one can tell of two rounds under one id.
    """
    persons = {e.id: person((e.id, first_state(e.represents)), e.id) for e in facts.entities if e.kind == "Person"}
    entities: dict[str, Entity] = {}
    for entity in facts.entities:
        identity = persons.get(entity.id, entity.id)
        new = entity if identity == entity.id else replace(entity, id=identity)
        have = entities.get(new.id)
        entities[new.id] = _united(have, new) if have else new
    events: dict[str, Event] = {}
    for place, event in enumerate(facts.events):
        new_event = with_persons(replace(event, id=shared.get(place) or event.id), persons)
        had = events.get(new_event.id)
        events[new_event.id] = together(had, new_event) if had else new_event
    return replace(
        facts,
        entities=tuple(entities[k] for k in sorted(entities)),
        events=tuple(events[k] for k in sorted(events)),
    )


def with_persons(event: Event, persons: Mapping[str, str]) -> Event:
    """An event whose persons go by other ids."""
    return replace(
        event,
        slots={s: tuple(dict.fromkeys(_renamed(f, persons) for f in fillers)) for s, fillers in event.slots.items()},
    )


def _renamed(filler: Filler, persons: Mapping[str, str]) -> Filler:
    return Ref(persons.get(filler.entity, filler.entity)) if isinstance(filler, Ref) else filler


def _united(one: Entity, other: Entity) -> Entity:
    """Two records of one article that turned out to be the same person."""
    longer = max((one, other), key=lambda e: (len(e.label.split()), e.label))
    return replace(
        longer,
        alt=tuple(sorted({*one.alt, *other.alt})),
        represents=longer.represents or one.represents or other.represents,
        roles=tuple(sorted({*one.roles, *other.roles})),
        evidence=tuple(sorted({*one.evidence, *other.evidence})),
    )


def together(one: Event, other: Event) -> Event:
    """Two events of one article that turned out to be the same."""
    slots = {
        slot: tuple(dict.fromkeys((*one.slots.get(slot, ()), *other.slots.get(slot, ()))))
        for slot in sorted({*one.slots, *other.slots})
    }
    for single in ("date", "endDate"):
        if single in slots:
            slots[single] = slots[single][:1]
    return replace(one, slots=slots, evidence=tuple(sorted({*one.evidence, *other.evidence})))
