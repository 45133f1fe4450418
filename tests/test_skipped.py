"""The log of what was left out: one line of JSON each, in the order of the inputs."""

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.crawls import answer, page, record
from support.facts import TEXT
from support.inputs import lines, write

from kg.cli import main
from kg.errors import Filtered, InputError, Place

CHECKOUT = Path(__file__).parents[1]


def build(*arguments: object) -> Result:
    result = CliRunner().invoke(main, ["build", *map(str, arguments)])
    assert "Traceback" not in result.output
    return result


def test_every_fault_is_a_line(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.jsonl", lines({"id": "good", "text": TEXT}, {"id": "odd", "text": 7}) + b"{\n")
    write(tmp_path / "in" / "b.txt", b"")
    english = record(answer(b"<html><body><p>Nothing here is in Arabic.</p></body></html>"), "https://a.example/en")
    write(tmp_path / "in" / "c.warc", record(answer(page().encode())) + english)
    log = tmp_path / "skipped.jsonl"
    result = build(tmp_path / "in", "-o", tmp_path / "out.nq", "--skipped", log)
    assert result.exit_code == 1
    told = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert all(list(line) == ["input", "where", "id", "reason", "class"] for line in told)
    assert [(Path(line["input"]).name, line["where"], line["id"], line["class"]) for line in told] == [
        ("a.jsonl", "line 2", "odd", "malformed"),
        ("a.jsonl", "line 3", None, "malformed"),
        ("b.txt", None, None, "empty"),
        ("c.warc", told[-1]["where"], "https://a.example/en", "language"),
    ]
    assert str(told[-1]["where"]).startswith("offset ")
    assert len([line for line in result.stderr.splitlines() if line.startswith("kg: left out")]) == 3
    assert "1 page of crawls passed over" in result.stderr


def test_pages_of_a_crawl_that_are_passed_over_are_no_fault(tmp_path: Path) -> None:
    path = write(tmp_path / "c.warc", record(answer(page().encode())) + record(answer(b"<html>x</html>"), "https://b"))
    result = build(path, "-o", tmp_path / "out.nq")
    assert result.exit_code == 0
    assert "left out" not in result.stderr


def test_without_faults_the_log_is_empty(tmp_path: Path) -> None:
    write(tmp_path / "log", "of an earlier run\n")
    result = build(write(tmp_path / "a.txt", TEXT), "-o", tmp_path / "out.nq", "--skipped", tmp_path / "log")
    assert (result.exit_code, (tmp_path / "log").read_text()) == (0, "")


@pytest.mark.parametrize("log", ["/no/such/folder/log", "/"])
def test_a_log_that_cannot_be_written_is_refused_at_once(tmp_path: Path, log: str) -> None:
    result = build(write(tmp_path / "a.txt", TEXT), "-o", tmp_path / "out.nq", "--skipped", log)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "out.nq").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_log_on_a_full_disk(tmp_path: Path) -> None:
    inputs = write(tmp_path / "a.txt", TEXT), write(tmp_path / "b.txt", b"")
    result = build(*inputs, "-o", tmp_path / "out.nq", "--skipped", "/dev/full")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == "kg: /dev/full: No space left on device"
    assert not (tmp_path / "out.nq").exists()


LONG = " ".join(f"التقى الوزير رقم {n} نظيره الصيني في موسكو، واتهمت واشنطن موسكو بشراء ذخائر." for n in range(600))


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(("option", "limit", "kind"), [("--time-limit", 0.1, "time"), ("--memory-limit", 2, "memory")])
def test_an_article_that_costs_too_much(tmp_path: Path, jobs: int, option: str, limit: float, kind: str) -> None:
    good = [{"id": f"good{n}", "text": TEXT} for n in range(3)]
    path = write(tmp_path / "a.jsonl", lines(*good, {"id": "long", "text": LONG}, {"id": "last", "text": TEXT}))
    log = tmp_path / "skipped.jsonl"
    arguments = ["build", path, "-o", tmp_path / "out.nq", "--skipped", log, "--jobs", jobs, option, limit]
    # A process of its own: what the tests before have taken and given back would hide what this one takes.
    done = subprocess.run([sys.executable, "-m", "kg.cli", *map(str, arguments)], cwd=CHECKOUT, capture_output=True)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    (told,) = map(json.loads, log.read_text(encoding="utf-8").splitlines())
    assert (told["where"], told["id"], told["class"]) == ("line 4", "long", kind)
    assert f"more than {limit}" in told["reason"]
    assert '"last"' in (tmp_path / "out.nq").read_text(encoding="utf-8")
    if jobs == 1:
        assert build(*arguments[1:-1], 0).exit_code == 0


@pytest.mark.parametrize("kind", [InputError, Filtered])
def test_faults_pass_between_processes(kind: type[InputError]) -> None:
    error = kind(Place("a.tar", "b.jsonl", 3), "no record", kind="malformed", id="x")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.record()) == (kind, "a.tar:b.jsonl:3: no record", error.record())
