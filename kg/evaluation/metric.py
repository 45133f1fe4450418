"""What is measured: the kinds of facts and their slots, how values compare, and the figures that come of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

Compare = Literal["entities", "exactly", "phrase", "any"]

LONGEST_PHRASE = 30
"""Words: a charge or reason that quotes whole paragraphs is no answer."""


class Slot(NamedTuple):
    """A slot of an event: its property, its key in the annotation, how values compare, and if the event hangs on it."""

    name: str
    key: str
    compare: Compare
    core: bool = False


class Kind(NamedTuple):
    """An event class: its key in the annotation, and its slots."""

    key: str
    slots: tuple[Slot, ...]

    @property
    def core(self) -> tuple[Slot, ...]:
        """The slots that an event hangs on."""
        return tuple(slot for slot in self.slots if slot.core)


KINDS: Mapping[str, Kind] = {
    "Meeting": Kind(
        "meetings",
        (
            Slot("participant", "participants", "entities", core=True),
            Slot("date", "date", "exactly"),
            Slot("place", "place", "any"),
            Slot("status", "status", "any"),
        ),
    ),
    "Sanction": Kind(
        "sanctions",
        (
            Slot("imposedBy", "imposed_by", "entities", core=True),
            Slot("target", "target", "entities", core=True),
            Slot("reason", "reason", "phrase"),
            Slot("status", "status", "any"),
        ),
    ),
    "Accusation": Kind(
        "accusations",
        (
            Slot("accuser", "accuser", "entities", core=True),
            Slot("accused", "accused", "entities", core=True),
            Slot("charge", "charge", "phrase"),
            Slot("deniedBy", "denied_by", "entities"),
        ),
    ),
}


class Counts(NamedTuple):
    """Right, spurious and missed facts."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.right / (self.right + self.spurious) if self.right + self.spurious else 0.0

    @property
    def recall(self) -> float:
        """How much of what there is was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Fault(NamedTuple):
    """One fact that is missed, spurious or wrong: of which kind (``Meeting``, ``Meeting.date``), where, and what."""

    cause: str
    article: str
    detail: str


@dataclass
class Score:
    """The counts by kind of fact, and every single fault."""

    counts: dict[str, Counts] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    identity: Counts = field(default_factory=Counts)

    def count(self, name: str, right: int = 0, spurious: int = 0, missed: int = 0) -> None:
        """Add to the counts of one kind of fact."""
        self.counts[name] = self.counts.get(name, Counts()).plus(Counts(right, spurious, missed))

    def rows(self) -> list[tuple[str, Counts]]:
        """All kinds of facts by name, and then the sums."""
        events, slots, everything = Counts(), Counts(), Counts()
        for name, counts in self.counts.items():
            everything = everything.plus(counts)
            if name in KINDS:
                events = events.plus(counts)
            elif name.partition(".")[0] in KINDS:
                slots = slots.plus(counts)
        return [
            *sorted(self.counts.items()),
            ("events", events),
            ("event slots", slots),
            ("same event across articles", self.identity),
            ("ALL FACTS", everything),
        ]


_UNSEEN = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c-\u200f\u202a-\u202e]")
_ALIKE = str.maketrans("أإآٱىةؤئگ", "اااايهويغ")


@lru_cache(maxsize=100_000)
def normal(text: str) -> str:
    """The form in which the metric compares words: without vowel marks, punctuation and differences of hamza.

    The metric's own definition, apart from ``kg.language.fold``: figures must not change when extraction's fold does.
    """
    letters = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).translate(_ALIKE)
    return " ".join(re.findall(r"\w+", letters)).lower()
