"""No regular expression of the package takes long on any text: its steps grow with the length, not with its square."""

from __future__ import annotations

import pytest
from support.patterns import ANCHORED, Found, hard_texts, patterns
from support.steps import TooManySteps, steps

SMALL, LARGE = 250, 1_000  # characters: more than any bounded repeat of the package takes, save «{,200}»
PER_CHARACTER = 2_000  # steps for each of a small text; one of ninety characters before a hundred names takes 1,300
GROWTH = 8  # how many times the steps a text of four times the length may take: sixteen times would be its square

EXCUSED = {"server/outbound.py"}  # looks for two words in a request, whose size the server bounds


def taken(found: Found, text: str, most: int) -> int:
    """The steps of what the package does with the pattern: look everywhere, or at the beginning only."""
    ways = [way for way, asked in ((True, found.methods & ANCHORED), (False, found.methods - ANCHORED)) if asked]
    return max(steps(found.pattern, found.flags, text, most, anchored=way) for way in ways)


def fault(found: Found) -> str | None:
    """What is wrong with a pattern whose steps grow too fast."""
    longer = hard_texts(found.pattern, found.flags, LARGE)
    for small, large in zip(hard_texts(found.pattern, found.flags, SMALL), longer, strict=True):
        most = PER_CHARACTER * SMALL
        try:
            most = GROWTH * taken(found, small, most)
            taken(found, large, most)
        except TooManySteps:
            return f"{found.where}: over {most} steps for texts like {large[:40]!r}: {found.pattern!r:.150}"
    return None


@pytest.fixture(scope="module")
def found() -> list[Found]:
    return patterns()


def test_all_are_found(found: list[Found]) -> None:
    assert len(found) > 80
    rooms = {one.where.partition("/")[0] for one in found}
    assert rooms >= {"reading", "language", "graph", "exports", "lexicon"}


def test_steps_grow_with_the_text_at_most(found: list[Found]) -> None:
    slow = [told for told in map(fault, found) if told and told.partition(":")[0] not in EXCUSED]
    assert not slow, "\n" + "\n".join(slow)


@pytest.mark.parametrize("pattern", [r"(a|aa)+$", r"(\w+\s*)+:", r"\s*x", r"(?:ب|[^.])*\.\d", r"«[^»]*»", r"[a-z]+:"])
def test_the_test_finds_what_is_slow(pattern: str) -> None:
    assert fault(Found(pattern, 0, "here"))


@pytest.mark.parametrize("pattern", [r"a+$", r"«[^«»]*»", r"\w{1,30}:", r"[ \t]*+x"])
def test_the_test_passes_what_is_not(pattern: str) -> None:
    assert not fault(Found(pattern, 0, "here", frozenset({"match"})))
