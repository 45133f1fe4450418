"""A pronoun upon which sanctions are laid is never he who lays them."""

from __future__ import annotations

import pytest
from support.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نددت إريتريا بالعقوبات التي فرضتها اليابان عليها.", "JPN > ERI (InForce)"),
        ("انتقدت النرويج العقوبات التي فرضتها بكين عليها.", "CHN > NOR (InForce)"),
        ("وصفت بوليفيا العقوبات التي تفرضها كندا عليها بأنها ظالمة.", "CAN > BOL (InForce)"),
        (
            "قال الرئيس الكوبي ماريو بينيا إن العقوبات التي فرضها الاتحاد الأوروبي عليه ظالمة.",
            "الاتحاد الأوروبي > ماريو بينيا (InForce)",
        ),
        ("رحبت لاوس بقرار الولايات المتحدة رفع العقوبات عنها.", "USA > LAO (Lifted)"),
        # neighbours: named, or told of the clause's own noun
        ("نددت إريتريا بالعقوبات التي فرضتها اليابان على غينيا.", "JPN > GIN (InForce)"),
        ("دعت الصين زيمبابوي إلى تجاوز العقوبات التي فرضتها عليها بريطانيا.", "GBR > ZWE (InForce)"),
        ("رحبت فرنسا بقرار الولايات المتحدة رفع العقوبات عن لاوس.", "USA > LAO (Lifted)"),
    ],
)
def test_upon_whom(text: str, expected: str) -> None:
    assert told("Sanction", text) == [expected]
