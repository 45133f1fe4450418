"""Who travels where: what a noun of visiting says of visitor and destination."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import certainty_forms, says
from kg.extraction.grammar.circumstances import relative_end
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import (
    NounPhrase,
    PrepPhrase,
    ends_clause,
    noun_phrase,
    prep_phrases,
    skip_adverbs,
)
from kg.extraction.grammar.scenes import is_place, named_capital
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.mentions.states_of import speaks_for_others
from kg.lexicon.function_words import AFTER, BEFORE, DURING, WAS, WERE
from kg.lexicon.places import place_nouns, places
from kg.lexicon.triggers import triggers
from kg.records import Mention


def past_apposition(items: Sequence[Item], args: Arguments) -> Arguments:
    """زيارة X، وزير الخارجية، إلى P: the arguments of a noun with the prepositions after who its agent is.

    Or after how long it lasted (محادثات دامت ساعتين مع X).
    """
    comma = args.end
    if beyond := _past_duration(items, comma):
        following = list(prep_phrases(items, beyond, lambda item: ends_clause(item) or item.text in "،,"))
        return replace(args, preps=[*args.preps, *following], end=args.end)
    if args.subject is None or args.subject.pronoun or comma >= len(items) or items[comma].text not in "،,":
        return args
    if "،" in items[comma - 1].text and items[comma - 1].kind == "mention":
        comma -= 1  # the name has the office within it
    for i in range(comma + 1, min(comma + 7, len(items) - 1)):
        if items[i].kind == "mark" and items[i].text in "،,":
            named = items[comma].kind == "mention" or any(
                item.mention is not None and item.mention.kind in _WHO for item in items[comma + 1 : i]
            )
            if not named or items[i + 1].kind != "prep":
                return args
            following = list(prep_phrases(items, i + 1, lambda item: ends_clause(item) or item.text in "،,"))
            return replace(args, preps=[*args.preps, *following])
        if items[i].kind not in ("mention", "word", "prep"):
            return args
    return args


def _past_duration(items: Sequence[Item], end: int) -> int:
    """دامت ساعتين مع X, استمرت أمس ساعة إلى P: the preposition after how long something lasted; 0 for none.

    :param end: where the noun ends, or after the verb where that can be read as an adjective (دام).
    """
    lasting = triggers("meeting")["verbs"]["last"]
    verb = next((i for i in (end, end - 1) if i + 1 < len(items) and items[i].verb(lasting) is not None), None)
    if verb is None or items[verb].pronoun:
        return 0
    for i in range(verb + 1, min(verb + 7, len(items))):
        if items[i].kind == "prep" and items[i].lemma in ("مع", "بين"):
            return i if i > verb + 1 else 0
        if i + 1 < len(items) and items[i].kind == "prep" and items[i].lemma in ("الي", "ل"):
            goal = items[i + 1].mention
            somewhere = goal.kind in ("state", "place") if goal is not None else items[i + 1].key in stations()
            return i if i > verb + 1 and somewhere else 0
        if items[i].kind not in ("word", "number", "date"):
            return 0
    return 0


_WHO = frozenset({"office", "person"})


def relative_agent(
    reading: Reading, sentence: Sentence, end: int
) -> tuple[tuple[Mention, ...], Mention | None, int] | None:
    """The agent of the relative clause that starts at item ``end`` (التي قام بها X إلى P, كان مقررا أن يقوم بها X)."""
    items = sentence.items
    if end >= len(items):
        return None
    held = triggers("meeting")["verbs"]["hold"]
    described = items[end].kind == "verb" and bool(items[end].lemma_in(held))  # زيارة يقوم بها X
    due = due_from(items, end)
    if not (items[end].kind == "rel" or described or due):
        return None
    for verb in range(due or end + (not described), min((due or end) + 4, len(items))):
        if items[verb].kind == "verb":
            args = verb_arguments(items, verb)
            subject = args.subject if args.subject and args.subject.first > verb else None
            resumed = verb + 1 < len(items) and items[verb + 1].kind == "prep" and items[verb + 1].lemma == "ب"
            resumed = resumed and bool(items[verb + 1].pronoun)
            if subject is None and resumed:
                subject = next(iter(args.bare), None)
            agent, goal = travellers(reading.actors(subject, sentence)), destination_of(args)
            if subject is None and resumed and goal is not None:
                agent = _carried(reading, sentence, verb)  # زيارة قام بها إلى P
            return (agent, goal, verb) if agent else None
    return None


def due_from(items: Sequence[Item], end: int) -> int:
    """التي كان من المقرر أن يقوم بها X, قمة يفترض أن يشارك فيها X: the verb of what was to be; else 0."""
    taken = 1 < end < len(items) and items[end].form == "ان" and items[end - 2].lemma == "من"
    was = end - 2 if taken else end + (items[end].kind == "rel")  # قمة من المقرر: as if that were of the noun
    if was + 1 >= len(items):
        return 0
    supposed = items[was].form not in WERE
    if supposed and not (
        (items[was].kind == "verb" and says(items[was], "be_due"))
        or (items[was].lemma == "من" and items[was + 1].form in certainty_forms("prospect"))
    ):
        return 0
    that = next((i for i in range(was + 1, min(was + 4, len(items))) if items[i].form == "ان"), 0)
    if not that or that + 1 >= len(items) or items[that + 1].kind != "verb":
        return 0
    taken_up = items[that + 1].pronoun or (that + 2 < len(items) and items[that + 2].pronoun)
    return that + 1 if taken_up or not supposed else 0  # but قمة يتوقع أن تؤدي إلى كذا


def _carried(reading: Reading, sentence: Sentence, verb: int) -> tuple[Mention, ...]:
    """Whom the same sentence has spoken of before, as the subject of a verb that has none."""
    item = sentence.items[verb]
    if item.analysis is None or item.analysis.person != "3":
        return ()
    found = reading.antecedent(sentence.index, item.start, item.analysis.gender, item.analysis.number)
    return tuple(m for m in travellers(found) if m.sentence == sentence.index)


def been_due(reading: Reading, sentence: Sentence, end: int) -> tuple[tuple[Mention, ...], Mention | None]:
    """ألغت واشنطن زيارة كان مقررا أن يقوم بها X إلى P: who had been due to pay a visit, and where, if that is told.

    Of him who intended to (الزيارة التي كان يعتزم القيام بها إلى P الوزير X) may be told after all else.

    :param end: the item after the visit's noun and its adjectives.
    """
    items = sentence.items
    end += end < len(items) and items[end].kind == "rel"
    if end >= len(items) or items[end].form not in WAS:
        return (), None
    verbs = [i for i in range(end + 1, min(end + 7, len(items))) if items[i].kind == "verb"]
    verb = verbs[-1] if verbs else end
    args = verb_arguments(items, verb)
    after = noun_phrase(items, end + 1) if end + 1 < len(items) else None  # زيارة كان X يعتزم القيام بها
    phrases = [args.subject or after, *args.bare, after]
    agents = (travellers(reading.actors(p, sentence)) for p in phrases if p is not None and p.first > end)
    return next(filter(None, agents), ()), destination_of(args)


def destination_of(args: Arguments, items: Sequence[Item] = ()) -> Mention | None:
    """The place or state after إلى or لـ, in the relative clause too when ``items`` are given."""
    end = relative_end(items, args.end)
    further = prep_phrases(items[:end], args.end + 1, lambda item: item.kind == "mark")
    goal = next((m for m in goals((*args.preps, *further), ("الي", "ل")) if is_place(m)), None)
    lands = (m for phrase in toured(items, args.end) for m in phrase.mentions if is_place(m))
    return goal or next(lands, None)


def toured(items: Sequence[Item], end: int) -> list[NounPhrase]:
    """The lands that a clause from item ``end`` on says that a tour takes in.

    جولة شملت الكويت والبحرين, جولة تقوده إلى مصر, جولة يبدأها من مصر, جولة يستهلها بزيارة مصر.
    """
    verb = end + (end < len(items) and items[end].kind == "rel")
    if verb >= len(items) or items[verb].kind != "verb":
        return []
    args, verbs = verb_arguments(items, verb), triggers("meeting")["verbs"]
    if items[verb].lemma_in(verbs["comprise"]):
        return [phrase] if (phrase := each_object(args)) is not None else args.bare
    if items[verb].pronoun and items[verb].lemma_in(verbs["lead_to"]):
        return [p.phrase for p in args.preps if p.preposition == "الي" and p.phrase is not None]
    if items[verb].pronoun and (items[verb].lemma_in(verbs["begin"]) or items[verb].lemma_in(verbs["end"])):
        stops = (p.phrase for p in args.preps if p.preposition in ("من", "ب", "في") and p.phrase is not None)
        return [phrase for stop in stops if (phrase := _visited_on(items, stop)) is not None]
    return []


def _visited_on(items: Sequence[Item], stop: NounPhrase) -> NounPhrase | None:
    """يبدأها من P, يستهلها بزيارة P: what a phrase names that tells where a tour begins or ends."""
    if not stop.head.lemma_in(triggers("meeting")["nouns"]["visit"]):
        return stop
    at = stop.first + 1
    at += at < len(items) and items[at].lemma in ("الي", "ل")
    return noun_phrase(items, at) if at < len(items) else None


def visited_directly(items: Sequence[Item], noun: int, args: Arguments) -> NounPhrase | None:
    """زيارته أمس لبنان, زيارة X موسكو, زيارته الملك: what is visited as its direct object, after its agent."""
    agent = args.subject
    if agent is None or not (agent.pronoun or (agent.mentions and agent.mentions[0].kind in ("person", "office"))):
        return None
    at = skip_adverbs(items, noun + 1 if agent.pronoun else agent.last)
    apposed = at + 1 < len(items) and items[at].text in "،," and not agent.pronoun and "،" in items[at - 1].text
    after = items[at + 1].mention if apposed else None
    if after is not None and is_place(after):
        at += 1  # زيارة وزير الخارجية، X، موسكو
    named = items[at].mention if at < len(items) else None
    if named is None or (named.kind in _WHO and any(i.kind == "date" for i in items[noun:at])):
        return None  # في اليوم الثاني من زيارته الأحد الرئيس: whom he meets then
    return noun_phrase(items, at)


def further(items: Sequence[Item], phrases: Iterable[NounPhrase | None], first: Mention | None) -> list[Mention]:
    """زيارة إلى مصر ولبنان: the lands that a phrase names beside the first, each another visit."""
    after = {id(item.mention): items[i + 1].kind for i, item in enumerate(items[:-1]) if item.mention is not None}
    for phrase in phrases:
        if first is not None and phrase is not None and first in phrase.mentions:
            seen, found = {named_land(first)}, []
            for mention in phrase.mentions[phrase.mentions.index(first) + 1 :]:
                if after.get(id(mention)) == "verb":
                    break  # X يصل القاهرة وواشنطن تندد
                if is_place(mention) and named_land(mention) not in seen:
                    seen.add(named_land(mention))
                    found.append(mention)
            return found
    return []


def named_land(place: Mention) -> str:
    """The state in which a place lies (its own name where that is not known)."""
    if place.kind == "state" and place.key:
        return place.key
    known = places().get(place.key or "")
    return (known.iso3 if known is not None else None) or place.name


# Before a verbal noun these open another event, whose goal the next phrase names (منذ وصوله إلى البيت الأبيض).
_ANOTHER = BEFORE | DURING | AFTER | {"منذ", "فور"}


@cache
def stations() -> frozenset[str]:
    """The nouns of what is called by the town that it is of: who arrives there is in the town."""
    return place_nouns("port", "settlement", "capital")


EACH = frozenset({"كل", "كلا"})
"""Before من and those meant, each of whom it is."""


def each_object(args: Arguments) -> NounPhrase | None:
    """زار كلا من P وQ, جولة شملت كلا من P وQ: those who are meant by an object that says each of them."""
    each = next((p for p in args.bare if p.head.form in EACH), None)
    prep = next((p for p in args.preps if each is not None and p.at == each.last and p.preposition == "من"), None)
    return prep.phrase if prep is not None else None


def goals(preps: Iterable[PrepPhrase], names: Container[str]) -> Iterator[Mention]:
    """Whom and what the phrases with these prepositions name, those left out that belong to another event."""
    of_another = of_each = False
    for prep in preps:
        if of_each and prep.preposition == "من" and prep.phrase is not None:
            yield from prep.phrase.mentions
        of_each = False
        if prep.preposition in names and prep.phrase is not None and not of_another:
            of_each = prep.phrase.head.form in EACH  # إلى كل من P وQ
            yield from prep.phrase.mentions
            if prep.phrase.head.key in stations():  # وصل إلى مطار القاهرة
                yield from prep.phrase.inside[:1]
                yield from filter(None, (capital_of(prep.phrase),))
        head = prep.phrase.head if prep.phrase is not None else None
        of_another = prep.preposition in _ANOTHER and head is not None and head.kind == "word" and head.form != "ذلك"


def goal_of(args: Arguments, names: Container[str] = frozenset({"الي"})) -> Mention | None:
    """Where a journey goes to, if that is a place: the first that the phrases with these prepositions name."""
    found = next(goals(args.preps, names), None)
    return found if found is not None and is_place(found) else None


def attended_in(items: Sequence[Item], at: int) -> Mention | None:
    """توجهه إلى P للمشاركة في الجولة الرابعة من المفاوضات: where those who set out to attend a meeting go to."""
    attendance = triggers("meeting")["surroundings"]["attendance"]
    start = next((i for i in range(at - 1, max(0, at - 7), -1) if items[i].key in attendance), None)
    if start is None or items[start - 1].lemma != "ل":
        return None
    to = next((i for i in range(start - 2, max(0, start - 6), -1) if items[i].lemma == "الي"), None)
    named = next((i.mention for i in items[to + 1 : start] if i.mention is not None), None) if to else None
    return named if named is not None and is_place(named) else None


def capital_of(phrase: NounPhrase) -> Mention | None:
    """زار العاصمة النمساوية: the state whose capital a phrase tells by an adjective, as a place."""
    return next((m for a in phrase.adjectives[:1] if (m := named_capital(phrase.head, a)) is not None), None)


def travellers(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those among the actors who can travel: persons, single office holders, delegations."""
    return tuple(
        m
        for m in mentions
        if m.kind == "person" or (m.kind == "office" and (m.number == "s" or m.office == "delegation"))
    )


def people(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Those among the mentions who are men and women, by name or by office."""
    return tuple(m for m in mentions if m.kind in ("person", "office"))


def anyone(mention: Mention) -> bool:
    """An unnamed holder of an office without article (رئيس أميركي): whoever holds it, none in particular."""
    words = mention.name.split()
    return mention.kind == "office" and not any(w.startswith(("ال", "لل")) for w in words) and len(words) > 1


def is_flight(items: Sequence[Item], noun: int) -> bool:
    """الرحلة 111 إلى باريس: an aeroplane's."""
    return noun + 1 < len(items) and items[noun + 1].kind == "number"


def of_office(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those who hold an office, represent a state or are persons of public life."""
    return tuple(m for m in mentions if m.key or m.state or (m.office and not m.office.startswith("title:")))


# Who acts for a state at home and abroad: in his own country he is no visitor.
_OF_STATE = frozenset({
    "head-of-state", "head-of-government", "monarch", "crown-prince", "foreign-minister", "defence-minister",
    "interior-minister", "finance-minister", "justice-minister", "minister", "deputy-minister",
})  # fmt: skip


def from_abroad(visitors: tuple[Mention, ...], destination: Mention | None) -> tuple[Mention, ...]:
    """The visitors who do not come home: ministers who arrive in their own country visit nobody there."""
    if destination is None or destination.kind != "state" or destination.manner in ("capital", "seat"):
        return visitors
    return tuple(m for m in visitors if not (m.state == destination.key and m.office in _OF_STATE))


def on_visit(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """يقوم X بزيارة، يلتقي خلالها Y: the visitor, for a verb followed by "in the course of" it."""
    items = sentence.items
    after = items[at + 1] if at + 1 < len(items) else None
    if after is None or after.kind != "prep" or after.pronoun != "3fs" or after.lemma not in ("خلال", "اثناء", "في"):
        return ()
    nouns = triggers("meeting")["nouns"]["visit"]
    visit = next((i for i in range(at - 1, max(-1, at - 12), -1) if items[i].key in nouns), None)
    if visit is None:
        return ()
    named = travellers(reading.actors(noun_arguments(items, visit).subject, sentence)) or _just_before(items, visit)
    topics = [g for g in reading.subjects(sentence.index).named if g[0].span.start < items[visit].start]
    topics = [g for g in topics if not speaks_for_others(g[0])]
    own = named or (travellers(topics[-1]) if topics else ())
    if own or not items[visit].definite:
        return own
    # سيتوجه X إلى P. وستستمر الزيارة يوما يلتقي خلالها Y
    sentences = reversed(reading.sentences[max(0, sentence.index - 2) : sentence.index])
    return next((found for here in sentences if (found := last_comer(reading, here, len(here.items))) is not None), ())


def is_programme(sentence: Sentence, at: int) -> bool:
    """وصل X أمس في زيارة يلتقي خلالها Y: whether a verb tells in the imperfect of what is on a visit's programme."""
    analysis = sentence.items[at].analysis
    return sentence.field == "text" and analysis is not None and analysis.aspect == "i"


def last_comer(reading: Reading, sentence: Sentence, before: int) -> tuple[Mention, ...] | None:
    """Who travels as the last verb of coming before item ``before`` says; None without such a verb."""
    coming = triggers("meeting")["verbs"]["visit"]
    for at in range(before - 1, -1, -1):
        if sentence.items[at].kind == "verb" and sentence.items[at].lemma_in(coming):
            subject = verb_arguments(sentence.items, at).subject
            return travellers(reading.actors(subject, sentence)) if subject is not None else ()
    return None


def _just_before(items: Sequence[Item], visit: int) -> tuple[Mention, ...]:
    """X، في زيارة إلى P: the traveller of whom the phrase with the visit at item ``visit`` tells."""
    if visit < 2 or items[visit - 1].lemma != "في":
        return ()
    at = visit - 2 - (items[visit - 2].text in "،,")
    named = items[at].mention if at >= 0 else None
    return travellers((named,)) if named is not None else ()


def to_attend(items: Sequence[Item], at: int) -> bool:
    """وصل إلى P للمشاركة في القمة: whether a journey told at item ``at`` is for a meeting of many."""
    nouns = triggers("meeting")["nouns"]
    for i in range(at + 1, len(items) - 1):
        if items[i].kind in ("sub", "rel") or items[i].text in ".؛":
            return False
        if items[i].kind == "prep" and items[i].lemma == "ل" and items[i + 1].lemma_in(nouns["attending"]):
            return any(item.key in nouns["council"] or item.key in nouns["hall"] for item in items[i + 2 : i + 6])
    return False


def is_onward(items: Sequence[Item], at: int) -> bool:
    """ثم يزور P, قبل أن يتوجه إلى P: whether a verb at item ``at`` tells of a journey after what was told."""
    before = items[at - 1].form if at else ""
    return before == "ثم" or (before == "ان" and at > 1 and items[at - 2].lemma in BEFORE)
