"""What has come between two meetings, and what had been before: the place and the day that a meeting does not have.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

MAN = "وزير الخارجية القطري فهد الكعبي"
ARRIVED = "فهد الكعبي (Held) @ طوكيو 2023-09-20"
BEFORE = f"التقى {MAN} أمس في طوكيو نظيره الكيني ألفريد موتورا"
MET = "ألفريد موتورا+فهد الكعبي (Held) @ طوكيو 2023-09-20"

OF_JOURNEYS = [
    # met there, or before
    (f"وصل {MAN} إلى طوكيو أمس، واجتمع مع السفير الكندي.", "CAN+فهد الكعبي (Held) @ طوكيو 2023-09-20"),
    (f"وصل {MAN} إلى طوكيو أمس، والتقى الشهر الماضي السفير الكندي.", f"CAN+فهد الكعبي (Held) 2023-08; {ARRIVED}"),
    (f"وصل {MAN} إلى طوكيو أمس، واجتمع سابقا مع السفير الكندي.", f"CAN+فهد الكعبي (Held); {ARRIVED}"),
    (f"وصل {MAN} أمس إلى طوكيو، وكان قد التقى في وقت سابق السفير الكندي.", f"CAN+فهد الكعبي (Held); {ARRIVED}"),
    (
        f"زار {MAN} طوكيو الأسبوع الماضي، والتقى قبل ذلك السفير الكندي.",
        "CAN+فهد الكعبي (Held); فهد الكعبي (Held) @ طوكيو 2023-09",
    ),
    (
        f"توجه {MAN} أمس إلى طوكيو، بعد أن التقى السفير الكندي.",
        f"CAN+فهد الكعبي (Held); {ARRIVED}",
    ),
    (
        f"التقى {MAN} وزير الخارجية الياباني كينجي أوكا قبل أن يتوجه إلى طوكيو.",
        "فهد الكعبي (Held) @ طوكيو; فهد الكعبي+كينجي أوكا (Held)",
    ),
    # who has been met before a journey to come, and who is to be met on it
    (
        f"يصل {MAN} غدا إلى طوكيو، والتقى الكعبي السفير الكندي.",
        "CAN+فهد الكعبي (Held); فهد الكعبي (Planned) @ طوكيو 2023-09-22",
    ),
    (
        f"سيزور {MAN} طوكيو غدا. والتقى الكعبي وزير الخارجية الياباني كينجي أوكا.",
        "فهد الكعبي (Planned) @ طوكيو 2023-09-22; فهد الكعبي+كينجي أوكا (Held)",
    ),
    (
        f"يصل {MAN} غدا إلى طوكيو، ومن المقرر أن يجتمع مع السفير الكندي.",
        "CAN+فهد الكعبي (Planned) @ طوكيو 2023-09-22",
    ),
]

ON_VISITS = [
    # what is on the programme of one that began before
    (
        "وصل الرئيس اللبناني إميل نصار إلى طوكيو أمس في زيارة يلتقي خلالها رئيس الوزراء الياباني كينجي أوكا.",
        "إميل نصار (Held) @ طوكيو 2023-09-20; إميل نصار+كينجي أوكا (Planned) @ طوكيو",
    ),
    (
        "وصل الرئيس اللبناني إميل نصار إلى طوكيو أمس في زيارة التقى خلالها رئيس الوزراء الياباني كينجي أوكا.",
        "إميل نصار+كينجي أوكا (Held) @ طوكيو 2023-09-20",
    ),
    # one after another
    (
        "زار طوكيو الرئيس اللبناني إميل نصار أمس، ثم الرئيس القبرصي نيكوس لويزو.",
        "إميل نصار (Held) @ طوكيو 2023-09-20; نيكوس لويزو (Held) @ طوكيو",
    ),
    (
        "تستعد طوكيو التي زارها الرئيس اللبناني إميل نصار ثم الرئيس القبرصي نيكوس لويزو للقمة.",
        "إميل نصار (Held) @ طوكيو; نيكوس لويزو (Held) @ طوكيو",
    ),
    ("زار الرئيس اللبناني إميل نصار طوكيو أمس ثم عاد إلى بيروت.", "إميل نصار (Held) @ طوكيو 2023-09-20"),
]

GOING_ON = [
    (f"{BEFORE}. كما التقى السفير الكندي.", f"CAN+فهد الكعبي (Held) @ طوكيو 2023-09-20; {MET}"),
    (f"{BEFORE}. كما التقى في وقت سابق السفير الكندي.", f"CAN+فهد الكعبي (Held); {MET}"),
    (f"{BEFORE} قبل أن يعود إلى الدوحة. كما التقى السفير الكندي.", f"CAN+فهد الكعبي (Held) 2023-09-20; {MET}"),
    (f"{BEFORE}، ثم عاد إلى الدوحة، والتقى أيضا السفير الكندي.", f"CAN+فهد الكعبي (Held) 2023-09-20; {MET}"),
]


@pytest.mark.parametrize(("text", "expected"), OF_JOURNEYS)
def test_the_goal_of_a_journey_is_the_scene_of_what_was_there(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(("text", "expected"), ON_VISITS)
def test_visits_and_what_is_on_them(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_one_more_meeting_was_where_nothing_came_between(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
