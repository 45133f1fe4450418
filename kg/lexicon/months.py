"""The names of the months: standard, Levantine, Maghrebi, Moroccan and Mauritanian; and those of the Hijri year.

Keys are folded by :func:`fold_month`, so fold a word of the text in the same way before looking it up. A name may be
two words ("تشرين الاول"). A dual name ("سبتمبر/أيلول") is two keys of one value.

Some names are also everyday words once folded: "اب" (father), "مارس" (he practised), "ماي" and "جوان" (people's
names), "صفر" (zero). They mean a month only beside a day, a year or the word شهر; whoever looks them up checks that.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kg.errors import LexiconError
from kg.lexicon.tables import rows, values

_CONTROLS = (0x61C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_DROPPED = dict.fromkeys([0x640, 0x670, *range(0x64B, 0x660), *_CONTROLS])
_FOLDING = _DROPPED | str.maketrans("أإآٱىة", "اااايه")


def fold_month(name: str) -> str:
    """``name`` as the keys spell it.

    Vowel signs, tatweel, zero-width and bidirectional controls dropped; alef without hamza or madda, alef maksura as
    yeh, teh marbuta as heh; white space single.
    """
    return " ".join(name.translate(_FOLDING).split())


def _load(calendar: str) -> Mapping[str, int]:
    table: dict[str, int] = {}
    for row in rows("months"):
        if row["calendar"] == calendar:
            for name in values(row["names"]):
                if table.setdefault(fold_month(name), int(row["month"])) != int(row["month"]):
                    raise LexiconError(f"months.tsv: {name!r} names two months")
    return MappingProxyType(table)


MONTHS: Mapping[str, int] = _load("gregorian")
"""Folded name of a Gregorian month → 1 to 12."""

HIJRI_MONTHS: Mapping[str, int] = _load("hijri")
"""Folded name of a month of the Islamic calendar → 1 to 12."""
