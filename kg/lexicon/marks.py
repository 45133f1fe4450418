"""Quotation marks of Arabic print, and the typewriter's, which opens and closes; hyphens within a name."""

from __future__ import annotations

QUOTES_OPEN = '«“"'
QUOTES_CLOSE = '»”"'
QUOTES = '«»“”"'
ANY_QUOTES = QUOTES + "'‘’"
"""With the single ones, which are apostrophes as well."""
HYPHENS = frozenset("-–‑")
"""What joins two words of a name."""
