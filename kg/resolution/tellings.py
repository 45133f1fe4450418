"""What an article tells of an event, as far as it takes to know it again in another article."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Any, Protocol

from kg.lexicon.triggers import sides
from kg.records import ArticleFacts, Event, PartialDate, Ref, Text
from kg.resolution.making import UNKNOWN, Making, making
from kg.resolution.marks import BODY, OFFICE
from kg.resolution.rivals import Holders
from kg.resolution.unlisted import unlisted


class SharedPersons(Protocol):
    """The id of each person that all articles share, by the id and the state (``first_state``) in an article."""

    def get(self, key: tuple[str, str], default: str, /) -> str:
        """The shared id; ``default`` where none is known."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says of one event, as far as identity needs it."""

    number: int | str
    """What it goes by in links."""
    kind: str
    sides: frozenset[str]
    acting_for: dict[str, frozenset[str]]
    """The persons among the sides, by the state for which they act."""
    groups: tuple[frozenset[str], ...]
    """The sides as they can be told: each a person with the states that he acts for, or a state or body."""
    slots: dict[str, list[str]]
    dates: tuple[str, ...]
    """The day that is told first; of talks of several days any of them can be told."""
    places: frozenset[str]
    status: str | None
    charges: tuple[str, ...]
    about: tuple[str, ...]
    """What was told before an accusation, as far as its charge takes that up by a pronoun."""
    published: str | None
    names: dict[str, str]
    """What the persons are called, by their shared ids."""
    holders: Holders
    denied: bool
    """Somebody is told to deny it."""
    made: Making
    round: str
    """Which of several rounds, where a number is told."""
    lifted_on: str
    """Of a sanction told as lifted: when, if a month or day is told."""
    manner: str
    """``call`` for one by telephone, ``met`` for one in one place, else nothing."""
    article: str
    """What the article is called, whatever other articles there are."""
    local: str
    """The article, and the event's id in it."""
    place: int
    """The event's place among those of the article."""

    @property
    def exactness(self) -> int:
        """How exact the date is, for ordering."""
        return exactness(self.dates)


def exactness(dates: Sequence[str]) -> int:
    """How exact a date is, for ordering: a day 0, a month 1, a year 2, a month of no year 3, none 4."""
    if not dates:
        return 4
    return 3 if dates[0].startswith("--") else {10: 0, 7: 1, 4: 2}.get(len(dates[0]), 4)


def record_of(
    event: Event,
    facts: ArticleFacts,
    states: Mapping[str, frozenset[str]],
    places: Mapping[str, str | None],
) -> dict[str, Any]:
    """What to keep of an event until all articles are known, ready for JSON.

    :param states: the states that each person acts for, by the person's id.
    :param places: the state that each place lies in, by the place's id.
    """
    slots: dict[str, list[str]] = {}
    for slot in sides(event.kind):
        slots[slot] = sorted(f.entity for f in event.slots.get(slot, ()) if isinstance(f, Ref))
    where = set()
    for filler in event.slots.get("place", ()):
        if isinstance(filler, Ref):
            where |= {
                filler.entity if filler.entity.startswith("state/") else places.get(filler.entity) or filler.entity
            }
    lifted = event.kind == "Sanction" and event.status == "Lifted"
    dates = [f.iso for f in event.slots.get("date", ()) if isinstance(f, PartialDate)]
    named = {i for ids in slots.values() for i in ids}
    return {
        "kind": event.kind,
        "slots": slots,
        "states": {i: sorted(states.get(i, ())) for ids in slots.values() for i in ids if i.startswith("person/")},
        # when a regime is lifted doesn't tell it from another; when one is imposed does
        "dates": [] if lifted else dates,
        "places": sorted(where),
        "status": event.status,
        "charges": [f.value for f in event.slots.get("charge", ()) if isinstance(f, Text)],
        "names": {e.id: e.label for e in facts.entities if e.kind == "Person" and e.id in named},
        "lifted": next((d for d in dates if d[0] != "-"), "") if lifted else "",
        "denied": bool(event.slots.get("deniedBy")),
        "marks": {mark: list(values) for mark, values in sorted(event.marks.items())},
        "published": facts.article.date.isoformat() if facts.article.date else None,
        "id": event.id,
    }


def _without_trade(ids: Iterable[str]) -> Iterator[str]:
    """The ids of bodies that no list knows without what they do (كذا كذا للتعدين): others call them by the rest."""
    for name in map(unlisted, ids):
        rest, _, trade = name.rpartition("-")
        if trade.startswith("ll") and "-" in rest:
            yield f"organization/{rest}"


def _as_heard(ids: Iterable[str]) -> Iterator[str]:
    """Names of one word of bodies that no list knows, without their vowels: نورينكو is نورنكو elsewhere."""
    for name in map(unlisted, ids):
        consonants = name.translate(_NO_VOWELS)
        if "-" not in name and len(consonants) >= _HEARD:
            yield f"heard/{consonants}"


_NO_VOWELS = str.maketrans("", "", "awy")
_HEARD = 4  # consonants: of fewer, two names have the same by chance


def first_state(states: Collection[str]) -> str:
    """The state by which namesakes are told apart: the first of those for which someone acts, or ``""``."""
    return min(states, default="")


def telling_of(number: int | str, article: str, place: int, record: str, persons: SharedPersons) -> Telling:
    """The telling that a kept record (``record_of``, as JSON) describes.

    :param number: what it goes by in links.
    :param article: what the article is called, whatever other articles there are.
    :param place: the event's place among those of the article.
    """
    data = json.loads(record)
    shared = {i: persons.get((i, first_state(states)), i) for i, states in data["states"].items()}
    slots: dict[str, list[str]] = {}
    actors: set[str] = set()
    acting: dict[str, set[str]] = defaultdict(set)
    for person, states in data["states"].items():
        for state in states:
            acting[state].add(shared[person])
    for slot, ids in data["slots"].items():
        named = [shared.get(i, i) for i in ids]
        # a person and the state that he acts for can tell of one event, each in his article
        slots[slot] = sorted(
            {*named, *(s for i in ids for s in data["states"].get(i, ())), *_without_trade(named), *_as_heard(named)}
        )
        actors |= set(named)
    marks = data["marks"]
    offices = {mark.removeprefix(OFFICE): frozenset(held) for mark, held in marks.items() if mark.startswith(OFFICE)}
    return Telling(
        number,
        data["kind"],
        frozenset(actors),
        {k: frozenset(v) for k, v in acting.items()},
        _groups(data, shared),
        slots,
        _dates(data["dates"], marks.get("days")),
        frozenset(data["places"]),
        data["status"],
        (*data["charges"], *marks.get("charge", ())),
        tuple(marks.get("about", ())),
        data["published"],
        {shared[i]: label for i, label in data["names"].items()},
        Holders(
            {i: held for i, held in offices.items() if i.startswith("state/")},
            {shared[i]: held for i, held in offices.items() if i in shared},
        ),
        data["denied"],
        making(marks.get("said", ()), data["published"], renewed="renewed" in marks)
        if data["kind"] == "Accusation"
        else UNKNOWN,
        next(iter(marks.get("round", ())), ""),
        data["lifted"],
        "call" if "call" in marks else "met" if "met" in marks else "",
        article,
        f"{article}/{data['id']}",
        place,
    )


def _dates(told: Sequence[str], days: Sequence[str] | None) -> tuple[str, ...]:
    """The dates that are told; of talks of several days the others of them too, of which another article tells one.

    :param days: the mark ``days``.
    """
    if not days or len(told) != 1 or len(told[0]) != 10:
        return tuple(told)
    day, many = date.fromisoformat(told[0]), int(days[0])
    step = 1 if many > 0 else -1
    return tuple((day + timedelta(days=n)).isoformat() for n in range(0, many, step))


def _groups(data: dict[str, Any], shared: Mapping[str, str]) -> tuple[frozenset[str], ...]:
    """The sides: each himself, the states for which he acts, and of a meeting the bodies for which he does."""
    found = {
        frozenset({shared.get(i, i), *data["states"].get(i, ()), *data["marks"].get(BODY + i, ())})
        for ids in data["slots"].values()
        for i in ids
    }
    return tuple(sorted(found, key=sorted))


def blocking_keys(telling: Telling) -> Iterator[str]:
    """The blocking keys of a telling: pairs of sides, or a side and the place."""
    if telling.kind == "Meeting":
        for side, other in combinations(telling.groups, 2):
            yield from sorted({f"Meeting {' '.join(sorted((a, b)))}" for a in side for b in other if a != b})
        for side in telling.groups:
            for member in sorted(side):
                yield from (f"Meeting {member} @{place}" for place in sorted(telling.places))
        return
    slots = [telling.slots.get(s) or ["?"] for s in sides(telling.kind)]
    if len(slots) == 2:
        yield from (f"{telling.kind} {actor} {acted_on}" for actor in slots[0] for acted_on in slots[1])
        # one article names who imposes or accuses, another does not
        yield from (f"{telling.kind} * {acted_on}" for acted_on in slots[1] if acted_on != "?")
