"""Places of the news: towns, waters, palaces, bases (``data/places.tsv``) and world regions (``data/regions.tsv``).

The nouns that introduce their names are in ``data/place_nouns.tsv``, those of other things that bear persons' names
in ``data/named_things.tsv``.

Everything is read once, when first asked for, and indexed by folded words (:func:`kg.lexicon.states.words`). Some forms
are a state's as well: a capital or a palace is a place where something happens, and stands for its state where it acts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kg.language.fold import fold
from kg.lexicon.states import Words, words
from kg.lexicon.tables import rows, rows_by, values


@dataclass(frozen=True, slots=True)
class Place:
    """One place.

    ``id`` is an ASCII slug, ``ar`` the label. ``iso3`` is the alpha-3 code of the state that the place lies in, or None
    for waters, for what lies in several states and for what is disputed. ``kind`` is ``city``, ``region``, ``island``,
    ``water``, ``site``, ``palace``, ``base``, ``airport``, ``camp``, ``crossing``, ``prison``, or ``world-region`` for
    what spans states. ``geonames`` is the id at GeoNames or the empty string.
    """

    id: str
    en: str
    ar: str
    aliases: tuple[str, ...]
    iso3: str | None
    kind: str
    geonames: str
    ambiguous: tuple[str, ...]

    def forms(self) -> Iterator[str]:
        """Every phrase that names the place, as written in the lexicon, its label first."""
        yield self.ar
        yield from self.aliases


class PlaceName(NamedTuple):
    """A place under one of its forms; ``ambiguous`` where the words may well mean something else."""

    id: str
    ambiguous: bool


@cache
def places() -> Mapping[str, Place]:
    """Every place by its id, world regions among them.

    :raises LexiconError: if a table is malformed.
    """
    table: dict[str, Place] = {}
    for row in rows_by("id", "places", "regions"):
        table[row["id"]] = Place(
            id=row["id"],
            en=row["en"],
            ar=row["ar"],
            aliases=tuple(values(row["aliases"])),
            iso3=row.get("iso3") or None,
            kind=row.get("kind", "world-region"),
            geonames=row.get("geonames", ""),
            ambiguous=tuple(values(row["ambiguous"])),
        )
    return MappingProxyType(table)


BREAKAWAY = frozenset({
    "abkhazia", "south-ossetia", "transnistria", "nagorno-karabakh", "somaliland", "northern-cyprus",
})  # fmt: skip
"""Lands with a president of their own that act for no state, least for the one that others hold them to be of."""


@cache
def breakaway_adjectives() -> frozenset[str]:
    """The adjectives of those of them that are called by one word, folded, with the article (الأبخازي, الأبخازية)."""
    stems = {fold(places()[key].ar.split()[0]) for key in BREAKAWAY}
    nisba = {f"ال{stem[:-1]}" for stem in stems if stem.endswith("يا")}
    return frozenset(nisba.union(f"{adjective}ه" for adjective in nisba))


def state_of_place(key: str | None) -> str | None:
    """The alpha-3 code of the state in which a place (its id) lies, if it is known and lies in one."""
    place = places().get(key or "")
    return place.iso3 if place is not None else None


@cache
def place_names() -> Mapping[Words, tuple[PlaceName, ...]]:
    """Folded words → the places so named; more than one only for forms that are ambiguous (طرابلس)."""
    index: dict[Words, tuple[PlaceName, ...]] = {}
    for place in places().values():
        risky = {words(form) for form in place.ambiguous}
        for form in place.forms():
            key = words(form)
            index[key] = (*index.get(key, ()), PlaceName(place.id, key in risky))
    return MappingProxyType(index)


@cache
def place_nouns(*kinds: str) -> frozenset[str]:
    """The nouns, folded, that introduce the name of a place of these kinds (``settlement``, ``region`` and so on)."""
    return frozenset(fold(row["noun"]) for row in rows("place_nouns") if row["kind"] in kinds)


@cache
def common_before() -> dict[str, tuple[str, ...]]:
    """Ambiguous names, folded, that are common words only before some words → what those begin with, folded.

    The table is ``data/common_before.tsv``.
    """
    return {fold(row["name"]): tuple(map(fold, values(row["before"]))) for row in rows("common_before")}


@cache
def named_things() -> frozenset[str]:
    """The nouns, folded and without article, of what is called after persons: a person's name after one is not his."""
    places = place_nouns("settlement", "region", "municipality", "palace", "port")
    things = frozenset(fold(row["noun"]) for row in rows("named_things"))
    return things.union(noun for noun in places if not noun.startswith("ال"))
