"""Rounds told apart by their number: الجولة الأولى … وستعقد [الجولة الثانية] في P, وعقدت [الدورة السابعة] في P.

A definite ordinal says which of a row one is (Ryding, A Reference Grammar, ch. 15.2), so that a round with another
number than the one that was told is another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.meetings.verbs import is_scene
from kg.lexicon.ordinals import ORDINALS
from kg.lexicon.triggers import triggers

_NEAR = 8  # sentences back


def number_of(items: Sequence[Item], at: int) -> int:
    """الجولة الثانية, جولة ثانية: the number of the meeting whose noun stands at item ``at``; 0 without."""
    after = items[at + 1] if at + 1 < len(items) else None
    if after is None or after.kind != "word" or items[at].pronoun or items[at].definite != after.definite:
        return 0
    return ORDINALS.get(after.folded, 0)


def other_than_told(sentences: Sequence[Sentence], sentence: Sentence, at: int) -> int:
    """By how much the number of a round is over that of the last round told before it; 0 where none is, or the same."""
    number = number_of(sentence.items, at)
    if not number or not sentence.items[at].definite:
        return 0
    told = list(_numbers_before(sentences, sentence, at))
    return number - told[0] if told and number not in told else 0


def _numbers_before(sentences: Sequence[Sentence], sentence: Sentence, at: int) -> Iterator[int]:
    """The numbers of rounds that are told before item ``at`` of a sentence, the nearest first."""
    rounds = triggers("meeting")["nouns"]["of_parties"]
    for here in reversed(sentences[max(0, sentence.index - _NEAR) : sentence.index + 1]):
        items = here.items
        for i in range((at if here is sentence else len(items) - 1) - 1, -1, -1):
            if items[i].kind == "word" and items[i].key in rounds and (number := number_of(items, i)):
                yield number


def hosted(items: Sequence[Item], at: int) -> int:
    """الجولة الأولى التي استضافتها P: the verb of hosting in a clause that describes the round at ``at``; else 0."""
    end = at + 1 + (number_of(items, at) > 0)
    if end + 2 >= len(items) or items[end].kind != "rel" or items[end + 1].kind != "verb":
        return 0
    verb = items[end + 1]
    if not verb.pronoun or not verb.lemma_in(triggers("meeting")["verbs"]["scene"]):
        return 0
    return end + 1 if is_scene(items[end + 2]) else 0
