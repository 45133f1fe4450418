"""Whose officials some are of whom no land is told: قادة المجموعة, سفراء الدول الأعضاء."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.lexicon.triggers import triggers


def of_them(head: Item, owner: Item) -> bool:
    """قادة المجموعة, سفراء الدول: whether a body of states, or its members, own the officials named before them."""
    office = head.mention
    if office is None or office.kind != "office" or office.number != "p" or office.state or head.text.startswith("ال"):
        return False
    bodies = triggers("meeting")["bodies"]
    if owner.kind != "word" or not owner.definite:
        return False
    return owner.key in bodies["begun_with"] or owner.key in bodies["lands"]


def staff_of(items: Sequence[Item], at: int, last: int) -> bool:
    """قادة [المجموعة], وزراء دفاع [دول الحلف], سفراء [الدول الـ28]: whether a word tells whose officials they are."""
    head, first = items[at], items[at + 1]
    if last == at + 1:
        lands = first.form == "دول" and last + 1 < len(items)
        return of_them(head, items[last + 1] if lands else first)
    if last != at + 2 or not of_them(head, first if first.form != "دول" else items[last]):
        return False
    return first.form == "دول" or items[last].form[2:].isdigit()
