"""Which sentences hold a word that an extractor starts from; the others it need not read.

Whether a word form can be one of some lemmas is found out once a form. It is a question of the form alone, so the
answer may be yes where the sentence makes it another word, never no where it is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from kg.extraction.item import lemma_key
from kg.extraction.items import Sentence
from kg.language.tokens import FORMS_REMEMBERED, Word


def speaking(sentences: Iterable[Sentence], openings: frozenset[str]) -> Iterator[Sentence]:
    """The sentences in which a word of ``openings`` can stand, in order.

    :param openings: folded lemmas, or folded words.
    """
    may_open = _test(openings)
    for sentence in sentences:
        if any(may_open(token.word) for token in sentence.tokens):
            yield sentence


def count(sentence: Sentence, words: frozenset[str]) -> int:
    """How many words of a sentence can be one of ``words`` (folded lemmas, or folded words)."""
    may_be = _test(words)
    return sum(may_be(token.word) for token in sentence.tokens)


@cache
def _test(lemmas: frozenset[str]) -> Callable[[Word], bool]:
    @lru_cache(FORMS_REMEMBERED)
    def can_be(form: Word) -> bool:
        return (
            form.folded in lemmas
            or any(split.base in lemmas for split in form.splits)
            or any(lemma_key(a.lemma) in lemmas for a in form.analyses)
        )

    return can_be
