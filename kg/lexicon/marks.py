"""Marks of Arabic print: quotation marks (the typewriter's opens and closes), brackets, full stops, hyphens."""

from __future__ import annotations

QUOTES_OPEN = '«“"'
QUOTES_CLOSE = '»”"'
QUOTES = '«»“”"'
ANY_QUOTES = QUOTES + "'‘’"
"""With the single ones, which are apostrophes as well."""
HYPHENS = frozenset("-–‑")
"""What joins two words of a name."""
BRACKETS_OPEN, BRACKETS_CLOSE = frozenset("([{"), frozenset(")]}")
FULL_STOPS = frozenset(".؟?!؛;")
"""What ends a sentence or a main clause."""
