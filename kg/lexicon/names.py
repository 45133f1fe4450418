"""Names as such: given names, family names and their parts, common words, and how much a word looks like a name.

Tables (all in ``kg/lexicon/data``, written from general knowledge): ``given_names.tsv``, ``family_names.tsv``,
``common_words.tsv``, ``syllables.tsv``; ``name_shape.tsv`` is made from them by ``kg.lexicon.build_name_shape``. Words
are compared in the form of ``kg.language.fold.fold``; every function here takes a word in any spelling, without
attached particles.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp
from operator import add
from typing import Literal, TypeVar

from kg.errors import LexiconError
from kg.language.fold import fold
from kg.lexicon.tables import pairs, rows, values

FamilyKind = Literal["closing", "particle", "suffix", "whole"]
NameGender = Literal["m", "f", "u"]
KINDS: tuple[FamilyKind, ...] = ("closing", "particle", "suffix", "whole")
GENDERS: tuple[NameGender, ...] = ("m", "f", "u")
_Choice = TypeVar("_Choice", bound=str)


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name. ``gender`` is m, f or u (either); ``regions`` say where it is usual (``arab``, ``russian`` …).

    ``common`` says that the word is a common Arabic word too (عادل, أمل), so that it names nobody without context.
    """

    name: str
    spellings: tuple[str, ...]
    gender: NameGender
    regions: tuple[str, ...]
    common: bool


@dataclass(frozen=True, slots=True)
class FamilyName:
    """A family name, or a part of many: a particle before or after names (بن, أوغلو), or the end of names (وفيتش)."""

    element: str
    spellings: tuple[str, ...]
    regions: tuple[str, ...]
    kind: FamilyKind
    common: bool


def _one_of(cell: str, choices: tuple[_Choice, ...], table: str) -> _Choice:
    for choice in choices:
        if cell == choice:
            return choice
    raise LexiconError(f"{table}: {cell!r} is none of {', '.join(choices)}")


@cache
def _given() -> Mapping[str, GivenName]:
    """Given names by every folded spelling; a name's own spelling wins over another's variant."""
    names: dict[str, GivenName] = {}
    variants: dict[str, GivenName] = {}
    for row in rows("given_names"):
        name = GivenName(
            row["name"],
            tuple(values(row["spellings"])),
            _one_of(row["gender"], GENDERS, "given_names.tsv"),
            tuple(values(row["region"])),
            row["common"] == "1",
        )
        names[fold(name.name)] = name
        for spelling in name.spellings:
            variants.setdefault(fold(spelling), name)
    return variants | names


@cache
def _family() -> Mapping[FamilyKind, Mapping[str, FamilyName]]:
    """Family names and their parts by kind and folded spelling; those that close a name stand with the particles."""
    tables: dict[FamilyKind, dict[str, FamilyName]] = {"particle": {}, "suffix": {}, "whole": {}}
    for row in rows("family_names"):
        name = FamilyName(
            row["element"],
            tuple(values(row["spellings"])),
            tuple(values(row["region"])),
            _one_of(row["kind"], KINDS, "family_names.tsv"),
            row["common"] == "1",
        )
        for spelling in (name.element, *name.spellings):
            tables["particle" if name.kind == "closing" else name.kind].setdefault(fold(spelling), name)
    return tables


@cache
def _common() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in rows("common_words"))


@cache
def syllables(kind: Literal["family", "given"]) -> frozenset[str]:
    """The folded syllables of East Asian names (``data/syllables.tsv``): family names, or of given names only."""
    return frozenset(fold(row["syllable"]) for row in rows("syllables") if row["kind"] == kind)


@cache
def listed_names() -> frozenset[str]:
    """Every folded word that ``given``, ``family`` or ``particle`` knows."""
    surnames = _family()["whole"].keys()
    with_article = {"ال" + word for word in surnames}
    without = {word.removeprefix("ال") for word in surnames}
    return frozenset(with_article.union(without, surnames, _given(), _family()["particle"], _of_forefathers()))


@cache
def _of_forefathers() -> Mapping[str, FamilyName]:
    """Family names that are a forefather's name with the article (اليوسف, الجاسم), folded."""
    arabs = {n.name: n for n in _given().values() if "arab" in n.regions and n.gender == "m" and not n.common}
    found = {fold("ال" + n): FamilyName(n, (), ("arab",), "whole", False) for n in arabs if n[:2] != "ال"}
    return {key: name for key, name in found.items() if key not in _common()}  # التقى is rather a verb


@cache
def listed_words() -> frozenset[str]:
    """Every folded word that ``given``, ``family``, ``particle`` or ``is_common`` knows."""
    with_article = {"ال" + word for word in _common() if len(word) > 2}
    return listed_names() | _common() | with_article


def given(word: str) -> GivenName | None:
    """The given name that ``word`` is or can be, in any spelling.

    >>> given("جوزف").name, given("عادل").common
    ('جوزيف', True)
    """
    return _given().get(fold(word))


@lru_cache(maxsize=1 << 14)
def spellings(word: str) -> tuple[str, ...]:
    """All the spellings of the given name or family name that ``word`` is, itself first; only itself for another word.

    >>> "دافيد" in spellings("ديفيد")
    True
    """
    key = fold(word)
    known = _given().get(key) or _family()["whole"].get(key)
    if known is None:
        return (word,)
    first = known.name if isinstance(known, GivenName) else known.element
    return (word, *(s for s in (first, *known.spellings) if fold(s) != key))


def is_particle(word: str) -> bool:
    """Whether ``word`` is a particle of names: one that links or precedes them (بن, آل, فون), or a title (خان)."""
    return fold(word) in _family()["particle"]


@cache
def particles() -> Set[str]:
    """The particles of names, folded."""
    return _family()["particle"].keys()


def particle(word: str) -> FamilyName | None:
    """The particle of names that ``word`` is, with the regions where it is one."""
    return _family()["particle"].get(fold(word))


def family(word: str) -> FamilyName | None:
    """The common family name that ``word`` is, with or without the article (الحداد, حداد)."""
    key = fold(word)
    table = _family()["whole"]
    listed = table.get(key) or table.get(key.removeprefix("ال") if key.startswith("ال") else "ال" + key)
    return listed or _of_forefathers().get(key)


def suffix(word: str) -> FamilyName | None:
    """The longest typical end of family names that ``word`` ends in (لافروف: وف), after at least two other letters."""
    key = fold(word)
    table = _family()["suffix"]
    for start in range(2, len(key) - 1):
        if found := table.get(key[start:]):
            return found
    return None


def is_common(word: str) -> bool:
    """Whether ``word`` is a common word of newspapers, as such or with the article taken off."""
    key = fold(word)
    return key in _common() or (key.startswith("ال") and len(key) > 4 and key[2:] in _common())


@cache
def _shape() -> Mapping[str, float]:
    return {ngram: float(weight) for ngram, weight in pairs("name_shape").items()}


def shape_ngrams(folded: str) -> list[str]:
    """The features of a folded word in the model of name shapes: its letters in twos to fours, with both ends marked.

    The article is one sign, apart from words that begin with its letters by chance.
    """
    marked = f"^A{folded[2:]}$" if folded.startswith("ال") and len(folded) > 4 else f"^{folded}$"
    twos = list(map(add, marked, marked[1:]))
    threes = list(map(add, twos, marked[2:]))
    return [*twos, *threes, *map(add, threes, marked[3:])]


@lru_cache(maxsize=1 << 16)
def name_shape(word: str) -> float:
    """How much ``word`` looks like a transliterated foreign name or an Arabic family name, from 0 to 1.

    What is listed counts before any guess: a common word is 0.02, a listed name 0.98 (0.6 where it is a word too).
    The guess is a logistic model over letter sequences, trained on the lists of names against the common words
    (``kg.lexicon.build_name_shape``).

    >>> name_shape("لوكاشينكو") > 0.8 > 0.2 > name_shape("المستشفيات")
    True
    """
    key = fold(word)
    known = given(key) or family(key)
    if known is not None:
        return 0.6 if known.common or is_common(key) else 0.98
    if is_common(key):
        return 0.02
    return guess_shape(key)


def guess_shape(word: str) -> float:
    """The model's own guess for ``name_shape``, whatever the lists say."""
    weights = _shape()
    ngrams = shape_ngrams(fold(word))
    score = weights["bias"] + sum(filter(None, map(weights.get, ngrams))) / max(len(ngrams), 1) ** 0.5
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
