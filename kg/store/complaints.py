"""What is wrong with a query, in one line for its author: the parser lists all that it would have taken instead."""

from __future__ import annotations

import re

from kg.store.scanning import keywords

_QUERIES = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")  # SPARQL 1.1 Query Language, 19.8, rule 2
_BEFORE_THEM = ("PREFIX", "BASE", "VERSION")
_LONGEST = 200  # characters of a message
_SHOWN = 30  # characters of the query

_AT = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)")
_PREFIX = "Prefix not found"
_RULE = re.compile(r"(?:^|, )(The [^\"\[\]]+?)(?=, [\[\"A-Z]|$)")  # among what was expected: a rule that is broken


def complaint(error: Exception, query: str) -> str:
    """What is wrong with a query, and where: line and column from 1, as the parser counts them.

    :param error: as pyoxigraph raises it, for malformed queries and for those that cannot be evaluated.
    :param query: as it was given.
    """
    said = " ".join(str(error).split())
    found = _AT.match(said)
    if found is None:
        return said if len(said) <= _LONGEST else said[:_LONGEST].rstrip() + " …"
    if wrong := _is_no_query(query):
        return wrong
    before, after = _parted(query, int(found[1]), int(found[2]))
    place = f"error at {found[1]}:{found[2]}"
    if _PREFIX in found[3]:
        return f"{place}: the prefix of {before.split()[-1] if before.split() else after} is not declared"
    if rule := _RULE.search(found[3]):
        return f"{place}: {rule[1]}"
    if not after:  # the parser reads on past much that it cannot use
        return f"{place}, where the query ends: something is missing there, or wrong before it{_instead(found[3])}"
    return f"{place}: unexpected {after}{_instead(found[3])}"


def _is_no_query(text: str) -> str | None:
    words = (keyword.word for keyword in keywords(text) if keyword.word not in _BEFORE_THEM)
    first = next(words, None)
    if first in _QUERIES:
        return None
    said = "this one has none of them" if first in (None, "{") else f"this one with {first[:_SHOWN]}"
    return f"a query begins with {', '.join(_QUERIES[:-1])} or {_QUERIES[-1]}, {said}"


def _parted(query: str, line: int, column: int) -> tuple[str, str]:
    """What stands in the line before the place, and what begins there, shortened; "" where the query ends."""
    lines = query.split("\n")[line - 1 :]
    if not lines:
        return "", ""
    rest = " ".join("\n".join([lines[0][column - 1 :], *lines[1:]]).split())
    return lines[0][: column - 1], rest if len(rest) <= _SHOWN else rest[:_SHOWN].rstrip() + " …"


def _instead(expected: str) -> str:
    """What could stand there, where that is little enough to help."""
    choices = expected.split(", ")
    plain = len(choices) <= 4 and not any("[" in choice for choice in choices)
    return f"; there could be {' or '.join(choices)}" if plain else ""
