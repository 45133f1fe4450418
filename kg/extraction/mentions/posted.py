"""Where ambassadors and envoys are told to be: of that land an article is that names its officials without a land."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.kingdoms import THE_KINGDOM, kingdom_of
from kg.extraction.names.gazetteer import gazetteer
from kg.records import Mention

_POST = frozenset("لدي في".split())
_SENT_TO = _POST | {"الي"}


def posted_in(sentences: Sequence[Sentence]) -> str | None:
    """The one state to which ambassadors are accredited in an article: السفير الإيطالي في لبنان."""
    found: set[str] = set()
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.office != "ambassador" and not (mention.office == "envoy" and is_sent_here(mention, sentence)):
                continue
            first, last = mention.tokens
            for at in range(first, min(last, len(sentence.tokens) - 1)):
                joined = mention.office == "envoy" and sentence.tokens[at].word.folded.startswith("لل")
                if sentence.tokens[at].word.folded not in _SENT_TO and not joined:
                    continue
                post = gazetteer().at(sentence.tokens, at) if joined else gazetteer().longest(sentence.tokens, at + 1)
                if post is not None and (state := post.of("state")) is not None:
                    kingdom = kingdom_of(sentences) if THE_KINGDOM in post.entries[0].words else None
                    found.add(kingdom or state.key)
    return found.pop() if len(found) == 1 else None


def is_sent_here(mention: Mention, sentence: Sentence) -> bool:
    """المبعوث البريطاني الخاص للسودان: whether an envoy is told with the land to which he is sent."""
    words = sentence.tokens[slice(*mention.tokens)]
    return any(token.word.folded in _SENT_TO or token.word.folded.startswith("لل") for token in words)
