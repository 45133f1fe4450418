"""Tokens with code-point offsets, and what can be known of a word form without its context.

camel-tools decides where words end (``simple_word_tokenize``). It gives no offsets, is slow, and takes a third of a
second to load; so that it is asked only of text with unusual characters in it. In all other text its tokens are the
single signs (punctuation and symbols), and what stands between these and white space.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any, NamedTuple

from kg.language.fold import fold, unfolding
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
    """A word form: its surface, its folded form, ways to split it, its morphological readings (all without context).

    ``detached`` has the particles that the word consists of where they are written apart (``لـ`` before a quotation
    mark). ``splits`` are all the ways of taking particles off, the whole word first; ``analyses`` are the morphological
    readings, best first, none for a word that the database does not know: both are worked out when first asked for.
    """

    __slots__ = ("analyses", "detached", "folded", "kind", "splits", "surface")
    analyses: tuple[Analysis, ...]
    detached: str
    folded: str
    kind: str
    splits: tuple[Split, ...]
    surface: str

    def __init__(self, surface: str) -> None:
        self.surface = surface
        self.folded = fold(surface)
        self.kind = _kind(surface)
        self.detached = self.folded if surface.endswith("ـ") and self.folded in _DETACHED else ""

    def __getattr__(self, name: str) -> Any:
        """Fills a slot that is still empty."""
        if name == "splits":
            self.splits = _splits(self) if self.kind == "word" else (Split("", "", self.folded, 0),)
        elif name == "analyses":
            self.analyses = analyze(self.surface) if self.kind == "word" else ()
        else:
            raise AttributeError(f"a word has no {name}")
        return object.__getattribute__(self, name)

    def __repr__(self) -> str:
        return f"Word({self.surface!r})"


_DETACHED = frozenset({"ب", "ل", "ك", "و", "ف", "ول", "وب"})


def _splits(form: Word) -> tuple[Split, ...]:
    folded = form.folded
    whole = Split("", "", folded, 0)
    first = folded[:1]
    if first not in _PARTICLES:
        return (whole,)
    found = [whole]
    offset = unfolding(form.surface)
    for conjunction in ("", first) if first in _CONJUNCTIONS else ("",):
        at = len(conjunction)
        rest = folded[at:]
        if conjunction and len(rest) > 1:
            found.append(Split(conjunction, "", rest, offset(at)))
        if len(rest) > 2 and (preposition := rest[0]) in _PREPOSITIONS:
            found.append(Split(conjunction, preposition, rest[1:], offset(at + 1)))
        if len(rest) > 3 and rest.startswith("لل"):
            found.append(Split(conjunction, "ل", "ا" + rest[1:], offset(at + 1)))
            if not rest.startswith("ال", 2):
                found.append(Split(conjunction, "ل", "ال" + rest[1:], offset(at + 1)))
    return tuple(found)


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


# What Arabic news is written in, but for what joins others to an emoji, of which camel-tools makes one token, and for
# a letter that is one.
_BLOCKS = ((0, 0x530), (0x600, 0x780), (0x1E00, 0x2070), (0x20A0, 0x2150), (0xFB50, 0xFE00), (0xFE70, 0xFF00))
_USUAL = sorted({chr(code) for first, end in _BLOCKS for code in range(first, end)} - set("\u200d\u20e3\u2139"))
_SIGNS = "".join(re.escape(char) for char in _USUAL if unicodedata.category(char)[0] in "PS")
_UNUSUAL = re.compile(f"[^{''.join(map(re.escape, _USUAL))}]")
_PIECE = re.compile(rf"[{_SIGNS}]|[^{_SIGNS}]+")


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets in ``text``."""
    part = text[start:end]
    chunks = part.split()
    even = sum(map(len, chunks)) + len(chunks) - 1 == len(part)  # one space between all, as nearly always
    found: list[Token] = []
    new, cut = tuple.__new__, _cuts.__getitem__  # there are hundreds of tokens in every article
    at = start
    for chunk in chunks:
        if not even:
            at = text.index(chunk, at)
        for form, first, last in cut(chunk):
            found.append(new(Token, (form, at + first, at + last)))
        at += len(chunk) + even
    return found


Cut = tuple[tuple[Word, int, int], ...]
"""The words of what stands between white space, with their offsets in it."""
_LONGEST_REMEMBERED = 64  # code points


class _Cuts(dict[str, Cut]):
    """How chunks are cut, remembered: most are one word, and come again."""

    def __missing__(self, chunk: str) -> Cut:
        pieces = _by_camel_tools(chunk) if _UNUSUAL.search(chunk) else _PIECE.findall(chunk)
        found, at = [], 0
        for piece in pieces:
            at = chunk.index(piece, at)
            found.append((word(piece), at, at + len(piece)))
            at += len(piece)
        cut = tuple(found)
        if len(chunk) <= _LONGEST_REMEMBERED:
            if len(self) >= FORMS_REMEMBERED:
                self.clear()
            self[chunk] = cut
        return cut


_cuts = _Cuts()


def _by_camel_tools(chunk: str) -> list[str]:
    from camel_tools.tokenizers.word import simple_word_tokenize

    pieces: list[str] = simple_word_tokenize(chunk)
    return pieces
