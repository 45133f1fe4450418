"""Who the two delegations are that a text calls by that word alone: الوفد الكازاخي … والوفد القرغيزي … الوفدان."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.states_of import as_state
from kg.records import Mention

_NEAR = 4  # sentences back


def who_sent(sentences: Sequence[Sentence], delegations: Mention) -> tuple[Mention, ...]:
    """The two states whose delegations have been told before; nobody where they are not two."""
    told = {
        m.state: state
        for here in sentences[max(0, delegations.sentence - _NEAR) : delegations.sentence + 1]
        for m in here.mentions
        if m.office == "delegation" and (m.sentence, m.span.start) < (delegations.sentence, delegations.span.start)
        if m.number == "s" and (state := as_state(m)) is not None
    }
    return tuple(told.values()) if len(told) == 2 else ()
