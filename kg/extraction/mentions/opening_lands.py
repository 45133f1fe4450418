"""Which land an article tells of from its first sentence on, where it is filed in another that it does not speak of.

لندن - عربي21 [قرر الرئيس التونسي] تمديد …              whose official, body or press acts
نيروبي - [قتل] عشرات في فيضانات [بشرق الكونغو]          where something befalls people

or, where it is filed nowhere and tells of several lands as often:

[رئيس غامبيا] يتراجع … . رفض الرئيس المنتهية ولايته …    the one land of its headline and first sentence
بحث [موفد نرويجي] [في كولومبو] مع مسؤولين سريلانكيين …   the one to whose capital a guest has come
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.items import Sentence, first_of_text
from kg.language.fold import fold
from kg.language.form_memory import likeliest
from kg.lexicon.office_classes import OF_MANY_STATES, OF_STATES, POSTED_OFFICES
from kg.lexicon.organisations import organisations
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention

_BEFALLS = frozenset(
    fold(verb)
    for verb in (
        "قتل شهد ضرب وقع اندلع انفجر هز أصيب لقي غرق تحطم سقط هاجم فجر خطف اختطف اعتقل أوقف تظاهر خرج توفي استقال فاز "
        "أطاح اغتال نجا انهار اجتاح تفشى دمر احترق اقتحم انقلب"
    ).split()
)
"""Lemmas of verbs by which something befalls a land or people in it."""
_SHORT = 5  # tokens: a line that tells whence a text comes, and no more
_SUBJECT = 5  # tokens after the verb in which its subject begins
_LATE = 22  # tokens in which an opening tells where something is


def land_of_opening(sentences: Sequence[Sentence], filed: str) -> str | None:
    """The one land of which the first sentence of a text tells that is filed in another, if that is spoken of nowhere.

    :param filed: the state where it is filed.
    """
    texts = [s for s in sentences if s.field == "text"]
    opening = next((s for s in texts if _verb_at(s) is not None and len(s.tokens) > _SHORT), None)
    verb = _verb_at(opening) if opening is not None else None
    if opening is None or verb is None:
        return None
    for sentence in texts[texts.index(opening) :]:
        own = (m for m in sentence.mentions if sentence is not opening or m.tokens[0] > verb)
        if any(_owner(m) == filed for m in own):
            return None
    told = [m for m in opening.mentions if m.tokens[0] > verb and m.kind != "date"]
    if any(m.kind in ("person", "office") and m.office in OF_STATES and not _owner(m) for m in told):
        return None  # الجزائر - استقبل وزير الخارجية نظيره الفرنسي
    land = _acts(told, opening, verb) or _befalls(told, opening, verb)
    return land if land != filed else None


def _verb_at(sentence: Sentence) -> int | None:
    """Where the first verb of a sentence stands, which is no name's word."""
    named = {at for m in sentence.mentions for at in range(*m.tokens)}
    verbs = (at for at, form in enumerate(sentence.forms) if likeliest(form)[0] == "verb" and at not in named)
    return next(verbs, None)


def _owner(mention: Mention) -> str | None:
    if mention.kind == "place":
        return state_of_place(mention.key)
    return mention.key if mention.kind == "state" else mention.state


def _acts(told: Sequence[Mention], opening: Sentence, verb: int) -> str | None:
    """قرر الرئيس التونسي, قال التلفزيون الإيراني: the land whose official or body is the subject of the first verb."""
    first = told[0] if told else None
    if first is None or first.tokens[0] > verb + _SUBJECT or likeliest(opening.forms[verb])[1] in _comings():
        return None
    if any(likeliest(form)[0] in ("prep", "conj") for form in opening.forms[verb + 1 : first.tokens[0]]):
        return None
    if first.kind == "state" and opening.tokens[first.tokens[0]].start == first.span.start:
        near = first.manner != "demonym" or first.tokens[0] <= verb + 3
        return first.key if near and is_state(first.key) else None
    own = first.kind in ("person", "office") and first.office not in POSTED_OFFICES and first.office != "counterpart"
    return first.state if own and is_state(first.state) else None


@cache
def _comings() -> frozenset[str]:
    """Verbs of who comes, meets or is received: a guest may do so where the text is filed."""
    verbs = triggers("meeting")["verbs"]
    groups = (
        "visit",
        "meet",
        "receive",
        "discuss",
        "leave",
        "come_back",
        "motion",
        "attend",
        "host",
        "discuss_together",
    )
    return frozenset(lemma for group in groups for lemma in verbs[group]) | {"استدعي", "بدا", "اختتم", "وقع", "تسلم"}


def _befalls(told: Sequence[Mention], opening: Sentence, verb: int) -> str | None:
    """قتل عشرات في فيضانات بشرق الكونغو: the one land in which something befalls people."""
    if likeliest(opening.forms[verb])[1] not in _BEFALLS:
        return None
    lands = {_owner(m) for m in told if m.kind in ("state", "place") and m.tokens[0] < verb + _LATE}
    return lands.pop() if len(lands) == 1 else None


def land_told_first(sentences: Sequence[Sentence], told: Counter[str]) -> str | None:
    """The one land of which headline and first sentence tell, if no other is spoken of more often.

    None where they tell of two: a bare official could be of either; unless one of them has but sent somebody to the
    capital of the other.

    :param told: how often the article speaks of each state.
    """
    first = first_of_text(sentences)
    if first is None or not told:
        return None
    opening = [s for s in sentences if s.field == "title"] + [first]
    own = [m for s in opening for m in s.mentions if m.kind != "date"]
    if _tells_of_bodies(own):
        return None
    lands = {land for m in own if (land := _owner(m)) is not None and is_state(land)}
    come = {land for land in lands if _has_come(land, own, opening)} if len(lands) == _HOST_AND_GUEST else set()
    if len(lands - come) != 1:
        return None
    land = (lands - come).pop()
    acts = come or any(_owner(m) == land and _acts_there(m, opening) for m in own) or _befalls_in(land, first)
    return land if acts and told[land] > 1 and told[land] >= max(told.values()) else None


_HOST_AND_GUEST = 2


def _befalls_in(land: str, first: Sentence) -> bool:
    """سقط عشرات القتلى في العاصمة القرغيزية: whether a text begins with what befalls people in a land."""
    verb = _verb_at(first)
    return verb is not None and _befalls([m for m in first.mentions if m.kind != "date"], first, verb) == land


def _acts_there(mention: Mention, opening: Sequence[Sentence]) -> bool:
    """Whether a state's official or body is told of, or its capital as who acts: رئيس غامبيا, الحكومة الكينية."""
    if mention.kind == "state":
        return mention.manner == "government" or (mention.manner in _NAMED and _is_actor(mention, opening))
    return mention.office in OF_STATES


def _is_actor(mention: Mention, opening: Sequence[Sentence]) -> bool:
    """واشنطن تفرج عن, أعلنت بكين: whether a state begins a line before a verb, or stands right after one."""
    sentence, at = next(s for s in opening if s.index == mention.sentence), mention.tokens[0]
    last = mention.tokens[1]
    heads = at == 0 and last < len(sentence.forms) and likeliest(sentence.forms[last])[0] == "verb"
    begins = heads or (at > 0 and likeliest(sentence.forms[at - 1])[0] == "verb")
    return begins and mention.span.start == sentence.tokens[at].start


def _is_where(mention: Mention, opening: Sequence[Sentence]) -> bool:
    """في كولومبو, إلى فيلنيوس: whether a preposition governs a mention."""
    sentence = next(s for s in opening if s.index == mention.sentence)
    at = mention.tokens[0]
    joined = mention.span.start > sentence.tokens[at].start
    return joined or (at > 0 and sentence.tokens[at - 1].word.folded in _GOVERNING)


def _tells_of_bodies(mentions: Sequence[Mention]) -> bool:
    """Whether an organisation of many states is told of, or somebody of one: whose people it tells of are its own."""
    bodies = (organisations().get((m.key if m.kind == "organization" else m.state) or "") for m in mentions)
    return any(body is not None and body.kind in OF_MANY_STATES for body in bodies)


def _is_sent(mention: Mention) -> bool:
    return mention.office in _SENT


def _has_come(land: str, own: Sequence[Mention], opening: Sequence[Sentence]) -> bool:
    """Whether a land is told of by none but those whom it sent, to the capital of another."""
    told = [m for m in own if _owner(m) == land]
    if not any(map(_is_sent, told)) or not all(_is_sent(m) or m.manner == "demonym" for m in told):
        return False
    return any(m.manner == "capital" and _owner(m) != land and _is_where(m, opening) for m in own)


_NAMED = frozenset({"capital", "name", "official"})
_SENT = POSTED_OFFICES | {"delegation"}
_GOVERNING = frozenset({"في", "الي", "من"})
