"""Words for sides already spoken of: the dual of lands, which is written as their plural is."""

from __future__ import annotations

import pytest

from kg.language.tokens import tokenize
from kg.lexicon.anaphors import anaphor_at

LANDS = [
    # the two, with the object of what they do
    ("البلدان القمة الأولى", True),
    ("البلدان القضية", True),
    ("البلدان مذكرة", True),
    # many, with an adjective
    ("البلدان الصديقة", False),
    ("البلدان المجاورة", False),
    ("البلدان الأخرى", False),
    ("البلدان المانحة", False),
]


@pytest.mark.parametrize(("text", "two"), LANDS)
def test_two_lands_or_many(text: str, two: bool) -> None:
    assert (anaphor_at(tokenize(text), 0) is not None) == two
