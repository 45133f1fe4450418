"""Which lands the words of somebody's office or description tell."""

from __future__ import annotations

import pytest

from kg.extraction.mentions.politics import lands_in
from kg.language.fold import fold


@pytest.mark.parametrize(
    ("words", "told", "any_land"),
    [
        ("النائبة عن حزب القانون والعدالة", ("POL",), True),
        ("زعيم حزب الخضر الفنلندي", ("FIN",), False),
        ("رئيس الحزب", (), True),
        ("عضو الأمانة العامة للعدالة والتنمية", ("TUR", "MAR"), True),
        ("رئيس لجنة الشؤون الخارجية بالمجلس الشعبي الوطني", ("DZA",), False),
        ("عضو اللجنة المالية", (), True),
        ("مديرا عاما للجمارك", (), True),
    ],
)
def test_lands_are_told(words: str, told: tuple[str, ...], any_land: bool) -> None:
    found = lands_in(tuple(fold(words).split()))
    assert found is not None
    assert (found.told, found.any) == (told, any_land)


@pytest.mark.parametrize(
    "words",
    [
        "القيادي في حزب الله",
        "القيادي في حزب العمال الكردستاني",
        "رئيس اللجنة المنظمة للمهرجان",
        "رئيس الاتحاد الدولي",
        "مسؤول الأنشطة في الحزب",
        "الرئيس التنفيذي للاتحاد الدولي لشركات الطيران",
        "عضو نقابة الصحفيين",
        "المدير",
    ],
)
def test_none_are(words: str) -> None:
    assert lands_in(tuple(fold(words).split())) is None
