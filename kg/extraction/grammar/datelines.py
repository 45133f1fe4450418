"""The line that tells whence a text is filed, at the head of its first sentence: لندن (رويترز) - ، تيرانا - ."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item

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
