"""What stands between an ambassador's office and the state or name: how he is called, and that he is the doyen."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.offices.phrase import Description
from kg.language.tokens import Token


def past_style(tokens: Sequence[Token], d: Description, at: int) -> int:
    """Where the style of an ambassador ends that begins at a token: ``at`` where none does.

    سفيرا [فوق العادة] [ومفوضا] لجمهورية بوروندي, سفير ليبيريا لدى المملكة[، عميد السلك الدبلوماسي] فلان
    """
    if d.form.office != "ambassador":
        return at
    word = tokens[at].word.folded.removeprefix("و")
    if word == "فوق" and at + 1 < len(tokens):
        return at + 2 * (tokens[at + 1].word.folded == "العاده")
    if word in _PLENIPOTENTIARY:
        return at + 1
    if word == "كل" and d.form.number == "p" and at + 1 < len(tokens):
        return at + 2 * (tokens[at + 1].word.folded == "من")  # سفراء [كل من] الدنمارك فلان ومالي فلان
    if word in _OF_FULL and at + 1 < len(tokens):
        return at + 2 * (tokens[at + 1].word.folded in _POWERS)
    return past_doyen(tokens, at)


def past_doyen(tokens: Sequence[Token], at: int) -> int:
    """[، عميد السلك الدبلوماسي الأفريقي] فلان: where the words end by which an envoy is doyen; ``at`` without them."""
    first = at + (tokens[at].text in "،,")
    told = [token.word.folded for token in tokens[first : first + _LONGEST]]
    if told[:2] != ["عميد", "السلك"]:
        return at
    end = 2
    while end < len(told) and told[end].startswith("ال") and told[end].endswith("ي"):
        end += 1
    return first + end


_PLENIPOTENTIARY = frozenset("مفوضا مفوض مفوضه المفوض المفوضه".split())
_OF_FULL, _POWERS = frozenset("كامل كامله مطلق مطلقه".split()), frozenset("السلطه الصلاحيات السلطات".split())
_LONGEST = 5  # words
