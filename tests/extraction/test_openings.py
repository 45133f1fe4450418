"""Sentences that an extractor passes over: none of them states anything that it reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from kg.extraction import accusations, default_extractors, meetings, read_sentences, sanctions
from kg.extraction.discourse import Reading
from kg.extraction.items import Sentence
from kg.extraction.openings import count, speaking
from kg.pipeline import read
from kg.records import Article, Fact

TESTS = Path(__file__).parents[1]
OWN = [*sorted((TESTS / "gold").glob("*.jsonl")), TESTS.parent / "examples" / "articles"]


def all_facts(articles: Iterable[Article]) -> list[Fact]:
    return [
        fact
        for article in articles
        for extractor in default_extractors()
        for fact in extractor.facts(Reading(article, read_sentences(article)))
    ]


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_no_sentence_is_passed_over_that_states_something(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = list(read([str(path)]))
    found = all_facts(articles)

    def every(sentences: Iterable[Sentence], openings: frozenset[str]) -> Iterator[Sentence]:
        yield from sentences

    for module in (accusations, meetings, sanctions):
        monkeypatch.setattr(module, "speaking", every)
    assert found and found == all_facts(articles)


def test_particles_and_inflection_hide_no_word() -> None:
    article = Article("a", "وستفرضها واشنطن قريبا. هطلت أمطار غزيرة. ناقشا ذلك في اجتماعهما.")
    sentences = read_sentences(article)
    assert [s.index for s in speaking(sentences, frozenset({"فرض"}))] == [0]
    assert [s.index for s in speaking(sentences, frozenset({"اجتماع"}))] == [2]
    assert count(sentences[2], frozenset({"اجتماع", "ناقش"})) == 2


def test_grammar_is_read_where_it_is_asked_for() -> None:
    made: list[int] = []
    article = Article("a", "هطلت أمطار غزيرة على المدينة. التقى الوزير سامي الحداد نظيره الفرنسي في باريس.")
    sentences = read_sentences(article)
    for sentence in sentences:
        maker = sentence.make
        sentence.make = lambda s, maker=maker: made.append(s.index) or maker(s)
    reading = Reading(article, sentences)
    facts = [fact for extractor in default_extractors() for fact in extractor.facts(reading)]
    assert len(facts) == 1 and made == [1]
