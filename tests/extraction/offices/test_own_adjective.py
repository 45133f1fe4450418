"""Nationalities that are names of states as well (السعودية), or common words as well (المالي), after an office."""

from __future__ import annotations

import pytest
from support.told import told

CASES = [
    ("Accusation", "اتهمت الحكومة السعودية أمس كوبا بدعم الإرهاب.", ["SAU > CUB: بدعم الإرهاب"]),
    ("Accusation", "اتهمت السلطات السعودية كوبا بدعم الإرهاب.", ["SAU > CUB: بدعم الإرهاب"]),
    ("Meeting", "استقبلت وزيرة الدفاع السعودية الرئيس الكوبي.", ["CUB+SAU (Held)"]),
    ("Meeting", "التقت السفيرة السعودية أمس الرئيس الكوبي.", ["CUB+SAU (Held) 2023-09-20"]),
    # a name after what no feminine adjective describes
    ("Accusation", "اتهم الرئيس الكوبي السعودية بدعم الإرهاب.", ["CUB > SAU: بدعم الإرهاب"]),
    ("Meeting", "زار الرئيس الكوبي السعودية أمس.", ["CUB (Held) @ SAU 2023-09-20"]),
    ("Meeting", "زارت وزيرة الخارجية الكوبية السعودية أمس.", ["CUB (Held) @ SAU 2023-09-20"]),
    ("Meeting", "التقى وزير خارجية السعودية نظيره الكوبي.", ["CUB+SAU (Held)"]),
    # offices of which no adjective tells the field
    ("Meeting", "التقى وزير الدفاع المالي أمس الرئيس الكوبي.", ["CUB+MLI (Held) 2023-09-20"]),
    ("Meeting", "التقى وزير الداخلية المجري أمس الرئيس الكوبي.", ["CUB+HUN (Held) 2023-09-20"]),
    ("Meeting", "التقى وزير التخطيط المالي أمس الرئيس الكوبي.", []),
]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_a_nationality_that_is_another_word_as_well(kind: str, text: str, expected: list[str]) -> None:
    assert told(kind, text) == expected
