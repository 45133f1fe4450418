"""Which persons of several articles are the same, going by their names and the states that they act for.

Only what shares a key is compared (``skeleton`` of the first and the last name); one key is no proof: حسن and حسين
share theirs, and so do وانغ يي and وانغ غوانغ يا. The names themselves decide, word by word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.language.fold import fold
from kg.language.transliterate import skeleton
from kg.lexicon.names import family, given, is_particle

# Words that make one name with the next (Badawi, Carter & Gully, Modern Written Arabic, 1.12: compound names).
_GLUED = frozenset("عبد ابو ابي ابا ام بو ديلا ديللا دالا دولا ماك فيتز".split())
_FATHER = re.compile(r"^(?:(?:عبد|ابو|ابي) )?\w+ (?:بن|ابن|بنت) ")

_INNER = re.compile("^(عبد|ابو|ابي)ال(?=..)")  # عبد القادروف, عبدقديروف
_PALATAL = re.compile("دي(?=[او])")  # what the French write di: ديالو, جالو
_VOWELS = frozenset("اويءهة")
# Letters that newspapers write for one foreign sound (as in ``kg.language.transliterate``, but nearer to each other).
_SOUNDS = tuple(frozenset(sound) for sound in ("اويءه", "غجكق", "تط", "سصث", "زظذ", "دذض", "فو", "شج", "سز"))

# The letters of one consonant, whichever way it is written: what tells كارسون from كاردين.
_CONSONANT = {letter: sound[0] for sound in ("غجكق", "تط", "سصثزظذ", "دض", "شچ") for letter in sound}


@dataclass(frozen=True, slots=True)
class Named:
    """A person as some articles name him: the id there, the state he acts for or ``""``, in how many articles."""

    id: str
    name: str
    state: str
    count: int


Block = tuple[str, str]
"""The skeletons of the first and the last name; the first is empty for a person of one name."""


def block_of(name: str) -> Block:
    """What two spellings of one name share."""
    words = name_words(name)
    return (skeleton(words[0]), skeleton(words[-1])) if len(words) > 1 else ("", skeleton(name))


def bearers(same: Iterable[Named], known: Collection[str]) -> list[tuple[Named, tuple[str, ...]]]:
    """Those who bear one id, each with the states under which articles name him.

    One for each state; the most named keeps the id, and has the tellings without a state too. A person of the lexicon
    is one, whatever states articles make him act for.

    :param same: the id with each of its states once.
    :param known: ids of the lexicon's persons.
    """
    return list(_bearers(sorted(same, key=lambda p: (-p.count, p.state)), known))


@dataclass(frozen=True, slots=True)
class One:
    """People of one block who are one person, under the name and id of the best known of them.

    ``state`` is the state for which they act, ``""`` where that is unknown.
    """

    state: str
    best: Named
    people: tuple[Named, ...]


def united(block: Iterable[Named], known: Collection[str]) -> list[One]:
    """Who of a block of full names is the same.

    :param block: bearers (``bearers``) whose full names share a block.
    :param known: ids of the lexicon's persons: two of them are never one.
    """
    found = []
    for state, namesakes in _by_state(block):
        for cluster in _clusters(namesakes, known):
            best = min(cluster, key=lambda p: (p.id not in known, -p.count, -len(p.id), p.id))
            found.append(One(state, best, tuple(cluster)))
    return found


def meant_by(family: Named, full: Iterable[Named], known: Collection[str]) -> str:
    """The id of the one person whom a name of one word can mean, or its own id.

    :param full: the best known bearers (``One.best``) of full names that end in the same skeleton, for the same state.
    """
    if not family.state or family.id in known:
        return family.id
    meant = [p.id for p in full if _family_of(family, p)]
    return meant[0] if len(meant) == 1 else family.id


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded; عبد and أبو are one with what follows, الله with what precedes, particles left out.

    >>> name_words("عبد الله بن زايد آل نهيان"), name_words("حسن نصر الله")
    (('عبدالله', 'زايد', 'نهيان'), ('حسن', 'نصرالله'))
    """
    words: list[str] = []
    glue = ""
    for word in fold(name).replace("-", " ").replace("–", " ").split():
        if word in _GLUED:
            glue += word
        elif glue:
            words.append(glue + word)
            glue = ""
        elif word == "الله" and words:
            words[-1] += word
        elif not is_particle(word):
            words.append(word)
    if glue:
        words.append(glue)
    return tuple(words) if len(words) > 1 else tuple(fold(name).split()) or (name,)


def same_name(one: str, other: str) -> bool:
    """Whether two names can be spellings of one: the first and last words agree, and so do those between, if both say.

    Where both name the father (بن), it must be the same: فهد بن عبد العزيز is no فهد بن سلطان بن عبد العزيز.

    >>> same_name("محمد راشد القاضي", "محمد القاضي"), same_name("محمد بن راشد القاضي", "محمد بن سعيد القاضي")
    (True, False)
    """
    shorter, longer = sorted((name_words(one), name_words(other)), key=lambda words: (len(words), words))
    if "".join(shorter) == "".join(longer):
        return True
    if (len(shorter) == 1) != (len(longer) == 1):
        return False
    if not same_word(shorter[0], longer[0]) or not same_word(shorter[-1], longer[-1]):
        return False
    if _FATHER.search(fold(one)) and _FATHER.search(fold(other)) and not same_word(shorter[1], longer[1]):
        return False
    rest = iter(longer[1:-1])
    return all(any(same_word(word, candidate) for candidate in rest) for word in shorter[1:-1])


@lru_cache(maxsize=1 << 12)
def may_be_one_name(one: str, other: str) -> bool:
    """Whether two names can be one man's where all else says so: part of the other, or spelt more freely.

    >>> may_be_one_name("سو مين", "سو مين تون"), may_be_one_name("آمي ندياي", "آمي انجاي")
    (True, True)
    """
    shorter, longer = sorted((name_words(one), name_words(other)), key=lambda words: (len(words), words))
    if same_name(one, other) or all(any(same_word(word, candidate) for candidate in longer) for word in shorter):
        return True
    if len(shorter) == 1:
        return False
    if len(shorter) < len(longer) and same_word("".join(shorter), "".join(longer)):
        return True  # علي شير, عليشير
    ends = (shorter[0], longer[0]), (shorter[-1], longer[-1])
    return any(same_word(*pair) for pair in ends) and all(_sounds_alike(*pair) for pair in ends)


def _sounds_alike(one: str, other: str) -> bool:
    """Whether two folded words of foreign names can be one, a consonant being heard otherwise (ندياي, انجاي)."""
    if same_word(one, other):
        return True
    if one.startswith("ال") or other.startswith("ال") or _of_arab(one) or _of_arab(other):
        return False
    a, b = (skeleton(_PALATAL.sub("ج", word)).removeprefix("A") for word in (one, other))
    return len(a) > 1 and (a == b or (min(len(a), len(b)) > 2 and _edits(a, b) <= _ONE))


_ONE = 2
"""What one consonant costs in ``_edits``."""


def _of_arab(word: str) -> bool:
    name = given(word)
    return name is not None and "arab" in name.regions


@lru_cache(maxsize=1 << 16)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words of names can be spellings of one.

    Arabs' names differ in their vowels (سالم, سليم), foreign ones are spelt with any. So of two given names, one of
    them an Arab's, both must be known as one; and an Arab's family name allows one change, a foreign one some more.

    >>> same_word("سالم", "سليم"), same_word("بتروفتش", "بتروفيتش"), same_word("كارسون", "كاردين")
    (False, True, False)
    """
    arab = any(w.startswith("ال") or ((found := family(w)) and "arab" in found.regions) for w in (one, other))
    one, other = (_INNER.sub(r"\1", word) for word in (one, other))
    one, other = (word[2:] if word.startswith("ال") and len(word) > 4 else word for word in (one, other))
    if one == other:
        return True
    a, b = given(one), given(other)
    if a and b and (a is b or "arab" in (*a.regions, *b.regions)):
        return a is b
    longest = max(len(one), len(other))
    if longest < 3 or not skeleton(one) == skeleton(other) != "":
        return False
    edits = _edits(one, other)
    if arab or edits <= max(1, longest // 3):
        return edits <= (1 if arab else max(1, longest // 3))
    # نظروف, نازاروف: of a long foreign name one paper writes every vowel and another none, between the same consonants
    consonants = [
        "".join(_CONSONANT.get(letter, letter) for letter in word if letter not in _VOWELS) for word in (one, other)
    ]
    return len(consonants[0]) > 3 and consonants[0] == consonants[1] and edits <= longest // 2


def _edits(one: str, other: str) -> int:
    """How far apart two words are: Damerau's distance (letters put in, taken out, changed, swapped with the next).

    What is no vowel, and no other writing of the same sound, counts twice.
    """
    rows = [[0]]
    for another in other:
        rows[0].append(rows[0][-1] + _weight(another))
    for i, letter in enumerate(one, 1):
        row = [rows[-1][0] + _weight(letter)]
        for j, another in enumerate(other, 1):
            change = 0 if letter == another else _change(letter, another)
            best = min(rows[-1][j] + _weight(letter), row[j - 1] + _weight(another), rows[-1][j - 1] + change)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == another:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def _weight(letter: str) -> int:
    return 1 if letter in _VOWELS else 2


def _change(letter: str, another: str) -> int:
    return 1 if any({letter, another} <= sound for sound in _SOUNDS) else max(_weight(letter), _weight(another))


def _bearers(same: Sequence[Named], known: Collection[str]) -> Iterable[tuple[Named, tuple[str, ...]]]:
    stated = [p for p in same if p.state]
    first = stated[0] if stated else same[0]
    if first.id in known or len(stated) < 2:
        total = sum(p.count for p in same)
        yield Named(first.id, first.name, first.state, total), ("", *(p.state for p in stated))
        return
    vague = sum(p.count for p in same if not p.state)
    yield Named(first.id, first.name, first.state, first.count + vague), ("", first.state)
    for other in stated[1:]:
        suffix = other.state.partition("/")[2].lower()
        yield Named(f"{other.id}-{suffix}", other.name, other.state, other.count), (other.state,)


def _by_state(people: Iterable[Named]) -> list[tuple[str, list[Named]]]:
    """People of one key by the state they act for; those of no known state go with the only one there is."""
    groups: dict[str, list[Named]] = defaultdict(list)
    for person in people:
        groups[person.state].append(person)
    stateless = groups.pop("", [])
    if len(groups) == 1:
        next(iter(groups.values())).extend(stateless)
    elif stateless:
        groups[""] = stateless
    return sorted(groups.items())


def _clusters(people: Sequence[Named], known: Collection[str]) -> list[list[Named]]:
    """People whose names are spellings of one. Who could be one of two (محمد القاضي) is neither."""
    clusters: list[list[Named]] = []
    order = sorted(people, key=lambda p: (p.id not in known, -len(name_words(p.name)), -p.count, p.id))
    for person in order:
        fitting = [c for c in clusters if all(_same(person, other, known) for other in c)]
        if len(fitting) == 1:
            fitting[0].append(person)
        else:
            clusters.append([person])
    return clusters


def _same(one: Named, other: Named, known: Collection[str]) -> bool:
    return not (one.id in known and other.id in known) and same_name(one.name, other.name)


def _family_of(single: Named, full: Named) -> bool:
    """Whether a single name can be the family name of a full one; so short a name allows one change at most."""
    word, last = name_words(single.name)[-1], name_words(full.name)[-1]
    return same_word(word, last) and _edits(word.removeprefix("ال"), last.removeprefix("ال")) <= 1
