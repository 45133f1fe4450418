"""Where what is put in between ends: in brackets, between commas."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.lexicon.function_words import ADVERBS, INDEPENDENT
from kg.lexicon.marks import BRACKETS_CLOSE


def closing(items: Sequence[Item], at: int) -> int:
    """The closing bracket of the parenthesis that opens at ``at`` (0 when it is not closed within 25 items)."""
    for i in range(at + 1, min(at + 25, len(items))):
        if items[i].kind == "mark" and items[i].text in BRACKETS_CLOSE:
            return i
    return 0


def explained(items: Sequence[Item], at: int) -> int:
    """The end of a nominal clause between commas that starts at ``at`` (، وهو حزب كردي،), 0 when none does."""
    if at + 2 >= len(items) or items[at + 1].kind != "conj" or items[at + 2].form not in INDEPENDENT:
        return 0
    return to_comma(items, at + 3)


def to_comma(items: Sequence[Item], at: int) -> int:
    """The item after the comma that ends a clause without a verb, 0 where it ends otherwise."""
    for i in range(at, min(at + 12, len(items))):
        if items[i].kind in ("verb", "sub", "rel"):
            return 0
        if items[i].kind == "mark":
            return i + 1 if items[i].text in "،," else 0
    return 0


def date_between_commas(items: Sequence[Item], at: int) -> bool:
    """A comma that opens an aside holding only an adverbial ("، أمس،")."""
    inner = at + 1
    while inner < len(items) and (items[inner].kind in ("date", "prep") or items[inner].folded in ADVERBS):
        inner += 1
    return inner > at + 1 and inner < len(items) and items[inner].kind == "mark" and items[inner].text in "،,"
