"""What is done in a worker: functions of a store. Their arguments and results travel between processes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.server.failures import TooMuch
from kg.store import run

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.querying import Term

    Row = dict[str, Term]  # one solution: terms by variable; what is unbound is not in it


_SLOT = re.compile(r"\$(\w+)")


def solutions(store: ox.Store, text: str, bound: Mapping[str, Term], most: int) -> list[Row]:
    """The solutions of a SELECT query.

    :param bound: terms to put where the text has ``$name``.
    :param most: how many there may be.
    :raises UsageError: if the query is malformed or no SELECT query.
    :raises TooMuch: if there are more.
    """
    import pyoxigraph as ox

    results = run(store, filled(text, bound))
    if not isinstance(results, ox.QuerySolutions):
        raise UsageError("query: want a SELECT query")
    names = [variable.value for variable in results.variables]
    rows: list[Row] = []
    for solution in results:
        if len(rows) == most:
            raise TooMuch(f"the result has more than {most} rows, which is this server's limit; ask for less")
        rows.append({name: term for name, term in zip(names, solution, strict=True) if term is not None})
    return rows


def filled(text: str, bound: Mapping[str, Term]) -> str:
    """A query's text with terms where it has ``$name``; other variables with ``$`` stay.

    A term is written as one term, whatever is in it: nothing in it becomes part of the query.
    """
    return _SLOT.sub(lambda slot: str(bound[slot[1]]) if slot[1] in bound else slot[0], text)
