"""Long portfolios and bodies before the state, as protocol news words them.

وزير الشؤون الأوروبية [والدولية في جمهورية النمسا]                 a portfolio of which the list has only the beginning
وزير الدولة [بوزارة الخارجية بجمهورية ألمانيا الاتحادية]           the ministry in which he serves
رئيس [المجلس الأعلى للقضاء بجمهورية أوزبكستان]                     a body that no list has

The full name of a state after في or ب ends such a phrase (Ryding, A Reference Grammar, ch. 8: nouns of a construct are
joined by و, adjectives agree in definiteness), and so does an adjective of nationality that agrees with the holder.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import is_definite
from kg.extraction.names.gazetteer import gazetteer, institution_names, office_names
from kg.extraction.offices.bodies import body_at
from kg.extraction.offices.phrase import Description, of_cabinet
from kg.language.tokens import Token, Word

_MINISTERS = frozenset({"minister", "deputy-minister"})
_OF_BODIES = frozenset({"head", "director", "official", "chairman", "deputy-head"})
_LONGEST = 8  # words between an office and its state


def in_formal_state(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """The office with the state that is told after the rest of what it is for, and where that ends."""
    surface = tokens[at].word.surface
    if d.state or d.organisation or d.form.number != "s" or surface[:1] not in ("و", "ب", "ا"):
        return None
    cabinet = of_cabinet(d) or d.form.office in _MINISTERS
    if not cabinet and d.form.office not in _OF_BODIES:
        return None
    if surface[0] == "ب" and (told := _formal(tokens, at)) is not None:
        return d._replace(state=told[0]), told[1]
    end = _serves_in(tokens, at) if surface[0] == "ب" else at if surface[0] == "و" else _body(tokens, d, at)
    if end is None or (end == at and not cabinet):
        return None
    while end < min(at + _LONGEST, len(tokens)) and (joined := _joined(tokens, end)) > end:
        end = joined
    if end == at or end >= len(tokens):
        return None
    if (told := _formal(tokens, end)) is not None:
        return d._replace(state=told[0]), told[1]
    nation = gazetteer().longest(tokens, end) if surface[0] == "و" else None
    demonym = nation.of("demonym") if nation is not None else None
    if nation is None or demonym is None or demonym.ambiguous or demonym.manner[:3] != f"{d.form.gender}sd":
        return None
    return d._replace(state=demonym.key), nation.last


def _formal(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """في جمهورية النمسا, بالمملكة المتحدة: the state whose full name follows, and where that ends."""
    if at + 1 >= len(tokens):
        return None
    within = tokens[at].word.folded == "في"
    match = gazetteer().longest(tokens, at + 1) if within else gazetteer().at(tokens, at)
    if match is None or match.split.conjunction or match.split.preposition != ("" if within else "ب"):
        return None
    state = match.of("state")
    return (state.key, match.last) if state is not None and state.manner == "official" else None


def _serves_in(tokens: Sequence[Token], at: int) -> int | None:
    """بوزارة الخارجية: where the body ends in which somebody serves."""
    body = institution_names().at(tokens, at)
    return body.last if body is not None and body.split.preposition == "ب" else None


def _body(tokens: Sequence[Token], d: Description, at: int) -> int | None:
    """رئيس [المجلس الأعلى للقضاء]: where a body ends that an office governs, which no list has."""
    if d.form.office not in _OF_BODIES or d.form.shape != "bare" or at != d.role[1] or not _is_noun(tokens, at, "noun"):
        return None
    end = at + 1
    while end < min(at + _LONGEST, len(tokens)):
        word = tokens[end].word
        if not (word.surface.startswith("لل") or (is_definite(word.surface) and _is_noun(tokens, end, "adj"))):
            break
        end += 1
    return end


def _joined(tokens: Sequence[Token], at: int) -> int:
    """والدولية, وحماية المناخ: where what و joins to a portfolio ends; ``at`` where nothing of the kind begins."""
    word = tokens[at].word
    if word.kind != "word" or not word.surface.startswith("و") or not _is_noun(tokens, at, "noun", "adj", joined=True):
        return at
    end = at + 1
    if not word.surface.startswith("وال"):
        if end >= len(tokens) or not is_definite(tokens[end].word.surface) or not _is_noun(tokens, end, "noun"):
            return at
        end += 1
    while end < len(tokens) and is_definite(tokens[end].word.surface) and _is_noun(tokens, end, "adj"):
        end += 1
    return end


def _is_noun(tokens: Sequence[Token], at: int, *kinds: str, joined: bool = False) -> bool:
    """Whether a word of such a kind stands at a token that is no office, no body and nobody's name."""
    word = tokens[at].word
    if word.kind != "word" or not any(a.pos in kinds and not a.enclitic for a in word.analyses[:2]):
        return False
    if joined and not any(a.proclitics[:1] == ("و",) for a in word.analyses[:1]):
        return False
    return _names_nothing(tokens, at, word)


def _names_nothing(tokens: Sequence[Token], at: int, word: Word) -> bool:
    if office_names().at(tokens, at) is not None or body_at(tokens, at) is not None:
        return False
    return gazetteer().at(tokens, at) is None and word.folded.removeprefix("و") not in _SIDES


_SIDES = frozenset("الجانب الطرف الوفد الشعب البلد الحكومه السلطات".split())
