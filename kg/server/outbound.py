"""No request makes this server send one: SERVICE and LOAD are refused before anything is run.

What follows looks at the text and not at its grammar, on purpose. Whether ``<'x>`` is an IRI or a comparison with a
string depends on where it stands, so that a scanner that skips strings, IRIs and comments can be led to skip a SERVICE
too. These patterns skip nothing: wherever the words stand in the way in which the grammar would take them, the request
is refused. (A string that holds the whole of ``SERVICE <…> {`` is refused as well, which nobody has need of.)

Workers have no network either, where the system can take it from them (``kg.server.worker``).
"""

from __future__ import annotations

import re

from kg.server.failures import Forbidden

_SPACE = r"(?:\s|#[^\n\r]*+)*+"
_IRI = r"(?:<[^<>]*+>|[^\s<>{}#\"'?$:]*+:(?:[^\s<>{}\"'#\\]|\\.)*+)"
# https://www.w3.org/TR/sparql11-query/#rServiceGraphPattern
_SERVICE = re.compile(rf"SERVICE{_SPACE}(?:SILENT{_SPACE})?(?:{_IRI}|[?$]\w+){_SPACE}\{{", re.IGNORECASE)
# https://www.w3.org/TR/sparql11-update/#rLoad; an operation begins the request, or follows a prologue or a semicolon
_LOAD = re.compile(rf"(?:^|[\s;>])LOAD{_SPACE}(?:SILENT{_SPACE})?{_IRI}", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(000[0-9A-Fa-f]{5}|0010[0-9A-Fa-f]{4})")


def refuse_service(text: str) -> None:
    """See that a query or update asks no other endpoint.

    :raises Forbidden: if it does.
    """
    if any(_SERVICE.search(form) for form in _forms(text)):
        raise Forbidden("SERVICE is switched off: this server sends no requests")


def refuse_load(text: str) -> None:
    """See that an update fetches no document.

    :raises Forbidden: if it does.
    """
    if any(_LOAD.search(form) for form in _forms(text)):
        raise Forbidden("LOAD is switched off: this server sends no requests; put the graph with PUT or INSERT DATA")


def _forms(text: str) -> set[str]:
    # The standard lets a keyword be written with escapes: https://www.w3.org/TR/sparql11-query/#codepointEscape
    return {text, _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text)}
