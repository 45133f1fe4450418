"""Whether an office governs the word that stands right after it: its own form and what it ends with tell that."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.gazetteer import Match, gazetteer, office_names
from kg.extraction.offices.phrase import Description, own_words
from kg.language.tokens import Token
from kg.lexicon.name_words import QUALIFIERS
from kg.lexicon.office_classes import POSTED_OFFICES

LOCAL = frozenset({"crown-prince", "governor", "mayor", "security", "prosecutor", "judge", "commander", "official"})
"""Offices whose place says for which state they act (محافظ نينوى)."""
_MISSIONS = frozenset("سفاره بعثه قنصليه".split())


def governs_genitive(tokens: Sequence[Token], d: Description, at: int, match: Match) -> bool:
    """Whether a genitive can follow here: directly after a noun without article, or with ل after one that has it."""
    if tokens[at - 1].word.kind == "mark":
        return d.form.shape == "bare"  # زعماء «حزب الله»
    if tokens[at - 1].end >= tokens[at].start or tokens[at - 1].word.folded.startswith("لل"):
        return False
    definite = d.form.shape in ("definite", "closed") and at == d.role[0] + own_words(d)
    definite = definite and tokens[at - 1].word.folded not in _MISSIONS  # القائم بأعمال سفارة إيران
    if match.split.preposition:
        named = d.form.office in POSTED_OFFICES | LOCAL and tokens[at - 1].text.endswith(("ا", "اً", "ًا", "ة"))
        return d.form.shape == "definite" or named or tokens[at - 1].word.folded in QUALIFIERS
    if definite or (tokens[at - 1].word.folded in QUALIFIERS and d.form.shape != "bare"):
        return False
    return not _ends_with_nationality(tokens, d, at)


def takes_no_genitive(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """اتهمت المعارضة الشرطة, اتهم مسؤولون كنديون الحكومة: past article or nationality an office governs none."""
    if d.form.shape == "definite" and at == d.role[0] + own_words(d) and tokens[at - 1].word.folded.startswith("ال"):
        return True  # but القائم بأعمال سفارة
    before = tokens[at - 1].word.folded
    if before.startswith("ال") and at > d.role[0] + 1 and office_names().single(before):
        return True  # حمل نائب الرئيس مليشيا كذا المسؤولية
    return _ends_with_nationality(tokens, d, at)


def _ends_with_nationality(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """Whether an office ends before a token with a nationality, which governs nothing: اتهم الرئيس الروسي [الناتو]."""
    before = gazetteer().at(tokens, at - 1) if d.state else None
    return before is not None and before.last == at and before.of("demonym") is not None
