"""Meetings as the wires of national agencies tell them: their datelines, briefings, days of history, and styles."""

from __future__ import annotations

import pytest
from support.told import telling

MEETINGS = [
    # an agency behind its town, with no mark after it, is no subject
    ("دمشق-سانا استقبل وزير النقل سامر الحلواني السفير الصيني لي جون.", "سامر الحلواني+لي جون (Held) @ دمشق"),
    (
        "دمشق-سانا بحث المهندس سامر الحلواني وزير النقل مع السفير الصيني لي جون التعاون.",
        "سامر الحلواني+لي جون (Held) @ دمشق",
    ),
    ("بغداد - واع التقى وزير النقل سامر الحلواني السفير الصيني لي جون.", "سامر الحلواني+لي جون (Held) @ بغداد"),
    ("موسكو / تاس استقبل وزير النقل الروسي إيغور بيلوف السفير الصيني لي جون.", "إيغور بيلوف+لي جون (Held) @ موسكو"),
    ("الأردن - مصر تبحثان التعاون مع العراق.", ""),
    # who hears of something from somebody has met him
    (
        "بيروت - اطلع رئيس الجمهورية طوني الدباغ من وزير الطاقة سامر الحلواني على عمل الوزارة.",
        "سامر الحلواني+طوني الدباغ (Held)",
    ),
    (
        "بيروت - اطلع وزير العمل طوني الدباغ من الوزير سامر الحلواني على نتائج زيارته لموسكو.",
        "سامر الحلواني (Held) @ موسكو; سامر الحلواني+طوني الدباغ (Held)",
    ),
    ("بيروت - اطلع وزير العمل طوني الدباغ من خلال التقرير على الأوضاع.", ""),
    ("بيروت - اطلع وزير العمل طوني الدباغ من مسؤولي الشركة على سير العمل.", ""),
    # the day that an event of history goes by is not when somebody met
    (
        "التقى الوزير طوني الدباغ في ذكرى ثورة 14 يناير وزير خارجية مالطا بول بورغ في باريس.",
        "بول بورغ+طوني الدباغ (Held) @ باريس",
    ),
    (
        "التقى الوزير طوني الدباغ في 14 يناير وزير خارجية مالطا بول بورغ في باريس.",
        "بول بورغ+طوني الدباغ (Held) @ باريس 2023-01-14",
    ),
    # the land that tells whose minister somebody is, is no scene
    (
        "اجتمع الوزير القطري فهد الكواري اليوم مع بيتر كيماني وزير الأمن في كينيا والوفد المرافق له.",
        "بيتر كيماني+فهد الكواري (Held) 2023-09-21",
    ),
    # an emir who was named with his land's
    (
        "الدوحة - تسلم الشيخ تميم بن حمد آل ثاني أمير البلاد المفدى رسالة خطية. وقام بنقل الرسالة سعادة السيد بول دوسو "
        "وزير خارجية بنين خلال استقبال سمو الأمير له اليوم.",
        "بول دوسو+تميم بن حمد آل ثاني (Held) 2023-09-21",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS, ids=[text for text, _ in MEETINGS])
def test_meetings_of_wires(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


def test_a_style_of_premiers() -> None:
    text = "بيروت - استقبل رئيس الوزراء نجيب ميقاتي السفير الفرنسي. ثم استقبل دولة الرئيس السفير الهندي راج كومار."
    assert telling("Meeting", text) == "FRA+نجيب ميقاتي (Held); راج كومار+نجيب ميقاتي (Held) @ بيروت"


def test_a_mufti_is_no_sheikh_of_whom_was_told() -> None:
    text = "تحدث الشيخ خلف الهاجري عن السلم. واستقبل وزير العدل القطري فهد الكواري المفتي."
    assert telling("Meeting", text) == ""


def test_a_militia_is_blamed() -> None:
    text = "عدن - وحمّل نائب الرئيس اليمني مليشيا الحوثي الانقلابية مسؤولية عرقلة الاتفاق."
    assert telling("Accusation", text) == "YEM > جماعة الحوثي: مسؤولية عرقلة الاتفاق"
