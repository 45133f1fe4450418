"""Where an official travels with whom an article begins: that state is not his own.

وصل وزير الخارجية فلان إلى [العاصمة البرازيلية]                     he is no Brazilian
عاد وزير الخارجية فلان إلى [العاصمة البرازيلية]                     he may be
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.language.form_memory import is_likeliest
from kg.lexicon.triggers import triggers
from kg.records import Mention


def bound_for(own: Mention, sentences: Sequence[Sentence]) -> frozenset[str]:
    """وصل الوزير فلان إلى العاصمة البرازيلية: the state to which he is said to travel, unless he comes home."""
    sentence, first = sentences[own.sentence], own.tokens[0]
    opening, visits = sentence.tokens[max(0, first - 3) : first], triggers("meeting")["verbs"]["visit"]
    if not any(is_likeliest(token.word, "verb", visits) for token in opening):
        return frozenset()
    if any(token.word.folded in _COMING_HOME for token in sentence.tokens):
        return frozenset()
    for m in sentence.mentions:
        before = sentence.tokens[max(own.tokens[1], m.tokens[0] - 3) : m.tokens[0]]
        if m.kind == "state" and m.key and any(token.word.folded == "الي" for token in before):
            return frozenset({m.key})
    return frozenset()


_COMING_HOME = frozenset("عاد عادت قادما قادمه عائدا عائده ارض".split())
