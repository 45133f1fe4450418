"""What a charge is about, so that it is known again in other words: بتسليح المتمردين, تزويد المتمردين بالأسلحة.

Words are compared by what is left of them without clitics, the letters of patterns and long vowels, much like their
root (light stemming: Larkey, Ballesteros & Connell, Improving Stemming for Arabic Information Retrieval, 2002;
patterns after Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 5 and 22), and by the lexicon's words of
one wrong.

The analyser's lemmas (``kg.language.morphology``) would not do: they keep تسليح, سلاح and مسلح apart, its database
gives no roots, and the names that charges contain are in no dictionary.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.language.fold import fold
from kg.lexicon.wrongs import said_of_any, wrongs

_WORD = re.compile(r"[^\W\d_]+")
_PREFIXES = ("بال", "وال", "كال", "فال", "لل", "ال", "ب", "ل", "و", "ف")
_SUFFIXES = ("هما", "ها", "هم", "نا", "ات", "ين", "ون", "ان", "يه", "ه", "ي")
_OWN = frozenset({"هما", "ها", "هم", "نا"})
_WEAK = str.maketrans("", "", "اويء")


@lru_cache(maxsize=1 << 12)
def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(fold(text))
    # what opens the charge has its preposition; later a short word has rather a ب of its own (بحرية, لجنة)
    found = {_key(word if n and len(word) < 6 and word[0] in "بلف" else _bare(word)) for n, word in enumerate(words)}
    return frozenset(key for key in found - _frame() if len(key) > 2) or frozenset(found)


def _key(word: str) -> str:
    """The wrong that a word names, else its radicals, else (of less than three) the word."""
    stem = _stem(word)
    return _wrongs().get(stem) or (stem if len(stem) > 2 else word)


@lru_cache(maxsize=1 << 12)
def charge_stems(charges: tuple[str, ...]) -> frozenset[str]:
    """What charges are about: a key for each word that says so.

    >>> one, other = charge_stems(("بتسليح المتمردين",)), charge_stems(("تزويد متمردين بالأسلحة",))
    >>> one < other
    True
    """
    return frozenset().union(*map(_stems, charges))


@cache
def _frame() -> frozenset[str]:
    return frozenset(_key(_bare(word)) for word in said_of_any())


@cache
def _wrongs() -> dict[str, str]:
    return {_stem(_bare(word)): f"#{wrong}" for word, wrong in wrongs().items()}


def _bare(word: str) -> str:
    """A folded word without the clitics before it."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 2:
            return word[len(prefix) :]
    return word


def _stem(word: str) -> str:
    """What is left of a folded word: its radicals as a rule, without the weak ones.

    >>> [_stem(word) for word in ("تسليح", "اسلحه", "سلاح", "مسلحين", "محاصره", "حصار", "انتهاك", "استهداف", "مدارس")]
    ['سلح', 'سلح', 'سلح', 'سلح', 'حصر', 'حصر', 'نهك', 'هدف', 'درس']
    """
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) > 2:
            word = word[: -len(suffix)]
            if suffix in _OWN and word.endswith("ت") and len(word) > 3:
                word = word[:-1]  # شبكتها, شبكة
            break
    if word.startswith("است") and len(word) > 5:
        word = word[3:]
    elif word[0] == "ا" and len(word) > 4 and word[2] == "ت":
        word = word[1] + word[3:]  # افتعال
    strong = word.replace("وي", "W").translate(_WEAK)  # تزوير: there و is a radical
    if len(strong) > 3 and strong[0] in "متين":
        strong = strong[1:]
    return strong or word
