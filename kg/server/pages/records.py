"""What views hand to the pages: frozen records with no RDF and no markup in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.graph.vocabulary import Properties, Statuses

KINDS = ("Meeting", "Sanction", "Accusation")
"""The kinds of event, by the class's local name, in the order in which pages show them."""

STATUSES: Mapping[str, tuple[str, ...]] = {
    "Meeting": ("Held", "Planned", "Cancelled"),
    "Sanction": ("InForce", "Proposed", "Threatened", "Lifted"),
    "Accusation": ("Denied",),
}
"""The statuses of each kind. That of an accusation is no ``mhd:status``: it is denied where someone denies it."""

AGENTS: Mapping[str, str] = {
    "participant": Properties.participant,
    "imposedBy": Properties.imposedBy,
    "target": Properties.target,
    "accuser": Properties.accuser,
    "accused": Properties.accused,
    "deniedBy": Properties.deniedBy,
    "attributedTo": Properties.attributedTo,
    "place": Properties.place,
}
"""The slots of events that hold things, by local name."""

WORDS: Mapping[str, str] = {
    "charge": Properties.charge,
    "reason": Properties.reason,
    "measure": Properties.measure,
}
"""The slots of events that hold words of the article, by local name."""

VALUES: Mapping[str, str] = {
    "date": Properties.date,
    "endDate": Properties.endDate,
    "status": Properties.status,
    **AGENTS,
    **WORDS,
}
"""Everything that an article says of an event, by local name."""

STATUS_IRIS: Mapping[str, str] = {name: iri for name, iri in vars(Statuses).items() if not name.startswith("_")}


@dataclass(frozen=True, slots=True)
class Name:
    """What something is called in Arabic and in Latin letters; "" where it has no such name."""

    arabic: str = ""
    latin: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity or event: its IRI, the local name of its most exact class, and its names."""

    iri: str
    kind: str = ""
    name: Name = field(default_factory=Name)


@dataclass(frozen=True, slots=True)
class Article:
    """A source. ``published`` is an ISO date; ``url`` leads there, and is http or https where it is not ""."""

    iri: str
    identifier: str = ""
    headline: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An event as one article tells it, or as all do together.

    ``slots`` holds the things in it by the property's local name, ``words`` what articles say in words. Dates are
    ISO 8601 as in the graph (``2023-09-13``, ``2023-09``, ``2023``, ``--09``).
    """

    iri: str
    kind: str = ""
    name: Name = field(default_factory=Name)
    dates: tuple[str, ...] = ()
    end_dates: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    slots: Mapping[str, tuple[Thing, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    articles: int = 0
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Queries:
    """The SPARQL behind a view.

    ``select`` gives its rows. Its part of the graph is what is said of each ``?thing`` that ``things`` gives, or, where
    that is "", what ``construct`` constructs.
    """

    select: str
    things: str = ""
    construct: str = ""
