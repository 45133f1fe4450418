"""Tokens are camel-tools' own without the invisible characters about them, with offsets in the text."""

from __future__ import annotations

import re

from camel_tools.tokenizers.word import simple_word_tokenize
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.names.gazetteer import phrase_words
from kg.language.fold import fold_map
from kg.language.tokens import Word, tokenize

TEXT = st.text("ءآأإؤئابةتلوفكهىيچ" + "\u064e\u0651ـ\u200f" + "aZ15٣ \n.،؟:«»()-/%", max_size=40)


ANY = st.text(st.characters(max_codepoint=0xFFFF) | st.sampled_from("#5\u200d\ufe0f\u20e3👍🏽🇵🇸"), max_size=12)


INVISIBLE = "\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"


@given(TEXT | ANY)
def test_tokens_are_those_of_camel_tools(text: str) -> None:
    tokens = list(tokenize(text))
    pieces = [piece for chunk in text.split() for piece in simple_word_tokenize(chunk)]
    shown = [re.sub(rf"^[{INVISIBLE}]+|[{INVISIBLE}]+$", "", piece) for piece in pieces]
    assert [token.text for token in tokens] == [piece for piece in shown if piece]
    assert all(text[token.start : token.end] == token.text for token in tokens)


@given(TEXT)
def test_a_part_of_a_text_has_the_offsets_of_the_whole(text: str) -> None:
    lead = "قال: "
    moved = [(token.text, token.start - len(lead), token.end - len(lead)) for token in tokenize(lead + text, len(lead))]
    assert moved == [(token.text, token.start, token.end) for token in tokenize(text)]


@given(st.text("أابلوفكسر ", max_size=20))
def test_the_words_of_a_phrase_are_its_tokens(phrase: str) -> None:
    assert phrase_words(phrase) == tuple(token.word.folded for token in tokenize(phrase))


@given(st.text("وفبلكاسهأ\u064eـ", min_size=1, max_size=8))
def test_particles_are_taken_off_at_letters(surface: str) -> None:
    word = Word(surface)
    folded, offsets = fold_map(surface)
    first, *others = word.splits
    assert first == ("", "", folded, 0)
    for split in others:
        assert split.conjunction + split.preposition
        assert split.offset in offsets
        assert folded.endswith(split.base.removeprefix("ا").removeprefix("ل"))
