"""Offices, titles and bodies are recognised in every form in which news words them."""

from __future__ import annotations

import pytest

from kg.lexicon.offices import (
    OfficeForm,
    institution_forms,
    office_forms,
    offices,
    portfolios,
    title_forms,
)
from kg.lexicon.states import words


def readings(phrase: str) -> tuple[OfficeForm, ...]:
    first = office_forms()[words(phrase)]
    return (first, *first.also)


@pytest.mark.parametrize(
    ("phrase", "office", "gender", "number", "shape"),
    [
        ("رئيس", "head-of-state", "m", "s", "bare"),
        ("الرئيس", "head-of-state", "m", "s", "definite"),
        ("رئيسة", "head-of-state", "f", "s", "bare"),
        ("الرئيسان", "head-of-state", "m", "d", "definite"),
        ("الرؤساء", "head-of-state", "m", "p", "definite"),
        ("رئيس الوزراء", "head-of-government", "m", "s", "closed"),
        ("رئيس وزراء", "head-of-government", "m", "s", "open"),
        ("رئيساً للوزراء", "head-of-government", "m", "s", "bare"),
        ("رؤساء وزراء", "head-of-government", "m", "p", "open"),
        ("وزير الخارجية", "foreign-minister", "m", "s", "closed"),
        ("وزيرة خارجية", "foreign-minister", "f", "s", "open"),
        ("وزيرا الخارجية", "foreign-minister", "m", "d", "closed"),
        ("وزيري الدفاع", "defence-minister", "m", "d", "closed"),
        ("وزراء الشؤون الخارجية", "foreign-minister", "m", "p", "closed"),
        ("وزيراً للدفاع", "defence-minister", "m", "s", "closed"),
        ("الوزير", "minister", "m", "s", "definite"),
        ("نائب وزير الخارجية", "deputy-minister", "m", "s", "closed"),
        ("نائبة وزير الخزانة", "deputy-minister", "f", "s", "closed"),
        ("نائب رئيس الوزراء", "deputy-head-of-government", "m", "s", "closed"),
        ("رئيس هيئة الأركان المشتركة", "commander", "m", "s", "closed"),
        ("المتحدث باسم", "spokesperson", "m", "s", "definite"),
        ("متحدثة باسم", "spokesperson", "f", "s", "bare"),
        ("المتحدثة الرسمية باسم", "spokesperson", "f", "s", "definite"),
        ("الأمين العام", "secretary-general", "m", "s", "definite"),
        ("الأمينة العامة", "secretary-general", "f", "s", "definite"),
        ("أمين عام", "secretary-general", "m", "s", "bare"),
        ("مسؤولو", "official", "m", "p", "construct"),
        ("مسؤولون", "official", "m", "p", "bare"),
        ("المسئولين", "official", "m", "p", "definite"),
        ("القائم بالأعمال", "ambassador", "m", "s", "definite"),
        ("خادم الحرمين الشريفين", "monarch", "m", "s", "closed"),
        ("ولي العهد", "crown-prince", "m", "s", "closed"),
        ("المدعية العامة", "prosecutor", "f", "s", "definite"),
        ("المرشد الأعلى", "head-of-state", "m", "s", "definite"),
    ],
)
def test_forms(phrase: str, office: str, gender: str, number: str, shape: str) -> None:
    assert (office, gender, number, shape) in [(r.office, r.gender, r.number, r.shape) for r in readings(phrase)]


def test_the_head_of_a_construct_never_takes_the_article() -> None:
    for form in office_forms().values():
        if form.shape in ("closed", "open") and form.portfolio is None:
            lemma = words(form.row.lemma.replace("~", "").replace(":", ""))
            assert ("ال" + lemma[0], *lemma[1:]) not in office_forms(), form.row.lemma


def test_minister_is_of_a_ministry() -> None:
    form = office_forms()[words("وزير خارجية")]
    assert form.portfolio is not None and form.portfolio.en == "foreign affairs"
    assert "state" in form.takes


def test_president_of_a_state_or_of_a_body() -> None:
    assert {r.office for r in readings("رئيس")} == {"head-of-state", "head"}


def test_member_of_parliament_or_deputy() -> None:
    assert {"mp", "deputy"} <= {r.office for r in readings("نائب")}


def test_wide_agent_nouns() -> None:
    assert office_forms()[words("مسؤول")].agent_noun
    assert not office_forms()[words("وزير الخارجية")].agent_noun


def test_rows_are_unique_and_well_formed() -> None:
    keys = [(office.lemma, office.office) for office in offices()]
    assert len(keys) == len(set(keys))
    for office in offices():
        assert office.gender in ("m", "f", None)
        assert office.takes


def test_no_reading_is_among_its_own_alternatives() -> None:
    for form in office_forms().values():
        assert all(not other.also and other != form for other in form.also)


def test_portfolios_are_definite() -> None:
    assert "الخارجيه" in portfolios()
    assert portfolios()["الدفاع"].office == "defence-minister"


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("الدكتور", "academic"),
        ("دكتور", "academic"),
        ("د .", "academic"),
        ("صاحب السمو الملكي الأمير", "royal"),
        ("آية الله", "religious"),
        ("الفريق أول ركن", "rank"),
        ("فريق أول ركن", "rank"),
        ("شقيقه", "kinship"),
        ("المحاميان", "profession"),
    ],
)
def test_titles(phrase: str, kind: str) -> None:
    assert title_forms()[words(phrase)].kind == kind


@pytest.mark.parametrize(
    ("phrase", "kind", "gender", "stands_for"),
    [
        ("الحكومة", "government", "f", "state"),
        ("حكومة", "government", "f", "state"),
        ("وزارة الخارجية", "ministry", "f", "state"),
        ("وزارة خارجية", "ministry", "f", "state"),
        ("الخارجية", "ministry", "f", "state"),
        ("القوات المسلحة", "army", "f", "state"),
        ("المحكمة العليا", "judiciary", "f", "both"),
        ("مجلس الوزراء", "government", "m", "state"),
        ("المجلس الأعلى للأمن القومي", "government", "m", "state"),
    ],
)
def test_institutions(phrase: str, kind: str, gender: str, stands_for: str) -> None:
    form = institution_forms()[words(phrase)]
    assert (form.kind, form.gender, form.stands_for) == (kind, gender, stands_for)


def test_weights_are_between_0_and_1() -> None:
    assert all(0 <= form.weight <= 1 for form in institution_forms().values())


@pytest.mark.parametrize(
    "phrase",
    ["اللواء البحري الركن", "العميد مهندس", "الفريق أول ركن طيار", "النقيب الركن", "مقدم حقوقي", "العقيد شرطة"],
)
def test_officers_with_their_arm(phrase: str) -> None:
    """A rank is told with the officer's arm, staff or schooling, each with the article or without."""
    assert title_forms()[words(phrase)].kind == "rank"


@pytest.mark.parametrize(
    ("phrase", "gender", "of"),
    [
        ("نائب رئيس مجلس الشورى", "m", None),
        ("النائبة الأولى لرئيس مجلس النواب", "f", None),
        ("النائب الثاني لرئيس المجلس الأعلى للدولة", "m", "LBY"),
        ("نائبة رئيس مجلس نواب الشعب", "f", "TUN"),
        ("عضو مجلس الدوما", "m", "RUS"),
    ],
)
def test_of_a_chamber(phrase: str, gender: str, of: str | None) -> None:
    """Deputy speakers and members of chambers; of a chamber that one state alone has, they are that state's."""
    form = office_forms()[words(phrase)]
    assert (form.office, form.row.of) == ("mp", of)
    assert form.gender in (gender, None)
