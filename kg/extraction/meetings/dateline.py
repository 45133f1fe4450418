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
from kg.extraction.meetings.standing import Told
from kg.language.fold import fold
from kg.lexicon.office_classes import POSTED_OFFICES
from kg.lexicon.places import place_names, places
from kg.lexicon.states import names as state_names
from kg.lexicon.states import states
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span

_DATELINE = re.compile(r"\s*([ء-ي]+(?: [ء-ي]+){0,2}?)\s*(?:في\s+)?(?=[\d\-–—ـ/(:])")


def dateline_scene(told: Told, host: Mention | None) -> Mention | None:
    """The town of the dateline, for what a verb says to be done "here" or in an office at home.

    Or for a guest whom a man in office receives, who does so at home where nothing else is said.

    :param host: who met the others.
    """
    sentence, at, filed = told.sentence, told.at, None
    items = sentence.items
    if sentence.field == "text" and (filed := _filed_in(told.reading.article.text)) is not None:
        town, land = filed
        received = items[at].lemma_in(triggers("meeting")["verbs"]["receive"])
        at_home = received and host is not None and host.state == land
        if at_home or (not told.future and any(_at_home(items, i) for i in range(at + 1, _end(items, at)))):
            return town._replace(sentence=sentence.index)
    return _own_office(sentence, at, host) if filed is None and host is not None else None


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
    filed = _DATELINE.match(text)
    if filed is None:
        return None
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
