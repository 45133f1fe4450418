"""Where items and mentions stand in a sentence."""

from __future__ import annotations

import pytest

from kg.extraction import read_sentences
from kg.extraction.grammar.item import index_from, index_of, index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.records import Article


@pytest.fixture
def sentence() -> Sentence:
    return read_sentences(Article("a", "قالت باريس إن باريس لن تغادر."))[0]


def test_an_item_is_found_by_identity_and_not_before_where_the_search_begins(sentence: Sentence) -> None:
    items = sentence.items
    assert [index_of(items, item) for item in items] == list(range(len(items)))
    last = len(items) - 1
    assert index_of(items, items[last], last) == last
    with pytest.raises(ValueError, match="not among these items"):
        index_of(items, items[0], 1)
    with pytest.raises(ValueError, match="not among these items"):
        index_of(items, items[0].moved(0))


def test_the_first_item_from_an_offset_on(sentence: Sentence) -> None:
    items = sentence.items
    assert [index_from(items, item.start) for item in items] == list(range(len(items)))
    assert index_from(items, items[1].start + 1) == 2
    assert index_from(items, items[-1].end) == len(items)


def test_a_mention_that_is_no_item_stands_nowhere(sentence: Sentence) -> None:
    items = sentence.items
    first, second = (at for at, item in enumerate(items) if item.mention is not None)
    named = items[second].mention
    assert named is not None
    assert index_of_mention(items, named) == second != first
    assert index_of_mention(items, named, second + 1) is None
    assert index_of_mention(items, named._replace(state="FRA")) is None
