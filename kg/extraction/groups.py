"""Groups that are described and not named (منظمات حقوقية، المتمردون): actors of accusations and targets of sanctions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.items import Item, Sentence
from kg.extraction.syntax import NounPhrase
from kg.language.fold import fold
from kg.lexicon.tables import rows
from kg.records import Mention, Span

_LONGEST = 6


@cache
def _groups() -> dict[str, str]:
    return {fold(row["lemma"]): row["need"] for row in rows("groups")}


def group_lemma(lemma: str) -> bool:
    """Whether a folded lemma is a noun of people."""
    return lemma in _groups()


def group_of(phrase: NounPhrase | None, sentence: Sentence) -> Mention | None:
    """The group that a noun phrase describes, if its head is a noun of people; its words without relative clauses."""
    if phrase is None or phrase.pronoun or phrase.head.kind != "word":
        return None
    analysis = phrase.head.noun()
    if analysis is None or (need := _groups().get(fold(analysis.lemma))) is None:
        return None
    if need == "plural" and analysis.number not in ("p", "d"):
        return None
    items = sentence.items
    first = next(i for i in range(phrase.first, phrase.last) if items[i] is phrase.head)
    last = _end(items, first, phrase.last)
    start, end = items[first].start, items[last - 1].end
    return Mention(
        "organization", Span(start, end, sentence.field), sentence.index, (first, last), sentence.words(start, end),
        key="", manner="group", gender=analysis.gender or None, number="p", rule="group",
    )


def _end(items: Sequence[Item], first: int, last: int) -> int:
    """Where the description ends: before a conjunction, a mark, or after ``_LONGEST`` items."""
    for i in range(first + 1, min(last, first + _LONGEST)):
        if items[i].kind not in ("word", "mention"):
            return i
    return min(last, first + _LONGEST)
