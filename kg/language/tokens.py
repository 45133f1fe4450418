"""Tokens with code-point offsets, and what can be known of a word form without its context.

camel-tools decides where words end (``simple_word_tokenize``); it gives no offsets and is slow, so each distinct
white-space chunk is tokenised once and its pieces are remembered with their offsets in the chunk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from kg.language.fold import fold, fold_map
from kg.language.morphology import Analysis, analyze

# Attached particles that can stand before a name, longest first (Ryding, A Reference Grammar of MSA, ch. 15-18).
# "لل" is ل + ال, whose alif is not written; what follows it is therefore read with the article put back.
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
_PARTICLES = frozenset((*_CONJUNCTIONS, *_PREPOSITIONS))
FORMS_REMEMBERED = 1 << 16
"""Of how many word forms the program remembers what it has found out. All in all that takes 3.5 kB a form."""


class Split(NamedTuple):
    """One way of taking attached particles off a word: ``و`` + ``ل`` + ``بوتين``.

    ``offset`` counts the code points of the particles in the surface; ``base`` is folded.
    """

    conjunction: str
    preposition: str
    base: str
    offset: int


class Word:
    """A word form: its surface, its folded form, ways to split it, its morphological readings (all without context)."""

    __slots__ = ("__dict__", "folded", "kind", "surface")
    folded: str
    kind: str
    surface: str

    def __init__(self, surface: str) -> None:
        self.surface = surface
        self.folded = fold(surface)
        self.kind = _kind(surface)

    def __repr__(self) -> str:
        return f"Word({self.surface!r})"

    @cached_property
    def analyses(self) -> tuple[Analysis, ...]:
        """Morphological readings, best first; none for a word that the database does not know."""
        return analyze(self.surface) if self.kind == "word" else ()

    @cached_property
    def splits(self) -> tuple[Split, ...]:
        """Every way of taking particles off, the whole word first."""
        found = [Split("", "", self.folded, 0)]
        if self.kind != "word" or self.folded[:1] not in _PARTICLES:
            return tuple(found)
        folded, offsets = fold_map(self.surface)
        for conjunction in ("", *_CONJUNCTIONS):
            if not folded.startswith(conjunction):
                continue
            rest, at = folded[len(conjunction) :], len(conjunction)
            if conjunction and len(rest) > 1:
                found.append(Split(conjunction, "", rest, offsets[at]))
            for preposition in _PREPOSITIONS:
                if rest.startswith(preposition) and len(rest) > 2:
                    found.append(Split(conjunction, preposition, rest[1:], offsets[at + 1]))
            if rest.startswith("لل") and len(rest) > 3:
                found.append(Split(conjunction, "ل", "ا" + rest[1:], offsets[at + 1]))
                if not rest.startswith("ال", 2):
                    found.append(Split(conjunction, "ل", "ال" + rest[1:], offsets[at + 1]))
        return tuple(found)

    @cached_property
    def detached(self) -> str:
        """The particles that the word consists of where they are written apart (``لـ`` before a quotation mark)."""
        alone = self.surface.endswith("ـ") and self.folded in {"ب", "ل", "ك", "و", "ف", "ول", "وب"}
        return self.folded if alone else ""


class Token(NamedTuple):
    """A word, number or mark of a sentence; ``start`` and ``end`` are code-point offsets in the article's field."""

    word: Word
    start: int
    end: int

    @property
    def text(self) -> str:
        """The surface."""
        return self.word.surface


_LETTER = re.compile("[\u0621-\u064a\u0671-\u06d3]")


def _kind(surface: str) -> str:
    if surface[0].isdigit():
        return "number"
    if _LETTER.search(surface):
        return "word"
    return "latin" if surface[0].isalpha() else "mark"


@lru_cache(FORMS_REMEMBERED)
def word(surface: str) -> Word:
    """The (remembered) word of a surface form."""
    return Word(surface)


_PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a]+")  # letters alone are one token


@lru_cache(FORMS_REMEMBERED)
def _pieces(chunk: str) -> tuple[tuple[int, int, Word], ...]:
    if _PLAIN.fullmatch(chunk):
        return ((0, len(chunk), word(chunk)),)
    from camel_tools.tokenizers.word import simple_word_tokenize

    pieces, at = [], 0
    for piece in simple_word_tokenize(chunk):
        at = chunk.index(piece, at)
        pieces.append((at, at + len(piece), word(piece)))
        at += len(piece)
    return tuple(pieces)


_CHUNK = re.compile(r"\S+")


def tokenize(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of ``text[start:end]``, with offsets in ``text``."""
    for chunk in _CHUNK.finditer(text, start, len(text) if end is None else end):
        at = chunk.start()
        for first, last, form in _pieces(chunk[0]):
            yield Token(form, at + first, at + last)
