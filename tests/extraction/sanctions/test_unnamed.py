"""Those hit whom nobody names: by what they do, by how many they are, each that does something."""

from __future__ import annotations

import pytest
from support.told import telling

UNNAMED = [
    (
        "لوحت كندا بعقوبات على من يقوضون الهدنة في مالي.",
        "CAN > من يقوضون الهدنة (Threatened) ← يقوضون الهدنة في مالي",
    ),
    (
        "لوحت كندا بعقوبات على الشركات التي تزود المتمردين بالوقود.",
        "CAN > الشركات التي تزود المتمردين (Threatened) ← تزود المتمردين بالوقود",
    ),
    ("لوحت كندا بعقوبات على الشركات التي تأخرت.", ""),
    (
        "هددت كندا بمعاقبة أي مصرف روسي ينقل أموال المتمردين.",
        "CAN > مصرف روسي (Threatened) ← ينقل أموال المتمردين",
    ),
    ("لم تفرض كندا عقوبات على أي مصرف روسي.", ""),
    (
        "هددت النائبة الكندية ليز مارتن بالدفع نحو عقوبات على كل شركة تستورد النحاس من بيرو.",
        "ليز مارتن > شركة (Threatened) ← تستورد النحاس من بيرو",
    ),
    ("فرضت كندا عقوبات على أكثر من مئة ضابط من بيرو.", "CAN > PER (InForce)"),
    ("جمدت كندا أرصدة 7 من كبار الضباط.", "CAN > 7 من كبار الضباط (InForce)"),
    ("لوحت كندا بعقوبات على مموني الجيش المالي.", "CAN > مموني الجيش المالي (Threatened)"),
    (
        "يحظر الاتحاد الأوروبي دخول نحو ستين مسؤولا من بيرو كما جمد أرصدتهم بسبب تزوير الانتخابات.",
        "الاتحاد الأوروبي > PER (InForce) ← بسبب تزوير الانتخابات",
    ),
    # an adjective in the accusative, which looks like the name of the state
    ("فرضت كندا عقوبات على رجل أعمال روسيا.", "CAN > رجل أعمال روسيا (InForce)"),
    ("فرضت كندا عقوبات على حكومة ليبيا.", "CAN > LBY (InForce)"),
    # one who is called by his name
    ("أدرجت كندا نائبا سابقا يدعى ميرو سلاويتش على قائمة عقوباتها.", "CAN > ميرو سلاويتش (InForce)"),
    ("أدرجت كندا نائبا سابقا على قائمة المدعوين.", ""),
]


@pytest.mark.parametrize(("text", "expected"), UNNAMED)
def test_whom_nobody_names(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
