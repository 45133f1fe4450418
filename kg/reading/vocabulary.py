"""The vocabulary of page furniture (``kg/lexicon/data/debris.yaml``), ready for matching."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.errors import LexiconError
from kg.language.fold import fold
from kg.lexicon.tables import tree

_WORDS = re.compile(r"\w+")


def folded_words(text: str) -> list[str]:
    """The words of ``text``, folded; marks are left out."""
    return _WORDS.findall(fold(text))


class Phrases:
    """A set of phrases, each a row of folded words; of those that match at a word the longest counts."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in {tuple(folded_words(p)) for p in phrases}:
            self._by_first.setdefault(phrase[0], []).append(phrase)
        for rows in self._by_first.values():
            rows.sort(key=lambda row: (-len(row), row))

    def at(self, words: Sequence[str], index: int = 0) -> int:
        """How many words the phrase at ``index`` has; 0 if there is none."""
        for row in self._by_first.get(words[index], ()) if index < len(words) else ():
            if tuple(words[index : index + len(row)]) == row:
                return len(row)
        return 0

    def find(self, words: Sequence[str]) -> int:
        """The index of the first phrase in ``words``; -1 if there is none."""
        if self._by_first.keys().isdisjoint(words):
            return -1
        return next((i for i in range(len(words)) if self.at(words, i)), -1)

    def ends(self, words: Sequence[str]) -> bool:
        """Whether ``words`` end with a phrase."""
        return any((n := self.at(words, i)) and i + n == len(words) for i in range(max(0, len(words) - 4), len(words)))


@dataclass(frozen=True)
class Vocabulary:
    """The word lists of ``debris.yaml``; each is explained there."""

    widgets: Phrases
    reading_on: Phrases
    related: Phrases
    leads: Phrases
    skip_from: Phrases
    skip_to: Phrases
    by: Phrases
    labels: Phrases
    tag_labels: Phrases
    photo_labels: Phrases
    credit_leads: Phrases
    sign_offs: Phrases
    agencies: Phrases
    outlets: Phrases
    credit_alone: Phrases
    credit_words: Phrases
    reporting: Phrases
    connectives: Phrases
    invitations: Phrases
    orders: Phrases
    objects: Phrases
    reader: Phrases
    published: Phrases
    updated: Phrases
    date_words: Phrases

    def is_credit(self, words: Sequence[str]) -> bool:
        """Whether ``words`` are nothing but names of agencies and what stands beside such names in a credit."""
        told = False
        at = 0
        while at < len(words):
            step, tells = self._credit_step(words, at)
            if not step and len(words[at]) > 1 and words[at][0] in "وب":  # وفرانس برس, بالاتفاق
                step, tells = self._credit_step([words[at][1:], *words[at + 1 : at + 5]], 0)
            if not step and not words[at].isdigit():
                return False
            told |= tells
            at += step or 1
        return told

    def _credit_step(self, words: Sequence[str], at: int) -> tuple[int, bool]:
        if step := max(self.agencies.at(words, at), self.credit_alone.at(words, at)):
            return step, True
        return max(self.outlets.at(words, at), self.credit_words.at(words, at)), False

    def is_agency(self, words: Sequence[str]) -> bool:
        """Whether ``words`` are one or more names of agencies, and nothing else: what a dateline may hold."""
        at = 0
        while at < len(words):
            step = max(self.agencies.at(words, at), self.credit_alone.at(words, at))
            if not step:
                return False
            at += step
        return bool(words)

    def is_made_of(self, phrases: Phrases, words: Sequence[str]) -> bool:
        """Whether ``words`` are nothing but ``phrases`` and numbers."""
        at = 0
        while at < len(words):
            step = phrases.at(words, at)
            if not step and not words[at].isdigit():
                return False
            at += step or 1
        return True


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read once a process.

    :raises LexiconError: if the data file lacks a list or holds something else than phrases.
    """
    data: dict[str, Any] = tree("debris.yaml")
    try:
        flat = {**data, **data.pop("subscribe"), **(dates := data.pop("dateline"))}
        flat["date_words"] = dates["words"] + dates["weekdays"] + dates["published"] + dates["updated"]
        return Vocabulary(**{name: Phrases(flat[name]) for name in Vocabulary.__annotations__})
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        raise LexiconError(f"debris.yaml: a list is missing or holds something else than phrases ({error})") from None
