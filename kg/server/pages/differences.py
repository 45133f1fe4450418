"""Where articles differ on one and the same event: when it was, where, with whom, what it is about, who denies it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.graph.vocabulary import NS
from kg.server.pages.asking import HEAD, Asks, number, text_of, value
from kg.server.pages.events import described
from kg.server.pages.filters import Filters
from kg.server.pages.records import VALUES, Event, Queries, Thing
from kg.server.pages.things import things

ABOUT = ("date", "endDate", "place", "status", "participant", "imposedBy", "target", "accuser", "accused", "charge",
         "reason", "measure", "deniedBy")  # fmt: skip
"""What articles can differ on, by local name, in the order in which pages tell it."""

PAGE = 15
"""How many events one page of them shows."""

_DATES = ("date", "endDate")
_BY_IRI = {VALUES[name]: name for name in ABOUT}


@dataclass(frozen=True, slots=True)
class Stand:
    """One of the values that articles give, and the named graphs of those that do.

    ``value`` is a date, a status's local name, words of the article, or "" for "nothing said of it"; where it is a
    thing, ``thing`` is that.
    """

    value: str
    graphs: tuple[str, ...]
    thing: Thing | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A property on which articles differ, with what they say, that of most articles first."""

    about: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Disputed:
    """An event on which articles differ."""

    event: Event
    differences: tuple[Difference, ...]


Sayings = Mapping[str, Mapping[str, frozenset[str]]]
"""Property's local name -> named graph -> the values that it gives; "" stands for a graph that tells of the event."""


def sayings(asks: Asks, event: str) -> Sayings:
    """What each article says of an event.

    :raises UsageError: if that is no IRI.
    """
    said: dict[str, dict[str, set[str]]] = {"": {}}
    for quad in asks.said(event):
        if graph := text_of(quad.graph_name):
            said[""].setdefault(graph, set())
            if name := _BY_IRI.get(quad.predicate.value):
                said.setdefault(name, {}).setdefault(graph, set()).add(text_of(quad.object))
    return {name: {g: frozenset(values) for g, values in by.items()} for name, by in said.items()}


def differing(said: Sayings) -> Iterator[str]:
    """The properties on which articles differ.

    Articles that say nothing of it do not differ from those that do, but for denials: that one tells of a denial and
    another, which tells of the accusation, does not is a difference. A date that only says less than another (2015-07
    beside 2015-07-20) is none.
    """
    for name in ABOUT:
        by = said.get(name, {})
        if name == "deniedBy" and by and len(by) < len(said[""]):
            yield name
        elif name in _DATES:
            if any(not _agree(one, other) for one in _pooled(by) for other in _pooled(by) if _apart(by, one, other)):
                yield name
        elif len(set(by.values())) > 1:
            yield name


def _pooled(by: Mapping[str, frozenset[str]]) -> set[str]:
    return set().union(*by.values())


def _apart(by: Mapping[str, frozenset[str]], one: str, other: str) -> bool:
    """Whether two articles give the one and the other, neither of them both."""
    return any(one in g and other not in g for g in by.values()) and any(
        other in g and one not in g for g in by.values()
    )


def _agree(one: str, other: str) -> bool:
    """Whether one date says the same as the other, or less. A month without a year (--07) is a part of any year's."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or (short.startswith("--") and long[4:7] == short[1:])


def compared(asks: Asks, said: Sayings) -> tuple[Difference, ...]:
    """The differences with what each article says."""
    slots = {name for name in ABOUT if name not in (*_DATES, "status", "charge", "reason", "measure")}
    found: list[Difference] = []
    for name in differing(said):
        by = said[name]
        known = things(asks, sorted(_pooled(by))) if name in slots else {}
        stands = [
            Stand(
                what.removeprefix(NS) if name == "status" else what,
                tuple(sorted(graph for graph, values in by.items() if what in values)),
                known.get(what),
            )
            for what in sorted(_pooled(by))
        ]
        stands.sort(key=lambda stand: -len(stand.graphs))
        if name == "deniedBy" and (silent := tuple(sorted(set(said[""]) - set(by)))):
            stands.append(Stand("", silent))
        found.append(Difference(name, tuple(stands)))
    return tuple(found)


# --- all of them ------------------------------------------------------------------------------------------------------


def disputed(asks: Asks, filters: Filters, about: str = "") -> tuple[str, ...]:
    """The IRIs of the events on which articles differ, that with most reports first.

    :param about: a property's local name, to have only those that they differ on in that; "" for any.
    """
    found = asks.select(
        f"{HEAD}SELECT ?event (COUNT(?graph) AS ?reports) WHERE {{\n  {_disputed(filters, asks.base, about)}\n"
        "  GRAPH ?graph { ?event a mhd:Event }\n} GROUP BY ?event"
    )
    ranked = sorted((-number(row, "reports"), value(row, "event")) for row in found)
    return tuple(iri for _, iri in ranked)


def told(asks: Asks, iris: Sequence[str]) -> list[Disputed]:
    """These events with the differences between the articles that report them, in the order given."""
    return [Disputed(event, compared(asks, sayings(asks, iri))) for iri, event in described(asks, iris).items()]


def queries(filters: Filters, base: str, about: str = "") -> Queries:
    """The SPARQL that lists what each article says of these events, and that gives the events."""
    disputed = _disputed(filters, base, about)
    names = [about] if about else ABOUT
    said = f"  VALUES ?about {{ {' '.join(f'mhd:{name}' for name in names)} }}\n"
    return Queries(
        f"{HEAD}SELECT ?event ?about ?value ?article ?publisher WHERE {{\n  {disputed}\n{said}"
        "  GRAPH ?graph { ?event ?about ?value }\n"
        "  { SELECT ?graph ?article ?publisher WHERE { GRAPH ?graph { ?source a mhd:Article ;\n"
        "    dcterms:identifier ?article . OPTIONAL { ?source schema:publisher ?publisher } } } }\n"
        "} ORDER BY ?event ?about ?value ?article",
        f"{HEAD}SELECT (?event AS ?thing) WHERE {{\n  {disputed}\n}}",
    )


def _disputed(filters: Filters, base: str, about: str) -> str:
    names = [name for name in ABOUT if about in ("", name)]
    kinds = [_dates([n for n in names if n in _DATES]), _values([n for n in names if n not in (*_DATES, "deniedBy")])]
    if "deniedBy" in names:
        kinds.append(_DENIED)
    union = "\n    UNION\n    ".join(filter(None, kinds))
    chosen = f"  {filters.pattern(base)}\n" if filters.chosen else ""
    return f"{{ SELECT DISTINCT ?event WHERE {{\n  {chosen}    {union}\n  }} }}"


def _dates(names: Sequence[str]) -> str:
    if not names:
        return ""
    return (
        f"{{ VALUES ?when {{ {' '.join(f'mhd:{name}' for name in names)} }}\n"
        "      GRAPH ?here { ?event ?when ?one } GRAPH ?there { ?event ?when ?other }\n"
        "      BIND (STR(?one) AS ?short) BIND (STR(?other) AS ?long)\n"
        "      FILTER (?here != ?there && STRLEN(?short) <= STRLEN(?long) && !STRSTARTS(?long, ?short)\n"
        "        && !(STRSTARTS(?short, '--') && SUBSTR(?long, 5, 3) = SUBSTR(?short, 2, 3)))\n"
        "      FILTER NOT EXISTS { GRAPH ?here { ?event ?when ?other } }\n"
        "      FILTER NOT EXISTS { GRAPH ?there { ?event ?when ?one } } }"
    )


def _values(names: Sequence[str]) -> str:
    if not names:
        return ""
    values = f"VALUES ?slot {{ {' '.join(f'mhd:{name}' for name in names)} }}"
    return (
        "{ { SELECT ?event ?slot (COUNT(DISTINCT ?graph) AS ?all) WHERE {\n"
        f"        {values} GRAPH ?graph {{ ?event ?slot ?any }}\n"
        "      } GROUP BY ?event ?slot HAVING (COUNT(DISTINCT ?graph) > 1) }\n"
        "      { SELECT ?event ?slot ?value (COUNT(?graph) AS ?some) WHERE {\n"
        f"        {values} GRAPH ?graph {{ ?event ?slot ?value }} }} GROUP BY ?event ?slot ?value }}\n"
        "      FILTER (?some < ?all) }"
    )


_DENIED = (
    "{ { SELECT ?event (COUNT(DISTINCT ?graph) AS ?denying) WHERE {\n"
    "        GRAPH ?graph { ?event mhd:deniedBy ?denier } } GROUP BY ?event }\n"
    "      { SELECT ?event (COUNT(?graph) AS ?telling) WHERE {\n"
    "        GRAPH ?graph { ?event a mhd:Accusation } } GROUP BY ?event }\n"
    "      FILTER (?denying < ?telling) }"
)
