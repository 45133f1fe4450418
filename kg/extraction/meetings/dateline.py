"""Where protocol news leaves it to its dateline: the town from which it is filed.

An agency says once where it files from (الدوحة في 14 مارس /قنا/) and goes on with هنا or with the office in which a
guest is received.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.certainty import is_future, is_negated
from kg.extraction.grammar.circumstances import relative_end, time_of
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.outlook import outlook_of
from kg.extraction.grammar.scenes import is_place
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.grammar.venues import seats
from kg.extraction.meetings.bodies import of_states
from kg.extraction.meetings.standing import Told, told_as_earlier
from kg.extraction.meetings.visited_country import country_visited
from kg.extraction.meetings.visits import destination_of, goal_of, relative_agent
from kg.extraction.mentions.states_of import land_of
from kg.language.fold import fold
from kg.lexicon.body_seats import body_seats, has_seat_in
from kg.lexicon.function_words import DURING
from kg.lexicon.office_classes import OF_MANY_STATES, POSTED_OFFICES
from kg.lexicon.organisations import organisations
from kg.lexicon.places import place_names, places
from kg.lexicon.states import names as state_names
from kg.lexicon.states import states
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span

_DATELINE = re.compile(r"\s*([ء-ي]+(?: [ء-ي]+){0,2}?)\s*(?:في\s+)?(?=[\d\-–—ـ/(:])")
# … after who files it: شفق نيوز- بغداد, «الجزيرة» - الرباط:, كتب من الرباط
_AFTER_AGENCY = re.compile(r"\s*+[^\n.،]{2,20}?\s*+(?:[\-–—ـ/:]|\bمن)\s*+([ء-ي]+(?: [ء-ي]+)?)[^\S\n]*+[:\n]")


def dateline_scene(told: Told, sides: Sequence[Mention]) -> Mention | None:
    """The town of the dateline, for what a verb says to be done "here" or in an office at home.

    Or for a guest from abroad whom a man in office meets, who does so at home where nothing else is said.

    :param sides: who met, the host before the others.
    """
    sentence, at = told.sentence, told.at
    filed: tuple[tuple[Mention, str], ...] = ()
    items, host = sentence.items, sides[0] if sides else None
    if len(sides) > 1 and (country := country_visited(sentence, at, sides)) is not None:
        return country
    if sentence.field == "text" and (filed := _filed_in(told.reading.article.text)):
        theirs = {m.state for m in sides}
        town, land = next((town for town in filed if town[1] in theirs), filed[0])
        received = items[at].lemma_in(triggers("meeting")["verbs"]["receive"])
        at_home = received and host is not None and host.state == land
        here = at_home or _guest_from_abroad(told, town, land, sides) or _sits_at_home(told, town, land, sides)
        here = here or (not told.future and any(_at_home(items, i) for i in range(at + 1, _end(items, at))))
        if here and not (_at_seat_of_states(told) or _are_abroad(told, town, land, sides)):
            return town._replace(sentence=sentence.index)
    return _own_office(sentence, at, host) if not filed and host is not None else None


def filed_in_land(text: str) -> str | None:
    """The state from which a text was filed, if its dateline tells of one alone."""
    lands = {land for _, land in _filed_in(text)}
    return next(iter(lands)) if len(lands) == 1 else None


def _guest_from_abroad(told: Told, town: Mention, land: str, sides: Sequence[Mention]) -> bool:
    """بغداد/ واع - بحث الوزير مع السفير الألماني: whether a man of the dateline's land met one from abroad, as news.

    Or one of a body that has its seat in the ``town``: القاهرة: بحث الأمين العام للجامعة العربية مع الوزير الأردني.
    """
    items, at = told.sentence.items, told.at
    if told.future or told.sentence.index > _LEAD or told_as_earlier(items, at) or len(sides) < 2:
        return False
    if any(items[i].form == "هامش" or _is_elsewhere(items, i, land) for i in range(len(items))):
        return False
    sides = [m for m in sides if m.state or m.office != "delegation"]  # والوفد المرافق له
    at_home = [_is_of(m, town, land) and m.office is not None and m.office not in POSTED_OFFICES for m in sides]
    abroad = [_is_abroad(m, town, land) for m in sides]
    if items[at].lemma_in(triggers("meeting")["verbs"]["receive"]) and not at_home[0]:
        return False  # who receives is at home, not his guest
    return any(at_home) and any(abroad) and all(h or g for h, g in zip(at_home, abroad, strict=True))


def _is_of(man: Mention, town: Mention, land: str) -> bool:
    """Whether a man is of the dateline's land, or of a body that has its seat in its ``town``."""
    return man.state == land or has_seat_in(man.state, town.key or "")


def _is_abroad(guest: Mention, town: Mention, land: str) -> bool:
    """Whether who was met is of another land, by himself, by his body or by a body of his state (البرلمان السويدي)."""
    if guest.kind in ("person", "office"):
        return guest.state not in (None, land)
    if guest.kind == "state":
        return guest.manner == "government" and guest.key != land
    body = organisations().get(guest.key or "") if guest.kind == "organization" else None
    if body is None:
        return False
    return (
        body.state != land if body.state else body.kind in OF_MANY_STATES and not has_seat_in(body.id, town.key or "")
    )


def _sits_at_home(told: Told, town: Mention, land: str, sides: Sequence[Mention]) -> bool:
    """نيويورك - عقد مجلس الأمن جلسة: whether a body sits, as news that is filed from the town of its seat.

    Its summit only where that is its seat as well, for most of them move about.
    """
    items, summit = told.sentence.items, triggers("meeting")["nouns"]["convention"]
    if not sides or told.sentence.index > _LEAD or told_as_earlier(items, told.at):
        return False
    for side in sides:
        body = side.key if side.kind == "organization" else side.state if side.number == "p" else None
        if body is None or not has_seat_in(body, town.key or ""):
            return False
        if items[told.anchor].key in summit and not body_seats()[body].summits:
            return False
    return not any(item.mention is not None and _is_town_abroad(item.mention, land) for item in items)


def _is_town_abroad(place: Mention, land: str) -> bool:
    return place.kind == "place" and is_place(place) and _land(place) != land


_LEAD = 5
"""So many sentences are the news itself, before what had been at other times."""


def _is_elsewhere(items: Sequence[Item], at: int, land: str) -> bool:
    """Whether an item names a place abroad: a town, or a state that is no mere side (العلاقات بين P وQ)."""
    mention = items[at].mention
    if mention is None or mention.kind not in ("place", "state") or mention.manner in ("demonym", "government"):
        return False
    if mention.kind == "state" and mention.manner in ("name", "alias", "official") and _is_side(items, at):
        return False
    return _land(mention) != land


def _is_side(items: Sequence[Item], at: int) -> bool:
    """العلاقات بين P وQ, التعاون مع Q: whether a state is one of two between which there is something."""
    before = at - 1
    if before > 1 and items[before].kind == "conj" and items[before - 1].mention is not None:
        before -= 2
    return before >= 0 and items[before].kind == "prep" and items[before].lemma in ("بين", "مع")


def _land(place: Mention) -> str | None:
    """The state that a place is or lies in; None where that is not known."""
    land = land_of(place)
    return land.key if land is not None else None


def at_home_of(place: Mention, sides: Sequence[Mention]) -> bool:
    """Whether a place is, or lies in, the state for which one of the sides acts."""
    land = _land(place)
    return land is not None and any(land in (side.state, side.key) for side in sides)


def _at_seat_of_states(told: Told) -> bool:
    """اجتمعا بمقر جامعة الدول العربية, في مقر المجلس (of which was told): the seat of states, wherever that is."""
    sentence = told.sentence
    items = sentence.items
    for i in range(told.at + 1, _end(items, told.at) - 1):
        if items[i].kind != "word" or items[i].key not in seats() or items[i].pronoun:
            continue
        owner = items[i + 1]
        if owner.mention is not None:
            return of_states(owner.mention)
        noun = owner.folded.removeprefix("ال")  # the body that was last called by this noun
        named = (m for s in reversed(told.reading.sentences[: sentence.index + 1]) for m in reversed(s.mentions))
        bodies = (m for m in named if m.kind == "organization")
        body = next((m for m in bodies if fold(m.name).split()[0].removeprefix("ال") == noun), None)
        return owner.definite and body is not None and of_states(body)
    return False


def _are_abroad(told: Told, town: Mention, land: str, sides: Sequence[Mention]) -> bool:
    """خلال زيارته إلى P, وكان X وصل أمس إلى P: whether one of the dateline's land is told to be on a journey abroad.

    Or at what is held at a place that is not told (خلال مشاركته في مؤتمر). A journey to come, and one before the rest,
    is none of the meeting's.
    """
    home = [m for m in sides if _is_of(m, town, land)]
    last = max(_LEAD, told.sentence.index + 1)
    near = [s for s in told.reading.sentences[: last + 1] if s.field == "text"]
    return any(_tells_of_journey(told.reading, sentence, land, home) for sentence in near) or _attends(told)


def _attends(told: Told) -> bool:
    """خلال مشاركته في مؤتمر, أثناء حضوره القمة: whether they met at what one of them takes part in."""
    items, attendance = told.sentence.items, triggers("meeting")["surroundings"]["attendance"]
    for i in range(told.at + 2, _end(items, told.at)):
        if items[i].kind == "word" and items[i].key in attendance and items[i].pronoun.startswith("3"):
            return items[i - 1].lemma in DURING | _ON_MARGIN
    return False


_ON_MARGIN = frozenset({"هامش", "علي", "في", "لدي"})


def _tells_of_journey(reading: Reading, sentence: Sentence, land: str, home: Sequence[Mention]) -> bool:
    """Whether a sentence tells that one of the men of a ``land`` is or was on a journey out of it.

    :param home: those of them who met somebody.
    """
    items, groups = sentence.items, triggers("meeting")
    for i, item in enumerate(items):
        if item.kind == "verb" and (lemma := item.lemma_in(groups["verbs"]["visit"])):
            args = verb_arguments(items, i)
            direct = args.object.mentions[:1] if args.object is not None else []
            goal = next(filter(is_place, direct), None) or goal_of(args, groups["verbs"]["visit"][lemma])
            if goal is None or is_future(items, i) or is_negated(items, i) or told_as_earlier(items, i):
                continue
            if _is_over(reading, sentence, i, 0):
                continue
            who = verb_subject(reading, sentence, i, args.subject)
        elif item.kind == "word" and item.lemma_in(groups["nouns"]["visit"]):
            args = noun_arguments(items, i)
            goal = destination_of(args, items)
            if goal is None or is_future(items, i) or outlook_of(items, i) in ("ahead", "wanted"):
                continue
            if _is_over(reading, sentence, i, relative_end(items, args.end, item)):
                continue
            agent = relative_agent(reading, sentence, args.end)
            who = reading.actors(args.subject, sentence) or (agent[0] if agent is not None else ())
        else:
            continue
        if _land(goal) in (None, land):
            continue
        names = {m.name.split()[-1] for m in home}
        if any(m.state == land or m.name.split()[-1] in names for m in who):
            return True
    return False


def _is_over(reading: Reading, sentence: Sentence, at: int, relative: int) -> bool:
    """خلال زيارته إلى P في الشهر الماضي: whether a journey is told to have been before the days of which is the news.

    :param relative: where a relative clause that describes it ends.
    """
    when, published = time_of(sentence, at, at, future=False, relative=relative), reading.article.date
    if when is None or when.date is None or published is None or when.date.iso.startswith("--"):
        return False
    since = (published - timedelta(_LONGEST)).isoformat()
    return (when.end_date or when.date).iso < since[: len(when.date.iso)]


_LONGEST = 6
"""So many days somebody may have been abroad who is again at home."""


def _own_office(sentence: Sentence, at: int, host: Mention) -> Mention | None:
    """استقبل الوزير اللبناني X في مكتبه Y: the state in which the host holds his office, which is in it."""
    if host.state not in states() or host.office in POSTED_OFFICES:
        return None
    items, offices = sentence.items, triggers("meeting")["forms"]["own_office"]
    for i in range(at + 2, _end(items, at)):
        if items[i].form in offices and items[i - 1].kind == "prep" and items[i - 1].lemma in ("في", "ب"):
            if i + 2 < len(items) and items[i + 1].kind == "prep" and items[i + 2].mention is not None:
                return None  # في مكتبه بالأمم المتحدة: wherever that is
            return sentence.mention_of(items[i], "state", host.state or "", manner="name", rule="own office")
    return None


def town_that_receives(verb: Item, args: Arguments) -> Mention | None:
    """استقبلت القاهرة X, تستضيف قبرص قمة: the capital that receives a guest is where he is, as well as his host.

    So is a state by its name, if it is said to hold what it takes part in itself.
    """
    subject = args.subject
    if verb.kind != "verb" or subject is None or len(subject.mentions) != 1:
        return None
    town, verbs = subject.mentions[0], triggers("meeting")["verbs"]
    hosts = verb.lemma_in(verbs["host"])
    if town.manner != "capital" and not (hosts and town.kind == "state" and town.manner in ("name", "official")):
        return None
    receives = hosts or verb.lemma_in(verbs["receive"])
    return town._replace(rule="town that receives") if receives else None


@lru_cache(maxsize=64)
def _filed_in(text: str) -> tuple[tuple[Mention, str], ...]:
    """The towns that the dateline at the head of a text can name, each with its state; capitals may bear its name."""
    found = (_towns(filed) for line in (_DATELINE, _AFTER_AGENCY) if (filed := line.match(text)) is not None)
    return next(filter(None, found), ())


def _towns(filed: re.Match[str]) -> tuple[tuple[Mention, str], ...]:
    """The towns that the first group of a match can name, with their states: طرابلس of Libya or of Lebanon."""
    words = tuple(fold(filed[1]).split())
    span = Span(filed.start(1), filed.end(1), "text")
    town = Mention("place", span, 0, (0, 0), filed[1], manner="place", rule="dateline")
    named = ((place.id, places()[place.id].iso3) for place in place_names().get(words, ()))
    found = tuple((town._replace(key=place), land) for place, land in named if land is not None)
    as_states = (s.iso3 for s in state_names().get(words, ()))
    return found or tuple((town._replace(kind="state", key=s, manner="name"), s) for s in as_states)


def _end(items: Sequence[Item], at: int) -> int:
    """Where the clause of the verb at item ``at`` ends: at a full stop, or before the next verb."""
    return next(
        (i for i in range(at + 1, len(items)) if items[i].kind in ("verb", "sub") or items[i].text in ".؛"), len(items)
    )


def _at_home(items: Sequence[Item], at: int) -> bool:
    item, before = items[at], items[at - 1]
    if item.form == "هنا":
        return True
    if before.kind != "prep" or before.lemma not in ("في", "ب"):
        return False
    after = items[at + 1].form if at + 1 < len(items) else ""
    forms = triggers("meeting")["forms"]
    return (
        item.form in forms["own_office"]
        or item.form in forms["at_home"]
        or (item.form in ("مقر", "مبني") and after in forms["seats"])
    )
