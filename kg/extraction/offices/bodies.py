"""Bodies that act: institutions of a state, seats of power, organisations.

[الحكومة] [السورية]، [وزارة خارجية] [ألمانيا]، [حكومة] [بلاده]     a body that stands for its state
[البيت الأبيض]، [موسكو]، [حلف شمال الأطلسي]                        a name of the lexicon
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kg.extraction.names.evidence import is_definite
from kg.extraction.names.gazetteer import Entry, Match, gazetteer, institution_names, office_names
from kg.language.fold import fold
from kg.language.tokens import Token, Word
from kg.lexicon.function_words import OWN_COUNTRY
from kg.lexicon.offices import InstitutionForm, Portfolio, portfolios
from kg.lexicon.states import named_by_adjective

PREVIOUS = "?"  # the state is that of the actor spoken of before (وزير خارجيته، حكومة بلاده)
NAMES_OF_STATES = frozenset({"name", "official", "alias"})


PUBLIC_BODIES = frozenset({
    "government", "ministry", "presidency", "royal-court", "parliament", "army", "police", "intelligence", "judiciary",
    "prosecution", "embassy", "diplomacy",
})  # fmt: skip
"""Bodies that only states have."""


def is_public(institution: Match) -> bool:
    """Whether a body is one that only states have."""
    form = institution.entries[0].item
    assert isinstance(form, InstitutionForm)
    return form.kind in PUBLIC_BODIES and form.stands_for != "organisation"


class Body(NamedTuple):
    """A body that acts: its half-open token range and the state or organisation that it is or stands for."""

    first: int
    last: int
    offset: int
    state: str | None
    organisation: str | None
    gender: str | None = None
    manner: str = "government"


def body_at(tokens: Sequence[Token], at: int) -> Body | None:
    """An institution of a state (الحكومة الروسية، حكومة بلاده), a seat of power, or an organisation."""
    if at >= len(tokens):
        return None
    return body_of(tokens, at, institution_names().at(tokens, at), gazetteer().at(tokens, at))


def body_of(tokens: Sequence[Token], at: int, institution: Match | None, named: Match | None) -> Body | None:
    """``body_at``, where it is known what institution and what name of the lexicon begin at the token."""
    if institution is not None and _is_in_name(tokens, at):
        institution = None
    if institution is not None and not (named and named.of("state") and named.last > institution.last):
        form = institution.entries[0].item
        assert isinstance(form, InstitutionForm)
        last = institution.last
        if form.portfolio is not None and last > at + 1:
            last = past_portfolios(tokens, last)  # وزارة التخطيط والتعاون الدولي الأردنية
        found = owner_after(tokens, last) if form.stands_for != "organisation" else None
        if found is not None and form.portfolio is not None and institution.last == at + 1:
            found = found if _is_ministry(tokens, at, found[0]) else None
        if found is not None and not (named and named.of("organization") and named.last >= found[0]):
            manner = "official" if _formal_name(tokens, at, found[0]) else "government"
            return Body(at, found[0], institution.split.offset, found[1], None, form.gender, manner)
    if named is None or (institution is not None and institution.last > named.last):
        return None
    state, organisation = named.of("state"), named.of("organization")
    if state is not None and not organisation:
        return Body(at, named.last, named.split.offset, state.key, None, None, state.manner)
    if organisation is not None and not _of_another_field(tokens, named.last, organisation):
        return Body(at, named.last, named.split.offset, None, organisation.key, None, "name")
    return None


def _formal_name(tokens: Sequence[Token], at: int, last: int) -> bool:
    """زيارة لدولة كوبا: whether [دولة] with the name of a land is that land, which can be where somebody is."""
    if not tokens[at].word.folded.endswith("دوله"):
        return False
    named = gazetteer().longest(tokens, at + 1)
    return named is not None and named.last == last and named.of("state") is not None


def _of_another_field(tokens: Sequence[Token], at: int, organisation: Entry) -> bool:
    """مجلس التعاون [الاستراتيجي]: whether a field that is told at a token makes another body of a body's short name."""
    if at >= len(tokens) or tokens[at].word.folded not in _FIELDS:
        return False
    return len(organisation.words) < len(fold(organisation.item.ar).split())


_FIELDS = frozenset("الاستراتيجي الاقتصادي التجاري القومي العسكري القضايي التنسيقي الاعلامي الثقافي المشترك".split())


# What is called after a people or a state: حزب الشعب الهندي, صحيفة الدولة.
_CALLED_AFTER = frozenset("حزب جبهه حركه صحيفه جريده مجله".split())


def _is_in_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before says that a body here is what a party or a newspaper is called after."""
    return at > 0 and any(split.base in _CALLED_AFTER for split in tokens[at - 1].word.splits)


# Portfolios whose word alone, with an adjective, is rather the thing than the ministry.
_THINGS = frozenset("طاقه بييه صحه تجاره سياحه ثقافه زراعه صناعه تربيه رياضه عداله ماليه تنميه هجره".split())


def _is_ministry(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a portfolio's word alone means the ministry: الدفاع التركية does (its adjective is that of وزارة)."""
    form = tokens[at].word
    if any(split.base.removeprefix("ال") in _THINGS for split in form.splits):
        return False
    return tokens[last - 1].word.folded.endswith("ه")


def own_adjective(tokens: Sequence[Token], at: int, match: Match) -> str | None:
    """وزارة الدفاع [السعودية], السفيرة [السعودية]: the state whose name is the feminine of its nationality as well.

    It agrees with a feminine noun up to three words before, and stands after what has the article: else it is a name.
    """
    state = match.of("state")
    if state is None or match.split.offset or state.words not in named_by_adjective():
        return None
    if not at or not is_definite(tokens[at - 1].word.surface):
        return None
    for token in tokens[max(0, at - 3) : at]:
        if token.word.surface.endswith(("ة", "ات")) and not any(a.pos == "verb" for a in token.word.analyses):
            return state.key
    return None


def owner_after(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The state whose body it is: an adjective (up to two words on) or a genitive. The end token and alpha-3 code."""
    for skipped in range(3):
        here = at + skipped
        if here >= len(tokens) or tokens[here].word.kind != "word":
            return None
        if tokens[here].word.folded in office_names():
            return None  # نظام الرئيس السوري: of a person
        match = gazetteer().longest(tokens, here)
        if match is not None:
            if (demonym := match.of("demonym")) and (
                not demonym.ambiguous or tokens[here - 1].word.folded in _NATIONAL
            ):
                return match.last, demonym.key
            if (own := own_adjective(tokens, here, match)) is not None:
                return match.last, own
            state = match.of("state")
            if state and skipped == 0 and (state.manner in NAMES_OF_STATES or _seated_in(tokens[here - 1], state)):
                # جيش إسرائيل; but اتهم الجيش إسرائيل: what has the article ends no construct
                construct = state.manner == "official" or not is_definite(tokens[here - 1].word.surface)
                return (match.last, state.key) if construct else None
        folded = tokens[here].word.folded
        if owned_portfolio(folded) or folded in OWN_COUNTRY:
            return here + 1, PREVIOUS
        if is_definite(tokens[here - 1].word.surface) and _is_another(tokens, here):
            return None  # وزارة الخزانة وزارة الاستخبارات الإيرانية, الخزانة المخابرات السورية: two bodies
        if folded in portfolios() or folded.removeprefix("و") in portfolios() or _is_body(tokens, here):
            continue  # وزارتا الدفاع والطاقة التركيتان
        if not (is_definite(tokens[at - 1].word.surface) and _is_adjective(tokens[here].word)):
            return None  # قوات مجلس لا يعرفه أحد, but القوات المسلحة المصرية
    return None


def _seated_in(noun: Token, city: Entry) -> bool:
    """حكومة كييف, سلطات بوغوتا, نظام دمشق: whether a capital after what rules from it stands for the state."""
    return city.manner == "capital" and city.key not in _RIVALS and noun.word.folded.endswith(_RULERS)


_RULERS = ("حكومه", "سلطات", "نظام")
_RIVALS = frozenset({"LBY", "YEM"})
"""States with two governments, of which one is told by the town where it sits (حكومة طرابلس, حكومة صنعاء)."""


def _is_another(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word after one with the article can be no adjective of it: it has none, or names a body itself."""
    form = tokens[at].word
    if not is_definite(form.surface):
        return True
    return not any(a.pos == "adj" for a in form.analyses) and bool(form.analyses) and _is_body(tokens, at)


def further_portfolio(tokens: Sequence[Token], at: int) -> int:
    """التخطيط [والتعاون الدولي]: how many tokens from ``at`` on are و and a further portfolio."""
    if not tokens[at].word.folded.startswith("و"):
        return 0
    words = [token.word.folded for token in tokens[at : at + _LONGEST_PORTFOLIO]]
    words[0] = words[0].removeprefix("و")
    return next((n for n in range(len(words), 0, -1) if " ".join(words[:n]) in portfolios()), 0)


_LONGEST_PORTFOLIO = 4  # words


def past_portfolios(tokens: Sequence[Token], at: int) -> int:
    """The token after the further portfolios that begin at a token, or that token where none does."""
    while at < len(tokens) and (told := further_portfolio(tokens, at)):
        at += told
    return at


# الجيش المالي and الحكومة المالية are of Mali; a ministry may be of finance.
_NATIONAL = frozenset("الجيش للجيش بالجيش والجيش الحكومه للحكومه بالحكومه والحكومه".split())


def _is_body(tokens: Sequence[Token], at: int) -> bool:
    match = institution_names().longest(tokens, at)
    return match is not None


def _is_adjective(form: Word) -> bool:
    """Whether a word can be an adjective of the body before it; one that no list knows can."""
    return is_definite(form.surface) and (not form.analyses or any(a.pos == "adj" for a in form.analyses))


@cache
def _owned_portfolios() -> dict[str, Portfolio]:
    return {
        p.removeprefix("ال").removesuffix("ه") + ("ت" if p.endswith("ه") else "") + suffix: portfolio
        for p, portfolio in portfolios().items()
        for suffix in ("ه", "ها", "هم", "هما", "نا")
    }


def owned_portfolio(folded: str) -> Portfolio | None:
    """وزير خارجيته: a ministry with the pronoun of the one who spoke before."""
    return _owned_portfolios().get(folded)
