"""By whose word a wrong is told, in an adverbial that opens the sentence: وبحسب X فإن Y قصفت مستشفى."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.claims import told_of
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.reporting import may_accuse, of_themselves

_NEAR = 3
"""So many words after the source its clause opens: وبحسب الوزير، فإن."""


def according(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """بحسب X فإن Y انتهكت الهدنة, ووفقا لـ X فإن Y هي من قصف: what a source tells of somebody else."""
    items = sentence.items
    first = at + 1 + (at + 1 < len(items) and items[at + 1].lemma == "ل" and not items[at + 1].pronoun)
    source = noun_phrase(items, first, coordination=False) if first < len(items) else None
    that = _then(items, source.last) if source is not None else None
    if source is None or that is None:
        return
    named, charge = told_of(reading, sentence, that, words, claimed=False, spoken=True)
    accuser = parties(reading, source, sentence) if named and charge is not None else ()
    if accuser and may_accuse(accuser) and not of_themselves(accuser, named):
        yield Charge(at, "said of someone", accuser, named, charge)


def _then(items: Sequence[Item], at: int) -> int | None:
    """فإن: what opens the clause of what the source tells."""
    near = range(at, min(at + _NEAR, len(items)))
    that = next((i for i in near if items[i].kind in ("sub", "verb", "rel")), None)
    return that if that is not None and items[that].form == "فان" and not items[that].pronoun else None


__all__ = ["according"]
