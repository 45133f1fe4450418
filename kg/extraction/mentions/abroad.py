"""Whose officials a visitor meets: those of the state that he visits, in his sentence and in those that go on about it.

زار الوزير التونسي [روما والتقى] وزير الدفاع                the state in which a visitor meets somebody
وصل الوزير التونسي إلى [روما]. [والتقى] وزير الدفاع          the same, told before
زارت الوزيرة التونسية روما. ووقع وزير الخارجية و[نظيرته]      his counterpart is the visitor's
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import acts_for
from kg.language.form_memory import is_likeliest, likeliest
from kg.language.tokens import Token
from kg.lexicon.function_words import AGENT_NOUNS, OWN_COUNTRY, SINGULAR_RELATIVES
from kg.lexicon.name_words import GUESTS
from kg.lexicon.office_classes import ARMED, OF_STATES
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention

_LEMMA = itemgetter(1)  # of what ``likeliest`` gives
_ITS_OWN = OF_STATES | ARMED  # offices of those who can be told without their state
_NEAR = 4  # tokens between the verb and its goal
_JOURNEY = 6  # tokens in which a journey is told


class Visit(NamedTuple):
    """A visit that an article has told: whose official went where (alpha-3 codes), his office, the sentence."""

    visitor: str
    host: str
    office: str | None
    sentence: int


def visit_told(sentence: Sentence, year: int | None, told: Sequence[Mention] | None = None) -> Visit | None:
    """The last visit that a sentence tells of: an official of one state, a verb or noun of journey, another state.

    :param told: those of its mentions that count; all of them if not given.
    """
    found: Visit | None = None
    visitor, home = None, None
    for mention in sentence.mentions if told is None else told:
        if mention.kind in ("person", "office"):
            home = acts_for(mention, year) if mention.number == "s" else None
            visitor = mention if is_state(home) else None
            continue
        host = _land(mention) if visitor is not None else None
        if visitor is None or not home or host in (None, home):
            continue
        if _goes_to(sentence.tokens, visitor, mention):
            found = Visit(home, host or "", visitor.office, sentence.index)
    return found


def comes_home(sentence: Sentence, visit: Visit) -> bool:
    """عاد الوزير إلى بلاده, عاد من روما: whether a sentence tells that a visitor came back, and so ends his visit."""
    back = triggers("meeting")["verbs"]["come_back"]
    for at, lemma in enumerate(map(_LEMMA, map(likeliest, sentence.forms))):
        if lemma in back and sentence.tokens[at + 1 : at + 2]:
            goals = [m for m in sentence.mentions if m.tokens[0] > at and _land(m) is not None]
            again = goals and _land(goals[0]) == visit.host
            before = sentence.tokens[goals[0].tokens[0] - 1].word.folded if goals else ""
            whither = {t.word.folded for t in sentence.tokens[at + 1 : at + _JOURNEY]}
            if (not again or before == "من") and not whither.isdisjoint(_WAYS):
                return True
    return False


_WAYS = frozenset("الي من".split()) | OWN_COUNTRY


def is_guest(mention: Mention, sentence: Sentence) -> bool:
    """وكان الوفد الياباني زار العاصمة: whether a verb of journey stands right after who is mentioned."""
    last = mention.tokens[1]
    return any(
        _is_word(token, frozenset(triggers("meeting")["verbs"]["visit"])) for token in sentence.tokens[last : last + 2]
    )


def _land(mention: Mention) -> str | None:
    """The state that somebody can go to: one told by its name or capital, or that of a place."""
    if mention.kind == "state":
        return mention.key if mention.manner in ("name", "official", "capital") and is_state(mention.key) else None
    return state_of_place(mention.key) if mention.kind == "place" else None


def _goes_to(tokens: Sequence[Token], visitor: Mention, place: Mention) -> bool:
    """وصل الوزير إلى روما, يبدأ الوزير زيارة إلى روما: whether a verb or noun of journey has who goes, and whither."""
    (first, last), at = visitor.tokens, place.tokens[0]
    if at and tokens[at - 1].word.folded == "من":
        return False  # عاد الوزير من روما
    gone = any(_is_word(token, _journeys()) for token in tokens[max(0, first - 2) : first])
    gap = tokens[last:at]
    return (gone and len(gap) <= _NEAR) or any(_is_word(token, _journeys()) for token in gap[-_JOURNEY:])


def goes_abroad(mention: Mention, sentence: Sentence, at: int, *, places: bool) -> str | None:
    """وصل الوزير فلان [إلى روما], حل الوزير فلان [بتونس]: the land to which somebody goes, who is then of another.

    Where he is said to come from somewhere (وصل إلى بيروت قادما من روما), he may as well come home.

    :param at: which mention of the sentence it is.
    :param places: whether towns count, to which one goes at home as well.
    """
    first, last = mention.tokens
    lands = (m for m in sentence.mentions[at + 1 :] if m.kind not in ("date", "office", "person"))
    goal = next(lands, None)
    if mention.kind != "person" or goal is None or not (places or goal.kind == "state"):
        return None
    travels = frozenset(triggers("meeting")["verbs"]["visit"])
    goes = any(_is_word(token, travels) for token in sentence.tokens[max(0, first - 2) : first])
    if not goes or goal.tokens[0] - last > _NEAR:
        return None
    returning = any(token.word.folded in _FROM_THERE for token in sentence.tokens[mention.tokens[1] :])
    return None if returning else _land(goal)


def visited_after(sentence: Sentence, at: int) -> str | None:
    """رئيس الشورى فلان والوفد المرافق، الذي يزور مصر: the state that somebody is right after said to visit."""
    mentions, tokens = sentence.mentions, sentence.tokens
    state = next(
        (m for m in mentions[at + 1 :] if m.kind not in ("date", "anaphor") and m.office != "delegation"), None
    )
    if state is None or state.kind != "state" or state.tokens[0] < 2:
        return None
    relative, verb = tokens[state.tokens[0] - 2].word, tokens[state.tokens[0] - 1].word
    visits = is_likeliest(verb, "verb", triggers("meeting")["verbs"]["visit"])
    return state.key if visits and relative.folded in SINGULAR_RELATIVES else None


_FROM_THERE = frozenset("قادما قادمه عايدا عايده اتيا اتيه عقب ختام بعد".split())


@cache
def _journeys() -> frozenset[str]:
    verbs, nouns = triggers("meeting")["verbs"], triggers("meeting")["nouns"]
    return frozenset(verbs["visit"]) | frozenset(nouns["visit"]) | frozenset(nouns["coming"])


def met_on_visit(mention: Mention, before: Sequence[Mention], sentence: Sentence, visit: Visit | None) -> str | None:
    """The visited state, if who is told without a state is met by the visitor, or receives the guest.

    :param before: the mentions of the sentence before him.
    :param visit: the visit that the sentences before have told.
    """
    first = mention.tokens[0]
    if mention.kind == "person" and mention.office in _ITS_OWN and first and sentence.tokens[first - 1].text == "مع":
        here = visit_told(sentence, None, before)  # اجتمع X، في إطار زيارته إلى P، مع الوزير فلان
        if here is not None and before[-1].kind == "state" and before[-1].key == here.host:
            return here.host
    if visit is None or mention.office not in _ITS_OWN or mention.sentence - visit.sentence > _MEMORY:
        return None
    if mention.kind == "office" and mention.office == visit.office:
        return None  # وزار الوزير المدينة: the visitor himself
    others = [m for m in before if m.kind in ("person", "office", "state", "organization")]
    if others and others[-1].state == visit.host and others[-1].kind == "person":
        row = all(token.text in _THEN for token in sentence.tokens[others[-1].tokens[1] : first])
        return visit.host if row else None  # والتقى الرئيس فلانا، ثم رئيس المجلس
    if any(m.kind not in ("person", "office") or m.state != visit.visitor for m in others):
        return None
    gap = sentence.tokens[max(others[-1].tokens[0] - 1 if others else 0, first - _REACH, 0) : first]
    return visit.host if _meets(gap) and (others or _is_object(mention, sentence)) else None


_REACH = 8  # tokens back to who receives
_MEMORY = 4  # sentences for which a visit is remembered
_THEN = frozenset({"،", ",", "ثم", "وثم"})


def _meets(gap: Sequence[Token]) -> bool:
    """Whether words tell of a meeting, or that a guest is received."""
    verbs, nouns = triggers("meeting")["verbs"], triggers("meeting")["nouns"]
    if any(_is_word(token, frozenset(verbs["meet"]) | frozenset(nouns["of_two"])) for token in gap):
        return True
    if _is_agent(gap, len(gap)):  # حظي باستقبال من طرف رئيس الجمهورية
        return True
    received = [token for token in gap if _is_word(token, frozenset(verbs["receive"]))]
    guest = any(token.word.folded in GUESTS for token in gap)
    return bool(received) and (guest or any(a.enclitic for a in received[-1].word.analyses[:1]))


def _is_agent(tokens: Sequence[Token], at: int) -> bool:
    """Whether من قبل or the like stands before a token, by which somebody is told who receives a guest."""
    if at < 3 or tokens[at - 1].word.folded not in AGENT_NOUNS or tokens[at - 2].word.folded != "من":
        return False
    verbs, nouns = triggers("meeting")["verbs"], triggers("meeting")["nouns"]
    received = frozenset(verbs["receive"]) | frozenset(nouns["welcome"])
    return any(_is_word(token, received) for token in tokens[max(0, at - _REACH) : at - 2])


def _is_object(mention: Mention, sentence: Sentence) -> bool:
    """Whether the one phrase after a verb, which has nobody beside it, is whom its subject of before meets."""
    after = (m for m in sentence.mentions if m.tokens[0] >= mention.tokens[1] and m.kind in ("person", "office"))
    beside = next(after, None)
    if beside is None or beside.tokens[0] - mention.tokens[1] > _NEAR:
        return True
    at = beside.tokens[0]
    return sentence.tokens[at].text.startswith("و") or sentence.tokens[at - 1].text in _THEN


def across(mention: Mention, before: Sequence[Mention], sentence: Sentence, visit: Visit | None) -> str | None:
    """The state of a counterpart, if whose he is acts for one side of a visit that was told: that of the other side.

    :param before: the mentions of the sentence before him.
    :param visit: the visit that the sentences before have told; one that is told before him in his own comes first.
    """
    visit = visit_told(sentence, None, before) or visit
    other = next((m for m in reversed(before) if m.kind in ("person", "office") and m.office == mention.office), None)
    if visit is None or other is None or mention.sentence - visit.sentence > _MEMORY:
        return None
    return {visit.visitor: visit.host, visit.host: visit.visitor}.get(other.state or "")


def is_met(mention: Mention, before: Sequence[Mention], sentence: Sentence) -> bool:
    """والتقى الرئيس الضيف رئيس المجلس: whether who is told right before somebody meets him, or is received by him."""
    if not before:
        return False
    if _is_agent(sentence.tokens, mention.tokens[0]):  # تستقبل الوزيرة من لدن رئيس المجلس
        return True
    first, last = before[-1].tokens[0] - 1, mention.tokens[0]
    if before[-1].kind not in ("person", "office"):
        return False
    if last - before[-1].tokens[1] > _NEAR:  # أعرب السفير البريطاني فلان عن أمله لدى لقائه وزير الداخلية
        word = sentence.tokens[last - 1].word
        owned = any(a.enclitic and a.pos == "noun" for a in word.analyses[:1])
        return owned and _is_word(sentence.tokens[last - 1], meeting_words())
    party = next((m for m in before[-3:-1] if m.office == "delegation"), None)
    if party is not None and last == before[-1].tokens[1]:
        first = party.tokens[0] - 1  # التقى وفد من البرلمان المجري برئاسة النائب فلان وزير الداخلية
    return _tell_of_meeting(sentence.tokens[max(first, 0) : last])


def is_met_next(mention: Mention, before: Sequence[Mention], sentence: Sentence) -> bool:
    """ثم اجتمع برئيس المنظمة: whether ثم and a verb of meeting stand right before somebody, past who was met before."""
    at = mention.tokens[0]
    if at < 2 or not before or before[-1].kind != "person" or sentence.tokens[at - 2].word.folded != "ثم":
        return False
    return is_likeliest(sentence.tokens[at - 1].word, "verb", meeting_words())


def host_abroad(mention: Mention, before: Sequence[Mention], sentence: Sentence) -> str | None:
    """The state in which somebody is met, where it is told right before him.

    زار وزير الدفاع التونسي روما والتقى وزير الدفاع      whoever meets him is there from another state
    يختتم جولته في المنامة بلقاء ولي العهد             it is a capital, and he holds an office of a capital
    """
    place = before[-1] if before else None
    if place is not None and place.kind == "date" and before[:-1]:
        place = before[-2]  # زارت هانوي في سبتمبر، والتقت
    if place is None or place.kind != "state" or place.manner not in ("capital", "name"):
        return None
    first, last = place.tokens
    gap = sentence.tokens[last : mention.tokens[0]]
    if len(gap) > _NEAR or not _tell_of_meeting(gap):
        return None
    visitors = {m.state for m in before if m.kind in ("person", "office") and m.state}
    if visitors and place.key not in visitors and mention.office in _ITS_OWN:
        return place.key
    if place.manner == "capital" and not visitors and mention.office in OF_STATES:
        visit = frozenset(triggers("meeting")["verbs"]["visit"])
        if any(_is_word(token, visit) for token in sentence.tokens[max(0, first - _REACH) : first]):
            return place.key  # زارت رئيسة الجمعية هانوي والتقت وزير الثقافة
    there = place.manner == "capital" and first > 0 and sentence.tokens[first - 1].word.folded == "في"
    return place.key if there and mention.office in _OF_THE_CAPITAL else None


_OF_THE_CAPITAL = frozenset({
    "head-of-state", "head-of-government", "foreign-minister", "crown-prince", "monarch", "parliament-speaker",
})  # fmt: skip


def tells_of_guest(before: Sequence[Mention], sentence: Sentence) -> bool:
    """زار الضيف النمساوي المخيم، والتقى رئيس المجلس: whether a guest is told of by his nationality alone."""
    return any(
        m.manner == "demonym" and m.tokens[0] and sentence.tokens[m.tokens[0] - 1].word.folded in GUESTS for m in before
    )


def _tell_of_meeting(tokens: Sequence[Token]) -> bool:
    """Whether a verb or noun of meeting, visiting or receiving stands among tokens."""
    return any(_is_word(token, meeting_words()) for token in tokens)


def _is_word(token: Token, lemmas: frozenset[str]) -> bool:
    return likeliest(token.word)[1] in lemmas


@cache
def meeting_words() -> frozenset[str]:
    """The verbs and nouns (folded lemmas) of meeting, visiting and receiving somebody."""
    verbs, nouns = triggers("meeting")["verbs"], triggers("meeting")["nouns"]
    return (
        frozenset({"زار"})
        | frozenset(verbs["meet"])
        | frozenset(verbs["receive"])
        | frozenset(nouns["of_two"])
        | frozenset(nouns["welcome"])
    )
