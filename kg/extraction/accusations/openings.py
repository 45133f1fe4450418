"""What a sentence must hold to state an accusation or a denial, reader by reader.

A reader that comes to look for other words needs its opening here: tests/extraction/test_openings.py reads every
sentence, and finds what was passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.extraction.accusations.charges import Words
from kg.extraction.accusations.doings import DOING
from kg.extraction.accusations.stories import FLATLY
from kg.extraction.accusations.wrongdoing import DONE_TO, FIRE, NOUN_ALIKE, PURPOSE
from kg.extraction.discourse.attribution import ACCORDING
from kg.extraction.grammar.openings import NAMED, Group, Opening, Openings, verbs, words
from kg.lexicon.function_words import ABOUT, AS_BEING, THIS
from kg.lexicon.triggers import triggers

ON_CHARGE = frozenset({"بتهمه", "بتهم", "بشبهه", "بداعي", "بدعوي"})
"""Prepositions of charges."""

_THAT = words({"ان", "انه", "انها", "انهم", "انهما", ":"})
_OF_THE_TOLD = words({"انه", "انها", "انهم"})
_THESE = words(THIS)
_COLON = words({":"})
_NOT = words({"لا", "ليس", "ليست", "غير"})


@cache
def openings() -> Openings:
    """The openings of all readers."""
    return Openings(_openings(triggers("accusation")))


def _openings(told: Words) -> Iterator[Opening]:
    verb, noun, participle = told["verbs"], told["nouns"], told["participles"]
    wrong = Group(told["verbs_of_wrong"]["wrong"] | told["verbs_of_wrong"]["inherent"], noun["wrong"])
    # words of accusation; what rejects and describes one stands beside them
    yield (verbs(verb["accuse"], verb["deny"], verb["convict"]),)
    yield (words(noun["accusation"], noun["claim"], noun["conviction"], noun["denial"], ON_CHARGE),)
    yield (words(participle["accused"], participle["convicted"], participle["denying"]),)
    yield words(noun["warrant"], noun["suspicion"]), Group(verb["judicial"], noun["arrest"] | noun["trial"])
    yield words(noun["trying"]), Group(verb["concern"], ABOUT | noun["case"])
    yield verbs(verb["sue"]), words({"علي"})
    told_that = _OF_THE_TOLD.words | AS_BEING  # رماه بأنه: of whatever
    laid = Group(wrong.verbs, wrong.words | noun["harm"] | noun["act"] | noun["untrue"] | told_that)
    yield verbs(verb["ascribe"], verb["reproach"], verb["cast"], verb["fault"]), laid
    # responsibility and blame
    yield Group(verb["blame"], participle["blaming"] | noun["blaming"]), words(noun["responsibility"])
    yield verbs(verb["exchange"]), words(noun["responsibility"])
    tells = verbs(verb["hint"], verb["establish"], verb["suspect"])
    yield tells, words(noun["implicating"], noun["performing"], noun["committing"])
    yield verbs(verb["say"], verb["hold_proof"]), words(noun["proof"]), words(noun["implicating"])
    yield verbs(verb["put_blame"]), words(noun["blame"])
    # a report called untrue, a deed called a wrong
    untrue = words(noun["untrue"], noun["ground"], told["adjectives"]["sound"])
    yield verbs(verb["describe"]), words(noun["story"], noun["proceedings"], {"ما"}), untrue
    yield verbs(verb["describe"]), words(noun["proceedings"]), words(noun["persecution"])
    yield Group(verb["describe"], participle["describing"]), Group(wrong.verbs, wrong.words | noun["wrongdoer"])
    # what has been told, rejected
    rejects = verbs(verb["reject"], verb["play_down"])
    yield rejects, words(noun["story"], FLATLY, {"هو"})
    yield rejects, words({"ما"}), verbs(verb["say"], verb["contain"], verb["publish"])
    yield verbs(verb["disown"]), words(noun["wrong"], noun["harm"])
    yield words(noun["disowning"]), verbs(verb["express"])
    yield verbs(verb["meet"]), words(noun["rejection"])
    yield verbs(verb["rule_out"]), words(noun["part"], noun["doing"], noun["implicating"])
    # innocence and guilt
    yield words(noun["innocence"]), verbs(verb["plead"])
    yield words(noun["guilt"]), verbs(verb["confess"])
    yield words(participle["guilty"]), _NOT
    # what is said of someone
    yield Group(verb["claim"], participle["claiming"]), _THAT, wrong
    says = Group(verb["say"] | verb["contain"], participle["saying"] | noun["saying"] | noun["belief"] | ACCORDING)
    yield says, _THAT, words(noun["story"], noun["proceedings"], {"ما"}), untrue
    yield says, _OF_THE_TOLD, untrue
    yield says, _THESE, untrue
    for blame in _blame(told, wrong):
        yield says, _THAT, *blame
        yield _COLON, NAMED, *blame


def _blame(told: Words, wrong: Group) -> Iterator[Opening]:
    """What is told of someone that makes it an accusation, or a denial of his part in something."""
    verb, noun, participle = told["verbs"], told["nouns"], told["participles"]
    of_wrong = told["verbs_of_wrong"]
    yield (words(participle["responsible"], participle["involved"], participle["innocent"]),)
    yield words(participle["partner"]), wrong
    yield _NOT, words(noun["part"])
    yield verbs(verb["bear"]), words(noun["responsibility"])
    yield (verbs(of_wrong["inherent"]),)
    for group in (of_wrong["commit"] | DOING, verb["stand"], of_wrong["amount"]):
        yield verbs(group), wrong
    beside = {"take_part": ("begin", "begun"), "take": ("seize", "property")}  # in one row, as a row has its cost
    so_far = noun["innocent"] | noun["dwelling"] | noun["outlaw"] | noun["forbidden"] | noun["affairs"]
    for group, (whom, _) in DONE_TO.items():
        if group != "seize":
            other, others = beside.get(group, (group, whom))
            what = noun[whom] | noun[others]
            yield (
                Group(of_wrong[group] | of_wrong[other], NOUN_ALIKE),
                words(what | so_far if group == "strive" else what),
            )
    yield verbs(of_wrong["comply"]), words(noun["bond"])
    yield verbs(of_wrong["fire"]), words(FIRE)
    yield words(noun["responsibility"]), verbs({"وقع"})
    yield words(noun["grave"]), NAMED
    yield verbs(of_wrong["support"], of_wrong["abduct"]), NAMED
    yield verbs(of_wrong["aimed"]), words(noun["overthrow"] | PURPOSE)
