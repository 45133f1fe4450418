"""Arabic nouns, adjectives and participles: their declined forms, as far as the unvowelled spelling shows them.

Singular, dual and plural; both genders; with and without the endings that a genitive or a pronoun behind takes away.
Case is told apart only where letters show it (وزيرين, لقائهم, رئيسا). Sounds are noted as in ``calima_spelling``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class NounCell(NamedTuple):
    """One declined form.

    ``state`` is ``u`` (open: nothing in the form tells), ``i`` only without the article, ``n`` dual or plural with
    its nun, ``c`` before a genitive, ``p`` with a pronoun to come (its sounds follow ``sounds``). ``case`` is n, a,
    g, ``o`` (a or g) or u.
    """

    sounds: str
    gender: str
    number: str
    state: str
    case: str


def _ends(stem: str) -> tuple[str, str]:
    """The unchanging part of ``stem`` and the kind of its ending: C, manqus (iي), Y, A, Aة or aة."""
    for ending in ("Aة", "aة", "iي", "Y", "A"):
        if stem.endswith(ending) and not stem.endswith("يي"):
            return stem[: -len(ending)], ending
    return stem, "C"


def singular(stem: str, gender: str, number: str = "s", *, tanween: bool = True) -> Iterator[NounCell]:
    """A singular, or a broken plural (``number`` p): its bare form, its indefinite accusative, its form before
    pronouns.

    :param stem: the word in sounds, with the ``aة`` of a feminine.
    :param tanween: whether the indefinite accusative takes an alif (رئيسا, but رؤساء).
    """
    base, ending = _ends(stem)
    if ending == "aة":
        yield NounCell(base + "+aة", gender, number, "u", "u")
        yield NounCell(base + "+aت", gender, number, "p", "u")
    elif ending == "Aة":
        yield NounCell(base + "A+ة", gender, number, "u", "u")
        yield NounCell(base + "A+ت", gender, number, "p", "u")
    elif ending in ("Y", "A"):
        yield NounCell(stem, gender, number, "u", "u")
        yield NounCell(base + "A", gender, number, "p", "u")
    elif ending == "iي":
        yield NounCell(base + "I", gender, number, "u", "u")
        yield NounCell(base, gender, number, "i", "o" if number == "p" else "u")
        yield NounCell(base + "I", gender, number, "p", "u")
        if tanween:
            yield NounCell(base + "iي+N", gender, number, "i", "a")
    else:
        yield NounCell(stem, gender, number, "u", "u")
        for case, vowel in (("n", "u"), ("a", "a"), ("g", "i")):
            yield NounCell(f"{stem}+{vowel}", gender, number, "p", case)
        if tanween and not (stem.endswith("ء") and stem[-2:-1] in ("A", "a")):
            yield NounCell(stem + "+N", gender, number, "i", "a")


def dual(stem: str, gender: str) -> Iterator[NounCell]:
    """The dual of a singular ``stem``."""
    base, ending = _ends(stem)
    base += {"aة": "+aت", "Aة": "A+ت", "iي": "iي+", "Y": "aي+", "A": "aو+", "C": "+"}[ending]
    for sounds, case in (("A", "n"), ("aي", "o")):
        yield NounCell(f"{base}{sounds}نi", gender, "d", "n", case)
        yield NounCell(base + sounds, gender, "d", "c", case)
        yield NounCell(base + sounds, gender, "d", "p", case)


def plural_un(stem: str, gender: str = "m") -> Iterator[NounCell]:
    """The sound masculine plural (ون, ين) of a singular ``stem``."""
    base, ending = _ends(stem)
    for sounds, case in (("aو" if ending in "YA" else "U", "n"), ("aي" if ending in "YA" else "I", "o")):
        yield NounCell(f"{base}+{sounds}نa", gender, "p", "n", case)
        yield NounCell(f"{base}+{sounds}", gender, "p", "c", case)
        yield NounCell(f"{base}+{sounds}", gender, "p", "p", case)


def plural_at(stem: str, gender: str = "f") -> Iterator[NounCell]:
    """The sound feminine plural (ات) of a singular ``stem``."""
    base, ending = _ends(stem)
    base += {"aة": "", "Aة": "aو", "iي": "iي", "Y": "aي", "A": "", "C": ""}[ending]
    yield NounCell(base + "+Aت", gender, "p", "u", "u")
    yield NounCell(base + "+Aت", gender, "p", "p", "u")


def feminine(stem: str) -> str:
    """The feminine in ة of an adjective or participle."""
    base, ending = _ends(stem)
    return base + {"iي": "iيaة", "Y": "Aة", "A": "Aة", "C": "aة"}.get(ending, ending)
