"""How much of what a store holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.graph.vocabulary import AGENT_SLOTS, NS, Classes, External, Properties

if TYPE_CHECKING:
    import pyoxigraph as ox

_FULL_MONTH = re.compile(r"\d{4}-\d\d")

Counts = tuple[tuple[str, int], ...]
"""Names (IRIs, or literals' texts) with how many there are."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """The counts of a store; things are counted once, however many articles speak of them.

    ``classes``: members by class. ``sources``: articles by publisher. ``months``: events by month (``2023-09``).
    ``persons`` and ``states``: events by who takes part in them, the most active first.
    """

    statements: int
    graphs: int
    classes: Counts
    sources: Counts
    months: Counts
    persons: Counts
    states: Counts


def statistics(store: ox.Store, most: int = 10) -> Statistics:
    """Count what is in a store.

    :param store: to look at.
    :param most: how many of the most active persons and states to name.
    """
    members: dict[str, set[str]] = {}
    for thing, kind in _pairs(store, External.type):
        members.setdefault(kind, set()).add(thing)
    events = members.get(Classes.Event, set())
    taking_part = {(event, agent) for slot in AGENT_SLOTS for event, agent in _pairs(store, slot)}
    active = Counter(agent for _, agent in taking_part)
    dates = _pairs(store, Properties.date)
    months = {(event, when[:7]) for event, when in dates if _FULL_MONTH.match(when) and event in events}
    return Statistics(
        statements=len(store),
        graphs=sum(1 for _ in store.named_graphs()),
        classes=_by_count({kind: len(things) for kind, things in members.items() if kind.startswith(NS)}),
        sources=_by_count(Counter(source for _, source in set(_pairs(store, External.publisher)))),
        months=tuple(sorted(Counter(month for _, month in months).items())),
        persons=_by_count(_only(active, members.get(Classes.Person, set())))[:most],
        states=_by_count(_only(active, members.get(Classes.State, set())))[:most],
    )


def _pairs(store: ox.Store, prop: str) -> Iterator[tuple[str, str]]:
    import pyoxigraph as ox

    for quad in store.quads_for_pattern(None, ox.NamedNode(prop), None):
        yield _value(quad.subject), _value(quad.object)


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _only(counts: Counter[str], names: set[str]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if name in names}


def _by_count(counts: dict[str, int]) -> Counts:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
