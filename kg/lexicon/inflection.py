"""The inflected forms of a nominal phrase whose head is a noun for a person: وزير الخارجية, أمين عام, متحدث باسم.

The rules are those of K. Ryding, *A Reference Grammar of Modern Standard Arabic* (2005): ch. 5 (gender), 6 (dual and
sound plurals), 8 (construct phrases), 10 (adjectives). Forms are unvocalised.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

Shape = Literal["bare", "definite", "construct", "closed", "open"]
"""How a form stands in its phrase:

``bare``       without article: indefinite, or the head of a construct if a genitive follows (رئيس, أمين عام);
``definite``   with the article (الرئيس, الأمين العام, المتحدث باسم);
``construct``  only before a genitive (رئيسا, مسؤولو);
``closed``     a construct that is definite by itself (رئيس الوزراء);
``open``       a construct whose last word lacks the article: indefinite, or a genitive follows (رئيس وزراء العراق).
"""


class Form(NamedTuple):
    """An inflected form: its text, gender (m, f), number (s, d, p) and shape."""

    text: str
    gender: str
    number: str
    shape: Shape


class _Head(NamedTuple):
    gender: str
    number: str
    free: str  # the noun where no genitive follows
    construct: str  # and before one
    adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase taken apart: head, adjectives that agree with it, and what else belongs to it.

    In a ``construct``, ``rest`` is or begins with a genitive; otherwise it is empty or begins with a preposition.
    """

    head: str
    adjectives: tuple[str, ...]
    rest: str
    construct: bool

    @classmethod
    def parse(cls, written: str) -> Phrase:
        """Reads a phrase as the tables write it: ``~`` before an adjective, ``:`` before a prepositional complement."""
        head, *others = written.split()
        count = 0
        while count < len(others) and others[count].startswith("~"):
            count += 1
        adjectives = tuple(word[1:] for word in others[:count])
        rest = others[count:]
        construct = bool(rest) and not rest[0].startswith(":") and not adjectives
        return cls(head, adjectives, " ".join(word.removeprefix(":") for word in rest), construct)

    @property
    def text(self) -> str:
        """The phrase without article."""
        return _joined(self.head, *self.adjectives, self.rest)


def inflect(phrase: Phrase, feminine: str, plurals: list[str], dual: bool) -> Iterator[Form]:
    """Every form of a phrase, the singular first; a construct's feminine dual and plural, too rare in news, left out.

    :param feminine: the feminine of its head (may bring its own adjectives, marked ``~``); empty where there is none.
    :param plurals: masculine plurals of the head, ``ون`` and ``ات`` for sound ones, ``=`` if the head itself is plural.
    :param dual: whether it has a dual.
    """
    for head in _heads(phrase, feminine, plurals, dual):
        yield from _shapes(phrase, head)


def definite(word: str) -> str:
    """A noun with the article."""
    return "ال" + word


def without_article(phrase: str) -> str:
    """A phrase whose first word loses the article."""
    return phrase.removeprefix("ال")


def after_lam(phrase: str) -> str:
    """A definite phrase after the preposition ل: الوزراء, للوزراء."""
    return "لل" + phrase.removeprefix("ال") if phrase.startswith("ال") else "ل" + phrase


def _shapes(phrase: Phrase, head: _Head) -> Iterator[Form]:
    gender, number = head.gender, head.number
    accusative = number == "s" and not head.free.endswith(("ة", "ى", "اء", "ا", "و"))
    if not phrase.construct:
        yield Form(_joined(head.free, *head.adjectives, phrase.rest), gender, number, "bare")
        yield Form(
            _joined(definite(head.free), *map(definite, head.adjectives), phrase.rest), gender, number, "definite"
        )
        if accusative:
            adjectives = [a if a.endswith(("ة", "ى")) else a + "ا" for a in head.adjectives]
            yield Form(_joined(head.free + "ا", *adjectives, phrase.rest), gender, number, "bare")
        if head.construct != head.free and not phrase.adjectives and not phrase.rest:
            yield Form(head.construct, gender, number, "construct")
        return
    last = phrase.rest.rsplit(" ", 1)
    bare_last = last[-1].removeprefix("ال")
    single = not any(word.startswith(("ال", "لل")) for word in last[0].split()) or len(last) == 1
    closed = last[-1].startswith("ال")
    yield Form(_joined(head.construct, phrase.rest), gender, number, "closed" if closed else "open")
    if closed and single:
        yield Form(_joined(head.construct, *last[:-1], bare_last), gender, number, "open")
    if phrase.rest.startswith("ال") and number == "s":
        yield Form(_joined(head.free, after_lam(phrase.rest)), gender, number, "bare")
        if accusative:
            yield Form(_joined(head.free + "ا", after_lam(phrase.rest)), gender, number, "bare")


def _heads(phrase: Phrase, feminine: str, plurals: list[str], dual: bool) -> Iterator[_Head]:
    head, adjectives = phrase.head, phrase.adjectives
    if plurals == ["="]:
        yield _Head("m", "p", head, head, adjectives)
        return
    yield _Head("m", "s", head, head, adjectives)
    female, own = _marked(feminine)
    female_adjectives = own or tuple(_feminine(a) for a in adjectives)
    if female:
        yield _Head("f", "s", female, female, female_adjectives)
    for plural in plurals:
        yield from _plurals(plural, head, adjectives)
    if plurals and female.endswith("ة") and not phrase.construct:
        several = female[:-1] + "ات"
        yield _Head("f", "p", several, several, tuple(_feminine(a)[:-1] + "ات" for a in adjectives))
    if dual:
        yield from _duals("m", head, adjectives)
        if female and not phrase.construct:
            yield from _duals("f", female, female_adjectives)


def _plurals(plural: str, head: str, adjectives: tuple[str, ...]) -> Iterator[_Head]:
    if plural == "ون":
        yield _Head("m", "p", head + "ون", head + "و", tuple(a + "ون" for a in adjectives))
        yield _Head("m", "p", head + "ين", head + "ي", tuple(a + "ين" for a in adjectives))
        return
    noun, own = _marked(plural)
    if plural == "ات":
        noun = head.removesuffix("ة") + "ات"
    if own or not adjectives:
        yield _Head("m", "p", noun, noun, own)
        return
    for ending in ("ون", "ين"):
        yield _Head("m", "p", noun, noun, tuple(a + ending for a in adjectives))


def _duals(gender: str, head: str, adjectives: tuple[str, ...]) -> Iterator[_Head]:
    stem = _stem(head)
    stems = [_stem(a) for a in adjectives]
    yield _Head(gender, "d", stem + "ان", stem + "ا", tuple(a + "ان" for a in stems))
    yield _Head(gender, "d", stem + "ين", stem + "ي", tuple(a + "ين" for a in stems))


def _stem(word: str) -> str:
    return word[:-1] + "ت" if word.endswith("ة") else word


def _feminine(adjective: str) -> str:
    return adjective if adjective.endswith("ة") else adjective + "ة"


def _marked(cell: str) -> tuple[str, tuple[str, ...]]:
    """A noun of the table with the adjectives that it brings."""
    noun, *adjectives = cell.split() or [""]
    return noun, tuple(a.removeprefix("~") for a in adjectives)


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
