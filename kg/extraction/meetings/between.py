"""The sides of talks past what is said of the first: between commas, in parentheses, after whence they are."""

from __future__ import annotations

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.clauses import verb_right
from kg.extraction.grammar.item import Item, index_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, PrepPhrase, noun_phrase
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.meetings.visits import people
from kg.lexicon.triggers import triggers
from kg.records import Mention


def listed(sentence: Sentence, first: NounPhrase) -> tuple[Mention, ...]:
    """بين X ودول المنطقة (P وQ): the states that a parenthesis lists after the noun for them."""
    items = sentence.items
    for at in range(first.first + 1, min(first.last + _LONGEST_GROUP, len(items) - 1)):
        if items[at].text == "(":
            named = noun_phrase(items, at + 1)
            states = tuple(named.mentions) if named is not None else ()
            return states if len(states) > 1 and all(m.kind == "state" for m in states) else ()
        if items[at].kind not in ("word", "mention", "conj", "prep"):
            break
    return ()


_LONGEST_GROUP = 10
"""So many words may call those together whom a parenthesis lists."""


def other_delegation(args: Arguments, first: PrepPhrase) -> tuple[Mention, ...]:
    """بين وفد من مصر ووفد سعودي: the second delegation, joined to the words that tell where the first is from."""
    whence = next((p.phrase for p in args.preps if p.at > first.at), None)
    return people(whence.mentions) if whence is not None else ()


def joined_delegation(sentence: Sentence, after: int) -> tuple[Mention, ...]:
    """بين وفد حكومي يترأسه X ووفد من Q يقوده Y: the second delegation, past who heads the first.

    :param after: the item after the first.
    """
    items, heads = sentence.items, triggers("meeting")["verbs"]["head"]
    for i in range(after, min(after + _LONGEST_GROUP, len(items) - 1)):
        named = items[i + 1].mention
        if items[i].kind == "conj" and named is not None and named.office == "delegation":
            return (named,)
        heading = items[i].kind == "verb" and items[i].pronoun and items[i].lemma_in(heads)
        if items[i].kind in ("verb", "sub", "rel") and not heading:
            break
    return ()


def told_next(reading: Reading, sentence: Sentence, noun: Item) -> tuple[Mention, ...]:
    """خلال لقائهما في P، اتفق الرئيسان X وY: the two whom the clause names after the pronoun that stands for them.

    None where anybody is named before (Badawi, Carter & Gully, Modern Written Arabic, ch. 2.4: the anticipated noun).
    """
    items = sentence.items
    at = index_of(items, noun)
    if any(i.kind == "verb" or (i.mention is not None and i.kind != "date") for i in items[:at]):
        return ()
    verb = verb_right(items, at)
    subject = verb_arguments(items, verb).subject if verb is not None else None
    if subject is None or subject.pronoun or subject.first < at:
        return ()
    both = people(subject.mentions)
    return both if len(both) == 2 and all(m.kind == "person" for m in both) else ()


def past_apposition(reading: Reading, sentence: Sentence, comma: int) -> tuple[Mention, ...]:
    """بين X، مساعد الوزير لشؤون كذا، وY: the second of two, past what is said of the first between commas."""
    items = sentence.items
    within = "،" in items[comma - 1].text  # the name has the office in it
    if comma + 1 >= len(items) or not (within or (items[comma].text in "،," and items[comma + 1].mention is not None)):
        return ()
    for i in range(comma + 1, min(comma + 18, len(items) - 2)):
        if items[i].kind in ("verb", "sub", "rel"):
            break
        if items[i].kind == "mark" and items[i].text in "،," and items[i + 1].kind == "conj":
            return people(reading.actors(noun_phrase(items, i + 2, coordination=False), sentence))
    return ()
