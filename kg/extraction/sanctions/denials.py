"""Sanctions that are only asked about, or that somebody denies: نفى أن تكون بلاده قد فرضت حظرا, هل تفرض عقوبات؟"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.sanctions.governing import Words


def denied_that(items: Sequence[Item], verb: int, words: Words) -> bool:
    """نفى الوزير أن تكون بلاده قد فرضت حظرا: whether the clause of the verb at ``items[verb]`` is what is denied."""
    for that in range(verb - 1, max(-1, verb - _CLAUSE), -1):
        if items[that].kind == "rel" or (items[that].kind == "mark" and items[that].text in ".؛:"):
            return False
        if items[that].kind == "sub" and items[that].form != "حين":  # نفت X كذا، في حين فرضت Y
            says = verb_left(items, that)
            if says is None or that - says > _CLAUSE or is_negated(items, says):
                return False
            return bool(items[says].lemma_in(words["verbs"]["deny"]))
    return False


_CLAUSE = 12  # items back to what opens the clause


def of_denied(items: Sequence[Item], verb: int, words: Words) -> bool:
    """نفى ما تردد عن, نفى الأنباء التي تحدثت عن: whether the clause of a verb tells what somebody denies."""
    told = next(
        (i for i in range(verb - 1, max(-1, verb - 3), -1) if items[i].kind == "rel" or items[i].form == "ما"), None
    )
    outer = verb_left(items, told) if told is not None else None
    return outer is not None and bool(items[outer].lemma_in(words["verbs"]["deny"]))


def asked(items: Sequence[Item], at: int) -> bool:
    """Whether the clause is a question (هل)."""
    for i in range(at - 1, -1, -1):
        if items[i].kind == "mark" and items[i].text in ".؛:،":
            return False
        if items[i].form == "هل":
            return True
    return False


__all__ = ["asked", "denied_that", "of_denied"]
