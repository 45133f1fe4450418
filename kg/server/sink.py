"""What an answer is written to: memory while it is small, else a file; and what holds it to its limits meanwhile."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kg.graph.dataset import Statement
from kg.server.failures import TooMuch
from kg.server.negotiation import Choice

_INLINE = 1 << 20  # bytes: a larger answer goes into a file


@dataclass(frozen=True, slots=True)
class Budget:
    """How many rows and bytes an answer may have, and the file that a large one goes to."""

    rows: int
    size: int
    spool: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer written out: its bytes, or the file that holds them."""

    content_type: str
    body: bytes
    file: str | None = None


def too_many(most: int) -> TooMuch:
    """The error for an answer of more rows than that."""
    return TooMuch(f"the answer has more than {most} rows, which is the limit here; ask for less, with LIMIT or FILTER")


def limited(statements: Iterable[Statement], most: int) -> Iterator[Statement]:
    """The statements.

    :raises TooMuch: if there are more than ``most``.
    """
    for number, statement in enumerate(statements):
        if number == most:
            raise too_many(most)
        yield statement


# Oxigraph writes tables by itself, and fast; rows are counted in what it writes. The pattern of a format finds its
# strings, which may hold anything, and outside of them the place ("row") that each row has once.
_ROWS = {
    "JSON": re.compile(rb'"(?:[^"\\]|\\.)*+"|(?P<row>[\[,]\{)|(?P<open>")', re.DOTALL),
    "XML": re.compile(rb"(?P<row><result>)(?P<open>(?!))?"),
    "CSV": re.compile(rb'"[^"]*+"|(?P<row>\n)|(?P<open>")'),
    "TSV": re.compile(rb"(?P<row>\n)(?P<open>(?!))?"),
}
_HEADS = {"JSON": 0, "XML": 0, "CSV": 1, "TSV": 1}
_LONGEST = len(b"<result>")


class Sink:
    """A binary file to write an answer to, which refuses what is too much.

    :param budget: how large the answer may be.
    :param table: the format's name in ``pyoxigraph.QueryResultsFormat``, for results that have rows to be counted.
    """

    def __init__(self, budget: Budget, table: str | None = None) -> None:
        self._budget = budget
        self._out: IO[bytes] = io.BytesIO()
        self._size = 0
        self._pattern = _ROWS[table] if table else None
        self._rows = -_HEADS[table] if table else 0
        self._uncounted = b""

    def write(self, data: bytes) -> int:
        """Take some bytes more.

        :raises TooMuch: if that makes too many bytes or rows.
        """
        self._size += len(data)
        if self._size > self._budget.size:
            raise TooMuch(f"the answer has more than {self._budget.size} bytes, which is the limit here; ask for less")
        if self._pattern is not None:
            self._count(self._pattern, data)
        if self._size > _INLINE and isinstance(self._out, io.BytesIO):
            held = self._out.getvalue()
            self._out = Path(self._budget.spool).open("wb")  # noqa: SIM115 (closed by answer)
            self._out.write(held)
        return self._out.write(data)

    def _count(self, pattern: re.Pattern[bytes], data: bytes) -> None:
        text = self._uncounted + data
        counted = 0
        for match in pattern.finditer(text):
            if match["open"]:  # a string that goes on in what is to come
                break
            self._rows += match["row"] is not None
            counted = match.end()
        else:
            counted = max(counted, len(text) - _LONGEST + 1)
        self._uncounted = text[counted:]
        if self._rows > self._budget.rows:
            raise too_many(self._budget.rows)

    def flush(self) -> None:
        """Nothing waits here."""

    def answer(self, choice: Choice) -> Answer:
        """What has been written."""
        if isinstance(self._out, io.BytesIO):
            return Answer(choice.content_type, self._out.getvalue())
        self._out.close()
        return Answer(choice.content_type, b"", self._budget.spool)
