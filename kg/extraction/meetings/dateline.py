"""Where protocol news leaves it to its dateline: the town from which it is filed.

An agency says once where it files from (الدوحة في 14 مارس /قنا/) and goes on with هنا or with the office in which a
guest is received.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.meetings.standing import Told, told_as_earlier
from kg.language.fold import fold
from kg.lexicon.office_classes import POSTED_OFFICES
from kg.lexicon.places import place_names, places
from kg.lexicon.states import names as state_names
from kg.lexicon.states import states
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span

_DATELINE = re.compile(r"\s*([ء-ي]+(?: [ء-ي]+){0,2}?)\s*(?:في\s+)?(?=[\d\-–—ـ/(:])")
# … after who files it: شفق نيوز- بغداد, «الجزيرة» - الرباط:, كتب من الرباط
_AFTER_AGENCY = re.compile(r"\s*+[^\n.،]{2,20}?\s*+(?:[\-–—ـ/:]|\bمن)\s*+([ء-ي]+(?: [ء-ي]+)?)[^\S\n]*+[:\n]")


def dateline_scene(told: Told, sides: Sequence[Mention]) -> Mention | None:
    """The town of the dateline, for what a verb says to be done "here" or in an office at home.

    Or for a guest from abroad whom a man in office meets, who does so at home where nothing else is said.

    :param sides: who met, the host before the others.
    """
    sentence, at, filed = told.sentence, told.at, None
    items, host = sentence.items, sides[0] if sides else None
    if sentence.field == "text" and (filed := _filed_in(told.reading.article.text)) is not None:
        town, land = filed
        received = items[at].lemma_in(triggers("meeting")["verbs"]["receive"])
        at_home = received and host is not None and host.state == land
        if (
            at_home
            or _guest_from_abroad(told, land, sides)
            or (not told.future and any(_at_home(items, i) for i in range(at + 1, _end(items, at))))
        ):
            return town._replace(sentence=sentence.index)
    return _own_office(sentence, at, host) if filed is None and host is not None else None


def _guest_from_abroad(told: Told, land: str, sides: Sequence[Mention]) -> bool:
    """بغداد/ واع - بحث الوزير مع السفير الألماني: whether a man of the dateline's land met one from abroad, as news."""
    items, at = told.sentence.items, told.at
    if told.future or told.sentence.index > _LEAD or told_as_earlier(items, at) or len(sides) < 2:
        return False
    if any(item.form == "هامش" for item in items) or any(_is_elsewhere(item, land) for item in items):
        return False
    at_home = [m.state == land and m.office is not None and m.office not in POSTED_OFFICES for m in sides]
    abroad = [m.kind in ("person", "office") and m.state not in (None, land) for m in sides]
    if items[at].lemma_in(triggers("meeting")["verbs"]["receive"]) and not at_home[0]:
        return False  # who receives is at home, not his guest
    return any(at_home) and any(abroad) and all(h or g for h, g in zip(at_home, abroad, strict=True))


_LEAD = 5
"""So many sentences are the news itself, before what had been at other times."""


def _is_elsewhere(item: Item, land: str) -> bool:
    """Whether an item names a place abroad: a town, or a state as one."""
    mention = item.mention
    if mention is None or mention.kind not in ("place", "state") or mention.manner in ("demonym", "government"):
        return False
    known = places().get(mention.key or "")
    return (mention.key if mention.kind == "state" else known.iso3 if known is not None else None) != land


def _own_office(sentence: Sentence, at: int, host: Mention) -> Mention | None:
    """استقبل الوزير اللبناني X في مكتبه Y: the state in which the host holds his office, which is in it."""
    if host.state not in states() or host.office in POSTED_OFFICES:
        return None
    items, offices = sentence.items, triggers("meeting")["forms"]["own_office"]
    for i in range(at + 2, _end(items, at)):
        if items[i].form in offices and items[i - 1].kind == "prep" and items[i - 1].lemma in ("في", "ب"):
            if i + 2 < len(items) and items[i + 1].kind == "prep" and items[i + 2].mention is not None:
                return None  # في مكتبه بالأمم المتحدة: wherever that is
            return sentence.mention_of(items[i], "state", host.state or "", manner="name", rule="own office")
    return None


@lru_cache(maxsize=64)
def _filed_in(text: str) -> tuple[Mention, str] | None:
    """The town that the dateline at the head of a text names, and its state; a capital may bear its state's name."""
    found = (_town(filed) for line in (_DATELINE, _AFTER_AGENCY) if (filed := line.match(text)) is not None)
    return next((town for town in found if town is not None), None)


def _town(filed: re.Match[str]) -> tuple[Mention, str] | None:
    """The town that the first group of a match names, with its state."""
    words = tuple(fold(filed[1]).split())
    span = Span(filed.start(1), filed.end(1), "text")
    town = Mention("place", span, 0, (0, 0), filed[1], manner="place", rule="dateline")
    for place in place_names().get(words, ()):
        if (land := places()[place.id].iso3) is not None:
            return town._replace(key=place.id), land
    for state in state_names().get(words, ()):
        return town._replace(kind="state", key=state.iso3, manner="name"), state.iso3
    return None


def _end(items: Sequence[Item], at: int) -> int:
    """Where the clause of the verb at item ``at`` ends: at a full stop, or before the next verb."""
    return next(
        (i for i in range(at + 1, len(items)) if items[i].kind in ("verb", "sub") or items[i].text in ".؛"), len(items)
    )


def _at_home(items: Sequence[Item], at: int) -> bool:
    item, before = items[at], items[at - 1]
    if item.form == "هنا":
        return True
    if before.kind != "prep" or before.lemma not in ("في", "ب"):
        return False
    after = items[at + 1].form if at + 1 < len(items) else ""
    forms = triggers("meeting")["forms"]
    return (
        item.form in forms["own_office"]
        or item.form in forms["at_home"]
        or (item.form in ("مقر", "مبني") and after in forms["seats"])
    )
