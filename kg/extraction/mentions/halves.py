"""Of which half of a land somebody is, where an article speaks of both (الكوريتان, السودان وجنوب السودان).

ويرأس [الوفد الشمالي] فلان، ويقود [الجانب الجنوبي] فلان؛ ترأس [وفد الجنوب] فلان؛ [نظيره الجنوبي] فلان
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.marking import make_mention
from kg.extraction.names.gazetteer import institution_names
from kg.extraction.offices.bodies import is_public
from kg.language.fold import fold
from kg.lexicon.offices import InstitutionForm, portfolios
from kg.lexicon.triggers import triggers
from kg.records import Mention

_SIDES = frozenset("الجانب الفريق الطرف".split())
POINTS = frozenset("الشمال الجنوب".split())
"""Halves of a land as nouns, which a delegation is of (وفد الجنوب)."""
_DELEGATION = frozenset("وفد لوفد بوفد".split())
_WHOLE = frozenset("الوفد الجيش".split())
_IN_PARTS = frozenset({"army", "police", "intelligence"})
"""Kinds of bodies of which one state has a northern and a southern: fleets, fronts, commands."""


def tell_halves(sentences: Sequence[Sentence]) -> None:
    """Gives sides, delegations and officials who are told by a point of the compass the state that it means."""
    halves = _halves(sentences)
    for sentence in sentences if halves else ():
        for at, token in enumerate(sentence.tokens):
            if at and (state := halves.get(token.word.folded)) is not None:
                _tell(sentence, at, state)
            elif at and token.word.folded in POINTS and sentence.tokens[at - 1].word.folded in _DELEGATION:
                _tell(sentence, at, halves[token.word.folded + "ي"])


def _halves(sentences: Sequence[Sentence]) -> Mapping[str, str]:
    """The points of the compass, with article, each with the state (alpha-3 code) of which it is told."""
    parties = triggers("meeting")["parties"]
    named: list[str] = []
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.kind == "state":
                named.append(mention.key or "")
            elif mention.kind == "place":
                named += [iso.upper() for iso in parties["two_states"].get(fold(mention.name), ())]
    states = Counter(named)
    found: dict[str, str] = {}
    for pair in parties["halves"].values():
        codes = {iso.upper() for iso in pair}
        if codes <= set(states) and 2 * sum(states[code] for code in codes) >= sum(states.values()):
            for point, of_point in parties["points"].items():
                found["ال" + point] = next(code for code in sorted(codes) if code.lower() in of_point)
    return found


@cache
def north_and_south() -> tuple[tuple[str, str], ...]:
    """The lands of two states (alpha-3 codes), of each the northern and the southern."""
    parties = triggers("meeting")["parties"]
    north, south = parties["points"]["شمالي"], parties["points"]["جنوبي"]
    codes = ((min(north & pair), min(south & pair)) for pair in map(frozenset, parties["halves"].values()))
    return tuple((one.upper(), other.upper()) for one, other in codes)


def _tell(sentence: Sentence, at: int, state: str) -> None:
    """Gives a state to whom the adjective at a token describes."""
    for index, mention in enumerate(sentence.mentions):
        first, last = mention.tokens
        if first < at <= last and mention.kind in ("person", "office") and mention.state is None:
            if at - 1 > first and not _is_of_state(sentence, at - 1):
                return  # قائد الأسطول الشمالي
            sentence.mentions[index] = mention._replace(state=state, rule=mention.rule + ", of a half")
            return
        if first <= at < last:
            return
    if sentence.tokens[at - 1].word.folded in _SIDES:
        side = make_mention(
            sentence, "state", at - 1, at + 1, 0, key=state, manner="government", gender="m", number="s", rule="side"
        )
        sentence.mentions = sorted([*sentence.mentions, side], key=_place)


def _is_of_state(sentence: Sentence, at: int) -> bool:
    """Whether a token is a portfolio, a delegation or a body that only states have, so that it can be of one half."""
    word = sentence.tokens[at].word.folded
    if word in _SIDES or word in _WHOLE or word in portfolios():
        return True
    body = institution_names().at(sentence.tokens, at)
    form = body.entries[0].item if body is not None and body.last == at + 1 and is_public(body) else None
    return isinstance(form, InstitutionForm) and form.kind not in _IN_PARTS


def _place(mention: Mention) -> tuple[int, int]:
    return mention.tokens
