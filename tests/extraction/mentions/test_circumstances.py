"""Whose an official is by what the clause tells beside him: who he is, whom he leads, where he speaks."""

from __future__ import annotations

import pytest
from support.named import acting

BESIDE = [
    # who somebody is
    ("وتوجه مبعوث أمريكي هو مساعد وزيرة الخارجية ماثيو هولدن إلى جورجيا. وردت جورجيا.", "ماثيو هولدن", "USA"),
    ("وقال مسؤول إيراني هو نائب وزير النفط حسن كرامي إن بلاده سترد على تركيا.", "حسن كرامي", "IRN"),
    ("وصل موفد نرويجي إلى كولومبو. والتقى الموفد الخاص شتاين هاوغلان الرئيس السريلانكي.", "شتاين هاوغلان", "NOR"),
    ("وصل موفد الأمم المتحدة إلى كولومبو. والتقى الموفد الخاص شتاين هاوغلان الرئيس.", "شتاين هاوغلان", ""),
    # an official who speaks from the capital of his own; an officer who leads men of a nation; not armed groups
    (
        "أعلنت ليتوانيا ذلك. وقالت رئيسة لجنة الانتخابات ليديا يرموليفا في مينسك إن الرئيس فاز. ورحبت ليتوانيا.",
        "ليديا يرموليفا",
        "BLR",
    ),
    (
        "قالت كينيا إنها سترد. وقال وزير الداخلية روهاكانا بيغومب من كمبالا إن الأمر انتهى. وأكدت كينيا.",
        "روهاكانا بيغومب",
        "UGA",
    ),
    ("وصل فريق إنقاذ أذربيجاني بقيادة العقيد رشاد محمدلي إلى تركيا.", "رشاد محمدلي", "AZE"),
    ("هاجمت مليشيا عراقية بقيادة العقيد كريم سعدون القرية.", "كريم سعدون", ""),
]


@pytest.mark.parametrize(("text", "name", "state"), BESIDE)
def test_whose_he_is_by_what_is_told_beside_him(text: str, name: str, state: str) -> None:
    assert acting(text).get(name) == state
