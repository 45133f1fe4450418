"""Curbs and sieges that are sanctions by whom they hit."""

from __future__ import annotations

import pytest
from support.told import telling

from kg.extraction import extract
from kg.records import Article, Text

STEPS = [
    (
        "أقرت كندا حزمة قيود بحق تسع شركات شحن روسية بسبب التحايل.",
        "CAN > تسع شركات شحن روسية (InForce) ← بسبب التحايل",
    ),
    ("انتقد الوزير القيود التي أقرتها كندا بحق شركات شحن روسية.", "CAN > شركات شحن روسية (InForce)"),
    ("جدد مطالبته برفع القيود المفروضة من مجلس الأمن على الأصول الليبية.", "مجلس الأمن الدولي > LBY (InForce)"),
    ("علقت كندا العمل بالقيود التي فرضتها على المصارف الروسية.", "CAN > المصارف الروسية (Lifted)"),
    ("انتقد النواب القيود التي فرضتها الحكومة على المصارف المحلية.", ""),
    ("ندد الوزير بالقيود التي تفرضها إسرائيل على دخول المصلين إلى القدس.", ""),
    ("تحدث الوزير عن الحصار الذي تفرضه الولايات المتحدة على كوبا منذ عقود.", "USA > CUB (InForce)"),
    ("تحدث الوزير عن الحصار الذي تفرضه القوات على المدينة.", ""),
    # a date between who does it and what is done
    ("جاء ذلك عقب رفع كندا في يوليو للعقوبات الاقتصادية التي ظلت مفروضة على بيرو.", "CAN > PER (Lifted)"),
    ("جاء ذلك عقب رفع كندا العام الماضي العقوبات المفروضة على بيرو.", "CAN > PER (Lifted)"),
    ("جاء ذلك بعد فرض كندا الشهر الماضي عقوبات على بيرو.", "CAN > PER (InForce)"),
]


@pytest.mark.parametrize(("text", "expected"), STEPS)
def test_curbs_and_sieges(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


ABROAD = [
    # economic steps that one state lays on another, on a body, on men of another nation
    ("فرضت سويسرا قيودا مالية على ماليزيا.", "CHE > MYS (InForce)"),
    ("فرضت النرويج تدابير تجارية على بيرو.", "NOR > PER (InForce)"),
    ("فرضت الإدارة الأميركية قيودا مصرفية مشددة على بيرو.", "USA > PER (InForce)"),
    ("تعتزم كندا فرض إجراءات اقتصادية جديدة على حركة حماس.", "CAN > حركة حماس (Proposed)"),
    ("هددت اليابان بفرض قيود تجارية على الهند.", "JPN > IND (Threatened)"),
    ("انتقد الوزير القيود التجارية الأميركية على الصين.", "USA > CHN (InForce)"),
    ("رفعت الهند القيود التجارية عن نيبال.", "IND > NPL (Lifted)"),
    ("فرضت النرويج قيودا مالية وتجارية على مسؤولين في بيلاروسيا.", "NOR > BLR (InForce)"),
    # what a state lays on its own, what is no measure of trade, and nobody's
    ("فرضت مصر قيودا مالية على المصارف المصرية.", ""),
    ("فرض البنك المركزي الأردني قيودا مالية على التحويلات.", ""),
    ("فرضت الحكومة اللبنانية قيودا مالية على وزير المالية اللبناني.", ""),
    ("فرضت الصين قيودا صحية على المسافرين من اليابان.", ""),
    ("اتخذت الحكومة إجراءات اقتصادية على مستوى الدولة.", ""),
    ("تعرض الوزارة إجراءات مالية على فرنسا.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ABROAD)
def test_economic_steps_against_others(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "measure"),
    [
        ("فرضت كندا عقوبات اقتصادية ومالية على بيرو.", "CAN > PER (InForce)", "عقوبات اقتصادية ومالية"),
        (
            "رفعت كندا العقوبات الاقتصادية والمالية المفروضة على بيرو.",
            "CAN > PER (Lifted)",
            "العقوبات الاقتصادية والمالية",
        ),
        (
            "ندد الوزير بالعقوبات التجارية والنفطية التي تفرضها كندا على كوبا.",
            "CAN > CUB (InForce)",
            "العقوبات التجارية والنفطية",
        ),
        ("تبنت كندا تدابير مالية ودبلوماسية بحق بيرو.", "CAN > PER (InForce)", "تدابير مالية ودبلوماسية"),
        # what is joined is no adjective of the noun
        ("فرضت كندا عقوبات مالية والحكومة تدرس غيرها على بيرو.", "", None),
    ],
)
def test_adjectives_joined_to_one_another(text: str, expected: str, measure: str | None) -> None:
    assert telling("Sanction", text) == expected
    found = extract(Article("t", text)).facts
    told = [words.value for fact in found for words in fact.slots.get("measure", ()) if isinstance(words, Text)]
    assert told == ([measure] if measure else [])
