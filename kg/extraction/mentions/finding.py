"""Finding the mentions of an article: persons, states, organisations, places, offices, dates, and anaphors.

The first pass reads every sentence for itself; the second (``kg.extraction.mentions.shortforms``), knowing all names
of the article, finds the short forms (كاميكاوا) by which it goes on naming the persons that it has introduced.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Day

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.adjectival import modifies, qualifies
from kg.extraction.mentions.ambiguous_places import after_noun, is_meant
from kg.extraction.mentions.announced import is_announced, may_be_announced
from kg.extraction.mentions.dates import dates_by_token, today_of
from kg.extraction.mentions.glance import ANAPHOR, INSTITUTION, LONG_NAME, NAME, OFFICE, TITLE, bare_splits, beginnings
from kg.extraction.mentions.marking import (
    after_nationality,
    counterpart,
    counterparts,
    described,
    describes_one,
    is_credit,
    is_work,
    make_mention,
    named_person,
    names_thing,
    nationality,
    one_of_several,
    thing,
    with_article,
)
from kg.extraction.mentions.office_behind import with_office_after
from kg.extraction.mentions.shortforms import second_pass
from kg.extraction.mentions.strange_names import acts, joined_at, splits_at, succeeds
from kg.extraction.names.evidence import evidence
from kg.extraction.names.gazetteer import Match, gazetteer, institution_names, office_names
from kg.extraction.names.runs import name_run
from kg.extraction.names.weights import BARE, TITLED, WEAK
from kg.extraction.offices.apposed import joins
from kg.extraction.offices.appositions import titled_at
from kg.extraction.offices.bodies import Body, body_of
from kg.extraction.offices.descriptions import office_at
from kg.extraction.offices.no_names import is_honour, is_of_body
from kg.extraction.offices.phrase import Description
from kg.extraction.offices.several import members, plural_office, plural_title
from kg.language.fold import fold
from kg.language.tokens import Token
from kg.lexicon.anaphors import Anaphor, anaphor_at
from kg.lexicon.name_words import COMMONER
from kg.lexicon.names import given
from kg.lexicon.offices import TitleForm
from kg.lexicon.organisations import one_of_two
from kg.lexicon.states import gender_of_name
from kg.records import THING, UNANNOUNCED, Article, Mention


def find_mentions(article: Article, sentences: Sequence[Sentence]) -> None:
    """Fills ``mentions`` of every sentence, in order of position, none overlapping another."""
    today, told = today_of(article), None
    for sentence in sentences:
        sentence.mentions = list(_first_pass(sentence, today, told))
        for mention in sentence.mentions:
            told = mention if mention.kind == "date" else told
    second_pass(article, sentences)


def _first_pass(sentence: Sentence, today: Day | None, told: Mention | None) -> Iterator[Mention]:
    tokens = sentence.tokens
    dates = dates_by_token(sentence, today, told)
    stop = dated = named = 0
    begins = list(map(beginnings, sentence.forms))
    for at in [at for at, what in enumerate(begins) if what or at in dates]:  # nine words in ten begin nothing
        if at < stop:
            continue
        if at in dates:
            found: Sequence[Mention] = (dates[at],)
            dated = dates[at].tokens[1]
        elif not begins[at] & LONG_NAME or _is_long_name(tokens, at):
            found = _mentions_at(sentence, at, begins[at], after_date=at == dated)
        else:
            continue
        if not found and named == at and at:
            found = _joined_name(sentence, at)
        for mention in found:
            named = mention.tokens[1] if mention.kind == "person" and THING not in mention.traits else 0
            yield mention
            stop = max(mention.tokens[1], stop)


def _is_long_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name of several words begins at a token."""
    if not gazetteer().may_go_on(tokens, at):
        return False
    match = gazetteer().at(tokens, at)
    return match is not None and match.last > at + 1


def _mentions_at(sentence: Sentence, at: int, begins: int, *, after_date: bool) -> Sequence[Mention]:
    """The mentions that begin at a token: several for several holders of one office, mostly one or none.

    :param begins: what can begin with the token's form (``kg.extraction.mentions.glance``).
    :param after_date: whether a date ends there (استقبل X [الأربعاء] الأمين العام), which no adjective modifies.
    """
    tokens = sentence.tokens
    anaphor = anaphor_at(tokens, at) if begins & ANAPHOR else None
    if begins & OFFICE and _is_like_ruler(tokens, at):
        return _bare_name(sentence, at)  # سلطان بن ناصر
    office = office_at(tokens, at) if begins & OFFICE and (after_date or not modifies(tokens, at)) else None
    named = match = gazetteer().at(tokens, at) if begins & NAME else None
    if match is not None and match.split.preposition and match.last == at + 1:
        whole = tokens[at].word
        if evidence(whole.folded, whole.surface).whole:
            match = None  # كبيرا is not like Beira
    person = match is not None and match.of("person") is not None  # the name may have a title in it (الشيخة حسينة)
    found: Sequence[Mention] = ()
    if office is not None and not (match is not None and match.last > office.last - person):
        found = _of_office(sentence, at, office, rather=anaphor is None)
    if not found and anaphor is not None:
        return _of_anaphor(sentence, at, anaphor)
    if not found and match is not None and person:
        found = _known_name(sentence, at, match)
    if not found and begins & TITLE and not qualifies(tokens, at):
        found = _after_title(sentence, at, match)
    if found:
        return found
    institution = institution_names().at(tokens, at) if begins & INSTITUTION else None
    if match is not None and _is_rather_name(tokens, at, match):
        return _bare_name(sentence, at) or _of_lexicon(sentence, at, match, body_of(tokens, at, institution, named))
    if named is None and institution is None:
        return _bare_name(sentence, at)
    return _of_lexicon(sentence, at, match, body_of(tokens, at, institution, named)) or _bare_name(sentence, at)


def _is_like_ruler(tokens: Sequence[Token], at: int) -> bool:
    """[سلطان] بن ناصر: whether a word that could be an office is a given name, as it has a father behind it."""
    fathered = at + 1 < len(tokens) and tokens[at + 1].text == "بن"
    return fathered and any(split.base in _RULERS for split in tokens[at].word.splits)


_RULERS = frozenset("سلطان امير خليفه شيخ ملك وزير".split())


def _of_office(sentence: Sentence, at: int, office: Description, *, rather: bool) -> Sequence[Mention]:
    """Whom an office describes: one, or each of several who hold it.

    :param rather: whether it is read as an office without a name or a state, too.
    """
    tokens = sentence.tokens
    if office.form.number != "s" and (group := members(tokens, plural_office(office))):
        return [
            one_of_several(sentence, office.role, office.offset, office.form.office, office.form.gender, m)
            for m in group
        ]
    if not (rather or office.name or office.state or office.organisation):
        return ()
    if office.name and names_thing(tokens, at):
        return (thing(sentence, at, office.last),)
    if office.name and names_thing(tokens, office.name[0]):  # موفد وكالة إرنا, مدير مستشفى محمد الخامس
        office = office._replace(name=None, known=None, last=office.role[1])
    mention = described(sentence, office)
    further = office.name is not None and office.state is None and office.form.office in _RANKS
    return (with_office_after(sentence, mention, office.last) if further else mention,)


def _of_anaphor(sentence: Sentence, at: int, anaphor: Anaphor) -> Sequence[Mention]:
    """Whom a word that points back means, with what says whose counterpart he is."""
    kind, last, offset, number, gender = anaphor
    if kind == "counterpart":
        if several := counterparts(sentence, at, last, offset, gender):
            return several
        if (found := counterpart(sentence, at, last, offset, gender)) is not None:
            return (found,)
    return (
        make_mention(sentence, "anaphor", at, last, offset, manner=kind, number=number, gender=gender, rule="anaphor"),
    )


def _known_name(sentence: Sentence, at: int, match: Match) -> Sequence[Mention]:
    """A name that begins with one of the lexicon's persons."""
    tokens, offset = sentence.tokens, match.split.offset
    run = name_run(tokens, at, level=BARE, base=match.split.base, surface=tokens[at].text[offset:])
    if run is None:
        return ()
    if names_thing(tokens, at) and run.known is None:
        return (thing(sentence, at, run.last),)
    return (named_person(sentence, at, run.last, offset, run.known, run.first.given > 0, "known name"),)


def _after_title(sentence: Sentence, at: int, match: Match | None) -> Sequence[Mention]:
    """The person named after a title, or each of several after one in the plural."""
    tokens = sentence.tokens
    plural = plural_title(tokens, at)
    if plural is not None and (group := members(tokens, plural[0])):
        form = plural[1]
        return [
            one_of_several(sentence, plural[0].role, plural[0].offset, f"title:{form.kind}", form.gender, m)
            for m in group
        ]
    titled = titled_at(tokens, at)
    if titled is None or (match is not None and not match.of("person") and match.last >= titled.last):
        return ()
    if names_thing(tokens, at):
        return (thing(sentence, at, titled.last),)
    first, last = titled.name
    form = titled.form
    if form.kind == "royal" and _joins_another(tokens, at, first):
        return ()
    if first == at + 1 and tokens[at].word.folded[titled.offset :] == "سيد":
        return (named_person(sentence, at, last, titled.offset, titled.known, True, "given name"),)  # سيد أحمد
    if form.kind in ("kinship", "description") and not tokens[at].word.surface.endswith(("ه", "ها", "هم", "هما")):
        # أرملة فلان: his widow, not he
        return (named_person(sentence, first, last, 0, titled.known, False, "name after kin"),)
    role = sentence.words(tokens[titled.first].start + titled.offset, tokens[first - 1].end)
    mention = make_mention(
        sentence,
        "person",
        titled.first,
        titled.last,
        titled.offset,
        name=sentence.words(tokens[first].start, tokens[last - 1].end),
        key=titled.known,
        role=with_article(role, tokens[at]),
        office=f"title:{titled.kind}",
        state=titled.state,
        gender="m" if _is_his(form, tokens[at].word.surface) else form.gender,
        number="s",
        rule="title and name",
    )
    mention = with_office_after(sentence, mention, titled.last)
    if mention.office == "title:royal" and fold(role).split()[-1] in _CROWNED:
        mention = mention._replace(office="monarch")
    return (mention,)


def _is_his(form: TitleForm, surface: str) -> bool:
    """محاميه فلان: whether a title that folds like the feminine is a man's, and of another; but زوجته."""
    return form.gender == "f" and surface.endswith("ه") and not surface.endswith("ته")


_CROWNED = frozenset("الملك الملكه السلطان".split())
"""جلالة الملك فلان, صاحب الجلالة السلطان فلان: the title is the office, unless it says more (الملك المؤسس)."""


def _joins_another(tokens: Sequence[Token], at: int, name: int) -> bool:
    """جلالة الملك ورئيس الوزراء الهولندي فلان: whether, after a king's title, و joins the office of who is named."""
    king = tokens[at].word.folded.endswith("جلاله") and tokens[at + 1].word.folded.startswith("ال")
    joined = office_names().at(tokens, at + 2) if king and at + 2 < name else None
    return joined is not None and bool(joined.split.conjunction)


def _is_rather_name(tokens: Sequence[Token], at: int, match: Match) -> bool:
    """Whether a given name would be taken for a particle and a place (كلاوس), or for a nationality (كيني)."""
    if match.last != at + 1:
        return False
    form = tokens[at].word
    if match.split.preposition == "ل" and succeeds(tokens, at):
        return given(match.split.base) is not None  # خلفا لدوغلاس ميلينديز
    if evidence(form.folded, form.surface).given < 2:
        return False
    demonym = match.of("demonym")
    if bool(match.split.preposition) or (demonym is not None and demonym.manner.endswith("i")):
        return True
    town = match.of("place") is not None and match.of("state") is None and not match.split.offset
    return town and at > 0 and acts(tokens[at - 1].word) and name_run(tokens, at, level=BARE) is not None


def _of_lexicon(sentence: Sentence, at: int, match: Match | None, body: Body | None) -> Sequence[Mention]:
    """A body, state, organisation, nationality or place of the lexicon."""
    if body is not None and (body.manner == "government" or (match is not None and body.last >= match.last)):
        acting = _of_body(sentence, at, match, body)
        if acting is not None:
            return (acting,)
    found = _nationality_or_place(sentence, at, match) if match is not None else None
    return (found,) if found is not None else ()


def _of_body(sentence: Sentence, at: int, match: Match | None, body: Body) -> Mention | None:
    """The organisation or state that a body is or stands for."""
    tokens, ambiguous = sentence.tokens, _is_ambiguous(match)
    if body.organisation is not None and not (body.last - at == 1 and ambiguous):
        mention = make_mention(
            sentence, "organization", at, body.last, body.offset, key=body.organisation, number="s", rule="organisation"
        )
        return mention._replace(name=one_of_two(body.organisation, mention.name))
    if body.state is None:
        return None
    if body.last == at + 1 and describes_one(tokens, at):
        return nationality(sentence, at, body.state)
    vague = match is not None and ambiguous and body.manner != "government"
    if match is not None and vague and not is_meant(tokens, at, match):
        return None
    return make_mention(
        sentence,
        "state",
        at,
        body.last,
        body.offset,
        key=body.state,
        manner=body.manner,
        gender=body.gender or gender_of_name(body.state, body.manner),
        number="s",
        rule="state",
    )


def _nationality_or_place(sentence: Sentence, at: int, match: Match) -> Mention | None:
    """The state whose nationality a name of the lexicon is, or the place that it names."""
    tokens, offset = sentence.tokens, match.split.offset
    demonym = match.of("demonym")
    if demonym is not None and not demonym.ambiguous and (not match.split.preposition or demonym.manner.endswith("pd")):
        plural = demonym.manner[1] == "p" and demonym.manner.endswith("d") and not after_noun(tokens, at)
        return make_mention(
            sentence,
            "state",
            at,
            match.last,
            offset,
            key=demonym.key,
            manner="people" if plural else "demonym",
            gender=demonym.manner[0],
            number=demonym.manner[1],
            rule="demonym",
        )
    place = match.of("place") or match.of("region")
    if place is None or (place.ambiguous and not is_meant(tokens, at, match)):
        return None
    form = tokens[at].word
    if offset and match.last == at + 1 and given(form.folded):
        return None  # استدرك باولو: a given name, and not "in Oulu"
    if place.ambiguous and form.surface.endswith("ه") and any(a.enclitic for a in form.analyses):
        return None  # في حديثه: what he says, and not حديثة
    if match.split.preposition == "ك" and any(a.pos == "adj" for a in form.analyses):
        return None  # بشكل كبير على: none is said to be like Bir Ali
    return make_mention(sentence, "place", at, match.last, offset, key=place.key, manner=place.kind, rule="place")


# Offices after whose holder's name a comma and a further office may follow: الجنرال فلان، قائد القوات الأميركية.
_RANKS = frozenset(
    "military security official politician diplomat judge leader ambassador royal advisor religious-leader".split()
)


def _is_ambiguous(match: Match | None) -> bool:
    return match is not None and all(e.ambiguous for e in match.entries)


def _joined_name(sentence: Sentence, at: int) -> Sequence[Mention]:
    """A name that no list knows and و joins to somebody's name right before it."""
    joined = joined_at(sentence.tokens, at)
    if joined is None:
        return ()
    split, run = joined
    rule = "name in a row"
    return (named_person(sentence, at, run.last, split.offset, run.known, True, rule, traits=(UNANNOUNCED,)),)


def _bare_name(sentence: Sentence, at: int) -> Sequence[Mention]:
    """A name that no list and no title announces: a given name followed by something that reads as a name."""
    tokens = sentence.tokens
    form = tokens[at].word
    for split, surface, first in splits_at(tokens, at) if form.folded[0] == "ل" else bare_splits(form):
        national = first.given < 2 and after_nationality(tokens, at)
        run = name_run(tokens, at, level=WEAK if national else BARE, base=split.base, surface=surface)
        free = not split.preposition or (split.preposition == "ل" and succeeds(tokens, at))
        announced = run is None and free and split.base not in COMMONER  # وذكر بيان صدر
        if announced and may_be_announced(tokens, at):
            run = name_run(tokens, at, level=TITLED, base=split.base, surface=surface)
            run = run if run is not None and is_announced(tokens, at, run) else None
        if run is None or (not split.offset and at and tokens[at - 1].text in "،," and joins(tokens, at, run.last)):
            continue
        if not split.offset and (is_of_body(tokens, at, run) or is_honour(tokens, at)):
            continue
        if names_thing(tokens, at) or is_credit(tokens, at, run.last) or is_work(tokens, at, run):
            return (thing(sentence, at, run.last, split.offset),)
        given = first.given > 0
        return (
            named_person(sentence, at, run.last, split.offset, run.known, given, "given name", traits=(UNANNOUNCED,)),
        )
    return ()
