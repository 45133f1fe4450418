"""Any date, in any of the forms that newspapers write, is read back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.marked_dates import read, shown

from kg.language.dates import find_dates, publication_day

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
STANDARD = [
    *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
    *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
]
LEVANTINE = (
    *("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران"),
    *("تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"),
)
ORDINALS = (
    *("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"),
    *("الحادي عشر", "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر", "السادس عشر", "السابع عشر"),
    *("الثامن عشر", "التاسع عشر", "العشرين", "الحادي والعشرين", "الثاني والعشرين", "الثالث والعشرين"),
    *("الرابع والعشرين", "الخامس والعشرين", "السادس والعشرين", "السابع والعشرين", "الثامن والعشرين"),
    *("التاسع والعشرين", "الثلاثين", "الحادي والثلاثين"),
)
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")

FORMS = {
    "day month year": "{day} {month} {year}",
    "eastern digits": "{day} {month} {year}",
    "levantine": "{day} {levantine} {year}",
    "brackets": "{day} {month} ({levantine}) {year}",
    "slash": "{day} {month}/{levantine} {year}",
    "slash, levantine first": "{day} {levantine}/{month} {year}",
    "year with its word": "{day} {month} من عام {year}",
    "ordinal": "{ordinal} من {month} {year}",
    "ordinal, brackets": "{ordinal} من {month} ({levantine}) {year}",
    "weekday": "{weekday} {day} {month} {year}",
    "weekday, comma": "يوم {weekday}، {day} {month} {year}م",
    "iso": "{iso}",
    "numbers": "{day}/{number}/{year}",
}

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
BASES = st.dates(date(2000, 1, 1), date(2035, 12, 31))


def written(form: str, day: date) -> str:
    """``day`` in that form."""
    month = day.month - 1
    text = FORMS[form].format(
        day=day.day,
        number=day.month,
        month=STANDARD[month],
        levantine=LEVANTINE[month],
        year=day.year,
        ordinal=ORDINALS[day.day - 1],
        weekday=WEEKDAYS[day.weekday()],
        iso=day.isoformat(),
    )
    return text.translate(EASTERN) if form == "eastern digits" else text


@given(st.sampled_from(sorted(FORMS)), DAYS, st.none() | BASES)
def test_every_form_is_read_back(form: str, day: date, base: date | None) -> None:
    phrase = written(form, day)
    assert read(f"وقالت الوزارة في {phrase}، إنها", base) == [(phrase, day.isoformat())]


@given(st.sampled_from(STANDARD + list(LEVANTINE)), st.integers(1900, 2099))
def test_month_and_year(month: str, year: int) -> None:
    number = (STANDARD.index(month) if month in STANDARD else LEVANTINE.index(month)) + 1
    assert read(f"منذ {month} {year}.", None) == [(f"{month} {year}", f"{year}-{number:02}")]


@given(BASES, st.sampled_from(WEEKDAYS))
def test_weekdays_lie_within_a_week_of_the_base(base: date, weekday: str) -> None:
    (bare,) = find_dates(f"قال {weekday} إن", base)
    (gone,) = find_dates(f"قال {weekday} الماضي إن", base)
    (ahead,) = find_dates(f"يزورها {weekday} المقبل", base)
    for mention in (bare, gone, ahead):
        assert mention.earliest is not None
        assert mention.earliest.weekday() == WEEKDAYS.index(weekday)
    past, future = (bare.toward(d).earliest for d in ("past", "future"))  # type: ignore[arg-type]
    assert past is not None and future is not None and gone.earliest is not None and ahead.earliest is not None
    assert timedelta() <= base - past < timedelta(7)
    assert timedelta() <= future - base < timedelta(7)
    assert timedelta() < base - gone.earliest <= timedelta(7)
    assert timedelta() < ahead.earliest - base <= timedelta(7)


@given(BASES, st.dates(date(2000, 1, 1), date(2035, 12, 31)))
def test_a_day_without_its_year_lies_around_the_base(base: date, day: date) -> None:
    (mention,) = find_dates(f"في {day.day} {STANDARD[day.month - 1]}", base)
    past, future = (mention.toward(d).earliest for d in ("past", "future"))  # type: ignore[arg-type]
    assert past is not None and future is not None
    assert past <= base <= future
    assert (past.month, past.day) == (future.month, future.day) == (day.month, day.day)


@given(BASES, st.integers(1, 27), st.integers(1, 12), st.integers(2000, 2035))
def test_ranges(base: date, day: int, month: int, year: int) -> None:
    name = STANDARD[month - 1]
    first, last = date(year, month, day), date(year, month, day + 1)
    expected = f"{first.isoformat()}..{last.isoformat()}"
    for phrase in (f"يومي {day} و{day + 1} {name} {year}", f"{day} إلى {day + 1} {name} {year}"):
        assert read(f"من {phrase}", base) == [(phrase, expected)]


@given(BASES, st.integers(-3, 1), st.sampled_from([(0, "اليوم"), (-1, "أمس"), (1, "غدا"), (-2, "أول من أمس")]))
def test_the_weekday_in_brackets_tells_the_articles_day(base: date, late: int, word: tuple[int, str]) -> None:
    own = base + timedelta(late)
    told = own + timedelta(word[0])
    text = f"قال {word[1]} ({WEEKDAYS[told.weekday()]}) إن"
    assert [value for _, value in read(text, base)] == [told.isoformat()]
    assert publication_day(text, base) == own


WORDS = st.sampled_from(
    [
        *("يوم", "أمس", "من", "إلى", "5", "18", "2021", "مايو", "مارس", "(أيار)", "/أيار", "الأحد", "الماضي", "المقبل"),
        *("بعد", "قبل", "غد", "،", "(", ")", "و", "وال", "ـ", "3", "شوال", "هـ", "عام", "يومي", "هذا", "الشهر", "ليل"),
    ]
)


@given(st.lists(WORDS, max_size=25).map(" ".join), st.none() | BASES)
def test_mentions_are_in_order_and_offsets_true(text: str, base: date | None) -> None:
    end = 0
    for mention in find_dates(text, base):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end
        if mention.earliest and mention.latest:
            assert mention.earliest <= mention.latest
        if mention.end_date and mention.date and not mention.date.iso.startswith("--"):
            assert shown(mention.date)[:4] <= shown(mention.end_date)[:4]


@given(st.text(max_size=80), st.none() | BASES)
def test_any_text_is_read_without_complaint(text: str, base: date | None) -> None:
    find_dates(text, base)


@pytest.mark.parametrize("base", [date(1, 1, 1), date(9999, 12, 31), date(1900, 3, 1)])
def test_bases_at_the_ends_of_time(base: date) -> None:
    text = "أمس وغدا والأسبوع المقبل والعام الماضي وقبل 5 سنوات والأحد و29 فبراير وفي رمضان و5 محرم والشهر المقبل"
    find_dates(text, base)
