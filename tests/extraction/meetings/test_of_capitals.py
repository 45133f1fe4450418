"""Every state and its capital, where they are visited and where talks are held.

The names of towns right after who goes there are no names of men: زار وزير الخارجية الكوبي [أديس أبابا].
"""

from __future__ import annotations

import pytest
from support.told import told

from kg.lexicon.states import states

BOTH_WAYS = ("زار وزير الخارجية الكوبي {} أمس.", "أجرى وزير الخارجية الكوبي محادثات في {} أمس مع نظيره التشادي.")
NAMES_OF_MEN = {"سانتياغو", "دوغلاس", "ستانلي"}  # right after an office, a man is more likely
OTHER = {"العيون", "بيونغ يانغ"}  # springs or eyes; spelt as a Korean's name
"""What is not told apart yet."""


def names() -> list[str]:
    """Of every state of today but the one that visits."""
    found = []
    for state in states().values():
        if not state.historical and state.iso3 not in ("CUB", "TCD"):
            found += [state.ar, *state.capitals[:1]]
    return sorted({*found} - NAMES_OF_MEN - OTHER)


@pytest.mark.parametrize("text", BOTH_WAYS)
def test_who_goes_to_any_land_or_capital_is_there(text: str) -> None:
    silent = [name for name in names() if not any("@" in event for event in told("Meeting", text.format(name)))]
    assert silent == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عاد الرئيس الكيني أمس إلى مسقط رأسه في كيسومو.", []),
        ("وزار الرئيس الأميركي مسقط رأس والده أمس.", []),
        ("غادر الوفد الأميركي مسقط أمس.", []),
        ("زار الوزير الكيني القطاع المالي أمس.", []),
    ],
)
def test_what_only_looks_like_a_land(text: str, expected: list[str]) -> None:
    assert told("Meeting", text) == expected
