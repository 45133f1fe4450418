"""Content negotiation: which of the formats that there are a client likes best (RFC 9110, section 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.server.failures import NotAcceptable

HTML = "text/html"

RDF = (
    "text/turtle",
    "application/ld+json",
    "application/n-triples",
    "application/rdf+xml",
    "application/trig",
    "application/n-quads",
)
"""Media types for graphs, the one that is given to whoever has no wish first."""

_RANGE = re.compile(r"\s*([!#$%&'*+.^_`|~\w-]+)/([!#$%&'*+.^_`|~\w-]+)\s*((?:;[^,]*)?)", re.ASCII)
_QUALITY = re.compile(r";\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?:;|$)", re.ASCII | re.IGNORECASE)


def chosen(accept: Iterable[str], offered: Sequence[str]) -> str:
    """The media type to answer with.

    Of the types that the client likes equally well the first one offered wins. A range that cannot be read is left out;
    a client that says nothing takes anything.

    :param accept: the values of the ``Accept`` fields.
    :param offered: media types without parameters, our favourite first.
    :raises NotAcceptable: if the client takes none of them.
    """
    said = ",".join(accept)
    ranges = [(m[1].lower(), m[2].lower(), _quality(m[3])) for part in said.split(",") if (m := _RANGE.fullmatch(part))]
    if not ranges:
        return offered[0]
    liked = max(offered, key=lambda media_type: _liking(media_type, ranges))
    if _liking(liked, ranges) == 0:
        raise NotAcceptable(f"not to be had as {said.strip()}; there are: {', '.join(offered)}")
    return liked


def _quality(parameters: str) -> float:
    match = _QUALITY.search(parameters)
    return float(match[1]) if match else 1.0


def _liking(media_type: str, ranges: Sequence[tuple[str, str, float]]) -> float:
    """The quality that the most specific range gives the type."""
    kind, _, name = media_type.partition("/")
    for wanted in ((kind, name), (kind, "*"), ("*", "*")):
        qualities = [quality for major, minor, quality in ranges if (major, minor) == wanted]
        if qualities:
            return max(qualities)
    return 0.0
