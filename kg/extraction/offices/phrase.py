"""An office phrase as it is found in a sentence: the office, whose it is, and who holds it."""

from __future__ import annotations

from typing import NamedTuple

from kg.language.tokens import Word
from kg.lexicon.office_classes import LEADING
from kg.lexicon.offices import OfficeForm


class Description(NamedTuple):
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


def of_state(d: Description) -> bool:
    """Whether an ambiguous adjective after an office is a nationality (الرئيس المالي, but not الوضع المالي)."""
    if d.form.office == "minister":
        return d.form.shape == "definite"  # الوزير المالي; but وزير المالية
    return d.form.office in _OF_STATES


_OF_STATES = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "ambassador",
        "foreign-minister",
        "defence-minister",
        "interior-minister",
        "justice-minister",
    }
)
"""Whose fields no adjective narrows: وزير الدفاع المالي is Mali's, وزير التخطيط المالي may be of financial planning."""


def of_cabinet(d: Description) -> bool:
    """Whether an office is one of a government: a minister's, or that of its head or his deputy."""
    return d.form.portfolio is not None or d.office in _HEADS or d.form.office in _HEADS


def governs(d: Description) -> bool:
    """Whether an office is that of who sits in a palace, where others serve (مسؤول في الكرملين)."""
    return of_cabinet(d) or d.form.office in _IN_STATE


_IN_STATE = frozenset({"head-of-state", "monarch", "crown-prince"})
_HEADS = frozenset({"head-of-government", "deputy-head-of-government"})


def is_told_in_full(d: Description) -> bool:
    """Whether an office says whose or of what it is: وزير المالية, رئيس الجمهورية; but الوزير."""
    whole = d.form.office in LEADING and own_words(d) > 1
    return whole or bool(d.state or d.organisation or d.public or d.form.portfolio)


def own_words(d: Description) -> int:
    """How many tokens the office's own words are."""
    return d.role[1] - d.role[0]


def is_owned(form: Word) -> bool:
    """مكتبها: whether a word is first read as a noun with the pronoun of its owner."""
    first = form.analyses[0] if form.analyses else None
    return first is not None and first.pos == "noun" and bool(first.enclitic)


def words_of(form: OfficeForm) -> int:
    """How many words an office has by itself, its portfolio counted."""
    return len(form.row.lemma.split()) + (len(form.portfolio.ar.split()) if form.portfolio else 0)
