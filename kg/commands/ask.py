"""``kg ask``: the questions that the graph is made to answer."""

from __future__ import annotations

import click

from kg.commands.options import graphs_option, store_option
from kg.commands.results import ended_at_once, print_results, results_option
from kg.commands.sources import opened
from kg.commands.tables import print_table
from kg.errors import UsageError
from kg.graph.competency import Competency, bind, queries
from kg.store import full_iri, prefixes_of, run


@click.command("ask")
@click.argument("name", required=False, metavar="[NAME]")
@click.argument("values", nargs=-1, metavar="[KEY=VALUE]...")
@graphs_option
@store_option
@results_option
def command(
    name: str | None, values: tuple[str, ...], graphs: tuple[str, ...], store: str | None, form: str | None
) -> None:
    """Run one of the prepared questions on graphs. Without a name, list the questions.

    \b
        kg ask
        kg ask who-met-whom -g news.trig
        kg ask who-met-whom --store news
        kg ask sanctions-on state=IRN -g news.trig -f csv
        kg ask reports-of event=meeting:2023-09-13-fladymyr-bwtyn-kym-jwngh-awn -g news.trig
    """  # noqa: D301 (click wants the escape itself)
    if name is None:
        print_table(["name", "asks", "تسأل", "takes"], map(_listed, queries().values()))
        return
    if name not in queries() or not (graphs or store):
        bind(name, dict(map(_pair, values)))  # what is wrong with the question is said first
        raise UsageError("ask: say which graph to ask, with -g GRAPH or --store DIR")
    with opened(graphs, store) as source:
        prefixes = prefixes_of(source)
        params = {key: full_iri(value, prefixes) for key, value in map(_pair, values)}
        with ended_at_once():
            print_results(source, run(source, bind(name, params)), form)


def _listed(question: Competency) -> list[str]:
    takes = (f"{p.key}=…" if p.default is None else f"[{p.key}={p.default}]" for p in question.parameters)
    return [question.name, question.question_en, question.question_ar, " ".join(takes)]


def _pair(value: str) -> tuple[str, str]:
    key, equals, rest = value.partition("=")
    if not equals:
        raise UsageError(f"ask: {value}: want KEY=VALUE, such as state=IRN")
    return key, rest
