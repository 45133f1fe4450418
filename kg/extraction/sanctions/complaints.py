"""Whom a sanction hits of which only he speaks that bears it: نددت P بالعقوبات التي أعلنتها Q.

Who protests against sanctions and names nobody else that they are on protests against his own. An article that tells of
others under sanctions of the same hand leaves that open: an ally protests as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import subject
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.states_of import as_state
from kg.extraction.sanctions.decrees import decision_of
from kg.extraction.sanctions.governing import Governed, Words
from kg.records import Fact, FactFiller, Mention

COMPLAINT = "complaint"
"""The hint of a sanction whose target is taken from who protests against it; its value says what stays without that."""


def complainer(
    reading: Reading, sentence: Sentence, at: int, over: Governed, imposer: Sequence[Mention], words: Words
) -> tuple[Mention, ...]:
    """نددت P بالعقوبات التي فرضتها Q: the state that protests against the sanctions of a single other one.

    Nobody where the sentence names a third state, or where the noun is indefinite.
    """
    items = sentence.items
    if over.verb is None or over.verbal_noun is not None or over.lifting or not items[at].definite:
        return ()
    if not items[over.verb].lemma_in(words["verbs"]["protest"]) or is_negated(items, over.verb) or len(imposer) != 1:
        return ()
    by = {m.key for m in (*imposer, *map(as_state, imposer)) if m is not None}
    who = {state.key: state for m in subject(reading, sentence, over.verb, at) if (state := as_state(m)) is not None}
    if len(who) != 1 or not who.keys().isdisjoint(by):
        return ()
    told = {
        m.key if m.kind == "state" else m.state for m in sentence.mentions if m.kind in ("state", "person", "office")
    }
    return tuple(who.values()) if told - {None} <= {*by, *who} else ()


def contested(items: Sequence[Item], over: Governed, words: Words) -> bool:
    """طعن X في قرار P إدراجه على القائمة: whether it is spoken against the decision of another that hits the speaker,
    which has been made, whatever he will do about it.
    """
    noun, verbs = over.verbal_noun, words["verbs"]
    if over.verb is None or noun is None or noun != over.first or not items[noun].pronoun:
        return False
    if not items[over.verb].lemma_in(verbs["contest"] | verbs["protest"]):
        return False
    return decision_of(items, over, words) is not None


def settled(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The sanctions of an article, those of which only a protest tells with their target where no other is told."""
    for fact in facts:
        if COMPLAINT not in fact.hints:
            yield fact
            continue
        whose = _keys(fact.slots.get("target", ()))
        others = (f for f in facts if COMPLAINT not in f.hints and _by_the_same(f, fact))
        if all(_keys(f.slots["target"]) <= whose for f in others if f.slots.get("target")):
            yield fact
        elif fact.hints[COMPLAINT] == "kept":
            yield replace(fact, slots={name: told for name, told in fact.slots.items() if name != "target"})


def _by_the_same(one: Fact, other: Fact) -> bool:
    hands = _keys(one.slots.get("imposedBy", ()))
    return not hands or not hands.isdisjoint(_keys(other.slots.get("imposedBy", ())))


def _keys(fillers: Sequence[FactFiller]) -> set[str]:
    """The states, or else the names, of those who fill a slot."""
    told = (m for m in fillers if isinstance(m, Mention))
    return {state.key or "" if (state := as_state(m)) is not None else m.key or m.name for m in told}


__all__ = ["COMPLAINT", "complainer", "contested", "settled"]
