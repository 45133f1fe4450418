"""``kg stats``: how much of what is in a store."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from kg.commands.options import graphs_argument, store_option
from kg.commands.reporting import some
from kg.commands.sources import opened
from kg.commands.tables import print_table
from kg.graph.vocabulary import PREFIXES
from kg.store import EmbeddedStore, prefixes_of, short_iri
from kg.store.lookup import Lookup
from kg.store.statistics import Counts, statistics


@click.command("stats")
@graphs_argument
@store_option
@click.option("--top", type=click.IntRange(0), default=10, show_default=True, help="How many persons and states.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, with full IRIs.")
def command(graphs: tuple[str, ...], store: str | None, top: int, as_json: bool) -> None:
    """Count what a store or graph holds: articles, events and entities, by class, source and month."""
    with opened(graphs, store) as source:
        found = statistics(source, top)
        loaded = "" if store is None else str(EmbeddedStore(store).last_load().get("loaded", ""))
        if as_json:
            click.echo(json.dumps(asdict(found) | {"loaded": loaded or None}, ensure_ascii=False, indent=1))
            return
        lookup, prefixes = Lookup(source), PREFIXES | prefixes_of(source)
        when = f", last loaded {loaded}" if loaded else ""
        click.echo(f"{some(found.statements, 'statement')} in {some(found.graphs, 'graph')}{when}")

        def named(counts: Counts) -> Counts:
            return tuple((f"{lookup.label(iri)} ({short_iri(iri, prefixes)})", count) for iri, count in counts)

        for title, counts in (
            ("class", tuple((short_iri(iri, prefixes), count) for iri, count in found.classes)),
            ("source", found.sources),
            ("month", found.months),
            ("person, in events", named(found.persons)),
            ("state, in events", named(found.states)),
        ):
            if counts:
                print_table([title, "count"], ([name, str(count)] for name, count in counts))
