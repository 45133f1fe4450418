"""``kg explain``: what was found in an article, by which rule, and what became of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import click

from kg.commands.options import inputs_argument
from kg.commands.reporting import Reporter
from kg.errors import UsageError
from kg.explain import Explanation, explain, selected
from kg.exports.output import check_target
from kg.records import Article


@click.command("explain")
@inputs_argument
@click.option("--id", "identifier", metavar="ID", help="Only the article with this id.")
@click.option(
    "--sentence", "-s", "sentences", type=click.IntRange(1), multiple=True, metavar="N", help="Only this sentence."
)
@click.option("--kind", "-k", "kinds", metavar="KIND", multiple=True, help="Only facts of this kind (Meeting ...).")
@click.option("--items", is_flag=True, help="Also each word, with its lemma and part of speech.")
@click.option("--html", "page", metavar="OUT", help="Write a page for a browser instead; - is standard output.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an article, one a line.")
def command(
    inputs: tuple[str, ...],
    identifier: str | None,
    sentences: tuple[int, ...],
    kinds: tuple[str, ...],
    items: bool,
    page: str | None,
    as_json: bool,
) -> int:
    """Tell what was found in each sentence of an article, by which rule, and what became of it.

    INPUT is what kg build takes. Numbers of sentences count from 1, the headline being the first.

    \b
        kg explain article.txt
        kg explain news.jsonl --id a17 --kind Accusation
        kg explain article.txt --html why.html
    """  # noqa: D301 (click wants the escape itself)
    if page is not None and as_json:
        raise UsageError("explain: --html and --json exclude each other; give one of them")
    if page is not None:
        check_target(page, *inputs)
    kinds = _known(kinds)
    with Reporter(quiet=True) as report:
        from kg.pipeline import read

        articles = _picked(read(inputs, on_skip=report.skip), identifier)
        found = _sought((explain(article, items=items) for article in articles), sentences, kinds)
        if page is not None:
            from kg.explain.html import write_page

            done = write_page(found, page)
        else:
            done = _print(found, as_json)
        if not done:
            missing = f"no article with the id {identifier!r} was found" if identifier else "no article could be read"
            report.fail(f"explain: {missing}")
            return 2
    return 1 if report.skipped else 0


def _known(kinds: Iterable[str]) -> tuple[str, ...]:
    """The kinds as extractors write them, however the user does."""
    from kg.pipeline import all_extractors

    names = {extractor.kind.lower(): extractor.kind for extractor in all_extractors()}
    if unknown := [kind for kind in kinds if kind.lower() not in names]:
        raise UsageError(f"explain: there is no kind {unknown[0]!r}; there are {', '.join(names.values())}")
    return tuple(names[kind.lower()] for kind in kinds)


def _picked(articles: Iterable[Article], identifier: str | None) -> Iterator[Article]:
    """All articles, or the one of that id; what comes after it is not read."""
    for article in articles:
        if identifier in (None, article.id):
            yield article
            if identifier is not None:
                return


def _sought(found: Iterable[Explanation], sentences: tuple[int, ...], kinds: tuple[str, ...]) -> Iterator[Explanation]:
    """The part of each explanation that was asked for.

    :raises UsageError: if a sentence is asked for that an article does not have.
    """
    for explanation in found:
        if sentences and max(sentences) > (count := len(explanation.sentences)):
            raise UsageError(f"explain: {explanation.article.id} has no sentence {max(sentences)}, only {count}")
        yield selected(explanation, sentences, kinds)


def _print(found: Iterable[Explanation], as_json: bool) -> int:
    from kg.explain.terminal import print_explanation

    count = 0
    for explanation in found:
        count += 1
        if as_json:
            click.echo(json.dumps(explanation.as_record(), ensure_ascii=False))
        else:
            print_explanation(explanation)
    return count
