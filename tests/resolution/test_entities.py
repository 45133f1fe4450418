"""Who is one person in an article, and for which state he acts."""

from __future__ import annotations

from datetime import date

import pytest

from kg.pipeline import extract
from kg.records import Article, ArticleFacts, Entity
from kg.resolution.people import shortens


def facts(text: str) -> ArticleFacts:
    return extract(Article("t", text, date=date(2020, 5, 4)))


def people(text: str) -> list[Entity]:
    return [e for e in facts(text).entities if e.kind == "Person"]


def test_all_forms_of_a_name_are_one_person() -> None:
    (person,) = people("وصل الوزير النرويجي ماتي فيرتانن. وقال فيرتانن ذلك. وأضاف الوزير فيرتانن أنه راض.")
    assert person.label == "ماتي فيرتانن"
    assert person.alt == ("فيرتانن", "ماتي فيرتانن")
    assert person.represents == ("state/NOR",)


def test_a_person_is_labelled_without_ornament() -> None:
    (person,) = people("وصل الوزير النرويجي \u200fماتــي فيرتانن إلى جنيف.")
    assert person.label == "ماتي فيرتانن"
    assert person.alt == ("ماتــي فيرتانن",)


def test_spellings_are_one_person() -> None:
    (person,) = people("وصل ستيفن أوبراين أمس. وقال ستيفين اوبراين ذلك.")
    assert set(person.alt) == {"ستيفن أوبراين", "ستيفين اوبراين"}


def test_two_persons_of_one_family_name_stay_two() -> None:
    found = people("وصل ماتي فيرتانن وآنا فيرتانن إلى جنيف. وقالت آنا فيرتانن ذلك.")
    assert [p.label for p in found] == ["آنا فيرتانن", "ماتي فيرتانن"]


@pytest.mark.parametrize(
    ("text", "represents"),
    [
        ("قال وزير الخارجية الفنلندي ماتي فيرتانن ذلك.", ("state/FIN",)),
        ("قال رئيس الوزراء الفنلندي السابق ماتي فيرتانن ذلك.", ("state/FIN",)),
        ("قال المعارض الفنلندي ماتي فيرتانن ذلك.", ()),
        ("قال الصحافي الفنلندي ماتي فيرتانن ذلك.", ()),
        ("قال زعيم حزب الخضر الفنلندي ماتي فيرتانن ذلك.", ("state/FIN",)),
        ("قال مبعوث الأمم المتحدة ماتي فيرتانن ذلك.", ()),
        ("قال ماتي فيرتانن ذلك.", ()),
    ],
)
def test_whom_a_person_represents(text: str, represents: tuple[str, ...]) -> None:
    (person,) = people(text)
    assert person.represents == represents


def test_an_unnamed_holder_is_the_named_one() -> None:
    told = facts(
        "التقى وزير الخارجية الفنلندي ماتي فيرتانن نظيره النرويجي كنوت هانسن. واتهم الوزير الفنلندي روسيا بالكذب."
    )
    (event,) = [e for e in told.events if e.kind == "Accusation"]
    assert [ref.entity for ref in event.slots["accuser"]] == ["person/maty-fyrtann"]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        (("بيسكوف",), ("ديمتري", "بيسكوف")),
        (("دي", "ميستورا"), ("ستيفان", "دي", "ميستورا")),
        (("نعمت", "زاده"), ("محمد", "رضا", "نعمت")),
        (("سيغمار", "جابريل"), ("زيغمار", "غابرييل")),
        (("محمد", "مرسي"), ("محمد", "عيسي", "مرسي")),
    ],
)
def test_short_and_other_forms(short: tuple[str, ...], full: tuple[str, ...]) -> None:
    assert shortens(short, full)


@pytest.mark.parametrize(
    ("one", "other"),
    [(("سالم",), ("عادل", "سليم")), (("احمد", "بدر"), ("محمد", "بدر")), (("عزيز",), ("سعود", "عبد", "عزيز"))],
)
def test_names_of_different_persons(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not shortens(one, other)


def test_who_stands_for_a_state_does_not_name_it() -> None:
    text = (
        "التقى وزير الخارجية الكيني جون موتوا الرئيسة الأوغندية ماري أوكيلو في كمبالا. وناقش البلدان الحدود. "
        "واستقبل موتوا في مكتبه بنيروبي السفير الأوغندي. وأكد الوزير الكيني أن بلاده مستعدة."
    )
    found = facts(text)
    states = {e.id: set(e.alt) for e in found.entities if e.kind == "State"}
    assert states == {"state/KEN": {"نيروبي"}, "state/UGA": {"كمبالا"}}
