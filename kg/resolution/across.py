"""Who and what is the same in several articles.

Two steps, both by blocking (Christen, Data Matching, 2012, ch. 4): only what shares a key is ever compared.

*Persons.* A person of the lexicon has the lexicon's id. Others are one person when their names are spellings of one
and they act for no different states. A family name by itself joins a full name only where the state is the same and
just one such person is known (``kg.resolution.namesakes``).

*Events.* Two tellings are one event when they share two sides (or the visitor and the place), their times agree and
nothing sets them apart. The most exactly dated telling comes first; those with a month, a year or no date join the one
dated event that they fit, or else each other when they were published near each other.

All keys and records lie in a temporary SQLite database; in memory stand one number an event. The result depends neither
on the order of articles nor on how they were split.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from kg.records import ArticleFacts, Entity, Event, Filler, PartialDate, Ref, Text
from kg.resolution.events import event_id
from kg.resolution.namesakes import Named, shared_persons
from kg.resolution.tellings import (
    Common,
    SharedPersons,
    Telling,
    blocking_keys,
    distance,
    first_state,
    record_of,
    same_event,
    telling_of,
)


class Identity:
    """The shared ids of a set of articles. ``add`` all, ``finish``, then ``rename`` each."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("")  # a private temporary database, on disk as soon as it is large
        self._db.executescript(
            """
            create table person(id text, article text, name text, state text, primary key (id, article, name, state));
            create table person_name(old text, state text, new text, primary key (old, state));
            create table event(number integer primary key, article text, place integer, record text, shared text);
            create index event_of on event(article, place);
            create table block(key text, number integer);
            """
        )
        self._count = 0
        self._roots = array("L")
        self._common: dict[int, Common] = {}
        """What sets each cluster of several tellings apart, by its root."""

    def add(self, facts: ArticleFacts) -> None:
        """Take note of what an article says."""
        for entity in facts.entities:
            if entity.kind == "Person":
                state = first_state(entity.represents)
                self._db.execute(
                    "insert or ignore into person values (?, ?, ?, ?)",
                    (entity.id, facts.article.id, entity.label, state),
                )
        states = {e.id: frozenset(e.represents) for e in facts.entities}
        places = {e.id: e.within for e in facts.entities if e.kind == "Place"}
        for place, event in enumerate(facts.events):
            self._db.execute(
                "insert into event values (?, ?, ?, ?, null)",
                (
                    self._count,
                    facts.article.id,
                    place,
                    json.dumps(record_of(event, facts, states, places), ensure_ascii=False),
                ),
            )
            self._roots.append(self._count)
            self._count += 1

    # -- deciding ------------------------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Decide which persons and events are the same."""
        persons = self._same_persons()
        for number, record in self._db.execute("select number, record from event"):
            telling = telling_of(number, record, persons)
            self._db.executemany("insert into block values (?, ?)", ((key, number) for key in blocking_keys(telling)))
        self._db.execute("create index block_key on block(key)")
        rows = self._db.execute(
            "select block.key, event.number, event.record from block join event using (number)"
            " order by block.key, event.article, event.number"
        )
        for _, block in groupby(rows, key=lambda row: row[0]):
            self._cluster([telling_of(n, r, persons) for _, n, r in block])
        self._name_events(persons)
        self._db.commit()

    def _same_persons(self) -> SharedPersons:
        """Unites spelling variants, and family names with the one full name they can mean."""
        from kg.language.transliterate import slug
        from kg.lexicon.persons import persons

        rows = self._db.execute("select id, min(name), state, count(*) from person group by id, state")
        shared = shared_persons((Named(*row) for row in rows), {f"person/{slug(p.ar)}" for p in persons().values()})
        self._db.executemany(
            "insert into person_name values (?, ?, ?)", sorted((*key, new) for key, new in shared.items())
        )
        return shared

    def _cluster(self, block: Sequence[Telling]) -> None:
        """Unites the tellings of one block that are the same event, the most exact first."""
        # the first telling of a cluster stands for it: it is its most exact one
        clusters: list[Telling] = []
        for telling in sorted(block, key=lambda t: (t.exactness, t.dates, t.published or "", t.local, t.number)):
            fitting = sorted((t for t in clusters if same_event(telling, t)), key=lambda t: distance(telling, t))
            if not any(self._unite(first, telling) for first in fitting):
                clusters.append(telling)

    def _find(self, number: int) -> int:
        while self._roots[number] != number:
            self._roots[number] = self._roots[self._roots[number]]
            number = self._roots[number]
        return number

    def _unite(self, one: Telling, other: Telling) -> bool:
        """Unites the clusters of two tellings, unless what other blocks have put there sets them apart."""
        a, b = self._find(one.number), self._find(other.number)
        if a == b:
            return True
        ones, others = self._common.get(a) or Common.of(one), self._common.get(b) or Common.of(other)
        if not ones.agrees(others):
            return False
        self._roots[max(a, b)] = min(a, b)
        self._common.pop(max(a, b), None)
        self._common[min(a, b)] = ones.with_(others)
        return True

    def _name_events(self, persons: SharedPersons) -> None:
        """Gives each cluster one id, from the fullest telling; ids that clash get a number."""
        members: dict[int, list[int]] = defaultdict(list)
        for number in range(self._count):
            members[self._find(number)].append(number)
        taken: dict[str, int] = {}
        named = []
        for numbers in members.values():
            tellings = [
                telling_of(
                    n, self._db.execute("select record from event where number = ?", (n,)).fetchone()[0], persons
                )
                for n in numbers
            ]
            first = min(tellings, key=lambda t: (t.exactness, -len(t.sides), t.published or "", t.local))
            named.append(
                (_shared_id(first, tellings), min((t.published or "", t.local, t.charges) for t in tellings), numbers)
            )
        for identity, _, numbers in sorted(named, key=lambda n: (n[0], n[1])):
            taken[identity] = taken.get(identity, 0) + 1
            shared = identity if taken[identity] == 1 else f"{identity}-{taken[identity]}"
            self._db.executemany("update event set shared = ? where number = ?", ((shared, n) for n in numbers))

    # -- renaming ------------------------------------------------------------------------------------------------------

    def rename(self, facts: ArticleFacts) -> ArticleFacts:
        """The same facts with the shared ids."""
        persons = {e.id: self._shared_person(e) for e in facts.entities if e.kind == "Person"}
        entities: dict[str, Entity] = {}
        for entity in facts.entities:
            new = replace(entity, id=persons.get(entity.id, entity.id))
            have = entities.get(new.id)
            entities[new.id] = _united(have, new) if have else new
        # by place: an article can tell of two rounds under one id
        shared = dict(self._db.execute("select place, shared from event where article = ?", (facts.article.id,)))
        events: dict[str, Event] = {}
        for place, event in enumerate(facts.events):
            slots = {
                s: tuple(dict.fromkeys(_renamed(f, persons) for f in fillers)) for s, fillers in event.slots.items()
            }
            new_event = replace(event, id=shared.get(place) or event.id, slots=slots)
            had = events.get(new_event.id)
            events[new_event.id] = _together(had, new_event) if had else new_event
        return replace(
            facts,
            entities=tuple(entities[k] for k in sorted(entities)),
            events=tuple(events[k] for k in sorted(events)),
        )

    def _shared_person(self, person: Entity) -> str:
        key = person.id, first_state(person.represents)
        row = self._db.execute("select new from person_name where old = ? and state = ?", key).fetchone()
        return row[0] if row else person.id


def _shared_id(first: Telling, tellings: Sequence[Telling]) -> str:
    slots: dict[str, tuple[Filler, ...]] = {
        slot: tuple(Ref(i) for i in ids if i in first.sides) for slot, ids in first.slots.items()
    }
    if first.dates:
        slots["date"] = (PartialDate(first.dates[0]),)
    charge = min((t.charges[0] for t in tellings if t.charges), default=None)
    if charge:
        from kg.records import Span

        slots["charge"] = (Text(charge, Span(0, 0)),)
    return event_id(first.kind, slots)


def _renamed(filler: Filler, persons: dict[str, str]) -> Filler:
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


def _together(one: Event, other: Event) -> Event:
    """Two events of one article that turned out to be the same."""
    slots = {
        slot: tuple(dict.fromkeys((*one.slots.get(slot, ()), *other.slots.get(slot, ()))))
        for slot in sorted({*one.slots, *other.slots})
    }
    for single in ("date", "endDate"):
        if single in slots:
            slots[single] = slots[single][:1]
    return replace(one, slots=slots, evidence=tuple(sorted({*one.evidence, *other.evidence})))
