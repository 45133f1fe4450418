"""Complements of offices that no list knows: words and phrases up to a sure name, or to the body that they end in.

نائب الوزير [للشؤون السياسية] توم شانون
النائبة [عن التحالف المدني في مجلس النواب العراقي] فلانة
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import is_lineage
from kg.extraction.names.evidence import begins_new_phrase, evidence, is_definite
from kg.extraction.names.gazetteer import gazetteer, institution_names, office_names
from kg.extraction.names.runs import name_run
from kg.extraction.names.weights import OFFICE
from kg.extraction.offices.apposed import closing_bracket, ends_phrase, names_town, sure_name
from kg.extraction.offices.bodies import body_at, is_public
from kg.extraction.offices.complements import ADJECTIVAL
from kg.extraction.offices.phrase import Description, is_owned, of_cabinet
from kg.extraction.offices.postings import province_at, seat_in
from kg.extraction.offices.precedence import RULING, joins_titled
from kg.language.fold import fold
from kg.language.tokens import Token
from kg.lexicon.marks import QUOTES_OPEN
from kg.lexicon.organisations import organisations
from kg.lexicon.politics import PARTIES

_LONGEST_COMPLEMENT = 10  # tokens
_MINISTERS = frozenset({"minister", "deputy-minister"})


def long_complement(tokens: Sequence[Token], d: Description) -> int | None:
    """Where a complement ends that no list knows and a sure name follows: نائب الوزير [للشؤون السياسية] توم شانون.

    It is made of nouns and adjectives, of names of bodies and states, and of phrases with prepositions (مدير المكتب
    التابع للوزارة في الجنوب); a verb, a place right after the office, or an office of somebody else ends the search.
    """
    at = d.last
    limit = min(len(tokens), at + _LONGEST_COMPLEMENT)
    while at < limit:
        token = tokens[at]
        form = token.word
        if form.kind == "mark":
            if token.text in '«»"' and at + 1 < limit:
                at = _past_title(tokens, at, limit)
                continue
            glossed = closing_bracket(tokens, at) if token.text == "(" and at > d.last else 0
            named = sure_name(tokens, glossed + 1) if glossed else token.text in "،," and sure_name(tokens, at)
            return at if at > d.last and named else None
        if form.kind != "word":
            return None
        if at > d.last and (sure_name(tokens, at) or _is_left_over(tokens, at)):
            town = names_town(tokens, at) and at + 1 < limit and sure_name(tokens, at + 1)
            return at + 1 if town else at  # النائب عن ولاية [يوتا] فلان
        following = within_complement(tokens, d, at)
        if following is None:
            return None
        at = following
    return None


def _past_title(tokens: Sequence[Token], at: int, limit: int) -> int:
    """زعيم كتلة [«بيريمديك»] فلان: the token after what is called so between quotation marks, or after the mark."""
    before = tokens[at - 1]
    group = before.word.folded.removeprefix("ال") in _GROUPS and tokens[at].start > before.end
    if not group or tokens[at].text not in QUOTES_OPEN:
        return at + 1
    end = next((i for i in range(at + 1, limit) if tokens[i].text in '»"'), None)
    return at + 1 if end is None else end + 1


_GROUPS = PARTIES | {"قايمه"}


def _is_left_over(tokens: Sequence[Token], at: int) -> bool:
    """مفوض الحدود [معاذ تنقراي]: whether a name of two words stands at a token behind a definite word, and no more.

    What has the article governs nothing (Wright, ii, § 78), and its adjective has the article as well; so a noun
    without it is in apposition to the office, or another part of the clause, which looks like no name.
    """
    before, form = tokens[at - 1].word, tokens[at].word
    closed = before.surface in '»"' and before.surface != form.surface
    if not (closed or is_definite(before.surface) or before.folded[:2] == "لل" or before.folded in _BY_WHOM):
        return False
    e = evidence(form.folded, form.surface)
    if e.definite or e.function or e.office or e.other or not (e.given or (not e.word and e.shape >= _LEAST_SHAPE)):
        return False
    if begins_new_phrase(form):
        return False
    run = name_run(tokens, at, level=OFFICE)
    if run is None or run.parts < _SEVERAL or run.strength < _LEAST:
        return False
    after = tokens[run.last].word if run.last < len(tokens) else None
    if after is not None and run.strength >= _SURE and evidence(after.folded, after.surface).word:
        return True  # انتقد رئيس الكتلة البرلمانية فلان [موقف] الحكومة
    return ends_phrase(tokens, run.last)


_LEAST, _LEAST_SHAPE, _SURE = 0.6, 0.7, 0.85
_SEVERAL = 2
_RECOGNISED = frozenset("المعترف والمعترف".split())
_BY_WHOM = frozenset("دوليا امميا محليا".split())


def served_by(tokens: Sequence[Token], d: Description, end: int) -> Description:
    """An office with the body that its long complement names: الأمين المساعد [للشؤون السياسية بمجلس التعاون]."""
    cabinet = d.form.portfolio is not None or d.form.office in _MINISTERS
    for at in range(d.last, end):
        if tokens[at].word.folded == "عن" and d.form.office == "mp" and d.state is None:
            d = d._replace(state=seat_in(tokens, at + 1))
        body = body_at(tokens, at) if tokens[at].word.kind == "word" else None
        within = at > d.last and tokens[at - 1].word.folded == "في"
        formal = body is not None and body.manner == "official" and cabinet and (body.offset > 0 or within)
        if body is not None and (body.organisation or formal or body.manner in ("government", "seat")):
            acts_for = organisations()[body.organisation].acts_for if body.organisation else body.state
            public = d.public or (body.manner == "government" and body.state is not None)
            organisation, state = d.organisation or body.organisation, d.state or acts_for
            return d._replace(organisation=organisation, state=state, public=public)
        institution = institution_names().at(tokens, at)
        if institution is not None and is_public(institution):
            d = d._replace(public=True)
            if not cabinet:
                return d
        if of_cabinet(d) and d.state is None and (province := province_at(tokens, at)) is not None:
            return d._replace(state=province[0], office="official")
    return d


def within_complement(tokens: Sequence[Token], d: Description, at: int) -> int | None:
    """The token after the word or name at ``tokens[at]``, if it can be part of a complement."""
    form = tokens[at].word
    if form.folded in _RECOGNISED and at + 2 < len(tokens) and tokens[at + 1].word.folded in ("بها", "به"):
        return at + 2 + (tokens[at + 2].word.folded in _BY_WHOM)  # وزير الخارجية في الحكومة المعترف بها دوليا
    body = institution_names().at(tokens, at + 1 if form.folded in _INNER and at + 1 < len(tokens) else at)
    if form.folded == "من" and at + 2 < len(tokens) and tokens[at + 1].word.folded == "اجل" and at > d.last:
        return at + 2  # القيادية في حزب الحركة من أجل التقدم
    if form.folded in _INNER:
        affairs = (
            tokens[min(at + 1, len(tokens) - 1)].word.folded == "الشوون"
        )  # كاتب الدولة الإسباني في الشؤون الخارجية
        inner = at > d.last or body is not None or affairs or (form.folded == "عن" and d.form.office in _ABOUT)
        return at + 1 if inner else None
    match = gazetteer().at(tokens, at)
    if match is not None and not match.of("person") and match.split.preposition != "ك":
        at_post = match.split.preposition == "ب" and at == d.last
        return None if at_post and not match.of("organization") else match.last
    e = evidence(form.folded, form.surface)
    first = form.analyses[0] if form.analyses else None
    thing = form.folded in RULING or (first is not None and first.pos == "noun" and first.lemma.endswith("ة"))
    thing = thing or (form.folded in _OF_PARLIAMENT and is_definite(tokens[at - 1].text))
    if not thing and any(entry.key not in ADJECTIVAL for entry in office_names().single(form.folded)):
        return None  # a person of his own; محافظة is no woman governor
    if any(split.preposition == "ب" and office_names().single(split.base) for split in form.splits):
        return None  # التقى خادم الحرمين الشريفين بالرئيس المصري
    if at == d.last and d.office == "head" and is_owned(form):
        return at + 1  # رئيس مكتبها السياسي فلان
    if e.function or (first is not None and (first.enclitic or (first.pos == "verb" and not e.plain))):
        return None
    masdar = at == d.last and first is not None and first.derived == "masdar" and d.form.shape == "definite"
    if masdar and not e.definite and not any(split.preposition or split.conjunction for split in form.splits):
        return None  # أعلن الرئيس [إعفاء] فلان
    if form.surface[0] == "و" and joins_titled(tokens, at):
        return None  # … وصاحب السمو الأمير فلان, والسيدة فلانة
    if form.folded.endswith("ا") and first is not None and form.folded == fold(first.lemma) + "ا":
        return None  # أصدر الرئيس اليمني [قرارا] بتعيين فلان
    if body is not None:
        return body.last  # النائبة عن التحالف في [مجلس النواب العراقي] فلانة
    if e.definite and is_lineage(tokens, at + 1):
        return None  # وزير الخارجية الموريتاني الأمين ولد سيدي
    if e.definite or form.folded.startswith(("لل", "بال")) or form.surface.startswith("وال"):
        return at + 1
    joined = bool(first and first.proclitics) and begins_new_phrase(form)
    if first is None or (first.pos not in ("noun", "adj") and not e.plain) or e.given == 2:
        return None
    return at + 1 if not joined or at > d.last or form.folded.startswith("ل") else None


_OF_PARLIAMENT = frozenset({"البرلمانيه", "البرلماني"})
"""Adjectives that are offices as well, and behind a definite noun adjectives: الكتلة البرلمانية."""
_INNER = frozenset("في عن لدي بين".split())
_ABOUT = frozenset({"mp", "official"})  # النائب عن الدائرة, المسؤول عن الملف
