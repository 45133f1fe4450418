"""Finding things by their names, however these are spelt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.graph.vocabulary import AGENT_SLOTS, Properties
from kg.server.pages.asking import HEAD, Asks, literal, number, value
from kg.server.pages.records import Thing
from kg.server.pages.things import things

# Letters that are written for one another: forms of alef, ya and alef maqsura, ta marbuta and ha, hamza and its seats.
# Source: the normalisation that Arabic search commonly applies (Larkey et al. 2002, "Improving stemming for Arabic
# information retrieval"), as in kg.language.fold.
_ALIKE = ("اأإآٱ", "يىئ", "ةه", "وؤ", "كک", "یي")
_CLASSES = {letter: f"[{''.join(group)}]" for group in _ALIKE for letter in group} | {"ی": "[یيى]", "ي": "[يىئی]"}
_MARKS = "[\u064b-\u0652\u0670\u0640]*"  # vowel signs and the stretching stroke may stand after any letter


_SLOTS = (*AGENT_SLOTS, Properties.place)
_LOOKED_AT = 500  # things: as many of one name are told apart by how active they are
_VERY_MANY = 2000  # statements


def spelling(words: str) -> str:
    """A regular expression (XPath's) for text that holds these words in this order, in any spelling."""
    letters = [re.sub(_MARKS, "", word) for word in words.split()]
    return ".*".join("".join(_CLASSES.get(c, _escaped(c)) + _MARKS for c in word) for word in letters if word)


def _escaped(character: str) -> str:
    return character if character.isalnum() else f"\\{character}" if character in r".\?*+{}()[]|^$-" else character


def find(asks: Asks, name: str, kinds: Sequence[str], most: int = 30) -> list[Thing]:
    """The things of these kinds that are called so, those first that go by that name, and not by another
    one; of these those first that are in most events.

    :param name: in Arabic or Latin letters, in full or in part.
    :param kinds: local names of classes.
    :param most: how many at most.
    """
    if not (wanted := spelling(name)):
        return []
    classes = " ".join(f"mhd:{kind}" for kind in kinds)
    found = asks.select(
        f"{HEAD}PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
        "SELECT ?thing (MIN(?rank) AS ?how) WHERE {\n"
        "  { SELECT DISTINCT ?thing ?called ?rank WHERE {\n"
        "    { ?thing rdfs:label ?called BIND (0 AS ?rank) } UNION { ?thing skos:altLabel ?called BIND (1 AS ?rank) }\n"
        f"    FILTER (REGEX(STR(?called), {literal(wanted)}, 'i')) }} }}\n"
        f"  {{ SELECT DISTINCT ?thing WHERE {{ VALUES ?class {{ {classes} }} ?thing a ?class }} }}\n"
        "} GROUP BY ?thing"
    )
    ranked = sorted((number(row, "how"), value(row, "thing")) for row in found)[:_LOOKED_AT]
    best = sorted((how, -_activity(asks, iri), iri) for how, iri in ranked)[:most]
    return list(things(asks, [iri for _, _, iri in best]).values())


def _activity(asks: Asks, iri: str) -> int:
    """In how many events a thing is, as far as it matters who is in more."""
    return len({event for slot in _SLOTS for event in asks.having(slot, iri, _VERY_MANY)})
