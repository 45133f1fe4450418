"""Somebody's part in a wrong, as another tells of it: أشار التقرير إلى ضلوع X في, تحدث Y عن تورط X في."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.certainty import is_negated
from kg.extraction.charges import Charge, Words
from kg.extraction.discourse import Reading
from kg.extraction.groups import parties
from kg.extraction.items import Sentence
from kg.extraction.phrases import text_from
from kg.extraction.reporting import of_themselves, told_by
from kg.extraction.roles import carried, carries_on
from kg.extraction.spokesmen import by_their_word
from kg.extraction.syntax import noun_phrase, verb_arguments, verb_left

_JOINED = frozenset("الي عن علي ب".split())
_IN_WHAT = frozenset("في ب عن مع".split())


def implicated(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """أكد X تورط Y في Z, ألمح X إلى مسؤولية Y عن Z: a deed whose genitive is who did it, as somebody says."""
    items = sentence.items
    if items[at].definite or items[at].pronoun or (items[at - 1].kind == "prep" and items[at - 1].lemma not in _JOINED):
        return
    verb = verb_left(items, at)
    if verb is None or is_negated(items, verb):
        return
    verbs = words["verbs"]
    direct = items[at - 1].kind != "prep"
    if not items[verb].lemma_in(verbs["hint"] if not direct else verbs["establish"]):
        return
    doer = noun_phrase(items, at + 1, coordination=False)
    if doer is None or doer.last >= len(items) or items[doer.last].lemma not in _IN_WHAT:
        return
    accused = parties(reading, doer, sentence)
    by = verb_arguments(items[:at], verb).subject
    if by is not None:
        accuser = by_their_word(reading, by, sentence, parties(reading, by, sentence))
    else:
        accuser = carried(reading, sentence, verb) if carries_on(items, verb) else ()
    if accused and told_by(accuser) and not of_themselves(accuser, accused):
        yield Charge(at, "noun: part in a wrong", accuser, accused, text_from(sentence, at))


__all__ = ["implicated"]
