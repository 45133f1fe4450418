"""Whose an official is by what his state is told to do, or what is done to it.

أعربت [كينيا] عن قلقها … وقال المتحدث باسم الحكومة فلان إن [نيروبي] …       he speaks for the state that was told of
عقوبات على [روسيا] تشمل 11 فردا من بينهم وزير الدفاع فلان                 he is one of those whom they hit
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kg.extraction.grammar.items import Sentence
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest, likeliest
from kg.language.tokens import Word
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention

_THAT = frozenset("ان بان انه انها بانه بانها".split())
_OWN = frozenset("بلاده بلادها وبلاده وبلادها".split())
_ACTING = frozenset({"name", "official", "capital", "government"})
_OPENING = 3  # tokens
_BEFORE_CLAUSE = 6  # tokens


def speaks_for(mention: Mention, at: int, sentence: Sentence, sentences: Sequence[Sentence]) -> str | None:
    """The state that acts in the sentence before, if what an official says of it in the next begins with its name.

    :param at: which of the mentions of the sentence he is.
    """
    if mention.kind != "person" or at or not 0 < mention.tokens[0] < _OPENING or not sentence.index:
        return None
    after = sentence.mentions[1:2]
    if not after or after[0].kind != "state" or after[0].manner not in _ACTING:
        return None
    gap = sentence.forms[mention.tokens[1] : after[0].tokens[0]]
    if not 0 < len(gap) <= _BEFORE_CLAUSE or gap[-1].folded not in _THAT:
        return None
    if any(form.folded in _OWN for form in sentence.forms[after[0].tokens[1] :]):
        return None  # إن كيغالي تصعد وإن بلاده سترد
    if not is_likeliest(sentence.forms[mention.tokens[0] - 1], "verb", _saying()):
        return None
    return after[0].key if after[0].key == _acting(sentences[sentence.index - 1]) else None


@cache
def _saying() -> frozenset[str]:
    verbs = triggers("speech")["verbs"]
    return frozenset(verbs["say"] | verbs["judge"])


def _acting(sentence: Sentence) -> str | None:
    """أعربت كينيا عن قلقها: the state that is the subject of the verb which opens a sentence of the text."""
    first = sentence.mentions[0] if sentence.mentions and sentence.field == "text" else None
    dateline = first is not None and first.manner == "capital" and first.tokens[0] == 0
    if dateline:
        first = sentence.mentions[1] if len(sentence.mentions) > 1 else None
    if first is None or first.kind != "state" or first.manner not in _ACTING or not first.tokens[0]:
        return None
    told = sentence.tokens[first.tokens[0]]
    whole = first.span.start == told.start  # لكينيا is no subject
    return first.key if whole and likeliest(sentence.forms[first.tokens[0] - 1])[0] == "verb" else None


_ON = frozenset("علي ضد بحق".split())
_AMONG = frozenset("بينهم بينها منهم ضمنهم ابرزهم وابرزهم مقدمتهم مقدمهم راسهم".split())
_OF = frozenset("من ومن في وفي علي وعلي".split())
_HITS = frozenset("شمل طال استهدف ضم".split())
_NEAR = 5  # tokens


def one_of_hit(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """The state on which sanctions are, where somebody is told to be one of those whom these hit.

    :param done: the mentions of the sentence before him.
    """
    first = mention.tokens[0]
    if mention.kind != "person" or first < _NEAR:
        return None
    among = sentence.forms[first - 1].folded in _AMONG
    if not among and fold(likeliest(sentence.forms[first - 1])[1]) not in _HITS:
        return None
    told = (m for m in reversed(done) if m.kind not in ("date", "anaphor") and not _nobody(m))
    state = next(told, None)
    if state is None or state.kind != "state" or state.manner not in ("name", "official") or not is_state(state.key):
        return None
    at = state.tokens[0] - 1
    if at < 0 or sentence.forms[at].folded not in _ON:
        return None
    between = sentence.forms[state.tokens[1] : first]
    if any(_says_more(form.folded, likeliest(form)) for form in between):
        return None
    if any(one.kind == "mark" and not _goes_on(other) for one, other in pairwise(between)):
        return None  # عقوبات على روسيا، وأعلن ذلك مسؤولون بينهم فلان
    nouns = triggers("sanction")["nouns"]["sanction"]
    return state.key if any(is_likeliest(f, "noun", nouns) for f in sentence.forms[max(at - _NEAR, 0) : at]) else None


def _goes_on(form: Word) -> bool:
    """Whether a word behind a comma goes on to tell of those whom sanctions hit."""
    return form.folded in _AMONG or form.folded in _OF or fold(likeliest(form)[1]) in _HITS


def _nobody(mention: Mention) -> bool:
    """ثمانية مسؤولين: whether officials are told of without their state."""
    return mention.kind == "office" and mention.state is None and mention.number == "p"


def _says_more(folded: str, reading: tuple[str, str]) -> bool:
    """Whether a word is a verb that tells of something else than whom sanctions hit."""
    return folded not in _AMONG and reading[0] == "verb" and fold(reading[1]) not in _HITS


_GOVERNMENT = ("الحكومه", "حكومه", "للحكومه", "لحكومه")


def government_told(sentences: Sequence[Sentence]) -> str | None:
    """The state whose government alone an article names: رئيس الوفد الحكومي is of it, not of whoever hosts the talks.

    :param sentences: those of the article.
    """
    told = {
        m.key
        for sentence in sentences
        for m in sentence.mentions
        if m.kind == "state" and m.manner == "government" and fold(m.name).startswith(_GOVERNMENT)
    }
    told |= {
        m.state
        for sentence in sentences
        for m in sentence.mentions
        if m.kind in ("person", "office") and is_state(m.state) and _OF_GOVERNMENT in fold(m.role or "")
    }
    return told.pop() if len(told) == 1 else None


_OF_GOVERNMENT = "وفد الحكومه"
