"""Whose an official is who is said to be somebody whose state was told: by هو, or as the envoy told before.

[مبعوث أمريكي هو] مساعد وزيرة الخارجية فلان              an office after هو or هي is that of whoever stands before it
بحث [موفد نرويجي] … . والتقى [الموفد] فلان                an envoy with the article is the one who was told before
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.listed import in_company
from kg.language.fold import fold
from kg.lexicon.office_classes import OF_STATES, POSTED_OFFICES
from kg.lexicon.states import is_state
from kg.records import Mention

_IS = frozenset("هو هي وهو وهي".split())


def state_of_same(
    mention: Mention, done: Sequence[Mention], sentence: Sentence, earlier: Sequence[Mention], year: int | None
) -> str | None:
    """The state of whoever somebody is said to be; None where nothing says so.

    :param done: the mentions of the sentence before him, ``earlier`` those of the sentences before.
    """
    if (
        mention.office in POSTED_OFFICES
        and (state := in_company(mention, [*earlier, *done], sentence, year)) is not None
    ):
        return state  # رأس الوفد اللواء فلان ورافقه السفير فلان
    if mention.office == "envoy":
        return _told_before(mention, [*earlier, *done])
    first = mention.tokens[0]
    if (state := _speaks_from(mention, sentence)) is not None or (state := _leads(mention, done, sentence)) is not None:
        return state
    if first < 2 or mention.office is None or sentence.tokens[first - 1].word.folded not in _IS or not done:
        return None
    last = done[-1]
    same = last.tokens[1] >= first - 2 and (last.kind in ("office", "person") or last.manner == "demonym")
    state = last.key if last.kind == "state" else last.state
    return state if same and is_state(state) else None


def _speaks_from(mention: Mention, sentence: Sentence) -> str | None:
    """قالت رئيسة اللجنة فلانة في مينسك إن, قال الوزير فلان من كمبالا إن: the state at whose capital somebody speaks."""
    at, tokens = mention.tokens[1], sentence.tokens
    if mention.office not in _AT_CAPITALS or at + 2 >= len(tokens) or tokens[at].word.folded not in ("في", "من"):
        return None
    city = next((m for m in sentence.mentions if m.tokens[0] == at + 1), None)
    if city is None or city.kind != "state" or city.manner != "capital" or city.tokens[1] >= len(tokens):
        return None
    return city.key if tokens[city.tokens[1]].word.surface in ("إن", "أن", "ان", "أنّ", "إنّ") else None


def _leads(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """فريق إنقاذ أذربيجاني بقيادة العقيد فلان: the nationality of those whom an officer leads."""
    first = mention.tokens[0]
    if mention.office not in ("title:rank", "military") or not done or first < 2:
        return None
    last = done[-1]
    led = sentence.tokens[first - 1].word.folded in _LED_BY and last.tokens[1] == first - 1
    armed = not _WARRING.isdisjoint([t.word.folded for t in sentence.tokens[max(0, first - _NEAR) : first]])
    return last.key if led and last.manner == "demonym" and is_state(last.key) and not armed else None


_AT_CAPITALS = OF_STATES | {"head", "spokesperson", "director", "commander", "official", "deputy-head"}
_LED_BY = frozenset("بقياده برياسه بامره".split())
_WARRING = frozenset("مليشيا ميليشيا جماعه فصيل كتيبه كتايب متمردين مسلحين مرتزقه عصابه".split())
_NEAR = 6  # tokens


def _told_before(mention: Mention, before: Sequence[Mention]) -> str | None:
    """The one state whose envoy was told of before by an office without a name."""
    words = fold(mention.role or "").split()
    if not words or not words[0].startswith("ال") or words[0] not in _ENVOYS or len(words) > _LONGEST:
        return None
    told = {m.state for m in before if m.kind == "office" and m.office == "envoy" and m.number == "s"}
    state = told.pop() if len(told) == 1 else None
    return state if is_state(state) else None


_ENVOYS = frozenset("الموفد الموفده المبعوث المبعوثه المندوب المندوبه الوسيط".split())
_LONGEST = 2
