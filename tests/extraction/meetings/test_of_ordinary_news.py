"""Meetings in everyday articles: honoured office holders, those who take part, both states' ministers, by telephone.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

TOLD = [
    # an honorific before السيد and an office
    (
        "عقد معالي السيد وزير الخارجية العماني في صحار أمس جلسة مشاورات مع نظيره التركي.",
        "OMN+TUR (Held) @ صحار 2023-09-20",
    ),
    ("أجرى سعادة السيد وزير الدولة للشؤون الخارجية القطري محادثات مع نظيره التركي.", "QAT+TUR (Held)"),
    ("استقبلت سعادة السيدة وزيرة الخارجية السويدية نظيرها التركي.", "SWE+TUR (Held)"),
    # two who speak by telephone speak to each other
    ("تحدث الرئيسان السويدي والتركي هاتفيا مساء الأحد.", "SWE+TUR (Held) 2023-09-17"),
    ("تحدث رئيس الوزراء السويدي ونظيره التركي عبر الهاتف أمس.", "SWE+TUR (Held) 2023-09-20"),
    ("أعلن الكرملين أن الرئيسين السويدي والتركي تحدثا هاتفيا مساء الأحد.", "SWE+TUR (Held) 2023-09-17"),
    ("وقال إن الوزيرين السويدي والتركي تناقشا هاتفيا أمس.", "SWE+TUR (Held) 2023-09-20"),
    ("تحدث رئيس الوزراء السويدي ونظيره التركي عن الأزمة أمس.", ""),
    ("تحدث وزيرا خارجية السويد وتركيا في مؤتمر صحافي أمس.", ""),
    # those who take part are ministers of both states
    (
        "اجتمع وزير الدفاع السويدي أمس مع نظيره التركي. "
        "ومن المقرر أن تجتمع اللجنة الأمنية في وارسو الشهر المقبل بمشاركة وزيري دفاع البلدين.",
        "SWE+TUR (Held) 2023-09-20; SWE+TUR (Planned) @ وارسو 2023-10",
    ),
    (
        "اتهمت السويد تركيا بإيواء متمردين. وسيعقد في وارسو الشهر المقبل اجتماع بمشاركة وزيري خارجية البلدين.",
        "SWE+TUR (Planned) @ وارسو 2023-10",
    ),
    # what a relative clause says took place is not to come, whatever follows on it
    (
        "وتأتي الزيارة استكمالا للمباحثات التي أجراها وزير الدفاع السويدي مع نظيره التركي في وارسو أمس.",
        "SWE+TUR (Held) @ وارسو 2023-09-20",
    ),
    (
        "وذكر أن الاتفاق ثمرة للمحادثات التي عقدها وزير الدفاع السويدي مع نظيره التركي في وارسو أمس.",
        "SWE+TUR (Held) @ وارسو 2023-09-20",
    ),
    (
        "ويأتي الاتفاق تمهيدا للمحادثات التي سيجريها وزير الدفاع السويدي مع نظيره التركي في وارسو.",
        "SWE+TUR (Planned) @ وارسو",
    ),
    # … and is none of a visit to come that follows on it
    (
        "أعلنت الوزارة أن وزير الدفاع السويدي سفين لوند سيزور أنقرة في 15 أكتوبر المقبل. وأضافت أن الزيارة تأتي "
        "استكمالا للمباحثات التي أجراها وزير الدفاع التركي مع الوزير السويدي على هامش قمة الحلف.",
        "TUR+سفين لوند (Held); سفين لوند (Planned) @ أنقرة 2023-10-15",
    ),
    # a relative clause that agrees with the talks says of them when and where they had been due
    (
        "وأعلن المبعوث أن المحادثات بين الرئيس الصربي ورئيس الوزراء السويدي، التي كانت مقررة غدا في وارسو، ألغيت.",
        "SRB+SWE (Cancelled) @ وارسو 2023-09-22",
    ),
    (
        "وأعلن المبعوث إلغاء القمة بين الرئيس الصربي ورئيس الوزراء السويدي، والتي كانت مقررة غدا في وارسو.",
        "SRB+SWE (Cancelled) @ وارسو 2023-09-22",
    ),
    (
        "عقدت القمة بين الرئيس الصربي ورئيس الوزراء السويدي، الذي زار وارسو أمس.",
        "SRB+SWE (Held); SWE (Held) @ وارسو 2023-09-20",
    ),
    # each of several by himself
    (
        "التقت وزيرة الدفاع السويدية آنا هولم نظيرها التركي جان كايا أمس. "
        "واستضاف اللقاء رئيس الوزراء الجورجي الذي اجتمع بكل من الوزيرين على انفراد.",
        "آنا هولم+جان كايا (Held) 2023-09-20; GEO+آنا هولم (Held); GEO+جان كايا (Held)",
    ),
    (
        "اجتمع رئيس الوزراء الجورجي بكل من وزير الدفاع السويدي ونظيره التركي على انفراد.",
        "GEO+SWE (Held); GEO+TUR (Held)",
    ),
    ("اجتمع الرئيسان السويدي والتركي على انفراد أمس.", "SWE+TUR (Held) 2023-09-20"),
    # who had intended to pay a visit that is put off
    (
        "ألغيت الزيارة التي كان ينوي الرئيس التركي القيام بها إلى وارسو الشهر المقبل.",
        "TUR (Cancelled) @ وارسو 2023-10",
    ),
    (
        "وقال إن الزيارة التي كان يعتزم وزير الدفاع السويدي القيام بها إلى أنقرة أرجئت.",
        "SWE (Cancelled) @ أنقرة",
    ),
    # the ambassador of whom was told
    (
        "استقبل الوزير اللبناني اليوم سفيرة كندا. وكانت السفيرة قد التقت أمس قائد الجيش اللبناني.",
        "CAN+LBN (Held) 2023-09-21; CAN+LBN (Held) 2023-09-20",
    ),
    ("عين الملك سفراء جددا. والتقى السفير أمس رئيس الوزراء العراقي.", ""),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_everyday_news_tells_of_meetings(text: str, expected: str) -> None:
    assert sorted(telling("Meeting", text).split("; ")) == sorted(expected.split("; "))


DATELINED = [
    ("الدوحة 20 سبتمبر (قنا)- بحث وزير النقل القطري سالم المري خلال لقائه نظيره التركي أمس التعاون.", "الدوحة"),
    ("الدوحة 20 سبتمبر (قنا)- أكد وزير النقل القطري سالم المري ذلك خلال لقائه أمس السفير التركي.", "الدوحة"),
]


@pytest.mark.parametrize(("text", "place"), DATELINED)
def test_a_meeting_during_which_something_is_said_at_home_is_there(text: str, place: str) -> None:
    assert telling("Meeting", text) == f"TUR+سالم المري (Held) @ {place} 2023-09-20"
