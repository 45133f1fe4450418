"""News agencies by the names with which they sign (``data/agencies.tsv``, and those of the world)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.language.fold import fold
from kg.lexicon.tables import rows

OF_THE_WORLD = frozenset(
    "رويترز شينخوا تاس سبوتنيك نوفوستي إنترفاكس الأناضول بلومبرغ إسنا تسنيم كازينفورم أذرتاج".split()
)
"""Agencies that report from everywhere, and those of lands whose news in Arabic names its own state."""


@cache
def agencies() -> Mapping[str, str]:
    """The names of states' agencies as they are written, each with its state (alpha-3)."""
    return MappingProxyType({row["name"]: row["state"] for row in rows("agencies")})


@cache
def signatures() -> frozenset[str]:
    """The folded names of all agencies that are one word."""
    return frozenset(fold(name) for name in OF_THE_WORLD.union(agencies()) if " " not in name)
