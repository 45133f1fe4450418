"""Tests of the closed classes of words of grammar."""

from __future__ import annotations

import pytest

from kg.language.fold import fold
from kg.lexicon import function_words

CLASSES = {
    name: value
    for name, value in vars(function_words).items()
    if name.lstrip("_").isupper() and isinstance(value, frozenset | dict)
}


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_words_are_listed_as_they_are_compared(name: str) -> None:
    words = [word for word in CLASSES[name] if isinstance(word, str)]
    assert [word for word in words if fold(word) != word] == []


@pytest.mark.parametrize("relative", ["الذي", "اللتان", "اللواتي", "اللائي"])
def test_relatives(relative: str) -> None:
    assert fold(relative) in function_words.RELATIVES
    assert function_words.is_function_word(fold(relative))
