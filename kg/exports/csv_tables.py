"""A folder of CSV tables, one of nodes a kind and one of edges, as ``neo4j-admin database import`` reads them.

The headings are those of https://neo4j.com/docs/operations-manual/current/import/ (``:ID``, ``:LABEL``, ``:START_ID``,
``:END_ID``, ``:TYPE``, ``name:string[]``). In a list, values are parted by ``;``, and a ``;`` within one becomes ``؛``.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.exports.output import whole_file
from kg.exports.things import Things, local

if TYPE_CHECKING:
    import pyoxigraph as ox

_NUMBERS = frozenset({"start", "end"})
_ONE_OF = ("identifier", "headline", "datePublished", "publisher", "url")


def csv_tables(store: ox.Store, target: str) -> None:
    """Write ``nodes-<kind>.csv`` for each kind of thing, and ``edges.csv``.

    :param target: the folder; made if it is not there. Files of these names are written over, others stay.
    :raises UsageError: if the folder cannot be.
    """
    folder = Path(target)
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{target}: is a file; these tables go to a folder")
    folder.mkdir(parents=True, exist_ok=True)
    things = Things(store)
    for kind in things.kinds():
        write_csv(str(folder / f"nodes-{kind}.csv"), _nodes(things, kind))
    write_csv(str(folder / "edges.csv"), _edges(things))


def write_csv(target: str, rows: Iterable[Sequence[str]], delimiter: str = ",") -> None:
    """Write rows to a file, whole or not at all: UTF-8, lines that end in a line feed."""
    with whole_file(target) as out:
        text = io.TextIOWrapper(out, encoding="utf-8", newline="")
        csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
        text.flush()
        text.detach()


def _nodes(things: Things, kind: str) -> Iterator[list[str]]:
    lists, single = _columns(things, kind)
    numbers = (f"{name}:int" if name in _NUMBERS else name for name in single)
    yield ["iri:ID", ":LABEL", "label_ar", "label_en", "also:string[]", *numbers, *(f"{n}:string[]" for n in lists)]
    for thing in things.of_kind(kind):
        row = [thing.iri, _list(thing.classes), thing.arabic, thing.latin, _list(thing.also)]
        row += [thing.first(name) for name in single]
        yield row + [_list(thing.values.get(name, ())) for name in lists]


def _columns(things: Things, kind: str) -> tuple[list[str], list[str]]:
    """The properties that a kind has by the ontology or in the data: those with several values, and those with one."""
    from rdflib import URIRef

    from kg.graph.graphs import shipped
    from kg.graph.schema import Schema
    from kg.graph.vocabulary import NS

    schema = Schema(shipped("mahdar.ttl"))
    above = schema.above(URIRef(NS + kind))
    by_ontology = {local(str(prop)) for prop in schema.data_properties if schema.domains[prop] & above}
    one = {local(str(prop)) for prop in schema.functional} | set(_ONE_OF)
    names = by_ontology.union(*(thing.values for thing in things.of_kind(kind)))
    return sorted(names - one), sorted(names & one)


def _list(values: Iterable[str]) -> str:
    return ";".join(value.replace(";", "؛") for value in values)


def _edges(things: Things) -> Iterator[list[str]]:
    yield [":START_ID", ":END_ID", ":TYPE", "graphs:int"]
    for subject, prop, value, graphs in things.edges():
        yield [subject, value, re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", local(prop)).upper(), str(graphs)]
