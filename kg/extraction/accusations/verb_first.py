"""A wrong that somebody tells in his own words, the verb before whose deed it is: «لقد قصفت إسرائيل مدرسة»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.accusations.wrongdoing import blameworthy, does_wrong
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import is_passive
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.syntax import verb_arguments
from kg.records import Mention, Text


def verb_first(reading: Reading, sentence: Sentence, at: int, words: Words) -> tuple[tuple[Mention, ...], Text | None]:
    """Whom a clause of direct speech that opens with the verb ``items[at]`` blames, and the words of what.

    A passive is seldom written as one (قتلت طفلة), so that the verb must have an object right after its subject.
    """
    items = sentence.items
    if is_passive(items[at]) or not (does_wrong(items, at, words) or blameworthy(sentence, at, words)):
        return (), None
    args = verb_arguments(items, at)
    subject = args.subject
    if subject is None or args.subject_before or subject.pronoun or suffers(items, subject, at, words):
        return (), None
    if subject.last >= len(items) or items[subject.last].kind not in ("word", "mention", "number"):
        governs = items[at].key in words["verbs"]["by_preposition"]
        if not (governs and subject.last < len(items) and items[subject.last].kind == "prep"):
            return (), None
    named = parties(reading, subject, sentence)
    return (named, text_from(sentence, at)) if named else ((), None)


def suffers(items: Sequence[Item], phrase: NounPhrase, verb: int, words: Words) -> bool:
    """إن المدنيين استهدفوا: those who must be spared, of whom a verb in the plural is a passive."""
    innocent = phrase.head.kind == "word" and phrase.head.lemma_in(words["nouns"]["innocent"])
    attacked = (
        verb < len(items) and items[verb].kind == "verb" and items[verb].lemma_in(words["verbs_of_wrong"]["attack"])
    )
    return bool(innocent and attacked)


__all__ = ["suffers", "verb_first"]
