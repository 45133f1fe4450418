"""Who sits for a side at talks: قاد الوفد المصري X فيما ترأس الجانب السوداني Y, المحادثات … برئاسة X وY.

Talks between two states are met by the men who lead the delegations: told after the talks, they take the place of the
states for which they sit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.item import Item, ends_clause, index_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.meetings.bodies import called_a_side
from kg.extraction.meetings.travel import Travels
from kg.extraction.mentions.represented import HEADSHIPS
from kg.extraction.mentions.states_of import as_state
from kg.language.fold import fold
from kg.lexicon.function_words import OWN_COUNTRY
from kg.lexicon.states import is_state
from kg.records import Fact, Mention


class Heads(Travels):
    """Rules for verbs of leading a side, and for who sits in the chair of talks."""

    def _lead(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """مثل الجانب الأميركي في المحادثات X وY; سيقود الفريق X: who sat for a side at the talks told before."""
        items = sentence.items
        args = verb_arguments(items, at)
        talks = next(
            (
                p.phrase
                for p in args.preps
                if p.preposition in ("في", "خلال") and p.phrase is not None and p.phrase.head.definite
                and self._nouns.get(p.phrase.head.key) == "meeting"
            ),
            None,
        )  # fmt: skip
        side = next(
            (
                p
                for p in args.bare
                if p.head.key in self._words["parties"]["side"] or any(_is_side(m) for m in p.mentions)
            ),
            None,
        )
        if talks is None or side is None:
            yield from self._head_of_side(reading, sentence, at)
            return
        people = tuple(
            m for p in args.bare if p is not side for m in reading.actors(p, sentence) if m.kind in ("person", "office")
        )
        anchor = index_of(items, talks.head, talks.first)
        for fact in self._fact(reading, sentence, at, people, "leader of a side", args, at_noun=anchor, anaphoric=True):
            yield replace(fact, hints={**fact.hints, "members": "1"})

    def _head_of_side(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """قاد الوفد المصري X, ترأس X وفد بلاده: the man who led a side at the talks told before.

        :param at: the verb.
        """
        items = sentence.items
        end = next((i for i in range(at + 1, len(items)) if ends_clause(items[i])), len(items))
        args = verb_arguments(items, at)
        before = args.subject.mentions[:1] if args.subject is not None and args.subject_before else []
        told = [m for i in items[at + 1 : end] if (m := i.mention) is not None]
        side = next((m for m in told if _is_side(m)), None)
        head = next((m for m in (*before, *told) if m.kind == "person"), None)
        if side is None or head is None:
            return
        own = as_state(head)
        if side.state and any(word in OWN_COUNTRY for word in fold(side.name).split()):
            side = side._replace(state=None)  # يرأس وفد بلاده X: his who is named after it
        state = (side.key if side.kind == "state" else side.state) or (own.key if own is not None else None)
        if is_state(state) and (own is None or own.key == state):
            yield from self._sitting(reading, sentence, at, (head,), args, state or "")
            if (other := _other_head(told, head, state)) is not None:
                yield from self._sitting(reading, sentence, at, (other[1],), args, other[0])

    def _chaired(
        self, reading: Reading, sentence: Sentence, at: int, end: int, sides: Sequence[Mention]
    ) -> Iterator[Fact]:
        """المشاورات المصرية السودانية، برئاسة X، وY, اجتماعا ترأسه X وY: the men of both states in the chair of talks.

        :param at: the noun of the talks.
        :param end: the item after its arguments.
        """
        items = sentence.items
        states = [state.key for m in sides if m.kind == "state" and (state := as_state(m)) is not None]
        if len(states) != 2 or len(sides) != 2:
            return
        start = next((i for i in range(end, min(end + 3, len(items) - 2)) if _in_the_chair(items, i)), None)
        if start is None:
            return
        last = next((i for i in range(start + 1, len(items)) if ends_clause(items[i])), len(items))
        men = tuple(m for i in items[start:last] if (m := i.mention) is not None and m.kind == "person")
        homes = {state.key for m in men if (state := as_state(m)) is not None}
        if len(men) == 2 and homes <= set(states):
            yield from self._sitting(reading, sentence, at, men, Arguments(), " ".join(s for s in states if s))

    def _sitting(
        self, reading: Reading, sentence: Sentence, at: int, men: tuple[Mention, ...], args: Arguments, states: str
    ) -> Iterator[Fact]:
        """Those who sat for ``states`` (codes with blanks between) at the talks told before."""
        rule = "leader of a side"
        for fact in self._fact(reading, sentence, at, men, rule, args, anaphoric=True):
            hints = {key: value for key, value in fact.hints.items() if key not in ("firm", "due")}
            slots = {"participant": fact.slots["participant"]}
            yield replace(fact, slots=slots, hints={**hints, "members": "1", "for": states})


def _other_head(told: Sequence[Mention], head: Mention, state: str | None) -> tuple[str, Mention] | None:
    """رأس الوفد الكازاخي X، والوفد القرغيزي Y: the other state, and who sat for it."""
    after = told[told.index(head) + 1 :] if head in told else []
    side = next((m for m in after if _is_side(m)), None)
    whose = (side.key if side.kind == "state" else side.state) if side is not None else None
    man = next((m for m in after[after.index(side) + 1 :] if m.kind == "person"), None) if side is not None else None
    if man is None or whose is None or whose == state or man.state not in (None, whose):
        return None
    return whose, man


def _in_the_chair(items: Sequence[Item], at: int) -> bool:
    """برئاسة X وY, ترأسه X وY, الذي رأسه X وY: whether those who sit in the chair of what stands before are told."""
    if items[at].kind == "verb":
        return bool(items[at].pronoun) and items[at].key in _CHAIRING
    return items[at].lemma == "ب" and items[at + 1].form in HEADSHIPS


_CHAIRING = frozenset("تراس راس".split())


def _is_side(mention: Mention) -> bool:
    """الجانب السوداني, وفد مصر: whether a mention is a side at talks, or their delegation."""
    if mention.office == "delegation":
        return True
    return mention.kind != "person" and called_a_side(mention.name)
