"""A chronicle's day goes on in its next sentence; guests, callers and arrivals of whom nobody is known are nobody's."""

from __future__ import annotations

import pytest
from support.told import telling, told

GOING_ON = [
    (
        "وفي يوم الثلاثاء 5 سبتمبر استقبل الوزير الأردني كمال الزروق السفير الفرنسي. "
        "واستقبل وزيرة التجارة النرويجية في عمان.",
        "FRA+كمال الزروق (Held) 2023-09-05; NOR+كمال الزروق (Held) @ عمان 2023-09-05",
    ),
    (
        "وفي يوم الجمعة 8 سبتمبر تلقى الوزير الأردني كمال الزروق اتصالا من نظيره التركي. "
        "وتلقى اتصالا من الوزير رائد الكناني.",
        "TUR+كمال الزروق (Held) 2023-09-08; رائد الكناني+كمال الزروق (Held) 2023-09-08",
    ),
    # somebody else, what had been before
    (
        "وفي يوم الأحد 3 سبتمبر استقبل الوزير الأردني كمال الزروق السفير الفرنسي. "
        "واستقبل الوزير رائد الكناني الوزير سمير القروط.",
        "FRA+كمال الزروق (Held) 2023-09-03; رائد الكناني+سمير القروط (Held)",
    ),
    (
        "وفي يوم الأحد 3 سبتمبر استقبل الوزير الأردني كمال الزروق السفير الفرنسي. "
        "وكان قد التقى الوزير رائد الكناني في روما.",
        "FRA+كمال الزروق (Held) 2023-09-03; رائد الكناني+كمال الزروق (Held) @ روما",
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_the_day_of_an_entry(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


def test_other_guests_give_a_call_no_day() -> None:
    text = (
        "تلقى الوزير الأردني كمال الزروق اتصالا هاتفيا من الوزير رائد الكناني. "
        "وفي يوم الثلاثاء 5 سبتمبر استقبل قادة وكبار ضباط وزارات الدفاع والداخلية."
    )
    assert told("Meeting", text) == ["رائد الكناني+كمال الزروق (Held)"]


NOBODY = [
    "انتقد الوزير السوداني كمال الزروق القرار. ووصل إلى القاهرة قادما من باريس عشرات الناشطين.",
    "انتقد الوزير السوداني كمال الزروق القرار. ووصل إلى القاهرة قادما من عدة مدن مئات من المرشحين.",
    "تلقى الوزير السوداني كمال الزروق اتصالات هاتفية للتهنئة بالعيد.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_of_whom_nobody_is_known(text: str) -> None:
    assert told("Meeting", text) == []


def test_whoever_is_told_before_arrives() -> None:
    text = "انتقد الوزير السوداني كمال الزروق القرار. ووصل إلى القاهرة قادما من باريس."
    assert told("Meeting", text) == ["كمال الزروق (Held) @ القاهرة"]
