"""What a headline says of whose officials an article tells without naming their state.

[الكويت]: استجواب جديد لوزير الداخلية                       the state under which the article is filed
[الرئيس التونسي] يستقبل … . استقبل رئيس الجمهورية …         the office that the text begins with, there with its state
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.grammar.items import Sentence
from kg.records import Mention

_APART = frozenset({":", "..", "...", "…", "|", "/"})


def headed(sentences: Sequence[Sentence]) -> str | None:
    """The state (alpha-3 code) whose name or capital stands alone at the head of the headline, a mark after it."""
    opening = next(_openings(sentences), None)
    if opening is None:
        return None
    sentence, mention = opening
    after = sentence.tokens[mention.tokens[1]].text if mention.tokens[1] < len(sentence.tokens) else ""
    named = mention.kind == "state" and mention.manner in ("name", "official", "capital")
    return mention.key if named and (after in _APART or set(after) == {"."}) else None


def begins_with_state(state: str, sentences: Sequence[Sentence]) -> bool:
    """مانيلا تتهم بكين: whether the headline begins with the name or capital of a state (alpha-3 code)."""
    mention = next((mention for _, mention in _openings(sentences)), None)
    if mention is None or mention.kind != "state" or mention.key != state:
        return False
    return mention.manner in ("name", "official", "capital")


def opens_headline(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    """Whether a headline begins with a mention, which is so whom or what the article is about."""
    return any(opening is mention for _, opening in _openings(sentences))


def _openings(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Mention]]:
    """The mention that the headline begins with, if it begins with one, and its sentence."""
    for sentence in sentences:
        if sentence.field == "title" and sentence.mentions and sentence.mentions[0].tokens[0] == 0:
            yield sentence, sentence.mentions[0]
        return
