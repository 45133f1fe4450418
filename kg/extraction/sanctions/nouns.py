"""Nouns of sanction: what governs them, whom they hit, who imposes them.

[أعلنت] [واشنطن] [فرض] عقوبات [على طهران]           verb, its subject, the verbal noun between, the target
العقوبات [الأميركية] المفروضة [على إيران]            the imposer as an adjective
العقوبات [التي] [تفرضها] [الولايات المتحدة] [على كوبا]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.discourse.roles import in_condition, in_relative, participle_subject, relative_verb, subject
from kg.extraction.grammar.certainty import condition_before, is_future, is_negated, says
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.denial import in_denied_clause
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.extraction.sanctions.complaints import contested
from kg.extraction.sanctions.decrees import Decree, ahead, decided, decree_over, doubtful, makers, told_decree
from kg.extraction.sanctions.denials import asked, of_denied
from kg.extraction.sanctions.governing import Governed, Words
from kg.extraction.sanctions.intents import asked_to_lift, decides, lapses, prepares, warner_of, warns_of
from kg.extraction.sanctions.predicates import ON
from kg.lexicon.function_words import AFTER
from kg.lexicon.triggers import triggers
from kg.records import Mention

# The prepositions by which verbs of imposing reach their object.
_JOINED = {
    "اعلن": ("عن", "ب"),
    "وافق": ("علي",),
    "اتفق": ("علي",),
    "بدا": ("ب",),
    "ابقي": ("علي",),
    "تعهد": ("ب",),
    "واصل": (),
    "صوت": ("علي", "ل", "لصالح"),
    "رد": ("ب",),
    "قام": ("ب",),
    "بادر": ("ب", "الي"),
    "لجا": ("الي",),
    "صادق": ("علي",),
    "سارع": ("الي",),
    "عمد": ("الي",),
    "شرع": ("في",),
    "اقدم": ("علي",),
    "انضم": ("ب", "في", "الي"),
    "كشف": ("عن",),
    "اذن": ("ب",),
    "سمح": ("ب",),
    "امر": ("ب",),
}


@dataclass(slots=True)
class Outlook:
    """How the clause sees a sanction: its status, who imposes it and whom it hits, as far as its verb says."""

    status: str
    imposer: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    asker: tuple[Mention, ...] = ()
    """Who asks that they be lifted from him: دعت X Y إلى رفع العقوبات عنها."""
    told: bool = False
    """The status is stated by a word of its own."""
    dated: bool = False
    """The verb is that of imposing or lifting, so that its date is the sanction's."""


def outlook(reading: Reading, sentence: Sentence, at: int, over: Governed, words: Words) -> Outlook | None:
    """What the words over a noun of sanction say of it; None where they say that there is no sanction."""
    items = sentence.items
    if contested(items, over, words):
        return Outlook("InForce", told=True, dated=True)
    if over.prevented:
        by: tuple[Mention, ...] = ()
        if over.verb is not None and decides(items, over):
            by = subject(reading, sentence, over.verb, over.first)
        if lapses(items, over, words):
            return Outlook("Lifted", by, told=True)
        return Outlook("InForce", by) if over.lifting else None
    quantifier = items[over.first - 1] if over.first else items[over.first]
    if asked(items, at) or (quantifier.form == "اي" and not items[at].definite and not over.verbal_noun):
        return None  # هل تفرض عقوبات؟ أي عقوبات ستضر بها
    found = Outlook("Lifted" if over.lifting else over.prospect or "InForce", told=over.verbal_noun is not None)
    if over.agent is not None:
        found.imposer = parties(reading, over.agent, sentence)
    if over.lifting and over.called:
        found.status = "InForce"  # who calls for its end says that it stands
    decree = decree_over(sentence, over, words) if over.participle is None else None
    aim = over.verbal_noun is not None and over.first < over.verbal_noun and items[over.verbal_noun - 1].lemma == "ل"
    borne = over.verb is not None and bool(items[over.verb].lemma_in(words["verbs"]["undergo"]))  # يخضع لحظر سفر
    if aim and not borne and found.status == "InForce" and not over.lifting:
        found.status = "Proposed"  # مساع لفرض عقوبات
    if over.participle is not None:
        participles = words["participles"]
        if _refused(items, over.participle, words):
            return None  # رفضت X مقترحا بفرض عقوبات
        if items[over.participle].lemma_in(participles["calling"]):
            found.status = "InForce" if over.lifting else "Proposed"  # مطالبا بفرض عقوبات
        else:
            found.imposer = participle_subject(reading, sentence, over.participle)
            threatening = items[over.participle].lemma_in(participles["threatening"])
            found.status = "Threatened" if threatening and not over.lifting else found.status
        found.told = True
    elif over.verb is not None:
        if (seen := _by_verb(reading, sentence, at, over, found, decree, words)) is None:
            return None
        found = seen
    elif over.verbal_noun is not None and found.status == "InForce" and is_future(items, over.verbal_noun):
        found.status = "Proposed"
    if decided(items, over, words):
        found.told = True
    elif found.status == "Lifted" and not (_taken_back(items, over) or _is_done(sentence, over, decree, words)):
        found.status, found.told, found.dated = "InForce", False, False
    if found.status == "InForce" and over.verb is None and _lifted_since(items, at, words):
        found.status, found.told = "Lifted", True
    prolonged = over.verbal_noun is not None and items[over.verbal_noun].lemma_in(words["nouns"]["prolonging"])
    if prolonged and found.status == "Proposed":
        found.status = "InForce"  # يبحث تمديد العقوبات: they stand
    if found.status == "Proposed" and condition_before(sentence, over.first) and not in_condition(items, at):
        found.status = "Threatened"  # إذا …، فسيتم تطبيق العقوبات
    return found


def _refused(items: Sequence[Item], at: int, words: Words) -> bool:
    """رفضت X مقترحا بكذا: whether what looks like a participle of circumstance is what somebody refuses."""
    verb = verb_left(items, at)
    if verb is None or not _meant(items[verb], words["verbs"]["refuse"]):
        return False
    return not any(i.kind == "mark" and i.text in "،," for i in items[verb:at])


def _taken_back(items: Sequence[Item], over: Governed) -> bool:
    """تراجعت X عن إدراج Y على القائمة السوداء: whether the verb takes back what had been imposed."""
    if over.verb is None or over.lifting or is_negated(items, over.verb):
        return False
    return _withdraws(items, over.verb, over.first)


def _withdraws(items: Sequence[Item], verb: int, first: int) -> bool:
    """تراجعت X عن, عدلت X عن: whether the verb turns from what begins at ``items[first]``; not عدّلت X العقوبات."""
    return says(items[verb], "withdraw") and any(i.lemma == "عن" for i in items[verb + 1 : first + 1])


def _lifted_since(items: Sequence[Item], at: int, words: Words) -> bool:
    """العقوبات التي فرضتها X على Y رُفعت: whether the verb after what describes a sanction says that it was lifted."""
    if not items[at].definite or items[at].pronoun:
        return False
    args = noun_arguments(items, at)
    if (inner := relative_verb(items, args.end)) is not None:
        args = inner[1]
    end = max([args.end, *(p.phrase.last for p in args.preps if p.phrase is not None)])
    while end < len(items) and (items[end].kind == "date" or (items[end].kind == "part" and items[end].form == "قد")):
        end += 1
    verb = items[end] if end < len(items) else None
    if verb is None or verb.kind != "verb" or verb.pronoun or not verb.lemma_in(words["verbs"]["lift"]):
        return False
    analysis = verb.analysis
    perfect = analysis is not None and analysis.aspect == "p" and analysis.gender == "f"
    return perfect and not verb_arguments(items, end).bare  # رفعت بعد عام, not رفعت أسعار


_ONCE = frozenset("حالما متي عندما حينما حين ريثما حتي كي لكي اذا لو بمجرد حال".split())
# Verbs that tell of a lifting that has come: رحب برفع, دخل الرفع حيز التنفيذ.
_COME = frozenset("رحب اشاد دخل تم جري اكتمل تلا اعقب احتفل".split())
_SINCE = AFTER | {"منذ"}


def _is_done(sentence: Sentence, over: Governed, decree: Decree | None, words: Words) -> bool:
    """Whether a lifting is done or decided: as an aim, an effect, a condition or a topic it leaves them in force."""
    items, verbs = sentence.items, words["verbs"]
    ahead = any(i.analysis is not None and "س" in i.analysis.proclitics for i in items if i.kind == "verb")
    if over.verb is None or over.participle is not None:
        before = items[over.first - 1] if over.first else None
        headline = sentence.field == "title" and (before is None or before.kind == "mark")
        return headline or (before is not None and before.lemma in _SINCE and not ahead)
    verb = items[over.verb]
    if is_future(items, over.verb) or doubtful(items, over.verb) or in_condition(items, over.verb):
        return False
    if any(_not_yet(items, i) for i in range(max(0, over.verb - 3), over.verb)):
        return False
    if decree is not None and decree.verb is not None:
        return decree.status == "made" and over.preposition != "ل"
    joined = verb.lemma_in(verbs["lift"] | verbs["impose"])
    if joined and over.preposition and over.preposition not in _JOINED.get(joined, ()):
        return False  # ردا على تساؤلات حول رفع العقوبات
    chained = items[over.first - 1]
    if over.verbal_noun is not None and chained.kind == "word" and not (chained.definite or chained.pronoun):
        return False  # تداعيات رفع العقوبات
    if over.verbal_noun is None and items[over.verb - 1].kind == "sub" and _without_subject(items, over):
        return False  # أنّ رفع العقوبات …: the noun
    if _would(items, over.verb, words):
        return False  # يأمل في معجزة تنهي العقوبات
    decided = bool(joined) or verb.key in _COME
    perfect = verb.analysis is None or verb.analysis.aspect != "i"
    described = verb.analysis is not None and in_relative(items, over.verb)
    return decided and (perfect or sentence.field == "title" or described or over.verbal_noun is None)


def _would(items: Sequence[Item], verb: int, words: Words) -> bool:
    """معجزة تنهي, اتفاق يرفع: whether a verb says of something without article what it would do; a decree does it."""
    analysis = items[verb].analysis
    before = next((i for i in range(verb - 1, -1, -1) if items[i].kind != "mark"), None)
    if analysis is None or analysis.aspect != "i" or before is None:
        return False
    noun = items[before].noun() if items[before].kind == "word" else None
    indefinite = noun is not None and noun.pos == "noun" and not (items[before].definite or items[before].pronoun)
    return indefinite and not items[before].lemma_in(words["nouns"]["decree"])


def _not_yet(items: Sequence[Item], i: int) -> bool:
    """حين ترفع, لم ترفع: what puts off or negates a lifting; في حين only sets it against something."""
    whereas = items[i].form == "حين" and i > 0 and items[i - 1].lemma == "في"
    return (items[i].form in _ONCE and not whereas) or items[i].kind == "neg"


def _without_subject(items: Sequence[Item], over: Governed) -> bool:
    assert over.verb is not None
    written = verb_arguments(items, over.verb).subject
    return written is None or written.last > over.first


def _by_verb(
    reading: Reading,
    sentence: Sentence,
    at: int,
    over: Governed,
    found: Outlook,
    decree: Decree | None,
    words: Words,
) -> Outlook | None:
    """What the verb over a noun of sanction adds, and the decree of which it tells; None where there is no sanction."""
    seen = _by_sense(reading, sentence, at, over, found, words)
    return _by_decree(reading, sentence, at, over, seen, decree) if seen is not None and decree is not None else seen


def _by_decree(
    reading: Reading, sentence: Sentence, at: int, over: Governed, found: Outlook, decree: Decree
) -> Outlook | None:
    """أصدر X أمرا بفرض عقوبات: who makes a decree imposes or lifts; one that is to be made, or a bill, only would."""
    items, lifting = sentence.items, over.lifting or found.status == "Lifted"
    made = decree.status in ("made", "making")
    if decree.status == "rejected":
        return found if lifting or items[at].definite or items[decree.noun].definite else None
    if made or not lifting:
        found.imposer = found.imposer or makers(reading, sentence, decree)
    if made:
        found.told = found.dated = True
    if made and decree.verb == over.verb and not (lifting or over.prospect):
        found.status = "InForce"  # قرارا لفرض عقوبات
    elif decree.status == "ahead" and not lifting:
        found.status = "Proposed"
    return found


def _by_sense(
    reading: Reading, sentence: Sentence, at: int, over: Governed, found: Outlook, words: Words
) -> Outlook | None:
    """What the verb over a noun of sanction says by itself; None where it says that there is none."""
    items, verbs = sentence.items, words["verbs"]
    assert over.verb is not None
    verb = items[over.verb]
    future = is_future(items, over.verb) or doubtful(items, over.verb) or in_condition(items, over.verb)
    deed = over.verbal_noun is not None and not over.lifting
    joined = _meant(verb, verbs["lift"] | verbs["impose"])
    if joined and over.preposition and over.preposition not in _JOINED.get(joined, ()):
        # the verb has another object: أوقفت نشاطها خوفا من العقوبات; صوتت ضد فرض عقوبات tells of none
        return None if deed and over.preposition == "ضد" and not items[at].definite else found
    if _meant(verb, verbs["deny"]) or of_denied(items, over.verb, words):
        return None
    sense = "consider" if prepares(items, over, words) else _sense(items, at, over, words)
    never = is_negated(items, over.verb) or in_denied_clause(items, over.verb)  # لم يسبق أن فرضت
    if sense in ("impose", "threaten", "consider") and never and not over.lifting:
        return None if not items[at].definite else found  # لا ينوون فرض عقوبات
    if sense == "threaten" and over.preposition == "علي":
        return found  # توعدت X بالرد على العقوبات: they stand
    if sense in ("lift", "impose", "threaten", "consider"):
        found.imposer = found.imposer or subject(reading, sentence, over.verb, over.first)
    if sense in ("lift", "impose"):
        found.told = found.dated = True
    if sense == "lift":
        found.status = "InForce" if is_negated(items, over.verb) else "Lifted"
    elif sense == "impose":
        if found.status == "InForce" and future and not _meant(verb, verbs["keep"]):
            found.status = "Proposed"  # what they will keep up stands
            if warner := warns_of(reading, sentence, over.verb, words):
                found.status, found.imposer = "Threatened", found.imposer or warner
    elif sense in ("threaten", "consider"):
        prospect = "Threatened" if sense == "threaten" else "Proposed"
        stands = sense == "consider" and not deed and _stands(items, at, words)  # بحثا العقوبات المفروضة على X
        found.status = found.status if over.lifting or stands else prospect
    elif sense == "propose":
        found.status = "InForce"
    elif sense == "call":
        found.status = "InForce" if over.lifting else "Proposed" if over.verbal_noun is not None else found.status
        if over.lifting and (lifter := asked_to_lift(reading, sentence, at, over)) is not None:
            found.imposer, found.asker = found.imposer or lifter[0], lifter[1]
        if deed and (asked := verb_arguments(items[: over.first], over.verb).object) is not None:
            found.imposer = found.imposer or parties(reading, asked, sentence)  # دعت X مجلس الأمن إلى فرض عقوبات
    elif sense == "refuse":
        if deed and verb.key == "استبعد" and is_negated(items, over.verb):
            found.status, found.told = "Proposed", True  # لم تستبعد X فرض عقوبات
            return found
        listed = items[at].lemma_in(words["nouns"]["listing"] | words["nouns"]["designating"])
        if listed and _withdraws(items, over.verb, over.first):
            found.status = "Lifted" if _taken_back(items, over) else "InForce"  # (لم) تتراجع X عن إدراج Y على القائمة
            found.told = True
            found.imposer = subject(reading, sentence, over.verb, over.first)
            return found
        if deed:
            return None
        found.status = "InForce"
    elif deed and over.prospect == "Proposed" and not over.agent and _meant(verb, verbs["refuse"]):
        return None  # رفضت X مقترحا بفرض عقوبات
    elif sense == "undergo":
        if is_negated(items, over.verb):
            return None
        bearing = subject(reading, sentence, over.verb, over.first)
        found.target = bearing or verb_subject(reading, sentence, over.verb, None)
        if future and found.status == "InForce":
            warner = warner_of(reading, sentence, over.verb, words)
            found.imposer = found.imposer or warner
            found.status = "Threatened" if warner else "Proposed"
    elif sense == "hit":
        bearer = verb_arguments(items, over.verb).subject
        if bearer is not None and bearer.first <= at < bearer.last and noun_arguments(items, at).prep(*ON) is not None:
            return found  # قد تشمل العقوبات على X قطاع كذا: those on X stand
        if is_negated(items, over.verb):
            return None  # لم تشمل العقوبات X
        if over.preposition == "ب":  # استهدفت X بعقوبات قطاع كذا
            found.imposer = found.imposer or subject(reading, sentence, over.verb, over.first)
        found.status = "Proposed" if ahead(items, over.verb) and found.status == "InForce" else found.status
    elif sense == "provide":
        # ينص القانون على: whose law it is; of قرار … يقضي بـ the decree says who made it
        provider = verb_arguments(items, over.verb).subject if told_decree(sentence, over.verb, words) is None else None
        found.imposer = found.imposer or parties(reading, provider, sentence)
    elif deed and verb.key == "اتهم" and over.preposition == "ب":
        found.imposer = found.imposer or parties(
            reading, verb_arguments(items[: over.first], over.verb).object, sentence
        )
    elif future and deed and sense != "decree":
        found.status = "Proposed"
    elif not sense and over.prospect == "Proposed" and items[over.first].pronoun:
        found.imposer = found.imposer or subject(reading, sentence, over.verb, over.first)  # أبدت X استعدادها لفرض
    return found


def _stands(items: Sequence[Item], at: int, words: Words) -> bool:
    """العقوبات الأميركية المفروضة: whether a sanction is told as one that stands."""
    near = items[at + 1 : at + 4]
    return items[at].definite and any(
        i.kind == "word" and i.definite and i.lemma_in(words["adjectives"]["standing"]) for i in near
    )


def _sense(items: Sequence[Item], at: int, over: Governed, words: Words) -> str:
    """The first group that the verb over the noun at ``items[at]`` is of, as its clause lets it; empty for none."""
    assert over.verb is not None
    imposing = over.verbal_noun is not None and not over.lifting and over.verbal_noun != at
    for group, possible in (
        ("lift", not imposing),  # رفع الحظر: the embargo itself is what is lifted
        ("impose", True),
        ("threaten", True),
        ("propose", over.lifting),
        ("consider", True),
        ("call", True),
        ("refuse", not over.prospect),
        ("undergo", True),
        ("hit", True),
        ("provide", over.preposition in ("علي", "ب", "")),
        ("decree", True),
    ):
        if possible and _meant(items[over.verb], words["verbs"][group]):
            return group
    return ""


@cache
def _verbs() -> frozenset[str]:
    """The verbs of all groups."""
    return frozenset().union(*triggers("sanction")["verbs"].values())


def _meant(verb: Item, group: Set[str] | Mapping[str, object]) -> str | None:
    """The lemma by which a verb is of a group; the likeliest, if any group has it (تسعى: سعى, not وسّع)."""
    if verb.key in _verbs():
        return verb.key if verb.key in group else None
    return verb.lemma_in(frozenset(group))
