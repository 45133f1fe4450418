"""Sides at a meeting that are told as groups: delegations, fighters of a movement, leaders of two states of one name.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

CASES = [
    # in what respect a delegation's adjective describes it stands within its phrase
    ("زار وفد نرويجي رفيع المستوى هانوي أمس.", "NOR (Held) @ هانوي 2023-09-20"),
    ("يزور وفد بيروفي واسع التمثيل مدريد غدا.", "PER (Planned) @ مدريد 2023-09-22"),
    ("زار وفد نرويجي رفيع هانوي أمس.", "NOR (Held) @ هانوي 2023-09-20"),
    # a delegation from the land of who tells of it
    ("قال وزير الطاقة الغاني إن وفدا من بلاده سيزور هانوي غدا.", "GHA (Planned) @ هانوي 2023-09-22"),
    ("وأوضح السفير الياباني أن وفدا من بلاده وصل إلى أديس أبابا أمس.", "JPN (Held) @ أديس أبابا 2023-09-20"),
    ("وصل وفد من بلاده إلى أديس أبابا أمس.", ""),
    # officials right after an organisation whose name is a common noun as well
    ("التقى وفد من حركة حماس مسؤولين قطريين في الدوحة أمس.", "QAT+حركة حماس (Held) @ الدوحة 2023-09-20"),
    ("التقى قادة طالبان مسؤولين أوزبكيين في طشقند أمس.", "UZB+حركة طالبان (Held) @ طشقند 2023-09-20"),
    # those who fight for a movement stand for it at talks
    (
        "بدأت في الدوحة أمس مفاوضات بين الحكومة الكونغولية ومتمردي حركة 23 مارس.",
        "COD+حركة 23 مارس (Held) @ الدوحة 2023-09-20",
    ),
    (
        "بدأت في هافانا أمس مفاوضات بين الحكومة الكولومبية ومقاتلي جيش التحرير الوطني.",
        "COL+جيش التحرير الوطني (Held) @ هافانا 2023-09-20",
    ),
    ("بحثت الحكومة الكونغولية مع قائد الجيش هجوم متمردي حركة 23 مارس.", ""),
    # who rules or fights beside a state, told by its words, with whom talks are held
    ("أجرى وفد كيني محادثات مع المجلس العسكري في نيامي.", "KEN+المجلس العسكري (Held) @ نيامي"),
    (
        "أجرى مبعوثو إيكواس محادثات مع قادة المجلس العسكري.",
        "المجلس العسكري+المجموعة الاقتصادية لدول غرب أفريقيا (Held)",
    ),
    ("أجرى الوزير الكيني مباحثات مع جيش الرب للمقاومة في جوبا.", "KEN+جيش الرب للمقاومة (Held) @ جوبا"),
    ("اجتمع ممثلون عن الحكومة الكولومبية وجيش التحرير الوطني في كيتو.", "COL+جيش التحرير الوطني (Held) @ كيتو"),
    ("اجتمع ممثلون عن الحكومة الكولومبية ومتمردي القوات الثورية.", "COL+القوات الثورية (Held)"),
    ("تناول الوزير الكيني العشاء مع قادة الجيش في نيروبي.", ""),
    # powers and factions, by what they are called
    ("بدأت في جنيف أمس محادثات بين إيران والقوى الكبرى.", "IRN+القوى الكبرى (Held) @ جنيف 2023-09-20"),
    ("أجرت إيران محادثات مع الدول الست في جنيف.", "IRN+الدول الست (Held) @ جنيف"),
    ("عقدت في جدة محادثات بين السعودية والفصائل السودانية.", "SAU+الفصائل السودانية (Held) @ جدة"),
    ("عقدت محادثات بين كينيا والدول المجاورة.", ""),
    # heads of state by the house that they live in; a handshake; the country that the sentence is set in
    ("استقبل سيد الإليزيه نظيره السنغالي أمس.", "FRA+SEN (Held) 2023-09-20"),
    ("التقى ساكن البيت الأبيض نظيره الصيني في بالي.", "CHN+USA (Held) @ بالي"),
    ("التقى سيد القصر ضيفه في بالي.", ""),
    ("جرت مصافحة بين الرئيس الفرنسي ونظيره الإيراني في نيويورك.", "FRA+IRN (Held) @ نيويورك"),
    ("وفي غانا قالت الوزيرة النرويجية سالي هارلو إنها زارت البلاد أمس.", "سالي هارلو (Held) @ GHA 2023-09-20"),
    ("وفي غانا وفي توغو قالت الوزيرة النرويجية سالي هارلو إنها زارت البلاد أمس.", ""),
    # those of the two states that a dual is the name of
    ("عقد زعيما الكوريتين قمة في بانمونجوم أمس.", "KOR+PRK (Held) @ بانمونجوم 2023-09-20"),
    ("يلتقي مسؤولون من الكوريتين غدا في كايسونغ.", "KOR+PRK (Planned) @ كايسونغ 2023-09-22"),
    ("عقد زعيما الحزبين قمة في بانمونجوم أمس.", ""),
    # what is agreed on is to come, but not that during which it is agreed on
    ("اتفقت كينيا والصومال على وقف النار خلال لقاء عقد أمس في جيبوتي.", "KEN+SOM (Held) @ DJI 2023-09-20"),
    ("اتفقت كينيا والصومال على تبادل الأسرى في لقاء جرى أمس.", "KEN+SOM (Held) 2023-09-20"),
    ("اتفقت كينيا والصومال على عقد لقاء في جيبوتي.", "KEN+SOM (Planned) @ DJI"),
    ("اتفقت كينيا والصومال على لقاء في جيبوتي.", "KEN+SOM (Planned) @ DJI"),
    # what has had results has been, whoever is to hear of them
    ("سيطلع وزير الخارجية الغاني نظيره التوغولي على نتائج زيارته إلى هانوي.", "GHA (Held) @ هانوي"),
    ("سيتحدث الرئيس الكيني غدا عن نتائج محادثاته مع الرئيس الصومالي.", "KEN+SOM (Held)"),
    ("سيتحدث الرئيس الكيني غدا عن محادثاته المقبلة مع الرئيس الصومالي.", "KEN+SOM (Planned)"),
    # for whom a conference is to do something need not come
    ("يشارك وزير الخارجية الغاني في مؤتمر دعم هايتي في بروكسل غدا.", "GHA (Planned) @ بروكسل 2023-09-22"),
    ("شارك وزير الخارجية الغاني في مؤتمر إعمار هايتي في بروكسل أمس.", "GHA (Held) @ بروكسل 2023-09-20"),
    ("عقد أمس اجتماع وزراء خارجية غانا وهايتي.", "GHA+HTI (Held) 2023-09-20"),
    # one of a yearly series has a day; without one it tells how two stand
    ("أجرى وزير الخارجية الغاني أمس مشاورات سنوية مع نظيره الفيتنامي.", "GHA+VNM (Held) 2023-09-20"),
    ("يعقد وزير الخارجية الغاني غدا محادثات دورية مع نظيره الفيتنامي.", "GHA+VNM (Planned) 2023-09-22"),
    ("يجري البلدان محادثات سنوية بين أكرا وهانوي.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_is_told_as_a_group(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
