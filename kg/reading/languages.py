"""Whether a text is in Arabic: by its script, by letters that Arabic has not, and by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from kg.lexicon.tables import tree

ARABIC_LETTERS = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc]+")
"""A run of letters of the Arabic script, whatever the language."""

_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC_ALONE = re.compile("[\\s0-9\u0660-\u0669\u0621-\u0652!-/:-@\\[-`{-~،؛؟«»“”‘’–—…]*")  # no other letters
_ARABIC_WORD = re.compile("[\u0621-\u064a]+")
_FOREIGN = re.compile(r"[پچژگٹڈڑںےہھۀەڕڵۆێ]")  # letters of Persian, Urdu, Kurdish; news in Arabic has few
_LOOK_ALIKES = tuple(zip("یىکہھأإآ", "ييكههااا", strict=True))

_ARABIC_SHARE = 0.3
_FOREIGN_SHARE = 0.02
_ENOUGH_LETTERS = 60  # to tell Persian from Arabic by
_FOREIGN_WORDS = 3  # fewer may be a quotation, or chance
_SAMPLE = 1_000


def why_not_arabic(text: str) -> str | None:
    """What is wrong with a text that is not in Arabic; None if it is. Its beginning and its end are looked at."""
    sample = text if len(text) <= _SAMPLE else f"{text[: _SAMPLE // 2]} {text[-_SAMPLE // 2 :]}"
    if _ARABIC_ALONE.fullmatch(sample):  # as nearly all that is read, and told in a third of the time
        words = _ARABIC_WORD.findall(_alike(sample))
        arabic = letters = sum(map(len, words))
    else:
        arabic = sum(map(len, ARABIC_LETTERS.findall(sample)))
        words = _LETTERS.findall(_alike(sample))
        letters = sum(map(len, words))
    if not letters:
        return "it has no words"
    if arabic < _ARABIC_SHARE * letters:
        return f"it is not Arabic ({arabic * 100 // letters} % of its letters are)"
    if arabic >= _ENOUGH_LETTERS:
        if len(_FOREIGN.findall(sample)) > _FOREIGN_SHARE * arabic:
            return "it is in Arabic letters but not in Arabic (Persian, Urdu or Kurdish, by its letters)"
        if language := _another_language(words):
            return f"it is in Arabic letters but not in Arabic ({language}, by its words)"
    return None


def _another_language(words: Sequence[str]) -> str | None:
    """The language whose commonest words are more than those of Arabic, nouns with the Arabic article included.

    :param words: with one letter for those that look alike.
    """
    known, foreign = _languages_of()
    if foreign.isdisjoint(words) or len([word for word in words if word in foreign]) < _FOREIGN_WORDS:
        return None
    counts = Counter(language for word in words if word in known for language in known[word])
    arabic = counts.pop("arabic", 0)
    most = max(counts, key=lambda language: (counts[language], language), default="")
    if counts[most] < _FOREIGN_WORDS or counts[most] <= arabic + sum(word.startswith("ال") for word in words):
        return None
    return most.capitalize()


@cache
def _languages_of() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The languages of which each word is one of the commonest, and the words that are of others than Arabic."""
    lists: dict[str, list[str]] = tree("languages.yaml")
    found: dict[str, tuple[str, ...]] = {}
    for language, words in lists.items():
        for word in dict.fromkeys(map(_alike, words)):
            found[word] = (*found.get(word, ()), language)
    return found, frozenset(word for word, languages in found.items() if languages != ("arabic",))


def _alike(text: str) -> str:
    """``text`` with one letter for those that look alike."""
    for letter, usual in _LOOK_ALIKES:
        text = text.replace(letter, usual)
    return text
