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

from kg.extraction.grammar.item import lemma_key
from kg.extraction.grammar.items import Sentence, function_items
from kg.extraction.grammar.scenes import is_place
from kg.language.form_memory import FormMemory
from kg.language.tokens import FORMS_REMEMBERED, Word


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


_NAMED, _PLACES = 1, 2


class _Bits:
    """A bit for every group of every extractor, so that one look at a form, or a sentence, answers for all of them."""

    def __init__(self) -> None:
        self._of_group = {NAMED: _NAMED, PLACES: _PLACES}
        self._verbs: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._nominal = 0
        self._size = len(self._of_group)
        self._answers = FormMemory(self._held)
        self.of_form = self._answers.__getitem__

    def of_group(self, group: Group) -> int:
        """The bit of a group."""
        if (bit := self._of_group.get(group)) is None:
            bit = self._of_group[group] = 1 << len(self._of_group)
            for found, lemmas in ((self._verbs, group.verbs), (self._words, group.words)):
                for lemma in lemmas:
                    found[lemma] = found.get(lemma, 0) | bit
            self._nominal |= bit if group.words else 0
            self._size += 1
            self._answers.clear()
        return bit

    def of_sentence(self, sentence: Sentence) -> int:
        """The sum of the groups of which a sentence can hold one, remembered as long as no group is added."""
        size, held = sentence.groups
        if size != self._size:
            bits = list(map(self.of_form, sentence.forms))
            held = 0
            for mention in sentence.mentions:
                first, last = mention.tokens
                for at in range(first, last):
                    bits[at] &= self._nominal  # what names somebody is no verb: وزير is not و and زير
                if mention.kind != "date":
                    held |= _NAMED | _PLACES if is_place(mention) else _NAMED
            held = reduce(or_, set(bits), held)
            sentence.groups = self._size, held
        return held

    def _held(self, form: Word) -> int:
        """The sum of the groups that a form can be of: as a verb, as anything else, or without its particles."""
        words, found = self._words, 0
        for split in form.splits:
            found |= words.get(split.base, 0)
        if (function := function_items(form)) is not None:
            for item in function:
                found |= words.get(item.lemma, 0)
            return found
        for a in form.analyses:
            found |= (self._verbs if a.pos == "verb" else words).get(lemma_key(a.lemma), 0)
        return found


_bits = _Bits()


class Openings:
    """The openings of an extractor."""

    def __init__(self, openings: Iterable[Opening]) -> None:
        rows = (map(_bits.of_group, opening) for opening in openings)
        self._wanted = tuple(dict.fromkeys(reduce(or_, row) for row in rows))
        self._any = reduce(or_, self._wanted, 0)
        self._answers = {0: False}

    def hold(self, sentence: Sentence) -> bool:
        """Whether a sentence holds all that one of the openings asks for."""
        held = _bits.of_sentence(sentence) & self._any
        if (answer := self._answers.get(held)) is None:  # sentences of the same groups come time and again
            if len(self._answers) >= FORMS_REMEMBERED:
                self._answers.clear()
            answer = self._answers[held] = self._enough(held)
        return answer

    def _enough(self, held: int) -> bool:
        """Whether these groups are all that one of the openings asks for."""
        for wanted in self._wanted:  # noqa: SIM110 (a generator takes longer)
            if held & wanted == wanted:
                return True
        return False

    def count(self, sentence: Sentence) -> int:
        """How many words of a sentence can be of a group."""
        if not _bits.of_sentence(sentence) & self._any:
            return 0
        return sum([bool(_bits.of_form(form) & self._any) for form in sentence.forms])


def speaking(sentences: Iterable[Sentence], openings: Openings) -> Iterator[Sentence]:
    """The sentences that can state something, in order."""
    return filter(openings.hold, sentences)
