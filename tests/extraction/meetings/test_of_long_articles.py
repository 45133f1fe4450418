"""Meetings as long articles tell them: past asides, in quotation marks, ahead of the main clause."""

from __future__ import annotations

import pytest
from support.told import telling

TOLD = [
    # a subject before its verb, where what is said opens
    (
        "ذكر المتحدث أن «الوزير التونسي منصف الطبيب أجرى اتصالا هاتفيا مع نظيره كينجي مورياما».",
        "كينجي مورياما+منصف الطبيب (Held)",
    ),
    ("أضاف المتحدث: «الرئيس مسعود بارزاني عقد اجتماعا مع الوزير ناصر جودة».", "مسعود بارزاني+ناصر جودة (Held)"),
    # an aside of who somebody is
    (
        "التقى الوزير التونسي منصف الطبيب - الذي يحضر المنتدى - الوزير الياباني كينجي مورياما.",
        "كينجي مورياما+منصف الطبيب (Held)",
    ),
    (
        "التقى الوزير التونسي منصف الطبيب، وهو أصغر الوزراء سنا، الوزير الياباني كينجي مورياما.",
        "كينجي مورياما+منصف الطبيب (Held)",
    ),
    (
        "كان الوزير التونسي منصف الطبيب – وهو طبيب سابق – قد التقى في طوكيو الوزير الياباني كينجي مورياما.",
        "كينجي مورياما+منصف الطبيب (Held) @ طوكيو",
    ),
    (
        "قال إن الوزيرة الكندية ماري تريمبليه، وهي من كبار المفاوضين، اجتمعت مع الوزير الياباني كينجي مورياما.",
        "كينجي مورياما+ماري تريمبليه (Held)",
    ),
    # what opens the sentence is about the subject of its main clause
    (
        "وفي ختام محادثات أجراها في طوكيو مع نظيره كينجي مورياما، قال الوزير التونسي منصف الطبيب إن الوقت ضيق.",
        "كينجي مورياما+منصف الطبيب (Held) @ طوكيو",
    ),
    (
        "وعقب لقاء عقدته مع الوزير الياباني كينجي مورياما، أعلنت الوزيرة الكندية ماري تريمبليه دعم الخطة.",
        "كينجي مورياما+ماري تريمبليه (Held)",
    ),
    # a part played in talks of which others are the sides
    ("لعبت سلطنة عمان دورا في المحادثات بين مالي والنيجر.", "MLI+NER (Held)"),
]

NONE = [
    "قال المتحدث إن مالي وتشاد قامتا بدور داعم أثناء المفاوضات.",
    "وبعد محادثات أجراها مع الوزير الياباني كينجي مورياما، قال المتحدث إن الوقت ضيق.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_meetings_told_at_length(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_meeting(text: str) -> None:
    assert telling("Meeting", text) == ""
