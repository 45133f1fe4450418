"""Arabic verbs: every form of a verb, its verbal noun and its participles, from root, form and vowels.

The classes (sound, doubled, hollow, defective, assimilated, hamzated) and forms I-X, with the four-letter verbs, are
those of any reference grammar (W. Wright, *A Grammar of the Arabic Language*; K. Ryding, *A Reference Grammar of
Modern Standard Arabic*). Sounds are noted as in ``calima_spelling``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.errors import LexiconError

WEAK = "وي"
_EMPHATIC = "صضطظ"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the lexicon.

    ``root`` is three or four letters, hamza as ء. ``form`` is ``I`` to ``X``, or ``Q``, ``QII``, ``QIV`` for four
    letters. ``vowels`` are those of the perfect and the imperfect of form I (``a-u``). ``masdars`` are the verbal
    nouns that the form doesn't foretell, in sounds. ``flags``: ``i`` intransitive (no passive, no object pronoun),
    ``p`` but with an impersonal passive (عُثر عليه), ``d`` two objects, so that its passive takes a pronoun, ``s`` a
    weak middle radical stays a consonant, ``r`` the middle hamza drops in the imperfect (رأى يرى), ``k`` the first
    one drops in the imperative (خذ), ``w`` an initial و stays in the imperfect; ``+`` a very frequent verb, ``-`` one
    that news seldom needs.
    """

    root: str
    form: str
    vowels: str = ""
    masdars: tuple[str, ...] = ()
    flags: str = ""


class Cell(NamedTuple):
    """One inflected form: ``sounds`` of it with nothing attached, ``joined`` with an object pronoun still to come.

    ``joined`` is empty where none can come. ``mood`` is ``i``, ``s``, ``j`` (imperfect) or ``-``.
    """

    aspect: str
    voice: str
    person: str
    mood: str
    sounds: str
    joined: str


class _Tense(NamedTuple):
    """The stems of a tense: before a vowel, before a consonant, with no ending (jussive); and how a defective one
    ends.

    ``end`` is empty for a strong ending, else ``A``, ``I`` or ``U`` with the glide (``Aي``): the stems then lack the
    weak radical.
    """

    vowel: str
    consonant: str
    naked: str
    end: str = ""


def _doubled(verb: Verb) -> bool:
    r = verb.root
    return len(r) == 3 and r[1] == r[2] and r[2] not in WEAK


def _defective(verb: Verb) -> bool:
    return len(verb.root) == 3 and verb.root[2] in WEAK


def _hollow(verb: Verb) -> bool:
    return len(verb.root) == 3 and verb.root[1] in WEAK and verb.root[2] not in WEAK and "s" not in verb.flags


def _fill(pattern: str, root: str) -> str:
    """``pattern`` with its digits replaced by the radicals of ``root``."""
    for digit, radical in zip("1234", root, strict=False):
        pattern = pattern.replace(digit, radical)
    return pattern


def _infixed(root: str) -> str:
    """The head of form VIII: first radical and *t*, as they assimilate (اتهم, اصطدم, ازدهر, ادعى)."""
    first = root[0]
    if first in WEAK or first in "تث":
        return "تت" if first != "ث" else "ثت"
    if first in _EMPHATIC:
        return first + ("ظ" if first == "ظ" else "ط")
    if first in "دذز":
        return "زد" if first == "ز" else "دد"
    return first + "ت"


# Patterns by form: perfect active and passive, imperfect active and passive (after ya- or yu-). For each the stem
# before a vowel and, where it differs, before a consonant. Sound, hollow and doubled verbs; X is the head of form
# VIII.
_SOUND = {
    "II": ("1a22a3", "1u22i3", "u1a22i3", "u1a22a3"),
    "III": ("1A2a3", "1U2i3", "u1A2i3", "u1A2a3"),
    "IV": ("ءa12a3", "ءu12i3", "u12i3", "u12a3"),
    "V": ("تa1a22a3", "تu1u22i3", "aتa1a22a3", "uتa1a22a3"),
    "VI": ("تa1A2a3", "تu1U2i3", "aتa1A2a3", "uتa1A2a3"),
    "VII": ("iن1a2a3", "uن1u2i3", "aن1a2i3", "uن1a2a3"),
    "VIII": ("iXa2a3", "uXu2i3", "aXa2i3", "uXa2a3"),
    "X": ("iستa12a3", "uستu12i3", "aستa12i3", "uستa12a3"),
    "Q": ("1a23a4", "1u23i4", "u1a23i4", "u1a23a4"),
    "QII": ("تa1a23a4", "تu1u23i4", "aتa1a23a4", "uتa1a23a4"),
}
_HOLLOW = {
    "IV": (("ءa1A3", "ءa1a3"), ("ءu1I3", "ءu1i3"), ("u1I3", "u1i3"), ("u1A3", "u1a3")),
    "VII": (("iن1A3", "iن1a3"), ("uن1I3", "uن1i3"), ("aن1A3", "aن1a3"), ("uن1A3", "uن1a3")),
    "VIII": (("iXA3", "iXa3"), ("uXI3", "uXi3"), ("aXA3", "aXa3"), ("uXA3", "uXa3")),
    "X": (("iستa1A3", "iستa1a3"), ("uستu1I3", "uستu1i3"), ("aستa1I3", "aستa1i3"), ("uستa1A3", "uستa1a3")),
}
_DOUBLED = {
    "III": (("1A22", "1A2a2"), ("1U22", "1U2i2"), ("u1A22", "u1A2i2"), ("u1A22", "u1A2a2")),
    "IV": (("ءa1a22", "ءa12a2"), ("ءu1i22", "ءu12i2"), ("u1i22", "u12i2"), ("u1a22", "u12a2")),
    "VI": (("تa1A22", "تa1A2a2"), ("تu1U22", "تu1U2i2"), ("aتa1A22", "aتa1A2a2"), ("uتa1A22", "uتa1A2a2")),
    "VII": (("iن1a22", "iن1a2a2"), ("uن1u22", "uن1u2i2"), ("aن1a22", "aن1a2i2"), ("uن1a22", "uن1a2a2")),
    "VIII": (("iXa22", "iXa2a2"), ("uXu22", "uXu2i2"), ("aXa22", "aXa2i2"), ("uXa22", "uXa2a2")),
    "X": (("iستa1a22", "iستa12a2"), ("uستu1i22", "uستu12i2"), ("aستa1i22", "aستa12i2"), ("uستa1a22", "uستa12a2")),
    "IX": (("i12a33", "i12a3a3"), ("", ""), ("a12a33", "a12a3i3"), ("", "")),
    "QIV": (("i12a3a44", "i12a34a4"), ("u12u3i44", "u12u34i4"), ("a12a3i44", "a12a34i4"), ("u12a3a44", "u12a34a4")),
}


def _first_form(verb: Verb) -> list[_Tense]:
    """The four tenses of form I."""
    perfect, _, imperfect = verb.vowels.partition("-")
    if perfect not in ("a", "i", "u") or imperfect not in ("a", "i", "u"):
        raise LexiconError(f"verbs.tsv: {verb.root} I: vowels {verb.vowels!r}, not like a-u")
    root = verb.root
    drops = root[0] == "و" and "w" not in verb.flags
    if _defective(verb):
        glide = root[2]
        base = _fill("2" if drops or "r" in verb.flags else "12", root)
        if "r" in verb.flags:
            base = root[0]
        past = {"a": "A" + glide, "i": "Iي"}.get(perfect, "Iي")
        present = {"a": "Aي", "i": "Iي", "u": "Uو"}[imperfect]
        stems = [(_fill("1a2", root), past), (_fill("1u2", root), "Iي"), ("a" + base, present)]
        stems.append((("u" + base) if "r" in verb.flags else _fill("u12", root), "Aي"))
        return [_Tense(s, s, s, end) for s, end in stems]
    if _hollow(verb):
        long, short = imperfect.upper(), {"u": "u", "i": "i", "a": "i"}[imperfect]
        return [
            _Tense(_fill("1A3", root), _fill(f"1{short}3", root), ""),
            _Tense(_fill("1I3", root), _fill("1i3", root), ""),
            _Tense(*(_fill(p, root) for p in (f"a1{long}3", f"a1{imperfect}3", f"a1{imperfect}3"))),
            _Tense(*(_fill(p, root) for p in ("u1A3", "u1a3", "u1a3"))),
        ]
    if _doubled(verb):
        return [
            _Tense(_fill("1a22", root), _fill(f"1a2{perfect}2", root), ""),
            _Tense(_fill("1u22", root), _fill("1u2i2", root), ""),
            _Tense(*(_fill(p, root) for p in (f"a1{imperfect}22", f"a12{imperfect}2", f"a1{imperfect}22"))),
            _Tense(*(_fill(p, root) for p in ("u1a22", "u12a2", "u1a22"))),
        ]
    present = f"a2{imperfect}3" if drops else f"a12{imperfect}3"
    return [_Tense(s, s, s) for s in (_fill(p, root) for p in (f"1a2{perfect}3", "1u2i3", present, "u12a3"))]


def _tenses(verb: Verb) -> list[_Tense]:
    """Perfect active and passive, imperfect active and passive; those of the imperfect begin with the prefix's
    vowel.
    """
    form, root = verb.form, verb.root
    if form == "I":
        return _first_form(verb)
    head = _infixed(root) if form == "VIII" else ""
    table = _DOUBLED if _doubled(verb) or form in ("IX", "QIV") else _HOLLOW if _hollow(verb) else {}
    if form in table:
        pairs = [tuple(_fill(p, root).replace("X", head) for p in pair) for pair in table[form]]
        return [_Tense(v, c, v if _doubled(verb) or form in ("IX", "QIV") else c) for v, c in pairs]
    if form not in _SOUND:
        raise LexiconError(f"verbs.tsv: {root}: no form {form!r}")
    stems = [_fill(p, root).replace("X", head) for p in _SOUND[form]]
    if form in ("IV", "X") and root[0] == "ي":  # after u, a first radical ي becomes و (يوقن)
        stems = [s.replace("uي", "uو") for s in stems]
    if not _defective(verb):
        return [_Tense(s, s, s) for s in stems]
    ends = ("Aي", "Iي", "Aي" if form in ("V", "VI") else "Iي", "Aي")
    return [_Tense(s[:-2], s[:-2], s[:-2], end) for s, end in zip(stems, ends, strict=True)]


def _final(tense: _Tense, *, joined: bool) -> str:
    """The third person singular's ending of a defective tense, after its stem: ى or ا, ي, و."""
    if tense.end[0] != "A":
        return tense.end[0]
    return "A" if joined or tense.end[1] == "و" or tense.vowel.endswith("ي") else "Y"


def _perfect(voice: str, tense: _Tense) -> Iterator[Cell]:
    vowel, consonant, end = tense.vowel, tense.consonant, tense.end
    glide = end[1:]
    if end.startswith("A"):
        yield Cell("p", voice, "3ms", "-", vowel + _final(tense, joined=False), vowel + "A")
        forms = {"3fs": "+aت", "3md": f"a{glide}+A", "3fd": "+aتA", "3mp": "+aوO"}
        consonant += "a" + glide
    elif end:
        forms = {"3ms": "iي+a", "3fs": "iي+aت", "3md": "iي+A", "3fd": "iي+aتA", "3mp": "+UO"}
        consonant += "I"
    else:
        forms = {"3ms": "+a", "3fs": "+aت", "3md": "+A", "3fd": "+aتA", "3mp": "+UO"}
    for person, ending in forms.items():
        yield Cell("p", voice, person, "-", vowel + ending, vowel + ending.rstrip("O"))
    for person, ending in {
        "3fp": "نa",
        "2ms": "تa",
        "2fs": "تi",
        "2d": "تuمA",
        "2mp": "تuم",
        "2fp": "تuننa",
        "1s": "تu",
        "1p": "نA",
    }.items():
        sounds = f"{consonant}+{ending}"
        yield Cell("p", voice, person, "-", sounds, sounds + ("U" if person == "2mp" else ""))


_PREFIXES = {"3ms": "ي", "3fs": "ت", "2ms": "ت", "1s": "ء", "1p": "ن"}


def _imperfect(voice: str, tense: _Tense) -> Iterator[Cell]:
    prefix_vowel = tense.vowel[0]
    vowel, consonant, naked = (s[1:] for s in tense[:3])
    end, glide = tense.end[:1], tense.end[1:]

    def cell(person: str, letter: str, mood: str, sounds: str, joined: str = "") -> Cell:
        head = f"{letter}{prefix_vowel}|"
        return Cell("i", voice, person, mood, head + sounds, head + (joined or sounds))

    for person, letter in _PREFIXES.items():
        if end:
            for mood in "is":
                yield cell(
                    person, letter, mood, vowel + _final(tense, joined=False), vowel + _final(tense, joined=True)
                )
            yield cell(person, letter, "j", naked + end.lower())
        else:
            yield cell(person, letter, "i", vowel, vowel + "+u")
            yield cell(person, letter, "s", vowel, vowel + "+a")
            yield cell(person, letter, "j", naked)
    glided = vowel + (end.lower() + glide if end else "")
    for person, letter in {"3md": "ي", "3fd": "ت", "2d": "ت"}.items():
        yield cell(person, letter, "i", glided + "+Aنi")
        yield cell(person, letter, "s", glided + "+A")
    long = "+U" if end != "A" else "+aو"
    for person, letter in {"3mp": "ي", "2mp": "ت"}.items():
        yield cell(person, letter, "i", f"{vowel}{long}نa")
        yield cell(person, letter, "s", f"{vowel}{long}O", vowel + long)
    long = "+I" if end != "A" else "+aي"
    yield cell("2fs", "ت", "i", f"{vowel}{long}نa")
    yield cell("2fs", "ت", "s", vowel + long)
    before = consonant + {"": "", "A": "aي", "I": "I", "U": "U"}[end]
    for person, letter in {"3fp": "ي", "2fp": "ت"}.items():
        yield cell(person, letter, "i", before + "+نa")


def _imperative(verb: Verb, tense: _Tense) -> Iterator[Cell]:
    vowel, consonant, naked = (s[1:] for s in tense[:3])
    end, glide = tense.end[:1], tense.end[1:]
    head = ""
    if verb.form == "IV":
        head = "ءa"
    elif "k" in verb.flags:
        vowel, consonant, naked = (s.removeprefix("ء") for s in (vowel, consonant, naked))
    elif len(naked) > 1 and naked[1] not in "aiuAIU":
        head = "u" if verb.form == "I" and ("u" in naked or end == "U") else "i"
    forms = {"2ms": naked + end.lower()}
    forms["2fs"] = vowel + ("+I" if end != "A" else "+aي")
    forms["2d"] = vowel + (end.lower() + glide if end else "") + "+A"
    forms["2mp"] = vowel + ("+U" if end != "A" else "+aو") + "O"
    forms["2fp"] = consonant + {"": "", "A": "aي", "I": "I", "U": "U"}[end] + "+نa"
    for person, sounds in forms.items():
        here = head
        if verb.form == "I" and _doubled(verb) and person == "2fp":
            here = "u" if "u" in consonant else "i"
        yield Cell("c", "a", person, "-", here + sounds, here + sounds.rstrip("O"))


def conjugate(verb: Verb) -> Iterator[Cell]:
    """Every form of ``verb``: perfect, imperfect (three moods) and imperative; the passive of a transitive one.

    A verb that news seldom needs has no imperative: what looks like one is mostly a name (دبي, عز).
    """
    tenses = _tenses(verb)
    for voice, past, present in (("a", tenses[0], tenses[2]), ("p", tenses[1], tenses[3])):
        impersonal = "i" in verb.flags
        if voice == "p" and (verb.form in ("VII", "IX") or (impersonal and "p" not in verb.flags)):
            break
        for cell in (*_perfect(voice, past), *_imperfect(voice, present)):
            if voice == "a" or not impersonal or cell.person == "3ms":
                yield cell
    if "-" not in verb.flags:
        yield from _imperative(verb, tenses[2])


def lemma(verb: Verb) -> str:
    """The third person masculine singular of the perfect, in sounds."""
    return next(iter(_perfect("a", _tenses(verb)[0]))).sounds


def participles(verb: Verb) -> tuple[str, str]:
    """The active and the passive participle, in sounds; a weak ending shows as ``iي`` (active) or ``Y`` (passive)."""
    root = verb.root
    if verb.form == "I":
        if _doubled(verb):
            return _fill("1A22", root), _fill("مa12U2", root)
        if _hollow(verb):
            passive = "مa1I3" if root[1] == "ي" else "مa1U3"
            return _fill("1Aءi3", root), _fill(passive, root)
        if _defective(verb):
            passive = "مa12Uو" if root[2] == "و" else "مa12iيي"
            return _fill("1A2iي", root), _fill(passive.replace("Uو", "uوو"), root)
        return _fill("1A2i3", root), _fill("مa12U3", root)
    tenses = _tenses(verb)
    active, passive = ("مu" + t.vowel[1:] for t in tenses[2:])
    if _defective(verb):
        active += "iي"
        passive += "A" if passive.endswith("ي") else "Y"
    if verb.form in ("V", "VI", "QII") and not _defective(verb) and not (verb.form == "VI" and _doubled(verb)):
        i = active.rindex("a")  # the imperfect's a is the participle's i
        active = active[:i] + "i" + active[i + 1 :]
    if verb.form in ("VII", "IX"):
        passive = ""
    return active, passive


def masdars(verb: Verb) -> tuple[str, ...]:
    """The verbal nouns in sounds: that of the form, and the lexicon's own (form I has no others)."""
    regular = _masdar(verb)
    return tuple(dict.fromkeys(filter(None, (regular, *verb.masdars))))


def _masdar(verb: Verb) -> str:
    form, root = verb.form, verb.root
    defective, hollow, head = _defective(verb), _hollow(verb), _infixed(root) if form == "VIII" else ""
    if form == "I":
        return ""
    if form == "II":
        pattern = "تa12iيaة" if defective else "تa12i3aة" if root[2] == "ء" else "تa12I3"
    elif form == "III":
        pattern = "مu1A2Aة" if defective else "مu1A22aة" if _doubled(verb) else "مu1A2a3aة"
    elif form in ("V", "VI"):
        pattern = ("تa1a22" if form == "V" else "تa1A2") + ("iي" if defective else "u3")
        if form == "VI" and _doubled(verb):
            pattern = "تa1A22"
    elif form == "IX":
        pattern = "i12i3A3"
    elif form == "QIV":
        pattern = "i12i34A4"
    elif form == "Q":
        pattern = "1a23a4aة"
    elif form == "QII":
        pattern = "تa1a23u4"
    else:
        start = {"IV": "ءi1", "VII": "iن1i", "VIII": "iXi", "X": "iستi1"}[form]
        if defective:
            pattern = start + "2Aء"
        elif hollow:
            pattern = start + ("A3aة" if form in ("IV", "X") else "يA3")
        else:
            pattern = start + "2A3"
        if root[0] in WEAK and form in ("IV", "X"):
            pattern = pattern.replace("i12", "I2")
    return _fill(pattern, root).replace("X", head)
