"""A view's part of the graph as files: a table as CSV, the graph as Turtle or JSON-LD."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from kg.errors import UsageError
from kg.exports.formats import FORMATS, prefixes_for
from kg.graph.dataset import ordered
from kg.server.pages.asking import Asks, value
from kg.server.pages.records import Queries

if TYPE_CHECKING:
    import pyoxigraph as ox

T = TypeVar("T")

MEDIA_TYPES = {"csv": "text/csv", "ttl": FORMATS["ttl"].media_type, "jsonld": FORMATS["jsonld"].media_type}
"""What a view can be downloaded as, by suffix."""

# A spreadsheet takes a cell that begins so for a formula, and runs it (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def download(asks: Asks, queries: Queries, suffix: str, most: int) -> bytes:
    """A view as a file.

    :param queries: of the view.
    :param suffix: one of ``MEDIA_TYPES``.
    :param most: rows or triples at most.
    :raises UsageError: if there are more.
    """
    return _table(asks, queries.select, most) if suffix == "csv" else _graph(asks, queries, suffix, most)


def _table(asks: Asks, query: str, most: int) -> bytes:
    names, rows = asks.table(query)
    out = io.StringIO()
    writer = csv.writer(out)  # RFC 4180: line ends are CR LF
    writer.writerow(names)
    for row in _at_most(rows, most):
        writer.writerow([_harmless(value(row, name)) for name in names])
    return out.getvalue().encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not cell.startswith("--") else cell


def _graph(asks: Asks, queries: Queries, suffix: str, most: int) -> bytes:
    said = _said(asks, queries.things) if queries.things else asks.construct(queries.construct)
    lines = (("", f"{triple.subject} {triple.predicate} {triple.object}") for triple in said)
    out = io.BytesIO()
    FORMATS[suffix].serialize(_at_most(ordered(lines), most), out, prefixes_for(asks.base))
    return out.getvalue()


def _said(asks: Asks, query: str) -> Iterator[ox.Quad]:
    """What is said of the things that a query gives: looked up in the index, which is faster than to construct it."""
    for row in asks.select(query):
        yield from asks.said(value(row, "thing"))


def _at_most(items: Iterable[T], most: int) -> Iterator[T]:
    for number, item in enumerate(items):
        if number == most:
            raise UsageError(f"more than {most} rows; choose less with the filters, or use kg query")
        yield item
