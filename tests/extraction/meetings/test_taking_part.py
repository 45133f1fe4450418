"""Who takes part in a meeting of many, whose ministers two lands' are, and what is called off by nobody.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

TELLINGS = [
    # who takes part, after a comma
    (
        "انطلقت في أكرا، أمس الأربعاء، أعمال القمة الرابعة للدول المطلة على الخليج، بمشاركة رؤساء كينيا وتوغو وبنين.",
        "BEN+KEN+TGO (Held) @ أكرا 2023-09-20",
    ),
    (
        "افتتح في أكرا أمس الاجتماع الثالث للدول المنتجة، بمشاركة وزراء كينيا وتوغو، إلى جانب الوزير الغاني جون كوفي.",
        "KEN+TGO+جون كوفي (Held) @ أكرا 2023-09-20",
    ),
    ("انطلقت في أكرا أعمال القمة الرابعة للدول المطلة على الخليج، بمشاركة واسعة من وسائل الإعلام.", ""),
    ("انطلقت في أكرا أعمال القمة الرابعة للدول المطلة على الخليج، بمشاركة الرئيس الكيني.", ""),
    # a meeting of three whose words name all of them
    ("عقدت في أكرا أمس القمة الثلاثية بمشاركة رؤساء غانا وتوغو وبنين.", "BEN+GHA+TGO (Held) @ أكرا 2023-09-20"),
    # a group with its sum in brackets
    ("تعقد غدا جولة المفاوضات بين ايران ومجموعة (5+1) في جنيف.", "IRN+مجموعة 5+1 (Planned) @ جنيف 2023-09-22"),
    ("استأنفت طهران ودول 5+1 المحادثات النووية في جنيف أمس.", "IRN+مجموعة 5+1 (Held) @ جنيف 2023-09-20"),
    # what has not been held for long is not called off, what was not held is
    (
        "ترأس الوزير الكيني جون أومو ونظيره الغاني اجتماعات اللجنة المشتركة التي لم تنعقد منذ عام 2010.",
        "GHA+جون أومو (Held)",
    ),
    ("كان مقررا أن يلتقي الوزير الكيني جون أومو نظيره الغاني لكن اللقاء لم يعقد.", "GHA+جون أومو (Cancelled)"),
    # one minister of each of the two lands of which the article tells, whoever else met between
    (
        "عقد اجتماع بين كينيا وتوغو، وشاركت توغو وكينيا في صياغة البيان. وقال كيم هيون تشول إنه التقى المسؤول "
        "الغاني جون كوفي في أكرا. ومن المتوقع أن يلتقي وزيرا خارجية البلدين في بنين الشهر المقبل.",
        "KEN+TGO (Held); KEN+TGO (Planned) @ BEN 2023-10; جون كوفي+كيم هيون تشول (Held) @ أكرا",
    ),
    # a woman among two who are told in the masculine
    (
        "ترأس الاجتماع وزيرا خارجية البلدين، ماريا كلارا أوسا وفابيان مورو. وأجرت أوسا مباحثات مع سفيرة غانا.",
        "GHA+ماريا كلارا أوسا (Held); فابيان مورو+ماريا كلارا أوسا (Held)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_taking_part(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
