"""The line that tells whence a text is filed, at the head of its first sentence: لندن (رويترز) - ، تيرانا - ."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.lexicon.agencies import signatures

DASHES = "-–—ـ"
"""What stands after a dateline; some papers write a tatweel for it."""
_DASHES = frozenset(DASHES)
_OPENING, _CLOSING = frozenset("(/"), frozenset(")/")
_LONGEST = 12  # items before the dash


def ends_dateline(items: Sequence[Item], at: int) -> bool:
    """Whether the mark at ``items[at]`` ends a dateline: a place, a day, an agency in brackets, a dash."""
    place = items[0].mention if items else None
    if not 0 < at < _LONGEST or items[at].text not in _DASHES:
        return False
    if place is None and 3 < at < _LONGEST and items[1].text == "(" and items[2].form in signatures():
        return True  # جوهر (صونا) - التقى X
    if place is None:  # ويلينغتون - أضافت: a place that no list knows
        return at <= 2 and at + 1 < len(items) and items[at + 1].kind == "verb" and items[0].kind == "word"
    if place.kind not in ("state", "place"):
        return False
    bracketed = False
    for item in items[1:at]:
        if item.kind == "mark" and item.text in _OPENING | _CLOSING:
            bracketed = item.text in _OPENING and not (bracketed and item.text in _CLOSING)
        elif item.kind not in ("mark", "date", "number") and not bracketed:
            return False
    return True


def without_agency(items: list[Item]) -> None:
    """دمشق-سانا استقبل X: an agency after its town, with no mark behind it, is one with the mark before it.

    It is no word of the sentence, whose verb would come to have it for its subject.
    """
    if len(items) <= _SIGNED or items[1].text not in _BEFORE_AGENCY or items[_SIGNED].kind == "mark":
        return
    place, agency = items[0].mention, items[2]
    if place is not None and place.kind in ("state", "place") and agency.form in signatures():
        items[2] = Item("mark", agency.start, agency.end, items[1].text if items[1].text in _DASHES else "-")


_SIGNED = 3
_BEFORE_AGENCY = _DASHES | {"/"}
