"""Known persons: the tables keep their own rules, and answer who held what."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kg.language.fold import fold
from kg.lexicon.names import given, is_common
from kg.lexicon.persons import OFFICES, called, holder, holders, persons
from kg.lexicon.places import place_names
from kg.lexicon.states import demonyms, states
from kg.lexicon.states import names as state_names


def test_ids_are_ascii_slugs_of_the_english_names() -> None:
    for key, person in persons().items():
        assert key == person.id
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key), key
        assert person.en and person.ar, key


def test_arabic_names_are_arabic_and_whole() -> None:
    for person in persons().values():
        for form in (*person.forms(), *person.short, *person.alone):
            assert form == " ".join(form.split()), (person.id, form)
            assert not re.search(r"[A-Za-z|/;*]", form), (person.id, form)
        assert fold(person.ar) in {fold(f) for f in (*person.forms(), *person.short)}


def test_states_are_states() -> None:
    known = set(states())
    for person in persons().values():
        assert person.state is None or person.state in known, person.id
        for term in person.offices:
            assert term.office in OFFICES
            assert term.state is None or term.state.islower() or term.state in known, person.id


def test_terms_end_after_they_begin() -> None:
    for person in persons().values():
        for term in person.offices:
            for year in (term.start, term.end):
                assert year is None or 1800 < year < 2035, person.id
            if term.start and term.end:
                assert term.start <= term.end, person.id


def test_no_two_persons_are_named_alone_by_one_name() -> None:
    owner: dict[str, str] = {}
    for person in persons().values():
        for form in {fold(f) for f in person.alone}:
            assert owner.setdefault(form, person.id) == person.id, form


# Given names that in news mean the one person of that family name, and Hollande's name, which is also an archipelago's.
_WELL_KNOWN = {
    fold(name) for name in ("أولاند بشار جراهام شارون صدام عرفات غراهام كاميرون كامرون يلدرم يلدريم").split()
}


def _single(manner: str) -> Iterator[tuple[str, str]]:
    for person in persons().values():
        for name in getattr(person, manner):
            if " " not in name:
                yield person.id, fold(name)


def test_a_name_that_stands_alone_is_no_word_and_no_given_name() -> None:
    assert not [(key, name) for key, name in _single("alone") if is_common(name)]
    assert not [(key, name) for key, name in _single("alone") if given(name) and name not in _WELL_KNOWN]


def test_a_name_that_stands_alone_is_no_place_state_or_nationality() -> None:
    sure = {" ".join(words) for words, found in place_names().items() if not all(n.ambiguous for n in found)}
    sure |= {" ".join(words) for words in state_names()} | {" ".join(words) for words in demonyms()}
    clashes = {(p.id, f) for p in persons().values() for f in p.alone if fold(f) in sure - _WELL_KNOWN}
    assert not clashes


def test_no_full_name_is_that_of_two_persons() -> None:
    owner: dict[str, str] = {}
    for person in persons().values():
        for form in {fold(f).replace("-", " ") for f in person.forms()}:
            assert owner.setdefault(form, person.id) == person.id, form


def test_a_full_name_of_one_word_is_no_word_and_no_given_name() -> None:
    single = {(p.id, f) for p in persons().values() for f in p.forms() if " " not in f and "-" not in f}
    assert ("naruhito", "ناروهيتو") in single
    assert not {(key, form) for key, form in single if is_common(form) or given(form)}


def test_forms_differ_when_folded() -> None:
    for person in persons().values():
        folded = [fold(f) for f in person.forms()]
        assert len(folded) == len(set(folded)), person.id


@pytest.mark.parametrize(
    ("state", "office", "year", "who"),
    [
        ("RUS", "head-of-state", 2005, "vladimir-putin"),
        ("RUS", "head-of-state", 2010, "dmitry-medvedev"),
        ("RUS", "foreign-minister", 2015, "sergey-lavrov"),
        ("USA", "foreign-minister", 2014, "john-kerry"),
        ("USA", "head-of-state", 2012, "barack-obama"),
        ("SAU", "head-of-state", 2010, "abdullah-bin-abdulaziz"),
        ("GBR", "head-of-government", 2008, "gordon-brown"),
        ("DEU", "head-of-government", 2015, "angela-merkel"),
        ("united-nations", "secretary-general", 2010, "ban-ki-moon"),
        ("NOR", "head-of-government", 2010, "jens-stoltenberg"),
    ],
)
def test_holders_of_offices(state: str, office: str, year: int, who: str) -> None:
    found = holder(state, office, year)
    assert found is not None and found.id == who


def test_a_year_of_change_has_no_single_holder() -> None:
    assert holder("FRA", "head-of-state", 2012) is None
    assert {p.id for p in holders("FRA", "head-of-state", 2012)} == {"nicolas-sarkozy", "francois-hollande"}
    assert holder("FRA", "no-such-office", 2012) is None


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("بوتين", "vladimir-putin"),
        ("اوباما", "barack-obama"),
        ("سيرجى لافروف", "sergey-lavrov"),
        ("عبدالفتاح السيسى", "abdel-fattah-el-sisi"),
        ("ديفيد بترايوس", "david-petraeus"),
        ("محمد جواد ظريف", "mohammad-javad-zarif"),
        ("انجيلا ميركل", "angela-merkel"),
    ],
)
def test_names_in_the_spellings_of_newspapers(name: str, who: str) -> None:
    assert [p.id for p in called(name)] == [who]


@pytest.mark.parametrize("name", ["كيم", "كارتر", "عون", "الحريري", "كلينتون"])
def test_family_names_of_several_persons_name_none_alone(name: str) -> None:
    assert called(name) == ()


def test_the_state_of_a_person_follows_the_year() -> None:
    stoltenberg = persons()["jens-stoltenberg"]
    assert stoltenberg.state_in(2010) == "NOR"
    assert stoltenberg.state_in(2020) == "nato"
    assert stoltenberg.held("head-of-government", 2010)
    assert persons()["vladimir-putin"].state_in(None) == "RUS"
