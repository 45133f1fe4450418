"""Denials and counter-charges of longer news: in reply to something, past what is told of the man, for a body."""

from __future__ import annotations

import pytest
from support.told import told

ACCUSED = "اتهمت تركيا اليونان بإغراق قوارب. "
SEIZED = "أوقفت الشرطة التونسية الوزير السابق كمال الزروق بتهمة غسل الأموال. "

TOLD = [
    # what it is a reply to is no subject
    (
        ACCUSED + "وردا على ذلك، رفض الوزير اليوناني سامي الورفلي هذه المزاعم، متهما تركيا باستغلال المهاجرين.",
        ["TUR > GRC: بإغراق قوارب ! سامي الورفلي", "سامي الورفلي > TUR: باستغلال المهاجرين"],
    ),
    (
        ACCUSED + "وتعليقا على التقارير، نفى الوزير اليوناني سامي الورفلي هذه الاتهامات.",
        ["TUR > GRC: بإغراق قوارب ! سامي الورفلي"],
    ),
    # a verb after غير أن and its subject, before ما
    (
        ACCUSED + "غير أن السفير اليوناني السابق سامي الورفلي رفض ما وصفه بالادعاءات الباطلة.",
        ["TUR > GRC: بإغراق قوارب ! سامي الورفلي"],
    ),
    # past what is told of him between commas
    (
        SEIZED + "وكان الوزير السابق، البالغ من العمر 80 عاما، قد نفى على الدوام ارتكاب أي مخالفة.",
        ["TUN > كمال الزروق: بتهمة غسل الأموال ! كمال الزروق"],
    ),
    (
        "وكان الوزير التركي سامي الورفلي، الذي زار برلين أمس، قد اتهم ألمانيا بإيواء إرهابيين.",
        ["سامي الورفلي > DEU: بإيواء إرهابيين"],
    ),
    # the story that a clause takes up
    (
        "اتهمت كمبالا رواندا بإحراق قرى، وهي رواية كذبها الوزير الرواندي سامي الورفلي.",
        ["UGA > RWA: بإحراق قرى ! سامي الورفلي"],
    ),
    # a body's spokesman denies it for the body, which is accused and not he
    (
        "ونفى المتحدث باسم الحوثيين سامي الورفلي قصف مستشفى.",
        ["? > جماعة الحوثي: قصف مستشفى ! سامي الورفلي"],
    ),
    (
        "اتهمت السعودية الحوثيين بنهب المساعدات. ونفى المتحدث باسم الحوثيين سامي الورفلي نهب المساعدات.",
        ["SAU > جماعة الحوثي: بنهب المساعدات ! سامي الورفلي"],
    ),
    # … what the sentence has told, called lies; charges with politics behind them; innocence
    (
        "اتهمت كييف موسكو بقصف مستشفى، وهو ما وصفته موسكو بالأكاذيب.",
        ["UKR > RUS: بقصف مستشفى ! RUS"],
    ),
    (SEIZED + "وقال الزروق إن التهم ذات دوافع سياسية.", ["TUN > كمال الزروق: بتهمة غسل الأموال ! كمال الزروق"]),
    (SEIZED + "ويؤكد الزروق أنه بريء.", ["TUN > كمال الزروق: بتهمة غسل الأموال ! كمال الزروق"]),
    # jailing him is no jail by his name
    (
        "وقضت محكمة تونسية بسجن الوزير السابق كمال الزروق خمس سنوات لإدانته بالرشوة.",
        ["TUN > كمال الزروق: بالرشوة"],
    ),
    (
        "وطالبت النيابة التونسية بسجن الوزير السابق كمال الزروق عشر سنوات بتهمة الرشوة.",
        ["TUN > كمال الزروق: بتهمة الرشوة"],
    ),
    # his name stands past the body that a pronoun tells
    ("وقال المتحدث باسم حكومتها دانيال كيبرونو إن الصومال يؤوي متمردين.", ["دانيال كيبرونو > SOM: يؤوي متمردين"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert told("Accusation", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "يحاسب التنظيم الصحافي الذي بايع زعيمه كمال الزروق عند اتهامه بانتهاك القواعد.",
        # what somebody is, told in an aside, is not who is accused
        "وقال المدعي العام الفرنسي إن رجلا، وهو وزير سابق، متهم بتلقي رشوة.",
        "أوضح الوزير سامي الورفلي أن الطفل بريء.",
        "وهي رواية كتبها الوزير الرواندي سامي الورفلي.",
        "وردا على ذلك، زار الوزير اليوناني سامي الورفلي تركيا.",
    ],
)
def test_no_accusation(text: str) -> None:
    assert told("Accusation", text) == []
