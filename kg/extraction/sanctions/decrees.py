"""Laws, resolutions and orders that impose or lift a sanction: who makes them, and whether they are made.

[أصدر] [الرئيس] [أمرا] بفرض عقوبات              the verb over the sanction makes the decree
[القرارات] التي [اتخذها] [المجلس] لفرض عقوبات    … of which its clause tells
[تبنى] [المجلس] [قرارا] [يرفع] الحظر             the verb over the sanction says what the decree does
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import in_condition, in_relative, relative_verb, subject
from kg.extraction.grammar.agreement import gender_of
from kg.extraction.grammar.certainty import is_future, is_negated, is_possible, says
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.group_names import adjective_of_body
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.extraction.sanctions.governing import Governed, Words
from kg.records import Mention

_REACH = 5
"""Between a decree and the verb that says what it does stand fewer words: أمرا تنفيذيا جديدا يقضي بـ."""
_DOUBT = frozenset("قد ربما يمكن يجب ينبغي يتعين يمكنه يمكنها يحق".split())


@dataclass(slots=True)
class Decree:
    """A law, resolution or order (``items[noun]``) that imposes or lifts a sanction."""

    noun: int
    verb: int | None
    """The verb that makes it; None where the sentence tells of no making (أسقطت روسيا مشروع قرار)."""
    status: str
    """made, making (يتبنى), ahead (to be made, a bill yet) or rejected; empty where no verb tells of it."""


def decree_over(sentence: Sentence, over: Governed, words: Words) -> Decree | None:
    """The decree by which the sanction under ``over.verb`` is imposed or lifted, if it is by one."""
    if over.verb is None:
        return None
    items, verb = sentence.items, over.verb
    if items[verb].lemma_in(words["verbs"]["decree"]):
        decrees = words["nouns"]["decree"]
        noun = next((i for i in range(verb + 1, over.first) if items[i].lemma_in(decrees)), None)
        if noun is None and over.preposition == "ل":
            noun = _named_before(items, verb, words)
        if noun is not None:
            return Decree(noun, verb, _status(sentence, noun, verb, words))
    effects = words["verbs"]
    does = items[verb].lemma_in(effects["lift"] | effects["impose"] | effects["hit"] | effects["provide"])
    return told_decree(sentence, verb, words) if does else None


def told_decree(sentence: Sentence, verb: int, words: Words) -> Decree | None:
    """قرارا يرفع, قرار كان سيفرض: the decree of which the verb at ``items[verb]`` tells what it does, if of one."""
    items, before = sentence.items, sentence.items[verb - 1]
    described = in_relative(items, verb) or before.form == "كان" or before.lemma_in(words["nouns"]["decree"])
    return decree_before(sentence, verb, words) if described or _not_its_subject(items, verb) else None


def decree_before(sentence: Sentence, verb: int, words: Words) -> Decree | None:
    """The decree that is named before the verb at ``items[verb]``."""
    items, noun = sentence.items, _named_before(sentence.items, verb, words)
    if noun is None:
        return None
    makes = verb_left(items, noun)
    if makes is not None and says(items[makes], "fail"):
        return Decree(noun, makes, "rejected")  # فشل المجلس في تبني مشروع قرار يفرض حظرا
    if makes is None or not items[makes].lemma_in(words["verbs"]["decree"]):
        bill = items[noun].lemma_in(words["nouns"]["bill"])  # يناقش X مشروع قانون يفرض: it does nothing yet
        return Decree(noun, None, "ahead" if bill else "")
    status = _status(sentence, noun, makes, words)
    if status != "rejected" and items[verb].lemma_in(words["verbs"]["allow"]):
        status = "ahead"  # وقع X قانونا يجيز فرض عقوبات: nobody is hit yet
    return Decree(noun, makes, status)


def makers(reading: Reading, sentence: Sentence, decree: Decree) -> tuple[Mention, ...]:
    """أقر X قانونا يفرض عقوبات: who makes a decree; مشروع قرار في مجلس الأمن: before which body it lies."""
    if decree.verb is not None:
        theme = decree.noun if decree.noun > decree.verb else len(sentence.items)
        return subject(reading, sentence, decree.verb, theme)
    args = noun_arguments(sentence.items, decree.noun)
    within = args.prep("في", "ل", "من")
    phrase = args.subject if args.subject is not None else within.phrase if within is not None else None
    return tuple(m for m in parties(reading, phrase, sentence) if m.kind == "organization")


def decision_of(items: Sequence[Item], over: Governed, words: Words) -> tuple[int, NounPhrase] | None:
    """قرار واشنطن [في أكتوبر] رفع العقوبات: the decision whose object a verbal noun is, and whose decision it is."""
    if over.verbal_noun != over.first:
        return None
    for i in range(over.first - 2, max(-1, over.first - _DECISION), -1):
        if items[i].kind in ("verb", "sub", "rel", "mark"):
            return None
        if items[i].kind != "word" or items[i].definite or items[i].pronoun:
            continue
        if items[i].lemma_in(words["nouns"]["decree"]):
            named = items[i + 1].kind == "mention"  # قرار واشنطن الأخير: an adjective after it is the decision's
            whose = noun_phrase(items[: i + 2] if named else items, i + 1, coordination=False)
            if whose is None or not (whose.mentions or whose.head.definite):
                return None
            between = items[whose.last : over.first]
            apart = all(b.kind in ("date", "prep") or (b.kind == "word" and b.definite) for b in between)
            dated = not between or between[0].kind == "word" or between[-1].kind == "date"
            return (i, whose) if apart and dated else None
    return None


def by_decision(reading: Reading, sentence: Sentence, over: Governed, words: Words) -> tuple[Mention, ...]:
    """القرار الأميركي القاضي بفرض عقوبات, قرار كندا الذي نص على تجميد كذا, القرار الذي اتخذته X: whose it is.

    A bill is nobody's yet.
    """
    items = sentence.items
    noun = _decision_over(items, over, words)
    if noun is None or (noun and items[noun - 1].lemma_in(words["nouns"]["bill"] | words["nouns"]["prospect"])):
        return ()
    args = noun_arguments(items, noun)
    if args.subject is not None and args.subject.first == noun + 1:
        return parties(reading, args.subject, sentence)
    if args.object is not None and args.object.adjectives:
        return tuple(args.object.adjectives)
    for i in range(noun + 1, min(noun + 4, args.end)):
        if (body := adjective_of_body(items[i], sentence)) is not None:
            return (body,)
    if (of := args.prep("ل")) is not None and of.at < over.first:
        return parties(reading, of.phrase, sentence)
    made = relative_verb(items, args.end)
    if made is not None and items[made[0]].lemma_in(words["verbs"]["decree"]) and items[made[0]].pronoun:
        return parties(reading, made[1].subject, sentence)
    return ()


def _decision_over(items: Sequence[Item], over: Governed, words: Words) -> int | None:
    """The noun of a decision that a sanction, under ب or على, is said to be by."""
    decrees = words["nouns"]["decree"]
    verb = items[over.verb] if over.verb is not None else None
    if over.verb is not None and verb is not None and verb.lemma_in(words["verbs"]["provide"]):
        after = next((i for i in range(over.verb + 1, over.first) if items[i].kind == "word"), over.verb)
        if items[after].lemma_in(decrees):
            return after  # قضى القرار الأميركي بفرض كذا
        before = over.verb - 1 - (items[over.verb - 1].kind == "rel")
        return _nearest_decision(items, before, decrees)
    under = over.first - (items[over.first].kind != "prep")
    if under < 1 or items[under].kind != "prep" or items[under].lemma not in ("ب", "علي"):
        return None
    return _nearest_decision(items, under - 1, decrees)


def _nearest_decision(items: Sequence[Item], before: int, decrees: frozenset[str]) -> int | None:
    """The noun of a decision in the clause that ends at ``items[before]``, past whose it is and a clause about it."""
    for i in range(before, max(-1, before - _DECISION - 2), -1):
        item = items[i]
        if item.kind == "sub" or item.text in ".؛:،":
            return None
        if item.kind == "verb" and not (item.pronoun and items[i - 1].kind == "rel"):
            return None
        if item.kind == "word" and item.lemma_in(decrees):
            return i
    return None


def decided(items: Sequence[Item], over: Governed, words: Words) -> bool:
    """Whether it is told that somebody decided it (عقب قرار واشنطن رفع العقوبات), and not yet to come."""
    found = decision_of(items, over, words)
    if found is None:
        return False
    verbs, nouns = words["verbs"], words["nouns"]
    before = items[found[0] - 1] if found[0] else items[0]
    if before.lemma_in(nouns["bill"] | nouns["prospect"] | nouns["awaiting"] | nouns["prevention"]):
        return False
    if over.verb is None:
        return True
    verb = items[over.verb]
    if is_negated(items, over.verb) or in_condition(items, over.verb):
        return False
    if verb.lemma_in(verbs["await"] | verbs["call"] | verbs["consider"]):
        return False
    own = verb_arguments(items, over.verb).subject
    comes = own is not None and own.first == found[0]  # سيصدر قرار واشنطن
    return not (comes and (is_future(items, over.verb) or doubtful(items, over.verb)))


_DECISION = 8
"""Between a decision and what is decided stands whose it is, and perhaps when it was taken."""


def doubtful(items: Sequence[Item], verb: int) -> bool:
    """قد يفرض, يجب أن يفرض: whether a verb tells of what may or ought to be."""
    before = [i for i in items[max(0, verb - 3) : verb] if i.kind != "mark"]
    analysis = items[verb].analysis
    imperfect = analysis is not None and analysis.aspect == "i"
    return imperfect and any(i.form in _DOUBT for i in before)


def ahead(items: Sequence[Item], verb: int) -> bool:
    """ستشمل, قد تشمل, ربما تطال, إذا شملت: whether a verb tells of what is to come or may be."""
    return is_future(items, verb) or doubtful(items, verb) or in_condition(items, verb) or is_possible(items, verb)


def _status(sentence: Sentence, noun: int, verb: int, words: Words) -> str:
    """What the verb at ``items[verb]`` makes of the decree at ``items[noun]``."""
    items, verbs = sentence.items, words["verbs"]
    if is_negated(items, verb) or any(i.kind == "prep" and i.lemma == "ضد" for i in items[verb + 1 : noun]):
        return "rejected"  # لم يصدر قرارا, صوت ضد القرار
    if is_future(items, verb) or doubtful(items, verb) or in_condition(items, verb):
        return "ahead"
    bill = items[noun].lemma_in(words["nouns"]["bill"]) and not items[verb].lemma_in(verbs["enact"])
    if bill or items[verb].lemma_in(verbs["bring_in"]):
        return "ahead"
    analysis = items[verb].analysis
    going_on = sentence.field == "text" and (analysis is None or analysis.aspect != "p")
    return "making" if going_on else "made"


def _named_before(items: Sequence[Item], verb: int, words: Words) -> int | None:
    """The noun of a decree before a verb; of a row of them (مشروع قرار) the first."""
    decrees = words["nouns"]["decree"]
    noun = next((i for i in range(verb - 1, max(-1, verb - 1 - _REACH), -1) if items[i].lemma_in(decrees)), None)
    while noun and items[noun - 1].lemma_in(decrees):
        noun -= 1
    return noun


def _not_its_subject(items: Sequence[Item], verb: int) -> bool:
    """قرار صاغته الدولة يقضي بـ: whether the verb does not agree with what looks like its subject."""
    written, analysis = verb_arguments(items, verb).subject, items[verb].analysis
    return written is not None and analysis is not None and gender_of(written) not in (None, analysis.gender)
