"""Whence an article is filed, and whose its officials are for that: datelines of agencies and outlets."""

from __future__ import annotations

from datetime import date

import pytest

import kg
from kg.records import Article

FILED = [
    # a national agency signs behind a day, or with no mark before its name
    ("نواكشوط 13 فبراير 2018 (وم أ)- استقبل وزير الدفاع يحيى المصطفى وفدا عسكريا سنغاليا.", "MRT"),
    ("جدة 03 ذو القعدة 1440 هـ الموافق 06 يوليو 2019 م واس\nاستقبل وزير التجارة يحيى المصطفى رسالة من ماليزيا.", "SAU"),
    # … from abroad, where its own minister opens the text
    ("طشقند في 05 أغسطس /قنا/ اجتمع نائب وزير الخارجية يحيى المصطفى مع نائبة وزير خارجية أوزبكستان.", "QAT"),
    # an outlet, and where it writes from
    ("هسبريس من الرباط\nقال وزير العدل يحيى المصطفى إن القانون جاهز.", "MAR"),
    ("الراصد نيوز- بغداد\nقال وزير العدل يحيى المصطفى إن القانون جاهز.", "IRQ"),
    ("نيروبي 5 مارس 2018 (رويترز) - قال وزير العدل يحيى المصطفى إن القانون جاهز.", "KEN"),
]


@pytest.mark.parametrize(("text", "state"), FILED)
def test_officials_of_where_an_article_is_filed(text: str, state: str) -> None:
    facts = kg.extract(Article("t", text, None, date(2018, 6, 15)))
    acting = {p.label: p.represents for p in facts.entities if p.kind == "Person"}
    assert acting["يحيى المصطفى"] == (f"state/{state}",)


def test_whom_an_official_receives_makes_no_home() -> None:
    text = (
        "استقبل رئيس مجلس النواب عادل الدمرداش وفد جمعية الصداقة اليابانية. وأكد الوفد الياباني عمق العلاقات. "
        "وقال وزير الإسكان حمدي الشرقاوي إن الوفد الياباني اطلع على المشروعات."
    )
    facts = kg.extract(Article("t", text, None, date(2018, 6, 15)))
    assert not any(p.represents for p in facts.entities if p.kind == "Person")


LEADS = [
    # a minister of no state that is told opens what is filed at home, whatever land he speaks of
    (
        None,
        "الجزائر - ترأس وزير الشؤون الخارجية يحيى المصطفى اجتماعا حول مالي. ودعا السلطات في باماكو إلى الحوار. "
        "وقال إن مالي بلد جار، وإن استقرار مالي مهم. ثم غادر المبعوث باماكو.",
        "state/DZA",
    ),
    # the headline begins with where the article is filed, though another land is named more often
    (
        "مانيلا تتهم بكين بالتشويش",
        "مانيلا (رويترز) - قالت الفلبين إن سفنا صينية شوشت على زوارقها. وقال المتحدث باسم خفر السواحل يحيى المصطفى إن "
        "الطاقم الصيني هدد البحارة. ورفضت الصين ذلك. وقالت بكين إن المياه صينية، وإن الصين لن تتراجع.",
        "state/PHL",
    ),
    # who speaks for many states at their seat is not of the land of the seat
    (
        None,
        "بروكسل (رويترز) - قال دبلوماسيون إن سفراء الاتحاد الأوروبي وافقوا على قائمة من بيلاروسيا. "
        "ومن بين المدرجين يحيى المصطفى نائب وزير الداخلية. وتحدث الوزراء في العاصمة البلجيكية.",
        None,
    ),
]


@pytest.mark.parametrize(("title", "text", "state"), LEADS)
def test_whose_the_officials_of_a_filed_article_are(title: str | None, text: str, state: str | None) -> None:
    facts = kg.extract(Article("t", text, title, date(2018, 6, 15)))
    acting = {p.label: p.represents for p in facts.entities if p.kind == "Person"}
    assert acting["يحيى المصطفى"] == ((state,) if state else ())
