"""The towns where bodies of several states sit (``data/body_seats.tsv``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kg.errors import LexiconError
from kg.lexicon.organisations import organisations
from kg.lexicon.places import places
from kg.lexicon.tables import rows_by, values


class Seat(NamedTuple):
    """The ids of the towns where a body sits; ``summits``: whether its members' leaders regularly meet there too."""

    towns: frozenset[str]
    summits: bool


@cache
def body_seats() -> Mapping[str, Seat]:
    """The seat of each organisation that the table has, by the organisation's id.

    :raises LexiconError: if the table is malformed, or names no organisation, or no place.
    """
    table: dict[str, Seat] = {}
    for row in rows_by("id", "body_seats"):
        towns = values(row["towns"])
        if row["id"] not in organisations() or not towns or any(town not in places() for town in towns):
            raise LexiconError(f"body_seats.tsv: {row['id']}: unknown organisation or town")
        table[row["id"]] = Seat(frozenset(towns), row["summits"] == "yes")
    return MappingProxyType(table)


def has_seat_in(body: str | None, town: str) -> bool:
    """Whether a body has its seat in a town, or in a state that a dateline tells by its name (الكويت: …).

    :param body: the organisation's id.
    :param town: the id of a place, or the alpha-3 code of a state.
    """
    seat = body_seats().get(body) if body else None
    return seat is not None and (town in seat.towns or any(places()[t].iso3 == town for t in seat.towns))
