"""Days and places told in a sentence that are those of another event than the one that it may seem.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

# the day of a call or of talks is not that of the visit which they were for, or before
OTHERS = [
    (
        "أعلن سالم الهاجري أن الاتفاق على الزيارة تم خلال اتصال أجراه أمس مع نظيره الفنزويلي إلياس مونكادا.",
        "إلياس مونكادا+سالم الهاجري (Held) 2023-09-20",
    ),
    (
        "سيزور الوزير القطري سالم الهاجري كراكاس الشهر المقبل. وقال الهاجري إن الاتفاق على الزيارة تم "
        "خلال اتصال أجراه أمس مع نظيره الفنزويلي إلياس مونكادا.",
        "إلياس مونكادا+سالم الهاجري (Held) 2023-09-20; سالم الهاجري (Planned) @ كراكاس 2023-10",
    ),
    (
        "زار الوزير القطري سالم الهاجري كراكاس. وجاءت الزيارة بعد أيام من لقاء جمعه بنظيره المصري هاني "
        "رزق في القاهرة في 11 سبتمبر.",
        "سالم الهاجري (Held) @ كراكاس; سالم الهاجري+هاني رزق (Held) @ القاهرة 2023-09-11",
    ),
    (
        "هنأ الوزير الياباني كين هارا، في اتصال هاتفي أجراه أمس بنظيرته الفلبينية ماريا سانتوس، الشعب "
        "الفلبيني، في وقت ألغيت زيارة كان من المقرر أن يقوم بها وفد صيني إلى مانيلا.",
        "CHN (Cancelled) @ مانيلا",
    ),
]

# what a clause in the imperfect tells of a meeting lies ahead
AHEAD = [
    (
        "لن يشارك الرئيس في القمة التي تعقدها مجموعة السبع في روما السبت.",
        "مجموعة السبع (Planned) @ روما 2023-09-23",
    ),
    (
        "أشاد المتحدث بالقمة التي عقدتها مجموعة السبع في روما السبت.",
        "مجموعة السبع (Held) @ روما 2023-09-16",
    ),
]

# talks are completed by a visit, and aimed at by another
AIMED = [
    (
        "تأتي الزيارة استكمالا للمشاورات التي أجراها الوزير العماني سعيد البلوشي ونظيره الإيراني رضا "
        "كاظمي في طهران في الثامن من أغسطس الماضي.",
        "رضا كاظمي+سعيد البلوشي (Held) @ طهران 2023-08-08",
    ),
    (
        "يصل الوزير العماني سعيد البلوشي إلى طهران غدا لإجراء مشاورات مع نظيره الإيراني رضا كاظمي.",
        "رضا كاظمي+سعيد البلوشي (Planned) @ طهران 2023-09-22",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS + AHEAD + AIMED)
def test_days_of_other_events(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(
    ("told", "both"),
    [("رئيسا البلدين", "COL+VEN"), ("وزيرا دفاع البلدين", "COL+VEN")],
)
def test_those_of_both_lands_are_the_two_of_whom_is_told_next(told: str, both: str) -> None:
    text = (
        "أعلنت الوزيرة الكولومبية لوسيا مندوزا ونظيرها الفنزويلي كارلوس ريفاس فتح الحدود. "
        f"ومن المتوقع أن يلتقي {told} غدا في كيتو. وكان لقاء سابق بينهما مقررا في بنما في يوليو قد ألغي."
    )
    assert telling("Meeting", text) == f"{both} (Cancelled) @ PAN 2023-07; {both} (Planned) @ كيتو 2023-09-22"
