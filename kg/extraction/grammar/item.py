"""One item of a sentence as the grammar rules see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kg.language.fold import fold
from kg.language.morphology import Analysis
from kg.language.tokens import Word
from kg.records import Mention

ItemKind = Literal[
    "mention", "word", "verb", "conj", "prep", "sub", "rel", "neg", "fut", "part", "mark", "number", "date"
]


lemma_key = fold
"""A lemma as the lists of trigger words have it: folded."""


@dataclass(slots=True)
class Item:
    """One item of a sentence; ``start`` and ``end`` are code-point offsets in the field of the article."""

    kind: ItemKind
    start: int
    end: int
    text: str
    lemma: str = ""
    word: Word | None = None
    analysis: Analysis | None = None
    mention: Mention | None = None
    pronoun: str = ""
    """The attached pronoun: object of a verb, owner of a noun, object of a preposition (``3fs``)."""
    attached: bool = False
    """A particle written as part of the next word."""
    analyses: tuple[Analysis, ...] = ()
    lemmas: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """The folded lemmas of the readings: as nouns and the like, and as verbs."""
    # What rules ask for most, many times for each item.
    form: str = field(init=False)
    """The folded word as this item has it: without the particles that are items of their own."""
    folded: str = field(init=False)
    """The folded word with its particles (for a mention, its text)."""
    key: str = field(init=False)
    """The folded lemma (empty for what has none)."""
    definite: bool = field(init=False)
    """Whether the word carries the article."""

    def __post_init__(self) -> None:
        self.form = lemma_key(self.text)
        self.folded = self.word.folded if self.word else self.text
        self.key = lemma_key(self.lemma) if self.lemma else ""
        self.definite = "ال" in self.analysis.proclitics if self.analysis else self.text.startswith("ال")

    def moved(self, by: int) -> Item:
        """The same item of a word that stands so many code points further on."""
        new = Item.__new__(Item)  # there are hundreds in every article
        new.kind = self.kind
        new.start = self.start + by
        new.end = self.end + by
        new.text = self.text
        new.lemma = self.lemma
        new.word = self.word
        new.analysis = self.analysis
        new.mention = self.mention
        new.pronoun = self.pronoun
        new.attached = self.attached
        new.analyses = self.analyses
        new.lemmas = self.lemmas
        new.form = self.form
        new.folded = self.folded
        new.key = self.key
        new.definite = self.definite
        return new

    def read_as(self, analysis: Analysis) -> None:
        """Take another of the readings for the right one."""
        self.analysis, self.lemma = analysis, analysis.lemma
        self.key, self.definite = lemma_key(analysis.lemma), "ال" in analysis.proclitics

    def verb(self, lemmas: frozenset[str] | Mapping[str, object] | None = None) -> Analysis | None:
        """The best reading as a verb (of one of ``lemmas``)."""
        for a in self.analyses:
            if a.pos == "verb" and (lemmas is None or a.lemma in lemmas):
                return a
        return None

    def noun(self, lemmas: frozenset[str] | Mapping[str, object] | None = None) -> Analysis | None:
        """The best reading as a noun or adjective (of one of ``lemmas``)."""
        for a in self.analyses:
            if a.pos in ("noun", "adj") and (lemmas is None or a.lemma in lemmas):
                return a
        return None

    def lemma_in(self, lemmas: frozenset[str] | Mapping[str, object]) -> str | None:
        """The folded lemma, of any reading as this kind of word, that is among ``lemmas`` (folded too)."""
        for lemma in self.lemmas[self.kind == "verb"]:
            if lemma in lemmas:
                return lemma
        return None


def index_of(items: Sequence[Item], item: Item, first: int = 0) -> int:
    """Where an item stands, from ``items[first]`` on; it is known by identity.

    :raises ValueError: if it is not there.
    """
    for at in range(first, len(items)):
        if items[at] is item:
            return at
    raise ValueError(f"not among these items: {item.text}")


def index_of_mention(items: Sequence[Item], mention: Mention, first: int = 0) -> int | None:
    """Where a mention stands, from ``items[first]`` on; None for one of another sentence, or whose words are no item.

    It is known by identity: rules make mentions of their own, with more in them than stands there.
    """
    for at in range(first, len(items)):
        if items[at].mention is mention:
            return at
    return None


def index_from(items: Sequence[Item], offset: int) -> int:
    """Where the first item stands that begins at an offset or after it; as many as there are, if none does."""
    for at in range(len(items)):
        if items[at].start >= offset:
            return at
    return len(items)


def in_turn(items: Sequence[Item], at: int) -> bool:
    """بدوره: whether at item ``at`` stands the adverb that it is somebody's turn."""
    if at + 1 >= len(items) or items[at].lemma != "ب":
        return False
    return items[at + 1].key == "دور" and bool(items[at + 1].pronoun)


def ends_clause(item: Item) -> bool:
    """Whether a clause ends before an item: at a verb, at what opens a clause within it, at a stop or colon."""
    return item.kind in ("verb", "sub", "rel") or (item.kind == "mark" and item.text in ".؛:")


def end_of_clause(items: Sequence[Item], at: int) -> int:
    """Where the clause ends that ``items[at]`` stands in: the first item after it before which one does."""
    for i in range(at + 1, len(items)):  # asked for every event, so without a call for each item
        if items[i].kind in _CLAUSES or (items[i].kind == "mark" and items[i].text in _STOPS):
            return i
    return len(items)


_CLAUSES = frozenset({"verb", "sub", "rel"})
_STOPS = frozenset(".؛:")


def is_perfect(item: Item) -> bool:
    """Whether a verb is read as a perfect: it tells what has been."""
    return item.analysis is not None and item.analysis.aspect == "p"


def is_verbal_noun(item: Item) -> bool:
    """A verbal noun: what it names happens, and has a time and a place of its own."""
    return item.kind == "word" and item.analysis is not None and item.analysis.derived == "masdar"


def before_particles(items: Sequence[Item], at: int) -> int:
    """The item before ``at``, particles and dates left out; -1 for none."""
    i = at - 1
    while i >= 0 and items[i].kind in ("part", "neg", "fut", "date"):
        i -= 1
    return i
