"""Which kingdom المملكة means in an article."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.lexicon.persons import persons

THE_KINGDOM = "المملكة"
KINGDOMS = frozenset({"MAR", "JOR", "BHR"})
"""Monarchies whose own news call them so, beside Saudi Arabia, whom all others mean by it."""


def kingdom_of(sentences: Sequence[Sentence]) -> str | None:
    """The kingdom that المملكة means: the only such one of which the article speaks, Arabia's not being told of."""
    told = {
        m.key if m.kind == "state" else m.state or persons()[m.key].state if m.kind == "person" and m.key else m.state
        for sentence in sentences
        for m in sentence.mentions
        if not (m.kind == "state" and m.name == THE_KINGDOM)
    }
    found = told & KINGDOMS
    return found.pop() if len(found) == 1 and "SAU" not in told else None
