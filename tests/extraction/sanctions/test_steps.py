"""Curbs and sieges that are sanctions by whom they hit."""

from __future__ import annotations

import pytest
from support.told import telling

STEPS = [
    (
        "أقرت كندا حزمة قيود بحق تسع شركات شحن روسية بسبب التحايل.",
        "CAN > تسع شركات شحن روسية (InForce) ← بسبب التحايل",
    ),
    ("انتقد الوزير القيود التي أقرتها كندا بحق شركات شحن روسية.", "CAN > شركات شحن روسية (InForce)"),
    ("جدد مطالبته برفع القيود المفروضة من مجلس الأمن على الأصول الليبية.", "مجلس الأمن الدولي > LBY (InForce)"),
    ("علقت كندا العمل بالقيود التي فرضتها على المصارف الروسية.", "CAN > المصارف الروسية (Lifted)"),
    ("انتقد النواب القيود التي فرضتها الحكومة على المصارف المحلية.", ""),
    ("ندد الوزير بالقيود التي تفرضها إسرائيل على دخول المصلين إلى القدس.", ""),
    ("تحدث الوزير عن الحصار الذي تفرضه الولايات المتحدة على كوبا منذ عقود.", "USA > CUB (InForce)"),
    ("تحدث الوزير عن الحصار الذي تفرضه القوات على المدينة.", ""),
    # a date between who does it and what is done
    ("جاء ذلك عقب رفع كندا في يوليو للعقوبات الاقتصادية التي ظلت مفروضة على بيرو.", "CAN > PER (Lifted)"),
    ("جاء ذلك عقب رفع كندا العام الماضي العقوبات المفروضة على بيرو.", "CAN > PER (Lifted)"),
    ("جاء ذلك بعد فرض كندا الشهر الماضي عقوبات على بيرو.", "CAN > PER (InForce)"),
]


@pytest.mark.parametrize(("text", "expected"), STEPS)
def test_curbs_and_sieges(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
