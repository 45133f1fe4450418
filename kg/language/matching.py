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
from functools import cache, lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from kg.language.calima_file import Database, Entries, Reading, entry, features
from kg.language.calima_spelling import MARKS, bare

Shape = TypeVar("Shape")

_REMEMBERED = 1 << 16
_NONE = "0"  # the database's sign for a feature that is not there
_OPEN = ("", "-")  # what an affix has for a feature that it leaves to the stem
_UNWRITTEN = re.compile(f"[{MARKS}ـ#+]+")  # marks, and the database's signs for the article's assimilation and joints


class Affix(NamedTuple):
    """An entry of PREFIXES or SUFFIXES; ``told`` is the number of what it says of the features that are wanted."""

    order: int
    diac: str
    letters: str
    category: str
    told: int


class Stem(NamedTuple):
    """An entry of STEMS: ``letters`` and ``lemma`` unvowelled, ``lex`` vowelled.

    ``heads`` and ``tails`` are the letters of all that can stand before and behind stems of its kind.
    """

    diac: str
    letters: str
    lex: str
    lemma: str
    verb: str
    heads: Set[str]
    tails: Set[str]
    kind: Kind[Any]


class Way(NamedTuple, Generic[Shape]):
    """A prefix and a suffix that fit a stem and each other, and what the caller makes of the merged features."""

    prefix: Affix
    suffix: Affix
    shape: Shape


Match = tuple[Stem, Way[Shape]]
"""One reading of a word."""


class Kind(dict[tuple[str, str], list[Way[Shape]]]):
    """Stems of one category that agree in all that goes into a shape: the ways by the letters before and behind them.

    A way is found out when it is first asked for.
    """

    def __init__(
        self, category: str, told: int, own: Hashable, find: Callable[[Kind[Shape], str, str], list[Way[Shape]]]
    ) -> None:
        super().__init__()
        self.category = category
        self.told = told
        self.own = own
        self._find = find

    def __missing__(self, around: tuple[str, str]) -> list[Way[Shape]]:
        ways = self[around] = self._find(self, *around)
        return ways


def vowelled(match: Match[Shape]) -> str:
    """The word with the vowel marks of a reading."""
    from camel_tools.morphology.utils import normalize_tanwyn, rewrite_diac

    stem, way = match
    word: str = normalize_tanwyn(rewrite_diac("+".join(filter(None, (way.prefix.diac, stem.diac, way.suffix.diac)))))
    return word


def _order(match: Match[Any]) -> int:
    return match[1].prefix.order


def _letters(diac: str) -> str:
    return _UNWRITTEN.sub("", diac).replace("ٱ", "ا")


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
        self._heads = frozenset(text[:n] for text in database.prefixes for n in range(len(text) + 1))
        self._tails = frozenset(text[n:] for text in database.suffixes for n in range(len(text) + 1))
        self._ready: dict[str, list[Stem]] = {}
        self._kinds: dict[tuple[str, int, Hashable], Kind[Shape]] = {}
        self._ways = 0
        self._around = cache(self._letters_around)
        self._told = lru_cache(_REMEMBERED)(self._tell)
        self._lemma = lru_cache(_REMEMBERED)(bare)
        self._merged = lru_cache(_REMEMBERED)(self._merge)

    def matches(self, word: str) -> list[Match[Shape]]:
        """Every reading of a word, in ``Analyzer``'s order.

        :param word: normalised as the database's keys are (``calima_spelling.key``).
        """
        stems, ready, prefixes = self._database.stems, self._ready, self._database.prefixes
        size = len(word)
        first = size  # where the longest tail begins
        while first > 1 and word[first - 1 :] in self._tails:
            first -= 1
        found: list[Match[Shape]] = []
        for begin in range(size):
            head = word[:begin]
            if head not in self._heads:
                break
            if head not in prefixes:
                continue
            for end in range(max(first, begin + 1), size + 1):
                letters = word[begin:end]
                if letters in stems:
                    tail = word[end:]
                    here = [
                        (stem, way)
                        for stem in ready.get(letters) or self._make_ready(letters)
                        if head in stem.heads and tail in stem.tails
                        for way in stem.kind[head, tail]
                    ]
                    if len(here) > 1:
                        here.sort(key=_order)
                    found += here
        return found

    def _make_ready(self, letters: str) -> list[Stem]:
        """The stems so spelled."""
        stems = []
        for category, diac, lex, others in map(entry, self._database.stems[letters]):
            spelled = _letters(diac)
            told, verb = self._told(others)
            kind = self._kind(category, told, self._own(spelled, lex))
            stems.append(Stem(diac, spelled, lex, self._lemma(lex), verb, *self._around(category), kind))
        self._ready[letters] = stems
        return stems

    def _tell(self, others: str) -> tuple[int, str]:
        """The number of what a stem's features say, and the verb that it derives from."""
        said = features(others)
        verb = said.get("verb", _NONE)
        return self._sayings.number(said), "" if verb == _NONE else verb

    def _kind(self, category: str, told: int, own: Hashable) -> Kind[Shape]:
        if (kind := self._kinds.get((category, told, own))) is None:
            kind = self._kinds[category, told, own] = Kind(category, told, own, self._find_ways)
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
        before, after = self._database.before[kind.category], self._database.after[kind.category]
        suffixes = [suffix for suffix in self._suffixes.by_letters[tail] if suffix.category in after]
        return [
            Way(prefix, suffix, self._merged(prefix.told, kind.told, kind.own, suffix.told))
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
