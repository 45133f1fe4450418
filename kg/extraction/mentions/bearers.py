"""Whose an official is who brings a letter: of the land of him from whom it is.

رسالة من [رئيس تركمانستان] نقلها فلان نائب رئيس مجلس الوزراء
رسالة خطية من [رئيس بنين]. وقام بتسليم الرسالة إلى سموه وزير الخارجية فلان
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import acts_for
from kg.language.fold import fold
from kg.language.tokens import Token
from kg.lexicon.function_words import HONORIFICS
from kg.lexicon.office_classes import OF_STATES
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention

_NEAR = 6  # tokens between what is said of a letter and who brings it
_BACK = 2  # sentences
_HANDING = frozenset("بنقل بتسليم نقل تسليم".split())
_FROM = frozenset({"من"})


def land_of_bearer(mention: Mention, sentences: Sequence[Sentence], year: int | None) -> str | None:
    """The state of him whose letter somebody brings who is told without a state; None for whoever brings none."""
    if mention.kind != "person" or mention.office not in OF_STATES or mention.state is not None:
        return None
    sentence = sentences[mention.sentence]
    if not _brings(sentence.tokens, mention.tokens[0]):
        return None
    for index in range(mention.sentence, max(-1, mention.sentence - 1 - _BACK), -1):
        before = sentences[index]
        limit = mention.tokens[0] if index == mention.sentence else len(before.tokens)
        sender = _sender(before, limit)
        if sender is not None:
            state = acts_for(sender, year)
            return state if is_state(state) else None
    return None


def _brings(tokens: Sequence[Token], at: int) -> bool:
    """نقلها [إلى سموه] X, قام بتسليم الرسالة [إلى سموه] X: whether that is said right before a token."""
    bring = triggers("meeting")["letters"]["bring"]
    for i in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        word = tokens[i].word
        if word.kind != "word":
            return False
        if any(a.pos == "verb" and a.enclitic == "3fs" and fold(a.lemma) in bring for a in word.analyses):
            return True
        if word.folded == "الرساله":
            return i > 0 and tokens[i - 1].word.folded in _HANDING
        if not (word.folded in _TO or word.folded in HONORIFICS or word.folded.endswith(_THEIR)):
            return False
    return False


_TO = frozenset("الي اليه له لها اليها لسموه لجلالته لفخامته لسيادته لمعاليه".split())
_THEIR = ("سموه", "جلالته", "فخامته", "سيادته", "معاليه")


def _sender(sentence: Sentence, limit: int) -> Mention | None:
    """رسالة خطية من [فخامة الرئيس X]: from whom a letter is that is told in a sentence before a token."""
    tokens = sentence.tokens
    for at in range(min(limit, len(tokens)) - 1, -1, -1):
        if tokens[at].word.folded.removeprefix("ال") not in ("رساله", "برساله"):
            continue
        sent = next((i for i in range(at + 1, min(at + 4, limit)) if tokens[i].word.folded in _FROM), None)
        if sent is not None:
            named = (m for m in sentence.mentions if sent < m.tokens[0] <= sent + 3 and m.kind in ("person", "office"))
            return next(named, None)
    return None
