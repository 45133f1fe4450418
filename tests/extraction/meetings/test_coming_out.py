"""Who comes out of a meeting or back from a visit, visits past an apposition, calls that somebody comments on first."""

from __future__ import annotations

import pytest
from support.told import told

LEFT = [
    (
        "قال النائب رائد الكناني بعد خروجه من اجتماع مع الوزير كمال الزروق إن الأزمة انتهت.",
        "رائد الكناني+كمال الزروق (Held)",
    ),
    ("خرجت الوزيرة السويدية هدى البنداري من اجتماع مع نظيرها التركي متفائلة.", "TUR+هدى البنداري (Held)"),
    (
        "وانعقد المجلس بعد عودة رئيس الحكومة الفرنسية كمال الزروق، على عجل، من زيارة إلى البرازيل.",
        "كمال الزروق (Held) @ BRA",
    ),
    ("وصدر البيان إثر رجوع الوزير الأردني كمال الزروق من زيارة إلى نيروبي.", "كمال الزروق (Held) @ نيروبي"),
    # an office, and between commas who holds it
    ("وتأتي زيارة وزير الخارجية الألماني، كمال الزروق، طهران بعد الاتفاق.", "كمال الزروق (Held) @ طهران"),
    # what is thought of the call, and between whom it was
    (
        "وجاء القرار بعد اتصال وصفته مصادر تركية بأنه مهم، جرى بين الوزير كمال الزروق والوزير رائد الكناني.",
        "رائد الكناني+كمال الزروق (Held)",
    ),
    (
        "وجاء القرار بعد لقاء وصفه الناطق بالمثمر، عقده الوزير كمال الزروق مع الوزير رائد الكناني.",
        "رائد الكناني+كمال الزروق (Held)",
    ),
]

NOBODY = [
    "خرج الاتفاق من اجتماع مع الدائنين ضعيفا.",
    "خرج المتظاهرون من اجتماع مع المحافظ غاضبين.",
    "عاد المهاجرون من زيارة إلى فرنسا.",
    "وتراجع السعر بعد عودة النفط من رحلة إلى القاع.",
    "واعترض الوزير كمال الزروق على وصفه الناطق بأنه ضعيف.",
]


@pytest.mark.parametrize(("text", "expected"), LEFT)
def test_who_was_there_before(text: str, expected: str) -> None:
    assert told("Meeting", text) == [expected]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_met(text: str) -> None:
    assert told("Meeting", text) == []
