"""Sanctions that a decree imposes or lifts: who makes it, and whether it is made, however its words are joined."""

from __future__ import annotations

import pytest
from support.told import telling, told

IMPOSES = ["بفرض عقوبات على مالي", "يفرض عقوبات على مالي", "ينص على فرض عقوبات على مالي", "لفرض عقوبات على مالي"]
LIFTS = ["برفع العقوبات عن مالي", "يرفع العقوبات عن مالي", "يقضي برفع العقوبات عن مالي"]

MADE = [
    ("تبنى مجلس الأمن قرارا", "مجلس الأمن الدولي"),
    ("أصدر الرئيس الأميركي أمرا تنفيذيا", "USA"),
    ("صوت مجلس الأمن لصالح قرار", "مجلس الأمن الدولي"),
    ("وقع الرئيس الأميركي مشروع قانون", "USA"),
]
AHEAD = [
    ("سيتبنى مجلس الأمن قرارا", "مجلس الأمن الدولي"),
    ("أقر مجلس الشيوخ الأميركي مشروع قانون", "USA"),
    ("قدم النائب الأميركي جون سميث قرارا", "جون سميث"),
]
REJECTED = ["لم يصدر الرئيس الأميركي قرارا", "صوت مجلس الأمن ضد قرار", "صوت مجلس الأمن ضد مشروع قرار"]

VOTES = [
    ("صوت مجلس الأمن لصالح رفع العقوبات عن مالي.", ["مجلس الأمن الدولي > MLI (Lifted)"]),
    ("صوت مجلس الأمن لصالح فرض عقوبات على مالي.", ["مجلس الأمن الدولي > MLI (InForce)"]),
    ("صوتت روسيا ضد رفع العقوبات عن مالي.", ["? > MLI (InForce)"]),
    ("صوتت روسيا ضد فرض عقوبات على مالي.", []),
    # a decree that only makes way for it lifts nothing yet
    ("تبنى مجلس الأمن قرارا يفسح المجال لرفع العقوبات عن مالي.", ["? > MLI (InForce)"]),
]


@pytest.mark.parametrize("effect", IMPOSES)
@pytest.mark.parametrize(("made", "by"), MADE)
def test_made_it_imposes(made: str, by: str, effect: str) -> None:
    assert told("Sanction", f"{made} {effect}.") == [f"{by} > MLI (InForce)"]


@pytest.mark.parametrize("effect", LIFTS)
@pytest.mark.parametrize(("made", "by"), MADE)
def test_made_it_lifts(made: str, by: str, effect: str) -> None:
    assert told("Sanction", f"{made} {effect}.") == [f"{by} > MLI (Lifted)"]


@pytest.mark.parametrize("effect", IMPOSES)
@pytest.mark.parametrize(("ahead", "by"), AHEAD)
def test_still_to_be_made_it_is_a_proposal(ahead: str, by: str, effect: str) -> None:
    assert told("Sanction", f"{ahead} {effect}.") == [f"{by} > MLI (Proposed)"]


@pytest.mark.parametrize("effect", LIFTS)
@pytest.mark.parametrize("unmade", [*(ahead for ahead, _ in AHEAD), *REJECTED])
def test_unmade_it_leaves_them_in_force(unmade: str, effect: str) -> None:
    assert [line.partition(" > ")[2] for line in told("Sanction", f"{unmade} {effect}.")] == ["MLI (InForce)"]


@pytest.mark.parametrize("effect", IMPOSES)
@pytest.mark.parametrize("rejected", REJECTED)
def test_rejected_it_imposes_nothing(rejected: str, effect: str) -> None:
    assert told("Sanction", f"{rejected} {effect}.") == []


@pytest.mark.parametrize(("text", "expected"), VOTES)
def test_vote(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose plan it is stands between the plan and what is planned
        ("أعلن الوزير عزم كندا فرض عقوبات على مصر.", ["CAN > EGY (Proposed)"]),
        ("كشفت مصادر عن نية واشنطن فرض عقوبات على مصر.", ["USA > EGY (Proposed)"]),
        ("تحدثت الصحف عن عزم واشنطن رفع العقوبات عن سوريا.", ["USA > SYR (InForce)"]),
        ("أثار قرار واشنطن فرض عقوبات على مصر جدلا.", ["USA > EGY (InForce)"]),
        # what is told, and denied
        ("نفت قطر ما تداولته وسائل إعلام عن عزم الدوحة فرض عقوبات على مصر.", []),
        ("نفت الدوحة الأنباء التي تحدثت عن نية قطر فرض عقوبات على مصر.", []),
        ("أكدت الدوحة الأنباء التي تحدثت عن نية كندا فرض عقوبات على مصر.", ["CAN > EGY (Proposed)"]),
    ],
)
def test_plans_and_what_is_denied(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected


DECIDED = [
    ("رحب التجار بقرار الحكومة الكندية في أيار الماضي رفع العقوبات عن بيرو.", "CAN > PER (Lifted)"),
    ("جاءت الزيارة عقب قرار أوتاوا الأخير رفع العقوبات التجارية عن بيرو.", "CAN > PER (Lifted)"),
    ("تنتظر ليما قرار أوتاوا رفع العقوبات عن بيرو.", "CAN > PER (InForce)"),
    ("سيصدر قرار أوتاوا رفع العقوبات عن بيرو غدا.", "CAN > PER (InForce)"),
    # what the clause says of those that were imposed
    ("العقوبات التي كانت كندا فرضتها على بيرو رفعت بعد عامين.", "CAN > PER (Lifted)"),
    ("العقوبات التي فرضتها كندا على بيرو رفعت أسعار النحاس.", "CAN > PER (InForce)"),
    ("العقوبات التي فرضتها كندا على بيرو لم ترفع بعد.", "CAN > PER (InForce)"),
    ("ناقش الوزيران العقوبات الكندية المفروضة على بيرو.", "CAN > PER (InForce)"),
    ("ناقش الوزيران فرض عقوبات على بيرو.", "? > PER (Proposed)"),
    # whose threat or deed it is stands between
    ("نددت ليما بتهديد كندا في نيسان بفرض عقوبات على مصرف «الأنديز».", "CAN > الأنديز (Threatened)"),
    ("قال البيان إن الخطوة رد على قيام كندا بفرض عقوبات على مصرف «الأنديز».", "CAN > الأنديز (InForce)"),
    # what another did is told in passing: the list is the one of before
    (
        "أضافت كندا 40 روسيا إلى القائمة السوداء. وقال البيان إن الخطوة رد على قيام موسكو بفرض عقوبات على مصنع "
        "«ألبرتا ستيل». وضمت القائمة النائب الروسي إيغور سالنيكوف.",
        "CAN > إيغور سالنيكوف (InForce) ← رد على قيام موسكو بفرض عقوبات على مصنع «ألبرتا ستيل»; "
        "RUS > ألبرتا ستيل (InForce)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DECIDED)
def test_decisions_and_what_became_of_them(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
