"""The day and place of what a traveller does as he comes: التقى فور وصوله Y, وغداة وصولها التقت Y.

Adverbs and prepositions of time before the verbal noun of coming, whose pronoun is the traveller's (Ryding, ch. 5.1 and
16.4): where he has come to, and when, the report has told.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from datetime import timedelta

from kg.extraction.grammar.item import Item
from kg.extraction.meetings.scene_told import Slots, same_man, without_scene
from kg.lexicon.ordinals import MASCULINE
from kg.lexicon.triggers import triggers
from kg.records import Fact, Mention, PartialDate

_DAYS_ON = {"غداه": 1, "فور": 0, "حال": 0, "لدي": 0, "عند": 0}
"""So many days after he came; only with these it is told that he was there."""


def of_coming(items: Sequence[Item], clause: range, fact: Fact, told: Sequence[Fact]) -> Slots:
    """The place, and the day where it is told, of a meeting of a traveller that his coming dates.

    :param clause: the items of the clause that tells of the meeting.
    :param told: the meetings told so far, the latest last.
    """
    if not any("journey" in known.hints for known in told):
        return {}
    days = next((found for i in clause if items[i].pronoun and (found := _coming(items, i)) is not None), None)
    nth = 0
    if days is None:
        days_on = (i for i in range(1, clause.stop - 1) if items[i].form == "اليوم")
        nth = next((found for i in days_on if (found := _nth_day(items, i))), 0)
    if not nth and (days is None or fact.status != "Held" or "journey" in fact.hints):
        return {}
    mine = [m for m in fact.slots["participant"] if isinstance(m, Mention)]
    for journey in reversed(told):
        if (
            "journey" not in journey.hints
            or not journey.slots.get("place")
            or (not nth and journey.status != "Held")
            or (nth and (journey.sentence == fact.sentence or "begun" not in journey.hints))
        ):
            continue
        travellers = [m for m in journey.slots["participant"] if isinstance(m, Mention)]
        if any(same_man(one, other) for one in mine for other in travellers):
            came = [d for d in journey.slots.get("date", ()) if isinstance(d, PartialDate) and d.is_day]
            scene: Slots = {} if nth or without_scene(fact) else {"place": journey.slots["place"]}
            if len(came) != 1 or "begun" not in journey.hints:
                return scene
            day = Day.fromisoformat(came[0].iso) + timedelta(days or nth)
            return {**scene, "date": (PartialDate(day.isoformat()),)}
    return {}


def _coming(items: Sequence[Item], at: int) -> int | None:
    """How many days after his coming it is, if at item ``at`` that is told (غداة وصوله); else None."""
    noun = items[at]
    if not at or noun.kind != "word" or not noun.pronoun.startswith("3"):
        return None
    if not noun.lemma_in(triggers("meeting")["nouns"]["coming"]):
        return None
    return _DAYS_ON.get(items[at - 1].form)


def _nth_day(items: Sequence[Item], at: int) -> int:
    """وفي اليوم الثاني يتوجه إلى P: how many days after the first of a visit اليوم at item ``at`` is; else 0.

    Not those of anything else (في اليوم الثاني من القمة).
    """
    if items[at - 1].lemma != "في":
        return 0
    ordinal = MASCULINE.get(items[at + 1].folded, 0)
    of = items[at + 2 : at + 4]
    if len(of) > 1 and of[0].lemma == "من" and not of[1].lemma_in(triggers("meeting")["nouns"]["visit"]):
        return 0
    return ordinal - 1 if ordinal > 1 else 0
