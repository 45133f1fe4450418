"""The names of the months: standard, Levantine, Maghrebi, Moroccan and Mauritanian; and those of the Hijri year.

Keys are folded (:func:`kg.language.fold.fold`), so fold the text before looking a word up. A name may be two words
("تشرين الاول"). A dual name ("سبتمبر/أيلول") is two keys of one value.

Some names are also everyday words once folded: "اب" (father), "مارس" (he practised), "ماي" and "جوان" (people's
names), "صفر" (zero). They mean a month only beside a day, a year or the word شهر; whoever looks them up checks that.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kg.errors import LexiconError
from kg.language.fold import fold
from kg.lexicon.tables import rows, values


def _load(calendar: str) -> Mapping[str, int]:
    table: dict[str, int] = {}
    for row in rows("months"):
        if row["calendar"] == calendar:
            for name in values(row["names"]):
                if table.setdefault(fold(name), int(row["month"])) != int(row["month"]):
                    raise LexiconError(f"months.tsv: {name!r} names two months")
    return MappingProxyType(table)


MONTHS: Mapping[str, int] = _load("gregorian")
"""Folded name of a Gregorian month → 1 to 12."""

HIJRI_MONTHS: Mapping[str, int] = _load("hijri")
"""Folded name of a month of the Islamic calendar → 1 to 12."""
