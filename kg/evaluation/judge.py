"""One article's annotation held against what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kg.evaluation.found import Found, Labels
from kg.evaluation.gold import Gold, Json
from kg.evaluation.metric import KINDS, LONGEST_PHRASE, Compare, Counts, Fault, Kind, Score, Slot, normal

if TYPE_CHECKING:
    from kg.evaluation.found import Term


class Judge:
    """The judge of one article: each method adds to the score."""

    def __init__(self, gold: Gold, article: Json, found: Found, labels: Labels, score: Score) -> None:
        self.gold, self.article, self.found, self.labels, self.score = gold, article, found, labels, score

    def is_entity(self, key: str, node: Term) -> bool:
        """Whether a node is the annotated entity, by its ISO code or one of its names."""
        entity = self.gold.entities[key]
        if "iso3" in entity and self.labels.iso.get(node) == entity["iso3"]:
            return True
        return not self.labels.of(node).isdisjoint(map(normal, entity.get("names", ())))

    def _fault(self, cause: str, detail: str) -> None:
        self.score.faults.append(Fault(cause, self.article["id"], detail))

    def _told(self, nodes: Iterable[Term]) -> str:
        return " | ".join(self._name(node) for node in nodes) or "nothing"

    def _name(self, node: Term) -> str:
        """What to call a node in a list of faults: an Arabic name rather than a Latin one."""
        return min(self.labels.words(node) - {""}, key=lambda words: (words.isascii(), words), default="?")

    # -- persons and states --------------------------------------------------------------------------------------------

    def persons(self) -> None:
        """Score the persons, and the states that they represent."""
        wanted: list[str] = self.article["persons"]
        left = list(wanted)
        for node in self.found.of_class("Person"):
            key = next((key for key in left if self.is_entity(key, node)), None)
            if key is not None:
                left.remove(key)
                self.score.count("Person", right=1)
                self._represents(key, node)
            elif any(self.is_entity(key, node) for key in wanted):
                self.score.count("Person", spurious=1)
                self._fault("Person split in two", self._told([node]))
            elif not any(self.is_entity(key, node) for key in self.article.get("persons_optional", ())):
                self.score.count("Person", spurious=1)
                self._fault("Person spurious", self._told([node]))
        for key in left:
            self.score.count("Person", missed=1)
            self.score.count("Person.represents", missed=len(self.gold.entities[key].get("represents", ())))
            self._fault("Person missed", self.gold.name(key))

    def _represents(self, key: str, node: Term) -> None:
        wanted = self.gold.entities[key].get("represents", ())
        got = {self.labels.iso.get(state) for state in self.found.values(node, "represents")}
        if not wanted:
            return
        right = [state for state in wanted if state in got]
        spurious = [state for state in got if state not in wanted]
        self.score.count("Person.represents", len(right), len(spurious), len(wanted) - len(right))
        if len(right) < len(wanted) or spurious:
            told = ", ".join(sorted(map(str, got))) or "nothing"
            self._fault("Person.represents wrong", f"{self.gold.name(key)}: wanted {', '.join(wanted)}, found {told}")

    def states(self) -> None:
        """Score the states that the article names."""
        wanted, optional = set(self.article["states"]), set(self.article.get("states_optional", ()))
        got = {
            self.labels.iso.get(node) or min(self.labels.of(node), default="?") for node in self.found.of_class("State")
        }
        spurious, missed = sorted(got - wanted - optional), sorted(wanted - got)
        self.score.count("State", len(got & wanted), len(spurious), len(missed))
        for state in spurious:
            self._fault("State spurious", state)
        for state in missed:
            self._fault("State missed", state)

    # -- events --------------------------------------------------------------------------------------------------------

    def slot(self, slot: Slot, event: Json, node: Term) -> Counts:
        """The counts of one slot of an aligned event."""
        wanted, found = event.get(slot.key, []), self.found.values(node, slot.name)
        if slot.compare == "entities":
            return self._entities(wanted, event.get("neutral", ()), found)
        if not wanted:
            return Counts()  # nothing is annotated: whatever was found is neither right nor wrong
        if self._fits(slot.compare, wanted, found):
            return Counts(right=1)
        return Counts(spurious=int(bool(found)), missed=1)

    def _entities(self, wanted: Sequence[str], neutral: Sequence[str], found: Sequence[Term]) -> Counts:
        left = list(wanted)
        spurious = 0
        for node in found:
            key = next((key for key in left if self.is_entity(key, node)), None)
            if key is not None:
                left.remove(key)
            elif not any(self.is_entity(key, node) for key in (*wanted, *neutral)):
                spurious += 1
        return Counts(len(wanted) - len(left), spurious, len(left))

    def _fits(self, compare: Compare, wanted: Sequence[str], found: Sequence[Term]) -> bool:
        import pyoxigraph as ox

        if compare == "exactly":
            return any(isinstance(node, ox.Literal) and node.value in wanted for node in found)
        texts = [text for node in found for text in self.labels.words(node)]
        phrases = [normal(phrase) for phrase in wanted]
        if compare == "phrase":
            short = [text for text in texts if len(text.split()) <= LONGEST_PHRASE]
            return any(phrase in text for phrase in phrases for text in short)
        return (
            any(text in (phrase, phrase.replace(" ", "-")) for phrase in phrases for text in texts)
            or any(key in self.gold.entities and self.is_entity(key, node) for key in wanted for node in found)
            or any(len(p) > 4 and p in text and len(text.split()) <= 8 for p in phrases for text in texts)
        )

    def _likeness(self, kind: Kind, event: Json, node: Term) -> int:
        """How well an event found fits an annotated one; nothing above 0 means not at all."""
        counts = {slot: self.slot(slot, event, node) for slot in kind.slots}
        shared = sum(counts[slot].right for slot in kind.core)
        if not shared and any(event.get(slot.key) for slot in kind.core):
            return -1
        return sum(10 * each.right - each.spurious for each in counts.values())

    def align(self, kind: Kind, events: Sequence[Json], nodes: Sequence[Term]) -> dict[int, int]:
        """Annotated events to found ones by their numbers, one to one, the likest first."""
        pairs = [
            (-likeness, i, j)
            for i, event in enumerate(events)
            for j, node in enumerate(nodes)
            if (likeness := self._likeness(kind, event, node)) > 0
        ]
        aligned: dict[int, int] = {}
        for _, i, j in sorted(pairs):
            if i not in aligned and j not in aligned.values():
                aligned[i] = j
        return aligned

    def events(self, name: str) -> Iterator[tuple[str, Term]]:
        """Score one class of events; gives the ids of annotated events with the nodes that they were found as."""
        kind = KINDS[name]
        events, nodes = self.article[kind.key], self.found.of_class(name)
        aligned = self.align(kind, events, nodes)
        for i, event in enumerate(events):
            if event.get("optional"):
                continue
            if i in aligned:
                node = nodes[aligned[i]]
                self._aligned(name, event, node)
                yield event["id"], node
            else:
                self._missed(name, event)
        for j, node in enumerate(nodes):
            if j not in aligned.values():
                self._spurious(name, node)

    def _aligned(self, name: str, event: Json, node: Term) -> None:
        self.score.count(name, right=1)
        for slot in KINDS[name].slots:
            counts = self.slot(slot, event, node)
            self.score.count(f"{name}.{slot.name}", *counts)
            if counts.spurious or counts.missed:
                wanted = " | ".join(map(str, event.get(slot.key, ()))) or "nothing"
                told = self._told(self.found.values(node, slot.name))
                what = "wrong" if counts.spurious and counts.missed else "missed" if counts.missed else "spurious"
                self._fault(f"{name}.{slot.name} {what}", f"{event['id']}: wanted {wanted}, found {told}")

    def _missed(self, name: str, event: Json) -> None:
        self.score.count(name, missed=1)
        self._fault(f"{name} missed", event["id"])
        for slot in KINDS[name].slots:
            wanted = event.get(slot.key, ())
            self.score.count(f"{name}.{slot.name}", missed=len(wanted) if slot.compare == "entities" else bool(wanted))

    def _spurious(self, name: str, node: Term) -> None:
        self.score.count(name, spurious=1)
        told = []
        for slot in KINDS[name].slots:
            found = self.found.values(node, slot.name)
            self.score.count(f"{name}.{slot.name}", spurious=len(found) if slot.core else bool(found))
            if found:
                told.append(f"{slot.name} {self._told(found)}")
        self._fault(f"{name} spurious", "; ".join(told))
