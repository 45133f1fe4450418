"""camel-tools' own analyser, to hold the project's against."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from kg.language.camel import DATA


def analyzer(path: Path) -> Any:
    """camel-tools' ``Analyzer`` on the database in a file."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as home:
        # its data module, once imported, looks for a catalogue and makes a folder in the home
        patch.setenv("CAMELTOOLS_DATA", os.environ.get("CAMELTOOLS_DATA", str(DATA)))
        patch.setenv("HOME", home)
        patch.setenv("USERPROFILE", home)
        from camel_tools.morphology.analyzer import Analyzer
        from camel_tools.morphology.database import MorphologyDB

    return Analyzer(MorphologyDB(str(path), "a"))
