"""Sanctions of which only he speaks whom they hit, and bans on his goods."""

from __future__ import annotations

import pytest
from support.told import telling

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
