"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from typing import IO

from kg.errors import UsageError
from kg.locks import held, lock

_PART = ".mahdar-"


def check_target(target: str, *others: str) -> None:
    """See whether a file could be written at all, before the work that would be in vain.

    :param others: files that the same command reads or writes, which it would spoil.
    :raises UsageError: if the target is a folder, would lie in none or in one that cannot be written, or is one of the
        others.
    """
    if target == "-":
        return
    path = _resolved(target)
    if path.is_dir():
        raise UsageError(f"{target}: is a folder; give the name of a file")
    if not path.parent.is_dir():
        raise UsageError(f"{target}: there is no folder {path.parent}; make it first")
    if not os.access(path if path.exists() and not path.is_file() else path.parent, os.W_OK):
        raise UsageError(f"{target}: cannot be written, permission denied")
    if (path.is_file() or not path.exists()) and any(_lies_at(other, path) for other in others):
        raise UsageError(f"{target}: this command reads or writes that file already; give another name")


def _lies_at(name: str, path: Path) -> bool:
    return "\0" not in name and name != "-" and os.path.realpath(name) == str(path)


def _resolved(target: str) -> Path:
    """Where a file lies or would lie; a symbolic link stays one.

    :raises UsageError: if that is nowhere.
    """
    if not target:
        raise UsageError("an empty name names no file; say where to write")
    try:
        return Path(target).resolve()
    except RuntimeError:  # as Python up to 3.12 says it
        raise UsageError(f"{target}: is a symbolic link to itself; give another name") from None


@contextmanager
def whole_file(target: str) -> Iterator[IO[bytes]]:
    """A binary file to write, which gets its name only when it is complete.

    It is written beside the target under a name that starts with a dot, and renamed over it at the end; if anything
    fails on the way, what was at the target stays. A pipe or device is written as it is.

    :param target: the path; ``-`` is standard output.
    :raises UsageError: if the target is a folder, or would lie in none or in one that cannot be written.
    :raises OSError: if it cannot be written; names the target.
    """
    if target == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    check_target(target)
    path = _resolved(target)
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                yield file
        else:
            with _renamed(path) as file:
                yield file
    except OSError as error:
        if error.filename is None or PurePath(str(error.filename)).name.startswith(_PART):
            raise OSError(error.errno, error.strerror, target) from error
        raise


@contextmanager
def _renamed(path: Path) -> Iterator[IO[bytes]]:
    _clear_away(path.parent)
    # The name is short whatever the target's is, so that it fits wherever that one does.
    handle, name = tempfile.mkstemp(prefix=_PART, suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            held(file)
            yield file
        mask = os.umask(0)
        os.umask(mask)
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _clear_away(folder: Path) -> None:
    """Removes what processes left that were killed while they wrote: parts that nobody holds any more."""
    for part in folder.glob(f"{_PART}*.part"):
        with suppress(OSError):
            if (file := lock(part)) is not None:
                part.unlink()
                file.close()
