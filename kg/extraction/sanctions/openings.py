"""What a sentence must hold to state a sanction, reader by reader.

A reader that comes to look for other words needs its opening here: tests/extraction/test_openings.py reads every
sentence, and finds what was passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.extraction.grammar.openings import NAMED, Group, Opening, Openings, verbs, words
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.predicates import ON
from kg.extraction.sanctions.reasons import IN_ANSWER
from kg.lexicon.triggers import triggers


@cache
def openings() -> Openings:
    """The openings of all readers."""
    return Openings(_openings(triggers("sanction")))


def _openings(told: Words) -> Iterator[Opening]:
    verb, noun, economic = told["verbs"], told["nouns"], words(told["adjectives"]["economic"])
    yield (words(noun["sanction"]),)
    yield words(noun["siege"]), economic
    yield words(noun["siege"]), words(frozenset({"علي"})), NAMED
    yield words(noun["curb"]), Group(verb["impose"], told["adjectives"]["standing"]), words(frozenset(ON))
    yield words(noun["step"]), words(told["adjectives"]["punitive"])
    yield words(noun["step"]), economic, words(frozenset({"ضد", "بحق", "علي", "عن"}))
    yield words(noun["step"]), Group(verb["impose"], told["adjectives"]["standing"] | {"متخذ"}), words(frozenset(ON))
    yield verbs(verb["hit"]), words(noun["step"])
    # single measures
    yield Group(verb["freeze"], noun["freezing"]), words(noun["assets"])
    yield verbs(verb["release"]), words(noun["assets"]), words(told["adjectives"]["frozen"])
    yield (Group(verb["ban"], noun["embargo"]),)
    yield verbs(verb["halt"]), words(noun["arms"])
    yield Group(verb["bar"], noun["barring"]), words(noun["entry"])
    yield Group(verb["bar"], noun["barring"]), words(noun["passage"]), words(noun["cargo"])
    yield Group(verb["restrict"], noun["restricting"]), words(noun["export"], noun["import"])
    yield (Group(verb["punish"] | verb["boycott"], noun["punishing"] | noun["boycott"]),)
    # lists, and what makes them black
    designating = Group(verb["designate"], noun["designating"])
    listing = Group(verb["list"] | verb["unlist"], noun["listing"] | noun["unlisting"])
    for group in (designating, listing):
        yield group, words(noun["list_of"]), words(noun["blacklist"])
    yield listing, words(noun["list_of"]), words(noun["control"])
    yield Group(verb["list"], noun["listing"]), words(noun["list_of"])
    yield listing, words(noun["sanction"])
    stands = words(told["participles"]["listed"])
    yield stands, words(noun["list_of"]), words(noun["blacklist"] | noun["control"])
    yield words(told["participles"]["barred"]), words(noun["entering"])
    widening = Group(verb["widen"], noun["widening"])
    yield widening, words(noun["list_of"]), words(noun["blacklist"] | noun["control"])
    yield designating, words(noun["body"]), words(noun["terrorist"])
    # limits: visas, systems of payment, trade, exports
    yield Group(verb["revoke"], noun["revoking"] | noun["curb"]), words(noun["visa"])
    yield Group(verb["cut_off"], noun["cutting_off"]), words(noun["payment_system"], noun["of_payment_system"])
    yield Group(verb["close"], noun["closing"]), words(noun["way_in"]), words(frozenset({"امام"}))
    stopping = Group(verb["stop"], noun["stopping"])
    yield stopping, words(noun["arms"])
    yield stopping, words(noun["trade"]), economic
    yield stopping, words(noun["commerce"])
    yield stopping, words(noun["trade"]), words(noun["export"], noun["import"])
    yield stopping, words(noun["export"], noun["import"]), words(IN_ANSWER, {"خلفيه"})
    yield words(noun["curb"]), words(noun["export"]), words(noun["sensitive"])
    yield words(noun["curb"]), words(noun["import"])
    yield words(noun["curb"]), economic, words(told["adjectives"]["standing"])
    yield words(noun["curb"]), words(frozenset({"قطاع"})), words(told["adjectives"]["standing"])
