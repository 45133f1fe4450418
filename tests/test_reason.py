"""``kg reason``: what follows stands apart, and what cannot be is told with the words that say it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result
from support.facts import summit
from support.turtle import ID, MHD

from kg.cli import main
from kg.exports import FORMATS, prefixes_for, write
from kg.graph.dataset import from_line
from kg.graph.quads import lines

INFERRED = ox.NamedNode(f"{ID}graph/all/inferred")
MET = f"<{ID}person/fladymyr-bwtyn> <{MHD}metWith> <{ID}person/kym-jwngh-awn>"


def kg(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert "Traceback" not in result.output and "internal fault" not in result.output
    return result


def read(path: Path) -> ox.Store:
    store = ox.Store()
    store.bulk_load(path=str(path))
    return store


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.nq"
    write([from_line(line) for line in lines(summit())], str(path), FORMATS["nq"], prefixes_for())
    return path


@pytest.fixture
def wrong(news: Path) -> Path:
    """The same article, in which the president is the place of the meeting too."""
    said = f"<{ID}meeting/2023-09-13-bwtyn-kym> <{MHD}place> <{ID}person/fladymyr-bwtyn> <{ID}graph/summit-1> .\n"
    news.write_text(news.read_text(encoding="utf-8") + said, encoding="utf-8")
    return news


def test_what_follows_stands_in_a_graph_of_its_own(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "inferred.trig"
    result = kg("reason", news, "-o", out)
    assert result.exit_code == 0
    found = read(out)
    assert list(found.named_graphs()) == [INFERRED]
    assert f"{len(found)} statements inferred" in result.stderr
    assert MET in {str(quad.triple) for quad in found}
    assert not {quad.triple for quad in found} & {quad.triple for quad in read(news)}


def test_the_same_graph_gives_the_same_bytes(news: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.nq", tmp_path / "other.nq"
    backwards = tmp_path / "backwards.nq"
    backwards.write_text("\n".join(reversed(news.read_text(encoding="utf-8").splitlines())), encoding="utf-8")
    assert kg("reason", news, "-o", one).exit_code == kg("reason", backwards, "-o", other).exit_code == 0
    assert one.read_bytes() == other.read_bytes()


def test_stated_and_inferred_in_one_file(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.nq"
    assert kg("reason", news, "-o", out, "--with-stated").exit_code == 0
    assert set(read(news)) < set(read(out))


def test_a_store_keeps_what_follows_until_articles_change(news: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    kg("load", news, "--store", store)
    query = ("query", "--store", store, "-f", "csv", "-e", f"ASK {{ {MET} }}")
    assert "false" in kg(*query).stdout
    for _ in range(2):  # a second time gives the same
        assert kg("reason", "--store", store).exit_code == 0
        assert "true" in kg(*query).stdout
    assert kg("validate", "--store", store).exit_code == 0
    kg("load", news, "--store", store)
    assert "false" in kg(*query).stdout


def test_reading_a_store_leaves_it_alone(news: Path, tmp_path: Path) -> None:
    store, out = tmp_path / "store", tmp_path / "out.nq"
    kg("load", news, "--store", store)
    assert kg("reason", "--store", store, "-o", out).exit_code == 0
    kg("dump", "--store", store, "-o", tmp_path / "dump.nq")
    assert set(read(tmp_path / "dump.nq")) == set(read(news))


def test_counts_by_term_and_by_axiom(news: Path) -> None:
    result = kg("reason", news, "-o", "-", "-f", "nq", "--stats", "-q")
    assert "mhd:metWith" in result.stdout and "mhd:participatesIn is mhd:participant read backwards" in result.stdout


def test_why(news: Path) -> None:
    result = kg("reason", news, "--why", "person:fladymyr-bwtyn", "mhd:metWith", "person:kym-jwngh-awn")
    assert result.exit_code == 0
    assert "mhd:participatesIn is mhd:participant read backwards" in result.stdout
    assert "«التقى الرئيس الروسي فلاديمير بوتين" in result.stdout and "[summit-1, 0-84]" in result.stdout


@pytest.mark.parametrize(
    ("why", "says"),
    [
        (("person:nobody", "mhd:metWith", "person:kym-jwngh-awn"), "neither stated nor does it follow"),
        (("a b", "mhd:metWith", "person:x"), "want three IRIs"),
    ],
)
def test_what_does_not_hold_has_no_reason(news: Path, why: tuple[str, ...], says: str) -> None:
    result = kg("reason", news, "--why", *why)
    assert result.exit_code == 2
    assert says in result.stderr and len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", [("reason", "-o", "-", "-q"), ("validate", "--reason")])
def test_a_contradiction_is_told_with_the_words_that_state_it(wrong: Path, command: tuple[str, ...]) -> None:
    if command[0] == "validate" and shutil.which("java") is None:
        pytest.skip("needs Java")
    result = kg(command[0], wrong, *command[1:])
    assert result.exit_code == 1
    told = result.output[result.output.index("Contradiction: ") :].splitlines()
    assert "person:fladymyr-bwtyn («فلاديمير بوتين») would be" in told[0] and "nothing can be both" in told[0]
    assert "mhd:Place" in told[0] and "as its mhd:place" in told[0]
    facts = "\n".join(told[1:])
    assert "as its mhd:place" in facts
    assert "«التقى الرئيس الروسي فلاديمير بوتين" in facts and "[summit-1, 0-84]" in facts


def test_axioms_of_ones_own(news: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.ttl"
    own.write_text(
        f"""@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix mhd: <{MHD}> . @prefix ex: <https://example.org/> .
        ex:hostedBy a owl:ObjectProperty ; owl:propertyChainAxiom ( mhd:participatesIn mhd:inState ) .""",
        encoding="utf-8",
    )
    result = kg("reason", news, "-o", "-", "-f", "nq", "--ontology", own)
    assert f"<{ID}person/kym-jwngh-awn> <https://example.org/hostedBy> <{ID}state/RUS>" in result.stdout


def test_other_vocabularies(news: Path) -> None:
    result = kg("reason", news, "-o", "-", "-f", "nq", "--alignments")
    assert (
        f"<{ID}person/kym-jwngh-awn> {ox.NamedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')} "
        in result.stdout
    )
    assert "<http://xmlns.com/foaf/0.1/Person>" in result.stdout


@pytest.mark.skipif(shutil.which("java") is None, reason="needs Java")
def test_by_hermit(news: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "rl.nq", tmp_path / "dl.nq"
    assert kg("reason", news, "-o", one).exit_code == kg("reason", news, "-o", other, "--profile", "dl").exit_code == 0
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("{news}",), "-o OUT"),
        ((), "-o OUT"),
        (("missing.trig", "-o", "out.nq"), "missing.trig"),
        (("{news}", "-o", "out.doc"), "out.doc"),
        (("{news}", "-o", "-", "--ontology", "none.ttl"), "none.ttl"),
        (("{news}", "--store", "x", "-o", "-"), "not both"),
    ],
)
def test_bad_calls_are_told_in_one_line(news: Path, arguments: tuple[str, ...], says: str) -> None:
    result = kg("reason", *(argument.format(news=news) for argument in arguments))
    assert result.exit_code == 2
    assert says in result.stderr and len(result.stderr.splitlines()) == 1
