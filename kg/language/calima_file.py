"""Reading a morphological database in the CALIMA format, the project's own or a larger one.

camel-tools' ``MorphologyDB`` makes a dictionary of every entry, of which one text asks for a few in a hundred. Here
stems stay the text that they are in the file until they are asked for (``matching``), which takes a tenth of the time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError

Reading = dict[str, str]
"""Features by name, as the database has them."""

Entries = dict[str, list[tuple[str, Reading]]]
Fits = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Database:
    """A database, for analysis.

    ``defined`` are the features that there are. ``prefixes`` and ``suffixes`` are entries (category, features) by
    their letters, in the file's order; ``stems`` are such entries too, but as the file has them (category, tab,
    features). By category, ``before`` has the prefixes that a stem takes, ``after`` the suffixes, and ``follow`` the
    suffixes that go with a prefix.
    """

    defined: frozenset[str]
    prefixes: Entries
    suffixes: Entries
    stems: dict[str, list[str]]
    before: Fits
    after: Fits
    follow: Fits


def read(path: Path) -> Database:
    """The database in a file.

    :raises InputError: if it cannot be read, or isn't one.
    """
    try:
        return _database(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, LookupError) as problem:
        raise InputError(str(path), f"not a CALIMA database ({problem})") from problem


def features(text: str) -> Reading:
    """The features that ``name:value name:value …`` lists."""
    return dict([feature.split(":", 1) for feature in text.split(" ") if feature])


_ENTRY = re.compile(r"(\S++)\tdiac:(\S*+) lex:([^\s_-]*+)\S*+ (.*)")  # as the project's own database orders them


def entry(line: str) -> tuple[str, str, str, str]:
    """What a line of ``Database.stems`` says: category, vowelled form, lemma, other features as the file has them."""
    if match := _ENTRY.fullmatch(line):
        category, diac, lex, others = match.groups()
        return category, diac, lex, others
    category, described = line.split("\t", 1)
    said = features(described)
    diac, lex = said.pop("diac"), said.pop("lex")
    return category, diac, _HOMONYM.split(lex)[0], " ".join(map(":".join, said.items()))


_HOMONYM = re.compile("[_-]")  # what parts a lemma from the number by which camel-tools tells homonyms apart
_SECTION = re.compile("^###(.+)###[ \\r]*$", re.MULTILINE)


def _database(text: str) -> Database:
    _, *parts = _SECTION.split(text)
    sections = {name: part.strip("\n").split("\n") for name, part in zip(parts[::2], parts[1::2], strict=True)}
    return Database(
        frozenset(line.split(" ")[1] for line in sections["DEFINES"]),
        _affixes(sections["PREFIXES"]),
        _affixes(sections["SUFFIXES"]),
        _stems(sections["STEMS"]),
        _fits((stem, prefix) for prefix, stem in map(str.split, sections["TABLE AB"])),
        _fits((stem, suffix) for stem, suffix in map(str.split, sections["TABLE BC"])),
        _fits((prefix, suffix) for prefix, suffix in map(str.split, sections["TABLE AC"])),
    )


def _affixes(lines: Iterable[str]) -> Entries:
    entries: Entries = defaultdict(list)
    for line in lines:
        letters, category, described = line.split("\t")
        entries[letters.strip()].append((category, features(described.strip())))
    return dict(entries)


def _stems(lines: Iterable[str]) -> dict[str, list[str]]:
    stems: dict[str, list[str]] = defaultdict(list)
    for line in filter(None, lines):
        letters, entry = line.split("\t", 1)
        if "\t" not in entry or "diac:" not in entry or "lex:" not in entry:
            raise ValueError(f"a stem without category, diac or lex: {line!r}")
        stems[letters].append(entry)
    if not stems:
        raise ValueError("it has no stems")
    return dict(stems)


def _fits(pairs: Iterable[tuple[str, str]]) -> Fits:
    found: Fits = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
    return dict(found)
