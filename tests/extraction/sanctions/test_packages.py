"""Who imposes what a package of sanctions holds: who adopted it, in the clause or in the sentence before."""

from __future__ import annotations

import pytest
from support.told import telling

HELD = [
    ("اعتمدت كندا الحزمة الثالثة من العقوبات، وتتضمن تجميد أصول بنك روسيا.", "CAN > RUS (InForce)"),
    ("أقرت كندا عقوبات جديدة، وتشمل حظر سفر الوزير الروسي سامي الدرعي.", "CAN > سامي الدرعي (InForce)"),
    (
        "تبنى مجلس الأمن الدولي قرارا جديدا، ويقضي بتجميد أرصدة حركة طالبان.",
        "مجلس الأمن الدولي > حركة طالبان (InForce)",
    ),
    ("أقرت كندا حزمة عقوبات جديدة. وتشمل العقوبات تجميد أصول حزب الله.", "CAN > حزب الله (InForce)"),
    (
        "كشفت كندا عن عقوبات إضافية. وتقضي العقوبات بتجميد أرصدة الوزير الروسي سامي الدرعي.",
        "CAN > سامي الدرعي (InForce)",
    ),
    ("أعلنت كندا عقوبات جديدة. ومن بين الإجراءات تجميد أصول حزب الله.", "CAN > حزب الله (InForce)"),
    # nobody adopted it, it is of something else, or others' own
    ("رفضت كندا حزمة عقوبات، وتتضمن الخطة تجميد أصول بنك روسيا.", "? > RUS (Proposed)"),
    ("أعلنت كندا حزمة مساعدات. وتشمل العقوبات تجميد أصول حزب الله.", "? > حزب الله (InForce)"),
    (
        "أقرت كندا عقوبات على بيرو. وتشمل العقوبات اليابانية تجميد أصول حزب الله.",
        "CAN > PER (InForce); JPN > حزب الله (InForce)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_what_a_package_holds(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
