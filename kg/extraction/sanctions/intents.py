"""What somebody means to do with sanctions, or asks of another: تعد X لعقوبات, قرر عدم تمديدها, دعت X Y إلى رفعها."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.extraction.mentions.states_of import as_state
from kg.extraction.sanctions.governing import Governed, Words
from kg.lexicon.triggers import triggers
from kg.records import Mention


def prepares(items: Sequence[Item], over: Governed, words: Words) -> bool:
    """تعد X لحزمة عقوبات, تجهز X عقوبات: whether the verb tells of making them ready, not so يعد القرار عقوبة."""
    if over.verb is None or not items[over.verb].lemma_in(words["verbs"]["prepare"]):
        return False
    return over.preposition == "ل" or (over.preposition == "" and items[over.verb].key in ("جهز", "حضر"))


def lapses(items: Sequence[Item], over: Governed, words: Words) -> bool:
    """قرر X عدم تمديد العقوبات: whether somebody decides that what stands is to end."""
    noun = over.verbal_noun
    if noun is None or not decides(items, over) or not items[noun].lemma_in(words["nouns"]["prolonging"]):
        return False
    return items[noun - 1].form == "عدم"


def decides(items: Sequence[Item], over: Governed) -> bool:
    """قرر X رفع العقوبات: whether it is who decides, so that the sanctions are his."""
    return (
        over.verb is not None
        and items[over.verb].key in triggers("sanction")["verbs"]["make_known"]
        and not is_negated(items, over.verb)
    )


def asked_to_lift(
    reading: Reading, sentence: Sentence, at: int, over: Governed
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
    """دعت X Y إلى رفع العقوبات عنها: whose the sanctions are, who is asked, and whom they hit, who asks for himself.

    None where nobody is asked in such words.
    """
    items = sentence.items
    if over.verb is None:
        return None
    if not (
        over.preposition == "الي"
        or (over.preposition == "علي" and items[over.verb].key in triggers("sanction")["verbs"]["urge"])
        or (over.preposition == "ب" and items[over.verb].key == "طالب")
    ):
        return None
    call = verb_arguments(items[: over.first], over.verb)
    asked = parties(reading, call.object, sentence)
    if not asked or any(m.kind not in ("state", "organization") or m.manner == "group" for m in asked):
        return None
    off = next((p for p in noun_arguments(items, at).preps if p.preposition in ("عن", "علي")), None)
    for_himself = off is not None and off.phrase is not None and bool(off.phrase.pronoun)
    return asked, parties(reading, call.subject, sentence) if for_himself else ()


def warns_of(reading: Reading, sentence: Sentence, verb: int, words: Words) -> tuple[Mention, ...]:
    """حذرت X من أنها ستفرض عقوبات: who warns of what he himself will do."""
    items = sentence.items
    if items[verb - 1].kind != "sub" or not items[verb - 1].pronoun:
        return ()
    warns = verb_left(items, verb - 1)
    if warns is None or verb - warns > _CLAUSE or not items[warns].lemma_in(words["verbs"]["threaten"]):
        return ()
    by = verb_arguments(items[: verb - 1], warns).subject
    return parties(reading, by, sentence) if by is not None and not is_negated(items, warns) else ()


def warner_of(reading: Reading, sentence: Sentence, verb: int, words: Words) -> tuple[Mention, ...]:
    """حذرت X Y من أنها ستواجه عقوبات: the state by whose warning to somebody he is to be sanctioned."""
    items = sentence.items
    that = next((i for i in range(verb - 1, max(-1, verb - _TO_THAT), -1) if items[i].kind == "sub"), None)
    warns = verb_left(items, that) if that is not None else None
    if that is None or warns is None or not items[warns].lemma_in(words["verbs"]["threaten"]):
        return ()
    args = verb_arguments(items[:that], warns)
    if args.object is None or args.subject is None or is_negated(items, warns):
        return ()
    return tuple(m for m in parties(reading, args.subject, sentence) if as_state(m) is not None)


_CLAUSE = 12
_TO_THAT = 6
"""So many words before a verb its clause may open."""


__all__ = ["asked_to_lift", "decides", "lapses", "prepares", "warner_of", "warns_of"]
