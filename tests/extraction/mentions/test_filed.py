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
    # the day behind a comma
    ("جيبوتي، في 5 مارس 2018\nقال وزير العدل يحيى المصطفى إن القانون جاهز.", "DJI"),
    # … and no agency where the first words are cut off: «، وال|تقى» is not Libya's
    (
        "هسبريس من الرباط\nعقد الوزير هانز كلاين اجتماعا طويلا في مقر الوزارة مع السفير بول ليمان، والتقى غيره. "
        "وقال وزير العدل يحيى المصطفى إن القانون جاهز.",
        "MAR",
    ),
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


SOURCES = [
    # a paper's name tells its land; a broadcaster's town does not
    ("صحيفة الراصد الكويتية", "KWT"),
    ("راديو لندن العربي", None),
]


@pytest.mark.parametrize(("source", "state"), SOURCES)
def test_whose_own_minister_a_paper_tells_of(source: str, state: str | None) -> None:
    text = "قال وزير العدل يحيى المصطفى إن القانون جاهز. وتحدث عن زيارة له إلى تونس."
    facts = kg.extract(Article("t", text, None, date(2018, 6, 15), source))
    (person,) = (p for p in facts.entities if p.kind == "Person")
    assert person.represents == ((f"state/{state}",) if state else ())


def test_the_towns_of_an_article_tell_whose_its_minister_is() -> None:
    text = (
        "استضافت أسوان أمس اجتماعا بين وزير الزراعة يحيى المصطفى ونظيره الزامبي كينيث مويلا. ثم تفقد المصطفى الأقصر. "
        "ودعا مويلا المصطفى إلى زيارة زامبيا."
    )
    facts = kg.extract(Article("t", text, None, date(2018, 6, 15)))
    acting = {p.label: p.represents for p in facts.entities if p.kind == "Person"}
    assert acting == {"يحيى المصطفى": ("state/EGY",), "كينيث مويلا": ("state/ZMB",)}


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
