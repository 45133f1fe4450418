"""Results of queries on standard output: tables for people, and the formats that programs read."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

import click

from kg.commands.tables import print_table
from kg.errors import UsageError
from kg.exports import FORMATS
from kg.graph.dataset import from_quad, ordered
from kg.signals import handling
from kg.store import prefixes_of, short

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.querying import Results


def ended_at_once() -> AbstractContextManager[None]:
    """While this lasts, being stopped (Ctrl-C) or told to terminate ends the process there and then.

    Python's own handlers wait until a query, which is native code, has ended. To be used where nothing is half-written.
    """
    return handling(signal.SIG_DFL, signal.SIGINT, signal.SIGTERM)


TABULAR = {"csv": "CSV", "tsv": "TSV", "json": "JSON", "xml": "XML"}
"""The formats for SELECT and ASK, by their names in ``pyoxigraph.QueryResultsFormat``."""

_HELP = "For SELECT and ASK: table (default), csv, tsv, json, xml. For CONSTRUCT and DESCRIBE: an RDF syntax (ttl)."
results_option: Callable[[Any], Any] = click.option(
    "--format", "-f", "form", type=click.Choice(["table", *TABULAR, *FORMATS]), help=_HELP
)


def print_results(store: ox.Store, results: Results, form: str | None) -> None:
    """Print the results of a query.

    :param store: what was queried, whose prefixes shorten the IRIs.
    :param results: of any kind of query.
    :param form: the format's name; by default a table, or Turtle for triples.
    :raises UsageError: if the format is for the other kind of query.
    """
    import pyoxigraph as ox

    prefixes = prefixes_of(store)
    if isinstance(results, ox.QueryTriples):
        name = "ttl" if form in (None, "table") else str(form)
        if name not in FORMATS:
            raise UsageError(f"format {name} is for tables; CONSTRUCT and DESCRIBE give {', '.join(FORMATS)}")
        FORMATS[name].serialize(ordered(map(from_quad, results)), sys.stdout.buffer, prefixes)
    elif form in TABULAR:
        data = results.serialize(format=getattr(ox.QueryResultsFormat, TABULAR[form])) or b""
        sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")
    elif form not in (None, "table"):
        raise UsageError(f"format {form} is for graphs; SELECT and ASK give table, {', '.join(TABULAR)}")
    elif isinstance(results, ox.QueryBoolean):
        click.echo("yes" if results else "no")
    else:
        names = [variable.value for variable in results.variables]
        print_table(names, ([short(row[name], prefixes) for name in names] for row in results))
