"""What a clause says did not take place, or shall not: denied, refused, failed, or said not to exist.

نفى عقد لقاء, رفض دعوة إلى زيارة, لا توجد خطط لعقد لقاء (Badawi, Carter & Gully, Modern Written Arabic, ch. 2.14).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.calling_off import is_dropped
from kg.extraction.grammar.certainty import is_negated, says
from kg.extraction.grammar.item import Item
from kg.lexicon.function_words import AFTER, DURING
from kg.lexicon.triggers import triggers

_REACH = 12
"""So many items before a noun its denial may stand."""
_AT_THE_TIME = DURING | AFTER | {"في", "لدي"}
_CLAUSES = ("ان", "انه", "انها", "انهم", "بان", "بانه")


def is_denied(items: Sequence[Item], at: int) -> bool:
    """Whether the event's noun at ``items[at]`` is what a verb of denying denies (نفى عقد أي لقاء).

    Or is what somebody refuses, fails to bring about, or says that there is none of.
    """
    nouns = triggers("certainty")["nouns"]
    start = _construct(items, at)
    if _there_is_none(items, at):
        return True
    if start and start == at and items[at - 1].kind == "prep" and items[at - 1].lemma in _AT_THE_TIME:
        return False  # نفى الاتهامات خلال لقائه مع X
    i = at
    while (i := i - 1) > max(-1, at - _REACH):
        item = items[i]
        if item.key in nouns["calling_off"]:
            return False  # نفى تأجيل الزيارة
        if item.form in nouns["none"]:  # اعتذر عن عدم لقاء X, عن عدم تلبية دعوة Y لزيارة P
            near = all(between.kind != "prep" or between.lemma == "ل" for between in items[i + 1 : at])
            return near and not is_dropped(items, at)
        if item.kind == "verb" and i > 1 and items[i - 1].form == "ما":
            continue  # نفى ما تردد عن لقاء بينهما
        if item.kind == "verb" and _describes(items, i):
            i -= items[i - 1].kind == "rel"
            continue  # رفض دعوة وجهها إليه X لزيارة P
        if item.kind == "verb" or item.form in _THERE_IS_NO:
            return _denies(items, i, at, start)
        if item.kind in ("sub", "rel", "conj") or (item.kind == "mark" and item.text in ".؛:"):
            return False
        if item.text in "،," and item.kind == "mark" and items[i - 1].kind != "mention":
            return False  # what is said of the subject may stand between commas: نفى الناطق، X، صحة …
    return False


def _there_is_none(items: Sequence[Item], at: int) -> bool:
    """لا لقاء بين X وY, لا نية لعقد لقاء, لا خطط حتى الآن للقاء: the لا that denies any event of a kind, or any plan.

    The noun right after it has no article (Ryding, ch. 37.1.4); what is said of it goes on with لـ.
    """
    for i in range(at - 1, max(-1, at - _REACH), -1):
        item = items[i]
        if item.kind == "neg":
            of, nouns = items[i + 1], triggers("certainty")["nouns"]
            if item.form != "لا" or of.definite or of.pronoun:
                return False
            return i + 1 == at or any(lemma in nouns["plan"] or lemma in nouns["ground"] for lemma in of.lemmas[0])
        if item.kind == "verb" and items[i - 1].kind == "neg":
            continue  # لا خطط, which can be read as a verb
        if item.kind not in ("word", "date") and not (item.kind == "prep" and item.lemma in _FOR):
            return False
    return False


_FOR = frozenset({"ل", "حتي", "في", "علي", "عن", "من"})


_THERE_IS_NO = frozenset({"ليس", "ليست", "يكن", "تكن"})


def _denies(items: Sequence[Item], verb: int, at: int, start: int) -> bool:
    """Whether a verb says of the noun at ``items[at]``, whose construct begins at ``start``, that it was not."""
    item, near = items[verb], at - verb < 7
    if item.form in _THERE_IS_NO:
        return items[verb + 1].form in ("هناك", "ثمه")
    negated = is_negated(items, verb)
    if says(item, "exist"):  # what there is no plan of, but not what there is no news of
        plans = triggers("certainty")["nouns"]["plan"]
        told = next((i for i in items[verb + 1 : start] if i.kind == "word" and i.form != "اي"), None)
        definite = items[at].definite and not items[at - 1].attached  # للقاء can be either
        return negated and not definite and (told is None or told.key in plans)
    if says(item, "fail"):
        return start < at and not negated  # فشلت محاولات لعقد لقاء; but فشل اللقاء
    if says(item, "manage"):  # لم يتسن له لقاء X, but not لم يتمكن من حضور اللقاء
        governed = items[start - 1].kind == "word" and not items[start - 1].definite
        return negated and near and not governed
    # لم يجد وقتا لمقابلته, لم يعقد اجتماعا: what was not held was no meeting
    unheld = negated and near and (items[at - 1].lemma == "ل" or verb == at - 1)
    # لم يشر إلى لقاء X وY, لم يعلن عن أي اجتماع: what is not told of need not have been
    about = item.key == "تطرق" or (item.key in _TELLING and (items[at - 1].lemma == "عن" or items[at - 1].form == "اي"))
    untold = negated and near and (says(item, "report") or about) and not items[at].text.startswith("ال")
    return (says(item, "deny") and not negated) or ((unheld or untold) and not says(item, "miss"))


_TELLING = frozenset({"اعلن", "كشف"})


def _describes(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb is of a clause that describes the noun before it: التقارير التي تحدثت عن …, دعوة وجهها إليه X."""
    before = items[verb - 1] if verb else None
    if before is None:
        return False
    if before.kind == "rel":
        return bool(says(items[verb], "report"))
    if before.kind != "word" or before.definite:
        return False
    return says(items[verb], "report") or (bool(items[verb].pronoun) and before.noun() is not None)


def _construct(items: Sequence[Item], at: int) -> int:
    """Where the construct begins that the noun ends: عقد أي لقاء."""
    holding = triggers("meeting")["nouns"]["holding"]
    while at and items[at - 1].kind == "word" and (items[at - 1].lemma_in(holding) or items[at - 1].form == "اي"):
        at -= 1
    return at


@cache
def _denying() -> frozenset[str]:
    """Participles and verbal nouns of denying."""
    words = triggers("accusation")
    denying: frozenset[str] = words["participles"]["denying"] | words["nouns"]["denial"]
    return denying


def in_denied_clause(items: Sequence[Item], at: int) -> bool:
    """Whether the verb at ``items[at]`` stands in the clause that a word of denying governs (نفى أن يكون التقاه).

    Or in one of which it is said that it never happened (لم يسبق لـ X أن التقاه).
    """
    opening = next((i for i in range(at - 1, max(-1, at - 7), -1) if items[i].kind in ("sub", "mark", "rel")), None)
    if opening is None or items[opening].form not in _CLAUSES:
        return False
    for i in range(opening - 1, max(-1, opening - 7), -1):
        if items[i].kind == "verb":
            return says(items[i], "have_been" if is_negated(items, i) else "deny")
        if items[i].kind == "word" and items[i].lemma_in(_denying()):
            return True  # نافيا أن يكون التقاه, نفيه أن
        if items[i].kind in ("sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛:"):
            return False
    return False
