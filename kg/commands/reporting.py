"""What a long command tells on standard error: progress on a terminal, problems and a summary anywhere."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from kg.errors import Filtered, InputError

if TYPE_CHECKING:
    from rich.progress import Progress

_INTERVAL = 0.1


class Reporter:
    """Progress, skipped inputs and a summary. A progress line is shown only where standard error is a terminal.

    :param log: a file to write, which gets each skipped input as a line of JSON as soon as it is told.
    :param counted: what the progress line counts.
    """

    def __init__(self, quiet: bool, log: str | None = None, counted: str = "articles") -> None:
        self._counted = counted
        self.skipped = 0
        self.filtered = 0
        self._log_name = log
        self._log: IO[bytes] | None = None
        self._quiet = quiet
        self._bar: Progress | None = None
        self._next = 0.0
        self._stage = "reading"

    def __enter__(self) -> Reporter:
        if self._log_name is not None:
            self._log = Path(self._log_name).open("wb", buffering=0)
        if not self._quiet and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

            counting = TextColumn(f"{{task.description}} {{task.completed}} {self._counted}")
            columns = SpinnerColumn(), counting, TimeElapsedColumn()
            # No thread of its own: processes are forked while it shows.
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
            self._bar.add_task(self._stage, total=None)
            self._bar.start()
        return self

    def __exit__(self, *exception: object) -> None:
        if self._bar:
            self._bar.stop()
            self._bar = None
        if self._log:
            self._log.close()

    def progress(self, done: int) -> None:
        """So many are done."""
        if self._bar and time.monotonic() >= self._next:
            self._next = time.monotonic() + _INTERVAL
            self._bar.update(self._bar.task_ids[0], completed=done, refresh=True)

    def stage(self, name: str) -> None:
        """Another part of the work begins."""
        if self._bar:
            self._bar.update(self._bar.task_ids[0], description=name, refresh=True)

    def skip(self, error: InputError) -> None:
        """An input is left out: tell which and why. What a crawl holds besides articles is only counted and logged."""
        if self._log:
            self._write(error)
        if isinstance(error, Filtered):
            self.filtered += 1
            return
        self.skipped += 1
        self.fail(f"left out: {error}")

    def _write(self, error: InputError) -> None:
        assert self._log
        try:
            line = json.dumps(error.record(), ensure_ascii=False) + "\n"
            self._log.write(line.encode("utf-8", "backslashreplace"))
        except OSError as problem:
            problem.filename = self._log_name
            raise

    def fail(self, message: str) -> None:
        """Tell a problem, however quiet."""
        self._line(f"kg: {message}")

    def say(self, message: str) -> None:
        """Tell a result, unless quiet."""
        if not self._quiet:
            self._line(message)

    def _line(self, text: str) -> None:
        if self._bar:
            self._bar.console.print(text, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(text, err=True)


def some(count: int, one: str, many: str = "") -> str:
    """A number with the noun that goes with it."""
    return f"{count} {one if count == 1 else many or one + 's'}"
