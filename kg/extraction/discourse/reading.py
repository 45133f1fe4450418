"""What has been spoken of: subjects carried over, pronouns, the two sides.

Arabic news drops the subject of a verb whose subject is that of the sentence before (وأضاف، واتهم) and speaks
of actors by pronoun. The antecedent is the latest subject that agrees in gender and number, else the latest actor
that does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extraction.discourse.bodies_again import body_again
from kg.extraction.discourse.chronicle import Chronicle, chronicle_of, opening_day
from kg.extraction.discourse.counterparts import counterpart_there
from kg.extraction.discourse.delegations import who_sent
from kg.extraction.discourse.duals import as_called, named_between, parties_in, two_named, two_of_rank
from kg.extraction.discourse.guests import guest_meant, says_guest
from kg.extraction.discourse.pronouns import are_met, is_from, is_governed, named_last, of_both, told_after
from kg.extraction.grammar.agreement import distinct, fits, of_tag
from kg.extraction.grammar.clauses import drops_subject, tells_of_before
from kg.extraction.grammar.coordination import each_of
from kg.extraction.grammar.honorifics import HONOURED, beside_honoured, whom_it_honours
from kg.extraction.grammar.item import Item, index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.narrative import announced, past_a_clause
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor
from kg.extraction.grammar.subjects import Subjects, several_untold, subjects_of, unnamed_people
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.mentions.states_of import (
    as_state,
    counterpart_before,
    how_many,
    listed_states,
    main_states,
    nationalities,
    official_before,
    other_of_his_rank,
    owner_among,
    posted_before,
    speaks_for_others,
    states_of_two,
    two_states,
)
from kg.extraction.offices.bodies import PREVIOUS
from kg.language.fold import fold, folded_words
from kg.lexicon.anaphors import LATTER, THE_OFFICIAL
from kg.records import ONE_OF_SEVERAL, Article, Mention

_THEIR_LANDS = ("بلاد", "بلد", "دولت", "حكومت")
_RULED = frozenset(fold(w) for w in ("حكومة", "إدارة", "نظام", "سلطة", "قوة", "جيش"))  # before a ruler's name

_MEMORY = 3
"""So many sentences before a pronoun or dropped subject its antecedent may stand."""


@dataclass(slots=True)
class Reading:
    """An article as the event extractors see it."""

    article: Article
    sentences: Sequence[Sentence]
    _subjects: dict[int, Subjects] = field(default_factory=dict)
    _carried: dict[int, tuple[Mention, ...] | None] = field(default_factory=dict)
    _chronicles: list[Chronicle | None] = field(default_factory=list)
    of_acts: bool = False
    """Read for those who travel and meet, of whom spokesmen and sources only tell."""

    def subjects(self, sentence: int) -> Subjects:
        """The subjects of a sentence."""
        found = self._subjects.get(sentence)
        if found is None:
            found = self._subjects[sentence] = subjects_of(self.sentences[sentence])
        return found

    @property
    def chronicle(self) -> Chronicle | None:
        """The diary that the article is, if it is one."""
        if not self._chronicles:
            self._chronicles.append(chronicle_of(self.sentences, self.subjects))
        return self._chronicles[0]

    def _hero(self, sentence: int) -> Mention | None:
        """Whose act the entry of a diary is that does not name him."""
        if not self.of_acts or opening_day(self.sentences[sentence]) is None or self.chronicle is None:
            return None
        return self.chronicle.hero if sentence in self.chronicle.entries else None

    def _only_tells(self, mention: Mention) -> bool:
        return self.of_acts and speaks_for_others(mention)

    def antecedent(self, sentence: int, before: int, gender: str, number: str) -> tuple[Mention, ...]:
        """Whom a pronoun or a dropped subject at code point ``before`` of that sentence stands for.

        :param gender: m or f, or empty when the form does not say.
        :param number: s, d or p; for d and p the latest two or more coordinated actors.
        """
        if number == "d":
            return self.pair(sentence, before, states=not self.of_acts)
        if number == "s" and (hero := self._hero(sentence)) is not None and fits(hero, gender, number):
            return (hero,)
        if number == "p" and (group := self._group(sentence, before)):
            return group
        counted = several_untold(self.sentences[sentence], before) if number == "p" else -1
        for index in range(sentence, max(-1, sentence - _MEMORY - 1), -1):
            here = self.sentences[index]
            limit = before if index == sentence else here.end + 1
            if counted >= 0 and index < sentence:
                return ()  # والثلاثة الذين …، وجهت إليهم
            known = index < sentence or self._carried.get(sentence, ()) is not None
            subjects = [g[0] for g in self.subjects(index).named if g[0].span.start < limit] if known else []
            stranger = self._stranger(index, limit, gender) if index == sentence and known else -1
            if known and gender != "f" and (head := self.subjects(index).honorific(limit, subjects)) is not None:
                return self._honoured(index, head)
            if self.of_acts:  # … حيث استقبله X، ثم توجه إلى P: the subject of the main clause
                asides = self.subjects(index).asides
                subjects = [m for m in subjects if m.span.start in asides] + [
                    m for m in subjects if m.span.start not in asides
                ]
            for mention in reversed(subjects):
                if fits(mention, gender, number) and not self._only_tells(mention):
                    return (mention,) if mention.span.start > stranger else ()
            if stranger >= 0:
                return ()
            if not subjects and self._goes_on(sentence, index):
                going_on = self._going_on(index, limit, gender, number)
                if going_on:
                    return going_on
            others = [
                m
                for m in here.mentions
                if m.span.start < limit and is_actor(m) and fits(m, gender, number) and not self._only_tells(m)
            ]
            if index == sentence:
                # no subject to take up: the latest person of the sentence (حديث بحاح خلال لقائه …)
                people = [m for m in others if m.kind in ("person", "office")]
                if self.of_acts and people:
                    # a message from somebody is not his journey (زيارة لإبلاغ رسالة من X وعقد لقاء)
                    aside = past_a_clause(here, people[-1], before) or is_from(here, people[-1])
                    people = [] if aside else people
                if people and gender != "f":
                    return (people[-1],)
            elif others and not subjects and not (self.of_acts and len(distinct(others)) > 1):
                # whoever something was done with or to is not gone on about (جلسة مع X. وفي الغد استقبل …)
                return () if self.of_acts and is_governed(here, others[0]) else (others[0],)
        return ()

    def _stranger(self, sentence: int, limit: int, gender: str) -> int:
        """Where the latest unnamed subject of that gender stands before a point of the sentence; -1 for none."""
        if not self.of_acts:
            return -1
        strangers = self.subjects(sentence).strangers
        return max((start for start, g in strangers if start < limit and g == gender), default=-1)

    def _goes_on(self, sentence: int, index: int) -> bool:
        """Whether a sentence can take up whom sentence ``index`` went on about: another must itself go on."""
        dropped = index < sentence and self.subjects(index).dropped is not None
        return self.of_acts and (index == sentence or dropped or self._going(sentence) != ())

    def _going_on(self, sentence: int, limit: int, gender: str, number: str) -> tuple[Mention, ...]:
        """Whom a sentence goes on about, its verb standing before a point of it."""
        whom, dropped = self._going(sentence), self.subjects(sentence).dropped
        return whom if whom and dropped and dropped[0] < limit and fits(whom[0], gender, number) else ()

    def _going(self, sentence: int) -> tuple[Mention, ...] | None:
        """Whom a sentence goes on about with a verb whose subject is dropped; None while that is being found out.

        Whom it takes up may have been taken up itself, so the sentences before come first.
        """
        if sentence not in self._carried:
            first, idle = sentence, 0
            while first > 0 and idle < _MEMORY and first - 1 not in self._carried:
                first -= 1
                idle = 0 if self.subjects(first).dropped else idle + 1
            for index in range(first, sentence + 1):
                dropped = self.subjects(index).dropped
                self._carried[index] = None
                self._carried[index] = self.antecedent(index, *dropped, "s") if dropped else ()
        return self._carried[sentence]

    def pair(self, sentence: int, before: int, *, states: bool = True, called: str = "") -> tuple[Mention, ...]:
        """The two actors spoken of last before a point: coordinated subjects, else two persons, else the main states.

        :param states: whether they can be states: those who met (التقيا) are people.
        :param called: the manner of the anaphor by which they are called: men (الرجلان), who may have been named each
            in a sentence of his own, or sides (الطرفان), who act for somebody.
        """
        if group := self._group(sentence, before):
            return group
        apart: list[Mention] = []
        for index in range(sentence, max(-1, sentence - 4), -1):
            here = self.sentences[index]
            limit = before if index == sentence else here.end + 1
            if index < sentence - 1 and called in ("sides", "countries") and tells_of_before(here.items):
                continue  # وكان X قد التقى Y … بين البلدين: an aside on what went before
            persons = [m for m in parties_in(here, limit) if not (m.office == "title:kinship" or self._only_tells(m))]
            persons = [m for m in persons if called != "sides" or m.state or m.key]
            named_together = [m for m in persons if ONE_OF_SEVERAL in m.traits]
            if len(named_together) == 2:
                return tuple(named_together)  # الرئيسين X وY
            if self.of_acts and len(persons) > 2:  # رسالة من نظيره: who is not there himself
                persons = [m for m in persons if not is_from(here, m)] or persons
            if len(persons) >= 2:
                return two_named(here, persons, men=called == "men", joined=self.of_acts)
            if states and (two := named_between(here, limit)):
                return two
            if two_of := [m for m in here.mentions if m.span.start < limit and of_both(m)]:
                return self.resolved(two_of[-1])  # يلتقي رئيسا البلدين … وكان لقاء سابق بينهما
            told = [m for m in here.mentions if m.kind == "anaphor" and m.number == "d" and m.span.start < limit]
            if told and states and told[-1].manner == "sides" and (named := nationalities(here, told[-1])):
                return named  # اتفق الجانبان الإيراني والسعودي على أن يجتمع وزيرا البلدين
            if told and told[-1].manner in ("persons", "sides") and (index, limit) != (sentence, before):
                return self.pair(index, told[-1].span.start, states=states)  # الوزيرين … وكانا قد التقيا
            apart = distinct([*[m for m in persons if m.kind == "person"], *apart])
        if called == "men" and len(apart) == 2:
            return tuple(apart)
        if not states:
            return ()
        here = self.sentences[sentence]  # اتفق الطرفان، خلال جولة محادثات بين X وY، على …
        return named_between(here, here.end + 1) or main_states(self.sentences[: sentence + 1], before)

    def _called(self, dual: Mention) -> tuple[Mention, ...]:
        """The two whom a dual means: presidents (الرئيسان) are no ministers, if two presidents were spoken of."""
        told, before, rank = self.sentences[: dual.sentence + 1], dual.span.start, dual.name
        if dual.manner == "sides" and are_met(told[-1], before):
            return ()
        if two := two_of_rank(told[-_MEMORY - 1 :], before, rank):
            return two
        two = self.pair(dual.sentence, before, states=dual.manner != "men", called=dual.manner or "")
        return as_called(self.sentences, dual, two)

    def another(self, sentence: int, before: int, than: Sequence[Mention]) -> tuple[Mention, ...]:
        """The person spoken of last before a point who is none of ``than``: الذي بحث معه, of two men the other."""
        known = {m.key or m.name.split()[-1] for m in than}
        for index in range(sentence, max(-1, sentence - 3), -1):
            here = self.sentences[index]
            limit = before if index == sentence else here.end + 1
            groups = [g for g in self.subjects(index).named if g[0].span.start < limit and len(g) == 1]
            for (mention,) in reversed(groups):
                named = mention.kind in ("person", "office") and not self._only_tells(mention)
                if named and (mention.key or mention.name.split()[-1]) not in known:
                    return (mention,)
            if index == sentence and (topic := announced(here, limit)) is not None:
                return () if (topic.key or topic.name.split()[-1]) in known else (topic,)
        return ()

    def _group(self, sentence: int, before: int) -> tuple[Mention, ...]:
        """The latest coordinated subjects of this sentence or the one before."""
        for index in (sentence, sentence - 1):
            if index >= 0:
                limit = before if index == sentence else self.sentences[index].end + 1
                for group in reversed(self.subjects(index).named):
                    if len(group) > 1 and group[0].span.start < limit:
                        return group
        return ()

    def actors(self, phrase: NounPhrase | None, sentence: Sentence) -> tuple[Mention, ...]:
        """The actors that a noun phrase names, pronouns and anaphors resolved to the mentions that they stand for."""
        if phrase is None:
            return ()
        if phrase.head.kind == "word" and phrase.head.form in HONOURED:
            return self._honoured(sentence.index, phrase.head) + beside_honoured(sentence, phrase.first)
        if says_guest(phrase, sentence.items):
            meant = guest_meant(self.sentences[max(0, sentence.index - _MEMORY) : sentence.index + 1], phrase)
            return (meant,) if meant is not None else ()
        if phrase.head.kind == "word" and phrase.head.folded in LATTER:
            return named_last(self.sentences[: sentence.index + 1], phrase.head)
        if phrase.pronoun:
            if phrase.pronoun == "1s":
                return self.speaker(sentence, phrase.head.start)
            gender, number = of_tag(phrase.pronoun)
            if gender is not None and (ahead := told_after(sentence, phrase.head, gender, number)) is not None:
                return ahead
            return self.antecedent(sentence.index, phrase.head.start, gender, number) if gender is not None else ()
        if phrase.head.pronoun == "3d" and phrase.head.folded.startswith(_THEIR_LANDS):
            # بلادهما: the states of the two
            return tuple(s for m in self.pair(sentence.index, phrase.head.start) if (s := as_state(m)) is not None)
        found: list[Mention] = []
        for mention in phrase.mentions:
            found.extend(self.resolved(mention))
        if not found and phrase.inside and fold(phrase.head.lemma) in _RULED:
            ruler = phrase.inside[0]  # حكومة نتنياهو, إدارة أوباما: the state of the one whose government it is
            state = as_state(ruler) if ruler.kind in ("person", "office") else None
            return (state,) if state is not None else ()
        again = phrase.head.definite if not found else found[0].number == "p" and found[0].state is None
        if again and self.of_acts and (body := body_again(self.sentences, sentence, phrase, found)) is not None:
            return (body,)
        if not found and len(phrase.inside) == 1 and phrase.inside[0].manner == "countries" and unnamed_people(phrase):
            return self.resolved(phrase.inside[0])  # خبراء البلدين
        return tuple(found)

    def _honoured(self, sentence: int, head: Item) -> tuple[Mention, ...]:
        """Whom an honorific stands for: the last person of such an office; who is His Highness is no ambassador."""
        named = [self.subjects(index).named if self.of_acts else () for index in range(sentence + 1)]
        if (meant := whom_it_honours(self.sentences[: sentence + 1], head, named)) is not None:
            return (meant,)
        return () if head.folded == "جلالته" else self.antecedent(sentence, head.start, "m", "s")  # none but a king

    def speaker(self, sentence: Sentence, before: int) -> tuple[Mention, ...]:
        """Who says "I" in a quotation: the last subject before it, in its sentence or in those before."""
        for index in range(sentence.index, max(-1, sentence.index - 3), -1):
            limit = before if index == sentence.index else self.sentences[index].end + 1
            groups = [g for g in self.subjects(index).named if g[0].span.start < limit and len(g) == 1]
            if groups:
                return groups[-1] if groups[-1][0].kind == "person" else ()
        return ()

    def resolved(self, mention: Mention) -> tuple[Mention, ...]:
        """A mention with what it leaves open filled in: the two sides, his country, his foreign minister."""
        if mention.kind == "place" and (two := two_states(mention)):
            return two
        if mention.kind == "anaphor":
            if mention.number == "d":
                told = self.sentences[: mention.sentence + 1]
                if mention.manner in ("sides", "countries") and (named := nationalities(told[-1], mention)):
                    return named
                two = self._called(mention)
                return states_of_two(told, mention, two) if mention.manner in ("countries", "own country") else two
            if mention.manner == "counterpart":
                told = self.sentences[max(0, mention.sentence - _MEMORY + 1) :]
                named = counterpart_before(told, mention) or other_of_his_rank(self.sentences, mention)
                return named or counterpart_there(self.sentences[mention.sentence], mention)
            if mention.manner == "own country":
                owner = self.owner(mention)
                return (mention._replace(kind="state", key=owner, manner="government"),) if owner else ()
            return ()
        if mention.state == PREVIOUS or mention.key == PREVIOUS:
            owner = self.owner(mention)
            if mention.kind == "state":
                return (mention._replace(key=owner),) if owner else ()
            return (mention._replace(state=owner),)
        if mention.kind == "office" and folded_words(mention.name)[0] in THE_OFFICIAL:
            return self._introduced(mention)
        if count := how_many(mention):
            return listed_states(self.sentences[: mention.sentence + 1], mention.span.start, count)
        if of_both(mention):
            two = self.pair(mention.sentence, mention.span.start)
            return states_of_two(self.sentences[:2], mention, two)  # the lead
        if mention.office == "delegation" and mention.name == "الوفدان":
            return who_sent(self.sentences, mention) or self.pair(mention.sentence, mention.span.start) or (mention,)
        if mention.office == "ambassador" and not mention.state:
            return posted_before(self.sentences[max(0, mention.sentence - _MEMORY) :], mention) or (mention,)
        return (mention,) if is_actor(mention) else ()

    def _introduced(self, mention: Mention) -> tuple[Mention, ...]:
        """المسؤولة, المسؤول الجيبوتي: the person of whom the article goes on speaking, if she holds an office."""
        if mention.state or mention.office == "source":
            return official_before(self.sentences[max(0, mention.sentence - _MEMORY) :], mention) or (mention,)
        told = self.antecedent(mention.sentence, mention.span.start, mention.gender or "m", "s")
        held = [m for m in told if m.kind == "person" and m.office and not m.office.startswith("title:")]
        return tuple(held) or (mention,)

    def owner(self, mention: Mention) -> str | None:
        """The state of the actor spoken of before a mention that says "his country" or "his minister"."""
        if (own := self._speakers_own(mention)) is not None:
            return own
        for index in range(mention.sentence, max(-1, mention.sentence - 4), -1):
            here = self.sentences[index]
            limit = mention.span.start if index == mention.sentence else here.end + 1
            before = [m for m in here.mentions if m.span.start < limit]
            if (owner := owner_among(before, of_man=mention.manner == "own country")) is not None:
                return owner
        return None

    def _speakers_own(self, mention: Mention) -> str | None:
        """وأضاف أن بلاده …: right after أنّ it is the country of him who says so."""
        sentence = self.sentences[mention.sentence]
        items = sentence.items
        at = index_of_mention(items, mention) or 0
        verb = next((i for i in range(at - 2, max(-1, at - 8), -1) if items[i].kind == "verb"), None)
        if at < 2 or verb is None or items[at - 1].kind != "sub" or items[at - 1].pronoun:
            return None
        written = verb_arguments(items, verb).subject
        found = verb_subject(self, sentence, verb, written if written is not None and written.last <= at else None)
        speaker = found[0] if len(found) == 1 and found[0].kind in ("person", "office") else None
        state = as_state(speaker) if speaker is not None and speaker.state != PREVIOUS else None
        return state.key if state is not None else None

    def topic(self, sentence: int) -> Mention | None:
        """The subject of a sentence, its first one."""
        named = self.subjects(sentence).named
        return named[0][0] if named else None


def verb_subject(reading: Reading, sentence: Sentence, at: int, subject: NounPhrase | None) -> tuple[Mention, ...]:
    """The actors that are the subject of the verb at item ``at``: as written, else carried over."""
    if subject is not None:
        return reading.actors(each_of(sentence.items, subject), sentence)
    verb, analysis = sentence.items[at], sentence.items[at].analysis
    if analysis is None or analysis.person not in ("", "3") or not drops_subject(sentence.items, at):
        return ()
    return reading.antecedent(sentence.index, verb.start, analysis.gender, analysis.number)


def carried_subject(
    reading: Reading, sentence: Sentence, item: Item, gender: str = "", number: str = "s"
) -> tuple[Mention, ...]:
    """The subject that a participle (متهماً) or verbal noun takes over from its clause."""
    return reading.antecedent(sentence.index, item.start, gender, number)
