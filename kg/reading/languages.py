"""Whether a text is in Arabic: by its script, by letters that Arabic has not, and by its commonest words."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.tables import tree

ARABIC_LETTERS = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc]+")
"""A run of letters of the Arabic script, whatever the language."""

_LETTERS = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[پچژگٹڈڑںےہھۀەڕڵۆێ]")  # letters of Persian, Urdu, Kurdish; news in Arabic has few
_LOOK_ALIKES = str.maketrans("یىکہھأإآ", "ييكههااا")

_ARABIC_SHARE = 0.3
_FOREIGN_SHARE = 0.02
_ENOUGH_LETTERS = 60  # to tell Persian from Arabic by
_FOREIGN_WORDS = 3  # fewer may be a quotation, or chance
_SAMPLE = 1_000


def why_not_arabic(text: str) -> str | None:
    """What is wrong with a text that is not in Arabic; None if it is. Its beginning and its end are looked at."""
    sample = text if len(text) <= _SAMPLE else f"{text[: _SAMPLE // 2]} {text[-_SAMPLE // 2 :]}"
    arabic = sum(map(len, ARABIC_LETTERS.findall(sample)))
    letters = sum(map(len, _LETTERS.findall(sample)))
    if not letters:
        return "it has no words"
    if arabic < _ARABIC_SHARE * letters:
        return f"it is not Arabic ({arabic * 100 // letters} % of its letters are)"
    if arabic >= _ENOUGH_LETTERS:
        if len(_FOREIGN.findall(sample)) > _FOREIGN_SHARE * arabic:
            return "it is in Arabic letters but not in Arabic (Persian, Urdu or Kurdish, by its letters)"
        if language := _another_language(sample):
            return f"it is in Arabic letters but not in Arabic ({language}, by its words)"
    return None


def _another_language(sample: str) -> str | None:
    """The language whose commonest words are more than those of Arabic, nouns with the Arabic article included."""
    words = [word.translate(_LOOK_ALIKES) for word in _LETTERS.findall(sample)]
    counts = {language: sum(map(known.__contains__, words)) for language, known in _words().items()}
    arabic = counts.pop("arabic") + sum(word.startswith("ال") for word in words)
    most = max(counts, key=lambda language: (counts[language], language))
    return most.capitalize() if counts[most] >= _FOREIGN_WORDS and counts[most] > arabic else None


@cache
def _words() -> dict[str, frozenset[str]]:
    lists: dict[str, list[str]] = tree("languages.yaml")
    return {name: frozenset(word.translate(_LOOK_ALIKES) for word in words) for name, words in lists.items()}
