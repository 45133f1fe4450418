"""Reading articles: every input in turn, every article alone, every fault told and passed over."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from kg.errors import InputError
from kg.reading.dateline import date_from_text
from kg.reading.debris import find_debris
from kg.reading.decoding import NotText, decode, why_not_arabic
from kg.reading.pages import read_html, read_text
from kg.reading.records import read_json, read_json_lines
from kg.reading.sources import (
    DECOMPRESSORS,
    STANDARD_INPUT,
    Found,
    Piece,
    Source,
    fault,
    inner_name,
    opened,
    paths,
    printable,
)
from kg.records import Article

Reader = Callable[[Source], Iterator[Piece]]
"""What reads one kind of source: its articles, and an error for each piece that is none."""

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
}
"""Suffix → reader. A compressed file goes by the suffix before that of the compression."""


def read(
    inputs: Iterable[str | os.PathLike[str]],
    *,
    on_skip: Callable[[InputError], None] | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article]:
    """Read articles from files, folders, patterns and standard input, one at a time.

    :param inputs: files (.txt, .html, .jsonl, .json, each also .gz), folders (all such files below them, sorted),
        patterns, and ``-`` for standard input (JSON Lines, JSON or HTML if it begins so, else plain text).
    :param on_skip: told of each piece that cannot be used (a file, a line, a record), and the reading goes on.
        Without it, the first such piece ends the reading.
    :param stdin: what ``-`` reads, if not the process's standard input.
    :return: articles, their ``debris`` marked, and dated from the text where nothing else dates them. A plain file's id
        is its name without suffix; that of a record without one is ``<file>-<line number>``.
    :raises InputError: for the first piece that cannot be used, if ``on_skip`` is not given.
    """
    ids: set[str] = set()
    for piece in _pieces([inputs] if isinstance(inputs, str | os.PathLike) else inputs, stdin):
        problem = piece if isinstance(piece, InputError) else _problem(piece, ids)
        if isinstance(piece, Found) and problem is None:
            ids.add(piece.article.id)
            yield prepared(piece.article)
        elif problem is not None:
            if on_skip is None:
                raise problem
            on_skip(problem)


def _problem(found: Found, ids: set[str]) -> InputError | None:
    """Why an article cannot be used after all, ``ids`` having been read before it."""
    if why := why_not_arabic(found.article.text):
        return InputError(found.where, f"{why}; leave it out")
    if found.article.id in ids:
        return InputError(found.where, f"the id {found.article.id!r} has been read before; give each article its own")
    return None


def prepared(article: Article) -> Article:
    """``article`` with its debris found, and its date read off its dateline if it has none."""
    return replace(
        article,
        date=article.date or date_from_text(article.text),
        debris=find_debris(article.text, article.title),
    )


def _pieces(inputs: Iterable[str | os.PathLike[str]], stdin: BinaryIO | None) -> Iterator[Piece]:
    """What the inputs hold, in order; no fault of one input reaches the next."""
    suffixes = [kind + compression for kind in READERS for compression in ("", *DECOMPRESSORS)]
    for path in paths(inputs, suffixes):
        if isinstance(path, InputError):
            yield path
            continue
        name = printable(str(path))
        try:
            with opened(path, stdin) as source:
                read_source = _reader(path, source)
                if read_source is None:
                    yield InputError(name, f"no known kind of file; files end with {', '.join(READERS)} (and .gz)")
                    continue
                yield from read_source(source)
        except InputError as error:
            yield error
        except NotText as error:
            yield InputError(name, f"{error}; convert it first")
        except (OSError, EOFError, zlib.error) as error:
            yield fault(name, error)


def _reader(path: Path, source: Source) -> Reader | None:
    """The reader for a source: by its suffix; standard input and files without a suffix by how they begin."""
    suffix = Path(inner_name(path)).suffix.lower()
    if str(path) == STANDARD_INPUT or not suffix:
        try:
            start = decode(source.head[:2000]).lstrip()
        except NotText:
            return read_text  # which says what it is instead
        if start.startswith("{"):
            return read_json_lines
        if start.startswith("["):
            return read_json if start[1:].lstrip()[:1] in ("{", "]") else read_text
        return read_html if start[:200].lower().startswith(("<!doctype", "<html", "<?xml")) else read_text
    return READERS.get(suffix)
