"""Enumerations: what a comma joins, and what tells a list from an apposition."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.records import Mention


def alike(one: Mention | None, other: Mention | None) -> bool:
    """Whether both are people, or neither is: بقصر قرطاج، رئيسة المفوضية is no list."""
    people = ("person", "office")
    if one is None or other is None:
        return False
    return one.kind == other.kind or (one.kind not in people and other.kind not in people)


def list_goes_on(items: Sequence[Item], at: int) -> bool:
    """Whether an enumeration by commas ends in و: what tells it from an apposition."""
    for i in range(at, min(at + 16, len(items))):
        if items[i].kind == "conj":
            return i + 1 >= len(items) or items[i + 1].kind != "prep"  # مع X، وكيل الوزارة، ومع Y
        if items[i].kind != "mention" and not (items[i].kind == "mark" and items[i].text in "،,"):
            return False
    return False


_SERVING = frozenset({"advisor", "envoy", "representative"})


def serves_another(one: Mention | None, other: Mention | None) -> bool:
    """فلان، مستشار الرئيس زيد، وعمرو: whether a name after a comma is that of whom the one before it serves."""
    if one is None or other is None or one.kind != "person" or other.kind != "person":
        return False
    plain = one.office is None or one.office.startswith("title:")
    return plain and other.office in _SERVING and len((other.role or "").split()) > 1


def next_land(items: Sequence[Item], at: int, named: Sequence[Mention]) -> bool:
    """زار مصر ثم لبنان: whether the ثم at ``items[at]`` joins a land or town to those named before it."""
    if at + 1 >= len(items) or not named:
        return False
    following = items[at + 1].mention
    return following is not None and following.kind in _LANDS and named[-1].kind in _LANDS


_LANDS = frozenset({"state", "place"})
