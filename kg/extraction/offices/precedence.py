"""Two office phrases side by side: of one holder, or of two when one of them reigns or presides."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import is_definite
from kg.extraction.names.gazetteer import Match, office_names, title_names
from kg.extraction.offices.phrase import Description, own_words
from kg.language.form_memory import likeliest
from kg.language.tokens import Token
from kg.lexicon.name_words import QUALIFIERS
from kg.lexicon.office_classes import AUTHORITIES, JUDICIAL, LEADING, POSTED_OFFICES
from kg.lexicon.offices import OfficeForm, TitleForm, public_services
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers

# Who reigns or presides holds none of these beside it: another stands after him (استقبل الملك رئيس بولندا).
HIGHEST = frozenset({"monarch", "head-of-state", "parliament-speaker"})
_UNDER_THEM = frozenset({
    "head-of-state", "head-of-government", "crown-prince", "foreign-minister", "defence-minister", "interior-minister",
    "finance-minister", "justice-minister", "minister", "deputy-minister", "deputy-head-of-state",
    "deputy-head-of-government", "parliament-speaker", "ambassador", "envoy", "secretary-general", "delegation", "mp",
})  # fmt: skip


# Styles of ministers and ambassadors: استقبل أمير البلاد سعادة السيد فلان.
EXCELLENCIES = frozenset({"سعاده", "معالي"})


_STYLES = EXCELLENCIES | {"فخامه", "دوله", "عطوفه"}
"""Those, and the styles of who presides over a state or a government."""


_OF_STATE = frozenset("وزير وزيره الوزير".split())
"""Before دولة, which is then none of these: وزير دولة."""


_COUNSELLOR = frozenset({"المستشار", "المستشاره"})


def another_holder(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """Whether the office at ``tokens[at]`` is someone else's than that before it, who reigns or presides.

    Nothing but that office, and where it is held, stands before it (الملك، الرئيس السوداني).
    """
    if _posted_after(tokens, d, at) or _heads_him(tokens, d, at):
        return True
    named = d.state is not None or d.form.shape in ("definite", "closed")
    if d.form.office not in HIGHEST or not named or d.organisation or at > d.first + d.role[1] - d.role[0] + 1:
        return False
    if at < len(tokens) and tokens[at].word.folded in EXCELLENCIES:
        return True
    match = office_names().at(tokens, at) if at < len(tokens) else None
    if match is None or match.split.conjunction or match.split.preposition:
        return False
    form = match.entries[0].item
    assert isinstance(form, OfficeForm)
    if d.form.office == "parliament-speaker" and match.last == at + 1 and tokens[at].word.folded in _COUNSELLOR:
        return False  # رئيس مجلس النواب المستشار فلان: a judge of Egypt is called so, whatever office he holds
    return form.office in _UNDER_THEM - {d.form.office}


def _posted_after(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """استقبل وزير العدل السفير الياباني: no minister is an ambassador as well, nor who governs anybody's envoy."""
    match = office_names().at(tokens, at) if at < len(tokens) else None
    if match is None or match.split.conjunction or match.split.preposition:
        return False
    form = match.entries[0].item
    assert isinstance(form, OfficeForm)
    own = d.office or d.form.office
    heads = form.office in _HEADS or tokens[at].word.folded == "رييس"
    if own in _MINISTERS and heads and not tokens[at].text.startswith("ال") and _is_met(tokens, d):
        return True  # زار وزير الدفاع رئيس مجلس بنغازي فلانا
    sent = own in POSTED_OFFICES and form.office == "head-of-state"  # استقبل السفير القطري الرئيس اللبناني
    if form.office == "head-of-state" and (own in _MINISTERS or sent) and match.last < len(tokens):
        # رافق وزير الدفاع الرئيس الفرنسي X; but وزير الخارجية المصري الرئيس السابق للمؤتمر
        after = tokens[match.last].word.folded
        nation = after.startswith("ال") and after.endswith("ي")
        if after in _NO_MORE and not _is_of_something(tokens, match.last + 1):
            return True  # اتهم وزير الداخلية الرئيس السابق فلانا
        return (nation or d.state is not None) and after not in QUALIFIERS
    if own in JUDICIAL and form.office not in JUDICIAL:
        return form.office in _UNDER_THEM  # اتهم المدعي العام في P الرئيس السابق فلانا
    if form.office in _SENT and own == "head-of-government" and d.state is not None:
        # but رئيس الوزراء البريطاني السابق مبعوث الرباعية فلان
        return not any(tokens[i].word.folded in QUALIFIERS for i in range(d.first, at))
    if form.office in _OVER_MINISTERS and own in _MINISTERS | {"ambassador"}:
        # زار وزير الخارجية المصري رئيس الحكومة X; but وزير الدفاع رئيس الحكومة السابق فلان
        return match.last < len(tokens) and tokens[match.last].word.folded not in QUALIFIERS
    if own == "ambassador" and d.state is not None and form.office in _MINISTERS - {"deputy-minister"}:
        return True  # زار السفير الفرنسي وزير الدفاع X
    return form.office == "ambassador" and own in _UNDER_THEM - {"ambassador", "envoy"}


def _is_met(tokens: Sequence[Token], d: Description) -> bool:
    """Whether a verb of meeting stands right before an office that says of what it is: زار [وزير الدفاع]."""
    if not d.first or d.last - d.first < _SEVERAL or tokens[d.first].word.folded.startswith("ال"):
        return False
    pos, lemma = likeliest(tokens[d.first - 1].word)
    return pos == "verb" and lemma in _VISITING


_VISITING = frozenset("زار استقبل التقي قابل".split())
_HEADS = frozenset({"head", "mayor", "governor"})
_SEVERAL = 2
_OVER_MINISTERS = frozenset({"head-of-government", "parliament-speaker"})
_NO_MORE = frozenset("السابق الاسبق المخلوع المعزول الراحل".split())


def _is_of_something(tokens: Sequence[Token], at: int) -> bool:
    """الرئيس السابق [للمؤتمر]: whether what somebody presided over follows."""
    return at < len(tokens) and tokens[at].word.folded.startswith("لل")


def is_charged_by(tokens: Sequence[Token], d: Description, after: int) -> bool:
    """اتهم المدعي العام البيروفي [فلانا] بتلقي رشى: whether a name after who prosecutes is whom he accuses.

    :param after: the token after the name.
    """
    if d.form.office not in JUDICIAL or not d.first or after >= len(tokens):
        return False
    of_what = any(s.preposition == "ب" for s in tokens[after].word.splits)
    return of_what and likeliest(tokens[d.first - 1].word)[1] in triggers("accusation")["verbs"]["accuse"]


_SENT = frozenset({"envoy", "representative"})


def _heads_him(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """وزير الخارجية [ورئيس الوزراء] فلان: two, as the higher office of one man would stand first."""
    if at >= len(tokens) or (d.office or d.form.office) not in _MINISTERS or not tokens[at].text.startswith("و"):
        return False
    match = office_names().at(tokens, at)
    form = match.entries[0].item if match is not None and match.split.conjunction else None
    return isinstance(form, OfficeForm) and form.office in LEADING


_MINISTERS = frozenset({
    "minister", "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "justice-minister",
    "deputy-minister",
})  # fmt: skip


def honours_another(tokens: Sequence[Token], at: int) -> bool:
    """التقى جلالة الملك [السفير] فلان: whether a title of who reigns or presides ends before another's office."""
    if at >= len(tokens) or tokens[at - 1].word.folded not in _CROWNED:
        return False
    match = office_names().at(tokens, at)
    if match is None or match.split.conjunction or match.split.preposition:
        return False
    form = match.entries[0].item
    assert isinstance(form, OfficeForm)
    presides = tokens[at - 1].word.folded == _PRESIDENT
    return form.office in _UNDER_THEM and not (presides and form.office == "head-of-state")


_PRESIDENT = "الرييس"
_CROWNED = frozenset({_PRESIDENT, "الملك", "الملكه", "السلطان", "الامير"})


def before_another(tokens: Sequence[Token], d: Description) -> Description:
    """سعادة فلان وكيل الوزارة معالي زيد: an office without the name after it, if an honour begins another phrase."""
    last = d.name[0] if d.name is not None else d.role[1]
    honour = next((i for i in range(last - 1, d.first, -1) if tokens[i].word.folded in _STYLES), None)
    if honour is None or tokens[honour - 1].word.folded in _OF_STATE:
        return d
    end = honour - (tokens[honour - 1].text in "،,")
    return d._replace(name=None, known=None, last=end, role=(d.role[0], min(d.role[1], end)))


def is_same_head(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """استقبل الرئيس [رئيس المنظمة]: whether an office begins with the noun of the definite one before it."""
    alone = d.form.shape == "definite" and d.state is None and at == d.first + 1
    return alone and tokens[d.first].word.folded.endswith("ال" + tokens[at].word.folded)


def is_served(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """مستشارة [الرئيس]: whether an office is the genitive of one without article that serves others."""
    serves = any("office" in form.takes for form in (d.form, *d.form.also))
    word = tokens[at].word
    told = word.folded.startswith("ال") or word.folded == "رييسه"  # نائب رئيسة ليبيريا
    genitive = d.form.shape == "bare" and at == d.first + own_words(d) and told
    return serves and genitive


def joins_titled(tokens: Sequence[Token], at: int) -> bool:
    """وزير الخارجية [ومعالي السيد] فلان: whether و joins somebody with a title of his own, as no word of an office is.

    What people do stands for an office as well (رئيس الاتحاد والكاتب فلان), so only titles count that nobody holds.
    """
    match = title_names().at(tokens, at)
    form = match.entries[0].item if match is not None and match.split.conjunction else None
    return isinstance(form, TitleForm) and form.number == "s" and form.kind in _OF_MEN


_OF_MEN = frozenset({"honorific", "royal", "academic", "rank", "religious"})


RETITLED = frozenset({"spokesperson", "member", "head", "deputy-head", "party-leader", "official"})
"""Offices of any body: a title beside them tells whose it is."""


def by_title(tokens: Sequence[Token], d: Description, first: int) -> Description:
    """The office with what a title between it and the name (token ``first``) makes of it.

    المتحدث العسكري [العميد] فلان, a spokesman with the rank of an officer, speaks for an army, not for a group; رئيس
    الحزب [النائب] فلان sits in his state's parliament.
    """
    if d.organisation is not None and d.form.office == "spokesperson":
        return d
    if d.form.office != "spokesperson":
        sits = any(token.word.folded in _DEPUTY for token in tokens[d.role[1] : first])
        sits = sits or (d.organisation is not None and tokens[first - 1].word.folded in _DEPUTY)
        party = organisations()[d.organisation] if d.organisation is not None else None
        state = party.state if party is not None and party.kind == "party" else None
        return d._replace(office="mp", organisation=None, state=d.state or state) if sits else d
    match = title_names().at(tokens, d.role[1]) if d.role[1] < len(tokens) else None
    form = match.entries[0].item if match is not None else None
    ranked = d.form.row.lemma.endswith("عسكري") and isinstance(form, TitleForm) and form.kind == "rank"
    return d._replace(public=True) if ranked else d


_DEPUTY = frozenset({"النايب", "النايبه"})


def to_the_mark(tokens: Sequence[Token], d: Description) -> Description:
    """فلان، رئيس هيئة [الانتخابات]، : an office with the definite words after it, up to the mark that ends it.

    So are the services that only states run, and the places of mayors, which no list of bodies has.
    """
    if d.state or d.organisation or d.last >= len(tokens) or (d.office or d.form.office) not in _OF_SERVICES:
        return d
    at = d.last
    of_body = any(tokens[i].word.folded.removeprefix("ال") in AUTHORITIES for i in range(d.first + 1, d.last + 1))
    while at < len(tokens) and at - d.last < _LONGEST:
        definite = is_definite(tokens[at].word.surface.removeprefix("و"))
        if not definite and not (of_body and _governs_next(tokens, at)):
            break
        at += 1
    if at == d.last or (at < len(tokens) and tokens[at].word.kind != "mark"):
        return d
    told = {token.word.folded.removeprefix("ال") for token in tokens[d.first : at]}
    public = d.public or d.form.office == "mayor" or not public_services().isdisjoint(told)
    return d._replace(last=at, role=(d.role[0], at), public=public) if public else d


def _governs_next(tokens: Sequence[Token], at: int) -> bool:
    """رئيس [جهاز] [مكافحة] الإرهاب, الهيئة [لمكافحة] الفساد: whether a noun without article stands in a construct."""
    ahead = tokens[at + 1 : at + 3]
    noun = any(a.pos == "noun" for a in tokens[at].word.analyses[:1])
    return noun and any(is_definite(token.word.surface) for token in ahead)


_OF_SERVICES = frozenset({"head", "director", "deputy-head", "mayor"})
_LONGEST = 5  # tokens


RULING = frozenset({"الحاكم", "الحاكمه"})


def says_which(tokens: Sequence[Token], match: Match) -> bool:
    """الحزب الحاكم, المجلس العسكري الحاكم: ruling, of the body that stands before it with the article."""
    before = tokens[match.first - 1].word if match.first else None
    alone = match.last == match.first + 1 and tokens[match.first].word.folded in RULING
    return alone and before is not None and before.kind == "word" and is_definite(before.surface)
