"""Two who face the press side by side, and so have come together: مؤتمر صحفي مشترك مع Y, مؤتمر صحفي جمعه ب Y.

A conference of the press by itself is no meeting: those who put the questions are no side of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.calling_off import calling_off
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.lexicon.triggers import triggers


def beside_another(items: Sequence[Item], at: int) -> bool:
    """مؤتمر صحفي [مشترك عقده في P] مع Y: whether the noun at item ``at`` is of a press conference of somebody with Y.

    Y is whoever is told by an office or a name; who speaks with reporters (مع عدد من الصحفيين) is with nobody. For
    X وY, of whom it is said that they held it together (عقد الوزيران مؤتمرا صحفيا مشتركا), their clause tells them.
    """
    if items[at].key not in _FACING or not _of_the_press(items, at):
        return False
    governor = verb_left(items, at)
    if governor is not None and items[governor].lemma_in(calling_off()):
        return False  # ألغى X مؤتمرا صحفيا مع Y: they may have met all the same
    if governor is not None and _held_together(items, at, governor):
        return True
    mutual = triggers("meeting")["mutual"]["nouns"]
    for i in range(at + 2, min(at + _NEAR, len(items))):
        item = items[i]
        if item.kind in ("sub", "conj", "rel") or (item.kind == "mark" and item.text not in _LIGHT):
            return False
        if item.kind == "word" and item.key in mutual:
            return False  # أعلن في مؤتمر صحفي خلافه مع Y
        if item.kind != "prep" or item.pronoun:
            continue
        beside = item.lemma == "الي" and i + 1 < len(items) and items[i + 1].key == "جانب"
        if beside or item.lemma == "مع" or (item.lemma == "ب" and items[i - 1].lemma_in(_gathering())):
            phrase = noun_phrase(items, i + 1 + beside)
            first = phrase.mentions[0] if phrase is not None and phrase.mentions else None
            return first is not None and (first.kind == "office" or (first.kind == "person" and bool(first.state)))
    return False


def _of_the_press(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and bool(items[at + 1].lemma_in(_PRESS))


def _held_together(items: Sequence[Item], at: int, verb: int) -> bool:
    """عقد X وY مؤتمرا صحفيا مشتركا: whether two are the subject of the verb before a joint conference."""
    if at + 2 >= len(items) or items[at].definite or items[at + 2].key != "مشترك":
        return False
    if not items[verb].lemma_in(_HOLDING):
        return False
    subject = verb_arguments(items, verb).subject
    named = subject.mentions if subject is not None else []
    return len(named) > 1 or any(m.number in ("d", "p") for m in named)


def _gathering() -> frozenset[str]:
    gather: frozenset[str] = frozenset(triggers("meeting")["verbs"]["gather"])
    return gather


_FACING = frozenset({"موتمر", "ندوه"})
_HOLDING = frozenset({"عقد", "اجري", "نظم"})
_PRESS = frozenset({"صحفي", "صحافي", "اعلامي"})
_LIGHT = "،,-–—()"
_NEAR = 12
"""So many items on, what tells where and when the two faced the press may stand before the other."""
