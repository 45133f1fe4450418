"""Why somebody is sanctioned, and what imposes, bars or lists him in other words."""

from __future__ import annotations

import pytest
from support.told import slot, told

REASONS = [
    # what those hit have done: in a clause with a relative, without one, as somebody says, as what they have to do with
    ("هددت الصين بفرض عقوبات على الشركات الكندية التي تبيع أسلحة لتايوان.", "← تبيع أسلحة لتايوان"),
    (
        "فرضت كندا عقوبات على 12 فردا وثلاثة كيانات في ميانمار تسهل تدفق السلاح.",
        "← تسهل تدفق السلاح",
    ),
    ("فرضت واشنطن عقوبات على شبكة دولية قالت إنها نقلت نفطا إيرانيا.", "← نقلت نفطا إيرانيا"),
    ("فرضت واشنطن عقوبات على رجل أعمال ليبي يُعتقد أنه يمول تهريب الوقود.", "← يمول تهريب الوقود"),
    (
        "فرضت سيول عقوبات على 15 فردا مرتبطين بالبرنامج النووي لكوريا الشمالية.",
        "← مرتبطين بالبرنامج النووي لكوريا الشمالية",
    ),
    (
        'وأضاف الاتحاد الأوروبي إلى القائمة السوداء ستة ضباط وشركة "نهر الشمال" التي تزود الجيش بالوقود.',
        "← تزود الجيش بالوقود",
    ),
    # what went before it as its cause
    ("فرضت كندا عقوبات على مالي بعد الانقلاب.", "← بعد الانقلاب"),
    ("فرضت روسيا قيودا على استيراد التفاح من صربيا بعد رصد آفات في الشحنات.", "← بعد رصد آفات في الشحنات"),
    # what he who imposes says of it
    ("فرض البيت الأبيض عقوبات على كينيا، متهما نيروبي بأنها تدعم المتمردين.", "← بأنها تدعم المتمردين"),
    ('حظرت موسكو استيراد النبيذ الصربي مشيرة إلى "مخالفات صحية".', '← مشيرة إلى "مخالفات صحية"'),
    ("حظرت موسكو استيراد النبيذ الصربي متذرعة بمخالفات صحية.", "← متذرعة بمخالفات صحية"),
]

NO_REASON = [
    # … which says where they are, or whose work it is
    "فرضت كندا عقوبات على ثلاثة كيانات في ميانمار تعمل في قطاع الخشب.",
    "فرضت كندا عقوبات على المصرف الليبي الذي يتخذ من طرابلس مقرا له.",
    "فرضت كندا عقوبات على مالي بعد عام من المفاوضات.",
    "فرضت كندا عقوبات على مالي بعد عام من وصول الجنرال إلى الحكم بعد إطاحة الرئيس.",
]

SANCTIONS = [
    # a body that takes up who imposed before; a decree that does
    (
        "فرض الاتحاد الأوروبي عقوبات على روسيا. كما أدرج التكتل أربعة مسؤولين كينيين على القائمة السوداء.",
        ["الاتحاد الأوروبي > RUS (InForce)", "الاتحاد الأوروبي > KEN (InForce)"],
    ),
    (
        "أصدر مجلس الأمن قرارا يحظر تصدير السلاح إلى مالي. وينص القرار على تجميد أصول سامر العطار.",
        ["مجلس الأمن الدولي > MLI (InForce)", "مجلس الأمن الدولي > سامر العطار (InForce)"],
    ),
    ("وقع الرئيس الأميركي مرسوما يرفع العقوبات عن مالي.", ["USA > MLI (Lifted)"]),
    # whose agency decides
    (
        "أعلنت الهيئة الفيدرالية الروسية للرقابة البيطرية فرض قيود على استيراد التفاح من صربيا.",
        ["RUS > SRB (InForce)"],
    ),
    # whose list it is matters only where nobody is told to put somebody on it
    ("وضعت كندا تسعة أشخاص على قائمة العقوبات البيلاروسية.", ["CAN > تسعة أشخاص (InForce)"]),
    ("أعلن وزير الخارجية الكندي قائمة عقوبات تطال تسعة مسؤولين في ميانمار.", ["CAN > MMR (InForce)"]),
    # one firm by a definite genitive, one named out of many
    ("فرضت كندا عقوبات على مصرف الواحة الأهلي.", ["CAN > مصرف الواحة الأهلي (InForce)"]),
    (
        'فرضت الصين عقوبات على خمس شركات أميركية، من بينها شركة "نهر الشمال".',
        ["CHN > نهر الشمال (InForce)"],
    ),
    ("شطبت واشنطن خمس منظمات تنشط في آسيا من قائمة الإرهاب.", ["USA > خمس منظمات (Lifted)"]),
    # put on a list in other words, of those whom sanctions hit
    ("ضمت بريطانيا المصرفي الروسي كارل فيبر إلى لائحة العقوبات.", ["GBR > كارل فيبر (InForce)"]),
    ("قررت كندا ضم ثلاثة مصارف بيلاروسية إلى قائمة العقوبات.", ["CAN > ثلاثة مصارف بيلاروسية (InForce)"]),
    ("وضعت سويسرا سامر العطار على قائمة المشمولين بالعقوبات.", ["CHE > سامر العطار (InForce)"]),
    # an order that provides for it imposes, a bill would
    ("وقع الرئيس الأميركي أمرا تنفيذيا يقضي بفرض عقوبات على شركة إيرانية.", ["USA > شركة إيرانية (InForce)"]),
    ("أقر مجلس الشيوخ الأميركي مشروع قانون يفرض عقوبات على كينيا.", ["USA > KEN (Proposed)"]),
    ("فرضت كندا عقوبات على مهربي سلاح كينيين.", ["CAN > مهربي سلاح كينيين (InForce)"]),
    # two measures of one verb, though whom they hit stands only after the second
    ("وافقت كندا على فرض حظر سفر وتجميد أصول على سامر العطار.", ["CAN > سامر العطار (InForce)"]),
    # whose accounts: those whom the sanction before hits; who joins in imposes as well
    (
        "فرضت كندا عقوبات على ثلاثة قضاة في كينيا لمشاركتهم في سجن معارضين، وانضمت إليها سويسرا بتجميد حساباتهم.",
        ["CAN > KEN (InForce) ← لمشاركتهم في سجن معارضين", "CHE > KEN (InForce)"],
    ),
    # the Council acts in the name of the United Nations
    (
        "فرضت الأمم المتحدة عقوبات على مالي. ومدد مجلس الأمن حظر السلاح على مالي.",
        ["مجلس الأمن الدولي > MLI (InForce)"],
    ),
    # officers of whom no state is told
    ("أمهل الاتحاد الأوروبي نيروبي شهرا، وإلا جُمدت أصول أعضاء المجلس العسكري.", ["? > KEN (Threatened)"]),
    ("دعت منظمات غير حكومية إلى حظر دولي على بيع الوقود لمالي.", ["? > MLI (Proposed)"]),
    # barred from entering
    ("أعلنت موسكو منع 25 مواطنا كنديا من دخول البلاد.", ["RUS > 25 مواطنا كنديا (InForce)"]),
    ("منعت موسكو دخول وزيرة التجارة الكندية إلى أراضيها.", ["RUS > CAN (InForce)"]),
    # what would end them has not
    ("عبّر الوزير عن أمله في «معجزة» تنهي العقوبات الأميركية المفروضة على كينيا.", ["USA > KEN (InForce)"]),
]

NONE = [
    "فشل مجلس الأمن في تمديد العقوبات على مالي.",
    "وتحظر العقوبات على هؤلاء إجراء أي تعاملات مع شركات أميركية.",
    "منعت الأردن دخول 300 لاجئ سوري إلى أراضيها.",
    "منعت الشرطة المتظاهرين من دخول الميدان.",
    "منع القضاء الوزير السابق كمال الزروق من السفر.",
    "منعت مصر دخول المساعدات إلى القطاع.",
    "قال الوزير الكيني إن هذه الشركات ستُمنع من العمل وستُجمد أصولها داخل البلاد.",
    "وسّع الاتحاد الأوروبي لوائحه، إضافة إلى تجميد أصولهم.",
]


@pytest.mark.parametrize(("text", "expected"), REASONS)
def test_reason(text: str, expected: str) -> None:
    assert [line[line.index("←") :] if "←" in line else line for line in told("Sanction", text)] == [expected]


@pytest.mark.parametrize("text", NO_REASON)
def test_no_reason(text: str) -> None:
    found = told("Sanction", text)
    assert found and not any("←" in line for line in found)


@pytest.mark.parametrize(("text", "expected"), SANCTIONS)
def test_sanction(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_sanction(text: str) -> None:
    assert told("Sanction", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day of what came before is not that of the sanction
        ("قصفت تركيا مواقع حزب العمال الكردستاني الذي تصنفه منظمة إرهابية إثر هجوم وقع قبل أسبوع.", []),
        ("فرضت تركيا عقوبات على أرمينيا إثر هجوم وقع أمس.", []),
        ("فرضت تركيا أمس عقوبات على أرمينيا إثر هجوم وقع قبل أسبوع.", ["2023-09-20"]),
    ],
)
def test_the_day_of_what_came_before(text: str, expected: list[str]) -> None:
    assert slot("Sanction", text, "date") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # why they will be lifted is not why they were imposed
        ("تتوقع إيران ذلك بعد شهر من رفع العقوبات المفروضة عليها، نتيجة لاتفاقها مع القوى الكبرى.", []),
        ("رفعت سويسرا العقوبات عن ليبيا، نتيجة لاتفاقها مع القوى الكبرى.", ["نتيجة لاتفاقها مع القوى الكبرى"]),
    ],
)
def test_why_lifted(text: str, expected: list[str]) -> None:
    assert slot("Sanction", text, "reason") == expected
