"""Every name of the lexicon in one table, looked up by words.

The table maps the first folded word of a name to the names that start with it, longest first. A lookup starts at a
token, tries the ways of taking particles off its first word (``وللولايات المتحدة``) and returns the longest name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from kg.language.tokens import Split, Token, Word, tokenize

EntryKind = Literal["state", "demonym", "organization", "place", "region", "person", "office", "title", "institution"]

# Marks that may stand between the words of one name: hyphens (كيم جونغ-أون) and quotation marks (تنظيم «داعش»).
_HYPHENS = frozenset("-–—‑")
_QUOTES = frozenset("«»\"“”'‘’„")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in the lexicon. ``item`` is the lexicon's own record, ``key`` its id, ``manner`` how the name names it."""

    kind: EntryKind
    key: str
    manner: str
    words: tuple[str, ...]
    item: object
    ambiguous: bool = False


class Match(NamedTuple):
    """A name found in a sentence: its entries (one phrase may name several things), and the half-open token range."""

    entries: tuple[Entry, ...]
    first: int
    last: int
    split: Split

    def of(self, kind: EntryKind) -> Entry | None:
        """The first entry of that kind."""
        return next((e for e in self.entries if e.kind == kind), None)


def phrase_words(phrase: str) -> tuple[str, ...]:
    """The folded words of a name, as sentences are tokenised (hyphens and quotation marks are no words)."""
    return tuple(t.word.folded for t in tokenize(phrase) if t.word.kind != "mark")


class Gazetteer:
    """Names as a tree of words: ``node[word]`` is the next node, ``node[None]`` the entries of the name that ends there."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        names: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.words and all(entry.words):
                names[entry.words].append(entry)
        self._root: dict[str | None, Any] = {}
        for words, same in names.items():
            node = self._root
            for word in words:
                node = node.setdefault(word, {})
            node[None] = tuple(same)

    def __contains__(self, folded: str) -> bool:
        return folded in self._root

    def starts(self, word: Word) -> bool:
        """Whether a name can start at this word, whatever particles are taken off it."""
        return any(split.base in self._root for split in word.splits)

    def at(self, tokens: Sequence[Token], index: int) -> Match | None:
        """The longest name that starts at ``tokens[index]``, preferring the fewest particles taken off."""
        best: Match | None = None
        for split in tokens[index].word.splits:
            node = self._root.get(split.base)
            if node is None:
                continue
            found = _walk(node, tokens, index + 1)
            if found and (best is None or found[-1][0] > best.last):
                last, entries = found[-1]
                best = Match(entries, index, last, split)
        return best

    def exact(self, tokens: Sequence[Token], index: int, base: str) -> Iterator[Match]:
        """Every name starting at ``tokens[index]`` whose first word is ``base``, longest first."""
        node = self._root.get(base)
        if node is not None:
            for last, entries in reversed(_walk(node, tokens, index + 1)):
                yield Match(entries, index, last, Split("", "", base, 0))


def _walk(node: dict[str | None, Any], tokens: Sequence[Token], at: int) -> list[tuple[int, tuple[Entry, ...]]]:
    """The names that end at ``node`` or below it, as the sentence goes on at ``at``: end token and entries, shortest first."""
    found: list[tuple[int, tuple[Entry, ...]]] = []
    size = len(tokens)
    while True:
        if (entries := node.get(None)) is not None:
            found.append((at, entries))
        if at < size and len(node) > (entries is not None) and tokens[at].word.kind == "mark" and _transparent(tokens, at):
            at += 1
        if at >= size or (following := node.get(tokens[at].word.folded)) is None:
            return found
        node = following
        at += 1


def _transparent(tokens: Sequence[Token], at: int) -> bool:
    mark = tokens[at].text
    if mark in _QUOTES:
        return True
    # a hyphen joins only without spaces; "مصرية - كويتية" are two
    return mark in _HYPHENS and tokens[at - 1].end == tokens[at].start


def _lexicon() -> Iterator[Entry]:
    from kg.lexicon.organisations import organisations
    from kg.lexicon.persons import persons
    from kg.lexicon.places import place_names, places
    from kg.lexicon.states import demonym_risk, demonyms, states
    from kg.lexicon.states import names as state_names

    for words, named in state_names().items():
        for name in named:
            yield Entry("state", name.iso3, name.manner, words, states()[name.iso3], name.risk == "ambiguous")
    for words, (iso3, gender, number, definite) in demonyms().items():
        manner = f"{gender}{number}{'d' if definite else 'i'}"
        yield Entry("demonym", iso3, manner, words, None, demonym_risk(words) == "ambiguous")
    for organisation in organisations().values():
        for phrase in organisation.forms():
            yield Entry(
                "organization", organisation.id, "name", phrase_words(phrase), organisation, organisation.ambiguous
            )
    for words, found in place_names().items():
        for name in found:
            place = places()[name.id]
            kind: EntryKind = "region" if place.kind == "world-region" else "place"
            yield Entry(kind, place.id, place.kind, words, place, name.ambiguous)
    for person in persons().values():
        for phrase in person.forms():
            yield Entry("person", person.id, "full", phrase_words(phrase), person)
        for phrase in person.alone:
            words = phrase_words(phrase)
            if len(words) > 1 or not _is_a_word(words[0]):
                yield Entry("person", person.id, "alone", words, person)


def _is_a_word(folded: str) -> bool:
    """Whether a family name is a common word or a given name as well, and so by itself names nobody."""
    from kg.extraction.items import is_function_word
    from kg.lexicon.names import given, is_common

    return is_function_word(folded) or is_common(folded) or given(folded) is not None


@cache
def gazetteer() -> Gazetteer:
    """The lexicon's names, loaded once."""
    return Gazetteer(_lexicon())
