"""Web pages: their text, headline, source and day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.reading import read
from kg.records import Article

PARAGRAPHS = (
    "اتفق وزيرا خارجية البلدين، خلال لقائهما في العاصمة مساء الأربعاء، على عقد جولة جديدة من المشاورات قريبا.",
    "وقال الناطق باسم الوزارة إن المباحثات تناولت ملفات الحدود والتجارة والطاقة، وإن الجانبين شكلا لجنة لمتابعتها.",
    "وأضاف أن موعد الجولة سيحدد عبر القنوات الدبلوماسية، مؤكدا أن الأجواء كانت صريحة، وأن لا خلاف على جدول الأعمال.",
)
HEADLINE = "الوزيران يتفقان على جولة جديدة من المشاورات"


def page(head: str = "", dated: str = "", footer: str = "") -> str:
    paragraphs = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f'<!doctype html><html lang="ar" dir="rtl"><head><title>{HEADLINE} | موقع الخبر</title>'
        f'<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="موقع الخبر">'
        f'<link rel="canonical" href="https://example.org/a/1">{head}</head><body><nav><a href="/">الرئيسية</a></nav>'
        f"<article><h1>{HEADLINE}</h1>{dated}{paragraphs}</article><footer>{footer}</footer></body></html>"
    )


def read_page(folder: Path, content: str | bytes, name: str = "a.html") -> Article:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (article,) = read([path])
    return article


def test_a_page(tmp_path: Path) -> None:
    article = read_page(tmp_path, page())
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert "الرئيسية" not in article.text
    assert (article.id, article.title, article.source) == ("a", HEADLINE, "موقع الخبر")
    assert article.url == "https://example.org/a/1"


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-8-sig"])
def test_encodings_whatever_the_page_declares(tmp_path: Path, encoding: str) -> None:
    article = read_page(tmp_path, page('<meta charset="iso-8859-1">').encode(encoding), "a.htm")
    assert PARAGRAPHS[0] in article.text


@pytest.mark.parametrize(
    ("head", "dated"),
    [
        ('<meta property="article:published_time" content="2023-09-14T10:00:00+03:00">', ""),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2023-09-14T10:00:00Z"}]}</script>', ""),
        ("", '<time datetime="2023-09-14T10:00:00Z">الخميس</time>'),
        ("", '<div class="date">14 أيلول 2023</div>'),
        ("", '<span class="post-date">14 سبتمبر/أيلول 2023</span>'),
        ("", "<p>نشر في: ١٤ سبتمبر ٢٠٢٣</p>"),
    ],
)
def test_the_day_of_publication(tmp_path: Path, head: str, dated: str) -> None:
    assert read_page(tmp_path, page(head, dated, "© 2024 موقع الخبر")).date == date(2023, 9, 14)


def test_a_copyright_year_is_no_date(tmp_path: Path) -> None:
    assert read_page(tmp_path, page(footer="© 2024 موقع الخبر")).date is None


def test_first_of_january_counts_where_the_page_declares_it(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2020-01-01T00:00:00Z">'
    assert read_page(tmp_path, page(head)).date == date(2020, 1, 1)


@pytest.mark.parametrize(
    "content",
    [
        "<html></html>",
        "<p>",
        "<" * 5000,
        "<div>" * 20_000,
        "<!--" * 1000,
        "<html><script>{'a':",
        b"%PDF-1.4 x",
        "&#x110000;",
    ],
)
def test_pages_without_an_article_are_told(tmp_path: Path, content: str | bytes) -> None:
    with pytest.raises(InputError, match=r"a\.html"):
        read_page(tmp_path, content)
