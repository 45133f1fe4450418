"""What a participle says is due: الاجتماع المقرر عقده في P, القمة المزمعة في أيار.

It describes the noun of a meeting right before it, and so do the time and place after it: they are none of the verb's,
or of another meeting's, in the same sentence (Badawi, Carter & Gully, Modern Written Arabic, ch. 3.11).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.item import Item
from kg.lexicon.function_words import DURING
from kg.lexicon.triggers import triggers


@cache
def _due() -> frozenset[str]:
    """The definite participles of what is to come."""
    return frozenset(form for form in triggers("certainty")["forms"]["prospect"] if form.startswith("ال"))


@cache
def _meetings() -> frozenset[str]:
    nouns = triggers("meeting")["nouns"]
    return frozenset(nouns["meeting"]) | frozenset(nouns["visit"])


def is_of_another(items: Sequence[Item], i: int, event: int) -> bool:
    """Whether with ``items[i]`` begins what is said of another meeting, that is due, than the event at ``event``."""
    item = items[i]
    if item.kind != "word" or not item.definite or item.folded not in _due() or i + 1 >= len(items):
        return False
    after = items[i + 1]
    if not (after.kind in ("prep", "date") or (after.kind == "word" and after.pronoun)):
        return False
    for n in range(i - 1, event, -1):
        if items[n].kind == "word" and items[n].key in _meetings():
            return not _at_its_time(items[n - 1])
    return False


def _at_its_time(before: Item) -> bool:
    """على هامش القمة المقررة غدا, خلال القمة المقررة غدا: what happens then has the same time and place."""
    return before.form == "هامش" or (before.kind == "prep" and before.lemma in _AT_THE_TIME)


_AT_THE_TIME = DURING | {"في", "ب"}
