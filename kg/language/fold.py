"""The one form in which the project compares Arabic words: ``fold``.

Two spellings of a word fold to the same string where they differ only in vowel marks, tatweel, invisible characters,
hamza (أ إ آ ٱ ا; ؤ و; ئ ى ي), the two ends ة ه, Persian letters (ک ی گ), presentation forms (ﻻ), Latin case or accents,
and the script of digits. Words, punctuation and ordinary spaces stay as they are, so a folded text has the words of its
original, in order.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import lru_cache

from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

# What camel_tools' normalisers leave apart, though newspapers write one for the other.
_MORE = str.maketrans(
    {
        "ؤ": "و",
        "ئ": "ي",
        "ٲ": "ا",
        "ٳ": "ا",
        "ک": "ك",
        "گ": "غ",
        "ی": "ي",
        "ې": "ي",
        "ھ": "ه",
        "ہ": "ه",
        "ە": "ه",
    }
)

# The blocks of Unicode that Arabic news is written in: Latin, Greek, Cyrillic, Arabic, punctuation, presentation forms.
_BLOCKS = (
    (0x00A0, 0x0530),
    (0x0600, 0x0700),
    (0x0750, 0x0780),
    (0x1E00, 0x1F00),
    (0x2000, 0x2070),
    (0xFB50, 0xFE00),
    (0xFE70, 0xFF66),
)


def _fold_character(char: str) -> str:
    """The folded form of one character: the rules behind ``fold``, and the empty string for what it drops."""
    if char.isspace():
        return char if ord(char) < 128 else " "
    if char == "ـ" or unicodedata.category(char) in ("Mn", "Cf", "Me") or "\u06d6" <= char <= "\u06ed":
        return ""
    text = normalize_unicode(char)
    text = normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(text)))
    # Letters lose their accents; what is left of a lone accent or vowel sign is a space, and dropped.
    text = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c) and c != "ـ")
    text = text.translate(_MORE)
    if not text.strip():
        return ""
    return "".join(str(unicodedata.digit(c, c)) for c in text)


def _table() -> dict[int, str]:
    """Every character of the blocks that folding changes, with what it becomes."""
    table = {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    table[0xFEFF] = ""
    for first, end in _BLOCKS:
        for code in range(first, end):
            char = chr(code)
            if (folded := _fold_character(char)) != char:
                table[code] = folded
    return table


# camel_tools' normalisers, composed once into one table. Seven letters make nearly all the difference in news text:
# str.replace() for these and a search for the rest is ten times faster than str.translate() with the table.
_TABLE = _table()
_FREQUENT = tuple((letter, _TABLE[ord(letter)]) for letter in "أإآىةؤئ")


def _any_of(codes: Iterable[int]) -> re.Pattern[str]:
    return re.compile("[" + "".join(re.escape(chr(code)) for code in codes) + "]")


_RARE = _any_of(_TABLE.keys() - {ord(letter) for letter, _ in _FREQUENT})
_CHANGES_LENGTH = _any_of(code for code, folded in _TABLE.items() if len(folded) != 1)


@lru_cache(maxsize=1 << 15)  # the same words are looked up in many tables
def fold(text: str) -> str:
    """``text`` in the form in which names and words are compared (see the module's head).

    >>> fold("إِيـران") == fold("ايران"), fold("جَدّة ٢٠١٥")
    (True, 'جده 2015')
    """
    for letter, folded in _FREQUENT:
        if letter in text:
            text = text.replace(letter, folded)
    return _RARE.sub(_folded, text) if _RARE.search(text) else text


@lru_cache(maxsize=1 << 14)
def folded_words(text: str) -> tuple[str, ...]:
    """The folded words of a name or an office, remembered: many rules ask for those of each mention."""
    return tuple(fold(text).split())


def fold_letters(text: str) -> str:
    """``fold`` of a word that has none but the letters ء to ي of the Arabic block (no tatweel), as nearly all words."""
    for letter, folded in _FREQUENT:
        if letter in text:
            text = text.replace(letter, folded)
    return text


def _folded(match: re.Match[str]) -> str:
    return _TABLE[ord(match[0])]


_ARABIC_LETTERS = str.maketrans({"ک": "ك", "ڪ": "ك", "ی": "ي", "ې": "ي", "ھ": "ه", "ہ": "ه", "ە": "ه"})
_PLAIN = re.compile("[ء-غف-يA-Za-z0-9-]+(?: [ء-غف-يA-Za-z0-9-]+)*")


def unadorned(text: str) -> str:
    """A name as an index writes it: no vowel marks, tatweel or invisible characters, Persian letters as Arabic ones,
    ligatures (ﷲ) and other presentation forms as their letters.

    Unlike ``fold`` it keeps the spelling: hamza, ة and ى, capitals, digits.
    """
    if _PLAIN.fullmatch(text):
        return text
    text = unicodedata.normalize("NFKC", text)  # the hamza of a decomposed أ is no vowel mark
    kept = "".join([c for c in text if c != "ـ" and unicodedata.category(c) not in ("Mn", "Cf", "Me")])
    return " ".join(kept.translate(_ARABIC_LETTERS).split())


def fold_map(text: str) -> tuple[str, list[int]]:
    """``fold(text)``, with the offset in ``text`` of each of its characters.

    :return: the folded text and a list of the same length: the code-point offset in ``text`` of the character that
        each folded character comes from.
    """
    folded = fold(text)
    starts, shifts = _shifts(text)
    offsets: list[int] = []
    for start, stop, shift in zip(starts, [*starts[1:], len(folded)], shifts, strict=True):
        offsets.extend(range(start + shift, stop + shift))
    return folded, offsets


def unfolding(text: str) -> Callable[[int], int]:
    """The way back from offsets in ``fold(text)`` to offsets in ``text``, for when only a few are wanted.

    :return: a function from the offset of a folded character (or the length of the folded text) to the code-point
        offset of the character it comes from.
    """
    if not _CHANGES_LENGTH.search(text):
        return int
    starts, shifts = _shifts(text)
    return lambda offset: offset + shifts[bisect_right(starts, offset) - 1]


def _shifts(text: str) -> tuple[list[int], list[int]]:
    """How far the offsets in ``text`` are ahead of those in ``fold(text)``: by ``shifts[k]`` from ``starts[k]`` on."""
    starts, shifts = [0], [0]
    shift = 0
    for match in _CHANGES_LENGTH.finditer(text):  # most texts have few such characters, or none
        here = match.start() - shift
        length = len(_TABLE[ord(match[0])])
        starts += range(here + 1, here + length)
        shifts += range(shift - 1, shift - length, -1)
        shift += 1 - length
        starts.append(here + length)
        shifts.append(shift)
    return starts, shifts
