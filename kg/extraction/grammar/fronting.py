"""The day that a clause opens with (وفي يوم الاثنين، استقبل …): what follows stands as if it opened the clause."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item


def day_opens(items: Sequence[Item], day: int) -> bool:
    """Whether a clause opens with the day at ``items[day]``, its preposition before it.

    Not one after an aside, with which the clause around it goes on: قرر الاتحاد (الإفريقي) الأحد رفع القيود.
    """
    first = day - (day > 0 and items[day - 1].kind == "prep")
    if first == 0 or items[first - 1].kind == "conj":
        return True
    return items[first - 1].kind == "mark" and items[first - 1].text not in ")»”"


def before_day(items: Sequence[Item], at: int) -> int:
    """The item before a day that opens a clause and ends at ``at``; ``at`` itself where none does."""
    if at < 0 or items[at].kind != "date" or not day_opens(items, at):
        return at
    return at - 1 - (at > 0 and items[at - 1].kind == "prep")


def before_place(items: Sequence[Item], at: int) -> int:
    """وفي رام الله اجتمع بـ X: the item before a place that opens a clause and ends at ``at``, else ``at``."""
    mention = items[at].mention if at > 0 else None
    if mention is None or mention.kind not in ("state", "place") or items[at - 1].kind != "prep":
        return at
    opens = items[at - 1].lemma == "في" and (at == 1 or items[at - 2].kind in ("conj", "mark"))
    return at - 2 if opens else at


def begins_day(items: Sequence[Item], at: int) -> bool:
    """Whether ``items[at]`` is the preposition of a day (في يوم الاثنين)."""
    return items[at].kind == "prep" and at + 1 < len(items) and items[at + 1].kind == "date"


def passes_on(items: Sequence[Item], at: int) -> bool:
    """هذا وكان X قد زار P: whether ``items[at]`` is the word by which news passes on to something else."""
    if at or items[at].form != "هذا" or at + 1 >= len(items):
        return False
    return items[at + 1].kind == "conj" or items[at + 1].text in ("،", ",")


def of_clock(items: Sequence[Item], at: int) -> bool:
    """12:00 - رئيس المجلس يستقبل X: the minutes of the time at which an entry of a live report begins."""
    return items[at].kind == "number" and at + 1 < len(items) and items[at + 1].text in "-–—"
