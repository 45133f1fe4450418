"""The parts of a noun phrase that و joins (Ryding, ch. 18)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.grammar.group_names import joins_numerals
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.noun_phrases import NounPhrase, PrepPhrase, noun_phrase


def conjuncts(items: Sequence[Item], phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The phrases that و joins in a noun phrase, one by one."""
    at = phrase.first
    while at < phrase.last:
        part = noun_phrase(items, at, coordination=False)
        if part is None:
            at += 1
            continue
        if part.last == at + 1 and part.last + 1 < phrase.last and joins_numerals(items, part.last):
            at += 2  # تسعة وعشرين شخصا
            continue
        yield part
        at = max(part.last, at + 1)
        while at < phrase.last and items[at].kind in ("mark", "conj"):
            at += 1


def with_another(items: Sequence[Item], at: int, last: PrepPhrase) -> int:
    """The preposition of company that و joins to the last one, a person or office after each; 0 where none stands.

    بين is said again before the second side, whatever that is (بين X وبين Y).
    """
    at += items[at].text in "،,"
    if at + 2 >= len(items) or items[at].kind != "conj" or last.preposition not in ("مع", "ب", "بين"):
        return 0
    if last.preposition == "بين":
        return at + 1 if items[at + 1].lemma == "بين" and not items[at + 1].pronoun else 0
    other = items[at + 2].mention if items[at + 1].lemma == last.preposition else None
    before = last.phrase.head.mention if last.phrase is not None else None
    people = [m.kind in ("person", "office") for m in (other, before) if m is not None]
    return at + 1 if len(people) == 2 and all(people) else 0


def each_of(items: Sequence[Item], subject: NounPhrase) -> NounPhrase:
    """توصل كل من X وY إلى اتفاق: those of each of whom something is told, else the subject itself."""
    of = subject.last
    if subject.head.form not in ("كل", "كلا") or of + 1 >= len(items) or items[of].lemma != "من" or items[of].pronoun:
        return subject
    return noun_phrase(items, of + 1) or subject
