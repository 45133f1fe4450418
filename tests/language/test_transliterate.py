"""Latin labels, slugs and blocking keys of Arabic names."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.fold import fold
from kg.language.transliterate import latin, skeleton, slug
from kg.lexicon.tables import DATA, rows, values


def persons() -> dict[str, list[str]]:
    """The lexicon's persons: every full name in Arabic by id."""
    names: dict[str, list[str]] = {}
    for file in DATA.iterdir():
        if file.name.startswith("persons-"):
            for row in rows(file.name.removesuffix(".tsv")):
                names[row["id"]] = [row["ar"], *values(row["aliases"])]
    return names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("فلاديمير بوتين", "fladymyr-bwtyn"),
        ("كيم جونغ أون", "kym-jwngh-awn"),
        ("عبد الفتاح السيسي", "abd-alftah-alsysy"),
        ("جان-إيف لودريان", "jan-ayf-lwdryan"),
        ("شيخ خليفة", "shykh-khlyfh"),
        ("G20", "g20"),
        ("مجموعة الـ٢٠", "mjmwah-al20"),
        ("Erdoğan", "erdogan"),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("other", ["أَنْقَرَة", "انقره", "أنـقرة", "أنقرة\u200f", " «أنقرة» "])
def test_spellings_of_one_word_have_one_slug(other: str) -> None:
    assert slug(other) == slug("أنقرة") == "anqrh"


@given(st.text(max_size=200))
def test_a_slug_is_plain_and_never_empty(text: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= 110
    assert slug(text) == slug(fold(text))


def test_what_has_no_latin_form_is_told_apart() -> None:
    assert slug("Путин") != slug("Лавров")
    assert slug("习 5") != slug("江 5")
    assert slug("ا" * 300) != slug("ا" * 301)


def test_different_persons_have_different_slugs() -> None:
    by_slug = defaultdict(set)
    for names in persons().values():
        by_slug[slug(names[0])].add(fold(names[0]))
    assert [names for names in by_slug.values() if len(names) > 1] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("عبد الرحمن بن ناصر", "Abd al-Rahman bin Nasir"),
        ("عبدالعزيز بن سعود", "Abd al-Aziz bin Saud"),
        ("مُحَمَّد مرسي", "Muhammad Mursi"),
        ("أبو محمد العدناني", "Abu Muhammad al-Adnani"),
        ("نصرالله", "Nasr Allah"),
        ("علاء الدين", "Ala al-Din"),
        ("بن علي", "Bin Ali"),
        ("سيرغي لافروف", "Sirghi Lafruf"),
        ("كيم جونغ أون", "Kim Jung Un"),
        ("دونالد ترامب", "Dunald Tramb"),
        ("فولوديمير زيلينسكي", "Fuludimir Zilinski"),
        ("إيران", "Iran"),
        ("كامل جواد", "Kamil Jawad"),
        ("لجنة 5+1 (جنيف)", "Lajna 5+1 (Janif)"),
        ("G20", "G20"),
    ],
)
def test_latin(name: str, expected: str) -> None:
    assert latin(name) == expected


@given(st.text(st.characters(min_codepoint=0x621, max_codepoint=0x652) | st.just(" "), max_size=30))
def test_a_label_has_no_arabic_letters_left(name: str) -> None:
    label = latin(name)
    assert not re.search("[\u0621-\u063a\u0641-\u064a]", label) or label == name.strip()
    assert bool(label) == bool(name.strip())


@pytest.mark.parametrize(
    "names",
    [
        "غورباتشوف جورباتشوف گورباتشوف",
        "أنطوني أنتوني انتونى",
        "تيليرسون تلرسون تيلرسون",
        "ثاتشر تاتشر",
        "سميث سميت سميس",
        "فلاديمير ڤلاديمير",
        "أوباما اوباما",
        "ألكسندر الكسندر أليكساندر",
        "غيتس غيتز جيتس",
        "والستروم فالستروم",
        "عبدالله عبد_الله",
        "آل_ثاني ثاني",
        "جان-كلود جان_كلود",
        "السيسي سيسي",
        "محمّد محمد",
        "كوبيتش كوبيش",
        "رضائي رضايي رضائى",
    ],
)
def test_variants_share_a_skeleton(names: str) -> None:
    assert len({skeleton(name.replace("_", " ")) for name in names.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("بوتين", "لافروف"), ("ميركل", "ماكرون"), ("محمد", "أحمد"), ("علي", "عمر")])
def test_other_names_have_other_skeletons(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_the_blocking_key_on_the_lexicons_persons() -> None:
    names = persons()
    by_key = defaultdict(set)
    for spellings in names.values():
        by_key[skeleton(spellings[0])].add(fold(spellings[0]))
    shared = sum(len(group) for group in by_key.values() if len(group) > 1)
    assert shared / len(names) < 0.02
    pairs = [
        skeleton(one) == skeleton(other)
        for spellings in names.values()
        for one, other in combinations(spellings, 2)
        if len(one.replace("-", " ").split()) == len(other.replace("-", " ").split())
    ]
    assert sum(pairs) / len(pairs) > 0.65


@given(st.text(max_size=60))
def test_a_skeleton_ignores_what_folding_ignores(name: str) -> None:
    assert skeleton(name) == skeleton(name.replace("ـ", "").replace("\u064e", ""))


@given(st.text("ابلعدتشوجكهنيق", max_size=10))
def test_a_folded_word_has_the_skeleton_that_it_has_in_a_text(word: str) -> None:
    assert skeleton(word) == skeleton(f" {word} ")
