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


def written(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """جاء في تقرير للأمم المتحدة أن Y فعل Z: what a text says of somebody."""
    items = sentence.items
    in_text = at + 2 < len(items) and items[at + 1].lemma == "في" and is_text(items[at + 2])
    text = noun_phrase(items, at + 2, coordination=False) if in_text else None
    that = past_its_maker(items, text)
    if text is None or that is None or items[that].pronoun:
        return
    named, charge = told_of(reading, sentence, that, words, claimed=False, spoken=True)
    accuser = parties(reading, text, sentence) if named and charge is not None else ()
    if named and charge is not None and may_accuse(accuser) and not of_themselves(accuser, named):
        yield Charge(at, "said of someone", accuser, named, charge)


__all__ = ["written"]
