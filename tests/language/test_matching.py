"""Readings are those that camel-tools' own ``Analyzer`` finds, in its order."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.camel import analyzer

from kg.language.calima_file import read
from kg.language.calima_spelling import key
from kg.language.camel import DATABASE
from kg.language.matching import Matcher, vowelled
from kg.language.morphology import SHAPING

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("MAHDAR_SHARED") or ROOT.parent / "shared") / "morphology"

# Stems that are spelled with the article's assimilation, a joint, the alif of وصل, and tanween on either side of alif.
JOINTS = """###DEFINES###
DEFINE diac diac:*open*
DEFINE lex lex:*open*
DEFINE pos pos:noun pos:digit pos:punc pos:latin
DEFINE prc0 prc0:0 prc0:Al_det
DEFINE stt stt:i stt:d
DEFINE enc0 enc0:0
###DEFAULTS###
DEFAULT pos:digit diac:* lex:*
###ORDER###
ORDER diac lex pos prc0 stt enc0
###TOKENIZATIONS###
TOKENIZATION diac
###STEMBACKOFF###
###PREFIXES###
\tP1\tdiac: prc0:0
ال\tP2\tdiac:ال# prc0:Al_det stt:d
ال\tP3\tdiac:أَل prc0:0
###SUFFIXES###
\tS1\tdiac: enc0:0
ا\tS1\tdiac:ًا enc0:0
ا\tS2\tdiac:اً stt:i
ت\tS1\tdiac:َت enc0:0
###STEMS###
سلام\tX1\tdiac:سَلام lex:سَلام_1 pos:noun prc0:0 stt:i enc0:0
سلام\tX2\tdiac:سَلَام lex:سَلَام-2 pos:noun prc0:0 stt:i enc0:0
اسم\tX1\tdiac:ٱِسْم lex:ٱسم pos:noun prc0:0 stt:i enc0:0
حيا\tX2\tdiac:حَيا lex:حياة pos:noun prc0:0 stt:i enc0:0
###TABLE AB###
P1 X1
P1 X2
P2 X1
P3 X1
P3 X2
###TABLE BC###
X1 S1
X2 S1
X2 S2
###TABLE AC###
P1 S1
P1 S2
P2 S1
P3 S2
"""


def own(letters: str, lex: str) -> tuple[bool, bool]:
    return letters.startswith("ل"), lex.endswith("ة")


def shape(reading: dict[str, Any], own: object = None) -> tuple[object, ...]:
    said = {feature: reading.get(feature) for feature in SHAPING}
    said["lex_logprob"] = float(said["lex_logprob"] or -99)  # as camel-tools has it
    return tuple(said.values())


class Both:
    """Camel-tools' analyser and the project's matcher, on one database."""

    def __init__(self, path: Path) -> None:
        self.database = read(path)
        self.analyzer = analyzer(path)
        self.matcher: Matcher[Any] = Matcher(self.database, SHAPING, own, shape)

    def agree(self, word: str) -> int:
        """Holds one against the other; how many readings there are."""
        wanted = [
            (reading["diac"], reading["lex"], reading.get("verb", "0"), reading["stem"], shape(reading))
            for reading in self.analyzer.analyze(word)
        ]
        found = [
            (vowelled((stem, way)), stem.lex, stem.verb or "0", stem.diac, way.shape)
            for stem, way in self.matcher.matches(key(word))
        ]
        assert found == wanted, word
        return len(found)


@cache
def shipped() -> Both:
    return Both(DATABASE)


def test_the_words_of_the_samples() -> None:
    files = [*ROOT.glob("examples/articles/*"), *ROOT.glob("tests/gold/*.jsonl")]
    words = {word for file in files for word in re.findall("[ء-غف-ي]+", file.read_text(encoding="utf-8"))}
    known = sum(shipped().agree(word) > 0 for word in sorted(words))
    assert known > 2000


@settings(max_examples=400)
@given(data=st.data())
def test_words_of_any_prefix_stem_and_suffix(data: st.DataObject) -> None:
    """Whatever entries a word is put together from, whether they fit or not."""
    database = shipped().database
    word = "".join(
        data.draw(st.sampled_from(sorted(entries)), label=name)
        for name, entries in (
            ("prefix", database.prefixes),
            ("stem", database.stems),
            ("suffix", database.suffixes),
        )
    )
    shipped().agree(word)


@given(word=st.text("ابتسلمنهوي", max_size=12))
def test_any_letters(word: str) -> None:
    shipped().agree(word)


@pytest.mark.parametrize(
    "word", ["سلام", "السلام", "السلاما", "سلاما", "اسم", "الاسم", "حيات", "حيا", "الحيا", "سلامت"]
)
def test_joints_and_assimilation(word: str, tmp_path: Path) -> None:
    path = tmp_path / "joints.db"
    path.write_text(JOINTS, encoding="utf-8")
    both = Both(path)
    if both.agree(word):
        matches = both.matcher.matches(key(word))
        letters = {way.prefix.letters + stem.letters + way.suffix.letters for stem, way in matches}
        assert {key(text) for text in letters} == {key(word)}


@pytest.mark.skipif(not SHARED.is_dir(), reason="no databases of CAMeL's here")
def test_databases_of_camel_tools() -> None:
    for path in sorted(SHARED.glob("*.db")):
        both = Both(path)
        database = both.database
        known = 0
        for prefix in sorted(database.prefixes)[::4]:
            for stem in sorted(database.stems):
                for suffix in sorted(database.suffixes)[::3]:
                    known += both.agree(prefix + stem + suffix) > 0
        assert known > 50
