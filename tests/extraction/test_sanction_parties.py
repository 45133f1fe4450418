"""Who is party to a sanction, and which of two regimes is told of."""

from __future__ import annotations

import pytest
from support.told import told

TARGETS = [
    # what a collective is made up of does not impose
    (
        "فرضت الولايات المتحدة عقوبات على شبكة دولية من الشركات قالت إنها تنقل النفط الإيراني إلى الصين.",
        "USA > شبكة دولية (InForce)",
    ),
    ("وتستهدف العقوبات المصرف التجاري السوري.", "? > المصرف التجاري السوري (InForce)"),
    (
        "شطبت لجنة العقوبات التابعة لمجلس الأمن المصرف التجاري السوري من قائمتها السوداء.",
        "لجنة العقوبات التابعة لمجلس الأمن > المصرف التجاري السوري (Lifted)",
    ),
    (
        "ومنعت لوبليانا الوزيرين إيتمار بن غفير وبتسلئيل سموتريتش من دخول أراضيها.",
        "SVN > إيتمار بن غفير+بتسلئيل سموتريتش (InForce)",
    ),
    (
        "جمدت سويسرا أصولا بقيمة 40 مليون فرنك تعود إلى رئيس وزراء كازاخستان السابق أسكار ديمبيتوف.",
        "CHE > أسكار ديمبيتوف (InForce)",
    ),
    # a body by its name is not the state whose adjective it has
    (
        "وجمد مجلس الأمن أصول المؤسسة الليبية للاستثمار منذ 2011.",
        "مجلس الأمن الدولي > المؤسسة الليبية للاستثمار (InForce)",
    ),
    (
        "وعاقبت واشنطن جيمس كاباريبي، وزير الدولة الرواندي، بسبب دوره في دعم المتمردين.",
        "USA > جيمس كاباريبي (InForce) ← بسبب دوره في دعم المتمردين",
    ),
    (
        "أدرجت المملكة المتحدة 25 فردا وكيانا على لائحة العقوبات المتعلقة بروسيا، بينهم الوزير بافل فرادكوف.",
        "GBR > 25 فردا وكيانا+بافل فرادكوف (InForce)",
    ),
]

IMPOSERS = [
    # whence those come who are hit
    ("اليابان تفرض عقوبات على أفراد وكيانات من بيلاروسيا وروسيا", "JPN > BLR+RUS (InForce)"),
    (
        "صوت مجلس الأمن الدولي لصالح قرار صاغته الولايات المتحدة يقضي برفع العقوبات عن الرئيس السوري أحمد الشرع.",
        "مجلس الأمن الدولي > أحمد الشرع (InForce)",
    ),
    (
        "قال رئيس وزراء أستراليا أنتوني ألبانيزي إن إيران مسؤولة. وأضاف أن بلاده ستصنف الحرس الثوري منظمة إرهابية.",
        "AUS > الحرس الثوري الإيراني (Proposed)",
    ),
]

STATUS = [
    ("وقال الوزير إن الأزمة طالت، مطالبا الاتحاد الأوروبي بفرض عقوبات على صربيا.", "? > SRB (Proposed)"),
    (
        "وأوضح أنه بإمكان الولايات المتحدة إعادة فرض العقوبات على إيران إن انتهكت الاتفاق.",
        "USA > IRN (Proposed)",
    ),
    ("ويشمل ذلك القرارات السبعة التي اتخذها مجلس الأمن لفرض عقوبات على إيران.", "? > IRN (InForce)"),
    ("وسيواصل الاتحاد الأوروبي عقوباته على بيلاروسيا.", "الاتحاد الأوروبي > BLR (InForce)"),
]


@pytest.mark.parametrize(("text", "expected"), [*TARGETS, *IMPOSERS, *STATUS])
def test_sanction(text: str, expected: str) -> None:
    assert told("Sanction", text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # his kin are others than he who is named
        "وفرضت واشنطن عقوبات على نجل الرئيس دانيال كورتا.",
        # who buys is not who sells
        "وفرضت واشنطن عقوبات على مشتري النفط الروسي في آسيا.",
        "وفرضت واشنطن عقوبات على ثلاثة من أبناء شقيق سيليا فلوريس.",
    ],
)
def test_no_target(text: str) -> None:
    assert told("Sanction", text) == []


def test_sanctions_that_stay_are_others_than_those_that_are_lifted() -> None:
    """Two regimes of one imposer: what is kept up takes no part in the lifting."""
    text = "رفع الاتحاد الأوروبي عقوباته الاقتصادية عن سوريا. وأبقى الاتحاد الأوروبي على عقوباته على بشار الأسد."
    assert told("Sanction", text) == [
        "الاتحاد الأوروبي > SYR (Lifted)",
        "الاتحاد الأوروبي > بشار الأسد (InForce)",
    ]


def test_two_men_of_one_state_are_two_targets() -> None:
    """Sanctions that one body wants on a man, and others impose on another of his state, are two."""
    text = (
        "دعا البرلمان الأوروبي إلى فرض عقوبات على رئيس الوزراء الجورجي إيراكلي كوباخيدزه. "
        "وفرضت ليتوانيا عقوبات على وزير الداخلية الجورجي فاختانغ غوميلوري."
    )
    assert told("Sanction", text) == [
        "? > إيراكلي كوباخيدزه (Proposed)",
        "LTU > فاختانغ غوميلوري (InForce)",
    ]
