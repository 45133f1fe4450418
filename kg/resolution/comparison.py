"""Whether tellings of several articles are of one event: by their sides, their times and what tells them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.lexicon.triggers import sides
from kg.resolution.agreement import dates_agree
from kg.resolution.charge_words import charge_stems
from kg.resolution.making import ALIKE, NEAR, RETOLD, Making, closer, made_at_once, told_near
from kg.resolution.rivals import Holders, another_office, nobody_else
from kg.resolution.tellings import Telling, exactness

FARTHEST = 400
"""A planned meeting without a date is the next dated one of the same sides and place, within so many days."""

_NOBODY: frozenset[str] = frozenset()


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
        round_ = self.round == other.round != "" and bool(self.places & other.places)
        if not dates_agree(self.dates, other.dates) and not (round_ and _days_apart(self.dates, other.dates) <= ROUND):
            return False
        if not made_at_once(self.made, other.made):
            return False
        one_day = exactness(self.dates) == exactness(other.dates) == 0
        if self.round and other.round and self.round != other.round and not one_day:
            return False
        if not nobody_else(self.acting_for, other.acting_for, self.names | other.names, one_day=one_day):
            return False
        return not another_office(self.holders, self.acting_for, other.holders, other.acting_for)

    def take_in(self, other: Common) -> None:
        """Add what another says, with the more exact date, or all days of talks; the other is used up."""
        self.dates = min(self.dates, other.dates, key=lambda dates: (exactness(dates), -len(dates), dates))
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
        if a and b and not any(side in b and _is_named(side, one, other) for side in a):
            return False
    if one.kind == "Accusation":
        return _same_accusation(one, other)
    return _same_sanction(one, other)


def _is_named(side: str, one: Telling, other: Telling) -> bool:
    """Whether a side that two tellings share is one that either names, if it is a body: two firms of one house (كذا
    للشحن, كذا للتأمين) have but the name of the house in common.
    """
    return not side.startswith("organization/") or side in one.sides or side in other.sides


def _same_sanction(one: Telling, other: Telling) -> bool:
    """Whether both can be of one time: one told without a date is no package of days that were still to come."""
    if one.lifted_on or other.lifted_on:
        lifted, kept = (one, other) if one.lifted_on else (other, one)
        if kept.status != "Lifted" and _is_after(kept, lifted.lifted_on):
            return False
    dated, loose = sorted((one, other), key=lambda telling: telling.exactness)
    if one.kind == "Sanction" and dated.exactness <= 2 and loose.exactness == 4 and loose.published:
        ahead = (_first_day(dated.dates[0]) - date.fromisoformat(loose.published)).days
        return ahead <= (NEAR if loose.status in _TO_COME else _AHEAD)
    return dates_agree(one.dates, other.dates)


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
    if not shared:
        return _takes_up(one, other) or _takes_up(other, one)
    if not made_at_once(one.made, other.made):
        return False
    if shared >= min(2, *map(len, about)):
        return True
    if one.slots.get("accuser") and other.slots.get("accuser"):
        return told_near(one.made, other.made, RETOLD)
    if charge_stems(one.charges[:1]).isdisjoint(charge_stems(other.charges[:1])):
        return False  # one word of what the charge is called besides is too little
    men = {i for i in one.slots.get("accused", ()) if i.startswith("person/")}
    if not men.isdisjoint(other.slots.get("accused", ())):
        return told_near(one.made, other.made, RETOLD)  # a man is not accused of as much as a state is
    # who denies it answers what was said of him just before
    return (one.denied or other.denied) and told_near(one.made, other.made, ALIKE)


def _takes_up(one: Telling, other: Telling) -> bool:
    """تعرضت ناقلتان للهجوم، وحملت X Y مسؤولية تفجيرهما: whether what a charge has a pronoun for is what the charge of
    another telling names by two words, of the same accuser in the same weeks.

    The charge must have but one word of its own: else it is known by that.
    """
    if not one.about or len(charge_stems(one.charges)) > 1:
        return False
    if len(charge_stems(one.about) & charge_stems(other.charges)) < 2:
        return False
    by = one.slots.get("accuser") and other.slots.get("accuser")
    return bool(by) and made_at_once(one.made, other.made) and told_near(one.made, other.made, NEAR)


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
        # a round of talks that one article tells of as it begins, and the other as it ends
        round_ = one.round == other.round != "" and bool(one.places & other.places)
        return round_ and _days_apart(one.dates, other.dates) <= ROUND and one.status == other.status == "Held"
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


ROUND = 7
"""So many days one round of talks lasts."""


def _days_apart(one: Sequence[str], other: Sequence[str]) -> int:
    """How many days lie between the nearest of the days that two tellings give; a year where one gives no day."""
    days = [[date.fromisoformat(d) for d in told if len(d) == 10 and d[0] != "-"] for told in (one, other)]
    return min((abs((a - b).days) for a in days[0] for b in days[1]), default=366)


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
