"""Which offices are a state's, so that whoever holds one acts for some state even where no words say for which."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import bodies_in
from kg.extraction.names.gazetteer import gazetteer
from kg.extraction.offices.sport import tells_sport
from kg.language.fold import fold, folded_words
from kg.lexicon.dynasties import ruling_house
from kg.lexicon.office_classes import ARMED, AUTHORITIES, JUDICIAL, MOVEMENTS, OF_MANY_STATES, OF_STATES
from kg.lexicon.offices import public_services
from kg.lexicon.organisations import organisations
from kg.lexicon.persons import persons
from kg.lexicon.triggers import triggers
from kg.records import PUBLIC, Mention

# Offices that are a state's where the body is one that only states have (المتحدث باسم الجيش، مستشار وزير الدفاع).
_OF_BODIES = frozenset({
    "spokesperson", "advisor", "head", "director", "deputy", "deputy-head", "official", "commander", "security",
    "negotiator", "secretary-general", "diplomat", "prosecutor",
})  # fmt: skip
NOBLE = frozenset({"title:royal", "title:honorific", "royal", "title:religious"})


def tells_state(mention: Mention) -> bool:
    """Whether it is known, or told, for which state someone acts."""
    return bool(mention.key or (mention.state and len(mention.state) == 3))


def lacks_state(mention: Mention, told: Set[str]) -> bool:
    """Whether an office that is a state's is told without its state, here and everywhere in the article.

    :param told: the short forms of those whose state is told somewhere.
    """
    if mention.kind not in ("person", "office") or mention.state is not None:
        return False
    role = folded_words(mention.role or "")
    if tells_sport(role) or (mention.kind == "person" and len(role) == 1 and role[0] in _ANYBODYS_TRADE):
        return False
    if mention.office in NOBLE:
        return mention.kind == "person" and mention.key is None and ruling_house(mention.name) is not None
    if role[:3] == _OF_JUNTA and "في" in role[3:]:
        return False  # رئيس المجلس العسكري في حلب
    judges = mention.office in JUDICIAL and mention.kind == "person"
    if mention.office not in OF_STATES:
        if mention.office not in ARMED and not (judges or is_public(mention)):
            return False
        if _is_among_states(mention):
            return False
    if mention.office == "foreign-minister" and fold(mention.role or "").startswith(_OF_UNIONS):
        return False
    if mention.key is not None:
        person = persons()[mention.key]
        body = organisations().get(person.org or "")
        return person.state is None and (body is None or body.kind not in OF_MANY_STATES)
    if mention.kind == "office":
        return True
    words = fold(mention.name).replace("-", " ").split()
    spelled = {words[-1], words[0]} if len(words) == 1 else {" ".join(words)}
    return told.isdisjoint(spelled)


_OF_JUNTA = ("رييس", "المجلس", "العسكري")
_ANYBODYS_TRADE = frozenset("الوكيل وكيل الحكام حكام".split())  # الوكيل العقاري, الحكام فلان وفلان on the pitch


def of_no_land(mention: Mention, before: Sequence[Mention]) -> bool:
    """Whether a judge or prosecutor may be one for many states, as a court of theirs was told of.

    :param before: the mentions of the article before him.
    """
    if PUBLIC in mention.traits:
        return False
    if any(m.kind in ("place", "state") and fold(m.name) in _SEATS_OF_COURTS for m in before):
        return True
    bodies = (organisations().get(m.key or m.state or "") for m in before if m.kind in ("organization", "person"))
    return any(body is not None and body.kind == "court" for body in bodies)


def of_many_lands(mention: Mention, sentence: Sentence) -> bool:
    """مفوض السلم بالاتحاد الأفريقي, وكيلة الأمين العام للشؤون السياسية: whether somebody serves a body of many states.

    :param mention: somebody whose office is told with no state.
    """
    if mention.office in OF_STATES or mention.office not in _SERVE_MANY:
        return False
    words = fold(mention.role or "").split()
    if not _OF_THE_WORLD.isdisjoint(words):
        return True
    first, last = mention.tokens
    if _names_movement(sentence, first, min(first + len(words) + 2, last)):
        return True  # المستشار في قوات الدعم السريع
    role = {form.folded for form in sentence.forms[first : min(first + len(words) + 2, last)]}
    if not _WORLDLY.isdisjoint(role):
        return True  # المتحدث باسم البعثة الأممية
    if mention.office == "commissioner":
        return "شوون" in words or _OF_ORDER.isdisjoint(words)
    before = sentence.forms[first - 1].folded if first else ""
    under = not _UNDER.isdisjoint((*words[:1], before.removeprefix("ل").removeprefix("ب")))
    return under and "الامين العام ل" in fold(mention.role or "")


def _names_movement(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words of an office name a party or armed group after في."""
    for at in range(first + 1, last - 1):
        if sentence.forms[at].folded == "في":
            match = gazetteer().longest(sentence.tokens, at + 1)
            entry = match.of("organization") if match is not None else None
            body = organisations().get(entry.key) if entry is not None else None
            return body is not None and body.kind in MOVEMENTS and body.acts_for is None
    return False


_SERVE_MANY = _OF_BODIES | {"commissioner", "deputy-secretary-general", "envoy", "representative", "coordinator"}
_OF_THE_WORLD = frozenset("بالاتحاد للاتحاد بالامم للامم الاونروا للاونروا اليونيفيل لليونيفيل الناتو للناتو".split())
_WORLDLY = frozenset("الامميه الاممي".split())
_OF_ORDER = frozenset("الشرطه شرطه الحكومه الجيش الجمارك الضرايب السجون الانتخابات الامن".split())
_UNDER = frozenset("مساعد مساعده وكيل وكيله نايب نايبه المساعد".split())

_SEATS_OF_COURTS = frozenset({"لاهاي", "بلاهاي"})


def is_public(mention: Mention) -> bool:
    """Whether an office is one of a body that only states have."""
    role = fold(mention.role or "")
    words = role.split()
    if mention.office == "diplomat":
        return role.startswith(_CONSULS)
    if "جيش تحرير" in role or "جيش المقاومه" in role:
        return False  # called after what it is to free, so no state's
    if mention.state is None and not _CHAMBERS.isdisjoint(fold(mention.role or "").split()[1:2]):
        return False  # رئيس غرفة التجارة
    if mention.office == "negotiator" and not _OF_GOVERNMENT.isdisjoint(words):
        return True  # رئيس الوفد الحكومي
    if mention.office == "head" and role in _TRANSITIONAL:
        return True
    if mention.state is None and _CHIEF_OF_BODY in role:
        return False  # المتحدث باسم الأمين العام: of the United Nations, or of a party
    if mention.state is None and not _party_words().isdisjoint(words):
        return False  # مسؤول العلاقات الإعلامية للحزب
    if PUBLIC in mention.traits or (mention.office in _HEADS and serves_public(mention)):
        return True
    if mention.office == "official" and role.startswith(_AT_COURT):
        return True  # رئيس المراسم الملكية
    office = mention.office or ""
    societies = _OF_MEMBERS if office == "secretary-general" else _SOCIETIES
    return (
        (office in _OF_BODIES or office.removeprefix("deputy-") in _COMMANDING)
        and societies.isdisjoint(words)
        and bool(bodies_in(mention.role or "") - _ANYBODYS - ({"عام"} if mention.office != "prosecutor" else set()))
    )


_CHIEF_OF_BODY = "باسم الامين العام"
_CHAMBERS = frozenset("غرفه نقابه جمعيه رابطه".split())
_TRANSITIONAL = frozenset({"رييس المجلس الانتقالي", "رييس المجلس الوطني الانتقالي"})
_AT_COURT = ("رييس المراسم", "رييس التشريفات", "كبير الامناء", "رييس الديوان الملكي", "رييس الديوان الاميري")
_COMMANDING = frozenset({"security", "commander"})
_HEADS = frozenset({"head", "director", "deputy", "deputy-head", "commissioner", "spokesperson", "secretary-general"})
_UNDER_HEADS = frozenset("رييس رييسه مدير مديره مفوض باسم عام العام العامه تنفيذي التنفيذي اول بالنيابه".split())
_OF_GOVERNMENT = frozenset("الحكومي الحكوميه الرياسي الرياسيه".split())
_ABROAD = frozenset("الدولي الدوليه العالمي العالميه الاممي الامميه الاوروبي الاوروبيه الافريقي الافريقيه".split())
_NEAR = 4  # words of a body's name


def serves_public(mention: Mention) -> bool:
    """مدير الجمارك, رئيس هيئة مكافحة الفساد: whether somebody heads, or speaks for, a service that only states run."""
    if mention.office not in _HEADS or not mention.role:
        return False
    words = fold(mention.role).split()[1:]
    if mention.office == "director" and words[:1] in (["عام"], ["العام"]) and _is_directorate(words[1:2]):
        return True
    if mention.office == "spokesperson" and not _OF_GOVERNMENT.isdisjoint(words):
        return True  # المتحدث الحكومي
    if not _ABROAD.isdisjoint(words):
        return False
    while words and words[0] in _UNDER_HEADS:
        words = words[1:]
    if not words:
        return False
    first = _without_article(words[0])
    served = map(_without_article, words[:_NEAR] if first in AUTHORITIES else words[:1])
    return not public_services().isdisjoint(served)


def _is_directorate(told: Sequence[str]) -> bool:
    """المدير العام [للثروة] السمكية: whether a director general is told to see to what a ministry does, with ل."""
    field = told[0].removeprefix("لل") if told and told[0].startswith("لل") else ""
    return bool(field) and field not in _FIELDS_OF_COMPANIES and bool(bodies_in("ال" + field) - _ANYBODYS)


_FIELDS_OF_COMPANIES = frozenset(
    "اتصالات طيران نفط بترول غاز كهرباء مياه استثمار تجاره صناعه طاقه تنميه عمل نقل اسكان مال ماليه اقتصاد".split()
)


def commands_army(mention: Mention, before: Sequence[Mention]) -> bool:
    """قائد المنطقة العسكرية, قائد القوات البرية: whether somebody commands what armies have, where no group is told.

    :param before: the mentions of the article before him.
    """
    if mention.office == "spokesperson" and "المنطقه العسكريه" in fold(mention.role or ""):
        return True
    if mention.office != "commander" or _OF_ARMIES.isdisjoint(fold(mention.role or "").split()):
        return False
    bodies = (organisations().get(m.key or m.state or "") for m in before if m.key or m.state)
    return not any(body is not None and body.kind in _ARMED_BODIES for body in bodies)


def of_separatists(mention: Mention, home: str | None) -> bool:
    """رئيس المجلس الانتقالي: whether somebody may head the council of those who want to leave a state.

    :param home: the state that the article is about.
    """
    return home in _WITH_SEPARATISTS and mention.office == "head" and fold(mention.role or "") in _TRANSITIONAL


_WITH_SEPARATISTS = frozenset({"YEM"})
_OF_ARMIES = frozenset(
    "الجيش الاركان المنطقه العسكريه العسكري البريه البحريه الجويه المسلحه السلاح سلاح العمليات".split()
)
_ARMED_BODIES = frozenset({"armed-group", "alliance", "un", "igo"})


def as_public(mention: Mention) -> Mention:
    """The head of a service that only states run, marked as one who acts for the state that was told for him."""
    if PUBLIC in mention.traits or not serves_public(mention):
        return mention
    return mention._replace(traits=(*mention.traits, PUBLIC))


def _without_article(word: str) -> str:
    return word.removeprefix("لل").removeprefix("ال")


@cache
def _party_words() -> frozenset[str]:
    """What bodies are called that are no state's, alone or before their names (للحزب, الحركة, لحزب العمل)."""
    bodies = map(fold, triggers("meeting")["parties"]["body"])
    return frozenset(article + body for body in bodies for article in ("ال", "لل", "ل", ""))


_ARTICLES = ("", "ال", "ل", "لل")
# Bodies of citizens or of several states, whatever they see to: رئيس جمعية حماية البيئة.
_SOCIETIES = frozenset(
    article + body for body in "جمعيه نقابه رابطه تحالف شبكه اتحاد غرفه".split() for article in _ARTICLES
)
# … and those that states have as well, but with another head than a secretary-general (رئيس منظمة التخطيط).
_OF_MEMBERS = _SOCIETIES | frozenset(article + "منظمه" for article in _ARTICLES)
_OF_UNIONS = ("الممثل", "المفوض", "المنسق", "ممثل", "مفوض", "منسق")
# Bodies so described belong to many states: مدير عام الوكالة الدولية للطاقة.
_AMONG_STATES = frozenset("الدولي الدوليه العالمي العالميه الاممي الامميه الاقليمي الاقليميه التحالف".split())


def _is_among_states(mention: Mention) -> bool:
    """Whether the body served is one of many states; للشؤون الدولية, التعاون الدولي only say what he sees to."""
    words = fold(mention.role or "").split()
    if "الاتحاد" in words:
        return True  # الناطقة باسم الشؤون الخارجية في الاتحاد
    own = next((at for at, word in enumerate(words) if word.endswith(_MATTERS)), len(words))
    return not _AMONG_STATES.isdisjoint(words[:own])


_MATTERS = ("شوون", "تعاون", "علاقات", "تجاره")
_CONSULS = ("القنصل", "قنصل", "الملحق العسكري")
# Bodies that parties and groups have as well.
_ANYBODYS = frozenset("دبلوماسيه اعلام ثقافه رياضه سياحه صحه تعليم".split())
