"""Whom a dual of rank means that only later sentences, or the headline, name."""

from __future__ import annotations

import pytest
from support.told import told

LEAD = "اتفقت باريس وأنقرة على استئناف الحوار، في ختام قمة بين الرئيسين أمس في باريس."


@pytest.mark.parametrize(
    ("after", "title", "expected"),
    [
        ("وقال ماكرون إن المحادثات مفيدة، فيما وصفها أردوغان بأنها صريحة.", None, "إيمانويل ماكرون+رجب طيب أردوغان"),
        ("ورأى أردوغان أن النقاش كان صريحا. وقال ماكرون إنه مفيد.", None, "إيمانويل ماكرون+رجب طيب أردوغان"),
        ("واستمرت القمة ساعتين.", "ماكرون: محادثات بناءة... وأردوغان: حوار صريح", "إيمانويل ماكرون+رجب طيب أردوغان"),
        # one of the two, or one of another state, names no two
        ("وقال ماكرون إن المحادثات مفيدة.", None, "FRA+TUR"),
        ("وقال ماكرون إن المحادثات مفيدة، فيما وصفها بوتين بأنها صريحة.", None, "FRA+TUR"),
    ],
)
def test_two_presidents_of_states_are_those_named_next(after: str, title: str | None, expected: str) -> None:
    (line,) = told("Meeting", f"{LEAD} {after}", title)
    assert line.startswith(f"{expected} (Held)")


def test_two_ministers_are_no_presidents() -> None:
    text = LEAD.replace("قمة بين الرئيسين", "محادثات بين الوزيرين")
    (line,) = told("Meeting", f"{text} وقال ماكرون إن المحادثات مفيدة، فيما وصفها أردوغان بأنها صريحة.")
    assert line.startswith("FRA+TUR (Held)")
