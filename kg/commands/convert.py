"""``kg convert``: from one RDF syntax to another."""

from __future__ import annotations

import click

from kg.commands.options import format_option
from kg.exports import check_target, format_of, write
from kg.store import read_statements


@click.command("convert")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option("--from", "origin", metavar="FORMAT", help="RDF syntax of IN; by default what its suffix says.")
@format_option
def command(source: str, target: str, origin: str | None, form: str | None) -> None:
    """Rewrite a graph in another RDF syntax, its statements in order.

    Where the new syntax knows no named graphs (ttl, nt, rdf), it holds the union of all. - is standard input or output.
    """
    format = format_of(target, form)
    check_target(target)
    statements, prefixes = read_statements(source, origin)
    write(statements, target, format, prefixes)
