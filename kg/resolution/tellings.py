"""What an article tells of an event, as far as it takes to know it again in another article."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Any, Protocol

from kg.lexicon.triggers import sides
from kg.records import ArticleFacts, Event, PartialDate, Ref, Text
from kg.resolution.agreement import dates_agree
from kg.resolution.charge_words import charge_stems
from kg.resolution.making import ALIKE, NEAR, RETOLD, UNKNOWN, Making, closer, made_at_once, making, told_near
from kg.resolution.marks import BODY, OFFICE
from kg.resolution.rivals import Holders, another_office, nobody_else

FARTHEST = 400
"""A planned meeting without a date is the next dated one of the same sides and place, within so many days."""


_NOBODY: frozenset[str] = frozenset()


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
    places: frozenset[str]
    status: str | None
    charges: tuple[str, ...]
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


@dataclass(slots=True)
class Common:
    """What sets an event apart from others: what all its tellings that are known so far agree on."""

    dates: tuple[str, ...]
    places: frozenset[str]
    acting_for: dict[str, frozenset[str]]
    slots: dict[str, frozenset[str]]
    """Who imposes or accuses, and whom; a meeting's sides are not told apart by slot."""
    names: dict[str, str]
    holders: Holders
    made: Making
    round: str
    articles: dict[str, str]
    """Who tells of it, under which local id: what one article tells apart stays apart."""

    @classmethod
    def of(cls, telling: Telling) -> Common:
        """What one telling says."""
        slots = {} if telling.kind == "Meeting" else {s: frozenset(ids) for s, ids in telling.slots.items() if ids}
        articles = {telling.article: telling.local}
        people = dict(telling.acting_for), slots, dict(telling.names), telling.holders
        return cls(telling.dates, telling.places, *people, telling.made, telling.round, articles)

    def agrees(self, other: Common) -> bool:
        """Whether nothing speaks against both being one event."""
        few, many = sorted((self.articles, other.articles), key=len)
        if any(many.get(article, local) != local for article, local in few.items()):
            return False
        if any(not ids & other.slots.get(slot, ids) for slot, ids in self.slots.items()):
            return False
        if self.places and other.places and not self.places & other.places:
            return False
        if not dates_agree(self.dates, other.dates) or not made_at_once(self.made, other.made):
            return False
        one_day = exactness(self.dates) == exactness(other.dates) == 0
        if self.round and other.round and self.round != other.round and not one_day:
            return False
        if not nobody_else(self.acting_for, other.acting_for, self.names | other.names, one_day=one_day):
            return False
        return not another_office(self.holders, self.acting_for, other.holders, other.acting_for)

    def take_in(self, other: Common) -> None:
        """Add what another says, with the more exact date; the other is used up."""
        self.dates = min(self.dates, other.dates, key=lambda dates: (exactness(dates), dates))
        self.places = self.places & other.places or self.places | other.places
        self.names |= other.names
        self.holders = self.holders.and_those(other.holders)
        self.made = closer(self.made, other.made)
        self.round = self.round or other.round
        for state, people in other.acting_for.items():
            self.acting_for[state] = self.acting_for.get(state, _NOBODY) | people
        for slot, ids in other.slots.items():
            own = self.slots.get(slot, _NOBODY)
            self.slots[slot] = own & ids or own | ids
        if len(other.articles) > len(self.articles):  # the few into the many, or large events would cost their square
            self.articles, other.articles = other.articles, self.articles
        self.articles.update(other.articles)


def exactness(dates: Sequence[str]) -> int:
    """How exact a date is, for ordering: a day 0, a month 1, a year 2, a month of no year 3, none 4."""
    if not dates:
        return 4
    return 3 if dates[0].startswith("--") else {10: 0, 7: 1, 4: 2}.get(len(dates[0]), 4)


def same_event(one: Telling, other: Telling) -> bool:
    """Whether two tellings from different articles (or one) are of the same event."""
    one_day = one.exactness == other.exactness == 0 and dates_agree(one.dates, other.dates)
    names = one.names | other.names
    if one.kind != other.kind or not nobody_else(one.acting_for, other.acting_for, names, one_day=one_day):
        return False
    if one.kind == "Meeting":
        return _same_meeting(one, other)
    for slot in sides(one.kind):
        a, b = one.slots.get(slot), other.slots.get(slot)
        if a and b and not any(side in b for side in a):
            return False
    if one.kind == "Accusation":
        return _same_accusation(one, other)
    return _same_sanction(one, other)


def _same_sanction(one: Telling, other: Telling) -> bool:
    """Whether both can be of one time: one told without a date is no package of days that were still to come."""
    if one.lifted_on or other.lifted_on:
        lifted, kept = (one, other) if one.lifted_on else (other, one)
        if kept.status != "Lifted" and _is_after(kept, lifted.lifted_on):
            return False
    if one.kind != "Sanction" or one.exactness > 2 or other.exactness < 4:
        one, other = other, one
    if one.kind != "Sanction" or one.exactness > 2 or other.exactness < 4 or not other.published:
        return not (one.dates and other.dates) or dates_agree(one.dates, other.dates)
    ahead = (_first_day(one.dates[0]) - date.fromisoformat(other.published)).days
    return ahead <= (NEAR if other.status in _TO_COME else _AHEAD)


def _is_after(telling: Telling, lifted: str) -> bool:
    """Whether a sanction in force was imposed after another had been lifted, or is told of long after that."""
    if telling.exactness <= 2:
        return _first_day(telling.dates[0]) > _first_day(lifted)
    day = telling.published
    return day is not None and (date.fromisoformat(day) - _first_day(lifted)).days > NEAR + 31


_TO_COME = frozenset({"Proposed", "Threatened"})
_AHEAD = 2
"""So many days before it is in force a sanction is told of as if it was."""


def _first_day(iso: str) -> date:
    return date.fromisoformat(iso if len(iso) == 10 else iso + "-01" if len(iso) == 7 else iso + "-01-01")


def _same_accusation(one: Telling, other: Telling) -> bool:
    """Whether both are of the same, made at one time.

    One word in common is enough where both name who accuses and are told within weeks; else two, or all of the fewer.
    """
    about = charge_stems(one.charges), charge_stems(other.charges)
    shared = len(about[0] & about[1])
    if not shared or not made_at_once(one.made, other.made):
        return False
    if shared >= min(2, *map(len, about)):
        return True
    if one.slots.get("accuser") and other.slots.get("accuser"):
        return told_near(one.made, other.made, RETOLD)
    men = {i for i in one.slots.get("accused", ()) if i.startswith("person/")}
    if not men.isdisjoint(other.slots.get("accused", ())):
        return told_near(one.made, other.made, RETOLD)  # a man is not accused of as much as a state is
    # who denies it answers what was said of him just before
    return (one.denied or other.denied) and told_near(one.made, other.made, ALIKE)


def _same_meeting(one: Telling, other: Telling) -> bool:
    shared = [sum(1 for side in a.groups if any(side & theirs for theirs in b.groups)) for a, b in _both(one, other)]
    if min(shared) < min(2, len(one.groups), len(other.groups)):
        return False
    one_day = one.exactness == other.exactness == 0
    if min(len(one.groups), len(other.groups)) > 1 and not one_day and _many_besides(one, other, shared):
        return False
    if min(len(one.groups), len(other.groups)) == 1 and not one.places & other.places:
        return False  # a visitor alone is not enough
    if not dates_agree(one.dates, other.dates):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    if another_office(one.holders, one.acting_for, other.holders, other.acting_for):
        return False
    if one_day:
        return True
    if {one.manner, other.manner} == {"call", "met"} or (one.round and other.round and one.round != other.round):
        return False
    if one.exactness <= 2 and other.exactness <= 2:
        return True
    dated, loose = (one, other) if one.exactness <= other.exactness else (other, one)
    if dated.exactness == 4:
        return dated.status == loose.status and _published_near(one, other)
    when, told = middle(dated.dates[0]), loose.published
    if when is None or told is None:
        return loose.exactness == 3
    days = (when - date.fromisoformat(told)).days
    if loose.status == "Planned":
        return -2 <= days <= (FARTHEST if one.places & other.places else NEAR)
    return -NEAR <= days <= 0


def _both(one: Telling, other: Telling) -> tuple[tuple[Telling, Telling], tuple[Telling, Telling]]:
    return (one, other), (other, one)


def _many_besides(one: Telling, other: Telling, shared: Sequence[int]) -> bool:
    """Whether one telling has two sides or more that the other has not: talks of two are none of the six with them."""
    return any(len(telling.groups) - common > 1 for telling, common in zip((one, other), shared, strict=True))


def _published_near(one: Telling, other: Telling) -> bool:
    if not one.published or not other.published:
        return True
    return abs(date.fromisoformat(one.published) - date.fromisoformat(other.published)) <= timedelta(days=NEAR)


def middle(iso: str) -> date | None:
    """A day for a partial date: the 15th of a month, the middle of a year; None without a year."""
    if iso.startswith("--"):
        return None
    return date.fromisoformat(iso if len(iso) == 10 else iso + "-15" if len(iso) == 7 else iso + "-07-01")


def distance(telling: Telling, other: Telling) -> tuple[int, int, int, str]:
    """How well a telling fits an event, less being better: date difference, words of the charge and sides shared."""
    days = 0
    if not telling.dates and other.dates and telling.published and (when := middle(other.dates[0])):
        days = abs((when - date.fromisoformat(telling.published)).days)
    about = charge_stems(telling.charges) & charge_stems(other.charges) if telling.charges and other.charges else ()
    return days, -len(about), len(telling.sides ^ other.sides), other.local


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
        slots[slot] = sorted({*named, *(s for i in ids for s in data["states"].get(i, ()))})
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
        tuple(data["dates"]),
        frozenset(data["places"]),
        data["status"],
        tuple(data["charges"]),
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
