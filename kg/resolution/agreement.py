"""Whether two tellings' dates or charges can be the same: what makes events of one article, or of several, one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.language.fold import fold


def dates_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two (possibly partial) dates can be the same time; no date agrees with every date.

    >>> dates_agree(["2023-09-13"], ["--09"]), dates_agree(["2023-09-13"], ["2023-09-14"])
    (True, False)
    """
    return not one or not other or any(_date_agrees(a, b) for a in one for b in other)


def _date_agrees(a: str, b: str) -> bool:
    if a.startswith("--") or b.startswith("--"):
        months = {d[2:4] if d.startswith("--") else d[5:7] for d in (a, b)}
        return len(months) == 1 and "" not in months
    return a.startswith(b) or b.startswith(a)


def charges_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two charges share a content word (without article and preposition), or one is missing."""
    if not one or not other:
        return True
    return bool(content_words(one) & content_words(other))


def content_words(texts: Sequence[str]) -> set[str]:
    """The words of charges that say what they are about, folded, without article and preposition."""
    return set().union(*map(_content, texts))


@lru_cache(maxsize=1 << 12)
def _content(text: str) -> frozenset[str]:
    words = set()
    for word in fold(text).split():
        bare = word.strip("«»\"'،.:()")
        for prefix in ("بال", "وال", "ال", "لل", "ب", "و", "ل"):
            if bare.startswith(prefix) and len(bare) - len(prefix) > 2:
                bare = bare[len(prefix) :]
                break
        if bare.endswith("ات") and len(bare) > 5:
            bare = bare[:-2]  # اعتقالات, اعتقال
        if len(bare) > 3:
            words.add(bare)
    return frozenset(words - _FRAME or words)


_FRAME = frozenset("تهمه اتهام اتهامات".split())
"""What a charge is called, whatever it is."""
