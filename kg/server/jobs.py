"""What is done in a worker to read: functions of a store. Arguments and results travel between processes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, cast

from kg.errors import UsageError
from kg.exports import FORMATS
from kg.graph.dataset import Statement, from_quad, ordered, union
from kg.server.failures import NotAcceptable, NotFound
from kg.server.negotiation import GRAPHS, TABLES, Choice, Syntax
from kg.server.sink import Answer, Budget, Sink, limited, too_many
from kg.store import run

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.querying import Term

    Row = dict[str, Term]  # one solution: terms by variable; what is unbound is not in it

_SLOT = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Query:
    """A query as a client asks it.

    ``default_graphs`` and ``named_graphs`` are IRIs; ``table`` and ``graph`` the formats for the two kinds of result,
    None where the client takes none of that kind.
    """

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    table: Choice | None = None
    graph: Choice | None = None


Prefixes = Mapping[str, str]


def probe(store: ox.Store) -> None:
    """Read something.

    :raises OSError: if the store cannot be read.
    """
    next(iter(store), None)


def solutions(store: ox.Store, text: str, bound: Mapping[str, Term], most: int, prefixes: Prefixes) -> list[Row]:
    """The solutions of a SELECT query.

    :param bound: terms to put where the text has ``$name``.
    :param most: how many there may be.
    :raises UsageError: if the query is malformed or no SELECT query.
    :raises TooMuch: if there are more.
    """
    import pyoxigraph as ox

    results = run(store, filled(text, bound), prefixes)
    if not isinstance(results, ox.QuerySolutions):
        raise UsageError("query: want a SELECT query")
    names = [variable.value for variable in results.variables]
    rows: list[Row] = []
    for solution in results:
        if len(rows) == most:
            raise too_many(most)
        rows.append({name: term for name, term in zip(names, solution, strict=True) if term is not None})
    return rows


def filled(text: str, bound: Mapping[str, Term]) -> str:
    """A query's text with terms where it has ``$name``; other variables with ``$`` stay.

    A term is written as one term, whatever is in it: nothing in it becomes part of the query.
    """
    return _SLOT.sub(lambda slot: str(bound[slot[1]]) if slot[1] in bound else slot[0], text)


def answer(store: ox.Store, query: Query, prefixes: Prefixes, budget: Budget) -> Answer:
    """The answer to a query of any kind.

    :raises UsageError: if the query is malformed.
    :raises NotAcceptable: if the client takes no format for such results.
    :raises TooMuch: if the answer is larger than it may be.
    """
    import pyoxigraph as ox

    results = run(
        store,
        query.text,
        prefixes,
        [ox.NamedNode(iri) for iri in query.default_graphs],
        [ox.NamedNode(iri) for iri in query.named_graphs],
    )
    if isinstance(results, ox.QueryTriples):
        if query.graph is None:
            raise _unacceptable("CONSTRUCT and DESCRIBE give graphs", GRAPHS)
        return written(ordered(map(from_quad, results)), query.graph, prefixes, budget)
    if query.table is None:
        raise _unacceptable("SELECT and ASK give tables", TABLES)
    syntax = query.table.syntax.native
    sink = Sink(budget, syntax if isinstance(results, ox.QuerySolutions) else None)
    results.serialize(cast("IO[bytes]", sink), getattr(ox.QueryResultsFormat, syntax))
    return sink.answer(query.table)


def graph(store: ox.Store, iri: str | None, choice: Choice, prefixes: Prefixes, budget: Budget) -> Answer:
    """What a graph holds.

    :param iri: of the graph; None is the default graph, which is the union of all.
    :raises NotFound: if there is no such graph.
    :raises TooMuch: if it is larger than an answer may be.
    """
    import pyoxigraph as ox

    name = None if iri is None else ox.NamedNode(iri)
    if name is not None and not store.contains_named_graph(name):
        raise NotFound(f"there is no graph <{iri}>")
    statements = union(map(from_quad, store.quads_for_pattern(None, None, None, name)))
    return written(statements, choice, prefixes, budget)


def description(store: ox.Store, iri: str, choice: Choice, prefixes: Prefixes, budget: Budget) -> Answer:
    """What the store says of a thing: statements about it and with it, the evidence for it, and what things are called.

    In a syntax that keeps graphs each statement stands in the graph of the article that makes it. Of the name of a
    graph it is what the graph holds.

    :raises NotFound: if it says nothing.
    :raises TooMuch: if it says more than an answer may hold.
    """
    import pyoxigraph as ox

    from kg.graph.vocabulary import External, Properties

    node = ox.NamedNode(iri)
    own = list(store.quads_for_pattern(node, None, None))
    said = [*own, *store.quads_for_pattern(None, None, node)]
    if not said:
        if store.contains_named_graph(node):
            said = list(store.quads_for_pattern(None, None, None, node))
        else:
            raise NotFound(f"nothing is said of <{iri}>")
    for quad in own:
        if quad.predicate.value == Properties.evidence and isinstance(quad.object, ox.NamedNode):
            said += store.quads_for_pattern(quad.object, None, None)
    label = ox.NamedNode(External.label)
    others = {term for quad in said for term in (quad.subject, quad.object) if isinstance(term, ox.NamedNode)} - {node}
    for other in others:
        said += store.quads_for_pattern(other, label, None)
    keeps = FORMATS[choice.syntax.native].graphs
    statements = (from_quad(quad) for quad in said)
    return written(ordered(statements) if keeps else union(statements), choice, prefixes, budget)


def written(statements: Iterable[Statement], choice: Choice, prefixes: Prefixes, budget: Budget) -> Answer:
    """Statements that are in order, as an answer.

    :raises TooMuch: if there are more than there may be.
    """
    sink = Sink(budget)
    FORMATS[choice.syntax.native].serialize(limited(statements, budget.rows), cast("IO[bytes]", sink), prefixes)
    return sink.answer(choice)


def _unacceptable(what: str, offered: Sequence[Syntax]) -> NotAcceptable:
    there = ", ".join(syntax.media_types[0] for syntax in offered)
    return NotAcceptable(f"{what}, which cannot be had in a format that you accept; there are: {there}")
