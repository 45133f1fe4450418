"""Offices, titles and state bodies, and the forms in which Arabic news words them.

Tables: ``data/offices.tsv``, ``portfolios.tsv``, ``titles.tsv``, ``institutions.tsv``, whose heads explain the columns.
The forms are keyed by *folded words* (:func:`kg.lexicon.states.words`); where one form has several readings, the value
is the likeliest and its ``also`` are the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from kg.errors import LexiconError
from kg.language.fold import fold
from kg.lexicon.inflection import Form, Phrase, Shape, after_lam, definite, inflect, without_article
from kg.lexicon.patterns import expand, spellings
from kg.lexicon.states import Words, words
from kg.lexicon.tables import rows, values

TAKES = frozenset({"state", "ministry", "organisation", "body", "office", "place", "person", "none"})


@dataclass(frozen=True, slots=True)
class Office:
    """A row of the table of offices: a way of wording an office.

    ``lemma`` is the masculine singular, ``office`` the class, ``takes`` the kinds of complement that may follow.
    ``stands_for_state``: an unnamed holder stands for the state. ``agent_noun``: a wide noun (an official, a source).
    ``of``: the alpha-3 code of the one state that has such an office.
    """

    lemma: str
    office: str
    gender: str | None
    feminine: str
    plurals: tuple[str, ...]
    dual: bool
    takes: frozenset[str]
    stands_for_state: bool
    agent_noun: bool
    of: str | None = None

    def forms(self) -> Iterator[Form]:
        """Its inflected forms, the singular first."""
        yield from inflect(Phrase.parse(self.lemma), self.feminine, list(self.plurals), self.dual)


@cache
def public_services() -> frozenset[str]:
    """The folded words for what only a state sees to, without article (``data/public_services.tsv``)."""
    return frozenset(fold(row["noun"]) for row in rows("public_services"))


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a minister is minister of. ``ar`` is definite; ``office`` the class of the minister's office.

    ``bare``: the word alone can name the ministry (الخارجية الروسية).
    """

    ar: str
    en: str
    office: str
    bare: bool


@dataclass(frozen=True, slots=True)
class OfficeForm:
    """One inflected form of an office. ``gender`` is m or f (None: either), ``number`` s, d or p.

    ``portfolio`` is the ministry's, for ministers and their deputies. ``also`` are other readings of the same words.
    """

    office: str
    row: Office
    gender: str | None
    number: str
    shape: Shape
    portfolio: Portfolio | None = None
    also: tuple[OfficeForm, ...] = ()

    @property
    def takes(self) -> frozenset[str]:
        """The kinds of complement that may follow this form."""
        return self.row.takes if self.portfolio is None else _AFTER_PORTFOLIO

    @property
    def stands_for_state(self) -> bool:
        """Whether an unnamed holder stands for the state."""
        return self.row.stands_for_state

    @property
    def agent_noun(self) -> bool:
        """Whether it is a wide agent noun."""
        return self.row.agent_noun


@dataclass(frozen=True, slots=True)
class TitleForm:
    """A word or phrase before a personal name. ``kind``: honorific, royal, religious, rank, academic, profession …"""

    kind: str
    gender: str | None
    number: str
    definite: bool
    also: tuple[TitleForm, ...] = ()


@dataclass(frozen=True, slots=True)
class InstitutionForm:
    """A body that acts for a state whose adjective or name follows.

    ``stands_for`` is state, organisation or both, ``weight`` (0 to 1) how surely the body, as an actor, is the state.
    """

    kind: str
    gender: str
    number: str
    stands_for: str
    weight: float
    shape: Shape
    portfolio: Portfolio | None = None
    also: tuple[InstitutionForm, ...] = ()


_AFTER_PORTFOLIO = frozenset({"state", "organisation", "none"})
# The last words of offices that are a minister's own, and so have the portfolio's class.
_MINISTRY = ("وزير", "وزارة")

_Reading = TypeVar("_Reading", OfficeForm, TitleForm, InstitutionForm)


@cache
def portfolios() -> Mapping[str, Portfolio]:
    """Portfolios by their folded definite form, words separated by one space (``الخارجيه``)."""
    return MappingProxyType(
        {
            " ".join(words(form)): Portfolio(form, row["en"], row["office"], row["bare"] == "1")
            for row in rows("portfolios")
            for form in spellings(row["form"])
        }
    )


@cache
def offices() -> tuple[Office, ...]:
    """The rows of the table of offices, in its order.

    :raises LexiconError: if a cell has an unknown value.
    """
    table: list[Office] = []
    heads: dict[str, Office] = {}
    for row in rows("offices"):
        for lemma in _phrases(row["form"]):
            head, *others = lemma.split()
            known = heads.get(head)
            cells = values(row["takes"])
            takes = frozenset(cell for cell in cells if not cell.startswith("="))
            if unknown := takes - TAKES:
                raise LexiconError(f"offices.tsv: {lemma}: unknown complement {', '.join(sorted(unknown))}")
            office = Office(
                lemma=lemma,
                office=row["office"],
                gender={"x": None}.get(row["gender"], row["gender"]),
                feminine=_cell(row["feminine"], known.feminine if known else head + "ة"),
                plurals=_plurals(row["plural"], known),
                dual=row["dual"] != "-",
                takes=takes,
                stands_for_state=row["stands_for_state"] == "1",
                agent_noun=row["agent_noun"] == "1",
                of=next((cell[1:] for cell in cells if cell.startswith("=")), None),
            )
            if not others:
                heads.setdefault(head, office)
            table.append(office)
    return tuple(table)


@cache
def office_forms() -> Mapping[Words, OfficeForm]:
    """Every inflected form of every office, with each portfolio where the office takes one."""
    index: dict[Words, list[OfficeForm]] = {}
    for office in offices():
        forms = list(office.forms())
        for text, gender, number, shape in forms:
            form = OfficeForm(office.office, office, office.gender and gender, number, shape)
            for spelling in spellings(text):
                index.setdefault(words(spelling), []).append(form)
        if "ministry" in office.takes:
            for key, form in _with_portfolios(office, forms):
                index.setdefault(key, []).append(form)
    return _best(index)


@cache
def title_forms() -> Mapping[Words, TitleForm]:
    """Honorifics, ranks, professions, kinship terms … with and without the article."""
    index: dict[Words, list[TitleForm]] = {}
    for row in rows("titles"):
        gender = {"x": None}.get(row["gender"], row["gender"])
        for cell, number in (("form", "s"), ("plural", "p")):
            for written in _phrases(row[cell]):
                counted = "d" if number == "p" and written.endswith("ان") else number
                for form in spellings(written):
                    index.setdefault(words(form), []).append(
                        TitleForm(row["kind"], gender, counted, form.startswith("ال"))
                    )
                    if form.startswith("ال") and row["kind"] != "criminal":
                        plain = " ".join(without_article(word) for word in form.split())
                        index.setdefault(words(plain), []).append(TitleForm(row["kind"], gender, counted, False))
    return _best(index)


@cache
def institution_forms() -> Mapping[Words, InstitutionForm]:
    """Bodies of a state, with and without the article, and its ministries."""
    index: dict[Words, list[InstitutionForm]] = {}
    for row in rows("institutions"):
        for lemma in values(row["form"]):
            phrase = Phrase.parse(lemma)
            for text, shape in _body_shapes(phrase):
                form = InstitutionForm(
                    row["class"], row["gender"], row["number"], row["stands_for"], float(row["weight"]), shape
                )
                for spelling in spellings(text):
                    index.setdefault(words(spelling), []).append(form)
    for portfolio in portfolios().values():
        ministries: list[tuple[str, Shape]] = [
            (f"وزارة {portfolio.ar}", "closed"),
            (f"وزارة {without_article(portfolio.ar)}", "open"),
            (f"وزارتا {portfolio.ar}", "closed"),
            (f"وزارتي {portfolio.ar}", "closed"),
        ]
        if portfolio.bare:
            ministries.append((portfolio.ar, "definite"))
        for text, shape in ministries:
            number = "d" if text.startswith(("وزارتا", "وزارتي")) else "s"
            form = InstitutionForm("ministry", "f", number, "state", 1.0, shape, portfolio)
            index.setdefault(words(text), []).append(form)
    return _best(index)


def _body_shapes(phrase: Phrase) -> Iterator[tuple[str, Shape]]:
    if phrase.construct:
        yield phrase.text, "closed" if phrase.rest.split()[-1].startswith("ال") else "open"
        return
    yield phrase.text, "bare"
    adjectives = " ".join(definite(a) for a in phrase.adjectives)
    yield " ".join(part for part in (definite(phrase.head), adjectives, phrase.rest) if part), "definite"


def _with_portfolios(office: Office, forms: Iterable[Form]) -> Iterator[tuple[Words, OfficeForm]]:
    """The forms of an office with each portfolio: وزير الخارجية, وزير خارجية, وزيراً للخارجية.

    Ministers in every gender and number that news uses, their deputies and the like in the singular; several deputies
    are of one minister (نائبا وزير الخارجية) or of as many as they are (نائبا وزيري, نواب وزراء الخارجية).
    """
    phrase = Phrase.parse(office.lemma)
    last = phrase.rest.split()[-1] if phrase.rest else phrase.head
    minister = office.lemma == "وزير"
    own_class = office.office == "minister" and last in _MINISTRY
    for text, gender, number, shape in forms:
        if number != "s" and not minister and last == "وزير":
            yield from _several_deputies(office, text, number)
            continue
        if (gender == "f" or not minister) and number != "s":
            continue
        if shape == "definite" and phrase.text == office.lemma:
            continue  # الوزير takes no genitive
        key = words(text)
        accusative = shape == "bare" and number == "s" and text.endswith("ا")
        for portfolio, own, bare, lam in _portfolio_words():
            kind = portfolio.office if own_class else office.office
            form = OfficeForm(kind, office, office.gender and gender, number, "closed", portfolio)
            if accusative and not minister:
                break
            if last.startswith("ال") or accusative:
                yield key + lam, form
                continue
            yield key + own, form
            if minister and number == "s":
                yield key + lam, form
            if bare != own and (minister or (phrase.construct and last == "وزير")):
                yield key + bare, OfficeForm(kind, office, form.gender, number, "open", portfolio)


def _several_deputies(office: Office, text: str, number: str) -> Iterator[tuple[Words, OfficeForm]]:
    """نائبا وزير الخارجية, نائبا وزيري خارجية [مصر والأردن], نواب وزراء الدفاع."""
    of_each = text.removesuffix("وزير") + ("وزيري" if number == "d" else "وزراء")
    for portfolio, own, bare, _ in _portfolio_words():
        closed = OfficeForm(office.office, office, office.gender, number, "closed", portfolio)
        if number == "d":
            yield words(text) + own, closed  # not نواب [وزير المالية]: MPs before whom they accuse
        yield words(of_each) + own, closed
        if bare != own:
            yield words(of_each) + bare, OfficeForm(office.office, office, office.gender, number, "open", portfolio)


@cache
def _portfolio_words() -> tuple[tuple[Portfolio, Words, Words, Words], ...]:
    """Each portfolio, with the folded words of its definite form, of the same without article, and after ل."""
    return tuple(
        (p, tuple(own.split()), words(without_article(own)), words(after_lam(own))) for own, p in portfolios().items()
    )


def _phrases(cell: str) -> Iterator[str]:
    """The phrases of a cell whose values may be patterns."""
    for pattern in values(cell):
        yield from expand(pattern)


def _cell(cell: str, default: str) -> str:
    return "" if cell == "-" else cell or default


def _plurals(cell: str, known: Office | None) -> tuple[str, ...]:
    if cell == "-":
        return ()
    return tuple(values(cell)) or (known.plurals if known else ())


def _best(index: Mapping[Words, list[_Reading]]) -> Mapping[Words, _Reading]:
    """The first reading of each form, with the other distinct ones as ``also``."""
    best: dict[Words, _Reading] = {}
    for key, readings in index.items():
        first = readings[0]
        if len(readings) > 1:
            others = tuple(r for r in dict.fromkeys(readings) if r != first)
            first = replace(first, also=others) if others else first
        best[key] = first
    return MappingProxyType(best)
