"""Two sanctions on one target in one article, and one that is told twice.

Expectations are written as in ``test_sanctions``.
"""

from __future__ import annotations

import pytest
from support.told import telling

SANCTIONS = [
    # of two times
    (
        "فرضت كندا أمس عقوبات جديدة على ميانمار. وكانت أوتاوا فرضت عقوبات على ميانمار عام 2007.",
        "CAN > MMR (InForce); CAN > MMR (InForce)",
    ),
    (
        "فرضت بريطانيا حظرا على السلاح على زيمبابوي عام 2002. وفرضت لندن أمس عقوبات على زيمبابوي.",
        "GBR > ZWE (InForce); GBR > ZWE (InForce)",
    ),
    (
        "رفعت واشنطن العقوبات عن السودان في 2017. وفرضت واشنطن أمس عقوبات على السودان.",
        "USA > SDN (InForce); USA > SDN (Lifted)",
    ),
    # what has been lifted is what had been imposed; years can be rough
    ("رفعت كندا أمس العقوبات عن ميانمار. وكانت أوتاوا فرضت عقوبات على ميانمار عام 2007.", "CAN > MMR (Lifted)"),
    (
        "فرضت كندا عقوبات على ميانمار عام 2021. وشددت أوتاوا على أن العقوبات المفروضة على ميانمار باقية.",
        "CAN > MMR (InForce)",
    ),
    (
        "منذ 2022 فرضت كندا عقوبات على ميانمار. وفرضت أوتاوا حظرا على السلاح على ميانمار في ديسمبر 2021.",
        "CAN > MMR (InForce)",
    ),
    # called for by one, and another's
    (
        "دعا الاتحاد الأوروبي إلى فرض عقوبات على مالي. وتخضع مالي لعقوبات الأمم المتحدة منذ 2017.",
        "? > MLI (Proposed); الأمم المتحدة > MLI (InForce)",
    ),
    # threatened, and there since a day
    (
        "هددت واشنطن بفرض عقوبات جديدة على روسيا. وتخضع روسيا لعقوبات أميركية منذ مارس 2014.",
        "USA > RUS (InForce); USA > RUS (Threatened)",
    ),
    (
        "تعتزم اليابان فرض عقوبات على سوريا. وستشمل العقوبات اليابانية على دمشق تجميد الأرصدة.",
        "JPN > SYR (Proposed)",
    ),
    # for another reason the year before; … and since then for the same
    (
        "فرضت كندا أمس عقوبات على بيرو بسبب تزوير الانتخابات. "
        "وكانت كندا فرضت عقوبات على بيرو العام الماضي بعد قمع احتجاجات.",
        "CAN > PER (InForce) ← بسبب تزوير الانتخابات; CAN > PER (InForce) ← بعد قمع احتجاجات",
    ),
    (
        "فرضت كندا أمس عقوبات على بيرو بسبب تزوير الانتخابات. "
        "وتفرض كندا عقوبات على بيرو منذ العام الماضي بسبب تزوير الانتخابات.",
        "CAN > PER (InForce) ← بسبب تزوير الانتخابات",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SANCTIONS)
def test_two_sanctions_are_two_and_one_told_twice_is_one(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
