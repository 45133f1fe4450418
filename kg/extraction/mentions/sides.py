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
from kg.language.fold import fold
from kg.language.form_memory import likeliest
from kg.lexicon.function_words import OWN_COUNTRY
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention


class Side(NamedTuple):
    """A land (alpha-3 code) that acts or speaks in a sentence, and the index of that."""

    state: str
    sentence: int


_ACTING = frozenset({"name", "official", "alias", "capital", "government", "seat"})
_MASCULINE = frozenset("IRQ LBN JOR MAR SDN YEM SSD TCD NER SEN PRT".split())
"""States whose names are masculine, so that a masculine verb before one can be its own."""
_LEAD_IN = 9  # tokens of what joins a sentence to the one before: على الصعيد الأوروبي، …
_REACH = 5  # tokens between a verb of saying and who says it: ونقل دبلوماسيون عن …
_FOR_HIM = frozenset("عن به لسان علي".split())
_THAT = frozenset("ان بان انه انها بانه بانها".split())
_BEFORE_VERB = frozenset("كما وقد قد حيث وحيث اذ ومن جانب".split())
_AGAINST = frozenset("بينما فيما لكن ولكن غير الا بيد".split())


def acting_side(
    mention: Mention, done: Sequence[Mention], sentence: Sentence, side: Side | None, home: str | None
) -> str | None:
    """The state that acts right before an official says something, if nothing tells that he is of another.

    :param done: the mentions of the sentence before him.
    :param side: who acts in the sentence before.
    :param home: the state that the article is about.
    """
    if mention.kind != "person" or sentence.field != "text":
        return None
    verb = _verb_of(mention, done, sentence)
    if verb is None:
        return None
    own = acting(sentence)
    if own is not None and own.tokens[1] <= verb:
        told = _goes_on(sentence, own, verb) and not any(m.kind in ("person", "organization") for m in done)
        return own.key if told and _can_be_his(mention, own.key or "", sentence) else None
    if side is None or side.sentence != sentence.index - 1 or not _opens(sentence, verb):
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
            return at if likeliest(form)[1] in _saying() else None
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
        return True
    if any(form.folded in OWN_COUNTRY for form in sentence.forms[mention.tokens[1] :]):
        return False  # إن كيغالي تصعد وإن بلاده سترد
    return told[0].tokens[0] > 0 and sentence.forms[told[0].tokens[0] - 1].folded in _THAT


def side_told(sentence: Sentence, before: Side | None) -> Side | None:
    """The land that acts in a sentence, or whose official goes on speaking for the one of the sentence before.

    :param sentence: with the states of those whom it mentions.
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
    goes_on = before is not None and before.sentence == sentence.index - 1 and before.state == who.state
    return Side(who.state or "", sentence.index) if goes_on else None


def acting(sentence: Sentence) -> Mention | None:
    """في المقابل، تحفظت بودابست, أما وارسو فرفضت: the state that is the subject of a sentence's first verb."""
    told = [m for m in sentence.mentions if m.kind != "date"][:2]
    if told and told[0].manner == "capital" and told[0].tokens[0] == 0:
        told = told[1:]  # a dateline
    first = told[0] if told else None
    if first is None or first.kind != "state" or first.manner not in _ACTING or not 0 < first.tokens[0] < _LEAD_IN:
        return None
    if not is_state(first.key) or first.span.start != sentence.tokens[first.tokens[0]].start:
        return None  # لكينيا is no subject
    if any(m.kind == "state" and m.tokens[0] == first.tokens[1] and _joined(m, sentence) for m in told[1:]):
        return None  # اتفقت غيانا وفنزويلا
    word = sentence.forms[first.tokens[0] - 1]
    if word.folded in ("اما", "واما"):
        return first
    if likeliest(word)[0] != "verb" or likeliest(word)[1] in _not_of_states():
        return None
    if any(likeliest(form)[0] == "verb" for form in sentence.forms[: first.tokens[0] - 1]):
        return None
    told_by = any(a.gender == "f" for a in word.analyses[:1])
    if not told_by and first.manner != "government":
        addressed = likeliest(word)[1] in triggers("speech")["verbs"]["address"]
        return first if first.key in _MASCULINE and not addressed else None
    return first


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
