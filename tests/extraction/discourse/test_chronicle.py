"""Diaries: whose acts they tell without naming him, and on which days.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import told

DIARY = (
    "استعرض البيان نشاط الرئيس في مئة يوم.",
    "وفي يوم الاثنين 5 يونيو استقبل الرئيس السنغالي ماكي سال وزير خارجية قبرص.",
    "وفي يوم الخميس 8 يونيو هنأ الرئيس ماكي سال ملك النرويج بعيد بلاده.",
    "وفي يوم الثلاثاء 13 يونيو استقبل الرئيس ماكي سال رئيس مالطا.",
)


def _last(*entries: str) -> str:
    """What the last entry of the diary tells, if these come after its first ones."""
    return told("Meeting", " ".join((*DIARY, *entries)))[-1]


def test_a_diary_goes_on_about_its_hero_whoever_else_is_named() -> None:
    entry = "وفي يوم الأربعاء 14 يونيو أصدر أمرا بإعفاء أحمد كمارا وزير الصحة، وكلف محمد ديالو وزير الدولة بعمله."
    found = _last(entry, "وفي يوم السبت 17 يونيو تلقى اتصالا هاتفيا من المستشار الألماني.")
    assert found == "DEU+ماكي سال (Held) 2023-06-17"


def test_whom_the_hero_received_in_one_entry_does_not_act_in_the_next() -> None:
    entry = "وفي يوم الأربعاء 14 يونيو استقبل أعيان المدن والمفتي والعلماء والقضاة."
    found = _last(entry, "وفي يوم السبت 17 يونيو عقد جلسة مباحثات مع رئيس توغو.")
    assert found == "TGO+ماكي سال (Held) 2023-06-17"


@pytest.mark.parametrize(
    ("before", "after", "day"),
    [
        ("وفي يوم الاثنين 19 يونيو زار معرضا.", "وفي يوم السبت 24 يونيو زار مدرسة.", " 2023-06-21"),
        # a day that the next entry does not leave room for is none
        ("وفي يوم الاثنين 19 يونيو زار معرضا.", "وفي يوم الثلاثاء 20 يونيو زار مدرسة.", ""),
    ],
)
def test_a_weekday_alone_is_the_next_after_the_entry_before(before: str, after: str, day: str) -> None:
    entry = "وفي يوم الأربعاء استقبل الرئيس ماكي سال رئيس توغو."
    assert f"TGO+ماكي سال (Held){day}" in told("Meeting", " ".join((*DIARY, before, entry, after)))


def test_days_of_several_people_are_no_diary() -> None:
    text = (
        "وفي يوم الاثنين 5 يونيو استقبل الرئيس السنغالي ماكي سال وزير خارجية قبرص. "
        "وفي يوم الخميس 8 يونيو وصل الوزير هاكان فيدان إلى بغداد. "
        "وفي يوم الجمعة 9 يونيو وصل الوزير أنطونيو تاجاني إلى الكويت. "
        "وفي يوم الأحد 11 يونيو وصل الوزير فؤاد حسين إلى الدوحة. "
        "وفي يوم الأربعاء استقبل الوزير فؤاد حسين رئيس توغو."
    )
    assert told("Meeting", text)[-1] == "TGO+فؤاد حسين (Held) 2023-09-20"
