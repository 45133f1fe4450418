"""When a sanction is imposed or lifted, as its clause says it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.circumstances import time_of
from kg.extraction.grammar.item import Item, index_from
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import noun_arguments
from kg.extraction.sanctions.decrees import decision_of
from kg.extraction.sanctions.governing import Governed
from kg.extraction.sanctions.nouns import Outlook
from kg.extraction.sanctions.predicates import ON
from kg.lexicon.triggers import triggers
from kg.records import PartialDate, Text


def date_of(sentence: Sentence, at: int, over: Governed, view: Outlook, reason: Text | None) -> PartialDate | None:
    """When it was imposed or lifted: the date of its verb, or منذ after the noun; no date of what it is imposed for."""
    items = sentence.items
    for i in range(at + 1, len(items) - 1):
        if items[i].kind in ("verb", "sub") or (items[i].kind == "mark" and items[i].text in ".؛،"):
            break
        mention = items[i + 1].mention
        if items[i].kind == "prep" and items[i].lemma == "منذ" and mention is not None and mention.kind == "date":
            if view.status == "Lifted" or _first_of_its_kind(items, over.first):
                break  # أول عقوبات على X منذ 1979
            return mention.past[0] if mention.past else mention.date
    future = view.status in ("Proposed", "Threatened")
    if (decision := decision_of(items, over, triggers("sanction"))) is not None:
        day = next((i.mention for i in items[decision[0] : over.first] if i.kind == "date"), None)
        if day is not None:  # قرار واشنطن في أكتوبر الماضي رفع العقوبات
            either = day.future if future else day.past
            return either[0] if either else day.date
    if not view.dated or over.verb is None:
        return _date_beside(items, at, future=future) if over.verbal_noun is not None else None
    told = max(over.verb, at)
    time = time_of(_without_birth(_without(sentence, reason, told), told), over.verb, at, future=future)
    return time.date if time is not None else None


def _without_birth(sentence: Sentence, told: int) -> Sentence:
    """بيتر أفيرين (مواليد 7 مارس 1971): the sentence without when somebody was born that is named after ``told``."""
    items = sentence.items
    for born in range(told + 1, len(items) - 1):
        if items[born].form in _BORN:
            day = next((i for i in range(born + 1, min(born + _TO_DAY, len(items))) if items[i].kind == "date"), None)
            if day is not None:
                return _without_birth(sentence.with_items([*items[:born], *items[day + 1 :]]), told)
    return sentence


_BORN = frozenset("مواليد المولود المولوده مولود مولوده ولد ولدت".split())
_TO_DAY = 5
"""So far from the word stands the date of a birth: المولود في مدينة كذا في 3 مايو; a name like ولد سالم has none."""


def _first_of_its_kind(items: Sequence[Item], first: int) -> bool:
    """أقسى عقوبات, أول حزمة عقوبات: whether منذ says since when there have been none like them."""
    return any(
        i.analysis is not None and (i.analysis.pos in ("adj_comp", "adj_num") or i.key in ("اول", "اخر"))
        for i in items[max(0, first - 1) : first + 2]
        if i.kind == "word"
    )


def _without(sentence: Sentence, reason: Text | None, told: int) -> Sentence:
    """The sentence up to where the reason begins, if that stands at its end, after the items of what is ``told``."""
    if reason is None:
        return sentence
    first = next((n for n, i in enumerate(sentence.items) if i.end > reason.span.start), len(sentence.items))
    last = index_from(sentence.items, reason.span.end)
    if any(i.kind == "date" for i in sentence.items[last:]) or first <= told:
        return sentence
    return sentence.with_items(sentence.items[:first])


def _date_beside(items: Sequence[Item], at: int, *, future: bool) -> PartialDate | None:
    """فرض عقوبات على X في 2020: a date right after the target, which can be no one else's."""
    against = noun_arguments(items, at).prep(*ON)
    end = against.phrase.last if against is not None and against.phrase is not None else len(items)
    if end < len(items) and items[end].kind == "prep" and items[end].lemma == "في":
        end += 1
    mention = items[end].mention if end < len(items) else None
    if mention is None or mention.kind != "date":
        return None
    resolved = mention.future if future else mention.past
    return resolved[0] if resolved else mention.date


__all__ = ["date_of"]
