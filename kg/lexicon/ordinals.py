"""Ordinal adjectives, first to tenth, in both genders, with and without the article: الثالث, الثالثة, ثالث, ثالثة.

With the tens they make the ordinals up to the ninety-ninth (الثالثة والعشرون).

Source of the masculine definite forms: ``numerals.tsv``; the others are derived as in K. Ryding, *A Reference Grammar
of Modern Standard Arabic* (2005), ch. 15.2. Keys are folded (:func:`kg.language.fold.fold`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kg.language.fold import fold
from kg.lexicon.tables import rows, values


def _load() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """The masculine and the feminine forms, all definite; of الأول and الحادي the first alone stands by itself."""
    masculine = {
        fold(values(row["ordinal"])[0]): int(row["value"])
        for row in rows("numerals")
        if row["ordinal"] and int(row["value"]) <= 10
    }
    feminine = {("الاولي" if number == 1 else form + "ه"): number for form, number in masculine.items()}
    return MappingProxyType(masculine), MappingProxyType(feminine)


def _tens() -> frozenset[str]:
    """The tens with the article, in both cases; they have no gender."""
    tens = (row for row in rows("numerals") if 20 <= int(row["value"]) <= 90)
    return frozenset("ال" + fold(word) for row in tens for word in values(row["cardinal"]))


MASCULINE, FEMININE = _load()
"""Folded definite ordinal → 1 to 10: الثالث; الثالثه."""

ORDINALS: Mapping[str, int] = MappingProxyType(
    {
        form: number
        for definite, number in (*MASCULINE.items(), *FEMININE.items())
        for form in (definite, definite.removeprefix("ال"))
    }
)
"""Folded ordinal, either gender, with the article or without → 1 to 10."""

TENS = _tens()
"""Folded definite tens, which go with ordinals of units: الثالث و[العشرون], الحادية و[الثلاثين]."""

TWO = frozenset("اثنان اثنين اثنتان اثنتين".split())
"""Two as a word of its own, which stands before من: اثنين من القادة."""
