"""What an explanation holds, and how it is made: the article read once more, with every step written down.

Numbers count from 1, in order of the text (headline first): sentences, mentions, facts and events of one article.
Offsets are code points in the field of the sentence, as in ``kg.records``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from kg import collector
from kg.records import (
    Article,
    Entity,
    Event,
    Evidence,
    FactFiller,
    Field,
    Filler,
    Mention,
    PartialDate,
    Ref,
    Span,
)

if TYPE_CHECKING:
    from kg.extraction import Extractor
    from kg.extraction.grammar.items import Sentence
    from kg.resolution.entities import Entities
    from kg.resolution.events import Fate, Outcome


@dataclass(frozen=True, slots=True)
class MentionShown:
    """Words that name someone or something; ``entity`` is the id of whom they mean, ``label`` what that is called.

    The rest is as in ``kg.records.Mention``; ``dates`` are the ISO forms of a date (two for a range).
    """

    number: int
    start: int
    end: int
    words: str
    kind: str
    name: str
    entity: str | None
    label: str | None
    manner: str
    rule: str
    role: str | None = None
    office: str | None = None
    state: str | None = None
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemShown:
    """A word, mention or mark as the grammar rules see it."""

    start: int
    end: int
    text: str
    kind: str
    lemma: str
    pos: str
    pronoun: str


@dataclass(frozen=True, slots=True)
class FillerShown:
    """What fills a slot: an entity, words of the article, a date, or words that mean no entity (``none``).

    ``value`` is the id, the words or the ISO form; ``words`` with their offsets are what the article says, where it
    says it in words, and ``mention`` is the number of the mention that these are.
    """

    kind: Literal["entity", "text", "date", "none"]
    value: str
    label: str | None = None
    words: str | None = None
    span: Span | None = None
    mention: int | None = None


Slots = Mapping[str, tuple[FillerShown, ...]]


@dataclass(frozen=True, slots=True)
class FactShown:
    """One telling: the rule that fired on the trigger, what fills the slots, and what became of it.

    ``event`` is the number of the event that it went into, ``event_id`` that event's id; both None if none did.
    """

    number: int
    kind: str
    rule: str
    trigger: str
    span: Span
    status: str | None
    hints: Mapping[str, str]
    slots: Slots
    evidence: Evidence
    outcome: Outcome
    event: int | None
    event_id: str | None


@dataclass(frozen=True, slots=True)
class SentenceShown:
    """A sentence and what was found in it. ``items`` are None where they were not asked for."""

    number: int
    field: Field
    start: int
    end: int
    text: str
    mentions: tuple[MentionShown, ...]
    facts: tuple[FactShown, ...]
    items: tuple[ItemShown, ...] | None


@dataclass(frozen=True, slots=True)
class QuoteShown:
    """Evidence, and the number of the sentence that it begins in."""

    sentence: int | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EventShown:
    """An event, and the numbers of the facts that it was made from."""

    number: int
    id: str
    kind: str
    status: str | None
    label: str
    slots: Slots
    facts: tuple[int, ...]
    evidence: tuple[QuoteShown, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All of one article, or a selection of it."""

    article: Article
    sentences: tuple[SentenceShown, ...]
    events: tuple[EventShown, ...]

    def as_record(self) -> dict[str, Any]:
        """The same as plain dicts, lists and strings, for JSON."""
        article = self.article
        return {
            "id": article.id,
            "title": article.title,
            "date": article.date.isoformat() if article.date else None,
            "source": article.source,
            "url": article.url,
            "left_out": _plain(article.debris),
            "sentences": _plain(self.sentences),
            "events": _plain(self.events),
        }


def explain(article: Article, extractors: Sequence[Extractor] | None = None, items: bool = False) -> Explanation:
    """Reads an article and tells what was found in it, and why.

    Ids are those that the article by itself gives; together with other articles a person or event can get another.

    :param article: the article, as ``kg.pipeline.read`` gives it.
    :param extractors: those to use; by default all that ``kg build`` uses.
    :param items: whether to give each sentence's items too.
    """
    from kg.extraction import extract
    from kg.pipeline import all_extractors
    from kg.resolution import resolve
    from kg.resolution.events import Trace

    trace = Trace()
    with collector.at_rest():
        extraction = extract(article, all_extractors() if extractors is None else extractors)
        facts = resolve(article, extraction, trace)
    assert trace.entities is not None
    return _Writer(article, trace.entities, extraction.mentions).explanation(
        extraction.reading.sentences, facts.events, trace.fates, items
    )


def selected(explanation: Explanation, sentences: Collection[int] = (), kinds: Collection[str] = ()) -> Explanation:
    """The part of an explanation that is about some sentences or some kinds of event.

    :param sentences: numbers of sentences; all if empty.
    :param kinds: kinds of event; all if empty. Sentences without a fact of these kinds are left out.
    """
    kept = [s for s in explanation.sentences if not sentences or s.number in sentences]
    if kinds:
        kept = [replace(s, facts=tuple(f for f in s.facts if f.kind in kinds)) for s in kept]
        kept = [s for s in kept if s.facts]
    events = explanation.events
    if sentences or kinds:
        told = {fact.event for sentence in kept for fact in sentence.facts}
        events = tuple(e for e in events if e.number in told)
    return replace(explanation, sentences=tuple(kept), events=events)


class _Writer:
    """Writes down one article; knows its entities and numbers its mentions."""

    def __init__(self, article: Article, entities: Entities, mentions: Sequence[Mention]) -> None:
        self._article = article
        self._entities = entities
        self._ids = {m: entities.of(m) for m in mentions}
        self._numbers = {m.span: number for number, m in enumerate(mentions, 1)}
        self._named: Mapping[str, Entity] = {}

    def explanation(
        self, sentences: Sequence[Sentence], events: Sequence[Event], fates: Sequence[Fate], items: bool
    ) -> Explanation:
        fillers = (f for fate in fates for slot, fs in fate.fact.slots.items() for f in self._meant(slot, fs))
        known = {i for i in (*self._ids.values(), *fillers) if i}
        known |= {f.entity for e in events for fs in e.slots.values() for f in fs if isinstance(f, Ref)}
        self._named = {e.id: e for e in self._entities.records(known)}
        number = {id(event): n for n, event in enumerate(events, 1)}
        facts: dict[int, list[FactShown]] = {}
        for n, fate in enumerate(fates, 1):
            facts.setdefault(fate.fact.sentence, []).append(self._fact(n, fate, number))
        shown = tuple(
            SentenceShown(
                s.index + 1,
                s.field,
                s.start,
                s.end,
                s.text,
                tuple(map(self._mention, s.mentions)),
                tuple(facts.get(s.index, ())),
                tuple(map(_item, s.items)) if items else None,
            )
            for s in sentences
        )
        return Explanation(self._article, shown, tuple(self._event(n, e, shown) for n, e in enumerate(events, 1)))

    def _meant(self, slot: str, fillers: Iterable[FactFiller]) -> Iterable[str | None]:
        return (self._entity(slot, f) for f in fillers if isinstance(f, Mention))

    def _entity(self, slot: str, mention: Mention) -> str | None:
        return self._entities.place_of(mention) if slot == "place" else self._entities.of(mention)

    def _label(self, identity: str | None) -> str | None:
        entity = self._named.get(identity or "")
        return entity.label if entity else None

    def _mention(self, mention: Mention) -> MentionShown:
        identity = self._ids[mention]
        return MentionShown(
            self._numbers[mention.span],
            mention.span.start,
            mention.span.end,
            self._article.quote(mention.span),
            mention.kind,
            mention.name,
            identity,
            self._label(identity),
            mention.manner,
            mention.rule,
            mention.role,
            mention.office,
            mention.state,
            tuple(d.iso for d in (mention.date, mention.end_date) if d),
        )

    def _fact(self, number: int, fate: Fate, events: Mapping[int, int]) -> FactShown:
        fact = fate.fact
        return FactShown(
            number,
            fact.kind,
            fact.rule,
            self._article.quote(fact.trigger),
            fact.trigger,
            fact.status,
            dict(sorted(fact.hints.items())),
            _slots(fact.slots, self._of_fact),
            fact.evidence,
            fate.outcome,
            events[id(fate.event)] if fate.event else None,
            fate.event.id if fate.event else None,
        )

    def _of_fact(self, slot: str, filler: FactFiller) -> FillerShown:
        if not isinstance(filler, Mention):
            return self._of_event(slot, filler)
        words, number = self._article.quote(filler.span), self._numbers.get(filler.span)
        identity = self._entity(slot, filler)
        if identity is None:
            return FillerShown("none", filler.name, None, words, filler.span, number)
        return FillerShown("entity", identity, self._label(identity), words, filler.span, number)

    def _of_event(self, _: str, filler: Filler) -> FillerShown:
        if isinstance(filler, Ref):
            return FillerShown("entity", filler.entity, self._label(filler.entity))
        if isinstance(filler, PartialDate):
            return FillerShown("date", filler.iso)
        return FillerShown("text", filler.value, None, self._article.quote(filler.span), filler.span)

    def _event(self, number: int, event: Event, sentences: Sequence[SentenceShown]) -> EventShown:
        from kg.graph.labels import event_label

        return EventShown(
            number,
            event.id,
            event.kind,
            event.status,
            event_label(event, self._named).arabic,
            _slots(event.slots, self._of_event),
            tuple(fact.number for s in sentences for fact in s.facts if fact.event == number),
            tuple(QuoteShown(_sentence_of(evidence.span, sentences), evidence) for evidence in event.evidence),
        )


def _slots(slots: Mapping[str, Sequence[Any]], shown: Callable[[str, Any], FillerShown]) -> Slots:
    """The slots that hold something, in the vocabulary's order; a user's own ones follow."""
    from kg.graph.vocabulary import Properties, local_names

    known = local_names(Properties)
    names = sorted(slots, key=lambda slot: (known.index(slot) if slot in known else len(known), slot))
    return {slot: tuple(shown(slot, filler) for filler in slots[slot]) for slot in names if slots[slot]}


def _item(item: Any) -> ItemShown:
    pos = item.analysis.pos if item.analysis else ""
    return ItemShown(item.start, item.end, item.text, item.kind, item.lemma, pos, item.pronoun)


def _sentence_of(span: Span, sentences: Sequence[SentenceShown]) -> int | None:
    """The number of the sentence in which some words begin."""
    return next((s.number for s in sentences if s.field == span.field and s.start <= span.start < s.end), None)


def _plain(value: Any) -> Any:
    """Records as JSON has them: objects with the fields' names."""
    if isinstance(value, Span):
        return {"field": value.field, "start": value.start, "end": value.end}
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    return value
