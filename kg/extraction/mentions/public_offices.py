"""Which offices are a state's, so that whoever holds one acts for some state even where no words say for which."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from kg.extraction.mentions.homes import bodies_in
from kg.extraction.offices.sport import tells_sport
from kg.language.fold import fold
from kg.lexicon.dynasties import ruling_house
from kg.lexicon.office_classes import ARMED, OF_MANY_STATES, OF_STATES
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
    if tells_sport(fold(mention.role or "").split()):
        return False
    if mention.office in NOBLE:
        return mention.kind == "person" and mention.key is None and ruling_house(mention.name) is not None
    if mention.office not in OF_STATES | ARMED and not is_public(mention):
        return False
    if mention.office not in OF_STATES and _is_among_states(mention):
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


def is_public(mention: Mention) -> bool:
    """Whether an office is one of a body that only states have."""
    if mention.office == "diplomat":
        return fold(mention.role or "").startswith(_CONSULS)
    if mention.state is None and not _party_words().isdisjoint(fold(mention.role or "").split()):
        return False  # مسؤول العلاقات الإعلامية للحزب
    return PUBLIC in mention.traits or (
        mention.office in _OF_BODIES
        and _SOCIETIES.isdisjoint(fold(mention.role or "").split())
        and bool(bodies_in(mention.role or "") - _ANYBODYS - ({"عام"} if mention.office != "prosecutor" else set()))
    )


@cache
def _party_words() -> frozenset[str]:
    """What bodies are called that are no state's, alone or before their names (للحزب, الحركة, لحزب العمل)."""
    bodies = map(fold, triggers("meeting")["parties"]["body"])
    return frozenset(article + body for body in bodies for article in ("ال", "لل", "ل", ""))


# Bodies of citizens, whatever they see to: رئيس جمعية حماية البيئة.
_SOCIETIES = frozenset("جمعيه الجمعيه نقابه النقابه".split())
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
