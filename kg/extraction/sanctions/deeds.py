"""Why somebody is sanctioned, as the words tell that describe him: شركات تبيع أسلحة لـ, شبكة قالت إنها نقلت نفطا."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.groups import WHOEVER
from kg.language.fold import fold
from kg.records import Mention, Text

_SAYING = 4
"""Between a verb of saying and what is said stand so many words: قالت وزارة الخزانة إنها."""


def deed_of(sentence: Sentence, at: int, target: Sequence[Mention], words: Words) -> Text | None:
    """What those hit have done, by the clause or participle that describes the last of them after ``items[at]``."""
    items = sentence.items
    here = [m for m in target if m.sentence == sentence.index and m.span.field == sentence.field]
    if not here:
        return None
    if here[-1].rule == WHOEVER:  # على من يعرقلون كذا: the very words that tell who they are
        done = next((i for i in range(at + 1, len(items)) if items[i].kind == "verb"), None)
        first = next((i for i in range(at + 1, len(items)) if items[i].end > here[-1].span.start), None)
        if first is not None and (done is None or items[done].start >= here[-1].span.end):
            return text_from(sentence, first)  # على المتورطين في كذا
        return text_from(sentence, done) if done is not None and items[done].start < here[-1].span.end else None
    end = max(m.span.end for m in here)
    first = next((i for i in range(at + 1, len(items)) if items[i].start >= end), len(items))
    first = _past_place(items, first)
    start = first + 1 if first < len(items) and items[first].kind == "rel" else first
    if start >= len(items):
        return None
    verb = items[start]
    if start == first and verb.kind == "verb" and _each(items, start, here):
        return text_from(sentence, start)  # كل شركة تستثمر في P
    if start == first and not _may_be_described(here):
        return None
    if verb.kind == "verb":
        said = _said_of_them(items, start, words)
        deed = wrong_at(items, said if said is not None else start, words)
        return text_from(sentence, deed) if deed is not None else None
    if verb.kind == "prep" and items[start + 1 : start + 2] and items[start + 1].key in words["nouns"]["tie"]:
        return text_from(sentence, start)  # على صلة بتنظيم
    tied = verb.kind == "word" and bool(verb.lemma_in(words["participles"]["tied"])) and not verb.definite
    return text_from(sentence, start) if tied and _with_wrong(items, start, words) else None


def wrong_at(items: Sequence[Item], at: int, words: Words) -> int | None:
    """Where the words begin of what somebody did: كانت تنقل كذا, متورطون في كذا; None where they tell of none."""
    while at < len(items) - 1 and (items[at].kind == "part" or items[at].key in AUXILIARY):
        at += 1
    if at >= len(items) - 1:
        return None
    item, after = items[at], items[at + 1]
    if item.kind == "verb":
        behind = item.key == "وقف" and after.form == "وراء"  # يقفون وراء الانقلاب
        return at if behind or item.lemma_in(words["verbs"]["deed"]) else None
    told = fold(item.text) if item.kind == "mention" else item.key
    guilty = item.kind in ("word", "mention") and (
        bool(item.lemma_in(words["participles"]["guilty"])) or told.startswith("مسوول")
    )
    return at if guilty and not item.definite and after.kind == "prep" and after.lemma in _GUILTY_OF else None


AUXILIARY = frozenset({"كان", "زال"})
_GUILTY_OF = ("عن", "في", "ب", "مع")


def _past_place(items: Sequence[Item], at: int) -> int:
    """كيانات في ميانمار تسهل: past adjectives, closing quotation marks and where they are."""
    while at < len(items) and (
        (items[at].kind == "mark" and items[at].text in '»"”')
        or (items[at].kind == "mention" and items[at].mention is not None and items[at].mention.manner == "demonym")  # type: ignore[union-attr]
    ):
        at += 1
    if (
        at + 1 < len(items)
        and items[at].kind == "prep"
        and items[at].lemma in ("في", "من", "ل")
        and not items[at].pronoun
    ):
        place = noun_phrase(items, at + 1, coordination=False)
        at = place.last if place is not None else at
    return at


def _may_be_described(target: Sequence[Mention]) -> bool:
    """Whether a clause without a relative can describe the last of them: a group without article."""
    last = max(target, key=lambda m: m.span.end)
    several = last.manner == "group" or (last.kind == "office" and last.number == "p")
    return several and not last.name.startswith("ال")


def _each(items: Sequence[Item], at: int, target: Sequence[Mention]) -> bool:
    """كل شركة, أي بنك صيني: whether those hit before ``items[at]`` are each that does what the clause says."""
    last = max(target, key=lambda m: m.span.end)
    noun = next((i for i in range(max(1, at - 4), at) if items[i].start >= last.span.start), 0)
    return last.manner == "group" and noun > 0 and (items[noun].form in _EACH or items[noun - 1].form in _EACH)


_EACH = frozenset({"كل", "اي", "ايه"})


def _said_of_them(items: Sequence[Item], at: int, words: Words) -> int | None:
    """قالت إنها نقلت, يُعتقد أنه يمول: the verb of what somebody says of them; None where ``items[at]`` says nothing."""
    if not items[at].lemma_in(words["verbs"]["say"]):
        return None
    for i in range(at + 1, min(at + _SAYING, len(items) - 1)):
        if items[i].kind == "sub":
            return i + 1 if items[i].pronoun else None
    return None


def _with_wrong(items: Sequence[Item], at: int, words: Words) -> bool:
    """مرتبطة بالبرنامج النووي: whether it is with something forbidden that they have to do."""
    near = items[at + 1 : at + 5]
    return (
        bool(near)
        and near[0].lemma == "ب"
        and any(i.kind == "word" and i.lemma_in(words["nouns"]["illicit"]) for i in near)
    )
