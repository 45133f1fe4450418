"""The words that state events (``data/events/*.yaml``): one file an event kind."""

from __future__ import annotations

from functools import cache
from typing import Any

from kg.errors import LexiconError
from kg.language.fold import fold
from kg.lexicon.tables import DATA


@cache
def triggers(kind: str) -> dict[str, dict[str, Any]]:
    """The trigger words of an event kind: part of speech → group → lemmas (a set, or a mapping to prepositions).

    Lemmas and prepositions are folded, so that they compare with folded text.

    :raises LexiconError: if there is no such file, or it is not of that form.
    """
    import yaml

    source = DATA / "events" / f"{kind}.yaml"
    try:
        data = yaml.safe_load(source.read_text(encoding="utf-8"))
        return {part: {group: _lemmas(v) for group, v in groups.items()} for part, groups in data.items()}
    except (OSError, AttributeError, TypeError, yaml.YAMLError) as error:
        raise LexiconError(f"events/{kind}.yaml: not a file of trigger words: {error}") from error


def _lemmas(value: Any) -> Any:
    if isinstance(value, dict):
        return {fold(k): frozenset(fold(p) for p in v or ()) for k, v in value.items()}
    return frozenset(fold(v) for v in value)
