"""Writing many spellings of a phrase as one pattern, as the lexicon's tables of organisations and offices do.

A pattern is a phrase in which ``{a/b}`` is a choice and ``[a/b]`` a choice that may be left out::

    [حركة] طالبان            طالبان, حركة طالبان
    {البنك/المصرف} المركزي    البنك المركزي, المصرف المركزي
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from kg.errors import LexiconError

# Spellings between which newspapers (and one newspaper's pages) vary, and which folding leaves apart. The lexicon
# writes the first of each pair. What differs only by hamza, or by a final ى or ة, folds alike and needs no pair.
_RESPELLINGS = (
    ("أميرك", "أمريك"),
    ("سوريا", "سورية"),
    ("شؤون", "شئون"),
    ("مسؤول", "مسئول"),
    ("ميليشيا", "مليشيا"),
    ("ديمقراط", "ديموقراط"),
    ("دبلوماس", "ديبلوماس"),
    ("تلفزيون", "تليفزيون"),
    ("أوروبي", "أوربي"),
    ("كونغرس", "كونجرس"),
)

_GROUP = re.compile(r"\{([^{}\[\]]+)\}|\[([^{}\[\]]+)\]")


def expand(pattern: str) -> tuple[str, ...]:
    """The phrases that a pattern stands for, in its own order, each once.

    :raises LexiconError: if its brackets do not match.
    """
    if "{" not in pattern and "[" not in pattern:
        return (pattern,)
    parts: list[tuple[str, ...]] = []
    at = 0
    for group in _GROUP.finditer(pattern):
        parts.append((pattern[at : group.start()],))
        chosen, optional = group.groups()
        parts.append(tuple(chosen.split("/")) if chosen else ("", *optional.split("/")))
        at = group.end()
    parts.append((pattern[at:],))
    if any(mark in literal for (literal, *_) in parts[::2] for mark in "{}[]"):
        raise LexiconError(f"the brackets of the pattern {pattern!r} do not match")
    return tuple(dict.fromkeys(" ".join("".join(choice).split()) for choice in product(*parts)))


def spellings(phrase: str) -> Iterator[str]:
    """The phrase, then the same in each other common spelling of its words (أميركي, أمريكي)."""
    found = [phrase]
    for usual, other in _RESPELLINGS:
        if usual in phrase:
            found += [p.replace(usual, other) for p in found]
    yield from found
