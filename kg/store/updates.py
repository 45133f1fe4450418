r"""SPARQL Update requests, made from statements in N-Quads form (https://www.w3.org/TR/sparql11-update/).

Terms of N-Quads are terms of SPARQL, save for one thing: SPARQL resolves ``\uXXXX`` anywhere in a request before it is
parsed (https://www.w3.org/TR/sparql11-query/#codepointEscape), and some stores do so even behind an escaped backslash.
There the ``u`` itself is escaped, which every reading of the rule turns back into the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_ESCAPE = re.compile(r"\\\\([uU])?|\\.")


def insert_data(graph: str, triples: Iterable[str]) -> str:
    """The operation that adds triples to a graph.

    :param graph: the graph as an N-Quads term, "" for the default graph.
    :param triples: in N-Quads form, without the dot at the end.
    """
    listed = list(triples)
    body = "".join(f"{_safe(triple)} .\n" for triple in listed)
    if graph:
        body = f"GRAPH {graph} {{\n{body}}}"
    if any(map(has_blank_nodes, listed)):  # which some stores (Virtuoso) refuse in INSERT DATA
        return f"INSERT {{\n{body} }} WHERE {{}}"
    return f"INSERT DATA {{\n{body} }}"


def replace_graph(graph: str, triples: Iterable[str]) -> str:
    """The operations that let a graph hold these triples and no others."""
    listed = list(triples)
    return f"{clear_graph(graph)} ;\n{insert_data(graph, listed)}" if listed else clear_graph(graph)


def clear_graph(graph: str) -> str:
    """The operation that empties a graph, if there is one."""
    return f"CLEAR SILENT GRAPH {graph}"


def has_blank_nodes(triple: str) -> bool:
    """Whether a triple's subject or object is a blank node, which is another one each time it is inserted."""
    return triple.startswith("_:") or " _:" in triple.split('"', 1)[0]


def _safe(triple: str) -> str:
    return _ESCAPE.sub(_again, triple) if "\\\\" in triple else triple


def _again(match: re.Match[str]) -> str:
    return f"\\\\\\u{ord(match[1]):04X}" if match[1] else match[0]
