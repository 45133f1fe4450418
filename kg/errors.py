"""The errors of Mahdar: one base class, so that a caller can catch them all."""

from __future__ import annotations


class KgError(Exception):
    """Anything that Mahdar refuses to do. The message is one line: what is wrong, where, and what to do."""


class InputError(KgError):
    """An input cannot be used (missing, binary, truncated, of a wrong type).

    :param source: the file (and line) as the user named it.
    :param problem: what is wrong with it, and what to do.
    """

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.problem = problem


class UsageError(KgError):
    """The call itself makes no sense: an unknown format, query or option value."""


class LexiconError(KgError):
    """A data file of the lexicon breaks its own rules (a package fault, or a user's own lexicon)."""
