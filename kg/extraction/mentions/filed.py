"""Whence an article is filed, and which agency signs it: كراكاس (رويترز) -, السومرية نيوز / بغداد, (واس)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extraction.grammar.datelines import DASHES
from kg.extraction.grammar.items import Sentence, first_of_text
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest
from kg.lexicon.agencies import agencies
from kg.lexicon.organisations import organisations
from kg.lexicon.places import place_names, state_of_place
from kg.lexicon.states import demonyms, is_state
from kg.lexicon.states import names as state_names
from kg.lexicon.triggers import triggers
from kg.records import Article

_HEAD, _FOOT = 90, 30  # characters at an article's ends in which its place and its agency are looked for
_LONGEST_CAPITAL = 4  # words: بورت أو برنس, بندر سري بيغاوان
_DASH = re.compile(rf"[{DASHES}/(:]")


def _capital_of(words: Sequence[str], *manners: str) -> Iterator[str]:
    """The states whose capital (or seat, by ``manners``) a name of folded words is."""
    return (
        name.iso3
        for name in state_names().get(tuple(words), ())
        if (name.manner == "capital" or name.manner in manners)
    )


def opens_with_capital(text: str, state: str) -> bool:
    """عمان 30 أيار (بترا): whether a text opens with a name that is a capital of that state, and of whatever else."""
    return state in _capital_of([fold(word) for word in text[:_HEAD].split(maxsplit=1)[:1]])


def filed_from(text: str) -> str | None:
    """The state whose capital a text opens with, before a mark: the dateline that is no part of the article's body."""
    if (state := _by_outlet(text)) is not None:
        return state
    end = _DASH.search(text, 0, _HEAD)
    if end is None:
        return None
    if end.group() in f"/{DASHES}" and (state := _after_outlet(text[end.end() : _HEAD])) is not None:
        return state
    words = fold(text[: end.start()]).split()
    if "في" in words[1:3]:
        words = words[: words.index("في")]  # جاكرتا في 30 أغسطس -
    if len(words) > _LONGEST_CAPITAL:
        return None
    return next(_capital_of(words, "seat"), None) or _land_of_town(words)


def _land_of_town(words: Sequence[str]) -> str | None:
    """عدن - خاص: the state of the town from which a text is filed; towns where the world meets say nothing."""
    named = place_names().get(tuple(words), ())
    if len(named) != 1 or named[0].id in VENUES or named[0].ambiguous:
        return None
    return state_of_place(named[0].id)


VENUES = frozenset("geneva new-york istanbul dubai davos the-hague strasbourg sharm-el-sheikh jeddah".split())
"""Towns (their ids) where those of all lands meet and speak."""


def _by_outlet(text: str) -> str | None:
    """هسبريس من الرباط: the state whose capital ends a first line of few words, with من before it."""
    line = fold(text[:_HEAD].split("\n", 1)[0]).split()
    return next(_capital_of(line[-1:]), None) if 2 < len(line) < 6 and line[-2] == "من" else None


def _after_outlet(text: str) -> str | None:
    """السومرية نيوز / بغداد: the state whose capital stands alone on its line, or before a mark, after an outlet."""
    line = text.split("\n", 1)[0].split()
    if not line:
        return None
    ends = len(line) == 1 or (len(line) > 1 and line[1] in f":{DASHES}")
    return next(_capital_of([fold(line[0].strip(f":{DASHES}"))]), None) if ends else None


_MARK = rf"[{DASHES}/()\[\]:،.,\n«»\"]"


@cache
def _signed() -> re.Pattern[str]:
    """The name of an agency between marks: (واس), /قنا/, - بترا -, : «وام»."""
    names = "|".join(re.escape(name) for name in agencies())
    return re.compile(rf"(?:^|{_MARK})\s*«?(?P<name>{names})»?\s*(?:$|{_MARK})")


@cache
def _full_names() -> tuple[tuple[str, str], ...]:
    """The names of agencies that are no abbreviations, each with its state."""
    return tuple((name, state) for name, state in agencies().items() if len(name) > 9)


@cache
def _dated() -> re.Pattern[str]:
    """A first line that ends with the name of an agency behind a year: جدة … الموافق 6 يوليو 2019 م واس."""
    names = "|".join(re.escape(name) for name in agencies())
    return re.compile(rf"[^\n]{{,{_HEAD}}}\d{{4}} (?:[مه]ـ? )?(?P<name>{names})[ \t]*\n")


def agency_of(article: Article) -> str | None:
    """The state whose national agency signs an article: in its dateline, in its last line, or as its source."""
    source, text = article.source or "", article.text
    if (closing := _dated().match(text, 0, _HEAD)) is not None:
        return agencies()[closing["name"]]
    for words, first, last in ((source, 0, len(source)), (text, 0, _HEAD), (text, len(text) - _FOOT, len(text))):
        found = _signed().search(words, max(first, 0), last)
        # the end of what is looked at is no mark: in «…، وال|تقى» nobody signs
        if found is not None and not words[found.end("name") : found.end("name") + 1].isalpha():
            return agencies()[found["name"]]
    return next((state for name, state in _full_names() if name in source), None) if source else None


def filed_in(sentences: Sequence[Sentence]) -> str | None:
    """كراكاس (رويترز) - , الرباط - , جيبوتي، في 12 فبراير: the state of the place from which the text is filed."""
    first = first_of_text(sentences)
    mention = first.mentions[0] if first is not None and first.mentions else None
    if first is None or mention is None or mention.tokens[0] > 0 or mention.kind not in ("state", "place"):
        return None
    at = _past_day(first, mention.tokens[1])
    after = first.tokens[at].text if at < len(first.tokens) else ""
    if after not in ("-", "–", "—", ":", "(", "/") and not after.startswith("(") and not _before_day(first, at):
        return None
    if mention.kind == "state":
        return mention.key if mention.manner in ("capital", "name") else None
    return state_of_place(mention.key)


def hosted_in(sentences: Sequence[Sentence]) -> str | None:
    """احتضنت الرباط أشغال اللجنة المشتركة: the state whose capital hosts that of which the text begins to tell."""
    first = first_of_text(sentences)
    named = next((m for m in first.mentions if m.kind == "state"), None) if first is not None else None
    if first is None or named is None or named.manner != "capital" or not 0 < named.tokens[0] < _LONGEST_DAY:
        return None
    verb = first.tokens[named.tokens[0] - 1].word
    return named.key if is_likeliest(verb, "verb", triggers("meeting")["verbs"]["host"]) else None


def judged_in(sentences: Sequence[Sentence]) -> str | None:
    """مثل الوزير السابق أمام محكمة في كوالالمبور: the state in which a court or police sits that a text begins with.

    Who is told there without his state is of that land, wherever the article is filed; not where courts of one land
    judge the deeds of another's officials.
    """
    first = next((s for s in sentences if s.field == "text" and len(s.tokens) > _LONGEST_BYLINE), None)
    if first is None:
        return None
    for at, form in enumerate(first.forms[:_OPENING]):
        if form.folded not in _JUDGING:
            continue
        near = (m for m in first.mentions if at < m.tokens[0] <= at + _NEAR_COURT and m.kind not in ("date", "office"))
        seat = next(near, None)
        if seat is None or not _within(first, seat.tokens[0], seat.span.start):
            continue
        capital = seat.kind == "state" and seat.manner in ("capital", "name")
        state = seat.key if capital else state_of_place(seat.key) if seat.kind == "place" else None
        return state if form.folded in _RULING or state not in _OF_ALL_MEN else None
    return None


def _within(sentence: Sentence, at: int, start: int) -> bool:
    """Whether في or ب stands before a name at a token."""
    joined = sentence.tokens[at].text.startswith("ب") and start > sentence.tokens[at].start
    before = {form.folded for form in sentence.forms[max(at - 2, 0) : at]}
    return joined or "في" in before


_OPENING = 16  # tokens
_NEAR_COURT = 7  # tokens
_LONGEST_BYLINE = 8  # tokens
_OF_COURTS = frozenset("محكمه قضاء نيابه ادعاء لمحكمه المحكمه القضاء النيابه الادعاء".split())
_RULING = frozenset(article + body for body in "سلطات حكومه جيش برلمان شرطه معارضه".split() for article in ("", "ال"))
_JUDGING = _OF_COURTS | _RULING
_OF_ALL_MEN = frozenset("CHE NLD FRA DEU BEL GBR SWE ESP AUT USA".split())
"""Whose courts judge what was done abroad as well."""


def by_parties(sentences: Sequence[Sentence]) -> str | None:
    """حزب العدالة والتنمية … عمدة طنجة: the state whose parties, towns and officials an article tells of."""
    found: Counter[str] = Counter()
    parties = False
    for m in (m for s in sentences for m in s.mentions):
        body = organisations().get(m.key or m.state or "")
        if body is not None:
            state = body.state if body.kind == "party" else None
            parties = parties or state is not None
        else:
            state = state_of_place(m.key) if m.kind == "place" else m.key if m.kind == "state" else m.state
        if state is not None and is_state(state):
            found[state] += 1
    ranked = found.most_common(2)
    if not parties or ranked[0][1] < 3 or (len(ranked) > 1 and 3 * ranked[1][1] > ranked[0][1]):
        return None
    return ranked[0][0]


def tells_reporter(text: str) -> bool:
    """القاهرة: خالد محمود: whether a text opens with a town and who wrote it there, perhaps of another land."""
    return _BY_REPORTER.match(text) is not None


_BY_REPORTER = re.compile(r"[^\W\d]{3,12}(?: [^\W\d]{3,12})?: [^\W\d]{2,12}(?: [^\W\d]{2,12}){1,3}\n")


def by_spelling(text: str) -> str | None:
    """فى, المصرى: the state (Egypt) whose press writes final ya without dots."""
    return "EGY" if text.count(" فى ") >= _OFTEN and " في " not in text else None


_OFTEN = 3


def _before_day(sentence: Sentence, at: int) -> bool:
    """جيبوتي، في 12 فبراير 2019: whether a comma stands at a token, and a day of the calendar after it."""
    day = sentence.mentions[1] if len(sentence.mentions) > 1 else None
    if day is None or day.manner != "day" or sentence.tokens[at].text not in "،,":
        return False
    return day.tokens[0] <= at + 2 and sentence.tokens[day.tokens[0]].text.isdigit()


def of_source(article: Article) -> str | None:
    """صحيفة النهار الكويتية, المكتب الإعلامي لمجلس النواب الليبي: the one state that the source's name tells."""
    words = fold(article.source or "").split()
    named = (name for word in words for name in state_names().get((word,), ()))
    of_states = {name.iso3 for name in named if name.manner == "name" and name.risk != "ambiguous"}  # راديو لندن
    of_states |= {nation.iso3 for word in words if (nation := demonyms().get((word,))) is not None}
    return of_states.pop() if len(of_states) == 1 else None


def by_towns(sentences: Sequence[Sentence]) -> str | None:
    """The state of whose towns and regions an article names several, and more than of any other."""
    told = (state_of_place(m.key) for s in sentences for m in s.mentions if m.kind == "place")
    states = Counter(state for state in told if state is not None)
    ranked = states.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _past_day(sentence: Sentence, at: int) -> int:
    """نواكشوط 13 فبراير 2018 (وم أ): the token after the day that a dateline tells, if one stands at a token."""
    mark = next((k for k in range(at, min(at + _LONGEST_DAY, len(sentence.tokens))) if _is_mark(sentence, k)), at)
    dated = any(token.text.isdigit() for token in sentence.tokens[at:mark])
    return mark if dated else at


def _is_mark(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].text[:1] in f"/(:{DASHES}"


_LONGEST_DAY = 12  # tokens
