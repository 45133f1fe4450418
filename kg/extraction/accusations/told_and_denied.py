"""What is told of somebody who denies it: قالت X إن Y تقطع المياه، وهو ما تنفيه Y. His denial makes it an accusation.

Of such a clause less is asked than of what is only told: any word of harm, wrong or arms will do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.accusations.accusing_sides import author_of
from kg.extraction.accusations.answers import names_of
from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.said_clauses import is_that
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import describes
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.phrases import text_between, text_from
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
    found = _told_of_him(reading, sentence, end, denial, words)
    if found is not None:
        denial.accuser, denial.accused, denial.charge = found.accuser, found.accused, found.charge
        denial.hints.pop("anaphoric", None)


def told_before(reading: Reading, sentence: Sentence, denial: Charge, words: Words) -> Charge | None:
    """قالت X إن Y أرسلت قوات إلى P. وتنفي Y هذه الاتهامات: what a sentence tells of him who denies it in the next.

    :param sentence: the sentence before.
    """
    if not denial.hints.get("anaphoric") or denial.charge is not None or not denial.denied_by:
        return None
    return _told_of_him(reading, sentence, len(sentence.items), denial, words)


def _told_of_him(reading: Reading, sentence: Sentence, end: int, denial: Charge, words: Words) -> Charge | None:
    """What a sentence, up to an item, has somebody say of him who denies it."""
    items = sentence.items
    that = next((i for i in range(1, end) if is_that(items[i]) and not items[i].pronoun), None)
    whom = noun_phrase(items, that + 1, coordination=False) if that is not None else None
    if that is None or whom is None or whom.last + 1 >= end or items[whom.last].kind == "neg":
        return None
    verb = verb_left(items, that)
    if verb is not None and describes(items, verb):
        verb = verb_left(items, verb)  # أكد X في تقرير رُفع إلى المجلس أن
    accused = parties(reading, whom, sentence)
    if verb is None or not names_of(accused) & names_of(denial.denied_by):
        return None
    if not denial.hints.get("called") and not _harms(items[whom.last : min(whom.last + _NEAR, end)], words):
        return None  # what is no harm need be no accusation, unless it is called one
    if items[verb].lemma_in(words["verbs"]["say"]):
        accuser = parties(reading, verb_arguments(items, verb).subject, sentence)
    elif items[verb].lemma_in(words["verbs"]["contain"]) and items[verb + 1].lemma == "في":
        accuser = author_of(reading, sentence, noun_phrase(items, verb + 2, coordination=False))  # جاء في تقرير لـ X
    else:
        return None
    if not may_accuse(accuser) or of_themselves(accuser, accused):
        return None
    whole = end == len(items)
    charge = text_from(sentence, whom.last) if whole else text_between(sentence, whom.last, end)
    return Charge(verb, "said of someone", accuser, accused, charge)


def _harms(predicate: Sequence[Item], words: Words) -> bool:
    """Whether what is said of somebody holds a word of harm, wrong or arms, or of sending men to where they harm."""
    verbs, nouns = _harmful()
    if predicate[0].analysis is not None and "س" in predicate[0].analysis.proclitics:
        return False  # ستنشر قوات
    if any((i.kind == "verb" and i.lemma_in(verbs)) or (i.kind == "word" and i.lemma_in(nouns)) for i in predicate):
        return True
    sends = predicate[0].kind == "verb" and predicate[0].lemma_in(words["verbs"]["deploy"])
    men = words["nouns"]["force"] | words["nouns"]["of_force"]
    return bool(sends) and any(i.kind == "word" and i.lemma_in(men) for i in predicate[1:4])


__all__ = ["told_and_denied", "told_before"]
