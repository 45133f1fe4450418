from pathlib import Path

import pytest
from support.facts import summit

from kg.errors import InputError, UsageError
from kg.exports import FORMATS, prefixes_for, write
from kg.graph.dataset import from_line, union
from kg.graph.quads import lines
from kg.store import full_iri, load, load_rdflib, prefixes_of, read_statements, run, short

BASE = "https://example.org/id/"
SAID = [from_line(line) for line in lines(summit(), BASE)]


def written(folder: Path, name: str) -> str:
    path = str(folder / f"graph.{name}")
    write(SAID, path, FORMATS[name], prefixes_for(BASE))
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_loads(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name)
    expected = SAID if FORMATS[name].graphs else list(union(SAID))
    assert len(load([path])) == len(expected)
    assert list(read_statements(path)[0]) == expected
    assert len(load_rdflib([path])) == len(list(union(SAID)))


def test_several_files_are_one_store(tmp_path: Path) -> None:
    paths = [written(tmp_path, "nq"), written(tmp_path, "ttl")]
    assert len(load(paths)) == len(SAID) + len(list(union(SAID)))
    assert len(load_rdflib(paths)) == len(list(union(SAID)))


def test_queries_see_the_union_and_know_the_prefixes(tmp_path: Path) -> None:
    store = load([written(tmp_path, "trig")])
    rows = run(
        store, "SELECT ?name { ?m a mhd:Meeting ; mhd:participant person:kym-jwngh-awn, ?p . ?p rdfs:label ?name }"
    )
    assert {row["name"].value for row in rows} >= {"فلاديمير بوتين", "Kim Jong-un"}


def test_prefixes_follow_the_base_that_the_graph_was_built_with(tmp_path: Path) -> None:
    prefixes = prefixes_of(load([written(tmp_path, "nq")]))
    assert full_iri("state:RUS", prefixes) == f"{BASE}state/RUS"
    assert full_iri("بوتين", prefixes) == "بوتين"
    store = load([written(tmp_path, "nq")])
    (row,) = run(store, "SELECT ?s { ?s mhd:isoCode 'RUS' }")
    assert short(row["s"], prefixes) == "state:RUS"


@pytest.mark.parametrize(
    "query", ["", "SELEC ?x", "SELECT ?x { ?x", "INSERT DATA { <http://a> <http://b> <http://c> }"]
)
def test_a_malformed_query_is_refused_in_one_line(tmp_path: Path, query: str) -> None:
    with pytest.raises(UsageError, match="query") as caught:
        run(load([written(tmp_path, "nq")]), query)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.nq", b"<http://a> <http://b> .\n"),
        ("a.ttl", b"<http://a> a"),
        ("a.trig", b"\xff\xfe\x00"),
        ("a.jsonld", b"{"),
        ("a.rdf", b"<rdf:RDF>"),
        ("a.nt", b"\x00\x01\x02"),
    ],
)
def test_a_malformed_file_is_named_in_one_line(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    for read in (lambda p: load([p]), read_statements, lambda p: load_rdflib([p])):
        with pytest.raises(InputError, match="is no well-formed") as caught:
            read(str(path))
        assert str(caught.value).startswith(f"{path}: ")
        assert "\n" not in str(caught.value)


def test_a_missing_file_or_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load([str(tmp_path / "none.nq")])
    folder = tmp_path / "folder.nq"
    folder.mkdir()
    with pytest.raises(InputError, match="is a folder"):
        load([str(folder)])
