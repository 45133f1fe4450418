"""Tables on standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from kg.display import plain

_NO_TERMINAL = 10_000  # columns: a pipe has no width to wrap at


def print_table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table, as wide as the terminal; in a pipe no cell is wrapped.

    :param names: the columns' headings.
    :param rows: the cells, row by row.
    """
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in names:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(plain(cell)) for cell in row))
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else _NO_TERMINAL)
    # Written here: where the reader has left, the console would end the process as if something had failed.
    with console.capture() as capture:
        console.print(table)
    sys.stdout.write(capture.get())
