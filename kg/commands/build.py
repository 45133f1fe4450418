"""``kg build``: articles in, a graph out."""

from __future__ import annotations

import time

import click

from kg.commands.options import base_option, format_option, inputs_argument, jobs_option, quiet_option
from kg.commands.reporting import Reporter
from kg.exports import check_target, format_of
from kg.graph.terms import check_base
from kg.pipeline import Summary, build


@click.command("build")
@inputs_argument
@click.option("--output", "-o", required=True, metavar="OUT", help="File to write; - is standard output (TriG).")
@format_option
@base_option
@jobs_option
@quiet_option
def command(inputs: tuple[str, ...], output: str, form: str | None, base: str, jobs: int, quiet: bool) -> int:
    r"""Read articles and write their knowledge graph, one named graph an article.

    INPUT is a file (.txt, .html, .json, .jsonl, also .gz), a folder, a pattern, or - for standard input.
    Inputs that cannot be read are named and left out; the exit status is then 1.

    \b
        kg build articles/ -o news.trig
        kg build 'dump/*.jsonl' -o news.nq --jobs 0
    """
    # What makes no sense is said before an hour's work, not after it.
    form = format_of(output, form or ("trig" if output == "-" else None)).name
    check_target(output)
    check_base(base)
    begin = time.monotonic()
    with (
        Reporter(quiet) as report,
        build(inputs, base=base, jobs=jobs, on_skip=report.skip, on_article=report.progress) as graph,
    ):
        if not graph.summary.articles:
            report.fail("no article could be read; nothing was written")
            return 2
        report.stage("writing")
        graph.write(output, form)
        report.say(_told(graph.summary, time.monotonic() - begin))
    return 1 if report.skipped else 0


def _told(summary: Summary, seconds: float) -> str:
    entities = sum(count for _, count in summary.entities)
    events = sum(count for _, count in summary.events)
    by_kind = ", ".join(f"{count} {kind}" for kind, count in summary.events)
    again = f" ({summary.repeats} repeated and left out)" if summary.repeats else ""
    return (
        f"{_some(summary.articles, 'article')}{again}, {_some(entities, 'entity', 'entities')}, "
        f"{_some(events, 'event')}{f' ({by_kind})' if by_kind else ''} "
        f"in {seconds:.1f} s, {summary.articles / max(seconds, 0.001):.1f} articles/s"
    )


def _some(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
