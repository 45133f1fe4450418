"""``kg dump``: a store as a file."""

from __future__ import annotations

import click

from kg.commands.options import format_option, store_required
from kg.exports import check_target, format_of, write
from kg.store import EmbeddedStore, prefixes_of


@click.command("dump")
@store_required
@click.option("--output", "-o", required=True, metavar="OUT", help="File to write; - is standard output (TriG).")
@format_option
def command(store: str, output: str, form: str | None) -> None:
    """Write everything in a store to an RDF file, its statements in order: the same store gives the same bytes."""
    syntax = format_of(output, form or ("trig" if output == "-" else None))
    check_target(output)
    with EmbeddedStore(store) as source:
        write(source.statements(), output, syntax, prefixes_of(source.native))
