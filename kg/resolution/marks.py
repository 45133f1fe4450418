"""What tells an event from others of the same sides beside its slots: when it was said, which round, in whose office.

None of it is shown. It goes with the event to where events of several articles are compared (``kg.resolution.rivals``).
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.posts import OF_ONE, OF_SEVERAL
from kg.resolution.sameness import is_call, is_encounter

BODY = "body "
"""With a person's id: the bodies at whose head he is, and the parties and armed groups for which he acts."""
OFFICE = "office "
"""With a side's id: the offices by whose holder a state takes part, or those that a person holds."""


def marks_of(draft: Draft, entities: Entities) -> Mapping[str, tuple[str, ...]]:
    """The marks: of an accusation ``said``, ``renewed``, ``charge``, ``about``; of a meeting ``round``, ``days``,
    ``call``, ``met``.

    ``charge`` has the further words in which the article gives the charge, ``about`` those that its pronoun takes up.
    ``days`` is how many days talks lasted: to the day that is told if less than 0, else from that day on.
    """
    found: dict[str, tuple[str, ...]] = {}
    if draft.kind == "Accusation":
        if draft.said:
            found["said"] = (draft.said,)
        if wordings := sorted(set(draft.wordings)):
            found["charge"] = tuple(wordings)
        if draft.about:
            found["about"] = (draft.about,)
        if draft.renewed:
            found["renewed"] = ("1",)
    if draft.kind == "Meeting":
        if draft.ordinal is not None and draft.ordinal.isdigit() and "زياره" not in draft.nouns:
            found["round"] = (draft.ordinal,)
        if draft.lasting and "زياره" not in draft.nouns:
            ahead = draft.lasting > 0 or draft.status == "Planned"
            found["days"] = (str(abs(draft.lasting) if ahead else draft.lasting),)
        if is_call(draft):
            found["call"] = ("1",)
        elif is_encounter(draft):
            found["met"] = ("1",)
        for identity in sorted(draft.ids("participant")):
            offices = draft.posts.get(identity, ()) if identity.startswith("state/") else entities.offices_of(identity)
            if held := sorted((OF_ONE | OF_SEVERAL).intersection(offices)):
                found[OFFICE + identity] = tuple(held)
            if identity.startswith("person/"):
                bodies = entities.headed_by(identity) | entities.movements_of(identity)
                if bodies:
                    found[BODY + identity] = tuple(sorted(bodies))
    return found
