"""Meetings that somebody asks another for, hopes for or sets out for."""

from __future__ import annotations

import pytest
from support.told import told

ASKED = [
    ("دعت الهند باكستان إلى محادثات في نيودلهي الشهر المقبل.", "IND+PAK (Planned) @ نيودلهي 2023-10"),
    ("عرضت صربيا على كوسوفو إجراء محادثات في بروكسل.", "SRB+XKX (Planned) @ بروكسل"),
    ("اقترحت بغداد على أنقرة عقد اجتماع أمني في أربيل.", "IRQ+TUR (Planned) @ أربيل"),
    ("طلبت اليابان من الصين عقد قمة في طوكيو.", "CHN+JPN (Planned) @ طوكيو"),
    ("دعا الرئيس الغاني كوفي منساه نظيره الكيني سالم روتو إلى لقاء في أكرا.", "سالم روتو+كوفي منساه (Planned) @ أكرا"),
    ("تقترح إثيوبيا على مصر عقد لقاء في أديس أبابا.", "EGY+ETH (Planned) @ أديس أبابا"),
]

HOPED = [
    (
        "أعرب رئيس الوزراء الكندي بول دورمان عن أمله في لقاء نظيره الكيني سالم روتو في نيروبي.",
        "بول دورمان+سالم روتو (Planned) @ نيروبي",
    ),
    (
        "أبدت الوزيرة الكندية آن لوفور أملها في الاجتماع مع الوزير الكيني سالم روتو قريبا.",
        "آن لوفور+سالم روتو (Planned)",
    ),
    (
        "قال الرئيس الغاني كوفي منساه إن الرئيس الكيني سالم روتو يتطلع للقائه في واشنطن.",
        "سالم روتو+كوفي منساه (Planned) @ واشنطن",
    ),
    (
        "أعلن الرئيس الغاني كوفي منساه أن الرئيس الكيني سالم روتو يطلب لقاءه في أكرا.",
        "سالم روتو+كوفي منساه (Planned) @ أكرا",
    ),
]

NOT_ASKED = [
    # others are to meet, or the talks are with somebody else
    "دعت الأمم المتحدة إسرائيل إلى محادثات.",
    "دعت فرنسا إيران إلى الحوار.",
    "دعت الهند باكستان إلى وقف محادثات التسلح.",
    "لم تطلب اليابان من الصين عقد قمة.",
    "طلب الوزير الأردني نضال الربضي من البرلمان عقد جلسة.",
    # he wants to meet people who are not told
    "قال الوزير الأردني نضال الربضي إن الجمهور يتطلع للقائه.",
]


@pytest.mark.parametrize(("text", "expected"), [*ASKED, *HOPED])
def test_to_come(text: str, expected: str) -> None:
    assert told("Meeting", text) == [expected]


@pytest.mark.parametrize("text", NOT_ASKED)
def test_not_asked_for(text: str) -> None:
    assert told("Meeting", text) == []


def test_a_known_name_says_whose_land_it_is() -> None:
    assert told("Meeting", "سيشارك بوتين في قمة تعقد في نيروبي.") == ["فلاديمير بوتين (Planned) @ نيروبي"]
    assert told("Meeting", "سيشارك بوتين في قمة تعقد في موسكو.") == []
