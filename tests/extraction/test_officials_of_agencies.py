"""Officials as agencies of many lands name them in full, with ranks, posts and portfolios, and for whom they act."""

from __future__ import annotations

from datetime import date

import pytest
from support.named import names

import kg
from kg.records import Article

NAMES = [
    # a word of the language, or an unknown one with the article, that ends a name
    ("وحضر اللقاء مدير الإدارة أحمد إسماعيل مكرم مدير عام المصلحة.", ["أحمد إسماعيل مكرم"]),
    ("واستقبل الوزير مدير المكتب الخاص للرئيس موسى سليمان لوني.", ["موسى سليمان لوني"]),
    ("ورافقه وكيل الوزارة لشؤون المراسم فهد بن عبدالكريم القرين.", ["فهد بن عبدالكريم القرين"]),
    ("وتحدث النائب محمد الحلالات، عن الموازنة.", ["محمد الحلالات"]),
    ("والتقى الوزير سعيد بنميمون عن حزب الاستقلال.", ["سعيد بنميمون"]),
    ("وقال الشيخ عيسى بن هاشل المذكوري رئيس الدائرة إن العمل بدأ.", ["عيسى بن هاشل المذكوري"]),
    # near misses: verbal nouns with their objects, what goes on about somebody, adverbs, verbs
    ("وطلب الوزير سامي الحداد لقاء وزير المالية.", ["سامي الحداد"]),
    ("وأكد النائب حمدي علي المنتمي إلى الكتلة ذلك.", ["حمدي علي"]),
    ("وعين الملك محمد طاهر رئيسا للديوان.", ["محمد طاهر"]),
    # two ministers under one office
    ("ورافق الرئيس وزيرا الخارجية مراد يلماز، والدفاع خلوصي دمير.", ["مراد يلماز", "خلوصي دمير"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_full_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


STATES = [
    # where an ambassador lives is neither his name nor his state
    ("وتسلم أوراق اعتماد سفير النرويج في نواكشوط المقيم في باماكو أولي لارسن.", "أولي لارسن NOR"),
    ("والتقى سفيرة فنلندا لدى قطر، المقيمة بالرياض، ماريا كوسكينن.", "ماريا كوسكينن FIN"),
    ("واستقبل سفير ألمانيا غير المقيم هانس كروغر.", "هانس كروغر DEU"),
    ("واستقبل سفير إندونيسيا الجديد لدى البلاد ريكي هارتونو.", "ريكي هارتونو IDN"),
    # the ambassadors of a state, each with his post
    (
        "وودع سفراء السودان لدى كل من جمهورية مالي السفير خالد شاكر، وجمهورية كينيا، السفير عثمان الفكي.",
        "خالد شاكر SDN; عثمان الفكي SDN",
    ),
    ("والتقى سفراء السودان في القاهرة. وحضر السفير عثمان الفكي.", "عثمان الفكي -"),
    # those of a group who are told by name
    (
        "وشملت العقوبات أربعة ضباط سوريين بينهم العميد سهيل حمدان، والعقيد محمد نافع.",
        "سهيل حمدان SYR; محمد نافع SYR",
    ),
    ("وشملت العقوبات خمسة معارضين سوريين بينهم سهيل حمدان.", "سهيل حمدان -"),
    # ministries that no list has
    ("وقالت وزيرة الإنتاج والسدود الأرجنتينية لورا أسيبيدو إن السوق مفتوحة.", "لورا أسيبيدو ARG"),
    ("واتهم وزير النقل الحزب الفرنسي بالفساد.", ""),
    # the members of a delegation, by him who heads it
    (
        "يلتقي وزير العدل الأردني ماجد الصفوري، على رأس وفد رسمي، رئيس البرلمان البريطاني. "
        "ويضم الوفد القاضي خالد الحمود والدكتور هايل عيسى.",
        "ماجد الصفوري JOR; خالد الحمود JOR; هايل عيسى JOR",
    ),
    # an ambassador by rank, and by post
    ("وقال مدير الإدارة السياسية بوزارة الخارجية العراقية السفير ماجد حمدان إن العمل بدأ.", "ماجد حمدان IRQ"),
    ("والتقى مدير الإدارة السياسية السفير ماجد حمدان.", "ماجد حمدان -"),
    # an office after a prince's name, and whom he receives
    (
        "الرياض - استقبل صاحب السمو الأمير فهد بن مشاري بن تركي وكيل وزارة الداخلية سفير مالطا جوزيف بورغ.",
        "فهد بن مشاري بن تركي SAU; جوزيف بورغ MLT",
    ),
    (
        "استقبل صاحب السمو الأمير فهد بن مشاري بن تركي وكيل وزارة الداخلية الكويتية خالد الحمود.",
        "فهد بن مشاري بن تركي -; خالد الحمود KWT",
    ),
    # Arabia's own news call an ambassador so, and need not say whose the deputy minister is
    (
        "استقبل وزير الدفاع التركي مراد يلماز وزير الدفاع الأمير فهد بن مشاري. وحضر اللقاء مساعد وزير الدفاع طلال "
        "العتيق، وسفير خادم الحرمين الشريفين لدى تركيا ماجد أبو النصر.",
        "مراد يلماز TUR; فهد بن مشاري SAU; طلال العتيق SAU; ماجد أبو النصر SAU",
    ),
    ("وتحدث رئيس مجلس اللوردات جون هارفي عن الدستور.", "جون هارفي GBR"),
    ("وتحدث جوزيف طاهر رئيس مجلس المستشارين بالمملكة المغربية عن الدستور.", "جوزيف طاهر MAR"),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_whose_officials_they_are(text: str, expected: str) -> None:
    facts = kg.extract(Article("t", text, date=date(2019, 6, 15)))
    found = {
        p.label: p.represents[0].removeprefix("state/") if p.represents else "-"
        for p in facts.entities
        if p.kind == "Person"
    }
    assert found == dict(told.rsplit(" ", 1) for told in expected.split("; ") if told)
