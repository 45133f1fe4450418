"""What the clause that a verbal noun stands in says of its event: that it took place, or is still to come.

A verbal noun has no tense. It is in prospect where it is what a verb of wanting, asking or preparing is about (طلب
لقاء، يستعد لزيارة; Badawi, Carter & Gully, Modern Written Arabic, ch. 3.14), and where a clause in the future is said
to happen during it (سيناقش خلال اجتماعه); what a verb of the past is said to have happened during or after did take
place (قال خلال لقائه).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kg.extraction.grammar.certainty import is_future, is_negated, will_be
from kg.extraction.grammar.clauses import takes_up_clause, verb_left, verb_right
from kg.extraction.grammar.item import Item, is_perfect, is_verbal_noun
from kg.extraction.grammar.modifiers import accusative
from kg.extraction.grammar.no_scene import prepares
from kg.lexicon.function_words import AFTER, AHEAD_OF, DURING
from kg.lexicon.office_classes import POSTED_OFFICES
from kg.lexicon.triggers import triggers
from kg.records import Mention

Outlook = Literal["ahead", "wanted", "past", ""]

_AT_THE_TIME = DURING | {"في", "لدي", "عند"}
_DETERMINING = frozenset("اي اخر اول ثاني ثالث".split())
_FACTUAL = frozenset("منذ مع رغم بعد عقب من ب عن".split())
_BARE = ""
_EVENTS = ("meeting", "visit", "call")


def outlook_of(items: Sequence[Item], at: int, *, headline: bool = False) -> Outlook:
    """What the clause around the verbal noun at ``items[at]`` says of its event.

    It is ``ahead`` by a verb in the future, or ``wanted`` or otherwise likely to come, or it is ``past``.

    :param headline: headlines tell in the imperfect, or without a verb, what has happened (X يعلن … بعد لقائه Y).
    """
    if is_outcome(items, at):
        return "past"
    governing = _governing(items, at)
    if governing in _AT_THE_TIME or governing in AFTER:
        governor = _clause_verb(items, at)
        if governor is None:
            return "past" if headline and governing in AFTER else ""
        if _commits(items, governor) and not _said_then(items, governor, at):
            return "wanted" if governing in _AT_THE_TIME else ""
        if is_perfect(items[governor]):
            return "past"
        if is_future(items, governor):
            return "ahead" if governing in _AT_THE_TIME else ""
        return "past" if headline and governing in AFTER else ""
    if will_be(items, at):
        return "ahead"
    wanted = aimed_by(items, at) is not None or _ready_for(items, at)
    if _begins_headline(items, at) and (headline or not any(item.kind == "verb" for item in items)):
        return ""
    wanted = wanted or (at > 0 and bool(items[at - 1].lemma_in(triggers("meeting")["surroundings"]["preparing"])))
    return "wanted" if wanted or is_preceded(items, at) or _to_hold(items, at) else ""


def is_day_open(items: Sequence[Item], at: int) -> bool:
    """لم يحدد بعد موعد اللقاء, لقاؤهما سيحدد موعده, تحديد موعد للقاء: whether the event's day is yet to be fixed."""
    told = triggers("certainty")
    for item in items:
        if item.key in told["nouns"]["appointed"]:
            break
    else:
        return False
    before = at - 1 - (at > 0 and items[at - 1].kind == "prep" and items[at - 1].lemma == "ل")
    if before >= 0 and items[before].key in told["nouns"]["appointed"]:
        if before and items[before - 1].key in told["nouns"]["fixing"]:
            return True
        near = range(before - 1, max(-1, before - 4), -1)
        opened = next((i for i in near if items[i].kind in ("sub", "mark", "rel")), -1)
        found = [*(i for i in near if i > opened), *range(at + 1, len(items))]
    else:
        end = next(
            (i for i in range(at + 1, len(items)) if items[i].text in ".؛:" or items[i].kind == "rel"), len(items)
        )
        own = (i for i in range(at + 1, end) if items[i].pronoun and items[i].key in told["nouns"]["appointed"])
        day = next(own, None)
        if day is None:
            return False
        found = list(range(max(at + 1, day - 3), day))
    verb = next((i for i in found if items[i].kind == "verb"), None)
    if verb is None or not items[verb].lemma_in(told["verbs"]["fix"]):
        return False
    return (before >= 0 and verb < at) or is_negated(items, verb) or is_future(items, verb)


def is_date_of(items: Sequence[Item], at: int) -> bool:
    """موعد اللقاء, موعد للقاء: whether the noun at ``items[at]`` is the day of the meeting that the next one names."""
    if items[at].key not in triggers("certainty")["nouns"]["appointed"]:
        return False
    after = at + 1 + (at + 1 < len(items) and items[at + 1].kind == "prep" and items[at + 1].lemma == "ل")
    nouns = triggers("meeting")["nouns"]
    return after < len(items) and any(items[after].key in nouns[group] for group in _EVENTS)


def _begins_headline(items: Sequence[Item], at: int) -> bool:
    """بدء المباحثات بين X وY, by itself the news: they have begun."""
    return _construct(items, at) == 0 and items[0].key in triggers("meeting")["nouns"]["begun"]


def _ready_for(items: Sequence[Item], at: int) -> bool:
    """إنه مستعد للاجتماع مع X: whether somebody is said to be ready for what the noun tells of."""
    start = _construct(items, at)
    ready = triggers("meeting")["adjectives"]["ready"]
    return start > 1 and items[start - 1].lemma == "ل" and bool(items[start - 2].lemma_in(ready))


def is_aim(items: Sequence[Item], at: int) -> bool:
    """يصل لإجراء محادثات, يصل للقاء X: whether لـ governs a noun as what is aimed at, and not as what is completed.

    That is what it does after an accusative that tells how something is done (تأتي استكمالا لمحادثات, تتويجا للقاء).
    """
    if not at or items[at - 1].lemma != "ل":
        return False
    return at == 1 or not (accusative(items[at - 2]) and is_verbal_noun(items[at - 2]))


def is_outcome(items: Sequence[Item], at: int) -> bool:
    """عرض نتائج زيارته: what has had results has taken place."""
    return (
        at > 0 and items[at - 1].kind == "word" and items[at - 1].key in triggers("meeting")["surroundings"]["outcome"]
    )


def is_prepared(items: Sequence[Item], at: int) -> bool:
    """التقيا تمهيدا للقمة: whether something is done for the event that the noun at ``items[at]`` names."""
    start = _construct(items, at)
    if start < 2 or items[start - 1].lemma != "ل":
        return False
    return prepares(items[start - 2]) or _being_prepared(items, start - 1)


def _being_prepared(items: Sequence[Item], prep: int) -> bool:
    """الاستعدادات جارية لـ, الترتيبات قائمة على قدم وساق لـ: whether a nominal sentence says that one prepares.

    Its predicate has no article (Ryding, ch. 4.2): what has one describes the preparations, which may be over.
    """
    told = triggers("meeting")
    for i in range(prep - 2, max(-1, prep - _PREDICATE), -1):
        if items[i].kind not in ("word", "prep", "conj", "date"):
            return False
        if items[i].definite and any(items[i].key in told[room][kind] for room, kind in _PREPARATIONS):
            return not items[i + 1].definite
    return False


_PREPARATIONS = (("surroundings", "preparing"), ("nouns", "settling"))
_PREDICATE = 8
"""So many words may say how far preparations have come."""


def _to_hold(items: Sequence[Item], at: int) -> bool:
    """ضرورة عقد مؤتمر, إجراءات لعقده: the holding of a meeting is spoken of where it is not said that it was held.

    It was in تم عقد مؤتمر, منذ عقد المؤتمر.
    """
    nouns = triggers("meeting")["nouns"]
    start = _construct(items, at)
    if not any(items[i].lemma_in(nouns["holding"]) for i in range(start, at)):
        return False
    before = next((i for i in reversed(items[:start]) if i.kind != "date"), None)
    if before is not None and before.kind in ("verb", "sub"):
        return False  # تم أمس عقد, إن عقد
    return _governing(items, at) not in _FACTUAL


def during(items: Sequence[Item], at: int) -> int | None:
    """The verb before the noun at ``items[at]`` of the clause that happens during its event, and so on its day."""
    if _governing(items, at) not in _AT_THE_TIME:
        return None
    verb = _clause_verb(items, at)
    return verb if verb is not None and verb < at else None


def said_after(items: Sequence[Item], at: int) -> int | None:
    """قال الثلاثاء بعد محادثات مع Y, صرح أمس عقب لقائه Y: the verb of saying, on whose day the talks before it were.

    What has its article may have been at any time before (بعد القمة), as talks from which days are counted.
    """
    if items[at].definite or _governing(items, at) not in _UPON:
        return None
    verb = _clause_verb(items, at)
    if verb is None or verb > at or not is_perfect(items[verb]) or is_negated(items, verb):
        return None
    speech = triggers("speech")["verbs"]
    return verb if any(items[verb].lemma_in(speech[group]) for group in ("say", "remark", "judge")) else None


_UPON = frozenset({"بعد", "عقب", "اثر"})


def where_said(items: Sequence[Item], at: int) -> Mention | None:
    """قال X في P بعد محادثات مع Y: the place right before the phrase with the talks, where the words were said.

    What stands behind a noun is where that is (دعا إلى هدنة في P بعد لقائه Y).
    """
    verb = said_after(items, at)
    verb = during(items, at) if verb is None else verb
    if verb is None:
        return None
    end = _construct(items, at) - 2
    if takes_up_clause(items, end):  # دعا X أمس في P إلى كذا، وذلك بعد محادثات: right after who says it, and when
        end = verb + 1
        while end < at and items[end].kind in ("mention", "date"):
            end += 1
        end += 1
    while end > verb and (items[end].kind == "date" or items[end].text in "،,"):
        end -= 1
    place, before = items[end].mention, end - 2
    if place is None or end < verb + 2 or items[end - 1].kind != "prep" or items[end - 1].lemma not in ("في", "ب"):
        return None
    press: frozenset[str] = triggers("meeting")["forms"]["to_the_press"]
    told = items[before].kind in ("mention", "date", "mark", "verb") or items[before].form in press
    return place if told else None


def where_held(items: Sequence[Item], at: int, sides: Sequence[Mention]) -> Mention | None:
    """وقع X وY أمس في P في ختام محادثات: the place where something was done in the course, or at the end, of the talks.

    Right after the day, or after those who met, it is where the clause is.
    """
    if _governing(items, at) not in _AT_THE_TIME or (verb := during(items, at)) is None:
        return None
    end = _construct(items, at) - 2
    while end > verb + 1 and (items[end].kind == "date" or items[end].text in "،,"):
        end -= 1
    before = items[end - 2] if end > verb + 2 else None
    if before is None or items[end - 1].kind != "prep" or items[end - 1].lemma not in ("في", "ب"):
        return None
    doing = before.mention is not None and before.mention in sides and before.mention.office not in POSTED_OFFICES
    return items[end].mention if before.kind == "date" or doing else None


def aimed_by(items: Sequence[Item], at: int) -> int | None:
    """The verb of wanting, asking or preparing that has the noun at ``items[at]`` as what it is about."""
    governor = verb_left(items, at, main=True)
    if governor is None or any(i.kind == "sub" for i in items[governor + 1 : at]):
        return None
    aims = triggers("meeting")["verbs"]["aim"]
    lemma = items[governor].lemma_in(aims)
    if lemma is None or _governing(items, at) not in (aims[lemma] or {_BARE}):
        return None
    if items[governor].key == "اعلن" and any(i.kind == "verb" and is_perfect(i) for i in items[at + 1 : at + 6]):
        return None  # أعلن عن اتصال تلقاه
    # قرر اجتماع الوزراء أن …: a meeting right after the verb is its subject, not what it wants
    subject = not aims[lemma] and governor == at - 1 and items[at].key not in triggers("meeting")["nouns"]["wanted"]
    return governor if not subject else None


def wanted_by(items: Sequence[Item], at: int) -> int | None:
    """The verb whose subject wants to meet whom the noun names, without a preposition: طلب X لقاء Y."""
    verb = aimed_by(items, at)
    if verb is None or _governing(items, at) != _BARE or is_negated(items, verb):
        return None
    return verb


def is_preceded(items: Sequence[Item], at: int) -> bool:
    """قبل يومين من زيارة X, يأتي عشية زيارة X: the event is still to come when what the clause tells happens."""
    start = _construct(items, at)
    if start == 0 or items[start - 1].kind not in ("prep", "date", "word"):
        return False
    before = items[start - 1]
    if before.lemma == "من":
        for i in range(start - 2, max(-1, start - 7), -1):
            if items[i].form in AHEAD_OF or (items[i].kind == "date" and items[i].text.startswith("قبل")):
                # صدرت منذ شهرين وقبل يومين من لقاء X: what was before it is long ago
                return not any(item.form.startswith("منذ") for item in items[max(0, i - _SINCE) : i])
            if items[i].kind not in ("word", "number", "date", "part"):
                return False
        return False
    if before.form in AHEAD_OF:
        governor = verb_left(items, start)
        return governor is not None and not is_perfect(items[governor])
    return False


_SINCE = 6
"""So many words before it, a time that has passed since then can be told with another."""


def _governing(items: Sequence[Item], at: int) -> str:
    """The preposition that governs the noun at ``items[at]``, or the noun that it is joined to; empty for none."""
    start = _construct(items, at)
    before = items[start - 1] if start else None
    if before is None:
        return _BARE
    if before.kind == "prep":
        return before.lemma
    if before.kind == "conj" and start > 1:  # لزيارة لندن ولقاء ساستها
        nouns = triggers("meeting")["nouns"]
        for i in range(start - 2, max(-1, start - 9), -1):
            if items[i].kind in ("verb", "sub", "rel"):
                break
            if items[i].kind == "word" and any(items[i].lemma_in(nouns[group]) for group in _EVENTS):
                return _governing(items, i)
    return _BARE


def _construct(items: Sequence[Item], at: int) -> int:
    """Where the construct begins that the noun ends: عقد لقاء, بدء جولة محادثات, استئناف المفاوضات."""
    nouns, beside = triggers("meeting")["nouns"], triggers("meeting")["surroundings"]
    while (
        at
        and items[at - 1].kind == "word"
        and (
            items[at - 1].lemma_in(nouns["holding"])
            or items[at - 1].lemma_in(nouns["visit"])
            or items[at - 1].form in _DETERMINING
            or items[at - 1].key in beside["beginning"]
            or items[at - 1].key in beside["end"]
        )
    ):
        at -= 1
    return at


def _clause_verb(items: Sequence[Item], at: int) -> int | None:
    """The verb of the clause that the noun is an adjunct of: before it, else after it (خلال لقائه مع X، قال)."""
    left = verb_left(items, at, main=True)
    if left is None:
        return verb_right(items, at)
    for i in range(at - 1, left, -1):
        if items[i].kind in ("sub", "rel"):
            return None
        if items[i].form == "ذلك" and takes_up_clause(items, i):
            break
    return left


def _said_then(items: Sequence[Item], verb: int, at: int) -> bool:
    """تعهد الوزراء خلال اجتماعهم بدعم P: whether an adjunct tells when somebody pledged, before he says what."""
    told = items[verb + 1 : _construct(items, at)]
    return bool(items[at].pronoun) and not any(i.kind == "sub" or (i.kind == "prep" and i.lemma == "ب") for i in told)


def _commits(items: Sequence[Item], at: int) -> bool:
    """وعد ببحثها خلال اجتماع: what the verb speaks of is still to be done."""
    return bool(items[at].lemma_in(triggers("meeting")["verbs"]["commit"]))
