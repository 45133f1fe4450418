"""Meetings by telephone and from afar: they have no scene."""

from __future__ import annotations

import pytest
from support.told import telling

MAN, OTHER = "وزير الخارجية القطري فهد الكعبي", "نظيره الكيني ألفريد موتورا"
FILED = "الدوحة في 21 سبتمبر /قنا/ "
MET = "ألفريد موتورا+فهد الكعبي (Held)"

REMOTE = [
    (f"بحث {MAN} في طوكيو مع {OTHER} في اتصال هاتفي التعاون.", MET),
    (f"ناقش {MAN} خلال اتصال هاتفي مع {OTHER} في نيروبي الأوضاع.", MET),
    (f"{FILED}بحث {MAN} مع {OTHER}، في اتصال هاتفي، العلاقات.", f"{MET} 2023-09-21"),
    (f"بحث {MAN} مع {OTHER}، عبر الهاتف، الأوضاع في السودان.", MET),
    (f"التقى {MAN} عبر تقنية الفيديو {OTHER} في نيروبي.", MET),
    (f"{FILED}التقى {MAN}، عبر الفيديو، {OTHER}.", f"{MET} 2023-09-21"),
    (f"اجتمع {MAN} عن بعد مع {OTHER} في نيروبي.", MET),
    (f"عقد {MAN} في الدوحة اجتماعا عبر الاتصال المرئي مع {OTHER}.", MET),
    # what is from afar or by telephone is another thing
    (f"بحث {MAN} في طوكيو مع {OTHER} العمل عن بعد.", f"{MET} @ طوكيو"),
    (f"التقى {MAN} في طوكيو {OTHER} وأعلن ذلك عبر الفيديو.", f"{MET} @ طوكيو"),
    (f"{FILED}التقى {MAN} {OTHER}.", f"{MET} @ الدوحة 2023-09-21"),
]


@pytest.mark.parametrize(("text", "expected"), REMOTE)
def test_meetings_from_afar_have_no_scene(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
