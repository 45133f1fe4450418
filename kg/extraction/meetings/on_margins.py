"""The event on whose margins somebody met others, told before: its place, and its day if both were held.

The bare definite noun after على هامش takes up the last event of that kind; فقد goes on with what was done at it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.scenes import is_place
from kg.extraction.meetings.scene_told import Slots, without_scene
from kg.extraction.meetings.then_and_there import Told, day_of
from kg.records import Fact


def day_of_held(facts: Sequence[Fact]) -> Slots:
    """The day of the last meeting that was held of which a whole date is told."""
    day = day_of([fact for fact in facts if fact.status == "Held"])
    return {"date": (day,)} if day is not None else {}


def host_event(items: Sequence[Item], at: int, known: Sequence[Fact]) -> Fact | None:
    """على هامش الاجتماع: the event told before that a bare noun after the meeting at item ``at`` takes up."""
    for i in range(1, len(items) - 1):
        if items[i].form != "هامش" or items[i - 1].lemma != "علي" or not _one_clause(items, at, i):
            continue
        noun = items[i + 1]
        if noun.kind != "word" or not noun.definite or _specified(items, i + 2):
            return None
        return next((f for f in reversed(known) if noun.key == f.hints.get("noun") and not _bare(f)), None)
    return None


def told_in_detail(items: Sequence[Item], fact: Fact, told: Told) -> Fact | None:
    """شهدت القمة في P لقاءات. فقد التقى X Y: the event of the sentence before that of فقد, which tells more of it."""
    if items[0].form == "ف" and (len(items) < 2 or items[1].form != "قد"):
        return None
    if fact.status != "Held" or fact.slots.get("place"):
        return None
    if any(i.mention is not None and is_place(i.mention) and i.mention.manner != "demonym" for i in items):
        return None
    gatherings = [f for f in told.recent(1) if "council" in f.hints and f.slots.get("place")]
    return gatherings[-1] if gatherings else None


SO = frozenset({"فقد", "ف"})
"""What goes on with the details of an event that the sentence before has told."""


def _bare(fact: Fact) -> bool:
    return not (fact.slots.get("date") or fact.slots.get("place"))


def _one_clause(items: Sequence[Item], at: int, other: int) -> bool:
    first, last = sorted((at, other))
    return not any(i.kind in ("verb", "sub", "rel") or i.text in ".؛" for i in items[first + 1 : last])


def _specified(items: Sequence[Item], i: int) -> bool:
    """Whether what stands at item ``i`` tells which event the noun before it means: an adjective, a relative."""
    if i >= len(items):
        return False
    item = items[i]
    return (item.kind == "word" and item.definite) or item.kind == "rel" or _demonym(item)


def _demonym(item: Item) -> bool:
    return item.mention is not None and item.mention.manner == "demonym"


def of_event(event: Fact, fact: Fact) -> Slots:
    """The place of the event on whose margins a meeting is, and its day if both were held."""
    held = fact.status == event.status == "Held"
    place = event.slots.get("place", ())
    scene: Slots = {"place": place} if place and not without_scene(fact) else {}
    return scene | (day_of_held([event]) if held else {})
