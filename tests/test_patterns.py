"""No regular expression of the package takes long on any text: time grows with its length, not with its square."""

from __future__ import annotations

import time

import pytest
from support.patterns import Found, hard_texts, patterns

from kg.limits import LimitError, Limits

SIZES = (1_000, 4_000, 16_000)
NOISE = 0.02  # seconds of processor time within which nothing is told
GROWTH = 7.0  # how many times as long four times the text may take: sixteen times would be its square
AGAIN = 4  # tries of what seems slow: what else the machine does makes a try longer, never shorter

EXCUSED = {"server/outbound.py"}  # looks for two words in a request, whose size the server bounds


def worst(found: Found, size: int, bound: float) -> tuple[float, str]:
    """The longest time that the pattern takes on a hard text of a size, and the text's beginning."""
    slowest = (0.0, "")
    for text in hard_texts(found.pattern, found.flags, size):
        seconds = taken(found, text)
        for _ in range(AGAIN):
            if seconds > bound:
                seconds = min(seconds, taken(found, text))
        slowest = max(slowest, (seconds, text[:40]))
    return slowest


def taken(found: Found, text: str) -> float:
    """Seconds of processor time."""
    begin = time.process_time()
    found.try_on(text)
    return time.process_time() - begin


def fault(found: Found) -> str | None:
    """What is wrong with a pattern whose time grows too fast."""
    before = 0.0
    for size in SIZES:
        bound = NOISE + GROWTH * before
        try:
            with Limits(seconds=5, megabytes=0).kept():
                seconds, text = worst(found, size, bound)
        except LimitError:
            seconds, text = 5.0, "?"
        if seconds > bound:
            return f"{found.where}: {seconds:.2f} s for {size} characters like {text!r}: {found.pattern!r:.150}"
        before = seconds
    return None


@pytest.fixture(scope="module")
def found() -> list[Found]:
    return patterns()


def test_all_are_found(found: list[Found]) -> None:
    assert len(found) > 80
    rooms = {one.where.partition("/")[0] for one in found}
    assert rooms >= {"reading", "language", "graph", "exports", "lexicon"}


def test_time_grows_with_the_text_at_most(found: list[Found]) -> None:
    slow = [told for told in map(fault, found) if told and told.partition(":")[0] not in EXCUSED]
    assert not slow, "\n" + "\n".join(slow)


@pytest.mark.parametrize("pattern", [r"(a|aa)+$", r"(\w+\s*)+:", r"\s*x", r"(?:ب|[^.])*\.\d", r"«[^»]*»", r"[a-z]+:"])
def test_the_test_finds_what_is_slow(pattern: str) -> None:
    assert fault(Found(pattern, 0, "here"))


@pytest.mark.parametrize("pattern", [r"a+$", r"«[^«»]*»", r"\w{1,30}:", r"[ \t]*+x"])
def test_the_test_passes_what_is_not(pattern: str) -> None:
    assert not fault(Found(pattern, 0, "here", frozenset({"match"})))
