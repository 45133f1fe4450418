"""Words, numbers and dates in both languages."""

import re
from importlib.resources import files

import pytest
import yaml
from babel import Locale

from kg.server.pages.language import LANGUAGES, language
from kg.server.pages.records import Name


def table(code: str) -> dict[str, object]:
    text = files("kg.server.pages").joinpath("words", f"{code}.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


def test_both_tables_have_the_same_strings_with_the_same_gaps() -> None:
    arabic, english = table("ar"), table("en")
    assert arabic.keys() == english.keys()
    for key, text in arabic.items():
        assert isinstance(text, str) == isinstance(english[key], str), key
        if isinstance(text, str):
            assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", str(english[key]))), key


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_counts_has_each_form_of_its_language(code: str) -> None:
    wanted = {*Locale(code).plural_form.tags, "other"}
    for key, forms in table(code).items():
        if isinstance(forms, dict):
            assert forms.keys() == wanted, key


@pytest.mark.parametrize("code", LANGUAGES)
def test_templates_use_no_string_that_is_not_there(code: str) -> None:
    known = table(code).keys()
    for template in files("kg.server.pages").joinpath("templates").iterdir():
        used = set(re.findall(r"""\b[tn]\(\s*["']([\w.]+)["']\s*[,)]""", template.read_text(encoding="utf-8")))
        assert used <= known, template.name


@pytest.mark.parametrize(
    ("number", "arabic", "english"),
    [(0, "لا أحداث", "0 events"), (1, "حدث واحد", "1 event"), (2, "حدثان", "2 events"), (3, "3 أحداث", "3 events"),
     (11, "11 حدثًا", "11 events"), (100, "100 حدث", "100 events"), (1234, "1,234 حدثًا", "1,234 events")],
)  # fmt: skip
def test_numbers_take_their_noun(number: int, arabic: str, english: str) -> None:
    assert language("ar").count("count.events", number) == arabic
    assert language("en").count("count.events", number) == english


@pytest.mark.parametrize(
    ("iso", "arabic", "english"),
    [("2031-03-04", "4 مارس 2031", "4 March 2031"), ("2031-03", "مارس 2031", "March 2031"), ("2031", "2031", "2031"),
     ("--03", "مارس", "March"), ("2031-02-31", "2031-02-31", "2031-02-31"), ("soon", "soon", "soon")],
)  # fmt: skip
def test_dates_are_as_exact_as_they_were(iso: str, arabic: str, english: str) -> None:
    assert (language("ar").date(iso), language("en").date(iso)) == (arabic, english)


def test_names_fall_back_on_the_other_language() -> None:
    assert language("en").name(Name("ليث", "")) == "ليث"
    assert language("ar").name(Name("", "Layth")) == "Layth"
    assert language("ar").name(Name(), "person:x") == "person:x"
    assert language("ar").title(Name("لقاء: ليث (2031-03-04)")) == "لقاء: ليث"
    assert language("xx") == language(None) == language("ar")
