"""Which accusation of its own sentence a denial answers."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Charge
from kg.extraction.mentions.states_of import as_state
from kg.records import Mention


def answer(denial: Charge, told: Charge | None) -> None:
    """Settles who denies, by the accusation ``told`` last in the sentence.

    اتهم X Y بـ …، لكنه ينفي ذلك: he who has accused is not who denies it. اتُّهم Y بـ …، وهو ما نفاه مرارا: of a denial
    without a subject it is he who is accused.
    """
    if told is None:
        return
    by_accuser = told.accuser and denial.hints.get("anaphoric") and set(denial.denied_by) <= set(told.accuser)
    by_nobody = not denial.denied_by and len(told.accused) == 1
    if by_accuser or by_nobody:
        denial.denied_by = told.accused


def in_order(charges: Sequence[Charge]) -> Sequence[Charge]:
    """The charges of a sentence, with a denial put after the accusation that it answers.

    نفت X المزاعم بعد تقرير اتهم جيشها بـ …: where it is told only later of what she is accused.
    """
    ordered = list(charges)
    for denial in charges:
        if denial.hints.get("called") and denial.charge is None and denial.denied_by:
            at = ordered.index(denial)
            told = [
                c for c in ordered[at + 1 :] if not c.denied_by and names_of(c.accused) & names_of(denial.denied_by)
            ]
            if told:
                ordered.remove(denial)
                ordered.insert(ordered.index(told[0]) + 1, denial)
                denial.at = told[0].at  # events are told in the order of their words
    return ordered


def names_of(mentions: Sequence[Mention]) -> set[str]:
    """By what they are known, and the states for which they act."""
    states = [as_state(m) for m in mentions]
    return {m.key or m.name for m in mentions} | {s.key for s in states if s is not None and s.key}
