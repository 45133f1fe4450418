"""What reading an article takes, counted in calls: a speed that no other work on the machine can change.

    python -m benchmarks.effort             # measure; exit status 1 if it is over its ceiling
    python -m benchmarks.effort --update    # set the ceilings to 2 % over what is measured now

Counted are the calls of functions, of Python and of C, that extraction and the identity within an article make for 400
words of the project's own annotated articles: ``cold``, when no word has been met before, and ``warm``, when all have.
A rule costs so little that no clock shows it, and a hundred rules cost a fifth. The ceilings stand in ``effort.json``
with the version of Python that they are for, since versions differ in what they call.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kg.extraction import extract
from kg.pipeline import build, read
from kg.records import Article
from kg.resolution import resolve

ROOT = Path(__file__).resolve().parent.parent
PINS = Path(__file__).with_name("effort.json")
SETS = ("own-a", "own-c", "own-e", "own-f", "own-g")
WORDS = 400
MARGIN = 0.02


def version() -> str:
    """The Python that counts: 3.11."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def measure() -> dict[str, int]:
    """Calls for 400 words, cold and warm. Right in a fresh process only: what is warm stays so."""
    list(build(Article("start", "التقى الرئيس الروسي نظيره الصيني في موسكو.")).lines())  # the lexicon is loaded once
    articles = list(read([str(ROOT / "tests" / "gold" / f"{name}.jsonl") for name in SETS]))
    words = sum(len(article.text.split()) for article in articles)
    return {
        state: round(sum(calls(_facts, article) for article in articles) / words * WORDS) for state in ("cold", "warm")
    }


def _facts(article: Article) -> object:
    return resolve(article, extract(article))


def calls(work: Callable[[Any], object], given: Any) -> int:
    """The calls of functions, of Python and of C, that the work on what is given makes."""
    count = 0

    def seen(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work(given)
    finally:
        sys.setprofile(None)
    return count


def ceilings() -> dict[str, int] | None:
    """The calls that are allowed, if any are pinned for this Python."""
    pinned: dict[str, dict[str, int]] = json.loads(PINS.read_text(encoding="utf-8"))
    return pinned.get(version())


def faults(found: dict[str, int], allowed: dict[str, int]) -> list[str]:
    """What is over its ceiling, in words."""
    return [
        f"{state}: {calls:,} calls for {WORDS} words, {allowed[state]:,} allowed"
        for state, calls in found.items()
        if calls > allowed[state]
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="set the ceilings anew")
    update = parser.parse_args().update
    found, allowed = measure(), ceilings()
    for state, calls in found.items():
        print(f"{state}: {calls:,} calls for {WORDS} words")
    if update:
        pinned = json.loads(PINS.read_text(encoding="utf-8")) if PINS.exists() else {}
        pinned[version()] = {state: round(calls * (1 + MARGIN)) for state, calls in found.items()}
        PINS.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    elif allowed and (over := faults(found, allowed)):
        sys.exit("\n".join(["reading takes more calls than it may; make it cheaper, or say --update and why", *over]))


if __name__ == "__main__":
    main()
