"""Reading articles: every input in turn, every article alone, every fault told and passed over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from kg.errors import Filtered, InputError, Place
from kg.reading.archives import read_tar, read_zip
from kg.reading.crawls import read_crawl
from kg.reading.decoding import NotText, decode
from kg.reading.pages import read_html, read_text
from kg.reading.paths import paths, printable
from kg.reading.raw import Piece
from kg.reading.records import read_json, read_json_lines
from kg.reading.streams import DECOMPRESSORS, Source, fault, faults, opened
from kg.records import Article

Reader = Callable[[Source], Iterator[Piece]]
"""What finds the articles in one kind of source, and an error for each piece that is none."""

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".warc": read_crawl,
}
"""Suffix → reader. A compressed file goes by the suffix before that of the compression."""

_TAR = b"ustar"  # the mark of a tar archive (POSIX pax format), at byte 257
_ARCHIVES = (".tar", ".tgz", ".zip")

"""Suffixes of archives; ``.tar`` may be compressed in any of the ways."""


def read(
    inputs: Iterable[str | os.PathLike[str]],
    *,
    on_skip: Callable[[InputError], None] | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article]:
    """Read articles from files, folders, patterns and standard input, one at a time.

    :param inputs: as in :func:`pieces`.
    :param on_skip: told of each piece that cannot be used (a file, a line, a record), and the reading goes on.
        Without it, the first such piece ends the reading; but pages of a crawl that are no Arabic articles never do.
    :param stdin: what ``-`` reads, if not the process's standard input.
    :return: articles, their ``debris`` marked, and dated from the text where nothing else dates them. A plain file's id
        is its name without suffix; that of a record without one is ``<file>-<line number>``, that of a page of a crawl
        its address. Ids may repeat.
    :raises InputError: for the first piece that cannot be used, if ``on_skip`` is not given.
    """
    for piece in pieces(inputs, stdin=stdin):
        try:
            if isinstance(piece, InputError):
                raise piece
            article = piece.article()
        except InputError as error:
            if on_skip is not None:
                on_skip(error)
            elif not isinstance(error, Filtered):
                raise
        else:
            yield article


def pieces(inputs: Iterable[str | os.PathLike[str]], *, stdin: BinaryIO | None = None) -> Iterator[Piece]:
    """Find the articles in files, folders, patterns and standard input, in order, without reading any yet.

    :param inputs: files (.txt, .html, .jsonl, .json, .warc, each also compressed: .gz, .zst, .bz2), archives of such
        files (.tar, also compressed, .tgz, .zip), folders (all such files below them, sorted), patterns, and ``-`` for
        standard input (which kind it is of, its first bytes say).
    :param stdin: what ``-`` reads, if not the process's standard input.
    :return: articles to be read, ``Raw.article`` doing so; and errors. No fault of one input reaches the next.
    """
    named = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    for path in paths(named, suffixes()):
        if isinstance(path, InputError):
            yield path
            continue
        place = Place(printable(str(path)))
        try:
            with opened(path, stdin) as source:
                yield from _found(source)
        except InputError as error:
            yield error
        except faults() as error:
            yield fault(place, error)


def suffixes(archives: bool = True) -> tuple[str, ...]:
    """The ends of the names of all files that can be read, with or without archives of such files."""
    kinds = (*READERS, ".tar") if archives else READERS
    names = tuple(kind + compression for kind in kinds for compression in ("", *DECOMPRESSORS))
    return (*names, ".tgz", ".zip") if archives else names


def _found(source: Source) -> Iterator[Piece]:
    """What a source holds, be it a file or an archive of files."""
    suffix = PurePosixPath(source.name).suffix.lower()
    if suffix == ".zip":
        yield from read_zip(source, _articles, _is_readable)
    elif suffix == ".tar" or (not suffix and source.head[257:262] == _TAR):
        yield from read_tar(source, _articles, _is_readable)
    else:
        yield from _articles(source)


def _is_readable(name: str) -> bool:
    """Whether a member of an archive may hold articles; hidden ones are left out, as in folders."""
    hidden = any(part.startswith(".") and part not in (".", "..") for part in PurePosixPath(name).parts)
    return not hidden and name.lower().endswith(suffixes(archives=False))


def _articles(source: Source) -> Iterator[Piece]:
    """The articles in a file."""
    read_source = _reader(source)
    if read_source is None:
        kinds = ", ".join((*READERS, *_ARCHIVES))
        compressed = ", ".join(DECOMPRESSORS)
        problem = f"no known kind of file; files end with {kinds} (compressed: and {compressed})"
        yield source.error(problem, kind="unsupported")
        return
    try:
        yield from read_source(source)
    except NotText as error:
        yield source.error(f"{error}; convert it first", kind="not-text")


def _reader(source: Source) -> Reader | None:
    """The reader for a source: by its suffix; for one without a suffix by how it begins."""
    suffix = PurePosixPath(source.name).suffix.lower()
    if suffix:
        return READERS.get(suffix)
    if source.head.startswith(b"WARC/"):
        return read_crawl
    try:
        start = decode(source.head[:2000]).lstrip()
    except NotText:
        return read_text  # which says what it is instead
    if start.startswith("{"):
        return read_json_lines
    if start.startswith("["):
        return read_json if start[1:].lstrip()[:1] in ("{", "]") else read_text
    return read_html if start[:200].lower().startswith(("<!doctype", "<html", "<?xml")) else read_text
