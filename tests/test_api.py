import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import ClassVar

import pytest
import rdflib
from support.facts import TEXT

import kg
from kg import pipeline
from kg.building import extracting
from kg.language.fold import fold
from kg.records import Evidence, Fact, Span

ARTICLES = [
    kg.Article("one", TEXT, "قمة روسية كورية", date(2023, 9, 14), "وكالة الأنباء"),
    kg.Article("two", "اتهمت واشنطن موسكو بشراء ذخائر من كوريا الشمالية.", None, date(2023, 9, 15)),
    kg.Article("three", "قالت الأرصاد إن الطقس معتدل اليوم.", None, date(2023, 9, 15)),
]


@pytest.fixture(scope="module")
def graph() -> Iterator[kg.KnowledgeGraph]:
    with kg.build(ARTICLES) as built:
        yield built


def test_importing_kg_loads_nothing_heavy() -> None:
    heavy = ["torch", "trafilatura", "owlready2", "rdflib", "pyoxigraph", "camel_tools", "rich", "click", "kg.pipeline"]
    program = f"import sys, kg; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "[]\n"


def test_building_needs_no_machine_learning_stack() -> None:
    program = (
        "import sys, kg\n"
        "kg.build([kg.Article('a', 'التقى الرئيس الروسي نظيره الصيني في موسكو.')]).to_pyoxigraph()\n"
        "heavy = ['torch', 'transformers', 'numpy', 'sklearn', 'owlready2', 'rdflib']\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_every_public_name_is_there_and_documented() -> None:
    for name in kg.__all__:
        assert getattr(kg, name).__doc__
    assert set(kg.__all__) <= set(dir(kg))
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        kg.nonsense  # noqa: B018


def test_what_one_text_says() -> None:
    facts = kg.extract("التقى الرئيس الروسي فلاديمير بوتين الرئيس التركي رجب طيب إردوغان في موسكو.")
    (event,) = facts.events
    assert event.kind == "Meeting"
    named = {entity.id: entity.label for entity in facts.entities}
    met = {fold(named[ref.entity]) for ref in event.slots["participant"] if isinstance(ref, kg.Ref)}
    assert met == {fold("فلاديمير بوتين"), fold("رجب طيب إردوغان")}
    assert all(facts.article.quote(evidence.span) == evidence.quote for evidence in event.evidence)


def test_what_several_articles_say(graph: kg.KnowledgeGraph) -> None:
    assert graph.summary.articles == 3
    assert dict(graph.summary.events)["Meeting"] == 1
    assert [facts.article.id for facts in graph.articles()] == ["one", "three", "two"]


def test_both_libraries_hold_the_same_graph(graph: kg.KnowledgeGraph) -> None:
    store, dataset = graph.to_pyoxigraph(), graph.to_rdflib()
    assert len(store) == len(list(dataset.quads())) == len(list(graph.lines()))
    assert dataset.namespace_manager.compute_qname("https://w3id.org/mahdar/ontology#Meeting")[0] == "mhd"
    query = "SELECT DISTINCT ?m { ?m a <https://w3id.org/mahdar/ontology#Meeting> }"
    assert len(list(dataset.query(query))) == len(list(store.query(query, use_default_graph_as_union=True))) == 1
    assert isinstance(dataset, rdflib.Dataset)


def test_evidence_in_the_graph_is_what_the_articles_say(graph: kg.KnowledgeGraph) -> None:
    by_id = {article.id: article for article in ARTICLES}
    rows = graph.to_pyoxigraph().query(
        """PREFIX mhd: <https://w3id.org/mahdar/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?quote ?start ?end ?field ?id {
          ?e mhd:quote ?quote ; mhd:start ?start ; mhd:end ?end ; mhd:inArticle/dcterms:identifier ?id
          OPTIONAL { ?e mhd:field ?field } }""",
        use_default_graph_as_union=True,
    )
    checked = 0
    for row in rows:
        article = by_id[row["id"].value]
        text = article.title if row["field"] else article.text
        assert text is not None
        assert text[int(row["start"].value) : int(row["end"].value)] == row["quote"].value
        checked += 1
    assert checked > 5


def test_the_order_of_articles_makes_no_difference(graph: kg.KnowledgeGraph) -> None:
    with kg.build(reversed(ARTICLES)) as other:
        assert list(other.lines()) == list(graph.lines())


def test_several_processes_make_no_difference() -> None:
    many = [replace(article, id=f"{article.id}-{n}") for article in ARTICLES for n in range(8)]
    with kg.build(many) as one, kg.build(many, jobs=2) as two:
        assert list(one.lines()) == list(two.lines())


def test_instances_live_under_the_base(tmp_path: Path) -> None:
    with kg.build(ARTICLES[:1], base="https://example.org/id/") as graph:
        graph.write(tmp_path / "graph.ttl")
    text = (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    assert "@prefix state: <https://example.org/id/state/>" in text
    assert "w3id.org/mahdar/id" not in text


@pytest.mark.parametrize("base", ["", "example.org", "https://example.org/id", "https://example.org/a b/"])
def test_a_base_that_cannot_be_one_is_refused(base: str) -> None:
    with pytest.raises(kg.UsageError, match="base IRI"):
        kg.build(ARTICLES, base=base)


def test_articles_and_files_can_be_mixed(tmp_path: Path) -> None:
    path = tmp_path / "four.txt"
    path.write_text(TEXT, encoding="utf-8")
    with kg.build([ARTICLES[1], path, str(path)], on_skip=lambda error: None) as graph:
        assert [facts.article.id for facts in graph.articles()] == ["four", "two"]
    assert [article.id for article in kg.read(path)] == ["four"]


def test_an_article_that_comes_twice_counts_once() -> None:
    with kg.build([ARTICLES[0], ARTICLES[1], ARTICLES[0]]) as graph, kg.build(ARTICLES[:2]) as once:
        assert (graph.summary.articles, graph.summary.repeats) == (2, 1)
        assert list(graph.lines()) == list(once.lines())


def test_two_articles_of_one_id_keep_their_own_graphs() -> None:
    twin = replace(ARTICLES[1], id="one")
    with kg.build([ARTICLES[0], twin]) as graph, kg.build([twin, ARTICLES[0]]) as other:
        assert list(graph.lines()) == list(other.lines())
        names = {line.rpartition("<")[2] for line in graph.lines()}
        assert len(names) == 2
        identifiers = [line for line in graph.lines() if 'identifier> "one"' in line]
        assert len(identifiers) == 2


def test_an_unreadable_input_is_an_error_or_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "none.txt"
    with pytest.raises(kg.InputError, match=r"none\.txt"):
        kg.build(missing)
    told: list[kg.InputError] = []
    with kg.build([missing], on_skip=told.append) as graph:
        assert graph.summary.articles == 0
    assert len(told) == 1


# --- extractors of a user's own ---------------------------------------------------------------------------------------


class Weather:
    """Finds that the weather is mild."""

    kind: ClassVar[str] = "Weather"

    def facts(self, reading: object) -> Iterator[Fact]:
        article = reading.article  # type: ignore[attr-defined]
        start = article.text.find("معتدل")
        if start >= 0:
            span = Span(start, start + 5)
            yield Fact("Weather", {"kind": (kg.Text("معتدل", span),)}, Evidence(span, "معتدل"), span, 0, "weather")


class Wind:
    """Finds each wind that is named."""

    kind: ClassVar[str] = "Wind"

    def facts(self, reading: object) -> Iterator[Fact]:
        text = reading.article.text  # type: ignore[attr-defined]
        for word in ("خماسين", "شمال", "خماسين"):
            span = Span(text.index(word), text.index(word) + len(word))
            yield Fact("Wind", {"name": (kg.Text(word, span),)}, Evidence(span, word), span, 0, "wind")


class Broken:
    """Fails on every article that speaks of the weather."""

    kind: ClassVar[str] = "Weather"

    def facts(self, reading: object) -> Iterator[Fact]:
        if "الطقس" in reading.article.text:  # type: ignore[attr-defined]
            raise KeyError("الطقس")
        yield from ()


def test_an_extractor_of_ones_own_is_used() -> None:
    with kg.build(ARTICLES, extractors=[Weather()]) as graph:
        assert dict(graph.summary.events)["Weather"] == 1
        assert any("ontology#Weather>" in line for line in graph.lines())


def test_events_of_a_kind_without_sides_are_one_only_where_all_is_the_same() -> None:
    facts = kg.extract("هبت رياح خماسين ثم رياح شمال.", extractors=[Wind()])
    assert [event.id for event in facts.events] == ["wind/khmasyn", "wind/shmal"]


def test_an_installed_packages_extractor_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("weather", f"{__name__}:Weather", pipeline.EXTRACTORS)
    monkeypatch.setattr(EntryPoint, "load", lambda self: Weather)
    monkeypatch.setattr(
        "importlib.metadata.entry_points", lambda group: [point] if group == pipeline.EXTRACTORS else []
    )
    extracting.installed.cache_clear()
    try:
        assert [type(extractor).__name__ for extractor in pipeline.all_extractors()][-1] == "Weather"
    finally:
        extracting.installed.cache_clear()


def test_an_extractor_that_cannot_be_loaded_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("storm", "no.such.module:Storm", pipeline.EXTRACTORS)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [point])
    extracting.installed.cache_clear()
    try:
        with pytest.raises(kg.UsageError, match=r"extractor storm .*no\.such\.module"):
            pipeline.all_extractors()
    finally:
        extracting.installed.cache_clear()


def test_one_article_that_cannot_be_read_costs_only_itself() -> None:
    told: list[kg.InputError] = []
    with kg.build(ARTICLES, extractors=[Broken()], on_skip=told.append) as graph:
        assert graph.summary.articles == 2
    (error,) = told
    assert error.source == "three" and "KeyError" in error.problem
    with pytest.raises(kg.InputError, match="three"):
        kg.build(ARTICLES, extractors=[Broken()])
