"""Why a sanction was imposed, as the sentences after it tell."""

from __future__ import annotations

import pytest
from support.told import telling, told

AFTER = [
    # what takes the sanction up
    (
        "حظرت أرمينيا استيراد الألبان من جورجيا. ويأتي القرار ردا على مصادرة شحنات أرمينية في باتومي.",
        "ARM > GEO (InForce) ← ردا على مصادرة شحنات أرمينية في باتومي",
    ),
    (
        "مددت كندا العقوبات على نيكاراغوا. وكانت هذه العقوبات فرضت أول مرة عام 2019 بسبب قمع المعارضة.",
        "CAN > NIC (InForce) ← بسبب قمع المعارضة",
    ),
    # … of what is lifted, why it had been imposed
    (
        "رفعت كندا العقوبات عن مالي. وكانت أوتاوا قد فرضت تلك العقوبات عام 2020 بعد الانقلاب على الرئيس.",
        "CAN > MLI (Lifted) ← بعد الانقلاب على الرئيس",
    ),
    # a verb of explaining
    (
        "علقت النرويج التبادل التجاري مع ميانمار. وبررت أوسلو الخطوة بقصف الجيش قرى في الشمال.",
        "NOR > MMR (InForce) ← بقصف الجيش قرى في الشمال",
    ),
    # what those hit have done, by who imposed it
    (
        "فرضت وزارة الخزانة الأميركية عقوبات على أربع شركات. وقالت الوزارة إن الشركات زودت الجيش السوداني بالذخيرة.",
        "USA > أربع شركات (InForce) ← زودت الجيش السوداني بالذخيرة",
    ),
    (
        "فرضت سويسرا عقوبات على الوزير كريم الجابري. وأوضحت برن أن الجابري متورط في تهريب الذهب.",
        "CHE > كريم الجابري (InForce) ← متورط في تهريب الذهب",
    ),
    # … in the same sentence
    (
        "فرضت النمسا عقوبات على تسعة أشخاص قالت إنهم ضالعون في تهريب السلاح.",
        "AUT > تسعة أشخاص (InForce) ← ضالعون في تهريب السلاح",
    ),
    (
        "فرضت كندا عقوبات على مصرف «الساحل» بعدما أطلقت إيران صاروخا باليستيا.",
        "CAN > الساحل (InForce) ← بعدما أطلقت إيران صاروخا باليستيا",
    ),
    (
        "هددت واشنطن بفرض عقوبات على بوليفيا «لن تنساها»، بعد تصويت برلمانها على طرد الشركات.",
        "USA > BOL (Threatened) ← بعد تصويت برلمانها على طرد الشركات",
    ),
    # whom one sanctions, one accuses right there
    (
        "فرضت واشنطن عقوبات على هندوراس. واتهمت الولايات المتحدة هندوراس بتزوير الانتخابات.",
        "USA > HND (InForce) ← بتزوير الانتخابات",
    ),
]


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_reason(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # somebody else says it, of others
        ("فرضت واشنطن عقوبات على كوبا. وقالت هافانا إن الشركات الأميركية مولت منشقين.", "USA > CUB (InForce)"),
        ("فرضت واشنطن عقوبات على كوبا. وجاء الوزير بعد قصف المدينة.", "USA > CUB (InForce)"),
        # why it is lifted is another matter
        ("رفعت كندا العقوبات عن مالي. ويأتي القرار بعد توقيع اتفاق سلام.", "CAN > MLI (Lifted)"),
    ],
)
def test_no_reason(text: str, expected: str) -> None:
    assert told("Sanction", text) == [expected]


def test_a_reason_needs_a_sanction() -> None:
    assert told("Sanction", "اجتمع الوزراء أمس. ويأتي القرار ردا على قصف المدينة.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أغلقت ليتوانيا أجواءها أمام الطائرات البيلاروسية.", "LTU > BLR (InForce)"),
        ("قررت الجزائر إغلاق مجالها الجوي أمام الطائرات المغربية.", "DZA > MAR (InForce)"),
        # both measures are lifted together
        (
            "قرر الاتحاد الأوروبي تعليق حظر السفر وتجميد الأصول المفروضين على أربعة وزراء في غينيا.",
            "الاتحاد الأوروبي > GIN (Lifted)",
        ),
        # men in the form of an object are listed, and list nobody
        (
            "فرض مجلس الأمن حظر سلاح على مالي، وأضاف جنرالين إلى قائمة العقوبات هما سيدو كوليبالي وآدم ديالو.",
            "مجلس الأمن الدولي > MLI (InForce); مجلس الأمن الدولي > آدم ديالو+سيدو كوليبالي (InForce)",
        ),
    ],
)
def test_measures(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


IMPOSED = "فرضت كندا عقوبات على بيلاروسيا. "


@pytest.mark.parametrize(
    "text",
    [
        # another's decision, another decision, and one that the clause is not about
        "وجاء القرار الجورجي ردا على مصادرة شحنات.",
        "وجاء القرار الصادر عن البرلمان بعد فشل المفاوضات.",
        "وجاء القرار الذي اتخذه البرلمان الجورجي ردا على تزوير الانتخابات.",
        "وجاء الوزير إلى أوتاوا لبحث القرار بعد قصف المدينة.",
        "واتخذت تبليسي القرار بعد اعتقال معارضين.",
        "وصدر القرار القضائي بعد اعتقال معارضين.",
        # who accounts for it did not impose it
        "وبررت جورجيا القرار بالأزمة الاقتصادية.",
        "وعزت جورجيا ذلك إلى الأزمة الاقتصادية.",
    ],
)
def test_what_is_another_decision_or_anothers(text: str) -> None:
    assert told("Sanction", IMPOSED + text) == ["CAN > BLR (InForce)"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("وجاءت هذه الخطوة الكندية بعد اعتقال معارضين.", "بعد اعتقال معارضين"),
        ("واتخذت أوتاوا القرار بعد اعتقال معارضين.", "بعد اعتقال معارضين"),
        ("وتأتي العقوبات الجديدة بعد اعتقال معارضين.", "بعد اعتقال معارضين"),
        ("وبررت أوتاوا القرار بقمع المعارضة.", "بقمع المعارضة"),
        ("وعزا وزير الخارجية الكندي ذلك إلى قمع المعارضة.", "إلى قمع المعارضة"),
    ],
)
def test_the_decision_that_was_told(text: str, reason: str) -> None:
    assert told("Sanction", IMPOSED + text) == [f"CAN > BLR (InForce) ← {reason}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whatever they have done, as their imposer says; a word of theirs or what befell them is no deed
        (
            "عاقبت كندا أربع شركات إيرانية. وقالت الوزارة إن هذه الشركات استغلت صفقات الوقود.",
            "CAN > أربع شركات إيرانية (InForce) ← استغلت صفقات الوقود",
        ),
        (
            "عاقبت كندا أربع شركات إيرانية. وبحسب بيان الوزارة، فإن هؤلاء قدموا دعما ماليا للمتمردين.",
            "CAN > أربع شركات إيرانية (InForce) ← قدموا دعما ماليا للمتمردين",
        ),
        (
            "فرضت كندا عقوبات على تسعة أشخاص. وأكدت أوتاوا أنهم مرتبطون مباشرة بأنشطة المتمردين.",
            "CAN > تسعة أشخاص (InForce) ← مرتبطون مباشرة بأنشطة المتمردين",
        ),
        (
            "عاقبت كندا أربع شركات إيرانية. وقالت الوزارة إن هذه الشركات أصبحت محرومة من التمويل.",
            "CAN > أربع شركات إيرانية (InForce)",
        ),
        (
            "عاقبت كندا أربع شركات إيرانية. وقالت طهران إن هذه الشركات ساعدت مزارعين.",
            "CAN > أربع شركات إيرانية (InForce)",
        ),
        ("فرضت كندا عقوبات على إيران. وقالت أوتاوا إنه كان ينبغي التحرك باكرا.", "CAN > IRN (InForce)"),
        # on what terms a threat will be carried out
        (
            "هددت فرنسا بفرض عقوبات على هايتي. وقال المتحدث إن باريس ستتحرك إذا لم تُشكل حكومة.",
            "FRA > HTI (Threatened) ← إذا لم تُشكل حكومة",
        ),
        (
            "هددت فرنسا بفرض عقوبات على هايتي. وقال المتحدث إن هايتي ستغرق إذا لم تُشكل حكومة.",
            "FRA > HTI (Threatened)",
        ),
        (
            "فرضت كندا عقوبات على هايتي. وعللت أوتاوا قرارها بقمع المعارضة.",
            "CAN > HTI (InForce) ← بقمع المعارضة",
        ),
    ],
)
def test_what_the_imposer_says_of_them(text: str, expected: str) -> None:
    assert told("Sanction", text) == [expected]


def test_with_immediate_effect_is_no_reason() -> None:
    assert told("Sanction", "رفعت كندا العقوبات عن مالي بأثر فوري.") == ["CAN > MLI (Lifted)"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("وبررت أوتاوا ذلك بأن الشركات زودت الجيش بالوقود.", " ← بأن الشركات زودت الجيش بالوقود"),
        ("واتهمتهم أوتاوا بدعم الإرهاب.", " ← بدعم الإرهاب"),
        ("واتهمتهم طهران بدعم الإرهاب.", ""),
        ("وكانت كندا قد عاقبت الشركات عام 2019 إثر اعتقال صحافيين.", " ← إثر اعتقال صحافيين"),
        ("وكانت إيران قد عاقبت الشركات عام 2019 إثر اعتقال صحافيين.", ""),
    ],
)
def test_reasons_by_who_imposed_it(text: str, reason: str) -> None:
    told_ = told("Sanction", "فرضت كندا عقوبات على تسع شركات. " + text)
    assert told_[0] == f"CAN > تسع شركات (InForce){reason}"


def test_why_the_same_imposer_stopped_something_before() -> None:
    text = "رفعت كندا القيود على تصدير السلاح إلى تركيا. وكانت أوتاوا قد أوقفت تصديره إلى تركيا بسبب قصف القرى."
    assert told("Sanction", text)[0].endswith("← بسبب قصف القرى")


@pytest.mark.parametrize(
    "text",
    [
        # what they have done that is no wrong
        "وقالت الوزارة إن الشركات حققت أرباحا قياسية.",
        "وذكر البيان أن الشركات نقلت مقرها إلى دبي.",
        "وقال مسؤول كندي إن الشركات استجابت للقرار.",
    ],
)
def test_what_is_no_wrong_is_no_reason(text: str) -> None:
    assert told("Sanction", "فرضت كندا عقوبات على تسع شركات. " + text) == ["CAN > تسع شركات (InForce)"]


LAID = "فرضت كندا عقوبات على روسيا. "
LIFTED = "رفعت كندا العقوبات عن هايتي. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what it is to what it is imposed for, as who imposed it says, or as it is told
        (LAID + "وجاء في بيان الوزارة أن الإجراءات رد على احتجاز سفينة.", "رد على احتجاز سفينة"),
        (LAID + "وقال متحدث باسم الحكومة الكندية إن هذه الخطوة رد على احتجاز سفينة.", "رد على احتجاز سفينة"),
        (LAID + "وأكدت أوتاوا أن العقوبات الجديدة عقاب على ضم الإقليم.", "عقاب على ضم الإقليم"),
        (LAID + "والعقوبات رد على احتجاز سفينة.", "رد على احتجاز سفينة"),
        (LAID + "وجاءت الخطوة عقب تمسك موسكو بمواقفها.", "عقب تمسك موسكو بمواقفها"),
        # why it was lifted
        (
            LIFTED + "وقالت الوزارة إن القرار جاء بعد أن حددت هايتي موعدا للانتخابات.",
            "بعد أن حددت هايتي موعدا للانتخابات",
        ),
        ("رفعت كندا العقوبات عن هايتي، بعدما أفرجت السلطات عن المعتقلين.", "بعدما أفرجت السلطات عن المعتقلين"),
        ("ألغت سويسرا تجميد أرصدة رئيس هايتي، لانتفاء الأدلة.", "لانتفاء الأدلة"),
        ("علقت النرويج العقوبات على سوريا، وذلك لتمكين المنظمات من العمل.", "لتمكين المنظمات من العمل"),
    ],
)
def test_what_a_sanction_answers_and_why_it_is_lifted(text: str, expected: str) -> None:
    assert telling("Sanction", text).endswith("← " + expected)


@pytest.mark.parametrize(
    "text",
    [
        LAID + "وقال وزير الخارجية الروسي إن الخطوة عقاب على استقلال بلاده.",  # the word of him whom it hits
        LAID + "ويأتي القرار بعد لقاء جمع الوزيرين في جنيف.",
        LAID + "وقال الوزير إن الرسالة رد على الدعوة.",
        "رفعت كندا العقوبات عن هايتي، ورحبت الأمم المتحدة بالقرار.",
        "رفعت كندا العقوبات عن هايتي، وقالت إنها ستواصل مراقبتها بعد الانتخابات.",
    ],
)
def test_what_is_no_reason_of_it(text: str) -> None:
    assert "←" not in telling("Sanction", text)
