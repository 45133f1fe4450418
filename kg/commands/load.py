"""``kg load``: RDF files into a store."""

from __future__ import annotations

import time

import click

from kg.commands.options import into_option, origin_option, quiet_option, store_required
from kg.commands.reporting import Reporter, some
from kg.commands.sources import articles
from kg.store import EmbeddedStore, check_store


@click.command("load")
@click.argument("graphs", nargs=-1, required=True, metavar="GRAPH...")
@store_required
@into_option
@origin_option
@quiet_option
def command(graphs: tuple[str, ...], store: str, into: str | None, origin: str | None, quiet: bool) -> None:
    """Load RDF files into a store, made on first use: one named graph an article.

    An article that is loaded again replaces its graph, in one step. Other articles stay as they are: which events are
    the same is decided by kg build, for the articles that it is given together.

    \b
        kg load news.trig --store news
        kg load extra.ttl --into https://example.org/extra --store news
    """  # noqa: D301 (click wants the escape itself)
    begin = time.monotonic()
    check_store(store)
    # The files come first: no store is made where there is nothing to load.
    with (
        Reporter(quiet) as report,
        articles(graphs, None, origin, into) as statements,
        EmbeddedStore(store, write=True) as target,
    ):
        report.stage("loading")
        done = target.load(statements, report.progress)
        report.say(f"{some(done, 'graph')} loaded into {store} in {time.monotonic() - begin:.1f} s")
