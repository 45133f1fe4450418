"""Mentions become entities: one person, state, organisation or place for all the words of an article that mean it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from kg.language.fold import fold, folded_words, unadorned
from kg.language.transliterate import latin, slug
from kg.lexicon.office_classes import FORMER, LEADING, MOVEMENTS, OF_BODIES
from kg.lexicon.organisations import names as organisation_names
from kg.lexicon.organisations import organisations
from kg.lexicon.persons import holder, holders, persons
from kg.lexicon.places import place_names, places, state_of_place
from kg.lexicon.states import is_state, states, words
from kg.records import COUNTERPART, Article, Entity, Evidence, Mention, Span
from kg.resolution.people import Person, people_of, second_post


class Entities:
    """The entities of one article. ``of(mention)`` is the id of the entity that a mention means, or None."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self._article = article
        self._year = article.date.year if article.date else None
        self._people = people_of(m for m in mentions if m.kind == "person")
        self._by_id: dict[str, Person] = {}
        self._of: dict[Mention, str] = {}
        self._persons: dict[Span, str] = {}
        self._surface: dict[str, list[Mention]] = defaultdict(list)
        self._worded: dict[str, set[str]] = defaultdict(set)
        for mention in mentions:
            if mention.role and mention.state and mention.state in organisations():
                self._worded[mention.state].update(_words_for(mention.state, mention.role))
        for person in self._people:
            identity = f"person/{slug(person.label)}"
            self._by_id.setdefault(identity, person)
            for mention in person.mentions:
                self._persons.setdefault(mention.span, self._note(mention, identity))
        for mention in mentions:
            if mention.kind == "office":
                self._office(mention)
            elif _names_entity(mention):
                self._note(mention, _id_of(mention))

    def of(self, mention: Mention) -> str | None:
        """The id of the entity that a mention means; None for one that means no entity of the graph."""
        if (known := self._of.get(mention)) is not None:
            return known
        if mention.kind == "person":  # whose state has been found since: زعيمه فلان
            return self._persons.get(mention.span)
        if mention.kind == "office":
            return self._office(mention)
        if _names_entity(mention):
            return self._note(mention, _id_of(mention))
        return None

    def place_of(self, mention: Mention) -> str | None:
        """The id of the place that a mention names as the scene of something: a capital is the town, not its state."""
        if mention.kind == "state" and mention.manner == "capital":
            for name in place_names().get(words(mention.name), ()):
                if places()[name.id].iso3 == mention.key:
                    self._surface[f"place/{name.id}"].append(mention)
                    return f"place/{name.id}"
        return self.of(mention)

    def country(self, identity: str) -> str | None:
        """The id of the state that a place lies in (of a state, itself)."""
        kind, _, key = identity.partition("/")
        if kind == "state":
            return identity
        state = state_of_place(key) if kind == "place" else None
        return f"state/{state}" if state else None

    def states_of(self, identity: str) -> frozenset[str]:
        """The states for which an entity acts: a state for itself, a person for the states that he represents."""
        if identity.startswith("state/"):
            return frozenset({identity})
        person = self._by_id.get(identity)
        return frozenset([f"state/{s}" for s in person.represents(self._year)]) if person else frozenset()

    def movements_of(self, identity: str) -> frozenset[str]:
        """The parties and armed groups for which a person acts, as far as the article or the lexicon tells.

        Bodies of several states are more than who is at their head.
        """
        person = self._by_id.get(identity)
        if person is None:
            return frozenset()
        told = {m.state for m in person.mentions if m.state in organisations()}
        listed = {persons()[person.known].org} if person.known else set()
        movements = (b for b in told | listed if b and organisations()[b].kind in MOVEMENTS)
        return frozenset(f"organization/{body}" for body in movements)

    def headed_by(self, identity: str) -> frozenset[str]:
        """The bodies at whose head a person is, as far as the article tells."""
        person = self._by_id.get(identity)
        if person is None:
            return frozenset()
        heads = [m.state for m in person.mentions if m.state in organisations() and m.office in OF_BODIES]
        return frozenset(f"organization/{body}" for body in heads)

    def offices_of(self, identity: str) -> frozenset[str]:
        """The offices that a person holds, or has held, as far as the article or the lexicon tells."""
        person = self._by_id.get(identity)
        return frozenset(person.offices(self._year)) if person is not None else frozenset()

    def in_public_life(self, identity: str) -> bool:
        """Whether an entity is no private person: one who holds an office, or whom the lexicon knows."""
        person = self._by_id.get(identity)
        return person is None or bool(person.known or person.offices(self._year) or person.represents(self._year))

    # -- persons -------------------------------------------------------------------------------------------------------

    def _office(self, mention: Mention) -> str | None:
        """An unnamed holder: the person whom the article names with that office, else the state or organisation."""
        former = not FORMER.isdisjoint(folded_words(mention.name))
        one = mention.number == "s" and mention.office not in _ANYBODY
        same = [
            identity
            for identity, person in (self._by_id.items() if one else ())
            if self._holds(mention, person)
            and self._can_be(mention, person)
            and (
                person.was(mention.office, self._year)
                if former
                else not (person.is_past(mention.office, self._year) and self._means_another(identity, mention))
            )
        ]

        same = [identity for identity in same if self._titled_as(identity, mention)] or same

        def since(identity: str) -> tuple[bool, int]:
            return self._since(identity, mention)

        if len(same) > 1 and mention.state is None:  # جلالة الملك goes back to a king, not to one who is named later
            same = [identity for identity in same if not since(identity)[0]][:2] or same
        if same and (mention.state is not None or len(same) == 1):
            return self._note(mention, self._of_today(mention, same) or min(same, key=since))
        if len(same) > 1 and len((mention.role or "").split()) == 1:  # الوزير is rather he than his counterpart
            hosts = [i for i in same if not any(COUNTERPART in m.traits for m in self._by_id[i].mentions)]
            if len(hosts) == 1:
                return self._note(mention, hosts[0])
        if mention.state and mention.state != "?" and not former:
            return self._note(mention, _owner_id(mention.state))
        return None

    def _of_today(self, mention: Mention, candidates: Sequence[str]) -> str | None:
        """Of several holders the one who is known to hold the office in the article's year, unless another known one
        was just spoken of; in a year with two, the one of whom the article tells more.
        """
        if len(candidates) < 2 or mention.state is None or mention.office is None or self._year is None:
            return None
        known = {person.id for person in holders(mention.state, mention.office, self._year)}
        today = [i for i in candidates if self._by_id[i].known in known]
        just = [i for i in candidates if i not in today and self._by_id[i].known and self._named_as(i, mention)]
        return max(today, key=lambda i: (len(self._by_id[i].mentions), i)) if today and not just else None

    def _titled_as(self, identity: str, mention: Mention) -> bool:
        """Whether a person was named with the very words of an unnamed holder's office (نائب وزير الخارجية)."""
        words = folded_words(mention.role or mention.name)
        one_of_several = mention.office == "director" or (mention.office or "").startswith("deputy-")
        return one_of_several and any(
            m.kind == "person" and folded_words(m.role or "")[: len(words)] == words
            for m in self._by_id[identity].mentions
        )

    def _named_as(self, identity: str, mention: Mention) -> bool:
        """Whether a person was named with the office of an unnamed holder right before him."""
        return any(
            m.office == mention.office and (mention.sentence - 1, 0) <= (m.sentence, 0) <= (mention.sentence, 0)
            for m in self._by_id[identity].mentions
        )

    def _holds(self, mention: Mention, person: Person) -> bool:
        """Whether a person holds the office of an unnamed holder: the minister is whatever minister was named."""
        office, offices = mention.office, person.offices(self._year)
        minister = office == "minister"
        if (minister or (office or "").endswith("-minister")) and second_post(mention, person):
            return True
        if minister and not (mention.role or "").startswith("الوزير"):
            return any(m.office == "minister" and _one_portfolio(m.role, mention.role) for m in person.mentions)
        if office in OF_BODIES and not (mention.role or "").startswith("ال"):
            return len((mention.role or "").split()) > 1 and any(
                m.office == office and _one_portfolio(m.role, mention.role) for m in person.mentions
            )
        of_today = person.known and not person.is_past(office, self._year)
        if not of_today and _is_of_council(mention.role):
            # رئيس المجلس الانتقالي is not whoever is called president
            return any(m.office == office and _is_of_council(m.role) for m in person.mentions)
        if office == "religious-leader" and not person.known:  # المفتي is no sheikh who was told by name
            return any(m.office == office and _head(m.role) == _head(mention.role) for m in person.mentions)
        if office == "leader" and mention.state is not None:  # الزعيم اليوناني
            return not offices.isdisjoint(_CALLED_LEADERS)
        return any(map(_of_minister, offices)) if minister else office in offices

    def _can_be(self, mention: Mention, person: Person) -> bool:
        """Whether the state and gender of an unnamed holder are a person's."""
        if mention.gender and person.gender and mention.gender != person.gender:
            return False
        if mention.state is None:
            return True
        return mention.state in person.represents(self._year) or any(m.state == mention.state for m in person.mentions)

    def _means_another(self, identity: str, mention: Mention) -> bool:
        """Whether an unnamed holder is not the former one: another is known to hold it, or he is long not spoken of."""
        state, office, year = mention.state, mention.office, self._year
        known = (
            state is not None and office is not None and year is not None and holder(state, office, year) is not None
        )
        return known or self._since(identity, mention) > _LATELY

    def _since(self, identity: str, mention: Mention) -> tuple[bool, int]:
        """How long before an unnamed holder a person was spoken of last; those of headline and before come first."""
        before = [
            m.sentence
            for m in self._by_id[identity].mentions
            if m.span.field == "title" or (m.sentence, m.span.start) <= (mention.sentence, mention.span.start)
        ]
        return not before, mention.sentence - max(before, default=0)

    def _note(self, mention: Mention, identity: str) -> str:
        if mention not in self._of:
            self._of[mention] = identity
            self._surface[identity].append(mention)
        return identity

    # -- the records ---------------------------------------------------------------------------------------------------

    def records(self, used: Iterable[str]) -> list[Entity]:
        """The entities that the article names, and those in ``used`` (fillers of its events)."""
        wanted = set(used)
        for identity, mentions in self._surface.items():
            if identity.startswith("person/") or any(
                m.manner not in ("demonym", "people") and m.kind != "place" for m in mentions
            ):
                wanted.add(identity)
        found = {}
        for identity in sorted(wanted):
            if (entity := self._record(identity)) is not None:
                found[identity] = entity
                for state in entity.represents + ((entity.within,) if entity.within else ()):
                    if state not in found and state not in wanted and (more := self._record(state)) is not None:
                        found[state] = more
        return [found[k] for k in sorted(found)]

    def _record(self, identity: str) -> Entity | None:
        kind, _, key = identity.partition("/")
        mentions = self._surface.get(identity, [])
        # what stands for a state (جون كيري, مكتبه, بلاده) does not name it
        named = [m for m in mentions if m.rule == "state"] if kind == "state" else mentions
        alt = tuple(sorted({m.name for m in named if m.kind != "office" and m.manner not in ("demonym", "people")}))
        evidence: tuple[Evidence, ...] = ()
        if mentions:
            first = min([m.span for m in mentions], key=_BEGINNING)
            evidence = (Evidence(first, self._article.quote(first)),)
        if kind == "person":
            person = self._by_id[identity]
            known = persons().get(person.known) if person.known else None
            roles = {m.role for m in person.mentions if m.role and not (m.office or "").startswith("title:")}
            label = unadorned(person.label)
            return Entity(
                "Person",
                identity,
                label,
                known.en if known else latin(label),
                alt,
                represents=tuple(f"state/{s}" for s in person.represents(self._year) or person.served()),
                roles=tuple(sorted(roles)),
                evidence=evidence,
            )
        if kind == "state" and key in states():
            state = states()[key]
            return Entity("State", identity, state.ar, state.en, alt, iso3=key, evidence=evidence)
        if kind == "organization" and mentions and mentions[0].manner == "group":
            name = unadorned(min((m.name for m in mentions), key=lambda n: (len(n), n)))
            return Entity("Organization", identity, name, latin(name), alt, evidence=evidence)
        if kind == "organization" and key in organisations():
            body = organisations()[key]
            alt = tuple(sorted({*alt, *self._worded[key]}))
            return Entity("Organization", identity, body.ar, body.en, alt, evidence=evidence)
        if kind == "place":
            place = places().get(key)
            if place is not None:
                return Entity(
                    "Place",
                    identity,
                    place.ar,
                    place.en,
                    alt,
                    within=f"state/{place.iso3}" if place.iso3 else None,
                    evidence=evidence,
                )
        return None


def _head(role: str | None) -> str:
    """The first word of an office, without the article."""
    return next(iter(folded_words(role or "")), "").removeprefix("ال")


@lru_cache(maxsize=1 << 12)
def _is_of_council(role: str | None) -> bool:
    """Whether an office is of a council: asked of every person for every office without a name."""
    return "مجلس" in fold(role or "")


def _of_minister(office: str) -> bool:
    """Whether he who holds an office can be called the minister: his deputy is not."""
    return office == "minister" or (office.endswith("-minister") and office != "deputy-minister")


def _one_portfolio(one: str | None, other: str | None) -> bool:
    """Whether two wordings of an office name one portfolio, by its first word (وزير النفط، وزير النفط الإيراني)."""
    first, second = (one or "").split()[1:2], (other or "").split()[1:2]
    return first == second


_BEGINNING = attrgetter("field", "start")  # of a span
# Who can be called the leader of his state.
_CALLED_LEADERS = LEADING | {"leader"}
# A former holder is meant only where he was spoken of before, and lately: at most so many sentences ago.
_LATELY = (False, 2)
# Offices that many hold at a time: one of them who is not named is none of those who are.
_ANYBODY = frozenset({"delegation", "representative", "source", "official", "member"})


def _words_for(organisation: str, role: str) -> Iterator[str]:
    """The words by which an office names its organisation: مجلس التعاون in الأمين المساعد بمجلس التعاون."""
    written = role.split()
    folded = [fold(word) for word in written]
    for first in range(len(folded)):
        for prefix, rest in (("", folded[first]), ("ب", folded[first][1:]), ("ل", folded[first][1:])):
            if not folded[first].startswith(prefix):
                continue
            rest = "ا" + rest if prefix == "ل" and rest.startswith("ل") else rest
            for last in range(len(folded), first, -1):
                found = organisation_names().get((rest, *folded[first + 1 : last]), ())
                if any(name.id == organisation for name in found):
                    head = written[first][len(prefix) :]
                    head = "ا" + head if prefix == "ل" and head.startswith("ل") else head
                    yield " ".join((head, *written[first + 1 : last]))
                    return


def _names_entity(mention: Mention) -> bool:
    """Whether a mention names a state of today, an organisation or a place (a state of the past is no entity)."""
    if mention.manner == "group":
        return True
    if mention.kind not in ("state", "organization", "place") or not mention.key or mention.key == "?":
        return False
    return mention.kind != "state" or (mention.key in states() and not states()[mention.key].historical)


def _id_of(mention: Mention) -> str:
    if mention.kind == "state":
        return f"state/{mention.key}"
    if mention.manner == "group":
        return f"organization/{slug(mention.name)}"
    return f"{'organization' if mention.kind == 'organization' else 'place'}/{mention.key}"


def _owner_id(owner: str) -> str:
    return f"state/{owner}" if is_state(owner) else f"organization/{owner}"
