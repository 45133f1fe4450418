"""Where talks are for which officials of whom no visit is told have come or gone somewhere.

Expectations are written as in ``test_meetings``.
"""

from __future__ import annotations

import pytest
from support.told import telling

BOUND = [
    ("وصل مسؤولون كنديون إلى ليما لبدء جولة مفاوضات مع الحكومة البيروفية.", "CAN+PER (Planned) @ ليما"),
    ("كان مسؤولون كنديون قد وصلوا إلى ليما لإجراء محادثات مع نظرائهم البيروفيين.", "CAN+PER (Planned) @ ليما"),
    (
        "وصل ممثلو المفوضية الأوروبية إلى ليما لإجراء محادثات مع الحكومة البيروفية.",
        "PER+المفوضية الأوروبية (Planned) @ ليما",
    ),
    ("سافر مسؤولون كنديون أمس إلى ليما لاستئناف المحادثات مع الحكومة البيروفية.", "CAN+PER (Planned) @ ليما"),
    # another place is told, or nobody went there for them
    ("وصل مسؤولون كنديون إلى ليما لإجراء محادثات في كوسكو مع الحكومة البيروفية.", "CAN+PER (Planned) @ كوسكو"),
    ("لم يصل مسؤولون كنديون إلى ليما لإجراء محادثات مع الحكومة البيروفية.", "CAN+PER (Planned)"),
    ("وصل مسؤولون كنديون إلى ليما بعد محادثات مع الحكومة الغانية.", "CAN+GHA (Held)"),
    ("عاد مسؤولون كنديون إلى أوتاوا لإجراء محادثات مع بيرو.", "CAN+PER (Planned)"),
]


@pytest.mark.parametrize(("text", "expected"), BOUND)
def test_where_talks_are_for_which_officials_have_come(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
