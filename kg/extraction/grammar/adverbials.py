"""Fixed adverbial phrases between a verb and its object, which govern nothing: على انفراد, للمرة الأولى.

Source: Badawi, Carter & Gully, Modern Written Arabic, ch. 2.5.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.lexicon.function_words import MANNERS
from kg.lexicon.ordinals import ORDINALS

BEFORE_ADVERBIALS = frozenset({"علي", "ل"})
"""The prepositions with which such phrases begin."""


def past_adverbial(items: Sequence[Item], at: int) -> int:
    """The item after a fixed adverbial phrase that begins with the preposition ``items[at]``; 0 where none does."""
    if items[at].kind != "prep" or items[at].pronoun or at + 1 >= len(items):
        return 0
    noun = items[at + 1]
    if items[at].lemma == "علي" and noun.form in MANNERS:
        return at + 2
    if items[at].lemma == "علي" and noun.form == "مدي":  # على مدى ساعتين, على مدى أكثر من ساعة
        return _past_words(items, at + 2)
    if items[at].lemma == "ل" and noun.key == "مره" and at + 2 < len(items) and items[at + 2].folded in ORDINALS:
        since = at + 3
        return _past_words(items, since + 1) if since < len(items) and items[since].form == "منذ" else since
    return 0


def past_companion(items: Sequence[Item], at: int) -> int:
    """استقبل X [ومعه نائبه Y] وفدا: the item after whom the subject has with him; 0 if item ``at`` joins nobody so."""
    beside = items[at + 1] if at + 2 < len(items) else None
    if beside is None or beside.lemma != "مع" or not beside.pronoun.startswith("3"):
        return 0
    first = items[at + 2].mention
    end = at + 3 if first is not None else 0
    if first is not None and first.kind == "office" and first.number != "s":  # ومعه عضوا المجلس X وY
        while end < len(items) and items[end].kind == "word" and items[end].definite:
            end += 1
        end += end < len(items) and items[end].kind == "mention"
    while end and end + 1 < len(items) and items[end].kind == "conj" and items[end + 1].kind == "mention":
        end += 2
    return end


def past_escort(items: Sequence[Item], at: int) -> int:
    """استقبل X السفيرة Y [يرافقها الملحق]، ثم Z: the item after whom a guest has with him; ``at`` if he has nobody."""
    if at >= len(items) or items[at].key != "رافق" or not items[at].pronoun.startswith("3"):
        return at
    return next((i for i in range(at + 1, len(items)) if items[i].kind in ("mark", "verb", "sub")), at)


def past_company(items: Sequence[Item], at: int) -> int:
    """يجري والوفد المرافق له محادثات: the item after those with whom the subject, which is dropped, does something."""
    joined = items[at + 1].mention if at + 2 < len(items) and items[at].kind == "conj" else None
    if joined is None or joined.office != "delegation":
        return at
    at += 2
    while at < len(items) - 1 and (items[at].form == "المرافق" or (items[at].kind == "prep" and items[at].pronoun)):
        at += 1
    return at


def _past_words(items: Sequence[Item], at: int) -> int:
    """The item after the words and numbers from item ``at`` on, whatever they count: at most three."""
    end = at
    while end < min(at + 3, len(items)) and (
        items[end].kind in ("word", "number", "date") or (items[end].lemma == "من" and end > at)
    ):
        end += 1
    return end
