"""The table of organisations is well formed, and its names are found in every spelling that news uses."""

from __future__ import annotations

import re

import pytest

from kg.errors import LexiconError
from kg.language.fold import fold
from kg.language.tokens import word
from kg.lexicon.organisations import CLASSES, adjectives, named_alone, names, organisations
from kg.lexicon.patterns import expand, spellings
from kg.lexicon.states import names as state_names
from kg.lexicon.states import states, words
from kg.lexicon.tables import rows


def ids(phrase: str) -> set[str]:
    return {name.id for name in names().get(words(phrase), ())}


def test_ids_are_ascii_slugs() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in organisations())


def test_rows_are_complete_and_refer_to_known_states() -> None:
    for organisation in organisations().values():
        assert organisation.en and organisation.ar
        assert organisation.kind in CLASSES
        for code in (organisation.state, organisation.acts_for):
            assert code is None or code in states(), organisation.id


def test_a_form_of_two_organisations_is_risky_for_both() -> None:
    shared = {" ".join(key): found for key, found in names().items() if len(found) > 1}
    assert [form for form, found in shared.items() if not all(name.risky for name in found)] == []


def test_labels_are_unique() -> None:
    labels = [words(organisation.ar) for organisation in organisations().values()]
    assert len(labels) == len(set(labels))


def test_forms_are_clean() -> None:
    for organisation in organisations().values():
        for form in (*organisation.forms(), *organisation.risky_forms()):
            assert form == " ".join(form.split()), organisation.id
            assert not set('«»"“”()|{}[]ـ') & set(form), organisation.id


def test_no_form_is_a_state_unless_it_is_risky() -> None:
    shared = names().keys() & state_names().keys()
    assert [key for key in shared if not all(name.risky for name in names()[key])] == []


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("مجلس الأمن التابع للأمم المتحدة", "united-nations-security-council"),
        ("حلف شمال الأطلنطي", "nato"),
        ("الناتو", "nato"),
        ("تنظيم الدولة الإسلامية", "islamic-state"),
        ("الحوثيين", "houthis"),
        ("الميليشيات الحوثية", "houthis"),
        ("المليشيات الحوثية", "houthis"),
        ("حزب العمال الكردستاني", "kurdistan-workers-party"),
        ("مجلس التعاون لدول الخليج العربية", "gulf-cooperation-council"),
        ("الاتحاد الإفريقي", "african-union"),
        ("الوكالة الدولية للطاقة الذرية", "international-atomic-energy-agency"),
    ],
)
def test_names_in_the_news(phrase: str, expected: str) -> None:
    assert expected in ids(phrase)


def test_risky_forms_are_kept_apart() -> None:
    qaeda = organisations()["al-qaeda"]
    assert "القاعدة" in qaeda.risky_forms()
    assert "القاعدة" not in qaeda.forms()
    assert not qaeda.ambiguous


def test_adjectives_inflect() -> None:
    assert adjectives()[words("الأممية")].id == "united-nations"
    assert adjectives()[words("الحوثي")] == ("houthis", "m", "s", True)


def test_patterns() -> None:
    assert expand("[حركة/جماعة] طالبان") == ("طالبان", "حركة طالبان", "جماعة طالبان")
    assert expand("{بنك/مصرف} روسيا") == ("بنك روسيا", "مصرف روسيا")
    assert set(spellings("الإدارة الأميركية")) == {"الإدارة الأميركية", "الإدارة الأمريكية"}
    with pytest.raises(LexiconError):
        expand("[حركة طالبان")


def test_no_common_noun_by_itself_is_an_organisation() -> None:
    """البيت is the house, and no Elbit."""
    nouns = {fold(row["lemma"]) for row in rows("nouns")}
    words = {form[0] for form, named in names().items() if len(form) == 1 and not all(n.risky for n in named)}
    assert {word for word in words if word.removeprefix("ال") in nouns} == {"حماس"}


def test_what_is_named_alone_needs_to_be_told() -> None:
    """Only an organisation of a state, of common words, is one that its state would have to be spoken of for."""
    for organisation in map(organisations().__getitem__, named_alone()):
        assert organisation.state
        common = (all(w.isdigit() or word(w).analyses for w in words(form)) for form in organisation.forms())
        assert any(common), organisation.id
