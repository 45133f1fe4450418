"""Where those met whom a visitor sees on his visit: in the country that he visits, whose people they are."""

from __future__ import annotations

from collections.abc import Sequence

from kg.records import Ref
from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.sameness import calls


def settle_on_visits(drafts: Sequence[Draft], entities: Entities) -> None:
    """Gives the talks of a visitor with people of the country that he visits that country as their place.

    Only talks that have no place of their own; in which of the towns of his visit they were is not told.
    """
    visits = [d for d in drafts if "زياره" in d.nouns and len(d.ids("place")) == 1 and d.status != "Cancelled"]
    for talks in drafts if visits else ():
        if talks.kind != "Meeting" or talks.nouns & calls() or talks.council or talks.earlier:
            continue
        on = [(v, land) for v in visits if _may_be_on(talks, v) and (land := _of_hosts(talks, v, entities))]
        if on and not talks.firm and not talks.slots.get("date") and all(v.status == "Planned" for v, _ in on):
            talks.status = "Planned"  # on a visit that is still to come
        if on and not talks.slots.get("place") and len({land for _, land in on}) == 1:
            talks.slots["place"] = [Ref(on[0][1])]


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
    return not begins or not days or -1 <= (days[0] - begins[0]).days <= _LONGEST


_FARTHEST = 8
"""So many sentences from a visit its talks are told."""
_LONGEST = 5
"""So many days visits last."""


def _of_hosts(talks: Draft, visit: Draft, entities: Entities) -> str | None:
    """The country visited, if one side of the talks is the visitor and all others are its people."""
    country = next((entities.country(place) for place in visit.ids("place")), None)
    sides = talks.ids("participant")
    guests = {side for side in sides if country not in entities.states_of(side)}
    return country if len(guests) == 1 and guests < sides and guests <= visit.ids("participant") else None
