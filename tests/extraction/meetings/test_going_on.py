"""Meetings whose side is told by what went before: a delegation, a guest, whoever travels, two of one state.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

TELLINGS = [
    # the guest of a nation is not he of it who was told last
    (
        "أجرى الرئيس المصري نبيل العسال محادثات مع نظيره الكيني كامو أوتيينو. ووقع الوزير الكيني موي كاراني الاتفاق. "
        "والتقى رئيس البرلمان المصري سامي الجمال الضيف الكيني.",
        "سامي الجمال+كامو أوتيينو (Held); كامو أوتيينو+نبيل العسال (Held)",
    ),
    # another round of talks about the same, about what is not told, and about something else
    (
        "اختتم وفدا قطر واليابان المفاوضات التجارية في طوكيو. "
        "وستعقد الجولة المقبلة من المفاوضات التجارية في جنيف الأحد.",
        "JPN+QAT (Held) @ طوكيو; JPN+QAT (Planned) @ جنيف 2023-09-24",
    ),
    (
        "اختتم وفدا قطر واليابان المفاوضات التجارية في طوكيو. وستعقد الجولة المقبلة من المفاوضات في جنيف الأحد.",
        "JPN+QAT (Held) @ طوكيو; JPN+QAT (Planned) @ جنيف 2023-09-24",
    ),
    (
        "اختتم وفدا قطر واليابان المفاوضات التجارية في طوكيو. "
        "وستعقد الجولة المقبلة من المفاوضات النووية في جنيف الأحد.",
        "JPN+QAT (Held) @ طوكيو",
    ),
    # an office told in short is whose it was in full
    (
        "بدأ المستشار النمساوي جولة أفريقية. وسيجري المستشار غدا في دكار مباحثات مع الرئيس السنغالي.",
        "AUT+SEN (Planned) @ داكار 2023-09-22",
    ),
    (
        "وصل الأمين العام لحلف شمال الأطلسي إلى كييف. وعقد الأمين العام محادثات مع الرئيس الأوكراني.",
        "UKR+حلف شمال الأطلسي (Held) @ كييف",
    ),
    # … unless two hold it
    ("التقى المستشار النمساوي المستشار الألماني. وعقد المستشار محادثات مع رئيس بولندا.", "AUT+DEU (Held)"),
    # rounds of the past, by their number, between a government and a body told by its words alone
    (
        "اختتمت الحكومة الكولومبية وجيش التحرير الوطني الجولة الثانية من محادثات السلام في هافانا أمس. "
        "وكانت الجولة الأولى قد جرت في كراكاس في يونيو الماضي.",
        "COL+جيش التحرير الوطني (Held) @ كراكاس 2023-06; COL+جيش التحرير الوطني (Held) @ هافانا 2023-09-20",
    ),
    (
        "أجرت الوزيرة السويدية إيفا ليند أمس محادثات مع نظيرها التركي. واحتضنت وارسو الجولة الأولى في مايو الماضي.",
        "SWE+TUR (Held) @ وارسو 2023-05; TUR+إيفا ليند (Held) 2023-09-20",
    ),
    (
        "انتهت أمس في جنيف محادثات بين وفدي أرمينيا وأذربيجان. واحتضنت وارسو الجولة السابقة في يونيو الماضي.",
        "ARM+AZE (Held) @ جنيف 2023-09-20; ARM+AZE (Held) @ وارسو 2023-06",
    ),
    # the two sides, the two delegations: of the talks told last
    (
        "انتهت أمس في جنيف محادثات بين وفدي أرمينيا وأذربيجان. وكان الوفدان التقيا في وارسو في يونيو الماضي.",
        "ARM+AZE (Held) @ جنيف 2023-09-20; ARM+AZE (Held) @ وارسو 2023-06",
    ),
    # what talks are to be about says not that they are to come
    (
        "انطلقت قبل قليل المباحثات بين الرئيس الغاني والرئيس الكيني. ومن المقرر أن تتناول المباحثات التعاون.",
        "GHA+KEN (Held) 2023-09-21",
    ),
    # the delegation of a body that was told before, and its members; an office after it is another's
    (
        "وصل وفد من حركة حماس إلى الجزائر. والتقى الوفد رئيس البرلمان الجزائري سليم بن عمار.",
        "حركة حماس+سليم بن عمار (Held) @ DZA",
    ),
    (
        "وصل وفد من البنك الدولي إلى نيروبي. وسيجتمع أعضاء الوفد بوزير المالية الكيني.",
        "KEN+البنك الدولي (Planned) @ نيروبي",
    ),
    # what is visited is not who meets there
    (
        "جالت سفيرة النرويج إنغريد هولم أمس على المسؤولين اللبنانيين. وزارت قصر بعبدا حيث استقبلها رئيس الجمهورية، "
        "ثم انتقلت إلى السرايا والتقت رئيس الحكومة رامز الحداد.",
        "LBN+إنغريد هولم (Held) @ LBN 2023-09-20; إنغريد هولم+رامز الحداد (Held) @ LBN 2023-09",
    ),
    # who holds another office of the same state is another
    (
        "عقد رئيس الوزراء الهندي لقاءات في باريس مع الرئيس الفرنسي ورئيسة الجمعية الوطنية كلير مونتان.",
        "FRA+IND (Held) @ باريس; IND+كلير مونتان (Held) @ باريس",
    ),
    (
        "استقبل الرئيس الكيني نظيره الغاني اليوم. ويلتقي وزير التجارة الكيني جون أومو اليوم سفير غانا ويليام أدو.",
        "GHA+KEN (Held) 2023-09-21; جون أومو+ويليام أدو (Planned) 2023-09-21",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_going_on(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
