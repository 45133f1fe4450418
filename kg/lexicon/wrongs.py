"""Words of one wrong (``data/wrongs.tsv``): قتل and اغتيال, رشوة and رشاوى."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.language.fold import fold
from kg.lexicon.tables import rows, values

_OF_ANY = "-"


@cache
def wrongs() -> Mapping[str, str]:
    """What each folded word's row is called."""
    return {
        fold(word): row["wrong"] for row in rows("wrongs") if row["wrong"] != _OF_ANY for word in values(row["words"])
    }


@cache
def said_of_any() -> frozenset[str]:
    """Folded words of charges that do not say of what."""
    return frozenset(fold(word) for row in rows("wrongs") if row["wrong"] == _OF_ANY for word in values(row["words"]))
