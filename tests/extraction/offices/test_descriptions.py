"""Offices: what they act for, who holds them, in phrases that show one construction each."""

from __future__ import annotations

import pytest
from support.named import mentions, owners


def told(text: str) -> list[str]:
    """Name (or kind), office class and state of each, as one line."""
    return [
        f"{m.name if m.kind == 'person' else '-'} {(m.office or '-').removeprefix('title:')} {m.state or '-'}"
        for m in mentions(text)
        if m.kind in ("person", "office")
    ]


DESCRIBED = [
    # what the office acts for
    ("وصل وزير الخارجية النرويجي كنوت هانسن.", ["كنوت هانسن foreign-minister NOR"]),
    ("وصل وزير خارجية النرويج كنوت هانسن.", ["كنوت هانسن foreign-minister NOR"]),
    ("قال سفير بولندا لدى الأمم المتحدة، يان كوفالسكي، ذلك.", ["يان كوفالسكي ambassador POL"]),
    ("قال المتحدث باسم وزارة الدفاع الفنلندية ماتي فيرتانن ذلك.", ["ماتي فيرتانن spokesperson FIN"]),
    ("قالت المتحدثة باسم المبعوث الدولي آنا هولم ذلك.", ["آنا هولم spokesperson -"]),
    ("التقى محافظ نينوى سعد الجبوري الأهالي.", ["سعد الجبوري governor IRQ"]),
    ("صرح الأمين العام للأمم المتحدة أنطونيو غوتيريش بذلك.", ["أنطونيو غوتيريش secretary-general united-nations"]),
    ("وصل رئيس قسم الأبحاث ماتي فيرتانن.", ["ماتي فيرتانن head -"]),
    # … with whose affairs the text ends
    ("وصل مساعد وزير الخارجية الأميركي لشؤون أميركا اللاتينية", ["- deputy-minister USA"]),
    # … and in a region without a name
    ("قال قائد القوات الفنلندية في المنطقة ماتي فيرتانن ذلك.", ["ماتي فيرتانن commander FIN"]),
    ("قال النائب المعارض بالجزيرة ماتي فيرتانن ذلك.", ["ماتي فيرتانن mp -"]),
    ("قالت المعارضة البارزة في المنفى آنا هولم ذلك.", ["آنا هولم opposition -"]),
    ("قال قائد القوات الفنلندية في المنطقة أمس ذلك.", ["- commander FIN"]),
    # unnamed holders
    ("وصل وزير الخارجية النرويجي أمس.", ["- foreign-minister NOR"]),
    ("زار الرئيس الفرنسي لبنان.", ["- head-of-state FRA"]),
    # apposition after the name
    ("قال ماتي فيرتانن، وزير الدفاع الفنلندي، ذلك.", ["ماتي فيرتانن defence-minister FIN"]),
    ("قال ماتي فيرتانن (54 عاما)، وزير الدفاع الفنلندي، ذلك.", ["ماتي فيرتانن defence-minister FIN"]),
    ("تحدث ماتي فيرتانن (وهو ضابط سابق في الجيش الفنلندي) طويلا.", ["ماتي فيرتانن military FIN"]),
    # several holders
    (
        "اجتمع وزيرا الخارجية النرويجي كنوت هانسن والفنلندي ماتي فيرتانن.",
        ["كنوت هانسن foreign-minister NOR", "ماتي فيرتانن foreign-minister FIN"],
    ),
    ("التقى الرئيسان الفرنسي والتركي في جنيف.", ["- head-of-state FRA", "- head-of-state TUR"]),
    (
        "شارك وزيرا الطاقة كنوت هانسن والدفاع ماتي فيرتانن.",
        ["كنوت هانسن minister -", "ماتي فيرتانن defence-minister -"],
    ),
    (
        "قال وزير الري المصري حسن فهمي، والسوداني عمر الطيب، ذلك.",
        ["حسن فهمي minister EGY", "عمر الطيب minister SDN"],
    ),
    # counterparts
    (
        "التقى وزير الدفاع الفنلندي ماتي فيرتانن نظيره النرويجي كنوت هانسن.",
        ["ماتي فيرتانن defence-minister FIN", "كنوت هانسن defence-minister NOR"],
    ),
    (
        "التقى وزير الدفاع الفنلندي ماتي فيرتانن نظيره النرويجي.",
        ["ماتي فيرتانن defence-minister FIN", "- defence-minister NOR"],
    ),
    # titles
    ("قالت الصحافية الإيرانية ليلى كرماني ذلك.", ["ليلى كرماني profession IRN"]),
    ("قال المحلل السياسي والكاتب نبيل الخوري ذلك.", ["نبيل الخوري profession -"]),
    ("اعتقل مع زوجته ليلى كرماني.", ["ليلى كرماني kinship -"]),
    ("قال نائب الائتلاف السوري المعارض هشام الحموي ذلك.", ["هشام الحموي deputy syrian-national-coalition"]),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_described(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_the_state_that_an_article_is_about_is_that_of_its_ministers() -> None:
    text = (
        "أعلنت الحكومة الفنلندية خطتها. ورحبت فنلندا بالدعم الأوروبي. وقال وزير المالية ماتي فيرتانن إن هلسنكي مستعدة."
    )
    assert owners(text) == ["FIN"]


def test_no_state_where_the_article_is_about_several() -> None:
    text = "اجتمعت فنلندا والنرويج والسويد. وقال وزير المالية ماتي فيرتانن إن الاتفاق قريب."
    assert owners(text) == [None]


def test_his_minister_is_of_his_state() -> None:
    text = "وصل رئيس الوزراء الفنلندي ماتي فيرتانن ووزير خارجيته كنوت هانسن."
    assert [m.state for m in mentions(text)] == ["FIN", "FIN"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("فر المتهم بعلم من وزير في الحكومة الاتحادية في ولاية أوتاما كرادا.", ["وزير"]),
        ("وصل مسؤول في الحكومة في ولاية كونتاما راديش.", ["مسؤول"]),
    ],
)
def test_a_town_that_no_list_knows_is_no_holder_s_name(text: str, words: list[str]) -> None:
    # Asked by what stands there, not by which object it is: compiled, a pair of values is another one each time.
    assert [m.name for m in mentions(text) if m.kind == "office"] == words
