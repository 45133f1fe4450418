"""Whose country a guest is said to visit, where a report calls it no more than the country.

Expectations are written as in ``test_meetings``.
"""

from __future__ import annotations

import pytest
from support.told import telling

HOST, GUEST = "وزير الخارجية الكندي سامي الدرعي", "الوزير البيروفي فهد الكعبي"
MET = "سامي الدرعي+فهد الكعبي (Held)"

VISITED = [
    (f"استقبل {HOST} {GUEST} الذي يزور البلاد حاليا.", f"{MET} @ CAN"),
    (f"بحث {HOST} مع {GUEST}، الذي يزور الدولة حاليا، خطة السلام.", f"{MET} @ CAN"),
    (f"التقى {HOST} {GUEST}، والوفد المرافق له، الذي يقوم بزيارة رسمية للبلاد.", f"{MET} @ CAN"),
    (f"استقبل {HOST} {GUEST} خلال زيارته الرسمية للبلاد.", f"{MET} @ CAN"),
    (f"اجتمع {HOST} و{GUEST} الذي يزور البلاد.", f"{MET} @ CAN"),
    # at another time, another country, and where somebody is posted
    (f"استقبل {HOST} {GUEST} الذي سيزور البلاد لاحقا.", MET),
    (f"استقبل {HOST} {GUEST} الذي زار البلاد مرارا.", MET),
    (f"استقبل {HOST} {GUEST} الذي يزور الدول العربية.", MET),
    (f"التقى {HOST} في جنيف {GUEST} الذي يزور البلاد.", f"{MET} @ جنيف"),
    (f"استقبل السفير الكندي سامي الدرعي {GUEST} الذي يزور البلاد.", MET),
    (f"بحث {HOST} مع {GUEST} خلال زيارته للبلاد خطة السلام.", MET),
    (f"استقبل {HOST} {GUEST} الذي بحث أوضاع البلاد.", MET),
]


@pytest.mark.parametrize(("text", "expected"), VISITED)
def test_the_country_that_a_guest_visits(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
