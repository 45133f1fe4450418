"""The matching form of Arabic words."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.fold import fold, fold_map, unadorned, unfolding

ARABIC = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0600, max_codepoint=0x06FF),
        st.sampled_from("ﻻﷲﷺﺷ ـABcé\u200f\u200b\u00a0\u0301.«»-/؟٣7"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إيران", "ايران"),
        ("أَنْقَرَة", "انقره"),
        ("آل ثاني", "ال ثاني"),
        ("موسـكو", "موسكو"),
        ("مؤتمر", "موتمر"),
        ("رئيس", "رييس"),
        ("مصطفى", "مصطفي"),
        ("مصطفی", "مصطفى"),
        ("کابل", "كابل"),
        ("گورباتشوف", "غورباتشوف"),
        ("ﻻﻫﺎﻱ", "لاهاي"),
        ("\u200fاليمن\u200e", "اليمن"),
        ("كان\u200cون", "كانون"),
        ("\ufeffجدة", "جده"),
        ("٢٠٢٣", "2023"),
        ("۱۴۰۲", "1402"),
        ("RT", "rt"),
        ("Erdoğan", "ERDOGAN"),
        ("ا\u0654نقرة", "أنقرة"),
        ("عام\u00a02015", "عام 2015"),
        ("ﷲ", "الله"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("صالح", "سالم"), ("عمان", "عُمانية"), ("علي", "عالي"), ("شيء", "شي")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_layout_and_punctuation_stay() -> None:
    assert fold("قال:\n«نعم»، ثم؟\tلا…") == "قال:\n«نعم»، ثم؟\tلا..."


@given(ARABIC)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ARABIC)
def test_offsets_lead_back(text: str) -> None:
    folded, offsets = fold_map(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    assert [unfolding(text)(at) for at in range(len(folded))] == offsets
    for at in set(offsets):
        assert fold(text[at]) == "".join(f for f, o in zip(folded, offsets, strict=True) if o == at)


@given(st.text(st.sampled_from("ابتةىيئؤإأآءگلنم" + "\u064b\u0650\u0651ـ\u200f\u200c"), max_size=20))
def test_equivalence_of_names_as_evaluated(name: str) -> None:
    """Names are one for the evaluation exactly where they are one here (its rules, spelt out once more)."""
    bare = re.sub("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c-\u200f]", "", name)
    bare = unicodedata.normalize("NFKC", bare)
    assert fold(name) == bare.translate(str.maketrans("أإآٱىةؤئگ", "ااااىهويغ")).replace("ى", "ي")


def test_import_is_cheap() -> None:
    heavy = ("emoji", "camel_tools.data", "torch")
    code = f"import sys, kg.language.fold; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("مُحَمَّد العَلي", "محمد العلي"),
        ("محمــد  العلــي", "محمد العلي"),
        ("\u200fكوفي منسا\u200f", "كوفي منسا"),
        ("کوفی", "كوفي"),
        ("ﻋﺒﺪ ﷲ", "عبد الله"),
        (unicodedata.normalize("NFD", "أحمد آل ثاني"), "أحمد آل ثاني"),
        ("فاطمة الزهراء يحيى (UN)", "فاطمة الزهراء يحيى (UN)"),
    ],
)
def test_a_name_as_an_index_writes_it(written: str, plain: str) -> None:
    assert unadorned(written) == plain
