"""Remembering what has been found out about a row of items.

Rules look at one sentence after another, and many ask the same of its words: what a verb has for its subject, say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from kg.extraction.grammar.item import Item

T = TypeVar("T")


_ROWS = 64
"""The rows of which the answers are remembered: an article has less than that, most often."""


class _RowMemory(Generic[T]):
    """What a function says of the words of rows of items, by their place."""

    def __init__(self, find: Callable[[Sequence[Item], int], T]) -> None:
        self._find = find
        self._rows: dict[int, tuple[Sequence[Item], dict[int, T]]] = {}
        """By the identity of the row, which is that of no other as long as the row is kept here."""

    def answer(self, items: Sequence[Item], at: int) -> T:
        """What the function says of ``items[at]``."""
        known = self._rows.get(id(items))
        if known is None:
            if len(self._rows) >= _ROWS:
                self._rows.clear()
            known = self._rows[id(items)] = items, {}
        found = known[1]
        if at not in found:
            found[at] = self._find(items, at)
        return found[at]


def once_a_row(find: Callable[[Sequence[Item], int], T]) -> Callable[[Sequence[Item], int], T]:
    """The same function, whose answers for the rows it was asked of lately are remembered: nobody may change them.

    The row itself must not change either. It is known by identity, so a part of it is a row of its own.
    """
    return _RowMemory(find).answer
