"""Which persons of several articles are the same, going by their names and the states that they act for.

Only what shares a key is compared (``skeleton`` of the first and the last name); one key is no proof: حسن and حسين
share theirs, and so do وانغ يي and وانغ غوانغ يا. The names themselves decide, word by word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.language.fold import fold
from kg.language.transliterate import skeleton
from kg.lexicon.names import given, is_particle

# Words that make one name with the next (Badawi, Carter & Gully, Modern Written Arabic, 1.12: compound names).
_GLUED = frozenset("عبد ابو ابي ابا ام بو".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A person as some articles name him: the id there, the state he acts for or ``""``, in how many articles."""

    id: str
    name: str
    state: str
    count: int


def shared_persons(people: Iterable[Named], known: Collection[str]) -> dict[tuple[str, str], str]:
    """The shared id of each person, by the id and the state in an article.

    :param people: each id with each state once.
    :param known: ids of the lexicon's persons: two of them are never one, and none is two.
    """
    ids: dict[tuple[str, str], str] = {}
    single: list[Named] = []
    for same in _by_id(people).values():
        for person, states in _bearers(same, known):
            single.append(person)
            ids.update({(same[0].id, state): person.id for state in states})
    blocks: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for person in single:
        words = name_words(person.name)
        blocks[skeleton(words[0]) if len(words) > 1 else "", skeleton(words[-1])].append(person)
    shared: dict[str, str] = {}
    full: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for (first, family), block in sorted(blocks.items(), key=lambda item: (not item[0][0], item[0])):
        for state, namesakes in _by_state(block):
            for cluster in _clusters(namesakes, known):
                best = min(cluster, key=lambda p: (p.id not in known, -p.count, -len(p.id), p.id))
                chosen = best.id
                if first:
                    full[family, state].setdefault(chosen, best.name)
                elif state and best.id not in known:
                    chosen = _only(best, full[family, state]) or chosen
                shared.update({person.id: chosen for person in cluster})
    return {key: shared[identity] for key, identity in ids.items()}


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded; عبد and أبو are one with what follows, and particles between names are left out.

    >>> name_words("عبد الله بن زايد آل نهيان")
    ('عبدالله', 'زايد', 'نهيان')
    """
    words: list[str] = []
    glue = ""
    for word in fold(name).replace("-", " ").replace("–", " ").split():
        if word in _GLUED:
            glue += word
        elif glue:
            words.append(glue + word)
            glue = ""
        elif not is_particle(word):
            words.append(word)
    if glue:
        words.append(glue)
    return tuple(words) if len(words) > 1 else tuple(fold(name).split()) or (name,)


def same_name(one: str, other: str) -> bool:
    """Whether two names can be spellings of one: the first and last words agree, and so do those between, if both say.

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
    rest = iter(longer[1:-1])
    return all(any(same_word(word, candidate) for candidate in rest) for word in shorter[1:-1])


@lru_cache(maxsize=1 << 16)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words of names can be spellings of one.

    Arabs' given names differ in their vowels (سالم, سليم), foreign ones are spelt with any; so of two given names of
    which one is an Arab's, both must be known as one.

    >>> same_word("سالم", "سليم"), same_word("بتروفتش", "بتروفيتش"), same_word("يي", "يا")
    (False, True, False)
    """
    one, other = (word[2:] if word.startswith("ال") and len(word) > 4 else word for word in (one, other))
    if one == other:
        return True
    a, b = given(one), given(other)
    if a and b and "arab" in (*a.regions, *b.regions):
        return a is b
    if a and a is b:
        return True
    longest = max(len(one), len(other))
    return longest > 2 and skeleton(one) == skeleton(other) != "" and _edits(one, other) <= max(1, longest // 3)


def _edits(one: str, other: str) -> int:
    """Levenshtein's distance: letters to put in, take out or change."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row = row, [i]
        for j, another in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != another)))
    return row[-1]


def _by_id(people: Iterable[Named]) -> Mapping[str, list[Named]]:
    found: dict[str, list[Named]] = defaultdict(list)
    for person in sorted(people, key=lambda p: (p.id, -p.count, p.state)):
        found[person.id].append(person)
    return found


def _bearers(same: Sequence[Named], known: Collection[str]) -> Iterable[tuple[Named, tuple[str, ...]]]:
    """Those who bear one name, each with the states under which articles name him.

    One for each state; the most named keeps the id, and has the tellings without a state too. A person of the lexicon
    is one, whatever states articles make him act for.
    """
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


def _only(family: Named, full: Mapping[str, str]) -> str | None:
    """The one person of full name whom a family name can mean."""
    meant = [i for i, name in full.items() if same_word(name_words(name)[-1], name_words(family.name)[-1])]
    return meant[0] if len(meant) == 1 else None
