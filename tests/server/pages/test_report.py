"""The report: one file that fetches nothing, holds every event with its evidence, and is the same each time."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.html import Page
from support.news import NEWS

from kg.cli import main


@pytest.fixture
def graph(tmp_path: Path) -> str:
    path = tmp_path / "news.trig"
    path.write_text(NEWS, encoding="utf-8")
    return str(path)


def report(*arguments: str) -> int:
    result = CliRunner().invoke(main, ["report", *arguments], standalone_mode=False)
    return int(result.return_value or 0) if result.exception is None else 2


def test_a_report_holds_every_event_with_its_words(graph: str, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert report(graph, "-o", str(out), "-q") == 0
    text = out.read_text(encoding="utf-8")
    assert len(re.findall(r'class="dossier ', text)) == 4
    assert 'dir="rtl"' in text and "ما تختلف فيه المصادر" in text
    plain = re.sub(r"<[^>]*>", "", text)
    for words in ("التقى ليث الصابري مروان الدرعي في مسقط الثلاثاء.", "هددت عمان تونس بتجميد الأصول.", "4 مارس 2031"):
        assert words in plain
    assert "<svg" in text and "news.trig" in text


def test_a_report_fetches_nothing_and_runs_nothing_of_the_graph(graph: str, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    report(graph, "-o", str(out), "-q", "--lang", "en", "--title", "<i>News</i>")
    text = out.read_text(encoding="utf-8")
    page = Page(text)
    assert not page.all("link", "img", "iframe", "object", "i", "b")
    assert page.all("script") == [{}], "its own, and none of the graph's"
    for attributes in page.all(*{tag for tag, _ in page.elements}):
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style")]
        address = attributes.get("href") or "#"
        assert address.startswith("#") or address == "https://north.example/1"
    assert "&lt;i&gt;News&lt;/i&gt;" in text
    (policy,) = [meta["content"] or "" for meta in page.all("meta") if meta.get("http-equiv")]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_a_report_is_the_same_each_time(graph: str, tmp_path: Path) -> None:
    one, other = tmp_path / "one.html", tmp_path / "other.html"
    report(graph, "-o", str(one), "-q")
    report(graph, "-o", str(other), "-q")
    assert one.read_bytes() == other.read_bytes()


def test_a_report_says_what_it_leaves_out(graph: str, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert report(graph, "-o", str(out), "--most", "1") == 1
    text = out.read_text(encoding="utf-8")
    assert len(re.findall(r'class="dossier ', text)) == 1
    assert "و3 أحداث أخرى لم تُعرض" in text


def test_a_report_of_nothing_is_refused_or_empty(tmp_path: Path) -> None:
    empty = tmp_path / "empty.trig"
    empty.write_text("", encoding="utf-8")
    out = tmp_path / "report.html"
    assert report(str(empty), "-o", str(out), "-q") == 0
    assert "لا أحداث مؤرخة هنا" in out.read_text(encoding="utf-8")
    assert report(str(tmp_path / "none.trig"), "-o", str(out)) == 2
    assert report(str(empty), "-o", str(tmp_path)) == 2
