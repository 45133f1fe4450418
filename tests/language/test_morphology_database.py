"""The shipped database, and how camel-tools is brought to read it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import InputError, LexiconError
from kg.language import build_calima, calima_lexicon
from kg.language.calima_file import read
from kg.language.camel import DATA, DATABASE, VARIABLE
from kg.language.morphology import analyze, matchers
from kg.lexicon import tables

TRY = "from kg.language.morphology import analyze; print(analyze('اتهم')[0].lemma)"


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in (VARIABLE, "CAMELTOOLS_DATA")}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=kept | {"PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_shipped_database_is_what_the_tables_make() -> None:
    assert build_calima.build().encode() == DATABASE.read_bytes(), "run python -m kg.language.build_calima"
    assert DATABASE.stat().st_size < 4_500_000


def test_a_home_that_cannot_be_written(tmp_path: Path) -> None:
    home = tmp_path / "nowhere" / "home"
    (tmp_path / "nowhere").write_text("a file, so that no folder can be made here", encoding="utf-8")
    done = run(TRY, HOME=str(home), USERPROFILE=str(home))
    assert (done.returncode, done.stdout.strip()) == (0, "اتهم"), done.stderr


def test_nothing_is_written_to_the_home(tmp_path: Path) -> None:
    done = run(TRY, HOME=str(tmp_path), USERPROFILE=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_is_slow_to_load_is_not_loaded() -> None:
    """Of camel-tools neither what reaches for the network, nor, for a usual text, the tables of all Unicode."""
    done = run(
        "import kg, sys; kg.extract('اتهمت واشنطن موسكو بشراء ذخائر من بيونغ يانغ، ونفى الكرملين ذلك.');"
        "print(*sys.modules.keys() & {'requests', 'camel_tools.data', 'camel_tools.utils.charsets', 'rdflib'})"
    )
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


def test_an_empty_data_folder_of_the_user_does_no_harm(tmp_path: Path) -> None:
    done = run(TRY, CAMELTOOLS_DATA=str(tmp_path))
    assert (done.returncode, done.stdout.strip()) == (0, "اتهم"), done.stderr


def test_camel_tools_own_way_to_the_database() -> None:
    code = (
        "from camel_tools.morphology.database import MorphologyDB;"
        "from camel_tools.morphology.analyzer import Analyzer;"
        "print(Analyzer(MorphologyDB.builtin_db()).analyze('المفروضة')[0]['verb'])"
    )
    done = run(code, CAMELTOOLS_DATA=str(DATA))
    assert (done.returncode, done.stdout.strip()) == (0, "فرض"), done.stderr


# A user's larger database, in small: it knows one word that the project's own doesn't, and one that both know.
LARGER = """###DEFINES###
DEFINE diac diac:*open*
DEFINE lex lex:*open*
DEFINE pos pos:noun pos:verb pos:digit pos:punc pos:latin
DEFINE prc3 prc3:0
DEFINE prc2 prc2:0
DEFINE prc1 prc1:0
DEFINE prc0 prc0:0 prc0:Al_det
DEFINE gen gen:m
DEFINE num num:s
DEFINE enc0 enc0:0
###DEFAULTS###
DEFAULT pos:digit diac:* lex:*
DEFAULT pos:punc diac:* lex:*
DEFAULT pos:latin diac:* lex:*
###ORDER###
ORDER diac lex pos prc3 prc2 prc1 prc0 gen num enc0
###TOKENIZATIONS###
TOKENIZATION diac
###STEMBACKOFF###
###PREFIXES###
\tP1\tdiac: prc0:0
ال\tP1\tdiac:ال# prc0:Al_det
###SUFFIXES###
\tS1\tdiac: enc0:0
###STEMS###
شطرنج\tX1\tdiac:شَطْرَنْج lex:شَطْرَنْج_1 pos:noun prc3:0 prc2:0 prc1:0 prc0:0 gen:m num:s enc0:0
رييس\tX1\tdiac:رَيِيس lex:رَيِيس_1 pos:noun prc3:0 prc2:0 prc1:0 prc0:0 gen:m num:s enc0:0
سفير\tX1\tdiac:سَفِير lex:سَفِير_2 pos:noun prc3:0 prc2:0 prc1:0 prc0:0 gen:m num:s enc0:0
###TABLE AB###
P1 X1
###TABLE BC###
X1 S1
###TABLE AC###
P1 S1
"""


@pytest.fixture
def larger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "data" / "morphology_db" / "larger" / "morphology.db"
    path.parent.mkdir(parents=True)
    path.write_text(LARGER, encoding="utf-8")
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    matchers.cache_clear()
    yield path
    monkeypatch.undo()
    matchers.cache_clear()


@pytest.mark.parametrize("by", ["path", "folder", "name"])
def test_a_users_larger_database(larger: Path, by: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, {"path": str(larger), "folder": str(larger.parent), "name": "larger"}[by])
    found = analyze("الشطرنج")
    assert [(a.lemma, a.proclitics, a.start) for a in found] == [("شطرنج", ("ال",), 2)]
    assert analyze("سفير")[0].lex == "سَفِير"
    assert analyze("سفير")[0].state == "", "the project's own reading comes first, and once"
    assert analyze("اتهم")[0].lemma == "اتهم"


def test_a_larger_database_that_is_not_there(larger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "calima-nowhere")
    with pytest.raises(InputError, match="calima-nowhere: no such database"):
        analyze("سفير")


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for content in ("nothing of the kind\n", ""):
        path.write_text(content, encoding="utf-8")
        with pytest.raises(InputError, match=r"a\.db: not a CALIMA database"):
            read(path)


def test_a_wrong_lemma_in_the_verbs_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "verbs.tsv").write_text(
        "lemma\troot\tform\tvowels\tmasdar\tflags\nاتهام\tوهم\tVIII\t\t\t\n", encoding="utf-8"
    )
    monkeypatch.setattr(tables, "DATA", tmp_path)
    with pytest.raises(LexiconError, match=r"verbs\.tsv: اتهام"):
        calima_lexicon.read()
