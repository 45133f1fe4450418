"""Who rules, sees to a ministry or serves a state's force, as words tell that name no office of his.

فلان، [الذي تولى السلطة] بعد الانقلاب                 who rules a state: the one that is told, else the article's home
[يتولى السلطة] منذ 2016 فلان
[وتتولى] فلانة [حقيبة الخارجية]                       a ministry, by what is carried for it
فلان، [المسؤول عن حقيبة الخارجية]
النقيب فلان [من حرس الحدود]                            a force that only states have, behind a man with a rank
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.denied_offices import verb_is_denied
from kg.extraction.names.gazetteer import institution_names
from kg.extraction.offices.adjectives import frees
from kg.language.form_memory import is_likeliest
from kg.language.tokens import Token
from kg.lexicon.function_words import SINGULAR_RELATIVES
from kg.lexicon.offices import portfolios, public_services
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention

_POWER = frozenset("السلطه الحكم مقاليد".split())
_BRIEFS = frozenset({"حقيبه"})
_HELD = _POWER | _BRIEFS
_CHARGED = frozenset("المسوول المسووله المكلف المكلفه".split())
_REACH = 5  # tokens before and after
_NEAR = 4  # tokens to the state


def by_words(mention: Mention, sentence: Sentence, home: str | None) -> Mention | None:
    """Somebody with what the words beside his name tell of him: that he rules, has a ministry, or serves a force.

    :param home: the state that the article is about.
    """
    return _in_power(mention, sentence, home) or _in_service(mention, sentence, home)


def _in_power(mention: Mention, sentence: Sentence, home: str | None) -> Mention | None:
    """Somebody of whom a clause beside his name tells that he rules or has a ministry; None if none does.

    :param home: the state that the article is about, whose ruler or minister he is unless the clause names another.
    """
    tokens, (first, last) = sentence.tokens, mention.tokens
    words = [token.word.folded for token in tokens[last : last + _REACH]]
    if not _tells(words, tokens, first):
        return None
    verb, at = _clause(tokens, first, last)
    if at is None or (verb is not None and verb_is_denied(tokens, verb)):
        return None
    rules = tokens[at].word.folded in _POWER
    office = "head-of-state" if rules else "minister"
    if not rules and (at + 1 >= len(tokens) or tokens[at + 1].word.folded not in portfolios()):
        return None
    end = at + 1 if rules else at + 2
    told = (m for m in sentence.mentions if m.kind == "state" and end <= m.tokens[0] < end + _NEAR)
    other = next(told, None)
    state = other.key if other is not None else home
    if state is None or not is_state(state):
        return None
    return mention._replace(office=office, state=state, rule=mention.rule + ", in power")


def _in_service(mention: Mention, sentence: Sentence, home: str | None) -> Mention | None:
    """A man with a rank behind whose name a force of a state is told; None if none is.

    :param home: the state that the article is about, whose force it is unless its name tells another.
    """
    tokens, last = sentence.tokens, mention.tokens[1]
    if mention.office != "title:rank" or mention.state is not None or last + 1 >= len(tokens):
        return None
    if tokens[last].word.folded not in ("من", "في"):
        return None
    owner = next((m for m in sentence.mentions if m.tokens[0] == last + 1), None)
    if owner is not None:
        state = owner.key if owner.kind == "state" and owner.manner == "government" else None
    else:
        body = institution_names().at(tokens, last + 1)
        words = {t.word.folded.removeprefix("ال") for t in tokens[last + 1 : last + 3]}
        armed = body is not None and body.entries[0].item.kind in _FORCES and not frees(tokens, body.last)
        state = home if armed or not words.isdisjoint(public_services()) else None
    if state is None or not is_state(state):
        return None
    return mention._replace(office="military", state=state, rule=mention.rule + ", in service")


_FORCES = frozenset({"army", "police", "intelligence"})


def _tells(words: Sequence[str], tokens: Sequence[Token], first: int) -> bool:
    """Whether a word of power or of a ministry stands near a name: most have none."""
    near = {*words, *(token.word.folded for token in tokens[max(0, first - _REACH) : first])}
    return not near.isdisjoint(_HELD)


def _clause(tokens: Sequence[Token], first: int, last: int) -> tuple[int | None, int | None]:
    """The verb of a clause about somebody (none after a participle), and the word that tells what he holds."""
    holds = frozenset(triggers("career")["verbs"]["hold"])
    at = last + (last < len(tokens) and tokens[last].text in "،,")
    words = [token.word.folded for token in tokens[at : at + 3]]
    if len(words) == 3 and words[0] in SINGULAR_RELATIVES and words[2] in _HELD:
        return (at + 1, at + 2) if is_likeliest(tokens[at + 1].word, "verb", holds) else (None, None)
    if tokens[last - 1].word.folded in _CHARGED and words[:1] == ["عن"] and words[1] in _BRIEFS:
        return None, at + 1
    if first and is_likeliest(tokens[first - 1].word, "verb", holds) and at == last and words[:1]:
        return (first - 1, last) if words[0] in _HELD else (None, None)
    for k in range(max(first - _REACH, 0), first - 1):
        if is_likeliest(tokens[k].word, "verb", holds) and tokens[k + 1].word.folded in _POWER:
            gap = tokens[k + 2 : first]  # يتولى السلطة منذ 2016 فلان
            dated = not gap or gap[0].word.folded in ("منذ", "في")
            return (k, k + 1) if dated and all(t.word.kind != "mark" for t in gap) else (None, None)
    return None, None
