from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.graph import resources


def test_files_are_found_in_a_checkout() -> None:
    assert resources.text("ontology/mahdar.ttl").startswith("# The vocabulary of Mahdar")
    assert resources.resource("ontology/queries").is_dir()


def test_files_inside_the_package_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site" / "kg"
    (package / "ontology").mkdir(parents=True)
    (package / "ontology" / "mahdar.ttl").write_text("installed", encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda _: package)
    assert resources.text("ontology/mahdar.ttl") == "installed"


def test_what_is_missing_is_named_in_one_line() -> None:
    with pytest.raises(InputError, match=r"^ontology/none\.ttl: not found"):
        resources.resource("ontology/none.ttl")
