"""Options and arguments that several commands share."""

from __future__ import annotations

import click

from kg.exports.formats import FORMATS
from kg.graph.vocabulary import DEFAULT_BASE

base_option = click.option(
    "--base", default=DEFAULT_BASE, show_default=True, metavar="IRI", help="IRI that instances live under."
)
format_option = click.option(
    "--format", "-f", "form", type=click.Choice(list(FORMATS)), help="RDF syntax; by default what the suffix says."
)
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress and no summary; problems are still told.")
jobs_option = click.option(
    "--jobs",
    "-j",
    default=0,
    show_default="one a core",
    type=click.IntRange(0),
    help="Processes that do the work; 0 is one a core.",
)
graphs_option = click.option(
    "--graph", "-g", "graphs", multiple=True, metavar="GRAPH", help="RDF file; may be repeated."
)
graphs_argument = click.argument("graphs", nargs=-1, metavar="[GRAPH]...")
store_option = click.option("--store", metavar="DIR", help="The store in this folder, in place of RDF files.")
store_required = click.option("--store", required=True, metavar="DIR", help="The store's folder.")
into_option = click.option(
    "--into", metavar="IRI", help="Graph that statements without one belong to (of Turtle, N-Triples, RDF/XML)."
)
origin_option = click.option(
    "--from", "origin", type=click.Choice(list(FORMATS)), help="RDF syntax of the files; by default their suffixes'."
)
inputs_argument = click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
