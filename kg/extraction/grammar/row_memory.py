"""Remembering what has been found out about a row of items.

Rules look at one sentence after another, and many ask the same of its words: what a verb has for its subject, say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from kg.extraction.grammar.item import Item

T = TypeVar("T")


class _RowMemory(Generic[T]):
    """What a function says of the words of a row of items, by their place: of the row that it was asked of last."""

    def __init__(self, find: Callable[[Sequence[Item], int], T]) -> None:
        self._find = find
        self._last: tuple[Sequence[Item], dict[int, T]] = ([], {})

    def answer(self, items: Sequence[Item], at: int) -> T:
        """What the function says of ``items[at]``."""
        row, found = self._last
        if row is not items:
            found = {}
            self._last = items, found  # at once: another thread may read another text
        if at not in found:
            found[at] = self._find(items, at)
        return found[at]


def once_a_row(find: Callable[[Sequence[Item], int], T]) -> Callable[[Sequence[Item], int], T]:
    """The same function, whose answers are remembered as long as it is asked of the same row: nobody may change them.

    The row itself must not change either. It is known by identity, so a part of it is a row of its own.
    """
    return _RowMemory(find).answer
