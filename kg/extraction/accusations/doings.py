"""Whatever somebody does, which another calls a wrong: إن ما تقوم به X إبادة, وصف ما ترتكبه X بأنه جريمة حرب."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.accusations.charges import Words, of_wrong
from kg.extraction.accusations.deeds import whose_deed
from kg.extraction.accusations.wrongdoing import of_harm
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.phrases import text_from
from kg.records import Mention, Text

DOING = frozenset("قام فعل مارس اقترف ارتكب نفذ".split())
"""Verbs of doing, of which ما is the object: ما تقوم به, ما ترتكبه."""
_FAR = 16
"""So many words after who does it it is told what it is: ما تقوم به X في غزة منذ شهور يرقى إلى."""


class Doing(NamedTuple):
    """What somebody does."""

    doers: tuple[Mention, ...]
    end: int
    """The item after who does it."""


def doing_at(reading: Reading, sentence: Sentence, at: int) -> Doing | None:
    """Who does it, where a clause of ما and a verb of doing opens at ``items[at]``; None for any other words."""
    items = sentence.items
    if at + 2 >= len(items) or items[at].form != "ما" or items[at + 1].key not in DOING:
        return None
    verb = items[at + 1]
    by_it = items[at + 2].lemma == "ب" and bool(items[at + 2].pronoun)
    if verb.kind != "verb" or not (verb.pronoun or by_it):
        return None
    doer = noun_phrase(items, at + 2 + by_it, coordination=False)
    doers = parties(reading, doer, sentence) if doer is not None else ()
    return Doing(doers, doer.last) if doer is not None and doers else None


def called_in_clause(
    reading: Reading, sentence: Sentence, at: int, words: Words
) -> tuple[tuple[Mention, ...], Text | None]:
    """أن ما تقوم به X في غزة جريمة حرب, يرقى إلى إبادة: who is blamed by such a clause, and the words of what."""
    items, doing = sentence.items, doing_at(reading, sentence, at)
    for i in range(doing.end, min(doing.end + _FAR, len(items))) if doing is not None else ():
        item = items[i]
        if item.text in ".؛:" or item.kind in ("sub", "rel"):
            break
        if item.kind == "verb":
            amounts = item.lemma_in(words["verbs_of_wrong"]["amount"]) and of_wrong(items, i, words, 5)
            return (doing.doers, text_from(sentence, i)) if amounts and doing is not None else ((), None)
        if _predicate(items, i, words) and doing is not None:
            return doing.doers, text_from(sentence, i)
    return (), None


def called_so(
    reading: Reading, sentence: Sentence, phrase: NounPhrase, words: Words
) -> tuple[tuple[Mention, ...], Text] | None:
    """إن قصف Y للمدنيين جريمة حرب; إن مسؤولية الهجوم تقع على Y: whom what is said of a noun of a deed blames."""
    items = sentence.items
    if phrase.head.kind != "word":
        return None
    if phrase.head.lemma_in(words["nouns"]["responsibility"]):
        on = next((i for i in range(phrase.last, min(phrase.last + _FALLS, len(items))) if items[i].key == "وقع"), None)
        if on is None or on + 3 >= len(items) or items[on + 1].lemma != "علي" or items[on - 1].kind == "neg":
            return None
        if not of_harm(items, phrase.first, words) or items[phrase.first + 1].lemma_in(words["nouns"]["task"]):
            return None  # مسؤولية حماية المدنيين تقع على Y
        whom = noun_phrase(items, on + 2 + (items[on + 2].form == "عاتق"))
        named, charge = parties(reading, whom, sentence), text_from(sentence, phrase.first)
        return (named, charge) if named and charge is not None else None
    for i in range(phrase.last, min(phrase.last + _TO_WRONG, len(items))):
        if items[i].kind in ("verb", "sub", "rel", "neg", "mark"):
            return None
        if _predicate(items, i, words):
            named, charge = whose_deed(reading, phrase, words), text_from(sentence, i)
            return (named, charge) if named and charge is not None else None
    return None


_TO_WRONG = 8
"""So many words after a deed it is told what wrong it is: قصف Y للمدنيين في القرى الحدودية جريمة."""
_FALLS = 5


def _predicate(items: Sequence[Item], at: int, words: Words) -> bool:
    """جريمة حرب, after the clause: a wrong without article that nothing governs."""
    item, before = items[at], items[at - 1]
    if item.kind != "word" or item.definite or item.pronoun or not item.lemma_in(words["nouns"]["grave"]):
        return False
    governed = before.kind == "prep" and not before.pronoun
    construct = before.kind == "word" and not before.definite and not before.pronoun
    construct = construct and items[at - 2].lemma != "ل"  # للمدنيين, whose article is not written
    return not governed and not construct and before.kind != "conj"


__all__ = ["DOING", "called_in_clause", "called_so", "doing_at"]
