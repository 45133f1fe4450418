"""Steps that are sanctions by what they are called, or as the sanctions told before: تدابير عقابية, شملت الإجراءات."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.noun_phrases import is_actor, noun_phrase
from kg.extraction.sanctions.governing import Words

_ADJECTIVES = 4
"""So many adjectives a noun of steps has at most: تدابير اقتصادية خاصة جديدة."""


def punitive(items: Sequence[Item], at: int, words: Words) -> bool:
    """إجراءات عقابية, تدابير اقتصادية بحق X: steps that are called punitive, or economic ones against somebody."""
    if not items[at].lemma_in(words["nouns"]["step"]):
        return False
    described = items[at + 1 : at + 2 + economic(items[: at + 2], at, words)]  # إجراءات اقتصادية قسرية
    called = any(i.lemma_in(words["adjectives"]["punitive"]) for i in described)
    return called or _against_somebody(items, at, words)


def economic(items: Sequence[Item], at: int, words: Words) -> bool:
    """Whether an embargo, a siege or steps are told to be economic."""
    adjectives = words["adjectives"]["economic"]
    return any(i.lemma_in(adjectives) for i in items[at + 1 : at + 4] if i.kind == "word")


def _against_somebody(items: Sequence[Item], at: int, words: Words) -> bool:
    """تدابير اقتصادية جديدة بحق X: whether steps are economic, and told to be against somebody."""
    last = at + 1
    while last < len(items) and items[last].kind == "word" and not items[last].pronoun and last <= at + _ADJECTIVES:
        last += 1
    against = last < len(items) - 1 and items[last].kind == "prep" and items[last].lemma in ("ضد", "بحق")
    if not against or not economic(items[:last], at, words):
        return False
    whom = noun_phrase(items, last + 1, coordination=False)  # بحق مستوطنين إسرائيليين, not ضد غسل الأموال
    named = whom.head.mention if whom is not None else None
    actor = named is not None and is_actor(named) and named.kind != "office"
    return whom is not None and (actor or bool(whom.adjectives))


def steps_hit(items: Sequence[Item], at: int, words: Words) -> bool:
    """وشملت الإجراءات X: what may be the sanctions that were told of right before."""
    steps = items[at].definite and items[at].lemma_in(words["nouns"]["step"])
    verb = items[at - 1] if at else items[at]
    return bool(steps) and verb.kind == "verb" and bool(verb.lemma_in(words["verbs"]["hit"]))


__all__ = ["economic", "punitive", "steps_hit"]
