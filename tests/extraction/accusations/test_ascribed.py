"""Accusations by other words than those of accusing: fingers, suits, deeds laid at someone's door, replies."""

from __future__ import annotations

import pytest
from support.told import told

ASCRIBED = [
    ("ونسبت السلطات العراقية الهجوم إلى تنظيم داعش.", "IRQ > تنظيم داعش: الهجوم"),
    ("وعزت أنقرة التفجير إلى حزب العمال الكردستاني.", "TUR > حزب العمال الكردستاني: التفجير"),
    ("أشارت السلطات النيجيرية بأصابع الاتهام إلى تنظيم داعش في خطف الطالبات.", "NGA > تنظيم داعش: في خطف الطالبات"),
    ("وتتجه أصابع الاتهام إلى تنظيم داعش في تفجير المسجد.", "? > تنظيم داعش: في تفجير المسجد"),
    (
        "رفعت غامبيا دعوى قضائية ضد ميانمار أمام المحكمة بتهمة ارتكاب إبادة جماعية.",
        "GMB > MMR: بتهمة ارتكاب إبادة جماعية",
    ),
    ("وردت واشنطن باتهام بكين بالتجسس.", "USA > CHN: بالتجسس"),
    (
        "أحالت النيابة العامة في الكويت 12 متهما إلى محكمة الجنايات بتهمة تمويل حزب الله.",
        "KWT > 12 متهما: بتهمة تمويل حزب الله",
    ),
    (
        "حكمت محكمة في موسكو غيابيا على الصحافية مارينا أوفسيانيكوفا بالسجن بتهمة نشر معلومات كاذبة.",
        "RUS > مارينا أوفسيانيكوفا: بتهمة نشر معلومات كاذبة",
    ),
    # the latter is the object, and they are no she
    ("ويتهم خصوم الرئيس التونسي قيس سعيد الأخير بالانقلاب على الدستور.", "? > قيس سعيد: بالانقلاب على الدستور"),
    ("دعا الوزير إيران إلى وقف دعمها للحوثيين، متهما إياها بزعزعة الاستقرار.", "? > IRN: بزعزعة الاستقرار"),
    # armed men are not the apparatus that accuses them
    ("اتهمت الأجهزة المصرية مسلحين بالدخول إلى سيناء.", "الأجهزة المصرية > مسلحين: بالدخول إلى سيناء"),
]

NONE = [
    "ونسبت الوكالة إلى مصدر قوله إن المفاوضات مستمرة.",
    "وعزا الخبراء التراجع إلى ضعف الطلب في الصين.",
    "ورفعت المدرسة دعوى ضد البلدية.",
]


@pytest.mark.parametrize(("text", "expected"), ASCRIBED)
def test_ascribed(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize("text", NONE)
def test_not_ascribed(text: str) -> None:
    assert told("Accusation", text) == []


def test_a_story_called_baseless_is_denied() -> None:
    """أعلن أن الرواية التركية لا أساس لها: what that side has just accused one of."""
    text = "اتهمت تركيا اليونان بإغراق زورق. وأعلن خفر السواحل اليوناني أن الرواية التركية لا أساس لها."
    assert told("Accusation", text) == ["TUR > GRC: بإغراق زورق ! GRC"]
