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
        if any(map(may_open, sentence.forms)):
            yield sentence


def count(sentence: Sentence, words: frozenset[str]) -> int:
    """How many words of a sentence can be one of ``words`` (folded lemmas, or folded words)."""
    may_be = _test(words)
    return sum(map(may_be, sentence.forms))


@cache
def _test(lemmas: frozenset[str]) -> Callable[[Word], bool]:
    @lru_cache(FORMS_REMEMBERED)
    def can_be(form: Word) -> bool:
        return not lemmas.isdisjoint(_all_that_it_can_be(form))

    return can_be


@lru_cache(FORMS_REMEMBERED)
def _all_that_it_can_be(form: Word) -> frozenset[str]:
    if form.kind != "word":
        return frozenset((form.folded,))
    return frozenset((*(split.base for split in form.splits), *(lemma_key(a.lemma) for a in form.analyses)))
