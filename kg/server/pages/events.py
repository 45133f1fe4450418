"""Lists of events: how many there are of a choice, one page of them, and all that a row of the page tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from kg.graph.vocabulary import NS, External, Properties
from kg.server.pages.asking import HEAD, Asks, number, text_of, value
from kg.server.pages.filters import Filters
from kg.server.pages.records import AGENTS, VALUES, WORDS, Event, Queries, Thing
from kg.server.pages.things import article, kind_of, name_of, things

if TYPE_CHECKING:
    import pyoxigraph as ox

PAGE = 25
"""How many events one page of a list shows."""

_BY_IRI = {iri: name for name, iri in VALUES.items()}


def count(asks: Asks, filters: Filters) -> int:
    """How many events a choice holds."""
    query = f"{HEAD}SELECT (COUNT(?event) AS ?n) WHERE {{\n  {filters.pattern(asks.base)}\n}}"
    return next((number(row, "n") for row in asks.select(query)), 0)


def page(asks: Asks, filters: Filters, offset: int = 0, limit: int = PAGE) -> list[Event]:
    """Some of the events of a choice, the latest first, those without a date last.

    :param offset: how many to pass over.
    :param limit: how many at most.
    """
    pattern = filters.pattern(asks.base)
    found = asks.select(
        f"{HEAD}SELECT ?event (MAX(?day) AS ?date) WHERE {{\n"
        f"  {{ {pattern} BIND ('' AS ?day) }}\n  UNION\n  {{ {pattern} {dates('MAX', 'day')} }}\n"
        f"}} GROUP BY ?event ORDER BY DESC(?date) ?event LIMIT {limit} OFFSET {offset}"
    )
    return list(described(asks, [value(row, "event") for row in found]).values())


def dates(which: str, variable: str) -> str:
    """A SPARQL group that binds a variable to the first or last date of each event that has any.

    :param which: ``MIN`` or ``MAX``.
    """
    return f"{{ SELECT ?event ({which}(STR(?when)) AS ?{variable}) WHERE {{ ?event mhd:date ?when }} GROUP BY ?event }}"


def described(asks: Asks, iris: Iterable[str]) -> dict[str, Event]:
    """What all articles together say of these events, in the order given.

    :raises UsageError: if one is no IRI.
    """
    quads = {iri: list(asks.said(iri)) for iri in dict.fromkeys(iris)}
    known = things(asks, things_in(chain.from_iterable(quads.values())))
    return {iri: event_of(iri, said, known, _publishers(asks, said)) for iri, said in quads.items()}


def things_in(quads: Iterable[ox.Quad]) -> list[str]:
    """The IRIs of the things in events' slots, in order."""
    slots = set(AGENTS.values())
    return sorted({text_of(quad.object) for quad in quads if quad.predicate.value in slots})


def event_of(iri: str, quads: Iterable[ox.Quad], known: Mapping[str, Thing], sources: Sequence[str] = ()) -> Event:
    """An event from what is said of it.

    :param known: the things in its slots, by IRI.
    :param sources: the publisher of each article that reports it; one may stand there more than once.
    """
    kinds: set[str] = set()
    labels: set[tuple[str, str]] = set()
    said: dict[str, set[str]] = {}
    for quad in quads:
        about, what = quad.predicate.value, text_of(quad.object)
        if about == External.type:
            kinds.add(what)
        elif about == External.label:
            labels.add((str(getattr(quad.object, "language", None) or ""), what))
        elif about in _BY_IRI:
            said.setdefault(_BY_IRI[about], set()).add(what)
    return Event(
        iri,
        kind_of(kinds),
        name_of(labels),
        dates=tuple(sorted(said.get("date", ()))),
        end_dates=tuple(sorted(said.get("endDate", ()))),
        statuses=tuple(sorted(status.removeprefix(NS) for status in said.get("status", ()))),
        slots={s: tuple(known.get(t, Thing(t)) for t in sorted(said[s])) for s in AGENTS if s in said},
        words={slot: tuple(sorted(said[slot])) for slot in WORDS if slot in said},
        articles=len(sources),
        sources=tuple(sorted(set(filter(None, sources)))),
    )


def articles_of(asks: Asks, quads: Iterable[ox.Quad]) -> list[str]:
    """The IRIs of the articles from which the evidence for an event comes, in order."""
    evidence = {text_of(quad.object) for quad in quads if quad.predicate.value == Properties.evidence}
    return sorted({text_of(quad.object) for words in evidence for quad in asks.said(words, Properties.inArticle)})


def _publishers(asks: Asks, quads: Iterable[ox.Quad]) -> list[str]:
    return [article(asks, iri).publisher for iri in articles_of(asks, quads)]


def sources(asks: Asks, most: int = 200) -> list[tuple[str, int]]:
    """The publishers with how many articles each has, the greatest first."""
    found = asks.select(
        f"{HEAD}SELECT ?source (COUNT(?article) AS ?n) WHERE {{\n"
        "  { SELECT DISTINCT ?article ?source WHERE { ?article schema:publisher ?source } }\n"
        f"}} GROUP BY ?source ORDER BY DESC(?n) ?source LIMIT {most}"
    )
    return [(value(row, "source"), number(row, "n")) for row in found]


def queries(filters: Filters, base: str) -> Queries:
    """The SPARQL that lists a choice whole, and that gives its events."""
    pattern = filters.pattern(base)
    return Queries(
        f"{HEAD}SELECT ?event ?kind ?date ?status (MAX(?arabic) AS ?labelArabic) (MAX(?latin) AS ?labelLatin)\n"
        f"       (COUNT(DISTINCT ?article) AS ?articles)\nWHERE {{\n  {pattern}\n"
        "  OPTIONAL { ?event a? ?class . FILTER (?class != mhd:Event && ?class != ?event) }\n"
        "  BIND (STRAFTER(STR(?class), '#') AS ?kind)\n"
        "  OPTIONAL { ?event mhd:date? ?date . FILTER (ISLITERAL(?date)) }\n"
        "  OPTIONAL { ?event mhd:status? ?state . FILTER (?state != ?event) }\n"
        "  BIND (STRAFTER(STR(?state), '#') AS ?status)\n"
        "  OPTIONAL { ?event rdfs:label? ?a . FILTER (LANG(?a) = 'ar') BIND (STR(?a) AS ?arabic) }\n"
        "  OPTIONAL { ?event rdfs:label? ?l . FILTER (ISLITERAL(?l) && LANG(?l) != 'ar') BIND (STR(?l) AS ?latin) }\n"
        "  OPTIONAL { ?event mhd:evidence ?words . ?words mhd:inArticle ?article }\n"
        "}\nGROUP BY ?event ?kind ?date ?status\nORDER BY DESC(?date) ?event",
        things_of(filters, base),
    )


def things_of(filters: Filters, base: str) -> str:
    """The SPARQL that gives the events of a choice as ``?thing``."""
    return f"{HEAD}SELECT ?thing WHERE {{\n  {filters.pattern(base, 'thing')}\n}}"
