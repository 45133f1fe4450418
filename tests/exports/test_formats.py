import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from support.facts import article_facts, summit

from kg.errors import UsageError
from kg.exports import FORMATS, format_of, is_rdf, prefixes_for, write
from kg.graph.dataset import Statement, canonical, from_line, ordered, union
from kg.graph.quads import lines
from kg.records import ArticleFacts

CHECKOUT = Path(__file__).parents[2]


def statements(*facts: ArticleFacts) -> list[Statement]:
    return list(ordered(from_line(line) for each in facts for line in lines(each)))


def written(said: list[Statement], name: str) -> bytes:
    form = FORMATS[name]
    out = io.BytesIO()
    form.serialize(said if form.graphs else union(said), out, prefixes_for())
    return out.getvalue()


def read_back(data: bytes, name: str) -> list[Statement]:
    return list(canonical(lambda: ox.parse(data, format=getattr(ox.RdfFormat, FORMATS[name].native))))


TWO = statements(summit("a"), summit("b"))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_holds_the_same_statements(name: str) -> None:
    expected = TWO if FORMATS[name].graphs else list(union(TWO))
    assert read_back(written(TWO, name), name) == expected


@pytest.mark.parametrize("name", FORMATS)
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(facts=article_facts)
def test_any_text_survives_every_format(name: str, facts: ArticleFacts) -> None:
    said = statements(facts)
    if name == "rdf":  # XML has no place for control characters: one replacement character each
        said = [(graph, _without_controls(triple)) for graph, triple in said]
    expected = said if FORMATS[name].graphs else list(union(said))
    assert sorted(read_back(written(statements(facts), name), name)) == sorted(expected)


def _without_controls(triple: str) -> str:
    from kg.exports.writers import _for_xml

    return _for_xml(triple)


@pytest.mark.parametrize("name", FORMATS)
def test_rdflib_reads_every_format(name: str) -> None:
    names = {"nq": "nquads", "jsonld": "json-ld", "rdf": "xml", "ttl": "turtle"}
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=written(TWO, name), format=names.get(name, name))
    assert len(set(dataset.triples((None, None, None)))) == len(list(union(TWO)))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(article_facts)
def test_rdf_xml_is_xml(facts: ArticleFacts) -> None:
    data = written(statements(facts), "rdf")
    graph = rdflib.Graph().parse(data=data, format="xml")
    values = {o.value for _, _, o, _ in ox.parse(data, format=ox.RdfFormat.RDF_XML) if isinstance(o, ox.Literal)}
    assert {str(o) for o in graph.objects() if isinstance(o, rdflib.Literal)} == values


def test_json_ld_has_a_context_and_an_object_a_graph() -> None:
    document = json.loads(written(TWO, "jsonld"))
    assert document["@context"]["mhd"] == "https://w3id.org/mahdar/ontology#"
    assert [graph["@id"] for graph in document["@graph"]] == ["graph:a", "graph:b"]
    people = [node for node in document["@graph"][0]["@graph"] if "mhd:Person" in node["@type"]]
    assert people[0]["@id"] == "person:fladymyr-bwtyn"


def test_turtle_has_prefixes() -> None:
    text = written(TWO, "ttl").decode()
    assert "person:fladymyr-bwtyn a mhd:Agent , mhd:Person" in text


def test_the_order_of_statements_makes_no_difference() -> None:
    assert list(ordered(reversed(TWO))) == TWO
    assert list(ordered(reversed(TWO), in_memory=7)) == TWO
    assert list(ordered(TWO + TWO, in_memory=7)) == TWO


def test_bytes_depend_neither_on_the_process_nor_on_hash_seeds() -> None:
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from exports.test_formats import FORMATS, TWO, written\n"
        "from hashlib import sha256\n"
        "print([sha256(written(TWO, name)).hexdigest() for name in FORMATS])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=CHECKOUT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_blank_nodes_get_the_same_names_whatever_they_were_called() -> None:
    def named(data: str) -> list[Statement]:
        return list(canonical(lambda: ox.parse(data, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)))

    one = "@prefix : <http://a/> . _:x :p _:y . _:y :q 1 ."
    other = "@prefix : <http://a/> . _:b1 :q 1 . _:a1 :p _:b1 ."
    assert named(one) == named(other)


def test_rdf_xml_refuses_a_property_that_no_xml_name_can_be_made_of() -> None:
    with pytest.raises(UsageError, match="RDF/XML"):
        written([("", "<http://a/s> <http://a/1> <http://a/o>")], "rdf")


# --- telling formats apart --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "name"),
    [("a.trig", "trig"), ("b.NQ", "nq"), ("c.ttl", "ttl"), ("d.rdf", "rdf"), ("e.xml", "rdf"), ("f.jsonld", "jsonld")],
)
def test_the_suffix_tells_the_format(path: str, name: str) -> None:
    assert format_of(path).name == name


def test_a_format_given_by_name_wins() -> None:
    assert format_of("a.ttl", "nq").name == "nq"


@pytest.mark.parametrize(("path", "name"), [("a.txt", None), ("a", None), ("-", None), ("a.ttl", "n3")])
def test_a_format_that_is_none_is_refused(path: str, name: str | None) -> None:
    with pytest.raises(UsageError, match="trig"):
        format_of(path, name)


def test_articles_are_no_rdf() -> None:
    assert is_rdf("a.trig") and not is_rdf("a.jsonl") and not is_rdf("feed.xml")


# --- other people's tools ---------------------------------------------------------------------------------------------


def _counted(command: list[str]) -> int:
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return sum(line.strip().endswith(".") for line in run.stdout.splitlines())


@pytest.mark.skipif(not shutil.which("rapper"), reason="rapper is not installed")
@pytest.mark.parametrize(
    ("name", "syntax"), [("ttl", "turtle"), ("nt", "ntriples"), ("nq", "nquads"), ("rdf", "rdfxml")]
)
def test_rapper_reads_it(tmp_path: Path, name: str, syntax: str) -> None:
    path = tmp_path / f"graph.{name}"
    write(TWO, str(path), FORMATS[name], prefixes_for())
    expected = TWO if FORMATS[name].graphs else list(union(TWO))
    assert _counted(["rapper", "-q", "-i", syntax, "-o", "ntriples", str(path)]) == len(expected)


@pytest.mark.skipif(not shutil.which("serdi"), reason="serdi is not installed")
@pytest.mark.parametrize(
    ("name", "syntax"), [("ttl", "turtle"), ("nt", "ntriples"), ("nq", "nquads"), ("trig", "trig")]
)
def test_serdi_reads_it(tmp_path: Path, name: str, syntax: str) -> None:
    path = tmp_path / f"graph.{name}"
    write(TWO, str(path), FORMATS[name], prefixes_for())
    expected = TWO if FORMATS[name].graphs else list(union(TWO))
    assert _counted(["serdi", "-i", syntax, "-o", "nquads", str(path)]) == len(expected)


N3_PROGRAM = """
const { Parser } = require("n3");
const text = require("fs").readFileSync(process.argv[1], "utf8");
console.log(new Parser({ format: process.argv[2] }).parse(text).length);
"""
N3_MODULES = CHECKOUT / "build" / "node" / "node_modules"


@pytest.mark.skipif(not (N3_MODULES / "n3").is_dir() or not shutil.which("node"), reason="N3.js is not installed")
@pytest.mark.parametrize(
    ("name", "syntax"), [("ttl", "Turtle"), ("nt", "N-Triples"), ("nq", "N-Quads"), ("trig", "TriG")]
)
def test_n3_js_reads_it(tmp_path: Path, name: str, syntax: str) -> None:
    path = tmp_path / f"graph.{name}"
    write(TWO, str(path), FORMATS[name], prefixes_for())
    expected = TWO if FORMATS[name].graphs else list(union(TWO))
    run = subprocess.run(
        ["node", "-e", N3_PROGRAM, str(path), syntax],
        env=os.environ | {"NODE_PATH": str(N3_MODULES)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(run.stdout) == len(expected)
