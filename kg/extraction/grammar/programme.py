"""What the imperfect tells of a programme: a journey that begins, and what is to be done on it.

The imperfect has no time of its own and takes that of the clause on which it depends (Badawi, Carter & Gully, Modern
Written Arabic, ch. 3.10): تصل اليوم في زيارة تجري خلالها مباحثات, ينتقل إلى P حيث يعقد اجتماعا, سيقوله عندما يتصل به.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.certainty import is_future
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.language.fold import fold
from kg.lexicon.function_words import DURING
from kg.lexicon.triggers import triggers

_WHEN = frozenset("عندما حينما حين لما".split())
_TODAY = frozenset("اليوم الليله".split())
_WITHIN = DURING | {"في"}


def in_programme(items: Sequence[Item], at: int) -> bool:
    """Whether the verb in the imperfect at ``items[at]`` is of a journey that begins today or is still to begin."""
    verb = items[at]
    if verb.kind != "verb" or verb.analysis is None or verb.analysis.aspect != "i" or not at:
        return False
    opening = items[at - 1].form
    if opening in _WHEN:
        governor = verb_left(items, at - 1)
        return governor is not None and is_future(items, governor)
    if items[at - 1].kind == "conj" and _on_its_margin(items, at + 1):
        governor = verb_left(items, at - 1, main=True)
        return governor is not None and is_future(items, governor)
    journey = at - 1 if opening == "حيث" else _journey(items, at)
    governor = verb_left(items, journey) if journey is not None else None
    if governor is None:
        return False
    travels = bool(items[governor].lemma_in(triggers("meeting")["verbs"]["visit"]))
    return is_future(items, governor) or (travels and _today(items[governor:at]))


def _on_its_margin(items: Sequence[Item], at: int) -> bool:
    """سيشارك في قمة تعقد في P، ويعقد على هامشها لقاءات: whether something is done beside a meeting told before."""
    if at + 1 >= len(items) or items[at].lemma != "علي":
        return False
    return items[at + 1].key == "هامش" and bool(items[at + 1].pronoun)


def _journey(items: Sequence[Item], at: int) -> int | None:
    """في زيارة تستمر يومين يجري خلالها مباحثات: the journey that the clause of a verb describes."""
    after = items[at + 1] if at + 1 < len(items) else None
    if after is None or after.kind != "prep" or not after.pronoun or after.lemma not in _WITHIN:
        return None
    visits = triggers("meeting")["nouns"]["visit"]
    nouns = (i for i in range(at - 1, max(-1, at - 10), -1) if items[i].kind == "word" and items[i].lemma_in(visits))
    return next(nouns, None)


def _today(items: Sequence[Item]) -> bool:
    """Whether the clause of a verb says that it is of today."""
    days = (item.mention for item in items if item.kind == "date" and item.mention is not None)
    return any(not _TODAY.isdisjoint(fold(day.name).split()) for day in days)
