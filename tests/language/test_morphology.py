"""What ``analyze`` says of words as newspapers write them."""

from __future__ import annotations

import pytest

from kg.language.morphology import Analysis, Grammar, analyze


def first(surface: str) -> Analysis:
    found = analyze(surface)
    assert found, f"{surface} is not analysed"
    return found[0]


def base(surface: str, reading: Analysis) -> str:
    return surface[reading.start : reading.end]


def reading(surface: str, **wanted: object) -> Analysis:
    """The first reading with those values."""
    for found in analyze(surface):
        if all(getattr(found, name) == value for name, value in wanted.items()):
            return found
    raise AssertionError(f"{surface}: no reading with {wanted} among {analyze(surface)}")


# surface, lemma, pos, base, proclitics, enclitic, aspect, voice, person+gender+number
VERBS = [
    ("وستفرضها", "فرض", "تفرض", ("و", "س"), "3fs", "i", "a", "3fs"),
    ("فليتهموه", "اتهم", "يتهمو", ("ف", "ل"), "3ms", "i", "a", "3mp"),
    ("تفاوضوا", "تفاوض", "تفاوضوا", (), "", "p", "a", "3mp"),
    ("سيلتقيان", "التقى", "يلتقيان", ("س",), "", "i", "a", "3md"),
    ("نفتا", "نفى", "نفتا", (), "", "p", "a", "3fd"),
    ("يزورها", "زار", "يزور", (), "3fs", "i", "a", "3ms"),
    ("جمّدت", "جمد", "جمّدت", (), "", "p", "a", "3fs"),
    ("فُرضت", "فرض", "فُرضت", (), "", "p", "p", "3fs"),
    ("اتُّهم", "اتهم", "اتُّهم", (), "", "p", "p", "3ms"),
    ("واتهمته", "اتهم", "اتهمت", ("و",), "3ms", "p", "a", "3fs"),
    ("سيجتمعون", "اجتمع", "يجتمعون", ("س",), "", "i", "a", "3mp"),
    ("فنّدها", "فند", "فنّد", (), "3fs", "p", "a", "3ms"),
    ("وأدانتهم", "أدان", "أدانت", ("و",), "3mp", "p", "a", "3fs"),
    ("قالتا", "قال", "قالتا", (), "", "p", "a", "3fd"),
    ("بدأوا", "بدأ", "بدأوا", (), "", "p", "a", "3mp"),
    ("بدؤوا", "بدأ", "بدؤوا", (), "", "p", "a", "3mp"),
    ("رآه", "رأى", "رآ", (), "3ms", "p", "a", "3ms"),
    ("يدعو", "دعا", "يدعو", (), "", "i", "a", "3ms"),
    ("دعوا", "دعا", "دعوا", (), "", "p", "a", "3mp"),
    ("سينفون", "نفى", "ينفون", ("س",), "", "i", "a", "3mp"),
    ("اصطدمت", "اصطدم", "اصطدمت", (), "", "p", "a", "3fs"),
    ("وادعت", "ادعى", "ادعت", ("و",), "", "p", "a", "3fs"),
    ("استعادوا", "استعاد", "استعادوا", (), "", "p", "a", "3mp"),
    ("ليبحثا", "بحث", "يبحثا", ("ل",), "", "i", "a", "3md"),
    ("ليسوا", "ليس", "ليسوا", (), "", "p", "a", "3mp"),
]


@pytest.mark.parametrize(("surface", "lemma", "word", "proclitics", "enclitic", "aspect", "voice", "person"), VERBS)
def test_verbs(
    surface: str,
    lemma: str,
    word: str,
    proclitics: tuple[str, ...],
    enclitic: str,
    aspect: str,
    voice: str,
    person: str,
) -> None:
    found = first(surface)
    assert (found.lemma, found.pos) == (lemma, "verb")
    assert base(surface, found) == word
    assert (found.proclitics, found.enclitic) == (proclitics, enclitic)
    assert (found.aspect, found.voice, found.person + found.gender + found.number) == (aspect, voice, person)


# surface, lemma, base, proclitics, enclitic, gender+number, derived, verb
NOUNS = [
    ("وباجتماعهما", "اجتماع", "اجتماع", ("و", "ب"), "3d", "ms", "masdar", "اجتمع"),
    ("المفروضة", "مفروض", "مفروضة", ("ال",), "", "fs", "pass_part", "فرض"),
    ("متهمين", "متهم", "متهمين", (), "", "mp", "pass_part", "اتهم"),
    ("وللرئيس", "رئيس", "رئيس", ("و", "ل", "ال"), "", "ms", "", ""),
    ("إدراجهم", "إدراج", "إدراج", (), "3mp", "ms", "masdar", "أدرج"),
    ("لقاؤهما", "لقاء", "لقاؤ", (), "3d", "ms", "masdar", "لقي"),
    ("لقاءهما", "لقاء", "لقاء", (), "3d", "ms", "masdar", "لقي"),
    ("لقائهما", "لقاء", "لقائ", (), "3d", "ms", "masdar", "لقي"),
    ("للجنة", "لجنة", "لجنة", ("ل", "ال"), "", "fs", "", ""),
    ("وزراؤها", "وزير", "وزراؤ", (), "3fs", "mp", "", ""),
    ("بوزرائه", "وزير", "وزرائ", ("ب",), "3ms", "mp", "", ""),
    ("بالعقوبات", "عقوبة", "عقوبات", ("ب", "ال"), "", "fp", "", ""),
    ("عقوباتها", "عقوبة", "عقوبات", (), "3fs", "fp", "", ""),
    ("زيارته", "زيارة", "زيارت", (), "3ms", "fs", "masdar", "زار"),
    ("المتحدثة", "متحدث", "متحدثة", ("ال",), "", "fs", "act_part", "تحدث"),
    ("مسؤولان", "مسؤول", "مسؤولان", (), "", "md", "pass_part", "سأل"),
    ("المسئولين", "مسؤول", "مسئولين", ("ال",), "", "mp", "pass_part", "سأل"),
    ("مباحثاتهما", "مباحثة", "مباحثات", (), "3d", "fp", "masdar", "باحث"),
    ("مستواها", "مستوى", "مستوا", (), "3fs", "ms", "pass_part", "استوى"),
    ("اتهامات", "اتهام", "اتهامات", (), "", "mp", "masdar", "اتهم"),
    ("القاضي", "قاضي", "قاضي", ("ال",), "", "ms", "act_part", "قضى"),
    ("قضاة", "قاضي", "قضاة", (), "", "mp", "act_part", "قضى"),
    ("شؤونها", "شأن", "شؤون", (), "3fs", "mp", "", ""),
    ("أعضائه", "عضو", "أعضائ", (), "3ms", "mp", "", ""),
    ("إدانتها", "إدانة", "إدانت", (), "3fs", "fs", "masdar", "أدان"),
]


@pytest.mark.parametrize(("surface", "lemma", "word", "proclitics", "enclitic", "form", "derived", "verb"), NOUNS)
def test_nouns(
    surface: str,
    lemma: str,
    word: str,
    proclitics: tuple[str, ...],
    enclitic: str,
    form: str,
    derived: str,
    verb: str,
) -> None:
    found = reading(surface, lemma=lemma, derived=derived, verb=verb, gender=form[0], number=form[1])
    assert found.pos in ("noun", "adj")
    assert base(surface, found) == word
    assert (found.proclitics, found.enclitic) == (proclitics, enclitic)


WORDS = [
    ("في", "في", "prep", ()),
    ("وعلى", "على", "prep", ("و",)),
    ("إن", "إن", "conj_sub", ()),
    ("بأن", "أن", "conj_sub", ("ب",)),
    ("لم", "لم", "part_neg", ()),
    ("سوف", "سوف", "part_fut", ()),
    ("وقد", "قد", "part_verb", ("و",)),
    ("التي", "الذي", "pron_rel", ()),
    ("للذين", "الذي", "pron_rel", ()),
    ("هذه", "هذا", "pron_dem", ()),
    ("لهذا", "هذا", "pron_dem", ("ل",)),
    ("وهم", "هم", "pron", ("و",)),
    ("ثلاثة", "ثلاثة", "noun_num", ()),
    ("أيضا", "أيضا", "adv", ()),
    ("جميع", "جميع", "noun_quant", ()),
]


@pytest.mark.parametrize(("surface", "lemma", "pos", "proclitics"), WORDS)
def test_function_words_come_first(surface: str, lemma: str, pos: str, proclitics: tuple[str, ...]) -> None:
    found = first(surface)
    assert (found.lemma, found.pos, found.proclitics) == (lemma, pos, proclitics)


@pytest.mark.parametrize(
    ("surface", "lemma", "enclitic", "word"),
    [
        ("عليه", "على", "3ms", "علي"),
        ("إليهما", "إلى", "3d", "إلي"),
        ("فيها", "في", "3fs", "في"),
        ("لهم", "ل", "3mp", "ل"),
        ("منا", "من", "1p", "من"),
        ("عنه", "عن", "3ms", "عن"),
        ("بأنهم", "أن", "3mp", "أن"),
        ("لأنه", "لأن", "3ms", "لأن"),
        ("إننا", "إن", "1p", "إن"),
        ("بينهما", "بين", "3d", "بين"),
    ],
)
def test_pronouns_on_particles(surface: str, lemma: str, enclitic: str, word: str) -> None:
    found = first(surface)
    assert (found.lemma, found.enclitic, base(surface, found)) == (lemma, enclitic, word)


@pytest.mark.parametrize(
    ("surface", "lemma"),
    [
        ("اعلن", "أعلن"),
        ("الى", "إلى"),
        ("الي", "إلى"),
        ("فى", "في"),
        ("ان", "إن"),
        ("اكد", "أكد"),
        ("إجتماع", "اجتماع"),
        ("الامم", "أمة"),
        ("حكومه", "حكومة"),
        ("مسئول", "مسؤول"),
        ("رئيــس", "رئيس"),
        ("ﻗﺎﻝ", "قال"),
        ("أعلن", "أعلن"),
        ("التّي", "الذي"),
    ],
)
def test_careless_spelling(surface: str, lemma: str) -> None:
    assert first(surface).lemma == lemma


def test_a_word_keeps_its_own_first_letter() -> None:
    for word in ("وزير", "وفد", "وصل", "وزارة", "فرض", "كشف", "بيان", "لقاء", "سفير", "كان"):
        assert first(word).proclitics == (), word


def test_active_before_passive() -> None:
    for word in ("اتهم", "يتهم", "فرضت", "نفى", "تفرض"):
        voices = [found.voice for found in analyze(word) if found.lemma == first(word).lemma and found.aspect != "c"]
        assert voices[0] == "a", word
        assert "p" in voices, word


@pytest.mark.parametrize(
    ("surface", "voices"), [("اتُّهم", {"p"}), ("اتَّهم", {"a"}), ("فُرض", {"p"}), ("يُفرَض", {"p"}), ("قَتَل", {"a"})]
)
def test_vowel_marks_decide(surface: str, voices: set[str]) -> None:
    assert {found.voice for found in analyze(surface) if found.person == "3"} == voices


def test_a_hamza_decides() -> None:
    assert {found.lemma for found in analyze("إن")} == {"إن"}
    assert "إن" not in {found.lemma for found in analyze("أن")}
    assert {"إن", "أن"} <= {found.lemma for found in analyze("ان")}


def test_offsets_count_marks_and_tatweel() -> None:
    surface = "وَلِلـرَّئِيسِ"
    found = first(surface)
    assert found.lemma == "رئيس"
    assert surface[found.start : found.end] == "رَّئِيسِ"
    surface = "سيـلتقيــها"
    found = first(surface)
    assert (surface[found.start : found.end], found.enclitic) == ("يـلتقيــ", "3fs")


def test_letters_with_a_separate_hamza() -> None:
    surface = "ا\u0654علن"
    assert first(surface).lemma == "أعلن"
    assert base(surface, first(surface)) == surface


@pytest.mark.parametrize("surface", ["", " ", "2015", "٢٠١٥", "Reuters", "«", "ـ", "ً", "abcقال", "زوبنشتاين", "قال-"])
def test_what_is_no_known_word(surface: str) -> None:
    assert analyze(surface) == ()


def test_readings_are_told_once() -> None:
    for word in ("تفرض", "متهمين", "بعد", "أعلنت", "كتب"):
        assert len(set(analyze(word))) == len(analyze(word))


def test_masdars_and_participles_know_their_verb() -> None:
    for surface, verb, derived in (
        ("اتهام", "اتهم", "masdar"),
        ("تجميد", "جمد", "masdar"),
        ("فرض", "فرض", "masdar"),
        ("نفي", "نفى", "masdar"),
        ("رفع", "رفع", "masdar"),
        ("حوار", "حاور", "masdar"),
        ("متهما", "اتهم", "pass_part"),
        ("مشيرا", "أشار", "act_part"),
        ("نافيا", "نفى", "act_part"),
        ("مؤكدة", "أكد", "act_part"),
        ("المنددة", "ندد", "act_part"),
        ("رافضين", "رفض", "act_part"),
        ("المزعومة", "زعم", "pass_part"),
    ):
        assert any((a.verb, a.derived) == (verb, derived) for a in analyze(surface)), surface


def test_readings_end_in_the_fields_of_their_grammar() -> None:
    assert Analysis._fields[-len(Grammar._fields) :] == Grammar._fields
