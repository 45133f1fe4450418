"""Reading the lexicon's data files (``kg/lexicon/data/*.tsv`` and ``*.yaml``).

A table is UTF-8, tab-separated, its first line that is not a ``#`` comment being the header. A cell may hold several
values, separated by ``|``.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from kg.errors import LexiconError

DATA = files("kg.lexicon") / "data"


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of ``data/<name>.tsv``, each a mapping of column to cell.

    :raises LexiconError: if a row has another number of cells than the header.
    """
    lines = _cells(name)
    header = next(lines, [])
    for cells in lines:
        yield dict(zip(header, cells, strict=True))


def pairs(name: str) -> dict[str, str]:
    """A table of two columns: second cell by first.

    :raises LexiconError: if a row has another number of cells.
    """
    lines = _cells(name)
    next(lines, None)
    table = {}
    for first, second in lines:
        table[first] = second
    return table


def _cells(name: str) -> Iterator[list[str]]:
    """The lines of a table, the header first, each cut into its cells."""
    width = 0
    with (DATA / f"{name}.tsv").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\r\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            width = width or len(cells)
            if len(cells) != width:
                raise LexiconError(f"{name}.tsv:{number}: {len(cells)} cells, the header has {width}")
            yield cells


def rows_by(key: str, *names: str) -> Iterator[dict[str, str]]:
    """The rows of one table or several, no two of which have the same cell in column ``key``.

    :raises LexiconError: if two have, or a row has another number of cells than the header.
    """
    seen: set[str] = set()
    for name in names:
        for row in rows(name):
            if row[key] in seen:
                raise LexiconError(f"{name}.tsv: {row[key]} stands twice")
            seen.add(row[key])
            yield row


def values(cell: str) -> list[str]:
    """The values of a ``|``-separated cell; none for an empty one."""
    return [v.strip() for v in cell.split("|") if v.strip()] if cell else []


def tree(name: str) -> Any:
    """What ``data/<name>``, a YAML file, holds.

    :raises OSError: if there is no such file.
    :raises yaml.YAMLError: if it is not YAML.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the fast one is not in every build of PyYAML
    return yaml.load((DATA / name).read_text(encoding="utf-8"), loader)
