"""Meetings of which the sentence, or the next one, goes on to say that they were put off.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

TELLINGS = [
    # the noun takes up what the verb has told
    (
        "وكان مقررا أن يزور رئيس الوزراء السويدي أنقرة في آب الماضي، لكن الزيارة أرجئت بسبب الانتخابات.",
        "SWE (Cancelled) @ أنقرة 2023-08",
    ),
    (
        "وكان من المقرر أن يلتقي وزير الخارجية السويدي نظيره التركي في وارسو، إلا أن أنقرة طلبت تأجيل اللقاء.",
        "SWE+TUR (Cancelled) @ وارسو",
    ),
    (
        "وكان من المفترض أن يجتمع وزير الخارجية السويدي بنظيره التركي قبل أن تلغي أنقرة الاجتماع.",
        "SWE+TUR (Cancelled)",
    ),
    (
        "وكان من المقرر أن يزور وزير الخارجية السويدي أنقرة. لكن الزيارة ألغيت في اللحظة الأخيرة.",
        "SWE (Cancelled) @ أنقرة",
    ),
    # a passive that is written like its active
    (
        "وكان من المقرر أن يعقد وزير الخارجية السويدي اجتماعا مع نظيره التركي، غير أن الاجتماع ألغي في اللحظة الأخيرة.",
        "SWE+TUR (Cancelled)",
    ),
    # the meeting is the subject without being named again
    ("وكانت زيارة الرئيس الفرنسي إلى الرباط مقررة في آب الماضي لكنها تأجلت.", "FRA (Cancelled) @ الرباط 2023-08"),
    (
        "وقال المصدر إن المحادثات بين السويد وتركيا التي كان من المقرر عقدها في آب الماضي وتأجلت ستتناول الحدود.",
        "SWE+TUR (Cancelled) 2023-08",
    ),
    (
        "وقال المصدر إن المشاورات بين السويد وتركيا التي كان مقررا أن يعقدها البلدان في وارسو تأجلت.",
        "SWE+TUR (Cancelled) @ وارسو",
    ),
    # who was to come gives it up
    ("وكان الرئيس الفرنسي يعتزم زيارة الرباط، ثم عدل عن ذلك.", "FRA (Cancelled) @ الرباط"),
    (
        "أما الزيارة التي كان ينوي الرئيس الفرنسي القيام بها إلى الرباط، فصرف النظر عنها.",
        "FRA (Cancelled) @ الرباط",
    ),
    # described after a comma
    (
        "وعلم أن زيارة وزير الخارجية السويدي لأنقرة، التي كانت متوقعة في تشرين الأول، أرجئت.",
        "SWE (Cancelled) @ أنقرة 2023-10",
    ),
    ("وتأجلت زيارة وزير الخارجية السويدي إلى أنقرة، التي كانت مقررة غدا.", "SWE (Cancelled) @ أنقرة 2023-09-22"),
    # who was to come is told in the clause that describes the visit
    (
        "وألغت السويد زيارة كان مقررا أن يقوم بها وزير الدفاع السويدي إلى أنقرة.",
        "SWE (Cancelled) @ أنقرة",
    ),
    # what was to be is told in the clause that describes it
    (
        "أما الزيارة التي كان من المفترض أن يقوم بها وزير الخارجية السويدي إلى أنقرة في آب الماضي فقد ألغيت.",
        "SWE (Cancelled) @ أنقرة 2023-08",
    ),
    ("وألغيت زيارة كان من المقرر أن يقوم بها وفد صيني إلى أنقرة.", "CHN (Cancelled) @ أنقرة"),
    (
        "وألغي اجتماع كان من المقرر أن يعقده وزير الخارجية السويدي مع نظيره التركي.",
        "SWE+TUR (Cancelled)",
    ),
    (
        "وألغيت القمة التي كان من المقرر أن تجمع الرئيس الفرنسي ونظيره التركي في وارسو.",
        "FRA+TUR (Cancelled) @ وارسو",
    ),
    (
        "وألغيت جولة المحادثات التي كان المبعوث الأممي يان فيرمير يعتزم عقدها غدا في وارسو بين السويد وتركيا.",
        "SWE+TUR (Cancelled) @ وارسو 2023-09-22",
    ),
    # something else is put off, or nothing is
    (
        "وكان من المقرر أن يلتقي وزير الخارجية السويدي نظيره التركي، لكن الانتخابات التركية تأجلت.",
        "SWE+TUR (Planned)",
    ),
    ("وكانت زيارة الرئيس الفرنسي إلى الرباط مقررة في آب الماضي.", "FRA (Planned) @ الرباط 2023-08"),
    # talks rest by what is said of them, not by what a thing that they are about is called
    ("والمفاوضات بين السويد وتركيا متوقفة منذ عام.", "SWE+TUR (Cancelled)"),
    ("عقد سامح شكري لقاء مع هاكان فيدان بشأن أصول مجمدة.", "سامح شكري+هاكان فيدان (Held)"),
    ("وسيبحث لقاء سامح شكري مع هاكان فيدان ملفات معلقة.", "سامح شكري+هاكان فيدان (Planned)"),
    # who calls off the talks of others is no side of them
    ("أجلت الأمم المتحدة المحادثات بين الحكومة اليمنية والحوثيين.", "YEM+جماعة الحوثي (Cancelled)"),
    ("ألغت قطر القمة السويدية التركية.", "SWE+TUR (Cancelled)"),
    ("أجلت الأمم المتحدة محادثات السلام اليمنية.", ""),
    ("ألغت سويسرا محادثات السلام الليبية.", ""),
    ("ألغت السويد القمة السويدية التركية.", "SWE+TUR (Cancelled)"),
    ("ألغت السويد المحادثات مع تركيا.", "SWE+TUR (Cancelled)"),
    ("أرجأت السويد وتركيا جولة المفاوضات التي كان مقررا أن تنطلق الجمعة.", "SWE+TUR (Cancelled) 2023-09-22"),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_what_was_due_and_put_off_is_called_off(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
