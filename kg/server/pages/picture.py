"""A network as a picture: who stands where, how large, and how thick the lines between are."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kg.server.pages.asking import Asks
from kg.server.pages.filters import Filters
from kg.server.pages.layout import layout, parted
from kg.server.pages.network import Network, Tie, network
from kg.server.pages.records import Thing

WIDTH, HEIGHT = 1000, 680
"""The picture's size, in the units of its coordinates."""

DRAWN = 44
"""How many agents it shows, those with most events; among more nobody finds anybody."""

_LETTER, _LINE = 7.6, 22  # the size of a letter of a name, and of its line beneath the disc


@dataclass(frozen=True, slots=True)
class Node:
    """An agent: the middle of its disc, its radius, and how many events its ties stand for."""

    thing: Thing
    x: float
    y: float
    radius: float
    events: int


@dataclass(frozen=True, slots=True)
class Line:
    """A tie from the rim of one disc to the rim of another, a little bent so that ties of two kinds lie apart."""

    tie: Tie
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Picture:
    """The nodes, the largest last so that they lie on top, and the lines."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]


def drawn(asks: Asks, filters: Filters, by_state: bool = False) -> tuple[Network, Picture]:
    """The network of a choice of events, and its picture (parameters: ``kg.server.pages.network.network``)."""
    found = network(asks, filters, by_state)
    return found, picture(found)


def picture(of: Network, most: int = DRAWN) -> Picture:
    """The picture of a network.

    :param most: how many agents it shows at most.
    """
    shown = of.agents[:most]
    names = {thing.iri for thing, _ in shown}
    ties = [tie for tie in of.ties if tie.source.iri in names and tie.target.iri in names]
    strength: dict[tuple[str, str], int] = {}
    for tie in ties:
        ends = (min(tie.source.iri, tie.target.iri), max(tie.source.iri, tie.target.iri))
        strength[ends] = strength.get(ends, 0) + tie.events
    tied = {end for ends in strength for end in ends}
    kept = [(thing, events) for thing, events in shown if thing.iri in tied]
    places = layout([thing.iri for thing, _ in kept], strength)
    radii = [round(5 + 3.2 * math.sqrt(events), 1) for _, events in kept]
    sizes = [
        (max(2 * radius, _LETTER * max(len(thing.name.arabic), len(thing.name.latin))) + 8, 2 * radius + _LINE + 6)
        for radius, (thing, _) in zip(radii, kept, strict=True)
    ]
    middles = parted([(places[t.iri][0] * WIDTH, places[t.iri][1] * HEIGHT) for t, _ in kept], sizes, (WIDTH, HEIGHT))
    at = {
        thing.iri: Node(thing, round(x, 1), round(y - _LINE / 2, 1), radius, events)
        for (thing, events), (x, y), radius in zip(kept, middles, radii, strict=True)
    }
    lines = tuple(
        Line(tie, _path(at[tie.source.iri], at[tie.target.iri], tie.kind), _width(tie.events)) for tie in ties
    )
    return Picture(tuple(reversed(at.values())), lines)


_BENDS = {"Meeting": 0.0, "Sanction": 0.14, "Accusation": -0.14}


def _path(one: Node, other: Node, kind: str) -> str:
    across, down = other.x - one.x, other.y - one.y
    length = math.hypot(across, down) or 1
    bend = _BENDS[kind]
    middle = ((one.x + other.x) / 2 - down * bend, (one.y + other.y) / 2 + across * bend)
    start = (one.x + across / length * one.radius, one.y + down / length * one.radius)
    room = other.radius + 4  # for the arrow's head
    end = (other.x - across / length * room, other.y - down / length * room)
    (sx, sy), (mx, my), (ex, ey) = start, middle, end
    return f"M{sx:.1f} {sy:.1f}Q{mx:.1f} {my:.1f} {ex:.1f} {ey:.1f}"


def _width(events: int) -> float:
    return round(1.2 + 1.3 * math.log2(events), 1)
