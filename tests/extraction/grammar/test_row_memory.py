"""Tests of what is remembered of a row of items."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction import read_sentences
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.row_memory import once_a_row
from kg.extraction.grammar.syntax import verb_arguments
from kg.records import Article


def _row(text: str) -> list[Item]:
    return read_sentences(Article("row", text))[0].items


def test_each_word_of_a_row_is_looked_at_once():
    asked: list[int] = []

    @once_a_row
    def place(items: Sequence[Item], at: int) -> int:
        asked.append(at)
        return at

    one, other = _row("زار الوزير بغداد."), _row("زار الوزير بغداد.")
    assert [place(one, 0), place(one, 0), place(one, 1)] == [0, 0, 1]
    assert asked == [0, 1]
    assert (place(other, 0), place(one, 0), place(one, 1)) == (0, 0, 1)
    assert asked == [0, 1, 0]


def test_rows_are_forgotten_once_there_are_too_many():
    asked: list[int] = []

    @once_a_row
    def length(items: Sequence[Item], at: int) -> int:
        asked.append(at)
        return len(items)

    row = _row("زار الوزير بغداد.")
    assert {length(part, 0) for part in [row, *(list(row) for _ in range(1000)), row]} == {len(row)}
    assert len(asked) == 1002


def test_a_part_of_a_sentence_is_a_row_of_its_own():
    items = _row("استقبل الملك الأردني الرئيس الفرنسي في عمان يوم الأحد.")
    whole, part = verb_arguments(items, 0), verb_arguments(items[:3], 0)
    assert whole.preps
    assert not part.preps
    assert verb_arguments(items, 0) == whole
