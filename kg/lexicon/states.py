"""The states of the world as Arabic names them: names, capitals, seats of power, demonyms (``data/states.tsv``).

Codes follow ISO 3166-1 (ISO 3166-3 for states that exist no more). Everything is read once, when first asked for, and
keyed by *folded words*: ``tuple(fold(phrase).split())`` (see :mod:`kg.language.fold`). Hyphens count as spaces, so a
reader of tokens skips a hyphen between two words (غينيا-بيساو).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeGuard

from kg.language.fold import fold
from kg.lexicon.tables import rows_by, values

Manner = Literal["name", "official", "alias", "capital", "seat"]
Risk = Literal["", "homograph", "ambiguous"]
Words = tuple[str, ...]

_HYPHENS = re.compile("[-‐‑‒–]")


# States whose short names are masculine; all others are feminine (Ryding ch. 7.1.2, and the usage of news agencies).
_MASCULINE = frozenset({"IRQ", "JOR", "LBN", "MAR", "SDN", "SOM", "SSD", "YEM"})


def gender_of_name(iso3: str, manner: str) -> str:
    """The grammatical gender, ``m`` or ``f``, of a state as it is named: العراق is masculine, بغداد is not."""
    return "m" if manner in ("name", "alias") and iso3 in _MASCULINE else "f"


@dataclass(frozen=True, slots=True)
class State:
    """One state or dependent territory.

    ``ar`` is its short Arabic name and label, ``demonyms`` are masculine singulars without the article, ``people``
    broken plurals. ``ambiguous`` forms need support from the context, ``homographs`` have another but rarer reading;
    a star after a demonym extends either to all its inflections.
    ``dependency`` is the alpha-3 code of the state that a territory belongs to, ``geonames`` the id at GeoNames.
    """

    iso3: str
    iso2: str
    numeric: str
    geonames: str
    en: str
    ar: str
    official: tuple[str, ...]
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    capital_en: str
    seats: tuple[str, ...]
    ambiguous: tuple[str, ...]
    homographs: tuple[str, ...]
    historical: bool
    dependency: str | None

    def forms(self) -> Iterator[tuple[str, Manner]]:
        """Every phrase that names the state or stands for it, as written in the lexicon, with its manner."""
        yield self.ar, "name"
        for manner, phrases in self._by_manner():
            for phrase in phrases:
                yield phrase, manner

    def _by_manner(self) -> tuple[tuple[Manner, tuple[str, ...]], ...]:
        return (
            ("official", self.official),
            ("alias", self.aliases),
            ("capital", self.capitals),
            ("seat", self.seats),
        )


class Name(NamedTuple):
    """A state under one of its forms: ``risk`` tells whether the words may mean something else."""

    iso3: str
    manner: Manner
    risk: Risk


class Nationality(NamedTuple):
    """What a demonym says: whose, and its gender (m, f), number (s, d, p) and definiteness."""

    iso3: str
    gender: str
    number: str
    definite: bool


def is_state(owner: str | None) -> TypeGuard[str]:
    """Whether an owner is a state (an alpha-3 code), and neither nobody nor an organisation (its id)."""
    return owner in states()


def words(phrase: str) -> Words:
    """The folded words of a phrase: the key of every index here and in :mod:`kg.lexicon.places`."""
    return tuple(_HYPHENS.sub(" ", fold(phrase)).split())


@cache
def states() -> Mapping[str, State]:
    """Every state by its alpha-3 code.

    :raises LexiconError: if the table is malformed.
    """
    table: dict[str, State] = {}
    for row in rows_by("iso3", "states"):
        iso3 = row["iso3"]
        table[iso3] = State(
            iso3=iso3,
            iso2=row["iso2"],
            numeric=row["numeric"],
            geonames=row["geonames"],
            en=row["en"],
            ar=row["ar"],
            official=tuple(values(row["official"])),
            aliases=tuple(values(row["aliases"])),
            demonyms=tuple(values(row["demonym"])),
            people=tuple(values(row["people"])),
            capitals=tuple(values(row["capital"])),
            capital_en=row["capital_en"],
            seats=tuple(values(row["seat"])),
            ambiguous=tuple(values(row["ambiguous"])),
            homographs=tuple(values(row["homograph"])),
            historical=row["historical"] == "1",
            dependency=row["dependency"] or None,
        )
    return MappingProxyType(table)


@cache
def names() -> Mapping[Words, tuple[Name, ...]]:
    """Folded words → the states so named; more than one only for forms that are ambiguous (عمان)."""
    index: dict[Words, tuple[Name, ...]] = {}
    for state in states().values():
        risky = _risky(state)
        for phrase, manner in state.forms():
            key = words(phrase)
            known = index.get(key, ())
            if all(name.iso3 != state.iso3 for name in known):
                index[key] = (*known, Name(state.iso3, manner, risky.get(key, "")))
    return MappingProxyType(index)


@cache
def demonyms() -> Mapping[Words, Nationality]:
    """Folded words → nationality, for every inflected form of every demonym and broken plural.

    A form that also names a state or its capital is left to :func:`names` (سورية; روسيا and برازيليا as accusatives).
    The form in ـيين is dual or plural, and given as plural.
    """
    return MappingProxyType({key: nationality for key, (nationality, _) in _demonyms().items()})


@cache
def named_by_adjective() -> frozenset[Words]:
    """The names of states that are the feminine of their own demonym, with its article (السعودية)."""
    return frozenset(
        key
        for state in states().values()
        for _, forms in _inflections(state)
        for form, (gender, number, definite) in forms.items()
        if definite and (gender, number) == ("f", "s") and (key := words(form)) in names()
    )


@cache
def named_as_capital() -> frozenset[str]:
    """The states whose capitals have their name (الكويت، تونس): what is called after one may be so by the town."""
    return frozenset(
        state.iso3
        for state in states().values()
        if any(form in (f"مدينة {state.ar}", f"{state.ar} العاصمة") for form in state.capitals)
    )


@cache
def vowelled() -> Mapping[str, str]:
    """Alpha-3 code → what tells a state by a vowel sign from what has its letters: عُ, of عُمان, which is not عَمّان.

    They are the states whose short name the table has with a sign; given is its beginning, up to the first sign.
    """
    found = ((state.iso3, _SIGN.search(state.ar)) for state in states().values())
    return MappingProxyType({iso3: sign.string[: sign.end()] for iso3, sign in found if sign is not None})


_SIGN = re.compile("[\u064b-\u0652]")


def demonym_risk(key: Words) -> Risk:
    """Whether the folded words of a demonym may mean something else (المالي, also 'financial')."""
    found = _demonyms().get(key)
    return found[1] if found else ""


def demonym_forms(stem: str) -> dict[str, tuple[str, str, bool]]:
    """The inflected forms of a relative adjective: form → (gender, number, definite).

    :param stem: masculine singular without the article (روسي, كوري شمالي, جنوب أفريقي). Words in ـي inflect; any other
        word is the fixed first part of a compound, before which the article stands once or with each word.
    """
    parts = stem.split()
    forms: dict[str, tuple[str, str, bool]] = {}
    for ending, gender, number, indefinite_only in _ENDINGS:
        inflected = [part + ending if part.endswith("ي") else part for part in parts]
        forms.setdefault(" ".join(inflected), (gender, number, False))
        if indefinite_only:
            continue
        forms.setdefault(" ".join("ال" + part for part in inflected), (gender, number, True))
        if not parts[0].endswith("ي"):
            forms.setdefault(" ".join(["ال" + inflected[0], *inflected[1:]]), (gender, number, True))
    return forms


# Nisba endings (Ryding, A Reference Grammar of MSA, ch. 10): the last is the accusative that writes an alif.
_ENDINGS: tuple[tuple[str, str, str, bool], ...] = (
    ("", "m", "s", False),
    ("ة", "f", "s", False),
    ("ون", "m", "p", False),
    ("ين", "m", "p", False),
    ("ات", "f", "p", False),
    ("ان", "m", "d", False),
    ("تان", "f", "d", False),
    ("تين", "f", "d", False),
    ("ا", "m", "s", True),
)


@cache
def _demonyms() -> dict[Words, tuple[Nationality, Risk]]:
    table: dict[Words, tuple[Nationality, Risk]] = {}
    for state in states().values():
        risky = _risky(state)
        for stem, forms in _inflections(state):
            for form, (gender, number, definite) in forms.items():
                key = words(form)
                if key not in names():
                    risk = risky.get(key) or risky.get(words(f"{stem}*"), "")
                    table.setdefault(key, (Nationality(state.iso3, gender, number, definite), risk))
    return table


def _inflections(state: State) -> Iterator[tuple[str, dict[str, tuple[str, str, bool]]]]:
    for stem in state.demonyms:
        yield stem, demonym_forms(stem)
    for plural in state.people:
        yield plural, {plural: ("m", "p", False), "ال" + plural: ("m", "p", True), plural + "ا": ("m", "p", False)}


def _risky(state: State) -> dict[Words, Risk]:
    """What is flagged of a state's forms; a starred demonym stands both with its star and without."""
    risky: dict[Words, Risk] = {}
    flags: tuple[tuple[Risk, tuple[str, ...]], ...] = (("homograph", state.homographs), ("ambiguous", state.ambiguous))
    for risk, forms in flags:
        for form in forms:
            risky[words(form)] = risky[words(form.removesuffix("*"))] = risk
    return risky
