"""Which reader reads which verb or noun of a single measure."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.items import Sentence
from kg.extraction.sanctions.borne import kept_out, on_list
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.limits import bar, closing, curb, cut_off, passage, restriction, stoppage, visas
from kg.extraction.sanctions.lists import designation, extension, listing
from kg.extraction.sanctions.measures import Measure, ban, freeze, halt, punishment, release
from kg.lexicon.triggers import table, triggers


class Reader(Protocol):
    """What reads one kind of measure at an item; None where the words are no sanction."""

    def __call__(self, reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
        """The measure that ``sentence.items[at]`` tells, with the trigger words to look for beside it."""


@cache
def verb_readers() -> dict[str, tuple[Reader, ...]]:
    """What reads the verbs of single measures, by lemma."""
    verbs = triggers("sanction")["verbs"]
    return table(
        (verbs["freeze"], freeze),
        (verbs["release"], release),
        (verbs["ban"], ban),
        (verbs["halt"], halt),
        (verbs["bar"], bar),
        (verbs["bar"], passage),
        (verbs["restrict"], restriction),
        (verbs["list"] | verbs["unlist"], listing),
        (verbs["designate"], designation),
        (verbs["designate"], listing),
        (verbs["punish"] | verbs["boycott"], punishment),
        (verbs["revoke"], visas),
        (verbs["cut_off"], cut_off),
        (verbs["stop"], stoppage),
        (verbs["close"], closing),
        (verbs["widen"], extension),
    )


@cache
def noun_readers() -> dict[str, tuple[Reader, ...]]:
    """What reads the nouns of single measures, by lemma."""
    nouns = triggers("sanction")["nouns"]
    return table(
        (nouns["freezing"], freeze),
        (nouns["embargo"], ban),
        (nouns["listing"] | nouns["unlisting"], listing),
        (nouns["designating"], designation),
        (nouns["designating"], listing),
        (nouns["punishing"] | nouns["boycott"], punishment),
        (nouns["revoking"], visas),
        (nouns["cutting_off"], cut_off),
        (nouns["stopping"], stoppage),
        (nouns["curb"], curb),
        (nouns["barring"], bar),
        (nouns["barring"], passage),
        (nouns["restricting"], restriction),
        (nouns["closing"], closing),
        (nouns["widening"], extension),
    )


@cache
def participle_readers() -> dict[str, tuple[Reader, ...]]:
    """What reads the participles of those who stand under single measures, by lemma."""
    participles = triggers("sanction")["participles"]
    return table((participles["listed"], on_list), (participles["barred"], kept_out))
