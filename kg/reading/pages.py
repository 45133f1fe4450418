"""Plain files and web pages: one article a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from kg.reading.dateline import Dateline, date_from_text, parse_dateline
from kg.reading.decoding import NotText, decode
from kg.reading.raw import Piece, Raw
from kg.reading.streams import Source
from kg.records import Article

_ISO_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "publishdate",
    "publish-date",
    "pubdate",
    "cxenseparse:recs:publishtime",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "date",
)
"""Names under which pages give the moment of publication in ``<meta>``, the surest first."""
_DATE_CLASS = re.compile(r"date|time|publish|posted|meta", re.IGNORECASE)
_MOST_ELEMENTS = 400
MAX_TAGS, MAX_ATTRIBUTES = 30_000, 10_000
"""Tags of a page, opening and closing; heavy pages of newspapers have some thousands. Of pages that are only tags
in tags, or of one with attributes without end, the parsers take minutes."""

_OPTIONS: dict[str, Any] = {"with_metadata": True, "include_comments": False}
_ONE_DAY = timedelta(days=1)  # time zones; else no page is published after it was fetched


def read_text(source: Source) -> Iterator[Piece]:
    """The article that a plain file is: all its text, a byte order mark left off, line ends as they are."""
    yield Raw(source.place, parse_text, source.whole(), source.stem)


def read_html(source: Source) -> Iterator[Piece]:
    """The article on a web page, as trafilatura extracts it; its offsets count in the extracted text."""
    yield Raw(source.place, parse_page, source.whole(), source.stem)


def parse_text(raw: Raw) -> Article:
    """The article that a plain file is.

    :raises InputError: if it is no text, or empty.
    """
    return Article(id=raw.id, text=decoded(raw, "convert it to plain text first"))


def decoded(raw: Raw, else_do: str) -> str:
    """The text of ``raw``.

    :param else_do: what the user may do if it is none.
    :raises InputError: if it is no text, or blank.
    """
    try:
        text = decode(raw.data) if isinstance(raw.data, bytes) else raw.data
    except NotText as error:
        raise raw.error(f"{error}; {else_do}", "not-text") from None
    if not text.strip():
        raise raw.error("the file is empty; put an article in it, or leave it out", "empty")
    return text


def parse_page(raw: Raw) -> Article:
    """The article on a web page.

    :raises InputError: if there is none on it, or it cannot be parsed.
    """
    return article_on(decoded(raw, "save the page as HTML"), raw)


def article_on(page: str, raw: Raw, *, strict: bool = False) -> Article:
    """The article on ``page``, which is that of ``raw``.

    :param strict: rather find no article than one where there is none: for pages that nobody has chosen.
    """
    from trafilatura import bare_extraction, load_html

    if (tags := page.count("<")) > MAX_TAGS:
        raise raw.error(
            f"the page has {tags} tags, and one with an article has at most {MAX_TAGS}", "too-large", raw.id
        )
    if any(_attributes(part.partition(">")[0]) > MAX_ATTRIBUTES for part in page.split("<")):
        raise raw.error(f"the page has a tag with more than {MAX_ATTRIBUTES} attributes", "too-large", raw.id)
    try:
        tree = load_html(page)
        declared = None if tree is None else _declared_date(tree)
        shown = None if tree is None else _shown_date(tree)
        found = None if tree is None else bare_extraction(page, **_OPTIONS, favor_precision=strict, fast=strict)
    except MemoryError:
        raise
    except Exception as error:  # whatever a hostile page does to the parsers, it is one page
        raise raw.error(f"the page cannot be parsed ({type(error).__name__}); check that it is HTML") from None
    text = getattr(found, "text", None)
    if not text or not text.strip():
        raise raw.error("no article's text was found on the page; save the text itself as .txt", "no-article")
    day = declared or date_from_text(text) or shown or _trusted(getattr(found, "date", None))
    return Article(
        id=raw.id,
        text=text,
        title=getattr(found, "title", None) or None,
        date=None if day and raw.day and day > raw.day + _ONE_DAY else day,
        source=getattr(found, "sitename", None) or None,
        url=raw.url or getattr(found, "url", None) or None,
    )


def _attributes(tag: str) -> int:
    """How many attributes a tag has at most."""
    return 0 if len(tag) < MAX_ATTRIBUTES else max(len(tag.split()), tag.count("="), tag.count("/"))


def _trusted(day: str | None) -> date | None:
    """A date that trafilatura found in the page's words, but for the first of January: so it reads "© 2024"."""
    return None if day is None or day.endswith("-01-01") else _iso(day)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(match[1]) if (match := _ISO_DAY.match(text)) else None
    except ValueError:
        return None


def _declared_date(tree: Any) -> date | None:
    """The day of publication as the page (an lxml tree) declares it: in ``<meta>``, JSON-LD or ``<time>``."""
    declared: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        declared.setdefault(name.lower(), meta.get("content") or "")
    for name in _PUBLISHED:
        if day := _day(declared.get(name, "")):
            return day
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and (day := _day_in_json(script.text or "")):
            return day
    for moment in tree.iter("time"):
        if day := _day(moment.get("datetime") or "") or _day(moment.text_content()):
            return day
    return None


def _shown_date(tree: Any) -> date | None:
    """The day that the page shows in an element made for it; one that says "نشر" goes before a bare one."""
    best: Dateline | None = None
    count = 0
    for element in tree.iter("div", "span", "p", "li"):
        if _DATE_CLASS.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            count += 1
            found = parse_dateline(" ".join(element.text_content()[:300].split()))
            if found and (best is None or found.rank > best.rank):
                best = found
            if count == _MOST_ELEMENTS:
                break
    return best.date if best else None


def _day(text: str) -> date | None:
    """The day of an ISO moment, or of a dateline."""
    text = " ".join(text.split())
    if day := _iso(text):
        return day
    found = parse_dateline(text) if text else None
    return found.date if found else None


def _day_in_json(text: str) -> date | None:
    """The ``datePublished`` of JSON-LD, at whatever depth it stands."""
    try:
        pending: list[Any] = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return None
    while pending:
        value = pending.pop(0)
        if isinstance(value, dict):
            published = value.get("datePublished")
            if isinstance(published, str) and (day := _day(published)):
                return day
            pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)
    return None
