"""What is told of somebody who denies it: قالت X إن Y تقطع المياه، وهو ما تنفيه Y. His denial makes it an accusation.

Of such a clause less is asked than of what is only told: any word of harm, wrong or arms will do.
"""

from __future__ import annotations

from functools import cache

from kg.extraction.accusations.answers import names_of
from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.said_clauses import is_that
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.phrases import text_between
from kg.extraction.grammar.reporting import may_accuse, of_themselves
from kg.extraction.grammar.syntax import verb_arguments
from kg.lexicon.triggers import triggers

_NEAR = 8
"""So many words of the predicate are looked at."""


@cache
def _harmful() -> tuple[frozenset[str], frozenset[str]]:
    """Verbs and nouns of harm, wrong and arms."""
    told = triggers("accusation")
    verbs = frozenset().union(*told["verbs_of_wrong"].values()) - told["verbs"]["with_another_word"]
    nouns = told["nouns"]
    return verbs, frozenset(nouns["wrong"] | nouns["harm"] | nouns["weapon"] | nouns["forbidden"])


def told_and_denied(reading: Reading, sentence: Sentence, denial: Charge, words: Words) -> None:
    """Takes over, into a denial of what its own sentence tells, what is told there of him who denies."""
    items = sentence.items
    end = next((i for i in range(denial.at - 1, 0, -1) if items[i].form in ("هو", "الامر")), 0)
    while end > 0 and items[end - 1].kind in ("conj", "mark"):
        end -= 1
    that = next((i for i in range(1, end) if is_that(items[i]) and not items[i].pronoun), None)
    verb = verb_left(items, that) if that is not None else None
    whom = noun_phrase(items, that + 1, coordination=False) if that is not None else None
    if verb is None or whom is None or whom.last + 1 >= end or not items[verb].lemma_in(words["verbs"]["say"]):
        return
    accused = parties(reading, whom, sentence)
    verbs, nouns = _harmful()
    predicate = items[whom.last : min(whom.last + _NEAR, end)]
    harm = any((i.kind == "verb" and i.lemma_in(verbs)) or (i.kind == "word" and i.lemma_in(nouns)) for i in predicate)
    if not harm or predicate[0].kind == "neg" or not names_of(accused) & names_of(denial.denied_by):
        return
    accuser = parties(reading, verb_arguments(items, verb).subject, sentence)
    if may_accuse(accuser) and not of_themselves(accuser, accused):
        denial.accuser, denial.accused = accuser, accused
        denial.charge = text_between(sentence, whom.last, end)
        denial.hints.pop("anaphoric", None)


__all__ = ["told_and_denied"]
