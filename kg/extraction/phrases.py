"""Stretches of text that fill slots: a charge, a reason, a measure; and the clause as evidence."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.items import Item, Sentence
from kg.records import Evidence, Span, Text

MAX_WORDS = 28
_STOPS = frozenset(".؟?!؛;:")
_CLOSING = frozenset("»”)]")
# What opens a new clause after a comma, or without one after a long phrase.
_NEW_CLAUSE = frozenset(
    "حسب حسبما بحسب وفق وفقا فيما بينما حيث اذ لكن ولكن غير بعدما وذلك وهو وهي وهم وكان وكانت وقد كما الا رغم وسط لافتا مشيرا موكدا مضيفا مطالبا معتبرا "
    "داعيا محذرا متهما مضيفه موكده مشيره معتبره داعيه مطالبه محذره قايلا قايله واصفا واصفه موضحا موضحه مبينا نافيا نافيه".split()
)


def text_from(sentence: Sentence, first: int, *, limit: int = MAX_WORDS) -> Text | None:
    """The words from item ``first`` to the end of its clause, at most ``limit`` words."""
    items = sentence.items
    if first >= len(items):
        return None
    last = clause_end(items, first, limit)
    if last <= first:
        return None
    start, end = items[first].start, items[last - 1].end
    return Text(sentence.words(start, end), Span(start, end, sentence.field))


def clause_end(items: Sequence[Item], first: int, limit: int = MAX_WORDS) -> int:
    """The item after the clause that ``items[first]`` is in: a full stop, a new clause, or ``limit`` words."""
    words = quotes = 0
    for i in range(first, len(items)):
        item = items[i]
        if item.kind == "mark":
            if item.text in _STOPS and i > first:
                return i
            if item.text in "«“":
                quotes += 1
            elif item.text in _CLOSING:
                quotes -= 1
                if quotes < 0:
                    return i
            elif item.text in "،," and quotes <= 0 and _opens_clause(items, i + 1):
                return i
            continue
        if i > first + 1 and quotes <= 0 and item.folded in _NEW_CLAUSE and items[i - 1].kind != "prep":
            return i
        if not item.attached:
            words += 1
        if words > limit:
            return i
    return len(items)


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    if at >= len(items):
        return True
    item = items[at]
    if item.kind == "conj" and at + 1 < len(items):
        following = items[at + 1]
        return following.kind in ("verb", "part", "neg", "fut", "sub") or following.folded in _NEW_CLAUSE
    return item.kind in ("verb", "sub", "neg", "fut", "part") or item.folded in _NEW_CLAUSE


def evidence_of(sentence: Sentence) -> Evidence:
    """The whole sentence as evidence."""
    return Evidence(Span(sentence.start, sentence.end, sentence.field), sentence.text)
