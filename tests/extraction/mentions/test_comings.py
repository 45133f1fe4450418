"""Whose people are of whom what they come to, what they lead, or what an article tells of their like."""

from __future__ import annotations

import pytest
from support.named import acting

COMINGS = [
    # a seat of the government of which the article tells
    ("أجرى رئيس ساحل العاج تعديلا. وأسندت حقيبة الدفاع إلى باكاري كوناتي.", "باكاري كوناتي", "CIV"),
    ("أجرى رئيس ساحل العاج تعديلا. وتولت أدجوا كوفي وزارة العدل.", "أدجوا كوفي", "CIV"),
    ("أجرى رئيس ساحل العاج تعديلا. واحتفظ لوران غباغو بالداخلية.", "لوران غباغو", "CIV"),
    ("أجرى رئيس ساحل العاج تعديلا. وتولت أدجوا كوفي تدريب الفريق.", "أدجوا كوفي", ""),
    ("عقد البرلمان الباكستاني جلسته. واختير أياز خواجة رئيسا للبرلمان.", "أياز خواجة", "PAK"),
    ("عقد البرلمان الباكستاني جلسته. واختير أياز خواجة رئيسا للنادي.", "أياز خواجة", ""),
    # who leads a party, and who leads armed men
    ("رفضت الأحزاب في مالي ذلك، وعلى رأسها تحالف أديما بزعامة أليو ديكو. وردت مالي.", "أليو ديكو", "MLI"),
    ("قاتلت جماعة مسلحة بقيادة أليو ديكو الجيش المالي.", "أليو ديكو", ""),
    # a party by the first words of its name, and by a name in quotation marks
    (
        "اجتمع قادة الاتحاد الوطني الكردستاني. وقال مرشح الاتحاد الوطني كريم زيدان إنه سيفوز.",
        "كريم زيدان",
        "IRQ",
    ),
    ("اجتمع قادة الاتحاد الوطني الكردستاني. وقال المرشح للاتحاد الوطني كريم زيدان ذلك.", "كريم زيدان", "IRQ"),
    ('وانتقدت كليمنتين رينو من حركة "فرنسا الأبية" غياب الوزيرة.', "كليمنتين رينو", "FRA"),
    # a dateline, where no state is told at all
    ("عمّان - افتتح وزير المياه سليم الزعبي المحطة.", "سليم الزعبي", "JOR"),
    # a colonel is none of two deputies; a pioneer's name is no rank
    ("وشارك عضوا البرلمان الأوغندي بيتي أكيلو ونوربرت أديامبو، والعقيد تشارلز أوتيمان.", "تشارلز أوتيمان", "UGA"),
    ("وخرج من الحكومة رائد أبو صعيليك أمس.", "رائد أبو صعيليك", ""),
    # those under sanctions are not of who imposes them
    (
        "فرضت واشنطن عقوبات على مسؤولين إيرانيين. وقالت وزارة الخزانة الأمريكية إن على رأس المستهدفين مساعد وزير "
        "النفط مسعود رستكار.",
        "مسعود رستكار",
        "IRN",
    ),
]


@pytest.mark.parametrize(("text", "name", "state"), COMINGS)
def test_whose_he_is_by_what_he_comes_to(text: str, name: str, state: str) -> None:
    assert acting(text).get(name) == state
