"""The names of Mahdar's vocabulary, as plain strings and as an rdflib namespace.

The strings (``Classes.Meeting``, ``Properties.imposedBy``, ``Statuses.Held``, ``External.identifier``) are full IRIs
and need no library: what writes N-Quads line by line uses them. ``MHD`` is the same vocabulary for rdflib, and refuses
a name that the ontology does not define; rdflib is imported when ``MHD`` is first asked for.

Source: ``ontology/mahdar.ttl`` (a test holds the two together).
"""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rdflib.namespace import DefinedNamespace

    MHD: type[DefinedNamespace]

NS: Final = "https://w3id.org/mahdar/ontology#"
"""The namespace of the vocabulary, prefix ``mhd``."""

ONTOLOGY: Final = "https://w3id.org/mahdar/ontology"
"""The IRI of the ontology itself."""

DEFAULT_BASE: Final = "https://w3id.org/mahdar/id/"
"""The base under which instances live unless the user sets another."""


INFERRED: Final = "graph/all/inferred"
"""What the graph of all that was inferred is called under the base (no article's graph can be called so)."""


class Classes:
    """The classes, by local name."""

    Event: Final = NS + "Event"
    Meeting: Final = NS + "Meeting"
    Sanction: Final = NS + "Sanction"
    Accusation: Final = NS + "Accusation"
    Agent: Final = NS + "Agent"
    Person: Final = NS + "Person"
    State: Final = NS + "State"
    Organization: Final = NS + "Organization"
    Place: Final = NS + "Place"
    Article: Final = NS + "Article"
    Evidence: Final = NS + "Evidence"
    Status: Final = NS + "Status"
    MeetingStatus: Final = NS + "MeetingStatus"
    SanctionStatus: Final = NS + "SanctionStatus"
    # concluded, not told (kg reason)
    HeldMeeting: Final = NS + "HeldMeeting"
    SanctionInForce: Final = NS + "SanctionInForce"
    DeniedAccusation: Final = NS + "DeniedAccusation"


class Properties:
    """The object and data properties, by local name."""

    # between things
    involves: Final = NS + "involves"
    participant: Final = NS + "participant"
    imposedBy: Final = NS + "imposedBy"
    target: Final = NS + "target"
    accuser: Final = NS + "accuser"
    accused: Final = NS + "accused"
    deniedBy: Final = NS + "deniedBy"
    attributedTo: Final = NS + "attributedTo"
    place: Final = NS + "place"
    status: Final = NS + "status"
    represents: Final = NS + "represents"
    within: Final = NS + "within"
    evidence: Final = NS + "evidence"
    inArticle: Final = NS + "inArticle"
    # from a thing to a value
    date: Final = NS + "date"
    endDate: Final = NS + "endDate"
    isoCode: Final = NS + "isoCode"
    iso2Code: Final = NS + "iso2Code"
    numericCode: Final = NS + "numericCode"
    role: Final = NS + "role"
    officeHeld: Final = NS + "officeHeld"
    reason: Final = NS + "reason"
    measure: Final = NS + "measure"
    charge: Final = NS + "charge"
    quote: Final = NS + "quote"
    start: Final = NS + "start"
    end: Final = NS + "end"
    field: Final = NS + "field"
    # concluded, not told (kg reason)
    involvedIn: Final = NS + "involvedIn"
    participatesIn: Final = NS + "participatesIn"
    imposes: Final = NS + "imposes"
    targetOf: Final = NS + "targetOf"
    makesAccusation: Final = NS + "makesAccusation"
    facesAccusation: Final = NS + "facesAccusation"
    denies: Final = NS + "denies"
    representedBy: Final = NS + "representedBy"
    heldSelf: Final = NS + "heldSelf"
    inForceSelf: Final = NS + "inForceSelf"
    metWith: Final = NS + "metWith"
    sanctions: Final = NS + "sanctions"
    sanctionedBy: Final = NS + "sanctionedBy"
    accuses: Final = NS + "accuses"
    accusedBy: Final = NS + "accusedBy"
    involvesState: Final = NS + "involvesState"
    inState: Final = NS + "inState"
    toldIn: Final = NS + "toldIn"


class Statuses:
    """The individuals that ``mhd:status`` points to."""

    Held: Final = NS + "Held"
    Planned: Final = NS + "Planned"
    Cancelled: Final = NS + "Cancelled"
    InForce: Final = NS + "InForce"
    Proposed: Final = NS + "Proposed"
    Threatened: Final = NS + "Threatened"
    Lifted: Final = NS + "Lifted"


class Annotations:
    """The annotation properties that tie the ontology to event-coding schemes; they stand in no data."""

    cameoCode: Final = NS + "cameoCode"
    ploverType: Final = NS + "ploverType"
    ploverMode: Final = NS + "ploverMode"
    ftmSchema: Final = NS + "ftmSchema"


class External:
    """The terms of other vocabularies that the data set uses, and the datatypes of its literals."""

    type: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    label: Final = "http://www.w3.org/2000/01/rdf-schema#label"
    subClassOf: Final = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
    altLabel: Final = "http://www.w3.org/2004/02/skos/core#altLabel"
    identifier: Final = "http://purl.org/dc/terms/identifier"
    headline: Final = "https://schema.org/headline"
    datePublished: Final = "https://schema.org/datePublished"
    publisher: Final = "https://schema.org/publisher"
    url: Final = "https://schema.org/url"

    date: Final = "http://www.w3.org/2001/XMLSchema#date"
    gYearMonth: Final = "http://www.w3.org/2001/XMLSchema#gYearMonth"
    gYear: Final = "http://www.w3.org/2001/XMLSchema#gYear"
    gMonth: Final = "http://www.w3.org/2001/XMLSchema#gMonth"
    dateTime: Final = "http://www.w3.org/2001/XMLSchema#dateTime"
    integer: Final = "http://www.w3.org/2001/XMLSchema#integer"
    string: Final = "http://www.w3.org/2001/XMLSchema#string"


PREFIXES: Final = {
    "mhd": NS,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The prefixes under which exports, pages and queries abbreviate IRIs."""

AGENT_SLOTS: Final = (
    Properties.participant,
    Properties.imposedBy,
    Properties.target,
    Properties.accuser,
    Properties.accused,
    Properties.deniedBy,
)
"""The properties by which an event involves an agent (the sub-properties of ``mhd:involves``)."""


def local_names(*groups: type) -> tuple[str, ...]:
    """The local names that the given groups define, in the order in which they stand there.

    :param groups: any of ``Classes``, ``Properties``, ``Statuses``, ``Annotations``.
    """
    return tuple(name for group in groups for name in vars(group) if not name.startswith("_"))


def __getattr__(name: str) -> object:
    """``MHD``, built when it is first asked for, so that the strings above can be had without rdflib."""
    if name != "MHD":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from rdflib import Namespace, URIRef
    from rdflib.namespace import DefinedNamespace

    body = {
        "__doc__": "Mahdar's vocabulary for rdflib: ``MHD.Meeting``; an unknown name raises AttributeError.",
        "__module__": __name__,
        "__annotations__": dict.fromkeys(local_names(Classes, Properties, Statuses, Annotations), URIRef),
        "_NS": Namespace(NS),
        "_fail": True,
    }
    namespace = types.new_class("MHD", (DefinedNamespace,), exec_body=lambda scope: scope.update(body))
    globals()["MHD"] = namespace
    return namespace
