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
from kg.extraction.mentions.states_of import land_of
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
        if land is not None:
            return sentence.mention_of(phrase.head, "state", land, manner="name", rule="dateline")
    return None


_THE_COUNTRY = frozenset({"البلاد", "لبلاد"})  # … للبلاد, of which the preposition has taken a letter
