"""When an event of a clause takes place, and how far what is said of it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from functools import cache
from typing import NamedTuple

from kg.extraction.grammar.antecedents import described_aside, relative_aside
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item, ends_clause, is_perfect, is_verbal_noun
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.no_scene import ahead_of_another, counts_from_another
from kg.extraction.grammar.scheduled import is_of_another
from kg.language.dates_words import vocabulary
from kg.language.fold import fold
from kg.lexicon.function_words import AFTER, AHEAD_OF, BEFORE, DURING, WERE
from kg.lexicon.triggers import triggers
from kg.records import Mention, PartialDate


class Time(NamedTuple):
    """When: the day, month or year, and the end of a range.

    ``coming``: the words themselves say that it lies ahead; ``today``: that it is the day of the report; ``gone``:
    that it lies behind.
    """

    date: PartialDate | None
    end_date: PartialDate | None
    coming: bool = False
    today: bool = False
    gone: bool = False


def time_of(sentence: Sentence, verb: int, noun: int, *, future: bool, relative: int = 0) -> Time | None:
    """The time expression that belongs to the event at items ``verb`` and ``noun``.

    It stands after them in their clause, or before them in it; one that stands beside another verb is that verb's.

    :param relative: the end of a relative clause that describes the noun (المفاوضات التي كان مقررا أن تنطلق اليوم).
    """
    items = sentence.items
    first, last = min(verb, noun), max(verb, noun)
    past = first
    for i in range(first + 1, last):  # ينهي اليوم زيارة إلى …
        item = items[i]
        if i < past or (past := relative_aside(items, i)):
            continue  # يجري X، الذي وصل أمس، مباحثات
        if item.kind == "date" and item.mention is not None and not _bounds(items, i):
            return _at(items, i, future)
    past = last
    for i in range(last + 1, len(items)):
        item = items[i]
        if i < past:
            continue
        if item.kind == "verb" and relative <= i and (past := described_aside(items, i)):
            continue  # التقى X وفدا يرأسه Y، أمس في P
        if item.kind == "conj":
            parted = _joins_clause(items, i) or _joins_like(items, last, i)
        else:
            # most words are neither: they are not asked
            parted = item.kind == "word" and item.definite and is_of_another(items, i, last)
            parted = parted or ((item.form[-1:] == "ا" or item.form in AHEAD_OF) and ahead_of_another(items, i))
        if parted or (item.kind == "prep" and (item.lemma in _SOURCES or counts_from_another(items, i))):
            break
        if item.kind == "date" and item.mention is not None and not _bounds(items, i, last):
            return _at(items, i, future)
        if relative <= i and ends_clause(item):
            break
    if items[verb].kind != "verb":
        return None  # a date before a bare noun belongs to the verb of its clause
    if noun < verb and _at_another_time(items, noun):
        return None  # عاد أمس بعد زيارة استغرقت يومين: and so does one before a noun that a verb describes
    if _in_its_course(items, verb) and _came_back(items, verb):
        return None  # عاد أمس في ختام زيارة التقى خلالها Y
    if first > 2 and items[first - 1].form in _WHEN:
        return _at(items, when, future) if (when := _day_before(items, first - 1)) else None
    for i in range(first - 1, -1, -1):
        item = items[i]
        if item.kind == "date" and item.mention is not None and not _bounds(items, i):
            if _described(items, i) or _of_fronted(items, i, first):
                return None
            found = _at(items, i, future)
            # يصل غدا إلى P، والتقى Y: what has been was on another day
            return found if found is None or not (found.coming and is_perfect(items[verb])) else None
        if ends_clause(item) or (item.form == "وقت" and _at_a_time(items, i)):
            break
    opening = _opening(items, verb)
    opening = opening or heading_date(items)
    return _resolved(opening, future) if opening is not None else None


_WHEN = frozenset({"حين", "عندما", "حينما"})


def _day_before(items: Sequence[Item], at: int) -> int:
    """منذ أيار الماضي، حين التقى Y: the date right before the conjunction at item ``at``; 0 for none."""
    day = at - 1 - (items[at - 1].text in "،,")
    if day < 1 or items[day].kind != "date" or items[day].mention is None or items[day - 1].lemma in BEFORE:
        return 0
    return day


def _in_its_course(items: Sequence[Item], verb: int) -> bool:
    """زيارة التقى خلالها Y: whether a verb tells of what was in the course of something."""
    after = items[verb + 1] if verb + 1 < len(items) else None
    return after is not None and after.kind == "prep" and after.lemma in DURING and bool(after.pronoun)


def _came_back(items: Sequence[Item], at: int) -> bool:
    """Whether the clause that a verb goes on from says that somebody has come back."""
    before = verb_left(items, at)
    return before is not None and bool(items[before].lemma_in(triggers("meeting")["verbs"]["come_back"]))


def _at_another_time(items: Sequence[Item], noun: int) -> bool:
    """عاد أمس بعد زيارة استغرقت يومين: whether a noun tells before or after what the verb of its clause happened."""
    before = next((i for i in range(noun - 1, max(-1, noun - 3), -1) if items[i].kind == "prep"), None)
    return before is not None and items[before].lemma in BEFORE | AFTER and verb_left(items, before) is not None


def _at_a_time(items: Sequence[Item], i: int) -> bool:
    """حثه في اتصال أمس، في وقت ألغيت زيارة: whether with وقت at item ``i`` begins what was meanwhile."""
    if i == 0 or i + 1 >= len(items):
        return False
    return items[i - 1].lemma == "في" and items[i + 1].kind == "verb"


def _described(items: Sequence[Item], date: int) -> bool:
    """سيحتل الاتفاق الذي أبرم الاثنين حيزا من الجولة: whether a date is that of a relative clause before the event."""
    for i in range(date - 1, 0, -1):
        if items[i].kind == "verb":
            return items[i - 1].kind == "rel"
        if items[i].kind == "sub" or (items[i].kind == "mark" and items[i].text in ".؛:"):
            return False
    return False


def _of_fronted(items: Sequence[Item], date: int, verb: int) -> bool:
    """قبل رحلته إلى Q الأربعاء، زار P; فور توقيع القرار الأربعاء، زار P: whether a date is that of what is told before
    the comma: a journey, talks, or anything done.
    """
    if not any(i.kind == "mark" and i.text in "،," for i in items[date + 1 : verb]):
        return False
    for i in range(date - 1, -1, -1):
        if items[i].form in _UPON and items[i + 1].pronoun and items[i + 1].lemma_in(_coming()):
            return False  # فور وصوله أمس، التقى Y: on the same day
        if (items[i].kind == "prep" and items[i].lemma in BEFORE | AFTER) or items[i].form in _UPON:
            return items[i + 1].kind == "word" and (items[i + 1].key in _events() or is_verbal_noun(items[i + 1]))
        if items[i].kind in ("verb", "sub", "rel", "mark"):
            return False
    return False


_UPON = frozenset({"فور", "حال"})


def _coming() -> frozenset[str]:
    nouns: frozenset[str] = triggers("meeting")["nouns"]["coming"]
    return nouns


@cache
def _events() -> frozenset[str]:
    """The nouns of visits, of talks and of calls."""
    nouns = triggers("meeting")["nouns"]
    return frozenset().union(*(nouns[group] for group in ("meeting", "talking", "visit", "coming", "going", "call")))


def _joins_clause(items: Sequence[Item], i: int) -> bool:
    """… ملك النرويج، وفي يوم الأحد بعث برقية: the day right after a conjunction is that of the verb after it."""
    named = items[i + 1].mention if i + 2 < len(items) else None
    if named is not None and i and items[i - 1].kind == "mark" and items[i + 2].kind == "date":
        return named.kind == "place" or named.manner == "capital"  # زار P الثلاثاء، وQ الأحد
    day = i + 1 + (i + 1 < len(items) and items[i + 1].kind == "prep")
    return day + 1 < len(items) and items[day].kind == "date" and items[day + 1].kind in ("verb", "fut", "part")


def _joins_like(items: Sequence[Item], event: int, i: int) -> bool:
    """المفاوضات مع X، والمفاوضات مع Y التي انتهت الثلاثاء: whether a conjunction joins another event of that name."""
    noun = items[event]
    after = items[i + 1] if i + 1 < len(items) else None
    return after is not None and noun.kind == "word" and after.kind == "word" and after.key == noun.key


def _opening(items: Sequence[Item], verb: int) -> Mention | None:
    """وفي يوم الأحد هنأ X، واستقبل Y: the date that opens a sentence is that of the verbs joined to its first one."""
    if not verb or items[verb - 1].kind != "conj" or not is_perfect(items[verb]):
        return None
    at = next((i for i, item in enumerate(items[:5]) if item.kind == "date"), None)
    if at is None or any(i.kind not in ("conj", "prep", "word", "mark") for i in items[:at]) or _bounds(items, at):
        return None
    between = items[at + 1 : verb]
    if any(i.kind in ("sub", "rel", "date") or (i.kind == "mark" and i.text in ".؛:") for i in between):
        return None
    return items[at].mention


def heading_date(items: Sequence[Item]) -> Mention | None:
    """مارس 2019: X يزور P: in a chronology, the date before the colon that opens a sentence."""
    date = items[0].mention if items and items[0].kind == "date" else None
    return date if date is not None and len(items) > 1 and items[1].text in ":-–—" else None


def opening_time(items: Sequence[Item], at: int) -> Time | None:
    """غدا.. قمة في P, اليوم: لقاء بين X وY: the time, set off, with which a headline opens before an event's noun."""
    if not at or items[0].kind != "date" or items[1].kind != "mark":
        return None
    return None if any(item.kind in ("verb", "sub", "rel") for item in items[2:at]) else _at(items, 0, future=True)


def nearer(ahead: Time, past: Time | None, published: Day | None, weight: int = 1) -> Time:
    """ألغى زيارة كانت مقررة في مارس: what was due may have been before the news of it, the nearer of the two.

    :param weight: how much nearer the past must have been.
    """
    if past is None or ahead.coming or published is None or ahead.date is None or past.date is None:
        return ahead
    one, other = _middle(ahead.date), _middle(past.date)
    if one is None or other is None:
        return ahead
    return past if abs(other - published) * weight < abs(one - published) else ahead


def _middle(date: PartialDate) -> Day | None:
    """A day for a partial date; None for one without a year."""
    if date.iso.startswith("--"):
        return None
    return Day.fromisoformat(date.iso + {10: "", 7: "-15", 4: "-07-01"}[len(date.iso)])


def nearest_reading(heading: Mention, when: Time, published: Day | None) -> Time:
    """A chronology's day without its year, told in the imperfect of narration, is the one nearest to the report.

    :param when: the time that was understood, which stands if it is not the heading's.
    """
    past, future = heading.past, heading.future
    if past is None or future is None or past[0] is None or future[0] is None or published is None:
        return when
    if when.date != future[0] or not past[0].is_day or not future[0].is_day:
        return when
    since, until = published - Day.fromisoformat(past[0].iso), Day.fromisoformat(future[0].iso) - published
    return Time(*past) if since < until else when


_BOUNDS = BEFORE | AFTER | {"منذ", "حتي", "عن"}


def _bounds(items: Sequence[Item], i: int, event: int = -1) -> bool:
    """A date that only bounds the time of something else (منذ 2004، حتى سبتمبر، منذ تسلمه مهامه في فبراير).

    :param event: the last item of the event itself, which nothing before it keeps from its date (منذ زيارة X عام 1972).
    """
    if i > 0 and items[i - 1].kind == "prep" and items[i - 1].lemma in _BOUNDS:
        return not _by_the_end(items, i)
    if i > 1 and items[i - 1].lemma == "من" and items[i - 2].form in ("اعتبارا", "ابتداء", "بدءا"):
        return True
    if i > 0 and items[i - 1].kind == "word" and items[i - 1].form in vocabulary().event_name:
        return True  # التقى قائد ثورة الأول من سبتمبر X: a day that an event of history goes by
    since = items[i].text.startswith("منذ") and items[i].form.split()[-1] not in vocabulary().moment
    if since and not (items[i - 1].kind == "verb" and is_perfect(items[i - 1])):
        return True  # المستمرة منذ شهر is since then, التقيا منذ شهر was then
    for before in range(i - 1, max(event, i - 11, -1), -1):
        item = items[before]
        if item.kind in ("verb", "sub", "rel", "mark", "conj"):
            return False
        if item.kind == "prep" and item.lemma in _BOUNDS:
            after = items[before + 1]  # يقوم بجولة في P بعد زيارة إلى Q في فبراير
            return is_verbal_noun(after) or (after.kind == "word" and after.key in _events())
    return False


def _by_the_end(items: Sequence[Item], i: int) -> bool:
    """قبل نهاية الشهر, قبل نهاية العام الحالي: what is to be before the end of the present month lies in it."""
    if i == 0 or items[i - 1].lemma not in BEFORE:
        return False
    v, (first, *period) = vocabulary(), items[i].form.split()
    if first not in v.end or not period:
        return False
    if period[0] in v.this:
        return len(period) == 2
    named = period[0] in v.the_month or period[0] in v.the_year or period[0] in v.the_week
    return named and (len(period) == 1 or v.qualifier.get(period[1]) == 0)


# What opens the naming of a source, whose date is that of its report, or of what came before (إثر هجوم وقع أمس).
_SOURCES = frozenset("وفقا وفق بحسب حسب اثر".split())
_OTHER_DAY = frozenset("التالي السابق نفسه ذاته الاول الثاني الاخير".split())
_COMING = frozenset("المقبل المقبله القادم القادمه غدا غد المقبلين المقبلان مقبل قادم".split())


def _at(items: Sequence[Item], i: int, future: bool) -> Time | None:
    """The time that the date at item ``i`` says."""
    mention = items[i].mention
    return _resolved(mention, future, ahead=_by_the_end(items, i)) if mention is not None else None


_GONE = frozenset("امس الماضي الماضيه المنصرم المنصرمه الفايت الفايته".split())


def _resolved(mention: Mention, future: bool, *, ahead: bool = False) -> Time:
    words = fold(mention.name).split()
    coming = ahead or any(w in _COMING for w in words)
    reading = mention.future if future or coming else mention.past
    if reading is None or reading[0] is None:
        reading = (mention.date, mention.end_date)
    today = "اليوم" in words and not _OTHER_DAY & set(words)
    return Time(*reading, coming, today, not _GONE.isdisjoint(words))


def relative_end(items: Sequence[Item], at: int, noun: Item | None = None) -> int:
    """The end of the relative clause (قمة عقدوها …, القمة التي …) at ``items[at]``: its first comma or stop, else 0.

    One right after a person (محادثات مع X، الذي فاز …) says something of him, unless its verb is one of holding; one
    that does not agree with the event's ``noun`` (زيارة بعد الاتصال الذي جرى الاثنين) is of another. What somebody
    says of the event (زيارته التي وصفها أمس بالمفيدة) was neither said then nor there.
    """
    if at + 1 < len(items) and items[at].kind == "mark" and items[at].text in "،," and items[at + 1].kind == "rel":
        at += 1  # اللقاء، الذي عقد في …
    elif (
        at + 2 < len(items) and items[at].text in "،," and items[at + 1].kind == "conj" and items[at + 2].kind == "rel"
    ):
        at += 2  # القمة، والتي كانت مقررة غدا
    elif at < len(items) and items[at].form in WERE:
        while at + 1 < len(items) and items[at].kind in ("part", "fut"):
            at += 1  # لقاء كان سيعقده غدا
    if at >= len(items) or items[at].kind not in ("rel", "verb"):
        return 0
    if items[at].kind == "rel" and (_of_person(items, at) or (noun is not None and not _agrees(items[at], noun))):
        return 0
    if _commented(items, at) or (noun is not None and noun.definite and _describes_before(items, at)):
        return 0
    for i in range(at + 1, len(items)):
        if (
            (items[i].pronoun and _describes_before(items, i))
            or (items[i].kind == "mark" and items[i].text in "،,.؛:")
            or (items[i].kind in ("rel", "sub") and items[i].form not in ("ان", "بان"))
        ):
            return i
    return len(items)


def _describes_before(items: Sequence[Item], verb: int) -> bool:
    """من لقاء جمعهما أمس, خلال اتصال أجراه قبل يومين: whether a verb describes the noun without article before it.

    What has its article is described by a relative pronoun (Ryding, ch. 14.2).
    """
    before = items[verb - 1] if verb and items[verb].kind == "verb" else None
    return before is not None and before.kind == "word" and not before.definite and not before.pronoun


def _commented(items: Sequence[Item], at: int) -> bool:
    """التي وصفها أمس, أعلن عنها: whether the clause at item ``at`` tells what somebody says of what it describes."""
    verb = at + (items[at].kind == "rel")
    if verb + 1 >= len(items) or not items[verb].lemma_in(triggers("meeting")["verbs"]["comment"]):
        return False
    return bool(items[verb].pronoun or (items[verb + 1].kind == "prep" and items[verb + 1].pronoun))


def _agrees(relative: Item, noun: Item) -> bool:
    """Whether a relative pronoun in the singular can describe a noun; things in the plural take the feminine."""
    if relative.form not in ("الذي", "التي") or noun.analysis is None or noun.kind != "word":
        return True
    feminine = noun.analysis.gender == "f" or noun.analysis.number == "p"
    return feminine == (relative.form == "التي")


def _of_person(items: Sequence[Item], relative: int) -> bool:
    """Whether the relative pronoun describes the person named right before it."""
    before = relative - 1
    while before > 0 and items[before].kind == "mark":
        before -= 1
    named = items[before].mention if before >= 0 else None
    if named is None or named.kind not in ("person", "office"):
        return False
    if named.number == "s" and named.gender == ("m" if items[relative].form == "التي" else "f"):
        return False  # الجولة بين X ورئيس الوزراء، التي كانت مقررة غدا
    words = triggers("meeting")["verbs"]
    verb = next((i for i in items[relative + 1 : relative + 4] if i.kind == "verb"), None)
    return verb is None or not any(verb.lemma_in(words[group]) for group in ("hold", "happen", "gather"))
