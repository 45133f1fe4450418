import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.store import run
from kg.store.scanning import keywords
from kg.store.updates import using

A, B = ox.NamedNode("http://g/a"), ox.NamedNode("http://g/b")
P = ox.NamedNode("http://e/from")


def store() -> ox.Store:
    """Graph a says x, graph b says x and y, and the default graph nothing."""
    made = ox.Store()
    for graph, value in ((A, "x"), (B, "x"), (B, "y")):
        made.add(ox.Quad(ox.NamedNode("http://e/s"), P, ox.Literal(value), graph))
    return made


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?from { ?from e:from ?o }",
        "SELECT ?s { ?s :from ?o }",
        "SELECT ?s { ?s <http://e/from> ?o }",
        "SELECT ?s { ?s ?p ?o } # FROM <http://g/a>",
        "SELECT ?s { ?s ?p ?o FILTER(?o != 'FROM <http://g/a>') }",
        'SELECT ?s { ?s ?p ?o FILTER(?o != """it\'s "FROM" <http://g/a> \\"""" ) }',
        "SELECT ?s { ?s ?p ?o FILTER(?o != 'x\\' FROM') }",
        "SELECT ?s { ?s ?p ?o FILTER(LANG(?o) != 'x'@from) }",
        "SELECT ?s { ?s e:x%20from|e:from ?o }",
        r"SELECT ?s { ?s e:\,from|e:from ?o }",
    ],
)
def test_only_the_keyword_is_the_keyword(text: str) -> None:
    assert not any(keyword.word == "FROM" for keyword in keywords(text))
    prologue = "PREFIX e: <http://e/> PREFIX : <http://e/> "
    if "@from" not in text:
        rows = run(store(), prologue + text)
        assert len(list(rows)) > 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("SELECT ?o FROM <http://g/a> { ?s ?p ?o }", 1),
        ("SELECT ?o\nfrom\n<http://g/b>\nWHERE { ?s ?p ?o }", 2),
        ("SELECT ?o FROM NAMED <http://g/b> { ?s ?p ?o }", 0),
        ("SELECT ?o FROM NAMED <http://g/b> { GRAPH ?g { ?s ?p ?o } }", 2),
        ("PREFIX e: <http://g/> SELECT ?o FROM e:a { ?s ?p ?o }", 1),
        ("CONSTRUCT { ?s ?p ?o } FROM <http://g/a> WHERE { ?s ?p ?o }", 1),
        ("SELECT ?o { ?s ?p ?o }", 3),
    ],
)
def test_a_query_that_names_graphs_sees_these(text: str, rows: int) -> None:
    assert len(list(run(store(), text))) == rows  # type: ignore[arg-type]


@given(st.text("FROMfrom{}<>\"'\\#\n?$:.e ", max_size=200))
def test_any_text_can_be_looked_through(text: str) -> None:
    long = text * 5
    for keyword in keywords(long):
        assert long[keyword.start : keyword.start + len(keyword.word)].upper() == keyword.word


COPY = "INSERT { GRAPH <http://g/new> { ?s ?p ?o } } WHERE { ?s ?p ?o }"


@pytest.mark.parametrize(
    ("text", "default", "named", "copied"),
    [
        (COPY, ["http://g/a"], [], 1),
        (COPY, ["http://g/b"], [], 2),
        (COPY, ["http://g/a", "http://g/b"], [], 2),
        (COPY, [], ["http://g/b"], 0),
        (COPY.replace("WHERE { ?s ?p ?o }", "WHERE { GRAPH ?g { ?s ?p ?o } }"), [], ["http://g/a"], 1),
        (f"{COPY} ; # WHERE\n{COPY.lower()}", ["http://g/b"], [], 2),
        ("DELETE { GRAPH <http://g/b> { ?s ?p ?o } } INSERT { GRAPH <http://g/new> { ?s ?p ?o } } WHERE { ?s ?p ?o }",
         ["http://g/b"], [], 2),
        ("INSERT DATA { GRAPH <http://g/new> { <http://e/s> <http://e/p> 'WHERE' } }", ["http://g/b"], [], 1),
    ],
)  # fmt: skip
def test_updates_look_at_the_graphs_that_the_request_names(
    text: str, default: list[str], named: list[str], copied: int
) -> None:
    made = store()
    made.update(using(text, default, named))
    assert len(list(made.quads_for_pattern(None, None, None, ox.NamedNode("http://g/new")))) == copied


@pytest.mark.parametrize(
    "text",
    [
        COPY.replace("WHERE", "USING <http://g/a> WHERE"),
        f"WITH <http://g/a> {COPY}",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL ; delete # all\n where { ?s ?p ?o }",
    ],
)
def test_an_update_that_says_so_itself_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="update: "):
        using(text, ["http://g/a"], [])
