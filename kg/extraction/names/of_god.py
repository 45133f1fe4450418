"""Given names of two words that tie their bearer to God, each of which can be something else: حسب الله, سر الختم."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import is_blessing
from kg.extraction.names.evidence import NameEvidence
from kg.language.tokens import Token
from kg.lexicon.name_words import OF_GOD


def as_gods(tokens: Sequence[Token], at: int, e: NameEvidence) -> NameEvidence:
    """The evidence of a word at a token, as a part of a given name of two words where it stands in one.

    :param e: its evidence by itself; its folded form can lack a particle that the token has.
    """
    opens = begins_gods(tokens, at, e.folded)
    if not opens and not (e.folded in OF_GOD and at > 0 and tokens[at - 1].word.folded in OF_GOD[e.folded]):
        return e
    return e._replace(given=e.given or 1, listed=True, arab=True, function=False, verb=False)


def begins_gods(tokens: Sequence[Token], at: int, folded: str) -> bool:
    """Whether a given name of two words begins with a folded word at a token."""
    named = at + 1 < len(tokens) and folded in OF_GOD.get(tokens[at + 1].word.folded, ())
    return named and not is_blessing(tokens, at)  # فلان رحمه الله
