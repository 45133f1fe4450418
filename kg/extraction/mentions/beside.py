"""The state that the words beside an official tell, where his own phrase tells none."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.abroad import host_abroad, is_guest
from kg.extraction.mentions.homes import acts_for
from kg.extraction.mentions.public_offices import NOBLE
from kg.extraction.mentions.represented import begins_with_name, follows, is_national
from kg.extraction.names.gazetteer import gazetteer
from kg.language.fold import fold
from kg.language.form_memory import likeliest
from kg.lexicon.dynasties import ruling_house
from kg.lexicon.office_classes import ARMED
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention

CROWNED = frozenset({"monarch", "crown-prince"})


def state_beside(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """The state that somebody's house, or the words right before him, tell for certain."""
    last = done[-1] if done else None
    if mention.kind == "person" and mention.office in NOBLE | CROWNED and (house := ruling_house(mention.name)):
        return house
    embassy = mention.office == "diplomat" and last is not None and last.office == "ambassador"
    if last is not None and embassy and follows(mention, last, sentence):
        return last.state  # السفير البريطاني في لبنان فلان والملحق العسكري فلان
    if last is not None and is_national(last, mention) and begins_with_name(mention, sentence):
        return last.key  # السريلانكي فلان، رئيس مفوضية المياه في بلاده
    if last is not None and last.kind == "state" and (state := _of_ministry(mention, last)) is not None:
        return state
    # حل بالدار البيضاء حيث استقبله عمدة المدينة; زار روما والتقى وزير الدفاع
    return _place_before(mention, done) or host_abroad(mention, done, sentence)


def _of_ministry(mention: Mention, last: Mention) -> str | None:
    """زار وزارة الدفاع القبرصية والتقى [الوزير] فلان: the state of the ministry told right before its minister."""
    told = mention.kind == "person" and fold(mention.role or "") in ("الوزير", "الوزيره")
    return last.key if told and fold(last.name).startswith("وزاره") and is_state(last.key) else None


_OF_PLACES = frozenset({"mayor", "governor"})
_THE_CAPITAL = "العاصمه"
_THE_PLACE = frozenset({*"المدينه البلده البلديه المحافظه الولايه المنطقه المقاطعه الاقليم".split(), _THE_CAPITAL})
_ITS = frozenset("حاكمها محافظها عمدتها بلديتها".split())


def _place_before(mention: Mention, done: Sequence[Mention]) -> str | None:
    """The state in which the place lies that was named last, of which alone somebody is mayor or governor."""
    words = fold(mention.role or "").split()
    of_it = words[-1:] == ["عمده"] or (mention.office in _OF_PLACES and words[-1] in _THE_PLACE | _ITS)
    if mention.kind != "person" or not of_it:
        return None
    if words[-1] == _THE_CAPITAL:
        return next((m.key for m in reversed(done) if m.kind == "state" and m.manner == "capital"), None)
    named = next((m for m in reversed(done) if m.kind == "place" and m.key), None)
    return state_of_place(named.key) if named is not None else None


def town_told(mention: Mention, sentence: Sentence) -> str | None:
    """قائد الشرطة في لامو فلان: the state of the town or province in which a local official is told to serve."""
    if mention.kind != "person" or mention.office not in _LOCAL or not mention.role:
        return None
    first, last = mention.tokens
    for at in range(first + 1, min(last, first + len(mention.role.split()) + 1)):
        within = sentence.forms[at - 1].folded == "في"
        joined = sentence.tokens[at].text.startswith("ب")
        if not within and not joined:
            continue
        match = gazetteer().longest(sentence.tokens, at) if within else gazetteer().at(sentence.tokens, at)
        if match is None or match.last >= last or (joined and not within and match.split.preposition != "ب"):
            continue
        if (place := match.of("place")) is not None:
            return state_of_place(place.key)
    return None


_LOCAL = frozenset({"security", "commander", "prosecutor", "judge", "governor", "mayor", "director", "spokesperson"})


def is_there(mention: Mention) -> bool:
    """قائد الشرطة هناك فلان: whether an official is one of the land in which the place told last lies."""
    return mention.kind == "person" and fold(mention.role or "").endswith(_THERE)


def state_there(mention: Mention, before: Sequence[Mention]) -> str | None:
    """The state of the place, capital or state that was named last before somebody who is told to be there.

    :param before: the mentions of the article before him.
    """
    near = (m for m in reversed(before) if mention.sentence - m.sentence < 2)
    named = next((m for m in near if m.kind == "place" or (m.kind == "state" and m.manner in _WHERE)), None)
    if named is None:
        return None
    return named.key if named.kind == "state" else state_of_place(named.key)


_THERE = " هناك"
_WHERE = frozenset({"name", "official", "capital"})


# المدرب البرتغالي فلان: whose nationality is told, and who holds no office.
_POSTED = frozenset({"ambassador", "envoy"})
_PRIVATE = frozenset({"title:profession", "title:academic", "title:honorific", "title:description"})


def state_before(mention: Mention, before: Sequence[Mention], sentence: Sentence, year: int | None) -> str | None:
    """The state of the person right before, else that of the sentence's mentions before, if they are all of one."""
    last = before[-1] if before else None
    posted = (
        last is not None and last.kind == "person" and last.office == "ambassador"
    )  # أبلغ السفير الفرنسي فلان الوزير
    posted = posted or (last is not None and _is_post(last, sentence))
    if last is not None and not posted and last.kind in _WHO and follows(mention, last, sentence):
        state = last.key if last.kind == "state" else last.state
        if is_state(state):
            return state
    if mention.office in ARMED and any(m.kind == "organization" for m in before):
        return None
    capital = before[-1].manner == "capital" if before else False  # زار X كوناكري والتقى قائد الجيش: theirs
    states = {
        m.key if m.kind == "state" else acts_for(m, year)
        for m in before
        if (
            m.kind == "state"
            and (m.manner != "capital" or m.tokens[0] < 3 or (capital and m is before[-1]))
            and not _is_post(m, sentence)
        )
        or (m.kind in ("person", "office") and m.office not in _PRIVATE and m.office not in _POSTED)
        if not (m.office == "delegation" and is_guest(m, sentence))
    }
    found = {s for s in states if s is not None and is_state(s)}
    return found.pop() if len(found) == 1 else None


def _is_post(mention: Mention, sentence: Sentence) -> bool:
    """فلان سفير الدولة لدى [النمسا] وفلان وكيل الوزارة: whether a state is where somebody is accredited, no side."""
    return mention.kind == "state" and sentence.tokens[mention.tokens[0] - 1].word.folded == "لدي"


_WHO = frozenset({"person", "office", "state"})


def is_addressed(mention: Mention, before: Sequence[Mention], sentence: Sentence) -> bool:
    """طالبت واشنطن بالإفراج عن الوزير فلان: whether the state told last addresses somebody, who then is not its own."""
    state = before[-1] if before else None
    if state is None or state.kind != "state" or state.manner in ("demonym", "people") or not state.tokens[0]:
        return False
    addresses = triggers("speech")["verbs"]["address"]  # ودعت is also: took leave of
    readings = sentence.tokens[state.tokens[0] - 1].word.analyses
    if not any(a.pos == "verb" and fold(a.lemma) in addresses for a in readings):
        return False
    gap = sentence.tokens[state.tokens[1] : mention.tokens[0]]
    return len(gap) <= _OBJECT and not any(t.word.kind != "word" or t.word.folded in _CLAUSE for t in gap)


_OBJECT = 6  # tokens
_CLAUSE = frozenset("ان بان لسان".split())


def accused_by(mention: Mention, sentence: Sentence) -> str | None:
    """اتهم رئيس الهيئة فلان [إسرائيل]: the state that somebody accuses, which is not his; None if he accuses none."""
    first = mention.tokens[0]
    accuses = first > 0 and likeliest(sentence.tokens[first - 1].word)[1] in triggers("accusation")["verbs"]["accuse"]
    after = (m for m in sentence.mentions if m.tokens[0] == mention.tokens[1]) if accuses else ()
    accused = next(iter(after), None)
    return accused.key if accused is not None and accused.kind == "state" else None


def after_new_verb(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb that و joins to the clause before stands right before a mention."""
    at = mention.tokens[0]
    readings = sentence.tokens[at - 1].word.analyses[:1] if at else ()
    return any(a.pos == "verb" and a.proclitics[:1] == ("و",) for a in readings)


def told_after(mention: Mention, sentence: Sentence, at: int) -> bool:
    """Whether whose some people are is told by a preposition after them."""
    after, following = mention.tokens[1], sentence.mentions[at + 1 : at + 2]
    of = after < len(sentence.tokens) and sentence.tokens[after].word.folded in ("من", "عن")
    return of and bool(following) and following[0].kind == "state" and following[0].tokens[0] == after + 1
