"""The conjugations, declensions and spellings that the morphological database is made of."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import LexiconError
from kg.language.calima import Noun, Word
from kg.language.calima_lexicon import read
from kg.language.calima_nouns import dual, feminine, plural_at, plural_un, singular
from kg.language.calima_spelling import bare, sounds_of, spellings
from kg.language.calima_verbs import Verb, conjugate, lemma, masdars, participles
from kg.language.morphology import analyze

VERBS, LEXEMES, WORDS = read()


def forms(verb: Verb, aspect: str, voice: str, mood: str, *persons: str) -> list[str]:
    table = {(c.aspect, c.voice, c.mood, c.person): spellings(c.sounds)[0].word for c in conjugate(verb)}
    return [table[aspect, voice, mood, person] for person in persons]


# The classes of verbs, by what any grammar's tables give: perfect 3ms 3fs 3mp 1s, imperfect 3ms 3mp 3fp, jussive 3ms,
# passive perfect and imperfect 3ms.
CLASSES = [
    (Verb("فرض", "I", "a-i"), "فرض فرضت فرضوا فرضت يفرض يفرضون يفرضن يفرض فرض يفرض"),
    (Verb("ردد", "I", "a-u"), "رد ردت ردوا رددت يرد يردون يرددن يرد رد يرد"),
    (Verb("قول", "I", "a-u"), "قال قالت قالوا قلت يقول يقولون يقلن يقل قيل يقال"),
    (Verb("بيع", "I", "a-i"), "باع باعت باعوا بعت يبيع يبيعون يبعن يبع بيع يباع"),
    (Verb("خوف", "I", "i-a"), "خاف خافت خافوا خفت يخاف يخافون يخفن يخف خيف يخاف"),
    (Verb("نفي", "I", "a-i"), "نفى نفت نفوا نفيت ينفي ينفون ينفين ينف نفي ينفى"),
    (Verb("دعو", "I", "a-u"), "دعا دعت دعوا دعوت يدعو يدعون يدعون يدع دعي يدعى"),
    (Verb("لقي", "I", "i-a"), "لقي لقيت لقوا لقيت يلقى يلقون يلقين يلق لقي يلقى"),
    (Verb("وصل", "I", "a-i"), "وصل وصلت وصلوا وصلت يصل يصلون يصلن يصل وصل يوصل"),
    (Verb("ءخذ", "I", "a-u"), "أخذ أخذت أخذوا أخذت يأخذ يأخذون يأخذن يأخذ أخذ يؤخذ"),
    (Verb("سءل", "I", "a-a"), "سأل سألت سألوا سألت يسأل يسألون يسألن يسأل سئل يسأل"),
    (Verb("بدء", "I", "a-a"), "بدأ بدأت بدؤوا بدأت يبدأ يبدؤون يبدأن يبدأ بدئ يبدأ"),
    (Verb("جيء", "I", "a-i"), "جاء جاءت جاؤوا جئت يجيء يجيئون يجئن يجئ جيء يجاء"),
    (Verb("رءي", "I", "a-a", flags="r"), "رأى رأت رأوا رأيت يرى يرون يرين ير رئي يرى"),
    (Verb("جمد", "II"), "جمد جمدت جمدوا جمدت يجمد يجمدون يجمدن يجمد جمد يجمد"),
    (Verb("سمي", "II"), "سمى سمت سموا سميت يسمي يسمون يسمين يسم سمي يسمى"),
    (Verb("فوض", "III"), "فاوض فاوضت فاوضوا فاوضت يفاوض يفاوضون يفاوضن يفاوض فووض يفاوض"),
    (Verb("دين", "IV"), "أدان أدانت أدانوا أدنت يدين يدينون يدن يدن أدين يدان"),
    (Verb("وقف", "IV"), "أوقف أوقفت أوقفوا أوقفت يوقف يوقفون يوقفن يوقف أوقف يوقف"),
    (Verb("ءمن", "IV"), "آمن آمنت آمنوا آمنت يؤمن يؤمنون يؤمن يؤمن أومن يؤمن"),
    (Verb("قرر", "IV"), "أقر أقرت أقروا أقررت يقر يقرون يقررن يقر أقر يقر"),
    (Verb("حدي", "V"), "تحدى تحدت تحدوا تحديت يتحدى يتحدون يتحدين يتحد تحدي يتحدى"),
    (Verb("فوض", "VI"), "تفاوض تفاوضت تفاوضوا تفاوضت يتفاوض يتفاوضون يتفاوضن يتفاوض تفووض يتفاوض"),
    (Verb("وهم", "VIII"), "اتهم اتهمت اتهموا اتهمت يتهم يتهمون يتهمن يتهم اتهم يتهم"),
    (Verb("لقي", "VIII"), "التقى التقت التقوا التقيت يلتقي يلتقون يلتقين يلتق التقي يلتقى"),
    (Verb("دعو", "VIII"), "ادعى ادعت ادعوا ادعيت يدعي يدعون يدعين يدع ادعي يدعى"),
    (Verb("صدم", "VIII"), "اصطدم اصطدمت اصطدموا اصطدمت يصطدم يصطدمون يصطدمن يصطدم اصطدم يصطدم"),
    (Verb("حوج", "VIII"), "احتاج احتاجت احتاجوا احتجت يحتاج يحتاجون يحتجن يحتج احتيج يحتاج"),
    (Verb("عود", "X"), "استعاد استعادت استعادوا استعدت يستعيد يستعيدون يستعدن يستعد استعيد يستعاد"),
    (Verb("ترجم", "Q"), "ترجم ترجمت ترجموا ترجمت يترجم يترجمون يترجمن يترجم ترجم يترجم"),
]


@pytest.mark.parametrize(("verb", "expected"), CLASSES, ids=lambda value: getattr(value, "root", None))
def test_conjugation(verb: Verb, expected: str) -> None:
    found = [
        *forms(verb, "p", "a", "-", "3ms", "3fs", "3mp", "1s"),
        *forms(verb, "i", "a", "i", "3ms", "3mp", "3fp"),
        *forms(verb, "i", "a", "j", "3ms"),
        *forms(verb, "p", "p", "-", "3ms"),
        *forms(verb, "i", "p", "i", "3ms"),
    ]
    assert " ".join(map(bare, found)) == expected


def test_every_person_number_and_mood_is_there() -> None:
    cells = list(conjugate(Verb("فرض", "I", "a-i")))
    assert len({c.person for c in cells if c.aspect == "p"}) == 13
    assert len({c.person for c in cells if c.aspect == "i"}) == 13
    assert {c.person for c in cells if c.aspect == "c"} == {"2ms", "2fs", "2d", "2mp", "2fp"}
    assert {c.mood for c in cells if c.aspect == "i"} == {"i", "s", "j"}


def test_imperatives() -> None:
    found = [
        bare(forms(verb, "c", "a", "-", "2ms")[0])
        for verb in (
            Verb("كتب", "I", "a-u"),
            Verb("قول", "I", "a-u"),
            Verb("ءخذ", "I", "a-u", flags="k"),
            Verb("رسل", "IV"),
            Verb("خدم", "X"),
        )
    ]
    assert found == ["اكتب", "قل", "خذ", "أرسل", "استخدم"]


@pytest.mark.parametrize(
    ("verb", "active", "passive", "masdar"),
    [
        (Verb("فرض", "I", "a-i"), "فَارِض", "مَفْرُوض", None),
        (Verb("قول", "I", "a-u"), "قَائِل", "مَقُول", None),
        (Verb("نفي", "I", "a-i"), "نَافِي", "مَنْفِيّ", None),
        (Verb("جمد", "II"), "مُجَمِّد", "مُجَمَّد", "تَجْمِيد"),
        (Verb("برء", "II"), "مُبَرِّئ", "مُبَرَّأ", "تَبْرِئَة"),
        (Verb("عقب", "III"), "مُعَاقِب", "مُعَاقَب", "مُعَاقَبَة"),
        (Verb("دين", "IV"), "مُدِين", "مُدَان", "إِدَانَة"),
        (Verb("لغي", "IV"), "مُلْغِي", "مُلْغَى", "إِلْغَاء"),
        (Verb("وقف", "IV"), "مُوقِف", "مُوقَف", "إِيقَاف"),
        (Verb("حدث", "V"), "مُتَحَدِّث", "مُتَحَدَّث", "تَحَدُّث"),
        (Verb("فوض", "VI"), "مُتَفَاوِض", "مُتَفَاوَض", "تَفَاوُض"),
        (Verb("سحب", "VII"), "مُنْسَحِب", "", "اِنْسِحَاب"),
        (Verb("وهم", "VIII"), "مُتَّهِم", "مُتَّهَم", "اِتِّهَام"),
        (Verb("حوج", "VIII"), "مُحْتَاج", "مُحْتَاج", "اِحْتِيَاج"),
        (Verb("هدف", "X"), "مُسْتَهْدِف", "مُسْتَهْدَف", "اِسْتِهْدَاف"),
        (Verb("ورد", "X"), "مُسْتَوْرِد", "مُسْتَوْرَد", "اِسْتِيرَاد"),
    ],
    ids=lambda value: getattr(value, "root", None),
)
def test_participles_and_masdars(verb: Verb, active: str, passive: str, masdar: str | None) -> None:
    found = [*participles(verb), *masdars(verb)[:1]]
    # NFC has one order for the marks on a letter
    written = [normalize("NFC", spellings(sounds)[0].word) if sounds else "" for sounds in found]
    assert written == [normalize("NFC", word) for word in (active, passive, masdar) if word is not None]


@pytest.mark.parametrize(
    ("sounds", "expected"),
    [
        ("رaءIس", "رئيس"),
        ("رuءaسAء", "رؤساء"),
        ("لiقAء+uهu", "لقاؤه"),
        ("لiقAء+iهi", "لقائه"),
        ("مaسءUل", "مسؤول"),
        ("قuرءAن", "قرآن"),
        ("شaيء+N", "شيئا"),
        ("جuزء+N", "جزءا"),
        ("جuزء+Aنi", "جزءان"),
        ("مuنشaء+Aت", "منشآت"),
        ("مuرUءaة", "مروءة"),
        ("هaيءaة", "هيئة"),
        ("تaسAءaل", "تساءل"),
        ("تaفAءuل", "تفاؤل"),
        ("ءiيمAن", "إيمان"),
        ("ءaءخuذ", "آخذ"),
        ("يuءمiن", "يؤمن"),
    ],
)
def test_the_seat_of_hamza(sounds: str, expected: str) -> None:
    assert bare(spellings(sounds)[0].word) == expected


def test_a_second_habit_of_spelling() -> None:
    assert {bare(s.word) for s in spellings("بaدaء+UO")} >= {"بدؤوا", "بدأوا"}
    assert {bare(s.word) for s in spellings("مaسءUل")} == {"مسؤول", "مسئول"}


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("رَئيس", "رaءIس"),
        ("دَولة", "دaولaة"),
        ("قُوّة", "قuووaة"),
        ("سِياسيّ", "سiيAسiيي"),
        ("نَفي", "نaفي"),
        ("قاضي", "قAضiي"),
    ],
)
def test_reading_vowelled_words(word: str, sounds: str) -> None:
    assert sounds_of(word) == sounds


def test_what_is_not_arabic_is_refused() -> None:
    with pytest.raises(LexiconError, match="not an Arabic word"):
        sounds_of("abc")


def test_declension() -> None:
    stem = sounds_of("وَزير")
    cells = [*singular(stem, "m"), *dual(stem, "m"), *plural_un(stem), *plural_at(feminine(stem))]
    found = {bare(spellings(cell.sounds)[0].word) for cell in cells if cell.state != "p"}
    assert found == {"وزير", "وزيرا", "وزيران", "وزيرين", "وزيري", "وزيرون", "وزيرو", "وزيرات"}


def test_weak_endings() -> None:
    judge = {bare(spellings(c.sounds)[0].word) for c in singular(sounds_of("قاضي"), "m") if c.state != "p"}
    assert judge == {"قاضي", "قاض", "قاضيا"}
    levels = {bare(spellings(c.sounds)[0].word) for c in plural_at(sounds_of("مُستَوى"))}
    assert levels == {"مستويات"}


# --- the whole way round: what the tables make, the analyser takes apart ---------------------------------------------

PARTICLES = st.sampled_from(["", "و", "ف"])


def short(lexeme: Noun) -> str:
    return bare(spellings(lexeme.lemma)[0].word)


@settings(max_examples=150)
@given(st.data())
def test_verbs_come_back_to_their_lemma(data: st.DataObject) -> None:
    verb = data.draw(st.sampled_from(VERBS))
    cell = data.draw(st.sampled_from([c for c in conjugate(verb) if c.aspect != "c"]))
    conjunction = data.draw(PARTICLES)
    future = "س" if cell.mood == "i" and data.draw(st.booleans()) else ""
    word = conjunction + future + bare(data.draw(st.sampled_from(spellings(cell.sounds))).word)
    expected = bare(spellings(lemma(verb))[0].word)
    found = [a for a in analyze(word) if a.lemma == expected and a.aspect == cell.aspect and a.voice == cell.voice]
    person = cell.person if len(cell.person) == 3 else f"{cell.person[0]}m{cell.person[1]}"
    assert person in {a.person + a.gender + a.number for a in found}, word
    for a in analyze(word):
        assert 0 <= a.start < a.end <= len(word)
        assert word[: a.start] == "".join(a.proclitics)


@settings(max_examples=150)
@given(st.data())
def test_verbs_with_pronouns_come_back(data: st.DataObject) -> None:
    verb = data.draw(st.sampled_from([v for v in VERBS if "i" not in v.flags]))
    cell = data.draw(st.sampled_from([c for c in conjugate(verb) if c.voice == "a" and c.aspect != "c"]))
    pronoun, tag = data.draw(
        st.sampled_from([("هم", "3mp"), ("ها", "3fs"), ("نا", "1p"), ("كم", "2mp"), ("هما", "3d")])
    )
    sounds = cell.joined + ("" if "+" in cell.joined else "+") + "ڤ"
    word = bare(spellings(sounds)[0].word).replace("ڤ", pronoun)
    expected = bare(spellings(lemma(verb))[0].word)
    found = [a for a in analyze(word) if a.lemma == expected and a.enclitic == tag]
    assert found, word
    assert any(word[a.end :] == pronoun for a in found)


@settings(max_examples=200)
@given(st.data())
def test_nouns_come_back_to_their_lemma(data: st.DataObject) -> None:
    noun = data.draw(st.sampled_from(LEXEMES))
    cell = data.draw(st.sampled_from([c for c in noun.cells if c.state != "p"]))
    plain = bare(spellings(cell.sounds)[0].word)
    head = data.draw(PARTICLES)
    proclitics: tuple[str, ...] = (head,) if head else ()
    if cell.state in ("u", "n") and data.draw(st.booleans()):
        if cell.case in ("u", "o", "g") and data.draw(st.booleans()):
            word, proclitics = head + ("ل" if plain.startswith("ل") else "لل") + plain, (*proclitics, "ل", "ال")
        else:
            word, proclitics = head + "ال" + plain, (*proclitics, "ال")
    else:
        word = head + plain
    found = [a for a in analyze(word) if a.lemma == short(noun) and a.proclitics == proclitics]
    assert any(a.gender == cell.gender and a.number == cell.number for a in found), word
    assert any(word[a.start : a.end] == plain for a in found), word


@settings(max_examples=100)
@given(st.sampled_from([w for w in WORDS if w.diac]))
def test_function_words_come_back(word: Word) -> None:
    assert bare(word.lex) in {a.lemma for a in analyze(bare(word.diac))}


@settings(max_examples=200)
@given(
    st.text(
        alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئءىة\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652ـ", max_size=9
    )
)
def test_offsets_stay_within_the_word(surface: str) -> None:
    for a in analyze(surface):
        assert 0 <= a.start < a.end <= len(surface)
        assert a.lemma and a.pos
