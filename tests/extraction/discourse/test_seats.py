"""Brussels that acts is the Union, wherever it stands; it is Belgium where the article speaks of that."""

from __future__ import annotations

import pytest
from support.told import telling


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("Sanction", "علقت بروكسل العقوبات التي فرضتها على بيلاروسيا.", "الاتحاد الأوروبي > BLR (Lifted)"),
        ("Sanction", "عارضت بروكسل الإجراءات العقابية التي اتخذتها ضد كوسوفو.", "الاتحاد الأوروبي > XKX (InForce)"),
        ("Meeting", "أجرت لندن محادثات مع بروكسل بشأن الصيد.", "GBR+الاتحاد الأوروبي (Held)"),
        ("Accusation", "اتهمت موسكو بروكسل بتأجيج الصراع.", "RUS > الاتحاد الأوروبي: بتأجيج الصراع"),
        # the city, and the state whose capital it is
        ("Meeting", "اجتمع وزيرا خارجية تونس والأردن في بروكسل.", "JOR+TUN (Held) @ بروكسل"),
        (
            "Accusation",
            "استدعت الحكومة البلجيكية السفير الإيراني. واتهمت بروكسل طهران بالتجسس.",
            "BEL > IRN: بالتجسس",
        ),
    ],
)
def test_a_seat_stands_for_the_body_that_sits_there(kind: str, text: str, expected: str) -> None:
    assert telling(kind, text) == expected


def test_the_two_sides_are_no_two_states_where_the_article_is_about_a_party() -> None:
    text = (
        "اجتمعت المعارضة السورية في جنيف مع هيئة محلية. وقالت المعارضة السورية إن إيران تعرقل الحل. "
        "وأكدت المعارضة السورية أن سوريا للجميع. ودعا الطرفان إلى استئناف مفاوضات جنيف."
    )
    assert "IRN" not in telling("Meeting", text)
