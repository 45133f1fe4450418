"""A sentence as the grammar rules see it: a flat row of items with the attached particles taken off.

``وفرضتها واشنطن`` is four items: conjunction و, verb فرض (object pronoun 3fs), mention واشنطن. Names, dates and
descriptions found before are one item each, whatever their length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made_by
from functools import lru_cache
from typing import Literal

from kg.extraction.fronting import day_opens
from kg.extraction.function_words import (
    NEGATIONS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    WITH_PRONOUN,
    is_function_word,
)
from kg.language.fold import fold
from kg.language.morphology import Analysis
from kg.language.tokens import FORMS_REMEMBERED, Token, Word
from kg.records import Mention

ItemKind = Literal[
    "mention", "word", "verb", "conj", "prep", "sub", "rel", "neg", "fut", "part", "mark", "number", "date"
]

__all__ = ["PREPOSITIONS", "Item", "Sentence", "build_items", "is_function_word", "lemma_key"]


@lru_cache(maxsize=1 << 14)
def lemma_key(lemma: str) -> str:
    """A lemma as the lists of trigger words have it: folded."""
    return fold(lemma)


def _lemmas(analyses: tuple[Analysis, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folded lemmas of the readings as nouns and the like, and of those as verbs, best first."""
    verbs = dict.fromkeys(lemma_key(a.lemma) for a in analyses if a.pos == "verb")
    others = dict.fromkeys(lemma_key(a.lemma) for a in analyses if a.pos != "verb")
    return tuple(others), tuple(verbs)


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

    @property
    def folded(self) -> str:
        """The folded word (for a mention, its text)."""
        return self.word.folded if self.word else self.text

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

    @property
    def form(self) -> str:
        """The folded word as this item has it: without the particles that are items of their own."""
        return lemma_key(self.text)

    @property
    def key(self) -> str:
        """The folded lemma (empty for what has none)."""
        return lemma_key(self.lemma) if self.lemma else ""

    @property
    def definite(self) -> bool:
        """Whether the word carries the article."""
        return "ال" in self.analysis.proclitics if self.analysis else self.text.startswith("ال")


@dataclass(slots=True)
class Sentence:
    """A sentence with its tokens, mentions and items. ``field`` and offsets as in ``kg.records.Span``."""

    index: int
    field: Literal["text", "title"]
    start: int
    end: int
    text: str
    tokens: Sequence[Token]
    mentions: list[Mention] = made_by(default_factory=list)
    items: list[Item] = made_by(default_factory=list)

    def words(self, start: int, end: int) -> str:
        """The words between two offsets of the field."""
        return self.text[start - self.start : end - self.start]


def build_items(sentence: Sentence) -> list[Item]:
    """The items of a sentence whose mentions are known (dates among them), in order."""
    at_token = {m.tokens[0]: m for m in sentence.mentions}
    items: list[Item] = []
    index, tokens = 0, sentence.tokens
    while index < len(tokens):
        token = tokens[index]
        mention = at_token.get(index)
        if mention is not None:
            _particles(items, token, mention.span.start, sentence)
            kind: ItemKind = "date" if mention.kind == "date" else "mention"
            items.append(
                Item(kind, mention.span.start, mention.span.end, sentence.words(*mention.span[:2]), mention=mention)
            )
            index = max(mention.tokens[1], index + 1)
        else:
            items.extend(_of_token(token))
            index += 1
    _choose_readings(items)
    return items


def _particles(items: list[Item], token: Token, start: int, sentence: Sentence) -> None:
    """Items for the particles written before a mention that starts inside ``token``."""
    for offset in range(token.start, start):
        letter = sentence.words(offset, offset + 1)
        if letter in "وف":
            items.append(Item("conj", offset, offset + 1, letter, letter, attached=True))
        elif letter in "بلك":
            items.append(Item("prep", offset, offset + 1, letter, letter, attached=True))


def _of_token(token: Token) -> list[Item]:
    """The items of one token: those of its word form, moved to where the token stands."""
    at = token.start
    return [
        Item(
            i.kind,
            i.start + at,
            i.end + at,
            i.text,
            i.lemma,
            i.word,
            i.analysis,
            None,
            i.pronoun,
            i.attached,
            i.analyses,
            i.lemmas,
        )
        for i in _of_word(token.word)
    ]


@lru_cache(FORMS_REMEMBERED)
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
    if word.detached:
        return tuple(
            Item("conj" if letter in "وف" else "prep", 0, end, letter, letter, attached=True)
            for letter in word.detached
        )
    for split in word.splits:
        if split.preposition and split.base not in SUBORDINATORS:
            continue
        if (function := _function_word(split.base, word, split.offset, end)) is None:
            continue
        lead: list[Item] = []
        if split.conjunction:
            lead.append(Item("conj", 0, 1, split.conjunction, split.conjunction, attached=True))
        if split.preposition:
            lead.append(Item("prep", 0, split.offset, split.preposition, split.preposition, attached=True))
        return (*lead, function)
    return tuple(_content(word))


def _function_word(base: str, word: Word, start: int, end: int) -> Item | None:
    if base in PREPOSITIONS and not (base == "علي" and word.surface.endswith("ي")):
        return Item("prep", start, end, base, base, word)
    if base in WITH_PRONOUN:
        lemma, pronoun = WITH_PRONOUN[base]
        return Item("prep", start, end, base, lemma, word, pronoun=pronoun)
    kind = _KINDS.get(base)
    if kind is None:
        return None
    pronoun = next((PRONOUNS[p] for p in ("هما", "هم", "ها", "ه") if kind == "sub" and base.endswith("ن" + p)), "")
    return Item(kind, start, end, base, base, word, pronoun=pronoun)


_KINDS: dict[str, ItemKind] = {
    "سوف": "fut",
    **dict.fromkeys(PARTICLES, "part"),
    **dict.fromkeys(NEGATIONS, "neg"),
    **dict.fromkeys(RELATIVES, "rel"),
    **dict.fromkeys(SUBORDINATORS, "sub"),
}
"""The kinds of function words beside prepositions; what is of two kinds is of the later."""


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
    else:
        items, at = [], 0
    items.append(Item("word", at, len(surface), surface[at:], "", word))
    return items


def _content(word: Word) -> list[Item]:
    """Items of a noun, adjective, verb or unknown word, its particles apart."""
    items: list[Item] = []
    analyses = word.analyses
    if not analyses:
        return _preposition_of_unknown(word)
    best = analyses[0] if analyses else None
    start = 0
    if best:
        for letter in best.proclitics:
            if letter in ("و", "ف"):
                items.append(Item("conj", start, start + 1, letter, letter, attached=True))
            elif letter in ("ب", "ل", "ك") and best.pos != "verb":
                items.append(Item("prep", start, start + 1, letter, letter, attached=True))
            else:
                break
            start += 1
        analyses = tuple(
            a
            for a in analyses
            if a.proclitics == best.proclitics or a.pos != best.pos or (*a.proclitics, "ال") == best.proclitics
        )
    kind: ItemKind = "verb" if best and best.pos == "verb" else "word"
    items.append(
        Item(
            kind,
            start,
            len(word.surface),
            word.surface[start:],
            best.lemma if best else "",
            word,
            best,
            pronoun=best.enclitic if best else "",
            analyses=analyses,
            lemmas=_lemmas(analyses),
        )
    )
    return items


def _choose_readings(items: list[Item]) -> None:
    """Verb or noun, for the words that can be both (بحث، عقد، حظر), by what stands before and after."""
    for i, item in enumerate(items):
        if item.kind not in ("word", "verb") or not item.analyses:
            continue
        _article_or_letter(items, i)
        verb, noun = item.verb(), item.noun()
        if verb is None:
            continue
        if item.kind == "verb":
            _agree(items, i)
            verb = item.analysis if item.analysis is not None and item.analysis.pos == "verb" else verb
        if noun is None:
            continue
        reading = verb if _verb_fits(items, i) else noun
        item.analysis, item.lemma, item.pronoun = reading, reading.lemma, reading.enclitic
        item.kind = "verb" if reading is verb else "word"


def _agree(items: list[Item], i: int) -> None:
    """وتحدث بايدن, لندن تجمد: of the readings as a verb, the best that has the gender of the one named beside it."""
    item, best = items[i], items[i].analysis
    before, after = items[i - 1] if i else None, items[i + 1] if i + 1 < len(items) else None
    opens = i < 2 or items[i - 2].kind in ("mark", "conj", "sub")
    name = before if before is not None and before.kind == "mention" and opens else after
    mention = name.mention if name is not None else None
    if mention is None or best is None or item.pronoun or mention.number != "s":
        return
    if mention.kind not in ("person", "office", "state") or mention.manner in ("demonym", "seat"):
        return
    gender = mention.gender or ("m" if mention.kind != "state" else "")
    if gender == "" or best.gender in ("", gender):
        return
    for a in item.analyses:
        same = a.pos == "verb" and a.proclitics == best.proclitics and a.enclitic == best.enclitic
        if same and a.person == "3" and a.gender == gender and a.voice == best.voice:
            item.analysis, item.lemma = a, a.lemma
            return


def _after_subject(items: list[Item], i: int) -> bool:
    """إنّ الغرب فرض عقوبات: between the clause's opening and the word stands nothing but its subject."""
    for steps, at in enumerate(range(i - 1, -2, -1)):
        if at < 0 or items[at].kind == "sub" or items[at].form in ("كان", "كانت"):
            return steps > 0
        if (
            steps > 3
            or items[at].kind not in ("mention", "word")
            or (items[at].kind == "word" and not items[at].definite)
        ):
            return False
    return False


def _article_or_letter(items: list[Item], i: int) -> None:
    """للقاء is ل + لقاء or ل + اللقاء: the first before a genitive."""
    item = items[i]
    if item.analysis is None or item.analysis.proclitics[-2:] != ("ل", "ال") or i + 1 >= len(items):
        return
    following = items[i + 1]
    genitive = following.kind == "mention" or (following.kind == "word" and following.definite)
    plain = next(
        (a for a in item.analyses if a.pos == item.analysis.pos and "ال" not in a.proclitics and "ل" in a.proclitics),
        None,
    )
    if genitive and plain is not None:
        item.analysis = plain


_TOO = frozenset({"كذلك", "ايضا"})  # adverbs, after which a phrase stands as well (كذلك عددا من)


def _verb_fits(items: list[Item], i: int) -> bool:
    before = items[i - 1] if i else None
    after = items[i + 1] if i + 1 < len(items) else None
    if before is not None and before.kind in ("prep", "number"):
        return False  # 16 ألف طفل
    if before is not None and before.kind in ("part", "neg", "fut", "sub", "rel") and before.form not in _TOO:
        return True
    if after is not None and after.kind == "mark" and after.text in ".،":
        return False
    if after is not None and before is not None and before.kind == "date" and day_opens(items, i - 1):
        return True  # ويوم الأحد عقد جلسة
    if (
        before is not None
        and before.kind in ("mention", "word")
        and after is not None
        and after.kind in ("word", "mention", "number", "date", "prep")
    ):
        return _after_subject(items, i)
    opens = before is None or before.kind in ("mark", "conj")
    takes_subject = after is not None and (
        after.kind in ("mention", "date") or (after.kind == "word" and (after.definite or not after.analyses))
    )
    return opens and (takes_subject or before is None or before.kind == "conj")
