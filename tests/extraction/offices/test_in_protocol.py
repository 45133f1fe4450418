"""Offices as protocol news words them: in rows after names, with the style of an ambassador, of a land after ب."""

from __future__ import annotations

import pytest
from support.named import mentions


def told(text: str) -> list[str]:
    """Name (or kind), state and role of each person and office."""
    return [
        f"{m.name if m.kind == 'person' else '-'} {m.state or '-'} {m.role or '-'}"
        for m in mentions(text)
        if m.kind in ("person", "office")
    ]


HOLDERS = [
    # whoever و joins with a title of his own holds nothing of what stands before him
    (
        "حضر اللقاء الدكتور سامر الحلواني رئيس مجلس الوزراء والسيد وائل الدباغ وزير الخارجية.",
        ["سامر الحلواني - رئيس مجلس الوزراء", "وائل الدباغ - وزير الخارجية"],
    ),
    (
        "حضر الجلسة معالي ناصر المحرزي وزير المالية وسعادة ريم البلوشي وكيلة وزارة الطاقة.",
        ["ناصر المحرزي - وزير المالية", "ريم البلوشي - وكيلة وزارة الطاقة"],
    ),
    (
        "حضر المقابلة الشيخ خلف الهاجري وزير الدفاع والشيخة نورة الهاجري وزيرة الصحة.",
        ["خلف الهاجري - وزير الدفاع", "نورة الهاجري - وزيرة الصحة"],
    ),
    # but what else و joins, one man holds
    ("قال رئيس الاتحاد والكاتب المعروف سامر الحلواني ذلك.", ["سامر الحلواني - رئيس الاتحاد والكاتب المعروف"]),
    # the land after ب or في, where his name is told behind it
    ("أجرى مباحثات مع وزيرة التجارة بالسلفادور ماريا لوبيز.", ["ماريا لوبيز SLV وزيرة التجارة بالسلفادور"]),
    ("تباحث مع الوزير الأول بالنيجر، السيد إدريسا مامادو.", ["إدريسا مامادو NER الوزير الأول بالنيجر"]),
    ("وصل وزير الدفاع في مالي، الجنرال ساليف كوني.", ["ساليف كوني MLI وزير الدفاع في مالي"]),
    # … and not where somebody is met
    ("التقى وزير الدفاع بالكويت الشيخ خلف الهاجري.", ["- - وزير الدفاع", "خلف الهاجري - الشيخ"]),
    # how an ambassador is called and an office is held
    (
        "تسلم أوراق اعتماد السيد جان كابورا سفيرا فوق العادة ومفوضا لجمهورية بوروندي.",
        ["جان كابورا BDI سفيرا فوق العادة ومفوضا لجمهورية بوروندي"],
    ),
    ("استقبل ماريا لوبيز سفيرة لمملكة إسبانيا.", ["ماريا لوبيز ESP سفيرة لمملكة إسبانيا"]),
    (
        "وصل القائم بأعمال السفارة الكوبية بصنعاء بالنيابة السيد أوسكار ليون.",
        ["أوسكار ليون CUB القائم بأعمال السفارة الكوبية بصنعاء بالنيابة"],
    ),
    (
        "وصل السفير المعين حديثا لجمهورية لاتفيا لدى الأردن يانيس بوندارس.",
        ["يانيس بوندارس LVA السفير المعين حديثا لجمهورية لاتفيا لدى الأردن"],
    ),
    # an emir, and whom he receives
    ("استقبل سمو الأمير السفير الألماني هانز كراوس.", ["- - الأمير", "هانز كراوس DEU السفير الألماني"]),
    (
        "وصل سفير ليبيريا لدى المملكة، عميد السلك الدبلوماسي الأفريقي جوزف كوني.",
        ["جوزف كوني LBR سفير ليبيريا لدى المملكة، عميد السلك الدبلوماسي الأفريقي"],
    ),
    (
        "وصل عميد السلك الدبلوماسي سفير ليبيريا لدى المملكة جوزف كوني.",
        ["جوزف كوني LBR عميد السلك الدبلوماسي سفير ليبيريا لدى المملكة"],
    ),
    # a part of a state in which somebody commands or governs
    (
        "وصل قائد الحرس الوطني في ولاية كولورادو الأميركية الجنرال مايكل هارت.",
        ["مايكل هارت USA قائد الحرس الوطني في ولاية كولورادو الأميركية"],
    ),
    ("وصل الوزير الأول لمقاطعة ويلز آلان جونز.", ["آلان جونز GBR الوزير الأول لمقاطعة ويلز"]),
    # what a deputy sees to, and then his other office
    (
        "التقى نائبة رئيس الوزراء البلغاري لشؤون سياسات التحالف ووزيرة الداخلية ريناتا باتشيفا.",
        ["ريناتا باتشيفا BGR نائبة رئيس الوزراء البلغاري لشؤون سياسات التحالف ووزيرة الداخلية"],
    ),
    # a further office of a ruler, who is not served by himself
    (
        "استقبل صاحب السمو الشيخ حمدان الشرقي عضو المجلس الأعلى حاكم الفجيرة، في قصره الضيوف.",
        ["حمدان الشرقي ARE عضو المجلس الأعلى حاكم الفجيرة"],
    ),
    # an office governs nothing past the article
    ("حمل نائب الرئيس مليشيا مسلحة المسؤولية.", ["- - نائب الرئيس"]),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_holders_of_protocol_news(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_where_an_ambassador_is_posted_is_no_side() -> None:
    text = "حضر اللقاء فهد الكواري سفير قطر لدى النمسا ومنى الكواري وكيلة الوزارة."
    assert "AUT" not in " ".join(told(text))


def test_a_president_of_the_government_is_served() -> None:
    assert told("وصل مستشار الرئيس ميقاتي نقولا الدباغ.") == ["نقولا الدباغ LBN مستشار الرئيس ميقاتي"]


def test_a_deputy_who_holds_another_office_is_named() -> None:
    text = "استقبل سمو نائب الأمير وولي العهد الشيخ نواف الأحمد الجابر الصباح الوزير."
    assert [m.name for m in mentions(text) if m.kind == "person"] == ["نواف الأحمد الجابر الصباح"]


def test_a_further_name_after_a_preposition() -> None:
    text = "أرسل برقية إلى خوان مانويل سانتوس كالديرون رئيس جمهورية كولومبيا."
    assert told(text) == ["خوان مانويل سانتوس كالديرون COL رئيس جمهورية كولومبيا"]


BEARERS = [
    (
        "تلقى الرئيس السوري سامر الحلواني رسالة من رئيس تركمانستان نقلها إيغور بيلوف نائب رئيس مجلس الوزراء.",
        "إيغور بيلوف TKM",
    ),
    (
        "تسلم أمير قطر رسالة خطية من رئيس بنين بول دوسو. وقام بتسليم الرسالة إلى سموه وزير الخارجية جان كابورا.",
        "جان كابورا BEN",
    ),
    ("تسلم أمير قطر رسالة خطية من رئيس بنين. ونقلها إلى الوزير القطري مدير مكتبه.", None),
]


@pytest.mark.parametrize(("text", "expected"), BEARERS)
def test_whose_a_bearer_is(text: str, expected: str | None) -> None:
    bearers = [f"{m.name} {m.state}" for m in mentions(text) if m.kind == "person"][-1:]
    assert bearers == ([expected] if expected is not None else [])


NO_NAMES = [
    "أشاد السفير بدور الكنيسة في البلاد.",
    "أشاد سموه بدور الأزهر الشريف.",
    "وتمنى سموه للسفير الجديد التوفيق في مهام عمله.",
    "التقى وزير الخارجية بقطر نظيره العماني.",
    "تحدث قائد ثورة الفاتح العظيم إلى الناس.",
    "تسلم أوراق اعتماد السفير الأبخازي.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_no_names(text: str) -> None:
    assert not [m.name for m in mentions(text) if m.kind == "person"]


@pytest.mark.parametrize("text", ["قالت بدور السويدي رئيسة الهيئة ذلك.", "وصل الوزير أحمد التوفيق إلى فاس."])
def test_names_like_those(text: str) -> None:
    assert [m.name for m in mentions(text) if m.kind == "person"]
