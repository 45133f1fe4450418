"""Who meets, sanctions and accuses whom, and how often."""

from __future__ import annotations

from dataclasses import dataclass

from kg.server.pages.asking import HEAD, Asks, Row, node, number, value
from kg.server.pages.events import things_of
from kg.server.pages.filters import Filters
from kg.server.pages.records import Queries, Thing
from kg.server.pages.things import things

# Kind of tie -> the slots of who acts and of whom it meets with or is aimed at.
_TIES = {
    "Meeting": ("participant", "participant"),
    "Sanction": ("imposedBy", "target"),
    "Accusation": ("accuser", "accused"),
}

TIES = 120
"""How many ties a network shows, the strongest first; a picture of more is a tangle."""


@dataclass(frozen=True, slots=True)
class Tie:
    """That two agents have events of one kind in common. Those of meetings have no direction."""

    kind: str
    source: Thing
    target: Thing
    events: int


@dataclass(frozen=True, slots=True)
class Network:
    """Ties, the strongest first, and how many there are beyond those."""

    ties: tuple[Tie, ...]
    more: int

    @property
    def agents(self) -> list[tuple[Thing, int]]:
        """Everyone in it with how many events his ties stand for, the most tied first."""
        weight: dict[Thing, int] = {}
        for tie in self.ties:
            for end in (tie.source, tie.target):
                weight[end] = weight.get(end, 0) + tie.events
        return sorted(weight.items(), key=lambda item: (-item[1], item[0].iri))


def network(asks: Asks, filters: Filters, by_state: bool = False, most: int = TIES, of: str = "") -> Network:
    """The network of a choice of events.

    :param by_state: whether a person stands for the state that he represents; who represents none is left out.
    :param most: how many ties at most.
    :param of: the IRI of an agent, to have only his ties.
    """
    # Sorted here: a store has to look each IRI up again whenever it compares it.
    rows = sorted(asks.select(_select(filters, asks.base, by_state, of)), key=_strength)
    shown = rows[:most]
    known = things(asks, (value(row, end) for row in shown for end in ("source", "target")))
    ties = tuple(
        Tie(value(row, "kind"), known[value(row, "source")], known[value(row, "target")], number(row, "events"))
        for row in shown
    )
    return Network(ties, len(rows) - len(shown))


def queries(filters: Filters, base: str, by_state: bool = False, of: str = "") -> Queries:
    """The SPARQL that counts the ties of a choice of events, and that gives the events."""
    order = "\nORDER BY DESC(?events) ?kind ?source ?target"
    return Queries(_select(filters, base, by_state, of) + order, things_of(filters, base))


def _strength(row: Row) -> tuple[int, str, str, str]:
    return -number(row, "events"), value(row, "kind"), value(row, "source"), value(row, "target")


def _select(filters: Filters, base: str, by_state: bool, of: str) -> str:
    his = f"\n  FILTER (?source = {node(of)} || ?target = {node(of)})" if of else ""
    return (
        f"{HEAD}SELECT ?kind ?source ?target (COUNT(?event) AS ?events) WHERE {{\n"
        f"  {filters.pattern(base)}\n"
        + "\n  UNION\n".join(_pairs(kind, by_state) for kind in _TIES if filters.kind in ("", kind))
        + his
        + "\n} GROUP BY ?kind ?source ?target"
    )


def _pairs(kind: str, by_state: bool) -> str:
    first, second = _TIES[kind]
    # Each pair that met once, whichever of the two is named first.
    apart = "STR(?source) < STR(?target)" if first == second else "?source != ?target"
    return (
        "  {\n"
        f"    {_ends('source', first, by_state)}\n    {_ends('target', second, by_state)}\n"
        f"    FILTER ({apart}) BIND ('{kind}' AS ?kind)\n"
        "  }"
    )


def _ends(end: str, slot: str, by_state: bool) -> str:
    agent = "agent" if by_state else end
    tied = f"{{ SELECT DISTINCT ?event ?{agent} WHERE {{ ?event mhd:{slot} ?{agent} }} }}"
    if not by_state:
        return tied
    return (
        f"{{ SELECT DISTINCT ?event ?{end} WHERE {{\n      {tied}\n"
        f"      {{ SELECT DISTINCT ?agent ?{end} WHERE {{ {{ ?agent mhd:represents ?{end} }}\n"
        f"        UNION {{ ?agent a mhd:State BIND (?agent AS ?{end}) }} }} }}\n    }} }}"
    )
