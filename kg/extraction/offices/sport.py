"""Officials of sport, who act for no state though their federation is called by one: رئيس الاتحاد الليبي لكرة السلة."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from kg.extraction.offices.phrase import Description
from kg.language.fold import fold
from kg.language.tokens import Token
from kg.lexicon.triggers import triggers

_OF_ANY_BODY = frozenset({"head", "head-of-state", "deputy-head", "secretary-general", "director", "deputy", "member"})
_AHEAD = 2  # tokens past the office


def without_state(tokens: Sequence[Token], d: Description) -> Description:
    """The description without the state by which its body is called, where that is one of sport.

    What sport it is may stand in the office's words or right after them.
    """
    if (d.state is None and d.organisation is None) or (d.office or d.form.office) not in _OF_ANY_BODY:
        return d
    if not tells_sport(token.word.folded for token in tokens[d.first : d.role[1] + _AHEAD]):
        return d
    return d._replace(state=None, organisation=None, public=False)


def tells_sport(words: Iterable[str]) -> bool:
    """Whether folded words of an office say that its body is one of sport."""
    return not _sports().isdisjoint(words)


@cache
def _sports() -> frozenset[str]:
    """The words that say that a federation or committee is one of sport, with the prepositions before them."""
    words = map(fold, triggers("meeting")["other_domains"]["sports"])
    return frozenset(form for word in words for form in (word, "ل" + word, "لل" + word.removeprefix("ال")))
