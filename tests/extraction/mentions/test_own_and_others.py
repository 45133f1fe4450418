"""Whose an official is whom the text names without a state: the own one's, never that of the guests told beside him."""

from __future__ import annotations

import pytest
from support.named import acting, names

ACTING = [
    # who opens the text is no official of the state of which another is told beside him
    (
        "اجتمع الوزير فيصل الرواحي في مكتبه اليوم مع وزير خارجية رومانيا والوفد المرافق له لبحث علاقات التعاون "
        "بين البلدين في مجالات الطاقة.",
        {"فيصل الرواحي": ""},
    ),
    (
        "التقى رئيس أركان الجيش الفريق أول سعيد مرزوق في مكتبه بمقر الوزارة قائد القوات البحرية الإيطالية الأدميرال "
        "جوزيبي روسيني وبحثا التعاون العسكري.",
        {"سعيد مرزوق": "", "جوزيبي روسيني": "ITA"},
    ),
    (
        "تلقى رئيس مجلس الوزراء محمد العريان دعوة رسمية من نظيره اليوناني لزيارة أثينا وإجراء مباحثات حول الطاقة "
        "والهجرة والتعاون الثلاثي.",
        {"محمد العريان": ""},
    ),
    # but where the text is filed from a capital, he is of that state
    (
        "الرباط - اجتمع الوزير فيصل الرواحي في مكتبه اليوم مع وزير خارجية رومانيا والوفد المرافق له لبحث علاقات "
        "التعاون بين المغرب ورومانيا في مجالات الطاقة.",
        {"فيصل الرواحي": "MAR"},
    ),
    # whom a visitor meets where he has come to
    ("زار وزير الدفاع التونسي روما والتقى وزير الدفاع جورجيو روسيني.", {"جورجيو روسيني": "ITA"}),
    ("وصل الرئيس العراقي إلى باريس واستقبله وزير الداخلية جان مارتان.", {"جان مارتان": "FRA"}),
    ("عاد الرئيس العراقي إلى بغداد والتقى وزير الدفاع خالد العبودي.", {"خالد العبودي": "IRQ"}),
    # the head of a body of many states is no state's
    ("التقى الرئيس اليوناني في أثينا رئيسة المفوضية الأوروبية ماريا فان هوفن.", {"ماريا فان هوفن": ""}),
    # bodies that one state alone has
    ("بحث نائب رئيس مجلس السيادة مالك الطيب الوضع مع رئيس جنوب السودان.", {"مالك الطيب": "SDN"}),
    ("قال رئيس الكنيست أمير شلومو إن الاتفاق مهم.", {"أمير شلومو": "ISR"}),
    ("التقى عضو الكونغرس جون ويلبرن الرئيس العراقي.", {"جون ويلبرن": "USA"}),
    # … unless an adjective says that it is another's of that name
    ("التقى عضو الكونغرس الكولومبي خوان بيريس الرئيس العراقي.", {"خوان بيريس": "COL"}),
    ("التقى رئيس الكنيست الإسرائيلي أمير شلومو الرئيس العراقي.", {"أمير شلومو": "ISR"}),
]


@pytest.mark.parametrize(("text", "expected"), ACTING)
def test_whose_somebody_is(text: str, expected: dict[str, str]) -> None:
    assert acting(text) == expected


NAMED = [
    ("اجتمع الوزير فيصل الرواحي مع سعادة السيدة إلينا ماركو نائبة رئيس البنك الدولي.", ["فيصل الرواحي", "إلينا ماركو"]),
    ("أكدت الوزيرة إلينا ماركو أن بلادها ملتزمة.", ["إلينا ماركو"]),
    ("قال الوزير إن من يريد السلام يأتي إلينا فورا.", []),
    ("أكد للرئيس أنه قادر على ذلك.", []),
    # an honorific before a title is no name, and a lady is not the Minister whose guest she is
    ("التقى الوزير سعادة السيد هاني الصايغ.", ["هاني الصايغ"]),
    ("قال الوزير سعادة إن الاتفاق مهم.", ["سعادة"]),
    ("التقى الأمين العام السيد بدر المنصوري سعادة السفير الياباني.", ["بدر المنصوري"]),
    ("قال السيد بدر سعادة إن الوفد وصل.", ["بدر سعادة"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_beside_titles(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("minister", "state"),
    [
        ("سيرغي لافروف", "RUS"),  # the host's, as the lexicon knows of him
        ("سامح شكري", "EGY"),
        ("كريم فاضل", "EGY"),  # of whom nothing is known: his who was told of last
    ],
)
def test_whose_minister_somebody_known_is(minister: str, state: str) -> None:
    text = f"استقبل الرئيس الروسي فلاديمير بوتين الرئيس المصري عبد الفتاح السيسي بحضور وزير خارجيته {minister}."
    assert acting(text)[minister] == state
