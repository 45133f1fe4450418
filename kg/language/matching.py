"""How a word divides into prefix, stem and suffix of a CALIMA database: what camel-tools' ``Analyzer`` finds, faster.

``Analyzer`` tries every division of a word against all entries and merges the features of each match anew, one by one.
Here an entry is made ready when it is first asked for. Of all features only the vowelled form and the lemma are a
stem's own, while the rest depends on the affixes and on the kind of stem, of which there are few: what can stand around
a stem of a kind, and what that makes of it, is worked out once (``Kind``, ``Way``).
tests/language/test_matching.py holds the result against ``Analyzer``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Generic, TypeVar

from kg.language.calima_file import Database, Entries, Reading, entry, features
from kg.language.calima_spelling import MARKS, bare

Shape = TypeVar("Shape")

_REMEMBERED = 1 << 16
_FEW = 3  # letters at either end of a word that decide nearly always what affixes it can have
_NONE = "0"  # the database's sign for a feature that is not there
_OPEN = ("", "-")  # what an affix has for a feature that it leaves to the stem
_WRITTEN = re.compile(f"[^{MARKS}ـ#+]+")  # no marks, none of the signs for the article's assimilation and for joints


@dataclass(slots=True)
class Affix:
    """An entry of PREFIXES or SUFFIXES; ``told`` is the number of what it says of the features that are wanted."""

    order: int
    diac: str
    letters: str
    category: str
    told: int


@dataclass(slots=True)
class Stem:
    """An entry of STEMS: ``letters`` and ``lemma`` unvowelled, ``lex`` vowelled."""

    diac: str
    letters: str
    lex: str
    lemma: str
    verb: str


class Way(Generic[Shape]):
    """A prefix and a suffix that fit a stem and each other, and what the caller makes of the merged features."""

    __slots__ = ("prefix", "shape", "suffix")

    def __init__(self, prefix: Affix, suffix: Affix, shape: Shape) -> None:
        self.prefix = prefix
        self.suffix = suffix
        self.shape = shape


Match = tuple[Stem, Way[Shape]]
"""One reading of a word."""


class Kind(dict[tuple[str, str], list[Way[Shape]]]):
    """Stems of one category that agree in all that goes into a shape: the ways by the letters before and behind them.

    A way is found out when it is first asked for. ``heads`` and ``tails`` are the letters of all that can stand before
    and behind these stems.
    """

    __slots__ = ("_find", "category", "heads", "own", "tails", "told")

    def __init__(
        self,
        category: str,
        told: int,
        own: Hashable,
        around: tuple[Set[str], Set[str]],
        find: Callable[[Kind[Shape], str, str], list[Way[Shape]]],
    ) -> None:
        super().__init__()
        self.category = category
        self.told = told
        self.own = own
        self.heads, self.tails = around
        self._find = find

    def __missing__(self, around: tuple[str, str]) -> list[Way[Shape]]:
        ways = self[around] = self._find(self, *around)
        return ways


_Ready = tuple[Stem, Set[str], Set[str], Kind[Shape]]
"""A stem, the letters of all that can stand before it and behind it, and its kind."""


def vowelled(match: Match[Shape]) -> str:
    """The word with the vowel marks of a reading."""
    from camel_tools.morphology.utils import normalize_tanwyn, rewrite_diac

    stem, way = match
    word: str = normalize_tanwyn(rewrite_diac("+".join(filter(None, (way.prefix.diac, stem.diac, way.suffix.diac)))))
    return word


def _order(match: Match[Any]) -> int:
    return match[1].prefix.order


def _letters(diac: str) -> str:
    letters = "".join(_WRITTEN.findall(diac))
    return letters.replace("ٱ", "ا") if "ٱ" in letters else letters


def _derived(others: str) -> tuple[str, str]:
    """What a stem's features say but for the verb that it derives from, and that verb (empty for none)."""
    said, _, verb = others.partition(" verb:")
    if " " in verb:  # the project's own database has it last
        verb, _, more = verb.partition(" ")
        said = f"{said} {more}"
    return said, "" if verb == _NONE else verb


class _Sayings:
    """Numbers for what entries say of the features that are wanted: few say anything that no other does."""

    def __init__(self, wanted: Sequence[str]) -> None:
        self._wanted = wanted
        self._numbers: dict[tuple[str | None, ...], int] = {}
        self._told: list[Reading] = []

    def number(self, said: Reading) -> int:
        values = tuple(map(said.get, self._wanted))
        number = self._numbers.setdefault(values, len(self._numbers))
        if number == len(self._told):
            self._told.append({name: said[name] for name in self._wanted if name in said})
        return number

    def __getitem__(self, number: int) -> Reading:
        return self._told[number]


class _Affixes:
    """The prefixes or the suffixes of a database by their letters, and the letters of each category."""

    def __init__(self, entries: Entries, sayings: _Sayings) -> None:
        self.by_letters: dict[str, list[Affix]] = defaultdict(list)
        self._letters: dict[str, set[str]] = defaultdict(set)
        for text, found in entries.items():
            for order, (category, said) in enumerate(found):
                diac = said.get("diac", "")
                told = sayings.number({name: value for name, value in said.items() if value not in _OPEN})
                self.by_letters[text].append(Affix(order, diac, _letters(diac), category, told))
                self._letters[category].add(text)

    def letters(self, categories: Iterable[str]) -> frozenset[str]:
        """How those of some categories are spelled."""
        return frozenset().union(*(self._letters[category] for category in categories))


class Matcher(Generic[Shape]):
    """The divisions of words by one database.

    :param wanted: the features that go into a shape.
    :param own: makes of a stem's letters and its lemma what of these goes into the shape.
    :param shape: makes of a reading's merged features, and of what is the stem's own, what is to be known of it.
    """

    def __init__(
        self,
        database: Database,
        wanted: Sequence[str],
        own: Callable[[str, str], Hashable],
        shape: Callable[[Reading, Any], Shape],
    ) -> None:
        self._database = database
        self._own = own
        self._shape = shape
        self._sayings = _Sayings(wanted)
        self._prefixes = _Affixes(database.prefixes, self._sayings)
        self._suffixes = _Affixes(database.suffixes, self._sayings)
        self._more_heads = {text[:_FEW] for text in database.prefixes if len(text) > _FEW}
        self._more_tails = {text[-_FEW:] for text in database.suffixes if len(text) > _FEW}
        self._ready: dict[str, list[_Ready[Shape]]] = {}
        self._kinds: dict[tuple[str, str, Hashable], Kind[Shape]] = {}
        self._ways = 0
        self._heads = cache(self._prefixes_of)
        self._tails = cache(self._suffixes_of)
        self._around = cache(self._letters_around)
        self._fitting = lru_cache(_REMEMBERED)(self._affixes_around)
        self._lemma = cache(bare)
        self._merged = lru_cache(_REMEMBERED)(self._merge)

    def matches(self, word: str) -> list[Match[Shape]]:
        """Every reading of a word, in ``Analyzer``'s order.

        :param word: normalised as the database's keys are (``calima_spelling.key``).
        """
        stems, ready = self._database.stems, self._ready
        size = len(word)
        first, last = word[:_FEW], word[-_FEW:]
        heads_here = self._heads(first) if first not in self._more_heads else self._prefixes_of(word)
        tails_here = self._tails(last) if last not in self._more_tails else self._suffixes_of(word)
        found: list[Match[Shape]] = []
        for head, begin in heads_here:
            for tail, shorter in tails_here:
                if begin < (end := size - shorter) and (letters := word[begin:end]) in stems:
                    here = [
                        (stem, way)
                        for stem, heads, tails, ways in ready.get(letters) or self._make_ready(letters)
                        if head in heads and tail in tails
                        for way in ways[head, tail]
                    ]
                    found += sorted(here, key=_order) if len(here) > 1 else here
        return found

    def _prefixes_of(self, word: str) -> tuple[tuple[str, int], ...]:
        """The prefixes that a word can begin with, shortest first, each with its length."""
        prefixes = self._database.prefixes
        return tuple((word[:n], n) for n in range(len(word) + 1) if word[:n] in prefixes)

    def _suffixes_of(self, word: str) -> tuple[tuple[str, int], ...]:
        """The suffixes that a word can end in, longest first, each with its length."""
        suffixes, size = self._database.suffixes, len(word)
        return tuple((word[n:], size - n) for n in range(size + 1) if word[n:] in suffixes)

    def _make_ready(self, letters: str) -> list[_Ready[Shape]]:
        """The stems so spelled."""
        stems: list[_Ready[Shape]] = []
        for category, diac, lex, others in map(entry, self._database.stems[letters]):
            spelled = _letters(diac)
            said, verb = _derived(others)
            own = self._own(spelled, lex)
            if (kind := self._kinds.get((category, said, own))) is None:
                kind = self._make_kind(category, said, own)
            stems.append((Stem(diac, spelled, lex, self._lemma(lex), verb), kind.heads, kind.tails, kind))
        self._ready[letters] = stems
        return stems

    def _make_kind(self, category: str, said: str, own: Hashable) -> Kind[Shape]:
        told = self._sayings.number(features(said))
        kind = Kind(category, told, own, self._around(category), self._find_ways)
        self._kinds[category, said, own] = kind
        return kind

    def _letters_around(self, category: str) -> tuple[frozenset[str], frozenset[str]]:
        """The letters of what can stand before stems of a category, and of what can stand behind."""
        before, after = self._database.before.get(category, ()), self._database.after.get(category, ())
        return self._prefixes.letters(before), self._suffixes.letters(after)

    def _find_ways(self, kind: Kind[Shape], head: str, tail: str) -> list[Way[Shape]]:
        if self._ways >= _REMEMBERED:
            self._ways = 0
            for full in self._kinds.values():
                full.clear()
        self._ways += 1
        return [
            Way(prefix, suffix, self._merged(prefix.told, kind.told, kind.own, suffix.told))
            for prefix, suffix in self._fitting(kind.category, head, tail)
        ]

    def _affixes_around(self, category: str, head: str, tail: str) -> list[tuple[Affix, Affix]]:
        """The prefixes and suffixes so spelled that fit stems of a category and each other."""
        before, after = self._database.before[category], self._database.after[category]
        suffixes = [suffix for suffix in self._suffixes.by_letters[tail] if suffix.category in after]
        return [
            (prefix, suffix)
            for prefix in self._prefixes.by_letters[head]
            if prefix.category in before
            for suffix in suffixes
            if suffix.category in self._database.follow.get(prefix.category, ())
        ]

    def _merge(self, prefix: int, stem: int, own: Hashable, suffix: int) -> Shape:
        """The shape of readings whose entries say this.

        Features are merged as camel-tools' ``merge_features`` does it: of what a stem has, the prefix decides before
        the suffix, and that before the stem.
        """
        told = self._sayings[stem]
        merged = told | self._sayings[suffix] | self._sayings[prefix]
        merged = {name: merged[name] for name in told}
        for name, form in (("gen", "form_gen"), ("num", "form_num")):
            if form in self._database.defined and merged.get(name) == "-":
                merged[name] = merged.get(form, "")
        return self._shape(merged, own)
