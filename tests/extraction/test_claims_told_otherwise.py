"""Accusations, denials and sanctions whose sides stand elsewhere: taken up, carried over, or in another clause."""

from __future__ import annotations

import pytest
from support.told import told

ACCUSATIONS = [
    (
        "وانتقدت باريس النائب كمال الزروق والنائب سامي الورفلي، متهمة إياهما بالفساد.",
        "FRA > سامي الورفلي+كمال الزروق: بالفساد",
    ),
    # in a clause about what somebody wrote, the one phrase after the verb is whom it is against
    (
        "ونشر النائب سامي الورفلي مقالا انتقد فيه الوزير كمال الزروق واتهمه بالفساد.",
        "سامي الورفلي > كمال الزروق: بالفساد",
    ),
    (
        "وكان الوزير كمال الزروق قد كتب تغريدة هاجم فيها الرئيسة إيلينا مورالدا واتهمها بتمويل المحتجين.",
        "كمال الزروق > إيلينا مورالدا: بتمويل المحتجين",
    ),
    # the opposition is no adjective of a man's office
    ("اتهم رئيس الوزراء الكيني المعارضة بعرقلة الإصلاحات.", "KEN > المعارضة: بعرقلة الإصلاحات"),
    ("اتهم الرئيس الكيني المعارضة بتأجيج العنف.", "KEN > المعارضة: بتأجيج العنف"),
    ("اتهم مرشح المعارضة بيتر كوفال الحكومة بالتزوير.", "بيتر كوفال > الحكومة: بالتزوير"),
    # one firm by its name, and what takes it up
    ("اتهم الوزير سامي الورفلي مصرف «الواحة» بغسل الأموال.", "سامي الورفلي > الواحة: بغسل الأموال"),
    (
        "داهمت الشرطة مصرف «الواحة» أمس. واتهم الوزير سامي الورفلي المصرف بفتح حسابات وهمية.",
        "سامي الورفلي > الواحة: بفتح حسابات وهمية",
    ),
    (
        "تبنت الهجوم جماعة تطلق على نفسها اسم «صقور الجبل». واتهمت باريس الجماعة بخطف سياح.",
        "FRA > صقور الجبل: بخطف سياح",
    ),
    # a deed by its article, where without it the word makes an adverb
    ("واتهم الوزير كمال الزروق بالإشراف على تعذيب سجناء.", "? > كمال الزروق: بالإشراف على تعذيب سجناء"),
    (
        "واتهمت النيابة الوزير كمال الزروق بالإشراف بنفسه على تعذيب سجناء.",
        "النيابة > كمال الزروق: بالإشراف بنفسه على تعذيب سجناء",
    ),
]

DENIALS = [
    ("نفى وزير الخارجية الكيني مزاعم تورطه في الهجوم.", "? > KEN: تورطه في الهجوم ! KEN"),
    (
        "وأكد الوزير الكيني أن اتهامات باريس لنيروبي باستخدام الأسلحة المحظورة غير مطابقة للواقع.",
        "FRA > KEN: باستخدام الأسلحة المحظورة ! KEN",
    ),
    (
        "اتهمت موسكو كييف بقصف مستشفى. غير أن وزير الدفاع الأوكراني بيتر كوفال نفى ذلك جملة وتفصيلا.",
        "RUS > UKR: بقصف مستشفى ! بيتر كوفال",
    ),
    ("اتهمت موسكو كييف بقصف مستشفى. ونفى ذلك مسؤول أوكراني.", "RUS > UKR: بقصف مستشفى ! UKR"),
    ("اتهمت موسكو كييف بقصف مستشفى. ولم تعلق كييف التي سبق أن نفت أي صلة لها بالقصف.", "RUS > UKR: بقصف مستشفى ! UKR"),
    ("ونفى سفير كينيا سامي كيبتو علاقة بلاده بالهجوم.", "? > KEN: علاقة بلاده بالهجوم ! سامي كيبتو"),
]

SANCTIONS = [
    # what is to be imposed, and what has been
    (
        "قال الوزير وسيم عبود إن الوقت حان لفرض عقوبات على مالي. وفرضت كندا الأربعاء عقوبات على شركات مالية.",
        ["? > MLI (Proposed)", "CAN > شركات مالية (InForce)"],
    ),
    # the second name is the subject of what comes after it
    ("فرضت كندا عقوبات على مالي وغانا تندد بها.", ["CAN > MLI (InForce)"]),
    # who calls for it: و is no part of the verb
    ("ودعت فرنسا إلى فرض عقوبات على مالي.", ["? > MLI (Proposed)"]),
    # whose decision it is
    ("انتقدت موسكو قرار واشنطن فرض عقوبات على شركات هندية.", ["USA > شركات هندية (InForce)"]),
    ("مددت واشنطن إعفاء العراق من العقوبات على إيران.", ["USA > IRN (InForce)"]),
    ("أعفت واشنطن شركة هندية من العقوبات على إيران.", ["USA > IRN (InForce)"]),
    (
        "أسقطت روسيا مشروع قرار في مجلس الأمن كان سيفرض حظرا على بيع السلاح لمالي ويجمد أصول رجل الأعمال سامر العطار.",
        ["مجلس الأمن الدولي > MLI (Proposed)", "مجلس الأمن الدولي > سامر العطار (Proposed)"],
    ),
    # the name that is given to one man told by a noun
    (
        "فرضت كندا عقوبات على شخص رابع، وهو رجل أعمال يدعى عبد النور شعلان.",
        ["CAN > عبد النور شعلان (InForce)"],
    ),
    # on a list and off it
    ("أبقت واشنطن كوبا على قائمة الدول الراعية للإرهاب.", ["USA > CUB (InForce)"]),
    (
        "رحب الوزير وسيم عبود بقرار الاتحاد الأوروبي رفع اسم المصرفي نديم شلهوب عن لائحة العقوبات.",
        ["الاتحاد الأوروبي > نديم شلهوب (Lifted)"],
    ),
    (
        "وأضاف مجلس الأمن جنرالين إلى قائمة لجنة العقوبات التابعة له هما بيتر دينق وجون قاتكوث.",
        ["مجلس الأمن الدولي > بيتر دينق+جون قاتكوث (InForce)"],
    ),
    # whose assets they are, and who has frozen them
    (
        "رحب الوزير وسيم عبود بالإفراج عن المصرفي نديم شلهوب، وكانت واشنطن قد جمدت أصوله.",
        ["USA > نديم شلهوب (InForce)"],
    ),
    (
        "نفذت الهجوم مجموعة تعرف باسم «نمر الشمال». وأكدت الوزيرة أن أستراليا ستفرض على المجموعة حظر سفر.",
        ["AUS > نمر الشمال (Proposed)"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*ACCUSATIONS, *DENIALS])
def test_accusation(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


NO_ACCUSATIONS = [
    "نفى وزير الخارجية الكيني مزاعم نقله إلى المستشفى.",  # a mishap
    # two whom a pronoun means are told in its own sentence
    "والتقى الوزير سامي الورفلي النائب كمال الزروق. وحظرت باريس المصرفين الكبيرين، متهمة إياهما بغسل الأموال.",
]


@pytest.mark.parametrize("text", NO_ACCUSATIONS)
def test_no_accusation(text: str) -> None:
    assert told("Accusation", text) == []


@pytest.mark.parametrize(("text", "expected"), SANCTIONS)
def test_sanction(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected


def test_a_package_has_its_reason_past_what_it_holds() -> None:
    text = "اقترحت بروكسل عقوبات على مالي تشمل حظر استيراد القطن، على خلفية اعتقال معارضين."
    assert told("Sanction", text) == ["الاتحاد الأوروبي > MLI (Proposed) ← على خلفية اعتقال معارضين"]


def test_taking_leave_is_no_call_for_sanctions() -> None:
    assert told("Sanction", "ودعت السفيرة ضيوفها في المطار وشكرتهم.") == []


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [("صقور الجبل", ["سامي الورفلي > صقور الجبل: بالكذب"]), ("سنواصل العمل", [])],
)
def test_a_speech_in_quotation_marks_is_no_name_of_a_body(quoted: str, expected: list[str]) -> None:
    text = f"وقالت المجموعة «{quoted}». واتهم الوزير سامي الورفلي المجموعة بالكذب."
    assert told("Accusation", text) == expected
