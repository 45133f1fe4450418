"""Words in the accusative after a name that go on about what its bearer does, and are none of it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import evidence
from kg.extraction.names.so_far import NameSoFar
from kg.language.tokens import Token, Word


def is_adverb(name: NameSoFar, form: Word) -> bool:
    """Whether a word after a name is an accusative of circumstance, an adverb of the clause: سلمان دعمًا, عون مهنئا.

    So are, unless a list has them as names, the indefinite participles, adjectives and verbal nouns in ا (كارلوس قائلا,
    ماركو ردا على): Wright, A Grammar of the Arabic Language, ii, § 44.
    """
    surface = form.surface
    if "\u064b" in surface:
        return True
    if not surface.endswith("ا") or name.kinds[-1].particle == "before":
        return False  # but ستيفان دي [مستورا]
    readings = [a for a in form.analyses[:_LIKELY_READINGS] if a.state == "i" and not a.proclitics]
    if surface.endswith("ئا") and any(a.derived in _PARTICIPLES for a in readings[:1]):
        return True
    e = evidence(form.folded, surface) if readings else None
    if e is None or e.given or e.family or e.particle:
        return False
    if any(a.derived in _PARTICIPLES for a in readings):
        return True
    sure = len(surface) > _LONGEST_LIKE_NAME or _governs(name.tokens, name.at)
    adjective = sure or e.shape < _SHAPE_OF_NAMES  # إولوخيو بينيا is a name
    return any((adjective and a.pos == "adj") or (sure and a.derived == "masdar") for a in readings)


def _governs(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition that a verbal noun governs follows a token: ردا على سؤال; but تياغو موتا دون."""
    after = tokens[at + 1].word if at + 1 < len(tokens) else None
    if after is None:
        return False
    return after.folded in _GOVERNED or any(a.proclitics[:1] in (("ل",), ("ب",)) for a in after.analyses[:1])


_GOVERNED = frozenset("علي عن الي من في مع".split())
_PARTICIPLES = frozenset({"act_part", "pass_part"})
_LIKELY_READINGS = 3  # the first so many analyses
_LONGEST_LIKE_NAME = 5  # letters
_SHAPE_OF_NAMES = 0.9  # how much a word is spelt like names, from 0 to 1
