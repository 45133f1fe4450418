"""What the endpoint says of itself, by SPARQL 1.1 Service Description
(https://www.w3.org/TR/sparql11-service-description/).
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from kg.exports import FORMATS
from kg.graph.dataset import Statement, ordered
from kg.graph.vocabulary import PREFIXES, External
from kg.server.sink import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.server.negotiation import Choice
    from kg.server.settings import Settings

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"

# https://www.w3.org/ns/formats/
_RESULTS = (
    "SPARQL_Results_JSON SPARQL_Results_XML SPARQL_Results_CSV SPARQL_Results_TSV "
    "Turtle N-Triples RDF_XML JSON-LD TriG N-Quads"
).split()
_INPUTS = "Turtle N-Triples RDF_XML JSON-LD".split()


def description(endpoint: str, settings: Settings, choice: Choice) -> Answer:
    """The service description.

    :param endpoint: the endpoint's URL, as the client knows it.
    :param choice: the syntax to write it in.
    """
    out = io.BytesIO()
    prefixes = PREFIXES | {"sd": _SD, "formats": _FORMATS}
    FORMATS[choice.syntax.native].serialize(ordered(_said(endpoint, settings)), out, prefixes)
    return Answer(choice.content_type, out.getvalue())


def _said(endpoint: str, settings: Settings) -> Iterator[Statement]:
    import pyoxigraph as ox

    service, dataset, default = (f"{ox.NamedNode(endpoint + part)}" for part in ("#service", "#dataset", "#default"))

    def is_a(node: str, kind: str) -> Statement:
        return "", f"{node} <{External.type}> <{_SD}{kind}>"

    def has(node: str, prop: str, value: str) -> Statement:
        return "", f"{node} <{_SD}{prop}> {value}"

    yield is_a(service, "Service")
    yield has(service, "endpoint", str(ox.NamedNode(endpoint)))
    yield has(service, "supportedLanguage", f"<{_SD}SPARQL10Query>")
    yield has(service, "supportedLanguage", f"<{_SD}SPARQL11Query>")
    yield has(service, "feature", f"<{_SD}UnionDefaultGraph>")
    for name in _RESULTS:
        yield has(service, "resultFormat", f"<{_FORMATS}{name}>")
    if settings.writable:
        yield has(service, "supportedLanguage", f"<{_SD}SPARQL11Update>")
        for name in _INPUTS:
            yield has(service, "inputFormat", f"<{_FORMATS}{name}>")
    yield has(service, "defaultDataset", dataset)
    yield is_a(dataset, "Dataset")
    yield has(dataset, "defaultGraph", default)
    yield is_a(default, "Graph")
