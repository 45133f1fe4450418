"""A meeting at which a deed is aimed is held by nobody who tells of the deed."""

from __future__ import annotations

import pytest
from support.told import telling

AIMED_AT = [
    ("وأضاف القيادي حسين المزوغي: أدت الغارة الأميركية على اجتماع القيادي مختار البرعصي إلى إضعاف التنظيم.", ""),
    ("وقال القيادي حسين المزوغي إن هجوما على اجتماع القيادي مختار البرعصي أدى إلى مقتله.", ""),
    # … which is held where it is told to be
    (
        "وعقد القيادي حسين المزوغي، ردا على الغارة الأميركية، اجتماعا مع القيادي مختار البرعصي.",
        "حسين المزوغي+مختار البرعصي (Held)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), AIMED_AT)
def test_a_meeting_that_is_aimed_at(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
