"""Sanctions by the measure that is told, with who imposes it and why."""

from __future__ import annotations

import pytest
from support.told import told

MEASURES = [
    (
        "أعلنت وزارة الخارجية الصينية فرض تدابير مضادة على خمس شركات أمريكية بسبب مبيعات أسلحة.",
        "CHN > خمس شركات أمريكية (InForce) ← بسبب مبيعات أسلحة",
    ),
    (
        "مدد الاتحاد الأوروبي العقوبات المفروضة على المجموعة العسكرية الحاكمة في بورما بسبب قمع المعارضين.",
        "الاتحاد الأوروبي > المجموعة العسكرية الحاكمة (InForce) ← بسبب قمع المعارضين",
    ),
    ("أعلنت وزارة الداخلية البحرينية إدراج تنظيم «كتائب الغروب» في قائمة الإرهاب.", "BHR > كتائب الغروب (InForce)"),
    ("علقت فرنسا تعاونها، في حين رفعت بريطانيا حظر السفر عن وزير الدفاع الرواندي.", "GBR > RWA (Lifted)"),
    (
        (
            "قررت المجموعة الاقتصادية لدول غرب أفريقيا، في ختام قمة عقدتها أمس في أكرا، الإبقاء على العقوبات "
            "المفروضة على غينيا لعدم تحديد موعد للانتخابات."
        ),
        "المجموعة الاقتصادية لدول غرب أفريقيا > GIN (InForce) ← لعدم تحديد موعد للانتخابات",
    ),
]

WHO_AND_WHY = [
    ("دعت واشنطن مجلس الأمن الدولي إلى فرض عقوبات على كوريا الشمالية.", "مجلس الأمن الدولي > PRK (Proposed)"),
    ("أمهل الاتحاد الأفريقي غينيا شهرين، وإلا جُمدت أصول رجل الأعمال كريم دياب.", "? > كريم دياب (Threatened)"),
    (
        (
            "استخدمت روسيا حق النقض ضد مشروع قرار في مجلس الأمن كان سيفرض حظرا على بيع السلاح لزيمبابوي ويجمد "
            "أرصدة رجل الأعمال فيليب تشيدزا بسبب العنف."
        ),
        ["مجلس الأمن الدولي > ZWE (Proposed) ← بسبب العنف", "مجلس الأمن الدولي > فيليب تشيدزا (Proposed) ← بسبب العنف"],
    ),
    (
        "منعت بيرو الرئيس البوليفي الأسبق إيفاريستو مامان من دخول أراضيها، متهمة إياه بالتحريض على العصيان.",
        "PER > إيفاريستو مامان (InForce) ← بالتحريض على العصيان",
    ),
]

FURTHER = [
    (
        "فرضت وزارة الخزانة الأميركية عقوبات على شبكة إيرانية. وشملت الإجراءات رجل الأعمال مهران قاسمي.",
        "USA > شبكة إيرانية+مهران قاسمي (InForce)",
    ),
    ("فرضت روسيا قيودا على استيراد التفاح من مقدونيا الشمالية.", "RUS > MKD (InForce)"),
    ("رفعت الإدارة الأميركية القيود المالية المفروضة على ثلاثة مسؤولين إيرانيين.", "USA > IRN (Lifted)"),
]

NONE = [
    "قررت الحكومة إجراءات جديدة. وشملت الإجراءات رجل الأعمال مهران قاسمي.",
    "فرضت البلدية قيودا على استيراد السيارات القديمة.",
]


@pytest.mark.parametrize(("text", "expected"), [*MEASURES, *WHO_AND_WHY, *FURTHER])
def test_sanction(text: str, expected: str | list[str]) -> None:
    assert told("Sanction", text) == ([expected] if isinstance(expected, str) else expected)


@pytest.mark.parametrize("text", NONE)
def test_no_sanction(text: str) -> None:
    assert told("Sanction", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # lists of those to whom nothing may be exported, and lists made longer
        ("أدرجت الصين شركة «نوردك» على قائمة مراقبة الصادرات.", ["CHN > نوردك (InForce)"]),
        ("أدرجت الصين الليثيوم على قائمة الصادرات.", []),
        ("وسعت موسكو قائمة المسؤولين الكنديين الممنوعين من دخول أراضيها.", ["RUS > CAN (InForce)"]),
        ("أعلنت موسكو توسيع القائمة السوداء لممثلي الاتحاد الأوروبي.", ["RUS > الاتحاد الأوروبي (InForce)"]),
        ("وسعت موسكو قائمة صادراتها إلى كندا.", []),
        # trade that is stopped, told as exports and imports; talks about trade are none
        ("علقت تركيا جميع معاملات التصدير والاستيراد مع ملاوي.", ["TUR > MWI (InForce)"]),
        ("علقت تركيا مفاوضات التجارة الحرة مع كندا.", []),
    ],
)
def test_lists_and_trade(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # made part of a package of sanctions, whomever that is against
        (
            "قال الاتحاد الأوروبي إنه سيدرج شركات صينية ضمن حزمته المقبلة من العقوبات على موسكو.",
            ["الاتحاد الأوروبي > شركات صينية (Proposed)"],
        ),
        ("أدرجت كندا شركة «نوردك» ضمن العقوبات على روسيا.", ["CAN > نوردك (InForce)"]),
        ("أدرجت كندا شركة «نوردك» ضمن خطتها للتنمية.", []),
        ("أضافت كندا العقوبات على روسيا إلى جدول الأعمال.", ["? > RUS (InForce)"]),
    ],
)
def test_part_of_a_package(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected


def test_who_adds_something_in_speech_adds_nobody_to_sanctions() -> None:
    text = "وأضاف «حان الوقت لتلقي كندا بعقوباتها الاقتصادية في البحر»."
    assert told("Sanction", text) == ["CAN > ? (InForce)"]


@pytest.mark.parametrize(
    "text",
    [
        "اتخذت كندا تدابير مالية ضد غسل الأموال في إيران.",
        "اتخذت وزارة المالية إجراءات مالية بحق الموظفين المخالفين.",
    ],
)
def test_steps_against_a_deed_or_ones_own_are_no_sanctions(text: str) -> None:
    assert told("Sanction", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where to somebody shall not travel is hit by nothing; whose travel it is, is
        (
            "فرضت كندا عقوبات على الجنرال محمد صالح تشمل حظر سفره إلى المملكة المتحدة.",
            ["CAN > محمد صالح (InForce)"],
        ),
        (
            "تشمل الحزمة تجميد أصول رجل الأعمال تون هلاينغ وحظر سفره إلى إيطاليا.",
            ["? > تون هلاينغ (InForce)"],
        ),
        (
            "قررت فرنسا حظر سفر الوزير الإيراني علي كريمي إلى إيطاليا.",
            ["FRA > علي كريمي (InForce)"],
        ),
        # a land to which nobody may travel is hit
        ("أعلنت واشنطن حظر السفر إلى كوريا الشمالية.", ["USA > PRK (InForce)"]),
        ("أعلنت أستراليا حظر سفر مواطنيها إلى كوريا الشمالية.", ["AUS > PRK (InForce)"]),
    ],
)
def test_where_to_somebody_may_not_travel(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected
