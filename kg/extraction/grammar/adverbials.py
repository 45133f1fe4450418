"""Fixed adverbial phrases between a verb and its object, which govern nothing: على انفراد, للمرة الأولى.

Source: Badawi, Carter & Gully, Modern Written Arabic, ch. 2.5.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.lexicon.function_words import MANNERS
from kg.lexicon.ordinals import ORDINALS
from kg.lexicon.triggers import triggers

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


def past_span(items: Sequence[Item], at: int) -> int:
    """خلال زيارته [التي تستمر يومين] X, زيارة [تستغرق ثلاثة أيام]: the item after what only says how long it lasts.

    The clause, which describes a visit or talks, ends with the last word of the time. 0 where none stands there.
    """
    verb, words = at + (items[at].kind == "rel"), triggers("meeting")
    if not at or verb + 1 >= len(items) or items[verb].kind != "verb" or items[verb].pronoun:
        return 0
    if items[at - 1].kind != "word" or not items[verb].lemma_in(words["verbs"]["last"]):
        return 0
    nouns, i = words["nouns"], verb + 1
    if not any(items[at - 1].lemma_in(nouns[group]) for group in ("visit", "meeting", "errand")):
        return 0
    while i < len(items) and i < verb + 4 and _counts(items[i]):
        i += 1
    if i >= len(items) or not (items[i].key in words["surroundings"]["span"] or items[i].kind == "date"):
        return 0
    return i + 2 if i + 1 < len(items) and items[i + 1].form in _ONE else i + 1


def _counts(item: Item) -> bool:
    return item.kind == "number" or (item.analysis is not None and item.analysis.pos in ("noun_num", "noun_quant"))


_ONE = frozenset({"واحد", "واحدا", "واحده", "كامله", "كاملا"})
