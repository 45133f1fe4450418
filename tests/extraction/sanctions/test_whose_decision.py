"""Sanctions by a decision: whose it is, as its words say. Expectations are written as in ``test_sanctions``."""

from __future__ import annotations

import pytest
from support.told import telling

CASES = [
    ("رحبت كييف بقرار كندا القاضي بفرض عقوبات على بيلاروسيا.", "CAN > BLR (InForce)"),
    ("رحبت كييف بقرار كندا الذي يقضي بفرض عقوبات على بيلاروسيا.", "CAN > BLR (InForce)"),
    ("رحبت كييف بالقرار الكندي الذي نص على فرض عقوبات على بيلاروسيا.", "CAN > BLR (InForce)"),
    ("رحبت كييف بالقرار الكندي بفرض عقوبات على بيلاروسيا.", "CAN > BLR (InForce)"),
    ("رحبت كييف بالقرار الذي أصدرته كندا بفرض عقوبات على بيلاروسيا.", "CAN > BLR (InForce)"),
    ("انتقدت كوبا القرار الأخير للولايات المتحدة الذي قضى بإدراج هافانا على قائمة الإرهاب.", "USA > CUB (InForce)"),
    ("قضى القرار الأميركي بإدراج كوبا على قائمة الدول الراعية للإرهاب.", "USA > CUB (InForce)"),
    # nobody is told whose it is
    ("رحبت كييف بالقرار الذي يقضي بفرض عقوبات على بيلاروسيا.", "? > BLR (InForce)"),
    # what may not be sent
    ("فرضت واشنطن حظرا على إرسال الأسلحة إلى تركيا عام 1974.", "USA > TUR (InForce)"),
    ("فرضت واشنطن حظرا على إرسال الرسائل النصية.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_whose_decision_it_is(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
