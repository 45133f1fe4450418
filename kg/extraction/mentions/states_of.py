"""The states that actors are or act for, as far as the article has told so."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import is_actor, noun_phrase
from kg.extraction.offices.bodies import PREVIOUS
from kg.language.fold import fold, folded_words
from kg.lexicon.function_words import COUNTS, LANDS
from kg.lexicon.organisations import organisations
from kg.lexicon.persons import persons
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import COUNTERPART, Mention


def as_state(mention: Mention) -> Mention | None:
    """The state that a mention is, or for which its person acts."""
    if mention.kind == "state":
        return mention
    state = mention.state
    if state is None and mention.key is not None and mention.kind == "person":
        known = persons().get(mention.key)
        state = known.state if known else None
    if not state or len(state) != 3:
        return None
    return mention._replace(
        kind="state", key=state, manner="government", role=None, office=None, state=None, gender="f"
    )


def two_states(place: Mention) -> tuple[Mention, ...]:
    """الكوريتان: the two states that a dual is the name of."""
    named = triggers("meeting")["parties"]["two_states"].get(fold(place.name).split()[0])
    return tuple(place._replace(kind="state", key=iso.upper(), manner="government") for iso in sorted(named or ()))


def land_of(place: Mention) -> Mention | None:
    """The state that a scene is or lies in."""
    if place.kind == "state":
        return place._replace(manner="government")
    state = state_of_place(place.key)
    return place._replace(kind="state", key=state, manner="government") if state else None


def counterpart_before(sentences: Sequence[Sentence], mention: Mention) -> tuple[Mention, ...]:
    """وأجرى محادثات مع نظيرته: the last counterpart told with name or state before a mention that says no more."""
    for here in reversed(sentences):
        for m in reversed(here.mentions):
            told = COUNTERPART in m.traits and (m.sentence, m.span.end) <= (
                mention.sentence,
                mention.span.start,
            )
            if told and (m.gender or "m") == (mention.gender or "m"):
                return (m,)
    return ()


def other_of_his_rank(sentences: Sequence[Sentence], mention: Mention) -> tuple[Mention, ...]:
    """التقى وزير X نظيره الكيني Y. ودعا الوزير الكيني نظيره: the one other of his rank of whom the article has told."""
    before = [m for s in sentences if s.index <= mention.sentence for m in s.mentions if m.office]
    own = next((m for m in before if m.sentence == mention.sentence and m.span.end <= mention.span.start), None)
    if own is None or not own.state:
        return ()
    others = [m for m in before if m.kind == "person" and m.state != own.state and _rank(m) == _rank(own)]
    if len({m.name.split()[-1] for m in others}) != 1 or others[-1].span.end > mention.span.start:
        return ()
    return tuple(others[-1:]) if (others[-1].gender or "m") == (mention.gender or "m") else ()


def _rank(mention: Mention) -> str:
    """The office of a mention, ministers of each portfolio being ministers."""
    return "minister" if (mention.office or "").endswith("-minister") else mention.office or ""


def official_before(sentences: Sequence[Sentence], mention: Mention) -> tuple[Mention, ...]:
    """المسؤول الجيبوتي: the last person told before who holds an office of that state; المصدر: a source of a state."""
    for here in reversed(sentences):
        for m in reversed(here.mentions):
            before = (m.sentence, m.span.end) <= (mention.sentence, mention.span.start)
            if before and m.kind == "person" and m.state == mention.state and m.office:
                return (m,)
            if before and m.state and mention.office == m.office == "source" and not mention.state:
                return (m,)
    return ()


def owner_among(mentions: Sequence[Mention], *, of_man: bool) -> str | None:
    """بلاده, وزير خارجيته: the state of the last actor among the mentions of a sentence, in order, that has one.

    :param of_man: whether it is somebody's country: a state has none (اتهم X روسيا … المفروضة على بلاده).
    """
    states: str | None = None
    for m in reversed(mentions):
        if m.kind in ("person", "office") and m.state and len(m.state) == 3:
            return m.state
        if states is None and m.kind == "state" and m.key and m.key != PREVIOUS and m.manner != "demonym":
            if not of_man:
                return m.key
            states = m.key
    return states


def states_of_two(sentences: Sequence[Sentence], mention: Mention, two: Sequence[Mention]) -> tuple[Mention, ...]:
    """البلدين, وزيرا خارجية البلدين: the states of two; where only one has any, those of which the article speaks."""
    states = tuple(state for m in two if (state := as_state(m)) is not None)
    return states if len(states) != 1 else main_states(sentences, mention.span.start)


def posted_before(sentences: Sequence[Sentence], mention: Mention) -> tuple[Mention, ...]:
    """واتهم السفير: the ambassador told before whom the office alone means, if no one else's was told beside him."""
    words = folded_words(mention.name)
    if mention.number == "p" or not words[0].startswith("ال") or not all(word in _POSTED_ALONE for word in words):
        return ()
    found: Mention | None = None
    for here in reversed(sentences):
        for m in reversed(here.mentions):
            if (
                m.office != "ambassador"
                or not m.state
                or (m.sentence, m.span.end) > (mention.sentence, mention.span.start)
            ):
                continue
            if found is not None and found.state != m.state:
                return ()
            found = m if found is None or (m.kind == "person" and found.kind != "person") else found
    return (found,) if found is not None and found.number != "p" else ()


_POSTED_ALONE = frozenset("السفير السفيره القايم القايمه بالاعمال".split())


def how_many(mention: Mention) -> int:
    """زعماء الدول الثلاث: how many states a group of office holders is said to be of; 0 where that is not told."""
    if mention.kind != "office" or mention.state:
        return 0
    words = folded_words(mention.name)
    last = COUNTS.get(words[-1], 0)
    return last if last and (len(words) == 2 or words[-2] in LANDS) else 0


def of_several_states(mention: Mention) -> bool:
    """بروكسل: قرر وزراء الخارجية كذا: whether there are so many of an office that they cannot be of one state."""
    return mention.kind == "office" and mention.number == "p" and mention.office in _ONE_EACH and not mention.state


_ONE_EACH = frozenset({"foreign-minister", "head-of-government"})

_REMEMBERED = 10
"""So many sentences an article can go on about a list of states without naming them again."""


def listed_states(sentences: Sequence[Sentence], before: int, count: int) -> tuple[Mention, ...]:
    """The states that were last listed together, as many as ``count``, up to a code point of the last sentence."""
    for here in reversed(sentences[-_REMEMBERED:]):
        limit = before if here is sentences[-1] else here.end + 1
        for at in range(len(here.items) - 1, -1, -1):
            item = here.items[at]
            if item.kind != "mention" or item.start >= limit or (at and here.items[at - 1].kind == "conj"):
                continue
            phrase = noun_phrase(here.items, at)
            told = [as_state(m) for m in phrase.mentions] if phrase is not None else []
            states = {s.key: s for s in told if s is not None}
            if len(told) == len(states) == count:
                return tuple(states.values())
    return ()


def main_states(sentences: Sequence[Sentence], before: int) -> tuple[Mention, ...]:
    """The two states of which the sentences speak most, up to a code point of the last one.

    Nobody where they speak more of a party or a group, which can be one of the two sides.
    """
    count: dict[str, int] = {}
    first: dict[str, Mention] = {}
    for here in sentences:
        for m in here.mentions:
            key = m.key if m.kind in ("state", "organization") else m.office if m.office in _PARTIES else m.state
            if key and not _is_scene(here, m) and (here is not sentences[-1] or m.span.start < before):
                count[key] = count.get(key, 0) + 1
                if is_state(key) and is_actor(m) and (state := as_state(m)) is not None:
                    first.setdefault(key, state)
    main = sorted(first, key=lambda key: -count[key])[:2]
    if len(main) < 2 or any(count[key] > count[main[1]] for key in count if _is_party(key)):
        return ()
    return tuple(first[key] for key in main)


_PARTIES = frozenset({"opposition", "party", "armed-group"})


def _is_party(key: str) -> bool:
    body = organisations().get(key)
    return (key if body is None else body.kind) in _PARTIES


def _is_scene(sentence: Sentence, mention: Mention) -> bool:
    """في بروكسل, اجتماع بروكسل: whether a capital is told as where something was, and not for its state."""
    if mention.kind != "state" or mention.manner != "capital":
        return False
    at = index_of_mention(sentence.items, mention)
    before = sentence.items[at - 1] if at else None
    if before is None:
        return False
    if before.kind == "prep":
        return before.lemma in ("في", "ب", "الي")
    return before.kind == "word" and before.key in triggers("meeting")["nouns"]["meeting"]


def nationalities(sentence: Sentence, mention: Mention) -> tuple[Mention, ...]:
    """الجانبان التونسي والإيطالي: the states of the adjectives right after the two sides."""
    items = sentence.items
    found: list[Mention] = []
    at = index_of_mention(items, mention)
    if at is None:
        return ()
    for item in items[at + 1 : at + 4]:
        if item.mention is not None and item.mention.manner == "demonym":
            found.append(item.mention._replace(manner="government"))
        elif item.kind != "conj":
            break
    return tuple(found) if len(found) == 2 else ()


def is_owned(mention: Mention) -> bool:
    """مبعوثه, وزير خارجيتها, زعيمها فلان: whether an office has the pronoun of him or that which it serves."""
    return any(word.endswith(("ه", "ها")) for word in (mention.role or mention.name).split())


def speaks_for_others(mention: Mention) -> bool:
    """Whether someone only tells what others did: a spokesman, a source."""
    return mention.office in ("spokesperson", "source")
