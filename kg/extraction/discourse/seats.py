"""Cities that act for the body that sits there: Brussels that imposes, accuses or negotiates is the Union's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extraction.grammar.items import Sentence
from kg.lexicon.organisations import organisations
from kg.lexicon.states import states
from kg.records import Fact, FactFiller, Mention

_WHERE = "place"


def seats_told(sentences: Sequence[Sentence], facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, with the body in each slot that names it by the city where it sits.

    A capital is its own state's where the article names that state by another name, and not the body.

    :param sentences: those of the article.
    """
    bodies: dict[str, str] | None = None
    for fact in facts:
        found = [m for name, slot in fact.slots.items() if name != _WHERE for m in slot if _is_seat(m)]
        if not found:
            yield fact
            continue
        bodies = _sitting(sentences) if bodies is None else bodies
        slots = {
            name: slot if name == _WHERE else tuple([_body(filler, bodies) for filler in slot])
            for name, slot in fact.slots.items()
        }
        yield replace(fact, slots=slots)


def _is_seat(filler: FactFiller) -> bool:
    return isinstance(filler, Mention) and filler.manner == "capital" and filler.key in _seats()


def _body(filler: FactFiller, bodies: dict[str, str]) -> FactFiller:
    if not isinstance(filler, Mention) or filler.manner != "capital" or filler.key not in bodies:
        return filler
    return filler._replace(kind="organization", key=bodies[filler.key], gender=None)


def _sitting(sentences: Sequence[Sentence]) -> dict[str, str]:
    """The bodies that capitals stand for in an article, by the state."""
    told: set[str | None] = set()
    for sentence in sentences:
        for m in sentence.mentions:
            by_name = m.kind == "state" and m.manner not in ("capital", "demonym")  # العاصمة البلجيكية بروكسل
            told.add(m.key if by_name or m.kind == "organization" else m.state)
    return {state: body for state, body in _seats().items() if body in told or state not in told}


@cache
def _seats() -> dict[str, str]:
    """The bodies that capitals stand for, by the alpha-3 code of the capital's state."""
    of = {city: state.iso3 for state in states().values() for city in state.capitals}
    bodies = organisations().values()
    return {of[city]: body.id for body in bodies for city in body.seats if city in of}
