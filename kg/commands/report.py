"""``kg report``: a graph as one file to look at."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.options import graphs_argument, quiet_option, store_option
from kg.commands.reporting import Reporter, some
from kg.commands.sources import opened
from kg.exports import check_target


@click.command("report")
@graphs_argument
@store_option
@click.option("--output", "-o", required=True, metavar="OUT", help="HTML file to write; - is standard output.")
@click.option(
    "--lang", type=click.Choice(["ar", "en"]), default="ar", show_default=True, help="Language of the report."
)
@click.option("--title", metavar="TEXT", help="Its title.")
@click.option(
    "--most", type=click.IntRange(1), default=1000, show_default=True, metavar="N", help="Events at most, latest first."
)
@quiet_option
def command(
    graphs: tuple[str, ...], store: str | None, output: str, lang: str, title: str | None, most: int, quiet: bool
) -> int:
    """Write a graph or store as one file for a browser: a timeline, a network, and every event with its evidence.

    The file needs no server and no network, and can be sent around. Exit status 1 says that --most left events out.

    \b
        kg report news.trig -o report.html
        kg report --store news -o report.html --lang en
    """  # noqa: D301 (click wants the escape itself)
    check_target(output, *graphs)
    with opened(graphs, store) as source:
        from kg.server.pages.report import write_report
        from kg.store.querying import prefixes_of

        base = prefixes_of(source)["person"].removesuffix("person/")
        names = [Path(path).name for path in graphs] or [Path(str(store)).name]
        with Reporter(quiet, counted="events") as report:
            report.stage("writing")
            left = write_report(
                source, base, output, made_from=names, lang=lang, title=title, most=most, on_event=report.progress
            )
            if left:
                report.fail(f"report: {some(left, 'event')} left out; --most says how many it takes")
    return 1 if left else 0
