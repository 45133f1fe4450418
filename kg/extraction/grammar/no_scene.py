"""Places after a preposition that are no scene of the event before them: what is talked about, or another's."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item, is_verbal_noun
from kg.extraction.grammar.modifiers import modifier
from kg.language.fold import fold
from kg.lexicon.function_words import AFTER, AHEAD_OF, BEFORE
from kg.lexicon.office_classes import POSTED_OFFICES
from kg.lexicon.triggers import triggers
from kg.records import ONE_OF_SEVERAL


def is_no_scene(items: Sequence[Item], at: int) -> bool:
    """Whether the place after the preposition at item ``at`` says what an office is for, or what is talked about."""
    if _in_title(items, at) or _of_affairs(items, at):
        return True
    lives = at > 0 and items[at - 1].form in _RESIDENT  # السفير … المقيم في P
    return lives or _is_ministers(items, at) or _concerned_with(items, at)


_RESIDENT = frozenset("المقيم المقيمه مقيم مقيمه مقيما المقيمين".split())


def _is_ministers(items: Sequence[Item], at: int) -> bool:
    """فلان وزير العدل [في منغوليا]: the land that tells whose minister stands before it."""
    minister, land = items[at - 1].mention if at else None, items[at + 1].mention if at + 1 < len(items) else None
    if minister is None or land is None or minister.kind != "person" or minister.state != land.key:
        return False
    if land.kind != "state":
        return False
    # X وزير الخارجية بجمهورية P: whose name stands first, and then his office
    formal = land.manner == "official" and items[at].lemma == "ب" and "office after it" in minister.rule
    return formal or (minister.rule.endswith("state told beside") and items[at].form == "في")


def _concerned_with(items: Sequence[Item], at: int) -> bool:
    """الجلسة الخاصة باليمن, الاجتماع المتعلق بالوضع في P: what a meeting is about.

    A private one is held in a town: لقاء خاص بجنيف.
    """
    if items[at].lemma != "ب" or not at or items[at - 1].kind != "word":
        return False
    of = items[at - 1]
    if not of.lemma_in(triggers("meeting")["participles"]["concerned"]):
        return False
    named = items[at + 1].mention if at + 1 < len(items) else None
    return of.definite or of.key != "خاص" or named is None or named.kind == "state"


def _of_affairs(items: Sequence[Item], at: int) -> bool:
    """الوضع في غزة, التطورات الأخيرة في ليبيا: what is talked about, and no scene."""
    before = at - 1
    while before > 0 and items[before].kind == "word" and modifier(items[before]):
        before -= 1
    affairs: frozenset[str] = triggers("meeting")["surroundings"]["affairs"]
    return before >= 0 and items[before].kind == "word" and items[before].key in affairs


OPEN_EXAMPLES = frozenset("بينها منها ابرزها اهمها مقدمتها راسها".split())
"""Forms that open examples: ملفات، من بينها الوساطة في P; قضايا أبرزها الانتخابات في P.

Those of persons (من بينهم) are in the plural.
"""


def tells_when(items: Sequence[Item], at: int) -> bool:
    """قبل انعقاد القمة في تونس, منذ القمة في صنعاء: the scene of another event, by which this one is dated."""
    if items[at].lemma not in _OTHER_TIMES or items[at].kind != "prep" or at + 1 >= len(items):
        return False
    other = items[at + 1]
    named = other.kind == "word" and other.key in triggers("meeting")["nouns"]["council"]
    return named or is_verbal_noun(other) or counts_from_another(items, at)


def counts_from_another(items: Sequence[Item], at: int) -> bool:
    """بعد أيام من لقاء X, قبل شهر من قمة في P: whether it is told at item ``at`` how long that was from another event.

    What is told after that is when and where the other was.
    """
    if items[at].kind != "prep" or items[at].lemma not in _BEFORE_OR_AFTER:
        return False
    nouns = triggers("meeting")["nouns"]
    for i in range(at + 2, min(at + 5, len(items) - 1)):
        if items[i].lemma in ("من", "علي") and items[i].kind == "prep":
            other = items[i + 1]
            return other.kind == "word" and any(other.lemma_in(nouns[group]) for group in _EVENTS)
        if items[i].kind not in ("word", "number"):
            return False
    return False


_EVENTS = ("meeting", "visit", "call", "talking")
_BEFORE_OR_AFTER = BEFORE | AFTER


_OTHER_TIMES = _BEFORE_OR_AFTER | {"منذ"}


def ahead_of_another(items: Sequence[Item], at: int) -> bool:
    """قبل قمة في P, عشية زيارة X, تمهيدا لاجتماع: whether with item ``at`` begins what is told of a later event."""
    item = items[at]
    if item.form not in AHEAD_OF:
        return item.kind == "word" and prepares(item) and at + 1 < len(items) and items[at + 1].lemma == "ل"
    if at + 1 >= len(items):
        return False
    nouns = triggers("meeting")["nouns"]
    return items[at + 1].kind == "word" and any(items[at + 1].lemma_in(nouns[group]) for group in ("meeting", "visit"))


def prepares(item: Item) -> bool:
    """تمهيدا, استعدادا: a noun in the accusative that says for what something is done."""
    preparing: frozenset[str] = triggers("meeting")["surroundings"]["preparing"]
    return item.kind == "word" and item.key in preparing and item.form.endswith("ا")


def _in_title(items: Sequence[Item], at: int) -> bool:
    """عامر الداوودي، المنسق الإقليمي للعمليات في اليمن: a place that belongs to what an office is for."""
    if _posted(items, at):
        return True
    purpose = False
    for i in range(at - 1, max(-1, at - 8), -1):
        item, office = items[i], items[i].mention
        if office is not None:
            return purpose and office.kind in ("person", "office") and item.text.endswith(office.role or "-")
        purpose = purpose or (item.kind == "prep" and item.lemma == "ل")
        if item.kind != "word" and not (item.kind == "prep" and item.lemma == "ل" and not item.pronoun):
            return False
    return False


def _posted(items: Sequence[Item], at: int) -> bool:
    """القنصل الجديد في القدس، فلان: where a diplomat is posted. After his name it is rather where he is met.

    A consul is one in a town, named or not.
    """
    before = at - 1
    while before > 0 and items[before].kind == "word" and items[before].definite:
        before -= 1
    holder = items[before].mention if before >= 0 else None
    if holder is None or holder.office not in POSTED_OFFICES:
        return False
    if holder.office == "envoy" and ONE_OF_SEVERAL in holder.traits:
        return False  # التقى ممثلو X وY في P: of two sides who are both sent there
    return holder.kind == "office" or fold(holder.role or "").startswith(("قنصل", "القنصل"))
