"""Duals that are written as accusatives are: رئيسا ليتوانيا ولاتفيا are two, رئيسا لليتوانيا is one."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.gazetteer import gazetteer
from kg.extraction.offices.bodies import NAMES_OF_STATES
from kg.extraction.offices.phrase import Description
from kg.language.tokens import Token


def is_state_name(folded: str) -> bool:
    """Whether a word is the name of a state."""
    return any(e.kind == "state" and e.manner in NAMES_OF_STATES for e in gazetteer().single(folded))


def is_of_two(tokens: Sequence[Token], d: Description) -> bool:
    """رئيسا [ليتوانيا] فلان [ولاتفيا] فلان: a dual before the state that it governs, which no accusative could do.

    What may be an adjective in the accusative (دبلوماسيا روسيا) is a state only where another is joined to it.
    """
    if d.form.shape != "bare" or d.form.number != "s" or not tokens[d.first].word.folded.endswith("ا"):
        return False
    owner = gazetteer().longest(tokens, d.first + 1)
    state = owner.of("state") if owner is not None else None
    if owner is None or state is None or state.manner not in NAMES_OF_STATES:
        return False
    near = tokens[owner.last : owner.last + _NAME]
    return not tokens[owner.last - 1].word.folded.endswith("يا") or any(
        t.word.folded.startswith("و") and is_state_name(t.word.folded[1:]) for t in near
    )


_NAME = 5  # words of a name, and the one after it
