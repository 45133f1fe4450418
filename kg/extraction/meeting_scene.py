"""Where and when protocol news leaves it to the sentences before: the dateline's town, the day of the meeting before.

An agency says once where it files from (الدوحة في 14 مارس /قنا/) and goes on with هنا or with the office in which a
guest is received; and it says once on what day, and goes on with كما (Badawi, Carter & Gully, Modern Written Arabic,
ch. 6.12).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.circumstances import time_of
from kg.extraction.discourse import Reading
from kg.extraction.function_words import WAS, WERE
from kg.extraction.items import Item, Sentence
from kg.language.fold import fold
from kg.lexicon.places import place_names
from kg.lexicon.triggers import triggers
from kg.records import Fact, Mention, PartialDate, Span

_DATELINE = re.compile(r"\s*([ء-ي]+(?: [ء-ي]+){0,2}?)\s*(?:في\s+)?(?=[\d\-–—/(:])")


def scene_of(reading: Reading, sentence: Sentence, at: int) -> Mention | None:
    """The town of the dateline, where the clause of the verb at item ``at`` says "here" or names an office at home."""
    if sentence.field != "text" or not any(
        _at_home(sentence.items, i) for i in range(at + 1, _end(sentence.items, at))
    ):
        return None
    text = reading.article.text
    filed = _DATELINE.match(text)
    found = place_names().get(tuple(fold(filed[1]).split()), ()) if filed is not None else ()
    if filed is None or not found:
        return None
    span = Span(filed.start(1), filed.end(1), "text")
    return Mention("place", span, sentence.index, (0, 0), filed[1], key=found[0].id, manner="place", rule="dateline")


def _end(items: Sequence[Item], at: int) -> int:
    """Where the clause of the verb at item ``at`` ends: at a full stop, or before the next verb."""
    return next(
        (i for i in range(at + 1, len(items)) if items[i].kind in ("verb", "sub") or items[i].text in ".؛"), len(items)
    )


def _at_home(items: Sequence[Item], at: int) -> bool:
    item, before = items[at], items[at - 1]
    if item.form == "هنا":
        return True
    if before.kind != "prep" or before.lemma not in ("في", "ب"):
        return False
    after = items[at + 1].form if at + 1 < len(items) else ""
    forms = triggers("meeting")["forms"]
    return item.form in forms["at_home"] or (item.form in ("مقر", "مبني") and after in forms["seats"])


def told_as_earlier(items: Sequence[Item], at: int) -> bool:
    """وكان X قد التقى Y, سبق أن زار P: whether what the verb at item ``at`` tells of had been before the rest."""
    for i in range(at - 1, max(-1, at - 12), -1):
        if items[i].form in _HAD:
            return True
        if items[i].kind in ("verb", "rel") or items[i].text in ".؛":
            return False
    return False


_HAD = WERE | {"سبق"}
_FURTHER = frozenset("كما ثم".split())
_OWN_TIME = WAS | {"سبق", "قد"}


def with_day(
    sentence: Sentence, facts: Iterable[Fact], day: PartialDate | None, before: Sentence | None
) -> Iterator[Fact]:
    """The facts of a sentence that goes on with what else was done on the day of the meeting before (كما استقبل).

    :param day: that day, if the meeting before was told with one, and right before.
    :param before: the sentence before, whose day it is else.
    """
    for fact in facts:
        told = (
            fact.slots.get("date") or fact.status != "Held" or "anaphoric" in fact.hints or not fact.hints.get("firm")
        )
        if not told and _goes_on(sentence.items):
            day = day or (_day_of_clause(before) if before is not None else None)
            yield replace(fact, slots={**fact.slots, "date": (day,)}) if day is not None else fact
        else:
            yield fact


def _goes_on(items: Sequence[Item]) -> bool:
    start = items[:4]
    if any(i.form in _OWN_TIME for i in items[:6]) or any(i.kind == "date" for i in items):
        return False
    apart = triggers("meeting")["forms"]["apart"]
    return any(i.form in _FURTHER for i in start[:2]) or (
        any(i.key in ("لقاء", "اجتماع") for i in start) and any(i.form in apart for i in start)
    )


def _day_of_clause(sentence: Sentence) -> PartialDate | None:
    """The whole day on which the first verb of a sentence says that something happened (رحب X أمس)."""
    verb = next((i for i, item in enumerate(sentence.items) if item.kind == "verb"), None)
    told = sentence.items[verb].analysis if verb is not None else None
    if verb is None or told is None or told.aspect != "p":
        return None
    when = time_of(sentence, verb, verb, future=False)
    whole = when is not None and when.date is not None and len(when.date.iso) == len("2024-03-12")
    return when.date if when is not None and whole and when.end_date is None else None


def day_of(facts: Iterable[Fact]) -> PartialDate | None:
    """The day of the last meeting that was held of which a sentence tells with a whole date."""
    days = [
        d
        for fact in facts
        if fact.status == "Held" and "endDate" not in fact.slots
        for d in fact.slots.get("date", ())
        if isinstance(d, PartialDate) and len(d.iso) == len("2024-03-12")
    ]
    return days[-1] if days else None


__all__ = ["day_of", "scene_of", "told_as_earlier", "with_day"]
