"""The dates of Arabic news text, resolved against the day on which the article appeared.

Absolute days, months and years with month names of every variety (14 سبتمبر/أيلول 2023, الرابع من أغسطس المقبل),
ordinals, either script of digits, the Hijri calendar, lists and ranges (يومي 18 و19 يونيو), weekdays
(اليوم (الأربعاء)), and periods counted from today (أول من أمس, الأسبوع الماضي, قبل يومين). The vocabulary is data
(``dates_words``), the grammar stands in ``dates_parse``, the calendar in ``dates_resolve``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from typing import Literal

from kg.language.dates_parse import Parser, forms_may_hold_date, may_hold_date
from kg.language.dates_parts import Expression, Kind
from kg.language.dates_resolve import UNKNOWN, Reading, Told, nearest, readings, span_reading, stepped, told_before
from kg.language.dates_words import vocabulary
from kg.language.fold import fold, unfolding
from kg.language.tokens import Word
from kg.records import PartialDate

Direction = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A phrase that says when.

    ``text[start:end]`` is the phrase, its dual month, brackets and qualifier within, clitics without. ``date`` and
    ``end_date`` are as exact as the text and the article's date allow, in the reading that is likelier while nobody
    knows the clause's tense; ``ambiguous`` says that there is another, and ``resolve`` takes the tense. ``earliest``
    and ``latest`` are the first and last day that the phrase can mean, where known: a week that lies in two months
    has no ``date`` but these. ``prep`` is the preposition before the phrase, folded (``في``, ``منذ``, ``حتي``,
    ``قبل``, ``بين``, ``ب``, ``ل``; the empty string if there is none): ``قبل`` marks a time before the date, not the
    date. ``kind`` is what the phrase names: a ``day`` of the calendar, a ``weekday``, a ``week``, ``month``, ``year``
    or ``range``, a ``relative`` day (اليوم, قبل يومين), or a ``span`` of days around one (قبل أيام).
    """

    start: int
    end: int
    date: PartialDate | None
    end_date: PartialDate | None
    kind: Kind
    prep: str
    ambiguous: bool
    earliest: Day | None
    latest: Day | None
    candidates: tuple[Reading, Reading]

    def toward(self, direction: Direction) -> Reading:
        """The reading for a clause about the past, or about the future."""
        return self.candidates[direction == "future"]

    def resolve(self, direction: Direction) -> Told:
        """Date and end date for a clause about the past, or about the future."""
        reading = self.toward(direction)
        return reading.date, reading.end_date


def find_dates(
    text: str,
    base: Day | None,
    *,
    start: int = 0,
    end: int | None = None,
    forms: Sequence[Word] | None = None,
    told: tuple[Told | None, Told | None] = (None, None),
) -> list[DateMention]:
    """The dates in ``text[start:end]``, in order, none overlapping.

    :param base: the day on which the article appeared; without it, only what the text itself fixes has a ``date``.
    :param forms: the word forms of that part, if they are known; a glance at them is cheaper than one at the text.
    :param told: the date told last before, as past and as future: what في اليوم التالي counts from.
    :return: mentions with code-point offsets in ``text``.
    """
    part = text[start:end]
    words = vocabulary()
    plain = "ـ" not in part and "\n" not in part
    if plain and not (may_hold_date(part, words) if forms is None else forms_may_hold_date(forms)):
        return []
    if "ـ" in part:
        # A tatweel that stands alone is a dash (4 ـ 5 أغسطس); folding would drop it.
        part = re.sub(r"(?<![^\W\d_])ـ+(?![^\W\d_])", lambda m: "-" * len(m[0]), part)
    folded, at = fold(part), unfolding(part)
    parser = Parser(folded, words)
    found: list[DateMention] = []
    before = told_before(told[0])
    for x in parser.expressions():
        if x.step is not None:
            past, future = (stepped(day, x.step) for day in told)
            default = past
        elif these := readings(x, base, before, words.named_days):
            default, past, future = _choose(these, x, base)
        else:
            continue
        told = (past.date, past.end_date), (future.date, future.end_date)
        skip, prep = parser.clitics(x.begin)
        stop = at(parser.end(x.stop - 1))
        while unicodedata.category(part[stop - 1]) == "Cf":
            stop -= 1  # a direction mark behind the phrase; a vowel mark belongs to it
        mention = DateMention(
            start=start + at(parser.starts[x.begin] + skip),
            end=start + stop,
            date=default.date,
            end_date=default.end_date,
            kind=x.kind,
            prep=prep,
            ambiguous=past != future,
            earliest=default.earliest,
            latest=default.latest,
            candidates=(past, future),
        )
        found.append(mention)
        if default.earliest is not None and x.kind not in ("relative", "weekday"):
            before = default
    return found


def _choose(found: list[Reading], x: Expression, base: Day | None) -> tuple[Reading, Reading, Reading]:
    """The likelier reading, the one in a clause about the past, and the one in a clause about the future."""
    only = found[0]
    if x.ahead:  # "بعد ثلاث سنوات" counts from now in a clause about the future alone
        return UNKNOWN if x.offset is None and x.loose is None else only, UNKNOWN, only
    if x.weeks == 0 and x.weekday is None and base and only.earliest and only.latest:  # the week so far, or its rest
        return only, span_reading(only.earliest, base), span_reading(base, only.latest)
    if len(found) == 1 or base is None:
        return only, only, only
    near = nearest(found, base)
    past = [r for r in found if r.earliest is not None and r.earliest <= base]
    future = [r for r in found if r.latest is not None and r.latest >= base]
    last, following = past[-1] if past else near, future[0] if future else near
    # News tells of the weekday just gone, mostly; of a month or day, the nearer one.
    return last if x.weekday is not None and x.day is None else near, last, following


def publication_day(text: str, base: Day) -> Day:
    """The day that the article itself calls today, as far as it tells, else ``base``.

    The date that comes with an article may be that of its collection, or the printed paper's. Where the text says
    "اليوم (الاثنين)" or "أمس (الأحد)", its own day is known; use it as the base of the whole article.

    :param text: the article's whole text.
    :param base: the date that came with it.
    """
    parser = Parser(fold(text), vocabulary())
    for x in parser.expressions():
        if x.kind == "relative" and x.offset is not None and x.weekday is not None and x.day is None:
            these = readings(x, base, UNKNOWN, {})
            if these and these[0].earliest is not None:
                day = these[0].earliest - timedelta(x.offset)
                if -4 <= (day - base).days <= 1:
                    return day
    return base
