"""Sanctions one after another, and bans on arming or supplying somebody."""

from __future__ import annotations

import pytest
from support.told import telling

TOLD = [
    ("وفرضت العقوبات تلو الأخرى على كوريا الشمالية.", "? > PRK (InForce)"),
    ("وتراجع الروبل بعد فرض العقوبات الواحدة تلو الأخرى على روسيا.", "? > RUS (InForce)"),
    ("وفرضت كندا عقوبات تلو أخرى على مالي.", "CAN > MLI (InForce)"),
    ("وحصل الجيش على مدافع رغم استمرار الحظر الدولي على تسليح ليبيا.", "? > LBY (InForce)"),
    ("ويسري حظر دولي على تسليح جماعة الحوثي.", "? > جماعة الحوثي (InForce)"),
    ("فرضت الأمم المتحدة حظرا على تزويد الحوثيين بالسلاح.", "الأمم المتحدة > جماعة الحوثي (InForce)"),
    ("فرضت كندا حظرا على توريد السلاح إلى مالي.", "CAN > MLI (InForce)"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_sanctions(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(
    "text", ["فرض البرلمان حظرا على تزويد السيارات بالديزل.", "وتوالت الرسائل الواحدة تلو الأخرى على مالي."]
)
def test_no_sanction(text: str) -> None:
    assert telling("Sanction", text) == ""
