"""When an accusation was made, and whether it is one made anew: no slot of it, but what tells it from another."""

from __future__ import annotations

from kg.extraction.grammar.circumstances import time_of
from kg.extraction.grammar.items import Sentence
from kg.lexicon.triggers import triggers
from kg.records import Text

_VERB_BEFORE = 3
"""So many items before the noun of an accusation its verb stands (جدد الوزير أمس اتهامه)."""


def when_made(sentence: Sentence, at: int, charge: Text | None) -> dict[str, str]:
    """What the words around an accusation tell of its time: ``said``, a day or month, and ``renewed``.

    What stands in the charge is when the deed was done.

    :param at: the item of the verb or noun that accuses.
    """
    items = sentence.items
    first = at
    if items[at].kind != "verb":
        before = range(at - 1, max(at - 1 - _VERB_BEFORE, -1), -1)
        first = next((i for i in before if items[i].kind == "verb"), at)
    found = {}
    if items[first].kind == "verb" and items[first].lemma_in(triggers("accusation")["verbs"]["renew"]):
        found["renewed"] = "1"
    end = len(items)
    if charge is not None:
        end = next((n for n in range(at + 1, end) if items[n].end > charge.span.start), end)
    if any(item.kind == "date" for item in items):
        told = sentence.with_items(items[: max(end, at + 1)])
        time = time_of(told, first, at, future=False)
        if time is not None and time.date is not None and not time.date.is_year:
            found["said"] = time.date.iso
    return found
