"""Meetings whose sides or lands stand past a date, past "each of", or after ل; and who is not there himself."""

from __future__ import annotations

import pytest
from support.told import telling

PAST = [
    # a date with its preposition between a verb and its object
    (
        "استقبل الرئيس المصري حازم الشرنوبي في مارس الماضي نظيره الفرنسي جان مورو.",
        "جان مورو+حازم الشرنوبي (Held) 2023-03",
    ),
    (
        "قالت الوزيرة ليسا تام إنها متفائلة. وكانت التقت، في الأسبوع الماضي، الوزير القبرصي نيكوس لويزو.",
        "ليسا تام+نيكوس لويزو (Held) 2023-09",
    ),
    (
        "يزور الرئيس الزامبي كابويه موسوندا غدا للمرة الأولى منذ انتخابه في 2008 بيرو.",
        "كابويه موسوندا (Planned) @ PER 2023-09-22",
    ),
    # each of
    (
        "سيزور وزير الخارجية الإيراني محسن رستمي اعتبارا من اليوم كلا من الكويت وقطر.",
        "محسن رستمي (Planned) @ KWT; محسن رستمي (Planned) @ QAT",
    ),
    ("يقوم الرئيس الكيني جون كاماو بجولة تشمل كلا من مصر والأردن.", "جون كاماو (Held) @ EGY; جون كاماو (Held) @ JOR"),
    (
        "تحدثت الصحف عن زيارات الرئيس التونسي منصف السعداوي إلى كل من ألمانيا وإيطاليا.",
        "منصف السعداوي (Held) @ DEU; منصف السعداوي (Held) @ ITA",
    ),
    # what a body of states holds
    (
        "وافق رئيس الوزراء اليوناني يانيس كوستاس على ذلك خلال قمة لمجموعة السبع في بوغوتا.",
        "مجموعة السبع+يانيس كوستاس (Held) @ بوغوتا",
    ),
    ("سيعلن رئيس الوزراء اليوناني يانيس كوستاس الموعد خلال مؤتمر لحزب المحافظين.", ""),
    # the first to come, told by a pronoun
    (
        "انتقد النواب الوزير القبرصي نيكوس لويزو، وهو أول مسؤول غربي كبير يزور ليما بعد الاتفاق.",
        "نيكوس لويزو (Held) @ ليما",
    ),
    # who sends a letter is not there
    (
        "تسلم الرئيس الكيني جون كاماو رسالة من نظيره المصري نقلها الوزير حازم الشرنوبي خلال لقائهما في نيروبي.",
        "جون كاماو+حازم الشرنوبي (Held) @ نيروبي",
    ),
    # who sends envoys does not go himself
    ("وخوفا من الأحداث، أرسل الرئيس الكيني جون كاماو مبعوثين إلى بيرو.", ""),
]


@pytest.mark.parametrize(("text", "expected"), PAST)
def test_sides_past_what_stands_between(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
