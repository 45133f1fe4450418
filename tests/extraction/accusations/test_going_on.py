"""Verbal nouns of accusing and denying that a clause says somebody goes on with, and duals that look like objects."""

from __future__ import annotations

import pytest
from support.told import telling

CASES = [
    # the subject of the verb is whose denial it is
    ("واصل المسؤولون الروانديون نفي الاتهامات الموجهة إلى بلادهم بدعم المتمردين.", "? > RWA: بدعم المتمردين ! RWA"),
    ("جدد السفير الروسي نفي الاتهامات الموجهة إلى بلاده بالتدخل.", "? > RUS: بالتدخل ! RUS"),
    ("لم تتوقف السلطات الكوبية عن نفي الاتهامات بقمع المعارضين.", "? > CUB: بقمع المعارضين ! CUB"),
    ("لا يكف المسؤولون الأتراك عن نفي الاتهامات الموجهة إلى بلادهم بالقصف.", "? > TUR: بالقصف ! TUR"),
    ("طلب الرئيس من الوزير نفي الاتهامات.", ""),
    ("طالبت بيرو السفير التشيلي بإعادة نفي الاتهامات بالقصف.", ""),
    # and whose it is to hold somebody responsible
    (
        "يواصل قادة المتمردين مهاجمة الأمم المتحدة وتحميلها مسؤولية سقوط المدينة.",
        "قادة المتمردين > الأمم المتحدة: مسؤولية سقوط المدينة",
    ),
    (
        "اكتفى الوزير سامي الورفلي بمهاجمة فرنسا وتحميلها مسؤولية الأزمة.",
        "سامي الورفلي > FRA: مسؤولية الأزمة",
    ),
    ("دعا الوزير سامي الورفلي إلى محاسبة فرنسا وتحميلها مسؤولية الأزمة.", ""),
    # what somebody plots against stands in the charge
    ("كرر الوزير سامي الورفلي اتهام بيرو بالتآمر على أمن بلاده.", "سامي الورفلي > PER: بالتآمر على أمن بلاده"),
    ("كرر الوزير سامي الورفلي اتهام خصومه بالتآمر على أمن الدولة.", ""),
    # the dual before a genitive is no indefinite object
    ("اتهم حزبا المستقبل والقوات طهران بتعطيل الانتخابات.", "القوات+حزبا المستقبل > IRN: بتعطيل الانتخابات"),
    ("اتهمت طهران حزبا معارضا بتعطيل الانتخابات.", "IRN > حزبا معارضا: بتعطيل الانتخابات"),
    # several whom a court convicts; what a state condemns is another matter
    ("أدانت محكمة في كمبالا أمس ثلاثة صحافيين بنشر أخبار كاذبة.", "UGA > ثلاثة صحافيين: بنشر أخبار كاذبة"),
    ("أدانت أوغندا أمس ثلاثة صحافيين بشدة.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_goes_on_with_it(text: str, expected: str) -> None:
    assert telling("Accusation", text) == expected
