"""From what a user names (files, folders, patterns, ``-``) to files, in a fixed order and whatever their number."""

from __future__ import annotations

import glob
import heapq
import os
import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import InputError

STANDARD_INPUT = "-"
_RUN = 100_000  # names that are sorted in memory; more wait on disk
_BATCH = 1_000
_FILE, _LINK, _FOLDER = "file", "link", "folder"

Item = TypeVar("Item")


def paths(inputs: Iterable[str | os.PathLike[str]], suffixes: Iterable[str]) -> Iterator[Path | InputError]:
    """The files that ``inputs`` name, and what is wrong with the inputs that name none.

    A folder stands for all files below it whose names end with one of ``suffixes``, sorted, hidden ones left out, links
    to folders not followed; a name with ``*``, ``?`` or ``[`` that is no file is a pattern (``**`` for any folders). A
    file that is named twice comes once. ``-`` is standard input. Memory does not grow with the files in a folder.
    """
    taken = _Taken(tuple(suffixes))
    for given in inputs:
        yield from _named(os.fspath(given), taken)


class _Taken:
    """Which files have come: those named one by one, and all that lie in the folders named."""

    def __init__(self, suffixes: tuple[str, ...]) -> None:
        self.suffixes = suffixes
        self._files: set[bytes] = set()
        self._folders: set[str] = set()

    def add_folder(self, real: str) -> bool:
        """Whether the files below a folder come for the first time; they have come then."""
        if self.has_folder(real) or self._in_folder(real):
            return False
        self._folders.add(real)
        return True

    def has_folder(self, real: str) -> bool:
        """Whether the folder has been named by itself."""
        return real in self._folders

    def add_file(self, path: Path) -> bool:
        """Whether a file comes for the first time; it has come then."""
        real = os.path.realpath(path)
        if real.lower().endswith(self.suffixes) and self._in_folder(real):
            return False
        return self.add(real)

    def add(self, real: str) -> bool:
        """The same for a name that lies in no folder named."""
        if self.has(real):
            return False
        self._files.add(_digest(real))
        return True

    def has(self, real: str) -> bool:
        """Whether a file has come by its own name."""
        return bool(self._files) and _digest(real) in self._files

    def _in_folder(self, real: str) -> bool:
        while self._folders:
            parent, name = os.path.split(real)
            if name.startswith(".") or parent == real:  # folders do not give what is hidden
                return False
            if parent in self._folders:
                return True
            real = parent
        return False


def _digest(name: str) -> bytes:
    return blake2b(os.fsencode(name), digest_size=8).digest()


def _named(name: str, taken: _Taken) -> Iterator[Path | InputError]:
    path = Path(name)
    try:
        if not name:
            yield InputError("''", "an empty name names no file; leave it out", kind="missing")
        elif name == STANDARD_INPUT:
            if taken.add(name):
                yield path
        elif path.is_dir():
            yield from _below(path, taken)
        elif path.exists():  # a file, or a pipe, as shells make for <(…)
            if taken.add_file(path):
                yield path
        elif glob.has_magic(name):
            yield from _matching(name, taken)
        elif name.startswith(("http://", "https://")):
            yield InputError(name, "addresses are not fetched; download it, and give the file", kind="missing")
        else:
            yield InputError(name, "there is no such file or folder; check the name", kind="missing")
    except (OSError, ValueError) as error:  # a name too long, or with a zero byte
        yield InputError(printable(name), f"cannot be looked up ({reason(error)}); check the name", kind="missing")


def _matching(pattern: str, taken: _Taken) -> Iterator[Path | InputError]:
    count = 0
    matches = glob.iglob(pattern, recursive=True)  # noqa: PTH207 (Path.glob takes no absolute pattern)
    for name in in_order(matches, str):
        count += 1
        path = Path(name)
        if path.is_dir():
            yield from _below(path, taken)
        elif taken.add_file(path):
            yield path
    if not count:
        yield InputError(pattern, "no file matches the pattern; check it", kind="missing")


def _below(top: Path, taken: _Taken) -> Iterator[Path | InputError]:
    """The files below a folder: its own first, then those of the folders in it."""
    real = os.path.realpath(top)
    if not taken.add_folder(real):
        return
    problems: list[OSError] = []
    count = 0
    # A stack and no recursion: folders may lie deeper in each other than calls may.
    stack = [(top, real, _entries(top, taken.suffixes, problems))]
    while stack:
        folder, real, entries = stack[-1]
        kind, name = next(entries, ("", ""))
        path, inside = folder / name, os.path.join(real, name)  # noqa: PTH118 (a real path is text here)
        if not kind:
            stack.pop()
        elif kind == _FOLDER:
            if not taken.has_folder(inside):
                stack.append((path, inside, _entries(path, taken.suffixes, problems)))
        else:
            count += 1
            if taken.add_file(path) if kind == _LINK else not taken.has(inside):
                yield path
    for problem in problems:
        name = printable(str(problem.filename))
        yield InputError(name, f"the folder cannot be read ({reason(problem)})", kind="unreadable")
    if not count and not problems:
        kinds = ", ".join(suffix for suffix in taken.suffixes if suffix.count(".") == 1)
        told = f"the folder holds no articles; files end with {kinds}, and may be compressed"
        yield InputError(printable(str(top)), told, kind="missing")


def _entries(folder: Path, suffixes: tuple[str, ...], problems: list[OSError]) -> Iterator[tuple[str, str]]:
    """What a folder holds, in order: kind and name."""

    def found() -> Iterator[tuple[str, str]]:
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir():
                        if not entry.is_symlink():
                            yield _FOLDER, entry.name
                    elif entry.name.lower().endswith(suffixes) and entry.is_file():
                        yield (_LINK if entry.is_symlink() else _FILE), entry.name
        except OSError as error:
            problems.append(error)

    return in_order(found(), key=lambda entry: (entry[0] == _FOLDER, entry[1]))


def in_order(items: Iterable[Item], key: Callable[[Item], Any]) -> Iterator[Item]:
    """``items`` sorted by ``key``, of which any number waits on disk and few in memory."""
    runs: list[Iterator[Item]] = []
    rest = iter(items)
    while run := sorted(islice(rest, _RUN), key=key):
        runs.append(_on_disk(run) if len(run) == _RUN else iter(run))
    return heapq.merge(*runs, key=key) if len(runs) > 1 else iter(runs[0] if runs else ())


def _on_disk(run: list[Item]) -> Iterator[Item]:
    """An iterator over ``run`` that keeps it in a temporary file."""
    file = tempfile.TemporaryFile(prefix="mahdar-")  # noqa: SIM115 (closed when the iterator is)
    for at in range(0, len(run), _BATCH):
        pickle.dump(run[at : at + _BATCH], file)
    file.seek(0)

    def items() -> Iterator[Item]:
        with file:
            for _ in range(0, _RUN, _BATCH):
                yield from pickle.load(file)

    return items()


def printable(name: str) -> str:
    """``name`` as text that can be written anywhere: a file's name may hold bytes that are no UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\0", "\\0")


def reason(error: Exception) -> str:
    """Why the system refused something, in its own words."""
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)) or type(error).__name__
