"""One telling taken into another of the same event."""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date, timedelta

from kg.lexicon.triggers import sides
from kg.records import Filler, PartialDate, Ref
from kg.resolution.agreement import dates_agree
from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.sameness import ORGANS, in_other_words


def absorb(target: Draft, draft: Draft, entities: Entities) -> None:
    """Adds what another telling says; the first telling's single values stay."""
    if target.title and draft.nameless and target.ids("target") & draft.nations:
        draft.slots.pop("target")  # the headline has named the state of which they are
    if target.kind == "Sanction" and target.title and target.nameless and draft.ids("target") and not draft.further:
        target.slots.pop("target", None)  # the text tells of the headline's group in more words
    if draft.named_out and (told := target.ids("target") & target.groups - draft.ids("target")):
        target.slots["target"] = [f for f in target.slots["target"] if not _is_of(f, told)]  # now their names are told
    together = target.ids("participant"), draft.ids("participant")
    if target.title and not draft.title and in_other_words(*together):
        target.slots.pop("participant")  # the text tells who the headline's rebels are
    sides_told = len(together[0])
    new = {state: posts for state, posts in draft.posts.items() if state not in target.ids("participant")}
    target.posts = {**target.posts, **new}
    beside = _covered(target.ids("target"), entities)  # عقوبات على X ورئيسها: both were told at once
    if target.ended and not draft.days() and sides_told < len(together[1]):
        if draft.sentence - target.sentence > 1:
            target.slots.pop("date", None)  # on which day of the visit they met is not told
        target.ended = False
    if target.begun and not draft.slots.get("date") and sides_told == 1 < len(together[1]):
        begun = target.gone and target.status == "Held"
        if begun and draft.sentence > target.sentence and not target.slots.get("endDate"):
            target.slots["date"] = _month_of(target)  # وصل أمس. والتقى Y: on that day, or on the next
        target.begun = False
    for slot, fillers in draft.slots.items():
        have = target.slots.setdefault(slot, [])
        if slot in ("date", "endDate"):
            closer = not have or len(str(fillers[0])) > len(str(have[0]))
            if closer and (target.kind == "Meeting" or dates_agree(target.values(slot), draft.values(slot))):
                target.slots[slot] = list(fillers)
        elif slot in ("place", "charge", "reason", "measure"):
            if not have:
                have.extend(fillers)
            elif slot == "charge":
                target.wordings += [said for said in draft.values(slot) if said not in target.values(slot)]
        else:
            have.extend(f for f in fillers if f not in have)
    for slot in (*sides(target.kind), "deniedBy"):
        if slot in target.slots and (slot != "target" or target.title or _names_the_men(target, draft)):
            drop_covered_states(target, slot, entities, beside if slot == "target" else set())
    if any(i.startswith("organization/") for i in (*together[0], *together[1])):
        _drop_covered_movements(target, together, entities, headline=target.title and not draft.title)
    if target.kind == "Sanction":
        named = {ORGANS[i] for i in target.ids("imposedBy") if i in ORGANS}  # the organ says more than the whole body
        target.slots["imposedBy"] = [f for f in target.slots.get("imposedBy", []) if not _is_of(f, named)]
    target.title = target.title and draft.title  # what the text tells next may be another regime
    target.nouns |= draft.nouns
    target.groups |= draft.groups
    target.regime = target.regime or draft.regime
    target.past |= draft.past
    target.wordings += draft.wordings
    target.about = target.about or draft.about
    target.said, target.renewed = target.said or draft.said, target.renewed or draft.renewed
    target.lasting = target.lasting or draft.lasting
    if draft.ordinal is not None and draft.ordinal.isdigit() and "زياره" not in draft.nouns:
        target.ordinal = target.ordinal or draft.ordinal  # وهذا ثاني لقاء بينهما بعد لقاء أول
    target.partly |= draft.partly and len(target.ids("participant")) == 1
    target.journey &= draft.journey
    target.attends |= draft.attends
    target.council |= draft.council
    target.evidence += draft.evidence  # what is in twice, the event has once
    target.sentence = max(target.sentence, draft.sentence)
    if target.status == "Cancelled" and draft.due:
        return  # it had been planned, and was put off
    if target.status == "Planned" and draft.journey and len(target.ids("participant")) > 1 and not target.journey:
        return  # he has arrived to meet them
    come_about = target.due and (target.status, draft.status) == ("Planned", "Held")
    if draft.firm and (not target.firm or come_about or (target.status, draft.status) == ("Planned", "Cancelled")):
        target.status, target.firm = draft.status, True
    elif draft.firm and (target.status, draft.status) == ("Held", "Planned"):
        # who has arrived is still to meet his hosts: the talks are what the event is
        target.status = "Planned" if sides_told == 1 < len(together[1]) else "Held"


def _month_of(visit: Draft) -> list[Filler]:
    """The month in which a visit that begins on a day has all its days so far; nothing where they lie in two."""
    found: list[Filler] = []
    for day in visit.days():
        last = min(day + timedelta(_LONGEST), max(day, visit.news or date.max))
        if (day.year, day.month) == (last.year, last.month):
            found.append(PartialDate(f"{day:%Y-%m}"))
    return found


_LONGEST = 5
"""So many days visits last."""


def _names_the_men(target: Draft, draft: Draft) -> bool:
    """Whether a sanction on officials (مسؤولين روس) is told on with their names."""
    return draft.further and target.ids("target") <= target.for_men | draft.ids("target")


def _is_of(filler: Filler, ids: set[str]) -> bool:
    return isinstance(filler, Ref) and filler.entity in ids


def drop_covered_states(draft: Draft, slot: str, entities: Entities, kept: Set[str] = frozenset()) -> None:
    """A named person is not accompanied by the state that he represents, except those that are to be ``kept``."""
    covered = _covered(draft.ids(slot), entities) - kept
    if covered:
        draft.slots[slot] = [f for f in draft.slots[slot] if not _is_of(f, covered)]


def _covered(ids: set[str], entities: Entities) -> set[str]:
    """The states for which the persons among ``ids`` act."""
    return set[str]().union(*[entities.states_of(i) for i in ids if i.startswith("person/")])


def _drop_covered_movements(draft: Draft, told: Iterable[Set[str]], entities: Entities, *, headline: bool) -> None:
    """وفد من حركة كذا, and in the next sentence its leader: he is named for it, where no telling has both.

    :param told: who took part, by each of the tellings.
    :param headline: whether one of them is a headline, which has the body for its head, whatever body it is.
    """
    sides = draft.ids("participant")
    covered = _bodies(sides, entities, headline) & sides
    covered -= {body for ids in told for body in _bodies(ids, entities, headline) & ids} if covered else set()
    if covered:
        draft.slots["participant"] = [f for f in draft.slots["participant"] if not _is_of(f, covered)]


def _bodies(ids: Iterable[str], entities: Entities, headed: bool) -> set[str]:
    """The parties and armed groups for which the persons among ``ids`` act; all bodies at whose head they are."""
    people = [i for i in ids if i.startswith("person/")]
    heads = [entities.headed_by(i) for i in people] if headed else []
    return set[str]().union(*[entities.movements_of(i) for i in people], *heads)
