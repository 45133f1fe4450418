"""What all files of the lexicon have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import kg.lexicon

DATA = Path(kg.lexicon.__file__).with_name("data")
TABLES = sorted(DATA.glob("*.tsv"))
TREES = sorted(DATA.rglob("*.yaml"))


def lists(tree: Any) -> Iterator[list[Any]]:
    """Every list in a tree."""
    if isinstance(tree, list):
        yield tree
    for branch in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from lists(branch)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_says_what_it_holds_and_no_row_stands_twice(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    columns, *rows = (line for line in lines if line and not line.startswith("#"))
    assert [row for row, times in Counter(rows).items() if times > 1] == []
    assert {row.count("\t") for row in rows} == {columns.count("\t")}


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.stem)
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    for words in lists(yaml.safe_load(path.read_text(encoding="utf-8"))):
        found = Counter(map(str, words))
        assert [word for word, times in found.items() if times > 1] == []
