"""Mentions become entities: one person, state, organisation or place for all the words of an article that mean it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.language.fold import fold
from kg.language.transliterate import latin, slug
from kg.lexicon.organisations import organisations
from kg.lexicon.persons import persons
from kg.lexicon.places import place_names, places
from kg.lexicon.states import states, words
from kg.records import Article, Entity, Evidence, Mention

_PARTICLES = frozenset("بن ابن بنت ال ابو ابي ام عبد دي دو دا فان فون دير لا لو ولد".split())


@dataclass(slots=True)
class _Cluster:
    """The mentions of one person of an article."""

    known: str | None = None
    names: dict[str, int] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    words: tuple[str, ...] = ()


class Entities:
    """The entities of one article. ``of(mention)`` is the id of the entity that a mention means, or None."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self._article = article
        self._clusters: list[_Cluster] = []
        self._of: dict[Mention, str] = {}
        self._surface: dict[str, list[Mention]] = defaultdict(list)
        people = [m for m in mentions if m.kind == "person"]
        for mention in sorted(people, key=lambda m: (-len(_words(m.name)), m.span)):
            self._place(mention)
        for cluster in self._clusters:
            identity = self._person_id(cluster)
            for mention in cluster.mentions:
                self._note(mention, identity)
        for mention in mentions:
            if mention.kind == "office":
                self._office(mention)
            elif _names_entity(mention):
                self._note(mention, _id_of(mention))

    def of(self, mention: Mention) -> str | None:
        """The id of the entity that a mention means; None for one that means no entity of the graph."""
        if mention in self._of:
            return self._of[mention]
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
        place = places().get(key) if kind == "place" else None
        return f"state/{place.iso3}" if place is not None and place.iso3 else None

    def states_of(self, identity: str) -> frozenset[str]:
        """The states for which an entity acts: a state for itself, a person for the states that he represents."""
        if identity.startswith("state/"):
            return frozenset({identity})
        if identity.startswith("person/"):
            cluster = next((c for c in self._clusters if self._of.get(c.mentions[0]) == identity), None)
            return frozenset(f"state/{s}" for s in self._represents(cluster)) if cluster else frozenset()
        return frozenset()

    # -- persons -------------------------------------------------------------------------------------------------------

    def _place(self, mention: Mention) -> None:
        words = _words(mention.name)
        for cluster in self._clusters:
            if (mention.key and mention.key == cluster.known) or _same_person(words, cluster.words, mention, cluster):
                break
        else:
            cluster = _Cluster(words=words)
            self._clusters.append(cluster)
        cluster.known = cluster.known or mention.key
        cluster.mentions.append(mention)
        cluster.names[mention.name] = cluster.names.get(mention.name, 0) + 1

    def _person_id(self, cluster: _Cluster) -> str:
        return f"person/{slug(self._label(cluster))}"

    def _label(self, cluster: _Cluster) -> str:
        if cluster.known and cluster.known in persons():
            return persons()[cluster.known].ar
        return min(cluster.names, key=lambda n: (-len(_words(n)), n))

    def _represents(self, cluster: _Cluster) -> tuple[str, ...]:
        told = [m.state for m in cluster.mentions if m.state and len(m.state) == 3 and m.state.isupper()]
        if told:
            return (max(sorted(set(told)), key=told.count),)
        if cluster.known and (known := persons().get(cluster.known)) and known.state:
            return (known.state,)
        return ()

    def _office(self, mention: Mention) -> str | None:
        """An unnamed holder: the person whom the article names with that office, else the state or organisation."""
        same = []
        for cluster in self._clusters:
            offices = {m.office for m in cluster.mentions if m.office}
            if mention.office in offices and mention.number == "s":
                own = self._represents(cluster)
                if (
                    mention.state is None
                    or mention.state in own
                    or any(m.state == mention.state for m in cluster.mentions)
                ):
                    same.append(cluster)
        if same and (mention.state is not None or len(same) == 1):
            before = [
                c
                for c in same
                if any(m.span.start <= mention.span.start or m.span.field == "title" for m in c.mentions)
            ]
            chosen = (before or same)[0]
            return self._note(mention, self._person_id(chosen))
        if mention.state and mention.state != "?":
            return self._note(mention, _owner_id(mention.state))
        return None

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
        alt = tuple(sorted({m.name for m in mentions if m.kind != "office" and m.manner not in ("demonym", "people")}))
        evidence = tuple(
            Evidence(m.span, self._article.quote(m.span))
            for m in sorted(mentions, key=lambda m: (m.span.field, m.span.start))[:1]
        )
        if kind == "person":
            cluster = next(c for c in self._clusters if self._of[c.mentions[0]] == identity)
            label = self._label(cluster)
            known = persons().get(cluster.known) if cluster.known else None
            roles = tuple(
                sorted({m.role for m in cluster.mentions if m.role and not (m.office or "").startswith("title:")})
            )
            return Entity(
                "Person",
                identity,
                label,
                known.en if known else latin(label),
                alt,
                represents=tuple(f"state/{s}" for s in self._represents(cluster)),
                roles=roles,
                evidence=evidence,
            )
        if kind == "state" and key in states():
            state = states()[key]
            return Entity("State", identity, state.ar, state.en, alt, iso3=key, evidence=evidence)
        if kind == "organization" and mentions and mentions[0].manner == "group":
            name = min((m.name for m in mentions), key=lambda n: (len(n), n))
            return Entity("Organization", identity, name, latin(name), alt, evidence=evidence)
        if kind == "organization" and key in organisations():
            body = organisations()[key]
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


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(name).replace("-", " ").replace("–", " ").split())


def _same_person(words: tuple[str, ...], other: tuple[str, ...], mention: Mention, cluster: _Cluster) -> bool:
    """Whether a name is the same person's as a longer (or equally long) one of the article."""
    if words == other or "".join(words) == "".join(other):
        return True
    if mention.key and cluster.known and mention.key != cluster.known:
        return False
    if len(words) < len(other):
        # a family name with its particle, a first name, or the name without its middle part
        if other[-len(words) :] == words or (len(words) == 1 and words[0] == other[0]):
            return True
        return len(words) > 1 and words[0] == other[0] and words[-1] in other
    return False


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
    return f"state/{owner}" if len(owner) == 3 and owner.isupper() else f"organization/{owner}"
