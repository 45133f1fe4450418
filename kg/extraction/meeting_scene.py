"""Where protocol news leaves it to its dateline: the town from which it is filed.

An agency says once where it files from (الدوحة في 14 مارس /قنا/) and goes on with هنا or with the office in which a
guest is received.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.discourse import Reading
from kg.extraction.function_words import WERE
from kg.extraction.items import Item, Sentence
from kg.language.fold import fold
from kg.lexicon.places import place_names
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span

_DATELINE = re.compile(r"\s*([ء-ي]+(?: [ء-ي]+){0,2}?)\s*(?:في\s+)?(?=[\d\-–—/(:])")


def scene_of(reading: Reading, sentence: Sentence, at: int) -> Mention | None:
    """The town of the dateline, where the clause of the verb at item ``at`` says "here" or names an office at home."""
    if sentence.field != "text" or not any(
        _at_home(sentence.items, i) for i in range(at + 1, _end(sentence.items, at))
    ):
        return None
    text = reading.article.text
    filed = _DATELINE.match(text)
    found = place_names().get(tuple(fold(filed[1]).split()), ()) if filed is not None else ()
    if filed is None or not found:
        return None
    span = Span(filed.start(1), filed.end(1), "text")
    return Mention("place", span, sentence.index, (0, 0), filed[1], key=found[0].id, manner="place", rule="dateline")


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
    return item.form in forms["at_home"] or (item.form in ("مقر", "مبني") and after in forms["seats"])


def told_as_earlier(items: Sequence[Item], at: int) -> bool:
    """وكان X قد التقى Y, سبق أن زار P: whether what the verb at item ``at`` tells of had been before the rest."""
    for i in range(at - 1, max(-1, at - 12), -1):
        if items[i].form in _HAD:
            return True
        if items[i].kind in ("verb", "rel") or items[i].text in ".؛":
            return False
    return False


_HAD = WERE | {"سبق"}


__all__ = ["scene_of", "told_as_earlier"]
