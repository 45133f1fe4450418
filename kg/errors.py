"""The errors of Mahdar: one base class, so that a caller can catch them all."""

from __future__ import annotations

from typing import NamedTuple


class KgError(Exception):
    """Anything that Mahdar refuses to do. The message is one line: what is wrong, where, and what to do."""


class Place(NamedTuple):
    """Where in the inputs something stands.

    ``input`` is the file as the user named it, ``member`` the path within an archive, ``line`` the number of the line
    (of the record, in a JSON list) from 1, ``offset`` the position in a web archive in bytes from 0, as uncompressed.
    """

    input: str
    member: str | None = None
    line: int | None = None
    offset: int | None = None

    def __str__(self) -> str:
        parts = (self.input, self.member, self.line, None if self.offset is None else f"@{self.offset}")
        return ":".join(str(part) for part in parts if part is not None)

    @property
    def within(self) -> str | None:
        """The place in the input, in words; None for all of it."""
        parts = (("member", self.member), ("line", self.line), ("offset", self.offset))
        return ", ".join(f"{name} {value}" for name, value in parts if value is not None) or None


class InputError(KgError):
    """An input cannot be used (missing, binary, truncated, of a wrong type).

    :param source: where, as the user named it: a file, or a place in one.
    :param problem: what is wrong with it, and what to do.
    :param kind: the class of the fault, one of those in docs/input.md.
    :param id: the id of the article, where it is known.
    """

    def __init__(self, source: str | Place, problem: str, *, kind: str = "unusable", id: str | None = None) -> None:
        super().__init__(f"{source}: {problem}")
        self.place = Place(source) if isinstance(source, str) else source
        self.problem = problem
        self.kind = kind
        self.id = id

    @property
    def source(self) -> str:
        """Where, in the form in which messages name it."""
        return str(self.place)

    def record(self) -> dict[str, str | None]:
        """The fault as one object of ``skipped.jsonl``."""
        return {
            "input": self.place.input,
            "where": self.place.within,
            "id": self.id,
            "reason": self.problem,
            "class": self.kind,
        }

    def __reduce__(self) -> tuple[object, ...]:
        # As an exception is pickled by default, the constructor would be called with the message alone.
        return type(self)._again, (self.place, self.problem, self.kind, self.id)

    @classmethod
    def _again(cls, place: Place, problem: str, kind: str, id: str | None) -> InputError:
        return cls(place, problem, kind=kind, id=id)


class Filtered(InputError):
    """A page of a web crawl is no news in Arabic: passed over on purpose, and no fault of the input."""


class UsageError(KgError):
    """The call itself makes no sense: an unknown format, query or option value."""


class LexiconError(KgError):
    """A data file of the lexicon breaks its own rules (a package fault, or a user's own lexicon)."""
