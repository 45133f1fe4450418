"""Where a row of those hit goes on: عقوبات على X وكذلك ضد Y, على X، نجل Z، وعلى Y, على شخصين من P وQ وثلاث شركات."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.group_names import QUOTES_OPEN, is_number, row_of
from kg.extraction.grammar.item import Item
from kg.extraction.sanctions.groups import lies_in
from kg.extraction.sanctions.predicates import ON
from kg.extraction.sanctions.reasons import REASONS


def row_goes_on(items: Sequence[Item], at: int) -> int | None:
    """Where و joins more of those hit at ``items[at]``: وكذلك ضد Y, شخصين من P وQ وثلاث شركات."""
    if lies_in(items, at):
        at += 1
        while at + 2 < len(items) and _land_or_and(items, at):
            at += 1
        more = items[at - 1].kind == "conj" and (is_number(items[at]) or row_of(items[at]) is not None)
        return at if more and not items[at].definite else None
    at = _past_aside(items, at)
    if at >= len(items) or items[at].kind != "conj":
        return None
    at += 1
    while at < len(items) - 1 and items[at].form in ("كذلك", "ايضا"):
        at += 1
    on = at < len(items) - 1 and items[at].kind == "prep" and items[at].lemma in ON and not items[at].pronoun
    return at + 1 if on else None


def _past_aside(items: Sequence[Item], at: int) -> int:
    """على X «الذي …»، وعلى Y, على X، نجل Y، وعلى Z: where و stands before the next of those hit, past an aside."""
    for i in range(at, min(at + _ASIDE, len(items) - 2)):
        if items[i].text == "،" and items[i + 1].kind == "conj" and items[i + 2].lemma in ON:
            return i + 1 if items[i + 2].kind == "prep" and not items[i + 2].pronoun else at
        if items[i].form in REASONS or items[i].kind == "sub" or items[i].text in ".؛:":
            break
        if items[i].kind == "verb" and items[i - 1].kind != "rel" and items[i - 1].text not in QUOTES_OPEN:
            break
    return at


_ASIDE = 14
"""So many words may stand between one of those hit and the next."""


def _land_or_and(items: Sequence[Item], at: int) -> bool:
    """Whether ``items[at]`` is one of a row of lands, or joins one to it."""
    mention = items[at].mention
    return items[at].kind == "conj" or (mention is not None and mention.kind in ("state", "place"))


__all__ = ["row_goes_on"]
