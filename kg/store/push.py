"""Sending graphs to a store on the network, and counting there what has arrived."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from kg.graph.dataset import Statement
from kg.store.remote import BATCH, RemoteStore

_GRAPHS_AT_ONCE = 100  # so that the query that counts them stays short


@dataclass(frozen=True, slots=True)
class Miscount:
    """A graph in which there is not what was sent."""

    graph: str
    sent: int
    found: int


@dataclass(frozen=True, slots=True)
class Pushed:
    """What was sent, and where something else arrived."""

    graphs: int
    statements: int
    wrong: tuple[Miscount, ...]


def push(
    statements: Iterable[Statement],
    store: RemoteStore,
    *,
    batch: int = BATCH,
    verify: bool = True,
    on_graph: Callable[[int], None] | None = None,
) -> Pushed:
    """Replace every graph that the statements speak of in the store.

    :param statements: in order, all in named graphs (``kg.store.base.into_graphs``).
    :param batch: about how many triples to send in one request.
    :param verify: whether to count each graph's triples in the store afterwards.
    :param on_graph: told how many graphs are done.
    :raises EndpointError: if the store cannot be reached or refuses; graphs sent before are there, whole.
    """
    graphs = total = 0
    wrong: list[Miscount] = []
    for group in _batches(statements, batch):
        store.replace_all(group)
        found = store.counts([graph for graph, _ in group]) if verify else {}
        for graph, triples in group:
            graphs, total = graphs + 1, total + len(triples)
            if verify and found[graph] != len(triples):
                wrong.append(Miscount(graph, len(triples), found[graph]))
        if on_graph:
            on_graph(graphs)
    return Pushed(graphs, total, tuple(wrong))


def _batches(statements: Iterable[Statement], size: int) -> Iterator[list[tuple[str, list[str]]]]:
    held: list[tuple[str, list[str]]] = []
    triples = 0
    for graph, members in groupby(statements, key=lambda statement: statement[0]):
        new = [triple for _, triple in members]
        if held and (triples + len(new) > size or len(held) == _GRAPHS_AT_ONCE):
            yield held
            held, triples = [], 0
        held.append((graph, new))
        triples += len(new)
    if held:
        yield held
