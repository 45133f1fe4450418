"""Which morphological databases there are: the project's own, and a larger one where a user has it.

The own one lies as camel-tools wants it: with ``CAMELTOOLS_DATA`` naming ``DATA``, its ``MorphologyDB.builtin_db()`` is
this. A larger one is looked for where camel-tools keeps what it downloads. (camel-tools itself is not asked for either:
to import its data module makes a folder in the user's home, and fetches a catalogue from the network.)
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kg.errors import InputError
from kg.language.calima_file import Database, read

DATA = Path(__file__).parent / "data"
DATABASE = DATA / "data" / "morphology_db" / "mahdar" / "morphology.db"
VARIABLE = "MAHDAR_MORPHOLOGY"


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


def databases() -> Iterator[Database]:
    """The project's database, and the user's larger one if ``MAHDAR_MORPHOLOGY`` names it.

    :raises InputError: if that one doesn't exist or cannot be read.
    """
    yield read(DATABASE)
    if larger := _larger():
        yield read(larger)
