"""Parties and bodies that the news names without the land whose they are (``data/politics.tsv``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from kg.language.fold import fold
from kg.lexicon.organisations import organisations
from kg.lexicon.patterns import expand, spellings
from kg.lexicon.tables import rows, values

OF_ANY = "*"
"""The state of a name that parties of many lands bear."""
PARTY = frozenset({"حزب", "الحزب"})
PARTIES = frozenset("حزب حركه كتله ايتلاف تحالف تيار تكتل جبهه".split())
"""Nouns, folded, of parties, and of what several of them are together."""
FIGHTERS = frozenset("جماعه تنظيم مليشيا ميليشيا كتيبه كتايب فصيل فصايل متمردين مسلحين مرتزقه عصابه".split())
"""Nouns, folded, of armed men who fight for no state, even where they have a nationality."""

Words = tuple[str, ...]
Index = Mapping[Words, tuple[str, ...]]


@cache
def parties() -> Index:
    """Folded words of a party's name, without حزب, → the states that have one of that name, the best known first.

    ``*`` stands among them for a name that is borne in many lands.
    """
    index: dict[Words, tuple[str, ...]] = {}
    for row in rows("politics"):
        _add(index, row["state"], values(row["parties"]))
    for body in organisations().values():
        if body.kind == "party" and body.state:
            named = [form.partition(" ")[2] for form in body.forms() if fold(form).partition(" ")[0] in PARTY]
            _add(index, body.state, named)
    return MappingProxyType(index)


@cache
def own_bodies() -> Index:
    """Folded words of a chamber, council or service → the states in which it is called so, the best known first."""
    index: dict[Words, tuple[str, ...]] = {}
    for row in rows("politics"):
        _add(index, row["state"], values(row["bodies"]))
    return MappingProxyType(index)


def _add(index: dict[Words, tuple[str, ...]], state: str, patterns: Iterable[str]) -> None:
    for pattern in patterns:
        for phrase in expand(pattern):
            for spelling in spellings(phrase):
                words = tuple(fold(spelling).split())
                if words and state not in index.get(words, ()):
                    index[words] = (*index.get(words, ()), state)
