"""What a headline says of events in few words, and the text in more: together of some, apart of others."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon.organisations import organisations
from kg.resolution.absorbing import absorb
from kg.resolution.agreement import charges_agree
from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.sameness import among, widened
from kg.resolution.unlisted import unlisted


def split_headlines(drafts: Sequence[Draft], entities: Entities) -> list[Draft]:
    """The drafts without headlines of meetings with several (يستقبل سفيري X وY) each of whom the text tells of alone.

    A headline that the text only tells of in part stays, and takes that part in.
    """
    kept = list(drafts)
    for headline in [d for d in drafts if d.title and d.kind == "Meeting" and len(d.ids("participant")) > 2]:
        parts = [
            d
            for d in kept
            if d is not headline
            and d.kind == "Meeting"
            and 1 < len(d.ids("participant")) < len(headline.ids("participant"))
            and d.status == headline.status
            and among(d, headline, entities)
        ]
        if len(parts) == 1:
            absorb(headline, parts[0], entities)
            parts[0].into = headline
            kept.remove(parts[0])
        elif parts:
            headline.into = parts[0]
            kept.remove(headline)
    return kept


def told_apart(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a headline names together two of whom the text tells that each goes by himself."""
    people = draft.ids("participant")
    if not draft.title or draft.kind != "Meeting" or len(people) != 2:
        return False
    text = [d.ids("participant") for d in drafts if d.kind == "Meeting" and d is not draft]
    apart = all(any(person in told and not people <= told for told in text) for person in people)
    return apart and not any(people <= told for told in text)


def spelled_out(headline: Draft, drafts: Sequence[Draft], entities: Entities) -> Draft | None:
    """The sanction by which the text spells out what the headline says of a state: the same imposer's on its people."""
    states, imposer = headline.ids("target"), widened(headline.ids("imposedBy"), entities)
    if not states or not imposer or not all(i.startswith("state/") for i in states):
        return None
    told = [
        d
        for d in drafts
        if d.kind == "Sanction" and d is not headline and widened(d.ids("imposedBy"), entities) & imposer
    ]
    named = {i for d in told for i in d.ids("target")}
    if any(i.startswith("state/") for i in named) or headline.sentence > 0:
        return None
    return next((d for d in told if d.ids("target") and d.status == headline.status), None)


_LEAD = 2
"""So many sentences after the headline its accusation is told again, in whatever words."""


def accused_again(headline: Draft, drafts: Sequence[Draft], entities: Entities) -> Draft | None:
    """The accusation by which the text tells what the headline says: between the same sides, of the same or at once."""
    by, of = widened(headline.ids("accuser"), entities), widened(headline.ids("accused"), entities)
    told = [
        d
        for d in drafts
        if d.kind == "Accusation"
        and not d.title
        and widened(d.ids("accuser"), entities) & by
        and (widened(d.ids("accused"), entities) & of or _of_one_kind(d, headline) or _then_named(d, headline))
    ]
    lead = [d for d in told if d.sentence - headline.sentence <= _LEAD]
    if len(told) == len(lead) == 1:
        return lead[0]
    same = (d for d in told if charges_agree(d.values("charge"), headline.values("charge")))
    return next(same, min(lead, key=lambda d: d.sentence) if lead else None)


def _then_named(told: Draft, headline: Draft) -> bool:
    """الادعاء يتهم موظفا سابقا بالتجسس: whom the headline gives no name, and the text names, of the same."""
    accused, charge = told.ids("accused"), headline.values("charge")
    unnamed = headline.ids("accused")
    if len(accused) != 1 or not all(i.startswith("person/") for i in accused) or not charge:
        return False
    by_words = len(unnamed) == 1 and all(map(unlisted, unnamed))
    return by_words and bool(told.values("charge")) and charges_agree(told.values("charge"), charge)


def _of_one_kind(told: Draft, headline: Draft) -> bool:
    """تتهم حركة متمردة, of حركة كذا: bodies by the same noun, of which the headline gives no name."""
    nouns = [{i.split("-")[0] for i in d.ids("accused") if i.startswith("organization/")} for d in (told, headline)]
    unnamed = not any(i.removeprefix("organization/") in organisations() for i in headline.ids("accused"))
    return unnamed and bool(nouns[0] & nouns[1])
