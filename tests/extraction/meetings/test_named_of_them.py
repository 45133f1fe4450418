"""Whom a verb of meeting has for its subject where its object is told as a number of people, of whom some are named.

Expectations are written as in ``test_meetings``.
"""

from __future__ import annotations

import pytest
from support.told import telling

ARRIVED = "وصل الموفد السويسري جيروم فالون إلى عمان. "

NAMED = [
    # what stands in the accusative is the object, the subject is carried over
    (
        ARRIVED + "والتقى مساء عددا من السفراء بينهم السفير الكوبي رامون أرياس والسفير المصري علاء الجمال.",
        "جيروم فالون (Held) @ عمان; جيروم فالون+رامون أرياس+علاء الجمال (Held)",
    ),
    (
        "التقى وزير الخارجية المصري نبيل العسال عددا من نظرائه، من بينهم الوزير الفرنسي رينيه كوستان.",
        "رينيه كوستان+نبيل العسال (Held)",
    ),
    # who is named of those with whom somebody meets is not the subject
    (
        ARRIVED + "واجتمع بعدد من السفراء بينهم السفير الكوبي رامون أرياس.",
        "جيروم فالون (Held) @ عمان; جيروم فالون+رامون أرياس (Held)",
    ),
    (
        ARRIVED + "وهو اجتمع مساء بسفراء اللجنة الخماسية، وبينهم السفير الكوبي رامون أرياس.",
        "جيروم فالون (Held) @ عمان; جيروم فالون+رامون أرياس (Held)",
    ),
    (
        "استقبل الرئيس التونسي منصف السعداوي مسؤولين أوروبيين بينهم وزير الخارجية الفرنسي رينيه كوستان.",
        "رينيه كوستان+منصف السعداوي (Held)",
    ),
    ("التقى الأمير سلمان الدوسري عددا من رجال الأعمال.", ""),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_of_those_told_together_some_are_named(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize("hour", ["ظهرا", "ظهراً", "عصرا", "ليلا", "فجراً", "نهارا", "شخصيا", "منفردا"])
def test_when_and_how_stand_between_the_verb_and_its_sides(hour: str) -> None:
    expected = "رامون أرياس+نبيل العسال (Held)"
    assert telling("Meeting", f"التقى {hour} الوزير المصري نبيل العسال السفير الكوبي رامون أرياس.") == expected
    assert telling("Meeting", f"وكان الوزير المصري نبيل العسال التقى {hour} السفير الكوبي رامون أرياس.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a session in which others are dismissed, and one that both hold
        ("أقال مجلس الوزراء التشادي، في جلسة عقدها أمس، مدير الأمن عمر ديبي كونا، وقائد الشرطة آدم سليك.", ""),
        (
            "صدر بيان عن اجتماع عقده، أمس، وزير الدفاع المصري نبيل العسال ونظيره السوداني كمال الطريفي.",
            "كمال الطريفي+نبيل العسال (Held) 2023-09-20",
        ),
        # meetings of one body and of another, and of two parties with one another
        ("سينسق الوفدان في اجتماعات الأمم المتحدة والجامعة العربية.", ""),
        ("أشاد الوزير بنتائج اجتماع الاتحاد الأوروبي والاتحاد الأفريقي.", "الاتحاد الأفريقي+الاتحاد الأوروبي (Held)"),
    ],
)
def test_whose_a_session_is(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


def test_a_text_that_ends_before_it_names_who_is_next() -> None:
    assert telling("Meeting", "وصل الوزير المصري نبيل العسال إلى عمان، ثم إلى") == "نبيل العسال (Held) @ عمان"
