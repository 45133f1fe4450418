"""Meetings that somebody denies, refuses or cannot bring about, and those that took place after all.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling, told

TELLINGS = [
    # denied is what is told in reports, whatever tells of them
    (
        "نفى الناطق باسم رئاسة تشيلي، بابلو رويز، صحة ما تداولته صحف عن لقاء سري جمع الرئيس غابرييل سوتو بنظيره.",
        "",
    ),
    ("كذب المتحدث التشيلي التقارير التي تحدثت عن اجتماع بين رئيسي تشيلي وبوليفيا.", ""),
    # … and not what somebody was doing when he denied something else
    ("نفى الوزير سامي أرندا الاتهامات خلال لقائه مع نظيره البوليفي في روما.", "BOL+سامي أرندا (Held) @ روما"),
    # an invitation or proposal that is refused
    ("رفض وزير خارجية تشيلي دعوة تلقاها من نظيره البوليفي لزيارة لاباز.", ""),
    ("رفضت تشيلي طلبا تقدمت به بوليفيا لإجراء مفاوضات بشأن الحدود.", ""),
    ("واعتذر رئيس تشيلي عن عدم تلبية دعوة نظيره البوليفي لزيارة لاباز.", ""),
    # of which there is none, or no plan
    ("أعلن المتحدث باسم الرئاسة أنه لا توجد في الوقت الراهن أي خطط لعقد لقاء بين رئيسي تشيلي وبوليفيا.", ""),
    ("ليس هناك لقاء مقرر بين رئيسي تشيلي وبوليفيا.", ""),
    ("لا يوجد موعد محدد للقاء بين رئيسي تشيلي وبوليفيا.", ""),
    ("لم يكن هناك أي اتصال بين رئيسي تشيلي وبوليفيا.", ""),
    # … but what there is none of may be something else
    ("قال الوزير إنه لا توجد شروط مسبقة للقاء بين رئيسي تشيلي وبوليفيا المقرر غدا.", "BOL+CHL (Planned) 2023-09-22"),
    ("لا تتوفر معلومات عن اللقاء الذي جمع أمس رئيسي تشيلي وبوليفيا.", "BOL+CHL (Held) 2023-09-20"),
    # tried in vain
    ("أخفقت جهود الوسطاء في ترتيب لقاء بين رئيسي تشيلي وبوليفيا.", ""),
    ("فشل اللقاء بين رئيسي تشيلي وبوليفيا في جنيف.", "BOL+CHL (Held) @ جنيف"),
    # who will not come is none of those who meet
    ("لن يشارك رئيس تشيلي في قمة مجموعة العشرين في نيودلهي.", "مجموعة العشرين (Held) @ نيودلهي"),
    # what had been due took place
    (
        "عقد أمس في لاباز الاجتماع الذي كان مقررا الأحد بين وزيري خارجية تشيلي وبوليفيا.",
        "BOL+CHL (Held) @ لاباز 2023-09-20",
    ),
    (
        "انعقد أمس في لاباز اللقاء الذي كان من المفترض أن يجمع رئيس تشيلي ونظيره البوليفي الشهر الماضي.",
        "BOL+CHL (Held) @ لاباز 2023-09-20",
    ),
    # … or did not
    ("كان من المقرر أن يلتقي رئيس تشيلي نظيره البوليفي في روما لكن اللقاء لم يعقد.", "BOL+CHL (Cancelled) @ روما"),
    # between whom it was to be stands past its day and its scene
    ("أرجئ لقاء كان مقررا غدا في روما بين رئيس تشيلي ونظيره البوليفي.", "BOL+CHL (Cancelled) @ روما 2023-09-22"),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_denied(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "ولم يتسن للوزيرة آن ليندي لقاء نظيرها الإيطالي أنطونيو فيراري في روما.",
        "ولم يتسن لها لقاء وزير الخارجية الإيطالي أنطونيو فيراري بسبب جدول أعماله.",
        "ولم يتح للوزيرة آن ليندي الاجتماع بوزير الخارجية الإيطالي أنطونيو فيراري.",
        "ولم تستطع الوزيرة آن ليندي لقاء نظيرها الإيطالي أنطونيو فيراري.",
        "ولم يتيسر للوزيرة آن ليندي عقد اجتماع مع الوزير الإيطالي أنطونيو فيراري.",
    ],
)
def test_whom_somebody_did_not_manage_to_meet(clause: str) -> None:
    assert told("Meeting", "قالت الوزيرة السويدية آن ليندي إنها راضية. " + clause) == []


def test_what_somebody_did_not_manage_at_a_meeting_that_was() -> None:
    text = "لم تتمكن الوزيرة السويدية آن ليندي من حضور لقاء الوزير التركي علي دمير والوزير الإيطالي أنطونيو فيراري."
    assert told("Meeting", text) == ["أنطونيو فيراري+علي دمير (Held)"]
