"""The day with which a chronicle opens a sentence goes on in the next: وفي يوم الاثنين استقبل X Y. واستقبل Z في P."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.clauses import drops_subject
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.meetings.scene_told import Slots, same_man
from kg.extraction.meetings.then_and_there import Told
from kg.records import Fact, Mention


def day_going_on(sentence: Sentence, at: int, fact: Fact, told: Told, found: Slots) -> Slots:
    """The day of the sentence before, where that opened with it and this one goes on with و and a dropped subject.

    A sentence that gives no day of its own is of the same entry (Badawi, Carter & Gully, Modern Written Arabic, 3.7).

    :param at: the verb or noun of the meeting.
    :param found: what is known of its day and place, to which the day is added.
    """
    items = sentence.items
    if items[0].kind != "conj" or fact.status != "Held" or "date" in fact.slots or "date" in found:
        return found
    verb = next((i for i, item in enumerate(items[:3]) if item.kind == "verb"), None)
    if verb is None or not told.sentences:
        return found
    if any(i.kind in ("verb", "mark", "date") for i in items[verb + 1 : at + 1]):
        return found
    before = told.sentences[-1]
    if not _opens_with_day(before.items) or not drops_subject(items, verb) or _has_subject(items, verb):
        return found
    mine = [m for m in fact.slots["participant"] if isinstance(m, Mention)]
    for earlier in told.facts:
        day = earlier.slots.get("date", ())
        if earlier.sentence == before.index and earlier.status == "Held" and len(day) == 1:
            theirs = [m for m in earlier.slots["participant"] if isinstance(m, Mention)]
            if any(same_man(one, other) for one in mine for other in theirs):
                found["date"] = day
                return found
    return found


def _opens_with_day(items: Sequence[Item]) -> bool:
    """وفي يوم الاثنين استقبل: whether a date stands before the sentence's verb, with nothing but a preposition."""
    for item in items[:5]:
        if item.kind == "date":
            return True
        if item.kind not in ("conj", "prep") and item.form != "يوم":
            return False
    return False


def _has_subject(items: Sequence[Item], verb: int) -> bool:
    """Whether the verb's subject is somebody named before its object: two phrases stand after it."""
    args = verb_arguments(items, verb)
    return args.subject is not None and args.object is not None and bool(args.subject.mentions)
