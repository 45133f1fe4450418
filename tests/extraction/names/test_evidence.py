"""What is known of a word form without looking closely is what a close look finds."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.names.evidence import evidence, is_listed, leaves_word
from kg.language.tokens import word
from kg.lexicon import names

ROOT = Path(__file__).parents[3]


@cache
def written() -> list[str]:
    """The words of the samples and of the annotated articles."""
    files = [*ROOT.glob("examples/articles/*"), *ROOT.glob("tests/gold/own-[acd].jsonl")]
    return sorted({form for file in files for form in re.findall("[ء-غف-ي]+", file.read_text(encoding="utf-8"))})


def well_spelled() -> list[str]:
    """Those that end in no letter which newspapers write for another, so that another word might be meant."""
    return [form for form in written() if form[-1] not in "ةى"]


def is_word_without_particles(surface: str) -> int:
    """Holds what readings with particles say against the readings of what is left; how often they say something."""
    form = word(surface)
    told = 0
    for split in form.splits[1:]:
        if leaves_word(form, split):
            rest = evidence(split.base, surface[split.offset :])
            assert rest.word, (surface, split)
            assert not rest.listed
            told += 1
    return told


def test_words_of_the_news_without_their_particles() -> None:
    assert sum(map(is_word_without_particles, written())) > 200


@given(st.sampled_from("و ف ب ل ك ول وب فل وك".split()), st.sampled_from(well_spelled()))
def test_any_word_with_particles(particles: str, rest: str) -> None:
    is_word_without_particles(particles + rest)


@given(st.text("ابتسلمنهويفعكأإ", min_size=2, max_size=7))
def test_any_letters(surface: str) -> None:
    is_word_without_particles(surface)


def lists_agree(folded: str) -> bool:
    known = names.given(folded) or names.family(folded) or names.particle(folded) or names.is_common(folded)
    if known:
        assert is_listed(folded), folded
    elif not is_listed(folded):
        e = evidence(folded, folded)
        assert not (e.listed or e.gender or e.arab), folded
    return bool(known)


def test_words_that_no_list_has() -> None:
    folded = [word(surface).folded for surface in written()]
    assert 500 < sum(map(lists_agree, folded)) < len(folded) - 500


@given(st.sampled_from(["", "ال", "الال"]), st.text("ابتسلمنهويفعك", min_size=1, max_size=5))
def test_short_words_with_and_without_the_article(article: str, rest: str) -> None:
    lists_agree(article + rest)


@pytest.mark.parametrize(
    ("surface", "plain", "whole", "function", "is_word"),
    [
        ("قرار", True, True, False, True),
        ("قراركم", False, False, False, False),  # news says "your decision" to nobody
        ("بقرار", False, False, False, False),  # with a preposition it is no whole word
        ("اكتبوا", False, True, False, False),  # nor does it give orders
        ("ثلاثة", False, True, True, True),
        ("زغنبوط", False, False, False, False),
    ],
)
def test_what_readings_say(surface: str, plain: bool, whole: bool, function: bool, is_word: bool) -> None:
    form = word(surface)
    e = evidence(form.folded, surface)
    assert (e.plain, e.whole, e.function, e.word) == (plain, whole, function, is_word)
