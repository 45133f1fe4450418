import json
import os
import pty
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result
from support.facts import TEXT, summit

from kg import __version__
from kg.cli import COMMANDS, main
from kg.exports import FORMATS, prefixes_for, write
from kg.graph.dataset import from_line
from kg.graph.quads import lines

CHECKOUT = Path(__file__).parents[1]
KG = [sys.executable, "-m", "kg.cli"]


def kg(*arguments: object, stdin: str | bytes | None = None) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


def kg_process(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [*KG, *map(str, arguments)], input=stdin, capture_output=True, cwd=CHECKOUT, env=os.environ | environment
    )


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "summit.trig"
    write([from_line(line) for line in lines(summit())], str(path), FORMATS["trig"], prefixes_for())
    return path


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    records = [
        {"id": "two", "text": "اتهمت واشنطن موسكو بشراء ذخائر.", "date": "2023-09-15", "title": None},
        {"id": "three", "text": TEXT, "date": "2023-09-14"},
    ]
    data = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (folder / "more.jsonl").write_text(data, encoding="utf-8")
    return folder


# --- help -------------------------------------------------------------------------------------------------------------


def test_help_names_every_command() -> None:
    run = kg_process("--help")
    assert run.returncode == 0
    assert all(f"  {name} ".encode() in run.stdout for name in COMMANDS)


def test_the_package_is_the_command_line_too() -> None:
    run = subprocess.run([sys.executable, "-m", "kg", "--help"], capture_output=True, cwd=CHECKOUT)
    assert run.returncode == 0
    assert b"Usage: python -m kg" in run.stdout and b"Exit status: 0 when" in run.stdout


def test_help_loads_no_library_but_click() -> None:
    heavy = ["rich", "rdflib", "pyoxigraph", "owlready2", "camel_tools", "trafilatura", "kg.pipeline", "kg.graph.quads"]
    program = (
        "import sys\nfrom kg.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stderr == "[]\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    result = kg(name, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.output
    assert "\\b" not in result.output and "\b" not in result.output  # click's mark is for click


def test_version() -> None:
    assert __version__ in kg("--version").output


# --- build ------------------------------------------------------------------------------------------------------------


def test_build_writes_a_graph_and_a_summary(articles: Path, tmp_path: Path) -> None:
    result = kg("build", articles, "-o", tmp_path / "out.trig")
    assert result.exit_code == 0, result.output
    assert "3 articles, " in result.stderr and "articles/s" in result.stderr
    assert result.stdout == ""
    quads = list(ox.parse(path=str(tmp_path / "out.trig"), format=ox.RdfFormat.TRIG))
    assert len({quad.graph_name for quad in quads}) == 3


@pytest.mark.parametrize("name", FORMATS)
def test_build_writes_every_format(articles: Path, tmp_path: Path, name: str) -> None:
    by_suffix, by_option = tmp_path / f"out.{name}", tmp_path / "out"
    assert kg("build", articles, "-o", by_suffix, "-q").exit_code == 0
    assert kg("build", articles, "-o", by_option, "--format", name, "-q").exit_code == 0
    assert by_suffix.read_bytes() == by_option.read_bytes() != b""


def test_build_writes_to_standard_output_and_reads_standard_input(tmp_path: Path) -> None:
    result = kg("build", "-", "-o", "-", "-f", "nq", "--quiet", stdin=TEXT)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout == result.output
    assert len(list(ox.parse(result.stdout, format=ox.RdfFormat.N_QUADS))) > 10
    assert kg("build", "-", "-o", "-", "-q", stdin=TEXT).stdout.startswith("@prefix")


def test_build_gives_the_same_bytes_in_any_order_and_process(articles: Path, tmp_path: Path) -> None:
    files = sorted(articles.iterdir())
    outputs = []
    for number, (order, seed) in enumerate([(files, "1"), (files[::-1], "2")]):
        out = tmp_path / f"{number}.trig"
        run = kg_process("build", *order, "-o", out, "-q", PYTHONHASHSEED=seed)
        assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
        outputs.append(out.read_bytes())
    assert outputs[0] == outputs[1]


def test_build_uses_the_base(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.nq"
    assert kg("build", articles, "-o", out, "--base", "https://example.org/id/").exit_code == 0
    assert "w3id.org/mahdar/id" not in out.read_text(encoding="utf-8")


def test_progress_shows_on_a_terminal_only(articles: Path, tmp_path: Path) -> None:
    terminal, other_end = pty.openpty()
    command = [*KG, "build", str(articles), str(articles / "none.txt"), "-o", str(tmp_path / "out.nq")]
    with subprocess.Popen(command, stderr=other_end, stdout=subprocess.PIPE, cwd=CHECKOUT) as process:
        os.close(other_end)
        shown = b""
        with suppress(OSError):  # the terminal is gone when the process is
            while piece := os.read(terminal, 4096):
                shown += piece
    os.close(terminal)
    assert process.returncode == 1
    assert b"\x1b[" in shown  # it draws over itself
    assert b"kg: left out: " in shown and b"3 articles, " in shown


# --- query, ask, show -------------------------------------------------------------------------------------------------

NAMES = "SELECT ?name { ?p a mhd:Person ; rdfs:label ?name } ORDER BY ?name"


def test_query_prints_a_table(graph: Path) -> None:
    result = kg("query", graph, "-e", NAMES)
    assert result.exit_code == 0
    assert "فلاديمير بوتين" in result.stdout


def test_query_reads_its_query_from_a_file_or_standard_input(graph: Path, tmp_path: Path) -> None:
    path = tmp_path / "names.rq"
    path.write_text(NAMES, encoding="utf-8")
    expected = kg("query", graph, "-e", NAMES, "-f", "csv").stdout
    assert kg("query", graph, path, "-f", "csv").stdout == expected
    assert kg("query", graph, "-", "-f", "csv", stdin=NAMES).stdout == expected


@pytest.mark.parametrize(("form", "begins"), [("csv", "name"), ("tsv", "?name"), ("json", "{"), ("xml", "<?xml")])
def test_query_prints_what_programs_read(graph: Path, form: str, begins: str) -> None:
    result = kg("query", graph, "-e", NAMES, "--format", form)
    assert result.stdout.startswith(begins)
    assert "كيم جونغ أون" in result.stdout
    assert result.stdout.endswith("\n")


@pytest.mark.parametrize("form", FORMATS)
def test_query_constructs_graphs(graph: Path, form: str) -> None:
    result = kg("query", graph, "-e", "CONSTRUCT { ?p a mhd:Person } WHERE { ?p a mhd:Person }", "-f", form)
    assert len(list(ox.parse(result.stdout, format=getattr(ox.RdfFormat, FORMATS[form].native)))) == 2


def test_query_answers_yes_or_no(graph: Path) -> None:
    assert kg("query", graph, "-e", "ASK { ?m a mhd:Meeting }").stdout == "yes\n"
    assert kg("query", graph, "-e", "ASK { ?m a mhd:Sanction }").stdout == "no\n"


def test_query_sees_each_articles_graph(graph: Path) -> None:
    result = kg("query", graph, "-e", "SELECT DISTINCT ?g { GRAPH ?g { ?m a mhd:Meeting } }", "-f", "csv")
    assert result.stdout.split() == ["g", "https://w3id.org/mahdar/id/graph/summit-1"]


def test_ask_lists_its_questions_in_both_languages() -> None:
    result = kg("ask")
    assert "who-met-whom" in result.stdout and "من التقى من" in result.stdout


def test_ask_answers(graph: Path) -> None:
    assert "كيم جونغ أون" in kg("ask", "who-met-whom", "-g", graph).stdout
    assert "شراء ذخائر" in kg("ask", "accusations", "-g", graph, "-f", "csv").stdout
    reports = kg("ask", "reports-of", "event=meeting:2023-09-13-bwtyn-kym", "-g", graph, "-f", "csv")
    assert "summit-1" in reports.stdout


def test_show_tells_what_is_said_and_where(graph: Path) -> None:
    result = kg("show", graph, "بُوتين")
    assert result.exit_code == 0
    assert "فلاديمير بوتين — Vladimir Putin" in result.stdout
    assert "«الرئيس الروسي فلاديمير بوتين» [summit-1, 6-34]" in result.stdout


def test_a_label_steers_neither_the_terminal_nor_the_direction(tmp_path: Path) -> None:
    path = tmp_path / "odd.ttl"
    label = "\u202e\x1b[2Jبحر\u2067"
    person, mhd, rdfs = (prefixes_for()[prefix] for prefix in ("person", "mhd", "rdfs"))
    path.write_text(f'<{person}odd> a <{mhd}Person> ; <{rdfs}label> "{label}"@ar .', encoding="utf-8")
    shown = kg("show", path, "person:odd")
    asked = kg("query", path, "-e", "SELECT ?l { ?x rdfs:label ?l }")
    assert shown.exit_code == asked.exit_code == 0
    for result in (shown, asked):
        assert "بحر" in result.output and not set("\u202e\x1b\u2067") & set(result.output)


def test_show_lists_many_things_to_choose_from(tmp_path: Path) -> None:
    path = tmp_path / "many.nq"
    path.write_text("".join(f"{line}\n" for n in range(9) for line in lines(summit(f"قمة {n}"))), encoding="utf-8")
    result = kg("show", path, "قمة")
    assert result.exit_code == 0
    assert "say which" in result.stderr and result.stdout.count("article:") == 9


def test_show_says_when_there_is_nobody(graph: Path) -> None:
    result = kg("show", graph, "ماكرون")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "ماكرون" in result.stderr


# --- validate, convert, eval ------------------------------------------------------------------------------------------


def test_validate_tells_a_sound_graph_from_another(graph: Path, tmp_path: Path) -> None:
    sound = kg("validate", graph)
    assert (sound.exit_code, sound.stdout) == (0, "")
    broken = tmp_path / "broken.ttl"
    broken.write_text(
        "@prefix mhd: <https://w3id.org/mahdar/ontology#> . <http://a/m> a mhd:Meeting .", encoding="utf-8"
    )
    result = kg("validate", broken)
    assert result.exit_code == 1
    assert "Violation: http://a/m mhd:evidence" in result.stdout
    assert "شاهد" in kg("validate", broken, "--lang", "ar").stdout


@pytest.mark.skipif(not shutil.which("java"), reason="the reasoner needs Java")
def test_validate_reasons(graph: Path, tmp_path: Path) -> None:
    assert kg("validate", graph, "--reason").exit_code == 0
    absurd = tmp_path / "absurd.nt"
    assert kg("convert", graph, absurd).exit_code == 0
    person = "<https://w3id.org/mahdar/id/person/fladymyr-bwtyn>"
    meeting = "<https://w3id.org/mahdar/ontology#Meeting>"
    with absurd.open("a", encoding="utf-8") as file:
        file.write(f"{person} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> {meeting} .\n")
    result = kg("validate", absurd, "--reason")
    assert result.exit_code == 1
    assert "Contradiction: " in result.stdout


@pytest.mark.parametrize("name", FORMATS)
def test_convert_goes_there_and_back(graph: Path, tmp_path: Path, name: str) -> None:
    there, back = tmp_path / f"there.{name}", tmp_path / "back.nt"
    assert kg("convert", graph, there).exit_code == 0
    assert kg("convert", there, back).exit_code == 0
    assert back.read_bytes() == kg("convert", graph, "-", "-f", "nt").stdout_bytes


def test_eval_scores_articles_and_graphs(articles: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    article = {"id": "two", "persons": [], "states": ["USA", "RUS"], "meetings": [], "sanctions": []}
    accusation = {"id": "c", "accuser": ["USA"], "accused": ["RUS"], "charge": ["ذخائر"], "denied_by": []}
    entities = {code: {"type": "State", "iso3": code, "names": []} for code in ("USA", "RUS")}
    annotation = {"entities": entities, "articles": [article | {"accusations": [accusation]}]}
    gold.write_text(json.dumps(annotation), encoding="utf-8")
    out = tmp_path / "out.trig"
    assert kg("build", articles, "-o", out).exit_code == 0
    from_articles, from_graph = (kg("eval", gold, each, "--json") for each in (articles, out))
    assert from_articles.exit_code == 0
    assert from_articles.stdout == from_graph.stdout
    assert json.loads(from_graph.stdout)["State"]["f"] == 1.0
    assert "ALL FACTS" in kg("eval", gold, out, "--errors").stdout
