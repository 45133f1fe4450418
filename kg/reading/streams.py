"""From files to streams of bytes: opened, decompressed within bounds, and told by their first bytes where need be."""

from __future__ import annotations

import io
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from kg.errors import InputError, Place
from kg.reading.paths import STANDARD_INPUT, printable, reason

MAX_ARTICLE_BYTES = 10_000_000
"""A plain file, a page, a line of JSON Lines or a record of a JSON list that is larger is skipped, and told."""

FREE_BYTES = 64_000_000
MAX_RATIO = 200
"""What is read of one input may be ``FREE_BYTES`` when decompressed, or ``MAX_RATIO`` times what it was before,
whichever is more. News text becomes three to fifteen times as long; bombs become a thousand times and more."""

_HEAD = 65_536
_WINDOW = 2**27  # of memory that a Zstandard file may ask for; what "zstd --ultra" makes without --long


def _gunzip(stream: BinaryIO) -> BinaryIO:
    import gzip

    return cast(BinaryIO, gzip.GzipFile(fileobj=stream))


def _bunzip2(stream: BinaryIO) -> BinaryIO:
    import bz2

    return cast(BinaryIO, bz2.BZ2File(stream))


def _unzstd(stream: BinaryIO) -> BinaryIO:
    import zstandard

    decompressor = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    return cast(BinaryIO, decompressor.stream_reader(stream, read_across_frames=True))


_SHORT = {".tgz": ".tar.gz"}
DECOMPRESSORS: dict[str, Callable[[BinaryIO], BinaryIO]] = {".gz": _gunzip, ".zst": _unzstd, ".bz2": _bunzip2}
"""Suffix of a compressed file → what reads it; the suffix before it says what is inside."""

_MAGIC = {b"\x1f\x8b\x08": ".gz", b"\x28\xb5\x2f\xfd": ".zst", b"BZh": ".bz2"}


class Budget:
    """How many bytes of one input were read as they are, and how many came of decompressing them (at any depth)."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self.packed = 0
        self._unpacked = 0

    def add(self, count: int) -> None:
        """So many bytes more came of decompression.

        :raises InputError: if these are too many for what was read.
        """
        self._unpacked += count
        if self._unpacked > max(FREE_BYTES, MAX_RATIO * self.packed):
            problem = f"it expands more than {MAX_RATIO} times, as decompression bombs do; the rest is left out"
            raise InputError(self._place, problem, kind="bomb")


@dataclass(frozen=True, slots=True)
class Source:
    """One stream of bytes to read articles from.

    ``place`` is where it stands, ``name`` its name without the suffix of compression, ``stem`` also without that of its
    kind (in ids), ``head`` its first bytes, which ``stream`` still gives. ``file`` is the input itself where it can be
    sought in.
    """

    place: Place
    name: str
    stream: BinaryIO
    head: bytes
    budget: Budget
    file: BinaryIO | None = None

    @property
    def stem(self) -> str:
        """The name of the source without folder and suffixes."""
        return PurePosixPath(self.name).stem

    def at(self, line: int | None = None, offset: int | None = None) -> Place:
        """A place in the source."""
        return self.place._replace(line=line, offset=offset)

    def error(self, problem: str, line: int | None = None, kind: str = "malformed") -> InputError:
        """What to raise or hand over for the source, or for one of its lines."""
        return InputError(self.at(line), problem, kind=kind)

    def whole(self) -> bytes:
        """All its bytes.

        :raises InputError: if they are more than an article may have.
        """
        parts: list[bytes] = []  # small ones: room for the largest article is not made for each
        left = MAX_ARTICLE_BYTES
        while part := self.stream.read(_HEAD):
            parts.append(part)
            left -= len(part)
            if left < 0:
                raise self.error(f"{TOO_LARGE}; split it", kind="too-large")
        return b"".join(parts)


TOO_LARGE = f"larger than {MAX_ARTICLE_BYTES // 1_000_000} MB, too large for one article"


class _Stream(io.RawIOBase):
    """A stream that gives its first bytes once more, and tells each count of bytes to ``told``; it is not sought in."""

    def __init__(self, stream: BinaryIO, told: Callable[[int], None] | None = None, head: bytes = b"") -> None:
        self._head = memoryview(head)
        self._stream = stream
        self._told = told

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._head:
            count = min(len(self._head), len(buffer))
            buffer[:count] = self._head[:count]
            self._head = self._head[count:]
            return count
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        if self._told:
            self._told(len(data))
        return len(data)


def _buffered(raw: _Stream) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(raw, _HEAD))


@contextmanager
def opened(path: Path, stdin: BinaryIO | None = None) -> Iterator[Source]:
    """The source at ``path``, decompressed, and closed at the end (standard input stays open).

    What comes on standard input, or in a file without a suffix, is decompressed if it begins as compressed files do.

    :raises OSError: if it cannot be opened or read.
    """
    if str(path) == STANDARD_INPUT:
        yield source(Place("standard input"), "stdin", stdin if stdin is not None else sys.stdin.buffer)
        return
    with path.open("rb") as file:
        yield source(Place(printable(str(path))), printable(path.name), file, file=file if file.seekable() else None)


def source(
    place: Place, name: str, stream: BinaryIO, budget: Budget | None = None, file: BinaryIO | None = None
) -> Source:
    """The source that ``stream`` is, decompressed.

    :param name: its file name, whose suffix says how it is compressed.
    :param budget: that of the input which it is a part of.
    :param file: the same bytes where they can be sought in.
    """
    if budget is None:
        budget = Budget(place)
        stream = _buffered(_Stream(stream, lambda count: _read(budget, count)))
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _SHORT:
        name = name[: -len(suffix)] + _SHORT[suffix]
        suffix = PurePosixPath(name).suffix
    decompress = DECOMPRESSORS.get(suffix)
    if decompress:
        name = name[: -len(suffix)]
    head = b""
    if not suffix:
        head = stream.read(_HEAD)
        decompress = DECOMPRESSORS.get(next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), ""))
        if decompress:
            stream, head = _buffered(_Stream(stream, head=head)), b""
    if decompress:
        stream = _buffered(_Stream(decompress(stream), budget.add))
    head = head or stream.read(_HEAD)
    return Source(place, name, _buffered(_Stream(stream, head=head)), head, budget, None if decompress else file)


def _read(budget: Budget, count: int) -> None:
    budget.packed += count


def faults() -> tuple[type[Exception], ...]:
    """What the system and the decompressors raise when a stream cannot be read on."""
    found: tuple[type[Exception], ...] = (OSError, EOFError, zlib.error)
    if zstandard := sys.modules.get("zstandard"):  # else it can have raised nothing
        found += (zstandard.ZstdError,)
    return found


def fault(place: Place, error: Exception) -> InputError:
    """The one clear line for a fault of the system, or of a compressed file, while ``place`` was read."""
    # The decompressors raise errors of their own, or an OSError without a number.
    if isinstance(error, OSError) and error.errno is not None:
        problem = f"cannot be read ({reason(error)}); check the file and its permissions"
        return InputError(place, problem, kind="unreadable")
    problem = f"the compressed file is damaged ({reason(error)}); what came before the damage was used"
    return InputError(place, problem, kind="damaged")
