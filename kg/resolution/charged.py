"""Why somebody is sanctioned, where those who sanction him are told to accuse him right there."""

from __future__ import annotations

from collections.abc import Sequence

from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.sameness import widened

_NEAR = 1
"""The accusation stands in the sentence of the sanction, or so many after it."""


def take_charges_for_reasons(drafts: Sequence[Draft], entities: Entities) -> None:
    """Gives sanctions without a reason the charge that their imposers make against those whom they hit.

    :param drafts: the events of an article, changed in place.
    """
    charges = [d for d in drafts if d.kind == "Accusation" and d.values("charge")]
    for sanction in drafts if charges else ():
        if sanction.kind != "Sanction" or sanction.slots.get("reason") or sanction.status == "Lifted":
            continue
        by, hit = widened(sanction.ids("imposedBy"), entities), sanction.ids("target")
        for told in charges:
            near = 0 <= told.sentence - sanction.sentence <= _NEAR
            theirs = widened(told.ids("accuser"), entities) & by and told.ids("accused") & hit
            if near and theirs:
                sanction.slots["reason"] = told.slots["charge"][:1]
                sanction.evidence += told.evidence
                break
