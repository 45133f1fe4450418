"""Whose an official is whom the text names without a state: the own one's, never that of the guests told beside him.

Expectations of meetings are written as in ``test_meetings``.
"""

from __future__ import annotations

import pytest
from support.named import acting, names
from support.told import telling

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


MEETINGS = [
    # عمان is the Sultanate where it owns an office that states have, Amman where somebody is posted or governs
    ("بحث وزير خارجية عمان مع نظيره القطري الأوضاع.", "OMN+QAT (Held)"),
    ("استقبل وزير الخارجية الأردني سفير عمان لدى المملكة.", "JOR+OMN (Held)"),
    ("التقى محافظ عمان السفير الياباني.", "JOR+JPN (Held)"),
    # who is told in the plural right after an adjective of his host
    ("التقى الوزير الهندي كبار المسؤولين اليابانيين.", "IND+JPN (Held)"),
    ("أجرى الوزير الهندي محادثات مع كبار المسؤولين اليابانيين.", "IND+JPN (Held)"),
    (
        "يلتقي الرئيس الفرنسي الثلاثاء في باريس رئيسة المفوضية الأوروبية.",
        "FRA+المفوضية الأوروبية (Planned) @ باريس 2023-09-26",
    ),
    ("التقى الرئيس الفرنسي رئيس المفوضية الأوروبية.", "FRA+المفوضية الأوروبية (Held)"),
    ("التقى الرئيس الموريتاني رئيس الاتحاد الأفريقي محمد ولد سالم نظيره المالي.", "MLI+محمد ولد سالم (Held)"),
    # what is agreed during a meeting is no side of it
    (
        "شهد وزير الطاقة القطري توقيع اتفاقية بين مصر وكازاخستان خلال لقائه رئيس وزراء كازاخستان أولجاس بيك.",
        "QAT+أولجاس بيك (Held)",
    ),
    # ordinals of two words
    (
        "احتضنت أديس أبابا القمة العادية السابعة والثلاثين لقادة الاتحاد الأفريقي.",
        "الاتحاد الأفريقي (Held) @ أديس أبابا",
    ),
    ("عقدت الدورة الحادية عشرة للجنة المشتركة بين تونس والجزائر.", "DZA+TUN (Held)"),
    ("عقدت الدورة الثالثة والعشرون للجنة المشتركة بين تونس والجزائر.", "DZA+TUN (Held)"),
    # visits that are over when somebody leaves
    ("غادر وزير الدفاع الفرنسي بغداد عقب زيارة استغرقت يوما واحدا.", "FRA (Held) @ بغداد"),
    ("عاد رئيس الوزراء الإثيوبي إلى أديس أبابا مختتما زيارة رسمية إلى الهند.", "ETH (Held) @ IND"),
    ("غادر السفير الفرنسي بغداد بعد انتهاء مهامه.", ""),
    ("غادر الفريق الفرنسي القاهرة بعد زيارة قصيرة للأهرامات.", ""),
    # two delegations
    ("تستعد القاهرة لاستقبال وفدي حركة حماس وإسرائيل لاستئناف مفاوضات الهدنة.", "EGY+ISR+حركة حماس (Planned)"),
    # what could not be held
    ("تعذر عقد الاجتماع الذي كان مقررا بين وزيري خارجية الهند واليابان في واشنطن.", "IND+JPN (Cancelled) @ واشنطن"),
    ("عقد الاجتماع بين وزيري خارجية الهند واليابان في واشنطن.", "IND+JPN (Held) @ واشنطن"),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_meetings(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
