"""Names as such: the lists, and the guess for words that no list has."""

from __future__ import annotations

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from kg.language.fold import fold
from kg.lexicon.build_name_shape import _KEEP, common_words, fit, names, samples
from kg.lexicon.names import (
    family,
    given,
    guess_shape,
    is_common,
    is_particle,
    name_shape,
    shape_ngrams,
    spellings,
    suffix,
)
from kg.lexicon.tables import rows


@pytest.mark.parametrize(
    ("word", "gender", "region"),
    [
        ("محمد", "m", "arab"),
        ("فلاديمير", "m", "russian"),
        ("جوزف", "m", "anglo"),
        ("أنجيلا", "f", "german"),
        ("سيرجي", "m", "russian"),
        ("شيرين", "f", "persian"),
        ("جنيد", "m", "south-asian"),
        ("ناريندرا", "m", "indian"),
        ("مامادو", "m", "african"),
        ("قيتاتشو", "m", "ethiopian"),
        ("يوشيهيدي", "m", "japanese"),
    ],
)
def test_given_names(word: str, gender: str, region: str) -> None:
    name = given(word)
    assert name is not None
    assert name.gender == gender and region in name.regions


@pytest.mark.parametrize(
    "word", ["عادل", "سعيد", "أمل", "سلام", "فرح", "نور", "كريم", "جميل", "صالح", "مجيد", "وعد", "تركي"]
)
def test_given_names_that_are_words_are_marked(word: str) -> None:
    name = given(word)
    assert name is not None and name.common


@pytest.mark.parametrize("word", ["الحكومة", "قال", "المستشفيات", "اجتماع"])
def test_words_are_no_given_names(word: str) -> None:
    assert given(word) is None


@pytest.mark.parametrize("word", ["بن", "ابن", "آل", "أبو", "عبد", "فون", "دي", "أوغلو", "ولد"])
def test_particles(word: str) -> None:
    assert is_particle(word)


def test_other_spellings_are_one_name() -> None:
    assert given("جوزف") == given("جوزيف")
    assert "دافيد" in spellings("ديفيد")
    assert spellings("المستشفيات") == ("المستشفيات",)


def test_family_names_and_their_ends() -> None:
    assert family("الحريري") is not None
    assert family("القذافي") is not None
    found = suffix("زيوغانوف")
    assert found is not None and "russian" in found.regions
    assert suffix("وف") is None


def test_common_words_with_and_without_the_article() -> None:
    assert is_common("حكومة") and is_common("الحكومة") and is_common("قالت")
    assert not is_common("لوكاشينكو")


@pytest.mark.parametrize(
    "word", ["كوفاتشيفيتش", "تيميرخانوف", "هولتسمان", "غوتيريز", "ماكفيرسون", "شينغيليا", "ياماغوتشي"]
)
def test_foreign_names_look_like_names(word: str) -> None:
    assert name_shape(word) > 0.7


@pytest.mark.parametrize("word", ["المستشفيات", "يستهدفون", "استثمارية", "المحتجزين", "تخصيص", "انتخابات", "المتفجرات"])
def test_words_look_like_words(word: str) -> None:
    assert name_shape(word) < 0.5


@examples(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإؤئ", min_size=1, max_size=30))
def test_the_guess_is_a_probability(word: str) -> None:
    assert 0 <= name_shape(word) <= 1
    assert 0 <= guess_shape(word) <= 1
    assert shape_ngrams(word)


def test_listed_names_look_like_names() -> None:
    assert all(name_shape(word) > 0.5 for word in ("فلاديمير", "الحريري", "عادل"))


def _area(positive: list[float], negative: list[float]) -> float:
    """The share of pairs in which the name scores higher."""
    ranked = sorted([(score, 1) for score in positive] + [(score, 0) for score in negative])
    below = wins = 0
    for _, is_name in ranked:
        if is_name:
            wins += below
        else:
            below += 1
    return wins / (len(positive) * len(negative))


def test_the_model_tells_names_it_never_saw() -> None:
    every = samples()
    held_out = [s for i, s in enumerate(every) if i % 10 == 0]
    weights = fit([s for i, s in enumerate(every) if i % 10])

    def score(word: str) -> float:
        ngrams = shape_ngrams(word)
        return float(sum(weights.get(n, 0.0) for n in ngrams) / len(ngrams) ** 0.5)

    area = _area([score(w) for w, y in held_out if y], [score(w) for w, y in held_out if not y])
    assert area > 0.94


def test_the_model_is_made_from_the_lists_as_they_are() -> None:
    weights = {row["ngram"]: float(row["weight"]) for row in rows("name_shape")}
    fitted = fit(samples())
    assert weights == {n: round(w, 2) for n, w in fitted.items() if n == "bias" or abs(w) >= _KEEP}


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("given_names", ("name",)),
        ("family_names", ("kind", "element")),
        ("common_words", ("word",)),
        ("syllables", ("syllable",)),
    ],
)
def test_a_name_has_one_row_and_the_rows_are_in_order(table: str, columns: tuple[str, ...]) -> None:
    keys = [tuple(fold(row[column]) for column in columns) for row in rows(table)]
    assert keys == sorted(set(keys))


def test_every_given_name_that_is_a_common_word_is_marked() -> None:
    unmarked = [row["name"] for row in rows("given_names") if row["common"] != "1" and is_common(row["name"])]
    assert not unmarked


def test_names_and_words_are_lists_in_order() -> None:
    assert names() == sorted(set(names()))
    assert common_words() == sorted(set(common_words()))
