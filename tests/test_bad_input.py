"""Nothing that a user can do ends in a traceback: every fault is a line that names it, and an exit status."""

import json
import os
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.facts import TEXT
from support.processes import children, hears_interrupts, processor_seconds, unread, until

from benchmarks.effort import calls
from kg.cli import main
from kg.extraction import extract
from kg.records import Article

CHECKOUT = Path(__file__).parents[1]
KG = [sys.executable, "-m", "kg.cli"]
GOOD = json.dumps({"id": "good", "text": TEXT, "date": "2023-09-14"}, ensure_ascii=False)


def kg(*arguments: object, stdin: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)
    assert "Traceback" not in result.output
    assert "internal fault" not in result.output
    return result


def build(path: Path, *arguments: object) -> Result:
    return kg("build", path, "-o", path.with_name("out.nq"), *arguments)


def problems(result: Result) -> list[str]:
    return [line for line in result.stderr.splitlines() if line.startswith("kg: ")]


# --- articles ---------------------------------------------------------------------------------------------------------

UNUSABLE: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\r\n",
    "binary.txt": bytes(range(256)) * 40,
    "zeros.txt": bytes(4096),
    "picture.txt": b"\x89PNG\r\n\x1a\n" + os.urandom(512),
    "english.txt": b"The president of Russia met the president of China in Moscow on Monday, officials said.\n" * 3,
    "empty.jsonl": b"",
    "empty.html": b"",
    "nothing.html": b"<html><body></body></html>",
    "no-json.jsonl": b"this is no JSON\n",
    "list.jsonl": b"[1, 2, 3]\n",
    "number.jsonl": b"42\n",
    "no-text.jsonl": b'{"id": "x"}\n',
    "null-text.jsonl": b'{"id": "x", "text": null}\n',
    "text-number.jsonl": b'{"id": "x", "text": 7}\n',
    "text-list.jsonl": b'{"id": "x", "text": ["a"]}\n',
    "deep.jsonl": b"[" * 100_000 + b"\n",
    "packed.jsonl.gz": b"\x1f\x8b\x08\x00 no gzip at all",
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_an_unusable_file_is_named_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(UNUSABLE[name])
    result = build(path)
    assert result.exit_code == 2
    assert any(name in line for line in problems(result))
    assert all(len(line) < 500 for line in problems(result))
    assert not (tmp_path / "out.nq").exists()


ODD: dict[str, bytes] = {
    "truncated": GOOD.encode()[:-20],
    "date": json.dumps({"id": "d", "text": TEXT, "date": ["2023"]}, ensure_ascii=False).encode(),
    "title": json.dumps({"id": "t", "text": TEXT, "title": {"a": 1}}, ensure_ascii=False).encode(),
    "no-object": b'"text"',
    "english": b'{"id": "e", "text": "The two presidents met on Monday in the capital and talked about trade."}',
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_line_costs_only_itself(tmp_path: Path, name: str) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(ODD[name] + b"\n" + GOOD.encode() + b"\n")
    result = build(path)
    read = re.search(r"^(\d) articles?, ", result.stderr, re.MULTILINE)
    assert read
    left_out = read[1] == "1"
    assert result.exit_code == (1 if left_out else 0)
    assert not left_out or any("articles.jsonl:1" in line for line in problems(result))
    assert '"good"' in (tmp_path / "out.nq").read_text(encoding="utf-8")


def test_one_unusable_file_among_good_ones(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    result = kg("build", tmp_path, tmp_path / "missing.txt", "-o", tmp_path / "out.nq")
    assert result.exit_code == 1
    assert len(problems(result)) == 2
    assert (tmp_path / "out.nq").stat().st_size


ODD_TEXTS = {
    "one sentence": lambda size: "التقى الوزير نظيره " * size,
    "one word": lambda size: "ا" * (100 * size),
    "quotes": lambda size: "«" * (3 * size) + TEXT,
    "marks": lambda size: "\u200f\u202e\ufeff" * size + TEXT + "\u0000\ud7ff\ufffe\U000e0001" * size,
    "vowels": lambda size: "َ" * (2 * size) + TEXT,
    "brackets": lambda size: "(" * (2 * size) + TEXT + ")" * (2 * size),
    "numbers": lambda size: TEXT + "\n" + "1" * (5 * size) + "/13/2023 " + "٣٣ يوليو ٢٠١٥ " * (size // 30),
}


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_odd_text_costs_the_articles_beside_it_nothing(tmp_path: Path, text: Callable[[int], str]) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_text(json.dumps({"id": "odd", "text": text(2_000)}) + "\n" + GOOD + "\n", encoding="utf-8")
    result = build(path)
    assert result.exit_code in (0, 1)
    assert '"good"' in (tmp_path / "out.nq").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_work_on_odd_text_grows_with_its_length(text: Callable[[int], str]) -> None:
    extract(Article("odd", text(100)))  # which loads the lexicon
    small, large = (calls(extract, Article("odd", text(size))) for size in (400, 1_600))
    assert large < 6 * small


def test_a_lone_surrogate_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_text('{"id": "\\ud800", "text": ' + json.dumps(TEXT) + ', "title": "\\udfff قمة"}\n', encoding="utf-8")
    assert build(path).exit_code in (0, 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_arabic_in_any_encoding_or_a_clear_line(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode(encoding))
    result = build(path)
    assert result.exit_code == 0 or problems(result)


# --- calls ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["build"],
        ["build", "x.txt"],
        ["build", "x.txt", "-o"],
        ["build", "x.txt", "-o", "out.nq", "--format", "n3"],
        ["build", "x.txt", "-o", "out.nq", "--jobs", "-1"],
        ["build", "x.txt", "-o", "out.nq", "--jobs", "many"],
        ["build", "x.txt", "-o", "out.nq", "--base", "not an iri"],
        ["build", "x.txt", "-o", "out.docx"],
        ["build", "x.txt", "-o", "/no/such/folder/out.nq"],
        ["build", "x.txt", "-o", "/"],
        ["build", "/no/such/file.txt", "-o", "out.nq"],
        ["build", "/no/such/*.txt", "-o", "out.nq"],
        ["build", "https://example.org/article.html", "-o", "out.nq"],
        ["build", "/dev/null", "-o", "out.nq"],
        ["query"],
        ["query", "/no/such.ttl", "-e", "ASK {}"],
        ["query", "x.docx", "-e", "ASK {}"],
        ["query", "x.ttl", "/no/such.rq"],
        ["query", "only-one.ttl"],
        ["ask", "nonsense"],
        ["ask", "who-met-whom"],
        ["ask", "who-met-whom", "nonsense", "-g", "x.ttl"],
        ["ask", "sanctions-on", "-g", "/no/such.ttl"],
        ["ask", "sanctions-on", "state=;DROP", "-g", "/no/such.ttl"],
        ["show", "/no/such.ttl", "x"],
        ["show", "x.ttl"],
        ["validate", "/no/such.ttl"],
        ["convert", "/no/such.ttl", "out.nq"],
        ["convert", "x.ttl", "out.docx"],
        ["convert", "x.docx", "out.nq"],
        ["eval", "/no/such.json", "x.txt"],
        ["eval", "x.json"],
    ],
    ids=" ".join,
)
def test_an_impossible_call_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "x.ttl").write_text("", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    result = kg(*arguments)
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("command", ["query", "show", "validate", "convert"])
def test_a_malformed_graph_is_refused(tmp_path: Path, command: str) -> None:
    path = tmp_path / "bad.ttl"
    path.write_bytes(b"\x00\xff this is no Turtle")
    more = {"query": ["-e", "ASK {}"], "show": ["x"], "convert": [tmp_path / "out.nq"]}.get(command, [])
    result = kg(command, path, *more)
    assert result.exit_code == 2
    assert "bad.ttl: is no well-formed Turtle" in result.stderr


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("plain.txt", b"", "the suffix tells no RDF syntax"),
        ("packed.ttl.gz", b"\x1f\x8b", "take one that is not compressed"),
        ("remote.jsonld", b'{"@context": "https://example.org/c", "@id": "a:b"}', "addresses are not fetched"),
        ("cut.trig", b"<http://a/g> { <http://a/s> <http://a/p> ", "is no well-formed TriG: at line 1"),
        ("loose.ttl", b"<http://a/s> <http://a/p> 1 .", "there are statements outside of named graphs"),
    ],
)
def test_a_graph_that_cannot_be_loaded_leaves_no_store_behind(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(data)
    result = kg("load", tmp_path / name, "--store", tmp_path / "store")
    assert result.exit_code == 2
    assert problems(result) == [line for line in problems(result) if name in line and told in line]
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_is_no_graph(tmp_path: Path) -> None:
    result = kg("stats", tmp_path)
    assert (result.exit_code, "is a folder" in result.stderr) == (2, True)


def test_what_reads_a_store_makes_none(tmp_path: Path) -> None:
    for command in (["stats"], ["reason"], ["dump", "-o", tmp_path / "out.nq"]):
        result = kg(*command, "--store", tmp_path / "news")
        assert (result.exit_code, "there is no store" in result.stderr) == (2, True)
    assert not any(tmp_path.iterdir())
    assert "an empty name names no store" in kg("stats", "--store", "").stderr


def test_a_store_that_could_not_be_made_is_told_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr("kg.commands.build.build", None)  # the work
    result = kg("build", "x.txt", "--store", "no/such/folder")
    assert (result.exit_code, "there is no folder no/such; make it first" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("text", "told"), [("", "holds no query"), (" \n", "holds no query"), ("SELECT ?x WHERE {", "error at 1:")]
)
def test_a_query_that_is_none_is_called_by_its_file(tmp_path: Path, text: str, told: str) -> None:
    query, graph = tmp_path / "mine.rq", tmp_path / "x.ttl"
    query.write_text(text, encoding="utf-8")
    graph.write_bytes(b"")
    result = kg("query", graph, query)
    assert result.exit_code == 2
    assert problems(result)[0].startswith(f"kg: {query}: ") and told in problems(result)[0]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"{}", b'{"entities": 3, "articles": []}', b'{"entities": {}, "articles": [{"meetings": 7}]}'],
)
def test_an_annotation_that_is_none(tmp_path: Path, data: bytes) -> None:
    gold = tmp_path / "gold.json"
    gold.write_bytes(data)
    result = kg("eval", gold, "x.txt")
    assert result.exit_code == 2
    assert f"{gold}: is no annotation" in result.stderr
    assert not re.search(r"\w+Error", result.stderr)


# --- outputs ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "x.txt", "-o", "out.nq", "--skipped", "x.txt"],
        ["build", "x.txt", "-o", "out.nq", "--skipped", "out.nq"],
        ["build", "x.txt", "-o", "x.txt", "--format", "nq"],
        ["build", "x.txt", "-o", "link.txt", "--format", "nq"],
        ["explain", "x.txt", "--html", "x.txt"],
        ["report", "x.ttl", "-o", "x.ttl"],
        ["export", "x.ttl", "-f", "ftm", "-o", "./x.ttl"],
        ["reason", "x.ttl", "-o", "x.ttl"],
    ],
    ids=" ".join,
)
def test_no_output_spoils_what_the_command_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    files = {tmp_path / "x.txt": TEXT, tmp_path / "x.ttl": "<http://a/s> <http://a/p> 1 ."}
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("x.txt")
    result = kg(*arguments)
    assert (result.exit_code, "give another name" in result.stderr) == (2, True)
    assert {path: path.read_text(encoding="utf-8") for path in files} == files
    assert not (tmp_path / "out.nq").exists()


@pytest.mark.parametrize("target", ["", "loop"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "x.txt", "-f", "nq", "-o"],
        ["build", "x.txt", "-o", "out.nq", "--skipped"],
        ["explain", "x.txt", "--html"],
        ["report", "x.ttl", "-o"],
        ["export", "x.ttl", "-f", "csv-tables", "-o"],
        ["export", "x.ttl", "-f", "graphml", "-o"],
    ],
    ids=" ".join,
)
def test_an_output_that_lies_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], target: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "x.ttl").write_text("", encoding="utf-8")
    (tmp_path / "loop").symlink_to("loop")
    before = sorted(tmp_path.iterdir())
    assert kg(*arguments, target).exit_code == 2
    assert sorted(tmp_path.iterdir()) == before


# --- what the system does ---------------------------------------------------------------------------------------------


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*KG, *map(str, arguments)], cwd=CHECKOUT, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("stdout", [True, False])
def test_a_full_disk(article: Path, stdout: bool) -> None:
    with Path("/dev/full").open("wb") as full:
        target = "-" if stdout else "/dev/full"
        result = run("build", article, "-o", target, "-f", "nq", "-q", stdout=full)
    assert result.returncode == 2
    assert b"No space left" in result.stderr and b"Traceback" not in result.stderr


def test_a_file_that_may_grow_no_further(article: Path) -> None:
    out = article.with_name("out.trig")
    out.write_bytes(b"before")

    def no_large_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

    result = run("build", article, "-o", out, preexec_fn=no_large_files)
    assert result.returncode == 2
    assert b"cannot be written" in result.stderr and b"Traceback" not in result.stderr
    assert out.read_bytes() == b"before"
    assert sorted(path.name for path in article.parent.iterdir()) == ["article.txt", "out.trig"]


def test_a_reader_that_leaves(tmp_path: Path) -> None:
    path = tmp_path / "big.nq"
    path.write_text("".join(f'<http://a/{n}> <http://a/p> "{n}" .\n' for n in range(50_000)), encoding="utf-8")
    query = ["query", path, "-e", "SELECT * { ?s ?p ?o }"]
    for command in (["convert", path, "-", "-f", "nt"], [*query, "-f", "csv"], query):
        with subprocess.Popen(
            [*KG, *map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=CHECKOUT
        ) as process:
            assert process.stdout and process.stderr
            process.stdout.read(100)
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0


@pytest.mark.parametrize("command", [["--help"], ["ask"], ["build", "--help"]], ids=" ".join)
def test_a_reader_that_never_came(command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as out:
        result = run(*command, stdout=out)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("stream", "command", "status"),
    [
        ("0", ["build", "-", "-o", "out.nq"], 2),
        ("0", ["convert", "-", "out.nq", "--from", "ttl"], 0),
        ("1", ["build", "article.txt", "-o", "-"], 0),
        ("1", ["ask"], 0),
        ("1", ["explain", "article.txt", "--html", "-"], 0),
        ("2", ["build", "article.txt", "-o", "out.nq"], 0),
        ("2", ["stats", "missing.ttl"], 2),
    ],
)
def test_a_stream_that_is_closed(article: Path, stream: str, command: list[str], status: int) -> None:
    shell = ["sh", "-c", f'"$@" {stream}>&-', "sh", *KG, *command]
    result = subprocess.run(shell, cwd=article.parent, capture_output=True, env=os.environ | {"PYTHONPATH": CHECKOUT})
    assert result.returncode == status
    assert b"fault" not in result.stderr and b"Traceback" not in result.stderr


def test_a_user_who_stops_it(tmp_path: Path) -> None:
    out = tmp_path / "out.nq"
    with subprocess.Popen(
        [*KG, "build", "-", "-o", str(out)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=CHECKOUT,
        preexec_fn=hears_interrupts,
    ) as process:
        assert process.stdin
        process.stdin.write(GOOD.encode() + b"\n")
        process.stdin.flush()
        assert until(lambda: unread(process.stdin) == 0)  # it waits for more of its input now
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert told.strip() == b"kg: stopped"
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_query_without_an_end_is_stopped(tmp_path: Path, sign: signal.Signals) -> None:
    path = tmp_path / "big.nt"
    path.write_text("".join(f'<http://a/{n}> <http://a/p> "{n}" .\n' for n in range(5_000)), encoding="utf-8")
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with subprocess.Popen(
        [*KG, "query", str(path), "-e", query], stderr=subprocess.PIPE, cwd=CHECKOUT, preexec_fn=hears_interrupts
    ) as process:
        assert until(lambda: processor_seconds(process.pid) > 2)  # it counts now
        process.send_signal(sign)
        _, told = process.communicate(timeout=10)
    assert process.returncode == -sign  # which shells tell as 128 and its number
    assert told == b""


@pytest.mark.parametrize(("sign", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_several_processes_that_are_stopped(tmp_path: Path, sign: signal.Signals, status: int) -> None:
    path, out = tmp_path / "articles.jsonl", tmp_path / "out.nq"
    records = ({"id": f"a{n}", "text": TEXT * 5} for n in range(5_000))
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    command = [*KG, "build", str(path), "-o", str(out), "--jobs", "2"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, cwd=CHECKOUT, start_new_session=True, preexec_fn=hears_interrupts
    ) as process:
        # It is at work in several processes now.
        assert until(lambda: sum(processor_seconds(child) > 1 for child in children(process.pid)) == 2)
        os.killpg(process.pid, sign)
        _, told = process.communicate(timeout=30)
    assert process.returncode == status
    assert b"Traceback" not in told
    assert [path.name for path in tmp_path.iterdir()] == ["articles.jsonl"]


def test_a_terminal_of_another_encoding(article: Path) -> None:
    result = run(
        "show",
        CHECKOUT / "ontology" / "mahdar.ttl",
        "meeting",
        stdout=subprocess.PIPE,
        env=os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert result.returncode == 0
    assert "لقاء" in result.stdout.decode()
