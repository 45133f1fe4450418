"""Meetings on margins, by ordinals, at meals; and whom a clause within the clause stands between.

Persons and events are invented, but for those whom a list must know.
"""

from __future__ import annotations

import pytest
from support.told import telling

MARGINS = [
    ("التقى سامح شكري على هامش المؤتمر بنظيره التركي هاكان فيدان.", "سامح شكري+هاكان فيدان (Held)"),
    (
        "اجتمع سامح شكري على هامش المؤتمر بالدوحة بوزير الخارجية التركي هاكان فيدان.",
        "سامح شكري+هاكان فيدان (Held) @ الدوحة",
    ),
    (
        "سيجري بوتين اجتماعات ثنائية على هامش قمة العشرين مع هاكان فيدان وسامح شكري.",
        "سامح شكري+فلاديمير بوتين (Planned); فلاديمير بوتين+هاكان فيدان (Planned)",
    ),
    (
        "عقد سامح شكري لقاء على هامش المنتدى مع نظيره التركي هاكان فيدان.",
        "سامح شكري+هاكان فيدان (Held)",
    ),
]

ORDINALS = [
    (
        "استضافت بودابست الأربعاء الاجتماع الرباعي الأول لوزراء خارجية النمسا والمجر وصربيا.",
        "AUT+HUN+SRB (Held) @ بودابست 2023-09-20",
    ),
    ("عقد الاجتماع الثالث بين سامح شكري وهاكان فيدان.", "سامح شكري+هاكان فيدان (Held)"),
    ("عقدت الدورة الثانية والعشرون لمجلس جامعة الدول العربية في جدة.", "جامعة الدول العربية (Held) @ جدة"),
]

WITHIN = [
    (
        "قبل رحلته إلى الجزائر الأربعاء المقبل، زار سامح شكري لبنان.",
        "سامح شكري (Held) @ LBN; سامح شكري (Planned) @ DZA 2023-09-27",
    ),
    (
        "قبل رحلته المقررة إلى تركيا الأربعاء المقبل لإجراء مشاورات مع هاكان فيدان، زار سامح شكري لبنان.",
        "سامح شكري (Held) @ LBN; سامح شكري+هاكان فيدان (Planned) @ TUR 2023-09-27",
    ),
    (
        "من المقرر أن يجري هاكان فيدان، الذي وصل أمس إلى القاهرة، مباحثات مع سامح شكري.",
        "سامح شكري+هاكان فيدان (Planned) @ القاهرة 2023-09-20",
    ),
    (
        "قال مصدر إن اللواء كريم الدالي، رئيس المخابرات المصرية، عقد اجتماعا مع وفد حركة حماس.",
        "حركة حماس+كريم الدالي (Held)",
    ),
    (
        "خلال لقاء ثنائي جمعه بالوزير سامح شكري، شدد الوزير التركي هاكان فيدان على أهمية السلام.",
        "سامح شكري+هاكان فيدان (Held)",
    ),
    (
        "قال مسؤولون إن هاكان فيدان سيزور القاهرة الخميس، ويلتقي نظيره سامح شكري.",
        "سامح شكري+هاكان فيدان (Planned) @ القاهرة 2023-09-21",
    ),
    (
        "التقى سامح شكري رئيس «حكومة الوحدة الوطنية» المنتهية ولايته، عبد الحميد الدبيبة.",
        "سامح شكري+عبد الحميد الدبيبة (Held)",
    ),
    # whose a visit is that a relative clause tells of
    ("يأتي الاجتماع الذي يعقده هاكان فيدان بعد زيارة سامح شكري إلى أثينا.", "سامح شكري (Held) @ أثينا"),
    (
        "استقبل الملك محمد السادس، المبعوث الأممي ورئيس البعثة كريم الدالي، في الرباط.",
        "كريم الدالي+محمد السادس (Held) @ الرباط",
    ),
]

OTHERS = [
    ("أقام هاكان فيدان مأدبة عشاء بحضور سامح شكري وأيمن الصفدي.", "أيمن الصفدي+سامح شكري+هاكان فيدان (Held)"),
    ("تنضم تركيا إلى مصر وقطر في محادثات مع وفد حركة حماس.", "EGY+QAT+TUR+حركة حماس (Held)"),
    ("ستتركز المحادثات على السلام بين أوكرانيا وروسيا.", ""),
]


@pytest.mark.parametrize(("text", "meetings"), MARGINS)
def test_on_the_margin_of_another_event_somebody_meets_whom_the_clause_names(text: str, meetings: str) -> None:
    assert telling("Meeting", text) == meetings


@pytest.mark.parametrize(("text", "meetings"), ORDINALS)
def test_an_ordinal_parts_no_noun_from_its_sides(text: str, meetings: str) -> None:
    assert telling("Meeting", text) == meetings


@pytest.mark.parametrize(("text", "meetings"), WITHIN)
def test_a_clause_goes_on_past_what_stands_within_it(text: str, meetings: str) -> None:
    assert telling("Meeting", text) == meetings


@pytest.mark.parametrize(("text", "meetings"), OTHERS)
def test_meals_those_who_join_and_what_talks_are_about(text: str, meetings: str) -> None:
    assert telling("Meeting", text) == meetings
