"""Where the sides of a meeting end that stand about its noun, and what is talked about begins, or another event."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.item import Item, is_verbal_noun
from kg.extraction.grammar.noun_phrases import PrepPhrase
from kg.extraction.grammar.syntax import Arguments
from kg.lexicon.function_words import ABOUT, AFTER, BEFORE, TOWARDS_AN_END
from kg.lexicon.places import place_nouns
from kg.lexicon.triggers import triggers

TOPICS = ABOUT | TOWARDS_AN_END | {"عن"}
"""What stands after these prepositions is no side (محادثات حول علاقات البلدين مع …)."""
# … and of another event, which has sides of its own.
_OTHER_TIME = BEFORE | AFTER | {"منذ"}
# … and of what goes on beside it.
_SETTING = frozenset({"وسط", "رغم", "بسبب"})


def ends_sides(prep: PrepPhrase) -> bool:
    """Whether with a phrase begins what a meeting is about, or another event."""
    word = prep.phrase is not None and prep.phrase.head.kind == "word"
    if prep.preposition == "ب" and prep.phrase is not None and not prep.phrase.mentions:
        head = prep.phrase.head
        # برئاسة مشتركة بين X وY, بمقر الوزارة مع Y
        return head.form != "رياسه" and not (head.kind == "word" and head.lemma_in(_venues()))
    if prep.preposition == "ل" and prep.phrase is not None and is_verbal_noun(prep.phrase.head):
        return True  # جلسة للتباحث في إجراءات … مع سوريا
    if prep.preposition in _SETTING and word:
        return True  # بدأت القمة وسط خلاف بين X وY
    if prep.preposition in TOPICS or on_the_sidelines(prep):
        return True
    # محادثات مع X قبيل جولة من المفاوضات مع Y
    return prep.preposition in _OTHER_TIME and word and not _on_the_way(prep)


def _on_the_way(prep: PrepPhrase) -> bool:
    """أجرى محادثات في P قبل وصوله إلى Q مع Y: of a journey of the subject's own, which is done with nobody."""
    head = prep.phrase.head if prep.phrase is not None else None
    if head is None or not head.pronoun:
        return False
    nouns = triggers("meeting")["nouns"]
    return bool(head.lemma_in(nouns["coming"]) or head.lemma_in(nouns["going"]) or head.lemma_in(nouns["leaving"]))


@cache
def _venues() -> frozenset[str]:
    """The nouns of buildings and towns, where somebody meets another."""
    rooms: frozenset[str] = triggers("meeting")["surroundings"]["room"]
    return place_nouns("seat", "palace", "building", "port", "settlement") | rooms


def on_the_sidelines(prep: PrepPhrase) -> bool:
    """على هامش اجتماع …: what follows tells of another event."""
    return prep.preposition == "علي" and prep.phrase is not None and prep.phrase.head.form == "هامش"


def is_beside(prep: PrepPhrase) -> bool:
    """إلى جانب P, which is read as of its side at talks (الجانب المصري)."""
    named = prep.phrase.head.mention if prep.phrase is not None else None
    return prep.preposition == "الي" and named is not None and named.name.startswith("جانب ")


def at_another_time(items: Sequence[Item], at: int) -> bool:
    """قبل انعقاد القمة العربية: whether a noun tells before or after which meeting, of others, something was done."""
    first = at
    while first and items[first - 1].kind == "word" and not items[first - 1].definite and at - first < 2:
        first -= 1
    return first > 0 and items[first - 1].lemma in (BEFORE | AFTER)


def is_remote(items: Sequence[Item], prep: int) -> bool:
    """عقد X اجتماعا عن بعد مع Y: whether a preposition is of what says that they met from afar."""
    after, before = items[prep + 1 : prep + 2], items[prep - 1 : prep] if prep else []
    if items[prep].lemma == "عن":
        return bool(after) and after[0].form == "بعد"
    return items[prep].form == "بعد" and bool(before) and before[0].lemma == "عن"


def of_level(items: Sequence[Item], args: Arguments) -> bool:
    """الاجتماع السابق على مستوى الخبراء: whether a meeting is told to be one of experts, not of those spoken of.

    :param args: what the noun of the meeting governs.
    """
    phrases = (p.phrase for p in args.preps if p.preposition == "علي" and p.phrase is not None)
    return any(x.head.key == "مستوي" and _EXPERTS.intersection(i.key for i in items[x.first : x.last]) for x in phrases)


_EXPERTS = frozenset({"خبير", "فني", "مندوب", "سفير"})
