"""camel-tools' morphological analyser, offline: with the project's own database, and a larger one where a user has
it.

camel-tools reads a catalogue when its data module is imported, downloads it if it isn't there, and makes a folder in
the user's home. Here it finds the package's own catalogue instead, and leaves the home alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.errors import InputError

DATA = Path(__file__).parent / "data"
DATABASE = DATA / "data" / "morphology_db" / "mahdar" / "morphology.db"
VARIABLE = "MAHDAR_MORPHOLOGY"
_NOTHING: frozenset[str] = frozenset()
_HOMES = ("HOME", "USERPROFILE")


@contextmanager
def _environment(changes: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in changes}
    os.environ.update(changes)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _import() -> tuple[Any, Any]:
    """``MorphologyDB`` and ``Analyzer``, imported with the package's catalogue and, if need be, a passing home."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as passing:
        changes = {}
        if "camel_tools.data" not in sys.modules:
            given = os.environ.get("CAMELTOOLS_DATA")
            if not given or not (Path(given).expanduser() / "catalogue.json").is_file():
                changes["CAMELTOOLS_DATA"] = str(DATA)
            home = None
            with suppress(RuntimeError):  # no home at all
                home = Path.home()
            if home is None or not (home / ".camel_tools").is_dir():
                changes |= dict.fromkeys(_HOMES, passing)
        with _environment(changes):
            from camel_tools.morphology.analyzer import Analyzer
            from camel_tools.morphology.database import MorphologyDB
    return MorphologyDB, Analyzer


def _larger() -> Path | None:
    """The user's own database: ``MAHDAR_MORPHOLOGY`` is the path of one, or the name of an installed data set."""
    wanted = os.environ.get(VARIABLE)
    if not wanted:
        return None
    folders = [Path(wanted).expanduser()]
    if os.environ.get("CAMELTOOLS_DATA"):
        folders.append(Path(os.environ["CAMELTOOLS_DATA"]).expanduser() / "data" / "morphology_db" / wanted)
    with suppress(RuntimeError):
        folders.append(Path.home() / ".camel_tools" / "data" / "morphology_db" / wanted)
    for path in folders:
        if path.is_file():
            return path
        if (path / "morphology.db").is_file():
            return path / "morphology.db"
    raise InputError(f"{VARIABLE}={wanted}", "no such database; give the path of a .db file or an installed data set")


class Lookup:
    """One database, with a quick test of whether it can know a word at all."""

    def __init__(self, path: Path) -> None:
        """Loads the database at ``path``.

        :raises InputError: if it cannot be read as one.
        """
        database_class, analyzer_class = _import()
        from camel_tools.morphology.errors import MorphologyError

        try:
            database = database_class(str(path), "a")
            self._analyzer = analyzer_class(database)
        except (OSError, ValueError, LookupError, AttributeError, MorphologyError) as problem:
            raise InputError(str(path), f"not a CALIMA database ({problem})") from problem
        if not database.stem_hash:
            raise InputError(str(path), "not a CALIMA database (it has no stems)")
        self._database = database
        self._stems: dict[str, list[tuple[str, Any]]] = database.stem_hash
        self._prefixes = {text: {category for category, _ in found} for text, found in database.prefix_hash.items()}
        self._suffixes = {text: {category for category, _ in found} for text, found in database.suffix_hash.items()}
        self._heads = frozenset(text[:n] for text in self._prefixes for n in range(1, len(text) + 1))
        self._tails = frozenset(text[n:] for text in self._suffixes for n in range(len(text)))

    def may_know(self, word: str) -> bool:
        """Whether ``word``, normalised, divides into a prefix, a stem and a suffix of the database that fit each other.

        A few look-ups, where the analyser itself would take some hundred microseconds over a name that it doesn't know.
        """
        size = len(word)
        suffixes, tails = self._suffixes, self._tails
        ends = [size]
        for end in range(size - 1, 0, -1):
            tail = word[end:]
            if tail not in tails:
                break
            if tail in suffixes:
                ends.append(end)
        for begin in range(size):
            head = word[:begin]
            if head and head not in self._heads:
                break
            if head in self._prefixes:
                for end in ends:
                    if (
                        begin < end
                        and (stems := self._stems.get(word[begin:end]))
                        and self._fit(head, stems, word[end:])
                    ):
                        return True
        return False

    def _fit(self, prefix: str, stems: list[tuple[str, Any]], suffix: str) -> bool:
        before, after = self._prefixes[prefix], self._suffixes[suffix]
        database = self._database
        for stem, _ in stems:
            for first in before:
                if stem in database.prefix_stem_compat.get(first, ()):
                    fitting = after & database.stem_suffix_compat.get(stem, _NOTHING)
                    if fitting and fitting & database.prefix_suffix_compat.get(first, _NOTHING):
                        return True
        return False

    def analyze(self, word: str) -> list[dict[str, str]]:
        """What camel-tools' ``Analyzer`` finds for an unvowelled word."""
        found: list[dict[str, str]] = self._analyzer.analyze(word)
        return found


@lru_cache(maxsize=1)
def lookups() -> tuple[Lookup, ...]:
    """The project's database, and the user's larger one if ``MAHDAR_MORPHOLOGY`` names it.

    :raises InputError: if that one doesn't exist or cannot be read.
    """
    larger = _larger()
    return (Lookup(DATABASE), *([Lookup(larger)] if larger else []))
