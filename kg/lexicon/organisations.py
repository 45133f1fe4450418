"""Organisations of the news by their Arabic names (``data/organisations.tsv``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kg.errors import LexiconError
from kg.lexicon.patterns import expand, spellings
from kg.lexicon.states import Words, demonym_forms, words
from kg.lexicon.tables import rows_by, values

# fmt: off
CLASSES = frozenset({
    "un", "igo", "alliance", "court", "armed-group", "party", "parliament", "agency", "media", "company", "bank", "ngo",
    "security", "religious", "union", "sport", "academic",
})
# fmt: on


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation.

    ``kind`` is its class (one of ``CLASSES``), ``aliases`` patterns (:mod:`kg.lexicon.patterns`) of its other names,
    ``risky`` those of its names that mean it only in a context that speaks of it, ``adjectives`` masculine singulars
    without article (أممي, حوثي). ``state`` is the alpha-3 code of the state it belongs to, ``acts_for`` of the state
    for which it speaks and acts, ``seats`` are cities that stand for it (بروكسل).
    """

    id: str
    en: str
    ar: str
    aliases: tuple[str, ...]
    kind: str
    state: str | None
    seats: tuple[str, ...]
    acts_for: str | None
    risky: tuple[str, ...]
    adjectives: tuple[str, ...]

    @property
    def ambiguous(self) -> bool:
        """Whether it has no name that is surely its own."""
        return next(self.forms(), None) is None

    def forms(self) -> Iterator[str]:
        """Every phrase that surely names it, its label first."""
        doubtful = {words(phrase) for phrase in self.risky}
        for phrase in self._phrases():
            if words(phrase) not in doubtful:
                yield phrase

    def dual_forms(self) -> Iterator[str]:
        """What its names are where its noun is in the dual, before it and another: حركتا فتح (وحماس)."""
        for phrase in self.forms():
            noun, _, rest = phrase.partition(" ")
            for dual in _DUALS.get(noun, ()) if rest else ():
                yield f"{dual} {rest}"

    def risky_forms(self) -> Iterator[str]:
        """The phrases that name it only if the context speaks of it (فتح, القاعدة, التحالف)."""
        for pattern in self.risky:
            yield from spellings(pattern)

    def _phrases(self) -> Iterator[str]:
        for pattern in (self.ar, *self.aliases):
            for phrase in expand(pattern):
                yield from spellings(phrase)


_DUALS = {
    "حزب": ("حزبا", "حزبي"),
    "حركة": ("حركتا", "حركتي"),
    "جماعة": ("جماعتا", "جماعتي"),
    "جبهة": ("جبهتا", "جبهتي"),
    "منظمة": ("منظمتا", "منظمتي"),
    "تنظيم": ("تنظيما", "تنظيمي"),
}


@cache
def of_two() -> Mapping[str, str]:
    """A noun by which bodies of people are called, in the dual before a name → the same in the singular."""
    return MappingProxyType({dual: noun for noun, duals in _DUALS.items() for dual in duals})


def one_of_two(organisation: str, name: str) -> str:
    """What an organisation is called that stands after a dual (حركتا فتح): by its own name, else with the singular."""
    noun, _, rest = name.partition(" ")
    if noun not in of_two():
        return name
    return rest if rest in organisations()[organisation].forms() else f"{of_two()[noun]} {rest}"


class OrganisationName(NamedTuple):
    """An organisation under one of its forms; ``risky``: the words need support from the context."""

    id: str
    risky: bool


class Adjective(NamedTuple):
    """What a relative adjective says: whose, and its gender (m, f), number (s, d, p) and definiteness."""

    id: str
    gender: str
    number: str
    definite: bool


@cache
def organisations() -> Mapping[str, Organisation]:
    """Every organisation by its id.

    :raises LexiconError: if the table is malformed.
    """
    table: dict[str, Organisation] = {}
    for row in rows_by("id", "organisations"):
        slug = row["id"]
        if row["class"] not in CLASSES:
            raise LexiconError(f"organisations.tsv: {slug}: unknown class {row['class']!r}")
        table[slug] = Organisation(
            id=slug,
            en=row["en"],
            ar=row["ar"],
            aliases=tuple(values(row["aliases"])),
            kind=row["class"],
            state=row["state"] or None,
            seats=tuple(values(row["seat"])),
            acts_for=row["acts_for"] or None,
            risky=tuple(values(row["ambiguous"])),
            adjectives=tuple(values(row["adjective"])),
        )
    return MappingProxyType(table)


@cache
def names() -> Mapping[Words, tuple[OrganisationName, ...]]:
    """Folded words (:func:`kg.lexicon.states.words`) → the organisations so named, several only for risky forms."""
    index: dict[Words, tuple[OrganisationName, ...]] = {}
    for organisation in organisations().values():
        risky = {words(phrase) for phrase in organisation.risky_forms()}
        own = dict.fromkeys(words(phrase) for phrase in organisation.forms())
        for key in (*own, *risky):
            index[key] = (*index.get(key, ()), OrganisationName(organisation.id, key in risky))
    return MappingProxyType(index)


@cache
def named_alone() -> frozenset[str]:
    """The organisations that are meant by common words even where nothing speaks of their state (``named_alone.tsv``).

    :raises LexiconError: if the table is malformed, or names none of ``organisations``.
    """
    found = frozenset(row["id"] for row in rows_by("id", "named_alone"))
    if unknown := found - organisations().keys():
        raise LexiconError(f"named_alone.tsv: no such organisation: {', '.join(sorted(unknown))}")
    return found


@cache
def adjectives() -> Mapping[Words, Adjective]:
    """Folded words → the organisation whose adjective it is, for every inflected form (الأممي, الحوثية)."""
    return MappingProxyType(
        {
            words(form): Adjective(organisation.id, gender, number, definite)
            for organisation in organisations().values()
            for stem in organisation.adjectives
            for form, (gender, number, definite) in demonym_forms(stem).items()
        }
    )
