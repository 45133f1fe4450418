"""RDF terms as N-Quads text: IRIs, literals and the slugs that IRIs are made of.

The forms are those of canonical N-Triples (https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples), which is also
what pyoxigraph writes, so that a statement has the same bytes whichever way it took.
"""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import quote

from kg.errors import UsageError
from kg.graph.vocabulary import DEFAULT_BASE, PREFIXES

XSD = PREFIXES["xsd"]

# Tags are in lower case, as RDF libraries keep them.
ARABIC, ENGLISH, TRANSLITERATION = "ar", "en", "ar-latn"

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*[/#:]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff]')
_UNRESERVED = re.compile("[A-Za-z0-9._~/-]*")
_PLAIN_SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
_DATATYPES = (
    (re.compile(r"-?[0-9]{4,}-[0-9][0-9]-[0-9][0-9]"), "date"),
    (re.compile(r"-?[0-9]{4,}-[0-9][0-9]"), "gYearMonth"),
    (re.compile(r"-?[0-9]{4,}"), "gYear"),
    (re.compile(r"--[0-9][0-9]"), "gMonth"),
)


def check_base(base: str) -> str:
    """The base IRI itself, if instances can live under it.

    :raises UsageError: unless it is an absolute ASCII IRI that ends in ``/``, ``#`` or ``:``.
    """
    if not _BASE.fullmatch(base):
        raise UsageError(f"base IRI {base!r}: want an absolute ASCII IRI that ends in / or #, such as {DEFAULT_BASE}")
    return base


def iri(namespace: str, local: str) -> str:
    """``<namespace + local>`` as an N-Quads term."""
    return f"<{namespace}{encoded(local)}>"


def encoded(local: str) -> str:
    """``local`` as the end of an ASCII IRI: what cannot stand there is percent-encoded as UTF-8."""
    return local if _UNRESERVED.fullmatch(local) else quote(local.encode("utf-8", "replace"), safe="/~")


def literal(value: str, language: str | None = None, datatype: str | None = None) -> str:
    """A literal in N-Quads, with a language tag, a datatype of XML Schema by its local name, or neither.

    A lone surrogate, which no RDF syntax can hold, becomes U+FFFD: one code point for one, so that offsets stay right.
    """
    quoted = f'"{_ESCAPED.sub(_escape, value)}"'
    if language:
        return f"{quoted}@{language}"
    return f"{quoted}^^<{XSD}{datatype}>" if datatype else quoted


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def date_literal(iso: str) -> str:
    """A partial date with the datatype that its form asks for.

    :raises ValueError: if it has none of the four forms of ``kg.records.PartialDate``.
    """
    for form, datatype in _DATATYPES:
        if form.fullmatch(iso):
            return literal(iso, datatype=datatype)
    raise ValueError(f"no XML Schema date: {iso!r}")


def slug(identifier: str) -> str:
    """A piece of ASCII for an IRI's path: the identifier itself where that can be, else a likeness of it and a digest.

    Two identifiers share a slug only if the first 40 bits of their SHA-256 are equal, and their likeness too.
    """
    if _PLAIN_SLUG.fullmatch(identifier):
        return identifier
    from kg.language.transliterate import slug as likeness

    digest = sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{likeness(identifier)[:80].rstrip('-')}-{digest}"
