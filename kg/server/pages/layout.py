"""Where the nodes of a network go in a picture: a spring model, the same for the same network.

Source: T. Fruchterman and E. Reingold, "Graph drawing by force-directed placement", Software: Practice and Experience
21 (1991), with a pull to the middle that keeps parts together that have no tie to one another.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

_STEPS = 150
_PULL = 0.55  # to the middle; the height of the picture is pulled at harder, since screens are wider than high
_ASPECT = 1.5
_PUSHES = 80
_STRETCH = 0.7  # of a tie: what it pulls less, it leaves as room for names


def layout(nodes: Sequence[str], ties: Mapping[tuple[str, str], int]) -> dict[str, tuple[float, float]]:
    """A place for each node, both coordinates from 0 to 1.

    :param nodes: in an order that does not change: they begin on a spiral.
    :param ties: the strength of each tie, by the two nodes' names.
    """
    count = len(nodes)
    if count == 0:
        return {}
    ideal = 1 / math.sqrt(count)
    at = {name: index for index, name in enumerate(nodes)}
    edges = [
        (at[one], at[other], 1 + math.log(weight)) for (one, other), weight in sorted(ties.items()) if one != other
    ]
    golden = math.pi * (3 - math.sqrt(5))
    x = [0.5 * math.sqrt((i + 0.5) / count) * math.cos(i * golden) for i in range(count)]
    y = [0.5 * math.sqrt((i + 0.5) / count) * math.sin(i * golden) for i in range(count)]
    for step in range(_STEPS):
        heat = 0.12 * (1 - step / _STEPS) + 0.002
        dx, dy = _pushed(x, y, ideal)
        for one, other, weight in edges:
            across, down = x[one] - x[other], y[one] - y[other]
            force = math.hypot(across, down) / ideal * weight * _STRETCH
            dx[one] -= across * force
            dy[one] -= down * force
            dx[other] += across * force
            dy[other] += down * force
        for i in range(count):
            dx[i] -= _PULL * x[i]
            dy[i] -= _PULL * _ASPECT * y[i]
            length = math.hypot(dx[i], dy[i]) or 1
            x[i] += dx[i] / length * min(length, heat)
            y[i] += dy[i] / length * min(length, heat)
    return dict(zip(nodes, zip(_spread(x), _spread(y), strict=True), strict=True))


def _pushed(x: Sequence[float], y: Sequence[float], ideal: float) -> tuple[list[float], list[float]]:
    """How far each node is pushed by all others."""
    count, square = len(x), ideal * ideal
    dx, dy = [0.0] * count, [0.0] * count
    for i in range(count):
        for j in range(i):
            across, down = x[i] - x[j], y[i] - y[j]
            push = square / (across * across + down * down + 1e-6)
            dx[i] += across * push
            dy[i] += down * push
            dx[j] -= across * push
            dy[j] -= down * push
    return dx, dy


def _spread(values: Sequence[float]) -> list[float]:
    low, high = min(values), max(values)
    return [round((value - low) / (high - low), 4) if high > low else 0.5 for value in values]


def parted(
    middles: Sequence[tuple[float, float]], sizes: Sequence[tuple[float, float]], room: tuple[float, float]
) -> list[tuple[float, float]]:
    """Boxes pushed apart until hardly any lies over another, as far as there is room: nodes with their names.

    :param middles: where the boxes are.
    :param sizes: their widths and heights.
    :param room: the width and height that they have to stay in.
    """
    at = [list(middle) for middle in middles]
    for _ in range(_PUSHES):
        _keep_within(at, sizes, room)
        moved = False
        for i in range(len(at)):
            for j in range(i):
                over = [(sizes[i][k] + sizes[j][k]) / 2 - abs(at[i][k] - at[j][k]) for k in (0, 1)]
                if min(over) > 0:
                    axis = 0 if over[0] < over[1] else 1
                    away = math.copysign(over[axis] / 2, at[i][axis] - at[j][axis] or 1)
                    at[i][axis] += away
                    at[j][axis] -= away
                    moved = True
        if not moved:
            break
    _keep_within(at, sizes, room)
    return [(x, y) for x, y in at]


def _keep_within(
    middles: Sequence[list[float]], sizes: Sequence[tuple[float, float]], room: tuple[float, float]
) -> None:
    for place, size in zip(middles, sizes, strict=True):
        for k in (0, 1):
            place[k] = min(max(place[k], size[k] / 2), room[k] - size[k] / 2)
