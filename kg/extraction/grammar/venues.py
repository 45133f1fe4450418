"""Places that no list has, told by the noun before their name: بقصر النخيل, في بلدة أوتيسا, بمقر الوزارة, في فندق لونا.

A noun of a place governs the name in the genitive, or is told from its like by an adjective (القصر الرئاسي; Ryding, A
Reference Grammar of Modern Standard Arabic, ch. 8). A bare one (في القصر, في مكتبه) names none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.modifiers import modifier
from kg.extraction.grammar.noun_phrases import noun_phrase, skip_adverbs
from kg.extraction.grammar.scenes import governed_scenes, locative, scenes_after, things_of
from kg.extraction.grammar.syntax import Arguments
from kg.language.fold import fold
from kg.lexicon.places import place_nouns
from kg.records import Mention, Span

_LONGEST = 4
"""So many words name a place after its noun."""


@cache
def _settlements() -> frozenset[str]:
    return place_nouns("settlement")


@cache
def _buildings() -> frozenset[str]:
    return place_nouns("palace", "building") | seats()


@cache
def seats() -> frozenset[str]:
    """The nouns of a seat, which is in the town where its body is (مقر الوزارة)."""
    return place_nouns("seat")


def is_seat(venue: Mention) -> bool:
    """Whether a place is called by what it is of (مقر الوزارة, القصر الجمهوري), and not by a name."""
    noun = fold(venue.name.split()[0])
    return noun in seats() or noun.startswith("ال")


def venue_of(
    sentence: Sentence, at: int, args: Arguments, *, relative: int = 0, discussed: bool = False
) -> Mention | None:
    """The place that is named by its noun where the scene of the event at item ``at`` can stand.

    :param args: what the event governs.
    :param relative: the end of a relative clause that describes it.
    :param discussed: as for ``place_of``.
    :return: a place without a key, for its words.
    """
    items = sentence.items
    of_things = things_of(args) if discussed else frozenset()
    for prep in governed_scenes(items, at, args, of_things):
        if (found := _named(sentence, prep.at)) is not None:
            return found
    for i in scenes_after(items, at, relative, of_things):
        if (found := _named(sentence, i)) is not None:
            return found
    return None


def past_setting(sentence: Sentence, at: int) -> int:
    """The item after the days and places that stand at item ``at``: [اليوم بقصر النخيل], [في مكتبه أمس], [في موسكو]."""
    items = sentence.items
    for _ in range(_SETTINGS):
        here = at = skip_adverbs(items, at)
        if at + 1 < len(items) and locative(items[at]):
            phrase = noun_phrase(items, at + 1, coordination=False)
            if items[at + 1].pronoun and items[at + 1].form in _OWN:
                at += 2
            elif phrase is not None and phrase.mentions:
                at = phrase.last
            elif (venue := _named(sentence, at)) is not None:
                at = next((i for i in range(at + 1, len(items)) if items[i].start >= venue.span.end), len(items))
        if at == here:
            break
    return at


_SETTINGS = 3  # circumstances that may stand before the venue
_OWN = frozenset(noun + own for noun in ("مكتب", "مقر", "ديوان", "قصر", "منزل") for own in ("ه", "ها", "هم"))


def _named(sentence: Sentence, prep: int) -> Mention | None:
    """What the preposition at item ``prep`` governs, if that is a place by its noun and its name."""
    items, noun = sentence.items, prep + 1
    if not locative(items[prep]) or noun >= len(items) or items[noun].kind != "word" or items[noun].pronoun:
        return None
    before = items[prep - 1].mention if prep else None
    if before is not None and before.kind == "office" and " " not in before.name:
        return None  # مستشار بالديوان الملكي
    if items[noun].key in _buildings():
        last = _building(items, noun)
    elif items[noun].form in _settlements() and not items[noun].definite:
        last = _settlement(items, noun)
    elif items[prep].lemma == "في" and not items[prep].attached and _unknown(items[noun]):
        return _bare(sentence, noun)
    else:
        return None
    if last == noun + 1:
        return None
    return _place(sentence, noun, last)


def _place(sentence: Sentence, first: int, last: int) -> Mention:
    span = Span(sentence.items[first].start, sentence.items[last - 1].end, sentence.field)
    name = sentence.words(span.start, span.end)
    return Mention("place", span, sentence.index, (0, 0), name, manner="place", rule="venue")


def _bare(sentence: Sentence, name: int) -> Mention | None:
    """التقى X في أوتيسا يوم الأحد: a name that the language does not have, where nothing else goes on with it."""
    items, last = sentence.items, name + 1
    while last < len(items) and last < name + 3 and _unknown(items[last]):
        last += 1
    closed = last >= len(items) or items[last].kind in ("mark", "date", "prep")
    return _place(sentence, name, last) if closed and len(items[name].text) > 3 else None


def _settlement(items: Sequence[Item], noun: int) -> int:
    """بلدة أوتيسا, منتجع بويرتو فينو: the end of the words after the noun that the language does not have."""
    last = noun + 1
    while last < min(len(items), noun + _LONGEST) and _unknown(items[last]):
        last += 1
    return last


def _unknown(item: Item) -> bool:
    return item.kind == "word" and item.word is not None and not item.analyses and item.text.isalpha()


def _building(items: Sequence[Item], noun: int) -> int:
    """The end of what is called by the noun of a building: قصر النخيل, مقر وزارة الخارجية, المجمع الرئاسي."""
    last, construct, described = noun + 1, not items[noun].definite, items[noun].definite
    while last < min(len(items), noun + 1 + _LONGEST):
        item, analysis = items[last], items[last].analysis
        if item.mention is not None:
            kind, manner = item.mention.kind, item.mention.manner
            named = described if manner == "demonym" else construct and kind in _OWNERS  # المجمع الرئاسي, مقر الاتحاد
            return last + named if named or not construct else noun + 1
        if item.kind != "word" or item.pronoun:
            break
        if construct:
            if item.definite or not item.analyses:
                construct, described = False, item.definite
            elif analysis is None or analysis.pos != "noun":
                break  # فندق فخم
        elif not (described and item.definite and modifier(item)) and not (
            _unknown(item) and _unknown(items[last - 1])
        ):
            break
        last += 1
    return last if not construct else noun + 1


_OWNERS = frozenset({"organization", "state", "place", "office"})
"""Whose seat a building can be."""
