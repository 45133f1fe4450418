"""الكونغرس: the congress of the land that an article is about, where that has one, else that of the United States."""

from __future__ import annotations

from collections.abc import Iterable

from kg.language.fold import fold
from kg.records import Mention

CONGRESSES = frozenset("ARG BOL BRA CHL COL DOM ESP FSM GTM HND MEX PER PHL PLW PRY".split())
"""The states, besides the United States, whose parliament is called a congress."""
_CONGRESS = frozenset("الكونغرس الكونجرس بالكونغرس بالكونجرس للكونغرس للكونجرس".split())
_FIRST = "USA"


def of_own_congress(mention: Mention, home: str | None, before: Iterable[Mention]) -> Mention:
    """A mention of the congress, or of who sits in it, with the state whose congress it is.

    :param home: the state that the article is about, ``before`` the mentions of the article before this one.
    """
    if home not in CONGRESSES or not _is_bare(mention):
        return mention
    if any(_is_of(m) for m in before):
        return mention  # الكونغرس الأمريكي … عضو الكونغرس
    return mention._replace(key=home) if mention.kind == "state" else mention._replace(state=home)


def _is_bare(mention: Mention) -> bool:
    """Whether a congress is told without its land, and was taken for the one that is best known."""
    state = mention.key if mention.kind == "state" else mention.state
    if state != _FIRST or mention.kind not in ("state", "office", "person"):
        return False
    words = fold((mention.name if mention.kind == "state" else mention.role) or "").split()
    return bool(words) and words[-1] in _CONGRESS


def _is_of(mention: Mention) -> bool:
    """Whether a mention before says of the congress that it is the American one."""
    words = fold((mention.name if mention.kind == "state" else mention.role) or "").split()
    return any(word in _CONGRESS for word in words[:-1]) and _FIRST in (mention.key, mention.state)
