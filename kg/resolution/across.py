"""Who and what is the same in several articles.

Two steps, both by blocking (Christen, Data Matching, 2012, ch. 4): only what shares a key is ever compared.

*Persons.* A person of the lexicon has the lexicon's id. Others are one person when their names share a spelling-variant
key (``skeleton``), family name and given name, and they act for no different states. A family name by itself joins a
full name only where the state is the same and just one such person is known.

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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, groupby
from typing import Any

from kg.language.fold import fold
from kg.language.transliterate import skeleton
from kg.records import ArticleFacts, Entity, Event, Filler, PartialDate, Ref, Text
from kg.resolution.events import SIDES, charges_agree, dates_agree, event_id

# Undated tellings of the same sides are one event when published within so many days of each other or of its date.
_NEAR = 21
# A planned meeting without a date is the next dated one of the same sides and place, if it comes within so many days.
_PROSPECT = 400


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one article says of one event, as far as identity needs it."""

    number: int
    kind: str
    sides: frozenset[str]
    acting_for: dict[str, frozenset[str]]
    """The persons among the sides, by the state for which they act."""
    groups: tuple[frozenset[str], ...]
    """The sides as they can be told: each a person with the states that he acts for, or a state or body."""
    slots: dict[str, list[str]]
    dates: tuple[str, ...]
    places: frozenset[str]
    status: str | None
    charges: tuple[str, ...]
    published: str | None
    local: str

    @property
    def exactness(self) -> int:
        """How exact the date is, for ordering: a day 0, a month 1, a year 2, a month of no year 3, none 4."""
        if not self.dates:
            return 4
        iso = self.dates[0]
        return 3 if iso.startswith("--") else {10: 0, 7: 1, 4: 2}.get(len(iso), 4)


class Identity:
    """The shared ids of a set of articles. ``add`` all, ``finish``, then ``rename`` each."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("")  # a private temporary database, on disk as soon as it is large
        self._db.executescript(
            """
            create table person(id text, article text, name text, state text, primary key (id, article, name, state));
            create table person_name(old text primary key, new text);
            create table event(number integer primary key, article text, local text, record text, shared text);
            create index event_local on event(article, local);
            create table block(key text, number integer);
            """
        )
        self._count = 0
        self._roots = array("L")
        self._dates: dict[int, str] = {}
        """The most exact date of each cluster that has one, by its root."""

    def add(self, facts: ArticleFacts) -> None:
        """Take note of what an article says."""
        for entity in facts.entities:
            if entity.kind == "Person":
                state = next(iter(entity.represents), "")
                self._db.execute("insert or ignore into person values (?, ?, ?, ?)", (entity.id, facts.article.id, entity.label, state))
        states = {e.id: frozenset(e.represents) for e in facts.entities}
        places = {e.id: e.within for e in facts.entities if e.kind == "Place"}
        for event in facts.events:
            self._db.execute(
                "insert into event values (?, ?, ?, ?, null)",
                (self._count, facts.article.id, event.id, json.dumps(_record(event, facts, states, places), ensure_ascii=False)),
            )
            self._roots.append(self._count)
            if dates := [f.iso for f in event.slots.get("date", ()) if isinstance(f, PartialDate)]:
                self._dates[self._count] = dates[0]
            self._count += 1

    # -- deciding ------------------------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Decide which persons and events are the same."""
        self._same_persons()
        persons = dict(self._db.execute("select old, new from person_name"))
        for number, record in self._db.execute("select number, record from event"):
            telling = _telling(number, record, persons)
            self._db.executemany("insert into block values (?, ?)", ((key, number) for key in _keys(telling)))
        self._db.execute("create index block_key on block(key)")
        rows = self._db.execute(
            "select block.key, event.number, event.record from block join event using (number) order by block.key, event.article, event.local"
        )
        for _, block in groupby(rows, key=lambda row: row[0]):
            self._cluster([_telling(n, r, persons) for _, n, r in block])
        self._name_events(persons)
        self._db.commit()

    def _same_persons(self) -> None:
        """Unites spelling variants, and family names with the one full name they can mean."""
        from kg.lexicon.persons import persons
        from kg.language.transliterate import slug

        known = {f"person/{slug(p.ar)}" for p in persons().values()}
        rows = self._db.execute(
            "select id, name, max(state), count(*) from person group by id order by id"
        ).fetchall()
        by_key: dict[tuple[str, ...], list[tuple[str, str, str, int]]] = defaultdict(list)
        for identity, name, state, count in rows:
            words = fold(name).split()
            by_key[(skeleton(words[0]), skeleton(words[-1])) if len(words) > 1 else ("", skeleton(words[0]))].append((identity, name, state, count))
        canonical: dict[str, str] = {}
        for (first, _), same in sorted(by_key.items()):
            if not first:
                continue
            for state, group in _by_state(same):
                best = min(group, key=lambda p: (p[0] not in known, -p[3], -len(p[1]), p[0]))
                canonical.update((p[0], best[0]) for p in group)
        full: dict[tuple[str, str], set[str]] = defaultdict(set)
        for (first, family), same in by_key.items():
            if first:
                for identity, _, state, _ in same:
                    full[family, state].add(canonical[identity])
        for (first, family), same in sorted(by_key.items()):
            if first:
                continue
            for identity, _, state, _ in same:
                candidates = full.get((family, state), set()) if state else set()
                canonical[identity] = next(iter(candidates)) if len(candidates) == 1 and identity not in known else identity
        self._db.executemany("insert into person_name values (?, ?)", sorted(canonical.items()))

    def _cluster(self, block: Sequence[_Telling]) -> None:
        """Unites the tellings of one block that are the same event, the most exact first."""
        clusters: list[list[_Telling]] = []
        for telling in sorted(block, key=lambda t: (t.exactness, t.dates, t.published or "", t.local, t.number)):
            # the first telling of a cluster is its most exact one, and sets its time; its sides grow
            fitting = [c for c in clusters if same_event(telling, c[0]) and all(_persons_agree(telling, t) for t in c[1:5])]
            if fitting:
                best = min(fitting, key=lambda c: _distance(telling, c[0]))
                best.append(telling)
                self._unite(best[0].number, telling.number)
            else:
                clusters.append([telling])

    def _find(self, number: int) -> int:
        while self._roots[number] != number:
            self._roots[number] = self._roots[self._roots[number]]
            number = self._roots[number]
        return number

    def _unite(self, one: int, other: int) -> None:
        """Unites two clusters, unless what one block could not see sets them apart: their dates."""
        a, b = sorted((self._find(one), self._find(other)))
        dates = [self._dates[root] for root in (a, b) if root in self._dates]
        if a == b or (len(dates) == 2 and not dates_agree(dates[:1], dates[1:])):
            return
        self._roots[b] = a
        if dates:
            self._dates[a] = max(dates, key=len)
            self._dates.pop(b, None)

    def _name_events(self, persons: dict[str, str]) -> None:
        """Gives each cluster one id, from the fullest telling; ids that clash get a number."""
        members: dict[int, list[int]] = defaultdict(list)
        for number in range(self._count):
            members[self._find(number)].append(number)
        taken: dict[str, int] = {}
        named = []
        for numbers in members.values():
            tellings = [_telling(n, self._db.execute("select record from event where number = ?", (n,)).fetchone()[0], persons) for n in numbers]
            first = min(tellings, key=lambda t: (t.exactness, -len(t.sides), t.published or "", t.local))
            named.append((_shared_id(first, tellings), min((t.published or "", t.local, t.charges) for t in tellings), numbers))
        for identity, _, numbers in sorted(named, key=lambda n: (n[0], n[1])):
            taken[identity] = taken.get(identity, 0) + 1
            shared = identity if taken[identity] == 1 else f"{identity}-{taken[identity]}"
            self._db.executemany("update event set shared = ? where number = ?", ((shared, n) for n in numbers))

    # -- renaming ------------------------------------------------------------------------------------------------------

    def rename(self, facts: ArticleFacts) -> ArticleFacts:
        """The same facts with the shared ids."""
        persons = {e.id: self._shared_person(e.id) for e in facts.entities if e.kind == "Person"}
        entities: dict[str, Entity] = {}
        for entity in facts.entities:
            new = replace(entity, id=persons.get(entity.id, entity.id))
            have = entities.get(new.id)
            entities[new.id] = _united(have, new) if have else new
        shared = dict(self._db.execute("select local, shared from event where article = ?", (facts.article.id,)))
        events: dict[str, Event] = {}
        for event in facts.events:
            slots = {s: tuple(dict.fromkeys(_renamed(f, persons) for f in fillers)) for s, fillers in event.slots.items()}
            new_event = replace(event, id=shared.get(event.id) or event.id, slots=slots)
            had = events.get(new_event.id)
            events[new_event.id] = _together(had, new_event) if had else new_event
        return replace(facts, entities=tuple(entities[k] for k in sorted(entities)), events=tuple(events[k] for k in sorted(events)))

    def _shared_person(self, identity: str) -> str:
        row = self._db.execute("select new from person_name where old = ?", (identity,)).fetchone()
        return row[0] if row else identity


def same_event(one: _Telling, other: _Telling) -> bool:
    """Whether two tellings from different articles (or one) are of the same event."""
    if one.kind != other.kind or not _persons_agree(one, other):
        return False
    if one.kind == "Meeting":
        return _same_meeting(one, other)
    for slot in SIDES.get(one.kind, ()):
        a, b = set(one.slots.get(slot, ())), set(other.slots.get(slot, ()))
        if a and b and not a & b:
            return False
    if one.kind == "Accusation":
        return bool(one.charges and other.charges) and charges_agree(one.charges, other.charges)
    return _near(one, other) or not (one.dates and other.dates)


def _persons_agree(one: _Telling, other: _Telling) -> bool:
    """Not two different persons for one state: Lavrov's talks are not Putin's."""
    return all(people & other.acting_for.get(state, people) for state, people in one.acting_for.items())


def _same_meeting(one: _Telling, other: _Telling) -> bool:
    common = sum(1 for side in one.groups if any(side & theirs for theirs in other.groups))
    if common < min(2, len(one.groups), len(other.groups)):
        return False
    if min(len(one.groups), len(other.groups)) == 1 and not one.places & other.places:
        return False  # a visitor alone is not enough
    if not dates_agree(one.dates, other.dates):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    if one.exactness == other.exactness == 0:
        return True
    if one.exactness <= 2 and other.exactness <= 2:
        return True
    dated, loose = (one, other) if one.exactness <= other.exactness else (other, one)
    if dated.exactness == 4:
        return dated.status == loose.status and _published_near(one, other)
    when, told = _middle(dated.dates[0]), loose.published
    if when is None or told is None:
        return loose.exactness == 3
    days = (when - date.fromisoformat(told)).days
    if loose.status == "Planned":
        return -2 <= days <= (_PROSPECT if one.places & other.places else _NEAR)
    return -_NEAR <= days <= 1


def _near(one: _Telling, other: _Telling) -> bool:
    return dates_agree(one.dates, other.dates)


def _published_near(one: _Telling, other: _Telling) -> bool:
    if not one.published or not other.published:
        return True
    return abs(date.fromisoformat(one.published) - date.fromisoformat(other.published)) <= timedelta(days=_NEAR)


def _middle(iso: str) -> date | None:
    """A day for a partial date: the 15th of a month, the middle of a year; None without a year."""
    if iso.startswith("--"):
        return None
    return date.fromisoformat(iso if len(iso) == 10 else iso + "-15" if len(iso) == 7 else iso + "-07-01")


def _distance(telling: _Telling, other: _Telling) -> tuple[int, int, int]:
    """How well a telling fits an event, less being better: date difference, sides not shared."""
    days = 0
    if not telling.dates and other.dates and telling.published and (when := _middle(other.dates[0])):
        days = abs((when - date.fromisoformat(telling.published)).days)
    return days, len(telling.sides ^ other.sides), other.number


def _record(event: Event, facts: ArticleFacts, states: dict[str, frozenset[str]], places: dict[str, str | None]) -> dict[str, Any]:
    slots: dict[str, list[str]] = {}
    for slot in SIDES.get(event.kind, ()):
        slots[slot] = sorted(f.entity for f in event.slots.get(slot, ()) if isinstance(f, Ref))
    where = set()
    for filler in event.slots.get("place", ()):
        if isinstance(filler, Ref):
            where |= {filler.entity if filler.entity.startswith("state/") else places.get(filler.entity) or filler.entity}
    return {
        "kind": event.kind,
        "slots": slots,
        "states": {i: sorted(states.get(i, ())) for ids in slots.values() for i in ids if i.startswith("person/")},
        "dates": [f.iso for f in event.slots.get("date", ()) if isinstance(f, PartialDate)],
        "places": sorted(where),
        "status": event.status,
        "charges": [f.value for f in event.slots.get("charge", ()) if isinstance(f, Text)],
        "published": facts.article.date.isoformat() if facts.article.date else None,
        "local": f"{facts.article.id}/{event.id}",
    }


def _telling(number: int, record: str, persons: dict[str, str]) -> _Telling:
    data = json.loads(record)
    slots: dict[str, list[str]] = {}
    sides: set[str] = set()
    acting: dict[str, set[str]] = defaultdict(set)
    for person, states in data["states"].items():
        for state in states:
            acting[state].add(persons.get(person, person))
    for slot, ids in data["slots"].items():
        named = [persons.get(i, i) for i in ids]
        # a person and the state that he acts for can tell of one event, each in his article
        slots[slot] = sorted({*named, *(s for i in ids for s in data["states"].get(i, ()))})
        sides |= set(named)
    return _Telling(
        number, data["kind"], frozenset(sides), {k: frozenset(v) for k, v in acting.items()}, _groups(data, persons), slots, tuple(data["dates"]), frozenset(data["places"]), data["status"],
        tuple(data["charges"]), data["published"], data["local"],
    )


def _groups(data: dict[str, Any], persons: dict[str, str]) -> tuple[frozenset[str], ...]:
    found = {
        frozenset({persons.get(i, i), *data["states"].get(i, ())}) for ids in data["slots"].values() for i in ids
    }
    return tuple(sorted(found, key=sorted))


def _keys(telling: _Telling) -> Iterator[str]:
    """The blocking keys of a telling: pairs of sides, or a side and the place."""
    if telling.kind == "Meeting":
        for side, other in combinations(telling.groups, 2):
            yield from sorted({f"Meeting {' '.join(sorted((a, b)))}" for a in side for b in other if a != b})
        for side in telling.groups:
            for member in sorted(side):
                yield from (f"Meeting {member} @{place}" for place in sorted(telling.places))
        return
    slots = [telling.slots.get(s) or ["?"] for s in SIDES.get(telling.kind, ())]
    if len(slots) == 2:
        for one in slots[0]:
            for other in slots[1]:
                yield f"{telling.kind} {one} {other}"


def _by_state(people: Sequence[tuple[str, str, str, int]]) -> list[tuple[str, list[tuple[str, str, str, int]]]]:
    """People of one name by the state they act for; those of no known state go with the only one there is."""
    groups: dict[str, list[tuple[str, str, str, int]]] = defaultdict(list)
    for person in people:
        groups[person[2]].append(person)
    stateless = groups.pop("", [])
    if len(groups) == 1:
        next(iter(groups.values())).extend(stateless)
    elif stateless:
        groups[""] = stateless
    return sorted(groups.items())


def _shared_id(first: _Telling, tellings: Sequence[_Telling]) -> str:
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
        slot: tuple(dict.fromkeys((*one.slots.get(slot, ()), *other.slots.get(slot, ())))) for slot in sorted({*one.slots, *other.slots})
    }
    for single in ("date", "endDate"):
        if single in slots:
            slots[single] = slots[single][:1]
    return replace(one, slots=slots, evidence=tuple(sorted({*one.evidence, *other.evidence})))
