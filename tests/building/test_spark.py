"""Spark on this machine gives what one machine gives, byte for byte."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.building.folder import Folder
from kg.building.writing import write
from kg.graph.vocabulary import DEFAULT_BASE

pytest.importorskip("pyspark", reason="pyspark is not installed: make test-spark installs it")
if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
    pytest.skip("there is no Java", allow_module_level=True)

ROOT = Path(__file__).parents[2]
COUNT = int(os.environ.get("MAHDAR_SPARK_ARTICLES", "1000"))
"""How many articles are compared by their known facts; ``make test-spark`` says more."""


def parts(folder: Path) -> bytes:
    return b"".join(part.read_bytes() for part in sorted(folder.glob("part-*")))


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from benchmarks.generate import articles

    folder = tmp_path_factory.mktemp("news")
    with (folder / "news.jsonl").open("w", encoding="utf-8") as out:
        for number, item in enumerate(articles(100)):
            if number % 50 == 7:  # another article of the same id
                out.write(json.dumps(item.article | {"text": item.article["text"][:600]}, ensure_ascii=False) + "\n")
            out.write(json.dumps(item.article, ensure_ascii=False) + "\n")
        out.write("{no record\n")
    (folder / "page.txt").write_text("التقى الرئيس الروسي نظيره التركي في إسطنبول يوم 3 مايو 2010.", encoding="utf-8")
    return folder


def on_spark(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg.cli", "build", "--engine", "spark", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True)


def test_spark_writes_what_one_machine_writes(news: Path, tmp_path: Path) -> None:
    inputs = [str(news / "news.jsonl"), str(news / "page.txt")]
    skipped: list[kg.InputError] = []
    with kg.build(inputs, jobs=0, on_skip=skipped.append) as graph:
        graph.write(tmp_path / "one.nq")
    run = on_spark("-o", tmp_path / "spark", "-q", *inputs)
    assert run.returncode == 1 and len(skipped) == 1, run.stderr[-2000:]
    assert "Traceback" not in run.stderr and "news.jsonl" in run.stderr
    assert (tmp_path / "spark" / "_SUCCESS").exists()
    assert parts(tmp_path / "spark") == (tmp_path / "one.nq").read_bytes()


def test_a_folder_that_is_there_is_not_written_over(news: Path, tmp_path: Path) -> None:
    run = on_spark("-o", tmp_path, news / "page.txt")
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1 and "is there already" in run.stderr


def test_many_articles_are_shared_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from benchmarks.known import extracted_of
    from kg.building import spark

    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    folder = Folder(None)
    folder.begin("", "")
    for number, said in enumerate(map(extracted_of, range(COUNT))):
        folder.take(number.to_bytes(16, "big"), said)
    folder.end()
    write(folder, str(tmp_path / "one.nq"), "nq", DEFAULT_BASE, 1, lambda done: None)
    folder.close()
    session = spark.session_of(2)
    try:
        results = session.sparkContext.parallelize(range(COUNT)).map(extracted_of)
        articles, lines = spark.graph_of(results, DEFAULT_BASE)
        lines.saveAsTextFile(str(tmp_path / "spark"))
        assert articles.count() == COUNT
    finally:
        session.stop()
    assert parts(tmp_path / "spark") == (tmp_path / "one.nq").read_bytes()
