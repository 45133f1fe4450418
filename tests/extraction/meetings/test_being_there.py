"""Who is abroad as a headline without a verb says, and how title and text make one event of it.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

TITLES = [
    ("الرئيس الكيني في أبوجا للقاء نظيره الغاني", "GHA+KEN (Planned) @ أبوجا"),
    ("وزير خارجية عُمان في طهران لبحث أمن الملاحة", "OMN (Held) @ طهران"),
    ("رئيس الوزراء الكيني دانيال أوموندي في أسمرة", "دانيال أوموندي (Held) @ أسمرة"),
    ("وفد باكستاني في كابول", "PAK (Held) @ كابول"),
    ("وزيرة الدفاع الكينية في بغداد في زيارة مفاجئة", "KEN (Held) @ بغداد"),
    ("نيروبي: الرئيس الغاني غدا في أسمرة للمشاركة في القمة", "GHA (Planned) @ أسمرة 2023-09-22"),
    # who holds his office there, or is at home
    ("السفير الكيني في دمشق", ""),
    ("رئيس وزراء اليابان في أوساكا لبحث الأزمة", ""),
    # what happens there to somebody, or to whom nobody knows
    ("اعتقال وزير الدفاع الكيني في مدريد", ""),
    ("فنان كيني في الرياض", ""),
    ("الرئيس الكيني في أبوجا يشيد بالعلاقات", ""),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_who_is_abroad_by_the_headline(title: str, expected: str) -> None:
    assert telling("Meeting", "التفاصيل في النشرة المقبلة.", title) == expected


def test_headline_and_text_make_one_event() -> None:
    title = "أوموندي في أسمرة للقاء نظيره الغاني"
    text = "أسمرة - وصل وزير الخارجية الكيني دانيال أوموندي اليوم إلى أسمرة حيث سيلتقي نظيره الغاني كوفي مينسا."
    assert telling("Meeting", text, title) == "دانيال أوموندي+كوفي مينسا (Planned) @ أسمرة 2023-09-21"


WELCOMES = [
    ("كان الرئيس الكيني في استقبال نظيره الغاني لدى وصوله أمس إلى مطار أسمرة.", "GHA+KEN (Held) @ أسمرة 2023-09-20"),
    ("لقاء بين الوزير الكيني ونظيره الغاني فور وصوله إلى مطار أسمرة أمس.", "GHA+KEN (Held) @ أسمرة 2023-09-20"),
]


@pytest.mark.parametrize(("text", "expected"), WELCOMES)
def test_where_somebody_came_is_where_he_was_met(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
