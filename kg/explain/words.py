"""What an explanation says in words, and how it shows an article's words safely."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from itertools import zip_longest
from typing import NamedTuple

from kg.display import UNSAFE, one_line


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


def safe(text: str) -> str:
    """Text as HTML on one line, each unsafe character shown by its number."""
    parts = UNSAFE.split(one_line(text))
    found = UNSAFE.findall(one_line(text))
    shown = (f'<span class="control">U+{ord(char):04X}</span>' for char in found)
    return "".join(escape(part) + mark for part, mark in zip_longest(parts, shown, fillvalue=""))
