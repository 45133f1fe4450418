"""Templates: what they are given, and how records become words and links in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader

from kg.display import plain
from kg.graph.vocabulary import NS, PREFIXES
from kg.server.pages.asking import compact
from kg.server.pages.differences import ABOUT
from kg.server.pages.language import Language
from kg.server.pages.picture import HEIGHT, WIDTH
from kg.server.pages.records import AGENTS, KINDS, STATUSES, Thing
from kg.store.querying import short_iri

Link = Callable[[str], str]
"""IRI -> where a link to it leads; "" for nowhere."""


@cache
def environment() -> Environment:
    """The templates. Whatever they print is escaped, unless it is their own markup."""
    made = Environment(
        loader=PackageLoader("kg.server.pages", "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    made.globals.update(
        KINDS=KINDS, STATUSES=STATUSES, SLOTS=tuple(AGENTS), ABOUT=ABOUT, WIDTH=WIDTH, HEIGHT=HEIGHT, plain=plain
    )
    return made


def rendered(template: str, lang: Language, base: str, link: Link, values: Mapping[str, Any]) -> str:
    """A page.

    :param template: its template's name.
    :param lang: to write it in.
    :param base: the IRI that instances live under.
    :param link: where things have their own pages.
    :param values: what the template shows, beside what every one is given here.
    """
    return environment().get_template(template).render(_given(lang, base, link) | dict(values))


def streamed(template: str, lang: Language, base: str, link: Link, values: Mapping[str, Any]) -> Iterator[str]:
    """A page, part by part; its parameters are those of ``rendered``."""
    return environment().get_template(template).generate(_given(lang, base, link) | dict(values))


def _given(lang: Language, base: str, link: Link) -> dict[str, Any]:
    def short(iri: str) -> str:
        return compact(iri, base)

    def name(thing: Thing) -> str:
        return plain(lang.name(thing.name, _termed(thing.iri, lang) or short(thing.iri)))

    def called(iri: str) -> str:
        return _termed(iri, lang) or short_iri(iri, PREFIXES)

    return {
        "lang": lang,
        "t": lang.say,
        "n": lang.count,
        "short": short,
        "name": name,
        "property": called,
        "link": link,
    }


def _termed(iri: str, lang: Language) -> str:
    """What the ontology calls one of its own terms; "" for any other IRI."""
    return lang.term(iri.removeprefix(NS)) if iri.startswith(NS) else ""


def vendored(name: str) -> bool:
    """Whether one of the third-party files is there that ``make web`` fetches."""
    return files("kg.server.pages").joinpath("vendor", name).is_file()


class Address:
    """The address of a page, to make others from: in the same language, or of the same page with other parameters.

    :param path: of the page.
    :param given: its parameters.
    :param lang: its language.
    """

    def __init__(self, path: str, given: Mapping[str, str], lang: Language) -> None:
        self._path = path
        self._given = {key: value for key, value in given.items() if key != "lang"}
        self._lang = lang

    def url(self, path: str, /, **parameters: object) -> str:
        """Another page in this one's language."""
        return _address(path, self._tongue(parameters))

    def same(self, **changes: object) -> str:
        """This page with some parameters changed; None takes one out."""
        return _address(self._path, self._tongue(self._given | changes))

    @property
    def switched(self) -> str:
        """This page in the other language."""
        return _address(self._path, self._given | ({"lang": self._lang.other} if self._lang.other != "ar" else {}))

    def _tongue(self, parameters: Mapping[str, object]) -> dict[str, object]:
        return dict(parameters) | ({"lang": self._lang.code} if self._lang.code != "ar" else {})


def _address(path: str, parameters: Mapping[str, object]) -> str:
    given = {key: value for key, value in parameters.items() if value is not None}
    return f"{path}?{urlencode(given)}" if given else path
