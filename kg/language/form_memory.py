"""Remembering what has been found out about a word form.

Text is looked at word by word, many times over, and of most words all that matters does not depend on their context.
``functools.lru_cache`` takes three times as long as a dictionary to give an answer again, since it also notes which was
asked for last; here all answers are forgotten once there are too many.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import TypeVar

from kg.language.fold import fold
from kg.language.tokens import FORMS_REMEMBERED, Word

T = TypeVar("T")


class FormMemory(dict[Word, T]):
    """What a function says of word forms, found out when it is first asked for."""

    def __init__(self, find: Callable[[Word], T]) -> None:
        super().__init__()
        self._find = find
        self._room = FORMS_REMEMBERED

    def __missing__(self, form: Word) -> T:
        found = self._find(form)
        if not self._room:
            self.clear()
            self._room = FORMS_REMEMBERED
        self._room -= 1
        self[form] = found
        return found


def once_a_form(find: Callable[[Word], T]) -> Callable[[Word], T]:
    """The same function of a word form, whose answers are remembered."""
    return FormMemory(find).__getitem__


@once_a_form
def likeliest(form: Word) -> tuple[str, str]:
    """The part of speech and the folded lemma of a form's likeliest reading; empty ones where it has none."""
    return (form.analyses[0].pos, fold(form.analyses[0].lemma)) if form.analyses else ("", "")


def is_likeliest(form: Word, pos: str, lemmas: Set[str]) -> bool:
    """Whether a form's likeliest reading is that part of speech, of one of the folded lemmas."""
    found, lemma = likeliest(form)
    return found == pos and lemma in lemmas
