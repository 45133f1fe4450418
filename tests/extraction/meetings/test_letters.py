"""Letters that somebody brings: the bearer meets the one for whom they are.

Persons and events are invented, but for those whom a list must know.
"""

from __future__ import annotations

import pytest
from support.told import telling

LETTERS = [
    (
        "سلم وزير الخارجية المصري كريم الدالي رسالة خطية من الرئيس المصري إلى الرئيس التونسي قيس سعيد.",
        "قيس سعيد+كريم الدالي (Held)",
    ),
    (
        "سلم الوزير الجزائري كريم الدالي الرئيس التونسي قيس سعيد رسالة شفوية من الرئيس الجزائري.",
        "قيس سعيد+كريم الدالي (Held)",
    ),
    (
        "قام وزير الخارجية الكويتي فهد العمار بتسليم رسالة خطية من أمير الكويت إلى الرئيس التونسي قيس سعيد.",
        "فهد العمار+قيس سعيد (Held)",
    ),
    (
        "تسلم الرئيس التونسي قيس سعيد رسالة من ملك الأردن سلمها له وزير الخارجية الأردني كريم الدالي.",
        "قيس سعيد+كريم الدالي (Held)",
    ),
    (
        "تلقى الرئيس التونسي قيس سعيد رسالة من ملك الأردن، حملها إليه وزير الخارجية الأردني كريم الدالي.",
        "قيس سعيد+كريم الدالي (Held)",
    ),
    # nobody brings what is sent
    ("تلقى الرئيس التونسي قيس سعيد رسالة تهنئة من الرئيس المصري.", ""),
    ("سلمت واشنطن رسالة من الرئيس الأمريكي إلى طهران عبر سويسرا.", ""),
    # by his pronoun, who brought it is the guest
    (
        "بعث أمير الكويت رسالة إلى الرئيس التونسي قيس سعيد، وسلم الرسالة الوزير الكويتي فهد العمار خلال "
        "استقبال الرئيس له.",
        "فهد العمار+قيس سعيد (Held)",
    ),
]


@pytest.mark.parametrize(("text", "meetings"), LETTERS)
def test_who_brings_a_letter_meets_the_one_for_whom_it_is(text: str, meetings: str) -> None:
    assert telling("Meeting", text) == meetings
