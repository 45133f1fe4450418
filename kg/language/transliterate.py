"""Arabic names in Latin letters: a label (``latin``), the end of an IRI (``slug``), a blocking key (``skeleton``).

The schemes that camel_tools has for this (Buckwalter, HSB) are made for linguists: they tell ح from ه by capitals or
marks, so here are maps of plain ASCII letters, after ALA-LC without its marks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from hashlib import sha256

from kg.language.fold import fold, unadorned
from kg.lexicon.tables import rows

_LETTERS = {
    **dict(zip("ابتجحدرزسصضطظعفقكلمنهويء", "abtjhdrzssdtzafqklmnhwy", strict=False)),
    **{"ث": "th", "خ": "kh", "ذ": "dh", "ش": "sh", "غ": "gh", "ء": "", "پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v"},
}
_SLUG = str.maketrans(_LETTERS)
_LONGEST_SLUG = 96

_WORD = re.compile(r"[^\W_]+")
_ASCII_WORD = re.compile("[a-z0-9]+")
_NO_ASCII = re.compile(r"[^\W_\x00-\x7f]")


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """``text`` in lower-case ASCII letters, digits and hyphens, for the last part of an IRI.

    Letter for letter, so ``فلاديمير بوتين`` becomes ``fladymyr-bwtyn``; the spellings that ``fold`` takes for one share
    a slug, and so do a few pairs of letters (ح ه, س ص, ا ع). Never empty: what has no Latin form (other scripts,
    punctuation only) or is too long ends in ten digits of its SHA-256.

    >>> slug("فلاديمير بوتين"), slug("أنقرة") == slug("انقره")
    ('fladymyr-bwtyn', True)
    """
    folded = fold(text)
    mapped = folded.translate(_SLUG)
    plain = unicodedata.normalize("NFKD", mapped).encode("ascii", "ignore").decode()
    readable = "-".join(_ASCII_WORD.findall(plain.lower()))
    lost = not mapped.isascii() and _NO_ASCII.search(mapped) is not None
    if len(readable) > _LONGEST_SLUG:
        readable, lost = readable[:_LONGEST_SLUG].rstrip("-"), True
    if not readable or lost:
        return f"{readable}-{_digest(folded)}".lstrip("-")
    return readable


# --- labels -----------------------------------------------------------------------------------------------------------

_CONSONANTS = {
    **dict(zip("بتجحدرزسصضطظفقكلمنه", "btjhdrzssdtzfqklmnh", strict=True)),
    **{"ث": "th", "خ": "kh", "ذ": "dh", "ش": "sh", "غ": "gh", "پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v", "گ": "g"},
}
_SONORITY = {"n": 1, "m": 1, "l": 2, "r": 2}
_INITIAL = {"آ": "a", "إي": "i", "اي": "i", "إ": "i", "أو": "u", "او": "u"}
_SPELLINGS = str.maketrans("ئؤأإآٱىیکة", "يوااااايكه", "ء")


@cache
def _known() -> dict[str, str]:
    return {fold(row["arabic"]): row["latin"] for row in rows("latin_names")}


def latin(name: str) -> str:
    """A readable Latin form of an Arabic name, for a label where no lexicon has one.

    Frequent Arabic names come from ``latin_names.tsv``. Other words are spelt by rule: consonants after ALA-LC without
    its marks, و and ي as vowels between consonants, the article as ``al-``, and a short vowel guessed where the script
    leaves one out (``a``; ``i`` behind a long ا: ناصر, Nasir). It is an approximation: names of other languages come
    out as an Arab reads them. Words without Arabic letters and the punctuation between words stay.

    >>> latin("عبد الرحمن بن ناصر"), latin("سيرغي لافروف")
    ('Abd al-Rahman bin Nasir', 'Sirghi Lafruf')
    """
    text = " ".join(_WORD.sub(lambda word: _latin_word(word[0]), unadorned(name)).split())
    return text[:1].upper() + text[1:] if text.startswith(("bin ", "bint ")) else text or name.strip()


@lru_cache(maxsize=16384)
def _latin_word(word: str) -> str:
    if not re.search(r"[\u0600-\u06ff]", word):
        return word
    folded = fold(word)
    if folded.isdigit():
        return folded
    known = _known()
    if folded in known:
        return known[folded]
    if folded.startswith("عبدال") and len(folded) > 6:
        return "Abd " + _latin_word(word[3:])
    if folded.endswith("الله") and len(folded) > 5:
        return f"{_latin_word(word[:-4])} Allah"
    if folded.startswith("ابوال"):
        return f"Abu {_latin_word(word[3:])}"
    if folded.startswith("ال") and len(folded) > 4 and word[0] == "ا":
        return "al-" + _latin_word(word[2:])
    spelt = _spell(word)
    return spelt[:1].upper() + spelt[1:]


_LONG_A = "ā"
Sounds = list[tuple[str, bool]]
"""Latin letters, and whether they are a vowel."""


def _spell(word: str) -> str:
    """A word of unknown vowels by rule (see ``latin``)."""
    text = word.replace("تش", "چ").replace("ئي", "ئ")
    sounds: Sounds = []
    for letters, sound in _INITIAL.items():
        if text.startswith(letters) and len(text) > 2:
            sounds, text = [(sound, True)], text[len(letters) :]
            break
    text = re.sub("(?<=.)ا?[ةه]$", "ا", text).translate(_SPELLINGS)
    return "".join([sound for sound, _ in _voiced(_sounds(text, sounds))]).replace(_LONG_A, "a")


def _sounds(text: str, sounds: Sounds) -> Sounds:
    """The letters of ``text`` as consonants and long vowels, added to ``sounds``."""
    for at, char in enumerate(text):
        after = text[at + 1 : at + 2]
        last, after_vowel = sounds[-1] if sounds else ("", False)
        if char == "ا":
            if last != _LONG_A:
                sounds.append((_LONG_A, True))
        elif char in "وي":
            consonant, vowel = ("w", "u") if char == "و" else ("y", "i")
            if not sounds or last in ("a", _LONG_A) or (after == "ا" and after_vowel):
                sounds.append((consonant, False) if after or sounds else (vowel, True))
            elif after == "ا":
                sounds += [("a" if char == "و" else "i", True), (consonant, False)]
            elif last != vowel:
                sounds.append((vowel, True))
        elif char == "ع":
            if not after_vowel and after != "ا" and (after not in "وي" or not sounds):
                sounds.append(("a", True))
        elif char == "غ" and last == "n":
            sounds.append(("g", False))
        else:
            sounds.append((_CONSONANTS.get(char, char), False))
    return sounds


def _voiced(sounds: Sounds) -> Sounds:
    """``sounds`` with short vowels where Arabic would speak one between two consonants."""
    out: Sounds = []
    for at, (sound, vowel) in enumerate(sounds):
        out.append((sound, vowel))
        if vowel or at + 1 == len(sounds) or sounds[at + 1][1]:
            continue
        after = sounds[at + 1][0]
        last = at + 2 == len(sounds)
        rising = _SONORITY.get(after, 0) - _SONORITY.get(sound, 0)
        if at == 0:  # Fladimir, Stafan; but Samira
            liquid = after in "lr" and sound not in _SONORITY and sound not in "hwy"
            if not liquid and not (sound == "s" and after in "tkb"):
                out.append(("a", True))
        elif not out[-2][1]:  # the third consonant in a row; but Zilinski
            if sound != "s":
                out.append(("a", True))
        elif last and out[-2][0] == _LONG_A and rising >= 0 and sound not in ("w", "y", after) and after not in "st":
            out.append(("i", True))  # Nasir; but Tramb, Kart
    return out


# --- spelling variants ------------------------------------------------------------------------------------------------

# Newspapers differ in how they write g (غ ج ك ق), v (ف ڤ, و at the start), ch (تش ش), th (ث ت س), dh and z (ذ د ز ظ ض),
# a final s or z (س ز), t or d (ت د): so all letters that are spoken with the tip of the tongue are one class.
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("غجكق", "G"),
        **dict.fromkeys("تطثسصدذزظضژ", "T"),
        **dict.fromkeys("فڤ", "F"),
        **dict.fromkeys("بپ", "B"),
        **dict.fromkeys("شچ", "X"),
        **dict(zip("حخرعلمنه", "HKRELMNO", strict=True)),
        **dict.fromkeys("اويء", ""),
    }
)
_FIRST = {"ا": "A", "ع": "A", "و": "F", "ي": "Y"}
_FOLDED = re.compile("[ءابتثجحخدذرزسشصضطظعغفقكلمنهوي]+")
# Words that are written now apart from the name behind them and now together with it.
_GLUED = frozenset(("عبد", "ابو", "ابي", "ابن", "بن", "ام", "بو", "دي", "دو", "دا", "فان", "فون", "لو", "لا"))
_INNER_ARTICLE = re.compile("^(عبد|ابو|ابي|ابن|بن)ال(?=..)")
# Names of other languages whose "ال" is no article, though written without hamza: الكسندر, اليكسي, البرت.
_NO_ARTICLE = re.compile("ال(كس|يكس|يز|بر[تي]|فري|فرد|ي[اه]س|يس|بان|ستر|دو|يو|كن|ين)")


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The key that spellings of one name share: ``غورباتشوف`` and ``جورباتشوف``, ``تيليرسون`` and ``تلرسون``.

    It is a *blocking* key: names of different keys are seldom the same, but names of one key need a closer look
    (``حسن`` and ``حسين`` share one). Of each word it keeps the classes of the consonants in order, and A or Y for a
    vowel at the start; long vowels, hamza, doubled letters, the article, a final ه and hyphens don't count. Words are
    separated by a space; عبد, أبو, بن join what follows.

    Measured on the lexicon's 1 997 persons: of 3 306 pairs of spellings of one full name, 76 % share a key (other
    given names among them: Chuck and Charles); of the full names, 1 % share one with another person's (10 pairs).

    >>> skeleton("ميخائيل غورباتشوف") == skeleton("ميخائيل جورباتشوف")
    True
    """
    if _FOLDED.fullmatch(name):  # a word of a text, folded
        return _word_key(_without_article(name)) if name != "ال" else ""
    words: list[str] = []
    glue = ""
    for match in _WORD.finditer(unadorned(name)):
        word = fold(match[0])
        if word == "ال" or not word:
            continue  # آل ثاني, ال ثاني
        if match[0][0] not in "أإآ":
            word = _without_article(word)
        if word in _GLUED:
            glue += word
        else:
            words.append(glue + word)
            glue = ""
    keys = (_word_key(word) for word in ([*words, glue] if glue else words))
    return " ".join(key for key in keys if key)


def _without_article(word: str) -> str:
    """A folded word without the article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 and not _NO_ARTICLE.match(word) else word


def _word_key(word: str) -> str:
    if match := _INNER_ARTICLE.match(word):
        word = match[1] + word[match.end() :]
    word = _single(word.replace("تش", "ش").replace("دج", "ج"))
    first = _FIRST.get(word[0], "")
    rest = word[1:] if first else word
    if len(word) > 2:
        rest = rest.removesuffix("ه")
    return first + _single(rest.translate(_CLASSES))


_DOUBLED = re.compile(r"(.)\1+")


def _single(word: str) -> str:
    """A word whose doubled letters are written once."""
    return _DOUBLED.sub(r"\1", word) if _DOUBLED.search(word) else word
