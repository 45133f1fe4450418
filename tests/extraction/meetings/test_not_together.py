"""Those who are told side by side and did not meet one another, and what was not then or there.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

NOT_TOGETHER = [
    # each with others, who are not named; with one who is
    (
        "وكانت مكافحة الإرهاب من محاور اللقاءات التي أجراها الرئيس اللبناني إميل نصار ورئيس الحكومة سليم حداد "
        "مع قادة البلدان المعنية.",
        "",
    ),
    (
        "وكانت مكافحة الإرهاب من محاور اللقاءات التي أجراها الرئيس اللبناني إميل نصار مع الرئيس القبرصي نيكوس لويزو.",
        "إميل نصار+نيكوس لويزو (Held)",
    ),
    # whom somebody met who is not known
    ("قال عضو في الحزب إن ممثلين لصالح يجرون محادثات مع دبلوماسيين من كندا والإمارات لإنهاء الحرب.", ""),
    (
        "أجرى وفد من البنك الدولي بقيادة جون كارتر محادثات مع رئيس الوزراء الكيني.",
        "KEN+جون كارتر (Held)",
    ),
]

NOT_THEN = [
    # the day of what had been done first
    (
        "وفور توقيع القرار يوم 14 سبتمبر، أوفد الرئيس اللبناني إميل نصار وزير دفاعه سليم حداد إلى طوكيو.",
        "سليم حداد (Held) @ طوكيو",
    ),
    ("بعد إقرار الاتفاق يوم الاثنين، التقى الرئيس اللبناني إميل نصار السفير الكندي.", "CAN+إميل نصار (Held)"),
    ("بعد ظهر يوم الاثنين، التقى الرئيس اللبناني إميل نصار السفير الكندي.", "CAN+إميل نصار (Held) 2023-09-18"),
    # what was long ago, and what is to come in two days
    (
        "ونفت الوزارة التصريحات التي صدرت منذ نحو شهرين وقبل يومين من أول لقاء بين الوزير القطري فهد الكعبي "
        "والسفير الكندي.",
        "CAN+فهد الكعبي (Held)",
    ),
    ("ووصل الوفد قبل يومين من لقاء الوزير القطري فهد الكعبي مع السفير الكندي.", "CAN+فهد الكعبي (Planned)"),
]


@pytest.mark.parametrize(("text", "expected"), NOT_TOGETHER)
def test_who_did_not_meet_one_another(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_THEN)
def test_what_was_not_on_that_day(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
