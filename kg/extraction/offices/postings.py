"""In what an office is held, and where its holder is posted: ضابط في الجيش, السفير بالقاهرة, لدى الأمم المتحدة."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import evidence, is_definite
from kg.extraction.names.gazetteer import Match, gazetteer, institution_names, office_names, title_names
from kg.extraction.offices.apposed import name_after
from kg.extraction.offices.bodies import NAMES_OF_STATES, Body, body_at, is_public
from kg.extraction.offices.envoys import past_doyen
from kg.extraction.offices.phrase import Description, governs, of_cabinet, own_words
from kg.language.tokens import Token
from kg.lexicon.function_words import OUR_COUNTRY, OWN_COUNTRY
from kg.lexicon.names import given
from kg.lexicon.office_classes import LEADING, POSTED_OFFICES
from kg.lexicon.places import place_nouns, places

POSTED = frozenset("لدي الي في".split())
# Offices of a chamber, whose land follows with a preposition.
_OF_CHAMBERS = frozenset({"parliament-speaker", "deputy-parliament-speaker"})
# What papers call the land that they are printed in, and ambassadors that from which they come.
_OWN_LAND = OWN_COUNTRY | OUR_COUNTRY | {"البلاد"}
_ACCREDITED = frozenset("المعتمد المعتمده".split())
_OF_TOWNS = frozenset({"prosecutor", "judge"})  # وكيل الملك بطنجة
_AT_HOME = _OF_CHAMBERS | _OF_TOWNS
_POSTED = POSTED_OFFICES | _AT_HOME
_MINISTERS = frozenset({"minister", "deputy-minister"})
_OF_ANYTHING = frozenset({"director", "head", "official"})
_LONGEST = 6  # words of a portfolio that no list has
_LONGEST_LISTED = 3  # … and of one that a list has, to which they are added


def within(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """ضابط في الجيش الروسي, مسؤول بوزارة الخارجية: the body that somebody serves in."""
    if at >= len(tokens):
        return None
    if d.form.portfolio is not None and (province := _of_province(tokens, d, at)) is not None:
        return province
    if d.form.office in _OF_PROVINCES and d.state is None and (led := _led_in_province(tokens, d, at)) is not None:
        return led
    if tokens[at].word.folded == "في":
        at += 1
        body = body_at(tokens, at)
        if body is not None and body.offset:
            return None
        if body is not None and body.state and d.state is None:
            seat = body.manner == "seat" and not governs(d)
            if seat or _in_state(tokens, d, body) or _speaks_in(d, body.manner):
                return d._replace(state=body.state), body.last
    else:
        body = body_at(tokens, at)
        if tokens[at].word.surface[0] != "ب":
            return None
        if body is None:
            return _in_region(tokens, d, at)
        heads = of_cabinet(d) or d.form.office in _AT_HOME
        governs_there = heads and d.state is None and d.organisation is None
        named = body.manner in NAMES_OF_STATES and governs_there and _names_holder(tokens, d, body.last)
        if body.state and governs_there and (body.manner == "official" or named):
            return d._replace(state=body.state), body.last  # وزير الخارجية بجمهورية لاتفيا
    if body is not None and (body.manner == "government" or (body.manner == "name" and body.organisation)):
        public = d.public or (body.manner == "government" and body.state is not None)
        if d.form.row.of is not None and body.state is not None:
            return d._replace(state=body.state, public=public), body.last  # told, and not the one that has most such
        state, organisation = d.state or body.state, d.organisation or body.organisation
        if body.state and body.manner == "government" and d.form.office in _OF_ANYTHING:
            state = body.state  # مدير مكتب كوسوفو في الحكومة الصربية
        return d._replace(state=state, organisation=organisation, public=public), body.last
    return _in_service(tokens, d, at) or _in_region(tokens, d, at) if body is None else None


def _names_holder(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """مع وزيرة الخارجية بغينيا بيساو، [السيدة فلانة]: whether whoever holds an office is named behind its land.

    The name stands in apposition to what a preposition governs, or after a comma with a title. Without either the land
    may be where somebody is met (يلتقي وزير الخارجية بالأردن فلانا).
    """
    if d.form.number != "s" or at >= len(tokens):
        return False
    if d.first > 0 and tokens[d.first - 1].word.folded == "مع":
        return name_after(tokens, at) is not None
    titled = tokens[at].text in "،," and title_names().longest(tokens, at + 1) is not None
    return titled and name_after(tokens, at + 1) is not None


def _in_region(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """قائد القوات [في المنطقة] فلان, النائب المعارض [بالجزيرة] فلان: a region without a name, and then a name."""
    if at >= len(tokens) or tokens[at].word.folded.removeprefix("ب") not in _REGIONS:
        return None
    run = name_after(tokens, at + 1)
    return (d, at + 1) if run is not None and run.parts > 1 else None


_REGIONS = frozenset(
    "المنطقه العاصمه الجزيره الاقليم المدينه البلده المحافظه الولايه المقاطعه القطاع المنفي الخارج الداخل المهجر "
    "الشمال الجنوب الشرق الغرب القاره العالم".split()
)


def _in_service(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """المفتش العام في [وزارة العدل] فلان: a body that only states have, told without its state, and then a name."""
    if at >= len(tokens) or d.form.office not in _SERVING_IN:
        return None
    institution = institution_names().at(tokens, at)
    if institution is None or d.state or d.organisation or institution.split.conjunction or not is_public(institution):
        return None
    apposed = d.first > 0 and tokens[d.first - 1].text in "،,"
    run = None if apposed else name_after(tokens, institution.last)
    named = apposed or (run is not None and run.parts > 1)  # مسؤول في الشرطة طلب عدم ذكر اسمه
    return (d._replace(public=True), institution.last) if named else None


_SERVING_IN = frozenset({"official", "director", "military", "advisor", "spokesperson", "head"})


def _of_province(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """وزير الصحة بولاية الخرطوم فلان: a minister of a part of a federal state, who serves no government of its own."""
    if d.state is not None or d.form.office in _OF_THE_WHOLE:
        return None
    found = province_at(tokens, at + (tokens[at].word.folded == "في"))
    if found is None:
        return None
    state, last = found
    apposed = d.first > 0 and tokens[d.first - 1].text in "،,"
    told = apposed or name_after(tokens, last) is not None
    return (d._replace(state=state, office="official"), last) if told else None


def _led_in_province(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """قائد الحرس الوطني [في ولاية كولورادو الأميركية] الجنرال فلان: the part of a state in which somebody commands."""
    within = tokens[at].word.folded == "في"
    if not within and tokens[at].word.surface[0] != "ب":
        return None
    found = province_at(tokens, at + within)
    if found is None or name_after(tokens, found[1]) is None:
        return None
    return d._replace(state=found[0]), found[1]


_OF_PROVINCES = frozenset({"commander", "security", "prosecutor", "judge", "director"})


# Portfolios that no part of a state has.
_OF_THE_WHOLE = frozenset({"foreign-minister", "defence-minister"})
_PROVINCES = frozenset("ولايه اقليم مقاطعه محافظه".split())


def province_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The state of which a province is a part that is named at a token with its noun, and the token after it.

    [بولاية الخرطوم], [لولاية ساكسونيا السفلى الألمانية]
    """
    if at + 1 >= len(tokens) or not any(s.base in _PROVINCES and not s.conjunction for s in tokens[at].word.splits):
        return None
    named = gazetteer().longest(tokens, at + 1)
    state = _land_of(named) if named is not None else None
    last = named.last if named is not None and state is not None else at + 2
    nation = gazetteer().longest(tokens, last) if last < len(tokens) else None
    demonym = nation.of("demonym") if nation is not None else None
    if nation is not None and demonym is not None and demonym.manner == "fsd" and not demonym.ambiguous:
        return demonym.key, nation.last
    return (state, last) if state is not None else None


def for_affairs(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """نائب رئيس الوزراء لشؤون الدفاع, للشؤون الاقتصادية, بسلطنة عمان: what he sees to, then where."""
    serves = of_cabinet(d) or d.form.office in _MINISTERS
    serves = serves or (d.form.office in POSTED_OFFICES and tokens[at].word.folded == "لشوون")
    if tokens[at].word.folded not in _AFFAIRS or at + 2 >= len(tokens) or not serves:
        return None
    after = at + 2
    where = gazetteer().longest(tokens, at + 1) if tokens[at].word.folded == "لشوون" else None
    if tokens[at].word.folded == "لشوون" and (body := institution_names().at(tokens, at + 1)) is not None:
        after = body.last
    elif where is not None and any(where.of(kind) for kind in ("state", "place", "region")):
        return within(tokens, d, where.last) or (d, where.last)  # لشؤون [آسيا]: no given name
    while after < len(tokens) and _another_affair(tokens[after]):
        after += 1  # للشؤون المالية والاقتصادية
    if after >= len(tokens):
        return None
    joined = office_names().at(tokens, after)  # لشؤون سياسات التحالف [ووزيرة] الداخلية
    further = joined is not None and joined.split.conjunction and not joined.split.preposition
    further = further or tokens[after].word.folded in _RANKED  # للشؤون السياسية [السفير] فلان
    return within(tokens, d, after) or ((d, after) if further else None)


_AFFAIRS = frozenset({"لشوون", "للشوون", "للعلاقات"})
_RANKED = frozenset({"السفير", "السفيره"})


def in_charge(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """الوزير المنتدب المكلف بالشؤون الأفريقية: what a minister is charged with, all of it definite."""
    charged = tokens[at - 1].word.folded in _CHARGED and tokens[at].word.folded.startswith("بال")
    if not charged or d.form.office != "minister":
        return None
    after = at + 1
    while after < len(tokens) and tokens[after].word.folded.startswith(_DEFINITE):
        after += 1
    if after + 1 < len(tokens) and tokens[after].word.folded == "مع" and is_definite(tokens[after + 1].word.surface):
        after += 2  # المكلف بالعلاقات مع البرلمان
    return d, after


_CHARGED = frozenset("المكلف المكلفه".split())
_DEFINITE = ("ال", "بال", "وال", "وبال", "لل")


def unlisted_portfolio(tokens: Sequence[Token], d: Description, at: int) -> int:
    """وزيرة [الإنتاج والسدود] الأرجنتينية: how many tokens from ``at`` on are a portfolio that no list has.

    So read are nouns with the article, and further ones that و joins, if an adjective that agrees with the minister
    says of which land.
    """
    form = d.form
    if form.office not in _MINISTERS or form.number != "s" or form.shape not in ("bare", "closed"):
        return 0
    if at > d.role[1] + _LONGEST_LISTED or d.state or d.organisation:
        return 0
    for k in range(at, min(at + _LONGEST, len(tokens))):
        word = tokens[k].word
        nation = gazetteer().longest(tokens, k)
        demonym = nation.of("demonym") if nation is not None else None
        if demonym is not None:
            agrees = demonym.manner[0] == form.gender or d.depth > 0  # نائبة وزير الأحراش الفنلندية
            agrees = agrees and demonym.manner[1:] == "sd" and not demonym.ambiguous
            return k - at if agrees and k > at else 0
        e = evidence(word.folded, word.surface)
        joined = (k > at and word.surface.startswith("وال")) or _heads_another(tokens, k)
        noun = all(a.pos in ("noun", "adj") for a in word.analyses[:1])
        if word.kind != "word" or e.listed or not (joined or e.definite) or not noun:
            return 0
        if office_names().at(tokens, k) is not None or (nation is not None and not nation.of("place")):
            return 0
    return 0


def _heads_another(tokens: Sequence[Token], at: int) -> bool:
    """وزير العمل [وإدارة] الكوارث: whether و joins a noun that governs the next word to what a minister sees to."""
    reading = next(iter(tokens[at].word.analyses), None)
    joined = reading is not None and reading.pos == "noun" and reading.proclitics[:1] == ("و",)
    return joined and at + 1 < len(tokens) and tokens[at + 1].word.surface.startswith("ال")


def _another_affair(token: Token) -> bool:
    return token.word.kind == "word" and token.word.surface.startswith(("وال", "ال"))


def _in_state(tokens: Sequence[Token], d: Description, body: Body) -> bool:
    """Whether a state after في is the one that somebody acts for: قائد الجيش في مالي; فلان، وزير الأمن في مالي."""
    if body.manner not in NAMES_OF_STATES or d.organisation is not None:
        return False
    if d.form.portfolio is not None and body.manner == "official":
        return True  # وزيرة المناخ في مملكة السويد
    if d.form.office in _OF_TOWNS:
        return True  # المدعي العام في ميانمار
    apposed = d.first > 0 and tokens[d.first - 1].text in "،," and d.form.number == "s"
    formal = any(tokens[i].word.folded in place_nouns("land") for i in range(d.last, body.last))  # في جمهورية إستونيا
    formal = formal or _names_holder(tokens, d, body.last)
    return d.public or ((apposed or formal) and (d.form.portfolio is not None or d.form.office in _MINISTERS))


def _speaks_in(d: Description, manner: str | None) -> bool:
    """المتحدث باسم الرئاسة في موروني: whether a name is the capital of the state for which a spokesperson speaks."""
    return manner == "capital" and d.public and d.form.office == "spokesperson" and d.state is None


def accredited(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """سفير مالطا [المعتمد] لدى بلادنا: whether a token says that an envoy is accredited where the next one tells."""
    if tokens[at].word.folded not in _ACCREDITED or d.form.office not in POSTED_OFFICES or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].word.folded in POSTED | _ACCREDITED or tokens[at + 1].text.startswith("ب")


def posted(tokens: Sequence[Token], d: Description, at: int, place: int) -> tuple[Description, int] | None:
    """سفير روسيا لدى الأمم المتحدة: where an envoy is posted (the name at token ``place``), if his name follows."""
    if place < len(tokens) and tokens[place].word.folded in _OWN_LAND and name_after(tokens, place + 1) is not None:
        return d, place + 1  # سفير مالطا لدى بلادنا فلان
    return _at_post(tokens, d, gazetteer().longest(tokens, place)) or within(tokens, d, at)


def posted_at(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """السفير الأوغندي بالقاهرة, رئيس مجلس الشيوخ بجمهورية مالطا: the same with ب, and the lands of an envoy with ل."""
    if d.form.office not in _POSTED:
        return None
    match = gazetteer().at(tokens, at)
    if match is not None and match.split.preposition == "ل":
        return _charged_with_lands(tokens, d, at, match)
    if match is None or match.split.preposition != "ب" or given(tokens[at].word.folded) is not None:
        return None  # السفير باولو كوستا: not "at Oulu"
    return _at_post(tokens, d, match)


def _at_post(tokens: Sequence[Token], d: Description, post: Match | None) -> tuple[Description, int] | None:
    named = post is not None and any(post.of(kind) for kind in ("state", "organization", "place", "region"))
    last = past_residence(tokens, post.last) if post is not None else 0
    last += 0 < last < len(tokens) and tokens[last].word.folded in _FOR_ANOTHER
    last = past_doyen(tokens, last) if 0 < last < len(tokens) else last
    apposed = d.form.office in _OF_TOWNS and d.first > 0 and tokens[d.first - 1].text in "،,"
    if post is not None and named and (apposed or name_after(tokens, last) is not None):
        state = post.of("state")
        ruled = (
            (d.form.portfolio or d.form.office in _AT_HOME or _is_of_a_land(d))
            and d.state is None
            and state is not None
            and state.manner in NAMES_OF_STATES
        )
        if d.form.office in _OF_TOWNS and d.state is None and (land := _land_of(post)) is not None:
            return d._replace(state=land), last  # المدعي العام في إسطنبول
        if d.form.portfolio and d.state is None and (region := post.of("place")) is not None:
            region_of = places()[region.key]
            return d._replace(state=region_of.iso3 if region_of.kind == "region" else None), last  # في جوبالاند
        of_state = state is not None and (ruled or _speaks_in(d, state.manner))
        return d._replace(state=state.key) if state is not None and of_state else d, last
    return None


_FOR_ANOTHER = frozenset("بالنيابه بالانابه بالوكاله".split())
"""How an office is held: القائم بأعمال السفارة الكوبية بصنعاء [بالنيابة] فلان."""


def _charged_with_lands(
    tokens: Sequence[Token], d: Description, at: int, land: Match | None
) -> tuple[Description, int] | None:
    """المبعوث الخاص للرئيس الروسي [للشرق الأوسط وإفريقيا] نائب الوزير فلان: past the lands that an envoy is sent to.

    So read if it is told whose envoy he is, and his name or a further office of his follows.
    """
    if d.form.office not in POSTED_OFFICES or d.form.number != "s" or not (d.state or d.organisation):
        return None
    last = at
    while land is not None and any(land.of(kind) for kind in ("place", "region", "state")):
        last = land.last
        land = gazetteer().at(tokens, last) if last < len(tokens) else None
        land = land if land is not None and land.split.conjunction and not land.split.preposition else None
    if last == at or last >= len(tokens):
        return None
    return (d, last) if office_names().at(tokens, last) is not None or name_after(tokens, last) is not None else None


def _is_of_a_land(d: Description) -> bool:
    """رئيس الحكومة في كوسوفو, وزيرة شؤون المرأة في تنزانيا: who leads a body of a state, or any minister."""
    return d.form.office in LEADING | _MINISTERS and own_words(d) > 1 and d.form.shape != "definite"


def _land_of(post: Match) -> str | None:
    """The state in which a town or region lies that is named, a capital's as well."""
    state, place = post.of("state"), post.of("place")
    if state is not None:
        return state.key if state.manner == "capital" else None
    return places()[place.key].iso3 if place is not None else None


def seat_in(tokens: Sequence[Token], at: int) -> str | None:
    """النائب عن [ولاية يوتا]: the state in which the constituency lies that is named from a token on."""
    match = gazetteer().longest(tokens, at) or (gazetteer().longest(tokens, at + 1) if at + 1 < len(tokens) else None)
    return _land_of(match) if match is not None else None


def seat_of_member(tokens: Sequence[Token], d: Description, at: int) -> str | None:
    """سيناتور سابق [من بنسلفانيا], واليا [على صفاقس]: the state in which a member's or governor's seat lies."""
    if tokens[at].word.folded not in _PREPOSITIONS.get(d.form.office, ()) or d.state or d.form.shape != "bare":
        return None
    seat = gazetteer().longest(tokens, at + 1) if at + 1 < len(tokens) else None
    return _land_of(seat) if seat is not None and seat.of("state") is None else None


SEATED = frozenset("من عن علي".split())
_PREPOSITIONS = {"mp": frozenset({"من", "عن"}), "governor": frozenset({"علي"})}


def past_residence(tokens: Sequence[Token], at: int) -> int:
    """سفير النرويج في نواكشوط [المقيم في باماكو]: the token after where an ambassador lives, if that is told."""
    k = at + (at < len(tokens) and tokens[at].text in "،,")
    words = [token.word.folded for token in tokens[k : k + 3]]
    if words[:1] == ["غير"]:
        return k + 2 if words[1:2] and words[1] in _RESIDENT else at
    k += 1 if words[:1] and words[0] in _RESIDENT else 2 if words[:2] == ["مع", "الاقامه"] else 0
    if k < len(tokens) and k > at and tokens[k].word.folded == "في":
        home = gazetteer().longest(tokens, k + 1)
    else:
        home = gazetteer().at(tokens, k) if k < len(tokens) and k > at else None
    return home.last if home is not None and (home.of("state") or home.of("place")) else at


_RESIDENT = frozenset("المقيم المقيمه مقيم مقيمه المقيمين".split())
