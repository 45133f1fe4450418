"""Who is abroad, told by a headline that has no verb: X في P لبحث الأزمة, X في P للقاء Y, X في P في زيارة رسمية.

The predicate of a nominal sentence may be a prepositional phrase, of place; what somebody is there for follows (Badawi,
Carter & Gully, Modern Written Arabic, ch. 3.2). Who holds his office in that place is there all the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.scenes import locative, place_after
from kg.extraction.grammar.syntax import noun_arguments
from kg.extraction.meetings.sides import actors_or_members, with_whom
from kg.extraction.meetings.visits import from_abroad, of_office, people, travellers
from kg.extraction.mentions.states_of import as_state, land_of
from kg.lexicon.office_classes import POSTED_OFFICES
from kg.lexicon.triggers import triggers
from kg.records import Mention

_CLAUSES = frozenset({"verb", "sub", "rel", "neg"})


class Stay(NamedTuple):
    """Somebody who is in a place, with whom he is there to meet, if that is told."""

    visitors: tuple[Mention, ...]
    met: tuple[Mention, ...]
    place: Mention
    at: int
    """The last word of who is there."""


def stay_in(reading: Reading, title: Sentence) -> Stay | None:
    """Whom a headline without a verb tells to be abroad; None where it tells nothing of the kind."""
    if " في " not in title.text and " ب" not in title.text:
        return None
    items = title.items
    for item in items:
        if item.kind in _CLAUSES:
            return None
    if len(items) < 3:
        return None
    first = 2 if items[1].kind == "mark" and items[1].text in ".:|" and len(items) > 4 else 0
    subject = noun_phrase(items, first)
    if subject is None or subject.first != first or not subject.mentions:
        return None
    at = subject.last
    at += at < len(items) - 1 and items[at].kind == "date"
    if at >= len(items) - 1 or not locative(items[at]) or (place := place_after(items, at)) is None:
        return None
    visitors = from_abroad(of_office(travellers(reading.actors(subject, title))), place)
    if not visitors or not _away(visitors, place):
        return None
    after = next((i for i in range(at + 1, len(items)) if items[i].mention is not None), at) + 1
    aim = _aim(items, after)
    if aim is None or (not aim and visitors[0].office in POSTED_OFFICES):
        return None
    met: tuple[Mention, ...] = ()
    if aim and items[aim].key in triggers("meeting")["nouns"]["meeting"]:
        args = noun_arguments(items, aim)
        met = people(actors_or_members(reading, args.subject, title) + with_whom(reading, title, args))
    return Stay(visitors, tuple(m for m in met if m not in visitors), place, subject.last - 1)


def _away(visitors: Sequence[Mention], place: Mention) -> bool:
    """Whether all are of a land, and the place in another."""
    land = land_of(place)
    for visitor in visitors:
        home = as_state(visitor)
        own = home.key if home is not None else visitor.state
        if own and land is not None and own == land.key:
            return False
        if not own and visitor.kind != "person":
            return False
    return land is not None


def _aim(items: Sequence[Item], at: int) -> int | None:
    """The noun of what somebody is there for, told from item ``at`` on; 0 where no more is told, None otherwise."""
    words = triggers("meeting")
    nouns, beside = words["nouns"], words["surroundings"]
    while at < len(items) and (items[at].kind == "date" or items[at].text in ".،"):
        at += 1
    if at >= len(items):
        return 0
    if at + 1 >= len(items) or items[at].kind != "prep":
        return None
    aim = at + 1
    if items[at].lemma == "في":
        return 0 if items[aim].lemma_in(nouns["visit"]) else None
    if items[at].lemma != "ل":
        return None
    while aim + 1 < len(items) and items[aim].lemma_in(nouns["holding"]):
        aim += 1
    groups = (nouns["meeting"], nouns["attending"], beside["discussing"])
    return aim if any(items[aim].lemma_in(group) for group in groups) else None
