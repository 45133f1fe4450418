"""What a store holds, in numbers."""

from __future__ import annotations

from dataclasses import dataclass

from kg.graph.vocabulary import AGENT_SLOTS, NS
from kg.server.pages.asking import HEAD, Asks, number, value
from kg.server.pages.events import page, sources
from kg.server.pages.filters import Filters
from kg.server.pages.records import KINDS, Event, Queries, Thing
from kg.server.pages.things import counted
from kg.server.pages.timeline import Timeline, timeline

COUNTED = (*KINDS, "Person", "State", "Organization", "Place", "Article")
"""The classes whose members the overview counts, by local name."""

ACTIVE = 10
"""How many of the most active persons and states it names."""

LATEST = 6
"""How many of the latest events it shows."""


@dataclass(frozen=True, slots=True)
class Overview:
    """A store in numbers: members by class, articles by publisher, the most active with how many events they are in."""

    counts: dict[str, int]
    sources: tuple[tuple[str, int], ...]
    timeline: Timeline
    persons: tuple[tuple[Thing, int], ...]
    states: tuple[tuple[Thing, int], ...]
    latest: tuple[Event, ...]


def overview(asks: Asks, period: str | None = None, by_report: bool = False) -> Overview:
    """Count what is in a store.

    :param period: what the timeline shows.
    :param by_report: and by which dates (``kg.server.pages.timeline.timeline`` tells more of both).
    """
    return Overview(
        counts(asks),
        tuple(sources(asks, 12)),
        timeline(asks, Filters(), period, by_report),
        tuple(active(asks, "Person", ACTIVE)),
        tuple(active(asks, "State", ACTIVE)),
        tuple(page(asks, Filters(), limit=LATEST)),
    )


def counts(asks: Asks) -> dict[str, int]:
    """How many members each class of ``COUNTED`` has."""
    found = dict.fromkeys(COUNTED, 0)
    for row in asks.select(QUERIES.select):
        found[value(row, "kind")] = number(row, "n")
    return found


_MEMBERS = f"""{{ SELECT ?class (COUNT(?thing) AS ?n) WHERE {{
    {{ SELECT DISTINCT ?class ?thing WHERE {{
      VALUES ?class {{ {" ".join(f"mhd:{kind}" for kind in COUNTED)} }} ?thing a ?class
    }} }}
  }} GROUP BY ?class }}"""

_COUNTS = f"""{HEAD}SELECT ?kind ?n WHERE {{
  {_MEMBERS}
  BIND (STRAFTER(STR(?class), '#') AS ?kind)
}} ORDER BY ?kind"""
# The same as a description of the data set, in VoID (https://www.w3.org/TR/void/#statistics).
_DESCRIPTION = f"""{HEAD}PREFIX void: <http://rdfs.org/ns/void#>
CONSTRUCT {{
  ?dataset a void:Dataset ; void:vocabulary <{NS}> ; void:classPartition ?part .
  ?part void:class ?class ; void:entities ?n .
}} WHERE {{
  {_MEMBERS}
  BIND (IRI('urn:mahdar:dataset') AS ?dataset)
  BIND (IRI(CONCAT('urn:mahdar:dataset:', STRAFTER(STR(?class), '#'))) AS ?part)
}}"""


QUERIES = Queries(_COUNTS, construct=_DESCRIPTION)
"""The SPARQL that counts the members of each class, whichever graphs speak of them, and describes the data set so."""


def active(asks: Asks, kind: str, most: int) -> list[tuple[Thing, int]]:
    """Who takes part in most events, with how many.

    :param kind: a class's local name.
    :param most: how many at most.
    """
    slots = "|".join(f"mhd:{iri.removeprefix(NS)}" for iri in AGENT_SLOTS)
    return counted(
        asks,
        f"{HEAD}SELECT ?thing (COUNT(?event) AS ?n) WHERE {{\n"
        f"  {{ SELECT DISTINCT ?event ?thing WHERE {{ ?event {slots} ?thing }} }}\n"
        f"  {{ SELECT DISTINCT ?thing WHERE {{ ?thing a mhd:{kind} }} }}\n"
        f"}} GROUP BY ?thing ORDER BY DESC(?n) ?thing LIMIT {most}",
    )
