"""Reports of a wrong that are denied, and of what is no wrong of him who denies it."""

from __future__ import annotations

import pytest
from support.told import told

DENIED = [
    # news, reports, what has been told: of a deed that is wrong by itself, or by what it is done to
    ("نفت بيونغ يانغ تقارير عن إرسال ذخائر إلى ميانمار.", "? > PRK: إرسال ذخائر إلى ميانمار ! PRK"),
    ("نفت وزارة الدفاع الإثيوبية صحة أنباء عن استخدامها أسلحة محظورة.", "? > ETH: استخدامها أسلحة محظورة ! ETH"),
    (
        "نفى المتحدث باسم الحكومة النيجرية عمر ساليفو معلومات عن وجود مرتزقة في بلاده.",
        "? > NER: وجود مرتزقة في بلاده ! عمر ساليفو",
    ),
    ("رفضت الخرطوم ما تردد عن إيواء قادة المتمردين على أراضيها.", "? > SDN: إيواء قادة المتمردين على أراضيها ! SDN"),
    ("نفى الفاتيكان ما نشرته صحيفة إيطالية عن تستره على تجاوزات.", "صحيفة إيطالية > VAT: تستره على تجاوزات ! VAT"),
    ("أكدت موسكو أن ما نشر عن تجنيد الأطفال لا أساس له.", "? > RUS: تجنيد الأطفال ! RUS"),
    # his own deed, of which the words beside it make a wrong
    ("تنفي طهران سعيها لامتلاك سلاح نووي.", "? > IRN: سعيها لامتلاك سلاح نووي ! IRN"),
    ("نفت الشرطة الكينية في بيان لها استخدام الرصاص ضد المتظاهرين.", "? > KEN: استخدام الرصاص ضد المتظاهرين ! KEN"),
    # a clause about his own men, or a wrong that its verb is by its object
    ("نفى مصدر عسكري تشادي أن يكون الجيش قصف السوق.", "? > TCD: أن يكون الجيش قصف السوق ! TCD"),
    ("أنكر الوزير السابق كارلوس ريفاس أن يكون تلقى رشى.", "? > كارلوس ريفاس: أن يكون تلقى رشى ! كارلوس ريفاس"),
]

NO_WRONG = [
    "نفت الحكومة الكينية أنباء عن هجوم على المطار.",
    "نفى الرئيس الجزائري شائعات عن تدهور صحته.",
    "نفت السلطات الفلبينية تقارير عن مقتل مدنيين في الزلزال.",
    "نفت الدوحة أنباء عن انسحابها من المفاوضات.",
    "نفى البنك المركزي المغربي أنباء عن بيع الذهب.",
    "نفى البيت الأبيض تقارير عن دعم الرئيس للمرشح.",
    "نفى الوزير الأردني سعيه إلى المنصب.",
    "رفضت المجر تقريرا عن إصلاح القضاء.",
    # what is denied is told; an accusation of something else follows
    "نفى وزير المالية التونسي حاتم العيادي ما يروج بشأن القرض. وزار الوفد صفاقس. واتهم الاتحاد الحكومة بالتراجع.",
]


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_a_report_of_a_wrong_is_denied(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize("text", NO_WRONG)
def test_no_wrong_is_denied(text: str) -> None:
    assert not any("!" in line for line in told("Accusation", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تشتبه كوريا الجنوبية في أن بيونغ يانغ دبرت الاغتيال.", "KOR > PRK: دبرت الاغتيال"),
        ("قالت هلسنكي إن مقاتلتين روسيتين انتهكتا مجالها الجوي.", "FIN > RUS: انتهكتا مجالها الجوي"),
    ],
)
def test_suspicions_and_the_craft_of_a_state(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize(
    "deed",
    ["استقبال أطفال أبرياء", "استضافة لاجئين", "علاج أطفال في مستشفى", "إعادة مواطنين", "اعتقال متمردين"],
)
def test_what_is_done_for_the_innocent_or_against_outlaws_is_no_wrong(deed: str) -> None:
    assert told("Accusation", f"نفت كندا تقارير عن {deed}.") == []


@pytest.mark.parametrize("deed", ["قتل نازحين", "قصف مدارس", "إيواء متمردين", "منع ناشطين من السفر"])
def test_what_is_done_to_the_innocent_or_for_outlaws_is_one(deed: str) -> None:
    assert told("Accusation", f"نفت كندا تقارير عن {deed}.") == [f"? > CAN: {deed} ! CAN"]
