"""Whatever the input holds: nothing breaks, nothing hangs, and every quotation stands where it is said to stand."""

from __future__ import annotations

import gc
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import PIECES, TEXT, Seed, fault, run
from kg.limits import Limits
from kg.pipeline import extract
from kg.reading import prepared
from kg.records import Article, ArticleFacts

WORDS = """
التقى اتهم فرض نفى قال الرئيس الروسي الصيني الوزير وزير الخارجية نظيره بوتين فلاديمير أحمد بن عبد أبو سالم واشنطن موسكو
بكين إيران و في من على إلى أن إن الذي بين
لم لن قد أمس الأربعاء سبتمبر 14 2023 عقوبات بسبب قمة محمد السابق (رويترز) «قال» ، . : هو هم بأنه
""".split()

REPEATED = [
    "فلاديمير بوتين ",
    "وزير الخارجية أحمد سالم و",
    "و",
    "الرئيس ",
    "التقى الوزير نظيره ",
    "قال إن ",
    "«",
    "«قال» ",
    "(",
    "(رويترز) ",
    "14 سبتمبر 2023 ",
    "1",
    "١/",
    "روسيا والصين وإيران و",
    "محمد بن سلمان بن عبد العزيز ",
    "َ",
    "ـ",
    "\u200f",
    "ا\n",
    "الذي في ",
    "، ",
    ". ",
    "http://",
    "شارك\n",
]


@pytest.fixture(scope="module", autouse=True)
def lexicon_loaded() -> None:
    extract(Article("warm", TEXT))


def wrong(facts: ArticleFacts) -> list[str]:
    article = facts.article
    return [
        evidence.quote
        for one in (*facts.entities, *facts.events)
        for evidence in one.evidence
        if article.quote(evidence.span) != evidence.quote or not evidence.quote
    ]


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(PIECES), st.text(max_size=4)), max_size=80),
    st.sampled_from(["", " ", " "]),
    st.none() | st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join),
)
def test_every_quotation_stands_where_it_is_said_to(parts: list[str], between: str, title: str | None) -> None:
    text = between.join(parts).encode("utf-8", "replace").decode()
    article = prepared(Article("x", text, title))
    assert all(0 <= span.start < span.end <= len(text) for span in article.debris)
    with Limits(seconds=2, megabytes=0).kept():
        assert not wrong(extract(article))


def seconds(piece: str, size: int) -> float:
    """Processor time for an article of so many characters that says the same thing time and again."""
    article = Article("x", (piece * size)[:size] + " التقى الوزير نظيره.")
    gc.disable()
    try:
        begin = time.process_time()
        extract(prepared(article))
        return time.process_time() - begin
    finally:
        gc.enable()


@pytest.mark.parametrize("piece", REPEATED, ids=str.strip)
def test_twice_the_text_takes_twice_the_time(piece: str) -> None:
    seconds(piece, 500)
    for _ in range(3):  # the machine may be busy
        short, long = seconds(piece, 12_000), seconds(piece, 24_000)
        if long < 2.6 * short + 0.05:
            return
    pytest.fail(f"{short:.2f} s for 12 000 characters, {long:.2f} s for 24 000")


def test_some_mutated_inputs() -> None:
    """A small share of what ``python -m benchmarks.fuzz`` tries."""
    told, slowest, faults = run(first=1_000_000, count=300, jobs=2, share=0.1)
    assert not faults
    assert slowest < 2
    assert told["articles"] > 100 and told["quotations"] > 50


HOSTILE = {
    "deep.html": b"<div>" * 200_000 + "نص الخبر".encode(),
    "deeper.html": b"<html><body>" + b"<p><b><i>" * 3_000 + "التقى الوزير نظيره. ".encode() * 50,
    "wide.html": b"<html><body>" + b"<p>x</p>" * 200_000,
    "attributes.html": b"<html><body><p " + b" ".join(b"a%d=x" % n for n in range(100_000)) + b">x",
    "entities.html": b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
    + b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><html><body><p>&j;</p></body></html>",
    "external.html": b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><html><body><p>&a;</p></body></html>",
    "unclosed.html": b"<!--" * 100_000,
    "quotes.html": b'<a href="' * 100_000,
    "script.html": b"<html><head><script type='application/ld+json'>" + b"[" * 200_000 + b"</script></head></html>",
    "deep.json": b'[{"text":' + b"[" * 500_000,
    "deep.jsonl": b'{"a":' * 300_000 + b"\n",
    "keys.jsonl": b"{" + b",".join(b'"%d":1' % n for n in range(200_000)) + b"}\n",
    "number.jsonl": b'{"text": 1' + b"0" * 1_000_000 + b"}\n",
    "spaces.json": b" " * 9_000_000 + b"[]",
    "commas.json": b"[" + b"," * 9_000_000 + b"]",
    "lines.jsonl": b"\n" * 3_000_000,
    "line.txt": "كلمة ".encode() * 1_000_000,
    "bidi.txt": ("\u202e\u2066\u200f" * 5_000 + "التقى الوزير نظيره. ").encode(),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files(tmp_path: Path, name: str) -> None:
    told: Counter[str] = Counter()
    suffix = Path(name).suffix
    problem = fault(Seed(suffix, HOSTILE[name]), tmp_path, whole=True, told=told)
    assert problem is None
    assert sum(told.values()) > 0


def test_no_file_is_read_that_a_page_names(tmp_path: Path) -> None:
    from kg.reading import read

    secret = tmp_path / "secret"
    secret.write_text("كلمة السر هنا. " * 40, encoding="utf-8")
    path = tmp_path / "page.html"
    body = "<p>" + "التقى الوزير نظيره في العاصمة أمس. " * 20 + "</p><p>&a;</p><iframe src='secret'></iframe>"
    page = f"<!DOCTYPE x [<!ENTITY a SYSTEM 'file://{secret}'>]><html><body>{body}</body></html>"
    path.write_text(page, encoding="utf-8")
    (article,) = read([path])
    assert "السر" not in article.text
