"""``kg query``: any SPARQL query on files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import InputError, UsageError
from kg.exports import FORMATS
from kg.graph.dataset import from_quad, ordered
from kg.store import load, prefixes_of, run, short

if TYPE_CHECKING:
    import pyoxigraph as ox

RESULTS = {"csv": "CSV", "tsv": "TSV", "json": "JSON", "xml": "XML"}
"""The formats for tables, by their names in ``pyoxigraph.QueryResultsFormat``."""


@click.command("query")
@click.argument("paths", nargs=-1, required=True, metavar="GRAPH... [QUERY.rq]")
@click.option("--expression", "-e", metavar="SPARQL", help="The query itself, instead of a file with it.")
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(["table", *RESULTS, *FORMATS]),
    help="For SELECT and ASK: table (default), csv, tsv, json, xml. For CONSTRUCT and DESCRIBE: an RDF syntax (ttl).",
)
def command(paths: tuple[str, ...], expression: str | None, form: str | None) -> None:
    r"""Run a SPARQL query on RDF files, all their graphs taken as one; GRAPH clauses see each article's own.

    The query is the last file, or - for standard input, or given with -e. The usual prefixes (mhd, rdfs, skos, schema,
    dcterms, person, state, meeting ...) need not be declared.

    \b
        kg query news.trig -e 'SELECT ?who ?name { ?who a mhd:Person ; rdfs:label ?name }'
        kg query news.trig who-met-whom.rq -f csv
    """
    if expression is None:
        *graphs, last = paths
        expression = _query_text(last)
    else:
        graphs = list(paths)
    if not graphs:
        raise UsageError("query: give at least one graph, and then the query's file or -e with the query")
    import pyoxigraph as ox

    store = load(graphs)
    results = run(store, expression)
    prefixes = prefixes_of(store)
    if isinstance(results, ox.QueryTriples):
        name = form if form and form != "table" else "ttl"
        if name not in FORMATS:
            raise UsageError(f"query: {name} is for tables; CONSTRUCT and DESCRIBE give {', '.join(FORMATS)}")
        FORMATS[name].serialize(ordered(map(from_quad, results)), sys.stdout.buffer, prefixes)
    elif form is None or form == "table":
        _table(results, prefixes)
    elif form not in RESULTS:
        raise UsageError(f"query: {form} is for graphs; SELECT and ASK give table, {', '.join(RESULTS)}")
    else:
        results.serialize(sys.stdout.buffer, format=getattr(ox.QueryResultsFormat, RESULTS[form]))


def _query_text(path: str) -> str:
    try:
        return sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is no UTF-8 text"
        raise InputError(path, f"the query cannot be read: {reason}") from None


def _table(results: ox.QuerySolutions | ox.QueryBoolean, prefixes: dict[str, str]) -> None:
    import pyoxigraph as ox

    from kg.commands.tables import print_table

    if isinstance(results, ox.QueryBoolean):
        click.echo("yes" if results else "no")
        return
    names = [variable.value for variable in results.variables]
    print_table(names, ([short(row[name], prefixes) for name in names] for row in results))
