"""The one form in which the project compares Arabic words: ``fold``.

Two spellings of a word fold to the same string where they differ only in vowel marks, tatweel, invisible characters,
hamza (أ إ آ ٱ ا; ؤ و; ئ ى ي), the two ends ة ه, Persian letters (ک ی گ), presentation forms (ﻻ), Latin case or accents,
and the script of digits. Words, punctuation and ordinary spaces stay as they are, so a folded text has the words of its
original, in order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

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


# camel_tools' normalisers, composed once into one table: a single str.translate() is several times faster than their
# chain, and keeps track of offsets.
_TABLE = _table()
_CHANGES_LENGTH = re.compile("[" + "".join(re.escape(chr(c)) for c, folded in _TABLE.items() if len(folded) != 1) + "]")


def fold(text: str) -> str:
    """``text`` in the form in which names and words are compared (see the module's head).

    >>> fold("إِيـران") == fold("ايران"), fold("جَدّة ٢٠١٥")
    (True, 'جده 2015')
    """
    return text if text.isascii() and text.islower() else text.translate(_TABLE)


def fold_map(text: str) -> tuple[str, list[int]]:
    """``fold(text)``, with the offset in ``text`` of each of its characters.

    :return: the folded text and a list of the same length: the code-point offset in ``text`` of the character that
        each folded character comes from.
    """
    folded = fold(text)
    return folded, list(_offsets(text))


def _offsets(text: str) -> Iterator[int]:
    start = 0
    for match in _CHANGES_LENGTH.finditer(text):  # most texts have few such characters, or none
        here = match.start()
        yield from range(start, here)
        for _ in _TABLE[ord(match.group())]:
            yield here
        start = here + 1
    yield from range(start, len(text))
