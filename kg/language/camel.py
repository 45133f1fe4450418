"""camel-tools' morphological databases, offline: the project's own, and a larger one where a user has it.

camel-tools reads a catalogue when its data module is imported, downloads it if it isn't there, and makes a folder in
the user's home. Here it finds the package's own catalogue instead, and leaves the home alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from kg.errors import InputError

DATA = Path(__file__).parent / "data"
DATABASE = DATA / "data" / "morphology_db" / "mahdar" / "morphology.db"
VARIABLE = "MAHDAR_MORPHOLOGY"
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


@contextmanager
def offline() -> Iterator[None]:
    """camel-tools' data module can be imported within: with the package's catalogue and, if need be, a passing home."""
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
            yield


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


def load(path: Path) -> Any:
    """camel-tools' ``MorphologyDB`` of a file, open for analysis.

    :raises InputError: if the file cannot be read as a database.
    """
    with offline():
        from camel_tools.morphology.database import MorphologyDB
        from camel_tools.morphology.errors import MorphologyError

    class Database(MorphologyDB):  # type: ignore[misc]
        """Reads its tens of thousands of entries in half the time."""

        @staticmethod
        def _parse_analysis_line_toks(features: list[str]) -> dict[str, str]:
            return dict([feature.split(":", 1) for feature in features if feature])

    try:
        database = Database(str(path), "a")
    except (OSError, ValueError, LookupError, AttributeError, MorphologyError) as problem:
        raise InputError(str(path), f"not a CALIMA database ({problem})") from problem
    if not database.stem_hash:
        raise InputError(str(path), "not a CALIMA database (it has no stems)")
    return database


def databases() -> Iterator[Any]:
    """The project's database, and the user's larger one if ``MAHDAR_MORPHOLOGY`` names it.

    :raises InputError: if that one doesn't exist or cannot be read.
    """
    yield load(DATABASE)
    if larger := _larger():
        yield load(larger)
