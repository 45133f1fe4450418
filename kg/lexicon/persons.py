"""Persons of public life since 2000: who they are, how Arabic news names them, which office they held when.

The tables ``kg/lexicon/data/persons-*.tsv`` are written from general knowledge, one row a person:

=========  ==========================================================================================================
id         ASCII slug of the English name
en, ar     the usual full name in English and Arabic
aliases    other full names and their spellings
short      names that name this person only where the full name or the office stands nearby: shorter ones (كيم, عون),
           and full names that many others have as well (محمد إبراهيم)
alone      names that in Arabic news mean this person without context (بوتين)
gender     m or f
state      ISO alpha-3 code of the state for which the person acts or acted; empty for officials of organisations and
           for persons who act for no state
org        slug of the organisation, party or armed group
offices    ``office:from-to`` or ``office@state-or-organisation:from-to``, years as far as known, ``-`` alone for none
=========  ==========================================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from operator import itemgetter
from types import MappingProxyType
from typing import Literal, NamedTuple

from kg.errors import LexiconError
from kg.language.fold import fold
from kg.lexicon.names import given, is_common, spellings
from kg.lexicon.tables import rows, values

TABLES = ("arab", "middle-east", "europe", "americas", "asia", "africa", "organisations")

# The classes of ``data/offices.tsv``, and a few that only persons need.
# fmt: off
OFFICES = frozenset({
    "activist", "advisor", "ambassador", "business", "central-bank-governor", "commander", "crown-prince",
    "defence-minister", "deputy-head-of-government", "deputy-head-of-state", "deputy-minister", "envoy", "eu-official",
    "finance-minister", "first-lady", "foreign-minister", "governor", "head", "head-of-government", "head-of-state",
    "interior-minister", "journalist", "judge", "mayor", "military", "minister", "monarch", "mp", "negotiator",
    "official", "opposition", "parliament-speaker", "party-leader", "regional-head", "religious-leader", "royal",
    "secretary-general", "security", "spokesperson", "supreme-leader", "un-official",
})
# fmt: on

# Offices that a wider one covers: whoever asks for the head of state means the monarch as well.
_COVERS = {"head-of-state": ("head-of-state", "monarch")}

_TERM = re.compile(r"(?P<office>[a-z-]+)(?:@(?P<whom>[A-Za-z-]+))?:(?P<start>\d{4})?-(?P<end>\d{4})?")

# A g is written غ or ج, by outlet; Arabic names of Arabs have both letters in their own right.
_ARAB_STATES = frozenset({
    "ARE", "BHR", "COM", "DJI", "DZA", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MAR", "MRT", "OMN", "PSE", "QAT",
    "SAU", "SDN", "SOM", "SYR", "TUN", "YEM",
})  # fmt: skip
_MOST_FORMS = 24


class Term(NamedTuple):
    """An office from one year to another, both inclusive; None where the year is not known, or the term goes on.

    ``state`` is the alpha-3 code or the organisation's slug for which the office acts, where not the person's own.
    """

    office: str
    start: int | None
    end: int | None
    state: str | None = None

    def covers(self, year: int) -> bool:
        """Whether the term, as far as its years are known, includes some of ``year``."""
        if self.start is None and self.end is None:
            return False
        return (self.start is None or self.start <= year) and (self.end is None or year <= self.end)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of public life (see the module's head for what each field holds)."""

    id: str
    en: str
    ar: str
    aliases: tuple[str, ...]
    short: tuple[str, ...]
    alone: tuple[str, ...]
    gender: Literal["m", "f"]
    state: str | None
    org: str | None
    offices: tuple[Term, ...]

    def forms(self) -> tuple[str, ...]:
        """Every form of the full name: as listed, and with the other spellings of its parts; no two fold alike.

        A full name that stands under ``short`` as well is too common to name somebody, and left out.
        """
        found: dict[str, str] = {}
        for form in _spelled(self):
            found.setdefault(fold(form), form)
        return tuple(found.values())

    def state_in(self, year: int | None) -> str | None:
        """The state (or organisation's id) for which the person acted in ``year``, else the usual one."""
        if year is not None:
            for term in self.offices:
                if term.state and term.covers(year):
                    return term.state
        return self.state or self.org

    def held(self, office: str, year: int) -> bool:
        """Whether the person held ``office`` at some time of ``year``, for whatever state."""
        return any(t.office == office and t.covers(year) for t in self.offices)


def _spelled(person: KnownPerson) -> Iterator[str]:
    common = {_solid(form) for form in person.short}
    listed = [form for form in (person.ar, *person.aliases) if _solid(form) not in common]
    yield from listed
    for form in listed:
        words = form.split()
        choices = [spellings(w) if person.state not in _ARAB_STATES else (w,) for w in words]
        yield from (" ".join(chosen) for chosen in islice(product(*choices), 1, _MOST_FORMS))
        yield from _joined(form)
        if person.state not in _ARAB_STATES and "غ" in form:
            yield form.replace("غ", "ج")


def _solid(form: str) -> str:
    """A name without the spaces and hyphens that newspapers set as they like (عبدالله, جونغ-أون)."""
    return fold(form).replace(" ", "").replace("-", "")


def _joined(form: str) -> Iterator[str]:
    """عبد الفتاح as عبدالفتاح and back, أبو ردينة as أبوردينة."""
    joined = _APART.sub(itemgetter(1), form)
    if joined != form:
        yield joined
    apart = _JOINED.sub("عبد ", form)
    if apart != form:
        yield apart


_APART = re.compile(r"(?<!\S)(عبد|أبو|ابو|أبي|نصر) (?=\S)")
_JOINED = re.compile(r"(?<!\S)عبد(?=ال)")


def _terms(cell: str, where: str) -> tuple[Term, ...]:
    terms = []
    for text in values(cell):
        match = _TERM.fullmatch(text)
        if match is None or match["office"] not in OFFICES:
            raise LexiconError(f"{where}: {text!r} is no office with years (office:from-to)")
        start, end = match["start"], match["end"]
        terms.append(Term(match["office"], int(start) if start else None, int(end) if end else None, match["whom"]))
    return tuple(terms)


@cache
def persons() -> Mapping[str, KnownPerson]:
    """All the persons by id, in the order of the tables.

    :raises LexiconError: if a row breaks the rules of its table.
    """
    known: dict[str, KnownPerson] = {}
    for table in TABLES:
        for row in rows(f"persons-{table}"):
            gender = row["gender"]
            if row["id"] in known or gender not in ("m", "f"):
                raise LexiconError(f"persons-{table}.tsv: {row['id']}: a second row of that id, or no gender")
            known[row["id"]] = KnownPerson(
                row["id"],
                row["en"],
                row["ar"],
                tuple(values(row["aliases"])),
                tuple(values(row["short"])),
                _alone(values(row["alone"]), row["state"]),
                "m" if gender == "m" else "f",
                row["state"] or None,
                row["org"] or None,
                _terms(row["offices"], f"persons-{table}.tsv: {row['id']}"),
            )
    return MappingProxyType(known)


def _alone(listed: list[str], state: str) -> tuple[str, ...]:
    """The listed names and, for names that are no Arab's, the same with ج for غ unless a word or given name."""
    found = {fold(n): n for n in listed}
    if state not in _ARAB_STATES:
        for name in listed:
            other = name.replace("غ", "ج")
            if len(other) > 3 and not is_common(other) and given(other) is None:
                found.setdefault(fold(other), other)
    return tuple(found.values())


@cache
def _holders() -> Mapping[tuple[str, str], tuple[tuple[KnownPerson, Term], ...]]:
    table: dict[tuple[str, str], list[tuple[KnownPerson, Term]]] = {}
    for person in persons().values():
        for term in person.offices:
            state = term.state or person.state or person.org
            if state:
                table.setdefault((state, term.office), []).append((person, term))
    return {key: tuple(found) for key, found in table.items()}


def holders(state: str, office: str, year: int) -> tuple[KnownPerson, ...]:
    """Everyone known to have held ``office`` for ``state`` (alpha-3 code or organisation's slug) in ``year``."""
    found: dict[str, KnownPerson] = {}
    for name in _COVERS.get(office, (office,)):
        for person, term in _holders().get((state, name), ()):
            if term.covers(year):
                found[person.id] = person
    return tuple(found.values())


def ever_held(state: str, offices: Set[str]) -> bool:
    """Whether anybody is known to have held one of ``offices`` for ``state`` (alpha-3 code or slug), in any year."""
    return any(_holders().get((state, office)) for office in offices)


def holder(state: str, office: str, year: int) -> KnownPerson | None:
    """The one person known to have held ``office`` for ``state`` in ``year``; None in a year with two, or none known.

    Only offices that one person holds at a time have an answer worth trusting: heads of state and government, foreign,
    defence, finance and interior ministers, speakers, crown princes.
    """
    found = holders(state, office, year)
    return found[0] if len(found) == 1 else None


@cache
def _by_form() -> Mapping[str, tuple[KnownPerson, ...]]:
    table: dict[str, list[KnownPerson]] = {}
    for person in persons().values():
        for form in {_solid(f) for f in (*person.forms(), *person.alone)}:
            table.setdefault(form, []).append(person)
    return {form: tuple(found) for form, found in table.items()}


def called(name: str) -> tuple[KnownPerson, ...]:
    """The persons whose full name ``name`` is, or whom it names alone (not the short forms that need context)."""
    return _by_form().get(_solid(name), ())
