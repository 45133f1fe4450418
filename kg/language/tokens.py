"""Tokens with code-point offsets, and what can be known of a word form without its context.

camel-tools decides where words end (``simple_word_tokenize``). It gives no offsets, is slow, and takes a third of a
second to load; so that it is asked only of text with unusual characters in it. In all other text its tokens are the
single signs (punctuation and symbols), and what stands between these and white space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

from kg.language.fold import fold, fold_letters, unfolding
from kg.language.morphology import analyze, analyze_letters

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
    readings, best first, none for a word that the database does not know.
    """

    __slots__ = ("analyses", "detached", "folded", "kind", "splits", "surface")

    def __init__(self, surface: str) -> None:
        if _LETTERS_ONLY.fullmatch(surface):  # as nearly all words
            self.kind, self.detached = "word", ""
            self.folded = folded = fold_letters(surface)
            self.splits = _splits(folded, int)
            self.analyses = analyze_letters(surface)
        else:
            self.kind = kind = kind_of(surface)
            self.folded = folded = fold(surface)
            self.detached = folded if surface.endswith("ـ") and folded in _DETACHED else ""
            self.splits = _splits(folded, unfolding(surface)) if kind == "word" else (Split("", "", folded, 0),)
            self.analyses = analyze(surface) if kind == "word" else ()
        self.surface = surface

    def __repr__(self) -> str:
        return f"Word({self.surface!r})"


_LETTERS_ONLY = re.compile("[ء-غف-ي]+")
_DETACHED = frozenset({"ب", "ل", "ك", "و", "ف", "ول", "وب"})


def _splits(folded: str, offset: Callable[[int], int]) -> tuple[Split, ...]:
    """The ways of taking particles off.

    :param offset: gives the offset in the surface of a letter of the folded form.
    """
    new = tuple.__new__  # what Split calls
    whole = new(Split, ("", "", folded, 0))
    first = folded[:1]
    if first not in _PARTICLES:
        return (whole,)
    found = [whole]
    for conjunction in ("", first) if first in _CONJUNCTIONS else ("",):
        at = len(conjunction)
        rest = folded[at:]
        if conjunction and len(rest) > 1:
            found.append(new(Split, (conjunction, "", rest, offset(at))))
        if len(rest) > 2 and (preposition := rest[0]) in _PREPOSITIONS:
            after = offset(at + 1)
            found.append(new(Split, (conjunction, preposition, rest[1:], after)))
            if preposition == "ل" and rest[1] == "ل" and len(rest) > 3:
                found.append(new(Split, (conjunction, "ل", "ا" + rest[1:], after)))
                if not rest.startswith("ال", 2):
                    found.append(new(Split, (conjunction, "ل", "ال" + rest[1:], after)))
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


def kind_of(surface: str) -> str:
    """What a token is: a ``word`` of Arabic letters, ``latin``, a ``number`` or a ``mark``."""
    first = surface[0]
    if "ا" <= first <= "ي":
        return "word"
    if first.isdigit():
        return "number"
    if _LETTER.search(surface):
        return "word"
    return "latin" if first.isalpha() else "mark"


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
    begins = list(accumulate(map(len, chunks), initial=start))
    if begins[-1] + len(chunks) - 1 == start + len(part):  # one space between all, as nearly always
        begins = list(map(add, begins, range(len(chunks))))
    else:
        begins, at = [], start
        for chunk in chunks:
            begins.append(at := text.index(chunk, at))
            at += len(chunk)
    new = tuple.__new__  # there are hundreds of tokens in every article
    return [
        new(Token, (form, at + first, at + last))
        for at, chunk in zip(begins, chunks, strict=True)
        for form, first, last in _cuts[chunk]
    ]


def surfaces(text: str) -> list[str]:
    """The tokens of a text as they are written."""
    return [piece for chunk in text.split() for piece in _pieces(chunk)]


Cut = tuple[tuple[Word, int, int], ...]
"""The words of what stands between white space, with their offsets in it."""
_LONGEST_REMEMBERED = 64  # code points
_INVISIBLE = "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""What marks the direction of writing, or joins letters, at the edges of a word: no part of it."""


class _Cuts(dict[str, Cut]):
    """How chunks are cut, remembered: most are one word, and come again."""

    def __missing__(self, chunk: str) -> Cut:
        if _LETTERS_ONLY.fullmatch(chunk):
            cut: Cut = ((word(chunk), 0, len(chunk)),)
        else:
            found, at = [], 0
            for piece in _pieces(chunk):
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


def _pieces(chunk: str) -> list[str]:
    """The tokens of what stands between white space, as they are written, without invisible characters about them."""
    if not _UNUSUAL.search(chunk):
        pieces: list[str] = _PIECE.findall(chunk)
    else:
        from camel_tools.tokenizers.word import simple_word_tokenize

        pieces = simple_word_tokenize(chunk)
    if "ـ" in chunk:
        pieces = _parted(pieces)
    return [shown for piece in pieces if (shown := piece.strip(_INVISIBLE))]


_STRETCHED = re.compile("((?:[وف]?[بلك]|و)ـ+)([ء-غف-ي]{2,})")


def _parted(pieces: list[str]) -> list[str]:
    """The pieces of a chunk, particles apart that a stretched line ties to what is no word with them: ``لـجون``."""
    found: list[str] = []
    for piece in pieces:
        joined = _STRETCHED.fullmatch(piece)
        found += [piece] if joined is None or analyze(piece) else [joined[1], joined[2]]
    return found
