"""Whose country it is that a guest is said to visit by that word alone: استقبل الوزير X الذي يزور البلاد.

What has the article and no name is known from the clause (Ryding, ch. 7.1): the country of who meets the guest.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.certainty import is_future, is_negated
from kg.extraction.grammar.item import Item, is_perfect
from kg.extraction.grammar.items import Sentence
from kg.lexicon.function_words import DURING
from kg.lexicon.office_classes import POSTED_OFFICES
from kg.lexicon.states import states
from kg.lexicon.triggers import triggers
from kg.records import Mention

_COUNTRY = frozenset({"البلاد", "لبلاد", "الدوله", "لدوله"})  # … للبلاد, of which the preposition has taken a letter
_REACH = 8
"""So many items before the country the clause begins that tells of the visit."""


def country_visited(sentence: Sentence, at: int, sides: Sequence[Mention]) -> Mention | None:
    """The state of the host, where his guest is said to visit the country, in the clause of the meeting at item ``at``.

    :param sides: who met, the host before the others where he receives them.
    """
    items = sentence.items
    sides = [m for m in sides if m.state or m.office != "delegation"]  # والوفد المرافق له
    for i in range(at + 2, len(items)):
        if items[i].form not in _COUNTRY or not _ends(items, i):
            continue
        guest = _guest(sentence, at, i, sides)
        hosts = {m.state for m in sides if m is not guest and m.office not in POSTED_OFFICES}
        host = hosts.pop() if len(hosts) == 1 else None
        if guest is not None and host in states() and guest.state != host:
            return sentence.mention_of(items[i], "state", host or "", manner="name", rule="country visited")
    return None


def _ends(items: Sequence[Item], at: int) -> bool:
    """Whether nothing goes on with it: البلاد العربية, الدولة العبرية, دولة كذا are others."""
    after = items[at + 1] if at + 1 < len(items) else None
    return after is None or not (after.kind == "mention" or after.definite)


def _guest(sentence: Sentence, at: int, country: int, sides: Sequence[Mention]) -> Mention | None:
    """Who visits the country at item ``country``: whom a relative clause describes, or who is received meanwhile."""
    items, words = sentence.items, triggers("meeting")
    for i in range(country - 1, max(at, country - _REACH), -1):
        item = items[i]
        if item.kind == "sub" or (item.kind == "mark" and item.text in ".؛:"):
            return None
        visits = item.lemma_in(words["nouns"]["visit"] if item.kind == "word" else words["verbs"]["visit"])
        if not visits or is_future(items, i) or is_negated(items, i) or is_perfect(item):
            continue  # الذي زار البلاد: at another time
        if items[i].kind == "word" and items[i].pronoun and items[i - 1].lemma in DURING:
            received = items[at].lemma_in(words["verbs"]["receive"]) or items[at].key == "استقبال"
            return sides[1] if received and len(sides) == 2 else None
        rel = next((j for j in range(i - 1, max(at, i - 4), -1) if items[j].kind == "rel"), None)
        if rel is not None:
            before = [m for m in sides if m.sentence == sentence.index and m.span.end <= items[rel].start]
            return max(before, key=lambda m: m.span.end, default=None)
    return None
