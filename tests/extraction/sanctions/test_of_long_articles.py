"""Sanctions as long articles tell them: of whom a relative clause describes, past asides."""

from __future__ import annotations

import pytest
from support.told import telling

TOLD = [
    # whom the clause describes is hit, if its pronoun takes him up and another acts
    ("زامبيا التي ما زالت واشنطن تفرض عقوبات عليها دولة فقيرة.", "USA > ZMB (InForce)"),
    ("التقى الوزير مسؤولين من السودان، الذي تفرض عليه كندا عقوبات.", "CAN > SDN (InForce)"),
    ("زار الوفد سوريا التي يفرض الاتحاد الأوروبي عقوبات عليها.", "الاتحاد الأوروبي > SYR (InForce)"),
    ("الرئيس كمال الزروق الذي تفرض عليه بريطانيا عقوبات في المنفى.", "GBR > كمال الزروق (InForce)"),
    # … and where it is he who acts, another is
    ("انتقدت موسكو واشنطن التي فرضت عقوبات عليها.", "USA > RUS (InForce)"),
    ("روسيا التي فرضت عقوبات على أوكرانيا تنتقد كندا.", "RUS > UKR (InForce)"),
    # his regime is his state
    ("يترأس الاتحاد روبرت موغابي، رئيس زيمبابوي، التي تفرض واشنطن عقوبات على نظامه.", "USA > ZWE (InForce)"),
    # past an aside between dashes
    ("فرضت كندا - التي انسحبت من الاتفاق - عقوبات على إيران.", "CAN > IRN (InForce)"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_sanctions_told_at_length(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
