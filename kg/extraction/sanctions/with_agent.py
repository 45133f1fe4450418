"""Verbal nouns with their agent in the genitive and whom they hit in the accusative: إدراج [X] [Y], معاقبة [X] [Y].

Wright, Grammar II § 29: where both are expressed, the agent stands in the genitive right after the noun, and the object
follows it.
"""

from __future__ import annotations

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase, skip_adverbs
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.targets import targets
from kg.records import Mention


def agent_and_hit(
    reading: Reading, sentence: Sentence, at: int, end: int, words: Words
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Who does to whom what the verbal noun at ``items[at]`` tells, of which the arguments end before ``end``.

    The first is empty where the genitive is whom it hits (إدراج Y): one who acts is a state or body, and another
    follows it without conjunction or preposition.
    """
    items = sentence.items[:end]
    if items[at].definite or items[at].pronoun:
        return (), ()
    genitive = noun_phrase(items, at + 1)
    if genitive is None:
        return (), ()
    after = skip_adverbs(items, genitive.last)
    accusative = noun_phrase(items, after) if _may_act(genitive) and after < len(items) else None
    if accusative is not None:
        called = accusative.head.lemma_in(words["nouns"]["body"]) and not accusative.head.definite  # Y منظمة إرهابية
        hit = targets(reading, sentence, accusative, words) if not called else ()
        if not hit and accusative.head.definite:
            hit = parties(reading, accusative, sentence)  # إدراج X الحزب نفسه
        if not hit and not called and accusative.head.kind == "word" and accusative.head.pronoun:
            return parties(reading, genitive, sentence), ()  # إدراج X زوجته
        agent = parties(reading, genitive, sentence) if hit else ()
        if agent and not {m.key for m in agent if m.key} & {m.key for m in hit}:
            return agent, hit
    return (), targets(reading, sentence, genitive, words)


def agent_before(reading: Reading, sentence: Sentence, at: int, end: int) -> tuple[Mention, ...]:
    """تجميد X أصول Y, حظر X استيراد كذا: who does it, where nothing else stands before what he freezes or bans."""
    items = sentence.items
    if items[at].kind != "word" or items[at].definite or items[at].pronoun or end <= at + 1:
        return ()
    genitive = noun_phrase(items[:end], at + 1)
    between = genitive is not None and _may_act(genitive) and skip_adverbs(items[:end], genitive.last) == end
    return parties(reading, genitive, sentence) if between else ()


def _may_act(genitive: NounPhrase) -> bool:
    return bool(genitive.mentions) and all(m.kind in ("state", "organization") for m in genitive.mentions)
