"""Reading inputs of every kind, and what happens to bad ones."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tracemalloc
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.inputs import collect, lines, write

from kg.errors import InputError
from kg.reading import MAX_ARTICLE_BYTES, MAX_CHARACTERS, read
from kg.records import Article

TEXT = "أعلن الوزير أن الوفد وصل إلى العاصمة."


# --- what is read -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1256", "iso8859-6"])
def test_a_plain_file_is_its_text_to_the_letter(tmp_path: Path, encoding: str) -> None:
    text = f"  عنوان\r\n\r\n{TEXT}\r\n{TEXT}\n \u00a0" if "8859" not in encoding else f" عنوان\r\n\r\n{TEXT}\n "
    (article,), errors = collect(write(tmp_path / "خبر 1.txt", text.encode(encoding)))
    assert (article.id, article.text, article.title, article.date) == ("خبر 1", text, None, None)
    assert not errors


def test_debris_and_date_come_with_the_article(tmp_path: Path) -> None:
    (article,), _ = collect(write(tmp_path / "a.txt", f"{TEXT}\n14 سبتمبر 2023\nشارك\n{TEXT}"))
    assert article.date == date(2023, 9, 14)
    assert [article.quote(span) for span in article.debris] == ["14 سبتمبر 2023", "شارك", TEXT]


def test_records(tmp_path: Path) -> None:
    record = {
        "id": "x",
        "title": "عنوان",
        "text": TEXT + "\n",
        "date": "2023-09-14",
        "source": "وكالة",
        "url": "http://a/ب",
    }
    data = lines(record, {"text": TEXT, "more": [1]}, {"id": 7, "text": TEXT, "title": None, "date": None}) + b"\r\n\n"
    data += lines({"text": TEXT}).replace(b"\n", b"\r\n")
    articles, errors = collect(write(tmp_path / "f.jsonl", data))
    assert not errors
    assert articles[0] == Article("x", TEXT + "\n", "عنوان", date(2023, 9, 14), "وكالة", "http://a/ب")
    assert [article.id for article in articles] == ["x", "f-2", "7", "f-6"]
    assert all(article.text == TEXT for article in articles[1:])


def test_a_record_without_a_date_is_dated_by_its_dateline_only(tmp_path: Path) -> None:
    data = lines({"text": f"14/9/2023\n{TEXT}"}, {"text": f"14/9/2023\n{TEXT}", "date": "2020-01-02"})
    articles, _ = collect(write(tmp_path / "f.jsonl", data))
    assert [article.date for article in articles] == [date(2023, 9, 14), date(2020, 1, 2)]


@pytest.mark.parametrize("given", ["2023-09-14", "2023-09-14T23:59:00Z", "2023-09-14 08:00:00+03:00", "14 سبتمبر 2023"])
def test_dates_of_records(tmp_path: Path, given: str) -> None:
    (article,), _ = collect(write(tmp_path / "f.jsonl", lines({"text": TEXT, "date": given})))
    assert article.date == date(2023, 9, 14)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1256"])
def test_records_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    data = lines({"text": TEXT, "title": "عنوان"}, {"text": TEXT}).decode().encode(encoding)
    articles, errors = collect(write(tmp_path / "f.jsonl", data))
    assert ([article.text for article in articles], errors) == ([TEXT, TEXT], [])


def test_compressed(tmp_path: Path) -> None:
    data = gzip.compress(lines({"text": TEXT}))
    articles, _ = collect(
        write(tmp_path / "f.jsonl.gz", data),
        write(tmp_path / "g.txt.gz", gzip.compress(TEXT.encode())),
    )
    assert [article.id for article in articles] == ["f-1", "g"]


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        ({"text": TEXT}, ["f"]),
        ({"id": "a", "text": TEXT}, ["a"]),
        ([{"text": TEXT}, {"id": "a", "text": TEXT}], ["f-1", "a"]),
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_json(tmp_path: Path, content: Any, ids: list[str], indent: int | None) -> None:
    articles, errors = collect(write(tmp_path / "f.json", json.dumps(content, indent=indent)))
    assert ([article.id for article in articles], errors) == (ids, [])


def test_a_long_json_list_is_read_piece_by_piece(tmp_path: Path) -> None:
    records = [{"id": str(n), "text": f"{TEXT} " * 60} for n in range(1500)]
    path = write(tmp_path / "f.json", json.dumps(records, ensure_ascii=False))
    assert path.stat().st_size > 5_000_000
    articles, errors = collect(path)
    assert ([article.id for article in articles], errors) == ([str(n) for n in range(1500)], [])


def test_folders_patterns_and_files_named_twice(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.jsonl", "sub/.hidden/d.txt", ".e.txt", "README.md", "Z.TXT"):
        write(tmp_path / name, lines({"id": name, "text": TEXT}) if name.endswith("l") else TEXT)
    whole = ["Z", "a", "b", "sub/c.jsonl"]
    assert [a.id for a in collect(tmp_path)[0]] == whole
    assert [a.id for a in collect(str(tmp_path / "*.txt"), tmp_path, tmp_path / "a.txt")[0]] == [
        "a",
        "b",
        "Z",
        whole[3],
    ]
    assert [a.id for a in collect(f"{tmp_path}/**/*.jsonl")[0]] == whole[3:]
    assert collect(tmp_path)[1] == []


def test_one_path_alone(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    assert [article.id for article in read(str(path))] == [article.id for article in read(path)] == ["a"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (lines({"text": TEXT}, {"id": "b", "text": TEXT}), ["stdin-1", "b"]),
        (TEXT.encode(), ["stdin"]),
        (TEXT.encode("utf-16"), ["stdin"]),
        (("[عاجل] " + TEXT).encode(), ["stdin"]),
        (json.dumps([{"text": TEXT}]).encode(), ["stdin-1"]),
    ],
)
def test_standard_input(data: bytes, ids: list[str]) -> None:
    articles, errors = collect("-", stdin=data)
    assert ([article.id for article in articles], errors) == (ids, [])


def test_standard_input_of_the_process() -> None:
    code = "from kg.reading import read; print([a.text for a in read(['-'])])"
    done = subprocess.run([sys.executable, "-c", code], input=lines({"text": TEXT}), capture_output=True, check=True)
    assert done.stdout.decode().strip() == repr([TEXT])


def test_articles_stream(tmp_path: Path) -> None:
    path = write(tmp_path / "f.jsonl", lines({"text": TEXT}) + b"{broken\n" * 3)
    stream = read([path, tmp_path / "missing"])
    assert next(stream).text == TEXT


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = write(tmp_path / "f.jsonl", lines(*({"text": TEXT * 300} for _ in range(400))))
    tracemalloc.start()
    try:
        assert sum(1 for _ in read([path])) == 400
        assert tracemalloc.get_traced_memory()[1] < path.stat().st_size / 3
    finally:
        tracemalloc.stop()


def test_importing_is_cheap() -> None:
    heavy = ("trafilatura", "lxml", "torch", "babel", "fastwarc")
    code = f"import sys, kg.reading; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


# --- what is not ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(50), "image"),
        ("a.txt", bytes(range(256)), "binary"),
        ("a.txt", b"The delegation arrived.", "not Arabic"),
        ("a.txt", b"12345 67", "no words"),
        ("a.html", b"", "empty"),
        ("a.jsonl", b"", "empty"),
        ("a.jsonl", b"\n \r\n", "empty"),
        ("a.jsonl", bytes(100), "binary"),
        ("a.jsonl.gz", b"no gzip", "damaged"),
        ("a.jsonl.gz", b"", "empty"),
        ("a.json", b"", "no records"),
        ("a.json", b"[]", "no records"),
        ("a.json", b"{}", "no text"),
        ("a.json", b'[{"text": ', "cut off"),
        ("a.json", b"[", "breaks off"),
        ("a.json", b"nonsense", "not a JSON record"),
        ("a.pdf", b"%PDF-1.4", "no known kind"),
        ("a.docx", TEXT.encode(), "no known kind"),
    ],
)
def test_bad_files_are_told_once_and_the_next_is_read(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    bad, good = write(tmp_path / name, data), write(tmp_path / "good.txt", TEXT)
    articles, errors = collect(bad, good)
    assert [article.id for article in articles] == ["good"]
    assert len(errors) == 1
    assert str(bad) in errors[0]
    assert told in errors[0]
    with pytest.raises(InputError, match=told):
        list(read([bad]))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b'{"text": "\xd9\x88', "cut off"),
        (b'{"text": "a"', "cut off"),
        (b"nonsense", "not a JSON record"),
        (b"[1]", "a list"),
        (b'"text"', "a string"),
        (b"null", "null"),
        (b"3", "a number"),
        (b"{}", "no text"),
        (b'{"text": null}', "no text"),
        (b'{"text": " \\n"}', "no text"),
        (b'{"text": 5}', "'text' is a number"),
        (b'{"text": ["a"]}', "'text' is a list"),
        (lines({"text": TEXT, "title": 3}).strip(), "'title' is a number"),
        (lines({"text": TEXT, "id": True}).strip(), "'id' is true or false"),
        (lines({"text": TEXT, "date": 20230914}).strip(), "'date' is a number"),
        (lines({"text": TEXT, "date": "yesterday"}).strip(), "date 'yesterday'"),
        (lines({"text": TEXT, "date": "2023-02-30"}).strip(), "date"),
        (lines({"text": TEXT, "url": {}}).strip(), "'url' is an object"),
        (lines({"text": "The delegation arrived."}).strip(), "not Arabic"),
        (b"[" * 100_000, "nested"),
        (b"\0\0\0", "JSON"),
        (b'{"text": ' + b"9" * 5000 + b"}", "JSON"),
    ],
)
def test_bad_lines_are_told_with_their_number(tmp_path: Path, line: bytes, told: str) -> None:
    path = write(tmp_path / "f.jsonl", lines({"text": TEXT}) + line + b"\n\n" + lines({"text": TEXT}))
    articles, errors = collect(path)
    assert [article.id for article in articles] == ["f-1", "f-4"]
    assert len(errors) == 1
    assert errors[0].startswith(f"{path}:2: ")
    assert told in errors[0]


def test_a_truncated_last_line(tmp_path: Path) -> None:
    articles, errors = collect(write(tmp_path / "f.jsonl", lines({"text": TEXT}, {"text": TEXT})[:-20]))
    assert len(articles) == len(errors) == 1
    assert ":2: the JSON record is cut off" in errors[0]


def test_a_truncated_archive_gives_what_it_holds(tmp_path: Path) -> None:
    records = [{"id": str(n), "text": TEXT + str(n * 7919)} for n in range(5000)]
    data = gzip.compress(lines(*records))
    articles, errors = collect(write(tmp_path / "f.jsonl.gz", data[: len(data) // 2]))
    assert 0 < len(articles) < 5000
    assert "damaged" in errors[-1]


def test_a_broken_record_in_a_list_ends_only_its_file(tmp_path: Path) -> None:
    bad = write(tmp_path / "f.json", f'[{{"text": "{TEXT}"}}, {{"text" "{TEXT}"}}, {{"text": "{TEXT}"}}]')
    articles, errors = collect(bad, write(tmp_path / "g.txt", TEXT))
    assert [article.id for article in articles] == ["f-1", "g"]
    assert len(errors) == 1


def test_missing_inputs(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for missing in (tmp_path / "no.txt", str(tmp_path / "*.txt"), tmp_path / "empty", "a\0b", "x" * 5000, ""):
        articles, errors = collect(missing)
        assert (articles, len(errors)) == ([], 1)


def test_ids_may_repeat(tmp_path: Path) -> None:
    """Which of two is the first would depend on how the input is split; the pipeline tells them apart by content."""
    path = write(tmp_path / "f.jsonl", lines({"id": "a", "text": TEXT}, {"id": "a", "text": TEXT + TEXT}))
    articles, errors = collect(path)
    assert ([article.id for article in articles], errors) == (["a", "a"], [])


@pytest.mark.parametrize("name", ["f.jsonl", "f.txt", "f.json", "f.html", "f.jsonl.gz"])
def test_a_file_of_one_huge_line_is_passed_over(tmp_path: Path, name: str) -> None:
    data = b'{"text": "' + "كلمة ".encode() * 5_500_000 + b'"}\n'
    assert len(data) > 49_000_000
    if name == "f.jsonl":
        data += lines({"text": TEXT})
    path = write(tmp_path / name, gzip.compress(data, 1) if name.endswith(".gz") else data)
    del data
    tracemalloc.start()
    try:
        articles, errors = collect(path)
        assert tracemalloc.get_traced_memory()[1] < 12 * MAX_ARTICLE_BYTES
    finally:
        tracemalloc.stop()
    assert [article.id for article in articles] == (["f-2"] if name == "f.jsonl" else [])
    assert len(errors) == 1
    assert "larger than 10 MB" in errors[0]


def test_an_article_just_under_the_limit_is_read(tmp_path: Path) -> None:
    text = ((TEXT + "\n") * MAX_CHARACTERS)[:MAX_CHARACTERS]
    data = lines({"text": text}, {"text": text + "!"}, {"text": TEXT})
    articles, errors = collect(write(tmp_path / "a.jsonl", data))
    assert [article.text for article in articles] == [text, TEXT]
    assert len(errors) == 1
    assert f"a.jsonl:2: {MAX_CHARACTERS + 1} characters long" in errors[0]


def test_hostile_text_passes_through(tmp_path: Path) -> None:
    text = "\u202e" + TEXT + "\u200f\u200b\ufeff\u0640" * 50 + "\x00\u2028" + TEXT + "\U0001f600"
    (article,), errors = collect(write(tmp_path / "f.jsonl", lines({"text": text})))
    assert article.text == text
    assert not errors


def test_lone_surrogates_cannot_be_kept(tmp_path: Path) -> None:
    (article,), _ = collect(
        write(tmp_path / "f.jsonl", b'{"id": "\\ud800x", "text": "' + TEXT.encode() + b'\\udc00!"}')
    )
    assert (article.id, article.text) == ("\ufffdx", TEXT + "\ufffd!")


@settings(max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes_on_standard_input_give_articles_or_errors(data: bytes) -> None:
    articles, errors = collect("-", stdin=data)
    assert articles or errors


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda c: st.lists(c) | st.dictionaries(st.sampled_from(["id", "text", "date", "title"]), c),
        max_leaves=6,
    )
)
def test_any_json_gives_articles_or_errors(value: Any) -> None:
    articles, errors = collect("-", stdin=b'{"text": 1}\n' + json.dumps(value).encode())
    assert len(articles) + len(errors) == 2
