"""Meetings that a headline tells without a verb, that there is none of, and whose day or place is not theirs.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

TITLES = [
    # what a noun alone announces is to come, where it is not of yesterday
    ("قمة سويدية أفريقية في لواندا في نوفمبر", "SWE+الاتحاد الأفريقي (Planned) @ لواندا 2023-11"),
    ("لقاء بين رئيسي كينيا وغانا في لواندا الأحد", "GHA+KEN (Planned) @ لواندا 2023-09-24"),
    ("لقاء بين رئيسي كينيا وغانا في لواندا الأربعاء", "GHA+KEN (Held) @ لواندا 2023-09-20"),
    ("لقاء بين رئيسي كينيا وغانا في لواندا الأحد الماضي", "GHA+KEN (Held) @ لواندا 2023-09-17"),
    ("محادثات كينية غانية في أغسطس", "GHA+KEN (Held) 2023-08"),
    ("غداً.. قمة كينية – غانية في لواندا", "GHA+KEN (Planned) @ لواندا 2023-09-22"),
    ("اليوم: مباحثات كينية غانية في لواندا", "GHA+KEN (Held) @ لواندا 2023-09-21"),
    ("نيروبي: لا لقاء بين رئيسي كينيا وغانا في لواندا", ""),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_headlines_without_a_verb(title: str, expected: str) -> None:
    assert telling("Meeting", "التفاصيل في النشرة المقبلة.", title) == expected


TELLINGS = [
    # there is none, nor any plan of one
    ("وأكد الوزير أن لا محادثات بين كينيا وغانا.", ""),
    ("وقال الناطق إنه لا لقاء مقررا بين رئيسي كينيا وغانا في لواندا.", ""),
    ("وقالت المتحدثة إن لا خطط حتى الآن لعقد قمة بين كينيا وغانا.", ""),
    ("وقالت المتحدثة إنه لا نية لعقد لقاء بين رئيسي كينيا وغانا.", ""),
    ("لا صحة لعقد لقاء بين رئيسي كينيا وغانا في لواندا.", ""),
    ("لا بديل عن عقد قمة بين كينيا وغانا.", ""),
    ("لا تزال المحادثات بين كينيا وغانا مستمرة في لواندا.", "GHA+KEN (Held) @ لواندا"),
    ("وقالت إنه لا خلاف خلال اللقاء بين رئيسي كينيا وغانا في لواندا.", "GHA+KEN (Held) @ لواندا"),
    # its day is not fixed yet
    ("لم يحدد بعد موعد اللقاء بين رئيسي كينيا وغانا.", "GHA+KEN (Planned)"),
    ("وقال الناطق إن موعد القمة بين كينيا وغانا لم يتحدد بعد.", "GHA+KEN (Planned)"),
    ("وأضاف أن اللقاء بين رئيسي كينيا وغانا سيحدد موعده لاحقا.", "GHA+KEN (Planned)"),
    ("اتفق الجانبان على تحديد موعد لقمة بين كينيا وغانا.", "GHA+KEN (Planned)"),
    ("حدد موعد اللقاء بين رئيسي كينيا وغانا في الخامس من أكتوبر.", "GHA+KEN (Planned) 2023-10-05"),
    (
        "عقد اللقاء بين رئيسي كينيا وغانا أمس في لواندا، ولم يحدد موعد الجولة المقبلة.",
        "GHA+KEN (Held) @ لواندا 2023-09-20",
    ),
    # what a meeting is about is no scene
    ("عقدت في لواندا أمس الجلسة الخاصة باليمن بمشاركة وزيري خارجية كينيا وغانا.", "GHA+KEN (Held) @ لواندا 2023-09-20"),
    ("ترأس وزير الخارجية الكيني الاجتماع المتعلق بأفغانستان بمشاركة نظيره الغاني.", "GHA+KEN (Held)"),
    ("أجرى الوزير الكيني محادثات خاصة في لواندا مع نظيره الغاني.", "GHA+KEN (Held) @ لواندا"),
    # a forum is where the town is that it is called by
    ("على هامش قمة داكار، بحث الرئيس الكيني مع نظيره الغاني التعاون.", "GHA+KEN (Held) @ داكار"),
    ("التقى الرئيس الكيني على هامش مؤتمر برلين نظيره الغاني.", "GHA+KEN (Held) @ برلين"),
    ("التقى الرئيس الكيني على هامش مؤتمر ليبيا في برلين نظيره الغاني.", "GHA+KEN (Held) @ برلين"),
    # a palace of that name stands in many capitals
    ("استقبل رئيس جيبوتي في قصر الشعب أمس وزير الخارجية الكيني.", "DJI+KEN (Held) @ قصر الشعب 2023-09-20"),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_of_which_there_is_none_or_no_day_or_place(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
