"""How many articles of 400 words one core reads in a second, and where the time goes.

    python -m benchmarks.speed                        # real news where there is some, else the project's own samples
    python -m benchmarks.speed INPUT… --articles 300

Counted is CPU time of this one process, so that other work on the machine hardly matters. ``cold``: no word of the
articles has been met before, as at the start of a build. ``warm``: all have been, as in a long one. Beside both stands
the floor: reading the files and cutting the text into words with camel-tools. Without INPUT it reads
``corpus/*.jsonl*`` in a shared folder, ``../shared`` beside the checkout or what ``MAHDAR_SHARED`` names.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from time import process_time

from kg.collector import at_rest
from kg.pipeline import KnowledgeGraph, build, read
from kg.records import Article, ArticleFacts

ROOT = Path(__file__).resolve().parent.parent
WORDS = 400
"""The length of the article that figures are given for."""


def default_inputs() -> list[str]:
    """Real news if there is any, else what the project has of its own."""
    shared = Path(os.environ.get("MAHDAR_SHARED") or ROOT.parent / "shared") / "corpus"
    corpus = sorted(map(str, shared.glob("*.jsonl*")))
    return corpus or [str(ROOT / "examples" / "articles"), *sorted(map(str, (ROOT / "tests" / "gold").glob("*.jsonl")))]


class Clock:
    """CPU seconds by stage."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._last = process_time()

    def add(self, stage: str, less: float = 0.0) -> float:
        """Books the time since the last call for a stage, less some that belongs elsewhere; how much it was."""
        now = process_time()
        seconds = now - self._last
        self.spent[stage] = self.spent.get(stage, 0.0) + seconds - less
        self._last = process_time()
        return seconds


def look_at_words(article: Article) -> None:
    """What the language room does for an article: sentences, tokens, and what each word can be."""
    from kg.language.sentences import sentences
    from kg.language.tokens import tokenize

    for start, end in sentences(article.text, article.debris):
        for token in tokenize(article.text, start, end):
            _ = token.word.splits, token.word.analyses


def find_facts(articles: Sequence[Article]) -> tuple[dict[str, float], list[ArticleFacts]]:
    """CPU seconds of language, extraction and resolution, and what was found."""
    from kg.extraction import extract
    from kg.resolution import resolve

    found = []
    clock = Clock()
    with at_rest():  # as a build has it
        for article in articles:
            clock.add("-")
            look_at_words(article)
            clock.add("language")
            look_at_words(article)
            again = clock.add("-")  # extraction goes over the words once more
            extraction = extract(article)
            clock.add("extraction", less=again)
            found.append(resolve(article, extraction))
            clock.add("resolution")
    del clock.spent["-"]
    return clock.spent, found


def keep(articles: Sequence[Article], found: Sequence[ArticleFacts]) -> float:
    """CPU seconds of keeping what articles say in a build's folder."""
    from kg.building.extracting import said_by
    from kg.building.folder import Folder
    from kg.building.taking import Taking

    folder = Folder(None)
    folder.begin("reading", "writing")
    begin = process_time()
    taking = Taking(folder, None, None)
    for article, facts in zip(taking.new(articles), found, strict=True):
        taking.take(said_by(article, facts))
    folder.commit()
    spent = process_time() - begin
    folder.close()
    return spent


def finish(articles: Sequence[Article]) -> dict[str, float]:
    """CPU seconds of what a build does once all articles are kept: identity across articles, writing."""
    clock = Clock()

    def stage(_: str) -> None:
        clock.add("-")  # all that has been timed by itself

    with build(articles, on_stage=stage) as graph:
        clock.add("across articles")
        _write(graph)
        clock.add("writing N-Quads")
    del clock.spent["-"]
    return clock.spent


def _write(graph: KnowledgeGraph) -> None:
    with tempfile.TemporaryDirectory() as folder:
        graph.write(Path(folder) / "news.nq")


def floor(inputs: Sequence[str], number: int) -> float:
    """CPU seconds of reading the articles and cutting them into words with camel-tools, and nothing else."""
    from camel_tools.tokenizers.word import simple_word_tokenize

    begin = process_time()
    for article in islice(read(inputs), number):
        simple_word_tokenize(article.text)
    return process_time() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description="CPU time per article of 400 words, stage by stage.")
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="articles as kg build takes them")
    parser.add_argument("--articles", type=int, default=300, help="at most so many (300)")
    options = parser.parse_args()
    inputs = options.inputs or default_inputs()

    list(build(Article("start", "التقى الرئيس الروسي نظيره الصيني في موسكو.")).lines())
    start_up = process_time()

    begin = process_time()
    articles = list(islice(read(inputs), options.articles))
    reading = process_time() - begin
    words = sum(len(f"{article.title or ''} {article.text}".split()) for article in articles)
    if not words:
        sys.exit(f"{', '.join(inputs)}: no articles")
    print(f"{len(articles)} articles, {words:,} words; start-up {start_up:.2f} s of CPU time\n")

    cold, _ = find_facts(articles)
    warm, found = find_facts(articles)
    rest = {"keeping": keep(articles, found)} | finish(articles)
    cold = {"reading": reading} | cold | rest
    warm = {"reading": reading} | warm | rest
    least = floor(inputs, options.articles)

    share = WORDS / words
    print(f"{'ms for 400 words':24}{'cold':>8}{'warm':>8}")
    for stage in cold:
        print(f"{stage:24}{1000 * share * cold[stage]:8.2f}{1000 * share * warm[stage]:8.2f}")
    totals = [sum(stages.values()) for stages in (cold, warm)]
    print(f"{'all':24}" + "".join(f"{1000 * share * total:8.2f}" for total in totals))
    print(f"{'floor':24}{1000 * share * least:8.2f}\n")
    for name, total in zip(("cold", "warm"), totals, strict=True):
        print(f"{name}: {1 / share / total:.0f} articles of 400 words a second, {words / total:,.0f} words a second,")
        print(f"      {total / least:.1f} times the floor")


if __name__ == "__main__":
    main()
