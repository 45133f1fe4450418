"""Accusations by somebody's part in a wrong, by what somebody faces, and of him to whom the clause does something."""

from __future__ import annotations

import pytest
from support.told import told

ACCUSATIONS = [
    # a deed of wrong with who did it, hinted at or established
    (
        "أشار التقرير الأممي إلى ضلوع كينيا في تسليح المتمردين.",
        "الأمم المتحدة > KEN: ضلوع كينيا في تسليح المتمردين",
    ),
    ("ألمح الوزير الفرنسي إلى مسؤولية نيروبي عن الهجوم.", "FRA > KEN: مسؤولية نيروبي عن الهجوم"),
    ("أكدت الحكومة الصومالية تورط كينيا في نقل السلاح.", "SOM > KEN: تورط كينيا في نقل السلاح"),
    # before whom somebody is accused is not who is
    ("اشتكت إثيوبيا مصر إلى مجلس الأمن متهمة إياها بعرقلة المفاوضات.", "ETH > EGY: بعرقلة المفاوضات"),
    ("شكت قبرص تركيا إلى الأمم المتحدة، متهمة إياها بانتهاك مياهها.", "CYP > TUR: بانتهاك مياهها"),
    ("تتعرض كينيا لاتهامات بارتكاب جرائم ضد النازحين.", "? > KEN: بارتكاب جرائم ضد النازحين"),
]

NONE = [
    # nobody accuses who only reports, denies, or tells of himself
    "كشفت صحيفة فرنسية عن تورط كينيا في نقل السلاح.",
    "وأشارت مصادر إلى تورط كينيا في نقل السلاح.",
    "أكدت كينيا مسؤولية الحكومة الكينية عن حماية المدنيين.",
    "تحدث الوزير الفرنسي عن دور كينيا في الوساطة.",
]


@pytest.mark.parametrize(("text", "expected"), ACCUSATIONS)
def test_accusation(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize("text", NONE)
def test_no_accusation(text: str) -> None:
    assert told("Accusation", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير الكندي مسؤولية إيران عن أمن الملاحة.",
        "أشار الوزير الكندي إلى مسؤولية إيران عن تنظيم الدورة.",
        "أكد الوزير الكندي تورط إيران في المفاوضات.",
        # what one is charged with is no blame
        "حمل الوزير الكندي إيران مسؤولية تأمين الحدود.",
        "حملت كندا إيران المسؤولية الكاملة عن حماية السفارة.",
        "حملت كندا الوزير كريم الجابري مسؤولية إدارة الملف.",
    ],
)
def test_a_task_is_no_wrong(text: str) -> None:
    assert told("Accusation", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكد الوزير الكندي مسؤولية إيران عن الهجوم.", "CAN > IRN: مسؤولية إيران عن الهجوم"),
        ("حملت كندا إيران مسؤولية عدم حماية السفارة.", "CAN > IRN: مسؤولية عدم حماية السفارة"),
        ("حملت كندا إيران مسؤولية تنفيذ الهجوم.", "CAN > IRN: مسؤولية تنفيذ الهجوم"),
    ],
)
def test_harm_is_one(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


def test_who_stands_behind_a_harm() -> None:
    text = "قال وزير الداخلية العراقي إن تنظيم داعش يقف وراء حرائق المحاصيل."
    assert told("Accusation", text) == ["IRQ > تنظيم داعش: يقف وراء حرائق المحاصيل"]
    assert told("Accusation", "قال وزير الداخلية العراقي إن إيران تقف وراء المبادرة.") == []
