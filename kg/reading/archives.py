"""Archives (tar, zip): the articles in them, as if the archive were the folder that it was made of.

Nothing is ever written to disk, and a member's name serves for nothing but its kind and its id; so a name like
``../../etc/passwd`` does no harm. Links, devices and archives in archives are not read.
"""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from errno import EINVAL
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from kg.errors import InputError
from kg.reading.paths import printable
from kg.reading.raw import Piece
from kg.reading.streams import Budget, Source, fault, faults, source

Member = Callable[[Source], Iterator[Piece]]
"""What reads one member of an archive."""

_HEADERS = 4_000_000  # bytes between two members; more than any name or comment needs
_PADDING = 65_536  # bytes looked at behind the end of an archive; zeros fill its last block


def read_tar(archive: Source, read: Member, wanted: Callable[[str], bool]) -> Iterator[Piece]:
    """The articles in a tar archive, from front to end.

    :param read: reads a member.
    :param wanted: whether a member of that name may hold articles.
    """
    if not archive.head:
        yield archive.error("the archive is empty; leave it out", kind="empty")
        return
    count = 0
    stream = _Bounded(archive)
    try:
        with tarfile.open(fileobj=cast(Any, stream), mode="r|") as tar:
            while (member := tar.next()) is not None:
                tar.members.clear()  # type: ignore[attr-defined]  # which would grow with the archive
                stream.limit(None)
                name = printable(member.name)
                if member.isreg() and wanted(name) and (file := tar.extractfile(member)) is not None:
                    count += 1
                    yield from _member(archive, name, cast(BinaryIO, file), read)
                tar.fileobj.seek(tar.offset)  # past the rest of it
                stream.limit(_HEADERS)
            if tar.fileobj.tell() < tar.offset:
                yield archive.error("the archive breaks off; what came before was used", kind="damaged")
            elif stream.rest():
                yield archive.error("the archive is damaged; what came before the damage was used", kind="damaged")
    except InputError:
        raise
    except Exception as error:  # whatever a hostile archive does to the parser, it is one archive
        if isinstance(error, faults()):
            raise
        yield archive.error(f"the archive is damaged ({error}); what came before was used"[:300], kind="damaged")
        return
    if not count:
        yield archive.error("the archive holds no articles; leave it out", kind="missing")


class _Bounded:
    """The stream of an archive, of which so much is given and no more until the limit is set anew.

    The parser reads names of any length into memory; between two members it gets what headers need.
    """

    def __init__(self, archive: Source) -> None:
        self._archive = archive
        self._left: int | None = _HEADERS

    def limit(self, count: int | None) -> None:
        """So many bytes may be read from now on; None: any number."""
        self._left = count

    def read(self, size: int) -> bytes:
        """The next bytes."""
        data = self._archive.stream.read(size)
        if self._left is not None:
            self._left -= len(data)
            if self._left < 0:
                raise self._archive.error("the archive has a header of monstrous size; the rest is left out")
        return data

    def rest(self) -> bool:
        """Whether anything but the padding of an archive follows."""
        return any(self._archive.stream.read(_PADDING))


def read_zip(archive: Source, read: Member, wanted: Callable[[str], bool]) -> Iterator[Piece]:
    """The articles in a zip archive, in the order of its table of contents, which is held in memory.

    :param read: reads a member.
    :param wanted: whether a member of that name may hold articles.
    """
    if archive.file is None:
        yield archive.error("a zip archive can be read from a plain file only; unpack it", kind="unsupported")
        return
    count = 0
    try:
        archive.budget.packed = max(archive.budget.packed, archive.file.seek(0, 2))
        with zipfile.ZipFile(archive.file) as contents:
            for member in contents.infolist():
                name = printable(member.filename)
                if member.is_dir() or _is_link(member) or not wanted(name):
                    continue
                count += 1
                yield from _zipped(archive, name, contents, member, read)
    except InputError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno != EINVAL:  # which a table of contents full of nonsense makes
            raise
        yield archive.error(f"the archive is damaged ({error}); check it"[:300], kind="damaged")
        return
    if not count:
        yield archive.error("the archive holds no articles; leave it out", kind="missing")


def _is_link(member: zipfile.ZipInfo) -> bool:
    return (member.external_attr >> 16) & 0o170000 == 0o120000


def _zipped(
    archive: Source, name: str, contents: zipfile.ZipFile, member: zipfile.ZipInfo, read: Member
) -> Iterator[Piece]:
    place = archive.place._replace(member=name)
    if member.flag_bits & 1:
        yield InputError(place, "the member is encrypted; unpack the archive", kind="unsupported")
        return
    try:
        with contents.open(member) as file:
            yield from _member(archive, name, _Counted(cast(BinaryIO, file), archive.budget), read)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError) as error:
        yield InputError(place, f"the member is damaged ({error}); it is left out"[:300], kind="damaged")


class _Counted:
    """A member's stream whose bytes are counted as decompressed."""

    def __init__(self, stream: BinaryIO, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def read(self, size: int) -> bytes:
        """The next bytes."""
        data = self._stream.read(size)
        self._budget.add(len(data))
        return data


def _member(archive: Source, name: str, stream: Any, read: Member) -> Iterator[Piece]:
    """The articles in one member; no fault of it reaches the next one."""
    place = archive.place._replace(member=name)
    try:
        yield from read(source(place, PurePosixPath(name).name, stream, archive.budget))
    except InputError as error:
        if error.kind == "bomb":
            raise
        yield error
    except tarfile.TarError:  # the archive itself breaks off
        yield InputError(place, "the archive breaks off in this member; it is left out", kind="damaged")
    except faults() as error:
        yield fault(place, error)
