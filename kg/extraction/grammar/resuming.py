"""Which reading a word has by the pronoun attached to it, that takes up what it describes."""

from __future__ import annotations

from kg.extraction.grammar.item import Item
from kg.language.fold import fold


def lays_on(items: list[Item], i: int) -> None:
    """الحزب الذي تحمله [أنقرة] مسؤولية الهجوم: she lays it on him, whose pronoun it is; nobody bears him (تحمّله)."""
    item = items[i]
    if any(after.key == "مسووليه" for after in items[i + 1 : i + 4]):
        lays = (a for a in item.analyses if fold(a.lemma) == "حمل" and a.gender == "f" and a.voice == "a")
        if (reading := next(lays, None)) is not None:
            item.read_as(reading)


def cannot_own(before: Item, after: Item | None) -> bool:
    """عقوبات مشددة فرضها X: whether no noun can be the genitive of ``before``, and somebody who acts follows it."""
    if after is None or not (after.kind == "mention" or (after.kind == "word" and after.definite)):
        return False
    told = before.analysis
    return told is not None and (told.pos == "adj" or (told.number == "p" and before.form.endswith("ات")))


def takes_up(items: list[Item], i: int) -> bool:
    """رواية كذبها X: a verb that describes the noun without article before it, which its pronoun takes up."""
    before, verb = items[i - 1], items[i].verb()
    indefinite = before.kind == "word" and not before.definite and not before.pronoun
    return indefinite and verb is not None and verb.aspect == "p" and verb.enclitic in ("3ms", "3fs")
