"""Who accuses whom of what, and who denies it (ontology class ``Accusation``; CAMEO 112, denial 016)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property
from typing import Any, Protocol

from kg.extraction.accusations.according import according
from kg.extraction.accusations.accused import again, described_and_punished, other_than, the_other
from kg.extraction.accusations.accusing_sides import (
    author_before,
    author_of,
    first_to_do_it,
    of_the_past,
    past_insertion,
    prosecuted,
    quoted_speaker,
    several_before,
    text_before,
    two_parties,
)
from kg.extraction.accusations.answers import answer, in_order
from kg.extraction.accusations.ascribed import ascribed, reproached
from kg.extraction.accusations.blame import blame, faulted, put_blame, responsible
from kg.extraction.accusations.called_untrue import described
from kg.extraction.accusations.called_wrong import called
from kg.extraction.accusations.charges import (
    Charge,
    Words,
    charge_text,
    facts_of,
    opens_charge,
    phrase_before,
    tells_agent,
)
from kg.extraction.accusations.claims import headline, said, saying
from kg.extraction.accusations.deeds import item_at
from kg.extraction.accusations.denials import denial, denial_noun, denying
from kg.extraction.accusations.implicated import implicated
from kg.extraction.accusations.innocence import guilt, guilty, innocence
from kg.extraction.accusations.nouns import accusation_noun, exchanged
from kg.extraction.accusations.officials import for_the_accused, of_their_state
from kg.extraction.accusations.openings import ON_CHARGE, openings
from kg.extraction.accusations.own_forces import own_force, whose_force
from kg.extraction.accusations.participles import found_guilty, participle
from kg.extraction.accusations.rejections import disowned, disowning, met, ruled_out
from kg.extraction.accusations.relayed import relayed
from kg.extraction.accusations.replies import REACH, Told, replies, told
from kg.extraction.accusations.replies import openings as replies_openings
from kg.extraction.accusations.suspected import suspected
from kg.extraction.accusations.told_and_denied import told_and_denied, told_before
from kg.extraction.accusations.trials import (
    convict,
    conviction,
    judges_described,
    on_account,
    on_charge,
    sue,
    tried_over,
    warrant,
)
from kg.extraction.accusations.written import written
from kg.extraction.discourse.attribution import ACCORDING
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import (
    agent_of,
    carried,
    carries_on,
    describes,
    in_condition,
    is_passive,
    is_resumed,
)
from kg.extraction.discourse.spokesmen import by_their_word
from kg.extraction.grammar.agreement import gender_of
from kg.extraction.grammar.certainty import is_negated, is_possible
from kg.extraction.grammar.denial import in_denied_clause
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.lexicon.anaphors import LATTER
from kg.lexicon.triggers import table, triggers
from kg.records import Fact, Text


class Reader(Protocol):
    """What reads one way of accusing, at the verb, noun or participle that tells it."""

    def __call__(self, reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterable[Charge]:
        """The accusations that ``sentence.items[at]`` tells, with the trigger words to look for beside it."""


@cache
def _verb_readers() -> dict[str, tuple[Reader, ...]]:
    """What reads each verb, by lemma."""
    verbs = triggers("accusation")["verbs"]
    return table(
        (verbs["accuse"], accuse),
        (verbs["cast"], cast),
        (verbs["blame"], blame),
        (verbs["put_blame"], put_blame),
        (verbs["fault"], faulted),
        (verbs["deny"] | verbs["reject"] | verbs["play_down"], denial),
        (verbs["rule_out"], ruled_out),
        (verbs["disown"], disowned),
        (verbs["describe"], described),
        (verbs["describe"], called),
        (verbs["convict"], convict),
        (verbs["sue"], sue),
        (verbs["ascribe"], ascribed),
        (verbs["reproach"], reproached),
        (verbs["say"], said),
        (verbs["contain"], written),
    )


@cache
def _word_readers() -> dict[str, tuple[Reader, ...]]:
    """What reads each noun and participle, by lemma."""
    nouns, participles = triggers("accusation")["nouns"], triggers("accusation")["participles"]
    return table(
        (nouns["accusation"] | nouns["claim"], accusation_noun),
        (nouns["accusation"], on_account),
        (nouns["responsibility"], exchanged),
        (nouns["implicating"] | nouns["performing"] | nouns["committing"], implicated),
        (nouns["conviction"], conviction),
        (nouns["suspicion"], suspected),
        (nouns["trying"], tried_over),
        (nouns["warrant"], warrant),
        (nouns["denial"] | nouns["rejection"], denial_noun),
        (nouns["denial"] | nouns["rejection"], met),
        (nouns["disowning"], disowning),
        (participles["accused"], participle),
        (participles["convicted"], found_guilty),
        (participles["denying"] | participles["rejecting"], denying),
        (participles["describing"] | nouns["describing"], described),
        (participles["describing"], called),
        (nouns["innocence"], innocence),
        (nouns["guilt"], guilt),
        (participles["guilty"], guilty),
        (participles["blaming"] | nouns["blaming"], responsible),
        (participles["saying"], saying),
        (nouns["saying"] | nouns["belief"], relayed),
    )


class Accusations:
    """Extractor of accusations: verbs, light verbs, nouns, participles, what is said of someone, and denials."""

    kind = "Accusation"

    @cached_property
    def _words(self) -> dict[str, dict[str, Any]]:
        return triggers("accusation")

    @cached_property
    def _of_verb(self) -> dict[str, tuple[Reader, ...]]:
        return _verb_readers()

    @cached_property
    def _of_word(self) -> dict[str, tuple[Reader, ...]]:
        return _word_readers()

    def facts(self, reading: Reading) -> Iterator[Fact]:
        """The accusations and denials that each sentence states."""
        accusations: list[Told] = []
        accused = -REACH - 1  # the last sentence that tells of an accusation, whoever is accused
        opens, answers = openings().hold, replies_openings().hold
        for sentence in reading.sentences:
            if accusations and sentence.index - accusations[0].sentence > REACH:
                accusations = [a for a in accusations if sentence.index - a.sentence <= REACH]
            if opens(sentence):
                for charge in self._charges(reading, sentence):
                    if charge.denied_by and sentence.index and sentence.index - accused > REACH:
                        before = reading.sentences[sentence.index - 1]
                        if (claim := told_before(reading, before, charge, self._words)) is not None:
                            accusations.append(told(before, claim))
                            yield from facts_of(reading, before, claim)
                    if charge.hints.get("denial") and accusations:
                        charge.denied_by = for_the_accused(charge.denied_by, accusations[-1].accused)
                    charge.accused = of_their_state(charge.accused, charge.accuser)
                    if not charge.denied_by:
                        accused = sentence.index
                    if charge.accused and not charge.denied_by:
                        accusations.append(told(sentence, charge))
                    yield from facts_of(reading, sentence, charge)
            if accusations and answers(sentence):
                for charge in replies(reading, sentence, accusations, self._words):
                    yield from facts_of(reading, sentence, charge)

    def _charges(self, reading: Reading, sentence: Sentence) -> Iterator[Charge]:
        """The accusations and denials that a sentence tells by itself, in their order."""
        yield from headline(reading, sentence, self._words)
        for charge in in_order(list(self._told(reading, sentence))):
            if not in_condition(sentence.items, charge.at):
                yield charge

    def _told(self, reading: Reading, sentence: Sentence) -> Iterator[Charge]:
        told: Charge | None = None
        words, verbs = self._of_word.keys(), self._of_verb.keys()
        for at, item in enumerate(sentence.items):
            if item.kind == "word":
                reads = not words.isdisjoint(item.lemmas[0])
            elif item.kind == "verb":
                reads = not verbs.isdisjoint(item.lemmas[1])
            else:
                reads = item.kind == "prep" and item.lemma in _PREPOSITIONS
            for reader in self._readers(sentence, at, item) if reads else ():
                for charge in reader(reading, sentence, at, self._words):
                    if charge.hints.get("denial"):
                        answer(charge, told)
                        if told is None and charge.hints.get("here") and charge.charge is None:
                            told_and_denied(reading, sentence, charge, self._words)
                    elif charge.accused and (charge.accuser or told is None or not told.accuser):
                        told = charge
                    yield charge

    def _readers(self, sentence: Sentence, at: int, item: Item) -> tuple[Reader, ...]:
        if item.kind == "word":
            lemma = item.lemma_in(self._of_word)
            return self._of_word[lemma] if lemma else ()
        if item.kind == "verb":
            lemma = item.lemma_in(self._of_verb)
            if lemma is None or (is_negated(sentence.items, at) and not _relative_what(sentence.items, at)):
                return ()
            if is_possible(sentence.items, at) or in_denied_clause(sentence.items, at):
                return ()
            return self._of_verb[lemma]
        return (on_charge,) if item.lemma in ON_CHARGE else (according,)


_PREPOSITIONS = ON_CHARGE | ACCORDING
"""Those of which one is read."""


def _relative_what(items: Sequence[Item], at: int) -> bool:
    """وهو ما تنفيه, ما توصلت إليه: with a pronoun that takes it up, ما is no negation; nor is it in سرعان ما."""
    before = items[at - 2].form if at > 1 else ""
    taken_up = items[at].pronoun or (at + 1 < len(items) and items[at + 1].kind == "prep" and items[at + 1].pronoun)
    return items[at - 1].form == "ما" and (bool(taken_up) or before in ("سرعان", "غالبا", "كثيرا", "عاده"))


def accuse(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """اتهم X Y بـ Z, and its passive."""
    items = sentence.items
    verb, args = items[at], verb_arguments(items, at)
    charge = charge_text(sentence, args)
    written, object_ = two_parties(reading, sentence, at, args, charge)
    if charge is None:
        charge, object_ = past_insertion(sentence, args.end, verb, object_)
    first = first_to_do_it(reading, sentence, at)
    if object_ is None and first is not None:
        object_, written = written, None
    if any(p.preposition == "من" and p.at == at + 1 and p.phrase is None for p in args.preps):
        return  # تتهم من ليس معها: whoever it is
    if verb.analysis is not None and verb.analysis.person == "1":
        accused = parties(reading, object_ or written, sentence)
        yield Charge(at, "verb: in his own words", quoted_speaker(reading, sentence, at), accused, charge)
        return
    if object_ is None and written is not None and charge is not None and items[written.last - 1].form in LATTER:
        last = written.last - 1  # يتهم خصوم الرئيس الأخير بـ
        written, object_ = phrase_before(items, at + 1, last), NounPhrase(last, last + 1, items[last])
    if object_ is None and charge is not None and (both := prosecuted(reading, sentence, args)) is not None:
        yield Charge(at, "verb", both[0], both[1], charge)
        return
    if object_ is None and charge is not None and not is_passive(verb) and _unread(sentence, charge):
        return  # اتهمت بزي بتمويل X: what looks like a charge is a name
    if object_ is None and written is not None and not args.subject_before and (told := text_before(items, at)):
        # ردا على تصريحات أسترالية تتهم Y: the text is its subject, wherever it stands
        author, accused = author_of(reading, sentence, told), parties(reading, written, sentence)
        if not accused and own_force(written, words):
            accused = whose_force(reading, sentence, at, written, author)
        yield Charge(at, "verb", author, accused, charge)
        return
    force = object_ or written
    if force is not None and items[at - 1].kind == "rel" and own_force(force, words):
        by = (
            parties(reading, written, sentence)
            if object_ is not None and written is not None and written.first > at
            else ()
        )
        yield Charge(at, "verb: its forces", by, whose_force(reading, sentence, at, force, by), charge)
        return
    past = first or of_the_past(reading, sentence, at)
    if is_passive(verb) or (object_ is None and not past and _reads_as_passive(reading, sentence, at, args)):
        written = written or object_
        accused = parties(reading, written, sentence) if written is not None else carried(reading, sentence, at)
        accused = tuple(m for m in accused if m.kind != "state" or written is not None)
        by = agent_of(reading, sentence, _before(items, args, charge))
        yield Charge(at, "verb: passive", by, accused, charge)
        return
    if object_ is None and written is not None and not args.subject_before:
        if charge is None and not written.head.form.endswith("ين"):
            return  # whom he accuses is a name that could not be read
        object_, written = written, None  # the subject is carried over: واتهم Y بـ Z
    text = text_before(items, at) if args.subject_before else None
    described = args.subject_before and describes(items, at) and (written is None or written.first < at)
    if text is not None or described:
        # تقارير تتهم Y: the noun right before it is its subject; تقرير أممي يتهم Y: whose it is
        accuser = author_of(reading, sentence, text or written)
    else:
        accuser = past or carried(reading, sentence, at)
        if written is not None:
            accuser = by_their_word(reading, written, sentence, parties(reading, written, sentence))
    court = judges_described(reading, sentence, at) if written is None or written.first < at else ()
    if court:
        object_ = NounPhrase(at, at + 1, verb, pronoun=verb.pronoun)
    accuser = court or author_before(reading, sentence, at) or accuser or several_before(reading, sentence, at)
    if (
        object_ is not None
        and object_.pronoun
        and not accuser
        and (found := described_and_punished(reading, sentence, at))
    ):
        accuser, accused = found
    elif object_ is not None and object_.pronoun:
        accused = again(reading, sentence, at, object_) or other_than(reading, sentence, object_, accuser)
        accused = tuple(m for m in accused if not court or m.kind in ("person", "office"))
    else:
        accused = the_other(reading, sentence, object_, accuser) or parties(reading, object_, sentence)
        if object_ is not None and not accused and own_force(object_, words):
            accused = whose_force(reading, sentence, at, object_, accuser)
    yield Charge(at, "verb", accuser, accused, charge)


def cast(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """رمى X Y بالخيانة: a wrong that is cast at somebody, where a stone may be too."""
    charge = charge_text(sentence, verb_arguments(sentence.items, at))
    first = item_at(sentence, charge) if charge is not None else None
    deed = sentence.items[first + 1] if first is not None else None
    if first is not None and sentence.items[first].kind == "sub":
        yield from accuse(reading, sentence, at, words)  # رماه بأنه
    elif deed is not None and deed.kind == "word" and deed.lemma_in(words["nouns"]["wrong"] | words["nouns"]["untrue"]):
        yield from accuse(reading, sentence, at, words)


def _unread(sentence: Sentence, charge: Text) -> bool:
    """Whether a charge is one word with ب before another: the name of somebody whom it accuses of that other."""
    at = next(i for i, item in enumerate(sentence.items) if item.start >= charge.span.start)
    deed = sentence.items[at + 1].noun() if at + 1 < len(sentence.items) else None
    if deed is not None and deed.derived == "masdar":
        return False  # اتهم X بالإشراف بنفسه على
    return at + 2 < len(sentence.items) and sentence.items[at + 2].lemma == "ب" and opens_charge(sentence.items, at + 2)


def _before(items: Sequence[Item], args: Arguments, charge: Text | None) -> Arguments:
    """The arguments without what stands in the charge, where من is its own (بتلقي أموال من X) unless it is من قبل."""
    kept = [
        p
        for p in args.preps
        if charge is None or items[p.at].start < charge.span.start or p.preposition == "قبل" or tells_agent(items, p.at)
    ]
    return replace(args, preps=kept)


def _reads_as_passive(reading: Reading, sentence: Sentence, at: int, args: Arguments) -> bool:
    """Whether a verb with one bare phrase, or none, after it is a passive (اتهم رجل بقتل X), which is seldom written.

    An accusative ending or the other gender makes the phrase an object; else it is one if a subject is carried over.
    """
    items, phrase = sentence.items, args.subject
    verb = items[at]
    if verb.pronoun or verb.analysis is None:
        return False
    if phrase is None or args.subject_before:
        return True
    head = phrase.head
    if head.kind == "word" and head.analysis is not None and head.analysis.number in ("p", "d"):
        if head.text.endswith(("ون", "ان")):
            return True
        if head.text.endswith("ين"):
            return False
    gender = gender_of(phrase)
    if gender is not None and verb.analysis.gender and gender != verb.analysis.gender:
        return False
    if not carries_on(items, at):
        return not _once_done(reading, sentence, at, phrase)
    return not carried(reading, sentence, at)


_WHEN = frozenset({"بعدما", "عندما", "حينما"})


def _once_done(reading: Reading, sentence: Sentence, at: int, phrase: NounPhrase) -> bool:
    """قطعت X علاقاتها بـ Y بعدما اتهمت حكومته: past a word of time, another than the subject is whom it accuses."""
    items = sentence.items
    when = items[at - 1]
    after_that = when.form == "ان" and at > 1 and items[at - 2].form == "بعد"
    if not (when.form in _WHEN or after_that or is_resumed(items, at)):  # مؤتمرا اتهم فيه أطرافا
        return False
    others, subjects = parties(reading, phrase, sentence), carried(reading, sentence, at)
    known = {m.key or m.state or m.name for m in others}
    return bool(subjects) and not any((m.key or m.state or m.name) in known for m in subjects)
