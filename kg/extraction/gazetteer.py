"""Every name of the lexicon in one table, looked up by words.

The table maps the first folded word of a name to the names that start with it, longest first. A lookup starts at a
token, tries the ways of taking particles off its first word (``وللولايات المتحدة``) and returns the longest name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from kg.language.tokens import Split, Token, tokenize

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
    """Names by their first word."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        names: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.words:
                names[entry.words].append(entry)
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[Entry, ...]]]] = defaultdict(list)
        for words, same in names.items():
            self._by_first[words[0]].append((words, tuple(same)))
        for found in self._by_first.values():
            found.sort(key=lambda pair: (-len(pair[0]), pair[0]))

    def __contains__(self, folded: str) -> bool:
        return folded in self._by_first

    def at(self, tokens: Sequence[Token], index: int) -> Match | None:
        """The longest name that starts at ``tokens[index]``, preferring the fewest particles taken off."""
        best: Match | None = None
        for split in tokens[index].word.splits:
            for words, entries in self._by_first.get(split.base, ()):
                last = _end_of(tokens, index, words)
                if last and (best is None or last > best.last):
                    best = Match(entries, index, last, split)
                    break
        return best

    def exact(self, tokens: Sequence[Token], index: int, base: str) -> Iterator[Match]:
        """Every name starting at ``tokens[index]`` whose first word is ``base``, longest first."""
        for words, entries in self._by_first.get(base, ()):
            last = _end_of(tokens, index, words)
            if last:
                yield Match(entries, index, last, Split("", "", base, 0))


def _end_of(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> int:
    """The token after the last of ``words`` when the sentence continues with them from ``index``, else 0."""
    at = index + 1
    size = len(tokens)
    for word in words[1:]:
        if at < size and _transparent(tokens, at):
            at += 1
        if at >= size or tokens[at].word.folded != word:
            return 0
        at += 1
    return at


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
