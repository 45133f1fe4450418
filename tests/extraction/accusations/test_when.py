"""When an accusation was made: what tells it from one made before, and no slot of it."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extraction import extract
from kg.records import Article

PUBLISHED = date(2013, 11, 6)


def hints(text: str) -> list[dict[str, str]]:
    """What is told of when each accusation of a text was made."""
    facts = extract(Article("a", text, None, PUBLISHED)).facts
    return [
        {hint: fact.hints[hint] for hint in ("said", "renewed") if hint in fact.hints}
        for fact in facts
        if fact.kind == "Accusation"
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("اتهم وزير الدفاع الأوغندي جيمس موكاسا رواندا أمس بتسليح متمردين.", {"said": "2013-11-05"}),
        ("اتهمت غانا توغو الثلاثاء بإيواء انفصاليين.", {"said": "2013-11-05"}),
        ("وكانت غانا اتهمت توغو في أيلول الماضي بإيواء انفصاليين.", {"said": "2013-09"}),
        (
            "جدد الوزير الغاني كوامي بواتينغ أمس اتهامه لتوغو بإيواء انفصاليين.",
            {"said": "2013-11-05", "renewed": "1"},
        ),
        ("كررت غانا اتهامها لتوغو بإيواء انفصاليين.", {"renewed": "1"}),
        # the day of the deed is another
        ("تتهم غانا توغو بقصف قرية حدودية في 3 أكتوبر.", {}),
        ("حملت مولدوفا أوكرانيا مسؤولية قصف قرية يوم الاثنين.", {}),
        ("اتهمت غانا توغو بإيواء انفصاليين.", {}),
        # a denial has a day of its own
        ("نفت توغو أمس اتهام غانا لها بإيواء انفصاليين.", {}),
    ],
)
def test_when_it_was_made(text: str, when: dict[str, str]) -> None:
    assert hints(text) == [when]
