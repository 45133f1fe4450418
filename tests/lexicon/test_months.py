"""The months' names, of every variety of Arabic."""

from __future__ import annotations

import pytest

from kg.language.fold import fold
from kg.lexicon.months import HIJRI_MONTHS, MONTHS


@pytest.mark.parametrize("locale", ["ar", "ar_SY", "ar_IQ", "ar_DZ", "ar_TN", "ar_MA", "ar_MR", "ar_EG", "ar_SA"])
def test_the_common_locales_names_are_known(locale: str) -> None:
    dates = pytest.importorskip("babel.dates")
    for context in ("format", "stand-alone"):
        for number, name in dates.get_month_names("wide", context, locale).items():
            assert MONTHS[fold(name)] == number


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("إبريل", 4),
        ("يوليه", 7),
        ("كانون ثاني", 1),
        ("تشرين أول", 10),
        ("جويليه", 7),
        ("غشت", 8),
        ("أوت", 8),
        ("آب", 8),
    ],
)
def test_spellings_of_the_press(name: str, number: int) -> None:
    assert MONTHS[fold(name)] == number


def test_each_calendar_has_its_twelve_months() -> None:
    assert set(MONTHS.values()) == set(HIJRI_MONTHS.values()) == set(range(1, 13))
    assert not MONTHS.keys() & HIJRI_MONTHS.keys()
    assert all(name == fold(name) for name in [*MONTHS, *HIJRI_MONTHS])
    assert HIJRI_MONTHS[fold("ذي القعدة")] == 11
