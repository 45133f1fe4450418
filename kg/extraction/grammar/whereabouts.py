"""Where somebody was when he met others, told by what he was there for: على هامش مشاركته في قمة في P, فور وصوله إلى P.

Such an adjunct sets the scene of the clause that it opens, or in which it stands (Badawi, Carter & Gully, Modern
Written Arabic, ch. 2.5 and 3.14): the pronoun of the verbal noun is that of whoever did something there.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item, ends_clause
from kg.extraction.grammar.no_scene import is_no_scene, tells_when
from kg.extraction.grammar.scenes import is_place, named_capital, opens_topic, place_after, town_of_forum
from kg.lexicon.function_words import AFTER, BEFORE, DURING
from kg.lexicon.triggers import triggers
from kg.records import Mention


def whereabouts(items: Sequence[Item], at: int) -> Mention | None:
    """The place where somebody was who met others in the clause of the verb or noun at ``items[at]``."""
    for item in items:
        if item.form == "هامش" or (item.kind == "word" and item.pronoun in _HIS):
            break
    else:
        return None
    verb = at if items[at].kind == "verb" else verb_left(items, at)
    verb = at if verb is None else verb  # كان X في استقبال Y لدى وصوله إلى P
    if items[verb].lemma_in(triggers("meeting")["verbs"]["phone"]):
        return None  # who telephones is not where the other is
    comma = _adjunct_end(items, verb)
    if comma and (found := _named(items, range(_part_start(items, comma), comma), margin=True)) is not None:
        return found
    end = next(
        (i for i in range(verb + 1, len(items)) if items[i].kind in ("verb", "sub", "rel") or _stops(items[i])), 0
    )
    return _named(items, range(verb + 1, end or len(items)), margin=False)


_HIS = frozenset({"3ms", "3fs", "3mp", "3fp", "3d", "3md", "3fd"})


def _stops(item: Item) -> bool:
    return item.kind == "mark" and item.text in ".؛:"


def _part_start(items: Sequence[Item], before: int) -> int:
    """Where the part of the sentence begins that ends before an item, past what joins it to another."""
    start = next((i + 1 for i in range(before - 1, -1, -1) if _stops(items[i])), 0)
    return start + (items[start].kind == "conj")


def _adjunct_end(items: Sequence[Item], verb: int) -> int:
    """The comma after the adjunct that opens the clause of a verb; 0 where none does, or where it is no such adjunct.

    Between the two stand but particles and a day.
    """
    comma = next((i for i in range(verb - 1, -1, -1) if items[i].kind not in _BETWEEN), -1)
    if comma < 2 or items[comma].text not in "،,":
        return 0
    start = _part_start(items, comma)
    opens = items[start].kind == "prep" or items[start].form in _UPON
    inside = range(start + 1, comma)
    if not opens or any(
        items[i].kind == "sub" or (items[i].kind == "verb" and not _describes(items, i)) for i in inside
    ):
        return 0
    return comma


_BETWEEN = frozenset({"conj", "part", "date", "fut"})


def _describes(items: Sequence[Item], verb: int) -> bool:
    """على هامش القمة التي تعقد في P: whether a verb only describes what the adjunct names."""
    return items[verb - 1].kind in ("rel", "word") and bool(
        items[verb].lemma_in(triggers("meeting")["verbs"]["happen"])
    )


_UPON = frozenset({"فور", "حال", "لدي", "عند", "غداه", "قبيل"})
"""Adverbs and prepositions of time before the verbal noun of coming, or of going."""


def _named(items: Sequence[Item], within: range, *, margin: bool) -> Mention | None:
    """The place that an adjunct within some items names.

    :param margin: whether it is looked for after على هامش as well.
    """
    groups = triggers("meeting")
    for i in within:
        if i == 0:
            continue
        item, before = items[i], items[i - 1]
        if margin and item.form == "هامش" and before.kind == "prep":
            town = town_of_forum(items, i + 1) if i + 1 < within.stop else None
            return town or _after(items, range(i + 1, within.stop), _AT)
        if item.kind != "word" or item.pronoun not in _HIS:
            continue
        if item.lemma_in(groups["nouns"]["leaving"]) and before.lemma in BEFORE:
            return _left(items, i + 1)
        upon = before.form in _UPON or before.lemma in DURING or (before.lemma in AFTER and _comes(item))
        if margin:  # في ختام مشاركته, في مستهل زيارته
            upon = (
                upon or before.key in groups["surroundings"]["end"] or before.key in groups["surroundings"]["beginning"]
            )
        if upon and item.lemma_in(groups["surroundings"]["stay"]):
            return _after(items, range(i + 1, within.stop), _TO if _comes(item) else _AT_OR_TO)
    return None


def _comes(item: Item) -> bool:
    return bool(item.lemma_in(triggers("meeting")["nouns"]["coming"]))


_AT = frozenset({"في", "ب"})
_TO = frozenset({"الي", "ل"})
_AT_OR_TO = _AT | _TO


def _after(items: Sequence[Item], within: range, preps: frozenset[str]) -> Mention | None:
    """The first place within some items that a preposition governs, before what the event is about."""
    for i in within:
        if opens_topic(items, i) or tells_when(items, i) or (ends_clause(items[i]) and items[i].kind == "sub"):
            return None
        if (found := place_after(items, i, preps)) is not None and not is_no_scene(items, i):
            return found
        host = items[i + 1].mention if items[i].kind == "verb" and items[i].pronoun else None
        if host is not None and items[i].lemma_in(triggers("meeting")["verbs"]["host"]):
            return host if is_place(host) else None  # القمة التي تستضيفها P
    return None


def _left(items: Sequence[Item], at: int) -> Mention | None:
    """قبل مغادرته P, قبيل مغادرته العاصمة P: the place that somebody has left, which is the noun's object."""
    for item in items[at : at + 3]:
        if item.mention is not None:
            left = named_capital(items[at], item.mention) or item.mention
            return left if is_place(left) else None
        if item.kind not in ("word", "mention"):
            return None
    return None
