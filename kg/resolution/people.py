"""Which of an article's names are one person's.

A name is the same person's as a longer one that it shortens (بيسكوف, دميتري بيسكوف), also where the article spells
the two in different ways (غابرييل, جابريل), unless office, state or gender say otherwise. A family name that several
persons of the article bear means the one spoken of last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.extraction.names.spelling import name_words, spelled_alike
from kg.language.fold import folded_words
from kg.lexicon.office_classes import FORMER
from kg.lexicon.organisations import organisations
from kg.lexicon.persons import persons
from kg.lexicon.states import is_state
from kg.records import CARRIED_OVER, PUBLIC, Mention

# Ends of names that may be left out (نعمت زاده, نعمت).
_CLOSING = frozenset("زاده خان باشا بك اوغلو".split())
_LINKS = frozenset("بن ابن بنت ابو ابي ام عبد ال".split())
# Offices whose holders act for no state, and titles that are no office.
_FOR_NO_STATE = frozenset({
    "opposition", "activist", "journalist", "party-leader", "candidate", "politician", "religious-leader", "business",
    "observer", "source", "member", "director",
})  # fmt: skip
_OF_ANY_BODY = frozenset({"member", "director"})
_TITLES_OF_STATE = frozenset({"title:rank", "title:royal"})


@dataclass(slots=True)
class Person:
    """The mentions of one person of an article. ``words`` is the longest form of his name."""

    words: tuple[str, ...]
    known: str | None = None
    names: dict[str, int] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    gender: str | None = None
    """The gender that most mentions tell."""
    _told: dict[int | None, tuple[str, ...]] = field(default_factory=dict)
    _offices: dict[int | None, set[str]] = field(default_factory=dict)
    """What ``represents`` and ``offices`` have answered: they are asked for every holder of an office."""

    def add(self, mention: Mention) -> None:
        """Adds a mention of the person."""
        self.known = self.known or mention.key
        self.mentions.append(mention)
        self.names[mention.name] = self.names.get(mention.name, 0) + 1
        if mention.gender:
            told = [m.gender for m in self.mentions if m.gender]
            self.gender = max(sorted(set(told)), key=told.count)
        self._told.clear()
        self._offices.clear()

    @property
    def label(self) -> str:
        """The lexicon's name, else the longest in the article."""
        if self.known and self.known in persons():
            return persons()[self.known].ar
        return min(self.names, key=lambda n: (-len(name_words(n)), n))

    def represents(self, year: int | None) -> tuple[str, ...]:
        """The alpha-3 code of the state for which the person acts; empty for one who acts for none."""
        if year not in self._told:
            self._told[year] = self._represents(year)
        return self._told[year]

    def served(self) -> tuple[str, ...]:
        """The alpha-3 code of the state in whose politics the person serves, if of one, who does not act for it."""
        told = [m.land for m in self.mentions if m.land is not None]
        return (max(sorted(set(told)), key=told.count),) if told else ()

    def _represents(self, year: int | None) -> tuple[str, ...]:
        told = [m.state for m in self.mentions if is_state(m.state) and _acts_for_state(m)]
        if told:
            return (max(sorted(set(told)), key=told.count),)
        known = persons().get(self.known) if self.known else None
        if known is None or (known.offices and all(t.office in _FOR_NO_STATE for t in known.offices)):
            return ()
        if self._acts_otherwise(year):
            return ()
        state = known.state_in(year)
        return (state,) if is_state(state) else ()

    def _acts_otherwise(self, year: int | None) -> bool:
        """Whether the article says that he acts for a body or in opposition, and he holds no office of a state then."""
        told = [m for m in self.mentions if m.office and not m.office.startswith("title:")]
        known = persons()[self.known] if self.known else None
        if (
            not told
            or known is None
            or not all(m.office in ("opposition", "party-leader") or _is_body(m.state) for m in told)
        ):
            return False
        return not any(year is not None and t.covers(year) and t.office not in _FOR_NO_STATE for t in known.offices)

    def is_past(self, office: str | None, year: int | None) -> bool:
        """Whether the person is known to have held an office, but not in ``year`` (الرئيس كارتر in 2015)."""
        known = persons().get(self.known) if self.known else None
        terms = [t for t in known.offices if t.office == office] if known is not None else []
        return year is not None and bool(terms) and not any(t.covers(year) for t in terms)

    def was(self, office: str | None, year: int | None) -> bool:
        """Whether the article says of the person that he held an office once, or he is known to."""
        told = any(m.office == office and not FORMER.isdisjoint(name_words(m.role or "")) for m in self.mentions)
        return told or self.is_past(office, year)

    def offices(self, year: int | None) -> set[str]:
        """The offices that the article gives the person, and those that he is known to hold in ``year``."""
        if year not in self._offices:
            self._offices[year] = self._all_offices(year)
        return self._offices[year]

    def _all_offices(self, year: int | None) -> set[str]:
        told = {m.office for m in self.mentions if m.office and not m.office.startswith("title:")}
        known = persons().get(self.known) if self.known else None
        if known is not None and year is not None:
            told |= {term.office for term in known.offices if term.covers(year)}
        return told


def second_post(mention: Mention, person: Person) -> bool:
    """نائب رئيس الوزراء ووزير الخارجية فلان، [الوزير, وزير الخارجية]: whether a minister without a name is a person by
    the last of several offices that he was named with.
    """
    words = folded_words(mention.role or mention.name)
    if not words or words[0].removeprefix("ال") not in _MINISTERS:
        return False
    for told in person.mentions:
        role = folded_words(told.role or "")
        if not role or role[0] in _MINISTERS:
            continue
        at = next((i for i in range(len(role) - 1, 0, -1) if role[i] in _MINISTERS or role[i][1:] in _MINISTERS), 0)
        # of one governed by another word he is no more than the deputy
        if at and (role[at] not in _MINISTERS or role[at - 1].startswith("ال")):
            return words[0].startswith("ال") or role[at + 1 : at + 2] == words[1:2] != ()
    return False


_MINISTERS = frozenset({"وزير", "وزيره"})


def _is_body(owner: str | None) -> bool:
    """Whether an owner is an organisation that is no arm of a state."""
    body = organisations().get(owner or "")
    return body is not None and body.acts_for is None


def _acts_for_state(mention: Mention) -> bool:
    office = mention.office
    told = PUBLIC in mention.traits and mention.manner != "short"
    if office in _OF_ANY_BODY and told and (office != "member" or CARRIED_OVER not in mention.traits):
        return True  # عضو المجلس العسكري المصري, مدير عام وزارة الصحة السورية
    if office is None or office in _FOR_NO_STATE:
        return False
    return not office.startswith("title:") or office in _TITLES_OF_STATE


def people_of(mentions: Iterable[Mention]) -> list[Person]:
    """The persons that mentions of one article name, the longest names first."""
    found: list[Person] = []
    for mention in sorted(mentions, key=lambda m: (-len(name_words(m.name)), m.manner == "short", m.sentence, m.span)):
        words = name_words(mention.name)
        same = [p for p in found if _same(words, mention, p)]
        if len(same) > 1:
            same.sort(key=lambda p: _distance(mention, p))
        person = same[0] if same else Person(words)
        if not same:
            found.append(person)
        person.add(mention)
    return found


def _distance(mention: Mention, person: Person) -> tuple[bool, int]:
    """How far before a mention a person was spoken of last (later only if never before)."""
    here = (mention.sentence, mention.tokens[0])
    before = [m.sentence for m in person.mentions if (m.sentence, m.tokens[0]) <= here]
    if before:
        return False, mention.sentence - max(before)
    return True, min(m.sentence for m in person.mentions)


def _same(words: tuple[str, ...], mention: Mention, person: Person) -> bool:
    if mention.key and person.known:
        return mention.key == person.known
    if len(words) != 1:
        return shortens(words, person.words)
    if mention.gender and person.gender and mention.gender != person.gender and mention.office:
        return False
    if mention.office in ("monarch", "title:royal") and words[0] == person.words[0]:
        # King George is no George Nash, King Khalid no Prince Khalid
        crowned = ("monarch",) if mention.office == "monarch" else ("monarch", "title:royal")
        known = persons().get(person.known) if person.known else None
        reigns = known is not None and any(t.office == "monarch" for t in known.offices)
        return len(person.words) == 1 or reigns or any(m.office in crowned for m in person.mentions)
    if mention.office == "monarch" and words[0] != person.words[0] and not mention.key:
        return False  # King Faisal is no Khaled al-Faisal
    return shortens(words, person.words)


def _other_father(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lineages name different fathers: محمد بن نايف is no محمد بن عبد الله."""
    fathers = []
    for words in (one, other):
        at = next((i for i, word in enumerate(words[:-1]) if word == "بن"), -1)
        if at < 1:
            return False
        fathers.append(words[at + 1 : at + (3 if words[at + 1] == "عبد" else 2)])
    return len(fathers[0]) != len(fathers[1]) or not all(map(spelled_alike, *fathers))


@lru_cache(maxsize=1 << 15)
def shortens(words: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a name is a short or other form of a name that has as many words or more.

    >>> shortens(("سيغمار", "جابريل"), ("زيغمار", "غابرييل")), shortens(("علي",), ("محمد", "علي"))
    (True, True)
    """
    if words == longer or "".join(words) == "".join(longer):
        return True
    if _other_father(words, longer):
        return False
    size, whole = len(words), len(longer)
    if size == whole:
        return size > 1 and all(map(spelled_alike, words, longer))
    if size > whole:
        return False
    if all(map(spelled_alike, words, longer[-size:])):
        return size > 1 or longer[-2] not in _LINKS or whole == 2
    if size == 1:
        return words[0] == longer[0] or (longer[-1] in _CLOSING and words[0] == longer[-2])
    if words[-1] in _CLOSING and spelled_alike(words[0], longer[-1]):
        return True
    # the name without its middle part, or without its end
    return spelled_alike(words[0], longer[0]) and (spelled_alike(words[-1], longer[-1]) or words[-1] in longer[1:])
