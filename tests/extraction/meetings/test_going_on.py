"""Meetings whose side is told by what went before: a delegation, a guest, whoever travels, two of one state.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

TELLINGS = [
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
        "LBN+إنغريد هولم (Held) @ LBN; إنغريد هولم+رامز الحداد (Held) @ LBN",
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
