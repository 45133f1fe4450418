"""Ordinals in both genders, with and without the article."""

from __future__ import annotations

import pytest

from kg.language.fold import fold
from kg.lexicon.ordinals import FEMININE, MASCULINE, ORDINALS


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("الأول", 1),
        ("أولى", 1),
        ("الأولى", 1),
        ("ثانية", 2),
        ("الثانية", 2),
        ("رابع", 4),
        ("العاشرة", 10),
        ("عاشر", 10),
    ],
)
def test_a_form_tells_its_number(form: str, number: int) -> None:
    assert ORDINALS[fold(form)] == number


@pytest.mark.parametrize("form", ["الحادي", "العشرين", "عشرة", "ثلاثة", "الأحد"])
def test_numerals_that_are_no_ordinals_by_themselves(form: str) -> None:
    assert fold(form) not in ORDINALS


def test_each_number_has_one_form_of_either_gender() -> None:
    assert sorted(MASCULINE.values()) == sorted(FEMININE.values()) == list(range(1, 11))
    assert not MASCULINE.keys() & FEMININE.keys()
