"""Where tours begin and end, and the land that a report calls no more than the country.

يستهل X من P جولة تقوده إلى Q, اختتم X في P جولته, وصل X إلى البلاد: a tour is a row of visits, of which its first and
last stop are two; the country is the one in which the news was filed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.scenes import is_place
from kg.extraction.grammar.syntax import Arguments
from kg.extraction.meetings.clauses import is_ordered, is_round
from kg.extraction.meetings.dateline import filed_in_land
from kg.extraction.mentions.states_of import as_state, land_of
from kg.lexicon.function_words import INDEPENDENT, WERE
from kg.lexicon.ordinals import ORDINALS
from kg.lexicon.triggers import triggers
from kg.records import Mention


def stop_of(items: Sequence[Item], verb: int, noun: int, arguments: Sequence[Arguments]) -> Mention | None:
    """يبدأ X من P جولته, اختتم في P جولة: the town or land at which the verb says that the tour begins or ends.

    :param arguments: what stands about the verb, and about the noun.
    """
    verbs, tour = triggers("meeting")["verbs"], triggers("meeting")["nouns"]["round"]
    begins = items[verb].lemma_in(verbs["begin"])
    if items[noun].key not in tour or not (begins or items[verb].lemma_in(verbs["end"])):
        return None
    for args in arguments:
        for prep in args.preps:
            if prep.preposition in ("في", "ب") or (begins and prep.preposition == "من"):
                named = prep.phrase.mentions[0] if prep.phrase is not None and prep.phrase.mentions else None
                if named is not None and is_place(named) and land_of(named) is not None:
                    return named
    return None


def toured_in(items: Sequence[Item], noun: int, arguments: Sequence[Arguments]) -> Mention | None:
    """قام X بجولة في P, جولة X في P: the land or town in which somebody tours, as who does so is there (جال في P).

    Not where talks have had a round (جولتها الأخيرة في P, عقد الوفد جولة ثانية في P).

    :param arguments: what stands about the noun, and about the verb that governs it.
    """
    tour = items[noun]
    if tour.key not in triggers("meeting")["nouns"]["round"] or tour.definite or tour.pronoun == "3fs":
        return None
    if is_round(items, noun) or (noun + 1 < len(items) and is_ordered(items[noun + 1])):
        return None
    for args in arguments:
        within = next((p.phrase for p in args.preps if p.preposition == "في" and p.at > noun), None)
        if within is not None and within.mentions:
            named = within.mentions[0]
            return named if is_place(named) and land_of(named) is not None else None
    return None


def visited_by_him(held_by: Sequence[Mention], noun: Arguments) -> Mention | None:
    """قام X بزيارة كينيا: the land in the genitive, where the visit is another's, who comes from elsewhere.

    :param held_by: who pays the visit, of whom the verb tells.
    :param noun: what stands about the visit.
    """
    owned = noun.subject.mentions if noun.subject is not None and not noun.subject.pronoun else []
    land = owned[0] if len(owned) == 1 and is_place(owned[0]) else None
    if land is None or land_of(land) is None or not held_by:
        return None
    own = {state.key for m in held_by if (state := as_state(m)) is not None}
    return land if land.key not in own and all(m.kind in ("person", "office") for m in held_by) else None


def station(items: Sequence[Item], noun: int, end: int) -> Mention | None:
    """كانت P المحطة الأولى في جولة X, أولى محطات جولة X كانت P: what is told to be one of the stops of a tour.

    :param end: the item after the tour and whose it is.
    """
    words = triggers("meeting")
    if items[noun].key not in words["nouns"]["round"]:
        return None
    stops = words["surroundings"]["stop"]
    stop = next((i for i in range(noun - 1, max(-1, noun - 4), -1) if items[i].key in stops), None)
    if stop is None:
        return None
    first = stop - (stop > 0 and items[stop - 1].form in ORDINALS)
    place = items[first - 1].mention if first > 1 and _is_being(items[first - 2]) else None
    if place is None and end + 1 < len(items) and _is_being(items[end]):
        place = items[end + 1].mention
    return place if place is not None and is_place(place) and land_of(place) is not None else None


def _is_being(item: Item) -> bool:
    """كانت, تشكل, ستكون, هي: whether what stands after an item is said to be something."""
    return item.form in WERE or item.form in INDEPENDENT or not _BEING.isdisjoint(item.lemmas[1])


_BEING = frozenset("كان اعتبر شكل".split())


def of_the_country(sentence: Sentence, text: str, phrases: Iterable[NounPhrase | None]) -> Mention | None:
    """وصل إلى البلاد, يزور البلاد: the state of the dateline, where a phrase calls it no more than the country.

    :param text: the article's, which the dateline opens.
    """
    for phrase in phrases:
        if phrase is None or phrase.head.form not in _THE_COUNTRY:
            continue
        if phrase.mentions or phrase.inside or phrase.adjectives:
            continue  # البلاد العربية
        land = filed_in_land(text) if sentence.field == "text" else None
        land = land or _told_of(sentence.items, phrase.first)
        if land is not None:
            return sentence.mention_of(phrase.head, "state", land, manner="name", rule="dateline")
    return None


def _told_of(items: Sequence[Item], before: int) -> str | None:
    """وفي غانا عرض الوزير الأمر على نظيره حين زار البلاد: the one land in which the sentence is set so far."""
    lands = {
        land.key
        for i in range(1, before)
        if (m := items[i].mention) is not None and items[i - 1].lemma == "في" and (land := land_of(m)) is not None
    }
    return next(iter(lands)) if len(lands) == 1 else None


_THE_COUNTRY = frozenset({"البلاد", "لبلاد"})  # … للبلاد, of which the preposition has taken a letter
