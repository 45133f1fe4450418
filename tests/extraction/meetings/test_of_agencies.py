"""Meetings as agencies and broadcasters tell them: clauses that pass on, meetings in turn, whose a meeting is.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

CLAUSES = [
    # news passes on to what had been before
    ("هذا وكان وزير الخارجية السويدي قد التقى نظيره التركي في وارسو.", "SWE+TUR (Held) @ وارسو"),
    ("هذا، وكان وزير الخارجية السويدي قد زار أنقرة الشهر الماضي.", "SWE (Held) @ أنقرة 2023-08"),
    # the time of a meeting is not who met
    ("وكانت آخر مرة التقى فيها وزير الخارجية السويدي نظيره التركي في وارسو.", "SWE+TUR (Held) @ وارسو"),
    # on the margin of another
    (
        "وكان وزير الخارجية السويدي التقى على هامش قمة الاتحاد الأوروبي في وارسو الشهر الماضي مع نظيره التركي.",
        "SWE+TUR (Held) @ وارسو 2023-08; الاتحاد الأوروبي (Held) @ وارسو 2023-08",
    ),
    (
        "والتقى وزير الخارجية السويدي على هامش محادثات في وارسو نظيره التركي.",
        "SWE+TUR (Held) @ وارسو",
    ),
    # a clause without a relative pronoun says who held it
    (
        "ويأتي القرار بعد محادثات أجراها في وارسو وزير الدفاع السويدي مع نظيره التركي.",
        "SWE+TUR (Held) @ وارسو",
    ),
    (
        "وقال وزير الدفاع السويدي إن الاتفاق تم خلال اتصال هاتفي أجراه قبل يومين مع نظيره التركي.",
        "SWE+TUR (Held) 2023-09-19",
    ),
    # one after the other
    (
        "ويجتمع وزير الدفاع السويدي غدا مع نظيره التركي ثم مع الرئيس البولندي.",
        "POL+SWE (Planned) 2023-09-22; SWE+TUR (Planned) 2023-09-22",
    ),
    ("والتقى وزير الدفاع السويدي نظيره التركي ثم الرئيس البولندي.", "POL+SWE (Held); SWE+TUR (Held)"),
    # whose a meeting is, and who calls for it
    ("وعقد في وارسو اجتماع لوزراء دفاع السويد وتركيا وبولندا.", "POL+SWE+TUR (Held) @ وارسو"),
    (
        "ودعت السويد وبولندا إلى عقد قمة طارئة لقادة الاتحاد الأوروبي في تشرين الأول.",
        "الاتحاد الأوروبي (Planned) 2023-10",
    ),
    ("ودعت الوزيرة السويدية السفير التركي.", ""),
    # the members of a body of states, by an adjective
    ("وعقد وزراء الخارجية العرب اجتماعا طارئا في القاهرة أمس.", "جامعة الدول العربية (Held) @ القاهرة 2023-09-20"),
    ("واجتمع وزراء الخارجية الأوروبيون في وارسو أمس.", "الاتحاد الأوروبي (Held) @ وارسو 2023-09-20"),
    ("والتقى القادة الأفارقة في أديس أبابا أمس.", "الاتحاد الأفريقي (Held) @ أديس أبابا 2023-09-20"),
    ("واجتمع الخبراء العرب في القاهرة أمس.", ""),
    # several states, by their number
    (
        "تضم القمة رؤساء السويد وتركيا وبولندا. وأكدت وارسو ذلك. واجتمع وزراء خارجية الدول الثلاث في أنقرة أمس.",
        "POL+SWE+TUR (Held) @ أنقرة 2023-09-20",
    ),
    ("ووقعت السويد وتركيا اتفاقا. واجتمع وزراء دفاع البلدان الثلاثة في وارسو.", ""),
    # on a visit
    (
        "ويبدأ وزير الدفاع السويدي غدا زيارة إلى أنقرة يجري خلالها محادثات مع نظيره التركي.",
        "SWE+TUR (Planned) @ أنقرة 2023-09-22",
    ),
    ("ووصل وزير الدفاع السويدي إلى العاصمة النمساوية أمس.", "SWE (Held) @ AUT 2023-09-20"),
    ("وزار وزير الدفاع السويدي العاصمة النمساوية أمس.", "SWE (Held) @ AUT 2023-09-20"),
    # member states are told of, not met
    (
        "ويجتمع وزراء دفاع الاتحاد الأوروبي في وارسو غدا لبحث توزيع الأعباء على الدول الأعضاء.",
        "الاتحاد الأوروبي (Planned) @ وارسو 2023-09-22",
    ),
    # a weekday in a clause that describes what is to come
    (
        "وأعلن أنه لن يشارك في القمة التي يعقدها الاتحاد الأوروبي في وارسو السبت.",
        "الاتحاد الأوروبي (Planned) @ وارسو 2023-09-23",
    ),
    # two of a rank, told in a sentence each, another one between them
    (
        "قال وزير الخارجية السويدي لارس هولتن إن الرئيس التركي يعرقل الاتفاق. وردت نظيرته التركية سيبل يورداكول "
        "بالنفي. وكان الوزيران قد التقيا آخر مرة في وارسو.",
        "سيبل يورداكول+لارس هولتن (Held) @ وارسو",
    ),
    # a palace is where the head of a government receives, and where others serve
    ("واستقبل رئيس الجمهورية في قصر بعبدا السفير الفرنسي.", "FRA+LBN (Held) @ LBN"),
    # what is talked about is no side
    (
        "ويجتمع وزير الدفاع السويدي بنظيره التركي لبحث موعد مفاوضات الانضمام إلى الاتحاد الأوروبي.",
        "SWE+TUR (Held)",
    ),
    ("واجتمع وزير الدفاع السويدي لبحث الأزمة مع نظيره التركي.", "SWE+TUR (Held)"),
    # the subject of a concession
    (
        "ورغم أن السويد لم توقع الميثاق، فإنها استقبلت وزير الدفاع التركي.",
        "SWE+TUR (Held)",
    ),
    # an honorific is the agent of a verbal noun, whose object stands behind day and place
    (
        "أكد وزير الصحة القطري صالح المري ذلك خلال لقاء سعادته اليوم بقصر النخيل السفير الفرنسي لوران جيرار.",
        "صالح المري+لوران جيرار (Held) @ قصر النخيل 2023-09-21",
    ),
    (
        "أكد وزير الصحة القطري صالح المري ذلك خلال لقائه أمس في مكتبه السفير الفرنسي لوران جيرار.",
        "صالح المري+لوران جيرار (Held) @ QAT 2023-09-20",
    ),
    # verbs of forms V and VI that share their letters with others
    (
        "التقى الوزير الألماني هولغر شتاين نظيره الدنماركي لارس هولم، كما تواصل هاتفيا مع الوزيرة آنا ليند.",
        "آنا ليند+هولغر شتاين (Held); لارس هولم+هولغر شتاين (Held)",
    ),
    # what somebody goes to a place for
    ("توجه الوزير الإيراني مهرداد شايان إلى بوغوتا لبحث الملف مع نظيره العراقي.", "IRQ+مهرداد شايان (Held) @ بوغوتا"),
    # a name behind a title, after a town that no list knows
    ("التقى الوزير حاتم الصباغ رئيس أساقفة كانترول الدكتور جوناثان ميلر.", "جوناثان ميلر+حاتم الصباغ (Held)"),
    # two who each spoke with others need not have met
    ("أجرى الرئيس المصري والرئيس التونسي مباحثات مع قادة الأحزاب.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses_tell_of_meetings(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
