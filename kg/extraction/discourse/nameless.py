"""Holders of an office without a name, and staff, who act for nobody: زعماء الفصائل, ضباطا سابقين."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item, index_of_mention
from kg.language.fold import fold
from kg.lexicon.places import state_of_place
from kg.records import CARRIED_OVER, Mention

_STAFF = frozenset("موظف موظفا موظفه موظفي موظفين موظفون".split())


def nameless(mention: Mention, items: Sequence[Item]) -> bool:
    """زعماء الفصائل, 12 موظفا في الوكالة: holders of an office without a name, and staff, who act for nobody."""
    if mention.kind == "office" and fold(mention.name).split()[0] in _STAFF:
        return True
    if mention.kind != "office" or mention.number != "p" or (mention.state and not _some_soldiers(mention, items)):
        return False
    return _some_soldiers(mention, items) or " " in mention.name or _governs_things(items, mention)


def _some_soldiers(mention: Mention, items: Sequence[Item]) -> bool:
    """ضباطا سابقين: soldiers of whom only the article's home says whose they are or were."""
    at = index_of_mention(items, mention)
    told = CARRIED_OVER in mention.traits
    if mention.office in ("commander", "leader") and " " in mention.name:
        return told  # قادة الميليشيات
    some = mention.office == "military" and not mention.name.startswith("ال")
    return told and some and not (at is not None and state_after(items, at + 1))


def _governs_things(items: Sequence[Item], mention: Mention) -> bool:
    """قادة الاحتجاجات: a definite noun that no list knows as the genitive of the office."""
    at = index_of_mention(items, mention)
    genitive = items[at + 1] if at is not None and at + 1 < len(items) else None
    return genitive is not None and genitive.kind == "word" and genitive.definite and not mention.name.startswith("ال")


def state_after(items: Sequence[Item], at: int) -> str | None:
    """السلطات في ميانمار: the state in which the institution is."""
    if at + 1 < len(items) and items[at].kind == "prep" and items[at].lemma == "في":
        place = items[at + 1].mention
        if place is not None and place.kind == "place":
            return state_of_place(place.key)
        return place.key if place is not None and place.kind == "state" else None
    return None
