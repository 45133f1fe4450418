"""``kg eval``: extraction measured against annotated articles."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from kg.commands.options import jobs_option
from kg.commands.reporting import Reporter
from kg.evaluation import Gold, Score, evaluate
from kg.exports import is_rdf
from kg.graph.dataset import to_quads

if TYPE_CHECKING:
    import pyoxigraph as ox


@click.command("eval")
@click.argument("gold", metavar="GOLD.json")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--errors", is_flag=True, help="List every missed, spurious or wrong fact, grouped by cause.")
@click.option("--json", "as_json", is_flag=True, help="The figures as one JSON object.")
@jobs_option
def command(gold: str, inputs: tuple[str, ...], errors: bool, as_json: bool, jobs: int) -> int:
    """Measure precision, recall and F1 of each kind of fact against annotated articles.

    INPUT are the articles themselves, or one graph that was built from them (.trig, .nq).
    """
    annotation = Gold(gold)
    with Reporter(quiet=False) as report, _graph(inputs, jobs, report) as quads:
        score = evaluate(annotation, quads)
    if as_json:
        click.echo(json.dumps(_figures(score), ensure_ascii=False))
    else:
        _table(score)
    if errors:
        _faults(score)
    return 1 if report.skipped else 0


@contextmanager
def _graph(inputs: tuple[str, ...], jobs: int, report: Reporter) -> Iterator[Iterable[ox.Quad]]:
    if len(inputs) == 1 and is_rdf(inputs[0]):
        from kg.store import read_statements

        yield to_quads(read_statements(inputs[0])[0])
    else:
        from kg.pipeline import build

        with build(inputs, jobs=jobs, on_skip=report.skip, on_article=report.progress) as graph:
            yield to_quads(graph.statements())


def _figures(score: Score) -> dict[str, dict[str, float]]:
    return {
        name: {
            "p": round(counts.precision, 4),
            "r": round(counts.recall, 4),
            "f": round(counts.f1, 4),
            "tp": counts.right,
            "fp": counts.spurious,
            "fn": counts.missed,
        }
        for name, counts in score.rows()
    }


def _table(score: Score) -> None:
    click.echo(f"{'':28}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'spur.':>7}{'missed':>7}")
    for name, counts in score.rows():
        figures = "".join(f"{figure:7.3f}" for figure in (counts.precision, counts.recall, counts.f1))
        click.echo(f"{name:28}{figures}{counts.right:7}{counts.spurious:7}{counts.missed:7}")


def _faults(score: Score) -> None:
    grouped: dict[str, list[str]] = defaultdict(list)
    for fault in score.faults:
        grouped[fault.cause].append(f"  {fault.article}: {fault.detail}")
    for cause, lines in sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])):
        click.echo(f"\n{cause}: {len(lines)}")
        click.echo("\n".join(lines))
