"""Those who were hit as a group and then are told by their names, and for whom else a decision is valid."""

from __future__ import annotations

import pytest
from support.told import telling

NAMED = [
    # what they were called, and who they are
    (
        "أدرجت بريطانيا تسعة أفراد وكيانا واحدا على قائمة العقوبات. ومن المعنيين بالقرار الجنرال رافع السلوي "
        'والمتحدث باسم الحركة سمير القاضي. أما الكيان فهو مصفاة "غالاسا" في كيغالي.',
        "GBR > رافع السلوي+سمير القاضي+غالاسا (InForce)",
    ),
    (
        'أدرجت بريطانيا شركتين على قائمة العقوبات. والشركتان هما "زهرة النيل" و"جسر المرجان".',
        "GBR > جسر المرجان+زهرة النيل (InForce)",
    ),
    (
        'فرضت النرويج عقوبات على مصرفين بيلاروسيين. والمصرفان هما "غروماد" و"نيمان".',
        "NOR > غروماد+نيمان (InForce)",
    ),
    (
        "أدرجت كندا وزيرين لبنانيين سابقين على القائمة السوداء. ويتعلق الأمر بوزير الأشغال السابق فادي الزيدان "
        "ووزير المال السابق نبيل القروط.",
        "CAN > LBN+فادي الزيدان+نبيل القروط (InForce)",
    ),
    # who stands first among them
    (
        "فرضت كندا عقوبات على خمسة جنرالات. ويتقدم هؤلاء الجنرال رافع السلوي.",
        "CAN > رافع السلوي (InForce)",
    ),
    (
        'فرضت كندا عقوبات على ست شركات صينية. وتتصدر القائمة شركة "نورمان".',
        "CAN > نورمان (InForce)",
    ),
    (
        "فرضت كندا عقوبات على تسعة أشخاص. وعلى رأس القائمة الوزير كريم الجابري.",
        "CAN > كريم الجابري (InForce)",
    ),
    # in the same breath
    ('عاقبت الصين خمس شركات أمريكية بينها "نورمان ديفينس".', "CHN > نورمان ديفينس (InForce)"),
    # others than those: the group stays
    (
        'فرضت كندا عقوبات على ثلاث شركات صينية. كما أدرجت الوزارة شركة "هانغ لي".',
        "CAN > ثلاث شركات صينية+هانغ لي (InForce)",
    ),
    # for whom a decision is valid
    (
        "منعت كندا مسؤولين روسا من دخول أراضيها. ويسري المنع على الوزير إيفان بتروفسكي ونائبه أوليغ كارلين.",
        "CAN > RUS+أوليغ كارلين+إيفان بتروفسكي (InForce)",
    ),
    (
        'فرضت سويسرا عقوبات على مصرف "نيمان". وينطبق القرار أيضا على المدير فيكتور سالنيكوف.',
        "CHE > فيكتور سالنيكوف+نيمان (InForce)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_those_told_by_name_stand_for_the_group(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "والسفير هو كريم الجابري.",  # nobody was called an ambassador
        "ويسري القرار على الجميع.",
        "ويسري المفعول على مدى عام.",
        "ويتقدم الوزير كريم الجابري بالشكر.",
        "وعلى رأس الوفد الوزير كريم الجابري.",
    ],
)
def test_others_are_not_hit(text: str) -> None:
    assert telling("Sanction", "فرضت كندا عقوبات على خمس شركات. " + text) == "CAN > خمس شركات (InForce)"


FOREMOST = [
    ("فرضت بريطانيا عقوبات على خمسة من قادة الميليشيات أبرزهم رافع السلوي.", "GBR > رافع السلوي (InForce)"),
    ("وتعتزم كندا فرض عقوبات على قادة في الجيش أبرزهم الجنرال رافع السلوي.", "CAN > رافع السلوي (Proposed)"),
    ("فرضت النرويج عقوبات على شخصيات ليبية أبرزها رافع السلوي.", "NOR > رافع السلوي (InForce)"),
    # where it is said who does so, a clause describes the sanction
    ("فرضت النرويج عقوبات على مالي أعلنها الوزير سمير القاضي.", "سمير القاضي > MLI (InForce)"),
]


@pytest.mark.parametrize(("text", "expected"), FOREMOST)
def test_the_foremost_of_those_hit_does_not_impose(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
