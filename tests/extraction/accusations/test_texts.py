"""Texts that accuse: reports by whose they are and who made them, and what is said in them."""

from __future__ import annotations

import pytest
from support.told import told

TEXTS = [
    # by who made it, told by a clause; the clause of what it says comes after that
    (
        "خلص تقرير أعدته منظمة العفو الدولية إلى أن أوغندا سلحت المتمردين. وحمّل التقرير كينيا مسؤولية المجزرة.",
        ["منظمة العفو الدولية > KEN: مسؤولية المجزرة", "منظمة العفو الدولية > UGA: سلحت المتمردين"],
    ),
    (
        "واتهم التقرير، الذي أعدته منظمة العفو الدولية، كوبا بتعذيب السجناء.",
        ["منظمة العفو الدولية > CUB: بتعذيب السجناء"],
    ),
    # past a clause about it between commas
    (
        "اتهم تقرير لخبراء من الأمم المتحدة، اطلعت عليه وكالات، تشاد بتسليح حركة متمردة.",
        ["الأمم المتحدة > TCD: بتسليح حركة متمردة"],
    ),
    # what is said in it
    ("جاء في تقرير للأمم المتحدة أن ليبيريا سلحت المتمردين.", ["الأمم المتحدة > LBR: سلحت المتمردين"]),
    (
        "ورد في تقرير أعده فريق خبراء تابع لمجلس الأمن أن مصر والأردن خرقتا بصورة منهجية حظر السلاح. كما وجه التقرير "
        "أصابع الاتهام إلى شركة فاغنر بإرسال ألف مقاتل.",
        [
            "مجلس الأمن الدولي > EGY+JOR: خرقتا بصورة منهجية حظر السلاح",
            "مجلس الأمن الدولي > مجموعة فاغنر: بإرسال ألف مقاتل",
        ],
    ),
    # experts in a body speak for it
    ("اتهم خبراء في الأمم المتحدة تشاد بقتل صحفي.", ["الأمم المتحدة > TCD: بقتل صحفي"]),
    # by whom and against whom, and not of what
    (
        "اتهمت كندا روسيا بالتجسس. وقلل السفير الروسي إيغور بتروف من شأن اتهامات الاستخبارات لموسكو.",
        ["CAN > RUS: بالتجسس ! إيغور بتروف"],
    ),
    # no text of theirs, no wrong, those who suffered it
    ("جاء في تقرير للأمم المتحدة أن ليبيريا تستضيف القمة.", []),
    ("قال المدعي العام للمحكمة الجنائية الدولية إن المدنيين استهدفوا داخل منازلهم.", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_texts_accuse(text: str, expected: list[str]) -> None:
    assert sorted(told("Accusation", text)) == sorted(expected)


def test_who_is_set_as_a_topic_speaks() -> None:
    text = (
        "اتهمت المفوضية الأوروبية روسيا بالتضليل. وزارت المفوضة كلارا نوفاك وارسو. أما موسكو فاعتبرت أن بروكسل لم تقدم "
        "دليلا."
    )
    assert told("Accusation", text) == ["المفوضية الأوروبية > RUS: بالتضليل ! RUS"]
