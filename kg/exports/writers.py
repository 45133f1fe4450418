"""One function a syntax: statements in order go in, bytes come out.

The statements' order fixes the bytes. Turtle, TriG and RDF/XML are written by pyoxigraph, the line formats are what the
statements are already, and JSON-LD is written here, since pyoxigraph's has no prefixes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from string import ascii_letters, digits
from typing import IO, TYPE_CHECKING, Any, cast

from kg.errors import UsageError
from kg.graph.dataset import Statement, to_line, to_quads
from kg.graph.vocabulary import External

if TYPE_CHECKING:
    import pyoxigraph as ox


def lines(statements: Iterable[Statement], out: IO[bytes], prefixes: Mapping[str, str]) -> None:
    """N-Quads and N-Triples."""
    held: list[str] = []
    for statement in statements:
        held.append(to_line(statement))
        if len(held) == 1000:
            out.write("".join(held).encode())
            held.clear()
    out.write("".join(held).encode())


def trig(statements: Iterable[Statement], out: IO[bytes], prefixes: Mapping[str, str]) -> None:
    """TriG, graph after graph."""
    import pyoxigraph as ox

    ox.serialize(to_quads(statements), out, ox.RdfFormat.TRIG, prefixes=dict(prefixes))


def turtle(statements: Iterable[Statement], out: IO[bytes], prefixes: Mapping[str, str]) -> None:
    """Turtle, for statements without graphs."""
    import pyoxigraph as ox

    ox.serialize((quad.triple for quad in to_quads(statements)), out, ox.RdfFormat.TURTLE, prefixes=dict(prefixes))


# --- RDF/XML ----------------------------------------------------------------------------------------------------------

_ESCAPE = re.compile(r"\\(u[0-9A-F]{4}|.)")
_XML_NAME = re.compile(r"[A-Za-z_]")
_XML_NAME_CHARACTERS = f"{ascii_letters}{digits}_.-"


def rdf_xml(statements: Iterable[Statement], out: IO[bytes], prefixes: Mapping[str, str]) -> None:
    """RDF/XML, for statements without graphs.

    Control characters that XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets) become U+FFFD, one for one.

    :raises UsageError: if a property's IRI does not end in a name, as RDF/XML needs it to.
    """
    import pyoxigraph as ox

    quads = to_quads((graph, _for_xml(triple)) for graph, triple in statements)
    sink = cast("IO[bytes]", _CarriageReturns(out))
    ox.serialize((quad.triple for quad in quads), sink, ox.RdfFormat.RDF_XML, prefixes=dict(prefixes))


def _for_xml(triple: str) -> str:
    predicate = triple.split(" ", 2)[1]
    start = len(predicate[:-1].rstrip(_XML_NAME_CHARACTERS))
    if not _XML_NAME.search(predicate, start):
        raise UsageError(f"RDF/XML cannot express the property {predicate}; choose another format")
    return _ESCAPE.sub(_xml_character, triple) if "\\" in triple else triple


def _xml_character(match: re.Match[str]) -> str:
    escape = match[1]
    if escape in ("b", "f") or (len(escape) == 5 and escape != "u007F"):
        return "\ufffd"
    return match[0]


class _CarriageReturns:
    """A file in front of another that spells out carriage returns, which an XML parser would read as line feeds."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, data: bytes) -> int:
        self._out.write(data.replace(b"\r", b"&#13;"))
        return len(data)

    def flush(self) -> None:
        self._out.flush()


# --- JSON-LD ----------------------------------------------------------------------------------------------------------

Json = dict[str, Any]

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")


def json_ld(statements: Iterable[Statement], out: IO[bytes], prefixes: Mapping[str, str]) -> None:
    """JSON-LD 1.1 with the prefixes as its context: each named graph an object with its nodes under ``@graph``."""
    shorten = _Shortener(prefixes)
    out.write(f'{{\n"@context": {_dump(dict(sorted(prefixes.items())))},\n"@graph": ['.encode())
    before = "\n"
    for graph, members in groupby(to_quads(statements), key=lambda quad: quad.graph_name):
        named = str(graph) != "DEFAULT"
        if named:
            out.write(f'{before}{{"@id": {_dump(shorten.node(graph))}, "@graph": ['.encode())
            before = "\n"
        for node in _nodes(members, shorten):
            out.write(f"{before}{_dump(node)}".encode())
            before = ",\n"
        if named:
            out.write(b"\n]}")
            before = ",\n"
    out.write(b"\n]}\n")


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _nodes(quads: Iterable[ox.Quad], shorten: _Shortener) -> Iterator[Json]:
    for subject, about in groupby(quads, key=lambda quad: quad.subject):
        node: Json = {"@id": shorten.node(subject)}
        for predicate, same in groupby(about, key=lambda quad: quad.predicate.value):
            if predicate == External.type:
                node["@type"] = [shorten.node(quad.object) for quad in same]
            else:
                values = [shorten.value(quad.object) for quad in same]
                node[shorten.iri(predicate)] = values[0] if len(values) == 1 else values
        yield node


class _Shortener:
    """IRIs as prefix:name, and RDF terms as JSON-LD values."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        # The longest namespace first: one may lie inside another.
        self._prefixes = sorted(((iri, name) for name, iri in prefixes.items()), key=lambda item: (-len(item[0]), item))

    def iri(self, iri: str) -> str:
        for namespace, prefix in self._prefixes:
            local = iri.removeprefix(namespace)
            if local and local != iri and not local.startswith("//"):
                return f"{prefix}:{local}"
        return iri

    def node(self, term: object) -> str:
        text = str(term)
        return self.iri(text[1:-1]) if text.startswith("<") else text

    def value(self, term: object) -> object:
        import pyoxigraph as ox

        if not isinstance(term, ox.Literal):
            return {"@id": self.node(term)}
        datatype = term.datatype.value
        if term.language:
            return {"@value": term.value, "@language": term.language}
        if datatype == External.string:
            return term.value
        if datatype == External.integer and _WHOLE_NUMBER.fullmatch(term.value):
            return int(term.value)
        return {"@value": term.value, "@type": self.iri(datatype)}
