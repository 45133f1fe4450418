"""What is told of malformed queries."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.store import load, run


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?x { ?x foo:bar ?y }", "error at 1:23: the prefix of foo:bar is not declared"),
        ("SELECT ?x WHERE {\n ?x a", "error at 2:6, where the query ends: something is missing there"),
        ("SELECT * { GRAPH ?g { ?s a b } } LIMIT 9", "error at 1:31: unexpected } LIMIT 9"),
        ("SELECT (COUNT(?x) AS ?n) ?y { ?x a ?y }", "The SELECT contains a variable that is unbound"),
        ("PREFIX a: <http://a/>\nDELETE WHERE { ?s ?p ?o }", "ASK, CONSTRUCT or DESCRIBE, this one with DELETE"),
        ("SELEC ?x { ?x ?y ?z }", "begins with SELECT, ASK, CONSTRUCT or DESCRIBE, this one with SELEC"),
        ("من التقى من؟", "this one with من"),
        ("{ ?x ?y ?z }", "this one has none of them"),
        ("# nothing", "this one has none of them"),
    ],
)
def test_the_author_of_a_query_learns_what_is_wrong(query: str, told: str) -> None:
    with pytest.raises(UsageError) as error:
        run(load([]), query, called="my.rq")
    said = str(error.value)
    assert said.startswith("my.rq: ") and told in said
    assert "[" not in said and "\n" not in said and len(said) < 200
