"""What one man did day by day: a diary in which he is named now and then, and each entry opens with its day.

وفي يوم الاثنين 5 يونيو استقبل الرئيس X وزير خارجية قبرص. وفي يوم الخميس عقد مباحثات مع رئيس توغو …

Such a text goes on about its hero whomever an entry names besides, and a weekday alone is the next one after the day of
the entry before, not the last one before the article appeared (the narrative advances time; Hinrichs, Temporal
Anaphora in Discourses of English, 1986).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta

from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.narrative import is_done_to_people
from kg.extraction.grammar.subjects import Subjects
from kg.records import Mention, PartialDate

_LEAST_ENTRIES = 5  # entries, each dated, that make a chronicle
_LEAST_NAMED = 3  # entries that name him
_LEAST_SHARE = 0.5  # of the entries that name somebody


@dataclass(frozen=True, slots=True)
class Chronicle:
    """A diary: who it is of, and the entries that go on about him without naming him."""

    hero: Mention
    entries: frozenset[int]
    """The numbers of the sentences in which whose act it is goes without saying."""


def opening_day(sentence: Sentence) -> Mention | None:
    """The day or weekday that a sentence opens with, before anything but وفي."""
    first = sentence.mentions[0] if sentence.mentions else None
    if first is None or first.kind != "date" or first.tokens[0] > 1 or sentence.field == "title":
        return None
    return first if first.manner in ("day", "weekday") else None


def chronicle_of(sentences: Sequence[Sentence], subjects: Callable[[int], Subjects]) -> Chronicle | None:
    """The diary that an article is or has in it; None for one whose days are not one man's.

    :param subjects: the subjects of the sentence of a number.
    """
    entries = [s for s in sentences if opening_day(s) is not None]
    if len(entries) < _LEAST_ENTRIES:
        return None
    named: dict[int, Mention] = {}
    for sentence in entries:
        told = subjects(sentence.index).named
        if told and len(told[0]) == 1 and told[0][0].kind in ("person", "office") and told[0][0].number == "s":
            named[sentence.index] = told[0][0]
    count = Counter(_identity(m) for m in named.values())
    top, times = max(count.items(), key=lambda found: found[1], default=(("", ""), 0))
    if times < _LEAST_NAMED or times < _LEAST_SHARE * len(named):
        return None
    hero = next(m for m in named.values() if _identity(m) == top)
    return Chronicle(hero, frozenset(s.index for s in entries if _leaves_open(s, subjects(s.index), named, top)))


def _identity(mention: Mention) -> tuple[str, str]:
    if mention.kind == "person":
        return mention.key or mention.name.split()[-1], ""
    return mention.office or "", mention.state or ""


def _leaves_open(sentence: Sentence, told: Subjects, named: dict[int, Mention], hero: tuple[str, str]) -> bool:
    """Whether an entry names no one man as its subject, or only whom its first verb can have been done to."""
    first = named.get(sentence.index)
    if told.dropped is not None or (first is None and not told.strangers):
        return True
    if first is not None and _identity(first) == hero:
        return False
    verb = next((i for i in sentence.items if i.kind == "verb"), None)
    return verb is not None and is_done_to_people(verb)


def day_in_turn(sentences: Sequence[Sentence], sentence: Sentence) -> PartialDate | None:
    """The day of an entry that opens with a weekday alone: the next such after that of the entry before.

    None where the entry before has no day, and where the one after it has an earlier one.
    """
    opening = opening_day(sentence)
    if opening is None or opening.past is None or opening.past[0] is None:
        return None
    weekday = Day.fromisoformat(opening.past[0].iso).weekday()
    before = _full_day(next((d for s in reversed(sentences[: sentence.index]) if (d := opening_day(s))), None))
    after = _full_day(next((d for s in sentences[sentence.index + 1 :] if (d := opening_day(s))), None))
    if before is None:
        return None
    found = before + timedelta((weekday - before.weekday()) % 7)
    return PartialDate(found.isoformat()) if after is None or found <= after else None


def _full_day(mention: Mention | None) -> Day | None:
    date = mention.date if mention is not None and mention.manner == "day" else None
    return Day.fromisoformat(date.iso) if date is not None and date.is_day else None
