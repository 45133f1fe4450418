"""Talks that somebody announces, agrees to or calls off, and what is told beside them.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

CASES = [
    # the understood agent of a verbal noun is the subject of the verb that governs it
    ("أعلنت كينيا تأجيل الجولة الثانية من المحادثات مع الصومال.", "KEN+SOM (Cancelled)"),
    ("أعلنت كينيا إلغاء لقاء مع الرئيس الصومالي.", "KEN+SOM (Cancelled)"),
    ("أعلن الرئيس الكيني استئناف المحادثات مع الصومال في جيبوتي.", "KEN+SOM (Planned) @ DJI"),
    ("أعلنت الحكومة الكينية أمس إجراء مباحثات مع الصومال.", "KEN+SOM (Planned)"),
    ("أعلن المتحدث باسم الخارجية الكينية عقد اجتماع مع الوفد الصومالي غدا.", "KEN+SOM (Planned) 2023-09-22"),
    ("وافقت كينيا على إجراء محادثات مع الصومال.", "KEN+SOM (Planned)"),
    ("قررت كينيا تعليق المحادثات مع الصومال.", "KEN+SOM (Cancelled)"),
    # … not where others hold them, and not where they are refused or only wished for
    ("أعلنت غانا تأجيل المحادثات بين كينيا والصومال.", "KEN+SOM (Cancelled)"),
    ("رفضت كينيا إجراء محادثات مع الصومال.", ""),
    ("لم تعلن كينيا استئناف المحادثات مع الصومال.", ""),
    ("أكدت كينيا أهمية استئناف المحادثات مع الصومال.", ""),
    ("تحدث الوزير الكيني في تعليق على المحادثات مع الصومال.", "KEN+SOM (Held)"),
    # the government of him who speaks, as the subject of what he tells
    ("قال رئيس الوزراء الكيني سالم موسى إن حكومته ستجري محادثات مع الصومال.", "KEN+SOM (Planned)"),
    ("التقى رئيس الوزراء الكيني سالم موسى أعضاء حكومته.", ""),
    # what is told beside a meeting that is called off is not called off with it
    (
        "ألغت كينيا محادثات مع الصومال ردا على زيارة الوزيرة التوغولية سالي منسا إلى أكرا.",
        "KEN+SOM (Cancelled); سالي منسا (Held) @ أكرا",
    ),
    (
        "أرجأت كينيا لقاء مع الوزير الصومالي بعد زيارة الوزيرة التوغولية سالي منسا إلى أكرا.",
        "KEN+SOM (Cancelled); سالي منسا (Held) @ أكرا",
    ),
    (
        "أجلت كينيا الاجتماع مع الصومال بعد يوم من لقاء الوزيرين التوغولي والغاني.",
        "GHA+TGO (Held); KEN+SOM (Cancelled)",
    ),
    ("ألغى الرئيس الغاني مشاركته في قمة مع الرئيس الكيني في نيروبي.", "GHA+KEN (Cancelled) @ نيروبي"),
    ("ألغت كينيا زيارة الوزيرة التوغولية سالي منسا إلى نيروبي.", "سالي منسا (Cancelled) @ نيروبي"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_announced_and_called_off(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
