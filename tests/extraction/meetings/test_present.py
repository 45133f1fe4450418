"""Meetings whose sides are those who are told to be present, or the two bodies of which the clause tells."""

from __future__ import annotations

import pytest
from support.told import told

PRESENT = [
    ("تواصلت في الخرطوم اجتماعات اللجنة الثلاثية بمشاركة وزراء الري في مصر والسودان وإثيوبيا.", "EGY+ETH+SDN (Held)"),
    (
        "انطلقت في تونس أمس أعمال الدورة السابعة للجنة الفنية، بمشاركة وزيري النقل في مالطا وليبيا.",
        "LBY+MLT (Held) @ TUN 2023-09-20",
    ),
    (
        "أجرى الوزير الكيني سالم روتو محادثات مع نظيره الغاني كوفي منساه في نيروبي، بمشاركة وفود من البلدين.",
        "سالم روتو+كوفي منساه (Held) @ نيروبي",
    ),
    ("اختتمت في عمان مباحثات فنية بمشاركة خبراء من الأردن وسوريا ولبنان.", "JOR+LBN+SYR (Held) @ عمان"),
    ("عقد في طرابلس اجتماع أمني بحضور رؤساء أركان ليبيا والنيجر وتشاد.", "LBY+NER+TCD (Held) @ طرابلس"),
    ("عقد في روما اجتماع طارئ بحضور وزراء خارجية إيطاليا ومالطا.", "ITA+MLT (Held) @ روما"),
    (
        "أعلنت الحكومة الكولومبية وجيش التحرير الوطني في ختام محادثاتهما في هافانا استمرار الهدنة.",
        "COL+جيش التحرير الوطني (Held) @ هافانا",
    ),
]

NOT_PRESENT = [
    "عقد الرئيس الكيني سالم روتو اجتماعا مع رئيس الوزراء بحضور سفيري أوغندا والصومال.",
    "عقد اجتماع أمني في بغداد بحضور وزير الداخلية العراقي ووزير الدفاع العراقي.",
    "عقدت الحكومة الأردنية اجتماعها بحضور الوزراء.",
    "افتتح المعرض بحضور سفراء فرنسا وألمانيا.",
    "وقع الاتفاق بمشاركة خبراء من الأردن وسوريا.",
    "أعلن حزب الأمة وحزب البعث مقاطعة الانتخابات قبل انهيار تحالفهما.",
]


@pytest.mark.parametrize(("text", "expected"), PRESENT)
def test_those_present_are_its_sides(text: str, expected: str) -> None:
    assert told("Meeting", text) == [expected]


def test_who_sits_in_on_the_talks_of_others_is_no_side() -> None:
    text = "عقد الرئيس الكيني اجتماعا مع نظيره الأوغندي بحضور سفيري الصومال والسودان."
    assert told("Meeting", text) == ["KEN+UGA (Held)"]


@pytest.mark.parametrize("text", NOT_PRESENT)
def test_no_meeting_of_those_present(text: str) -> None:
    assert told("Meeting", text) == []
