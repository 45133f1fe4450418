"""Whether two words are spellings of one name: newspapers write sounds that Arabic lacks in several ways."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from kg.language.fold import fold
from kg.language.transliterate import skeleton
from kg.lexicon.names import given

# Letters that stand for one foreign sound: g, v, p, ch, th, z, s, d, t.
_SOUNDS = [frozenset(pair) for pair in "غج غق غك جق جك قك فڤ بپ شچ تث تط ثس سص سز ثذ ذد دض ذز زظ ضظ جش جز".split()]
_VOWELS = frozenset("اويءه")


@lru_cache(maxsize=1 << 15)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens and quotation marks left out."""
    folded = fold(name)
    for mark in '-–‑«»"“”':
        folded = folded.replace(mark, " ")
    return tuple(folded.split())


@lru_cache(maxsize=1 << 15)
def spelled_alike(one: str, other: str) -> bool:
    """Whether two folded words sound alike, letter by letter, and no list knows them as two names.

    >>> spelled_alike("غابرييل", "جابريل"), spelled_alike("بوتين", "بادانه")
    (True, False)
    """
    if one == other:
        return True
    if min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 2:
        return False
    if one.endswith(("يه", "ي")) != other.endswith(("يه", "ي")):
        return False  # an adjective: بوتمكينية
    if one.startswith("ال") != other.startswith("ال") or skeleton(one) != skeleton(other):
        return False
    if not all(_same_sound(a, b) for a, b in zip(_consonants(one), _consonants(other), strict=False)):
        return False
    if len(_consonants(one)) != len(_consonants(other)):
        return False
    first, second = given(one), given(other)
    if first is not None and second is not None:
        return first.name == second.name
    return min(len(one), len(other)) > 3


def _consonants(word: str) -> list[str]:
    """The consonants of a word, doubled ones once and تش as one."""
    return [letter for letter, _ in groupby(c for c in word.replace("تش", "ش") if c not in _VOWELS)]


def _same_sound(one: str, other: str) -> bool:
    return one == other or any(one in pair and other in pair for pair in _SOUNDS)
