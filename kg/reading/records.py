"""JSON records: a line each (JSON Lines), in a list, or one alone, whatever the size of the file."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from kg.reading.dateline import parse_dateline
from kg.reading.decoding import NotText, decode, encoding_of, sniff
from kg.reading.raw import Piece, Raw
from kg.reading.streams import MAX_ARTICLE_BYTES, TOO_LARGE, Source
from kg.records import Article

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_ISO_DATE = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T\s].{0,40})?\s*", re.DOTALL)
_CHUNK = 1_000_000
_WHITE, _GAP = re.compile(r"\s*"), re.compile(r"[\s,]*")  # before a record: alone, or in a list
_TYPES = {dict: "an object", list: "a list", str: "a string", bool: "true or false", int: "a number", float: "a number"}


def read_json_lines(source: Source) -> Iterator[Piece]:
    """The lines of a file of JSON Lines, the too long ones as errors; blank lines count, but are no records."""
    empty, stem = True, source.stem
    for number, line in enumerate(_lines(source), 1):
        if line is None:
            yield source.error(f"{TOO_LARGE}; split or shorten it", number, "too-large")
        elif line.strip():
            yield Raw(source.at(number), parse_record, line, f"{stem}-{number}")
        else:
            continue
        empty = False
    if empty:
        yield source.error("the file is empty; put a record a line in it, or leave it out", kind="empty")


def _lines(source: Source) -> Iterator[bytes | str | None]:
    """The lines, as bytes or (where an encoding of two or four bytes a letter is proved) as text; None: too large."""
    try:
        encoding, mark = encoding_of(source.head)
    except NotText:
        if not source.head.lstrip().startswith(b"{"):
            raise
        encoding, mark = None, 0  # records with binary lines among them, which are told one by one
    stream: Any = source.stream  # gives bytes, or text
    stream.read(mark)
    if encoding and encoding != "utf-8":
        stream = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="\n")
    end: Any = b"\n" if stream is source.stream else "\n"
    while line := stream.readline(MAX_ARTICLE_BYTES):
        if len(line) < MAX_ARTICLE_BYTES or line.endswith(end):
            yield line
            continue
        while line and not line.endswith(end):  # pass over the rest without holding it
            line = stream.readline(_CHUNK)
        yield None


def read_json(source: Source) -> Iterator[Piece]:
    """The records of a JSON file: a list of records, one record, or one after the other.

    Of the file a record at a time is held; where it breaks off, one error comes, and the end.
    """
    encoding, mark = sniff(source.head)
    source.stream.read(mark)
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    parser = json.JSONDecoder()
    listed = source.head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1] == b"["
    text, at, number, ended, in_list = "", 0, 0, False, False
    while True:
        if gap := (_GAP if in_list else _WHITE).match(text, at):
            at = gap.end()
        if at < len(text):
            if text[at] == "]" and in_list:
                in_list, at = False, at + 1
                continue
            if text[at] == "[" and not in_list:
                in_list, at = True, at + 1
                continue
            try:
                _, end = parser.raw_decode(text, at)
            except (ValueError, RecursionError) as error:
                cut = _is_cut_off(error, text)
                if ended or not cut or len(text) - at > MAX_ARTICLE_BYTES:
                    large = cut and not ended
                    problem = f"{TOO_LARGE}; split or shorten it" if large else _json_problem(error)
                    problem = f"record {number + 1}: {problem}; the rest of the file is left out"
                    yield source.error(problem, kind="too-large" if large else "malformed")
                    return
            else:
                number += 1
                name = f"{source.stem}-{number}" if listed or number > 1 else source.stem
                yield Raw(source.at(number), parse_record, text[at:end], name)
                at = end
                continue
        elif ended:
            if in_list:
                yield source.error(f"the file breaks off after record {number}; complete it")
            elif not number:
                yield source.error("the file holds no records; put some in it, or leave it out", kind="empty")
            return
        data = source.stream.read(max(_CHUNK, len(text) - at))  # twice as much each time: linear in all
        ended = not data
        text, at = text[at:] + decoder.decode(data, ended), 0


def _is_cut_off(error: Exception, text: str) -> bool:
    """Whether the parser stopped for want of more text."""
    return isinstance(error, json.JSONDecodeError) and (
        error.pos >= len(text.rstrip()) - 10 or error.msg.startswith("Unterminated string")
    )


def _json_problem(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string"):
            return "the JSON record is cut off"
        return f"not a JSON record ({error.msg} at character {error.pos + 1})"
    return (
        "the JSON record is nested too deeply" if isinstance(error, RecursionError) else f"not a JSON record ({error})"
    )


def parse_record(raw: Raw) -> Article:
    """The article of one record.

    ``text`` is taken as it is; a lone surrogate, which no file can hold, becomes U+FFFD, so offsets stay.

    :raises InputError: if it is no record, or a value in it is of a wrong type.
    """
    try:
        value = json.loads(_text(raw.data))
    except NotText as error:
        raise raw.error(f"{error}; remove the line", "not-text") from None
    except (ValueError, RecursionError) as error:
        raise raw.error(f"{_json_problem(error)}; mend the line or remove it") from None
    if not isinstance(value, dict):
        raise raw.error(f"the record is {_type(value)}; it must be an object with a text")
    fields: dict[str, str | None] = {}
    for key in ("id", "text", "title", "date", "source", "url"):
        given = value.get(key)
        if key == "id" and isinstance(given, int) and not isinstance(given, bool):
            given = str(given)
        if given is not None and not isinstance(given, str):
            raise raw.error(f"'{key}' is {_type(given)}; it must be a string", id=fields.get("id"))
        fields[key] = _LONE_SURROGATE.sub("\ufffd", given) if given else None
    text, identifier = fields["text"], (fields["id"] or "").strip() or raw.id
    if not text or not text.strip():
        raise raw.error("the record has no text; give it a 'text'", "empty", identifier)
    day: date | None = None
    if given := (fields["date"] or "").strip():
        day = _date(given)
        if day is None:
            raise raw.error(f"the date {given[:40]!r} is none; write it as 2023-09-14", id=identifier)
    return Article(identifier, text, fields["title"], day, fields["source"], fields["url"])


def _text(line: bytes | str) -> str:
    if isinstance(line, str):
        return line
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(line)


def _date(text: str) -> date | None:
    """The day of an ISO date or moment, or of a date in words or as 14/9/2023."""
    if match := _ISO_DATE.fullmatch(text):
        try:
            return date.fromisoformat(match[1])
        except ValueError:
            return None
    found = parse_dateline(text)
    return found.date if found else None


def _type(value: Any) -> str:
    return "null" if value is None else _TYPES.get(type(value), type(value).__name__)
