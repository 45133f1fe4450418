"""Finding things by their names, however these are spelt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.graph.vocabulary import AGENT_SLOTS, Properties
from kg.server.pages.asking import HEAD, Asks, literal, value
from kg.server.pages.records import Thing
from kg.server.pages.things import things

# Letters that are written for one another: forms of alef, ya and alef maqsura, ta marbuta and ha, hamza and its seats.
# Source: the normalisation that Arabic search commonly applies (Larkey et al. 2002, "Improving stemming for Arabic
# information retrieval"), as in kg.language.fold.
_ALIKE = ("اأإآٱ", "يىئ", "ةه", "وؤ", "كک", "یي")
_CLASSES = {letter: f"[{''.join(group)}]" for group in _ALIKE for letter in group} | {"ی": "[یيى]", "ي": "[يىئی]"}
_MARKS = "[\u064b-\u0652\u0670\u0640]*"  # vowel signs and the stretching stroke may stand after any letter


_SLOTS = "|".join(f"<{iri}>" for iri in (*AGENT_SLOTS, Properties.place))


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
    called_so = (
        "{ SELECT ?thing (MIN(?rank) AS ?how) WHERE {\n"
        "      { SELECT DISTINCT ?thing ?called ?rank WHERE {\n"
        "        { ?thing rdfs:label ?called BIND (0 AS ?rank) }\n"
        "        UNION { ?thing skos:altLabel ?called BIND (1 AS ?rank) }\n"
        f"        FILTER (REGEX(STR(?called), {literal(wanted)}, 'i')) }} }}\n"
        f"      {{ SELECT DISTINCT ?thing WHERE {{ VALUES ?class {{ {classes} }} ?thing a ?class }} }}\n"
        "    } GROUP BY ?thing }"
    )
    found = asks.select(
        f"{HEAD}PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
        "SELECT ?thing ?how (MAX(?n) AS ?events) WHERE {\n"
        f"    {{ {called_so} BIND (0 AS ?n) }}\n  UNION\n    {{ {called_so}\n"
        "      { SELECT ?thing (COUNT(?event) AS ?n) WHERE {\n"
        f"        {{ SELECT DISTINCT ?event ?thing WHERE {{ ?event {_SLOTS} ?thing }} }} }} GROUP BY ?thing }} }}\n"
        f"}} GROUP BY ?thing ?how ORDER BY ?how DESC(?events) ?thing LIMIT {most}"
    )
    return list(things(asks, [value(row, "thing") for row in found]).values())
