"""The houses that rule monarchies, by which their members are told (``data/dynasties.tsv``)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.language.fold import fold
from kg.lexicon.tables import rows


@cache
def _dynasties() -> dict[tuple[str, ...], str]:
    return {tuple(fold(row["name"]).split()): row["state"] for row in rows("dynasties")}


def ruling_house(name: str) -> str | None:
    """The state that is ruled by the house to which somebody's name says that he belongs (آل نهيان)."""
    words = tuple(fold(name).split())
    return next((s for size in (2, 1) if len(words) > size and (s := _dynasties().get(words[-size:]))), None)


def is_house(words: Sequence[str]) -> bool:
    """Whether folded words are the name of a ruling house (آل نهيان)."""
    return len(words) == 2 and words[0] == "ال" and tuple(words) in _dynasties()
