"""From what a user names (files, folders, patterns, ``-``) to open streams of bytes, in a fixed order."""

from __future__ import annotations

import glob
import gzip
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

from kg.errors import InputError
from kg.records import Article

MAX_ARTICLE_BYTES = 10_000_000
"""A plain file, a page, a line of JSON Lines or a record of a JSON list that is larger is skipped, and told."""

STANDARD_INPUT = "-"
_HEAD = 65_536


def _gunzip(stream: BinaryIO) -> BinaryIO:
    return cast(BinaryIO, gzip.GzipFile(fileobj=stream))


DECOMPRESSORS: dict[str, Callable[[BinaryIO], BinaryIO]] = {".gz": _gunzip}
"""Suffix of a compressed file → what reads it; the suffix before it says what is inside."""


@dataclass(frozen=True, slots=True)
class Source:
    """One stream of bytes to read articles from.

    ``name`` is what the user calls it (in messages), ``stem`` its name without folder and suffixes (in ids), ``head``
    its first bytes, which ``stream`` still gives.
    """

    name: str
    stem: str
    stream: BinaryIO
    head: bytes

    def at(self, part: int | None = None) -> str:
        """What to call the source, or its line or record number ``part``."""
        return self.name if part is None else f"{self.name}:{part}"

    def error(self, problem: str, part: int | None = None) -> InputError:
        """What to raise or hand over for the source, or for its line or record number ``part``."""
        return InputError(self.at(part), problem)

    def whole(self) -> bytes:
        """All its bytes.

        :raises InputError: if it is empty, or larger than an article may be.
        """
        data = self.stream.read(MAX_ARTICLE_BYTES + 1)
        if len(data) > MAX_ARTICLE_BYTES:
            raise self.error(f"larger than {MAX_ARTICLE_BYTES // 1_000_000} MB, too large for one article; split it")
        if not data.strip():
            raise self.error("the file is empty; put an article in it, or leave it out")
        return data


class Found(NamedTuple):
    """An article, and where it was read: the file, and the line or record where there are several."""

    where: str
    article: Article


Piece = Found | InputError
"""What a source holds: an article, or something that is none."""


class _Rejoined(io.RawIOBase):
    """A stream whose first bytes have been read already, whole again; the stream needs no seeking."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._head:
            count = min(len(self._head), len(buffer))
            buffer[:count] = self._head[:count]
            self._head = self._head[count:]
            return count
        data = self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def paths(inputs: Iterable[str | os.PathLike[str]], suffixes: Iterable[str]) -> Iterator[Path | InputError]:
    """The files that ``inputs`` name, and what is wrong with the inputs that name none.

    A folder stands for all files below it whose names end with one of ``suffixes``, sorted, hidden ones left out; a
    name with ``*``, ``?`` or ``[`` that is no file is a pattern (``**`` for any folders). A file that is named twice
    comes once. ``-`` is standard input.
    """
    seen: set[str] = set()
    known = tuple(suffixes)
    for given in inputs:
        for path in _named(os.fspath(given), known):
            if isinstance(path, Path):
                real = os.path.realpath(path) if str(path) != STANDARD_INPUT else STANDARD_INPUT
                if real in seen:
                    continue
                seen.add(real)
            yield path


def _named(name: str, suffixes: tuple[str, ...]) -> Iterator[Path | InputError]:
    path = Path(name)
    try:
        if not name:
            yield InputError("''", "an empty name names no file; leave it out")
        elif name == STANDARD_INPUT or path.is_file():
            yield path
        elif path.is_dir():
            yield from _below(path, suffixes)
        elif path.exists():  # a pipe, as shells make for <(…)
            yield path
        elif glob.has_magic(name):
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
            if not matches:
                yield InputError(name, "no file matches the pattern; check it")
            for match in matches:
                found = Path(match)
                yield from _below(found, suffixes) if found.is_dir() else [found]
        else:
            yield InputError(name, "there is no such file or folder; check the name")
    except (OSError, ValueError) as error:  # a name too long, or with a zero byte
        yield InputError(printable(name), f"cannot be looked up ({_reason(error)}); check the name")


def _below(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path | InputError]:
    problems: list[OSError] = []
    count = 0
    for parent, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and name.lower().endswith(suffixes) and path.is_file():
                count += 1
                yield path
    for problem in problems:
        yield InputError(printable(str(problem.filename)), f"the folder cannot be read ({_reason(problem)})")
    if not count and not problems:
        yield InputError(printable(str(folder)), f"the folder holds no articles; files end with {', '.join(suffixes)}")


@contextmanager
def opened(path: Path, stdin: BinaryIO | None = None) -> Iterator[Source]:
    """The source at ``path``, decompressed, and closed at the end (standard input stays open).

    :raises OSError: if it cannot be opened or read.
    """
    if str(path) == STANDARD_INPUT:
        stream = stdin if stdin is not None else sys.stdin.buffer
        yield _source("standard input", "stdin", stream)
        return
    inner = inner_name(path)
    with path.open("rb") as file:
        decompress = DECOMPRESSORS.get(path.suffix.lower())
        yield _source(printable(str(path)), printable(Path(inner).stem), decompress(file) if decompress else file)


def _source(name: str, stem: str, stream: BinaryIO) -> Source:
    head = stream.read(_HEAD)
    return Source(name, stem, cast(BinaryIO, io.BufferedReader(_Rejoined(head, stream), _HEAD)), head)


def inner_name(path: Path) -> str:
    """The file's name without the suffix that says how it is compressed."""
    return path.stem if path.suffix.lower() in DECOMPRESSORS else path.name


def printable(name: str) -> str:
    """``name`` as text that can be written anywhere: a file's name may hold bytes that are no UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\0", "\\0")


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)) or type(error).__name__


def fault(name: str, error: Exception) -> InputError:
    """The one clear line for a fault of the system, or of a compressed file, while ``name`` was read."""
    if isinstance(error, OSError) and not isinstance(error, gzip.BadGzipFile):
        return InputError(name, f"cannot be read ({_reason(error)}); check the file and its permissions")
    return InputError(name, f"the compressed file is damaged ({_reason(error)}); what came before the damage was used")
