"""The office that stands behind a name: فلان، وزير الخارجية, السفير فلان نائب الوزير."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.denied_offices import is_denied
from kg.extraction.mentions.known import contradicts
from kg.extraction.names.gazetteer import gazetteer, title_names
from kg.extraction.offices.appositions import office_after
from kg.extraction.offices.descriptions import public_ahead
from kg.extraction.offices.phrase import Description
from kg.extraction.offices.precedence import HIGHEST
from kg.language.tokens import Token
from kg.lexicon.offices import TitleForm
from kg.lexicon.persons import persons
from kg.records import PUBLIC, UNANNOUNCED, Mention, Span, Trait


def with_office_after(sentence: Sentence, mention: Mention, last: int) -> Mention:
    """A person with the office that stands after his name, if one does and it can be his."""
    tokens = sentence.tokens
    found = office_after(tokens, last)
    if found is None:
        return mention
    office, marked = found
    if _is_trade(tokens, office) or office.form.office == "delegation":
        return mention
    serves = office.public or _serves_at(tokens, mention, office)
    if not (
        office.state
        or office.organisation
        or serves
        or office.form.portfolio
        or office.form.shape in ("closed", "open", "definite")
        or (office.office or office.form.office).startswith("deputy-")
        or _rules_place(tokens, office)
        or (office.form.office == "ambassador" and tokens[office.last - 1].word.folded == "الدوله")
    ):
        return mention
    titled = mention.office in (None, "military") or (mention.office or "").startswith("title:")
    titled = titled or _is_style(mention, office) or _attends(mention, tokens)
    if not marked and not (titled and _can_hold(mention, office)):
        return mention
    if not marked and is_denied(tokens, mention.tokens[0], office.first):
        return mention
    role = sentence.words(tokens[office.role[0]].start, tokens[office.role[1] - 1].end)
    span = Span(mention.span.start, tokens[office.last - 1].end, sentence.field)
    return mention._replace(
        role=role,
        office=office.office or office.form.office,
        state=office.state or office.organisation or mention.state,
        tokens=(mention.tokens[0], office.last),
        span=span,
        gender=office.form.gender or mention.gender,
        rule=mention.rule + ", office after it" + (", public" if serves else ""),
        traits=_with_office(mention.traits, public=serves),
    )


def _rules_place(tokens: Sequence[Token], office: Description) -> bool:
    """فلان حاكم [المقاطعة الوسطى]: whether a part of a land stands behind an office that rules such."""
    after = tokens[office.last].word.folded if office.last < len(tokens) else ""
    return "place" in office.form.row.takes and after in _PARTS_OF_LAND


_PARTS_OF_LAND = frozenset("المقاطعه الاقليم الولايه المنطقه المحافظه المدينه البلده العاصمه".split())


def _is_trade(tokens: Sequence[Token], office: Description) -> bool:
    """ليلى، ممثلة مصرية: whether a word without article and a nationality are an actress, not an envoy of Egypt."""
    first, last = office.role
    if last - first != 2 or not gazetteer().single(tokens[last - 1].word.folded):
        return False
    titles = (entry.item for entry in title_names().single("ال" + tokens[first].word.folded))
    return any(isinstance(title, TitleForm) and title.kind == "profession" for title in titles)


_HONOURED = frozenset({"title:honorific", "title:rank"})


def _serves_at(tokens: Sequence[Token], mention: Mention, office: Description) -> bool:
    """سعادة السيد فلان، مدير إدارة المراسم بالوزارة: whether an honoured man's office is in a body of a state."""
    served = office.form.office in ("director", "official", "advisor")
    return mention.office in _HONOURED and served and public_ahead(tokens, office.last)


def _with_office(traits: tuple[Trait, ...], *, public: bool) -> tuple[Trait, ...]:
    """What is left of a mention's traits where another office is told of him."""
    kept = tuple(trait for trait in traits if trait not in (PUBLIC, UNANNOUNCED)) if traits else ()
    return (*kept, PUBLIC) if public else kept


# A diplomat's rank, and a judge's in Egypt.
_STYLES = frozenset({"الشيخ", "السفير", "السفيرة", "المستشار", "المستشارة"})


def _is_style(mention: Mention, office: Description) -> bool:
    """Whether an office is rather a form of address: السفير حمدي لوزا نائب الوزير, المستشار فلان، النائب العام.

    Whom a prince whom no list knows receives may stand right after him: استقبل الأمير خالد وزير الداخلية البحريني. An
    office that one state alone has is the prince's (الأمير خالد أمير منطقة الرياض).
    """
    if mention.office == "royal":
        own = mention.key is not None or office.form.row.of is not None
        return mention.state is None and mention.role == "الأمير" and own
    return mention.state is None and mention.role in _STYLES and not (mention.role == "الشيخ" and mention.key is None)


def _attends(mention: Mention, tokens: Sequence[Token]) -> bool:
    """حضر اللقاء الشيخ فلان وزير الدفاع والشيخ فلان وزير الإعلام: a sheikh who is no subject that has an object."""
    first = mention.tokens[0]
    sheikh = mention.role in ("الشيخ", "الشيخة") and mention.state is None and first > 0
    return sheikh and (tokens[first].text.startswith("و") or tokens[first - 1].word.folded in _AT)


_AT = frozenset("مع بحضور حضور اللقاء المقابله الاستقبال الاجتماع الجلسه المباحثات المحادثات المراسم".split())


# Who holds these receives those who hold the others of his state.
_FOREMOST = HIGHEST | {"head-of-government", "crown-prince"}


def _can_hold(mention: Mention, office: Description) -> bool:
    """Whether an office right after a name, no mark between, can be that person's and is not the verb's object."""
    if mention.key is None:
        return True
    person = persons()[mention.key]
    if office.state == person.state and person.state and not any(t.office in _FOREMOST for t in person.offices):
        return True  # الشيخ فلان نائب رئيس مجلس الوزراء القطري
    told = mention._replace(office=office.office or office.form.office, state=office.state, gender=office.form.gender)
    return not contradicts(person, told, None, named=False)
