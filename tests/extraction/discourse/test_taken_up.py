"""Whom a definite office takes up that nobody is named with: the ambassador, the chargé d'affaires."""

from __future__ import annotations

import pytest
from support.told import telling

AMBASSADORS = [
    ("استدعت الخارجية السودانية سفير تشاد. واتهم السفير المعارضة بقصف قرى.", "TCD > المعارضة: بقصف قرى"),
    (
        "استدعت الخارجية السودانية القائم بالأعمال التشادي. واتهم القائم بالأعمال المعارضة بقصف قرى.",
        "TCD > المعارضة: بقصف قرى",
    ),
    ("استقبل الوزير السوداني السفيرة الكندية. واتهمت السفيرة روسيا بقصف قرى.", "CAN > RUS: بقصف قرى"),
    # one of two is nobody
    (
        "استقبل الوزير السوداني السفير الإيراني. ثم استقبل سفير فرنسا. واتهم السفير المعارضة بقصف قرى.",
        "? > المعارضة: بقصف قرى",
    ),
    # who has a name goes by it
    (
        "استقبل الوزير السوداني السفير الكندي بيتر لندل. واتهم السفير المعارضة بقصف قرى.",
        "بيتر لندل > المعارضة: بقصف قرى",
    ),
]


OWN_COUNTRIES = [
    ("رفض الوزير الإيراني اتهامات أوروبا بتسليح روسيا، ودعا إلى رفع العقوبات المفروضة على بلاده.", "? > IRN (InForce)"),
    ("انتقد الوزير الإيراني محمود بهرامي فرنسا، وطالب برفع العقوبات المفروضة على بلاده.", "? > IRN (InForce)"),
    ("انتقدت الوزيرة الكوبية آنا لوبيز إسبانيا، وطالبت برفع العقوبات المفروضة على بلادها.", "? > CUB (InForce)"),
    ("وقال كبير المفاوضين الإيرانيين إن روسيا لم تطلب شيئا، وندد بالعقوبات المفروضة على بلاده.", "? > IRN (InForce)"),
    # where nobody is told of but states, it is that of which was spoken last
    ("ودعت إيران إلى رفع العقوبات المفروضة على بلادها.", "? > IRN (InForce)"),
]


@pytest.mark.parametrize(("text", "expected"), OWN_COUNTRIES)
def test_a_country_is_somebodys_and_no_states(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(("text", "expected"), AMBASSADORS)
def test_the_ambassador_is_the_one_told_of_before(text: str, expected: str) -> None:
    assert telling("Accusation", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "استدعت وزارة الخارجية الجزائرية السفير الفرنسي. واتهمت الخارجية باريس بالتجسس.",
            "DZA > FRA: بالتجسس",
        ),
        ("أعلنت وزارة الداخلية العراقية ذلك. واتهمت الداخلية داعش بقتل عشرة.", "IRQ > تنظيم داعش: بقتل عشرة"),
        (
            "أعلنت وزارة الدفاع الروسية الأمر. ونفت الدفاع اتهامات كييف بقصف المدينة.",
            "UKR > RUS: بقصف المدينة ! RUS",
        ),
        # no ministry
        (
            "استدعت الخارجية الجزائرية السفير. واتهمت الجهات الخارجية باريس بالتجسس.",
            "الجهات الخارجية > FRA: بالتجسس",
        ),
    ],
)
def test_a_ministry_is_taken_up_by_what_it_sees_to(text: str, expected: str) -> None:
    assert telling("Accusation", text) == expected
