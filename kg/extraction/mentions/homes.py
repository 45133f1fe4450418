"""Whose a body is that an article names without its state: the state of which it spoke before, else its home.

[وزارة الدفاع الإثيوبية] … المتحدث باسم [الوزارة]           the ministry that was named with its state
[كولومبيا] … نائب وزير خارجيت[ها]                          the pronoun's state
كراكاس - قال وزير الاتصالات                                the home of an article that is filed from a capital
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.bound_for import bound_for
from kg.extraction.mentions.filed import (
    agency_of,
    by_parties,
    by_spelling,
    by_towns,
    filed_from,
    filed_in,
    hosted_in,
    judged_in,
    of_source,
    opens_with_capital,
    tells_reporter,
)
from kg.extraction.mentions.headlines import (
    begins_with_state,
    capital_heading,
    headed,
    in_headline,
    is_of_headline,
    land_of_headline,
    opened_by,
    opens_headline,
    told_from_elsewhere,
)
from kg.extraction.mentions.opening_lands import land_of_opening, land_told_first
from kg.extraction.mentions.posted import is_sent_here, posted_in
from kg.extraction.offices.bodies import PUBLIC_BODIES
from kg.language.fold import fold
from kg.lexicon.dynasties import ruling_house
from kg.lexicon.office_classes import ARMED, JUDICIAL, OF_CAPITALS, OF_MANY_STATES, OF_STATES
from kg.lexicon.offices import institution_forms, portfolios
from kg.lexicon.organisations import organisations
from kg.lexicon.persons import persons
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.records import Article, Mention

PREVIOUS = "?"
_LEAST_SHARE = 0.5  # of all that the article tells of states
# Words of offices and bodies that say nothing of which body it is.
_VAGUE = frozenset("امن دوله قوات جنود طايرات سلطه قياده قضاء محكمه عداله بعثه مجلس رييس".split())


def acts_for(mention: Mention, year: int | None) -> str | None:
    """The state (or organisation's id) that is told for somebody, or for which a known person acts in that year."""
    return persons()[mention.key].state_in(year) if mention.key and mention.state is None else mention.state


@cache
def _body_words() -> frozenset[str]:
    """The words by which ministries and bodies that only states have are told apart, without article."""
    found = set(_portfolio_words())
    for words, form in institution_forms().items():
        if len(words) == 1 and form.kind in PUBLIC_BODIES and form.stands_for != "organisation":
            found.add(_bare(words[0]))
    return frozenset(found - _VAGUE)


@cache
def _portfolio_words() -> frozenset[str]:
    return frozenset(_bare(word) for form in portfolios() for word in form.split())


def _bare(word: str) -> str:
    return word.removeprefix("ال")


@lru_cache(maxsize=1 << 14)
@lru_cache(maxsize=1 << 14)
def bodies_in(words: str) -> frozenset[str]:
    """The bodies of a state that words speak of: دفاع and وزاره for المتحدث باسم وزارة الدفاع."""
    found = set()
    for word in fold(words).split():
        for base in (word, word[1:] if word[:1] in "ولبف" else word, word[2:] if word[:2] == "لل" else word):
            if (bare := _bare(base)) in _body_words():
                found.add(bare)
                break
    return frozenset(found)


_OF_EMBASSIES = frozenset({"السفير", "السفيره", "القايم بالاعمال", "القايمه بالاعمال"})
_THE_MINISTRY = frozenset({"وزاره"})
_MINISTERS = frozenset(office for office in OF_STATES if office.endswith("minister"))
_JUSTICE = frozenset("نيابه ادعاء قضاء محكمه".split())
_COURTS = "courts"
"""Under which a state's courts and prosecution are noted: النيابة الألمانية … المدعي العام."""


class Bodies:
    """The states whose bodies an article has named so far."""

    def __init__(self) -> None:
        self._state: dict[str, str] = {}
        self._ministers: set[str] = set()
        self._own: dict[str, str] = {}
        """Those of whom the article names a known official without his state, as of its own."""

    def note(self, mention: Mention, year: int | None) -> None:
        """Take note of a mention of a body or office whose state is told, or whose known holder is named."""
        if mention.kind == "state" and mention.manner == "government":
            words, state = bodies_in(mention.name), mention.key
            if not _JUSTICE.isdisjoint(map(_bare, fold(mention.name).split())):
                words |= {_COURTS}
            if words & _portfolio_words():
                words |= {"وزاره"}
        elif mention.kind in ("person", "office"):
            words, state = bodies_in(mention.role or ""), mention.state
        else:
            return
        if mention.kind == "person" and state is None and is_state(known := acts_for(mention, year)):
            self._own.update(dict.fromkeys(words - {"وزاره"}, known or ""))
        if is_state(state):
            self._state.update(dict.fromkeys(words, state))
            if mention.office in _MINISTERS:
                self._ministers.add(state)

    def of_embassy(self, mention: Mention) -> str | None:
        """السفارة البرازيلية … القائم بالأعمال فلان: whose a diplomat is, of whom no more is told than that."""
        open_ = mention.kind == "person" and mention.key is None and mention.state is None
        return self._state.get("سفاره") if open_ and fold(mention.role or "") in _OF_EMBASSIES else None

    def of_words(self, words: str) -> str | None:
        """The state whose body words name, if it was told of one state before."""
        found = {self._state[word] for word in bodies_in(words) if word in self._state}
        return found.pop() if len(found) == 1 else None

    def state_of(self, mention: Mention) -> str | None:
        """The state whose body an office was said to belong to before; None if its bodies were told of two states."""
        several = {"وزراء"} if mention.number == "p" else set()  # الوزراء are not those of the minister just named
        words = {_COURTS} if mention.office in JUDICIAL else bodies_in(mention.role or "") - several
        if "لجنه" in fold(mention.role or ""):
            words -= _portfolio_words()  # رئيس لجنة الشؤون الخارجية is of no ministry
        own = {self._own[word] for word in words if word in self._own}
        found = own or {self._state[word] for word in words if word in self._state}
        if not found and words == _THE_MINISTRY:
            found = set(self._ministers)  # وزير الخارجية الكازاخي … المتحدث باسم الوزارة
        return found.pop() if len(found) == 1 else None


def home_of(article: Article, sentences: Sequence[Sentence]) -> str | None:
    """The state that an article is about, or in which it is filed; None where that is open.

    It is that of the agency which signs the article, if filed at home. Else it is the state named more often than all
    others together, that heads the headline, or whose capital stands before the first sentence; or the one named twice
    as often as any other, or most and alone in the headline; or the only one. Ambassadors are strangers.
    """
    agency, filed = agency_of(article), filed_in(sentences) or filed_from(article.text)
    if (land := judged_in(sentences)) is not None:
        return land  # نواكشوط - بدأت محكمة الجنايات في باماكو محاكمة الوزير السابق
    if agency is not None and (filed in (None, agency) or opens_with_capital(article.text, agency)):
        return agency
    signs = agency is not None and (_opens_for(agency, sentences) or in_headline(agency, sentences))
    if signs and not begins_with_state(filed, sentences):
        return agency  # طشقند في 05 أغسطس /قنا/ اجتمع نائب وزير الخارجية …
    if _tells_of_princes(sentences):
        return "SAU"
    year = article.date.year if article.date else None
    civil = opening_holder(sentences)
    if civil is not None and civil.key is not None:
        if (state := acts_for(civil, year)) is not None:
            return state
        civil = None
    own = opening_holder(sentences, _SERVING, brief=True)
    own = None if own is not None and (own.key is not None or is_of_headline(own, sentences)) else own
    filed = filed if filed is not None or own is None else of_source(article) or by_towns(sentences)
    at_home = filed is not None and _opens_for(filed, sentences, bare=False)  # أربيل - اجتمع رئيس حكومة الإقليم …
    told = Counter(_states(sentences, year, guests=own is None and not at_home))
    beside = _SERVING if filed is not None else _SERVING | {"counterpart"}
    abroad = bound_for(own, sentences) if own is not None else frozenset()
    for state in _with_another(own, sentences, beside, filed) | abroad if own is not None else ():
        del told[state]
        filed = None if filed == state else filed
    if filed is not None and told[filed] < 2 < sum(told.values()) + 1 and tells_reporter(article.text):
        filed = own = None  # القاهرة: خالد محمود, and not a word of Egypt
    if filed is not None and (land := land_of_opening(sentences, filed)) is not None:
        return land  # لندن - قرر الرئيس التونسي
    if filed is not None and told[filed] < 3 and _begins_with_many(sentences):
        filed = None  # جنيف - قالت منظمة الصحة العالمية
    if own is None and (land := told_from_elsewhere(told, sentences, filed)) is not None:
        return land
    if filed is not None and (own is not None or begins_with_state(filed, sentences)):
        return filed  # الجزائر - ترأس وزير الخارجية …, whatever lands he speaks of
    least = 3 if civil is None else 2
    if filed is None and (land := by_spelling(article.text)) is not None and told[land]:
        filed = land
    home = _home_by(told, sentences, filed, least) or hosted_in(sentences) or posted_in(sentences)
    home = home or by_parties(sentences) or (None if _is_digest(article.text) else land_told_first(sentences, told))
    return home if home not in abroad else None


def _is_digest(text: str) -> bool:
    """موجز دوليات: whether a text is a row of items, each of another land, with a star or bullet before each."""
    return sum(text.count(f"\n{mark}") for mark in "*•-") > 1


def _tells_of_princes(sentences: Sequence[Sentence]) -> bool:
    """Whether an article has a minister who is a prince, of no state that is told, beside an envoy of Arabia's king.

    Both are told so at home only; the envoy alone is by the press of where he is posted as well.
    """
    told = [(m, sentence) for sentence in sentences for m in sentence.mentions if m.kind == "person"]
    if not any(m.office == "ambassador" and of_own_king(m) for m, _ in told):
        return False
    serving = ((m, s) for m, s in told if m.state is None and m.office in _SERVING)
    return any("الامير" in (t.word.folded for t in s.tokens[slice(*m.tokens)]) for m, s in serving)


def _opens_for(state: str, sentences: Sequence[Sentence], *, bare: bool = True) -> bool:
    """Whether whoever a headline or a text tells of first holds an office of a state.

    :param bare: whether he may be told without it.
    """
    for field in ("title", "text"):
        told = (m for sentence in sentences if sentence.field == field for m in sentence.mentions)
        first = next((m for m in told if m.kind in ("person", "office") and m.office in OF_STATES), None)
        if first is not None and (first.state == state or (bare and field == "text" and first.state is None)):
            return True
    return False


def _begins_with_many(sentences: Sequence[Sentence]) -> bool:
    """Whether who is told of first in a text is an organisation of many states, or somebody who speaks for one."""
    told = (m for sentence in sentences if sentence.field == "text" for m in sentence.mentions)
    first = next((m for m in told if m.kind in _WHO and (m.state or m.key or m.office in _OF_LAND)), None)
    owner = first.key if first is not None and first.kind == "organization" else first.state if first else None
    body = organisations().get(owner or "")
    return body is not None and body.kind in OF_MANY_STATES


_OF_LAND = OF_STATES | {"opposition", "candidate", "judge", "prosecutor"}
"""Offices that are held in a land, and not in a body of many."""
_WHO = frozenset({"person", "office", "organization"})


_SERVING = OF_CAPITALS | ARMED


def opening_holder(
    sentences: Sequence[Sentence], offices: Set[str] = OF_CAPITALS, *, brief: bool = False
) -> Mention | None:
    """استقبل وزير الخارجية فلان نظيره …: the holder of a state's office whom a text begins with, naming no state.

    So begins who tells of his own state's officials; the others are told with theirs.

    :param offices: the classes of offices that count.
    :param brief: whether a sentence counts that is as short as a dateline or by-line.
    """
    for first in (s for s in sentences if s.field == "text"):
        holders = (m for m in first.mentions if m.kind in ("person", "office") and m.number == "s")
        own = next((m for m in holders if m.office in offices), None)
        if len(first.tokens) > _LONGEST_DATELINE or (brief and own is not None):
            bare = own is not None and own.state is None and own.tokens[0] < _LONGEST_DATELINE
            return own if bare else None
    return None


_LONGEST_DATELINE = 14  # tokens


def _with_another(own: Mention, sentences: Sequence[Sentence], beside: Set[str], filed: str | None) -> set[str]:
    """The states that are said to have another holder of an office, or whose officials are told beside him.

    :param beside: the classes of offices whose holders in his own sentence are another state's.
    :param filed: where the article is filed, whose official is himself where a later sentence tells him without a name.
    """
    return {
        m.state
        for sentence in sentences
        for m in sentence.mentions
        if (m.office == own.office or (m.sentence == own.sentence and m.office in beside))
        and m.number == "s"
        and m.state is not None
        and is_state(m.state)
        and m.name != own.name
        and not (m.office == own.office and opens_headline(m, sentences))
        and not (m.office == "mp" and own.office == "mp" and m.state == filed)
        and not (m.kind == "office" and m.state == filed and m.sentence > own.sentence)
    }


def _home_by(told: Counter[str], sentences: Sequence[Sentence], filed: str | None, least: int) -> str | None:
    """The home by how often states are named, and whence the article is filed.

    :param least: how often a state must be named that is named beside others.
    """
    if not told:
        return filed
    if (marked := headed(sentences)) is not None:
        return marked
    (state, times), *others = sorted(told.items(), key=lambda item: (-item[1], item[0]))
    second = others[0][1] if others else 0
    if times >= least and times > _LEAST_SHARE * sum(told.values()):
        return state
    if (head := capital_heading(sentences)) is not None:
        return head
    if filed is not None:
        return filed
    if times >= least and (times >= 2 * second or state == land_of_headline(sentences, of_nobody=True)):
        return state
    if not others and (times > 1 or _acts(sentences, state)):
        return state
    opening = opened_by(sentences)
    return opening if opening is not None and told[opening] >= 3 and 4 * told[opening] >= 3 * times else None


def _acts(sentences: Sequence[Sentence], state: str) -> bool:
    """Whether somebody acts for a state, or its government or capital is told of."""
    return any(
        m.state == state
        or (
            m.kind == "state"
            and m.key == state
            and m.manner not in ("name", "demonym", "people")
            and not (m.manner == "capital" and governed(sentence, m))
        )
        for sentence in sentences
        for m in sentence.mentions
    )


def governed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition governs a mention: where somebody is or goes to."""
    first = sentence.tokens[mention.tokens[0]]
    before = sentence.tokens[mention.tokens[0] - 1] if mention.tokens[0] else None
    return mention.span.start > first.start or (before is not None and before.word.folded in ("في", "الي", "من"))


def of_own_king(mention: Mention) -> bool:
    """سفير خادم الحرمين الشريفين لدى مصر: so his own country's news call an ambassador of Arabia."""
    return "خادم الحرمين" in (mention.role or "")


def sent_from_home(mention: Mention, home: str | None) -> str | None:
    """سفير الدولة لدى مصر: so news of the Gulf call an ambassador of their own state; None if he is none."""
    own = mention.office == "ambassador" and mention.state is None and (mention.role or "").startswith(_OF_THE_STATE)
    return ruling_house(mention.name) or home if own else None


_OF_THE_STATE = ("سفير الدولة", "سفيرة الدولة", "القائم بأعمال سفارة الدولة")

_STRANGERS = frozenset({"ambassador", "counterpart"})
"""Who are told with their states because they are of others than the home."""


def _states(sentences: Sequence[Sentence], year: int | None, *, guests: bool) -> Iterator[str]:
    """The states of which an article speaks, once for each mention.

    :param guests: whether delegations count, and adjectives of nationality, which tell whom an official receives.
    """
    for sentence in sentences:
        for mention in sentence.mentions:
            if not guests and (mention.office == "delegation" or mention.manner == "demonym"):
                continue
            if mention.kind == "state" and mention.key and mention.key != PREVIOUS:
                yield mention.key
            elif mention.kind == "place" and (state := state_of_place(mention.key)):
                yield state
            elif mention.kind in ("person", "office"):
                sent = mention.office == "envoy" and is_sent_here(mention, sentence)
                if (sent or mention.office in _STRANGERS) and not of_own_king(mention):
                    continue
                state = acts_for(mention, year)
                if is_state(state):
                    yield state


def spoken_of(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The states (alpha-3 codes) and organisations (ids) that the article speaks of, in whatever way."""
    found: set[str] = set()
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.kind in ("state", "organization") and mention.key:
                found.add(mention.key)
            if mention.state:
                found.add(mention.state)
            if mention.kind == "person" and mention.key:
                person = persons()[mention.key]
                found.update(owner for owner in (person.state, person.org) if owner)
    return frozenset(found)
