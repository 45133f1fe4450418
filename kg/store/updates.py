r"""SPARQL Update requests, made from statements in N-Quads form (https://www.w3.org/TR/sparql11-update/).

Terms of N-Quads are terms of SPARQL, save for one thing: SPARQL resolves ``\uXXXX`` anywhere in a request before it is
parsed (https://www.w3.org/TR/sparql11-query/#codepointEscape), and some stores do so even behind an escaped backslash.
There the ``u`` itself is escaped, which every reading of the rule turns back into the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.errors import UsageError
from kg.store.scanning import keywords

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


def using(text: str, default: Sequence[str], named: Sequence[str]) -> str:
    """An update whose patterns look at certain graphs, as if each operation said so by USING and USING NAMED.

    :param text: the update.
    :param default: IRIs of the graphs that make up the default graph, and
    :param named: of those that ``GRAPH`` sees.
    :raises UsageError: if the update itself says which graphs, or holds a DELETE WHERE, which cannot say so.
    """
    clauses = "".join([f"USING <{iri}> " for iri in default] + [f"USING NAMED <{iri}> " for iri in named])
    parts: list[str] = []
    done, before = 0, ""
    for keyword in keywords(text):
        if keyword.depth:
            continue
        if keyword.word in ("USING", "WITH"):
            raise UsageError(f"update: it says {keyword.word}, and the request says which graphs; say it in one place")
        if keyword.word == "WHERE":
            if before == "DELETE":
                raise UsageError("update: DELETE WHERE takes no other graphs; say DELETE { … } WHERE { … }")
            parts += [text[done : keyword.start], clauses]
            done = keyword.start
        before = keyword.word
    return "".join([*parts, text[done:]])


def has_blank_nodes(triple: str) -> bool:
    """Whether a triple's subject or object is a blank node, which is another one each time it is inserted."""
    return triple.startswith("_:") or " _:" in triple.split('"', 1)[0]


def _safe(triple: str) -> str:
    return _ESCAPE.sub(_again, triple) if "\\\\" in triple else triple


def _again(match: re.Match[str]) -> str:
    return f"\\\\\\u{ord(match[1]):04X}" if match[1] else match[0]
