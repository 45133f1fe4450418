"""Web archives: which of their records are articles, and what damaged ones cost."""

from __future__ import annotations

import gzip
import zlib
from datetime import date
from pathlib import Path

import pytest
from fastwarc import stream_io
from support.crawls import ARTICLE, answer, page, record
from support.inputs import collect, write

from kg.errors import Filtered, InputError
from kg.reading import MAX_ARTICLE_BYTES, read
from kg.records import Article

PAGE = page().encode()
PERSIAN = "رییس جمهور که در تهران است گفت این کار را برای مردم از امروز با نیروی خود می کند و نیز در استان ها شده. " * 8
URDU = "وزیر اعظم نے کہا ہے کہ ملک میں امن کے لیے یہ بھی ضروری ہے اور اس سے عوام کو فائدہ ہو گا۔ " * 8


def crawl(path: Path, *records: bytes, each: bool = True) -> tuple[list[Article], list[InputError]]:
    """What is read of an archive with these records."""
    if path.name.endswith(".gz"):
        data = b"".join(map(gzip.compress, records)) if each else gzip.compress(b"".join(records))
    else:
        data = b"".join(records)
    path.write_bytes(data)
    skipped: list[InputError] = []
    return list(read([path], on_skip=skipped.append)), skipped


@pytest.mark.parametrize(("name", "each"), [("c.warc", True), ("c.warc.gz", True), ("c.warc.gz", False)])
def test_only_answers_with_pages_are_read(tmp_path: Path, name: str, each: bool) -> None:
    articles, skipped = crawl(
        tmp_path / name,
        record(b"software: crawler", kind="warcinfo"),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(answer(PAGE), "https://news.example/أخبار/1"),
        record(answer(PAGE, "404 Not Found"), "https://news.example/2"),
        record(answer(PAGE, "301 Moved"), "https://news.example/3"),
        record(answer(b"\x89PNG", kind="image/png"), "https://news.example/4.png"),
        record(answer(ARTICLE.encode() * 9, kind="text/plain"), "https://news.example/5.txt"),
        record(answer(PAGE, kind="application/xhtml+xml"), "https://news.example/6"),
        each=each,
    )
    assert [article.id for article in articles] == ["https://news.example/أخبار/1", "https://news.example/6"]
    assert not skipped
    assert articles[0].url == "https://news.example/أخبار/1"
    assert articles[0].title == "وفد الطاقة يزور دورين"
    assert "الرئيسية" not in articles[0].text and ARTICLE.strip() in articles[0].text


def test_other_languages_and_pages_without_an_article_are_passed_over(tmp_path: Path) -> None:
    english = page("The delegation of the ministry arrived in the capital on Monday evening for talks on energy. " * 9)
    menu = "<html><body>" + "<a href='/x'>خبر عاجل</a> " * 200 + "</body></html>"
    pages = {"en": english, "fa": page(PERSIAN), "ur": page(URDU), "menu": menu}
    records = [record(answer(html.encode()), f"https://news.example/{name}") for name, html in pages.items()]
    articles, skipped = crawl(tmp_path / "c.warc.gz", *records, record(answer(PAGE), "https://news.example/ar"))
    assert [article.id[21:] for article in articles] == ["ar"]
    assert all(isinstance(error, Filtered) for error in skipped)
    assert [(str(error.id)[21:], error.kind) for error in skipped] == [
        ("en", "language"),
        ("fa", "language"),
        ("ur", "language"),
        ("menu", "no-article"),
    ]
    assert [article.id[21:] for article in read([tmp_path / "c.warc.gz"])] == ["ar"], "no error where none is awaited"


def chunked(body: bytes) -> bytes:
    half = len(body) // 2
    return b"%x\r\n%b\r\n%X;x=y\r\n%b\r\n0\r\n\r\n" % (half, body[:half], len(body) - half, body[half:])


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Content_Encoding": "gzip"}, gzip.compress(PAGE)),
        ({"Content_Encoding": "gzip"}, PAGE),  # undone by the crawler already
        ({"Content_Encoding": "deflate"}, zlib.compress(PAGE)),
        ({"Content_Encoding": "deflate"}, zlib.compress(PAGE)[2:-4]),
        ({"Content_Encoding": "br"}, "brotli"),
        ({"Content_Encoding": "br"}, PAGE),
        ({"Transfer_Encoding": "chunked"}, chunked(PAGE)),
        ({"Transfer_Encoding": "chunked"}, PAGE),
        ({"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}, chunked(gzip.compress(PAGE))),
        ({"Content_Encoding": "identity"}, PAGE),
        ({}, page().replace("utf-8", "windows-1256").encode("cp1256")),
    ],
)
def test_bodies_as_servers_encode_them(tmp_path: Path, headers: dict[str, str], body: bytes | str) -> None:
    if isinstance(body, str):
        path = tmp_path / "br"
        with path.open("wb") as file:
            writer = stream_io.BrotliWriter(file)
            writer.write(PAGE)
            writer.close()
        body = path.read_bytes()
    articles, skipped = crawl(tmp_path / "c.warc.gz", record(answer(body, **headers)))
    assert not skipped
    assert ARTICLE.strip() in articles[0].text


def test_a_damaged_record_costs_only_itself(tmp_path: Path) -> None:
    good = record(answer(PAGE), "https://news.example/good")
    wrong_gzip = record(answer(b"\x1f\x8b\x08rubbish", Content_Encoding="gzip"), "https://news.example/gzip")
    too_long = good.replace(b"good", b"long").replace(b"Content-Length: ", b"Content-Length: 1")
    articles, skipped = crawl(
        tmp_path / "c.warc", good, wrong_gzip, b"\xff\xfe junk\r\n\r\n", good, too_long, *[good] * 40
    )
    assert {article.id[21:] for article in articles} >= {"good"}
    assert sum(article.id.endswith("good") for article in articles) > 10
    assert [(error.kind, error.id) for error in skipped if error.kind == "damaged"] == [
        ("damaged", "https://news.example/gzip")
    ]
    assert skipped[0].place.offset == len(good)


@pytest.mark.parametrize("cut", [9, 99])
def test_a_record_in_which_the_archive_breaks_off_is_left_out(tmp_path: Path, cut: int) -> None:
    good = record(answer(PAGE), "https://news.example/good")
    articles, skipped = crawl(tmp_path / "c.warc", good, record(answer(PAGE), "https://news.example/cut")[:-cut])
    assert [article.id[21:] for article in articles] == ["good"]
    assert [(error.kind, str(error.id)[21:], error.place.offset) for error in skipped] == [
        ("damaged", "cut", len(good))
    ]


def test_bombs_and_huge_pages_cost_only_themselves(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<p>" + b"0" * 20_000_000, 9)
    articles, skipped = crawl(
        tmp_path / "c.warc",
        record(answer(bomb, Content_Encoding="gzip"), "https://news.example/bomb"),
        record(answer(b"<p>" + b"0" * MAX_ARTICLE_BYTES), "https://news.example/huge"),
        record(answer(PAGE)),
    )
    assert len(articles) == 1
    assert [(error.kind, str(error.id)[21:]) for error in skipped] == [("too-large", "bomb"), ("too-large", "huge")]


def test_no_page_is_published_after_it_was_fetched(tmp_path: Path) -> None:
    def dated(day: str) -> bytes:
        html = page(head=f'<meta property="article:published_time" content="{day}T08:00:00Z">')
        return record(answer(html.encode()), f"https://news.example/{day}")

    days = ["2023-09-13", "2023-09-14", "2023-09-15", "2023-09-17"]
    articles, _ = crawl(tmp_path / "c.warc", *map(dated, days), record(answer(PAGE)))
    assert [article.date for article in articles] == [*map(date.fromisoformat, days[:3]), None, None]


def test_what_is_no_web_archive_is_told(tmp_path: Path) -> None:
    _, errors = collect(
        write(tmp_path / "empty.warc", b""),
        write(tmp_path / "junk.warc", b"no archive at all\r\n" * 99),
        write(tmp_path / "junk.warc.gz", b"no archive at all\r\n" * 99),
        write(tmp_path / "notes.warc", record(b"software: crawler", kind="warcinfo")),
    )
    assert [error.partition(": ")[2].split(";")[0] for error in errors] == [
        "the file is empty",
        "the file holds no WARC records",
        "the compressed file is damaged (Not a gzipped file (b'no'))",
        "the web archive holds no answers of servers",
    ]


def test_standard_input_may_be_a_crawl() -> None:
    articles, errors = collect("-", stdin=gzip.compress(record(answer(PAGE))))
    assert ([article.id for article in articles], errors) == (["https://news.example/1"], [])
