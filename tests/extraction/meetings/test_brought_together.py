"""Meetings that take place and bring people together, are called off, or are calls told by what is said.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

TELLINGS = [
    # what takes place has the day of its verb
    ("التأم في أبوجا أمس اجتماع ضم الرئيس الكيني ووزير الخارجية الغاني.", "GHA+KEN (Held) @ أبوجا 2023-09-20"),
    ("انعقد أمس في أبوجا لقاء جمع الرئيس الكيني ووزير الخارجية الغاني.", "GHA+KEN (Held) @ أبوجا 2023-09-20"),
    ("يلتئم غدا في أبوجا اجتماع يضم الرئيس الكيني ونظيره الغاني.", "GHA+KEN (Planned) @ أبوجا 2023-09-22"),
    ("تحدث الوزير أمس عن اجتماع ضم الرئيس الكيني ونظيره الغاني الشهر الماضي.", "GHA+KEN (Held) 2023-08"),
    # what was to be held, and is called off
    ("ألغى وزير المالية الكيني اجتماعا كان سيعقده غدا مع نظيره الغاني.", "GHA+KEN (Cancelled) 2023-09-22"),
    (
        "ألغى الرئيس الكيني لقاء كان سيجريه غدا في لشبونة مع وزير المالية الغاني.",
        "GHA+KEN (Cancelled) @ لشبونة 2023-09-22",
    ),
    ("أجلت رئيسة إستونيا مباحثات كانت سوف تجريها السبت مع الرئيس اللاتفي.", "EST+LVA (Cancelled) 2023-09-23"),
    ("تحدث الوزير عن محادثات كان يجريها مع الرئيس اللاتفي.", ""),
    # delegations of bodies, and bodies of states, that talk something over
    ("بحث وزير الدفاع الكيني ووفد من الاتحاد الأفريقي سبل التعاون.", "KEN+الاتحاد الأفريقي (Held)"),
    ("بحث وزير الدفاع الكيني ووفد من رجال الأعمال سبل التعاون.", ""),
    ("ناقش وزراء دفاع دول الناتو أمس في وارسو الوضع.", "حلف شمال الأطلسي (Held) @ وارسو 2023-09-20"),
    ("ناقش قادة دول مجموعة فيشغراد الأربع في براغ أمس الهجرة.", "مجموعة فيشغراد (Held) @ براغ 2023-09-20"),
    ("بحث وزراء دول أوبك الوضع في فنزويلا.", ""),
    # an army beside a government, at one table
    (
        "جلس ممثلو الحكومة الكولومبية وجيش التحرير الوطني إلى طاولة المفاوضات في كيتو.",
        "COL+جيش التحرير الوطني (Held) @ كيتو",
    ),
    # no students
    (
        "اختتمت في مسقط أمس محادثات بين وفد من طالبان والمبعوث الأممي يان فيرمير.",
        "حركة طالبان+يان فيرمير (Held) @ مسقط 2023-09-20",
    ),
    # in a call that a clause describes, one tells another
    ("وفي مكالمة هاتفية جرت أمس، هنأ الرئيس الكيني نظيره الغاني بفوزه.", "GHA+KEN (Held) 2023-09-20"),
    ("في اتصال هاتفي تلقاه أمس، أكد الرئيس الكيني لنظيره الغاني وقوفه معه.", "GHA+KEN (Held) 2023-09-20"),
    ("وخلال اتصال هاتفي أجراه معه أمس، شكر الرئيس الكيني نظيره الغاني.", "GHA+KEN (Held) 2023-09-20"),
    ("وخلال محادثة هاتفية أجراها أمس، أبلغ أمير الكويت رئيس وزراء ماليزيا ذلك.", "KWT+MYS (Held) 2023-09-20"),
    ("وفي لقاء عقد أمس، قال الرئيس الكيني إن نظيره الغاني بخير.", ""),
    ("في مقابلة أجرتها معه القناة أمس، هنأ الرئيس الكيني نظيره الغاني بفوزه.", ""),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_who_is_brought_together_when(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
