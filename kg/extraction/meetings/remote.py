"""Meetings by telephone and from afar, which have no scene: هاتفيا, في اتصال هاتفي, عبر تقنية الفيديو, عن بعد.

The instrument stands after عبر or as an adverb (Badawi, Carter & Gully, Modern Written Arabic, ch. 2.6).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item, end_of_clause
from kg.extraction.meetings.openings import BY_TELEPHONE
from kg.extraction.meetings.topics import is_remote
from kg.lexicon.function_words import DURING
from kg.lexicon.triggers import triggers

_IN_A_CALL = DURING | {"في", "عبر"}
_REACH = 14
"""So many words after a verb or noun its instrument can stand."""


def is_by_phone(items: Sequence[Item], at: int, anchor: int) -> bool:
    """محادثة هاتفية, بحث هاتفيا, بحثا في اتصال هاتفي: whether a meeting is by telephone.

    :param at: the verb, or the noun, by whose clause it is told.
    :param anchor: the meeting's noun, or the same verb.
    """
    adjective = anchor + 1 < len(items) and items[anchor + 1].key == "هاتفي"
    return adjective or by_telephone(items, at) or (items[at].kind == "verb" and _in_a_call(items, at))


def by_telephone(items: Sequence[Item], at: int) -> bool:
    """تحدث X هاتفيا مع Y, عبر الهاتف: whether what the verb at ``items[at]`` says was done by telephone."""
    if items[at].kind == "verb":
        for i in _clause(items, at, 9):
            if items[i].form in BY_TELEPHONE:
                return True
    return False


def _in_a_call(items: Sequence[Item], at: int) -> bool:
    """بحث X مع Y، في اتصال هاتفي، الوضع: whether the clause of a verb says that it was done in a call.

    One that is told with sides of its own (نتائج البحث في اتصال هاتفي بين X وY) is another.
    """
    calls = triggers("meeting")["nouns"]["call"]
    for i in _clause(items, at, _REACH):
        if items[i].kind != "word" or items[i - 1].kind != "prep":
            continue
        told = items[i].kind == "word" and (items[i].key in calls or _of_phone(items, i)) and not items[i].definite
        if told and items[i - 1].kind == "prep" and items[i - 1].lemma in _IN_A_CALL:
            between = next((j for j in range(i + 1, min(i + 4, len(items))) if items[j].lemma == "بين"), None)
            return between is None or bool(items[between].pronoun)
    return False


def _of_phone(items: Sequence[Item], i: int) -> bool:
    return i + 1 < len(items) and items[i + 1].key == "هاتفي"


def is_from_afar(items: Sequence[Item], at: int, anchor: int) -> bool:
    """اجتماع عبر تقنية الفيديو, التقيا عن بعد, قمة افتراضية: whether those who meet are not in one place.

    :param at: as for ``is_by_phone``, as is ``anchor``.
    """
    forms = triggers("meeting")["forms"]
    if anchor + 1 < len(items) and items[anchor + 1].form in forms["virtual"]:
        return True
    for start in (at, anchor) if at != anchor else (at,):
        for i in _clause(items, start, _REACH):
            if items[i].kind != "prep":
                continue
            if items[i].lemma == "عن" and is_remote(items, i) and not _of_a_thing(items, i, anchor):
                return True
            if items[i].lemma == "عبر" and any(item.form in forms["screen"] for item in items[i + 1 : i + 5]):
                return True
    return False


def _of_a_thing(items: Sequence[Item], prep: int, anchor: int) -> bool:
    """بحثا العمل عن بعد: whether what is done from afar is what they talk about."""
    before = items[prep - 1]
    return prep - 1 != anchor and before.kind == "word" and before.definite


def _clause(items: Sequence[Item], at: int, reach: int) -> range:
    """The items of the clause after one, as far as its instrument can stand."""
    return range(at + 1, min(at + reach, end_of_clause(items, at)))


__all__ = ["by_telephone", "is_by_phone", "is_from_afar"]
