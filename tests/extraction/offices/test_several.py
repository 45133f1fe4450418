"""Several holders of one office, told in one phrase: each has his own state."""

from __future__ import annotations

import pytest
from support.named import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a state and its minister, again and again
        (
            "اجتمع وزراء خارجية مصر سالم شاكر والأردن زيد القاضي والعراق كريم حسين في بغداد.",
            "EGY سالم شاكر, JOR زيد القاضي, IRQ كريم حسين",
        ),
        (
            "اجتمع وزراء مالية تونس سهام البوزيدي، والمغرب نادية العلوي، وموريتانيا سيدي أحمد ولد سالم.",
            "TUN سهام البوزيدي, MAR نادية العلوي, MRT سيدي أحمد ولد سالم",
        ),
        ("التقى وزيرا دفاع فنلندا أنتي لهتونن والسويد بال نوردين.", "FIN أنتي لهتونن, SWE بال نوردين"),
        # the states first, then the names
        (
            "التقى رؤساء كينيا وأوغندا ورواندا وليم كيبيت وجوزيف موكاسا وبول هابيمانا.",
            "KEN وليم كيبيت, UGA جوزيف موكاسا, RWA بول هابيمانا",
        ),
        (
            "التقى رؤساء كينيا وأوغندا ورواندا، وليم كيبيت، وجوزيف موكاسا، وبول هابيمانا.",
            "KEN وليم كيبيت, UGA جوزيف موكاسا, RWA بول هابيمانا",
        ),
        # as nationalities
        ("التقى وزيرا الدفاع الكيني وليم كيبيت والأوغندي جوزيف موكاسا.", "KEN وليم كيبيت, UGA جوزيف موكاسا"),
        # a dual that an accusative is written like; a state after في; deputies
        ("التقى رئيسا ليتوانيا أندريوس كازلاوسك ولاتفيا يانيس برزينس.", "LTU أندريوس كازلاوسك, LVA يانيس برزينس"),
        ("التقى وزيرا الزراعة في كينيا وليم كيبيت وأوغندا جوزيف موكاسا.", "KEN وليم كيبيت, UGA جوزيف موكاسا"),
        ("التقى نائبا وزيري خارجية مصر سالم شاكر والأردن زيد القاضي.", "EGY سالم شاكر, JOR زيد القاضي"),
        ("التقى نائبا وزير الخارجية المصري سالم شاكر وزيد القاضي.", "EGY سالم شاكر, EGY زيد القاضي"),
        ("عين رئيسا جديدا أندريوس كازلاوسك.", "None أندريوس كازلاوسك"),
        ("اتهم نواب وزير المالية سالم شاكر بالكذب.", "None سالم شاكر"),
        # a state after them is no minister of it
        ("زار وزيرا خارجية مصر سالم شاكر والأردن زيد القاضي العراق.", "EGY سالم شاكر, JOR زيد القاضي"),
    ],
)
def test_each_of_several_holders_has_his_own_state(text: str, expected: str) -> None:
    found = [m for m in mentions(text) if m.kind == "person"]
    assert ", ".join(f"{m.state} {m.name}" for m in found) == expected


def test_a_word_of_nothing_but_lengthening_ends_no_office() -> None:
    assert [m.kind for m in mentions("قال وزير ـ إن الخطة جاهزة.")] == ["office"]
