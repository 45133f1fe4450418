"""``kg query``: any SPARQL query on files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.results import print_results, results_option
from kg.errors import InputError, UsageError
from kg.store import load, run


@click.command("query")
@click.argument("paths", nargs=-1, required=True, metavar="GRAPH... [QUERY.rq]")
@click.option("--expression", "-e", metavar="SPARQL", help="The query itself, instead of a file with it.")
@results_option
def command(paths: tuple[str, ...], expression: str | None, form: str | None) -> None:
    r"""Run a SPARQL query on RDF files, all their graphs taken as one; GRAPH clauses see each article's own.

    The query is the last file, or - for standard input, or given with -e. The usual prefixes (mhd, rdfs, skos, schema,
    dcterms, person, state, meeting ...) need not be declared.

    \b
        kg query news.trig -e 'SELECT ?who ?name { ?who a mhd:Person ; rdfs:label ?name }'
        kg query news.trig who-met-whom.rq -f csv
    """
    graphs = list(paths)
    text = expression if expression is not None else _query_text(graphs.pop())
    if not graphs:
        raise UsageError("query: give at least one graph, and then the query's file or -e with the query")
    store = load(graphs)
    print_results(store, run(store, text), form)


def _query_text(path: str) -> str:
    try:
        return sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is no UTF-8 text"
        raise InputError(path, f"the query cannot be read: {reason}") from None
