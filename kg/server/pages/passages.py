"""The words of articles: sentences in the order of their offsets, with what is to be marked in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.graph.vocabulary import Properties
from kg.server.pages.asking import Asks, text_of
from kg.server.pages.records import KINDS, Event, Thing
from kg.server.pages.things import kind

Forms = Mapping[str, Sequence[str]]
"""IRI of an agent -> the names that an article has for it."""

_MOST = 4000  # evidence records of one article that are looked at


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of an article. ``start`` and ``end`` count code points of its text, or of its headline (``title``)."""

    iri: str
    title: bool
    start: int
    end: int
    words: str

    def holds(self, other: Evidence) -> bool:
        """Whether the other's words lie in these."""
        return self.title == other.title and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence. ``thing`` is who is named by it, ``slot`` the property whose words it is among, or ""."""

    text: str
    thing: Thing | None = None
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article, in pieces. ``own`` tells the event's words from what stands around them; ``gap`` says
    that words which the graph does not hold come before it.
    """

    evidence: Evidence
    pieces: tuple[Piece, ...]
    own: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """All evidence from one article: records by IRI, who is named by which, and which are of events."""

    records: Mapping[str, Evidence]
    names: Mapping[str, tuple[str, ...]]
    sentences: frozenset[str]


def words_of(asks: Asks, article: str) -> ArticleWords:
    """The evidence that a store holds from an article.

    :raises UsageError: if that is no IRI.
    """
    records: dict[str, Evidence] = {}
    names: dict[str, list[str]] = {}
    sentences: set[str] = set()
    for iri in asks.having(Properties.inArticle, article, _MOST):
        if (record := evidence(asks, iri)) is None:
            continue
        records[iri] = record
        for thing in asks.having(Properties.evidence, iri, _MOST):
            if kind(asks, thing) in KINDS:
                sentences.add(iri)
            else:
                names.setdefault(iri, []).append(thing)
    return ArticleWords(records, {iri: tuple(sorted(of)) for iri, of in names.items()}, frozenset(sentences))


def evidence(asks: Asks, iri: str) -> Evidence | None:
    """The evidence record with that IRI; None if it lacks its words or its place."""
    about = {quad.predicate.value: text_of(quad.object) for quad in asks.said(iri)}
    start, end = about.get(Properties.start, ""), about.get(Properties.end, "")
    if not (start.isdecimal() and end.isdecimal() and about.get(Properties.quote)):
        return None
    return Evidence(iri, about.get(Properties.field) == "title", int(start), int(end), about[Properties.quote])


def in_order(records: Iterable[Evidence]) -> list[Evidence]:
    """As an article has them: the headline first, and of two that begin together the longer one."""
    return sorted(records, key=lambda record: (not record.title, record.start, -record.end))


def passages(words: ArticleWords, own: Iterable[str], event: Event, forms: Forms) -> list[Passage]:
    """The sentences that tell of an event, each with those right before and after it that the graph holds too.

    :param words: of the article.
    :param own: the IRIs of the event's evidence.
    :param event: as the article tells it: its agents and words are marked.
    :param forms: the names that the article has for the agents.
    """
    telling = {iri for iri in own if iri in words.records}
    line = _apart(in_order(words.records[iri] for iri in words.sentences | telling), telling)
    near = {at + step for at, record in enumerate(line) if record.iri in telling for step in (-1, 0, 1)} & set(
        range(len(line))
    )
    shown: list[Passage] = []
    for at in sorted(near):
        record = line[at]
        before = line[at - 1] if at - 1 in near else None
        gap = not record.title and (
            record.start > 0 if before is None or before.title else record.start > before.end + 3
        )
        is_own = record.iri in telling
        shown.append(
            Passage(record, pieces(record, words, event, forms) if is_own else (Piece(record.words),), is_own, gap)
        )
    return shown


def _apart(line: Sequence[Evidence], telling: set[str]) -> list[Evidence]:
    """The records without those that lie in another one of them; the event's own stay in any case."""
    return [
        record
        for record in line
        if record.iri in telling or not any(other is not record and other.holds(record) for other in line)
    ]


def pieces(record: Evidence, words: ArticleWords, event: Event, forms: Forms) -> tuple[Piece, ...]:
    """A sentence in pieces, those marked that name the event's agents or are its words."""
    agents = {thing.iri: thing for things in event.slots.values() for thing in things}
    named = list(_named(record, words, agents, forms))
    quoted = [
        (at.start(), at.end(), slot)
        for slot, said in event.words.items()
        for text in said
        for at in re.finditer(re.escape(text), record.words)
    ]
    cuts = sorted({0, len(record.words), *(cut for start, end, _ in (*named, *quoted) for cut in (start, end))})
    return tuple(
        Piece(
            record.words[start:end],
            next((thing for first, last, thing in named if first <= start and end <= last), None),
            next((slot for first, last, slot in quoted if first <= start and end <= last), ""),
        )
        for start, end in pairwise(cuts)
    )


def _named(
    record: Evidence, words: ArticleWords, agents: Mapping[str, Thing], forms: Forms
) -> Iterator[tuple[int, int, Thing]]:
    """Where the agents are named in a sentence: by their own evidence, the longest first, else by names."""
    seen: set[str] = set()
    within = [other for iri, other in words.records.items() if iri in words.names and record.holds(other)]
    for other in sorted(within, key=lambda other: (other.start - other.end, other.start)):
        for iri in words.names[other.iri]:
            if iri in agents:
                seen.add(iri)
                yield other.start - record.start, other.end - record.start, agents[iri]
    for iri in sorted(agents.keys() - seen):
        names = sorted({*forms.get(iri, ()), agents[iri].name.arabic} - {""}, key=lambda name: (-len(name), name))
        if names:
            # Clitics may stand right before a name (بموسكو، وروسيا), but no letter after it.
            for at in re.finditer(rf"(?:{'|'.join(map(re.escape, names))})(?!\w)", record.words):
                yield at.start(), at.end(), agents[iri]
