"""The words that state events, and the slots that hold an event's sides."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.extraction import default_extractors
from kg.lexicon.triggers import sides, triggers

ONTOLOGY = Path(__file__).parents[2] / "ontology" / "mahdar.ttl"


def test_every_built_in_kind_says_its_sides_by_properties_of_the_ontology() -> None:
    ontology = ONTOLOGY.read_text(encoding="utf-8")
    for extractor in default_extractors():
        assert sides(extractor.kind), extractor.kind
        assert all(f"mhd:{slot} a " in ontology or f"\nmhd:{slot}\n" in ontology for slot in sides(extractor.kind))


def test_sides_are_no_part_of_speech() -> None:
    for extractor in default_extractors():
        words = triggers(extractor.kind.lower())
        assert "verbs" in words and "sides" not in words


def test_a_kind_without_a_file_has_no_sides_and_no_words() -> None:
    assert sides("Weather") == ()
    with pytest.raises(LexiconError, match=r"weather\.yaml"):
        triggers("weather")
