"""Who stands ready to welcome whom: كان X في استقبال Y, كان في استقباله X.

كان with an adverbial predicate, its subject before or after it (Ryding, ch. 36).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, carried_subject, verb_subject
from kg.extraction.grammar.agreement import fits
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.honorifics import HONOURED
from kg.extraction.grammar.item import Item, index_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase, skip_adverbs
from kg.extraction.grammar.outlook import aimed_by
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.idioms import Idioms
from kg.extraction.meetings.sides import by_whom
from kg.extraction.meetings.verbs import is_first_or_last
from kg.extraction.meetings.visits import last_comer, people
from kg.extraction.mentions.states_of import as_state
from kg.lexicon.function_words import AFTER, DURING, WAS
from kg.records import ONE_OF_SEVERAL, Fact, Mention


class Welcomes(Idioms):
    """The rule for welcomes."""

    def _welcomes(self, reading: Reading, sentence: Sentence) -> Iterator[Fact]:
        """The meetings of travellers with those who were there to welcome them."""
        items = sentence.items
        for at in range(1, len(items)):
            if items[at].form.startswith("مستقبلي"):
                yield from self._welcomers(reading, sentence, at)
            if items[at].form in self._words["forms"]["pictured"]:
                yield from self._pictured(reading, sentence, at)
            if items[at].key not in self._words["nouns"]["welcome"]:
                continue
            if items[at].key == "استقبال" and items[at - 1].lemma == "ب":
                yield from self._granted(reading, sentence, at)
                if (verb := verb_left(items, at)) is not None and is_first_or_last(items[verb]):
                    yield from self._receiving(reading, sentence, at, verb)
            elif items[at].key == "استقبال" and items[at - 1].key in _TOOK_PLACE:
                args = noun_arguments(items, at)  # تم استقبال X من طرف Y
                if args.subject is not None and (hosts := people(by_whom(reading, sentence, args))):
                    sides = (*people(reading.actors(args.subject, sentence)), *hosts)
                    yield from self._fact(reading, sentence, at, sides, "welcome", args)
            elif items[at].key == "استقبال" and _told_as_time(items, at):
                yield from self._receiving(reading, sentence, at)
            elif items[at].key == "استقبال" and (hoping := aimed_by(items, at)) is not None:
                yield from self._receiving(reading, sentence, at, hoping, planned=True)
            if items[at - 1].lemma != "في":
                continue
            was = next((i for i in range(at - 2, max(-1, at - 6), -1) if items[i].form in WAS), None)
            if was is None:
                continue
            args = noun_arguments(items, at)
            guests = _guests(reading, sentence, at, args)
            before = noun_phrase(items, was + 1) if was + 1 < at - 1 else None
            after = at + 1 if items[at].pronoun else args.end
            hosts = people(reading.actors(before, sentence)) or _hosts_after(reading, sentence, after)
            if not hosts and not items[at].pronoun and _parted_by_comma(items, args.subject):
                guests, hosts = guests[:1], people(guests[1:])
            hosts = _of_others(hosts, guests)
            if guests and hosts and not set(guests) & set(hosts):
                yield from self._fact(reading, sentence, at, (*hosts, *guests), "welcome", args)

    def _welcomers(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """كان في مقدمة مستقبليه X: who stood first among those who welcomed him."""
        items = sentence.items
        if not any(i.form in WAS for i in items[max(0, at - 5) : at]):
            return
        args = noun_arguments(items, at)
        guests = _guests(reading, sentence, at, args)
        hosts = _hosts_after(reading, sentence, max(args.end if not items[at].pronoun else at + 1, at + 1))
        hosts = _of_others(hosts, guests)
        if guests and hosts and not set(guests) & set(hosts):
            yield from self._fact(reading, sentence, at, (*hosts, *guests), "welcome", args)

    def _receiving(
        self, reading: Reading, sentence: Sentence, at: int, opening: int | None = None, *, planned: bool = False
    ) -> Iterator[Fact]:
        """جاء ذلك خلال استقبال X في مكتبه Y; قال X لدى استقباله Y: the verbal noun with its agent and its object.

        :param opening: the verb whose subject is the agent (استهل X نهاره باستقبال Y, يتطلع X لاستقبال Y).
        """
        args = noun_arguments(sentence.items, at)
        if opening is not None and not sentence.items[at].pronoun:
            hosts = acting(reading, sentence, opening)
            after = at + 1
        else:
            hosts = reading.actors(args.subject, sentence)
            after = args.subject.last if args.subject is not None and not args.subject.pronoun else at + 1
        guests = _hosts_after(reading, sentence, after)
        follows = sentence.items[after] if after < len(sentence.items) else None
        if follows is not None and follows.lemma == "ل" and follows.pronoun:
            # نقلها إليه السفير خلال استقباله له: of the two named before, the first received the last
            named = [m for m in sentence.mentions if m.kind == "person" and m.span.end <= sentence.items[at].start]
            hosts, guests = tuple(named[:1]) if sentence.items[at].pronoun else hosts, tuple(named[-1:])
        if not hosts or not guests or set(guests) & set(hosts):
            return
        each = all(named_guest(m) for m in guests) and len({m.state for m in guests}) == len(guests)
        for sides in [(*hosts, guest) for guest in guests] if each else [(*hosts, *guests)]:
            yield from self._fact(reading, sentence, at, sides, "receiving", args, planned=planned)

    def _granted(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """حظي باستقبال من قبل X: whose guest the subject was."""
        verb = verb_left(sentence.items, at)
        if verb is None or at - verb > 4 or sentence.items[verb].key not in ("حظي", "خص"):
            return
        args = noun_arguments(sentence.items, at)
        granted = verb_arguments(sentence.items, verb)
        if sentence.items[verb].key == "خص" and granted.object is not None:  # خص X ضيفه Y باستقبال
            both = verb_subject(reading, sentence, verb, granted.subject) + reading.actors(granted.object, sentence)
            yield from self._fact(reading, sentence, verb, both if len(both) > 1 else (), "welcome", args, at_noun=at)
            return
        guests = acting(reading, sentence, verb)
        hosts = (
            _hosts_after(reading, sentence, at + 1) if any(i.lemma == "من" for i in sentence.items[at : at + 3]) else ()
        )
        if guests and hosts:
            yield from self._fact(reading, sentence, verb, (*guests, *hosts), "welcome", args, at_noun=at)


def named_guest(guest: Mention) -> bool:
    """Whether a guest is told by name and with the state for which he comes, and not together with others."""
    return guest.kind == "person" and bool(guest.state) and ONE_OF_SEVERAL not in guest.traits


def _told_as_time(items: Sequence[Item], at: int) -> bool:
    """لدى استقباله X, بعد ساعات من استقباله X: whether the noun at item ``at`` tells when something was done."""
    if items[at - 1].lemma in _WHEN_RECEIVING:
        return True
    return items[at - 1].lemma == "من" and any(i.form in AFTER or i.text.startswith("بعد") for i in items[at - 5 : at])


_TOOK_PLACE = frozenset({"تم", "جري"})
# Prepositions of the time at which something is said or done.
_WHEN_RECEIVING = DURING | AFTER | {"لدي", "عند", "قبيل"}


def _guests(reading: Reading, sentence: Sentence, at: int, args: Arguments) -> tuple[Mention, ...]:
    """Whom a noun of welcoming has for its object: the one meant by its pronoun (استقباله), or its genitive."""
    noun = sentence.items[at]
    if noun.pronoun:
        if comer := _comer_before(reading, sentence, at, noun.pronoun[1:2]):
            return comer
        meant = carried_subject(reading, sentence, noun, noun.pronoun[1:2], noun.pronoun[-1:])
        return tuple(one for mention in meant for one in reading.resolved(mention))
    after = index_of(sentence.items, noun) + 1
    if after < len(sentence.items) and sentence.items[after].form in HONOURED:  # في استقبال فخامته
        return reading.actors(noun_phrase(sentence.items, after, coordination=False), sentence)
    return reading.actors(args.subject, sentence)


def _parted_by_comma(items: Sequence[Item], phrase: NounPhrase | None) -> bool:
    """كان في استقبال X، الوزير Y، وذلك …: whether a comma alone stands between the guest and who welcomes him."""
    if phrase is None or phrase.head.kind != "mention" or phrase.first + 2 >= len(items):
        return False
    return items[phrase.first + 1].text in "،," and items[phrase.first + 2].kind == "mention"


def _comer_before(reading: Reading, sentence: Sentence, at: int, gender: str) -> tuple[Mention, ...]:
    """محادثات مع X الذي وصل أمس، حيث كان في استقباله Y: who came last, by a verb of coming before item ``at``."""
    found = last_comer(reading, sentence, at) or ()
    return found if len(found) == 1 and fits(found[0], gender, "s") else ()


def _of_others(hosts: tuple[Mention, ...], guests: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """كان في استقباله الوزير السوداني وسفير بلاده: those who welcome a guest, but for the ambassadors of his state."""
    own = {state.key for guest in guests if (state := as_state(guest)) is not None}
    return tuple(m for m in hosts if not (m.office == "ambassador" and m.state in own))


def _hosts_after(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """The first people after the welcome, past where it took place: كان في استقباله بالمطار X."""
    items = sentence.items
    while at < len(items) and items[at].kind not in ("verb", "sub", "rel"):
        at = skip_adverbs(items, at)
        if at < len(items) and items[at].kind == "mention":
            phrase = noun_phrase(items, at)
            if phrase is not None and (found := people(reading.actors(phrase, sentence))):
                return found
        at += 1
    return ()
