"""Meetings in clauses that describe where they were, and sides joined in less usual ways.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

CASES = [
    # what a relative clause takes up by a pronoun after a preposition is not its subject
    (
        "أغلق المبنى الذي التقى فيه الرئيس الغاني كوفي مينساه نظيره التوغولي أفي لاوسون.",
        "أفي لاوسون+كوفي مينساه (Held)",
    ),
    ("أغلق الفندق الذي عقد فيه الوزير سامي الورفلي اجتماعا مع الوزيرة ليلى الصباغ.", "سامي الورفلي+ليلى الصباغ (Held)"),
    ("اختتم المنتدى الذي استقبل خلاله الرئيس الغاني كوفي مينساه وزير الدفاع الكيني.", "KEN+كوفي مينساه (Held)"),
    (
        "نشر الحزب صور القاعة التي التقى فيها الوزير سامي الورفلي السفيرة ليلى الصباغ.",
        "سامي الورفلي+ليلى الصباغ (Held)",
    ),
    # but with no such pronoun it is
    ("وصل الرئيس الغاني كوفي مينساه الذي التقى الرئيس التوغولي أفي لاوسون.", "أفي لاوسون+كوفي مينساه (Held)"),
    ("تحدث الرئيس الغاني كوفي مينساه الذي اجتمع مع نظيره التوغولي أفي لاوسون.", "أفي لاوسون+كوفي مينساه (Held)"),
    # بين said again before the second side
    ("انهارت المحادثات بين الرئيس الغاني كوفي مينساه وبين زعيم المعارضة أفي لاوسون.", "أفي لاوسون+كوفي مينساه (Held)"),
    ("جرت محادثات أمس بين موسكو وبين واشنطن في جنيف.", "RUS+USA (Held) @ جنيف 2023-09-20"),
    ("جرت محادثات أمس بين موسكو وواشنطن في جنيف.", "RUS+USA (Held) @ جنيف 2023-09-20"),
    # bodies whose noun is in the dual
    ("عقدت حركتا فتح وحماس اجتماعا في القاهرة أمس.", "حركة حماس+حركة فتح (Held) @ القاهرة 2023-09-20"),
    ("بدأت أمس محادثات بين حركتي حماس والنور في الدوحة.", "النور+حركة حماس (Held) @ الدوحة 2023-09-20"),
    # a government told by its capital, but not where there are two
    ("أجرت حكومة مانيلا محادثات مع حركة طالبان أمس.", "PHL+حركة طالبان (Held) 2023-09-20"),
    ("وقعت حكومة كابل وحركة طالبان اتفاقا خلال اجتماع في الدوحة أمس.", "AFG+حركة طالبان (Held) @ الدوحة 2023-09-20"),
    ("أجرت حكومة صنعاء محادثات مع الرياض أمس.", ""),
    # a movement told by an adjective that makes a name, but not by one that tells which it is
    (
        "استؤنفت المفاوضات بين الحكومة السودانية والحركة الشعبية في جوبا أمس.",
        "SDN+الحركة الشعبية (Held) @ جوبا 2023-09-20",
    ),
    ("أجرى الرئيس الغاني كوفي مينساه مشاورات مع الحزب الحاكم أمس.", ""),
    # a visit in whose course, day by day, somebody says something
    (
        "قال الرئيس الغاني كوفي مينساه في اليوم الثاني من زيارة رسمية إلى لاوس إن بلاده ستنسحب.",
        "كوفي مينساه (Held) @ LAO",
    ),
    ("رحب الرئيس الغاني كوفي مينساه في المحطة الأخيرة من جولة إلى لاوس بالاتفاق.", "كوفي مينساه (Held) @ LAO"),
    ("قال الرئيس الغاني كوفي مينساه في اليوم الثاني من العام إن بلاده ستنسحب.", ""),
    # several meetings with one other, after which somebody speaks
    ("قال الوزير سامي الورفلي عقب الاجتماعات المشتركة مع نظيره التركي إن الاتفاق قريب.", "TUR+سامي الورفلي (Held)"),
    ("رحب الوزير سامي الورفلي باللقاءات مع المسؤولين الأتراك.", ""),
    # a passive that may look like an active whose subject was told before
    ("وأشار المحافظ إلى أن هناك خطة، حيث تعقد اجتماعات مستمرة مع الوزراء.", ""),
    # officials of the states that are members of a body
    (
        "يجتمع سفراء الدول الأعضاء في حلف شمال الأطلسي الثلاثاء في بروكسل.",
        "حلف شمال الأطلسي (Planned) @ بروكسل 2023-09-26",
    ),
    ("يجتمع سفراء الدول الأفريقية الثلاثاء في بروكسل.", ""),
    # a visit in whose time, told before the verb, its subject does something
    (
        "خلال زيارة رسمية لفرنسا تسلم وزير الدفاع الكيني سامي الورفلي الفرقاطة الجديدة.",
        "سامي الورفلي (Held) @ FRA",
    ),
    # a summit in which some are supposed to take part, and one that is to lead to something
    (
        "أعلن عن قمة يفترض أن يشارك فيها الرئيس الغاني كوفي مينساه والرئيس الكيني وليام روتو غدا في كمبالا.",
        "كوفي مينساه+وليام روتو (Planned) @ كمبالا 2023-09-22",
    ),
    ("أعلن عن قمة يتوقع أن تؤدي إلى اتفاق بين كينيا والصومال.", ""),
    # each of several
    (
        "عقد كل من الرئيس الغاني كوفي مينساه والرئيس الكيني وليام روتو اجتماعا في كمبالا أمس.",
        "كوفي مينساه+وليام روتو (Held) @ كمبالا 2023-09-20",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_meetings_taken_up(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
