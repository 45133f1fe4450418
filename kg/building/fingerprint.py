"""What the result depends on beside the articles: the program and its data, so that a change of either is noticed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph.resources import resource

if TYPE_CHECKING:
    from kg.extraction import Extractor

_READS = ("reading", "language", "lexicon", "extraction", "resolution")
"""The rooms that decide what an article says."""

_RECORDS = ("errors.py", "records.py", "serial.py")
_WRITES = ("building", "exports", "graph")

_LIBRARIES = ("camel-tools", "hijridate", "lxml", "trafilatura")
_SUFFIXES = (".py", ".tsv", ".yaml", ".json", ".db", ".ttl", ".txt", ".gz")


@cache
def of_reading() -> str:
    """A digest of all that decides what an article says: code, lexicon, and the libraries that they stand on."""
    package = files("kg")
    parts = [package.joinpath(room) for room in _READS] + [package.joinpath(name) for name in _RECORDS]
    stands_on = [f"{name} {_version(name)}" for name in _LIBRARIES]
    return _hex(f"{sys.version_info[:2]}", *stands_on, digest_of(parts))


@cache
def of_writing() -> str:
    """A digest of all that decides how what is known is written: the graph's code, and the ontology's labels."""
    package = files("kg")
    return digest_of([*(package.joinpath(room) for room in _WRITES), resource("ontology/mahdar.ttl")])


def of_extractors(extractors: Sequence[Extractor]) -> str:
    """A digest of extractors that are not the program's own: their settings, and the modules that they come from."""
    said = []
    for extractor in extractors:
        kind = type(extractor)
        said.append(f"{kind.__module__}.{kind.__qualname__} {sorted(getattr(extractor, '__dict__', {}).items())!r}")
        path = Path(getattr(sys.modules.get(kind.__module__), "__file__", None) or "")
        if path.is_file():
            said.append(digest_of([path]))
    return _hex(*said)


def digest_of(places: Iterable[Traversable]) -> str:
    """A digest of files, and of all code and data below folders."""
    return _hex(*(part for place in places for item in _below(place) for part in (item.name, item.read_bytes())))


def _hex(*parts: str | bytes) -> str:
    digest = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"


def _below(place: Traversable) -> Iterable[Traversable]:
    if place.is_file():
        yield place
        return
    for item in sorted(place.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            if item.name != "__pycache__":
                yield from _below(item)
        elif item.name.endswith(_SUFFIXES):
            yield item
