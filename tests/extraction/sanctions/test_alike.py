"""Those who do as others did."""

from __future__ import annotations

import pytest
from support.told import telling

ALIKE = [
    (
        "فرضت كندا عقوبات على بيرو. وقالت النرويج إنها ستطبق الإجراءات نفسها.",
        "CAN > PER (InForce); NOR > PER (Proposed)",
    ),
    ("فرضت كندا عقوبات على بيرو. وتبنت النرويج العقوبات ذاتها.", "CAN > PER (InForce); NOR > PER (InForce)"),
    ("فرضت كندا عقوبات على بيرو. ولم تفرض النرويج إجراءات مماثلة.", "CAN > PER (InForce)"),
    ("فرضت كندا عقوبات على بيرو. واتخذت المدارس إجراءات مماثلة.", "CAN > PER (InForce)"),
    ("افتتحت كندا معرضا. وقالت النرويج إنها ستطبق الإجراءات نفسها.", ""),
    # in answer
    ("فرضت كندا عقوبات على روسيا. وهددت موسكو بإجراءات مماثلة.", "CAN > RUS (InForce); RUS > CAN (Threatened)"),
    ("فرضت كندا عقوبات على بيرو. وهددت النرويج بعقوبات مماثلة.", "CAN > PER (InForce); NOR > PER (Threatened)"),
    # … as those that stand, not as a threat told since
    (
        "فرضت كندا عقوبات على بيرو. وهددت روسيا بفرض عقوبات على بولندا. وقالت النرويج إنها ستطبق الإجراءات نفسها.",
        "CAN > PER (InForce); NOR > PER (Proposed); RUS > POL (Threatened)",
    ),
    # on others, by him who goes on
    (
        "رفعت كندا العقوبات عن بيرو. لكن الحكومة أبقت على حظر السفر المفروض على مسؤولين في مالي، ولوحت بفرض إجراءات "
        "مماثلة على بوركينا فاسو ما لم تفرج عن المعتقلين.",
        "CAN > BFA (Threatened) ← ما لم تفرج عن المعتقلين; CAN > MLI (InForce); CAN > PER (Lifted)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ALIKE)
def test_who_does_as_others_did(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
