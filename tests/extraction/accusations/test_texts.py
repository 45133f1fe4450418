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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of what there is proof, what was found out, past a clause about what it is said in
        (
            "قال رئيس الوزراء المالي عمر كيتا إن لدى بلاده أدلة على أن فرنسا تدرب إرهابيين.",
            ["عمر كيتا > FRA: تدرب إرهابيين"],
        ),
        ("يؤيد الحلفاء ما توصلت إليه واشنطن من أن موسكو خرقت المعاهدة.", ["USA > RUS: خرقت المعاهدة"]),
        (
            "قالت هيومن رايتس ووتش في تقرير أصدرته اليوم إن القوات الكاميرونية ترتكب انتهاكات جسيمة.",
            ["هيومن رايتس ووتش > CMR: ترتكب انتهاكات جسيمة"],
        ),
        # what is only called an accusation, and untrue, tells none
        (
            "وقالت الخارجية البريطانية إنها ليست المرة الأولى التي توجه فيها روسيا لموظفينا اتهامات خبيثة لا أساس لها.",
            [],
        ),
        # untrue in other words
        (
            "قال عمر كيتا إن فرنسا تدرب إرهابيين. وقالت السفارة الفرنسية إن ما قاله لا يمت إلى الواقع بصلة.",
            ["عمر كيتا > FRA: تدرب إرهابيين ! FRA"],
        ),
        (
            "كتب الوزير السابق سامي الحداد أن اتهامه بتجنيد المرتزقة كذبة سخيفة.",
            ["? > سامي الحداد: بتجنيد المرتزقة ! سامي الحداد"],
        ),
    ],
)
def test_where_what_is_said_begins_and_what_it_is_called(text: str, expected: list[str]) -> None:
    assert told("Accusation", text) == expected
