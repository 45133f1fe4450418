"""An office phrase as it is found in a sentence: the office, whose it is, and who holds it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.lexicon.offices import OfficeForm


@dataclass(frozen=True, slots=True)
class Description:
    """An office phrase: half-open token range, what it acts for, and the name in apposition where one follows."""

    first: int
    last: int
    offset: int
    form: OfficeForm
    role: tuple[int, int]
    state: str | None = None
    organisation: str | None = None
    name: tuple[int, int] | None = None
    known: str | None = None
    strength: float = 0.0
    office: str = ""
    """The class of the office, by its complement."""
    public: bool = False
    """The complement is a body of a state, whose state may be told elsewhere (ضابط في الجيش)."""
    depth: int = 0
    """How many offices of the same holder stand before it."""
