"""The day and the place that a meeting has of what another sentence tells: pointed to, of the headline, of a visit.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

BEFORE = "التقى الوزير القطري فهد الكعبي أمس في طوكيو نظيره الكيني ألفريد موتورا. "
MET = "ألفريد موتورا+فهد الكعبي (Held) @ طوكيو 2023-09-20; "

POINTED = [
    # the same day, wherever it stands in the clause, and the next one
    ("وفي اليوم نفسه، استقبل الرئيس اللبناني إميل نصار السفير الكندي.", "CAN+إميل نصار (Held) 2023-09-20"),
    ("وفي وقت لاحق من اليوم ذاته عقد الكعبي اجتماعا مع السفير الكندي.", "CAN+فهد الكعبي (Held) 2023-09-20"),
    ("وفي نفس اليوم التقى الكعبي السفير الكندي.", "CAN+فهد الكعبي (Held) 2023-09-20"),
    ("والتقى الكعبي مساء اليوم نفسه السفير الكندي.", "CAN+فهد الكعبي (Held) 2023-09-20"),
    ("وفي اليوم التالي اجتمع الكعبي بالسفير الكندي.", "CAN+فهد الكعبي (Held) 2023-09-21"),
    # there
    ("والتقى الكعبي هناك السفير الكندي.", "CAN+فهد الكعبي (Held) @ طوكيو 2023-09-20"),
    ("وهناك، التقى الكعبي السفير الكندي.", "CAN+فهد الكعبي (Held) @ طوكيو 2023-09-20"),
    ("وقال متحدث إن الكعبي أجرى هناك محادثات مع السفير الكندي.", "CAN+فهد الكعبي (Held) @ طوكيو"),
    ("وسيلتقي الكعبي السفير الكندي في العاصمة ذاتها غدا.", "CAN+فهد الكعبي (Planned) @ طوكيو 2023-09-22"),
    # that there is something is no place
    ("وذكر أن هناك محادثات بين السويد وبولندا.", "POL+SWE (Held)"),
    # whose it was, too, where كانت only says that somebody had talks
    ("كما كانت للوزير القطري محادثات مع السفير الكندي.", "CAN+فهد الكعبي (Held) @ طوكيو 2023-09-20"),
]

SAID = [
    ("وجاء ذلك في كلمة ألقاها عقب اجتماعه بنظيره الكيني.", "KEN+قيس الشرفات (Held) 2023-09-20"),
    ("وجاء الإعلان بعد ساعات من لقاء الشرفات نظيره الكيني.", "KEN+قيس الشرفات (Held) 2023-09-20"),
]

HEADLINES = [
    # without its sides, and with one of them
    (
        "قمة ثلاثية في نيقوسيا غدا",
        "سيستضيف الرئيس القبرصي نيكوس لويزو نظيريه اليوناني والمصري.",
        "EGY+GRC+نيكوس لويزو (Planned) @ نيقوسيا 2023-09-22",
    ),
    (
        "وزير قطر يبحث في طوكيو أسعار الغاز",
        "التقى الوزير القطري فهد الكعبي نظيره الكيني ألفريد موتورا أمس.",
        "ألفريد موتورا+فهد الكعبي (Held) @ طوكيو 2023-09-20",
    ),
    # the text has its own place, or tells of others
    (
        "مباحثات في طوكيو بشأن الغاز",
        "التقى الوزير القطري فهد الكعبي نظيره الكيني ألفريد موتورا في مسقط.",
        "ألفريد موتورا+فهد الكعبي (Held) @ مسقط",
    ),
    (
        "وزير قطر يبحث في طوكيو أسعار الغاز",
        "التقى الرئيس اللبناني إميل نصار السفير الكندي أمس.",
        "CAN+إميل نصار (Held) 2023-09-20",
    ),
    # what a diary is of
    (
        "نشاط الرئيس ليوم الأربعاء",
        "استقبل الرئيس اللبناني إميل نصار السفير الكندي. وكان نصار قد التقى السفير الكيني.",
        "CAN+إميل نصار (Held) 2023-09-20; KEN+إميل نصار (Held)",
    ),
]

VISITS = [
    # on the first day of a visit, and on one of its days
    (
        "وصل الوزير القطري فهد الكعبي اليوم إلى طوكيو في زيارة رسمية. "
        "وأجرى الكعبي محادثات مع الوزير الياباني كينجي أوكا.",
        "فهد الكعبي+كينجي أوكا (Held) @ طوكيو 2023-09-21",
    ),
    (
        "بدأ الوزير القطري فهد الكعبي الثلاثاء زيارة إلى اليابان. والتقى الكعبي الوزير الياباني كينجي أوكا. "
        "واجتمع الكعبي برئيس البنك الدولي جون كارتر.",
        "جون كارتر+فهد الكعبي (Held) @ JPN 2023-09; فهد الكعبي+كينجي أوكا (Held) @ JPN 2023-09-19",
    ),
    # of a guest who is told to have met others the day before
    (
        "أجرى الوزير الياباني كينجي أوكا اليوم محادثات مع الوزير القطري فهد الكعبي الذي يقوم بزيارة إلى طوكيو. "
        "وكان الكعبي قد التقى أمس رئيسة البرلمان الياباني.",
        "JPN+فهد الكعبي (Held) @ JPN 2023-09-20; فهد الكعبي+كينجي أوكا (Held) @ طوكيو 2023-09-21",
    ),
    # whoever is of another country may have been met elsewhere, as may one met before it
    (
        "يقوم الوزير القطري فهد الكعبي بزيارة إلى طوكيو. والتقى الكعبي الوزير الكيني ألفريد موتورا.",
        "ألفريد موتورا+فهد الكعبي (Held); فهد الكعبي (Held) @ طوكيو",
    ),
]

AT_A_SUMMIT = [
    # to which those of other countries have come as well
    (
        "وصل الوزير القطري فهد الكعبي أمس إلى طوكيو للمشاركة في أعمال القمة الآسيوية. "
        "وتحادث الكعبي مع الوزير الكيني ألفريد موتورا.",
        "ألفريد موتورا+فهد الكعبي (Held) @ JPN 2023-09; فهد الكعبي (Held) @ طوكيو 2023-09-20",
    ),
    (
        "انطلقت أمس في طوكيو قمة مجموعة السبع. ورحب الأمين العام بالحضور. وبحث القادة أسعار النفط والغاز. "
        "وعلى هامش القمة التقى الوزير القطري فهد الكعبي الوزير الكيني ألفريد موتورا.",
        "ألفريد موتورا+فهد الكعبي (Held) @ طوكيو 2023-09-20; مجموعة السبع (Held) @ طوكيو 2023-09-20",
    ),
    # … and to the session of a body that somebody is told to be at
    (
        "حضر الوزير القطري فهد الكعبي مؤتمر المنظمة الدولية للهجرة في طوكيو. "
        "وتحادث الكعبي مع الوزير الكيني ألفريد موتورا.",
        "ألفريد موتورا+فهد الكعبي (Held) @ JPN; المنظمة الدولية للهجرة+فهد الكعبي (Held) @ طوكيو",
    ),
]

ONE_AFTER_ANOTHER = [
    # what is still to come in one sentence
    (
        "وفي 2 أكتوبر سيتوجه الرئيس اللبناني إميل نصار إلى طوكيو حيث سيلتقي الوزير الياباني كينجي أوكا، "
        "كما سيجتمع نصار مع السفير الكندي.",
        "CAN+إميل نصار (Planned) @ طوكيو 2023-10-02; إميل نصار+كينجي أوكا (Planned) @ طوكيو 2023-10-02",
    ),
    # the same host goes on with guests, another of whom that is not told
    (
        "استقبل نائب وزير الخارجية القطري فهد الكعبي أمس السفير الكندي. وحضر الاستقبال وكيل الوزارة سالم المري. "
        "وفي سياق آخر، استقبل نائب وزير الخارجية القطري السفير الكيني.",
        "CAN+فهد الكعبي (Held) 2023-09-20; KEN+فهد الكعبي (Held) 2023-09-20",
    ),
    (
        "استقبل الوزير القطري فهد الكعبي أمس السفير الكندي. "
        "ومن جهة أخرى، استقبل الرئيس اللبناني إميل نصار السفير الكيني.",
        "CAN+فهد الكعبي (Held) 2023-09-20; KEN+إميل نصار (Held)",
    ),
    # who stood there to welcome whoever has arrived in the sentence before
    (
        "وصل الرئيس اللبناني إميل نصار ظهر أمس إلى مدينة أوساكا. وكان في استقباله الوزير الياباني كينجي أوكا.",
        "إميل نصار+كينجي أوكا (Held) @ أوساكا 2023-09-20",
    ),
    (
        "رحبت اليابان أمس بالرئيس اللبناني إميل نصار، وكان في مقدمة مستقبليه الوزير الياباني كينجي أوكا.",
        "إميل نصار+كينجي أوكا (Held) 2023-09-20",
    ),
]

SCENES = [
    # the town, not the one that tells where it is; the capital of a state by its name
    (
        "وسيزور الرئيس اللبناني إميل نصار مدينة أوساكا جنوب غرب طوكيو حيث يلتقي الوزير الياباني كينجي أوكا غدا.",
        "إميل نصار+كينجي أوكا (Planned) @ أوساكا 2023-09-22",
    ),
    (
        "التقى الوزير القطري فهد الكعبي نظيره الكيني ألفريد موتورا في عاصمة جمهورية غامبيا أمس.",
        "ألفريد موتورا+فهد الكعبي (Held) @ GMB 2023-09-20",
    ),
    # a seat is known by its name in another town
    (
        "التقى الوزير القطري فهد الكعبي نظيره الكيني ألفريد موتورا في مقر الأمم المتحدة في جنيف أمس.",
        "ألفريد موتورا+فهد الكعبي (Held) @ جنيف 2023-09-20",
    ),
    # what was gone over at the meeting has a place of its own
    (
        "التقى الوزير القطري فهد الكعبي نظيره الكيني ألفريد موتورا. وجرى خلال اللقاء، استعراض العلاقات، بالإضافة إلى "
        "مناقشة المستجدات، وعلى رأسها الأوضاع في قطاع غزة.",
        "ألفريد موتورا+فهد الكعبي (Held)",
    ),
]

WHO = [
    # the traveller's own ambassador is no side of the welcome
    (
        "وصل الوزير القطري فهد الكعبي أمس إلى طوكيو، وكان في استقباله الوزير الياباني كينجي أوكا والسفير القطري "
        "سالم المري.",
        "فهد الكعبي+كينجي أوكا (Held) @ طوكيو 2023-09-20",
    ),
    # delegations of both sides are those who meet
    (
        "وتشمل الجولة لقاءات مع الرئيس الكيني ألفريد موتورا والوزير الياباني كينجي أوكا. "
        "وسيلتقي الرئيس اللبناني إميل نصار السفير الكندي غدا بمشاركة وفود رسمية من الجانبين.",
        "CAN+إميل نصار (Planned) 2023-09-22",
    ),
    # leaders of states are those of no state told before
    (
        "وصل الرئيس اللبناني إميل نصار أمس إلى طوكيو. ويواصل نصار غدا لقاءاته مع قادة الدول المشاركة.",
        "إميل نصار (Held) @ طوكيو 2023-09-20",
    ),
    # whom somebody meets on a day of his visit, and travels to meet in each of the lands
    (
        "ويلتقي الرئيس اللبناني إميل نصار خلال اليوم الثاني من زيارته السبت الوزير الياباني كينجي أوكا.",
        "إميل نصار+كينجي أوكا (Planned) 2023-09-23",
    ),
    (
        "ومن المتوقع أن يقوم الرئيس اللبناني إميل نصار بزيارة إلى طوكيو للقاء الوزير كينجي أوكا، وكينيا، للقاء الوزير "
        "ألفريد موتورا والرئيس سالم روتو.",
        "ألفريد موتورا+إميل نصار+سالم روتو (Planned); إميل نصار+كينجي أوكا (Planned) @ طوكيو",
    ),
    # the leader of a state is its head who was named
    (
        "التقى رئيس الوزراء القبرصي نيكوس لويزو نظيره الكندي. وسيلتقي الزعيم القبرصي السفير الكيني غدا.",
        "CAN+نيكوس لويزو (Held); KEN+نيكوس لويزو (Planned) 2023-09-22",
    ),
]


def test_a_month_in_a_headline_is_the_nearer() -> None:
    assert telling("Meeting", "نص.", "زيارة الرئيس الكيني إلى طوكيو في أكتوبر") == "KEN (Planned) @ طوكيو 2023-10"
    assert telling("Meeting", "نص.", "قمة كينية يابانية في طوكيو في أغسطس") == "JPN+KEN (Held) @ طوكيو 2023-08"


@pytest.mark.parametrize(("text", "expected"), AT_A_SUMMIT + ONE_AFTER_ANOTHER + SCENES + WHO)
def test_where_when_and_who(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(("text", "expected"), POINTED)
def test_words_that_point_back(text: str, expected: str) -> None:
    assert sorted(telling("Meeting", BEFORE + text).split("; ")) == sorted((MET + expected).split("; "))


IN_ORDER = [
    # a report goes on with what else was done on the day of its news
    (
        "وفي مسقط، استقبل الرئيس اللبناني إميل نصار السفير الكندي.",
        "CAN+إميل نصار (Held) @ مسقط 2023-09-20",
    ),
    ("وعلى صعيد آخر، تلقى الكعبي اتصالا هاتفيا من السفير الكندي.", "CAN+فهد الكعبي (Held) 2023-09-20"),
    # … not what had been, or was at a time of its own
    ("وكان الكعبي قد التقى السفير الكندي.", "CAN+فهد الكعبي (Held)"),
    ("والتقى الكعبي أثناء وجوده في روما السفير الكندي.", "CAN+فهد الكعبي (Held) @ روما"),
    ("وقال متحدث إن الكعبي التقى السفير الكندي.", "CAN+فهد الكعبي (Held)"),
    # so many days after something else
    (
        "وجاء ذلك بعد يومين من لقاء الكعبي في مسقط السفير الكندي.",
        "CAN+فهد الكعبي (Held) @ مسقط 2023-09-18",
    ),
    (
        "وسيلتقي الكعبي غدا في مسقط السفير الكندي، بعد ثلاثة أيام من لقائه الرئيس القبرصي.",
        "CAN+فهد الكعبي (Planned) @ مسقط 2023-09-22; CYP+فهد الكعبي (Held) 2023-09-19",
    ),
    ("وأعلن الكعبي أمس، غداة لقائه الرئيس القبرصي في روما، رفع السعر.", "CYP+فهد الكعبي (Held) @ روما 2023-09-19"),
    # what takes up a thing is nowhere
    (
        "وكان الكعبي قد ناقش الأمر في مسقط الاثنين مع السفير الكندي.",
        "CAN+فهد الكعبي (Held) @ مسقط 2023-09-18",
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_ORDER)
def test_what_else_was_done(text: str, expected: str) -> None:
    assert sorted(telling("Meeting", BEFORE + text).split("; ")) == sorted((MET + expected).split("; "))


BESIDE_OTHERS = [
    # where the journey of its clause leads
    (
        "يصل الرئيس اللبناني إميل نصار مساء اليوم إلى طوكيو، ومن المقرر أن يجتمع غدا مع السفير الكندي ثم مع الوزير "
        "الياباني كينجي أوكا في أوساكا.",
        "CAN+إميل نصار (Planned) @ طوكيو 2023-09-22; "
        "إميل نصار (Planned) @ طوكيو 2023-09-21; إميل نصار+كينجي أوكا (Planned) @ أوساكا 2023-09-22",
    ),
    (
        "بعد زيارة إلى مسقط، وصل الرئيس اللبناني إميل نصار أمس إلى طوكيو، واجتمع نصار مع السفير الكندي.",
        "CAN+إميل نصار (Held) @ طوكيو 2023-09-20; إميل نصار (Held) @ مسقط",
    ),
    # apart from the others whom both have met
    (
        "اجتمع الرئيس اللبناني إميل نصار أمس في طوكيو مع الوزير الكيني ألفريد موتورا والوزير القطري فهد الكعبي. "
        "وانفرد نصار بالوزير الكعبي نصف ساعة.",
        "ألفريد موتورا+إميل نصار+فهد الكعبي (Held) @ طوكيو 2023-09-20; إميل نصار+فهد الكعبي (Held) @ طوكيو 2023-09-20",
    ),
    # here, where it is filed from, whatever else is called by a place
    (
        "مسقط - التقى رئيس مجلس الشورى العماني خالد المعولي هنا أمس وفد لجنة التجارة في برلمان جمهورية مالطا برئاسة "
        "جورج فيلا.",
        "جورج فيلا+خالد المعولي (Held) @ مسقط 2023-09-20",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE_OTHERS)
def test_where_those_beside_were(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


FILED = [
    # a man of the town's land who meets one from abroad does so there, where nothing else is said
    ("بيروت/ الوكالة - بحث الوزير اللبناني إميل نصار مع السفير الكندي ملف الديون.", "CAN+إميل نصار (Held) @ بيروت"),
    ("شمس نيوز- بيروت\nبحث الوزير اللبناني إميل نصار مع السفير الكندي ملف الديون.", "CAN+إميل نصار (Held) @ بيروت"),
    ("بيروت - بحث الوزير القطري فهد الكعبي مع السفير الكندي ملف الديون.", "CAN+فهد الكعبي (Held)"),
    ("بيروت - التقى الوزير اللبناني إميل نصار السفير الكندي بعد عودته من روما.", "CAN+إميل نصار (Held)"),
]


@pytest.mark.parametrize(("text", "expected"), FILED)
def test_where_a_report_is_filed(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_was_said_there(text: str, expected: str) -> None:
    assert telling("Meeting", "انتقد الوزير الأردني قيس الشرفات أمس قرار اليونان. " + text) == expected


@pytest.mark.parametrize(("title", "text", "expected"), HEADLINES)
def test_what_the_headline_says(title: str, text: str, expected: str) -> None:
    assert telling("Meeting", text, title) == expected


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_talks_on_a_visit(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
