"""Which sentences can state something that an extractor reads; the others it need not look at.

Most rules start from a word that says little by itself: قال tells an accusation only beside a word of blame, أضاف a
sanction only beside a list. An opening is therefore a row of groups of words, of each of which a sentence must hold
one. What groups a word form can be of is found out once a form. It is a question of the form alone, so the answer may
be yes where the sentence makes it another word, never no where it is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from kg.extraction.circumstances import is_place
from kg.extraction.item import lemma_key
from kg.extraction.items import Sentence, function_items
from kg.language.form_memory import once_a_form
from kg.language.tokens import Word


class Group(NamedTuple):
    """Words of which one must stand in a sentence, by folded lemma: as a verb, or as anything else.

    ``words`` also has folded words as they are written, and function words. ``mentions`` names those of which one must
    stand there.
    """

    verbs: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    mentions: str = ""


def verbs(*lemmas: Iterable[str]) -> Group:
    """A group of verbs."""
    return Group(verbs=frozenset().union(*lemmas))


def words(*lemmas: Iterable[str]) -> Group:
    """A group of words that are no verbs."""
    return Group(words=frozenset().union(*lemmas))


NAMED = Group(mentions="named")
"""What names someone or something: every mention but for dates."""
PLACES = Group(mentions="places")
"""What can be the place of something."""

Opening = tuple[Group, ...]


class Openings:
    """The openings of an extractor."""

    def __init__(self, openings: Iterable[Opening]) -> None:
        bits = {NAMED: _NAMED, PLACES: _PLACES}
        rows = ([bits.setdefault(group, 1 << len(bits)) for group in opening] for opening in openings)
        self._wanted = tuple(dict.fromkeys(reduce(or_, row) for row in rows))
        self._verbs: dict[str, int] = {}
        self._words: dict[str, int] = {}
        for group, bit in bits.items():
            for found, lemmas in ((self._verbs, group.verbs), (self._words, group.words)):
                for lemma in lemmas:
                    found[lemma] = found.get(lemma, 0) | bit
        self._of = once_a_form(self._groups)

    def _groups(self, form: Word) -> int:
        """The sum of the groups that a form can be of."""
        as_verb, otherwise = _lemmas(form)
        found = 0
        for lemma in as_verb:
            found |= self._verbs.get(lemma, 0)
        for lemma in otherwise:
            found |= self._words.get(lemma, 0)
        return found

    def hold(self, sentence: Sentence) -> bool:
        """Whether a sentence holds all that one of the openings asks for."""
        held = reduce(or_, set(map(self._of, sentence.forms)), 0)
        if not held:
            return False
        for mention in sentence.mentions:
            if mention.kind != "date":
                held |= _NAMED | _PLACES if is_place(mention) else _NAMED
        return any(held & wanted == wanted for wanted in self._wanted)

    def count(self, sentence: Sentence) -> int:
        """How many words of a sentence can be of a group."""
        return len(sentence.forms) - list(map(self._of, sentence.forms)).count(0)


_NAMED, _PLACES = 1, 2


def speaking(sentences: Iterable[Sentence], openings: Openings) -> Iterator[Sentence]:
    """The sentences that can state something, in order."""
    return filter(openings.hold, sentences)


@once_a_form
def _lemmas(form: Word) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folded lemmas of what a form can be: as a verb, and as anything else, with what is left without particles."""
    if form.kind != "word":
        return (), (form.folded,)
    bases = dict.fromkeys(split.base for split in form.splits)
    if (function := function_items(form)) is not None:
        return (), (*bases, *(item.lemma for item in function))
    as_verb = dict.fromkeys(lemma_key(a.lemma) for a in form.analyses if a.pos == "verb")
    otherwise = dict.fromkeys(lemma_key(a.lemma) for a in form.analyses if a.pos != "verb")
    return tuple(as_verb), (*bases, *otherwise)
