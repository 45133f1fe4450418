"""Sides of a meeting by the clause that its noun stands in, and what is no clause of theirs.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

MAN, OTHER = "وزير الخارجية القطري فهد الكعبي", "وزير الخارجية الياباني كينجي أوكا"
MET = "فهد الكعبي+كينجي أوكا (Held)"

CLAUSES = [
    # whoever speaks of what another clause says of a meeting is no side of that
    (f"يرى {MAN} أن الفكرة التي طرحت في اجتماع مجموعة العشرين غير واقعية.", ""),
    (f"يرى {MAN} أن المبادرة التي نوقشت في اجتماع مع {OTHER} مفيدة.", ""),
    (f"قال {MAN} إن الاتفاق الذي وقع خلال لقاء {OTHER} مهم.", ""),
    (f"ذكر {MAN} أن اللجنة بدأت في اجتماع مع {OTHER} عملها.", ""),
    # … unless the clause takes him up, or the meeting is that of speaking
    (f"قال {MAN} إنه أكد خلال لقاء مع {OTHER} دعمه.", MET),
    (f"قال {MAN} خلال لقاء {OTHER} إن الوضع صعب.", MET),
    (f"أضاف {MAN} أنه خلال لقائه مع {OTHER} تم الاتفاق على الخطة.", MET),
    # the part that somebody else has had in talks, and one's own
    (f"وأشاد {MAN} بدوره في المحادثات مع إثيوبيا.", ""),
    (f"واستذكر {MAN} مساهمة الراحل وجهوده في المفاوضات مع إثيوبيا.", ""),
    (f"وقال {MAN} خلال مشاركته في المحادثات مع إثيوبيا إن الاتفاق قريب.", "ETH+فهد الكعبي (Held)"),
    # a word that is a noun and a verb, after what turns to something else
    (f"وفي سياق متصل بحث {MAN} مع {OTHER} الوضع.", MET),
    (f"ومن جهة أخرى بحث {MAN} مع {OTHER} الوضع.", MET),
]

IN_THE_FIRST_PERSON = [
    (f'كتب {MAN}: "سعدت بلقاء السفير الكندي".', "CAN+فهد الكعبي (Held)"),
    (f"كتب {MAN}: سعدت بلقاء السفير الكندي.", "CAN+فهد الكعبي (Held)"),
    # a feminine of the third person is written alike
    (f"قال {MAN} إن الحكومة سعدت بلقاء السفير الكندي.", ""),
    (f"قال {MAN} إن المستشارة تشرفت بلقاء السفير الكندي.", ""),
    (f"انتقد {MAN} تصريحات صدرت خلال اجتماع {OTHER}.", ""),
]

EXPECTED = [
    # what is to come of a meeting that is known
    (f"ومن غير المتوقع أن يسفر الاجتماع اليوم بين {MAN} و{OTHER} عن اتفاق.", f"{MET} 2023-09-21"),
    (f"ومن المتوقع أن تؤدي المحادثات التي جرت أمس بين {MAN} و{OTHER} إلى اتفاق.", f"{MET} 2023-09-20"),
    (
        f"ومن المتوقع أن تؤدي المحادثات بين {MAN} و{OTHER} غدا إلى اتفاق.",
        "فهد الكعبي+كينجي أوكا (Planned) 2023-09-22",
    ),
    # … and the meeting itself
    (f"ومن المتوقع أن يعقد اجتماع بين {MAN} و{OTHER}.", "فهد الكعبي+كينجي أوكا (Planned)"),
    (f"ومن غير المتوقع أن يعقد اجتماع بين {MAN} و{OTHER}.", ""),
    (f"ومن غير المرجح أن يلتقي {MAN} {OTHER}.", ""),
    (f"ومن المرجح أن يلتقي {MAN} {OTHER}.", "فهد الكعبي+كينجي أوكا (Planned)"),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_the_subject_of_another_clause_is_no_side(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(("text", "expected"), IN_THE_FIRST_PERSON)
def test_who_speaks_in_the_first_person(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(("text", "expected"), EXPECTED)
def test_what_is_expected_of_a_meeting(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
