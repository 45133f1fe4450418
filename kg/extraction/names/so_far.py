"""The words of a name that have been read so far."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import NameEvidence
from kg.extraction.names.weights import TITLED
from kg.language.tokens import Token


class NameSoFar:
    """The words of a name that have been read, and where the next may stand.

    ``level`` is what announces the name (``weights.BARE`` …), ``announced`` whether that is a title or an office.
    ``at`` is the index in ``tokens`` of the word that is asked about. ``kinds``, ``forms`` and ``weights`` hold the
    evidence, the folded form and the weight of each word so far; ``parts`` counts those that are no particles, ``arab``
    says whether one is an Arab's.
    """

    __slots__ = ("announced", "arab", "at", "forms", "kinds", "level", "parts", "tokens", "weights")

    def __init__(self, tokens: Sequence[Token], at: int, level: int) -> None:
        self.tokens, self.at, self.level = tokens, at, level
        self.announced = level >= TITLED
        self.kinds: list[NameEvidence] = []
        self.forms: list[str] = []
        self.weights: list[float] = []
        self.parts = 0
        self.arab = False

    def add(self, kind: NameEvidence, form: str, weight: float) -> None:
        """Take the word at ``at`` as a part of the name, and go on behind it."""
        self.at += 1
        self.kinds.append(kind)
        self.forms.append(form)
        self.weights.append(weight)
        if not kind.particle:
            self.parts += 1
        if kind.arab:
            self.arab = True

    def drop(self) -> None:
        """Give the last word back."""
        kind = self.kinds.pop()
        self.forms.pop()
        self.weights.pop()
        if not kind.particle:
            self.parts -= 1
        self.arab = any(kind.arab for kind in self.kinds)

    @property
    def foreign(self) -> bool:
        """Whether it begins with a given name and has no Arab's in it."""
        return not self.arab and self.kinds[0].given > 0
