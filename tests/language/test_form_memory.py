"""Tests of what is remembered of word forms."""

from __future__ import annotations

import pytest

from kg.language.form_memory import is_likeliest
from kg.language.tokens import word


@pytest.mark.parametrize(
    ("form", "pos", "lemma", "is_it"),
    [
        ("استقبل", "verb", "استقبل", True),
        ("واستقبلتهم", "verb", "استقبل", True),
        ("استقبل", "noun", "استقبل", False),
        ("استقبل", "verb", "زار", False),
        ("،", "verb", "", False),
    ],
)
def test_likeliest_reading(form: str, pos: str, lemma: str, is_it: bool) -> None:
    assert is_likeliest(word(form), pos, {lemma}) is is_it
