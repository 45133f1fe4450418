"""Words by which the institutions of one state are meant though it is not named (``data/called_alone.tsv``)."""

from __future__ import annotations

from functools import cache

from kg.language.fold import fold
from kg.lexicon.tables import rows, values


@cache
def called_alone() -> dict[str, tuple[str, frozenset[str]]]:
    """Whose institutions a word, folded or not, means by itself, and of which states an article then speaks."""
    return {
        word: (row["state"], frozenset(values(row["spoken_of"])))
        for row in rows("called_alone")
        for word in (row["word"], fold(row["word"]))
    }
