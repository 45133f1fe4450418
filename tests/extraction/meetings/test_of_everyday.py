"""Meetings in the wordings of every day: in the passive, by ordinals, as over, off, or told with plural guests.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

MEETINGS = [
    # عمان is the Sultanate where it owns an office that states have, Amman where somebody is posted or governs
    ("بحث وزير خارجية عمان مع نظيره القطري الأوضاع.", "OMN+QAT (Held)"),
    ("استقبل وزير الخارجية الأردني سفير عمان لدى المملكة.", "JOR+OMN (Held)"),
    ("التقى محافظ عمان السفير الياباني.", "JOR+JPN (Held)"),
    # who is told in the plural right after an adjective of his host
    ("التقى الوزير الهندي كبار المسؤولين اليابانيين.", "IND+JPN (Held)"),
    ("أجرى الوزير الهندي محادثات مع كبار المسؤولين اليابانيين.", "IND+JPN (Held)"),
    (
        "يلتقي الرئيس الفرنسي الثلاثاء في باريس رئيسة المفوضية الأوروبية.",
        "FRA+المفوضية الأوروبية (Planned) @ باريس 2023-09-26",
    ),
    ("التقى الرئيس الفرنسي رئيس المفوضية الأوروبية.", "FRA+المفوضية الأوروبية (Held)"),
    ("التقى الرئيس الموريتاني رئيس الاتحاد الأفريقي محمد ولد سالم نظيره المالي.", "MLI+محمد ولد سالم (Held)"),
    # each of two hosts met the guest, not the other host, and of a guest who is not told nobody is one
    (
        "سافر الوزير حمدي البكري إلى المهرجان. وقد استقبل من طرف الرئيس الهندي راجيف منون "
        "والياباني تارو يامادا في نيويورك.",
        "تارو يامادا+حمدي البكري (Held) @ نيويورك; حمدي البكري+راجيف منون (Held) @ نيويورك",
    ),
    ("وقد استقبل من طرف الرئيس الهندي راجيف منون والرئيس الياباني تارو يامادا.", ""),
    ("سيستقبل الوزير الهندي من قبل الرئيس المصري غدا.", "EGY+IND (Planned) 2023-09-22"),
    # what is agreed during a meeting is no side of it
    (
        "شهد وزير الطاقة القطري توقيع اتفاقية بين مصر وكازاخستان خلال لقائه رئيس وزراء كازاخستان أولجاس بيك.",
        "QAT+أولجاس بيك (Held)",
    ),
    # ordinals of two words
    (
        "احتضنت أديس أبابا القمة العادية السابعة والثلاثين لقادة الاتحاد الأفريقي.",
        "الاتحاد الأفريقي (Held) @ أديس أبابا",
    ),
    ("عقدت الدورة الحادية عشرة للجنة المشتركة بين تونس والجزائر.", "DZA+TUN (Held)"),
    ("عقدت الدورة الثالثة والعشرون للجنة المشتركة بين تونس والجزائر.", "DZA+TUN (Held)"),
    # visits that are over when somebody leaves
    ("غادر وزير الدفاع الفرنسي بغداد عقب زيارة استغرقت يوما واحدا.", "FRA (Held) @ بغداد"),
    ("عاد رئيس الوزراء الإثيوبي إلى أديس أبابا مختتما زيارة رسمية إلى الهند.", "ETH (Held) @ IND"),
    ("غادر السفير الفرنسي بغداد بعد انتهاء مهامه.", ""),
    ("غادر الفريق الفرنسي القاهرة بعد زيارة قصيرة للأهرامات.", ""),
    # two delegations
    ("تستعد القاهرة لاستقبال وفدي حركة حماس وإسرائيل لاستئناف مفاوضات الهدنة.", "EGY+ISR+حركة حماس (Planned)"),
    # what could not be held
    ("تعذر عقد الاجتماع الذي كان مقررا بين وزيري خارجية الهند واليابان في واشنطن.", "IND+JPN (Cancelled) @ واشنطن"),
    ("عقد الاجتماع بين وزيري خارجية الهند واليابان في واشنطن.", "IND+JPN (Held) @ واشنطن"),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_meetings(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
