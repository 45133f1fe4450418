"""FollowTheMoney entities (https://followthemoney.tech/), one JSON object a line, as Aleph reads them.

Schemata and properties are those of ``followthemoney/schema/*.yaml``. A state is written as a ``PublicBody``, since it
is the state that acts: the parties of an ``Event`` must be legal entities, which a ``Territory`` is not. A sanction
whose target nobody names is an ``Event``, since a ``Sanction`` must have one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from kg.exports.output import whole_file
from kg.exports.things import Thing, Things

if TYPE_CHECKING:
    import pyoxigraph as ox

Values = Mapping[str, Iterable[str]]
"""Property -> its values; empty ones are left out."""

_ID_PART = re.compile(r"[^0-9A-Za-z.]+")
_KINDS = frozenset("person state organization place meeting sanction accusation article".split())
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def ftm(store: ox.Store, target: str) -> None:
    """Write the persons, states, organisations, events and articles of a store.

    :param target: the file; ``-`` is standard output.
    """
    things = Things(store)
    with whole_file(target) as out:
        for thing in things.all():
            schema, about = _entity(things, thing)
            if schema:
                properties = {prop: _clean(values) for prop, values in sorted(about.items())}
                entity = {
                    "id": entity_id(thing.iri),
                    "schema": schema,
                    "properties": {prop: values for prop, values in properties.items() if values},
                }
                out.write(json.dumps(entity, ensure_ascii=False).encode() + b"\n")


def entity_id(iri: str) -> str:
    """An id as FollowTheMoney takes them (letters, digits, dots, hyphens), the same for the same IRI everywhere."""
    parts = iri.rstrip("/").split("/")
    name = "-".join(parts[-2:])
    plain = _ID_PART.sub("-", name).strip("-.")
    deeper = len(parts) > 2 and parts[-3] in _KINDS  # person/a/b and meeting/a/b are two
    if plain != name or len(plain) > 100 or deeper:
        plain = f"{plain[:80].rstrip('-.')}-{sha256(iri.encode()).hexdigest()[:12]}"
    return f"mahdar-{plain}"


def _clean(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, values)))


def _entity(things: Things, thing: Thing) -> tuple[str, Values]:
    if "Event" in thing.classes:
        return (
            _sanction(things, thing)
            if thing.kind == "Sanction" and thing.links.get("target")
            else _event(things, thing)
        )
    writer = _WRITERS.get(thing.kind)
    return writer(things, thing) if writer else ("", {})


def _named(thing: Thing) -> dict[str, Iterable[str]]:
    names = (thing.arabic, thing.latin) if thing.arabic or thing.latin else (thing.iri,)
    return {"name": names, "alias": (form for form in thing.also if form not in names)}


def _person(things: Things, thing: Thing) -> tuple[str, Values]:
    countries = _countries(things, thing.links.get("represents", ()))
    return "Person", _named(thing) | {"position": thing.values.get("role", ()), "country": countries}


def _state(things: Things, thing: Thing) -> tuple[str, Values]:
    return "PublicBody", _named(thing) | {"country": _countries(things, [thing.iri])}


def _organization(things: Things, thing: Thing) -> tuple[str, Values]:
    return "Organization", _named(thing)


def _article(things: Things, thing: Thing) -> tuple[str, Values]:
    return "Article", {
        "fileName": [thing.first("identifier") or thing.iri],
        "title": thing.values.get("headline", ()),
        "publishedAt": thing.values.get("datePublished", ()),
        "publisher": thing.values.get("publisher", ()),
        "sourceUrl": thing.values.get("url", ()),
        "language": ["ara"],
    }


_WRITERS: Mapping[str, Callable[[Things, Thing], tuple[str, Values]]] = {
    "Person": _person,
    "State": _state,
    "Organization": _organization,
    "Article": _article,
}


def _interval(things: Things, thing: Thing) -> dict[str, Iterable[str]]:
    """What ``Interval`` has: when, and by which articles it is known."""
    articles = things.articles(thing)
    return {
        "startDate": filter(_DATE.fullmatch, thing.values.get("date", ())),
        "endDate": filter(_DATE.fullmatch, thing.values.get("endDate", ())),
        "description": things.quotes(thing),
        "publisher": (article.first("publisher") for article in articles),
        "sourceUrl": (article.first("url") for article in articles),
        "proof": (entity_id(article.iri) for article in articles),
    }


def _event(things: Things, thing: Thing) -> tuple[str, Values]:
    involved = (who for slot, sides in thing.links.items() if slot not in ("place", "evidence") for who in sides)
    legal = (who for who in involved if things[who].kind in ("Person", "State", "Organization"))
    places = thing.links.get("place", ())
    within = [state for place in places for state in things[place].links.get("within", (place,))]
    words = (text for prop in ("charge", "reason", "measure") for text in thing.values.get(prop, ()))
    return "Event", _interval(things, thing) | {
        "name": (thing.arabic, thing.latin) if thing.arabic or thing.latin else (thing.iri,),
        "summary": words,
        "involved": map(entity_id, legal),
        "location": (things[place].name for place in places),
        "country": _countries(things, within),
        "keywords": [thing.kind, *thing.values.get("status", ())],
    }


def _sanction(things: Things, thing: Thing) -> tuple[str, Values]:
    imposers = thing.links.get("imposedBy", ())
    states = [state for who in imposers for state in (who, *things[who].links.get("represents", ()))]
    return "Sanction", _interval(things, thing) | {
        "entity": map(entity_id, thing.links["target"]),
        "authority": (name for who in imposers for name in (things[who].arabic, things[who].latin)),
        "country": _countries(things, states),
        "reason": thing.values.get("reason", ()),
        "provisions": thing.values.get("measure", ()),
        "status": thing.values.get("status", ()),
        "summary": (thing.arabic, thing.latin),
    }


def _countries(things: Things, iris: Iterable[str]) -> Iterator[str]:
    return (things[iri].first("iso2Code").lower() for iri in iris)
