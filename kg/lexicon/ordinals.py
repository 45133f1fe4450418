"""Ordinal adjectives, first to tenth, in both genders, with and without the article: الثالث, الثالثة, ثالث, ثالثة.

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
