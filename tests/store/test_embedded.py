import os
import signal
import subprocess
import sys
import textwrap
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from support.facts import article_facts, summit

from kg.cli import main
from kg.errors import InputError, UsageError
from kg.exports import FORMATS, prefixes_for, write
from kg.graph.dataset import Statement, from_line, from_quad, ordered
from kg.graph.quads import lines
from kg.records import ArticleFacts
from kg.store import EmbeddedStore
from kg.store.statistics import statistics
from kg.store.updates import replace_graph

SUPPORT = Path(__file__).parents[1]
ARTICLES = 12


def articles(version: int, count: int = ARTICLES) -> list[Statement]:
    """So many articles, of which each statement tells the version."""
    facts = (summit(f"summit-{number}") for number in range(count))
    plain = [from_line(line) for each in facts for line in lines(each)]
    versions = [(graph, f'<http://a/v> <http://a/is> "{version}"') for graph in {graph for graph, _ in plain}]
    return sorted(plain + versions)


def kg(*arguments: object, stdin: str | None = None) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)
    assert "Traceback" not in result.output and "internal fault" not in result.output
    return result


def test_what_is_loaded_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    path = str(tmp_path / "news")
    with EmbeddedStore(path, write=True) as store:
        assert store.load(articles(1)) == ARTICLES
    with EmbeddedStore(path) as store:
        assert list(store.statements()) == articles(1)
        assert store.last_load()["graphs"] == ARTICLES


def test_the_fused_view_follows_when_a_graph_is_replaced(tmp_path: Path) -> None:
    with EmbeddedStore(str(tmp_path / "news"), write=True) as store:
        for version in (1, 2):
            store.load(articles(version))
            assert bool(store.query('ASK { <http://a/v> <http://a/is> "1" }')) == (version == 1)
        assert len(store.graphs()) == ARTICLES


@given(facts=article_facts)
def test_any_article_comes_back_from_an_update_as_it_was(facts: ArticleFacts) -> None:
    said = [from_line(line) for line in lines(facts)]
    store = ox.Store()
    store.update(replace_graph(said[0][0], (triple for _, triple in said)))
    assert list(ordered(map(from_quad, store))) == said


# --- a crash ----------------------------------------------------------------------------------------------------------

_LOADER = """
    import sys
    sys.path.insert(0, {support!r})
    from store.test_embedded import articles
    from kg.store import EmbeddedStore
    with EmbeddedStore(sys.argv[1], write=True) as store:
        version = int(sys.argv[2])
        while True:
            store.load(articles(version), lambda done: print(done, flush=True))
            version += 1
"""


@pytest.mark.parametrize("moment", [1, 7, ARTICLES + 3])
def test_a_process_killed_while_it_loads_leaves_whole_articles(tmp_path: Path, moment: int) -> None:
    path = str(tmp_path / "news")
    with EmbeddedStore(path, write=True) as store:
        store.load(articles(0))
    program = textwrap.dedent(_LOADER.format(support=str(SUPPORT)))
    with subprocess.Popen([sys.executable, "-c", program, path, "1"], stdout=subprocess.PIPE) as loader:
        assert loader.stdout
        for _ in range(moment):
            assert loader.stdout.readline()
        os.kill(loader.pid, signal.SIGKILL)
    _check_whole(path)
    with EmbeddedStore(path, write=True) as store:  # it can be written to again
        _check_whole_store(store)
        store.load(articles(9))
        assert list(store.statements()) == articles(9)


def _check_whole(path: str) -> None:
    with EmbeddedStore(path) as store:
        _check_whole_store(store)


def _check_whole_store(store: EmbeddedStore) -> None:
    """Each article is there in one version, whole, and no article is newer than one that was loaded before it."""
    versions = [set(articles(version)) for version in range(4)]
    seen = []
    for _, members in groupby(store.statements(), key=lambda statement: statement[0]):
        graph = set(members)
        (name,) = {graph_name for graph_name, _ in graph}
        wholes = [version for version in range(4) if graph == {s for s in versions[version] if s[0] == name}]
        assert len(wholes) == 1
        seen += wholes
    assert len(seen) == ARTICLES
    assert seen == sorted(seen, reverse=True) and seen[0] - seen[-1] <= 1


def test_a_process_killed_while_it_makes_the_store_is_no_hindrance(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("LOCK", "LOG", "IDENTITY", "MANIFEST-000001"):
        (folder / name).touch()
    with EmbeddedStore(str(folder), write=True) as store:
        store.load(articles(1, 1))
        assert len(store.graphs()) == 1


# --- what cannot be opened --------------------------------------------------------------------------------------------


def test_one_process_writes_and_others_read(tmp_path: Path) -> None:
    path = str(tmp_path / "news")
    with EmbeddedStore(path, write=True) as store:
        store.load(articles(1, 2))
        for arguments, status in ((["stats", "--store", path], 0), (["load", __file__, "--store", path], 2)):
            command = [sys.executable, "-m", "kg.cli", *arguments]
            run = subprocess.run(command, capture_output=True, text=True, cwd=SUPPORT.parent)
            assert run.returncode == status, run.stderr
        assert "another process writes to the store" in run.stderr


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="other files"):
        EmbeddedStore(str(tmp_path), write=True)
    with pytest.raises(UsageError, match="is a file"):
        EmbeddedStore(str(tmp_path / "thesis.txt"), write=True)
    with pytest.raises(InputError, match="there is no store"):
        EmbeddedStore(str(tmp_path))
    with pytest.raises(InputError, match="there is no store"):
        EmbeddedStore(str(tmp_path / "nothing"))
    assert [item.name for item in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_damaged_store_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news"
    with EmbeddedStore(str(path), write=True) as store:
        store.load(articles(1, 1))
    (path / "CURRENT").write_text("nonsense")
    for write_it in (True, False):
        with pytest.raises(InputError, match="cannot be opened"):
            EmbeddedStore(str(path), write=write_it)


# --- on the command line ----------------------------------------------------------------------------------------------


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.trig"
    write([from_line(line) for line in lines(summit())], str(path), FORMATS["trig"], prefixes_for())
    return path


def test_load_then_every_command_that_reads(news: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    loaded = kg("load", news, "--store", store)
    assert (loaded.exit_code, loaded.stdout) == (0, "")
    assert "1 graph loaded" in loaded.stderr
    source = ["--store", store]
    assert kg("query", *source, "-e", "ASK { ?m a mhd:Meeting }").stdout == "yes\n"
    assert kg("query", *source, "-", stdin="ASK { ?m a mhd:Sanction }").stdout == "no\n"
    assert "كيم جونغ أون" in kg("ask", "who-met-whom", *source).stdout
    assert "Vladimir Putin" in kg("show", *source, "بوتين").stdout
    assert kg("validate", *source).exit_code == 0
    assert "mhd:Meeting" in kg("stats", *source).stdout
    assert kg("dump", *source, "-o", "-").stdout == news.read_text(encoding="utf-8")


def test_loading_again_replaces_and_other_articles_stay(news: Path, tmp_path: Path) -> None:
    store, other, again = tmp_path / "store", tmp_path / "other.nq", tmp_path / "again.nq"
    other.write_text("".join(f"{line}\n" for line in lines(summit("summit-2"))), encoding="utf-8")
    short = lines(summit())[:3]
    again.write_text("".join(f"{line}\n" for line in short), encoding="utf-8")
    assert kg("load", news, other, "--store", store).exit_code == 0
    assert kg("load", again, "--store", store, "-q").stderr == ""
    dumped = kg("dump", "--store", store, "-o", "-", "-f", "nq").stdout.splitlines()
    assert dumped == sorted([*short, *lines(summit("summit-2"))], key=lambda line: line.split()[-2])


def test_statements_without_graphs_need_a_name(news: Path, tmp_path: Path) -> None:
    turtle, store = tmp_path / "news.ttl", tmp_path / "store"
    assert kg("convert", news, turtle).exit_code == 0
    refused = kg("load", turtle, "--store", store)
    assert refused.exit_code == 2 and "--into" in refused.stderr
    assert kg("load", turtle, "--store", store, "--into", "https://example.org/g").exit_code == 0
    graphs = kg("query", "--store", store, "-e", "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", "-f", "csv").stdout
    assert graphs.split() == ["g", "https://example.org/g"]


def test_build_into_a_store_gives_what_build_into_a_file_gives(tmp_path: Path) -> None:
    inputs = tmp_path / "articles"
    inputs.mkdir()
    for name in ("one", "two"):
        (inputs / f"{name}.txt").write_text(summit().article.text, encoding="utf-8")
    store, file = tmp_path / "store", tmp_path / "out.trig"
    assert kg("build", inputs, "--store", store, "-o", file).exit_code == 0
    assert kg("dump", "--store", store, "-o", "-").stdout == file.read_text(encoding="utf-8")
    assert kg("stats", "--store", store).stdout.startswith(kg("stats", file).stdout.split("\n")[0])
    assert kg("build", inputs / "one.txt", "--store", store, "--prune").exit_code == 0
    assert " in 1 graph," in kg("stats", "--store", store).stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["build", "x.txt"], "--store DIR"),
        (["build", "x.txt", "-o", "x.nq", "--prune"], "--prune is for --store"),
        (["build", "x.txt", "--store", __file__], "is a file"),
        (["query", "--store", "none", "-e", "ASK {}"], "there is no store"),
        (["query", "-e", "ASK {}"], "give a graph or --store"),
        (["query", "a.nq", "--store", "none", "-e", "ASK {}"], "not both"),
        (["show", "--store", "none", "بوتين"], "there is no store"),
        (["show", "a.nq"], "whom or what"),
        (["stats"], "say which graph"),
        (["dump", "--store", "none", "-o", "x.doc"], "the suffix tells no RDF syntax"),
    ],
)
def test_calls_that_make_no_sense_are_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = kg(*arguments)
    assert result.exit_code == 2
    assert says in result.stderr and len(result.stderr.splitlines()) == 1


# --- statistics -------------------------------------------------------------------------------------------------------


def test_statistics_count_things_once(tmp_path: Path) -> None:
    with EmbeddedStore(str(tmp_path / "news"), write=True) as store:
        store.load(sorted(from_line(line) for name in ("a", "b") for line in lines(summit(name))))
        found = statistics(store.native, most=1)
    classes = {iri.rpartition("#")[2]: count for iri, count in found.classes}
    assert (classes["Meeting"], classes["Person"], classes["State"], classes["Article"]) == (1, 2, 3, 2)
    assert found.graphs == 2
    assert found.sources == (("وكالة الأنباء", 2),)
    assert found.months == (("2023-09", 1),)
    assert [(iri.rpartition("/")[2], count) for iri, count in found.persons] == [("fladymyr-bwtyn", 1)]
    assert [(iri.rpartition("/")[2], count) for iri, count in found.states] == [("RUS", 1)]
