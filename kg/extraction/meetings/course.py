"""The course of talks: which of several rounds they were, and over how many days they went on."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.meetings.clauses import is_previous
from kg.language.dates_words import vocabulary
from kg.lexicon.ordinals import ORDINALS
from kg.lexicon.triggers import triggers


def course_of(items: Sequence[Item], at: int) -> dict[str, str]:
    """The hints ``ordinal`` and ``days`` of a meeting told at item ``at``."""
    hints = _ordinal(items, at)
    if days := _days(items, at):
        hints["days"] = str(days)
    return hints


def _ordinal(items: Sequence[Item], at: int) -> dict[str, str]:
    """The hint that tells rounds apart: الزيارة الأولى، ثاني جولة; آخر جولة is none of those told before."""
    if at and items[at - 1].form == "اخر" and not items[at].definite:
        return {"ordinal": "previous"}
    if any(_anew(items[at], item) for item in items[at + 1 : at + 3]):
        return {"ordinal": "again"}  # اتفقا خلال لقائهما على اللقاء مجددا
    if is_previous(items, at):
        return {"ordinal": "previous"}
    if items[at].kind == "verb":
        return {}  # في اليوم الثاني يزور P
    turn = next((i for i in range(max(0, at - 4), at) if items[i].key in triggers("meeting")["nouns"]["round"]), at - 1)
    of_round = items[turn + 1 : at] if turn < at - 1 and items[at - 1].lemma == "من" else ()  # الجولة الثانية من
    for item in (*items[at + 1 : at + 3], *items[max(0, at - 1) : at], *of_round):
        if item.kind == "word" and item.folded in ORDINALS:
            return {"ordinal": str(ORDINALS[item.folded])}
    return {}


def _anew(noun: Item, item: Item) -> bool:
    """اللقاء مجددا, الاجتماع ثانية: whether a word says that what a noun tells is done again."""
    return item.form == "مجددا" or (item.form == "ثانيه" and noun.definite and not item.definite)


_WEEK = 7
_FAR = 14
"""So many items after the noun, at most, it is told how long the talks lasted."""
_APART = 4
"""So many items, at most, stand between a verb of lasting and the days: استمرت في P على مدى ثلاثة أيام."""


_UNITS = frozenset(form for unit in ("day", "week") for form in vocabulary().units[unit])
"""What days are counted by, folded."""


def _days(items: Sequence[Item], at: int) -> int:
    """Over how many days a meeting told at ``at`` went on; less than 0 if they are over; 0 where none is told.

    محادثات استمرت ثلاثة أيام, على مدى يومين, ثلاثة أيام من المحادثات. The accusative of time after a verb of lasting
    or مدى tells how long, and so does a number of days with من and the verbal noun (Ryding ch. 7.5, 15).
    """
    begin = at - 3 if at > 2 else 0
    for i, item in enumerate(items[begin : at + _FAR], begin):
        if item.form in _UNITS and (counted := _counted(items, i)) is not None:
            days, first = counted
            over = _before_noun(items, i, first, at) if i < at else _after_noun(items, first, at)
            if over:
                return over * days
    return 0


def _counted(items: Sequence[Item], i: int) -> tuple[int, int] | None:
    """The days, two or more, that item ``i`` ends the number of, and where that starts: ثلاثة أيام, يومين, أسبوعا."""
    form, units = items[i].form, vocabulary().units
    days = form in units["day"]
    count, first = units["day" if days else "week"][form], i
    if not count and i:
        told = items[i - 1]
        count, first = int(told.text) if told.text.isdecimal() else vocabulary().cardinal.get(told.form, 0), i - 1
    if not count and form == "اسبوعا":
        count, first = 1, i
    whole = count * (1 if days else _WEEK)
    return (whole, first) if whole > 1 else None


def _before_noun(items: Sequence[Item], i: int, first: int, at: int) -> int:
    """-1 where days up to ``i`` are of the meeting: ثلاثة أيام من المحادثات; بعد ثلاثة أيام من القمة is after it."""
    if items[at - 1].lemma != "من" or any(item.kind != "word" for item in items[i + 1 : at - 1]):
        return 0
    before = [item.lemma for item in items[max(0, first - 2) : first]]  # قبل نحو أسبوع من المفاوضات
    talks = triggers("meeting")["nouns"]["held_with"]
    return 0 if "قبل" in before or ("بعد" in before and items[at].key not in talks) else -1


def _after_noun(items: Sequence[Item], first: int, at: int) -> int:
    """-1 or 1 where it is told after the meeting that it lasted or will last the days from ``first`` on; else 0.

    The last noun before is what lasts: not talks on a truce of three days.
    """
    words = triggers("meeting")
    for i in range(at + 1, first):
        item = items[i]
        if item.kind == "verb":
            lasting = item.verb(words["verbs"]["last"])
            if lasting is None or first - i > _APART or _own_subject(items, i + 1, first):
                return 0
            return 1 if lasting.aspect == "i" else -1
        if item.key in words["surroundings"]["for_days"]:
            return -1 if i == first - 1 else 0
        noun = item.kind == "word" and item.analysis is not None and item.analysis.pos != "adj"
        talks = item.key in words["nouns"]["held_with"]  # جولة مفاوضات
        if (noun and not talks) or item.kind not in ("word", "mention", "prep", "date", "conj", "rel"):
            return 0
    return 0


def _own_subject(items: Sequence[Item], begin: int, end: int) -> bool:
    """Whether it is something else that lasted: التي استمرت فيها المعارك ثلاثة أيام."""
    return any(items[i].definite and (items[i - 1].kind != "prep" or items[i - 1].pronoun) for i in range(begin, end))
