"""Whose an official is by the land that acts before him, in the clause or the sentence that his own goes on from.

[رفضت وارسو] الحصص، وقال رئيس الديوان فلان إن بلاده        he speaks for the land whose deed is told
[نفت باكو] هذه الأنباء. وصرح العقيد فلان بأن الجيش          the same, told in the sentence before
[وفي سانتياغو، رد الوزير]. وقال السيناتور فلان              he speaks where the scene was laid
رئيس وزراء [البلد المضيف] فلان, وزير داخلية [البلاد] فلان     of the land where it happens, or that is spoken of
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.fronted import scene_of
from kg.extraction.mentions.homes import opening_holder
from kg.language.fold import fold
from kg.language.form_memory import likeliest
from kg.lexicon.function_words import OWN_COUNTRY
from kg.lexicon.office_classes import OF_CAPITALS
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, Mention


class Side(NamedTuple):
    """A land (alpha-3 code) that acts or speaks in a sentence, and the index of that.

    ``of_holder``: no more is told than that an official of it, named with it, says something.
    """

    state: str
    sentence: int
    of_holder: bool = False


_ACTING = frozenset({"name", "official", "alias", "capital", "government", "seat"})
_MASCULINE = frozenset("IRQ LBN JOR MAR SDN YEM SSD TCD NER SEN PRT".split())
"""States whose names are masculine, so that a masculine verb before one can be its own."""
_LEAD_IN = 9  # tokens of what joins a sentence to the one before: على الصعيد الأوروبي، …
_REACH = 5  # tokens between a verb of saying and who says it: ونقل دبلوماسيون عن …
_READINGS = 4  # of a form, its likeliest first
_FOR_HIM = frozenset("عن به لسان علي".split())
_THAT = frozenset("ان بان انه انها بانه بانها".split())
_BEFORE_VERB = frozenset("كما وقد قد حيث وحيث اذ ومن جانب".split())
_AGAINST = frozenset("بينما فيما لكن ولكن غير الا بيد".split())


def acting_side(
    mention: Mention, before: Sequence[Mention], sentence: Sentence, side: Side | None, home: str | None
) -> str | None:
    """The state that acts right before an official says something, if nothing tells that he is of another.

    :param before: the mentions of the article before him.
    :param side: who acts in the sentence before.
    :param home: the state that the article is about.
    """
    if mention.kind != "person" or sentence.field != "text":
        return None
    state = _acting_side(mention, [m for m in before if m.sentence == mention.sentence], sentence, side, home)
    return state if state is None or not is_held(mention, state, before) else None


def is_held(mention: Mention, state: str, before: Sequence[Mention]) -> bool:
    """Whether the one portfolio that somebody has was told to be another's in that state just before."""
    if mention.office not in OF_CAPITALS or mention.office == "mp" or "سابق" in (mention.role or ""):
        return False
    role, name = _without_gender(mention.role), fold(mention.name).split()[-1]
    held = (m for m in before if m.kind == "person" and m.state == state and m.office == mention.office)
    return any(_without_gender(m.role) == role and fold(m.name).split()[-1] != name for m in held)


def _without_gender(role: str | None) -> tuple[str, ...]:
    """وزيرة العدل السنغالية: the words that tell which portfolio an office has, as of a man."""
    head, *portfolio = fold(role or "").split()[:2] or [""]
    return (head.removesuffix("ه"), *portfolio)


def _acting_side(
    mention: Mention, done: Sequence[Mention], sentence: Sentence, side: Side | None, home: str | None
) -> str | None:
    verb = _verb_of(mention, done, sentence)
    if verb is None:
        return None
    own = acting(sentence)
    if own is not None and own.tokens[1] <= verb:
        told = _goes_on(sentence, own, verb) and not any(m.kind in ("person", "organization") for m in done)
        return own.key if told and _can_be_his(mention, own.key or "", sentence) else None
    if side is None or side.sentence != sentence.index - 1 or not _opens(sentence, verb):
        return None
    if side.of_holder and home is not None:
        return None
    if any(m.kind in ("person", "state", "organization") or m.state for m in done):
        return None
    return side.state if _can_be_his(mention, side.state, sentence) else None


def _verb_of(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> int | None:
    """The token of the verb by which somebody says something, with nothing but عن and the like between."""
    first = mention.tokens[0]
    for at in range(first - 1, max(first - _REACH, -1), -1):
        form = sentence.forms[at]
        if form.kind == "mark":
            return None
        if likeliest(form)[0] == "verb":
            said = any(a.pos == "verb" and fold(a.lemma) in _saying() for a in form.analyses[:_READINGS])
            return at if said else None  # ودعت is also: took leave of
        people = any(m.tokens[0] <= at < m.tokens[1] and m.kind == "office" and m.state is None for m in done)
        if not people and form.folded not in _FOR_HIM:
            return None
    return None


@cache
def _saying() -> frozenset[str]:
    verbs = triggers("speech")["verbs"]
    return frozenset(
        (verbs["say"] | verbs["judge"] | verbs["remark"] | verbs["relay"] | verbs["own"]) - verbs["answer"]
    )


def _opens(sentence: Sentence, verb: int) -> bool:
    """وقال, كما قال: whether a verb opens a sentence, so that it goes on from the one before."""
    return all(form.folded in _BEFORE_VERB for form in sentence.forms[:verb])


def _goes_on(sentence: Sentence, own: Mention, verb: int) -> bool:
    """رفضت وارسو …، وقال: whether a clause is joined to one that tells what a land does, as more of the same."""
    form = sentence.forms[verb]
    joined = (
        any(a.proclitics[:1] == ("و",) for a in form.analyses[:1]) or sentence.forms[verb - 1].folded in _BEFORE_VERB
    )
    joined = joined or sentence.forms[verb - 1].folded in ("ما", "حسبما", "كما")
    between = sentence.forms[own.tokens[1] : verb]
    return joined and not any(f.folded in _AGAINST for f in between)


def _can_be_his(mention: Mention, state: str, sentence: Sentence) -> bool:
    """Whether what somebody says does not speak of a state as of another's: إن [لندن] تستفز جيرانها."""
    after = [m for m in sentence.mentions if m.tokens[0] >= mention.tokens[1]]
    told = [m for m in after if m.kind == "state" and m.key == state]
    if any(m.kind in ("person", "office") and m.state == state for m in after):
        return False
    if not told:
        return not any(_is_own_cause(m, sentence) for m in after)
    if any(form.folded in OWN_COUNTRY for form in sentence.forms[mention.tokens[1] :]):
        return False  # إن كيغالي تصعد وإن بلاده سترد
    return told[0].tokens[0] > 0 and sentence.forms[told[0].tokens[0] - 1].folded in _THAT


_CAUSES = frozenset("حصه امن سياده شعب حق حقوق مصالح مصلحه اراضي استقرار وحده".split())


def _is_own_cause(mention: Mention, sentence: Sentence) -> bool:
    """إن حصة العراق مضمونة: whether a land is told as whose cause somebody speaks for."""
    at = mention.tokens[0]
    named = mention.kind == "state" and mention.manner == "name" and at > 0
    return named and sentence.forms[at - 1].folded in _CAUSES


def side_told(sentence: Sentence, before: Side | None, *, first: bool) -> Side | None:
    """The land that acts in a sentence, or whose official goes on speaking for the one of the sentence before.

    :param sentence: with the states of those whom it mentions.
    :param first: whether the text begins with it, so that whose official speaks in it is what the article is about.
    """
    if sentence.field != "text":
        return None
    own = acting(sentence)
    if own is not None and own.key:
        return Side(own.key, sentence.index)
    who = next((m for m in sentence.mentions if m.kind in ("person", "office", "organization")), None)
    if who is None or who.kind == "organization" or not is_state(who.state):
        return None
    scene = scene_of(sentence)
    if scene is not None and who.state == scene.key:
        return Side(who.state or "", sentence.index)
    if before is not None and before.sentence == sentence.index - 1 and before.state == who.state:
        return before._replace(sentence=sentence.index)
    said = who.tokens[0] > 0 and likeliest(sentence.forms[who.tokens[0] - 1])[1] in _saying()
    told = said and first and who.number == "s" and who.office in OF_CAPITALS and CARRIED_OVER not in who.traits
    return Side(who.state or "", sentence.index, of_holder=True) if told else None


def acting(sentence: Sentence) -> Mention | None:
    """في المقابل، تحفظت بودابست, أما وارسو فرفضت: the state that is the subject of a sentence's first verb."""
    if not sentence.mentions:
        return None
    told = [m for m in sentence.mentions[:4] if m.kind != "date"][:2]
    if told and told[0].manner == "capital" and told[0].tokens[0] == 0:
        told = told[1:]  # a dateline
    first = told[0] if told else None
    if first is None or first.kind != "state" or first.manner not in _ACTING or not 0 < first.tokens[0] < _LEAD_IN:
        return None
    if not is_state(first.key) or first.span.start != sentence.tokens[first.tokens[0]].start:
        return None  # لكينيا is no subject
    second = told[1] if len(told) > 1 else None
    beside = second is not None and second.kind == "state" and second.tokens[0] == first.tokens[1]
    if second is not None and beside and _joined(second, sentence):
        return None  # اتفقت غيانا وفنزويلا
    word = sentence.forms[first.tokens[0] - 1]
    if word.folded in _FRONTING:
        return first if _verb_after(sentence, first.tokens[1]) else None  # لكن برلين طالبت
    if likeliest(word)[0] != "verb" or likeliest(word)[1] in _not_of_states():
        return None
    if any(likeliest(form)[0] == "verb" for form in sentence.forms[: first.tokens[0] - 1]):
        return None
    told_by = any(a.gender == "f" for a in word.analyses[:1])
    if not told_by and first.manner != "government":
        addressed = likeliest(word)[1] in triggers("speech")["verbs"]["address"]
        return first if first.key in _MASCULINE and not addressed else None
    return first


def begins_with_own(sentences: Sequence[Sentence]) -> bool:
    """Whether a text begins with an official whose state it does not tell, and with no land that acts before him."""
    own = opening_holder(sentences)
    return own is not None and all(acting(s) is None for s in sentences[: own.sentence] if s.field == "text")


_FRONTING = frozenset("اما واما لكن ولكن ان".split())
"""Particles with which a sentence begins that tells its subject before its verb: أما وارسو ف, غير أن برلين."""


def _verb_after(sentence: Sentence, at: int) -> bool:
    """Whether a verb stands at a token, with the ف that answers to أما or without."""
    return at < len(sentence.forms) and any(a.pos == "verb" for a in sentence.forms[at].analyses)


def _joined(mention: Mention, sentence: Sentence) -> bool:
    return sentence.tokens[mention.tokens[0]].text.startswith("و") and mention.manner != "demonym"


@cache
def _not_of_states() -> frozenset[str]:
    """Verbs whose object a land is, or that tell what happens in it without its doing."""
    verbs = triggers("meeting")["verbs"]
    return frozenset(verbs["visit"]) | frozenset(verbs["leave"] | verbs["come_back"] | verbs["scene"] | verbs["host"])


_COUNTRY = ("البلاد", "بالبلاد")
_HOST = frozenset("المضيف المضيفه".split())
_LANDS = frozenset("البلد الدوله للبلد للدوله بالبلد بالدوله".split())
_CAPITALS = frozenset("العاصمه بالعاصمه".split())
_QUALIFIED = frozenset("الجديد الجديده الحالي الحاليه الانتقالي الانتقاليه الموقت الموقته السابق السابقه".split())
_MEMORY = 3  # sentences


def of_the_country(mention: Mention) -> bool:
    """وزير داخلية البلاد, رئيس البلاد الجديد: whether an office is told to be that of the land that is spoken of."""
    words = fold(mention.role or "").split()
    while words and words[-1] in _QUALIFIED:
        words.pop()
    return len(words) > 1 and words[-1] in _COUNTRY


def land_spoken_of(mention: Mention, sentence: Sentence, side: Side | None, before: Sequence[Mention]) -> str | None:
    """The land that البلاد means: where the sentence is laid, which acts in it or before it, or which alone is told.

    :param before: the mentions of the article before him.
    """
    scene = scene_of(sentence)
    if scene is not None:
        return scene.key
    own = acting(sentence)
    if own is not None and own.tokens[1] <= mention.tokens[0]:
        return own.key
    if side is not None and side.sentence == sentence.index - 1:
        return side.state
    near = [m for m in (*before, *sentence.mentions) if mention.sentence - m.sentence < 2]
    lands = {_land(m) for m in near} - {None}
    return lands.pop() if len(lands) == 1 else None


def is_of_host(mention: Mention, sentence: Sentence) -> bool:
    """رئيس وزراء البلد المضيف: whether somebody's office is told to be that of the land where something is held."""
    forms = sentence.forms[mention.tokens[0] : mention.tokens[1]]
    return any(land.folded in _LANDS and form.folded in _HOST for land, form in pairwise(forms))


def host_told(mention: Mention, before: Sequence[Mention], sentences: Sequence[Sentence]) -> str | None:
    """The land in which something was said to be, last before somebody."""
    for m in reversed(before):
        if mention.sentence - m.sentence > _MEMORY:
            return None
        forms, at = sentences[m.sentence].forms, m.tokens[0]
        if m.manner == "demonym" and at and forms[at - 1].folded in _CAPITALS and is_state(m.key):
            return m.key  # في العاصمة اللاتفية
        state = _land(m)
        if state is None or not at:
            continue
        governed = any(form.folded in ("في", "وفي") for form in forms[max(at - 2, 0) : at])
        joined = (
            sentences[m.sentence].tokens[at].text.startswith("ب")
            and m.span.start > sentences[m.sentence].tokens[at].start
        )
        hosts = likeliest(forms[at - 1])[1] in triggers("meeting")["verbs"]["scene"]
        if governed or joined or hosts:
            return state
    return None


def _land(mention: Mention) -> str | None:
    if mention.kind == "state":
        return (
            mention.key
            if mention.manner in ("name", "official", "alias", "capital") and is_state(mention.key)
            else None
        )
    return state_of_place(mention.key) if mention.kind == "place" else None
