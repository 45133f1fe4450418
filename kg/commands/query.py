"""``kg query``: any SPARQL query on files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.options import store_option
from kg.commands.results import ended_at_once, print_results, results_option
from kg.commands.sources import opened
from kg.errors import InputError, UsageError
from kg.store import run


@click.command("query")
@click.argument("paths", nargs=-1, metavar="[GRAPH]... [QUERY.rq]")
@store_option
@click.option("--expression", "-e", metavar="SPARQL", help="The query itself, instead of a file with it.")
@results_option
def command(paths: tuple[str, ...], store: str | None, expression: str | None, form: str | None) -> None:
    """Run a SPARQL query on RDF files or a store, all graphs taken as one; GRAPH clauses see each article's own.

    The query is the last file, or - for standard input, or given with -e. The usual prefixes (mhd, rdfs, skos, schema,
    dcterms, person, state, meeting ...) need not be declared.

    \b
        kg query news.trig -e 'SELECT ?who ?name { ?who a mhd:Person ; rdfs:label ?name }'
        kg query news.trig who-met-whom.rq -f csv
        kg query --store news who-met-whom.rq
    """  # noqa: D301 (click wants the escape itself)
    graphs = list(paths)
    if (expression is None) + (store is None) > len(graphs):
        raise UsageError("query: give a graph or --store, and then the query's file or -e with the query")
    name = "query" if expression is not None else graphs.pop()
    text = expression if expression is not None else _query_text(name)
    if not text.strip():
        raise UsageError(f"{name}: holds no query; write one in SPARQL, such as SELECT * {{ ?s ?p ?o }} LIMIT 9")
    with opened(graphs, store) as source, ended_at_once():
        print_results(source, run(source, text, called=name), form)


def _query_text(path: str) -> str:
    try:
        return sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is no UTF-8 text"
        raise InputError(path, f"the query cannot be read: {reason}") from None
