"""An official of whose state nothing is told denies for the government accused: ونفى متحدث حكومي ذلك."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.group_names import is_unnamed
from kg.language.fold import fold
from kg.records import Mention

_MINISTERS = ("minister", "head-of-government", "head-of-state")
_SPEAKING = frozenset({"spokesperson", "official"})
_OF_STATE = frozenset(
    "حكومي رسمي عسكري امني الحكومه الخارجيه الداخليه الدفاع الرياسه الوزاره الجيش وزاره رياسه القوات".split()
)
"""Words (folded) that make a spokesman, or an unnamed official, one of a state."""
_GOVERNING = frozenset("الحكومه السلطات السلطه الجيش النظام".split())


def for_the_accused(deniers: tuple[Mention, ...], accused: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those who deny; where they hold offices of a state that nobody has named, the state or government accused.

    :param accused: whom the accusation is of that was told last.
    """
    if not deniers or len(accused) != 1 or not all(_of_some_government(m) for m in deniers):
        return deniers
    governs = is_unnamed(accused[0]) and fold(accused[0].name) in _GOVERNING
    return tuple(accused) if accused[0].kind == "state" or governs else deniers


def _of_some_government(mention: Mention) -> bool:
    if mention.kind != "office" or mention.state is not None or mention.office is None:
        return False
    if mention.office.endswith(_MINISTERS):
        return True
    return mention.office in _SPEAKING and not _OF_STATE.isdisjoint(fold(mention.name).split())


__all__ = ["for_the_accused"]
