"""Guests in turn, further meetings of the same man, invitations, joint committees, what is but asked for or due.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import told

TELLINGS = [
    # one after the other, joined by ف
    (
        "واستقبل رئيس الوزراء السويدي أمس السفير التركي، ثم السفير الفرنسي، فوفدا بولنديا برئاسة يان زيمنسكي.",
        "SWE+TUR (Held) 2023-09-20; FRA+SWE (Held) 2023-09-20; SWE+يان زيمنسكي (Held) 2023-09-20",
    ),
    # what opens with كما is a clause of its own, about who met somebody before
    (
        "وقال إن وزير الخارجية السويدي التقى نظيره التركي، كما عقد جلسة مباحثات مع الرئيس البولندي.",
        "SWE+TUR (Held); POL+SWE (Held)",
    ),
    (
        "واجتمع وزير الخارجية السويدي بنظيره التركي، كما اجتمع بالرئيس البولندي.",
        "SWE+TUR (Held); POL+SWE (Held)",
    ),
    # further meetings, each with one of another state
    (
        "والتقى وزير الخارجية السويدي كذلك نظيره التركي والرئيس البولندي.",
        "SWE+TUR (Held); POL+SWE (Held)",
    ),
    # ministers of several states that are told together are met together
    (
        "كما التقى وزير الخارجية السويدي وزراء خارجية تركيا وبولندا.",
        "POL+SWE+TUR (Held)",
    ),
    # the minister who has met somebody before, not the one whom he met
    (
        "والتقى وزير الخارجية عمر الرواحي وزير الدفاع التركي كمال أوزتورك في مسقط. كما التقى الوزير سفيرة بولندا.",
        "عمر الرواحي+كمال أوزتورك (Held) @ مسقط; POL+عمر الرواحي (Held) @ مسقط",
    ),
    # whom an invitation is for
    (
        "ورحب الوزير بضيفه، موجها الدعوة إلى رئيس الوزراء السويدي لزيارة أنقرة في آذار المقبل.",
        "SWE (Planned) @ أنقرة 2024-03",
    ),
    ("ونقل السفير دعوة من الرئيس التركي إلى رئيس الوزراء السويدي لزيارة أنقرة.", "SWE (Planned) @ أنقرة"),
    # his counterpart: the one other minister of whom the article tells
    (
        "والتقى وزير الدفاع السويدي لارس إيكدال وزير الدفاع التركي كمال أوزتورك. "
        "وشكر الوزير التركي المضيف، موجها الدعوة إلى نظيره لزيارة أنقرة.",
        "كمال أوزتورك+لارس إيكدال (Held); لارس إيكدال (Planned) @ أنقرة",
    ),
    # what is only asked for or denied has not been called off
    (
        "ومن المفترض أن يزور رئيس الوزراء السويدي أنقرة، إلا أن نوابا طالبوا بإلغاء الزيارة.",
        "SWE (Planned) @ أنقرة",
    ),
    ("ونفى متحدث تأجيل زيارة رئيس الوزراء السويدي إلى أنقرة المقررة غدا.", "SWE (Planned) @ أنقرة 2023-09-22"),
    ("وأعلن متحدث تأجيل زيارة رئيس الوزراء السويدي إلى أنقرة.", "SWE (Cancelled) @ أنقرة"),
    # a joint committee is of its states, and what is due is neither the day nor the place of the talks about it
    (
        "وبحث وزير الزراعة السويدي مع السفير التركي الإعداد لاجتماع اللجنة العليا السويدية التركية "
        "المقرر عقده بوارسو يوم 20 تشرين الثاني.",
        "SWE+TUR (Held); SWE+TUR (Planned) @ وارسو 2023-11-20",
    ),
    (
        "وبحث وزير الزراعة السويدي مع السفير التركي أمس الإعداد لجلسة اللجنة المشتركة بين البلدين "
        "المقرر عقدها في وارسو في تشرين الثاني.",
        "SWE+TUR (Held) 2023-09-20; SWE+TUR (Planned) @ وارسو 2023-11",
    ),
    (
        "وستجري الوزيرة السويدية محادثات مع نظيرها التركي على هامش قمة المناخ المقررة غدا في وارسو.",
        "SWE+TUR (Planned) @ وارسو 2023-09-22",
    ),
    # whose a meeting was, on a day told before it
    (
        "وكان لرئيس الوزراء السويدي صباح أمس في وارسو لقاء مع السفير التركي.",
        "SWE+TUR (Held) @ وارسو 2023-09-20",
    ),
    # whose visit it was with whom its results were discussed
    (
        "واستقبل السفير التركي كمال أوزتورك وزير الدفاع السويدي كارل ليندوال، وعرض معه نتائج زيارته الأخيرة إلى وارسو.",
        "كارل ليندوال+كمال أوزتورك (Held); كارل ليندوال (Held) @ وارسو",
    ),
    # who hosts it, in the clause that describes it
    (
        "واستعرض الوزير التحضيرات للقمة السويدية التركية البولندية التي ستستضيفها أنقرة في تشرين الثاني.",
        "POL+SWE+TUR (Planned) @ أنقرة 2023-11",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_meetings(text: str, expected: str) -> None:
    assert told("Meeting", text) == list(filter(None, expected.split("; ")))
