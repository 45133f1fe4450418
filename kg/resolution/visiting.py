"""Where and when those met whom a visitor sees on his visit: in the country that he visits, in its days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from datetime import timedelta

from kg.lexicon.triggers import triggers
from kg.records import PartialDate, Ref
from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.sameness import calls


def settle_on_visits(drafts: Sequence[Draft], entities: Entities, published: Day | None) -> None:
    """Gives the talks of a visitor the country that he visits as their place, and the time of the visit as their date.

    Only talks that have none of their own. In which of the towns of his visit they were is not told; nor on which of
    its days, so that it is the month, but for a visit of which the news is of its first day.

    :param published: the day of the article.
    """
    abroad = (d for d in drafts if "زياره" in d.nouns or _attendance(d))
    visits = [d for d in abroad if len(d.ids("place")) == 1 and d.status != "Cancelled"]
    for talks in drafts if visits else ():
        if talks.kind != "Meeting" or talks.nouns & calls() or talks.council or talks.afar:
            continue
        on = [(v, land) for v in visits if _may_be_on(talks, v) and (land := _land_of(talks, v, entities))]
        if on and not talks.firm and not talks.slots.get("date") and all(v.status == "Planned" for v, _ in on):
            talks.status = "Planned"  # on a visit that is still to come
        if not on or len({land for _, land in on}) != 1:
            continue
        land = on[0][1]
        if not talks.slots.get("place"):
            talks.slots["place"] = [Ref(land)]
        there = all(isinstance(p, Ref) and entities.country(p.entity) == land for p in talks.slots["place"])
        if there and not talks.slots.get("date"):
            then = [v for v, _ in on if v.status == talks.status and v.ordinal == talks.ordinal]
            times = {when for v in then if (when := _within(v, published)) is not None}
            if len(times) == 1:
                talks.slots["date"] = list(times)


def _may_be_on(talks: Draft, visit: Draft) -> bool:
    """Whether the talks are told near the visit, not as held before it, and not of other days."""
    if visit is talks or visit.invited or abs(talks.sentence - visit.sentence) > _FARTHEST:
        return False
    if (
        ((visit.status, talks.status) == ("Planned", "Held") and talks.firm)
        or talks.past != visit.past
        or talks.over != visit.over
    ):
        return False
    begins, days = visit.days(), talks.days()
    if talks.earlier and not (days and visit.status == "Held"):
        return False  # كان قد التقاه: but for a guest who had met others the day before
    return not begins or not days or -1 <= (days[0] - begins[0]).days <= _LONGEST


_FARTHEST = 8
"""So many sentences from a visit its talks are told."""
_LONGEST = 5
"""So many days visits last."""
_NEAR = 2
"""So many sentences after a visit talks are told with whom nothing says to be of the country."""


def _land_of(talks: Draft, visit: Draft, entities: Entities) -> str | None:
    """The country visited, if one side of the talks is the visitor and all others are its people, or of no state."""
    country = next((entities.country(place) for place in visit.ids("place")), None)
    sides = talks.ids("participant")
    guests = {side for side in sides if country not in entities.states_of(side)}
    if country is None or not guests & visit.ids("participant"):
        return None
    stateless = {side for side in guests - visit.ids("participant") if not entities.states_of(side)}
    follows = -1 <= talks.sentence - visit.sentence <= _NEAR
    follows = follows and (talks.status == visit.status or (visit.status, talks.status) == ("Held", "Planned"))
    many = (visit.attends or _attendance(visit)) and len(sides) > 1
    if many and talks.sentence >= visit.sentence and not (talks.earlier or visit.earlier):
        return country  # others have come to the summit as well
    if stateless and (talks.earlier or visit.earlier or not follows):
        return None
    return country if len(guests - stateless) == 1 and len(sides) > 1 else None


def _attendance(draft: Draft) -> bool:
    """Whether somebody is told to be at a session of a body, to which others come as well (على هامش الدورة الـ74)."""
    sides = draft.ids("participant")
    bodies = {side for side in sides if side.startswith("organization/")}
    return bool(bodies) and bodies < sides and bool(draft.nouns & triggers("meeting")["nouns"]["hall"])


def _within(visit: Draft, published: Day | None) -> PartialDate | None:
    """The time in which all days of a visit lie: its month, or its day if it has only begun; None if in two months."""
    days, ends = visit.days(), visit.slots.get("endDate", ())
    if not days:
        return next((d for d in visit.slots.get("date", ()) if isinstance(d, PartialDate) and not d.is_year), None)
    first, last = (days[0] - timedelta(_LONGEST), days[0]) if visit.ended else (days[0], days[0] + timedelta(_LONGEST))
    until = next((Day.fromisoformat(d.iso) for d in ends if isinstance(d, PartialDate) and d.is_day), None)
    last = until or last
    if visit.status == "Held" and published is not None:
        last = max(first, min(last, published))
    if first == last:
        return PartialDate(first.isoformat())
    return PartialDate(f"{first:%Y-%m}") if (first.year, first.month) == (last.year, last.month) else None


def settle_within(drafts: Sequence[Draft]) -> None:
    """Gives what some of those at a meeting do apart, told right beside it, its place and day (انفرد X بـ Y)."""
    for talks in drafts:
        if talks.kind != "Meeting" or talks.status != "Held" or talks.nouns & calls() or not talks.apart:
            continue
        sides = talks.ids("participant")
        for event in drafts:
            larger = event.kind == "Meeting" and event.status == "Held" and sides < event.ids("participant")
            if larger and 0 <= talks.sentence - event.sentence <= _NEAR and talks.past == event.past and len(sides) > 1:
                for slot in ("place", "date"):
                    if not talks.slots.get(slot) and event.slots.get(slot):
                        talks.slots[slot] = list(event.slots[slot])
