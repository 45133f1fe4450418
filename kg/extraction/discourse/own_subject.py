"""The plural subject of a clause, which the pronoun of a verbal noun in that clause takes up.

اتفق [وزراء خارجية دول الخليج] خلال [اجتماعهم]: nobody else can be meant, whoever was told of before.
"""

from __future__ import annotations

from kg.extraction.grammar.clauses import verb_left, verb_right
from kg.extraction.grammar.item import Item, index_of, is_verbal_noun
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.lexicon.function_words import AFTER, BEFORE, DURING
from kg.lexicon.triggers import triggers


def own_subject(sentence: Sentence, pronoun: NounPhrase) -> NounPhrase | None:
    """The subject in the plural of the clause in which the noun with a pronoun is an adjunct of time; None for others.

    Those who are named one by one are found as the last who were.

    :param pronoun: the phrase that is a noun's attached pronoun.
    """
    owner, items = pronoun.head, sentence.items
    if pronoun.pronoun != "3mp" or owner.kind != "word":
        return None
    at = index_of(items, owner, pronoun.first)
    if at < 1 or not _tells_when(items[at - 1], items[at - 2]) or not _happens(owner):
        return None
    verb = verb_left(items, at)
    fronted = verb is None
    verb = verb_right(items, at) if fronted else verb  # في ختام قمتهم، شدد قادة P على كذا
    if verb is None or (verb and items[verb - 1].kind == "rel"):
        return None
    subject = verb_arguments(items, verb).subject
    if subject is None or len(subject.mentions) > 1 or (subject.first < at if fronted else subject.last > at):
        return None
    return subject if _several(subject.head) else None


def _tells_when(preposition: Item, before: Item) -> bool:
    """خلال اجتماعهم, في ختام قمتهم, لدى اجتماعهم."""
    if preposition.lemma in _WHEN or preposition.form in _WHEN:
        return True
    return preposition.kind == "word" and before.kind == "prep" and before.lemma == "في"


def _happens(noun: Item) -> bool:
    """اجتماعهم, قمتهم: a verbal noun, or another by which meetings are told."""
    return is_verbal_noun(noun) or bool(noun.lemma_in(triggers("meeting")["nouns"]["council"]))


_WHEN = DURING | AFTER | BEFORE | {"لدي", "بعيد", "عند", "في"}


def _several(head: Item) -> bool:
    """Whether a noun or an office is in the plural, and of people: its verb after it or its pronoun is."""
    if head.mention is not None:
        return head.mention.kind == "office" and head.mention.number == "p"
    noun = head.noun() if head.kind == "word" else None
    return noun is not None and noun.number == "p"
