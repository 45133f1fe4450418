"""The subjects of the verbs of a sentence: what pronouns and dropped subjects after them take up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kg.extraction.grammar.honorifics import HONOURED
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.narrative import goes_on, written_subject
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor
from kg.extraction.grammar.syntax import verb_arguments
from kg.language.fold import fold
from kg.lexicon.offices import office_forms
from kg.lexicon.tables import rows
from kg.records import Mention


class Subjects(NamedTuple):
    """The subjects of a sentence."""

    named: tuple[tuple[Mention, ...], ...]
    """Actors, each once, the latest last; coordinated ones are one group."""
    strangers: tuple[tuple[int, str], ...]
    """People without a name or office known here: the code point where each stands, and the gender that takes it up."""
    asides: frozenset[int]
    """Where those stand whose verb is in a clause within another (حيث استقبله X)."""
    dropped: tuple[int, str] | None
    """Where the first verb stands, and its gender, if its subject is dropped: whoever was spoken of before."""
    honoured: tuple[Item, ...]
    """The honorifics that are subjects as pronouns are (وأجرى معاليه محادثات)."""

    def honorific(self, limit: int, named: Sequence[Mention]) -> Item | None:
        """The last of them before a code point, if it stands after all of ``named``."""
        heads = [head for head in self.honoured if head.start < limit]
        return heads[-1] if heads and all(m.span.start < heads[-1].start for m in named) else None


def subjects_of(sentence: Sentence) -> Subjects:
    """The subjects of the verbs of a sentence whose mentions are known."""
    named: list[tuple[Mention, ...]] = []
    strangers: list[tuple[int, str]] = []
    asides: set[int] = set()
    honoured: list[Item] = []
    dropped: tuple[int, str] | None = None
    first = True
    items = sentence.items
    for at, item in enumerate(items):
        if item.kind != "verb":
            continue
        subject = written_subject(items, at, verb_arguments(items, at))
        if subject is not None:
            actors = tuple(m for m in subject.mentions if is_actor(m))
            if actors and actors not in named:
                named.append(actors)
                before = items[at - 1] if at else None
                # كما استقبله X: of whom it goes on is the one whom the pronoun means
                acted_on = item.pronoun.startswith("3") and before is not None and before.form in ("كما", "ثم", "ان")
                if before is not None and (before.kind == "rel" or before.form == "حيث" or acted_on):
                    asides.add(actors[0].span.start)
            if subject.head.form in HONOURED and subject.head.kind == "word":
                honoured.append(subject.head)
            elif not actors and (gender := unnamed_people(subject)):
                strangers.append((subject.head.start, gender))
        if first and item.analysis is not None and goes_on(items, at, subject):
            dropped = item.start, item.analysis.gender
        first = False
    return Subjects(tuple(named), tuple(strangers), frozenset(asides), dropped, tuple(honoured))


_COUNTED = frozenset("الاثنان الاثنين الثلاثه الاربعه الخمسه السته السبعه الثمانيه التسعه العشره".split())


def several_untold(sentence: Sentence, before: int) -> int:
    """Where a sentence speaks of so many whom it does not name (والثلاثة الذين …); -1 if it does not up to a point."""
    found = (i.start for i in sentence.items if i.start < before and i.kind != "mention" and i.form in _COUNTED)
    return next(found, -1)


@cache
def _people() -> frozenset[str]:
    """Nouns of people and of what people form: heads of offices, and the lexicon's groups."""
    heads = {form[0] for form in office_forms()}
    return frozenset(heads | {fold(row["lemma"]) for row in rows("groups")})


@cache
def _texts() -> frozenset[str]:
    """Those of them that are texts, which speak for whose they are."""
    return frozenset(fold(row["lemma"]) for row in rows("groups") if row["names"] == "author")


def unnamed_people(phrase: NounPhrase) -> str:
    """The gender that takes up a subject of people whom no mention names; empty for things and for what is named."""
    head, analysis = phrase.head, phrase.head.analysis
    if head.kind != "word" or phrase.pronoun or phrase.mentions or analysis is None or head.key not in _people():
        return ""
    if phrase.inside and head.key in _texts():
        return ""  # جاء تصريح X بعد لقاء عقده مع Y: what he has said is nobody
    return "f" if analysis.number == "p" and not head.form.endswith(("ون", "ين")) else analysis.gender
