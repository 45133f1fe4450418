"""Data goes one way through the rooms: a module imports only from rooms that stand before its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kg"

# Each row may import from those above it, and of one row no room knows another. The lexicon is open to all.
ROWS = (
    ("language",),
    ("lexicon",),
    ("reading", "extraction", "graph"),
    ("resolution", "exports"),
    ("evaluation", "store"),
    ("building",),
    ("explain",),
    ("server",),
    ("commands",),
)
ROWS_OF_EXTRACTION = (
    ("names",),
    ("offices",),
    ("grammar",),
    ("mentions",),
    ("discourse",),
    ("meetings", "sanctions", "accusations"),
)
HOUSES = {"kg": (PACKAGE, ROWS), "kg.extraction": (PACKAGE / "extraction", ROWS_OF_EXTRACTION)}


@pytest.mark.parametrize("house", HOUSES)
def test_every_room_has_its_row(house):
    folder, rows = HOUSES[house]
    assert {path.parent.name for path in folder.glob("*/__init__.py")} == {room for row in rows for room in row}


@pytest.mark.parametrize("house", HOUSES)
def test_imports_go_one_way(house):
    folder, rows = HOUSES[house]
    height = {room: number for number, row in enumerate(rows) for room in row}
    backwards = [
        f"{path.relative_to(PACKAGE)} imports {house}.{other}"
        for room in height
        for path in sorted((folder / room).rglob("*.py"))
        for other in imported(path, house)
        if other not in (room, "lexicon") and height.get(other, -1) >= height[room]
    ]
    assert backwards == []


def imported(path: Path, house: str) -> Iterator[str]:
    """The rooms of the house from which a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        modules: list[str] = []
        if isinstance(node, ast.ImportFrom) and node.module:
            modules = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        for module in modules:
            if module.startswith(f"{house}."):
                yield module.removeprefix(f"{house}.").partition(".")[0]
