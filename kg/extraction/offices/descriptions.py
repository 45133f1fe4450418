"""Descriptions: an office with what it belongs to, and the name in apposition.

[وزير الخارجية] [الروسي] [السابق] [سيرغي لافروف]          office, state, adjective, name
[المتحدث] باسم [البيت الأبيض]                             an unnamed officer of a state
[سفير] [روسيا] لدى [الولايات المتحدة]، [أناتولي أنتونوف]   the first state is the one acted for
[مدير] مركز الدراسات السياسية، [أحمد حسن]                  a complement that no list knows, up to a sure name
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.names.evidence import begins_new_phrase, evidence, is_definite
from kg.extraction.names.gazetteer import Match, gazetteer, institution_names, office_names, short_names, title_names
from kg.extraction.names.runs import NameRun
from kg.extraction.names.weights import OFFICE, WEAK
from kg.extraction.offices.apposed import (
    HEADS,
    ends_indefinite,
    find_name,
    is_adjective,
    joins_office,
    names_town,
    nationality_between,
)
from kg.extraction.offices.bodies import PREVIOUS, is_public
from kg.extraction.offices.complements import OPPOSED, complement, level_of
from kg.extraction.offices.duals import is_of_two
from kg.extraction.offices.long_complements import long_complement, served_by
from kg.extraction.offices.no_names import is_no_name
from kg.extraction.offices.phrase import Description, is_owned, own_words, words_of
from kg.extraction.offices.precedence import (
    EXCELLENCIES,
    HIGHEST,
    RETITLED,
    another_holder,
    by_title,
    is_charged_by,
    says_which,
)
from kg.extraction.offices.seated import GOVERNING, past_seat, without_seat
from kg.extraction.offices.served import is_served, serving
from kg.extraction.offices.sport import without_state
from kg.extraction.offices.unlisted_places import after_place, past_town
from kg.language.form_memory import once_a_form
from kg.language.tokens import Token, Word
from kg.lexicon.function_words import ON_BEHALF
from kg.lexicon.marks import QUOTES_CLOSE, QUOTES_OPEN
from kg.lexicon.name_words import QUALIFIERS
from kg.lexicon.office_classes import OF_STATES, POSTED_OFFICES
from kg.lexicon.offices import InstitutionForm, OfficeForm, office_forms
from kg.lexicon.persons import persons

_OF_PERSONS = frozenset({"deputy", "advisor", "envoy", "spokesperson", "director", "negotiator"})
# Offices whose holders are said to be somebody's (سفيرها); a body's head is rather the body's (زعيمها).
_OWNED = frozenset(
    "ambassador envoy diplomat minister deputy-minister spokesperson advisor negotiator commander deputy head "
    "director leader monarch".split()
)
_NOBODY = frozenset({"source", "delegation"})
_OF_A_LAND = OF_STATES | POSTED_OFFICES | {"advisor"}


def title_at(tokens: Sequence[Token], at: int) -> Match | None:
    """An honorific, rank, profession or kinship term at ``tokens[at]``."""
    return title_names().at(tokens, at)


def office_at(tokens: Sequence[Token], at: int) -> Description | None:
    """The office phrase that starts at ``tokens[at]``, with the name after it if there is one."""
    match = office_names().at(tokens, at)
    his = tokens[at].word.surface.endswith("ه") and match is not None
    secretary = his and tokens[at].word.folded.endswith("امينه")  # أمينه العام
    if (match is None or secretary) and (owned := _owned_office(tokens, at)) is not None:
        return owned
    if match is not None and match.last > at + 1 and (shorter := _before_organisation(tokens, match)) is not None:
        match = shorter
    if match is None or says_which(tokens, match) or _is_help(tokens, match):
        return None
    form = match.entries[0].item
    assert isinstance(form, OfficeForm)
    genitive = match.last > at + 1 and is_definite(tokens[at + 1].word.surface)  # رئيسه الوزراء
    own = (
        his and form.gender == "f" and form.shape != "definite" and not genitive
    )  # نائبه, his deputy, folds like نائبة
    start = Description(at, match.last, match.split.offset, form, (at, match.last), PREVIOUS if own else form.row.of)
    found = without_state(tokens, _with_name(tokens, _classed(tokens, complement(tokens, start))))
    if found.form.office == "head-of-state" and found.state is None and at and tokens[at - 1].text == _OF_PREMIERS:
        found = found._replace(office="head-of-government")
    return None if _is_actor(found) else found


_OF_PREMIERS = "دولة"
"""دولة الرئيس: the style of who heads a government, which no head of state has."""


def _is_actor(d: Description) -> bool:
    """الممثلة الفرنسية فلانة: whether a nationality alone, and then the name, follow what may be an actress."""
    alone = d.form.row.lemma == "ممثل" and d.form.shape == "definite" and d.role[1] - d.role[0] == 2
    return alone and d.state is not None and d.name is not None and d.name[0] == d.role[1]


def _is_help(tokens: Sequence[Token], match: Match) -> bool:
    """مساعدة تركيا is help for Turkey, not her assistant; مساعدة وزير الخارجية is his."""
    form = tokens[match.first].word
    alone = match.last == match.first + 1 and not form.folded.startswith("ال")
    return alone and any(a.derived == "masdar" and a.gender == "f" for a in form.analyses)


def _owned_office(tokens: Sequence[Token], at: int) -> Description | None:
    """سفيرها يان فيركامن, مستشارهم السياسي: an office with the pronoun of its owner, and the name of its holder."""
    found, end = owned_office(tokens[at].word), at + 1
    if found is None:
        secretary = owned_secretary(tokens[at].word) if end < len(tokens) else None
        named = office_forms().get((secretary[0], tokens[end].word.folded)) if secretary is not None else None
        if secretary is None or named is None:
            return None
        found, end = (named, secretary[1]), end + 1
    office, offset = found
    d = complement(tokens, Description(at, end, offset, office, (at, end), PREVIOUS))
    d = _with_name(tokens, d._replace(office=d.office or office.office))
    return d if d.name is not None else None


OWNERS = ("ها", "هم", "نا")
"""The pronouns of those to whom an office belongs."""


@once_a_form
def owned_office(form: Word) -> tuple[OfficeForm, int] | None:
    """The office that a word form with a pronoun names (سفيرها), and the offset of its first letter."""
    for split in form.splits:
        stem = next((split.base[: -len(p)] for p in OWNERS if split.base.endswith(p)), "")
        if len(stem) < 4 or split.preposition == "ك":
            continue
        of_woman = stem[:-1] + "ه" if stem.endswith("ت") else stem  # رئيستها
        for entry in (*office_names().single(stem), *(office_names().single(of_woman) if of_woman != stem else ())):
            office = entry.item
            assert isinstance(office, OfficeForm)
            readings = (office, *office.also)  # مستشارها is no chancellor, رئيسها the head of a body
            office = next((f for f in readings if f.office not in HEADS), office)
            office = next((f for f in readings if f.office == "head"), office) if office.office in HEADS else office
            if office.number == "s" and office.office in _OWNED:
                return office, split.offset
    return None


@once_a_form
def owned_secretary(form: Word) -> tuple[str, int] | None:
    """أمينها [العام]: the word with the article that an adjective makes an office, and the offset of its first letter.

    By itself no more than a man to be trusted, before العام the head of a body with whose pronoun it stands.
    """
    for split in form.splits:
        stem = next((split.base[: -len(p)] for p in (*OWNERS, "ه") if split.base.endswith(p)), "")
        if stem in _SECRETARIES and split.preposition != "ك":
            return _SECRETARIES[stem], split.offset
    return None


_SECRETARIES = {"امين": "الامين", "امينت": "الامينه"}


def begins_owned(form: Word) -> bool:
    """Whether a word can be an office with the pronoun of its owner, or begin one."""
    owned = form.folded.endswith(OWNERS) or form.folded.endswith("امينه")
    return owned and (owned_office(form) is not None or owned_secretary(form) is not None)


def _classed(tokens: Sequence[Token], d: Description) -> Description:
    """The reading of the office that its complement asks for: رئيس روسيا, but رئيس قسم and رئيس تحرير."""
    owned = "state" if d.state else "organisation" if d.organisation else "none"
    readings = (d.form, *d.form.also)
    if d.state and is_of_two(tokens, d):
        readings = tuple(f for f in readings if f.number == "d") or readings
    form = next(
        (f for f in readings if owned in f.takes or (owned == "none" and d.last > d.first + own_words(d))), d.form
    )
    if d.office == "party-leader":
        return d
    if form.office == "deputy" and d.organisation is not None and tokens[d.first + 1].word.folded in _PARTY:
        form = next((f for f in readings if f.office == "mp"), form)  # نائب حزب المحافظين
    if d.state == PREVIOUS and d.form.office in HEADS and d.form.also:  # مستشاره is no chancellor
        return d._replace(form=d.form.also[0], office=d.office or d.form.also[0].office)
    head = form.office in HEADS or form.office.startswith("deputy-head")
    if head and owned == "none" and d.role[1] == d.first + words_of(d.form) and _governs_noun(tokens, d):
        office = "deputy" if form.office.startswith("deputy") else "head"
        return d._replace(form=form, office=office, public=d.public or public_ahead(tokens, d.last))
    if form is not d.form:
        form = replace(form, also=tuple(f for f in readings if f is not form))
    return d._replace(form=form, office=d.office or form.office)


_PARTY = frozenset({"حزب", "الحزب"})


def _before_organisation(tokens: Sequence[Token], match: Match) -> Match | None:
    """The office without its last word, where that begins an organisation's name: زعيم [حزب الله] is not زعيم حزب."""
    named = gazetteer().longest(tokens, match.last - 1)
    if named is None or not named.of("organization") or named.last <= match.last:
        return None
    found = office_names().exact(tokens, match.first, match.split.base)
    return next((m._replace(split=match.split) for m in found if m.last < match.last), None)


def public_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether a body of a state is named in the long complement that follows: نائب رئيس قسم … بهيئة الادعاء."""
    for here in range(at, min(at + 8, len(tokens))):
        if tokens[here].word.kind != "word":
            return False
        match = institution_names().at(tokens, here)
        if match is not None and is_public(match):
            return True
    return False


def _governs_noun(tokens: Sequence[Token], d: Description) -> bool:
    """Whether a head of something is meant that is no state: a noun follows directly (رئيس قسم, رئيس مكتبها)."""
    if d.form.shape not in ("bare", "construct", "open") or d.last >= len(tokens) or tokens[d.last].word.kind != "word":
        return False
    form = tokens[d.last].word
    e = evidence(form.folded, form.surface)
    if is_owned(form) and not (e.function or e.given):
        return True
    if (e.verb and not e.plain) or e.function or e.given or begins_new_phrase(form) or form.folded in QUALIFIERS:
        return False
    return (e.word and e.plain) or (e.definite and not e.listed and not e.office)


def _with_name(tokens: Sequence[Token], d: Description) -> Description:
    if d.form.number != "s" or d.form.office in _NOBODY:
        return d  # مصدر سياسي لبناني: nobody is named as a source; التقى الوفد رئيس الجهاز فلانا
    if (service := serving(tokens, d)) is not d:
        d = complement(tokens, service)  # مبعوث الرئيس بوتين إلى P
    d = past_seat(tokens, d)
    found = find_name(tokens, d.last, level_of(d)) if not another_holder(tokens, d, d.last) else None
    if found is not None and (_is_somebodys(tokens, d, found[0]) or _is_for_him(tokens, d, found[0])):
        if (spoken := _past_whom(tokens, d, *found)) is None:
            return d
        d, found = spoken
    if found is not None and d.form.office == "opposition" and d.form.gender == "f" and found[0] > d.last:
        return d  # تتهم المعارضة الرئيس فلان: a body, and whom it accuses
    if found is not None and (
        is_no_name(tokens, d, *found)
        or (d.form.shape == "bare" and found[0] == d.last and ends_indefinite(tokens, found[0]))
    ):
        return d  # مدير الأمن الوطني المغربي; اتهم قاض فرنسي فلانا
    if found is not None and tokens[found[0] - 1].word.folded in GOVERNING:
        d, found = without_seat(tokens, d, *found)
        if found is None:
            return d
    if found is not None and found[1].known is None and _is_genitive_name(tokens, d, *found):
        found = None
    if found is None and d.form.office == "opposition" and d.form.gender == "f":
        return d  # اتهامات من المعارضة للرئيس فلان
    if found is None:
        other = another_holder(tokens, d, d.last) or joins_office(tokens, d.last)
        end = None if other else long_complement(tokens, d)
        found = None if end is None else find_name(tokens, end, WEAK)
        if end is not None and tokens[end - 1].text in QUOTES_OPEN and tokens[end - 1].end == tokens[end].start:
            return d  # رئيس «نايت فرانك»
        closed = end is not None and (tokens[end - 1].word.kind == "word" or tokens[end - 1].text in QUOTES_CLOSE)
        if end is not None and closed and (found is None or found[1].parts < _WHOLE):
            found = _as_announced(tokens, end) or found
        if end is None or found is None:
            if other or (found := after_place(tokens, d)) is None:
                return d
            end = found[0]
        elif past_town(tokens, d, found) == found and names_town(tokens, found[0]):
            return d  # وزير في ولاية كذا
        opposed = any(tokens[i].word.folded in OPPOSED for i in range(d.last, end))
        d = served_by(tokens, d, end)
        d = d._replace(role=(d.role[0], end), last=end, office="opposition" if opposed else d.office)
    if tokens[found[0] - 1].word.folded in GOVERNING:
        d, found = without_seat(tokens, d, *found)
        if found is None:
            return d
    first, run = past_town(tokens, d, found)
    if is_charged_by(tokens, d, run.last):
        return d
    between = tokens[d.last : first] if first > d.last else ()
    apart = bool(between) and any(t.word.kind == "mark" for t in between)  # زعيم المعارضة، الرئيس فلان
    if not apart and (is_served(tokens, d, first, run) or _is_where(d, first, run)):
        further = find_name(tokens, run.last, OFFICE)
        if further is None:
            return d._replace(last=run.last)
        first, run = further
    if first > d.last and d.form.office != "mp" and any(t.word.folded in OPPOSED for t in tokens[d.last : first]):
        d = d._replace(office="opposition")
    called = any(tokens[i].word.folded in _MADAM for i in range(d.last, first)) and d.form.gender == "f"
    if run.known is None and not called and (_other_gender(d, run) or _before_a_lady(tokens, d, first)):
        return d
    if run.known is not None and d.form.also:  # المستشارة أنجيلا ميركل is no advisor
        held = {term.office for term in persons()[run.known].offices}
        form = next((f for f in (d.form, *d.form.also) if f.office in held), d.form)
        if d.office == d.form.office:
            d = d._replace(form=form, office=form.office)
    if d.form.office in RETITLED or d.organisation is not None:
        d = by_title(tokens, d, first)
    if d.state is None and d.organisation is None and d.form.office in _OF_A_LAND:
        d = d._replace(state=nationality_between(tokens, d.last, first))
    return d._replace(name=(first, run.last), last=run.last, known=run.known, strength=run.strength)


def _past_whom(
    tokens: Sequence[Token], d: Description, first: int, run: NameRun
) -> tuple[Description, tuple[int, NameRun] | None] | None:
    """الناطقة باسم [دي ميستورا] جيسي شاهين: the office past whom it speaks for, and the name behind him.

    None where nobody else is named; no name where a definite word of the language says for whom: باسم النمور.
    """
    if tokens[first - 1].word.folded not in ON_BEHALF:
        return None
    if run.first.definite and run.first.word:
        return d, None
    whom = short_names().longest(tokens, first)
    if whom is None or whom.last >= run.last:
        return None
    own = find_name(tokens, whom.last, OFFICE)
    if own is None or own[1].parts < 2 or not own[1].first.given:
        return None
    return d._replace(last=whom.last, role=(d.role[0], whom.last)), own


def _as_announced(tokens: Sequence[Token], at: int) -> tuple[int, NameRun] | None:
    """A name at a token as an office announces it, if none begins within (معهد ستيمسون [مايكل كريبون])."""
    found = find_name(tokens, at, OFFICE)
    if found is None or found[1].parts < _SURE:
        return None
    if found[1].parts >= _WHOLE:
        return found
    if found[1].first.given:
        return None  # a given name, and a word that none would take for a name there
    inner = tokens[found[0] + 1 : found[1].last - 1]
    return None if any(evidence(t.word.folded, t.word.surface).given == _SURE for t in inner) else found


_SURE = 2
_WHOLE = 3  # words of a name, after which hardly one is left


def _is_where(d: Description, first: int, run: NameRun) -> bool:
    """رئيس أساقفة [كانتول]: whether an unlisted word is no name but the town that an office must be of."""
    wanting = d.form.takes == {"place"} and first == d.last == d.first + words_of(d.form)
    return wanting and run.parts == 1 and not run.first.listed


def _is_for_him(tokens: Sequence[Token], d: Description, first: int) -> bool:
    """نيابة عن خادم الحرمين الشريفين، الأمير فلان يفتتح: after a comma a prince is not the king before it."""
    if d.form.office in HIGHEST and any(tokens[i].word.folded in EXCELLENCIES for i in range(d.last, first)):
        return True  # أمير البلاد المفدى سعادة السيد فلان
    comma = first > d.last + 1 and tokens[d.last].text in "،,"
    return comma and d.form.office == "monarch" and tokens[d.last + 1].word.folded in ("الامير", "الاميره")


def _is_somebodys(tokens: Sequence[Token], d: Description, first: int) -> bool:
    """معاون دي ميستورا, مستشار أوباما: a name right after a noun without article says whose deputy he is."""
    if first == d.last and tokens[first - 1].word.folded in ON_BEHALF:
        return True  # المتحدثة باسم موغيريني
    alone = d.state is None and d.organisation is None and d.last == d.first + 1 == first
    return alone and d.form.shape == "bare" and d.form.office in _OF_PERSONS


def _is_genitive_name(tokens: Sequence[Token], d: Description, first: int, run: NameRun) -> bool:
    """Whether what looks like a name belongs to the body just named: رئيس اتحاد [الكونكاكاف]."""
    if first != d.last:
        return False
    if run.parts == 1 and run.first.definite and is_adjective(tokens[first].word):
        return not d.state or run.first.family < 2  # المستشار العسكري, المعاون البطريركي
    before = tokens[first - 1].word
    if is_definite(before.surface) or run.first.given == 2:
        return False
    if run.parts == 1 and names_town(tokens, first):
        return True  # رئيس بلدية تمنين
    body = institution_names().at(tokens, first - 1)
    if body is None or body.last != first:
        return False
    form = body.entries[0].item
    assert isinstance(form, InstitutionForm)
    return run.first.definite or form.stands_for == "organisation" or (form.kind == "police" and run.parts == 1)


_MADAM = frozenset("السيده الدكتوره الاستاذه الشيخه الانسه".split())
"""Titles that say that somebody is a woman, whose name may be a man's as well: سفيرة كندا، السيدة نيل فلانة."""


def _other_gender(d: Description, run: NameRun) -> bool:
    """Whether the name is a woman's and the office worded for a man, or the reverse (الملك [باسمه])."""
    if d.form.gender is None or not run.first.gender or d.state == PREVIOUS:
        return False
    return run.first.gender != d.form.gender and (d.form.gender == "f" or run.parts == 1)


def _before_a_lady(tokens: Sequence[Token], d: Description, first: int) -> bool:
    """التقى الوزير السيدة فلانة: whether a woman's title stands between a man's office, told by itself, and a name."""
    alone = d.form.gender == "m" and d.form.shape == "definite" and d.last == d.first + 1 < first
    return alone and tokens[d.last].word.folded.endswith("ه") and title_names().longest(tokens, d.last) is not None
