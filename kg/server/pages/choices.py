"""What there is to choose from in the filters, and who is meant by a name that a reader typed."""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import UsageError
from kg.server.pages.asking import HEAD, Asks, expanded, value
from kg.server.pages.events import sources
from kg.server.pages.matching import find
from kg.server.pages.overview import active
from kg.server.pages.records import Name, Thing
from kg.server.pages.things import called, thing

AGENTS = ("Person", "State", "Organization")
"""The classes of what can take part in events, by local name."""

FINDABLE = (*AGENTS, "Place")
"""The classes of what readers look for by name."""

_PEOPLE = 150


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters offer: those who are in most events, states by their codes, publishers with their articles."""

    people: tuple[tuple[Thing, int], ...]
    states: tuple[tuple[str, Name], ...]
    sources: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a reader means. ``who`` is an IRI, or "" where it is not clear: then he may choose among candidates."""

    who: str
    said: str
    candidates: tuple[Thing, ...] | None = None


def choices(asks: Asks) -> Choices:
    """What the filters offer of a store."""
    found = asks.select(
        f"{HEAD}SELECT ?code (MIN(?state) AS ?one) WHERE {{\n"
        "  { SELECT DISTINCT ?state ?code WHERE { ?state mhd:isoCode ?code } }\n} GROUP BY ?code ORDER BY ?code"
    )
    states = tuple((value(row, "code"), called(asks, value(row, "one"))) for row in found)
    return Choices(tuple(active(asks, "Person", _PEOPLE)), states, tuple(sources(asks)))


def meant(asks: Asks, who: str) -> Meant:
    """Whom a reader means by an IRI, in full or short, or by a name.

    :param who: what he typed, or what stands in an address.
    """
    iri = expanded(who, asks.base)
    if "://" in iri:
        try:
            found = thing(asks, iri)
        except UsageError:
            return Meant("", who, ())
        return Meant(iri, found.name.arabic or found.name.latin or who)
    called_so = find(asks, who, AGENTS)
    exactly = [one for one in called_so if who in (one.name.arabic, one.name.latin)]
    if len(exactly) == 1 or len(called_so) == 1:
        return Meant((exactly or called_so)[0].iri, who)
    return Meant("", who, tuple(called_so))


def things_found(asks: Asks, name: str) -> list[Thing]:
    """The persons, states, organisations and places that are called so."""
    return find(asks, name, FINDABLE)
