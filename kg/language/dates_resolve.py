"""From what a phrase says of a date to the calendar, given the day on which the article appeared."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date as Day
from datetime import timedelta
from functools import lru_cache

from kg.language.dates_parts import Expression
from kg.records import PartialDate


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a phrase.

    ``date`` and ``end_date`` are as exact as the phrase is (None: no such form is true), ``earliest`` and ``latest``
    the first and last day that it can mean (None where even the year is unknown).
    """

    date: PartialDate | None = None
    end_date: PartialDate | None = None
    earliest: Day | None = None
    latest: Day | None = None


UNKNOWN = Reading()
Told = tuple[PartialDate | None, PartialDate | None]
"""A date and an end date."""


def readings(x: Expression, base: Day | None, before: Reading, named: dict[tuple[int, int], int]) -> list[Reading]:
    """All readings of ``x``, the earliest first; one where the phrase leaves no doubt, none where it is no date.

    :param base: the day on which the article appeared.
    :param before: the reading of the date mentioned before (for "of the same month").
    :param named: the years of the days that go by their date (``Vocabulary.named_days``).
    """
    try:
        found = list(_readings(x, base, before, named))
    except (OverflowError, ValueError):
        return []  # no such day: 31 June, 30 February, a Hijri year before 1343
    if x.qualifier is not None and base is not None and len(found) > 1:
        found = _qualified(found, x.qualifier, base)
    return found


def nearest(found: list[Reading], base: Day) -> Reading:
    """The reading nearest to ``base``; of two as near, the earlier."""
    return min(found, key=lambda r: _distance(r, base))


def _distance(r: Reading, base: Day) -> int:
    assert r.earliest is not None and r.latest is not None
    return max((r.earliest - base).days, (base - r.latest).days, 0)


def _qualified(found: list[Reading], qualifier: int, base: Day) -> list[Reading]:
    if qualifier == 0:
        return [nearest(found, base)]
    if qualifier < 0:
        past = [r for r in found if r.latest is not None and r.latest < base]
        return past[qualifier:][:1]
    future = [r for r in found if r.earliest is not None and r.earliest > base]
    return future[qualifier - 1 : qualifier]


def _readings(x: Expression, base: Day | None, before: Reading, named: dict[tuple[int, int], int]) -> Iterator[Reading]:
    if x.first is not None:
        yield from _range(x, x.first, base, before, named)
    elif x.day is not None or x.month is not None:
        yield from _calendar(x, base, before, named)
    elif x.year is not None:
        yield _hijri(x.year) if x.hijri else year_reading(x.year)
    elif x.same_year or x.same_month:
        if x.same_year and before.earliest is not None:
            yield year_reading(before.earliest.year)
        elif x.same_month and (month := _month_of(before)) is not None:
            yield month_reading(month)
    elif base is None:
        yield UNKNOWN
    elif x.weekday is not None and x.offset is None:
        yield from _weekdays(x, base)
    elif x.offset is not None:
        day = base + timedelta(x.offset)
        # The date that came with the article is often that of its collection, a few days later, or the printed
        # paper's, a day later than the article: a weekday that the text gives tells better than counting.
        yield day_reading(day if x.weekday is None else _last_weekday(x.weekday, day + timedelta(1)))
    elif x.loose is not None:
        yield span_reading(base + timedelta(x.loose[0]), base + timedelta(x.loose[1]))
    elif x.weeks is not None:
        yield span_reading(*_week(base, x.weeks))
    elif x.months is not None:
        yield month_reading(_shift(base, x.months))
    elif x.years is not None:
        yield year_reading(base.year + x.years)


def stepped(told: Told | None, days: int) -> Reading:
    """The day so many days from the one told before (from the last of a range); unknown where no day was told."""
    date = (told[1] or told[0]) if told is not None else None
    return day_reading(Day.fromisoformat(date.iso) + timedelta(days)) if date is not None and date.is_day else UNKNOWN


def told_before(told: Told | None) -> Reading:
    """What a date told in a sentence before was: the month and the year that are called the same again."""
    date = told[0] if told is not None else None
    if date is None or date.iso.startswith("--"):
        return UNKNOWN
    if date.is_year:
        return year_reading(int(date.iso))
    return (
        day_reading(Day.fromisoformat(date.iso)) if date.is_day else month_reading(Day.fromisoformat(f"{date.iso}-01"))
    )


def _month_of(told: Reading) -> Day | None:
    """The first day of the month in which all that a reading means lies; None if it lies in several."""
    first, last = told.earliest, told.latest
    if first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return None
    return first.replace(day=1)


# --- readings of one size ---------------------------------------------------------------------------------------------


def day_reading(day: Day) -> Reading:
    """A day."""
    return Reading(PartialDate(day.isoformat()), None, day, day)


def month_reading(day: Day) -> Reading:
    """The month in which ``day`` lies."""
    last = calendar.monthrange(day.year, day.month)[1]
    return Reading(PartialDate(f"{day.year:04}-{day.month:02}"), None, day.replace(day=1), day.replace(day=last))


def year_reading(year: int) -> Reading:
    """A year."""
    return Reading(PartialDate(f"{year:04}"), None, Day(year, 1, 1), Day(year, 12, 31))


def span_reading(earliest: Day, latest: Day) -> Reading:
    """Some day in a span: its month, if it lies in one month."""
    same = (earliest.year, earliest.month) == (latest.year, latest.month)
    return Reading(PartialDate(f"{latest.year:04}-{latest.month:02}") if same else None, None, earliest, latest)


def _hijri(year: int, month: int | None = None, day: int | None = None) -> Reading:
    earliest, latest = _hijri_days(year, month or 1, month or 12)
    if day is not None:
        if day > (latest - earliest).days + 1:
            raise ValueError(day)
        return day_reading(earliest + timedelta(day - 1))
    if (r := span_reading(earliest, latest)).date is None and earliest.year == latest.year:
        return replace(r, date=PartialDate(f"{latest.year:04}"))
    return r


@lru_cache(maxsize=256)
def _hijri_days(year: int, first: int, last: int) -> tuple[Day, Day]:
    """The first day of one Hijri month and the last of another, by the Umm al-Qura calendar (``hijridate``)."""
    from hijridate import Hijri

    end = Hijri(year, last, 1)
    start = Hijri(year, first, 1).to_gregorian()
    until = end.to_gregorian()
    return Day(*start.datetuple()), Day(*until.datetuple()) + timedelta(end.month_length() - 1)


def _hijri_year(day: Day) -> int:
    from hijridate import Gregorian

    return int(Gregorian.fromdate(day).to_hijri().year)


# --- days and months of the calendar ----------------------------------------------------------------------------------


def _on(x: Expression, year: int, month: int | None = None) -> Reading:
    if x.hijri:
        return _hijri(year, x.month, x.day)
    day = Day(year, month or x.month or 1, x.day or 1)
    return day_reading(day) if x.day else month_reading(day)


def _calendar(x: Expression, base: Day | None, before: Reading, named: dict[tuple[int, int], int]) -> Iterator[Reading]:
    then = before.earliest
    if x.month is None:
        if x.same_month:
            month = _month_of(before)
            if x.months is not None:  # the present one, where no other has been told
                month = None if month is not None and base is not None and month != base.replace(day=1) else base
            if month is not None:
                yield _on(x, month.year, month.month)
            elif x.months is not None:
                yield UNKNOWN
        elif base is not None and x.months is not None:
            shifted = _shift(base, x.months)
            yield _on(x, shifted.year, shifted.month)
        else:
            yield UNKNOWN
    elif x.year is not None:
        yield _on(x, x.year)
    elif x.same_year:
        if then is not None:
            yield _on(x, then.year)
    elif x.named and not x.hijri and _is_named(x, base, named):
        yield _on(x, named[x.month, x.day or 0])
    elif base is None:
        yield UNKNOWN if x.hijri else Reading(PartialDate(f"--{x.month:02}"))
    else:
        now = _hijri_year(base) if x.hijri else base.year
        if x.years is not None:
            yield _on(x, now + x.years)
            return
        yield from _every_year(x, now, base)


def _is_named(x: Expression, base: Day | None, named: dict[tuple[int, int], int]) -> bool:
    if x.month is None or x.day is None or x.qualifier is not None or (x.month, x.day) not in named:
        return False
    return base is None or Day(named[x.month, x.day], x.month, x.day) <= base


def _every_year(x: Expression, now: int, base: Day) -> list[Reading]:
    """That day or month in the years around ``now``; only the nearest on the weekday that the text gives, if any."""
    found = []
    rare = x.weekday is not None or (x.day or 0) > 28  # 29 February is not in every year
    reach = 8 if rare else 2
    for year in range(now - reach, now + reach + 1):
        try:
            found.append(_on(x, year))
        except (OverflowError, ValueError):
            continue  # 29 February
    if x.weekday is not None and x.day is not None:
        same = [r for r in found if r.earliest is not None and r.earliest.weekday() == x.weekday]
        told = nearest(same, base) if same else None
        # A weekday that fits no year near by is rather a slip than a year that the text would have to give.
        return [told] if told is not None and _is_recent(told, base) else found
    return found


def _is_recent(found: Reading, base: Day | None) -> bool:
    return base is None or found.earliest is None or abs(found.earliest - base) <= _RECENT


_RECENT = timedelta(400)


def _shift(day: Day, months: int) -> Day:
    """The first of the month that is ``months`` after that of ``day``."""
    count = day.year * 12 + day.month - 1 + months
    return Day(count // 12, count % 12 + 1, 1)


# --- weeks ------------------------------------------------------------------------------------------------------------


def _last_weekday(weekday: int, day: Day) -> Day:
    """The last such weekday up to ``day``."""
    return day - timedelta((day.weekday() - weekday) % 7)


def _weekdays(x: Expression, base: Day) -> Iterator[Reading]:
    assert x.weekday is not None
    if x.weeks is not None:
        sunday = _last_weekday(6, base) + timedelta(7 * x.weeks)
        yield day_reading(sunday + timedelta((x.weekday + 1) % 7))
        return
    last = _last_weekday(x.weekday, base)
    for week in range(-2, 3):
        yield day_reading(last + timedelta(7 * week))


def _week(base: Day, weeks: int) -> tuple[Day, Day]:
    """The days of the week ``weeks`` after the present one, whether weeks begin on Saturday, Sunday or Monday.

    Countries and writers differ in that, so the span is the union: nine days, or more near a week's end.
    """
    starts = [_last_weekday(first, base) + timedelta(7 * weeks) for first in (5, 6, 0)]
    return min(starts), max(starts) + timedelta(6)


# --- ranges -----------------------------------------------------------------------------------------------------------


def _range(
    x: Expression, first: Expression, base: Day | None, before: Reading, named: dict[tuple[int, int], int]
) -> Iterator[Reading]:
    end = replace(x, first=None, kind=first.kind)
    # A qualifier behind both ("7 إلى 9 سبتمبر المقبل") is for the range as a whole, and chosen by the caller.
    ends = readings(end, base, before, named) if first.settled else _readings(end, base, before, named)
    if first.settled and end.weekday is not None and end.day is None:
        ends = _next_after(_start(first, UNKNOWN, end, base, named), list(ends))
    for r in ends:
        s = _start(first, r, end, base, named)
        if s is None or s.date is None or r.date is None:
            yield r
        elif s.earliest is None or r.latest is None or s.earliest < r.latest:
            yield Reading(s.date, r.date, s.earliest, r.latest)
        else:
            yield r


def _next_after(start: Reading | None, ends: list[Reading]) -> list[Reading]:
    """من الأحد الماضي إلى الثلاثاء: a range whose beginning is known ends on the next such weekday."""
    if start is None or start.earliest is None:
        return ends
    return [r for r in ends if r.latest is not None and start.earliest < r.latest <= start.earliest + timedelta(7)]


def _start(
    first: Expression, r: Reading, end: Expression, base: Day | None, named: dict[tuple[int, int], int]
) -> Reading | None:
    """Where a range begins that ends at ``r``: what the first phrase leaves out, it has in common with the second."""
    if first.settled:
        found = readings(first, base, r, named)
        return found[0] if found else None
    until = r.earliest
    inherited = first.kind == "day" and first.month is None
    if inherited:
        first = replace(first, month=end.month, hijri=end.hijri)
        if first.month is None and until is not None:  # 18 و19 من الشهر الجاري
            return _on(first, until.year, until.month)
    if until is None:
        return Reading(PartialDate(f"--{first.month:02}")) if first.month and not first.hijri else None
    if first.weekday is not None and first.day is None:
        return day_reading(_last_weekday(first.weekday, until))
    if first.month is None:
        return None
    year = _hijri_year(until) if first.hijri else until.year
    for one in ((year, first.month), _month_before(year, first.month) if inherited else (year - 1, first.month)):
        try:
            s = _on(replace(first, month=one[1]), one[0])
        except ValueError:
            continue  # 31 إلى 3 مايو
        if s.earliest is not None and s.earliest < until:
            return s
    return None


def _month_before(year: int, month: int) -> tuple[int, int]:
    return (year, month - 1) if month > 1 else (year - 1, 12)
