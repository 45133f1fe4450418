"""Whose an office is that is told in short: المستشار is the المستشار الألماني of whom the article has told."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.language.fold import fold
from kg.lexicon.called_alone import called_alone
from kg.lexicon.persons import persons
from kg.records import Mention

_MEMORY = 8
"""So many sentences on, an office that was told in full can be told in short."""
_LONGEST = 2
"""So many words has an office that is told in short: الأمين العام."""
_ANYBODYS = frozenset({
    "official", "member", "source", "delegation", "opposition", "spokesperson", "judge", "head",
    "ambassador",
})  # fmt: skip
"""Offices of many, and the ambassador, who may be either state's."""


def told_in_full(mention: Mention, before: Sequence[Mention]) -> Mention | None:
    """The mention before in which an office that has the article and no owner was told in full; None if of several.

    :param before: the mentions of the article before it, in order.
    """
    if mention.kind != "office" or mention.number != "s":
        return None
    words = fold(mention.role or "").split()
    if not 0 < len(words) <= _LONGEST:
        return None
    if mention.office in _ANYBODYS or not all(word.startswith("ال") for word in words):
        return None
    told: list[Mention] = []
    for earlier in reversed(before):
        if mention.sentence - earlier.sentence > _MEMORY:
            break
        if _begins_so(earlier, words, mention.gender):
            known = persons().get(earlier.key or "") if earlier.kind == "person" and not earlier.state else None
            told.append(earlier._replace(state=known.state) if known is not None else earlier)
    return told[0] if told and len({m.state for m in told}) == 1 and told[0].state else None


def _begins_so(mention: Mention, words: Sequence[str], gender: str | None) -> bool:
    """Whether the words of an office, with article or without, are the first of one that is told in full."""
    if mention.kind not in ("office", "person") or mention.number != "s":
        return False
    role = fold(mention.role or "").split()
    same = [word.removeprefix("ال") for word in role[: len(words)]] == [word.removeprefix("ال") for word in words]
    return same and len(role) > len(words) and mention.gender == gender


OF_BODIES = frozenset({"spokesperson", "commander", "military", "official", "director", "mp"})
"""Offices of those who serve the institutions of a state."""


def of_institutions(mention: Mention, home: str | None, sentences: Sequence[Sentence]) -> str | None:
    """الناطق باسم جيش الاحتلال: the state whose institutions are meant though nobody names it (``called_alone.tsv``).

    :param home: the state that the article is about, ``sentences`` those of the article.
    """
    words = (mention.role or "").split()
    found = called_alone().get(" ".join(words[-1:])) or called_alone().get(" ".join(words[:2]))
    if found is None:
        return None
    state, told_by = found
    spoken_of = home in told_by or any(told_by & {m.key, m.state} for s in sentences for m in s.mentions)
    return state if spoken_of else None
