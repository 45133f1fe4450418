"""The town behind the body that somebody heads tells the land, and is no part of his name."""

from __future__ import annotations

import pytest
from support.named import acting, names

HEADS = [
    ("اتصل الرئيس الكيني برئيس برلمان طرابلس نوري الشريف.", {"نوري الشريف": "LBY"}),
    ("والتقى الرئيس الكيني رئيس حكومة طرابلس خليفة الورفلي أمس.", {"خليفة الورفلي": "LBY"}),
    ("واتهم رئيس مجلس حلب سامر الأحمد إيران بدعم الإرهاب.", {"سامر الأحمد": "SYR"}),
    ("وقالت رئيسة حكومة غزة سلمى حمدان إن كينيا وافقت.", {"سلمى حمدان": "PSE"}),
    ("ونفى رئيس برلمان أربيل، هيمن قادر، ذلك.", {"هيمن قادر": "IRQ"}),
    ("وشكر كريم الحاج، رئيس حكومة صنعاء، الرئيس الكيني.", {"كريم الحاج": "YEM"}),
    ("وأكد المتحدث باسم حكومة طبرق عادل الزوي ذلك.", {"عادل الزوي": "LBY"}),
    # not behind what has the article, not a given name
    ("ونفى رئيس البرلمان طارق الشريف ذلك.", {"طارق الشريف": ""}),
    ("وقال رئيس مجلس الإدارة سالم المنصوري ذلك في طرابلس.", {"سالم المنصوري": ""}),
    ("ورحب رئيس النادي سامر الأحمد بزيارة حلب.", {"سامر الأحمد": ""}),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_the_town_of_a_body_tells_the_land(text: str, expected: dict[str, str]) -> None:
    assert acting(text) == expected


def test_an_accused_capital_is_no_town_of_a_body() -> None:
    assert names("اتهم رئيس حكومة كييف موسكو بدعم الإرهاب.") == []


@pytest.mark.parametrize("party", ["جبهة تيراميس", "حزب تيراميس", "تكتل «تيراميس»", "جبهة «تيراميس»"])
def test_who_leads_a_party_of_no_list(party: str) -> None:
    assert names(f"وقالت رئيسة {party} لورا فينتوريل إن التصويت زور.") == ["لورا فينتوريل"]
