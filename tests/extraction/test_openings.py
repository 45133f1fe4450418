"""Sentences that an extractor passes over: none of them states anything that it reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.extraction import default_extractors, read_sentences
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.openings import NAMED, Openings, speaking, verbs, words
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

    monkeypatch.setattr(Openings, "hold", lambda self, sentence: True)
    assert found and found == all_facts(articles)


def read_text(text: str) -> list[Sentence]:
    return read_sentences(Article("a", text))


def test_particles_and_inflection_hide_no_word() -> None:
    sentences = read_text("وستفرضها واشنطن قريبا. هطلت أمطار غزيرة. ناقشا ذلك في اجتماعهما.")
    assert [s.index for s in speaking(sentences, Openings([(verbs({"فرض"}),)]))] == [0]
    assert [s.index for s in speaking(sentences, Openings([(words({"اجتماع"}),)]))] == [2]
    assert Openings([(words({"اجتماع", "مطر"}),)]).count(sentences[1]) == 1


def test_an_opening_asks_for_all_its_groups() -> None:
    sentences = read_text("قال الوزير إنه عائد. قالت باريس إن طهران مسؤولة عنه. أكدوا أن الطقس مسؤول عنه.")
    saying, blame = verbs({"قال", "اكد"}), words({"مسوول"})
    assert [s.index for s in speaking(sentences, Openings([(saying, blame)]))] == [1, 2]
    assert [s.index for s in speaking(sentences, Openings([(saying, blame, NAMED)]))] == [1]
    assert [s.index for s in speaking(sentences, Openings([(saying,)]))] == [0, 1, 2]


def test_a_function_word_is_nothing_else() -> None:
    sentences = read_text("وصل بعد يومين. عد الخطوة خطأ.")
    assert [s.index for s in speaking(sentences, Openings([(verbs({"عد"}),)]))] == [1]
    assert [s.index for s in speaking(sentences, Openings([(words({"بعد"}),)]))] == [0]


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
