"""Who takes part in a meeting, and who is only named beside it.

Each text shows one construction; expectations are written as in ``test_meetings``.
"""

from __future__ import annotations

import pytest
from support.told import told


CASES = [
    # who is gone on about without being named
    (
        "افتتح الرئيس عبد المجيد تبون المعرض. وفي يوم الأحد 10 سبتمبر، هنأ رئيس جمهورية مالطا بعيد بلاده، واستقبل رئيس وزراء "
        "ليبيا عبد الحميد الدبيبة.",
        "عبد الحميد الدبيبة+عبد المجيد تبون (Held)",
    ),
    (
        "رعى الرئيس عبد المجيد تبون حفل التخرج. وفي يوم الاثنين 11 سبتمبر أصدر أمرا بتعيين سفراء. وفي يوم الثلاثاء "
        "12 سبتمبر عقد جلسة مباحثات مع المستشار الألماني أولاف شولتس.",
        "أولاف شولتس+عبد المجيد تبون (Held) 2023-09-12",
    ),
    # two offices side by side that one cannot hold
    (
        "عاد الرئيس التونسي قيس سعيد إلى تونس العاصمة. واستقبل الرئيس وزير الخارجية الفرنسي أمس.",
        "FRA+قيس سعيد (Held) 2023-09-20",
    ),
    ("استقبل الملك محمد السادس رئيس جمهورية مالطا.", "MLT+محمد السادس (Held)"),
    ("التقى خادم الحرمين الشريفين بالرئيس الألماني فرانك فالتر شتاينماير.", "SAU+فرانك فالتر شتاينماير (Held)"),
    ("عقد خادم الحرمين الشريفين جلسة مباحثات مع ملك الأردن.", "JOR+SAU (Held)"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_parties(text: str, expected: str) -> None:
    assert "; ".join(sorted(told("Meeting", text))) == expected
