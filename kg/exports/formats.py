"""The RDF syntaxes: what they are called, which suffixes and media types they have, and how each is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO

from kg.errors import UsageError
from kg.exports import writers
from kg.exports.output import whole_file
from kg.graph.dataset import Statement, union
from kg.graph.vocabulary import DEFAULT_BASE, PREFIXES

Writer = Callable[[Iterable[Statement], IO[bytes], Mapping[str, str]], None]
"""Writes statements that are in order to a binary file, with prefixes where the syntax knows them."""


@dataclass(frozen=True, slots=True)
class Format:
    """One RDF syntax.

    ``name`` is what options call it, ``title`` what people do. ``graphs`` says whether it keeps named graphs: one that
    does not is written as their union. ``native`` is the syntax's name in ``pyoxigraph.RdfFormat``, ``serialize`` its
    entry in ``kg.exports.writers``.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    media_type: str
    graphs: bool
    native: str
    serialize: Writer


_ALL = (
    Format("trig", "TriG", (".trig",), "application/trig", True, "TRIG", writers.trig),
    Format("nq", "N-Quads", (".nq",), "application/n-quads", True, "N_QUADS", writers.lines),
    Format("ttl", "Turtle", (".ttl",), "text/turtle", False, "TURTLE", writers.turtle),
    Format("nt", "N-Triples", (".nt",), "application/n-triples", False, "N_TRIPLES", writers.lines),
    Format("jsonld", "JSON-LD", (".jsonld",), "application/ld+json", True, "JSON_LD", writers.json_ld),
    Format("rdf", "RDF/XML", (".rdf", ".xml", ".owl"), "application/rdf+xml", False, "RDF_XML", writers.rdf_xml),
)

FORMATS = {form.name: form for form in _ALL}
"""Every format by the name that ``--format`` takes."""

_COMPRESSED = (".gz", ".zst", ".bz2", ".xz")

_BY_SUFFIX = {suffix: form for form in _ALL for suffix in form.suffixes}

# What instances are called by kind, each a folder of the base IRI with a prefix of its own.
_INSTANCES = ("person", "state", "organization", "place", "article", "graph", "meeting", "sanction", "accusation")


def format_of(path: str, name: str | None = None, *, reading: bool = False) -> Format:
    """The format of a file.

    :param path: the file's name, or ``-``.
    :param name: the format by name, if the user gave one: it wins over the suffix.
    :param reading: whether the file is there and to be read; it is for what an error advises.
    :raises UsageError: if there is no such format, or the suffix tells none.
    """
    if name is not None:
        if name not in FORMATS:
            raise UsageError(f"format {name!r}: want one of {', '.join(FORMATS)}")
        return FORMATS[name]
    names = ", ".join(FORMATS)
    how = f"kg convert, load and push are told it with --from ({names})" if reading else f"say --format ({names})"
    if path == "-":
        raise UsageError(f"-: there is no suffix that tells the RDF syntax; {how}")
    suffix = PurePath(path).suffix.lower()
    if suffix in _COMPRESSED:
        raise UsageError(f"{path}: RDF files are read and written as they are; take one that is not compressed")
    if suffix not in _BY_SUFFIX:
        known = ", ".join(_BY_SUFFIX)
        raise UsageError(f"{path or 'an empty name'}: the suffix tells no RDF syntax; use {known}; or {how}")
    return _BY_SUFFIX[suffix]


def is_rdf(path: str) -> bool:
    """Whether a file's suffix says that it holds RDF (``.xml`` alone may be anything)."""
    suffix = PurePath(path).suffix.lower()
    return suffix in _BY_SUFFIX and suffix != ".xml"


def prefixes_for(base: str = DEFAULT_BASE) -> dict[str, str]:
    """The prefixes under which a graph with that base is written."""
    return PREFIXES | {kind: f"{base}{kind}/" for kind in _INSTANCES}


def base_of_graph(graph: str) -> str:
    """The base IRI that the name of an article's graph tells; the default where it tells none.

    :param graph: the graph as an N-Quads term, or "".
    """
    base, found, _ = graph.strip("<>").rpartition("graph/")
    return base if found else DEFAULT_BASE


def write(statements: Iterable[Statement], target: str, form: Format, prefixes: Mapping[str, str]) -> None:
    """Write statements to a file, as the union of their graphs where the format knows no graphs.

    :param statements: in order (``kg.graph.dataset.ordered``).
    :param target: the path, or ``-`` for standard output.
    :param form: the syntax.
    :param prefixes: namespaces by prefix.
    :raises UsageError: if the target or the format cannot take them.
    :raises OSError: if the target cannot be written.
    """
    with whole_file(target) as out:
        form.serialize(statements if form.graphs else union(statements), out, prefixes)
