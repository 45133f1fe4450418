"""Statements in bulk: ordering them, uniting named graphs, and naming blank nodes, in memory that does not grow.

A statement is a pair of strings in N-Quads form: its graph ("" for the default graph) and its triple ("subject
predicate object"). Everything written anywhere goes through one order, by graph and then by triple, so that the same
facts give the same bytes in whatever order they came.
"""

from __future__ import annotations

import heapq
import io
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import pyoxigraph as ox

Statement = tuple[str, str]

IN_MEMORY = 1_000_000
"""How many statements are sorted in memory at a time; more are merged from temporary files."""


def from_line(line: str) -> Statement:
    """The statement of an N-Quads line as ``kg.graph.quads`` makes it: with a graph, and without a line end."""
    triple, _, graph = line.removesuffix(" .").rpartition(" ")
    return graph, triple


def from_quad(quad: ox.Quad | ox.Triple) -> Statement:
    """The statement of pyoxigraph's quad or triple."""
    graph = str(getattr(quad, "graph_name", ""))
    return "" if graph == "DEFAULT" else graph, f"{quad.subject} {quad.predicate} {quad.object}"


def to_line(statement: Statement) -> str:
    """A statement as a line of N-Quads (N-Triples in the default graph), with its line end."""
    graph, triple = statement
    return f"{triple} {graph} .\n" if graph else f"{triple} .\n"


def ordered(statements: Iterable[Statement], in_memory: int = IN_MEMORY) -> Iterator[Statement]:
    """The statements in order and without repeats.

    All of them are read before the first is given back. What does not fit into memory waits in temporary files.

    :raises OSError: if a temporary file cannot be written.
    """
    runs: list[TextIO] = []
    held: set[Statement] = set()
    try:
        for statement in statements:
            held.add(statement)
            if len(held) >= in_memory:
                runs.append(_spill(held))
                held = set()
        merged = heapq.merge(sorted(held), *map(_unspill, runs)) if runs else iter(sorted(held))
        yield from (statement for statement, _ in groupby(merged))
    finally:
        for run in runs:
            run.close()


def _spill(statements: set[Statement]) -> TextIO:
    # Canonical N-Quads hold no raw tab or line feed, so that these can separate the parts.
    run = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n", prefix="mahdar-")  # noqa: SIM115
    run.writelines(f"{graph}\t{triple}\n" for graph, triple in sorted(statements))
    run.seek(0)
    return run


def _unspill(run: TextIO) -> Iterator[Statement]:
    for line in run:
        graph, _, triple = line.rstrip("\n").partition("\t")
        yield graph, triple


def union(statements: Iterable[Statement]) -> Iterator[Statement]:
    """All the triples in the default graph: the fused picture, in order and without repeats."""
    return ordered(("", triple) for _, triple in statements)


class _BlankNode(Exception):
    """A blank node turned up, whose label says nothing."""


def canonical(read: Callable[[], Iterable[ox.Quad]]) -> Iterator[Statement]:
    """The statements of data from elsewhere, in order, their blank nodes named after what is said of them.

    Blank nodes get the labels of RDFC-1.0 (https://www.w3.org/TR/rdf-canon/). Only data that has any must fit into
    memory.

    :param read: gives the quads, from the start each time it is called.
    """
    import pyoxigraph as ox

    def named() -> Iterator[Statement]:
        for quad in read():
            for node in (quad.subject, quad.object, quad.graph_name):
                if isinstance(node, ox.BlankNode):
                    raise _BlankNode
            yield from_quad(quad)

    try:
        yield from ordered(named())
    except _BlankNode:
        dataset = ox.Dataset(read())
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        yield from ordered(map(from_quad, dataset))


def to_quads(statements: Iterable[Statement]) -> Iterator[ox.Quad]:
    """The statements as pyoxigraph's quads, one after the other."""
    import pyoxigraph as ox

    lines = io.BufferedReader(_Lines(map(to_line, statements)), 1 << 16)
    return ox.parse(lines, format=ox.RdfFormat.N_QUADS, lenient=True)


class _Lines(io.RawIOBase):
    """Lines as a binary file to read from, for parsers that want one."""

    def __init__(self, lines: Iterable[str]) -> None:
        super().__init__()
        self._lines = iter(lines)
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while len(self._rest) < len(buffer):
            line = next(self._lines, None)
            if line is None:
                break
            self._rest += line.encode()
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size
