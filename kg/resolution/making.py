"""When an accusation was made, as far as it is told: what tells one made anew from the one before."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

ALIKE = 7
"""So many days lie between two tellings of an accusation that give its day."""
NEAR = 21
"""Who repeats an accusation without saying when it was made does so within so many days."""

RETOLD = 62
"""So many days after an accusation reports on what came of it still tell of it, in words of their own."""


class Making(NamedTuple):
    """When an accusation was made: between which days (ordinals), or only published when; 0 for unknown."""

    first: int
    last: int
    published: int
    renewed: bool

    @property
    def known(self) -> bool:
        """Whether a day or month is told."""
        return self.first > 0


UNKNOWN = Making(0, 0, 0, False)


def making(said: Sequence[str], published: str | None, *, renewed: bool) -> Making:
    """When an accusation was made, by what an article says of that and the day on which it appeared.

    One that is told as made anew, without a day, was made just before.
    """
    told = date.fromisoformat(published).toordinal() if published else 0
    for iso in said:
        if iso.startswith("--"):
            month = int(iso[2:4])
            if not published:
                continue
            year = int(published[:4]) - (month > int(published[5:7]))
            iso = f"{year:04}-{month:02}"
        if published and iso > published[: len(iso)]:
            continue  # a day to come is none of what has been said
        if len(iso) == 10:
            day = date.fromisoformat(iso).toordinal()
            return Making(day, day, told, renewed)
        if len(iso) == 7:
            year, month = int(iso[:4]), int(iso[5:])
            first = date(year, month, 1).toordinal()
            return Making(first, first + monthrange(year, month)[1] - 1, told, renewed)
    if renewed and told:
        return Making(told - ALIKE, told, told, True)
    return Making(0, 0, told, renewed)


def made_at_once(one: Making, other: Making) -> bool:
    """Whether two accusations can be one by when they were made."""
    if one.known and other.known:
        return max(one.first - other.last, other.first - one.last) <= ALIKE
    made, told = (one, other) if one.known else (other, one)
    if not made.known or not told.published:
        return True
    return told.published >= made.first - (ALIKE if made.renewed else NEAR)


def told_near(one: Making, other: Making, days: int) -> bool:
    """Whether two accusations were made, or told where that is not known, within so many days."""
    if one.known and other.known:
        return made_at_once(one, other)
    a, b = (m.last or m.published for m in (one, other))
    return not a or not b or abs(a - b) <= days


def closer(one: Making, other: Making) -> Making:
    """The one that says more exactly when."""
    return min((one, other), key=lambda m: (not m.known, m.last - m.first, not m.renewed, m.published or 1 << 30))
