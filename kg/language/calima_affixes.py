"""The affixes of the morphological database: clitics in front and behind, inflectional prefixes and endings.

CALIMA joins a word from a prefix, a stem and a suffix whose categories fit each other pairwise (tables AB, BC, AC).
Here stand the affixes and which prefix goes with which suffix; stems register what they take while the database is
built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from kg.language.calima_spelling import key

# Object and possessive pronouns: tag, sounds after a verb, sounds after a noun. A noun's "my" is apart (see
# calima.py).
PRONOUNS = (
    ("1s", "نِي", ""),
    ("1p", "نَا", "نَا"),
    ("2ms", "كَ", "كَ"),
    ("2fs", "كِ", "كِ"),
    ("2d", "كُمَا", "كُمَا"),
    ("2mp", "كُم", "كُم"),
    ("2fp", "كُنَّ", "كُنَّ"),
    ("3ms", "هُ", "هُ"),
    ("3fs", "هَا", "هَا"),
    ("3d", "هُمَا", "هُمَا"),
    ("3mp", "هُم", "هُم"),
    ("3fp", "هُنَّ", "هُنَّ"),
)

Features = tuple[tuple[str, str], ...]


class Affix(NamedTuple):
    """One entry of PREFIXES or SUFFIXES: its spelling with vowel marks and its features."""

    diac: str
    features: Features


# Conjunctions in front of anything.
_CONJUNCTIONS = (("", "0"), ("وَ", "wa_conj"), ("فَ", "fa_conj"))
_PREPOSITIONS = (("بِ", "bi_prep"), ("لِ", "li_prep"), ("كَ", "ka_prep"))


def _with_conjunctions(diac: str, features: Features) -> list[Affix]:
    return [Affix(conj + diac, (("prc2", prc2), *features)) for conj, prc2 in _CONJUNCTIONS]


def _prefixes(diac: str, prc1: str, prc0: str = "0") -> list[Affix]:
    features = [("prc1", prc1), ("prc0", prc0)]
    if prc0 != "0":
        features.append(("stt", "d"))
    return _with_conjunctions(diac, tuple(features))


@cache
def nominal_prefixes() -> dict[str, list[Affix]]:
    """The prefix categories of nouns and particles.

    ``N0`` with at most a conjunction, ``NP`` with a preposition, ``D0`` with the article, ``DP`` with preposition and
    article, ``DL`` for لل before any letter but ل, ``DM`` for the same before ل (للجنة), ``FB FL FK`` one preposition
    only, ``F0`` nothing at all.
    """
    table = {
        "F0": [Affix("", (("prc2", "0"), ("prc1", "0"), ("prc0", "0")))],
        "N0": _prefixes("", "0"),
        "NP": [a for diac, prc1 in _PREPOSITIONS for a in _prefixes(diac, prc1)],
        "D0": _prefixes("ال#", "0", "Al_det"),
        "DP": [a for diac, prc1 in _PREPOSITIONS if prc1 != "li_prep" for a in _prefixes(diac + "ال#", prc1, "Al_det")],
        "DL": _prefixes("لِل#", "li_prep", "Al_det"),
        "DM": _prefixes("لِ", "li_prep", "Al_det"),
    }
    table |= {f"F{name}": _prefixes(diac, prc1) for name, (diac, prc1) in zip("BLK", _PREPOSITIONS, strict=True)}
    return table


_PERSONS = {
    "3ms": ("3", "m", "s"),
    "3fs": ("3", "f", "s"),
    "3md": ("3", "m", "d"),
    "3fd": ("3", "f", "d"),
    "3mp": ("3", "m", "p"),
    "3fp": ("3", "f", "p"),
    "2ms": ("2", "m", "s"),
    "2fs": ("2", "f", "s"),
    "2d": ("2", "m", "d"),
    "2mp": ("2", "m", "p"),
    "2fp": ("2", "f", "p"),
    "1s": ("1", "m", "s"),
    "1p": ("1", "m", "p"),
}
# What an imperfect's ending says: the persons that share it.
ENDING = {"3ms": "s", "3fs": "s", "2ms": "s", "1s": "s", "1p": "s", "3md": "d", "3fd": "d", "2d": "d", "3mp": "mp"}
ENDING |= {"2mp": "mp", "2fs": "fs", "3fp": "fp", "2fp": "fp"}


def person_features(person: str) -> Features:
    """``per``, ``gen`` and ``num`` of a person such as ``3fs``; a first person counts as masculine, as in CALIMA."""
    per, gen, num = _PERSONS[person]
    return ("per", per), ("gen", gen), ("num", num)


def imperfect_prefixes(diac: str, person: str, kind: str) -> list[Affix]:
    """A prefix category of an imperfect of ``person`` whose own prefix is ``diac``: plain, after س (sa), after ل
    (li).
    """
    features = person_features(person)
    if kind == "li":
        # li- before a subjunctive; after و and ف the jussive's l- is likelier. Both look alike.
        ways = (("لِ", "0", "li_sub"), ("وَل", "wa_conj", "li_jus"), ("فَل", "fa_conj", "li_jus"))
        return [
            Affix(head + diac, (("prc2", prc2), ("prc1", prc1), ("prc0", "0"), *features)) for head, prc2, prc1 in ways
        ]
    head, prc1 = ("سَ", "sa_fut") if kind == "sa" else ("", "0")
    return _with_conjunctions(head + diac, (("prc1", prc1), ("prc0", "0"), *features))


@dataclass
class Categories:
    """The categories of one side, numbered in the order in which they were first asked for."""

    letter: str
    names: dict[object, str] = field(default_factory=dict)
    affixes: dict[str, list[Affix]] = field(default_factory=dict)

    def add(self, identity: object, affixes: Callable[[], list[Affix]]) -> str:
        """The name of the category of that identity; ``affixes`` makes its entries on its first use."""
        if (name := self.names.get(identity)) is None:
            name = self.names[identity] = f"{self.letter}{len(self.names) + 1}"
            self.affixes[name] = affixes()
        return name

    def lines(self) -> Iterator[str]:
        """The section's lines."""
        for name, affixes in self.affixes.items():
            for affix in affixes:
                features = " ".join(f"{k}:{v}" for k, v in affix.features)
                yield f"{key(affix.diac.replace('#', ''))}\t{name}\tdiac:{affix.diac} {features}"


def pronoun_suffixes(diac: str, kind: str, features: Features) -> list[Affix]:
    """``diac`` followed by every pronoun of a ``kind`` (``dobj`` after verbs, ``poss`` after nouns, ``pron``
    else).
    """
    tail = diac[-2:]
    softens = tail.endswith("\u0650") or tail in ("ِي", "يْ") or diac.endswith("ي")
    found = []
    for tag, after_verb, after_noun in PRONOUNS:
        sounds = after_verb if kind == "dobj" else after_noun
        if sounds:
            if softens and sounds.startswith("هُ"):
                sounds = "هِ" + sounds[2:]
            found.append(Affix(diac + sounds, (*features, ("enc0", f"{tag}_{kind}"))))
    return found
