"""Held on suspicion: اعتُقل X للاشتباه في تورطه في Z, أوقفت الشرطة X للاشتباه بارتكابه Z."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.accusations.charges import Charge, Words, of_wrong
from kg.extraction.accusations.trials import on_charge
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.phrases import text_from


def suspected(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """اعتقلت X Y للاشتباه في Z: the suspicion for which somebody is held, of a wrong, and who holds him."""
    items = sentence.items
    if at < 2 or at + 2 >= len(items) or items[at - 1].lemma != "ل" or items[at + 1].lemma not in ("في", "ب"):
        return
    own = items[at + 2].lemma_in(words["nouns"]["doing"] | words["nouns"]["involvement"])
    if not own and not of_wrong(items, at + 1, words, 4):
        return
    charge = text_from(sentence, at + 1)
    for found in on_charge(reading, sentence, at - 1, words):
        found.charge, found.rule = charge, "held on suspicion"
        if all(m.kind in ("person", "office") or m.manner == "group" for m in found.accused):
            yield found


__all__ = ["suspected"]
