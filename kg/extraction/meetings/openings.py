"""What a sentence must hold to state a meeting, rule by rule.

A rule that comes to look for other words needs its opening here: tests/extraction/test_openings.py reads every
sentence, and finds what was passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from kg.extraction.grammar.calling_off import calling_off
from kg.extraction.grammar.openings import PLACES, Opening, Openings, verbs, words
from kg.lexicon.function_words import WAS
from kg.lexicon.triggers import triggers

PRESENT = frozenset("الموجود الموجوده المتواجد المتواجده".split())
"""Forms that say of a traveller where he is."""
BY_TELEPHONE = frozenset({"هاتفيا", "الهاتف"})
"""Forms that say that somebody spoke by telephone."""
_EVENTS = ("meeting", "visit", "talking", "call", "invitation")


@cache
def nouns() -> Mapping[str, str]:
    """The nouns of meetings, visits, calls and talking: folded lemma → group."""
    return {lemma: group for group in _EVENTS for lemma in triggers("meeting")["nouns"][group]}


@cache
def motion() -> frozenset[str]:
    """The verbal nouns of coming, going and sending."""
    noun = triggers("meeting")["nouns"]
    return frozenset().union(noun["coming"], noun["going"], noun["sending"])


CALLING_OFF = "calling off"
"""The group of the verbs by which what was planned is called off, beside those of ``meeting.yaml``."""


@cache
def _verb_groups() -> Mapping[str, frozenset[str]]:
    """The groups of each verb that any rule of meetings starts from, by its folded lemma."""
    found: dict[str, frozenset[str]] = {}
    for group, lemmas in (*triggers("meeting")["verbs"].items(), (CALLING_OFF, calling_off())):
        for lemma in lemmas:
            found[lemma] = found.get(lemma, frozenset()) | {group}
    return found


@lru_cache(maxsize=1 << 12)
def verb_groups(lemmas: tuple[str, ...]) -> frozenset[str]:
    """The groups that a verb can be of, by the lemmas of its readings: of most of a sentence's verbs none."""
    groups = _verb_groups()
    return frozenset().union(*(groups[lemma] for lemma in lemmas if lemma in groups))


@cache
def openings() -> Openings:
    """The openings of all rules."""
    return Openings(_openings(triggers("meeting")))


@cache
def sport_or_stage() -> Openings:
    """Words of sport and stage: who meets there is no party to talks."""
    return Openings([(words(triggers("meeting")["other_domains"]["words"]),)])


@cache
def welcomes() -> Openings:
    """The openings of the rules for welcomes."""
    told = triggers("meeting")
    return Openings([(words(told["nouns"]["welcome"], told["forms"]["pictured"]),)])


def _openings(told: Mapping[str, Any]) -> Iterator[Opening]:
    verb, noun, beside, letters = told["verbs"], told["nouns"], told["surroundings"], told["letters"]
    # a noun; the light verbs and those that gather people are read with theirs
    yield (words(nouns()),)
    yield (verbs(verb["meet"], verb["phone"], verb["receive"], verb["host"]),)
    # talk is a meeting of two subjects, or with someone
    together = verb["discuss_together"] | verb["dual_together"]
    with_nothing = (lemma for lemma, prepositions in verb["discuss"].items() if not prepositions)
    yield (verbs(together, with_nothing),)
    yield verbs(verb["discuss"]), words(_prepositions(verb["discuss"]))
    # a visit has a goal
    to_nothing = (lemma for lemma, prepositions in verb["visit"].items() if not prepositions)
    yield (verbs(to_nothing),)
    yield verbs(verb["visit"]), PLACES
    yield verbs(verb["visit"]), words({"عاصمه"})
    yield verbs(verb["visit"]), words({"ضيفا"})
    yield verbs(verb["by_phone"]), words(BY_TELEPHONE)
    yield (words({"ضيافه"}),)
    yield words(PRESENT), PLACES
    yield verbs(verb["lead"]), words(told["parties"]["side"])
    yield verbs(verb["table"]), words(beside["table"], {"قباله"})
    yield verbs({"جلس"}), words({"مع", "معا", "سويا"})
    yield words(motion()), PLACES
    yield words(motion()), words({"عاصمه"})
    yield verbs(verb["send"]), PLACES
    # taking leave of someone; letters of credence
    yield (verbs(verb["take_leave"]),)
    yield verbs(verb["chair"], verb["sit"]), words(told["parties"]["committee"] | told["parties"]["sitting"])
    yield verbs(verb["give"]), words(beside["honour"])
    yield verbs(verb["accept"]), words(beside["meal"])
    yield verbs(verb["credence"]), words(beside["credence"])
    # letters that somebody brings
    yield verbs(verb["credence"]), words(letters["letter"]), words({"من"})
    yield words(letters["handing_over"]), words(letters["letter"])
    yield (words(told["forms"]["pictured"]),)
    # standing ready to welcome someone
    yield (words({"استقبال"}),)
    yield words(noun["welcome"]), words(WAS)


def _prepositions(governing: Mapping[str, Iterable[str]]) -> frozenset[str]:
    return frozenset(preposition for prepositions in governing.values() for preposition in prepositions)
