"""Descriptions: an office with what it belongs to, a body of a state, and the name in apposition.

    [وزير الخارجية] [الروسي] [السابق] [سيرغي لافروف]          office, state, adjective, name
    [المتحدث] باسم [البيت الأبيض]                             an unnamed officer of a state
    [سفير] [روسيا] لدى [الولايات المتحدة]، [أناتولي أنتونوف]   the first state is the one acted for
    [الحكومة] [السورية]، [وزارة الدفاع] [الأميركية]            a body that stands for its state
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.extraction.gazetteer import Entry, Gazetteer, Match, gazetteer, phrase_words
from kg.extraction.names import NameRun, name_run
from kg.language.tokens import Split, Token
from kg.lexicon.offices import InstitutionForm, OfficeForm, TitleForm, institution_forms, office_forms, portfolios, title_forms

# Adjectives that say which holder of an office is meant; they may stand between the office and the name.
_QUALIFIERS = frozenset(
    "السابق السابقه الاسبق الحالي الحاليه الجديد الجديده المنتخب المنتخبه الراحل الراحله المخلوع الخاص الخاصه العام العامه الاعلي "
    "الاول الاولي الموقت الموقته المكلف المكلفه الدايم الدايمه المساعد المشترك المشتركه الاتحادي الاتحاديه الاممي الامميه الدولي الدوليه "
    "الرسمي الرسميه المعين المستقيل الشرعي الموازي سابق سابقه السابقين جديد اول ثان عام خاص كبير الكبير المعزول الفخري الجمهوري الديمقراطي".split()
)
_ON_BEHALF = frozenset("باسم بلسان".split())
_POSTED = frozenset("لدي الي في".split())
_POSTED_OFFICES = frozenset({"ambassador", "envoy"})
PREVIOUS = "?"  # the state is that of the actor spoken of before (وزير خارجيته، حكومة بلاده)


@dataclass(frozen=True, slots=True)
class Description:
    """An office phrase: half-open token range, what it acts for, and the name in apposition where one follows."""

    first: int
    last: int
    offset: int
    form: OfficeForm | None
    role: tuple[int, int]
    state: str | None = None
    organisation: str | None = None
    name: tuple[int, int] | None = None
    known: str | None = None
    strength: float = 0.0


@cache
def _offices() -> Gazetteer:
    return Gazetteer(Entry("office", f.office, "", words, f) for words, f in office_forms().items())


@cache
def _institutions() -> Gazetteer:
    return Gazetteer(Entry("institution", f.kind, "", words, f) for words, f in institution_forms().items())


@cache
def _titles() -> Gazetteer:
    return Gazetteer(Entry("title", f.kind, "", words, f) for words, f in title_forms().items())


def title_at(tokens: Sequence[Token], at: int) -> Match | None:
    """An honorific, rank, profession or kinship term at ``tokens[at]``."""
    return _titles().at(tokens, at)


def lookup(tokens: Sequence[Token], at: int) -> Match | None:
    """The longest name of the lexicon that starts at ``tokens[at]`` with no particle before it."""
    if at >= len(tokens):
        return None
    return next(gazetteer().exact(tokens, at, tokens[at].word.folded), None)


def office_at(tokens: Sequence[Token], at: int) -> Description | None:
    """The office phrase that starts at ``tokens[at]``, with the name after it if there is one."""
    match = _offices().at(tokens, at)
    if match is None:
        return None
    form = match.entries[0].item
    assert isinstance(form, OfficeForm)
    found = Description(at, match.last, match.split.offset, form, (at, match.last))
    found = _complement(tokens, found)
    return _with_name(tokens, found)


def _complement(tokens: Sequence[Token], d: Description) -> Description:
    """Adds ministry, state, organisation and qualifiers to an office."""
    at, size = d.last, len(tokens)
    while at < size:
        token = tokens[at]
        folded = token.word.folded
        if folded in _QUALIFIERS or (folded in portfolios() and at - d.role[0] < 8):
            at += 1
            continue
        if folded.startswith("و") and folded[1:] in portfolios() and at > d.role[0] + 1:
            at += 1
            continue
        if (owner := _owned_portfolio(folded)) and d.state is None:
            d = replace(d, state=owner)
            at += 1
            continue
        if folded in _ON_BEHALF and d.organisation is None and d.state is None:
            body = body_at(tokens, at + 1)
            if body is not None:
                d = replace(d, state=body.state, organisation=body.organisation)
                at = body.last
                continue
            if at + 1 < size and tokens[at + 1].word.folded in portfolios():
                at += 2
                continue
            break
        if folded in _POSTED and d.form is not None and d.form.office in _POSTED_OFFICES:
            posted = lookup(tokens, at + 1)
            if posted is not None and (posted.of("state") or posted.of("organization") or posted.of("place")):
                if name_after(tokens, posted.last) is not None:
                    at = posted.last
                    continue
            break
        match = lookup(tokens, at)
        if match is not None:
            if (demonym := match.of("demonym")) and d.state is None and (not demonym.ambiguous or _of_state(d)):
                d = replace(d, state=demonym.key)
                at = match.last
                continue
            state = match.of("state")
            if state and d.state is None and state.manner in ("name", "official", "alias") and _in_construct(tokens, at, d):
                d = replace(d, state=state.key)
                at = match.last
                continue
            if (body := match.of("organization")) and d.organisation is None and _in_construct(tokens, at, d):
                d = replace(d, organisation=body.key)
                at = match.last
                continue
        institution = _institutions().at(tokens, at)
        if institution is not None and not institution.split.preposition and not institution.split.conjunction:
            at = institution.last
            continue
        further = _second_office(tokens, at, d)
        if further is not None:
            d, at = further
            continue
        break
    return replace(d, last=at, role=(d.role[0], at))


def _of_state(d: Description) -> bool:
    """Offices after which an ambiguous adjective is a nationality (الرئيس المالي, but not الوضع المالي)."""
    return d.form is not None and d.form.office in ("head-of-state", "head-of-government", "ambassador", "foreign-minister")


def _in_construct(tokens: Sequence[Token], at: int, d: Description) -> bool:
    """A genitive follows directly: no mark between, and the office itself has no article."""
    return tokens[at - 1].end < tokens[at].start and not tokens[at - 1].word.folded.startswith("لل")


@cache
def _owned_portfolios() -> dict[str, str]:
    return {
        p.removeprefix("ال").removesuffix("ه") + ("ت" if p.endswith("ه") else "") + suffix: PREVIOUS
        for p in portfolios()
        for suffix in ("ه", "ها", "هم", "هما", "نا")
    }


def _owned_portfolio(folded: str) -> str | None:
    """وزير خارجيته: a ministry with the pronoun of the one who spoke before."""
    return _owned_portfolios().get(folded)


def _second_office(tokens: Sequence[Token], at: int, d: Description) -> tuple[Description, int] | None:
    """A further office of the same holder: نائب رئيس الوزراء ووزير الخارجية, ولي العهد وزير الدفاع."""
    token = tokens[at]
    if token.word.kind != "word":
        return None
    match = _offices().at(tokens, at)
    if match is None or match.split.preposition or (match.split.conjunction and d.state is not None and False):
        return None
    form = match.entries[0].item
    assert isinstance(form, OfficeForm)
    if d.form is not None and (form.number != d.form.number or form.gender != d.form.gender):
        return None
    inner = _complement(tokens, Description(at, match.last, 0, form, (at, match.last)))
    if match.split.conjunction and name_after(tokens, inner.last) is None:
        return None
    merged = replace(d, state=d.state or inner.state, organisation=d.organisation or inner.organisation)
    return merged, inner.last


def name_after(tokens: Sequence[Token], at: int) -> NameRun | None:
    """The name in apposition at ``tokens[at]``, titles and one comma passed over."""
    run = _name_after(tokens, at)
    return run[1] if run else None


def _name_after(tokens: Sequence[Token], at: int) -> tuple[int, NameRun] | None:
    comma = False
    steps = 0
    while at < len(tokens) and steps < 5:
        steps += 1
        token = tokens[at]
        if token.word.kind == "mark":
            if token.text in "،," and not comma:
                comma = True
                at += 1
                continue
            if token.text in "«\"“" and at + 1 < len(tokens):
                at += 1
                continue
            return None
        title = _titles().exact(tokens, at, token.word.folded)
        longest = next(title, None)
        if longest is not None and not _also_given(token.word.folded, tokens, longest.last):
            at = longest.last
            continue
        break
    run = name_run(tokens, at, titled=True)
    if run is None or (comma and run.known is None and run.strength < 0.75):
        return None
    return at, run


def _also_given(folded: str, tokens: Sequence[Token], after: int) -> bool:
    """A title that is a given name here (أمير عبد اللهيان) because no name follows it otherwise."""
    return name_run(tokens, after, titled=True) is None


def _with_name(tokens: Sequence[Token], d: Description) -> Description:
    found = _name_after(tokens, d.last) if d.form is not None and d.form.number == "s" else None
    if found is None:
        return d
    first, run = found
    return replace(d, name=(first, run.last), last=run.last, known=run.known, strength=run.strength)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that acts: its half-open token range and the state or organisation that it is or stands for."""

    first: int
    last: int
    offset: int
    state: str | None
    organisation: str | None
    gender: str | None = None
    manner: str = "government"


def body_at(tokens: Sequence[Token], at: int) -> Body | None:
    """An institution of a state (الحكومة الروسية، وزارة خارجية ألمانيا، حكومة بلاده), a seat of power, or an organisation."""
    if at >= len(tokens):
        return None
    institution = _institutions().at(tokens, at)
    named = gazetteer().at(tokens, at)
    if institution is not None and not (named and named.of("state") and named.last > institution.last):
        form = institution.entries[0].item
        assert isinstance(form, InstitutionForm)
        found = _owner(tokens, institution.last)
        if found is not None:
            return Body(at, found[0], institution.split.offset, found[1], None, form.gender)
    match = gazetteer().at(tokens, at)
    if match is None:
        return None
    state, organisation = match.of("state"), match.of("organization")
    if state is not None and not organisation:
        return Body(at, match.last, match.split.offset, state.key, None, None, state.manner)
    if organisation is not None:
        return Body(at, match.last, match.split.offset, None, organisation.key, None, "name")
    return None


def _owner(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The state whose body it is: an adjective (up to two words on) or a genitive. The end token and alpha-3 code."""
    for skipped in range(3):
        here = at + skipped
        if here >= len(tokens) or tokens[here].word.kind != "word":
            return None
        match = lookup(tokens, here)
        if match is not None:
            if (demonym := match.of("demonym")) and not demonym.ambiguous:
                return match.last, demonym.key
            state = match.of("state")
            if state and skipped == 0 and state.manner in ("name", "official", "alias"):
                return match.last, state.key
        folded = tokens[here].word.folded
        if _owned_portfolio(folded) or folded in ("بلاده", "بلادها", "بلادهم"):
            return here + 1, PREVIOUS
        if not (folded in portfolios() or folded.startswith("ال")):
            return None
    return None


__all__ = ["PREVIOUS", "Body", "Description", "Split", "TitleForm", "body_at", "lookup", "name_after", "office_at", "phrase_words", "title_at"]
