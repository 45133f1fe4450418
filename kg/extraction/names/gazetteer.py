"""Every name of the lexicon, looked up by words: longest first, with particles taken off the first word.

A table is a trie of folded words. A word form begins what it begins without its particles (``وللولايات`` what
``الولايات`` begins); the great majority of words, which begin nothing, cost one look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from kg.language.fold import fold
from kg.language.tokens import Split, Token, Word, kind_of, surfaces
from kg.lexicon.marks import ANY_QUOTES

EntryKind = Literal["state", "demonym", "organization", "place", "region", "person", "office", "title", "institution"]

# Marks that may stand between the words of one name: hyphens (كيم جونغ-أون) and quotation marks (تنظيم «داعش»).
_HYPHENS = frozenset("-–—‑")
_QUOTES = frozenset(ANY_QUOTES + "„")
_SUMS = frozenset("+(")  # before a number of the name


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in the lexicon. ``item`` is the lexicon's record, ``key`` its id, ``manner`` how the name names it."""

    kind: EntryKind
    key: str
    manner: str
    words: tuple[str, ...]
    item: Any
    ambiguous: bool = False


class Match(NamedTuple):
    """A name found in a sentence: its entries (one phrase may name several things), and the half-open token range."""

    entries: tuple[Entry, ...]
    first: int
    last: int
    split: Split

    def of(self, kind: EntryKind) -> Entry | None:
        """The first entry of that kind."""
        for entry in self.entries:
            if entry.kind == kind:
                return entry
        return None


class _Node:
    """A node of the trie: what the words so far name, and the words that can follow."""

    __slots__ = ("entries", "following")

    def __init__(self) -> None:
        self.entries: tuple[Entry, ...] = ()
        self.following: dict[str, _Node] = _NOTHING

    def then(self, word: str) -> _Node:
        """The node after one more word, made if it is not there."""
        if self.following is _NOTHING:
            self.following = {}
        node = self.following.get(word)
        if node is None:
            node = self.following[word] = _Node()
        return node


# Four nodes in five end a name: one empty dict for them all spares memory, and time at the start.
_NOTHING: dict[str, _Node] = {}


def phrase_words(phrase: str) -> tuple[str, ...]:
    """The folded words of a name, as sentences are tokenised (hyphens and quotation marks are no words)."""
    if _PLAIN.fullmatch(phrase):
        return tuple(fold(phrase).split())
    return tuple(fold(surface) for surface in surfaces(phrase) if kind_of(surface) != "mark")


_PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a ]*")


class Gazetteer:
    """Names by their words."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._root = _Node()
        for entry in entries:
            if not entry.words or not all(entry.words):
                continue
            node = self._root
            for word in entry.words:
                node = node.then(word)
            node.entries = (*node.entries, entry)
        self.first_words: Set[str] = self._root.following.keys()
        """The words that names begin with."""

    def __contains__(self, folded: str) -> bool:
        """Whether a name begins with that word."""
        return folded in self._root.following

    def single(self, folded: str) -> tuple[Entry, ...]:
        """The entries whose whole name is that word."""
        following = self._root.following
        return following[folded].entries if folded in following else ()

    def named(self, words: Sequence[str]) -> tuple[Entry, ...]:
        """The entries whose whole name those folded words are."""
        node: _Node | None = self._root
        for word in words:
            node = node.following.get(word) if node is not None else None
        return node.entries if node is not None else ()

    def starts(self, form: Word) -> bool:
        """Whether a name begins with the word form or with what is left of it when particles are taken off."""
        following = self._root.following
        for split in form.splits:  # noqa: SIM110 (a generator takes longer)
            if split.base in following:
                return True
        return False

    def goes_on(self, first: str, second: str) -> bool:
        """Whether there is a name of several words that begins with these two."""
        following = self._root.following
        return first in following and second in following[first].following

    def may_go_on(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a name of several words can start at ``tokens[index]``, by a glance at the next token."""
        if index + 1 >= len(tokens):
            return False
        after = tokens[index + 1].word
        if after.kind == "mark":
            return True
        following = self._root.following
        for split in tokens[index].word.splits:
            if split.base in following and after.folded in following[split.base].following:
                return True
        return False

    def at(self, tokens: Sequence[Token], index: int) -> Match | None:
        """The longest name that starts at ``tokens[index]``, preferring the fewest particles taken off."""
        best: Match | None = None
        following = self._root.following
        for split in tokens[index].word.splits:
            if (base := split.base) in following and (ends := _ends(following[base], tokens, index)):
                entries, last = ends[-1]
                if best is None or last > best.last:
                    best = Match(entries, index, last, split)
        return best

    def exact(self, tokens: Sequence[Token], index: int, base: str) -> Iterator[Match]:
        """Every name starting at ``tokens[index]`` whose first word is ``base``, longest first."""
        following = self._root.following
        if base in following:
            for entries, last in reversed(_ends(following[base], tokens, index)):
                yield Match(entries, index, last, Split("", "", base, 0))

    def longest(self, tokens: Sequence[Token], index: int) -> Match | None:
        """The longest name that starts at ``tokens[index]`` with no particle before it; None past the end."""
        if index >= len(tokens):
            return None
        folded, following = tokens[index].word.folded, self._root.following
        if folded not in following:
            return None
        ends = _ends(following[folded], tokens, index)
        return Match(ends[-1][0], index, ends[-1][1], Split("", "", folded, 0)) if ends else None


def _ends(node: _Node, tokens: Sequence[Token], index: int) -> list[tuple[tuple[Entry, ...], int]]:
    """The names that the sentence spells out from ``index`` on, shortest first, each with the token after it."""
    at = index + 1
    found = [(node.entries, at)] if node.entries else []
    if not node.following:
        return found  # as nearly always
    size, bracketed = len(tokens), False
    while node.following and at < size:
        form = tokens[at].word
        if form.kind == "mark" and at + 1 < size and _joins(tokens, at):
            bracketed = bracketed or form.surface == "("
            at += 1
            form = tokens[at].word
        if form.folded not in node.following:
            break
        node = node.following[form.folded]
        at += 1
        if node.entries:
            closed = bracketed and at < size and tokens[at].text == ")"
            found.append((node.entries, at + 1 if closed else at))
    return found


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark may stand between two words of a name."""
    token = tokens[at]
    mark = token.word.surface
    if mark in _QUOTES:
        return True
    if mark in _SUMS:
        # مجموعة 5+1, مجموعة (5+1)
        return at + 1 < len(tokens) and tokens[at + 1].word.kind == "number" and tokens[at + 1].start == token.end
    # a hyphen joins only without spaces; "مصرية - كويتية" are two
    return mark in _HYPHENS and tokens[at - 1].end == token.start


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
        for phrase in (*organisation.forms(), *organisation.dual_forms()):
            yield Entry(
                "organization", organisation.id, "name", phrase_words(phrase), organisation, organisation.ambiguous
            )
    for words, found in place_names().items():
        for place_name in found:
            place = places()[place_name.id]
            kind: EntryKind = "region" if place.kind == "world-region" else "place"
            yield Entry(kind, place.id, place.kind, words, place, place_name.ambiguous)
    for person in persons().values():
        for phrase in person.forms():
            words = phrase_words(phrase)
            if len(words) > 2 and words[0] in _HONORIFICS:
                words = words[1:]  # the title is found as such
            yield Entry("person", person.id, "full", words, person)


_HONORIFICS = frozenset("السيد الشيخ الملك الامير الدكتور البابا السلطان الاميره الملكه".split())


@cache
def gazetteer() -> Gazetteer:
    """States, nationalities, organisations, places and the full names of persons."""
    return Gazetteer(_lexicon())


@cache
def short_names() -> Gazetteer:
    """The names by which known persons are named alone (``alone``), or beside their full name or office (``short``)."""
    from kg.lexicon.persons import persons

    return Gazetteer(
        Entry("person", person.id, manner, phrase_words(phrase), person)
        for person in persons().values()
        for manner, phrases in (("alone", person.alone), ("short", person.short))
        for phrase in phrases
    )


@cache
def office_names() -> Gazetteer:
    """The offices in every inflected form."""
    from kg.lexicon.offices import office_forms

    return Gazetteer(Entry("office", f.office, "", words, f) for words, f in office_forms().items())


@cache
def institution_names() -> Gazetteer:
    """The bodies of a state."""
    from kg.lexicon.offices import institution_forms

    return Gazetteer(Entry("institution", f.kind, "", words, f) for words, f in institution_forms().items())


@cache
def title_names() -> Gazetteer:
    """Honorifics, ranks, professions, kinship terms."""
    from kg.lexicon.offices import title_forms

    return Gazetteer(Entry("title", f.kind, "", words, f) for words, f in title_forms().items())
