"""The line that tells place, agency and day of an article: its date of publication, and where it ends.

A date counts as the article's own only where it stands apart: alone on a line with a weekday, a time, "نشر في" and
the like, or in an agency's dateline ("الرياض 30 أغسطس 2023 (واس) - …"). A date within a sentence is never taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kg.language.fold import fold
from kg.lexicon.months import HIJRI_MONTHS, MONTHS
from kg.reading.vocabulary import folded_words, vocabulary

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""A line of text; line ends are not part of it."""

_FIRST_LINES = 12
_LONGEST_LINE = 120
_LONGEST_PREFIX = 110
_PREFIX_WORDS = 8


def _one_of(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


_MONTH = rf"(?P<month>{_one_of(dict(MONTHS))})\b(?:\s?[/(،-]\s?(?:{_one_of(dict(MONTHS))})\b\s?\)?)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d){_YEAR}\s?[-/.]\s?(?P<number>\d{{1,2}})\s?[-/.]\s?(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s?[-/.]\s?(?P<number>\d{{1,2}})\s?[-/.]\s?{_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s?(?:من\s)?[-/.،]?\s?{_MONTH}\s?[-/.،,]?\s?(?:عام\s|سنه\s)?{_YEAR}",
        rf"\b{_MONTH}\s(?P<day>\d{{1,2}})\s?[،,]?\s?{_YEAR}",
    )
)
_HIJRI = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}\s?[-/.]?\s?(?:{_one_of(dict(HIJRI_MONTHS))})\b\s?[-/.،,]?\s?(?:1[34]\d\d)?"
    r"|1[34]\d\d\s?[-/]\s?\d{1,2}\s?[-/]\s?\d{1,2}|\d{1,2}\s?[-/]\s?\d{1,2}\s?[-/]\s?1[34]\d\d)(?!\d)"
)
_TIME = re.compile(
    r"t?(?<!\d)\d{1,2}[:.]\d\d(?::\d\d(?:\.\d{1,6})?)?(?!\d)\s?(?:z\b|(?:gmt|utc)?\s?[+-]\s?\d{1,2}(?::?\d\d)?)?"
    r"|\bالساعه\s\d{1,2}\b"
)
_DIGIT = re.compile(r"\d")
_SEPARATOR = re.compile(r"[-–—/|:()،,\[\]]+")
_SHUT = re.compile(r"\s{0,3}[-–—/|:]+")


class Dateline(NamedTuple):
    """A date of publication as a line tells it; ``rank`` is higher the more plainly it says so."""

    rank: int
    date: date


class Prefix(NamedTuple):
    """An agency's dateline at the head of a paragraph: where it ends, and its day if it has one."""

    end: int
    date: date | None


def date_from_text(text: str) -> date | None:
    """The date of publication from a dateline among the first lines of ``text``; None if there is none.

    Of several, "نشر في" goes before a bare date, and that before "آخر تحديث".
    """
    best: Dateline | None = None
    for line in _first_lines(text):
        found = parse_dateline(line)
        if found is None and (prefix := dateline_prefix(line)) and prefix.date:
            found = Dateline(2, prefix.date)
        if found and (best is None or found.rank > best.rank):
            best = found
    return best.date if best else None


def _first_lines(text: str) -> Iterator[str]:
    count = 0
    for match in LINE.finditer(text, 0, 20_000):
        line = match.group().strip()
        if line:
            yield line
            count += 1
            if count == _FIRST_LINES:
                return


def parse_dateline(line: str) -> Dateline | None:
    """The date of a line that holds a date and nothing but what goes with one; None for any other line."""
    if len(line) > _LONGEST_LINE:
        return None
    text = fold(line)
    dates = list(_dates(text))
    if not dates:
        return None
    words = vocabulary()
    rest = _cut(text, [(start, end) for start, end, _ in dates])
    left = folded_words(_TIME.sub(" ", _HIJRI.sub(" ", rest)))
    if any(map(str.isdigit, left)) or not words.is_made_of(words.date_words, left):
        return _signed(left, dates[0][2])
    found: list[Dateline] = []
    at = 0
    for start, end, day in dates:
        label = folded_words(text[at:start])
        rank = 1 if words.updated.find(label) >= 0 else 3 if words.published.find(label) >= 0 else 2
        found.append(Dateline(rank, day))
        at = end
    return max(found, key=lambda dateline: dateline.rank)


def _signed(left: list[str], day: date) -> Dateline | None:
    """The date of a line of place, date and agency alone ("الرياض 30 أغسطس 2023 م واس").

    :param left: the line's folded words without its dates.
    """
    words = vocabulary()
    agency = next((i for i in range(len(left)) if words.is_agency(left[i:])), -1)
    place = [w for w in left[:agency] if not words.date_words.at([w])] if agency >= 0 else left
    return Dateline(2, day) if agency >= 0 and len(place) <= 3 and words.reporting.find(place) < 0 else None


def dateline_prefix(line: str) -> Prefix | None:
    """An agency's dateline at the head of a paragraph: "موسكو (رويترز) - ", "دبي - وام: ", "غزة / الأناضول / ".

    :return: the offset in ``line`` at which the sentence itself begins, and the dateline's date; None if there is none.
    """
    head = line[:_LONGEST_PREFIX]
    separators = list(_SEPARATOR.finditer(head))
    if not separators:
        return None
    words = vocabulary()
    before: list[str] = []
    at = 0
    for index, separator in enumerate(separators):
        part = folded_words(head[at : separator.start()])
        if part and words.is_agency(part):
            return _prefix(head, separators[index].end(), separator.group(), before) if before or index else None
        before += part
        if len(before) > _PREFIX_WORDS + 4:
            return None
        at = separator.end()
    return None


def _prefix(head: str, end: int, separator: str, before: list[str]) -> Prefix | None:
    """The dateline whose agency ends with ``separator``, if the words ``before`` are a place and a date."""
    words = vocabulary()
    dates = list(_dates(fold(head[:end])))
    place = [w for w in before if not w.isdigit() and not words.date_words.at([w]) and w not in MONTHS]
    if len(place) > _PREFIX_WORDS - 2 or words.reporting.at(before) or "," in separator or "،" in separator:
        return None
    shut = _SHUT.match(head, end)
    if separator.strip("()[]") == "" and not shut and not dates:
        return None  # "وكالة الأنباء (رويترز) قالت": brackets alone end no dateline
    while shut:
        end = shut.end()
        shut = _SHUT.match(head, end)
    return Prefix(end, dates[0][2] if dates else None)


def _dates(text: str) -> Iterator[tuple[int, int, date]]:
    """The full dates in folded ``text``, in order, with their offsets in it."""
    found: list[tuple[int, int, date]] = []
    if _DIGIT.search(text):
        for pattern in _DATES:
            for match in pattern.finditer(text):
                day = _as_date(match)
                if day and not any(start < match.end() and match.start() < end for start, end, _ in found):
                    found.append((match.start(), match.end(), day))
    yield from sorted(found)


def _as_date(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    day = int(groups["day"])
    month = MONTHS[groups["month"]] if groups.get("month") else int(groups["number"])
    if month > 12 >= day:  # written month first
        day, month = month, day
    try:
        return date(int(groups["year"]), month, day)
    except ValueError:
        return None


def _cut(text: str, spans: list[tuple[int, int]]) -> str:
    """``text`` without ``spans``."""
    kept = []
    at = 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    return " ".join([*kept, text[at:]])
