"""How a word divides into prefix, stem and suffix of a CALIMA database: what camel-tools' ``Analyzer`` finds, faster.

``Analyzer`` tries every division of a word against all entries and merges the features of each match anew, one by one.
Here the entries that fit a stem are laid out by their letters when its category is first met; and since of all features
only the vowelled form and the lemma are a stem's own, while the rest depends on the affixes and on the kind of stem, of
which there are few, camel-tools' ``merge_features`` is asked once for each combination of these.
tests/language/test_matching.py holds the result against ``Analyzer``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

from kg.language.calima_spelling import bare

Reading = dict[str, Any]
"""The features of a reading, as ``Analyzer.analyze`` gives them."""

Shape = TypeVar("Shape")

_COMBINATIONS_REMEMBERED = 1 << 16
_NONE = "0"  # the database's sign for a feature that is not there
_OF_DATABASE = str.maketrans({"ٱ": "ا", "#": "", "+": ""})  # its sign for the article's assimilation, and its joint


class Affix(NamedTuple):
    """An entry of PREFIXES or SUFFIXES. Affixes of one ``kind`` agree in all features but their letters."""

    order: int
    diac: str
    letters: str
    category: str
    kind: int


class Paradigm(NamedTuple):
    """What goes with a category of stems: prefixes and suffixes by their letters, in the database's order."""

    before: dict[str, list[Affix]]
    after: dict[str, list[Affix]]


class Stem(NamedTuple):
    """An entry of STEMS: ``letters`` and ``lemma`` unvowelled, ``lex`` vowelled; ``kind`` as in ``Matcher``."""

    diac: str
    letters: str
    lex: str
    lemma: str
    verb: str
    kind: int
    paradigm: Paradigm


class Match(NamedTuple, Generic[Shape]):
    """One reading of a word: three entries that fit each other, and what the caller makes of their merged features."""

    prefix: Affix
    stem: Stem
    suffix: Affix
    shape: Shape

    def diac(self) -> str:
        """The word with the vowel marks of this reading."""
        from camel_tools.morphology.utils import normalize_tanwyn, rewrite_diac

        parts = (self.prefix.diac, self.stem.diac, self.suffix.diac)
        vowelled: str = normalize_tanwyn(rewrite_diac("+".join(filter(None, parts))))
        return vowelled


def _letters(diac: str) -> str:
    return bare(diac).translate(_OF_DATABASE)


class _Kinds:
    """Numbers for what is alike, with one sample of each."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self.samples: list[Reading] = []

    def number(self, described: Hashable, features: Reading) -> int:
        number = self._numbers.setdefault(described, len(self._numbers))
        if number == len(self.samples):
            self.samples.append(features)
        return number


class _Affixes:
    """The prefixes or the suffixes of a database, by their letters and by their categories."""

    def __init__(self, entries: dict[str, list[tuple[str, Reading]]]) -> None:
        self.by_category: dict[str, list[tuple[str, Affix]]] = defaultdict(list)
        self.kinds = _Kinds()
        self.texts = frozenset(entries)
        for text, found in entries.items():
            for order, (category, features) in enumerate(found):
                diac = features.get("diac", "")
                kind = self.kinds.number(tuple(sorted((features | {"diac": ""}).items())), features)
                self.by_category[category].append((text, Affix(order, diac, _letters(diac), category, kind)))

    def of(self, categories: Iterable[str]) -> dict[str, list[Affix]]:
        """Those of some categories, by their letters."""
        found: dict[str, list[Affix]] = {}
        for category in categories:
            for text, affix in self.by_category.get(category, ()):
                found.setdefault(text, []).append(affix)
        for affixes in found.values():
            affixes.sort(key=itemgetter(0))
        return found


class Matcher(Generic[Shape]):
    """The divisions of words by one database.

    Stems of one kind agree in all that goes into a shape.
    """

    def __init__(self, database: Any, shape: Callable[[Reading], Shape], kind: Callable[[Reading], Hashable]) -> None:
        """A matcher for a camel-tools ``MorphologyDB`` that is open for analysis.

        :param shape: makes of a reading's merged features what is to be known of it.
        :param kind: makes of a stem's features what of them goes into the shape.
        """
        self._database = database
        self._shape = shape
        self._kind = kind
        self._prefixes = _Affixes(database.prefix_hash)
        self._suffixes = _Affixes(database.suffix_hash)
        self._heads = frozenset(text[:n] for text in self._prefixes.texts for n in range(len(text) + 1))
        self._tails = frozenset(text[n:] for text in self._suffixes.texts for n in range(len(text) + 1))
        self._follow: dict[str, set[str]] = database.prefix_suffix_compat
        self._paradigms: dict[str, Paradigm] = {}
        self._stems: dict[str, list[Stem]] = {}
        self._kinds = _Kinds()
        self._merged = lru_cache(_COMBINATIONS_REMEMBERED)(self._merge)

    def matches(self, word: str) -> list[Match[Shape]]:
        """Every reading of a word, in ``Analyzer``'s order.

        :param word: normalised as the database's keys are (``calima_spelling.key``).
        """
        size = len(word)
        first = size  # where the longest tail begins
        while first > 1 and word[first - 1 :] in self._tails:
            first -= 1
        found: list[Match[Shape]] = []
        for begin in range(size):
            head = word[:begin]
            if head not in self._heads:
                break
            if head not in self._prefixes.texts:
                continue
            for end in range(max(first, begin + 1), size + 1):
                if stems := self._stems_of(word[begin:end]):
                    found += self._fitting(head, stems, word[end:])
        return found

    def _fitting(self, head: str, stems: list[Stem], tail: str) -> list[Match[Shape]]:
        """The matches of one division of a word."""
        found = []
        for stem in stems:
            paradigm = stem.paradigm
            if (before := paradigm.before.get(head)) and (after := paradigm.after.get(tail)):
                for prefix in before:
                    if follow := self._follow.get(prefix.category):
                        found += [
                            Match(prefix, stem, suffix, self._merged(prefix.kind, stem.kind, suffix.kind))
                            for suffix in after
                            if suffix.category in follow
                        ]
        if len(found) > 1:
            found.sort(key=lambda match: match.prefix.order)
        return found

    def _stems_of(self, letters: str) -> list[Stem]:
        """The stems so spelled; made ready when they are first asked for."""
        if (found := self._stems.get(letters)) is not None:
            return found
        if (entries := self._database.stem_hash.get(letters)) is None:
            return []
        stems = [self._stem(category, features) for category, features in entries]
        self._stems[letters] = stems
        return stems

    def _stem(self, category: str, features: Reading) -> Stem:
        diac, lex = features["diac"], features["lex"]
        kind = self._kinds.number(self._kind(features), features)
        if (paradigm := self._paradigms.get(category)) is None:
            prefixes = [prefix for prefix, stems in self._database.prefix_stem_compat.items() if category in stems]
            suffixes = self._database.stem_suffix_compat.get(category, ())
            paradigm = Paradigm(self._prefixes.of(prefixes), self._suffixes.of(suffixes))
            self._paradigms[category] = paradigm
        verb = features.get("verb", _NONE)
        return Stem(diac, _letters(diac), lex, bare(lex), "" if verb == _NONE else verb, kind, paradigm)

    def _merge(self, prefix: int, stem: int, suffix: int) -> Shape:
        """The shape of readings of three kinds."""
        from camel_tools.morphology.utils import merge_features

        samples = self._prefixes.kinds.samples[prefix], self._kinds.samples[stem], self._suffixes.kinds.samples[suffix]
        return self._shape(merge_features(self._database, *samples))
