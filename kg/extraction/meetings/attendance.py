"""Who takes part in a meeting of many: حضر القمة رؤساء X وY, ضم الاجتماع ممثلين عن X وY, يبحث وزراء أوبك غدا في P كذا.

A summit has for its sides all who came, of several states; who sat in on the talks of two others is no side of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.scenes import place_of
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.delegations import among_them, delegated
from kg.extraction.meetings.known_parties import known_parties
from kg.extraction.meetings.rounds import Rounds
from kg.extraction.mentions.states_of import as_state
from kg.lexicon.function_words import LANDS
from kg.records import Fact, Mention


class Attendance(Rounds):
    """Rules for those who come to a meeting of many."""

    def _attended(
        self, reading: Reading, sentence: Sentence, at: int, noun: int, comers: tuple[Mention, ...]
    ) -> Iterator[Fact]:
        """حضر القمة رؤساء X وY, شارك في المؤتمر X وY: those of several states who came to a summit or conference.

        :param at: the verb of attending.
        :param noun: the meeting's noun, with the article: who else attends a meeting of others is no side of it.
        :param comers: the subject of the verb.
        """
        items = sentence.items
        if items[noun].key not in self._words["nouns"]["convention"] or items[noun].pronoun:
            return
        if noun > at + 2:
            return
        sides = tuple(m for comer in comers for m in delegated(reading, sentence, comer))
        subject = verb_arguments(items, at).subject if not known_parties(reading, sentence, sides) else None
        if subject is not None:  # حضر القمة عدد من القادة، بينهم X وY
            sides = among_them(reading, sentence, subject.last)
        if len({state.key for m in sides if (state := as_state(m)) is not None}) < 2:
            return
        args = noun_arguments(items, noun)
        yield from self._fact(reading, sentence, at, sides, "those who attend", args, at_noun=noun)

    def _comprised(self, reading: Reading, sentence: Sentence, at: int, phrase: NounPhrase) -> tuple[Mention, ...]:
        """ضم الاجتماع ممثلين عن X وY, ضم اللقاء X وY: whom a phrase after a verb of gathering at item ``at`` names."""
        found, items = reading.actors(phrase, sentence), sentence.items
        unnamed = len(found) == 1 and found[0].kind == "office" and not found[0].state
        comers = phrase.head.kind == "word" and (
            phrase.head.lemma_in(self._words["parties"]["comer"]) or phrase.head.key in self._words["parties"]["sent"]
        )
        if not (unnamed or (comers and not found)):
            return found
        if phrase.last + 1 >= len(items) or items[phrase.last].lemma not in ("من", "عن"):
            return found
        whose = noun_phrase(items, phrase.last + 1)
        named = whose.mentions if whose is not None else ()
        return tuple(m for m in named if m.kind in ("state", "organization") and m.manner != "demonym")

    def _discuss_there(self, sentence: Sentence, at: int, args: Arguments, subject: tuple[Mention, ...]) -> bool:
        """يبحث وزراء دول أوبك غدا في P خفض الإنتاج: men of a body of states who talk something over where they meet.

        The place stands before what is talked about, which has its own (يبحث الوزراء الوضع في P).
        """
        items = sentence.items
        if len(subject) != 1 or subject[0].kind != "office" or args.subject is None or args.subject_before:
            return False
        if not items[at].lemma_in(self._words["verbs"]["discuss_together"]):
            return False
        for i in range(args.subject.last, min(args.subject.last + 5, len(items) - 1)):
            if items[i].lemma == "في" and items[i].kind == "prep":
                return place_of(sentence, at, Arguments(preps=[p for p in args.preps if p.at == i])) is not None
            lands = items[i].form in LANDS or items[i - 1].form in LANDS  # وزراء دفاع دول الناتو
            told = items[i].analysis
            counted = told is not None and told.pos == "noun_num"  # دول كذا الأربع
            if items[i].kind not in ("date", "mark") and not (lands or counted):
                return False
        return False
