"""Whether an office is said not to be somebody's: لم يكن فلان وزيرا، ليس فلان سفيرا."""

from __future__ import annotations

from collections.abc import Sequence

from kg.language.form_memory import is_likeliest
from kg.language.tokens import Token
from kg.lexicon.function_words import IS_NOT, NEGATIONS
from kg.lexicon.triggers import triggers


def is_denied(tokens: Sequence[Token], name: int, office: int) -> bool:
    """Whether the clause of a name denies the office that stands in the accusative after it.

    :param name: the token that begins whoever is named, ``office`` the one that begins the office.
    :return: true where a verb of being or becoming under a negation, or ليس, stands right before the name (Badawi,
        Carter & Gully, Modern Written Arabic, 3.16).
    """
    if not name or not tokens[office].text.endswith(("ا", "اً", "ًا")):
        return False
    return tokens[name - 1].word.folded.removeprefix("و") in IS_NOT or verb_is_denied(tokens, name - 1)


def verb_is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb of being or becoming at a token stands under a negation."""
    return is_likeliest(tokens[at].word, "verb", triggers("career")["verbs"]["be"]) and is_negated(tokens, at)


def is_negated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a negation stands right before a token."""
    return at > 0 and tokens[at - 1].word.folded.removeprefix("و") in NEGATIONS
