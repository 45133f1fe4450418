"""From an article to its mentions and facts: no RDF here, and no knowledge of other articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Protocol

from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.seats import seats_told
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence, build_items
from kg.extraction.grammar.readings import reread
from kg.extraction.mentions.finding import find_mentions
from kg.language.sentences import sentences as split_sentences
from kg.language.tokens import Token, tokenize
from kg.records import Article, Fact, Field, Mention, Span


class Extractor(Protocol):
    """What finds events of one kind. A class with ``kind`` and ``facts``; user's own ones are entry points."""

    kind: str

    def facts(self, reading: Reading) -> Iterator[Fact]:
        """The facts that an article states, in order."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All mentions and facts of one article, in order of the text (headline first)."""

    reading: Reading
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]


def default_extractors() -> tuple[Extractor, ...]:
    """One extractor an event kind: the one list to add a new kind to."""
    from kg.extraction.accusations.extractor import Accusations
    from kg.extraction.meetings.extractor import Meetings
    from kg.extraction.sanctions.extractor import Sanctions

    return (Meetings(), Sanctions(), Accusations())


def read_sentences(article: Article) -> list[Sentence]:
    """The sentences of an article with their mentions: those of its headline first, then those of its text."""
    found: list[Sentence] = []
    fields: list[tuple[Field, Sequence[Span]]] = [("title", ()), ("text", article.debris)]
    for name, debris in fields:
        text = article.field(name)
        for start, end in split_sentences(text, debris):
            for tokens in _of_bearable_length(tokenize(text, start, end)):
                first, last = tokens[0].start, tokens[-1].end
                forms = tuple(map(_FORM, tokens))
                found.append(Sentence(len(found), name, first, last, text[first:last], tokens, _items_of, forms))
    find_mentions(article, found)
    return found


_FORM = itemgetter(0)  # Token.word


def _items_of(sentence: Sentence) -> list[Item]:
    return reread(build_items(sentence))


_LONGEST = 500  # tokens; the longest sentences of a newspaper have about 400


def _of_bearable_length(tokens: list[Token]) -> Iterator[list[Token]]:
    """A sentence, or its parts where a text without full stops would make the grammar's searches long."""
    while len(tokens) > _LONGEST:
        cut = next((i for i in range(_LONGEST, _LONGEST // 2, -1) if tokens[i].text in "،,"), _LONGEST)
        yield tokens[: cut + 1]
        tokens = tokens[cut + 1 :]
    if tokens:
        yield tokens


def extract(article: Article, extractors: Sequence[Extractor] | None = None) -> Extraction:
    """Reads one article.

    :param extractors: those to use; the built-in ones by default.
    """
    sentences = read_sentences(article)
    reading = Reading(article, sentences)
    told = [f for e in (extractors or default_extractors()) for f in e.facts(reading)]
    facts = seats_told(sentences, told)
    return Extraction(reading, tuple([m for s in sentences for m in s.mentions]), tuple(facts))
