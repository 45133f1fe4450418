"""Sanctions of which only he speaks whom they hit, and bans on his goods."""

from __future__ import annotations

import pytest
from support.told import telling, told

PROTESTS = [
    # who protests and names no other protests against his own
    ("نددت ناميبيا بالعقوبات التي أعلنتها كندا الجمعة.", "CAN > NAM (InForce)"),
    ("استنكر الرئيس البيروفي خوان لاسو العقوبات التي فرضتها النرويج.", "NOR > PER (InForce)"),
    ("شجبت حكومة بيرو العقوبات الكندية.", "CAN > PER (InForce)"),
    # … not where others are told to be under them, or it is open who is
    ("نددت ناميبيا بالعقوبات التي أعلنتها كندا على بيرو.", "CAN > PER (InForce)"),
    ("فرضت كندا عقوبات على بيرو. ونددت ناميبيا بالعقوبات التي أعلنتها كندا.", "CAN > PER (InForce)"),
    ("لم تندد ناميبيا بالعقوبات التي أعلنتها كندا.", ""),
    ("نددت ناميبيا وبيرو بالعقوبات التي أعلنتها كندا.", ""),
    ("نددت المعارضة بالعقوبات التي أعلنتها كندا.", ""),
]

GOODS = [
    ("قالت بيرو إن كولومبيا فرضت حظرا على صادراتها من الأرز.", "COL > PER (InForce)"),
    ("نددت بيرو بالحظر الذي فرضته كولومبيا على نبيذها.", "COL > PER (InForce)"),
    ("فرضت كندا حظرا على الزهور الكينية.", "CAN > KEN (InForce)"),
    ("قال الوزير البيروفي خوان لاسو إن كولومبيا فرضت حظرا على نبيذ بلاده.", "COL > PER (InForce)"),
    ("فرضت كندا عقوبات على بيرو وحلفائها.", "CAN > PER (InForce)"),
]


@pytest.mark.parametrize(("text", "expected"), PROTESTS)
def test_whom_sanctions_hit_that_somebody_protests_against(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(("text", "expected"), GOODS)
def test_a_ban_on_goods_hits_whose_they_are(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رفض رجل الأعمال سالم العطار قرار كندا إدراجه على القائمة السوداء.", ["CAN > سالم العطار (InForce)"]),
        (
            "أعلن رجل الأعمال سالم العطار أنه سيطعن أمام القضاء في قرار كندا إدراجه على قائمة العقوبات.",
            ["CAN > سالم العطار (InForce)"],
        ),
        ("انتقد مصرف «الشاطئ» قرار اليابان إدراجه على القائمة السوداء.", ["JPN > الشاطئ (InForce)"]),
        (
            "أعلنت شركة «نور المرسى» أنها سترفض قرار اليابان إدراجها على القائمة السوداء.",
            ["JPN > نور المرسى (InForce)"],
        ),
        ("رفضت مالي قرار واشنطن إدراجها على القائمة السوداء.", ["USA > MLI (InForce)"]),
        # what has not been decided, and what another refuses or takes back
        ("قالت شركة «نور المرسى» إنها تخشى إدراجها على القائمة السوداء.", []),
        ("رفض البرلمان الكندي قرار الحكومة إدراج جماعة «نور المرسى» على القائمة السوداء.", []),
        (
            "تراجعت كندا عن قرار الحكومة إدراج شركة «نور المرسى» على القائمة السوداء.",
            ["CAN > نور المرسى (Lifted)"],
        ),
    ],
)
def test_who_speaks_against_the_decision_that_hits_him(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected
