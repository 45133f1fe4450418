"""Web archives made by hand: records as ISO 28500 has them, pages as servers send them."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

ARTICLE = (
    "وصل وفد من وزارة الطاقة في جمهورية سلماريا إلى العاصمة دورين مساء أمس، "
    "والتقى الوفد نظراءه في مقر الوزارة قبل أن يعود. "
    "وقال الناطق باسم الوزارة إن المباحثات التي جرت كانت مفيدة، "
    "وإن الجانبين اتفقا على أن يلتقيا مرة أخرى في الربيع المقبل. "
)


def page(text: str = ARTICLE, title: str = "وفد الطاقة يزور دورين", head: str = "") -> str:
    """A web page with an article in the midst of what pages have besides."""
    paragraphs = "".join(f"<p>{text} ({n})</p>" for n in "أبجد")
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        "<body>"
        '<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav>'
        f"<main><article><h1>{title}</h1>{paragraphs}</article></main>"
        "<footer>جميع الحقوق محفوظة</footer></body></html>"
    )


def answer(body: bytes, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **headers: str) -> bytes:
    """What a server sends."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def record(
    block: bytes, url: str = "https://news.example/1", kind: str = "response", date: str = "2023-09-14T10:00:00Z"
) -> bytes:
    """One record of a web archive."""
    content = "application/http; msgtype=response" if kind == "response" else "text/plain"
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <{uuid5(NAMESPACE_URL, url).urn}>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: {date}\r\nContent-Type: {content}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
