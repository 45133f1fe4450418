"""Meetings that their sides plan to hold, visits to a land in the genitive, and visits that a clause describes.

Each sentence shows one construction; expectations are written as in ``test_meetings``.
"""

from __future__ import annotations

import pytest
from support.told import telling

TOLD = [
    # whose own plan it is
    ("يعتزم الاتحاد الأفريقي عقد قمة طارئة في لواندا الأسبوع المقبل.", "الاتحاد الأفريقي (Planned) @ لواندا"),
    ("تعتزم السويد وتركيا عقد اجتماع وزاري في باريس غدا.", "SWE+TUR (Planned) @ باريس 2023-09-22"),
    ("تعتزم رواندا وأنغولا عقد جولة جديدة من المحادثات في لواندا غدا.", "AGO+RWA (Planned) @ لواندا 2023-09-22"),
    ("وتستعد السويد وتركيا لعقد قمة في وارسو السبت.", "SWE+TUR (Planned) @ وارسو 2023-09-23"),
    ("لا تعتزم السويد وتركيا عقد قمة في وارسو.", ""),
    ("يعتزم الرئيس الكيني دانيال موانغي عقد اجتماع لحكومته غدا.", ""),
    # a land in the genitive
    ("قام وزير الخارجية الغاني كوفي أنسا بزيارة كينيا أمس.", "كوفي أنسا (Held) @ KEN 2023-09-20"),
    ("أعلنت أكرا أن الوزير الغاني كوفي أنسا سيقوم بزيارة كينيا غدا.", "كوفي أنسا (Planned) @ KEN 2023-09-22"),
    ("قامت غانا بزيارة كينيا.", ""),
    # whom he goes to meet who pays the visit that a clause describes
    (
        "يأتي الحادث قبل أيام من زيارة يقوم بها وزير الدفاع الياباني كينجي موراكامي إلى كينيا للقاء نظيره موسى كيبت.",
        "كينجي موراكامي+موسى كيبت (Planned) @ KEN",
    ),
    (
        "صرح بذلك خلال زيارة قام بها الوزير الغاني كوفي أنسا إلى لومي للقاء نظيره روبير أمغبو.",
        "روبير أمغبو+كوفي أنسا (Held) @ لومي",
    ),
    # the two sides are no pair of an aside, nor those who are to meet them
    (
        "التقى الرئيس الغاني كوفي أنسا نظيره الكيني موسى كيبت في أكرا أمس. وكان أنسا قد التقى نظيره المالي عمر تراوري. "
        "ويقول مراقبون إن الزيارة نجحت. وتبدأ الشهر المقبل مشاورات بين البلدين.",
        "GHA+KEN (Planned) 2023-10; عمر تراوري+كوفي أنسا (Held); كوفي أنسا+موسى كيبت (Held) @ أكرا 2023-09-20",
    ),
    (
        "التقى الرئيس المالي عمر تراوري قائد الجيش. وأوفد الرئيس الغاني كوفي أنسا وزيرة الدفاع إلى باماكو للقاء "
        "الطرفين.",
        "GHA (Held) @ باماكو",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_planned_and_paid(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
