"""Sanctions told by a verbal noun that has both who imposes them and whom they hit after it."""

from __future__ import annotations

import pytest
from support.told import telling


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "نددت طهران بإدراج واشنطن وزير الاتصالات الإيراني كامران شهابي على لائحة العقوبات.",
            "USA > كامران شهابي (InForce)",
        ),
        (
            "وأدان الوزير إدراج الاتحاد الأوروبي ستة ضباط بيلاروسيين في قائمته السوداء.",
            "الاتحاد الأوروبي > BLR (InForce)",
        ),
        (
            "ورحبت المعارضة بإدراج كندا الحرس الثوري الإيراني على قائمة الإرهاب.",
            "CAN > الحرس الثوري الإيراني (InForce)",
        ),
        ("انتقدت بكين معاقبة واشنطن شركة هواوي.", "USA > هواوي (InForce)"),
        ("نددت موسكو بتجميد سويسرا أصول البنك المركزي الروسي.", "CHE > RUS (InForce)"),
        ("وبعد حظر الصين واليابان استيراد اللحوم البرازيلية تراجعت الأسعار.", "CHN+JPN > BRA (InForce)"),
        # only whom they hit
        ("أعلنت اليابان إدراج شركة غازستروي الروسية على قائمة العقوبات.", "JPN > شركة غازستروي الروسية (InForce)"),
        ("وإدراج إيران والعراق على القائمة السوداء غير مبرر.", "? > IRN+IRQ (InForce)"),
        ("قررت لندن معاقبة بيلاروسيا اقتصاديا.", "GBR > BLR (InForce)"),
        ("أعلنت لندن تجميد أصول شركة غازستروي.", "GBR > شركة غازستروي (InForce)"),
    ],
)
def test_who_does_it_stands_before_whom_it_hits(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
