"""A sentence as the grammar rules see it: a flat row of items with the attached particles taken off.

``وفرضتها واشنطن`` is four items: conjunction و, verb فرض (object pronoun 3fs), mention واشنطن. Names, dates and
descriptions found before are one item each, whatever their length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as made_by
from typing import Any, Literal

from kg.extraction.grammar.datelines import without_agency
from kg.extraction.grammar.item import Item, ItemKind, lemma_key
from kg.extraction.grammar.verb_or_noun import choose_readings
from kg.extraction.names.context import BLESSINGS, after_blessing
from kg.language.form_memory import once_a_form
from kg.language.morphology import Analysis
from kg.language.tokens import Token, Word
from kg.lexicon.function_words import (
    NEGATIONS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    WITH_PRONOUN,
)
from kg.records import Mention, MentionKind, Span


@dataclass(slots=True)
class Sentence:
    """A sentence with its tokens, mentions and items. ``field`` and offsets as in ``kg.records.Span``."""

    index: int
    field: Literal["text", "title"]
    start: int
    end: int
    text: str
    tokens: Sequence[Token]
    make: Callable[[Sentence], list[Item]]
    """What makes the items of the sentence once its mentions are known."""
    forms: tuple[Word, ...] = ()
    """The word forms of the tokens."""
    mentions: list[Mention] = made_by(default_factory=list)
    groups: tuple[int, int] = (0, 0)
    """What ``kg.extraction.grammar.openings`` found in it."""
    _items: list[Item] | None = None

    @property
    def items(self) -> list[Item]:
        """The sentence as the grammar rules see it: made when it is first asked for, as most sentences never are."""
        if self._items is None:
            self._items = self.make(self)
        return self._items

    def with_items(self, items: list[Item]) -> Sentence:
        """The sentence with other items in place of its own."""
        return replace(self, _items=items)

    def mention_of(self, item: Item, kind: MentionKind, key: str, **more: Any) -> Mention:
        """A mention made of an item that the mention finder took for a common word.

        :param more: further fields of the mention.
        """
        return Mention(kind, Span(item.start, item.end, self.field), self.index, (0, 0), item.text, key=key, **more)

    def words(self, start: int, end: int) -> str:
        """The words between two offsets of the field."""
        return self.text[start - self.start : end - self.start]


def first_of_text(sentences: Sequence[Sentence]) -> Sentence | None:
    """The first sentence of an article after its headline, with the dateline before it."""
    for sentence in sentences:
        if sentence.field == "text":
            return sentence
    return None


def build_items(sentence: Sentence) -> list[Item]:
    """The items of a sentence whose mentions are known (dates among them), in order."""
    at_token = {m.tokens[0]: m for m in sentence.mentions}
    items: list[Item] = []
    index, tokens = 0, sentence.tokens
    size = len(tokens)
    while index < size:
        word, start, _ = tokens[index]
        if index in at_token:
            mention = at_token[index]
            if start < mention.span.start:
                _particles(items, start, mention.span.start, sentence)
            kind: ItemKind = "date" if mention.kind == "date" else "mention"
            items.append(
                Item(kind, mention.span.start, mention.span.end, sentence.words(*mention.span[:2]), mention=mention)
            )
            index = max(mention.tokens[1], index + 1)
        elif word.folded in BLESSINGS and (after := after_blessing(tokens, index)) > index:
            index = after  # it says nothing of what happened
        else:
            for item in _of_word(word):
                items.append(item.moved(start))
            index += 1
    without_agency(items)
    choose_readings(items)
    return items


def _particles(items: list[Item], first: int, start: int, sentence: Sentence) -> None:
    """Items for the particles written before a mention that starts inside the token that begins at ``first``."""
    for offset in range(first, start):
        letter = sentence.words(offset, offset + 1)
        if letter in "وف":
            items.append(Item("conj", offset, offset + 1, letter, letter, attached=True))
        elif letter in "بلك":
            items.append(Item("prep", offset, offset + 1, letter, letter, attached=True))


@once_a_form
def _of_word(word: Word) -> tuple[Item, ...]:
    """The items of a word form, with offsets from its first letter."""
    end = len(word.surface)
    if word.kind == "mark":
        return (Item("mark", 0, end, word.surface),)
    if word.surface[0] in "وفبل" and word.surface[1:].isdigit():
        # و12, ب12
        kind: ItemKind = "conj" if word.surface[0] in "وف" else "prep"
        letter = word.surface[0]
        return (
            Item(kind, 0, 1, letter, letter, attached=True),
            Item("number", 1, end, word.surface[1:], word=word),
        )
    if word.kind != "word":
        return (Item("number" if word.kind == "number" else "word", 0, end, word.surface, word=word),)
    if word.folded in ("و", "ف"):
        return (Item("conj", 0, end, word.surface, word.folded, word),)
    if word.folded == "ال" and not word.surface.startswith("آ"):  # الـ 159: an article written apart
        return (Item("part", 0, end, word.surface, word.folded, word),)
    if word.detached:
        return tuple(
            Item("conj" if letter in "وف" else "prep", 0, end, letter, letter, attached=True)
            for letter in word.detached
        )
    if (function := function_items(word)) is not None:
        return function
    return tuple(_content(word))


def function_items(word: Word) -> tuple[Item, ...] | None:
    """The items of a word form that is a function word, its particles apart; None for any other."""
    if word.folded == _OPENED:
        return None
    for split in word.splits:
        if split.base not in _FUNCTION_WORDS or (split.preposition and split.base not in SUBORDINATORS):
            continue
        if (function := _function_word(split.base, word, split.offset, len(word.surface))) is None:
            continue
        lead: list[Item] = []
        if split.conjunction:
            lead.append(Item("conj", 0, 1, split.conjunction, split.conjunction, attached=True))
        if split.preposition:
            lead.append(Item("prep", 0, split.offset, split.preposition, split.preposition, attached=True))
        return (*lead, function)
    return None


_OPENED = "فتحت"
"""She opened (fire, a door): hardly ever "and then under"."""


def _function_word(base: str, word: Word, start: int, end: int) -> Item | None:
    if base in PREPOSITIONS and not (base == "علي" and word.surface.endswith("ي")) and not _TRACE.search(word.surface):
        return Item("prep", start, end, base, base, word)
    if base in WITH_PRONOUN and not _NO_PRONOUN.search(word.surface):
        lemma, pronoun = WITH_PRONOUN[base]
        return Item("prep", start, end, base, lemma, word, pronoun=pronoun)
    kind = _KINDS.get(base)
    if kind is None:
        return None
    pronoun = next((PRONOUNS[p] for p in ("هما", "هم", "ها", "ه") if kind == "sub" and base.endswith("ن" + p)), "")
    return Item(kind, start, end, base, base, word, pronoun=pronoun)


_TRACE = re.compile("أثر$")
"""The noun of a trace or effect, which is folded like the preposition إثر."""
_NO_PRONOUN = re.compile("آ|ة$")
"""What tells a noun from a preposition with its pronoun that is folded alike: آلية, not إليه."""
_KINDS: dict[str, ItemKind] = {
    "سوف": "fut",
    **dict.fromkeys(PARTICLES, "part"),
    **dict.fromkeys(NEGATIONS, "neg"),
    **dict.fromkeys(RELATIVES, "rel"),
    **dict.fromkeys(SUBORDINATORS, "sub"),
}
"""The kinds of function words beside prepositions; what is of two kinds is of the later."""


_FUNCTION_WORDS = PREPOSITIONS.union(WITH_PRONOUN, _KINDS)

# Verbal nouns of the derived forms by their shape (Ryding ch. 5.1):
# تفعيل، إفعال، افتعال، استفعال، انفعال، مفاعلة، تفاعل.
_VERBAL_NOUN = re.compile(
    "(?:ت..ي.|[إا]..ا.ة?|[إا].ت.ا.|[إا]ست..ا.|[إا]ست.ا.ة|[إا]ن..ا.|م.ا..ة|ت.ا..)(?:ه|ها|هم|هما|ات|اتها|اته)?$"
)


def _preposition_of_unknown(word: Word) -> list[Item]:
    """Particles before a word that the morphology doesn't know, told by the verbal noun's shape after بـ or لـ."""
    surface, at = word.surface, 0
    items: list[Item] = []
    if surface[:1] in "وف" and len(surface) > 5 and surface[1] in "بل":
        items.append(Item("conj", 0, 1, surface[0], surface[0], attached=True))
        at = 1
    if surface[at : at + 1] in ("ب", "ل") and _VERBAL_NOUN.match(surface, at + 1):
        letter = surface[at]
        items.append(Item("prep", at, at + 1, letter, letter, attached=True))
        at += 1
    elif surface.startswith("وال") and len(surface) > 5:
        items, at = [Item("conj", 0, 1, "و", "و", attached=True)], 1  # والتبغ
    else:
        items, at = [], 0
    items.append(Item("word", at, len(surface), surface[at:], "", word))
    return items


_OFTENER = {"ودع": "دعا", "تحت": "فتح"}
"""Verbs that begin with و → what those who write so mean oftener, with the conjunction before it (ودعت قطر إلى …)."""


def _content(word: Word) -> list[Item]:
    """Items of a noun, adjective, verb or unknown word, its particles apart."""
    items: list[Item] = []
    analyses = word.analyses
    if not analyses:
        return _preposition_of_unknown(word)
    best = analyses[0]
    if rather := _OFTENER.get(best.lemma):
        best = next((a for a in analyses if a.lemma == rather and (a.proclitics or word.folded == _OPENED)), best)
    start = 0
    for letter in best.proclitics:
        if letter in ("و", "ف"):
            items.append(Item("conj", start, start + 1, letter, letter, attached=True))
        elif letter in ("ب", "ل", "ك") and best.pos != "verb":
            items.append(Item("prep", start, start + 1, letter, letter, attached=True))
        else:
            break
        start += 1
    own = best.proclitics
    fitting = [a for a in analyses if a.proclitics == own or a.pos != best.pos or (*a.proclitics, "ال") == own]
    items.append(
        Item(
            "verb" if best.pos == "verb" else "word",
            start,
            len(word.surface),
            word.surface[start:],
            best.lemma,
            word,
            best,
            pronoun=best.enclitic,
            analyses=tuple(fitting),
            lemmas=_lemmas(fitting),
        )
    )
    return items


def _lemmas(analyses: Sequence[Analysis]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folded lemmas of the readings as nouns and the like, and of those as verbs, best first."""
    others: dict[str, None] = {}
    verbs: dict[str, None] = {}
    for a in analyses:
        (verbs if a.pos == "verb" else others)[lemma_key(a.lemma)] = None
    return tuple(others), tuple(verbs)
