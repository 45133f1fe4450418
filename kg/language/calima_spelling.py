"""From the sounds of an Arabic word to its spelling, and back: what the morphological database is built with.

Sounds are written one character each: the consonants as Arabic letters (hamza always ``ء``; ``ة`` the feminine
ending), the vowels as Latin letters: ``a i u`` short, ``A I U`` long, ``Y`` a long *a* that is spelled ى at the end
of a word, ``N`` the alif of the indefinite accusative, ``O`` the silent alif of the plural (وا). Doubled consonants
stand twice. ``|`` ends an inflectional prefix, ``+`` begins the suffix. ``يa|فرiض+UO`` is يفرضوا.

The seat of hamza follows the rules that Arabic grammars and the Cairo academy give (the strongest vowel beside it
wins: i, u, a, none); where newspapers have a second habit (بدأوا beside بدؤوا, مسئول beside مسؤول) ``spellings``
gives both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.errors import LexiconError

FATHATAN, FATHA, DAMMA, KASRA, SHADDA, SUKUN = "\u064b", "\u064e", "\u064f", "\u0650", "\u0651", "\u0652"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
VOWELS = "aiuAIUYN"
_MARK = {"a": FATHA, "i": KASRA, "u": DAMMA, "A": FATHA, "I": KASRA, "U": DAMMA, "Y": FATHA}
_LETTER = {"A": "ا", "I": "ي", "U": "و"}
_SHORT = {FATHA: "a", KASRA: "i", DAMMA: "u"}
_APART = frozenset("اأإآدذرزوؤةىء")  # letters that do not join the next one
_HAMZAS = "أإؤئء"
_UNWRITTEN = re.compile(f"[{MARKS}ـ]+")
_KEY = (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ى", "ي"), ("ة", "ه"))  # as camel-tools' Analyzer normalises


@dataclass(frozen=True, slots=True, order=True)
class Spelled:
    """A spelled word in three parts, each with its vowel marks: inflectional prefix, stem and suffix.

    Marks on the last letter of a part that the next part brings along stand at the beginning of that next part.
    """

    prefix: str
    stem: str
    suffix: str

    @property
    def word(self) -> str:
        """The whole word, with marks."""
        return self.prefix + self.stem + self.suffix


def bare(text: str) -> str:
    """``text`` without vowel marks and tatweel."""
    return _UNWRITTEN.sub("", text)


def key(text: str) -> str:
    """``text`` as the database keys it: without marks, one alif, ى as ي and ة as ه."""
    if not text.isalpha() or "ـ" in text:
        text = _UNWRITTEN.sub("", text)
    for letter, plain in _KEY:
        if letter in text:
            text = text.replace(letter, plain)
    return text


def spellings(sounds: str) -> tuple[Spelled, ...]:
    """Every usual spelling of a word, the standard one first.

    :param sounds: the word in this module's notation.
    """
    head, _, tail = sounds.partition("+")
    if not tail or head[-1] in _TOUCHY or head[-1] == tail[0]:
        return _spellings(sounds)
    suffix = _suffix(tail)  # a plain consonant at the end of the stem: neither side changes the other's spelling
    return tuple(Spelled(form.prefix, form.stem, suffix) for form in _spellings(head))


_TOUCHY = frozenset(VOWELS + "ءوي")


@lru_cache(maxsize=256)  # one stem's forms come one after the other
def _spellings(sounds: str) -> tuple[Spelled, ...]:
    found = [_spell(sounds, variant) for variant in (0, 1, 2)] if "ء" in sounds else [_spell(sounds, 0)]
    return tuple(dict.fromkeys(found))


@cache
def _suffix(tail: str) -> str:
    return _spell("ب+" + tail, 0).suffix


def sounds_of(word: str) -> str:
    """The sounds of a vowelled word, as a lexicon's source gives it.

    A consonant with no mark before ا has the vowel *a*; before a و or ي that carries nothing itself, the long vowel
    (but نَفي and غَزو end in consonants); before يّ an *i*; else none. ``sounds_of("رُؤَساء") == "رuءaسAء"``.

    :raises LexiconError: if the word holds anything but Arabic letters and marks.
    """
    letters: list[tuple[str, str]] = []
    for char in word:
        if char in MARKS and letters:
            letters[-1] = (letters[-1][0], letters[-1][1] + char)
        elif "ء" <= char <= "ي" and char != "ـ":
            letters.append((char, ""))
        else:
            raise LexiconError(f"{word!r}: not an Arabic word (at {char!r})")
    out: list[str] = []
    verbal = len(letters) == 3 and letters[0][1] in _SHORT and not letters[1][1]  # نَفي, غَزو end in a consonant
    for i, (letter, marks) in enumerate(letters):
        vowel = next((_SHORT[m] for m in marks if m in _SHORT), "")
        after, after_marks = letters[i + 1] if i + 1 < len(letters) else ("", "")
        then = letters[i + 2][0] if i + 2 < len(letters) else ""
        lengthens = after in ("و", "ي") and not after_marks and then not in ("ا", "ى", "ة")
        if letter == "ا":
            if i == 0:
                out.append(vowel or "i")
            elif out[-1] == "a":
                out[-1] = "A"
            else:
                out.append("A")
        elif letter == "ى":
            out[-1:] = ["Y"] if out[-1] == "a" else [out[-1], "Y"]
        elif letter == "آ":
            out += ["ء", "A"]
        elif letter == "ة":
            if out[-1] not in ("a", "A"):
                out.append("a")
            out.append("ة")
        elif letter in ("و", "ي") and not marks and out and out[-1] == {"و": "U", "ي": "I"}[letter]:
            continue  # the second half of a long vowel
        else:
            vowel = vowel or ("i" if letter == "إ" else "")
            out.append("ء" if letter in _HAMZAS else letter)
            if SHADDA in marks:
                out.append(out[-1])
            if lengthens and vowel == {"و": "u", "ي": "i"}[after]:
                vowel = vowel.upper()
            elif lengthens and not vowel and SUKUN not in marks and not (verbal and i == 1):
                vowel = {"و": "U", "ي": "I"}[after]
            elif after == "ي" and SHADDA in after_marks and not vowel and SUKUN not in marks:
                vowel = "i"  # the nisba: سِياسيّ
            if vowel:
                out.append(vowel)
    if out[-1] == "I":  # القاضي: the weak radical shows in other forms
        out[-1:] = ["i", "ي"]
    return "".join(out)


def _contract(sounds: str) -> str:
    """Two hamzas in one syllable at the head of a word become one with a long vowel (أأخذ, آخذ)."""
    for vowel in "aiu":
        for sep in ("", "|"):
            head = f"ء{vowel}{sep}ء"
            if sounds.startswith(head) and sounds[len(head) : len(head) + 1] not in (*VOWELS, "ء"):
                return f"ء{vowel.upper()}{sep}{sounds[len(head) :]}"
    return sounds


def _spell(sounds: str, variant: int) -> Spelled:
    """One spelling; ``variant`` 1 keeps hamza on its alif before *U* (بدأوا) or on the line (جاءوا), 2 writes ئ
    (مسئول).
    """
    sounds = _contract(sounds)
    zone = 0 if "|" in sounds else 1
    chars: list[tuple[str, int]] = []
    for char in sounds:
        if char in "|+":
            zone = 1 if char == "|" else 2
        else:
            chars.append((char, zone))
    parts = ["", "", ""]
    i = 0
    while i < len(chars):
        char, zone = chars[i]
        following = chars[i + 1][0] if i + 1 < len(chars) else ""
        if char in VOWELS or char == "O":
            if i == 0:
                parts[zone] += "ا"
            _vowel(parts, chars, i)
            i += 1
            continue
        seat = _seat(chars, i, parts, variant) if char == "ء" else char
        if char == "ة" and i + 1 < len(chars):
            seat = "ت"
        parts[zone] += seat
        if seat == "آ":
            i += 2
            continue
        if following == char:
            parts[chars[i + 1][1]] += SHADDA
            i += 1
            following = chars[i + 1][0] if i + 1 < len(chars) else ""
        if following and following not in VOWELS and following != "O":
            before = chars[i - 1][0] if i else ""
            if (char, before) not in (("و", "u"), ("ي", "i")):
                parts[chars[i + 1][1]] += SUKUN
        i += 1
    return Spelled(*parts)


def _vowel(parts: list[str], chars: list[tuple[str, int]], i: int) -> None:
    """Writes the vowel ``chars[i]`` after what ``parts`` holds."""
    char, zone = chars[i]
    if char == "O":
        parts[zone] += "ا"
    elif char == "N":
        parts[zone] += "ا" + FATHATAN
    elif char == "Y":
        parts[zone] += FATHA + ("ى" if i + 1 == len(chars) else "ا")
    else:
        parts[zone] += _MARK[char] + _LETTER.get(char, "")


def _seat(chars: list[tuple[str, int]], i: int, parts: list[str], variant: int) -> str:
    """The letter that carries the hamza ``chars[i]``."""
    before = chars[i - 1][0] if i else ""
    j = i + 2 if i + 1 < len(chars) and chars[i + 1][0] == "ء" else i + 1
    after, zone = chars[j] if j < len(chars) else ("", chars[i][1])
    if i == 0:
        return {"A": "آ", "i": "إ", "I": "إ"}.get(after, "أ")
    earlier = chars[i - 2][0] if i > 1 else ""
    letter = next((c for c in reversed("".join(parts)) if c not in MARKS), "")
    on_line = "ء" if letter in _APART else "ئ"
    if j >= len(chars) or (j == len(chars) - 1 and after in "aiu"):  # the end of the word; its case vowel doesn't count
        return {"a": "أ", "i": "ئ", "u": "ؤ"}.get(before, "ء")
    if after == "N":
        return {"a": "أ", "i": "ئ", "u": "ؤ"}.get(before, on_line)
    if after in ("i", "I") or before in ("i", "I") or (before == "ي" and earlier in ("a", "i")):
        return "ئ"
    if before == "A":
        return "ؤ" if after in ("u", "U") and not (variant == 1 and after == "U") else "ء"
    if before == "U" or (before == "و" and earlier == "a"):
        return "ؤ" if variant == 1 and after in ("u", "U") else "ء"
    if after in ("u", "U") or before == "u":
        if variant == 1 and before == "a" and after == "U" and zone == 2:
            return "أ"
        if variant == 2 and after == "U":
            return on_line
        return "ؤ"
    if after in ("A", "Y") and before in VOWELS:
        return "أ" if j > i + 1 or (after == "Y" and j + 1 == len(chars)) else "آ"
    if after == "A":
        return on_line if zone != chars[i][1] else "آ"
    return "أ"
