"""What an office belongs to: its ministry, state, organisation or place, and further offices of the same holder."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.gazetteer import gazetteer, institution_names, office_names
from kg.extraction.names.weights import OFFICE, TITLED, WEAK
from kg.extraction.offices.adjectives import (
    PRIVATE,
    SENT,
    a_body_of_its_own,
    adjective_of_purpose,
    body_adjective,
    frees,
    of_a_private_body,
    of_many_states,
    of_one_country,
    of_several,
    opens_day,
)
from kg.extraction.offices.apposed import THEN, find_name, name_after
from kg.extraction.offices.bodies import (
    NAMES_OF_STATES,
    PREVIOUS,
    body_at,
    further_portfolio,
    is_public,
    own_adjective,
    owned_portfolio,
)
from kg.extraction.offices.envoys import past_style
from kg.extraction.offices.formal_states import in_formal_state
from kg.extraction.offices.genitives import LOCAL, governs_genitive, takes_no_genitive
from kg.extraction.offices.owned_heads import owned_head
from kg.extraction.offices.phrase import Description, of_cabinet, of_state, own_words
from kg.extraction.offices.postings import (
    POSTED,
    SEATED,
    accredited,
    for_affairs,
    in_charge,
    past_residence,
    posted,
    posted_at,
    seat_of_member,
    unlisted_portfolio,
    within,
)
from kg.extraction.offices.precedence import another_holder, is_same_head, is_served, joins_titled
from kg.extraction.offices.rulers import beside_ruler
from kg.language.tokens import Token
from kg.lexicon.anaphors import THE_OFFICIAL
from kg.lexicon.function_words import ON_BEHALF, OWN_COUNTRY
from kg.lexicon.marks import QUOTES_OPEN
from kg.lexicon.name_words import QUALIFIERS
from kg.lexicon.office_classes import OF_MANY_STATES, POSTED_OFFICES
from kg.lexicon.offices import InstitutionForm, OfficeForm, portfolios
from kg.lexicon.organisations import organisations
from kg.lexicon.places import BREAKAWAY, places

_ON_OWN_BEHALF = frozenset("باسمه باسمها باسمهم بلسانه بلسانها بلسانهم".split())
OPPOSED = frozenset("المعارض المعارضه المعارضين معارض معارضه".split())

_IN_A_COUNTRY = frozenset({"director", "representative", "envoy", "official", "head"})  # one of an agency in each land

# Nouns that are adjectives more often than they announce a name.
ADJECTIVAL = frozenset(
    {"politician", "diplomat", "military", "opposition", "candidate", "observer", "source", "official", "member"}
)

# Offices whose deputies and advisers serve a state.
_GOVERNING = frozenset({"head-of-state", "head-of-government", "deputy-head-of-state", "deputy-head-of-government"})

# Heads of office phrases that are bodies of people, who hold no other office: التقى الوفد رئيس الجهاز.
_BODIES = frozenset({"opposition", "delegation"})

_MOST_OFFICES = 6  # offices of one holder that are read in a row

# The class of a deputy, by that of the office whose deputy he is.
DEPUTIES = {
    "head-of-state": "deputy-head-of-state",
    "monarch": "deputy-head-of-state",
    "head-of-government": "deputy-head-of-government",
}


def complement(tokens: Sequence[Token], d: Description) -> Description:
    """Adds ministry, state, organisation and qualifiers to an office."""
    at, size = d.last, len(tokens)
    if tokens[at - 1].word.folded in ON_BEHALF and at > d.first + 1:
        further = _on_behalf(tokens, d, at - 1, size)
        if further is not None:
            d, at = further
    while at < size:
        token = tokens[at]
        if (style := past_style(tokens, d, at)) > at:
            at = style
            continue
        if token.word.kind != "word":
            quoted = gazetteer().longest(tokens, at + 1) if token.text in QUOTES_OPEN and at == d.role[1] else None
            if quoted is None or quoted.of("organization") is None:
                break
            at += 1  # زعماء «حزب الله»
            token = tokens[at]
        folded = token.word.folded
        if folded in OPPOSED:
            if a_body_of_its_own(d, at, folded):
                break
            in_office = any(form.office == "mp" for form in (d.form, *d.form.also))
            d = d if in_office else d._replace(office="opposition")
            at += 1
            continue
        if folded in QUALIFIERS and not opens_day(tokens, at):
            at += 1
            at += folded == "المعين" and at < size and tokens[at].word.folded in THEN  # السفير المعين حديثا لجمهورية P
            continue
        if folded == "هناك" and name_after(tokens, at + 1) is not None:
            at += 1  # قائد الشرطة هناك فلان
            continue
        if (folded in portfolios() and at - d.role[0] < 8) or accredited(tokens, d, at):
            at += 1
            continue
        if told := unlisted_portfolio(tokens, d, at):
            at += told
            continue
        if at > d.role[0] + 1 and (told := further_portfolio(tokens, at)):
            at += told
            continue
        if folded == "وشوون" and at > d.role[0] + 1 and at + 1 < size and of_cabinet(d):
            at += 2  # وزير الدولة للشؤون الخارجية وشؤون المغتربين
            continue
        if folded in _ON_OWN_BEHALF and at == d.role[0] + own_words(d) and d.form.office == "spokesperson":
            d = d._replace(state=PREVIOUS)  # المتحدث باسمها
            at += 1
            continue
        if told := of_several(tokens, d, at):
            at += told
            continue
        if d.form.office in POSTED_OFFICES and (lives := past_residence(tokens, at)) > at:
            at = lives
            continue
        if (owned := owned_portfolio(folded)) and d.state is None:
            d = d._replace(state=PREVIOUS, office=owned.office if d.form.office == "minister" else d.office)
            at += 1
            continue
        if folded in OWN_COUNTRY and d.state is None and d.organisation is None:
            d = d._replace(state=PREVIOUS)  # رئيس وزراء بلادها
            at += 1
            continue
        if (headed := owned_head(tokens, d, at)) is not None:
            d = headed
            at += 1
            continue
        if folded in SEATED and (seat := seat_of_member(tokens, d, at)) is not None:
            return d._replace(last=at, role=(d.role[0], at), state=seat)
        further = (
            _on_behalf(tokens, d, at, size)
            if folded in ON_BEHALF and d.organisation is None and d.state is None
            else posted(tokens, d, at, at + 1)
            if folded == "في" or (folded in POSTED and d.form.office in POSTED_OFFICES)
            else _owner(tokens, d, at)
            or _institution(tokens, d, at)
            or body_adjective(tokens, d, at)
            or _second_office(tokens, at, d)
            or within(tokens, d, at)
            or for_affairs(tokens, d, at)
            or in_charge(tokens, d, at)
            or _sent_by(tokens, d, at)
            or posted_at(tokens, d, at)
            or _under_minister(tokens, d, at)
            or adjective_of_purpose(tokens, d, at)
            or in_formal_state(tokens, d, at)
        )
        if further is None:
            break
        d, at = further
    return d._replace(last=at, role=(d.role[0], at))


def _on_behalf(tokens: Sequence[Token], d: Description, at: int, size: int) -> tuple[Description, int] | None:
    """المتحدث باسم الحكومة الروسية, المتحدث باسم الرئيس التركي: the body or the person spoken for."""
    office = office_names().at(tokens, at + 1) if at + 1 < size else None
    if office is not None and not office.split.offset:
        form = office.entries[0].item
        assert isinstance(form, OfficeForm)
        inner = complement(tokens, Description(at + 1, office.last, 0, form, (at + 1, office.last)))
        run = find_name(tokens, inner.last, level_of(inner))
        end = inner.last
        if run is not None and run[1].known is not None and find_name(tokens, run[1].last, OFFICE) is not None:
            end = run[1].last
        if form.office == "opposition":
            return d._replace(organisation=inner.organisation, office="opposition"), end
        return d._replace(state=inner.state, organisation=inner.organisation, public=True), end
    body = body_at(tokens, at + 1)
    if body is not None:
        return d._replace(state=body.state, organisation=body.organisation), body.last
    if at + 1 < size and owned_portfolio(tokens[at + 1].word.folded):
        return d._replace(state=PREVIOUS, public=True), at + 2  # المتحدثة باسم خارجيتها
    institution = institution_names().at(tokens, at + 1) if at + 1 < size else None
    if institution is not None and not institution.split.offset:
        freed = frees(tokens, institution.last)
        return d._replace(public=is_public(institution) and not freed), institution.last + freed
    if at + 1 < size and tokens[at + 1].word.folded in portfolios():
        return d._replace(public=True), at + 2
    return None


def _sent_by(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """المبعوث الخاص للأمين العام للأمم المتحدة: whose envoy or advisor somebody is."""
    match = office_names().at(tokens, at)
    if match is None or match.split.preposition != "ل" or match.split.conjunction:
        return None
    own = next((form for form in (d.form, *d.form.also) if form.office in SENT), None)
    if own is None:
        return None
    if own is not d.form:
        d = d._replace(form=own, office=own.office)  # المستشار السياسي للرئيس is no chancellor
    form = match.entries[0].item
    assert isinstance(form, OfficeForm)
    inner = complement(tokens, Description(at, match.last, 0, form, (at, match.last)))
    state, organisation = d.state or inner.state, d.organisation or inner.organisation
    public = d.public or inner.form.office in _GOVERNING
    return d._replace(state=state, organisation=organisation, public=public), inner.last


def _under_minister(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """الوزير المنتدب لدى رئيس الحكومة: the minister under whom a delegate minister serves."""
    office = office_names().at(tokens, at + 1) if tokens[at].word.folded == "لدي" and at + 1 < len(tokens) else None
    if office is None or office.split.offset or d.form.office != "minister":
        return None
    form = office.entries[0].item
    assert isinstance(form, OfficeForm)
    inner = complement(tokens, Description(at + 1, office.last, 0, form, (at + 1, office.last)))
    return (d._replace(state=d.state or inner.state), inner.last) if of_cabinet(inner) else None


def _owner(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """The state, organisation or place that the office belongs to: an adjective, a genitive, or after ل."""
    match = gazetteer().at(tokens, at)
    if match is None or match.split.conjunction or match.split.preposition not in ("", "ل"):
        return None
    wider = gazetteer().longest(tokens, at - 1)
    if wider is not None and wider.last >= match.last and wider.of("place") and "place" in d.form.row.takes:
        match = wider  # حاكم [ولاية جورجيا]
    demonym = match.of("demonym")
    if match.of("organization") and match.last < len(tokens) and tokens[match.last].word.folded in _NATIONAL:
        return None  # رئيس مجلس الأمن القومي: of no council of the United Nations
    if match.last < len(tokens) and tokens[match.last].text == "بن":
        return None  # أمير المنطقة تركي بن مشعل
    if demonym and d.form.office in _IN_A_COUNTRY and of_one_country(tokens, at, match):
        return d, match.last
    if demonym and not match.split.preposition and (of_many_states(tokens, d) or of_a_private_body(tokens, d, at)):
        return d, match.last
    if demonym and demonym.key == "CYP" and match.last < len(tokens) and tokens[match.last].word.folded in _TURKISH:
        return d._replace(office="leader"), match.last + 1  # الزعيم القبرصي التركي
    open_ = d.state is None or d.state == d.form.row.of  # رئيس مجلس الأعيان is Jordan's, if he is not الياباني
    if demonym and not match.split.preposition and open_ and (not demonym.ambiguous or of_state(d)):
        own = d.organisation is None or organisations()[d.organisation].kind not in PRIVATE
        return d._replace(state=demonym.key) if own else d, match.last
    if d.form.gender == "f" and open_ and (whose := own_adjective(tokens, at, match)) is not None:
        return d._replace(state=whose), match.last  # السفيرة السعودية
    state = match.of("state")
    if state and state.manner not in NAMES_OF_STATES and (of_cabinet(d) or "place" not in d.form.row.takes):
        # وزير خارجية عمان: of the state, not of another's capital
        state = next((e for e in match.entries if e.kind == "state" and e.manner in NAMES_OF_STATES), state)
    if state and match.split.preposition and state.manner == "official" and of_cabinet(d) and d.state is None:
        return d._replace(state=state.key), match.last  # وزير الخارجية لجمهورية النيجر
    if not governs_genitive(tokens, d, at, match):
        return None
    if state and d.state is None and state.manner in NAMES_OF_STATES and d.organisation is None:
        return d._replace(state=state.key), match.last
    if (body := match.of("organization")) and d.organisation is None:
        acts_for = organisations()[body.key].acts_for
        public = d.public or (acts_for is not None and d.state is None)  # مدير وكالة المخابرات المركزية
        return d._replace(organisation=body.key, state=d.state or acts_for, public=public), match.last
    place = match.of("place")
    if at > d.role[0] + own_words(d) and d.form.shape == "bare" and _names_place(tokens, at - 1):
        return None  # اتهم حاكم بيلغورود كييف
    if place is not None and "place" in d.form.row.takes:
        here = places()[place.key].iso3 if d.form.office in LOCAL else None
        return d._replace(state=d.state or here), match.last
    region = place is not None and d.state is None and places()[place.key].kind == "region"
    if region and place is not None and place.key in BREAKAWAY and (of_cabinet(d) or d.form.office == "head-of-state"):
        return d._replace(office="leader"), match.last  # رئيس أبخازيا: of no state that others know
    if place is not None and region and of_cabinet(d):
        return d._replace(state=places()[place.key].iso3), match.last  # رئيسة وزراء اسكتلندا
    heads = d.form.office == "head-of-state" and d.form.shape == "bare"
    if place is not None and region and heads and name_after(tokens, match.last) is not None:
        return d._replace(state=places()[place.key].iso3, office="governor"), match.last  # رئيس الشيشان
    of_capital = "place" in d.form.row.takes or d.form.office in POSTED_OFFICES
    if state is not None and state.manner == "capital" and of_capital and d.state is None:
        return d._replace(state=state.key), match.last
    if d.organisation is None and state is not None and state.manner == "seat" and d.state is None:
        advises = any(f.office == "advisor" for f in d.form.also)  # مستشار الكرملين is no chancellor
        return d._replace(state=state.key, office="advisor" if advises else d.office), match.last
    return None


_NATIONAL = frozenset("القومي الوطني القوميه".split())


def _names_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is by itself the name of a place or capital."""
    match = gazetteer().at(tokens, at)
    return match is not None and match.last == at + 1 and bool(match.of("place") or match.of("state"))


# Nouns that end an office with the article, and govern a genitive all the same.
_TURKISH = frozenset({"التركي", "التركيه"})


def _institution(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """A body of a state or organisation within an office (المتحدث باسم [وزارة الخارجية]، قائد [الجيش])."""
    match = institution_names().at(tokens, at)
    if match is None or match.split.preposition not in ("", "ل"):
        return None
    if match.split.conjunction:  # رئيس مجلس الدولة [ومجلس الوزراء] لجمهورية كوبا
        owner = gazetteer().at(tokens, match.last) if d.state is None and match.last < len(tokens) else None
        joined = owner is not None and owner.split.preposition == "ل" and owner.of("state") is not None
        return (d, match.last) if joined and of_cabinet(d) else None
    form = match.entries[0].item
    assert isinstance(form, InstitutionForm)
    if match.split.preposition and d.form.shape != "definite" and tokens[at - 1].word.folded not in QUALIFIERS:
        return None
    if not match.split.preposition and takes_no_genitive(tokens, d, at):
        return None
    private = form.kind == "parliament" and match.last < len(tokens) and tokens[match.last].word.folded.startswith("لل")
    return d._replace(public=d.public or (is_public(match) and not private)), match.last  # الجمعية الوطنية للمتقاعدين


def _of_many_states(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name of a body of several states begins at a token, of which no state's official is the head."""
    match = gazetteer().longest(tokens, at)
    body = match.of("organization") if match is not None else None
    return body is not None and organisations()[body.key].kind in OF_MANY_STATES


def _second_office(tokens: Sequence[Token], at: int, d: Description) -> tuple[Description, int] | None:
    """A further office of the same holder: نائب رئيس الوزراء ووزير الخارجية, ولي العهد وزير الدفاع."""
    match = office_names().at(tokens, at)
    if match is None or match.split.preposition:
        return None
    form = match.entries[0].item
    assert isinstance(form, OfficeForm)
    if (
        form.number != d.form.number
        or (form.gender != d.form.gender and d.form.office != "deputy" and not is_served(tokens, d, at))
        or form.office in ADJECTIVAL
        or d.form.office in _BODIES  # the office after it is someone else's
        or form.office in _BODIES
    ):
        return None
    if d.depth == _MOST_OFFICES or (not match.split.conjunction and is_same_head(tokens, d, at)):
        return None
    inner = complement(tokens, Description(at, match.last, 0, form, (at, match.last), depth=d.depth + 1))
    if match.split.conjunction and (joins_titled(tokens, at) or name_after(tokens, inner.last) is None):
        return None
    if tokens[d.first].word.folded in THE_OFFICIAL and d.state and not match.split.conjunction:
        return None  # التقى المسؤول الجيبوتي رئيس المجلس: he who was named before, and another
    if form.office == "monarch" and form.shape == "bare" and inner.state is None:
        return None  # الشيخ سلطان سالم: a given name
    if d.state and inner.state and d.state != inner.state:
        return None  # two persons: الرئيس الروسي وزعيم كوريا الشمالية
    alone = not match.split.conjunction and name_after(tokens, inner.last) is None
    if d.state and alone and _of_many_states(tokens, at + 1):
        return None  # يلتقي الرئيس الفرنسي رئيس المفوضية الأوروبية
    if d.form.office == "envoy" and d.organisation and inner.state and not match.split.conjunction:
        return None  # التقى المبعوث الأممي رئيس الوزراء اليمني
    if another_holder(tokens, d, at) or beside_ruler(tokens, d, at, inner, joined=bool(match.split.conjunction)):
        return None
    if not match.split.conjunction and inner.form.office == "party-leader":  # نائب رئيس حزب, مستشار رئيس حزب
        return d._replace(organisation=inner.organisation, office="party-leader"), inner.last
    if not match.split.conjunction and at == d.first + own_words(d) and "office" not in d.form.takes:
        own = next((f for f in d.form.also if "office" in f.takes), None)  # مستشار الملك is no chancellor
        d = d._replace(form=own, office=d.office or own.office) if own is not None else d
    if d.form.office == "deputy" and at == d.first + own_words(d):
        kind = "deputy-minister" if inner.form.office.endswith("minister") else f"deputy-{inner.form.office}"
        d = d._replace(office=DEPUTIES.get(inner.form.office, kind))
    public = d.public or (not match.split.conjunction and inner.form.office in _GOVERNING)
    if d.form.office == "member":  # عضو المجلس الأعلى حاكم الفجيرة
        d = d._replace(office=inner.office or inner.form.office)
    state, organisation = d.state or inner.state, d.organisation or inner.organisation
    return d._replace(state=state, organisation=organisation, public=public), inner.last


def level_of(d: Description) -> int:
    """How surely a name follows an office: the more of it is worded, the surer."""
    if d.state or d.organisation or d.form.portfolio or d.role[1] - d.role[0] > 1 or d.form.shape in ("closed", "open"):
        return OFFICE if d.form.office not in ("source", "delegation") else WEAK
    if d.form.shape == "definite":
        return WEAK if d.form.office in ADJECTIVAL else TITLED
    return WEAK
