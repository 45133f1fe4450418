"""Guests in turn, further meetings of the same man, invitations by participle, a calling off that is but asked for.

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
        "عمر الرواحي+كمال أوزتورك (Held) @ مسقط; POL+عمر الرواحي (Held)",
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
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_meetings(text: str, expected: str) -> None:
    assert told("Meeting", text) == list(filter(None, expected.split("; ")))
