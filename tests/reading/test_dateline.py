"""The date of publication, off the article's own dateline."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.months import MONTHS
from kg.reading import date_from_text
from kg.reading.dateline import dateline_prefix, parse_dateline

DAY = date(2023, 9, 14)
HEADLINE = "الوفدان يتفقان على جولة جديدة"


@pytest.mark.parametrize(
    "line",
    [
        "14 سبتمبر 2023",
        "14 سبتمبر، 2023",
        "14 من سبتمبر 2023",
        "الخميس 14 سبتمبر 2023",
        "الخميس، 14 أيلول/سبتمبر 2023 - 10:30",
        "14 سبتمبر / أيلول 2023",
        "14 أيلول (سبتمبر) 2023",
        "١٤ أيلول ٢٠٢٣",
        "14 شتنبر 2023",
        "سبتمبر 14, 2023",
        "14/9/2023",
        "14-09-2023 10:30 AM",
        "9/14/2023",
        "2023/09/14",
        "2023-09-14",
        "2023-09-14T10:30:00+03:00",
        "نشر في: الخميس 14/9/2023",
        "تم النشر بتاريخ 14 سبتمبر 2023 الساعة 10 مساء",
        "نشرت في: 14/09/2023 - 10:23 آخر تحديث: 15/09/2023 - 08:00",
        "آخر تحديث: 15/09/2023 - نشر: 14/09/2023",
        "آخر تحديث: 14 سبتمبر 2023 10:30 بتوقيت غرينتش",
        "الخميس 29 صفر 1445 هـ - 14 سبتمبر 2023 م",
        "الرياض 29 صفر 1445 هـ الموافق 14 سبتمبر 2023 م واس",
        "\u200f14 سبتمبر 2023\u200f",
        "14 سبتمبـر 2023",
        "بكين 14 سبتمبر 2023 (شينخوا) وصل الوفد إلى العاصمة",
    ],
)
def test_datelines(line: str) -> None:
    assert date_from_text(f"{HEADLINE}\r\n\r\n{line}\nوصل الوفد في 3 مايو 2020 إلى العاصمة.") == DAY


@pytest.mark.parametrize(
    "line",
    [
        "وصل الوفد إلى العاصمة في 14 سبتمبر 2023.",
        "قمة هلسنكي 16 يوليو 2018",
        "اتفاق 14 سبتمبر 2023 يدخل حيز التنفيذ",
        "14 سبتمبر",
        "سبتمبر 2023",
        "31 سبتمبر 2023",
        "12 - 14 سبتمبر 2023",
        "29 صفر 1445",
        "2023",
        "© 2024",
        "10:30",
        "14 سبتمبر 1023",
        "",
    ],
)
def test_no_datelines(line: str) -> None:
    assert date_from_text(f"{HEADLINE}\n{line}\nوصل الوفد إلى العاصمة.") is None


def test_published_goes_before_updated_and_bare() -> None:
    text = f"{HEADLINE}\nآخر تحديث: 16/9/2023\n15/9/2023\nنشر: 14/9/2023\n"
    assert date_from_text(text) == DAY


def test_only_the_first_lines_count() -> None:
    assert date_from_text("وصل الوفد إلى العاصمة.\n" * 20 + "14 سبتمبر 2023") is None


@pytest.mark.parametrize("month", sorted(MONTHS))
def test_every_months_name_is_read(month: str) -> None:
    found = parse_dateline(f"نشر يوم 7 {month} 2019")
    assert found is not None
    assert found.date == date(2019, MONTHS[month], 7)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("موسكو (رويترز) - وصل الوفد", "وصل الوفد"),
        ("غزة / الأناضول / وصل الوفد", "وصل الوفد"),
        ("القاهرة، 14 سبتمبر 2023 - أ ش أ: وصل الوفد", "وصل الوفد"),
    ],
)
def test_a_prefix_ends_where_the_sentence_begins(line: str, rest: str) -> None:
    prefix = dateline_prefix(line)
    assert prefix is not None
    assert line[prefix.end :].strip() == rest


@given(st.text(st.sampled_from("14/9-2023: ،سبتمبرآب(رويترز)—٣\u200fT"), max_size=130))
def test_any_line_is_borne(line: str) -> None:
    date_from_text(line)
    prefix = dateline_prefix(line)
    assert prefix is None or 0 < prefix.end <= len(line)
