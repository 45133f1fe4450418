"""What a bill would do is not done, and whose word it is that sanctions will be laid on somebody by no one told."""

import pytest
from support.told import told


@pytest.mark.parametrize(
    "text",
    [
        "طرح النائب الأميركي مشروع قانون يفرض عقوبات على كوريا الشمالية.",
        "ناقش مجلس الشيوخ الأميركي مشروع قانون يفرض عقوبات على كوريا الشمالية.",
        "يدرس البرلمان الأوروبي مشروع قرار يفرض عقوبات على كوريا الشمالية.",
        "أيدت لجنة في مجلس الشيوخ الأميركي مشروع قانون يفرض عقوبات على كوريا الشمالية.",
        "عارضت موسكو مشروع القرار الذي يفرض عقوبات على كوريا الشمالية.",
    ],
)
def test_a_bill_only_would(text: str) -> None:
    assert [line.split(" ← ")[0] for line in told("Sanction", text)] == ["? > PRK (Proposed)"]


@pytest.mark.parametrize(
    ("text", "sanction"),
    [
        ("أقر الكونغرس الأميركي قانونا يفرض عقوبات على روسيا.", "USA > RUS (InForce)"),
        ("تبنى مجلس الأمن قرارا يفرض عقوبات على كوريا الشمالية.", "مجلس الأمن الدولي > PRK (InForce)"),
        ("وينتقد الكرملين القانون الذي يفرض عقوبات على روسيا.", "? > RUS (InForce)"),
        (
            "قال الوزير الكيني إنه إذا انتهكت إيران الاتفاق فسيتم تطبيق العقوبات الدولية عليها.",
            "? > IRN (Threatened)",
        ),
        ("قال الوزير الكيني إنه سيتم تطبيق العقوبات الدولية على إيران.", "? > IRN (Proposed)"),
        ("أعلن الرئيس الكيني أوهورو كينياتا أنه ستفرض عقوبات على بوروندي.", "? > BDI (Proposed)"),
        ("أعلن الرئيس الكيني أوهورو كينياتا أنه سيفرض عقوبات على بوروندي.", "أوهورو كينياتا > BDI (Proposed)"),
        ("وأكدت الحكومة الكينية أنها ستفرض عقوبات على الصومال.", "KEN > SOM (Proposed)"),
        ("قالت باريس إنه تم فرض عقوبات على بوروندي.", "FRA > BDI (InForce)"),
    ],
)
def test_who_lays_it_on(text: str, sanction: str) -> None:
    assert told("Sanction", text) == [sanction]
