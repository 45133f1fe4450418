"""What an explanation says in words, and how it shows an article's words safely."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from itertools import zip_longest
from typing import NamedTuple


class Outcome(NamedTuple):
    """What became of a fact, in both languages; ``lost`` if nothing did."""

    english: str
    arabic: str
    lost: bool = False


OUTCOMES: Mapping[str, Outcome] = {
    "first": Outcome("first told here", "أول ذكر للحدث"),
    "merged": Outcome("merged: told before", "أُدمجت في حدث ذُكر من قبل"),
    "referred": Outcome("speaks of what was told before", "تعود إلى حدث ذُكر من قبل"),
    "another round": Outcome("another round of what was told before", "جولة أخرى من حدث ذُكر من قبل"),
    "no antecedent": Outcome(
        "nothing: it speaks of an event that was not told before", "لا شيء: تعود إلى حدث لم يُذكر من قبل", True
    ),
    "own side": Outcome("nothing: both sides are the same", "لا شيء: الطرفان واحد", True),
    "incomplete": Outcome("nothing: a side is missing", "لا شيء: ينقصها أحد الأطراف", True),
}
"""By ``kg.resolution.events.Outcome``."""

# Control characters; bidi embeddings, overrides and isolates, which can make words read as what they are not (Unicode
# Technical Report 36, 2.9); lone surrogates and noncharacters, which cannot be written. LRM, RLM and ALM only help.
_UNSAFE = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]")


def safe(text: str) -> str:
    """Text as HTML on one line, each unsafe character shown by its number."""
    parts = _UNSAFE.split(_spaced(text))
    found = _UNSAFE.findall(_spaced(text))
    shown = (f'<span class="control">U+{ord(char):04X}</span>' for char in found)
    return "".join(escape(part) + mark for part, mark in zip_longest(parts, shown, fillvalue=""))


def plain(text: str) -> str:
    """Text on one line that steers neither a terminal nor the direction of writing; as long as it was."""
    return _UNSAFE.sub("\ufffd", _spaced(text))


def _spaced(text: str) -> str:
    return text.translate({9: " ", 10: " ", 13: " "})
