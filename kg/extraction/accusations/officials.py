"""Of which state a government is that only the word names, by who accuses it, and who denies for it.

اتهم زعيم المعارضة الأوغندي فلان [الحكومة] بـ         of the state whose politician he is
ونفى [متحدث حكومي] ذلك                             for the government accused
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.group_names import is_unnamed
from kg.language.fold import fold
from kg.lexicon.office_classes import ONCE_HELD
from kg.lexicon.organisations import organisations
from kg.lexicon.states import is_state
from kg.records import Mention

_MINISTERS = ("minister", "head-of-government", "head-of-state")
_SPEAKING = frozenset({"spokesperson", "official"})
_OF_STATE = frozenset(
    "حكومي رسمي عسكري امني الحكومه الخارجيه الداخليه الدفاع الرياسه الوزاره الجيش وزاره رياسه القوات".split()
)
"""Words (folded) that make a spokesman, or an unnamed official, one of a state."""
_GOVERNING = frozenset("الحكومه السلطات السلطه النظام".split())


def for_the_accused(deniers: tuple[Mention, ...], accused: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those who deny; where they hold offices of a state that nobody has named, the state or government accused.

    :param accused: whom the accusation is of that was told last.
    """
    if not deniers or len(accused) != 1 or not all(_of_some_government(m) or _governs(m) for m in deniers):
        return deniers
    return tuple(accused) if accused[0].kind == "state" or _governs(accused[0]) else deniers


def of_their_state(accused: tuple[Mention, ...], accusers: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those accused; a government told by that word alone as the state of the politicians or party who accuse it."""
    if not any(_governs(m) for m in accused):
        return accused
    states = {_politics_of(m) for m in accusers}
    state = next(iter(states)) if len(states) == 1 else None
    if state is None:
        return accused
    return tuple(m._replace(kind="state", key=state, manner="government") if _governs(m) else m for m in accused)


def _governs(mention: Mention) -> bool:
    return is_unnamed(mention) and fold(mention.name) in _GOVERNING


def _politics_of(mention: Mention) -> str | None:
    """The state in whose politics somebody is: of its opposition or parliament, once in office, a party of it."""
    if mention.kind == "organization":
        known = organisations().get(mention.key or "")
        return known.state if known is not None and known.kind == "party" and is_state(known.state) else None
    former = not ONCE_HELD.isdisjoint(fold(mention.role or "").split())
    return mention.state if is_state(mention.state) and (former or mention.office in _IN_POLITICS) else None


_IN_POLITICS = frozenset({"opposition", "candidate", "mp", "party-leader", "title:political"})


def _of_some_government(mention: Mention) -> bool:
    if mention.kind != "office" or mention.state is not None or mention.office is None:
        return False
    if mention.office.endswith(_MINISTERS):
        return True
    return mention.office in _SPEAKING and not _OF_STATE.isdisjoint(fold(mention.name).split())


__all__ = ["for_the_accused", "of_their_state"]
