"""The words that state events (``data/events/*.yaml``): one file an event kind, and one of what is said of all kinds.

Beside parts of speech a file may have the key ``sides``, with the names of slots.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from kg.errors import LexiconError
from kg.language.fold import fold
from kg.lexicon.tables import DATA, tree

Reader = TypeVar("Reader")


@cache
def triggers(kind: str) -> dict[str, dict[str, Any]]:
    """The trigger words of an event kind: part of speech → group → lemmas (a set, or a mapping to prepositions).

    Lemmas and prepositions are folded, so that they compare with folded text.

    :raises LexiconError: if there is no such file, or it is not of that form.
    """
    try:
        return {
            part: {group: _lemmas(v) for group, v in groups.items()}
            for part, groups in _file(kind).items()
            if part != "sides"
        }
    except (AttributeError, TypeError) as error:
        raise _fault(kind, error) from error


@cache
def sides(kind: str) -> tuple[str, ...]:
    """The slots whose fillers are the sides of an event: what two tellings must share to be of one event.

    :param kind: the class (``Meeting``) or the file's name; one that has no file here has no sides.
    :raises LexiconError: if the file is not of that form.
    """
    kind = kind.lower()
    if not (DATA / _source(kind)).is_file():
        return ()
    try:
        return tuple(_file(kind).get("sides", ()))
    except (AttributeError, TypeError) as error:
        raise _fault(kind, error) from error


@cache
def _file(kind: str) -> dict[str, Any]:
    import yaml

    try:
        data: dict[str, Any] = tree(_source(kind))
    except (OSError, yaml.YAMLError) as error:
        raise _fault(kind, error) from error
    return data


def _source(kind: str) -> str:
    return f"events/{kind}.yaml"


def _fault(kind: str, error: Exception) -> LexiconError:
    return LexiconError(f"{_source(kind)}: not a file of trigger words: {error}")


def table(*rows: tuple[Iterable[str], Reader]) -> dict[str, tuple[Reader, ...]]:
    """Which readers each lemma has, in the order of the rows.

    >>> table((["a", "b"], 1), (["b"], 2))
    {'a': (1,), 'b': (1, 2)}
    """
    found: dict[str, tuple[Reader, ...]] = {}
    for lemmas, reader in rows:
        for lemma in sorted(lemmas):
            found[lemma] = (*found.get(lemma, ()), reader)
    return found


def _lemmas(value: Any) -> Any:
    if isinstance(value, dict):
        return {fold(k): frozenset(fold(p) for p in v or ()) for k, v in value.items()}
    return frozenset(fold(v) for v in value)
