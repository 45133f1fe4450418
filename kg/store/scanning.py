"""The keywords of a SPARQL text, told apart from strings, IRIs, names and comments that hold the same letters.

It knows tokens and braces (https://www.w3.org/TR/sparql11-query/#sparqlGrammar, 19.8), and no more of the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<skip> \#[^\n\r]*+                                          # a comment
      | <[^<>"{}|^`\\\x00-\x20]*+>                                   # an IRI
      | \"{3}(?:(?!\"{3})(?:[^\\]|\\.))*+\"{3} | '{3}(?:(?!'{3})(?:[^\\]|\\.))*+'{3}
      | (?:\"{3}|'{3}).*+                                            # one that does not end
      | "(?:[^"\\\n\r]|\\.)*+" | '(?:[^'\\\n\r]|\\.)*+'              # a string
      | ["'][^\n\r]*+                                                # one that does not end in its line
      | [?$@][\w-]+                                                  # a variable, a language tag
      | (?<![\w.-])[\w.-]*+:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*+ )      # a prefixed name
    | (?P<brace>[{}])
    | (?P<word>\w+)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word of a text, in capitals; where it begins; and in how many pairs of braces it stands."""

    word: str
    start: int
    depth: int


def keywords(text: str) -> Iterator[Keyword]:
    """The keywords of a query or update, with the opening braces among them as ``{``."""
    depth = 0
    for match in _TOKEN.finditer(text):
        if match["word"]:
            yield Keyword(match["word"].upper(), match.start(), depth)
        elif match["brace"] == "{":
            yield Keyword("{", match.start(), depth)
            depth += 1
        elif match["brace"]:
            depth -= 1
