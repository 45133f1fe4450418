"""The pages' languages: every string in one table a language, numbers and dates as CLDR has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from kg.errors import KgError
from kg.graph.labels import class_labels
from kg.server.pages.records import Name

LANGUAGES = ("ar", "en")
"""The languages' codes, the one that pages are in without being asked first."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_MONTH_ALONE = re.compile(r"--(\d\d)", re.ASCII)
_LABEL_TAIL = re.compile(r" \(-?[-\d]+\)$")


@dataclass(frozen=True)
class Language:
    """One language of the pages.

    :param code: ``ar`` or ``en``.
    """

    code: str

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.code == "ar" else "ltr"

    @property
    def other(self) -> str:
        """The code of the language to switch to."""
        return next(code for code in LANGUAGES if code != self.code)

    def say(self, key: str, **values: object) -> str:
        """The string of that key, ``{name}`` in it filled in.

        :raises KgError: if the table lacks it (a fault of the package).
        """
        text = _table(self.code).get(key)
        if not isinstance(text, str):
            raise KgError(f"words/{self.code}.yaml: no string {key!r}")
        return text.format(**values) if values else text

    def count(self, key: str, number: int) -> str:
        """So many of something, in the form that the language has for that number.

        :raises KgError: if the table lacks it, or lacks that form.
        """
        forms = _table(self.code).get(key)
        form = Locale(self.code).plural_form(number)
        if not isinstance(forms, Mapping) or form not in forms:
            raise KgError(f"words/{self.code}.yaml: no form {form!r} of {key!r}")
        return str(forms[form]).format(n=self.number(number))

    def number(self, number: float) -> str:
        """A number with its separators."""
        return str(format_decimal(number, locale=self.code))

    def date(self, iso: str) -> str:
        """A date of the graph (``2023-09-13``, ``2023-09``, ``2023``, ``--09``) in words; any other text as it is."""
        if found := _DAY.match(iso):
            day = _day(found[1], found[2], found[3])
            return format_date(day, "d MMMM y", locale=self.code) if day else iso
        if found := _MONTH.match(iso):
            day = _day(found[1], found[2])
            return format_skeleton("yMMMM", day, locale=self.code) if day else iso
        if found := _MONTH_ALONE.match(iso):
            day = _day("2000", found[1])
            return format_date(day, "LLLL", locale=self.code) if day else iso
        return iso

    def step(self, period: str) -> str:
        """A step of a timeline, as short as beneath a bar: the day of the month, the month, the year."""
        if _DAY.match(period):
            return self.number(int(period[8:]))
        if (found := _MONTH.match(period)) and (day := _day(found[1], found[2])):
            return format_date(day, "LLL", locale=self.code)
        return period

    def name(self, name: Name, otherwise: str = "") -> str:
        """What to call something: its name in this language, else in the other, else what is given."""
        first, second = (name.arabic, name.latin) if self.code == "ar" else (name.latin, name.arabic)
        return first or second or otherwise

    def title(self, name: Name, otherwise: str = "") -> str:
        """An event's label without the date at its end, which pages tell in words."""
        return _LABEL_TAIL.sub("", self.name(name, otherwise))

    def term(self, name: str) -> str:
        """What the ontology calls one of its classes, properties or statuses, by its local name."""
        arabic, english = class_labels(name)
        return arabic if self.code == "ar" else english[:1].upper() + english[1:]


def language(code: str | None) -> Language:
    """The language with that code, or the first one if there is none."""
    return Language(code if code in LANGUAGES else LANGUAGES[0])


@cache
def _table(code: str) -> Mapping[str, object]:
    text = files("kg.server.pages").joinpath("words", f"{code}.yaml").read_text(encoding="utf-8")
    return MappingProxyType(yaml.safe_load(text))


def _day(year: str, month: str, day: str = "01") -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
