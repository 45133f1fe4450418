"""Enumerations: what a comma joins, and what tells a list from an apposition."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.item import Item
from kg.records import Mention


def alike(one: Mention | None, other: Mention | None) -> bool:
    """Whether both are people, or neither is: بقصر قرطاج، رئيسة المفوضية is no list."""
    people = ("person", "office")
    return one is not None and other is not None and (one.kind in people) == (other.kind in people)


def list_goes_on(items: Sequence[Item], at: int) -> bool:
    """Whether an enumeration by commas ends in و: what tells it from an apposition."""
    for i in range(at, min(at + 16, len(items))):
        if items[i].kind == "conj":
            return i + 1 >= len(items) or items[i + 1].kind != "prep"  # مع X، وكيل الوزارة، ومع Y
        if items[i].kind != "mention" and not (items[i].kind == "mark" and items[i].text in "،,"):
            return False
    return False
