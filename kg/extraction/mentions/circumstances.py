"""Whose an official is by what the clause tells beside him, where his office does not say it.

[مبعوث أمريكي هو] مساعد وزيرة الخارجية فلان              an office after هو or هي is that of whoever stands before it
بحث [موفد نرويجي] … . والتقى [الموفد] فلان                an envoy with the article is the one who was told before
رأس [الوفد] اللواء فلان ورافقه السفير فلان                 whom he accompanies
[فريق إنقاذ أذربيجاني بقيادة] العقيد فلان                  whom he leads
قال الوزير فلان [من كمبالا] إن                            the capital where he speaks
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.listed import in_company
from kg.language.fold import fold
from kg.lexicon.name_words import LED_BY
from kg.lexicon.office_classes import OF_STATES, POSTED_OFFICES
from kg.lexicon.politics import FIGHTERS
from kg.lexicon.states import demonyms, is_state, names
from kg.records import Mention


def state_by_circumstance(
    mention: Mention, done: Sequence[Mention], sentence: Sentence, earlier: Sequence[Mention], year: int | None
) -> str | None:
    """The state of an official by what is told beside him; None where nothing tells it.

    :param done: the mentions of the sentence before him, ``earlier`` those of the sentences before.
    :param year: that of the article.
    """
    if mention.office in POSTED_OFFICES and (state := in_company(mention, [*earlier, *done], sentence, year)):
        return state
    if mention.office == "envoy":
        return _envoy_before(mention, [*earlier, *done])
    return (
        _where_he_serves(mention)
        or _where_he_speaks(mention, sentence)
        or _whom_he_leads(mention, done, sentence)
        or _who_is(mention, done, sentence)
    )


def _where_he_serves(mention: Mention) -> str | None:
    """رئيس لجنة الحدود [في مينسك] فلان: the state in whose capital the body sits that somebody's office names."""
    if mention.office not in _SEATED or " في " not in (mention.role or ""):
        return None
    words = fold(mention.role or "").split()
    at = len(words) - 2
    if at < _SHORTEST or words[at] != "في" or any(word.removeprefix("ال") in _POSTS_ABROAD for word in words):
        return None
    if any((word,) in demonyms() for word in words):
        return None  # رئيس شعبة المصالح الأميركية في هافانا
    named = names().get((words[-1],))
    sure = named is not None and len(named) == 1 and named[0].manner == "capital" and named[0].risk != "ambiguous"
    return named[0].iso3 if named is not None and sure else None


_SHORTEST = 2  # words of an office before the town
_SEATED = frozenset({"head", "spokesperson", "prosecutor", "judge", "deputy-head", "commander", "security"})
_POSTS_ABROAD = frozenset(
    "بعثه مكتب سفاره قنصليه وكاله فرع شركه منظمه مجموعه جمعيه نقابه جامعه معهد مركز اتحاد نادي بنك صندوق مفوضيه "
    "امم".split()
)
"""Bodies that sit in others' capitals as well."""
_IS = frozenset("هو هي وهو وهي".split())


def _who_is(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """مبعوث أمريكي هو المساعد فلان: the state of who stands before a pronoun, and is the same man."""
    first = mention.tokens[0]
    if first < 2 or mention.office is None or sentence.tokens[first - 1].word.folded not in _IS or not done:
        return None
    last = done[-1]
    same = last.tokens[1] >= first - 2 and (last.kind in ("office", "person") or last.manner == "demonym")
    state = last.key if last.kind == "state" else last.state
    return state if same and is_state(state) else None


_AT_CAPITALS = OF_STATES | {"head", "spokesperson", "director", "commander", "official", "deputy-head"}
_THAT = ("إن", "أن", "ان", "أنّ", "إنّ")


def _where_he_speaks(mention: Mention, sentence: Sentence) -> str | None:
    """قالت رئيسة اللجنة فلانة في مينسك إن, قال الوزير فلان من كمبالا إن: the state at whose capital somebody speaks."""
    at, tokens = mention.tokens[1], sentence.tokens
    if mention.office not in _AT_CAPITALS or at + 2 >= len(tokens) or tokens[at].word.folded not in ("في", "من"):
        return None
    city = next((m for m in sentence.mentions if m.tokens[0] == at + 1), None)
    if city is None or city.kind != "state" or city.manner != "capital" or city.tokens[1] >= len(tokens):
        return None
    return city.key if tokens[city.tokens[1]].word.surface in _THAT else None


_NEAR = 6  # tokens


def _whom_he_leads(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """فريق إنقاذ أذربيجاني بقيادة العقيد فلان: the nationality of those whom an officer leads, no armed group."""
    first = mention.tokens[0]
    if mention.office not in ("title:rank", "military") or not done or first < 2:
        return None
    last = done[-1]
    led = sentence.tokens[first - 1].word.folded in LED_BY and last.tokens[1] == first - 1
    if not led or last.manner != "demonym" or not is_state(last.key):
        return None
    near = [t.word.folded for t in sentence.tokens[max(0, first - _NEAR) : first]]
    return last.key if FIGHTERS.isdisjoint(near) else None


_ENVOYS = frozenset("الموفد الموفده المبعوث المبعوثه المندوب المندوبه الوسيط".split())
_LONGEST = 2  # words: المبعوث الخاص


def _envoy_before(mention: Mention, before: Sequence[Mention]) -> str | None:
    """The one state whose envoy was told of before by an office without a name."""
    words = fold(mention.role or "").split()
    if not words or words[0] not in _ENVOYS or len(words) > _LONGEST:
        return None
    told = {m.state for m in before if m.kind == "office" and m.office == "envoy" and m.number == "s"}
    state = told.pop() if len(told) == 1 else None
    return state if is_state(state) else None
