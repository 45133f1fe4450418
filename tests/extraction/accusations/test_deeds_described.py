"""Deeds that a clause describes which lays them at somebody's door, and followers of a body, who are not the body."""

from __future__ import annotations

import pytest
from support.told import told

DESCRIBED = [
    ("انسحبت القوة بعد الهجوم الذي نسبته السلطات التشادية إلى بوكو حرام.", "TCD > جماعة بوكو حرام: الهجوم"),
    ("ووقع اعتداء نسبته كييف إلى روسيا.", "UKR > RUS: اعتداء"),
    ("قتل ستة في تفجير انتحاري نسبته الشرطة الكينية إلى حركة الشباب.", "KEN > حركة الشباب: تفجير انتحاري"),
    ("وأغلق الطريق إثر هجوم إرهابي نسبته مقديشو إلى حركة الشباب.", "SOM > حركة الشباب: هجوم إرهابي"),
    ("ودمر المستودع في انفجار عزته طهران إلى إسرائيل.", "IRN > ISR: انفجار"),
    ("وزار الوفد قرية شهدت المجزرة التي تنسبها باماكو إلى تنظيم القاعدة.", "MLI > تنظيم القاعدة: المجزرة"),
    ("وجاء الحظر بعد الهجوم الذي نسب إلى تنظيم داعش.", "? > تنظيم داعش: الهجوم"),
    (
        "وتضرر الموسم بعد الهجوم على المنتجع السياحي الذي ينسب إلى تنظيم داعش.",
        "? > تنظيم داعش: الهجوم على المنتجع السياحي",
    ),
    # an adjective of the deed, past where it was done
    (
        "عمليات أخطر من الهجوم على منتجع سوسة الإرهابي الذي ينسب إلى حركة طالبان.",
        "? > حركة طالبان: الهجوم على منتجع سوسة الإرهابي",
    ),
    # whose relative clause it is, where the verb has no pronoun
    ("وعادت النيابة التي نسبت إلى الوزير رائد الكناني قتل معارض.", "النيابة > رائد الكناني: قتل معارض"),
]

NO_DEED = [
    "انتقد الوزير التصريحات التي نسبتها الصحيفة إلى الرئيس الفرنسي إيمانويل ماكرون.",
    "وقرأ المذيع بيانا نسبته القناة إلى حركة حماس.",
    "ونشر الناقد قصيدة نسبها إلى الشاعر رائد الكناني.",
    "وسجل القطاع نموا بلغت نسبته في روسيا أربعة في المائة إلى نهاية العام.",
    "وعاد الفضل الذي نسبته الصحافة إلى ألمانيا إلى غيرها.",
]

FOLLOWERS = [
    ("واتهم الادعاء مؤيدي حركة النهضة بإثارة الشغب.", "الادعاء > مؤيدي حركة النهضة: بإثارة الشغب"),
    ("واتهمت برلين مناصري حزب الله بالاعتداء على متظاهرين.", "DEU > مناصري حزب الله: بالاعتداء على متظاهرين"),
    ("واتهم غرينباوم مؤيدي المحكمة بتسييس القضية.", "? > مؤيدي المحكمة: بتسييس القضية"),
    # fighters are their body's
    ("واتهمت واشنطن مقاتلي حركة طالبان بقتل مدنيين.", "USA > حركة طالبان: بقتل مدنيين"),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_laid_at_the_door_by_a_clause(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize("text", NO_DEED)
def test_what_is_no_wrong_is_only_somebodys(text: str) -> None:
    assert told("Accusation", text) == []


@pytest.mark.parametrize(("text", "expected"), FOLLOWERS)
def test_followers_are_not_whom_they_follow(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


NAMED_IN_THE_TEXT = [
    (
        "النيابة الفرنسية تتهم نائبا سابقا بالاحتيال",
        "وجهت النيابة الفرنسية إلى النائب السابق جان ليرو تهمة الاحتيال. واتهمت باريس هاكرز من مالي بالتجسس.",
        "FRA > جان ليرو: بالاحتيال",
    ),
    (
        "بريطانيا تتهم ضابطا روسيا باغتيال معارض",
        "اتهمت بريطانيا الضابط الروسي إيغور مالينين باغتيال المعارض في لندن.",
        "GBR > إيغور مالينين: باغتيال معارض",
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), NAMED_IN_THE_TEXT)
def test_whom_a_headline_gives_no_name_is_named_in_the_text(title: str, text: str, expected: str) -> None:
    assert told("Accusation", text, title)[0] == expected


def test_another_charge_is_of_another() -> None:
    title, text = "النيابة الفرنسية تتهم شركة ألمانية بالاحتيال", "اتهمت النيابة الفرنسية النائب جان ليرو بتلقي رشوة."
    assert len(told("Accusation", text, title)) == 2
