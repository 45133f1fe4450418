"""Whom a run of sentences goes on about without naming him again: chronicles, protocol news.

وفي يوم الاثنين، هنأ رئيس بلغاريا بعيد بلاده، واستقبل السفير: a subject that is dropped goes on being the one spoken of,
and the only phrase after a verb that is done to somebody is its object (Badawi, Carter & Gully, Modern Written Arabic,
3.7; Ryding, ch. 4.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kg.extraction.agreement import distinct, fits
from kg.extraction.function_words import AFTER, BEFORE, DURING, HONORIFICS
from kg.extraction.items import Item, Sentence
from kg.extraction.modifiers import accusative
from kg.extraction.syntax import Arguments, NounPhrase, drops_subject, is_actor, noun_phrase, verb_arguments
from kg.language.fold import fold
from kg.lexicon.triggers import triggers
from kg.records import Mention

_PRINCES = frozenset({"royal", "crown-prince", "monarch", "governor", "title:royal"})
_MINISTERS = frozenset({
    "minister", "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "justice-minister",
    "deputy-minister", "parliament-speaker", "governor", "secretary-general", "deputy-head-of-government",
})  # fmt: skip
_CLERGY = frozenset({"religious-leader", "title:religious"})
HONOURED: dict[str, frozenset[str]] = {
    "جلالته": frozenset({"monarch"}),
    "سموه": _PRINCES,
    "فخامته": frozenset({"head-of-state"}),
    "سيادته": frozenset({"head-of-state", "head-of-government"}),
    "دولته": frozenset({"head-of-government", "head-of-state"}),
    "معاليه": _MINISTERS,
    "سعادته": _MINISTERS | {"ambassador", "official", "director", "head", "diplomat", "envoy"},
    "سماحته": _CLERGY,
    "نيافته": _CLERGY,
    "غبطته": _CLERGY,
}
"""The honorifics that protocol news uses as pronouns (فخامته), with the offices of those whom they mean."""


_TITLES = HONORIFICS | {"الجلاله", "السمو"}
_PRINCELY = frozenset({"الامير", "الاميره"})
_KINGS = frozenset("ملك الملك ملكه الملكه سلطان السلطان عاهل العاهل خادم امبراطور الامبراطور".split())


def _title_of(honorific: str) -> str:
    """The honorific without its pronoun: معالي of معاليه, سعاده of سعادته."""
    bare = honorific.removesuffix("ه")
    return bare.removesuffix("ت") + "ه" if bare.endswith("ت") else bare


def suits(honorific: str, mention: Mention, words: str) -> bool:
    """Whether an honorific can mean somebody: kings and sultans are no Highnesses, princes are, whatever their office.

    :param words: the words of the mention.
    """
    if mention.kind not in ("person", "office"):
        return False
    given = _TITLES & set(fold(words).split())
    if given:  # معالي الشيخ X رئيس مجلس الوزراء: so is he called, whatever his office
        return _title_of(honorific) in {title.removeprefix("ال") for title in given}
    if honorific != "سموه":
        return mention.office in HONOURED[honorific]
    if not _PRINCELY.isdisjoint(fold(words).split()):
        return True
    king = mention.office == "monarch" and not _KINGS.isdisjoint(fold(mention.role or "").split())
    return mention.office in HONOURED[honorific] and not king


def whom_it_honours(
    sentences: Sequence[Sentence], head: Item, subjects: Sequence[Sequence[Sequence[Mention]]]
) -> Mention | None:
    """Whom an honorific in the last of the sentences means: the last subject whom it suits, else the last one at all.

    استقبل معاليه الوزير X. وأكد معاليه …: not the guest.

    :param subjects: the subjects of each sentence, empty where the last one at all is meant.
    """
    latest: Mention | None = None
    for here, acting in zip(reversed(sentences), reversed(subjects), strict=True):
        limit = head.start if here is sentences[-1] else here.end + 1
        meant = [m for m in here.mentions if m.span.start < limit and m.number == "s"]
        meant = [m for m in meant if suits(head.folded, m, here.words(*m.span[:2]))]
        if told := [m for group in acting for m in group if m in meant]:
            return told[-1]
        latest = latest or (meant[-1] if meant else None)
    return latest


# Two of the five nouns whose case is written, as objects (Ryding, ch. 5.4).
_ACCUSATIVE_KIN = ("أخاه", "أباه", "أخاها", "أباها", "أخاهم", "أباهم")


@cache
def _meeting_verbs() -> frozenset[str]:
    verbs = triggers("meeting")["verbs"]
    return frozenset(verbs["meet"]) | frozenset(verbs["receive"]) | {"زار"}


@cache
def _done_to_people() -> frozenset[str]:
    return frozenset(triggers("meeting")["verbs"]["done_to_people"])


def written_subject(items: Sequence[Item], at: int, arguments: Arguments) -> NounPhrase | None:
    """The subject that the verb at ``items[at]`` has, without what is only its object.

    An object alone is a noun written as accusative (أصدر أمرًا), one of what people do (عقد جلسة), and who stands alone
    after a verb that is done to people (هنأ رئيس بلغاريا) when the verb can take up a subject spoken of before.
    """
    subject = arguments.subject
    if subject is None or arguments.subject_before or subject.pronoun:
        return subject
    if subject.head.kind == "word" and (accusative(subject.head) or _is_done(subject.head)):
        return None
    if subject.head.text.startswith(_ACCUSATIVE_KIN):
        return None  # زار أخاه الأمير فلان
    verb = items[at]
    if (
        _in_course_of(items, at)
        and verb.lemma_in(triggers("meeting")["verbs"]["meet"])
        and _one_people(items, arguments)
    ):
        return None
    if _meets_his_counterpart(items, at, subject):
        return None
    if only_object(items, at, arguments) and not verb.pronoun and _opens(items, at):
        return None
    return subject


def is_done_to_people(verb: Item) -> bool:
    """Whether a verb is one of what is done to somebody (استقبل, هنأ)."""
    return bool(verb.lemma_in(_done_to_people()))


def _in_course_of(items: Sequence[Item], at: int) -> bool:
    """زيارة التقت خلالها Y: whether a verb belongs to a clause that describes the noun before it."""
    after = items[at + 1] if at + 1 < len(items) else None
    return after is not None and after.kind == "prep" and bool(after.pronoun) and after.lemma in ("خلال", "اثناء")


def _meets_his_counterpart(items: Sequence[Item], at: int, subject: NounPhrase) -> bool:
    """سيجتمع X بـ Y، وسيلتقي نظيره Z: he whose counterpart is met is the one spoken of before."""
    mention = subject.mentions[0] if subject.mentions else None
    if mention is None or not mention.rule.startswith("counterpart"):
        return False
    return bool(items[at].lemma_in(_meeting_verbs())) and _opens(items, at)


def only_object(items: Sequence[Item], at: int, arguments: Arguments) -> bool:
    """Whether one phrase of people, with what و joins to it, stands after a verb that is done to people."""
    return is_done_to_people(items[at]) and _one_people(items, arguments)


def _one_people(items: Sequence[Item], arguments: Arguments) -> bool:
    bare = arguments.bare
    if any(phrase.head.kind != "mention" and phrase.first != before.last for before, phrase in pairwise(bare)):
        return False  # استقبلت تركيا آنذاك مئات اللاجئين
    people = [phrase for phrase in bare if phrase.head.kind == "mention" and phrase.mentions]
    apart = [
        phrase
        for phrase in people
        if items[phrase.first - 1].kind != "conj" and not phrase.head.text.endswith(("ًا", "اً"))  # انتخابه رئيسًا
    ]
    return len(apart) == 1 and is_actor(apart[0].mentions[0]) and apart[0].mentions[0].kind != "state"


def _is_done(item: Item) -> bool:
    """What people do or hand over, and what does nothing itself: عقد جلسة مباحثات, تلقى رسالة."""
    nouns = triggers("meeting")["nouns"]
    return any(item.lemma_in(nouns[group]) for group in ("done", "meeting", "visit", "call"))


def _opens(items: Sequence[Item], at: int) -> bool:
    """Whether a verb joins the clause before it, or stands after the day on which it was done: its subject can be one
    spoken of before. A text or quotation begins with its subject.
    """
    return bool(at) and drops_subject(items, at)


def goes_on(items: Sequence[Item], at: int, subject: NounPhrase | None) -> bool:
    """Whether the verb at ``items[at]``, the first of its sentence, is about whoever the sentence before was about."""
    analysis = items[at].analysis
    if subject is not None or analysis is None or analysis.voice == "p":
        return False
    return analysis.person == "3" and analysis.number == "s" and drops_subject(items, at)


def past_a_clause(sentence: Sentence, mention: Mention, before: int) -> bool:
    """Whether a verb and a comma stand between a mention and a code point, so that another clause does."""
    between = [i for i in sentence.items if mention.span.end <= i.start and i.end < before]
    return {"verb", "mark"} <= {i.kind for i in between}


def named_between(sentence: Sentence, limit: int) -> tuple[Mention, ...]:
    """بين X وY … الجانبين: the two that a phrase with بين names before a code point."""
    for at in range(len(sentence.items) - 2, -1, -1):
        item = sentence.items[at]
        if item.kind == "prep" and item.lemma == "بين" and item.start < limit and not item.pronoun:
            phrase = noun_phrase(sentence.items, at + 1)
            found = [m for m in phrase.mentions if is_actor(m) and m.kind != "anaphor"] if phrase is not None else []
            if len(found) == 2 and found[1].span.end <= limit:
                return tuple(found)
    return ()


def is_from(sentence: Sentence, mention: Mention) -> bool:
    """Whether من stands right before a mention: what comes from somebody, or is part of him."""
    at = next((i for i, item in enumerate(sentence.items) if item.mention is mention), 0)
    return at > 0 and sentence.items[at - 1].kind == "prep" and sentence.items[at - 1].lemma == "من"


def is_governed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition of company or aim stands right before a mention."""
    at = next((i for i, item in enumerate(sentence.items) if item.mention is mention), 0)
    return at > 0 and sentence.items[at - 1].kind == "prep" and sentence.items[at - 1].lemma in _WITH_OR_TO


_WITH_OR_TO = frozenset("مع من ب الي علي ل".split())


# What opens an adverbial before the clause that it belongs to.
_FRONTING = BEFORE | DURING | AFTER | {"بعيد", "لدي", "في"}


_ONE_OF = frozenset({"احد", "احدي", "اخر", "اول"})


def told_after(sentence: Sentence, owner: Item, gender: str, number: str) -> tuple[Mention, ...] | None:
    """وقبيل اجتماعه مع X، أكد Y …: a pronoun in an adverbial that opens the sentence means the subject after it."""
    items = sentence.items
    if owner.kind == "sub":
        return _conceded(items, owner, gender, number)
    at = 0
    while at < len(items) and items[at].kind == "conj":
        at += 1
    if at + 2 >= len(items) or items[at].kind != "prep" or items[at].lemma not in _FRONTING:
        return None
    if items[at + 1] is not owner and (items[at + 2] is not owner or items[at + 1].key not in _ONE_OF):
        return None
    for i in range(at + 2, len(items) - 1):
        if items[i].kind in ("sub", "rel"):
            return None
        if items[i].kind == "verb" and not _closed(items, i):
            return None
        if items[i].kind == "verb" or (
            items[i].kind == "mark" and items[i].text in "،," and items[i + 1].kind == "verb"
        ):
            arguments = verb_arguments(items, i + (items[i].kind == "mark"))
            subject = tuple(m for m in (arguments.subject.mentions if arguments.subject else ()) if is_actor(m))
            known = subject if subject and not arguments.subject_before else ()
            if items[i].kind == "verb" and not subject and _quoted_subject(items, i):
                return ()  # اصطحب «حسيني» معه …
            return known if len(known) == 1 and fits(known[0], gender, number) else None
    return None


def _conceded(items: Sequence[Item], main: Item, gender: str, number: str) -> tuple[Mention, ...] | None:
    """رغم أن P …، فإنها: the subject of the clause with أنّ before the main one means itself in that one."""
    if not main.form.startswith("فان"):
        return None
    at = next(i for i, item in enumerate(items) if item is main)
    for i in range(at - 2, -1, -1):
        if items[i].kind == "sub" and items[i].form in ("ان", "انه", "انها"):
            named = items[i + 1].mention
            return (named,) if named is not None and fits(named, gender, number) else None
    return None


def _quoted_subject(items: Sequence[Item], verb: int) -> bool:
    """Whether a name in quotation marks, which no mention is, stands right after a verb."""
    return verb + 1 < len(items) and items[verb + 1].text in '«"“'


def _closed(items: Sequence[Item], verb: int) -> bool:
    """في إحدى زياراته لأنقرة اصطحب X: whether what stands before a verb is a phrase that it cannot belong to."""
    before = items[verb - 1]
    return before.kind in ("mention", "date") or (before.kind == "word" and before.definite)


# Whom "the two presidents" and "the two ministers" can mean.
_RANKS = {
    "الرييسان": frozenset({"head-of-state"}),
    "الرييسين": frozenset({"head-of-state"}),
    "الوزيران": _MINISTERS,
    "الوزيرين": _MINISTERS,
}


def announced(sentence: Sentence, limit: int) -> Mention | None:
    """أما عن موافقة X، فقد …: whom a sentence announces that it is about, before a code point."""
    if not sentence.items or sentence.items[0].form != "اما":
        return None
    return next((m for m in sentence.mentions if m.kind == "person" and m.span.start < limit), None)


def of_rank(mention: Mention, word: str) -> bool:
    """Whether somebody is one of those whom a dual names by their rank (الرئيسان, الوزيران)."""
    return mention.office in _RANKS.get(fold(word), ())


def two_of_rank(sentences: Sequence[Sentence], before: int, rank: str) -> tuple[Mention, ...]:
    """The two persons of a rank who were spoken of last in the sentences.

    :param before: a code point of the last sentence, after which nobody counts.
    """
    for here in reversed(sentences):
        limit = before if here is sentences[-1] else here.end + 1
        fitting = [m for m in parties_in(here, limit) if of_rank(m, rank)]
        # one man is told both by name and by office: الرئيس الأميركي … وقال أوباما
        named = [m for m in fitting if m.kind == "person"]
        fitting = named if len(named) == 2 else fitting
        if len(fitting) == 2 and (len(named) == 2 or fitting[0].state != fitting[1].state):
            return tuple(fitting)
    return ()


def parties_in(sentence: Sentence, limit: int) -> list[Mention]:
    """Those of a sentence up to a code point who can be a side of talks: persons, and who holds a state's office."""
    told = (m for m in sentence.mentions if m.span.start < limit)
    return distinct([m for m in told if m.kind == "person" or (m.kind == "office" and m.state and m.number == "s")])


def can_be_called(two: Sequence[Mention], rank: str) -> bool:
    """Whether two can be the ones whom a dual names by a rank: no scholar or mediator is one of the two presidents."""
    if fold(rank) not in _CALLED_PRESIDENTS:
        return True
    return all(m.office in _PRESIDING or (m.office is None and m.key) for m in two)


_CALLED_PRESIDENTS = frozenset({"الرييسان", "الرييسين"})
# Who is called president: in Lebanon the heads of government and of parliament are as well.
_PRESIDING = frozenset(
    {"head-of-state", "head-of-government", "parliament-speaker", "head", "regional-head", "monarch"}
)


"""The latter: whoever of several was named last."""


def named_last(sentences: Sequence[Sentence], latter: Item) -> tuple[Mention, ...]:
    """الأخير: the person named last before a word of the last sentence, in it or in the one before."""
    gender = "f" if latter.folded.endswith("ه") else "m"
    for here in reversed(sentences[-2:]):
        limit = latter.start if here is sentences[-1] else here.end + 1
        people = [m for m in here.mentions if m.span.start < limit and m.kind == "person" and fits(m, gender, "s")]
        if people:
            return (people[-1],)
    return ()
