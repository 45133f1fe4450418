"""Which tellings are of one event: links within a block, then clusters of what is linked. No storage, no order.

Two steps, so that either can be done piece by piece, on one machine or on many. ``links`` looks at the tellings of one
block (all that share a blocking key) and joins each to the event there that it fits best. ``clusters`` looks at
tellings that links hold together, and unites them unless something that another of them says speaks against it. Both go
through the tellings from the most to the least exact, so that neither order nor number of articles matters; and neither
compares all with all: candidates are found by date and, for accusations, by the words of the charge.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import merge
from itertools import groupby, product

from kg.lexicon.triggers import sides
from kg.records import Filler, PartialDate, Ref, Span, Text
from kg.resolution.charge_words import charge_stems
from kg.resolution.comparison import FARTHEST, ROUND, Common, distance, middle, same_event
from kg.resolution.events import event_id
from kg.resolution.making import NEAR
from kg.resolution.rivals import nobody_else
from kg.resolution.tellings import Telling

Link = tuple[int | str, int | str]
"""The numbers of two tellings: the one that stands for an event in a block, and one that joins it."""


def canonical(telling: Telling) -> tuple[int, int, tuple[str, ...], str, str, int]:
    """The order in which tellings are gone through: the most exact first, then by what they say.

    Among those of a day, talks of several days come before what tells of one of these days.
    """
    dates = telling.dates
    return telling.exactness, -len(dates), dates, telling.published or "", telling.local, telling.place


def links(block: Iterable[Telling]) -> list[Link]:
    """Joins the tellings of one block that are the same event, each to the first telling of that event.

    It is joined to the first that says the very same as well: others of the event may have to part from both.

    :param block: tellings that share a blocking key, in any order.
    :returns: pairs of numbers, none where nothing is one.
    """
    tellings = sorted(block, key=canonical)
    if len(tellings) == 1:
        return []
    found: list[Link] = []
    two_sided = len(sides(tellings[0].kind)) > 1
    firsts = _Firsts(by_actor=two_sided and not set.intersection(*map(set, map(_actors, tellings))))
    common: list[Common] = []
    twins: dict[tuple[int, frozenset[str], Sequence[str]], int | str] = {}
    for telling in tellings:
        own = Common.of(telling)
        for place in _fitting(telling, firsts):
            if common[place].agrees(own):
                first = firsts.tellings[place].number
                twin = twins.setdefault((place, telling.sides, telling.dates), telling.number)
                found.append((first, telling.number))
                if twin not in (first, telling.number):
                    found.append((twin, telling.number))
                common[place].take_in(own)
                break
        else:
            twins[len(common), telling.sides, telling.dates] = telling.number
            firsts.add(telling)
            common.append(own)
    return found


def _fitting(telling: Telling, firsts: _Firsts) -> Iterator[int]:
    """The events of the block that a telling can be of, the best first."""
    for near in firsts.candidates(telling):
        fitting = [place for place in near if same_event(telling, firsts.tellings[place])]
        fitting.sort(key=lambda place: (distance(telling, firsts.tellings[place]), place))
        for _, group in groupby(fitting, key=lambda place: distance(telling, firsts.tellings[place])[:-1]):
            places = list(group)
            if len(places) > 1 and _of_either([firsts.tellings[place] for place in places]):
                return
            yield from places


def _of_either(fitting: Sequence[Telling]) -> bool:
    """Whether meetings are with different men of a state: a telling with the state alone is as likely of either.

    :param fitting: the events that a telling fits equally well.
    """
    first = fitting[0]
    return first.kind == "Meeting" and not all(
        nobody_else(first.acting_for, other.acting_for, first.names | other.names, one_day=True)
        for other in fitting[1:]
    )


class _Firsts:
    """The first tellings of the events of a block, found by what a telling of the same event would say.

    :param by_actor: whether the tellings of the block differ in who acts: they are then told apart by that too.
    """

    def __init__(self, by_actor: bool) -> None:
        self.tellings: list[Telling] = []
        self._by_actor = by_actor
        self._shelves: dict[tuple[str, str], _Shelf] = defaultdict(_Shelf)

    def add(self, telling: Telling) -> None:
        actors = {_ANYBODY, *(_actors(telling) or (_NOBODY,))} if self._by_actor else {_ANYBODY}
        self.tellings.append(telling)
        for topic in product(actors, _topics(telling)):
            self._shelves[topic].add(len(self.tellings) - 1, telling)

    def candidates(self, telling: Telling) -> Iterator[set[int]]:
        """Places in ``tellings``: those that are nearest in time, then those next to them, and so on."""
        actors = _actors(telling) if self._by_actor else ()
        topics = product((*actors, _NOBODY) if actors else (_ANYBODY,), _topics(telling))
        shelves = [self._shelves[topic] for topic in topics if topic in self._shelves]
        if telling.dates:
            yield set().union(*(shelf.of_the_time(telling.dates) for shelf in shelves))
            if telling.round and telling.exactness == 0:
                yield set().union(*(shelf.around(date.fromisoformat(telling.dates[0])) for shelf in shelves))
        elif len(shelves) == 1:
            yield from shelves[0].outward(telling)
        else:
            # Several words of a charge: each has its own order of nearness.
            steps = merge(*(shelf.steps(telling) for shelf in shelves), key=_days)
            for _, same in groupby(steps, key=_days):
                yield set().union(*(near for _, near in same))


def _days(step: tuple[int, set[int]]) -> int:
    return step[0]


_ANYBODY, _NOBODY = "*", "?"


def _actors(telling: Telling) -> Sequence[str]:
    """Who acts upon whom, where the two are told apart: other tellings of the event name one of them, or nobody."""
    roles = sides(telling.kind)
    return telling.slots[roles[0]] if len(roles) > 1 else ()


def _topics(telling: Telling) -> Iterable[str]:
    """What tellings of one event have in common beside the block: of accusations, a word of the charge, or of what
    its pronoun takes up.
    """
    return sorted(charge_stems(telling.charges + telling.about)) if telling.kind == "Accusation" else ("",)


class _Shelf:
    """First tellings by date."""

    def __init__(self) -> None:
        self._by_prefix: dict[str, list[int]] = defaultdict(list)
        self._by_date: dict[str, list[int]] = defaultdict(list)
        self._days: list[tuple[int, int]] = []
        self._undated: list[int] = []
        """Those of no date or of no year: as near as can be to what has no date."""
        self._published: list[tuple[int, int]] = []
        self._unpublished: list[int] = []

    def add(self, place: int, telling: Telling) -> None:
        for iso in telling.dates:
            self._by_date[iso].append(place)
            for prefix in _prefixes(iso):
                self._by_prefix[prefix].append(place)
        day = middle(telling.dates[0]) if telling.dates else None
        if day is None:
            self._undated.append(place)
            if telling.published is None:
                self._unpublished.append(place)
            else:
                insort(self._published, (date.fromisoformat(telling.published).toordinal(), place))
        else:
            insort(self._days, (day.toordinal(), place))

    def of_the_time(self, dates: Sequence[str]) -> set[int]:
        """Those whose dates agree with these, and those that have none."""
        found = set(self._undated)
        for iso in dates:
            found.update(self._by_prefix.get(iso, ()))
            for prefix in _prefixes(iso):
                found.update(self._by_date.get(prefix, ()))
        return found

    def around(self, day: date) -> set[int]:
        """Those of the days around one: a round of talks is told of as it begins, and as it ends."""
        first, last = _between(self._days, day.toordinal() - ROUND, day.toordinal() + ROUND)
        return {place for _, place in self._days[first:last]}

    def outward(self, telling: Telling) -> Iterator[set[int]]:
        """Those that a telling without a date can be of, from the day of publication outward."""
        return (near for _, near in self.steps(telling))

    def steps(self, telling: Telling) -> Iterator[tuple[int, set[int]]]:
        """Days from the publication, and those that lie so far from it."""
        if telling.published is None:
            yield 0, {*self._undated, *(place for _, place in self._days)}
            return
        told = date.fromisoformat(telling.published).toordinal()
        if telling.kind == "Meeting":
            low, high = _between(self._days, told - NEAR, told + FARTHEST)
            first, last = _between(self._published, told - NEAR, told + NEAR)
            near = {*self._unpublished, *(place for _, place in self._published[first:last])}
        else:
            low, high, near = 0, len(self._days), set(self._undated)
        right = bisect_left(self._days, (told, -1), low, high)
        left, days = right - 1, 0
        while left >= low or right < high:
            back = told - self._days[left][0] if left >= low else None
            ahead = self._days[right][0] - told if right < high else None
            if ahead is None or (back is not None and back < ahead):
                step, place, left = back or 0, self._days[left][1], left - 1
            else:
                step, place, right = ahead, self._days[right][1], right + 1
            if step > days:
                yield days, near
                near, days = set(), step
            near.add(place)
        yield days, near


def _between(days: Sequence[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    """Where the days from the first to the last lie among days in order."""
    return bisect_left(days, (first, -1)), bisect_left(days, (last + 1, -1))


def _prefixes(iso: str) -> Iterator[str]:
    """The dates with which a date agrees that are as exact or less: 2023-09-13, 2023-09, 2023, --09."""
    yield iso
    if iso.startswith("--"):
        return
    if len(iso) >= 10:
        yield iso[:7]
    if len(iso) >= 7:
        yield iso[:4]
        yield f"--{iso[5:7]}"


def clusters(tellings: Iterable[Telling], linked: Iterable[Link]) -> list[list[Telling]]:
    """The events among tellings that links hold together: each a list of its tellings, in canonical order.

    :param tellings: a set of tellings such that no link leads out of it.
    :param linked: the links of all blocks between them.
    """
    order = sorted(tellings, key=canonical)
    if len(order) == 1:
        return [order]
    place_of = {telling.number: place for place, telling in enumerate(order)}
    pairs = {tuple(sorted((place_of[one], place_of[other]))) for one, other in linked}
    roots = list(range(len(order)))
    common = [Common.of(telling) for telling in order]

    def root(place: int) -> int:
        while roots[place] != place:
            roots[place] = roots[roots[place]]
            place = roots[place]
        return place

    # The closest pairs first: what two articles tell alike must not be kept apart by what one of them tells besides.
    for a, b in sorted(pairs, key=lambda pair: (distance(order[pair[1]], order[pair[0]]), pair)):
        one, other = sorted((root(a), root(b)))
        if one != other and common[one].agrees(common[other]):
            roots[other] = one
            common[one].take_in(common[other])
    found: dict[int, list[Telling]] = defaultdict(list)
    for place, telling in enumerate(order):
        found[root(place)].append(telling)
    return list(found.values())


def name_of(cluster: Sequence[Telling]) -> str:
    """The id of an event, from its fullest telling; other events can come to the same one."""
    first = min(cluster, key=lambda t: (t.exactness, -len(t.sides), t.published or "", t.local))
    slots: dict[str, tuple[Filler, ...]] = {
        slot: tuple(Ref(i) for i in ids if i in first.sides) for slot, ids in first.slots.items()
    }
    if first.dates:
        slots["date"] = (PartialDate(first.dates[0]),)
    charge = min((t.charges[0] for t in cluster if t.charges), default=None)
    if charge:
        slots["charge"] = (Text(charge, Span(0, 0)),)
    return event_id(first.kind, slots)


def rank_of(cluster: Sequence[Telling]) -> tuple[str, str, int]:
    """What orders events that come to the same id."""
    return min((t.published or "", t.local, t.place) for t in cluster)
