"""``kg build``: articles in, a graph out."""

from __future__ import annotations

import time
from pathlib import Path

import click

from kg.commands.options import base_option, format_option, inputs_argument, jobs_option, quiet_option
from kg.commands.reporting import Reporter, some
from kg.errors import UsageError
from kg.exports import check_target, format_of
from kg.graph.terms import check_base
from kg.limits import MEGABYTES, SECONDS, Limits
from kg.pipeline import Summary, build
from kg.store import check_store


@click.command("build")
@inputs_argument
@click.option("--output", "-o", metavar="OUT", help="File to write; - is standard output (TriG).")
@click.option("--store", metavar="DIR", help="Store to load it into, made on first use.")
@click.option("--prune", is_flag=True, help="Remove from the store the articles that are not among the inputs.")
@click.option(
    "--time-limit",
    default=SECONDS,
    show_default=True,
    type=click.FloatRange(0),
    metavar="SECONDS",
    help="Processor time that one article may take; 0 for any.",
)
@click.option(
    "--memory-limit",
    default=MEGABYTES,
    show_default=True,
    type=click.IntRange(0),
    metavar="MB",
    help="Memory that one article may take; 0 for any.",
)
@click.option("--skipped", metavar="FILE", help="JSON Lines to write: what was left out, where, and why.")
@format_option
@base_option
@jobs_option
@click.option("--work", metavar="DIR", help="Folder that keeps what was done: to resume, and to repeat after changes.")
@click.option(
    "--engine",
    type=click.Choice(["processes", "spark"]),
    default="processes",
    show_default=True,
    help="What does the work: processes of this machine, or Apache Spark (OUT is then a folder of N-Quads).",
)
@quiet_option
def command(
    inputs: tuple[str, ...],
    output: str | None,
    store: str | None,
    prune: bool,
    skipped: str | None,
    form: str | None,
    base: str,
    jobs: int,
    work: str | None,
    time_limit: float,
    memory_limit: int,
    engine: str,
    quiet: bool,
) -> int:
    """Read articles and write their knowledge graph, one named graph an article.

    INPUT is a file (.txt, .html, .json, .jsonl, .warc, each also .gz, .zst or .bz2), an archive of such files (.tar,
    .zip), a folder, a pattern, or - for standard input. Inputs that cannot be read are named and left out; the exit
    status is then 1.

    \b
        kg build articles/ -o news.trig
        kg build 'dump/*.jsonl' -o news.nq --work news.build
        kg build articles/ --store news --prune
    """  # noqa: D301 (click wants the escape itself)
    # What makes no sense is said before an hour's work, not after it.
    if skipped is not None:
        check_target(skipped, *inputs, *([] if output is None else [output]))
    if engine == "spark":
        if output is None or store is not None or work is not None or (form or "nq") != "nq":
            raise UsageError(
                "build: --engine spark writes N-Quads into a folder: give -o DIR, no --store and no --work"
            )
        return _on_spark(inputs, output, base, jobs, Limits(time_limit, memory_limit), Reporter(quiet, skipped))
    if output is None and store is None:
        raise UsageError("build: say where the graph goes, with -o FILE or --store DIR")
    if prune and store is None:
        raise UsageError("build: --prune is for --store")
    if output is not None:
        form = format_of(output, form or ("trig" if output == "-" else None)).name
        check_target(output, *inputs)
    if store is not None:
        check_store(store)
    check_base(base)
    begin = time.monotonic()
    with (
        Reporter(quiet, skipped) as report,
        build(
            inputs,
            base=base,
            jobs=jobs,
            work=work,
            limits=Limits(time_limit, memory_limit),
            on_skip=report.skip,
            on_article=report.progress,
            on_stage=report.stage,
        ) as graph,
    ):
        if not graph.summary.articles:
            passed = f" ({some(report.filtered, 'page')} of crawls passed over)" if report.filtered else ""
            report.fail(f"no article could be read{passed}; nothing was written")
            return 2
        report.stage("writing")
        if output is not None:
            graph.write(output, form, report.progress)
        if store is not None:
            graph.load(store, prune)
        report.say(_told(graph.summary, report.filtered, time.monotonic() - begin))
    return 1 if report.skipped else 0


def _on_spark(inputs: tuple[str, ...], output: str, base: str, jobs: int, limits: Limits, reporter: Reporter) -> int:
    from kg.building.spark import build_on_spark

    if "://" not in output and Path(output).exists():
        raise UsageError(f"{output}: is there already; give a new folder")
    check_base(base)
    begin = time.monotonic()
    with reporter as report:
        count = build_on_spark(inputs, output, base=base, jobs=jobs, limits=limits, on_skip=report.skip)
        report.say(f"{some(count, 'article')} in {time.monotonic() - begin:.1f} s")
    return 1 if report.skipped else 0


def _told(summary: Summary, filtered: int, seconds: float) -> str:
    entities = sum(count for _, count in summary.entities)
    events = sum(count for _, count in summary.events)
    by_kind = ", ".join(f"{count} {kind}" for kind, count in summary.events)
    again = f" ({summary.repeats} repeated and left out)" if summary.repeats else ""
    again += f" ({some(filtered, 'page')} of crawls passed over)" if filtered else ""
    return (
        f"{some(summary.articles, 'article')}{again}, {some(entities, 'entity', 'entities')}, "
        f"{some(events, 'event')}{f' ({by_kind})' if by_kind else ''} "
        f"in {seconds:.1f} s, {summary.articles / max(seconds, 0.001):.1f} articles/s"
    )
