"""What the words of a text are: lemma, part of speech, clitics and inflection, as camel-tools' morphological analyser
reads them.

``analyze`` gives every reading of a word that its spelling allows, the likeliest first. It knows the vocabulary of
political news (see ``kg/lexicon/data/*.tsv``); names are none of its business.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kg.language.calima_file import Reading
from kg.language.calima_spelling import FATHA, FATHATAN, KASRA, MARKS, SHADDA, SUKUN, key
from kg.language.camel import databases
from kg.language.matching import Match, Matcher, vowelled
from kg.language.traits import FUNCTION_WORDS, traits


class Analysis(NamedTuple):
    """One reading of a word.

    ``lemma`` is unvowelled with its hamza (اتهم), ``lex`` vowelled as in the database. ``pos`` is CALIMA's part of
    speech. ``start`` and ``end`` are the code points of the word without clitics, in the surface as given.
    ``proclitics`` are unvowelled, outermost first (و, ل, ال); ``enclitic`` a pronoun's tag (``3ms``) or empty.
    ``aspect`` is p, i or c (perfect, imperfect, imperative), ``voice`` a or p, ``person`` 1 to 3, ``gender`` m or f,
    ``number`` s, d or p, ``state`` d, i or c; each empty where there is none or the spelling hides it. ``derived`` is
    ``masdar``, ``act_part`` or ``pass_part`` for what derives from a verb, whose unvowelled lemma is ``verb``.
    ``traits`` sums up what follows from these (``kg.language.traits``).
    """

    lemma: str
    lex: str
    verb: str
    start: int
    end: int
    pos: str  # here begins what readings of one grammar share
    proclitics: tuple[str, ...]
    enclitic: str
    aspect: str
    voice: str
    person: str
    gender: str
    number: str
    state: str
    derived: str
    traits: int


_LETTERS = frozenset(chr(c) for c in range(0x621, 0x64B) if not 0x63B <= c <= 0x640)
_FOREIGN = str.maketrans(
    {"ک": "ك", "ڪ": "ك", "گ": "ك", "ی": "ي", "ې": "ي", "ھ": "ه", "ہ": "ه", "ە": "ه", "ٱ": "ا", "ۀ": "ه"}
)
_COMPOSED = {
    ("ا", "\u0653"): "آ",
    ("ا", "\u0654"): "أ",
    ("ا", "\u0655"): "إ",
    ("و", "\u0654"): "ؤ",
    ("ي", "\u0654"): "ئ",
    ("ى", "\u0654"): "ئ",
}


class _Surface(NamedTuple):
    """A word's letters, the vowel marks on each (None: there are none), and where each begins; then where it ends."""

    word: str
    marks: list[str] | None
    starts: Sequence[int]


def _surface(text: str) -> _Surface:
    """A word as its text has it; without letters if it is no Arabic word."""
    letters: list[str] = []
    marks: list[str] = []
    starts: list[int] = []
    for i, char in enumerate(text):
        for c in char if char in _LETTERS else unicodedata.normalize("NFKC", char).translate(_FOREIGN):
            if c in _LETTERS:
                letters.append(c)
                marks.append("")
                starts.append(i)
            elif c in "\u0653\u0654\u0655" and letters:
                letters[-1] = _COMPOSED.get((letters[-1], c), letters[-1])
            elif c in MARKS and letters:
                marks[-1] += c
            elif c != "ـ" and unicodedata.category(c) not in ("Mn", "Cf", "Zs"):
                return _Surface("", None, ())
    return _Surface("".join(letters), marks if any(marks) else None, [*starts, len(text)])


def _marks(diac: str) -> list[str]:
    """The marks on each letter of a vowelled word."""
    marks: list[str] = []
    for char in diac:
        if char in MARKS:
            if marks:
                marks[-1] += char
        elif char != "ـ":
            marks.append("")
    return marks


# How far a letter as spelled is from the letter of a reading: what newspapers leave out costs less than what
# contradicts.
_ALIFS = "أإآ"
_COSTS = {("ا", a): 1 for a in _ALIFS} | {(a, "ا"): 2 for a in _ALIFS}
_COSTS |= {(a, b): 4 for a in _ALIFS for b in _ALIFS if a != b}
_COSTS |= {("ه", "ة"): 1, ("ة", "ه"): 3, ("ي", "ى"): 1, ("ى", "ي"): 1}


def _cost(word: str, letters: str) -> int:
    if word == letters:
        return 0
    if len(word) != len(letters):
        return 3
    return sum([_COSTS.get((a, b), 4) for a, b in zip(word, letters, strict=True) if a != b])


_SHORT = (FATHA, "\u064f", KASRA, SUKUN)


def _contradicts(given: list[str], marks: list[str], *, verb: bool) -> bool:
    """Whether a mark in the text is at odds with a reading. Endings, and what the reading leaves open, never are."""
    if len(given) != len(marks):
        return False
    last = len(given) - 1
    for i, (have, want) in enumerate(zip(given, marks, strict=True)):
        if not have:
            continue
        if SHADDA in have and SHADDA not in want and i:
            return True
        if FATHATAN in have and verb:
            return True
        if i == last:
            continue
        vowel = next((m for m in have if m in _SHORT), "")
        wanted = next((m for m in want if m in _SHORT), "")
        if vowel and wanted and vowel != wanted:
            return True
    return False


_CONJUNCTION = {"wa": "و", "fa": "ف"}
_PROCLITIC = {"bi": "ب", "li": "ل", "la": "ل", "ka": "ك", "sa": "س", "ha": "ه"}
_ENCLITICS = {"1p": 2, "2d": 3, "2mp": 2, "2fp": 2, "3fs": 2, "3d": 3, "3mp": 2, "3fp": 2}
_NOT_GIVEN = ("na", "0", "u", "-", "b")


class Grammar(NamedTuple):
    """What of a reading does not depend on the word's own letters: the fields of ``Analysis`` from ``pos`` on."""

    pos: str
    proclitics: tuple[str, ...]
    enclitic: str
    aspect: str
    voice: str
    person: str
    gender: str
    number: str
    state: str
    derived: str
    traits: int


@dataclass(slots=True)
class Shape:
    """What affixes and the kind of stem say of a reading.

    ``begin`` is the first letter of the word without clitics, ``cut`` the number of letters at its end that are a
    pronoun's, or -1 where the pronoun may have grown into the word. ``rank`` is how unlikely the reading is without
    its context.
    """

    grammar: Grammar
    begin: int
    cut: int
    rank: int


SHAPING = tuple(
    "pos prc3 prc2 prc1 prc0 per asp vox mod gen num stt enc0 derived form_gen form_num lex_logprob".split()
)
"""The features that go into a shape."""


class Own(NamedTuple):
    """What of a stem's own letters goes into a shape: whether it begins with the letter that the article joins, and
    whether its lemma ends in ة.
    """

    lam: bool
    teh_marbuta: bool


_OWNS = {(lam, teh): Own(lam, teh) for lam in (False, True) for teh in (False, True)}


def _own(letters: str, lex: str) -> Own:
    return _OWNS[letters[:1] == "ل", lex[-1:] == "ة"]


def _proclitics(reading: Reading) -> tuple[str, ...]:
    found = []
    if (question := reading.get("prc3", "0")) not in _NOT_GIVEN:
        found.append("أ" if question.startswith(">a") else question[:1])
    if conjunction := _CONJUNCTION.get(reading.get("prc2", "0")[:2]):
        found.append(conjunction)
    if particle := _PROCLITIC.get(reading.get("prc1", "0")[:2]):
        found.append(particle)
    if reading.get("prc0") == "Al_det":
        found.append("ال")
    return tuple(found)


def _shape(reading: Reading, own: Own) -> Shape:
    """The shape of a reading, from its features (``SHAPING``) and what is its stem's own."""
    pos = reading["pos"]
    proclitics = _proclitics(reading)
    begin = sum(map(len, proclitics))
    if proclitics[-2:] == ("ل", "ال"):
        begin -= 2 if own.lam else 1  # للرئيس, للجنة
    told = {feature: value for feature, value in reading.items() if value not in _NOT_GIVEN}.get
    tag = told("enc0", "").partition("_")[0]
    if not tag:
        cut = 0
    elif "derived" not in reading and pos not in ("verb", "noun", "adj", "noun_num", "noun_quant"):
        cut = -1  # a particle, to which the pronoun may have grown (منا, إنا)
    else:
        cut = 2 if tag == "1s" and pos == "verb" else _ENCLITICS.get(tag, 1)
    aspect, person, gender, number = told("asp", ""), told("per", ""), told("gen", ""), told("num", "")
    grammar = Grammar(
        pos,
        proclitics,
        enclitic=tag,
        aspect=aspect,
        voice=told("vox", ""),
        person=person,
        gender=gender,
        number=number,
        state=told("stt", ""),
        derived=told("derived", ""),
        traits=traits(
            pos=pos, proclitics=proclitics, enclitic=tag, aspect=aspect, person=person, gender=gender, number=number
        ),
    )
    return Shape(grammar, begin, cut, _rank(grammar, reading, own))


_FREQUENCY = {-1.0: -2, -6.0: 3}  # the lexicon's two marks, for very frequent verbs and for rare ones


def _rank(grammar: Grammar, reading: Reading, own: Own) -> int:
    """How unlikely a reading is without its context: rare persons, hidden passives and clitics come later."""
    proclitics = grammar.proclitics
    rank = {0: 0, 1: 3, 2: 5, 3: 7}.get(len(proclitics), 8)
    if "ال" in proclitics:
        rank -= 3
    if proclitics[-1:] == ("ك",):
        rank += 4
    if grammar.enclitic:
        rank += {"3": 1, "1": 3}.get(grammar.enclitic[0], 7)
        if grammar.enclitic.endswith("fp"):
            rank += 3
    if grammar.pos in FUNCTION_WORDS:
        return rank
    rank += 4
    if grammar.number == "d":
        rank += 2
    if grammar.pos == "noun" and grammar.gender == "f" and not own.teh_marbuta:
        rank += 1  # مفاوضات are talks rather than women who negotiate
    if grammar.pos == "verb":
        rank += _FREQUENCY.get(float(reading.get("lex_logprob") or 0), 0)
        rank += {"1": 5, "2": 8}.get(grammar.person, 0)
        rank += 12 if grammar.aspect == "c" else 0
        rank += 4 if grammar.voice == "p" else 0
        rank += 6 if grammar.gender == "f" and grammar.number == "p" else 0
        if reading.get("prc1") == "la_rc":
            rank += 10
        if reading.get("mod") == "j":
            rank += 3
        if grammar.number == "d" and grammar.gender == "f" and grammar.aspect == "i":
            rank += 4  # تحدثا: two men who spoke, rather than two women of whom أن or لم says something
    elif grammar.derived in ("act_part", "pass_part") and grammar.pos == "adj":
        rank += 2 if grammar.derived == "act_part" else 3
    if grammar.state == "c" and not grammar.enclitic:
        rank += 3
    if grammar.enclitic == "1s" and grammar.pos in ("noun", "adj"):
        rank += 5  # news seldom says "my": طرفي النزاع are two parties
    return rank


@lru_cache(maxsize=1)
def matchers() -> tuple[Matcher[Shape], ...]:
    """The databases, ready to be asked."""
    return tuple(Matcher(database, SHAPING, _own, _shape) for database in databases())


def _agreeing(given: list[str], matches: list[Match[Shape]]) -> list[Match[Shape]]:
    """The matches that agree with the vowel marks of the text.

    Where none does, the mark is taken for a slip (التّي), and all are given.
    """
    agreeing = [
        match
        for match in matches
        if not _contradicts(given, _marks(vowelled(match)), verb=match[1].shape.grammar.pos == "verb")
    ]
    return agreeing or matches


def _readings(word: str, starts: Sequence[int], matches: list[Match[Shape]]) -> list[Analysis]:
    """The readings that the matches give, the likeliest first.

    :param word: the word's letters, ``starts`` where each begins, and where the last ends.
    """
    size = len(word)
    found: list[tuple[int, int, int, Analysis]] = []
    for n, (stem, way) in enumerate(matches):
        shape = way.shape
        begin, cut = shape.begin, shape.cut
        end = size - cut if cut >= 0 else min(begin + len(stem.letters), size - 1)
        if 0 <= begin < end <= size:
            letters = way.prefix.letters + stem.letters + way.suffix.letters
            cost = 0 if letters == word else _cost(word, letters)
            values = (stem.lemma, stem.lex, stem.verb, starts[begin], starts[end]) + shape.grammar  # noqa: RUF005 (faster)
            found.append((6 * cost + shape.rank, n, cost, tuple.__new__(Analysis, values)))
    if len(found) > 1:
        found.sort()
        costs = [cost for _, _, cost, _ in found]
        most = min(costs) + 1
        if max(costs) > most:  # a reading that asks for another hamza than the one written gives way
            return [analysis for _, _, cost, analysis in found if cost <= most]
    return [analysis for _, _, _, analysis in found]


def analyze(surface: str) -> tuple[Analysis, ...]:
    """Every reading of a word, the likeliest first; nothing for a word that isn't known, or is no Arabic word.

    :param surface: one word as the text has it, with any vowel marks, tatweel and invisible characters.
    :raises kg.errors.InputError: if ``MAHDAR_MORPHOLOGY`` names a database that cannot be used.
    """
    word, marks, starts = _surface(surface)
    return _analyses(word, marks, starts) if word else ()


def analyze_letters(surface: str) -> tuple[Analysis, ...]:
    """``analyze`` of a word that has none but the letters ء to ي of the Arabic block, as nearly all words."""
    return _analyses(surface, None, range(len(surface) + 1))


def _analyses(word: str, marks: list[str] | None, starts: Sequence[int]) -> tuple[Analysis, ...]:
    """The readings of a word's letters; for ``marks`` and ``starts`` see ``_Surface``."""
    normal = key(word)
    found: list[Analysis] = []
    for matcher in matchers():
        if matches := matcher.matches(normal):
            found += _readings(word, starts, _agreeing(marks, matches) if marks else matches)
    return tuple(dict.fromkeys(found) if len(found) > 1 else found)
