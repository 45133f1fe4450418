"""Past what is said of somebody between a verb and its object: relative clauses, asides, and where they end."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.antecedents import goes_on_after, relative_aside, told_aside
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.modifiers import accusative
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase

DESCRIBING = frozenset({"mark", "rel", "verb", "neg"})
"""The kinds of items with which what is said of somebody may begin."""


def past_description(items: Sequence[Item], at: int, bare: Sequence[NounPhrase]) -> int:
    """The item at which a clause goes on past what is said of the last of its phrases ``bare``; 0 if nothing is.

    :param at: the item after that phrase, of a kind of ``DESCRIBING``.
    """
    kind, size = items[at].kind, len(items)
    if kind in ("mark", "rel") and (past := relative_aside(items, at)):
        return past  # التقى X، الذي يزور P، الوزير Y
    if kind == "mark":
        aside = at + 1 < size and items[at + 1].kind not in _NO_ASIDE
        past = told_aside(items, at) if aside else 0
        return past if past and goes_on_after(items[past]) else 0  # التقى X - الذي يزور P - الوزير Y
    return _past_clause(items, at, bare[0]) if len(bare) == 1 and bare[0].last == at else 0


_NO_ASIDE = frozenset({"mention", "date", "prep", "verb"})


def _past_clause(items: Sequence[Item], at: int, described: NounPhrase) -> int:
    """يتهم معارضون يقيمون في الخارج الحكومة بـ, واتهم مسؤول طلب عدم ذكر اسمه إيران بـ: where the object follows.

    A clause describes a noun without article by itself, one with it after الذي (Ryding, ch. 14), and no comma need
    close it. The object of the clause around it is the first actor past a complement of the verb within, right before
    the ب of what is laid to him.
    """
    verb, size = at + (items[at].kind != "verb"), len(items)
    if verb >= size or items[verb].kind != "verb" or (items[at].kind == "rel") != _is_definite(described):
        return 0
    head = described.head
    if described.mentions and not (described.mentions[0].kind == "office" and head.kind == "mention"):
        return 0
    if head.kind == "word" and (accusative(head) or head.form.endswith("ين")):
        return 0  # اتهم مسؤولين يعملون في P
    i, complement = verb + 1, False
    while i < min(size, verb + _LONGEST):
        item = items[i]
        if item.kind == "prep":
            phrase = None if item.pronoun else noun_phrase(items, i + 1)
            i, complement = max(phrase.last if phrase else i + 1, i + 1), True
        elif item.form == "عدم":
            i += 1
        elif item.kind in _ENDS:
            return 0
        elif (phrase := noun_phrase(items, i, coordination=complement)) is None:
            i += 1
        else:
            acts = any(is_actor(m) for m in phrase.mentions)
            charged = phrase.last < size and items[phrase.last].lemma == "ب" and not items[phrase.last].pronoun
            if complement and acts and charged:
                return i
            i, complement = phrase.last, True
    return 0


def _is_definite(phrase: NounPhrase) -> bool:
    """Whether a phrase needs a relative pronoun for a clause to describe it."""
    return phrase.head.definite or bool(phrase.head.pronoun) or phrase.head.text.startswith("ال")


_LONGEST = 14  # items of a clause
_ENDS = frozenset({"verb", "sub", "rel", "conj", "fut", "neg", "mark"})
