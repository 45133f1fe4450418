"""What is said in a text: جاء في تقرير للأمم المتحدة أن Y فعل Z."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.accusations.accusing_sides import is_text, past_its_maker
from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.claims import told_of
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.reporting import may_accuse, of_themselves
from kg.records import Mention


def written(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """جاء في تقرير للأمم المتحدة أن Y فعل Z: what a text says of somebody."""
    items = sentence.items
    in_text = at + 2 < len(items) and items[at + 1].lemma == "في" and is_text(items[at + 2])
    text = noun_phrase(items, at + 2, coordination=False) if in_text else None
    that = past_its_maker(items, text)
    if text is None or that is None or items[that].pronoun:
        return
    named, charge = told_of(reading, sentence, that, words, claimed=False, spoken=True)
    accuser = (parties(reading, text, sentence) or _maker(reading, sentence, at + 3, words)) if named else ()
    if named and charge is not None and may_accuse(accuser) and not of_themselves(accuser, named):
        yield Charge(at, "said of someone", accuser, named, charge)


def _maker(reading: Reading, sentence: Sentence, at: int, words: Words) -> tuple[Mention, ...]:
    """تقرير نشرته X: who made a text, as the clause says that describes it."""
    items = sentence.items
    made = words["verbs"]["publish"]
    if at + 1 >= len(items) or not items[at].pronoun or not any(verb in made for verb in items[at].lemmas[1]):
        return ()
    return parties(reading, noun_phrase(items, at + 1, coordination=False), sentence)


__all__ = ["written"]
