"""A build that is kept in a folder: repeated, changed, broken off, it ends as one that was never disturbed."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.processes import children

import kg
from kg.building import fingerprint
from kg.building.folder import Folder
from kg.store import EmbeddedStore

SENTENCES = [
    "التقى الرئيس الروسي نظيره التركي في إسطنبول أمس.",
    "اتهمت واشنطن موسكو بشراء ذخائر من كوريا الشمالية.",
    "فرضت الولايات المتحدة عقوبات على إيران بسبب برنامجها النووي.",
    "اجتمع وزير الخارجية المغربي كريم الدرواني مع نظيره التونسي طارق الزنبوعي في الرباط.",
    "استقبل الرئيس المصري وزير الخارجية الصيني في القاهرة يوم الثلاثاء.",
    "قالت الأرصاد إن الطقس معتدل اليوم.",
    "اتهم الوزير المغربي كريم درواني تركيا بخرق الهدنة.",
    "رفضت موسكو الاتهامات الأميركية.",
]


def some(count: int, seed: int = 1) -> list[kg.Article]:
    """Articles of a few sentences each, the same for the same seed."""
    chance = random.Random(seed)
    return [
        kg.Article(f"a{n}", " ".join(chance.sample(SENTENCES, 3)), None, date(2023, 9, 1 + chance.randrange(20)))
        for n in range(count)
    ]


def write_lines(path: Path, articles: Iterable[kg.Article]) -> Path:
    with path.open("w", encoding="utf-8") as out:
        for a in articles:
            record = {"id": a.id, "text": a.text, "date": a.date.isoformat() if a.date else None}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def built(articles: list[kg.Article], work: Path | None, out: Path, jobs: int = 1) -> bytes:
    """The bytes of the graph of some articles."""
    with kg.build(articles, work=work, jobs=jobs) as graph:
        graph.write(out)
    return out.read_bytes()


@pytest.fixture(scope="module")
def articles() -> list[kg.Article]:
    return some(30)


@pytest.mark.parametrize("form", ["nq", "trig"])
def test_a_file_written_article_by_article_is_that_written_at_once(
    articles: list[kg.Article], tmp_path: Path, form: str
) -> None:
    from kg.exports import format_of, prefixes_for
    from kg.exports import write as write_statements

    with kg.build(articles) as graph:
        graph.write(tmp_path / f"parts.{form}")
        write_statements(
            graph.statements(), str(tmp_path / f"whole.{form}"), format_of(form, form), prefixes_for(graph.base)
        )
    assert (tmp_path / f"parts.{form}").read_bytes() == (tmp_path / f"whole.{form}").read_bytes()


@pytest.mark.parametrize("form", ["nq", "trig", "ttl"])
def test_all_cores_write_the_same_bytes(
    articles: list[kg.Article], tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.resolution.event_index._MANY", 0)
    monkeypatch.setattr("kg.resolution.event_index._BLOCKS", 3)
    many = [replace(a, id=f"{a.id}-{n}") for a in articles for n in range(4)]
    one = built(many, None, tmp_path / f"one.{form}")
    assert built(many, None, tmp_path / f"three.{form}", jobs=3) == one


@pytest.mark.parametrize("form", ["nq", "trig", "nt"])
def test_changes_end_as_a_build_from_the_start(articles: list[kg.Article], tmp_path: Path, form: str) -> None:
    work, out = tmp_path / "work", tmp_path / f"graph.{form}"
    chance = random.Random(form)
    now = articles[:20]
    for step in range(5):
        assert built(now, work, out) == built(now, None, tmp_path / f"fresh.{form}"), step
        chance.shuffle(now)
        now.pop()
        now[0] = replace(now[0], text=chance.choice(SENTENCES))
        now.append(articles[20 + step])
        if step == 3:
            now.append(replace(articles[25], id=now[1].id))  # another article of the same id


def test_what_is_known_is_not_read_again(
    articles: list[kg.Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.building import extracting

    read: list[str] = []
    real = extracting.extract

    def counted(article: kg.Article, **more: object) -> kg.ArticleFacts:
        if isinstance(article, kg.Article):  # and no mere text, with which the lexicon is loaded
            read.append(article.id)
        return real(article, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(extracting, "extract", counted)
    path = write_lines(tmp_path / "news.jsonl", articles)
    kg.build(path, work=tmp_path / "work").close()
    assert len(read) == len(articles)
    read.clear()
    # another place in the file is no other article
    write_lines(path, [replace(articles[3], text="التقى الرئيس الروسي نظيره الصيني."), *reversed(articles)])
    with kg.build(path, work=tmp_path / "work") as graph:
        assert graph.summary.articles == len(articles) + 1
    assert read == ["a3"]


def test_what_is_left_out_is_told_each_time(articles: list[kg.Article], tmp_path: Path) -> None:
    path = write_lines(tmp_path / "news.jsonl", articles[:9])
    lines = path.read_text(encoding="utf-8").splitlines()
    lines.insert(0, "{no record")
    lines.insert(5, '{"text": "no Arabic in here at all, only English words"}')
    path.write_text("\n".join(lines), encoding="utf-8")
    told: list[list[str]] = []
    for jobs in (1, 2, 1):
        skipped: list[kg.InputError] = []
        kg.build(path, work=tmp_path / f"work{jobs}", jobs=jobs, on_skip=skipped.append).close()
        told.append([str(error) for error in skipped])
    assert told[0] == told[1] == told[2]
    assert [line.split(":")[1] for line in told[0]] == ["1", "6"]


def test_a_changed_lexicon_is_noticed(
    articles: list[kg.Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stages: list[str] = []
    kg.build(articles[:3], work=tmp_path / "work").close()
    kg.build(articles[:3], work=tmp_path / "work", on_stage=stages.append).close()
    assert not any("changed" in stage for stage in stages)
    monkeypatch.setattr(fingerprint, "of_reading", lambda: "another")
    with kg.build(articles[:3], work=tmp_path / "work", on_stage=stages.append) as graph:
        assert graph.summary.articles == 3
    assert any("changed" in stage for stage in stages)


def test_fingerprints_follow_what_they_are_of(tmp_path: Path) -> None:
    lexicon, code = tmp_path / "data", tmp_path / "code.py"
    lexicon.mkdir()
    (lexicon / "a.tsv").write_text("one", encoding="utf-8")
    code.write_text("x = 1", encoding="utf-8")
    before = [fingerprint.digest_of([tmp_path]), fingerprint.digest_of([code])]
    assert [fingerprint.digest_of([tmp_path]), fingerprint.digest_of([code])] == before
    (lexicon / "a.tsv").write_text("two", encoding="utf-8")
    assert fingerprint.digest_of([tmp_path]) != before[0]
    assert fingerprint.digest_of([code]) == before[1]


def test_a_file_that_somebody_else_changed_is_written_anew(articles: list[kg.Article], tmp_path: Path) -> None:
    work, out = tmp_path / "work", tmp_path / "graph.nq"
    before = built(articles[:5], work, out)
    out.write_bytes(b"x" * len(before))
    assert built(articles[:5], work, out) == before


def test_a_store_gets_only_what_has_changed(articles: list[kg.Article], tmp_path: Path) -> None:
    work, path = tmp_path / "work", str(tmp_path / "store")
    now = articles[:10]
    for step in range(3):
        with kg.build(now, work=work) as graph:
            graph.load(path, prune=True)
            with EmbeddedStore(path) as store:
                assert list(store.statements()) == list(graph.statements()), step
                if step:
                    assert int(str(store.last_load()["graphs"])) < 8
        now = [*now[1:], articles[10 + step]]


def test_a_folder_with_something_else_in_it_is_refused(articles: list[kg.Article], tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(kg.UsageError, match="holds other files"):
        kg.build(articles[:1], work=tmp_path)
    with pytest.raises(kg.UsageError, match="is a file"):
        kg.build(articles[:1], work=tmp_path / "letter.txt")


def test_two_cannot_build_in_one_folder(
    articles: list[kg.Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.building.folder._PATIENCE", 0.1)
    folder = Folder(str(tmp_path / "work"))
    with pytest.raises(kg.InputError, match="another process"):
        kg.build(articles[:1], work=tmp_path / "work")
    folder.close()
    kg.build(articles[:1], work=tmp_path / "work").close()


def test_a_damaged_folder_is_told(articles: list[kg.Article], tmp_path: Path) -> None:
    work = tmp_path / "work"
    kg.build(articles[:3], work=work).close()
    (work / "build.sqlite").write_bytes(b"no database" * 1000)
    with pytest.raises(kg.KgError, match="damaged"):
        kg.build(articles[:3], work=work)


def test_a_temporary_folder_vanishes(
    articles: list[kg.Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left = tmp_path / "mahdar-left"
    left.mkdir()
    (left / "lock").touch()
    with kg.build(articles[:1]):
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["nq", "trig"])
def test_killed_at_any_moment_it_ends_with_the_same_bytes(tmp_path: Path, form: str) -> None:
    source = write_lines(tmp_path / "news.jsonl", some(400, seed=7))
    whole = tmp_path / f"whole.{form}"
    command = [sys.executable, "-m", "kg.cli", "build", str(source), "-j", "2", "-q"]
    subprocess.run([*command, "-o", str(whole)], check=True)
    out = tmp_path / f"out.{form}"
    chance = random.Random(form)
    kills = 0
    while True:
        with subprocess.Popen([*command, "-o", str(out), "--work", str(tmp_path / "work")]) as process:
            give_up = time.monotonic() + chance.uniform(0.3, 3.0)
            while time.monotonic() < give_up and process.poll() is None:
                time.sleep(0.02)
            if process.poll() is None and kills < 4:
                kills += 1
                victims = children(process.pid)
                if victims and kills % 2:
                    os.kill(chance.choice(victims), signal.SIGKILL)
                else:
                    process.kill()
            if process.wait() == 0:
                break
            assert not out.exists() or out.read_bytes() == whole.read_bytes(), "a file that is not whole"
    assert kills
    assert out.read_bytes() == whole.read_bytes()
    assert not list(tmp_path.glob(".mahdar-*"))
