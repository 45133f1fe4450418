"""How many events there were in each year, month or day, kind by kind."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.server.pages.asking import HEAD, Asks, number, value
from kg.server.pages.events import dates, things_of
from kg.server.pages.filters import Filters
from kg.server.pages.records import KINDS, Queries

_PERIOD = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?", re.ASCII)

# The timeline begins with the shortest period that holds at least this part of all dated events.
_BULK = 0.6
_MOST_YEARS = 40


@dataclass(frozen=True, slots=True)
class Step:
    """A year, month or day (``2023``, ``2023-09``, ``2023-09-13``) with its events, one number a kind of ``KINDS``."""

    period: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All its events."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The steps of a period without gaps: the days of a month, the months of a year, or ("") the years of all."""

    period: str
    steps: tuple[Step, ...]
    undated: int
    by_report: bool

    @property
    def most(self) -> int:
        """The events of the step that has most."""
        return max((step.total for step in self.steps), default=0)


def timeline(asks: Asks, filters: Filters, period: str | None = None, by_report: bool = False) -> Timeline:
    """The timeline of a choice of events. An event with several dates counts at the latest.

    :param period: a year, a month or "" for all; None is the shortest that holds most of the events.
    :param by_report: whether an event counts when it was first reported, and not when it was; many accusations have no
        date of their own.
    """
    counted: dict[str, Counter[str]] = {}
    undated = 0
    for row in asks.select(queries(filters, asks.base, by_report).select):
        day, kind = value(row, "day"), value(row, "kind")
        if day[:4].isdecimal():
            counted.setdefault(day, Counter())[kind] += number(row, "events")
        else:  # no date, or one without a year
            undated += number(row, "events")
    chosen = period if period is not None and (not period or _PERIOD.fullmatch(period)) else _bulk(counted)
    steps = tuple(
        Step(step, tuple(sum(kinds[k] for day, kinds in counted.items() if _within(day, step)) for k in KINDS))
        for step in _steps(chosen, counted)
    )
    return Timeline(chosen, steps, undated, by_report)


def queries(filters: Filters, base: str, by_report: bool = False) -> Queries:
    """The SPARQL that counts the events of a choice by day and kind, and that gives them."""
    pattern = filters.pattern(base)
    classes = " ".join(f"mhd:{kind}" for kind in KINDS)
    return Queries(
        f"{HEAD}SELECT ?day ?kind (COUNT(?event) AS ?events) WHERE {{\n"
        "  { SELECT ?event (MAX(?date) AS ?day) WHERE {\n"
        f"    {{ {pattern} BIND ('' AS ?date) }}\n    UNION\n"
        f"    {{ {pattern} {_REPORTED if by_report else dates('MAX', 'date')} }}\n"
        "  } GROUP BY ?event }\n"
        f"  {{ SELECT DISTINCT ?event ?class WHERE {{ VALUES ?class {{ {classes} }} ?event a ?class }} }}\n"
        "  BIND (STRAFTER(STR(?class), '#') AS ?kind)\n"
        "} GROUP BY ?day ?kind ORDER BY ?day ?kind",
        things_of(filters, base),
    )


# When an event was first reported.
_REPORTED = (
    "{ SELECT ?event (MIN(STR(?when)) AS ?date) WHERE {\n"
    "      { SELECT DISTINCT ?event ?article WHERE { ?event a mhd:Event ; mhd:evidence ?words .\n"
    "        ?words mhd:inArticle ?article } }\n"
    "      { SELECT DISTINCT ?article ?when WHERE { ?article schema:datePublished ?when } }\n"
    "    } GROUP BY ?event }"
)


def _within(day: str, step: str) -> bool:
    return day == step or day.startswith(f"{step}-")


def _bulk(days: dict[str, Counter[str]]) -> str:
    total = sum(sum(kinds.values()) for kinds in days.values())
    for length in (7, 4):
        periods: Counter[str] = Counter()
        for day, kinds in days.items():
            if len(day) >= length:
                periods[day[:length]] += sum(kinds.values())
        for period, events in periods.items():
            if events >= _BULK * total:
                return period
    return ""


def _steps(period: str, days: Iterable[str]) -> list[str]:
    if len(period) == 7:
        last = calendar.monthrange(max(int(period[:4]), 1), int(period[5:]))[1]
        return [f"{period}-{day:02}" for day in range(1, last + 1)]
    if period:
        return [f"{period}-{month:02}" for month in range(1, 13)]
    years = sorted({int(day[:4]) for day in days})
    if not years:
        return []
    # Years far from the rest would stretch the line to nothing: only those with events are shown then.
    whole = range(years[0], years[-1] + 1)
    return [f"{year:04}" for year in (whole if len(whole) <= _MOST_YEARS else years[-_MOST_YEARS:])]
