"""What CONTRIBUTING.md shows works."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest

from kg.extraction import read_sentences
from kg.extraction.discourse.reading import Reading
from kg.lexicon import triggers as lexicon
from kg.records import Article

PAGE = Path(__file__).parent.parent / "CONTRIBUTING.md"


def test_the_extractor_that_is_shown_finds_its_event(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"^ *```python\n(.*?)^ *```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    shown = next(block for block in blocks if "class Recognitions" in block)
    words = {"verbs": {"recognise": frozenset({"اعترف"})}}
    of_lexicon = lexicon.triggers  # modules that are imported meanwhile keep what they find here
    monkeypatch.setattr(lexicon, "triggers", lambda kind: words if kind == "recognition" else of_lexicon(kind))
    made: dict[str, Any] = {}
    exec(textwrap.dedent(shown), made)
    article = Article("a", "هطلت أمطار غزيرة. واعترفت إسبانيا بفلسطين أمس.")
    (fact,) = made["Recognitions"]().facts(Reading(article, read_sentences(article)))
    assert fact.kind == "Recognition" and fact.sentence == 1
    assert [m.key for slot in ("recognisedBy", "recognised") for m in fact.slots[slot]] == ["ESP", "PSE"]
