"""Between whom an article's talks are, for words that tell of talks and leave that open.

اتفقتا على أن تعقد الجولة المقبلة في P; كانت جولة سابقة استضافتها P; الدورة الثالثة للجنة المشتركة: news does not repeat
whose the talks are that it goes on about. They are those of the pair that the sentences before last set side by side.

The limits: two who do something side by side that is not done with one another (رحبت X وY) are no pair; nothing counts
from before a sentence that opens another story; where several pairs were told, it is the one that the same sentence
tells, else the one that more sentences tell than any other, else the last whose talks are called so. Three and more
are meant only where their meeting was told right before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.meetings.delegations import delegated
from kg.extraction.meetings.sides import actors_or_members
from kg.extraction.mentions.states_of import as_state, how_many, land_of, listed_states
from kg.lexicon.function_words import COUNTS, LANDS
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import FactFiller, Mention

Sides = tuple[Mention, ...]


class Met(NamedTuple):
    """A meeting that was told."""

    sides: Sides
    talks: bool
    """Whether it was told by a noun of talks, of which there are rounds."""
    item: int
    """The item of its sentence that names it."""


_REACH = 8
"""So many sentences talks can be gone on about without a word on whose they are."""


def parties_at_issue(
    reading: Reading, sentence: Sentence, before: int, met: Mapping[int, Sequence[Met]]
) -> tuple[Mention, ...]:
    """The parties (states, bodies) that the talks are between of which an article speaks; none if that is not sure.

    :param before: a code point of the sentence, after which nobody counts.
    :param met: the meetings told so far, by the number of the sentence.
    """
    last: Sides = ()
    told: Counter[frozenset[str]] = Counter()
    groups: dict[frozenset[str], Sides] = {}
    for index in range(sentence.index, max(-1, sentence.index - _REACH - 1), -1):
        here = reading.sentences[index]
        limit = before if index == sentence.index else here.end + 1
        here_met: Sequence[Met] = met.get(index, ())
        if here_met and any(_goes_between(side) for meeting in here_met for side in meeting.sides):
            told_so_far = reading.sentences[max(0, sentence.index - _REACH) : sentence.index + 1]
            if any(_among_many(told_of) for told_of in told_so_far):
                here_met = [m for m in here_met if not any(map(_goes_between, m.sides))]
        gathered = [_parties(meeting.sides) for meeting in here_met]
        found = _distinct([*gathered, *_between(reading, here, limit)]) or _distinct(
            _side_by_side(reading, here, limit)
        )
        if index >= sentence.index - 1 and len(found) == 1 and len(found[0]) > 2:
            return found[0] if found[0] in gathered else ()
        if index == sentence.index and found:
            return found[0] if len(found) == 1 else ()
        last = last or next((_parties(meeting.sides) for meeting in reversed(here_met) if meeting.talks), ())
        for group in found:
            groups.setdefault(_keys(group), group)
            told[_keys(group)] += 1
        if opens_another_story(here):
            break
    first = told.most_common(2)
    even = len(first) > 1 and first[0][1] == first[1][1]
    chosen = last if even else groups[first[0][0]] if first else ()
    return chosen if len(chosen) == 2 else ()


def who_had_met(sentence: Sentence, at: int, met: Mapping[int, Sequence[Met]]) -> tuple[Mention, ...]:
    """عقد X اجتماعا مع Y، تلاه لقاء مع Z: who held the meeting that the one at item ``at`` is said to follow.

    :param met: the meetings told so far, by the number of the sentence.
    """
    items, follow = sentence.items, triggers("meeting")["verbs"]["follow"]
    verb = verb_left(items, at)
    if verb is None or verb < at - 2 or not items[verb].pronoun or not items[verb].lemma_in(follow):
        return ()
    told = [meeting for meeting in met.get(sentence.index, ()) if meeting.item < verb]
    return told[-1].sides[:1] if told else ()


def the_two(
    reading: Reading, sentence: Sentence, phrase: NounPhrase | None, met: Mapping[int, Sequence[Met]]
) -> tuple[Mention, ...]:
    """سيجتمع الطرفان مجددا, التقى الوفدان في P: the two of whom a meeting was told last, else whose talks are at issue.

    Of more than two their number tells (سيلتقي الثلاثة, يجتمع الوزراء الأربعة): as many had met as that.

    :param phrase: what may call them no more than two sides, or so many.
    :param met: the meetings told so far, by the number of the sentence.
    """
    if phrase is None or phrase.last > phrase.first + 2:
        return ()
    lands = phrase.head.folded in LANDS and sentence.items[min(phrase.last, len(sentence.items) - 1)].folded in COUNTS
    if count := _number(sentence.items[phrase.first : phrase.last + lands]):
        found = _who_met(sentence, met, count)
        told = reading.sentences[: sentence.index + 1]
        return found or (listed_states(told, phrase.head.start, count) if lands else ())
    named = phrase.head.mention if phrase.last == phrase.first + 1 else None
    if named is None or named.number != "d" or named.state:
        return ()
    if not (named.kind == "anaphor" and named.manner == "sides") and named.office != "delegation":
        return ()
    return _who_met(sentence, met, 2) or parties_at_issue(reading, sentence, phrase.head.start, met)


def _who_met(sentence: Sentence, met: Mapping[int, Sequence[Met]], count: int) -> Sides:
    """The sides of the last meeting told that was one of so many."""
    reach = _LATELY if count < 3 else _REACH
    for index in range(sentence.index, max(-1, sentence.index - reach - 1), -1):
        for meeting in reversed(met.get(index, ())):
            if len(meeting.sides) == count:
                return meeting.sides
    return ()


def _number(phrase: Sequence[Item]) -> int:
    """الثلاثة, الوزراء الأربعة: how many a phrase says that they are, if it says no more of them; else 0."""
    if not phrase or len(phrase) > 2:
        return 0
    first = phrase[0].mention
    if len(phrase) == 1 and first is not None:
        return how_many(first)
    if len(phrase) == 2 and not (phrase[0].definite or (first is not None and first.number == "p" and not first.state)):
        return 0
    return COUNTS.get(phrase[-1].folded, 0)


_LATELY = 3
"""So many sentences on, the two who met can be called no more than that; three are not so soon mistaken for others."""


def with_third(
    reading: Reading, sentence: Sentence, at: int, two: Sides, place: FactFiller | None
) -> tuple[Mention, ...]:
    """لقاء ثلاثي في P: the two at issue and the third, who is host to them, or whose word it is that they are to meet.

    On the margins of something else (على هامش قمة في P) its host is none of them.

    :param at: the meeting's noun.
    :param place: where the meeting is.
    """
    if len(two) != 2:
        return two if len(two) == 3 else ()
    items, third = sentence.items, None
    margin = any(i.form == "هامش" for i in items[at : at + 5])
    if not margin and isinstance(place, Mention):
        third = land_of(place)
    if third is None or third.key in _keys(two):
        verb = verb_left(items, at)
        subject = acting(reading, sentence, verb) if verb is not None else ()
        third = as_state(subject[0]) if len(subject) == 1 else None
    return (*two, third) if third is not None and third.key not in _keys(two) else ()


def opens_another_story(sentence: Sentence) -> bool:
    """من جهة أخرى، …; على صعيد آخر، …; * …: whether a sentence begins with what has nothing to do with those before."""
    items = sentence.items
    at = 1 if items and items[0].kind == "conj" else 0
    if len(items) <= at + 2:
        return False
    if items[0].text == "*":
        return True
    told = triggers("meeting")
    aside, elsewhere = told["surroundings"]["aside"], told["forms"]["elsewhere"]
    return items[at].kind == "prep" and items[at + 1].key in aside and items[at + 2].form in elsewhere


def _among_many(sentence: Sentence) -> bool:
    """الحوار بين الأطراف الليبية: whether talks are told of as those of many parties, who are not named."""
    items, many = sentence.items, triggers("meeting")["parties"]["many"]
    return any(
        items[i].key in many and items[i].kind == "word" and items[i - 1].lemma == "بين" for i in range(1, len(items))
    )


def _goes_between(mention: Mention) -> bool:
    """Whether somebody is the envoy of a body of states, who goes to and fro between the parties."""
    return mention.office == "envoy" and bool(mention.state) and not is_state(mention.state)


def _parties(participants: Sides) -> Sides:
    """The parties for which participants speak: their states where each has one of his own, else themselves."""
    states = {s.key or "": s for m in participants if (s := as_state(m)) is not None}
    if len(states) == len(participants):
        return tuple(states.values())
    return tuple({m.key or m.name: m for m in participants}.values())


def _keys(group: Sides) -> frozenset[str]:
    return frozenset(m.key or m.name for m in group)


def _distinct(groups: Iterable[Sides]) -> list[Sides]:
    """The groups of two and more, each once, and none that is a part of another."""
    found: dict[frozenset[str], Sides] = {}
    for group in groups:
        if len(group) > 1:
            found.setdefault(_keys(group), group)
    return [group for keys, group in found.items() if not any(keys < other for other in found)]


def _between(reading: Reading, sentence: Sentence, limit: int) -> Iterator[Sides]:
    """المحادثات بين X وY, الخلاف بين وفدي X وY: whom a phrase of talks or of what they are about is between."""
    items = sentence.items
    for at in range(1, len(items) - 1):
        if items[at].kind != "prep" or items[at].lemma != "بين" or items[at].pronoun or items[at].start >= limit:
            continue
        phrase = noun_phrase(items, at + 1)
        if phrase is None or phrase.head.start >= limit or not _of_talks(items, at):
            continue
        named = actors_or_members(reading, phrase, sentence, joined=True)
        yield _parties(tuple(m for side in named for m in delegated(reading, sentence, side)))


def _of_talks(items: Sequence[Item], prep: int) -> bool:
    """Whether the noun before a preposition is of talks, or of what parties have with one another and talk about."""
    told = triggers("meeting")
    if items[prep - 1].form in told["forms"]["elsewhere"]:
        return True  # باتفاق بين X وY وآخر بين Z وW
    for i in range(prep - 1, max(-1, prep - 6), -1):
        item = items[i]
        if item.kind not in ("word", "mention", "date"):
            break
        if item.kind == "word" and (
            item.key in told["nouns"]["meeting"]
            or item.key in told["nouns"]["talking"]
            or item.key in told["mutual"]["nouns"]
        ):
            return True
    return False


def _side_by_side(reading: Reading, sentence: Sentence, limit: int) -> Iterator[Sides]:
    """توصلت X وY إلى اتفاق, وقعه وفدا X وY, اتهمت X Y: who are the subject of what parties do with one another.

    Or one is the subject of what is done against the other.
    """
    items, mutual = sentence.items, triggers("meeting")["mutual"]
    for at, item in enumerate(items):
        if item.start >= limit:
            break
        if item.kind != "verb":
            continue
        if item.lemma_in(mutual["against"]):
            yield _against(reading, sentence, at)
        if not item.lemma_in(mutual["verbs"]):
            continue
        subject = verb_arguments(items, at).subject
        if subject is None or subject.pronoun or subject.head.start >= limit:
            continue
        named = actors_or_members(reading, subject, sentence, joined=True)
        yield _parties(tuple(m for side in named for m in delegated(reading, sentence, side)))


def _against(reading: Reading, sentence: Sentence, verb: int) -> Sides:
    """اتهمت X Y: the state or body that does something to another, and that one."""
    args = verb_arguments(sentence.items, verb)
    both = [reading.actors(phrase, sentence) for phrase in (args.subject, args.object)]
    parties = tuple(as_state(m) or m for named in both if len(named) == 1 for m in named)
    return parties if len(parties) == 2 and all(m.kind in ("state", "organization") for m in parties) else ()
