"""The files that Mahdar ships beside its code: the ontology, its shapes and its queries.

In an installed wheel they lie inside the package (``kg/ontology``), in a source checkout at its top level
(``ontology``). Callers name them the same way in both.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from kg.errors import InputError


def resource(path: str) -> Traversable:
    """The shipped file or folder at ``path``, wherever this copy of Mahdar keeps it.

    :param path: relative, with forward slashes: ``ontology/mahdar.ttl``, ``ontology/queries``.
    :returns: something that can be opened, read or listed.
    :raises InputError: if neither the package nor the checkout holds it.
    """
    package = files("kg")
    packaged = package.joinpath(*path.split("/"))
    if packaged.is_file() or packaged.is_dir():
        return packaged
    if isinstance(package, Path):
        checkout = package.parent.joinpath(*path.split("/"))
        if checkout.exists():
            return checkout
    raise InputError(path, "not found beside the program; install Mahdar again, or run it from its source checkout")


def text(path: str) -> str:
    """The content of the shipped UTF-8 file at ``path``.

    :raises InputError: if it is not there.
    """
    return resource(path).read_text(encoding="utf-8")
