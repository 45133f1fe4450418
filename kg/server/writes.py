"""What is done in the worker that writes: functions of a store, each one transaction, and on the disk when it ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.exports import FORMATS
from kg.graph.dataset import from_quad
from kg.server.failures import NotFound, RequestError
from kg.store.updates import clear_graph, insert_data

if TYPE_CHECKING:
    import pyoxigraph as ox


def update(store: ox.Store, text: str, prefixes: Mapping[str, str]) -> None:
    """Run a SPARQL update.

    :param prefixes: that it need not declare.

    :raises UsageError: if it is malformed, or cannot be done.
    """
    try:
        store.update(text, prefixes=dict(prefixes))
        store.flush()
    except (SyntaxError, ValueError, RuntimeError) as error:
        raise UsageError(f"update: {' '.join(str(error).split())[:200]}") from None


def put(store: ox.Store, graph: str | None, data: bytes, syntax: str, replace: bool) -> bool:
    """Let a graph hold what a document says.

    :param graph: its IRI; None is the default graph.
    :param data: the document.
    :param syntax: the document's, by its name in ``kg.exports.FORMATS``.
    :param replace: whether what the graph holds goes; otherwise it stays beside it.
    :returns: whether the graph is new.
    :raises RequestError: if the document is not well formed, or holds graphs itself.
    """
    import pyoxigraph as ox

    native = getattr(ox.RdfFormat, FORMATS[syntax].native)
    try:
        parsed = ox.parse(data, format=native, base_iri=graph, rename_blank_nodes=True)
        statements = [from_quad(quad) for quad in parsed]
    except (SyntaxError, ValueError) as error:
        said = " ".join(str(error).split())[:200]
        raise RequestError(f"the body is no well-formed {FORMATS[syntax].media_type}: {said}") from None
    if any(name for name, _ in statements):
        raise RequestError("the document holds named graphs; this is the place for one graph")
    new = graph is not None and not store.contains_named_graph(ox.NamedNode(graph))
    name = "" if graph is None else str(ox.NamedNode(graph))
    steps = []
    if name:
        steps += [clear_graph(name)] * replace + [f"CREATE SILENT GRAPH {name}"]
    if statements:
        steps.append(insert_data(name, sorted({triple for _, triple in statements})))
    store.update(" ;\n".join(steps))
    store.flush()
    return new


def delete(store: ox.Store, graph: str) -> None:
    """Remove a graph.

    :raises NotFound: if there is none of that IRI.
    """
    import pyoxigraph as ox

    name = ox.NamedNode(graph)
    if not store.contains_named_graph(name):
        raise NotFound(f"there is no graph <{graph}>")
    store.remove_graph(name)
    store.flush()
