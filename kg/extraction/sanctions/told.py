"""A sanction that was told in the sentences before, and who speaks or acts as its imposer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.mentions.states_of import as_state
from kg.records import Fact, FactFiller, Mention

_NEAR = 3
"""So many sentences before, the sanction has been told, where words for it take it up."""
_RIGHT_BEFORE = 2
"""… where it goes on with no such word."""


class Told(NamedTuple):
    """A sanction that was told."""

    sentence: int
    imposer: tuple[FactFiller, ...]
    target: tuple[FactFiller, ...]
    status: str

    @property
    def imposers(self) -> list[Mention]:
        """Who imposed it."""
        return [m for m in self.imposer if isinstance(m, Mention)]

    @property
    def targets(self) -> list[Mention]:
        """Whom it hits."""
        return [m for m in self.target if isinstance(m, Mention)]

    def near(self, sentence: Sentence) -> bool:
        """Whether the sentence comes right after it, so that it can say who else is hit."""
        return 0 < sentence.index - self.sentence <= _NEAR

    def right_before(self, sentence: Sentence) -> bool:
        """… so soon that who imposed it goes without saying."""
        return 0 < sentence.index - self.sentence <= _RIGHT_BEFORE


def told_in(sentence: Sentence, facts: Sequence[Fact]) -> Told | None:
    """The last sanction that a sentence itself tells."""
    told = [f for f in facts if f.slots.get("target")]
    if not told:
        return None
    return Told(sentence.index, told[-1].slots.get("imposedBy", ()), told[-1].slots["target"], told[-1].status or "")


def by_imposer(reading: Reading, sentence: Sentence, says: int, told: Told) -> bool:
    """Whether it can be who imposed the sanction that says it: himself, his state, or somebody whom nobody names."""
    by = verb_arguments(sentence.items, says).subject
    return agrees(parties(reading, by, sentence) if by is not None else (), told)


def is_imposer(reading: Reading, sentence: Sentence, by: NounPhrase, told: Told) -> bool:
    """Whether a phrase names who imposed the sanction that was told."""
    return bool(known(parties(reading, by, sentence)) & known(told.imposers))


def agrees(found: Sequence[Mention], told: Told) -> bool:
    """Whether those found can be who imposed it: they are known to be, or nobody knows who they are."""
    speakers, theirs = known(found), known(told.imposers)
    if not speakers:
        return all(m.kind != "person" or m.name in {t.name for t in told.imposers} for m in found)
    return bool(speakers & theirs)


def known(mentions: Sequence[Mention]) -> set[str]:
    """Those who are known among them, and the states for which they act."""
    states = [as_state(m) for m in mentions]
    return {m.key for m in (*mentions, *states) if m is not None and m.key}
