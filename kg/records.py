"""The records that the rooms hand to each other: frozen, typed, ordered, and free of RDF.

    reading ──▶ Article ──▶ language ──▶ Token, Sentence ──▶ extraction ──▶ Mention, Fact
            ──▶ resolution ──▶ Entity, Event in ArticleFacts ──▶ graph

All offsets count Unicode code points from 0 in the field named beside them, exactly as the article was
given: ``article.field(span.field)[span.start:span.end]`` is the quoted text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Final, Literal, NamedTuple

Field = Literal["text", "title"]


class Span(NamedTuple):
    """A stretch of an article: half-open code-point offsets in its text or in its separate headline."""

    start: int
    end: int
    field: Field = "text"


@dataclass(frozen=True, slots=True)
class Article:
    """A source document.

    ``date`` is the date of publication. ``debris`` are spans of ``text`` that belong to the web page, not to the
    article (share widgets, a repeated headline, credits, links): they take no part in extraction.
    """

    id: str
    text: str
    title: str | None = None
    date: date | None = None
    source: str | None = None
    url: str | None = None
    debris: tuple[Span, ...] = ()

    def field(self, name: Field) -> str:
        """The text that spans of that field count in (the empty string where there is no headline)."""
        return self.text if name == "text" else self.title or ""

    def quote(self, span: Span) -> str:
        """The words at ``span``."""
        return self.field(span.field)[span.start : span.end]


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of one article that state something: ``article.quote(span) == quote``."""

    span: Span
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as exact as the text allows, in XML Schema's lexical forms.

    ``iso`` is ``2015-07-20`` (xsd:date), ``2015-07`` (xsd:gYearMonth), ``2015`` (xsd:gYear) or ``--07`` (xsd:gMonth).
    """

    entity: ClassVar[None] = None
    """A date is no entity."""
    iso: str

    @property
    def is_day(self) -> bool:
        """Whether it is a whole day, and no month or year."""
        return len(self.iso) == len("2015-07-20")

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year."""
        return len(self.iso) == len("2015") and self.iso[0] != "-"


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """Words of the article as a slot's value (a charge, a reason, a measure, a place with no entity)."""

    entity: ClassVar[None] = None
    """Words are no entity."""
    value: str
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A slot's value that is an entity, by the entity's id."""

    entity: str


Filler = Ref | Text | PartialDate


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, state, organisation or place, as one article speaks of it.

    ``id`` is what follows the base IRI: ``state/RUS``, ``person/fladymyr-bwtyn``, ``organization/united-nations``,
    ``place/jeddah``. ``label`` is Arabic, ``latin`` an English name or a transliteration, ``alt`` every Arabic surface
    form seen. ``represents`` are ids of states, ``roles`` offices as the article words them. ``within`` is the id of
    the state that a place lies in, where known. ``iso3`` is set for states.
    """

    kind: Literal["Person", "State", "Organization", "Place"]
    id: str
    label: str
    latin: str | None = None
    alt: tuple[str, ...] = ()
    iso3: str | None = None
    represents: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    within: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One event, as one article tells it.

    ``kind`` is the ontology's class (``Meeting``, ``Sanction``, ``Accusation``), ``slots`` maps the local name of an
    ontology property (``participant``, ``imposedBy``, ``charge``, ``date`` …) to its fillers, ``status`` is the local
    name of a status individual (``Held``, ``InForce`` …). ``id`` is what follows the base IRI.
    """

    kind: str
    id: str
    slots: Mapping[str, tuple[Filler, ...]]
    status: str | None = None
    evidence: tuple[Evidence, ...] = ()
    marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What tells this event from another of the same sides, and is never shown (``kg.resolution.marks``)."""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that one article says: what resolution hands to the graph."""

    article: Article
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()


# --- inside extraction ------------------------------------------------------------------------------------------------

MentionKind = Literal["person", "state", "organization", "place", "date", "office", "anaphor"]


Trait = Literal["counterpart", "one of several", "public", "quoted", "state carried over", "thing", "unannounced"]
"""What can be said of a mention beside its other fields: whose counterpart it is is to be looked for, it is one of
several holders of an office, its office is a public one, it stands in quotation marks, its state is that of what was
told before, it is a thing's name, which only keeps its words from being read otherwise, or no list and no title
announces its name, so that its gender is a guess."""

COUNTERPART: Final = "counterpart"
ONE_OF_SEVERAL: Final = "one of several"
PUBLIC: Final = "public"
QUOTED: Final = "quoted"
CARRIED_OVER: Final = "state carried over"
THING: Final = "thing"
UNANNOUNCED: Final = "unannounced"


class Mention(NamedTuple):
    """Words that name or describe someone, some place or some time.

    ``span`` covers the whole phrase without attached clitics ("الرئيس الروسي فلاديمير بوتين"), ``name`` only the
    name in it ("فلاديمير بوتين"), ``tokens`` the half-open range of the sentence's tokens. ``key`` is the lexicon's id
    where it has one: ISO alpha-3 for a state, a slug for an organisation, place or known person. ``role`` is the office
    as worded ("الرئيس"), ``office`` its lemma class in the lexicon ("head-of-state"), ``state`` the alpha-3 code (or
    organisation's id) for which the office acts. ``manner`` says how it is named (``name``, ``demonym``, ``capital``,
    ``seat``, ``government``, ``pronoun`` …), ``rule`` the rule that found it, for people to read: rules go by
    ``traits``. ``gender`` is m or f, ``number`` s, d or p where known.
    """

    kind: MentionKind
    span: Span
    sentence: int
    tokens: tuple[int, int]
    name: str
    key: str | None = None
    role: str | None = None
    office: str | None = None
    state: str | None = None
    manner: str = "name"
    gender: str | None = None
    number: str | None = None
    rule: str = ""
    date: PartialDate | None = None
    end_date: PartialDate | None = None
    future: tuple[PartialDate | None, PartialDate | None] | None = None
    """What a date means in a clause about the future, where that differs (الأربعاء، في سبتمبر)."""
    past: tuple[PartialDate | None, PartialDate | None] | None = None
    traits: tuple[Trait, ...] = ()
    land: str | None = None
    """The state in whose politics somebody serves who does not act for it by that (من حزب الخضر)."""

    def __hash__(self) -> int:
        """Of what seldom is the same in two: mentions are looked up often, and have many fields."""
        return hash((self.span, self.kind, self.key))


FactFiller = Mention | Text | PartialDate


@dataclass(frozen=True, slots=True)
class Fact:
    """One telling of one event in one sentence, its slots filled with mentions: what resolution merges into events.

    ``trigger`` is the span of the word that says it, ``rule`` the rule that fired, ``hints`` what helps to tell rounds
    apart (``noun``: the lemma of the meeting's noun, ``ordinal``, ``anaphoric``: it speaks of an event already told).
    ``whose`` are the sides of an event that names none and takes up none: those whose talks the article is about.
    """

    kind: str
    slots: Mapping[str, tuple[FactFiller, ...]]
    evidence: Evidence
    trigger: Span
    sentence: int
    rule: str
    status: str | None = None
    hints: Mapping[str, str] = field(default_factory=dict)
    whose: tuple[Mention, ...] = ()
