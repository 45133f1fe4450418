"""A table of events for political scientists, coded in CAMEO and PLOVER, with the columns of POLECAT.

POLECAT (Halterman et al. 2023, https://doi.org/10.7910/DVN/AJGVIT) is tab-separated; the columns up to ``Version`` are
its own, in its order. What a graph of Arabic news does not know stays empty (``docs/other-formats.md`` tells which
columns those are); what it knows beyond them follows. One row is one event between one actor and one recipient.

The codes are the annotations of ``ontology/alignments.ttl``: of the event's status where it has one, else of its class.
A class has several CAMEO codes from the general to the special, of which the general one is taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations, product
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from kg.exports.csv_tables import write_csv
from kg.exports.things import Thing, Things, local
from kg.graph.resources import text
from kg.graph.vocabulary import NS, Annotations, Properties

if TYPE_CHECKING:
    import pyoxigraph as ox

_POLECAT = (
    "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|"
    "Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|"
    "Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|"
    "Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|"
    "Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|"
    "Publication Date|Story People|Story Organizations|Story Locations|Language|Version"
)
_BEYOND = "CAMEO Code|CAMEO Root|Status|Date Told|End Date Told|Words|Evidence|Articles|URLs|Actor IRI|Recipient IRI"

COLUMNS = tuple(f"{_POLECAT}|{_BEYOND}".split("|"))
"""The headings."""

# PLOVER's four groups, as POLECAT has them in "Quad Code".
_QUADS = {
    "VERBAL COOPERATION": "AGREE CONSULT SUPPORT CONCEDE",
    "MATERIAL COOPERATION": "COOPERATE AID RETREAT",
    "VERBAL CONFLICT": "REQUEST ACCUSE REJECT THREATEN",
    "MATERIAL CONFLICT": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
_QUAD = {event: quad for quad, events in _QUADS.items() for event in events.split()}

# Class -> who acts, and upon whom. In other classes, as in meetings, all who are involved are equals.
_SIDES = {"Sanction": ("imposedBy", "target"), "Accusation": ("accuser", "accused")}
_ASIDE = frozenset({"place", "attributedTo", "deniedBy", "evidence"})

# Of two statuses that articles of one day tell, the later one here counts.
_FURTHER = ("Planned", "Proposed", "Threatened", "Cancelled", "Held", "InForce", "Lifted")

_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class Code(NamedTuple):
    """How the two schemes call a kind of event; "" where they have no name for it."""

    cameo: str = ""
    plover: str = ""
    mode: str = ""


def event_table(store: ox.Store, target: str) -> None:
    """Write the table.

    :param target: the file; separated by tabs if it ends in ``.tsv``, ``.tab`` or ``.txt`` (POLECAT's), else by commas.
    """
    tabs = PurePath(target).suffix.lower() in (".tsv", ".tab", ".txt")
    write_csv(target, _rows(Things(store)), "\t" if tabs else ",")


def _rows(things: Things) -> Iterator[list[str]]:
    yield list(COLUMNS)
    for event in things.events():
        about = _about(things, event)
        status = _status(things, event)
        code = codes().get(status, Code()) if status else codes().get(event.kind, Code())
        for actor, recipient in _pairs(event):
            yield _row(things, about | {"Status": status}, code, actor, recipient)
        denial = codes().get("deniedBy", Code())
        accusers = event.links.get("accuser", ()) or ("",)
        for actor, recipient in product(event.links.get("deniedBy", ()), accusers):
            yield _row(things, about, denial, actor, recipient)


def _row(things: Things, about: Mapping[str, str], code: Code, actor: str, recipient: str) -> list[str]:
    coded = {
        "Event Type": code.plover,
        "Event Mode": code.mode,
        "Quad Code": _QUAD.get(code.plover, ""),
        "CAMEO Code": code.cameo,
        "CAMEO Root": code.cameo[:2],
    }
    cells = dict(about) | coded | _side(things, actor, "Actor") | _side(things, recipient, "Recipient")
    return [cells.get(column, "") for column in COLUMNS]


def _pairs(event: Thing) -> Iterator[tuple[str, str]]:
    """Who acts upon whom. Of equals each pair stands once, in the order of IRIs; "" is nobody that is told."""
    if event.kind in _SIDES:
        actors, recipients = (event.links.get(side, ()) or ("",) for side in _SIDES[event.kind])
        yield from product(actors, recipients)
    else:
        involved = sorted({who for slot, sides in event.links.items() if slot not in _ASIDE for who in sides})
        yield from combinations(involved, 2) if len(involved) > 1 else ((who, "") for who in involved or [""])


def _about(things: Things, event: Thing) -> dict[str, str]:
    dates = event.values.get("date", ())
    articles = things.articles(event)
    return {
        "Event ID": event.iri,
        "Event Date": next((date for date in dates if _FULL_DATE.fullmatch(date)), ""),
        "Source": _all(article.first("publisher") for article in articles),
        "Publication Date": min(filter(None, (article.first("datePublished") for article in articles)), default=""),
        "Language": "ar",
        "Date Told": _all(dates),
        "End Date Told": _all(event.values.get("endDate", ())),
        "Words": _all(words for prop in ("charge", "reason", "measure") for words in event.values.get(prop, ())),
        "Evidence": " … ".join(things.quotes(event)),
        "Articles": str(len(articles)),
        "URLs": _all(article.first("url") for article in articles),
    } | _place(things, event)


def _place(things: Things, event: Thing) -> dict[str, str]:
    places = [things[iri] for iri in event.links.get("place", ())]
    if not places:
        return {}
    place = places[0]
    state = place if place.kind == "State" else _state(things, place, "within")
    here = place.latin or place.arabic
    page = next((iri for iri in place.values.get("sameAs", ()) if "geonames.org" in iri), "")
    return {
        "Placename": here,
        "City": here if place.kind != "State" else "",
        "Country": state.first("isoCode") if state else "",
        "GeoNames ID": page.rstrip("/").rpartition("/")[2],
        "Raw Placename": _all(place.arabic for place in places),
    }


def _side(things: Things, iri: str, side: str) -> dict[str, str]:
    if not iri:
        return {}
    agent = things[iri]
    state = agent if agent.kind == "State" else _state(things, agent, "represents")
    sector = "GOV" if state else ""
    return {
        f"{side} Name": agent.latin or agent.arabic,
        f"{side} Country": state.first("isoCode") if state else "",
        f"Primary {side} Sector": sector,
        f"{side} Sectors": sector,
        f"{side} Title": _all(agent.values.get("role", ())),
        f"{side} Name Raw": agent.arabic,
        f"{side} IRI": agent.iri,
    }


def _state(things: Things, thing: Thing, prop: str) -> Thing | None:
    return next((things[iri] for iri in thing.links.get(prop, ())), None)


def _status(things: Things, event: Thing) -> str:
    """What the article of the latest day says of how far the event has come."""
    told: dict[str, str] = defaultdict(str)
    for status in event.values.get("status", ()):
        articles = things.told_by(event.iri, Properties.status, NS + status)
        told[status] = max((things[article].first("datePublished") for article in articles), default="")
    order = {status: place for place, status in enumerate(_FURTHER)}
    return max(told, key=lambda status: (told[status], order.get(status, -1), status), default="")


def _all(values: Iterator[str] | tuple[str, ...]) -> str:
    return "; ".join(dict.fromkeys(filter(None, values)))


@cache
def codes() -> Mapping[str, Code]:
    """Local name of a class, status or property -> its codes."""
    import pyoxigraph as ox

    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(text("ontology/alignments.ttl"), format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
            found[local(quad.subject.value)][quad.predicate.value].append(quad.object.value)

    def most_general(said: Mapping[str, list[str]], prop: str) -> str:
        return min(said.get(prop, ()), key=lambda code: (len(code), code), default="")

    schemes = (Annotations.cameoCode, Annotations.ploverType, Annotations.ploverMode)
    return {name: Code(*(most_general(said, scheme) for scheme in schemes)) for name, said in found.items()}
