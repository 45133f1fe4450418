"""``kg export``: a graph in the formats of other fields."""

from __future__ import annotations

import click

from kg.commands.options import graphs_argument, store_option
from kg.commands.sources import opened
from kg.errors import UsageError
from kg.exports import check_target
from kg.exports.others import EXPORTERS, FOLDERS


@click.command("export")
@graphs_argument
@store_option
@click.option("--format", "-f", "form", required=True, type=click.Choice(list(EXPORTERS)), help="What to write.")
@click.option("--output", "-o", required=True, metavar="OUT", help="File to write (a folder for csv-tables).")
def command(graphs: tuple[str, ...], store: str | None, form: str, output: str) -> None:
    """Write a graph or store for those who don't speak RDF.

    \b
    csv-tables    nodes and edges, ready for neo4j-admin database import
    graphml       a network for Gephi, yEd, igraph, networkx
    events-cameo  an event table, coded in CAMEO and PLOVER, with POLECAT's columns
    ftm           FollowTheMoney entities, one JSON object a line

    \b
        kg export news.trig -f events-cameo -o events.csv
        kg export --store news -f csv-tables -o tables/
    """  # noqa: D301 (click wants the escape itself)
    if form not in FOLDERS:
        check_target(output, *graphs)
    elif not output:
        raise UsageError("export: an empty name names no folder; say where to write")
    with opened(graphs, store) as source:
        EXPORTERS[form](source, output)
