"""Whether two words are spellings of one name: newspapers write sounds that Arabic lacks in several ways."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.language.fold import fold
from kg.language.transliterate import skeleton
from kg.lexicon.names import given

# Letters that stand for one foreign sound: g, v, p, ch, th, z, s, d, t.
_SOUNDS = [frozenset(pair) for pair in "غج غق غك جق جك قك فڤ بپ شچ تث تط ثس سص سز ثذ ذد دض ذز زظ ضظ جش جز".split()]
_APART = re.compile('[-–‑«»"“”]')
_VOWELS = frozenset("اويءه")


@lru_cache(maxsize=1 << 15)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens and quotation marks left out."""
    return tuple(_APART.sub(" ", fold(name)).split())


@lru_cache(maxsize=1 << 15)
def spelled_alike(one: str, other: str) -> bool:
    """Whether two folded words sound alike, letter by letter, and no list knows them as two names.

    >>> spelled_alike("غابرييل", "جابريل"), spelled_alike("بوتين", "بادانه")
    (True, False)
    """
    if one == other:
        return True
    sizes = len(one), len(other)
    if min(sizes) < 3 or max(sizes) - min(sizes) > 2:
        return False
    if one.endswith(("يه", "ي")) != other.endswith(("يه", "ي")):
        return False  # an adjective: بوتمكينية
    if one.startswith("ال") != other.startswith("ال") or skeleton(one) != skeleton(other):
        return False
    mine, yours = _sounds(one), _sounds(other)
    if len(mine) != len(yours):
        return False
    for (a, vowel), (b, its_vowel) in zip(mine[:-1], yours[:-1], strict=True):
        if not _same_sound(a, b) or (vowel and its_vowel and vowel not in its_vowel and its_vowel not in vowel):
            return False
    if not _same_sound(mine[-1][0], yours[-1][0]):
        return False
    first, second = given(one), given(other)
    if first is not None and second is not None:
        return first.name == second.name
    return min(sizes) > 3


def _sounds(word: str) -> list[tuple[str, str]]:
    """The consonants of a word, doubled ones once and تش as one, each with the vowels after it; none is the first."""
    found = [("", "")]
    for letter in word.replace("تش", "ش"):
        if letter in _VOWELS:
            found[-1] = (found[-1][0], found[-1][1] + letter)
        elif letter != found[-1][0] or found[-1][1]:
            found.append((letter, ""))
    return found


def _same_sound(one: str, other: str) -> bool:
    return one == other or any(one in pair and other in pair for pair in _SOUNDS)
