"""Web archives (WARC, ISO 28500) as crawlers write them: the pages in them that are articles in Arabic.

A crawl holds much besides: requests, pictures, errors, pages in other languages, lists of links. Records that are no
web page are passed over; pages that are no Arabic article are told as :class:`kg.errors.Filtered`, not as faults.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO, cast

from kg.errors import Filtered, InputError
from kg.reading.decoding import NotText, decode
from kg.reading.languages import ARABIC_LETTERS, why_not_arabic
from kg.reading.pages import article_on
from kg.reading.paths import printable
from kg.reading.raw import Piece, Raw
from kg.reading.streams import MAX_ARTICLE_BYTES, TOO_LARGE, Source
from kg.records import Article

_PAGES = ("text/html", "application/xhtml+xml")
_FEWEST_LETTERS = 200  # of the Arabic script, on a page that may hold an article
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]{0,8}(?:;[^\r\n]{0,200})?\r\n")
_FEWEST_WORDS = 15  # of a paragraph, of which an article has one at least; headlines and teasers are shorter
_SENTENCE_END = re.compile(r"[.!?؟…][\"»”)\]]?(?:\s|$)")
_LONGEST_ID = 2_000


def read_crawl(source: Source) -> Iterator[Piece]:
    """The web pages in a WARC file: what servers answered with status 200 and HTML."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    if not source.head.strip():
        yield source.error("the file is empty; leave it out", kind="empty")
        return
    count = answers = 0
    stream = _Whole(source.stream)
    # "quirks": after a damaged record the next sound one is looked for.
    records = iter(ArchiveIterator(cast(BinaryIO, stream), WarcRecordType.any_type, parse_http=False, quirks_mode=True))
    while (record := _next(records)) is not None:
        count += 1
        if record.record_type == WarcRecordType.response and record.is_http:
            answers += 1
            yield from _page(record, source)
    if stream.fault:
        raise stream.fault
    if not count:
        yield source.error("the file holds no WARC records; check what it is")
    elif not answers:
        yield source.error("the web archive holds no answers of servers; leave it out", kind="missing")


def _next(records: Iterator[Any]) -> Any:
    """The next record; None at the end, or where no further one is found."""
    try:
        return next(records, None)
    except OSError:
        return None


class _Whole:
    """A stream read from front to end, whose faults are kept for later: the parser cannot pass them on."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0
        self.fault: Exception | None = None

    def read(self, size: int) -> bytes:
        """The next bytes; none once there was a fault."""
        try:
            data = b"" if self.fault else self._stream.read(size)
        except Exception as error:
            self.fault, data = error, b""
        self._at += len(data)
        return data

    def tell(self) -> int:
        """How much has been read."""
        return self._at


def _page(record: Any, source: Source) -> Iterator[Piece]:
    """The page that a record of a server's answer holds, if it does."""
    place = source.at(offset=record.stream_pos)
    try:
        record.parse_http(auto_decode="none", quirks_mode=True, strict_mode=False)
        headers = record.http_headers
        kind = (record.http_content_type or "").strip().lower()
        if headers is None or headers.status_code != 200 or not kind.startswith(_PAGES):
            return
        url = printable(record.headers.get("WARC-Target-URI") or "").strip().strip("<>")[:_LONGEST_ID]
        fetched = record.record_date
        encoded = ",".join(headers.get(name) or "" for name in ("Content-Encoding", "Transfer-Encoding"))
        data = record.reader.read(MAX_ARTICLE_BYTES + 1)
    except InputError:
        raise
    except (OSError, ValueError, LookupError) as error:  # of one record; the next may be sound
        yield InputError(place, f"the record is damaged ({error}); it is left out"[:300], kind="damaged")
        return
    name = url or f"{source.stem}-{record.stream_pos}"
    if len(data) > MAX_ARTICLE_BYTES:
        yield InputError(place, f"{TOO_LARGE}; it is left out", kind="too-large", id=name)
        return
    if len(data) < record.content_length:
        yield InputError(place, "the archive breaks off in this record; it is left out", kind="damaged", id=name)
        return
    names = tuple(part for name in reversed(encoded.lower().split(",")) if (part := name.strip()))
    yield Raw(place, parse_capture, data, name, url or None, fetched.date() if fetched else None, names)


def parse_capture(raw: Raw) -> Article:
    """The article on a page of a crawl.

    :raises Filtered: if it is no article in Arabic.
    :raises InputError: if the page cannot be decoded or parsed.
    """
    data = raw.data if isinstance(raw.data, bytes) else raw.data.encode()
    for name in raw.encoded:
        data = _undone(name, data, raw)
    try:
        page = decode(data)
    except NotText as error:
        raise raw.error(f"{error}; it is left out", "not-text", raw.id) from None
    # Most pages of a crawl are in other languages; counting letters takes a hundredth of the time that parsing takes.
    letters = 0
    for run in ARABIC_LETTERS.finditer(page):
        letters += len(run.group())
        if letters >= _FEWEST_LETTERS:
            break
    else:
        raise Filtered(raw.place, "the page is not in Arabic", kind="language", id=raw.id)
    try:
        article = article_on(page, raw, strict=True)
    except InputError as error:
        if error.kind == "no-article":
            raise Filtered(raw.place, "the page holds no article", kind="no-article", id=raw.id) from None
        raise
    if why := why_not_arabic(article.text):
        raise Filtered(raw.place, why, kind="language", id=raw.id)
    if not any(len(line.split()) >= _FEWEST_WORDS and _SENTENCE_END.search(line) for line in article.text.splitlines()):
        raise Filtered(raw.place, "the page holds no article, but lists or labels", kind="no-article", id=raw.id)
    return article


def _undone(name: str, data: bytes, raw: Raw) -> bytes:
    """``data`` before HTTP's encoding of that name; crawlers often store it undone, and then it stays.

    :raises InputError: if it is more than an article may be, or damaged.
    """
    from fastwarc import stream_io

    most = MAX_ARTICLE_BYTES + 1
    try:
        if name == "chunked":
            done = _joined(data)
        elif name in ("gzip", "x-gzip"):
            done = zlib.decompressobj(31).decompress(data, most) if data.startswith(b"\x1f\x8b") else data
        elif name == "deflate":
            done = _inflated(data, most)
        elif name == "br":
            done = data if data.lstrip()[:1] == b"<" else stream_io.BrotliReader(BytesIO(data)).read(most)
        elif name == "zstd":
            done = stream_io.ZstdReader(BytesIO(data)).read(most) if data.startswith(b"\x28\xb5\x2f\xfd") else data
        else:
            done = data  # "identity", and what says nothing
    except (OSError, ValueError, zlib.error) as error:
        raise raw.error(f"the page's {name} encoding is damaged ({error}); it is left out", "damaged", raw.id) from None
    if len(done) >= most:
        raise raw.error(f"{TOO_LARGE}; it is left out", "too-large", raw.id)
    return done


def _joined(data: bytes) -> bytes:
    """The chunks of a body (RFC 9112, section 7.1) as one; a body without them as it is."""
    parts: list[bytes] = []
    at = 0
    while (chunk := _CHUNK_SIZE.match(data, at)) and (size := int(chunk[1], 16)):
        parts.append(data[chunk.end() : chunk.end() + size])
        at = chunk.end() + size + 2
    return b"".join(parts) if parts else data


def _inflated(data: bytes, most: int) -> bytes:
    """Deflated data, with zlib's header or (as some servers send it) without."""
    if data.lstrip()[:1] == b"<":
        return data
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, most)
