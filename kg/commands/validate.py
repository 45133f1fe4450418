"""``kg validate``: shapes, and the reasoner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.commands.options import graphs_argument, store_option
from kg.commands.reason import inferred_in, tell_contradictions
from kg.commands.reporting import some
from kg.commands.sources import opened
from kg.display import plain
from kg.store import prefixes_of, short_iri
from kg.store.loading import union_in_rdflib

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.graph.reasoning import Consistency

MOST = 100
"""How many faults are listed."""


@click.command("validate")
@graphs_argument
@store_option
@click.option("--reason", is_flag=True, help="Also look for contradictions with the ontology (HermiT; needs Java).")
@click.option(
    "--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of the messages."
)
def command(graphs: tuple[str, ...], store: str | None, reason: bool, lang: str) -> int:
    """Check graphs or a store against the shapes, and with --reason against the ontology's logic too.

    Each fault is a line of its own; the exit status is 1 if there is any.
    """
    from kg.graph.shacl import validate

    with opened(graphs, store) as source:
        data = union_in_rdflib(iter(source))
        found = _reasoned(source) if reason else None
    prefixes = {prefix: str(namespace) for prefix, namespace in data.namespaces()}
    report = validate(data)
    for result in report.results[:MOST]:
        about = [result.focus, result.path, result.value]
        where = " ".join(short_iri(part, prefixes) for part in about if part)
        click.echo(plain(f"{result.severity}: {where}: {result.message_ar if lang == 'ar' else result.message}"))
    if len(report.results) > MOST:
        click.echo(f"and {len(report.results) - MOST} more")
    sound = report.conforms
    if found:
        sound = sound and found.consistent and not found.unsatisfiable
        tell_contradictions(found.contradictions, click.echo)
        for name in found.unsatisfiable:
            click.echo(plain(f"Unsatisfiable class: {name}"))
    verdict = "is well formed" + (" and consistent" if reason else "") if sound else "is not sound"
    click.echo(f"{some(len(data), 'statement')}: the graph {verdict}", err=True)
    return 0 if sound else 1


def _reasoned(source: ox.Store) -> Consistency:
    from kg.graph.reasoning import check

    return check(source, prefixes=prefixes_of(source), without=inferred_in(source))
