"""Where an event of a clause takes place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extraction.grammar.antecedents import described_aside
from kg.extraction.grammar.item import Item, is_verbal_noun
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.modifiers import modifier
from kg.extraction.grammar.no_scene import OPEN_EXAMPLES, ahead_of_another, is_no_scene, tells_when
from kg.extraction.grammar.noun_phrases import PrepPhrase
from kg.extraction.grammar.scheduled import is_of_another
from kg.extraction.grammar.syntax import Arguments
from kg.language.fold import fold
from kg.lexicon.function_words import ABOUT, AFTER, AHEAD_OF, DURING, LANDS, NEAR, TOWARDS_AN_END
from kg.lexicon.places import place_names, state_of_place
from kg.lexicon.triggers import triggers
from kg.records import Mention


def place_of(
    sentence: Sentence, at: int, args: Arguments, *, relative: int = 0, discussed: bool = False
) -> Mention | None:
    """The place named with في (or بـ before a town) after the event, in its relative clause, or before the clause.

    What stands after a purpose or topic (لبحث الوضع في السودان) is the scene of that. حيث makes the place before it the
    scene (إلى أربيل حيث التقى …).

    :param discussed: the verb's object is what is talked about, whose place is no scene (يبحثان الوضع في سوريا).
    """
    items = sentence.items
    after = items[at + 1] if items[at].kind == "verb" and at + 1 < len(items) else None
    if after is not None and after.pronoun and (found := _taken_up(items, at)) is not None:
        return found
    if (found := _where(items, at) or _hosted_in(items, at, args.end)) is not None:
        return found
    of_things = things_of(args) if discussed else frozenset()
    for prep in governed_scenes(items, at, args, of_things):
        if prep.phrase is not None and (found := _place(prep.phrase.mentions + prep.phrase.inside)):
            return _town_beside(items, found)
    for i in scenes_after(items, at, relative, of_things):
        if (found := place_after(items, i)) is not None:
            return _town_beside(items, found)
    return _fronted(items, at) or _of_forum(items, at)


def _of_forum(items: Sequence[Item], at: int) -> Mention | None:
    """على هامش منتدى دافوس, خلال مؤتمر ميونخ للأمن: the town that the forum is called by at which somebody met."""
    for i in range(at + 1, len(items) - 1):
        if items[i].kind in ("verb", "sub", "rel") or items[i].text in ".؛:":
            return None
        beside = items[i].lemma in DURING or items[i].form == "هامش"
        if beside and (town := town_of_forum(items, i + 1)) is not None:
            return town
    return None


def town_of_forum(items: Sequence[Item], at: int) -> Mention | None:
    """منتدى دافوس, مؤتمر ميونخ للأمن, قمة دكار: the town that the forum at item ``at`` is called by.

    A land is rather what it is about (مؤتمر ليبيا).
    """
    forum, halls = items[at].mention, triggers("meeting")["nouns"]["convention"]
    if forum is None:
        if at + 1 >= len(items) or items[at].key not in halls or items[at].definite:
            return None
        town = items[at + 1].mention
        called = town is not None and is_place(town) and (town.kind == "place" or town.manner == "capital")
        return town if called else None
    if forum.kind != "organization":
        return None
    words = fold(forum.name).split()
    named = next((place for word in words[1:2] for place in place_names().get((word,), ())), None)
    if named is None or words[0] not in halls:
        return None
    return forum._replace(kind="place", key=named.id, manner="place", role=None, office=None, state=None)


def _town_beside(items: Sequence[Item], place: Mention) -> Mention:
    """في مقر الأمم المتحدة في جنيف: a place, or the town after it, where the seat that is known by that name is not."""
    after = next((i + 1 for i, item in enumerate(items[:-2]) if item.mention is place), None)
    if place.kind != "place" or after is None or items[after].lemma not in ("في", "ب"):
        return place
    town = items[after + 1].mention
    if town is None or not is_place(town) or _state_of(town) in (None, _state_of(place)):
        return place
    return town


def _state_of(place: Mention) -> str | None:
    """The state that a place is or lies in, if that is known."""
    return place.key if place.kind == "state" else state_of_place(place.key)


def things_of(args: Arguments) -> frozenset[int]:
    """Where the objects of a verb of discussing end: what stands there is where they are."""
    words = [p for p in args.bare if p.head.kind == "word" and p.head.form not in _NO_THING]
    return frozenset(p.last for p in words if p.head.analysis is None or p.head.analysis.pos != "noun_num")


_IT = frozenset("الامر ذلك هذا الموضوع المساله القضيه".split())
"""What takes up a thing that has been told, which is nowhere: ناقش الأمر في بروكسل."""
_NO_THING = _IT | LANDS


def governed_scenes(
    items: Sequence[Item], at: int, args: Arguments, of_things: frozenset[int] = frozenset()
) -> Iterator[PrepPhrase]:
    """The phrases with في or بـ that the event at ``items[at]`` governs and that can say where it takes place.

    :param of_things: the items at which begins where a thing is.
    """
    since = at + 1
    for prep in args.preps:
        if opens_topic(items, prep.at) or tells_when(items, prep.at):
            break
        between = range(since, prep.at + 1)
        if any(items[i].form in OPEN_EXAMPLES or ahead_of_another(items, i) or _opens_deed(items, i) for i in between):
            break
        since = max(since, prep.at + 1)
        if prep.at and is_of_another(items, prep.at - 1, at):
            break
        if prep.preposition in ("في", "ب") and prep.at not in of_things and not is_no_scene(items, prep.at):
            yield prep


def scenes_after(
    items: Sequence[Item], at: int, relative: int = 0, of_things: frozenset[int] = frozenset()
) -> Iterator[int]:
    """The prepositions in the stretch after the event at ``items[at]`` after which its scene can be named.

    :param relative: the end of a relative clause that describes the event.
    """
    governed, past = items[at].kind == "verb", at
    for i in range(at + 1, len(items) - 1):
        if i < past or (items[i].kind == "verb" and (past := described_aside(items, i))):
            continue  # التقى X وفدا يرأسه Y، أمس في P
        if relative <= i and (items[i].kind in ("verb", "sub") or (items[i].kind == "mark" and _parts(items, i))):
            break
        if items[i].kind == "prep":
            if opens_topic(items, i) or tells_when(items, i):
                break
            governed = True
        elif (items[i].definite and is_of_another(items, i, at)) or _opens_deed(items, i):
            break
        ahead = items[i].form[-1:] == "ا" or items[i].form in AHEAD_OF
        if items[i].form in OPEN_EXAMPLES or (ahead and ahead_of_another(items, i)):
            break
        genitive = i == at + 1 and not items[at].pronoun and not items[at].definite
        if not (governed or genitive) and items[i].kind == "word" and items[i].definite and not modifier(items[i]):
            break  # اجتماعهما الأحداث في سوريا: another noun phrase, whose place it is
        if locative(items[i]) and i not in of_things and not is_no_scene(items, i):
            yield i


def locative(item: Item) -> bool:
    """Whether an item is a preposition that says where, before a noun: في, بـ."""
    return item.kind == "prep" and not item.pronoun and item.lemma in _IN


def _opens_deed(items: Sequence[Item], i: int) -> bool:
    """جرى خلال اللقاء استعراض الوضع في P: whether at item ``i`` it begins what was done, which has its own place.

    That is a verbal noun that is no genitive: what stands before it is a mark, or has its article or owner.
    """
    before, item = items[i - 1], items[i]
    if item.form == "ثم":
        return True  # يلتقي X، ثم Y في P
    if item.definite or item.key in _meetings() or not is_verbal_noun(item):
        return False
    if before.kind == "mark":
        return before.text in "،,"
    return before.kind == "date" or (before.kind == "word" and (before.definite or bool(before.pronoun)))


@cache
def _meetings() -> frozenset[str]:
    nouns = triggers("meeting")["nouns"]
    return frozenset().union(*(nouns[group] for group in ("meeting", "talking", "visit", "call", "holding")))


_TOPICS = ABOUT | TOWARDS_AN_END


def opens_topic(items: Sequence[Item], i: int) -> bool:
    """Whether ``items[i]`` opens what an event is about or for: بشأن، حول, or لـ with a verbal noun (لبحث الوضع)."""
    item = items[i]
    if item.kind != "prep":
        return False
    if item.lemma in _TOPICS:
        return True
    if item.lemma == "من" and i + 2 < len(items) and items[i + 1].form == "اجل":
        return items[i + 2].kind == "word" and not _is_meeting(items[i + 2])  # من أجل وقف القتال في P
    if item.lemma != "ل" or i + 1 >= len(items) or not is_verbal_noun(items[i + 1]):
        return False
    if i > 1 and items[i - 1].definite and _hall(items[i - 2] if modifier(items[i - 1]) else items[i - 1]):
        return False  # المنتدى الأفريقي للاستثمار: what it is called
    return not _is_meeting(items[i + 1])  # لإجراء محادثات في واشنطن, للقاء نظيره: that is the event itself


def _is_meeting(item: Item) -> bool:
    nouns = triggers("meeting")["nouns"]
    return any(item.lemma_in(nouns[group]) for group in ("holding", "meeting", "visit"))


def _hall(item: Item) -> bool:
    nouns = triggers("meeting")["nouns"]
    return item.kind == "word" and item.definite and (item.key in nouns["hall"] or item.key in nouns["convention"])


def where_opens(items: Sequence[Item], at: int) -> int | None:
    """إلى أربيل حيث التقى X، واجتمع مع Y: the relative adverb that opens a verb's clause, or that of one before."""
    opening = at - 1
    while opening > 0 and items[opening].kind in ("part", "fut", "date"):
        opening -= 1
    if opening < 1:
        return None
    if items[opening].kind != "conj":
        return opening if items[opening].form == "حيث" else None
    for i in range(opening - 1, 0, -1):
        if items[i].form == "حيث":
            return i
        mention = items[i].mention
        if items[i].kind in ("rel", "sub") or items[i].text in ".؛:" or (mention is not None and is_place(mention)):
            return None
    return None


def _where(items: Sequence[Item], at: int) -> Mention | None:
    """إلى أربيل حيث التقى …: the place right before the relative adverb that opens the verb's clause."""
    opening = where_opens(items, at)
    if opening is None or items[opening - 1].kind == "prep":
        return None
    before = opening - 1
    while before > 0 and (
        items[before].kind == "date" or (items[before].kind == "mark" and items[before].text in "،,")
    ):
        before -= 1
    at_hand, beside = items[before].mention, before - 1
    while beside > 0 and items[beside].form in NEAR:
        beside -= 1  # مدينة P جنوب شرق Q حيث: in P
    named = items[beside].mention if beside < before - 1 else None
    return _place([m for m in (named, at_hand) if m is not None])


def _taken_up(items: Sequence[Item], at: int) -> Mention | None:
    """أديس أبابا التي التقت فيها X, زيارة لتونس التقى خلالها X: the place that the clause of the verb describes."""
    if at < 3:
        return None
    after, before = items[at + 1], at - 1
    if after.kind != "prep" or after.pronoun not in ("3fs", "3ms"):
        return None
    while before > 1 and items[before].kind in ("part", "date"):
        before -= 1
    if items[before].kind == "rel" and after.lemma in _IN:
        named = items[before - 1].mention
        return named if named is not None and is_place(named) else None
    if after.lemma not in DURING:
        return None
    while before > 1 and (items[before].kind == "rel" or items[before].text in "،,"):
        before -= 1
    named, visit = items[before].mention, items[before - 2]
    goes = named is not None and items[before - 1].kind == "prep" and items[before - 1].lemma in ("ل", "الي")
    return named if goes and named is not None and is_place(named) and visit.lemma_in(_visits()) else None


@cache
def _visits() -> frozenset[str]:
    return frozenset(triggers("meeting")["nouns"]["visit"])


def _hosted_in(items: Sequence[Item], at: int, end: int) -> Mention | None:
    """القمة التي ستستضيفها نيقوسيا: where the clause from ``end`` on says that the noun is hosted."""
    if items[at].kind != "word" or end + 2 >= len(items):
        return None
    verb = end + (items[end].kind == "rel")
    if items[verb].kind != "verb" or not items[verb].pronoun:
        return None
    host = items[verb + 1].mention if verb + 1 < len(items) else None
    if host is None and verb + 2 < len(items) and (adjective := items[verb + 2].mention) is not None:
        host = named_capital(items[verb + 1], adjective)
    hosting = items[verb].lemma_in(triggers("meeting")["verbs"]["host"])
    return host if hosting and host is not None and is_place(host) else None


def _parts(items: Sequence[Item], i: int) -> bool:
    """A mark that ends the stretch in which an event's place stands: a stop, or a comma with no adverbial beside it."""
    if items[i].text in ".؛:":
        return True
    if items[i].text not in "،,":
        return False
    if i > 1 and items[i - 1].kind == "date" and items[i - 2].text in "،,":
        return False  # التقى X، أمس، Y في P
    after = items[i + 1] if i + 1 < len(items) else None
    if after is not None and after.kind == "conj" and i + 2 < len(items) and items[i + 2].form == "ذلك":
        return False  # التقى X، وذلك على هامش مؤتمر في P
    return not (after is not None and (after.kind == "date" or (after.kind == "prep" and after.lemma in _BESIDE)))


_BESIDE = frozenset({"في", "ب", "مع"})
"""What opens an adverbial, or the other side, after a comma."""


def _fronted(items: Sequence[Item], at: int) -> Mention | None:
    """A scene set before the clause: في فيينا، التقى …"""
    start = at
    while start > 0 and not (items[start - 1].kind == "mark" and items[start - 1].text in ".؛:"):
        start -= 1
    while start < at and (items[start].kind == "conj" or items[start].form == "اما"):
        start += 1  # أما في القاهرة فقد اجتمع …
    found = place_after(items, start)
    if found is None:
        return None
    after = next((i for i in range(start, at) if items[i].mention is found), at) + 1
    while after < at and (items[after].kind == "conj" or items[after].form == "قد"):
        after += 1
    if items[at].kind == "word" and _comments_on(items, after, at):
        return None
    return found if after < len(items) and items[after].kind in ("mark", "verb") else None


def _comments_on(items: Sequence[Item], first: int, noun: int) -> bool:
    """وفي P، علق X على اللقاء: whether a clause from item ``first`` on tells what somebody says or thinks of a meeting.

    That is no adjunct which says when it happens (وفي P، قال X خلال لقائه Y).
    """
    verb = next((i for i in range(first, noun) if items[i].kind == "verb"), None)
    if verb is None or not items[noun].definite or items[verb + 1].kind != "mention":
        return False
    before = items[noun - 1]
    if before.kind == "prep" and (before.lemma in DURING | AFTER or before.lemma == "في"):
        return False
    verbs = triggers("meeting")["verbs"]
    return not any(items[verb].lemma_in(verbs[group]) for group in ("hold", "happen", "discuss", "attend", "end"))


_IN = frozenset({"في", "ب"})


def place_after(items: Sequence[Item], i: int, preps: frozenset[str] = _IN) -> Mention | None:
    """The place that the preposition at ``items[i]``, one of ``preps``, governs: في P, في العاصمة P, بمدينة P."""
    item = items[i]
    if item.kind != "prep" or item.pronoun or item.lemma not in preps or i + 1 >= len(items):
        return None
    for following in items[i + 1 : i + 4]:
        if following.kind == "mention" and following.mention is not None:
            return _place([named_capital(items[i + 1], following.mention) or following.mention])
        if following.kind != "word":
            return None
    return None


def named_capital(noun: Item, mention: Mention) -> Mention | None:
    """العاصمة القطرية, عاصمة قطر: the state whose capital is told by its adjective, or of its name, as a place."""
    forms = ("العاصمه", "لعاصمه") if mention.manner == "demonym" else ("عاصمه",)  # زيارة للعاصمة القطرية
    told = mention.kind == "state" and noun.form in forms
    return mention._replace(manner="name") if told else None


def _place(mentions: Sequence[Mention]) -> Mention | None:
    return next((m for m in mentions if is_place(m)), None)


def is_place(mention: Mention) -> bool:
    """Whether a mention can say where: a place, or a state by name, capital or seat."""
    if mention.kind == "place":
        return mention.manner != "region"  # the Middle East is no scene of talks
    return mention.kind == "state" and mention.manner in ("name", "official", "alias", "capital", "seat")
