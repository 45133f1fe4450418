"""Content negotiation: which of the formats that there are a client likes best (RFC 9110, section 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.server.failures import NotAcceptable, RequestError


@dataclass(frozen=True, slots=True)
class Syntax:
    """A format that an answer can have.

    ``names`` are what ``format=`` calls it, ``media_types`` its own and then others that clients ask for it by.
    ``native`` is its name in ``pyoxigraph.QueryResultsFormat`` for tables, in ``kg.exports.FORMATS`` for graphs.
    """

    names: tuple[str, ...]
    media_types: tuple[str, ...]
    native: str


TABLES = (
    Syntax(("json", "srj"), ("application/sparql-results+json", "application/json"), "JSON"),
    Syntax(("xml", "srx"), ("application/sparql-results+xml", "application/xml", "text/xml"), "XML"),
    Syntax(("csv",), ("text/csv",), "CSV"),
    Syntax(("tsv",), ("text/tab-separated-values",), "TSV"),
)
"""The standard formats for results of SELECT and ASK, the one that is given to whoever has no wish first."""

GRAPHS = (
    Syntax(("ttl", "turtle"), ("text/turtle", "application/x-turtle", "text/n3"), "ttl"),
    Syntax(("jsonld", "json"), ("application/ld+json", "application/json"), "jsonld"),
    Syntax(("nt",), ("application/n-triples", "text/plain"), "nt"),
    Syntax(("rdf", "xml"), ("application/rdf+xml", "application/xml", "text/xml"), "rdf"),
    Syntax(("trig",), ("application/trig",), "trig"),
    Syntax(("nq",), ("application/n-quads",), "nq"),
)
"""The RDF syntaxes, in the same order of liking."""

PAGE = Syntax(("html",), ("text/html", "application/xhtml+xml"), "html")
"""What browsers want."""

_ELEMENT = re.compile(r'(?:[^,"]|"(?:[^"\\]|\\.)*+")++')
_RANGE = re.compile(r"([!#$%&'*+.^_`|~\w-]+)/([!#$%&'*+.^_`|~\w-]+)(;.*)?", re.ASCII | re.DOTALL)
_QUALITY = re.compile(r";\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?:;|$)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """A format, and the media type by which the client asked for it."""

    syntax: Syntax
    media_type: str

    @property
    def content_type(self) -> str:
        """What the answer's ``Content-Type`` says."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


def choose(accept: Iterable[str], offered: Sequence[Syntax], name: str | None = None) -> Choice:
    """The format to answer in.

    Of what the client likes equally well the first one offered wins, formats' own media types before the others. A
    range that cannot be read is left out; a client that says nothing takes anything.

    :param accept: the values of the ``Accept`` fields.
    :param offered: our favourite first.
    :param name: what ``format=`` says; it wins.
    :raises RequestError: if there is no format of that name.
    :raises NotAcceptable: if the client takes none of those offered.
    """
    if name is not None:
        for syntax in offered:
            if name.lower() in syntax.names:
                return Choice(syntax, syntax.media_types[0])
        raise RequestError(f"format={name}: want one of {', '.join(syntax.names[0] for syntax in offered)}")
    types = sorted(
        ((rank, syntax, media_type) for syntax in offered for rank, media_type in enumerate(syntax.media_types)),
        key=lambda item: item[0] > 0,
    )
    ranges = list(_ranges(",".join(accept)))
    _, liked, media_type = max(types, key=lambda item: _liking(item[2], ranges))
    if _liking(media_type, ranges) == 0:
        there = ", ".join(syntax.media_types[0] for syntax in offered)
        raise NotAcceptable(f"there is nothing that you accept; there are: {there}")
    return Choice(liked, media_type)


def _ranges(said: str) -> Iterator[tuple[str, str, float]]:
    for element in _ELEMENT.findall(said):
        if match := _RANGE.fullmatch(element.strip()):
            quality = _QUALITY.search(match[3] or "")
            yield match[1].lower(), match[2].lower(), float(quality[1]) if quality else 1.0


def _liking(media_type: str, ranges: Sequence[tuple[str, str, float]]) -> float:
    """The quality that the most specific range gives the type."""
    kind, _, name = media_type.partition("/")
    for wanted in ((kind, name), (kind, "*"), ("*", "*")):
        qualities = [quality for major, minor, quality in ranges if (major, minor) == wanted]
        if qualities:
            return max(qualities)
    return 0.0 if ranges else 1.0
