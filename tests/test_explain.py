import base64
import hashlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.cli import main
from kg.display import plain
from kg.explain import Explanation, explain, selected
from kg.explain.html import page
from kg.explain.marks import marked
from kg.explain.model import FactShown, MentionShown, SentenceShown
from kg.explain.terminal import print_explanation
from kg.explain.words import OUTCOMES, safe
from kg.extraction.discourse.reading import Reading
from kg.records import Article, Evidence, Fact, FactFiller, PartialDate, Span

TEXT = (
    "التقى الرئيس التركي رجب طيب أردوغان المستشار الألماني أولاف شولتس في أنقرة أمس الثلاثاء. "
    "واتهمت باريس طهران بدعم الميليشيات، ونفت إيران ذلك. "
    "وكان الطقس صحواً."
)
ARTICLE = Article("ankara", TEXT, "أردوغان يلتقي شولتس", date(2024, 3, 6), "وكالة الأنباء", "https://example.org/7")


@pytest.fixture(scope="module")
def whole() -> Explanation:
    return explain(ARTICLE, items=True)


class Told:
    """An extractor that tells what it was told to: one fact a sentence, its slots filled with the mentions in order."""

    kind = "Meeting"

    def __init__(self, *facts: tuple[str, Mapping[str, tuple[int, ...]], Mapping[str, str]], day: str = "") -> None:
        self._facts = facts
        self._day = day

    def facts(self, reading: Reading) -> Iterator[Fact]:
        for sentence, (kind, slots, hints) in zip(reading.sentences, self._facts, strict=True):
            filled: dict[str, tuple[FactFiller, ...]] = {
                slot: tuple(sentence.mentions[i] for i in numbers) for slot, numbers in slots.items()
            }
            if self._day:
                filled["date"] = (PartialDate(self._day),)
            span = Span(sentence.start, sentence.end, sentence.field)
            trigger = Span(sentence.start, sentence.start + len(sentence.text.split()[0]), sentence.field)
            quote = Evidence(span, sentence.text)
            yield Fact(kind, filled, quote, trigger, sentence.index, "told", "Held", hints)


def told(text: str, *facts: tuple[str, Mapping[str, tuple[int, ...]], Mapping[str, str]]) -> list[FactShown]:
    explanation = explain(Article("told", text), [Told(*facts)])
    return [fact for sentence in explanation.sentences for fact in sentence.facts]


# --- what an explanation holds ----------------------------------------------------------------------------------------


def test_the_headline_is_the_first_sentence(whole: Explanation) -> None:
    assert [s.number for s in whole.sentences] == [1, 2, 3, 4]
    assert [s.field for s in whole.sentences] == ["title", "text", "text", "text"]
    assert whole.sentences[0].text == ARTICLE.title


def test_all_offsets_hold(whole: Explanation) -> None:
    for sentence in whole.sentences:
        words = ARTICLE.field(sentence.field)
        assert words[sentence.start : sentence.end] == sentence.text
        for mention in sentence.mentions:
            assert words[mention.start : mention.end] == mention.words
        for item in sentence.items or ():
            assert sentence.start <= item.start <= item.end <= sentence.end
        for fact in sentence.facts:
            assert ARTICLE.quote(fact.span) == fact.trigger
            assert ARTICLE.quote(fact.evidence.span) == fact.evidence.quote
            for filler in (f for fillers in fact.slots.values() for f in fillers if f.span):
                assert filler.span is not None
                assert ARTICLE.quote(filler.span) == filler.words


def test_a_mention_says_who_is_meant_and_how_it_was_found(whole: Explanation) -> None:
    mentions = {m.words: m for s in whole.sentences for m in s.mentions}
    president = mentions["الرئيس التركي رجب طيب أردوغان"]
    assert (president.kind, president.state, president.role) == ("person", "TUR", "الرئيس التركي")
    assert president.entity is not None
    assert president.entity.startswith("person/")
    assert president.rule
    assert mentions["باريس"].entity == "state/FRA"
    assert mentions["باريس"].manner == "capital"
    assert mentions["باريس"].label == "فرنسا"
    assert mentions["أمس الثلاثاء"].dates == ("2024-03-05",)


def test_the_short_name_in_the_headline_means_the_same_person(whole: Explanation) -> None:
    short, full = whole.sentences[0].mentions[0], whole.sentences[1].mentions[0]
    assert short.entity == full.entity


def test_mentions_facts_and_events_are_numbered_through(whole: Explanation) -> None:
    mentions = [m.number for s in whole.sentences for m in s.mentions]
    facts = [f.number for s in whole.sentences for f in s.facts]
    assert mentions == list(range(1, len(mentions) + 1))
    assert facts == list(range(1, len(facts) + 1))
    assert [e.number for e in whole.events] == list(range(1, len(whole.events) + 1))


def test_the_events_are_those_of_the_graph(whole: Explanation) -> None:
    facts = kg.extract(ARTICLE)
    assert [(e.id, e.kind, e.status) for e in whole.events] == [(e.id, e.kind, e.status) for e in facts.events]
    assert {e.kind for e in whole.events} >= {"Meeting", "Accusation"}


def test_facts_and_events_name_each_other(whole: Explanation) -> None:
    facts = {f.number: f for s in whole.sentences for f in s.facts}
    for event in whole.events:
        assert event.facts
        assert all(facts[n].event == event.number and facts[n].event_id == event.id for n in event.facts)
    for fact in facts.values():
        assert (fact.event is None) == OUTCOMES[fact.outcome].lost
        assert fact.event is None or fact.number in whole.events[fact.event - 1].facts


def test_a_filler_names_the_mention_that_it_is(whole: Explanation) -> None:
    mentions = {m.number: m for s in whole.sentences for m in s.mentions}
    accusation = next(f for s in whole.sentences for f in s.facts if f.kind == "Accusation")
    (accused,) = accusation.slots["accused"]
    assert (accused.kind, accused.value, accused.label) == ("entity", "state/IRN", "إيران")
    assert accused.mention is not None
    assert mentions[accused.mention].words == accused.words == "طهران"
    (charge,) = accusation.slots["charge"]
    assert (charge.kind, charge.mention) == ("text", None)


def test_items_come_only_when_asked_for(whole: Explanation) -> None:
    assert all(s.items for s in whole.sentences)
    assert all(s.items is None for s in explain(ARTICLE).sentences)
    verb = next(item for item in whole.sentences[1].items or () if item.text == "التقى")
    assert (verb.kind, verb.pos, verb.lemma) == ("verb", "verb", "التقى")


# --- what became of a fact --------------------------------------------------------------------------------------------

BOTH = {"participant": (0, 1)}


def test_a_second_telling_is_merged() -> None:
    first, second = told("روسيا والصين. الصين وروسيا.", ("Meeting", BOTH, {}), ("Meeting", BOTH, {}))
    assert (first.outcome, second.outcome) == ("first", "merged")
    assert first.event == second.event == 1


def test_a_telling_that_refers_to_one_before() -> None:
    facts = ("Meeting", BOTH, {"noun": "لقاء"}), ("Meeting", {}, {"noun": "لقاء", "anaphoric": "1"})
    assert [f.outcome for f in told("روسيا والصين. اللقاء.", *facts)] == ["first", "referred"]


def test_a_telling_that_refers_to_nothing() -> None:
    (fact,) = told("اللقاء.", ("Meeting", {}, {"noun": "لقاء", "anaphoric": "1"}))
    assert (fact.outcome, fact.event, fact.event_id) == ("no antecedent", None, None)


def test_a_telling_of_one_side_is_incomplete() -> None:
    (fact,) = told("روسيا.", ("Meeting", {"participant": (0,)}, {}))
    assert (fact.outcome, fact.event) == ("incomplete", None)


def test_a_second_telling_of_what_is_incomplete_is_so_too() -> None:
    one = ("Meeting", {"participant": (0,)}, {})
    assert [f.outcome for f in told("روسيا. روسيا.", one, one)] == ["incomplete", "incomplete"]


def test_who_accuses_himself() -> None:
    (fact,) = told("روسيا وموسكو.", ("Accusation", {"accuser": (0,), "accused": (1,)}, {}))
    assert (fact.outcome, fact.event) == ("own side", None)


def test_words_that_mean_no_entity_are_told() -> None:
    facts = told("وصل الوزير إلى روسيا.", ("Meeting", BOTH, {}))
    (one, other) = facts[0].slots["participant"]
    assert (one.kind, one.value, one.label) == ("none", "الوزير", None)
    assert (other.kind, other.value) == ("entity", "state/RUS")
    assert facts[0].outcome == "incomplete"


def test_every_outcome_is_put_into_words() -> None:
    from typing import get_args

    from kg.resolution.events import Outcome

    assert set(OUTCOMES) == set(get_args(Outcome))


# --- selection --------------------------------------------------------------------------------------------------------


def test_one_sentence(whole: Explanation) -> None:
    part = selected(whole, sentences=[3])
    assert [s.number for s in part.sentences] == [3]
    assert {e.kind for e in part.events} == {"Accusation"}


def test_one_kind(whole: Explanation) -> None:
    part = selected(whole, kinds=["Accusation"])
    assert {f.kind for s in part.sentences for f in s.facts} == {"Accusation"}
    assert all(s.facts for s in part.sentences)
    assert {e.kind for e in part.events} == {"Accusation"}


def test_no_wish_changes_nothing(whole: Explanation) -> None:
    assert selected(whole) == whole


# --- on a terminal ----------------------------------------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def printed(explanation: Explanation, file: io.StringIO | None = None) -> str:
    file = file or io.StringIO()
    print_explanation(explanation, file)
    return file.getvalue()


def test_a_pipe_gets_plain_lines_unwrapped(whole: Explanation) -> None:
    text = printed(whole)
    assert "\x1b" not in text
    assert all(line == line.rstrip() for line in text.splitlines())
    for sentence in whole.sentences:
        assert f"  {sentence.text}\n" in text


def test_a_terminal_gets_colours(whole: Explanation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    text = printed(whole, Terminal())
    assert "\x1b[" in text
    assert max(len(re.sub("\x1b\\[[0-9;]*m", "", line)) for line in text.splitlines()) <= 80


def test_everything_is_said(whole: Explanation) -> None:
    text = printed(whole)
    for sentence in whole.sentences:
        for mention in sentence.mentions:
            assert mention.words in text
            assert mention.rule in text
            assert mention.entity is None or mention.entity in text
        for fact in sentence.facts:
            assert f"fact {fact.number}: {fact.kind}, rule “{fact.rule}”, on {fact.trigger}" in text
            assert OUTCOMES[fact.outcome].english in text
    for event in whole.events:
        assert event.id in text


HOSTILE = Article(
    "<script>alert(1)</script>",
    "قال <script>alert('x')</script> \u202eإن\u202c الرئيس\u0007 \"زار\" <b onclick=x>باريس</b> & \x1b[31mبرلين.",
    "<img src=x onerror=alert(1)> \u2067عنوان\u2069",
    None,
    '"><b>من</b>',
    "javascript:alert(1)",
)


def test_an_article_cannot_steer_the_terminal() -> None:
    text = printed(explain(HOSTILE, items=True))
    assert not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


# --- on a page --------------------------------------------------------------------------------------------------------

_VOID = {"meta", "br", "hr", "img", "link", "input"}


class Read(HTMLParser):
    """What a browser would see: tags with their attributes, text by the tag and class that it stands in."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        assert len(named) == len(attributes)
        self.tags.append((tag, named))
        if tag not in _VOID:
            self._open.append((tag, named.get("class", "")))
        if (tag, named.get("class")) == ("p", "words"):
            self.words.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if ("p", "words") in self._open and self._open[-1][1] != "control":
            self.words[-1] += data

    def all(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.tags if name in attributes]


def test_the_page_is_arabic_and_complete(whole: Explanation) -> None:
    text = page([whole])
    read = Read(text)
    assert ("html", {"lang": "ar", "dir": "rtl"}) in read.tags
    assert read.words == [s.text for s in whole.sentences]
    marks = [a for tag, a in read.tags if tag == "mark" and "id" in a]
    mentions = [m for s in whole.sentences for m in s.mentions]
    assert [a["id"] for a in marks] == [f"a1-m{m.number}" for m in mentions]
    assert [a["class"] for a in marks] == [m.kind for m in mentions]
    assert all((m.entity or "") in a["title"] for a, m in zip(marks, mentions, strict=True))


def test_every_kind_of_mention_is_in_the_legend() -> None:
    from typing import get_args

    from kg.explain.html import KINDS
    from kg.explain.terminal import COLOURS
    from kg.records import MentionKind

    assert set(KINDS) == set(COLOURS) == set(get_args(MentionKind))


@pytest.mark.parametrize("sentences", [(), (1,), (3,)])
def test_no_link_leads_nowhere(whole: Explanation, sentences: tuple[int, ...]) -> None:
    part = selected(whole, sentences)
    read = Read(page([part, part]))
    anchors = read.all("id")
    assert len(anchors) == len(set(anchors))
    for link in read.all("href"):
        assert link == "https://example.org/7" or link.removeprefix("#") in anchors


def test_the_page_fetches_and_runs_nothing(whole: Explanation) -> None:
    text = page([whole])
    read = Read(text)
    assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in read.tags}
    assert not read.all("src")
    assert not read.all("style")
    assert "url(" not in text
    assert "@import" not in text


def test_the_policy_allows_the_style_and_nothing_else(whole: Explanation) -> None:
    text = page([whole])
    style = text.split("<style>")[1].split("</style>")[0]
    policy = next(a["content"] for tag, a in Read(text).tags if a.get("http-equiv") == "Content-Security-Policy")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy


def test_hostile_words_stay_words() -> None:
    explanation = explain(HOSTILE, items=True)
    text = page([explanation])
    read = Read(text)
    assert not {"script", "img", "b onclick"} & {tag for tag, _ in read.tags}
    assert not [a for _, attributes in read.tags for a in attributes if a.startswith("on")]
    assert not [link for link in read.all("href") if not link.startswith("#")]
    assert not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert '<span class="control">U+202E</span>' in text
    assert "&lt;script&gt;alert" in text


def test_several_articles_share_a_page(whole: Explanation) -> None:
    read = Read(page([whole, whole]))
    assert len(read.words) == 2 * len(whole.sentences)


texts = st.text(st.characters() | st.sampled_from("<>&\"'\u202e\u2066\n\0\ud800ابت"), max_size=60)


@given(texts)
def test_safe_text_is_neither_markup_nor_lost(text: str) -> None:
    html = safe(text)
    html.encode("utf-8")
    read = Read(f'<p class="words">{html}</p>')
    assert {tag for tag, _ in read.tags} <= {"p", "span"}
    kept = [c for c, shown in zip(text, plain(text), strict=True) if shown != "\ufffd" or c == "\ufffd"]
    assert read.words[0] == plain("".join(kept))
    assert len(plain(text)) == len(text)
    plain(text).encode("utf-8")


@given(st.data())
def test_marks_never_change_the_words(data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("ابتث <&>\"'"), min_size=1, max_size=40))
    at = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(at, at).map(sorted).filter(lambda s: s[0] < s[1]), max_size=5))
    mentions = tuple(
        MentionShown(n, 7 + a, 7 + b, text[a:b], "person", text[a:b], None, None, "name", "name")
        for n, (a, b) in enumerate(spans[::2])
    )
    facts = tuple(
        FactShown(n, "Meeting", "verb", "", Span(7 + a, 7 + b), None, {}, {}, Evidence(Span(0, 1), ""), "first", 1, "x")
        for n, (a, b) in enumerate(spans[1::2])
    )
    sentence = SentenceShown(1, "text", 7, 7 + len(text), text, mentions, facts, None)
    assert Read(f'<p class="words">{marked("a1", sentence, lambda m: "")}</p>').words == [text]


def test_a_fact_of_an_unknown_kind_is_shown_by_its_name() -> None:
    explanation = explain(Article("told", "روسيا والصين."), [Told(("Treaty", {"signatory": (0, 1)}, {"seal": "شمع"}))])
    assert [e.kind for e in explanation.events] == ["Treaty"]
    text = page([explanation]) + printed(explanation)
    assert all(word in text for word in ("Treaty", "signatory", "seal", "شمع"))


# --- the command ------------------------------------------------------------------------------------------------------


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    first = {"id": "ankara", "title": ARTICLE.title, "text": TEXT, "date": "2024-03-06"}
    second = {"id": "other", "text": "فرضت كندا عقوبات على إيران."}
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in (first, second)), encoding="utf-8")
    return path


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["explain", *map(str, arguments)], input=stdin)


def test_all_articles_are_explained(dump: Path) -> None:
    result = run(dump)
    assert result.exit_code == 0
    assert "ankara · 2024-03-06" in result.stdout
    assert "other · no date" in result.stdout
    assert "\x1b" not in result.stdout


def test_json_is_one_object_a_line(dump: Path) -> None:
    result = run(dump, "--json", "--items")
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["id"], first["title"], first["date"]) == ("ankara", ARTICLE.title, "2024-03-06")
    assert second["events"][0]["kind"] == "Sanction"
    fact = next(f for s in second["sentences"] for f in s["facts"])
    assert second["events"][fact["event"] - 1]["id"] == fact["event_id"]
    span = fact["evidence"]["span"]
    text = "فرضت كندا عقوبات على إيران."
    assert text[span["start"] : span["end"]] == fact["evidence"]["quote"]
    assert first["sentences"][0]["items"]


def test_one_record_by_its_id(dump: Path) -> None:
    result = run(dump, "--id", "other", "--json")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["other"]


def test_what_comes_after_the_record_is_not_read(dump: Path) -> None:
    with dump.open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    assert run(dump, "--id", "other").exit_code == 0
    assert run(dump).exit_code == 1


def test_kinds_are_known_in_any_case(dump: Path) -> None:
    result = run(dump, "--kind", "sanction", "--json")
    first, second = map(json.loads, result.stdout.splitlines())
    assert not first["sentences"]
    assert {f["kind"] for s in second["sentences"] for f in s["facts"]} == {"Sanction"}


def test_standard_input() -> None:
    result = run("-", "--sentence", "1", stdin=TEXT)
    assert result.exit_code == 0
    assert "sentence 1 (" in result.stdout
    assert "sentence 2 (" not in result.stdout


def test_a_page_is_written(dump: Path, tmp_path: Path) -> None:
    result = run(dump, "--html", tmp_path / "why.html")
    assert (result.exit_code, result.stdout) == (0, "")
    text = (tmp_path / "why.html").read_text(encoding="utf-8")
    assert text == run(dump, "--html", "-").stdout
    assert len(Read(text).words) == 5


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--id", "none"], "no article with the id 'none' was found"),
        (["--sentence", "9"], "has no sentence 9"),
        (["--kind", "War"], "there is no kind 'War'; there are Meeting, Sanction, Accusation"),
        (["--json", "--html", "x.html"], "exclude each other"),
        (["--html", "/no/such/folder/x.html"], "there is no folder"),
    ],
)
def test_what_makes_no_sense_is_refused(dump: Path, arguments: list[str], said: str) -> None:
    result = run(dump, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_without_an_article_no_page_is_written(tmp_path: Path) -> None:
    result = run(tmp_path / "none.txt", "--html", tmp_path / "why.html")
    assert result.exit_code == 2
    assert not (tmp_path / "why.html").exists()


def test_output_is_the_same_in_every_process(dump: Path) -> None:
    command = [sys.executable, "-m", "kg.cli", "explain", str(dump), "--html", "-"]
    folder = Path(kg.__file__).parents[1]
    done = subprocess.run(command, capture_output=True, check=True, cwd=folder, env={"PYTHONHASHSEED": "7"})
    assert done.stdout.decode() == run(dump, "--html", "-").stdout


def test_left_out_parts_are_told() -> None:
    article = replace(ARTICLE, text=TEXT + " شارك الخبر", debris=(Span(len(TEXT) + 1, len(TEXT) + 11),))
    explanation = explain(article)
    assert "left out as no part of the article: 2 words in 1 places" in printed(explanation)
    assert "شارك الخبر" in page([explanation])
    assert explanation.as_record()["left_out"] == [{"field": "text", "start": len(TEXT) + 1, "end": len(TEXT) + 11}]
