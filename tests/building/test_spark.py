"""Spark on this machine gives what one machine gives, byte for byte."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kg

pytest.importorskip("pyspark", reason="pyspark is not installed: make test-spark installs it")
if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
    pytest.skip("there is no Java", allow_module_level=True)

COUNT = int(os.environ.get("MAHDAR_SPARK_ARTICLES", "200"))
"""``make test-spark`` says how many."""


def parts(folder: Path) -> bytes:
    return b"".join(part.read_bytes() for part in sorted(folder.glob("part-*")))


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from benchmarks.generate import articles

    folder = tmp_path_factory.mktemp("news")
    with (folder / "news.jsonl").open("w", encoding="utf-8") as out:
        for number, item in enumerate(articles(COUNT)):
            if number % 50 == 7:  # another article of the same id
                out.write(json.dumps(item.article | {"text": item.article["text"][:600]}, ensure_ascii=False) + "\n")
            out.write(json.dumps(item.article, ensure_ascii=False) + "\n")
        out.write("{no record\n")
    (folder / "page.txt").write_text("التقى الرئيس الروسي نظيره التركي في إسطنبول يوم 3 مايو 2010.", encoding="utf-8")
    return folder


def test_spark_writes_what_one_machine_writes(news: Path, tmp_path: Path) -> None:
    inputs = [str(news / "news.jsonl"), str(news / "page.txt")]
    skipped: list[kg.InputError] = []
    with kg.build(inputs, jobs=0, on_skip=skipped.append) as graph:
        graph.write(tmp_path / "one.nq")
        count = graph.summary.articles
    command = [
        sys.executable,
        "-m",
        "kg.cli",
        "build",
        "--engine",
        "spark",
        "-o",
        str(tmp_path / "spark"),
        "-q",
        *inputs,
    ]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 1 and len(skipped) == 1, run.stderr[-2000:]
    assert "Traceback" not in run.stderr and "news.jsonl" in run.stderr
    assert (tmp_path / "spark" / "_SUCCESS").exists()
    assert count >= COUNT
    assert parts(tmp_path / "spark") == (tmp_path / "one.nq").read_bytes()


def test_a_folder_that_is_there_is_not_written_over(news: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "kg.cli",
        "build",
        "--engine",
        "spark",
        "-o",
        str(tmp_path),
        str(news / "page.txt"),
    ]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1 and "is there already" in run.stderr
