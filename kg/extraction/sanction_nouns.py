"""Nouns of sanction: what governs them, whom they hit, who imposes them.

    [أعلنت] [واشنطن] [فرض] عقوبات [على طهران]           verb, its subject, the verbal noun between, the target
    العقوبات [الأميركية] المفروضة [على إيران]            the imposer as an adjective
    العقوبات [التي] [تفرضها] [الولايات المتحدة] [على كوبا]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.extraction.certainty import condition_before, is_future, is_negated
from kg.extraction.discourse import Reading, verb_subject
from kg.extraction.groups import conjuncts, parties, stands_for_state
from kg.extraction.items import Item, Sentence
from kg.extraction.roles import agent_of, nearest, relative_verb, subject
from kg.extraction.syntax import Arguments, NounPhrase, is_actor, noun_phrase, verb_arguments
from kg.lexicon.organisations import adjectives
from kg.records import Mention, Span

Words = Mapping[str, Mapping[str, Any]]

ON = ("علي", "ضد", "بحق", "تجاه")
OFF = (*ON, "عن")
_GOVERNED = frozenset("ب ل الي علي في من عن".split())
_REACH = 18
# The prepositions by which verbs of imposing reach their object.
_JOINED = {"اعلن": ("عن", "ب"), "وافق": ("علي",), "اتفق": ("علي",), "بدا": ("ب",), "ابقي": ("علي",), "تعهد": ("ب",), "واصل": ()}
# Nouns after على and عن that make an adverb: على خلفية, على مدى, على صعيد.
_NO_TARGETS = frozenset("خلفيه اثر مدي مدار صعيد الاقل راس ضوء اساس هامش لسان حد نحو الفور طول قدم غرار مستوي نطاق".split())
_DOUBT = frozenset("قد ربما يمكن يجب ينبغي يتعين يمكنه يمكنها يحق".split())


@dataclass(slots=True)
class Governed:
    """What stands over a noun of sanction. ``first`` is where the chain of nouns begins, ``verb`` what they depend on."""

    first: int
    verb: int | None = None
    verbal_noun: int | None = None
    lifting: bool = False
    prospect: str | None = None
    prevented: bool = False
    preposition: str = ""
    """What joins the chain to the verb (أعلن عن, هدد بـ); empty for a direct object."""
    agent: NounPhrase | None = None


def governed(items: Sequence[Item], at: int, words: Words) -> Governed:
    """The verbal noun and the verb on which the noun of sanction at ``items[at]`` depends, looking left."""
    nouns = words["nouns"]
    found = Governed(at)
    i = at - 1
    while i >= 0 and at - i < _REACH:
        item = items[i]
        if item.kind == "verb":
            found.verb = i
            break
        if item.kind in ("sub", "rel") or (item.kind == "mark" and item.text in ".؛:؟!"):
            break
        adjacent = i == found.first - 1
        if item.kind == "word":
            if found.verbal_noun is not None and adjacent and item.lemma_in(nouns["prevention"]):
                found.prevented = True
                found.first = i
            elif adjacent and (lemma := item.lemma_in(nouns["prospect"] | nouns["threat"])) and found.prospect is None:
                found.prospect = "Threatened" if lemma in nouns["threat"] else "Proposed"
                found.first = i
            elif _verbal(items, i, found, nouns):
                found.lifting = found.lifting or bool(item.lemma_in(nouns["lifting"]))
                if i + 1 < found.first and items[i + 1].kind in ("mention", "word"):
                    found.agent = noun_phrase(items, i + 1)
                found.verbal_noun = found.first = i
            elif adjacent and (item.lemma_in(nouns["measure_of"] | nouns["sanction"]) or _modifier(item)):
                found.first = i
        elif item.kind == "number" and adjacent:
            found.first = i
        elif item.kind == "prep" and adjacent and not item.pronoun:
            if item.lemma not in _GOVERNED:
                break
            found.first, found.preposition = i, item.lemma
        elif item.kind == "conj" and adjacent:
            found.first = i
        i -= 1
    return found


def _verbal(items: Sequence[Item], i: int, found: Governed, nouns: Mapping[str, Any]) -> bool:
    """A verbal noun of imposing or lifting, right before the chain or with only its agent between (فرض بروكسل عقوبات)."""
    item = items[i]
    if item.definite or not item.lemma_in(nouns["imposing"] | nouns["lifting"]):
        return False
    between = items[i + 1 : found.first]
    if 0 < len(between) <= 3 and items[found.first].lemma == "ل" and all(b.kind in ("word", "conj") for b in between):
        return True  # رفع تدريجي ومشروط للعقوبات
    return all(b.kind == "mention" or (b.kind == "word" and b.definite) or b.kind == "conj" for b in between) and not (
        found.verbal_noun is not None and between
    )


def _modifier(item: Item) -> bool:
    return item.analysis is not None and item.analysis.pos in ("adj", "noun_num", "noun_quant")


@dataclass(slots=True)
class Outlook:
    """How the clause sees a sanction: its status, who imposes it and whom it hits, as far as its verb says."""

    status: str
    imposer: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    told: bool = False
    """The status is stated by a word of its own."""
    dated: bool = False
    """The verb is that of imposing or lifting, so that its date is the sanction's."""


def outlook(reading: Reading, sentence: Sentence, at: int, over: Governed, words: Words) -> Outlook | None:
    """What the words over a noun of sanction say of it; None where they say that there is no sanction."""
    items = sentence.items
    if over.prevented:
        return Outlook("InForce") if over.lifting else None
    found = Outlook("Lifted" if over.lifting else over.prospect or "InForce", told=over.verbal_noun is not None)
    if over.agent is not None:
        found.imposer = parties(reading, over.agent, sentence)
    aim = over.verbal_noun is not None and over.first < over.verbal_noun and items[over.verbal_noun - 1].lemma == "ل"
    if aim and found.status == "InForce":
        found.status = "Proposed"  # مساع لفرض عقوبات
    if over.verb is None:
        if over.verbal_noun is not None and found.status == "InForce" and is_future(items, over.verbal_noun):
            found.status = "Proposed"
        return found
    verb, verbs = items[over.verb], words["verbs"]
    future = is_future(items, over.verb) or _doubtful(items, over.verb) or condition_before(sentence, over.verb)
    if over.preposition not in ("", *_JOINED.get(verb.key, ())) and verb.lemma_in(verbs["lift"] | verbs["impose"]):
        return found  # the verb has another object: أوقفت نشاطها خوفا من العقوبات
    if verb.lemma_in(verbs["lift"]) and not (over.verbal_noun is not None and not over.lifting):
        found.status = "InForce" if is_negated(items, over.verb) else "Lifted"
        found.imposer = found.imposer or subject(reading, sentence, over.verb, over.first)
        found.told = found.dated = True
    elif verb.lemma_in(verbs["impose"]):
        if is_negated(items, over.verb):
            return None if not items[at].definite else found
        found.imposer = found.imposer or subject(reading, sentence, over.verb, over.first)
        if found.status == "InForce" and future:
            found.status = "Proposed"
        found.told = found.dated = True
    elif verb.lemma_in(verbs["threaten"]):
        found.imposer = found.imposer or subject(reading, sentence, over.verb, over.first)
        found.status = found.status if over.lifting else "Threatened"
    elif verb.lemma_in(verbs["consider"]):
        found.imposer = found.imposer or subject(reading, sentence, over.verb, over.first)
        found.status = found.status if over.lifting else "Proposed"
    elif verb.lemma_in(verbs["call"]):
        if not over.lifting and over.verbal_noun is not None:
            found.status = "Proposed"
    elif verb.lemma_in(verbs["refuse"]) and not over.prospect:
        if over.verbal_noun is not None and not over.lifting:
            return None
        found.status = "InForce"
    elif verb.lemma_in(verbs["undergo"]) and items[over.verb + 1 : at]:
        if is_negated(items, over.verb):
            return None
        found.target = subject(reading, sentence, over.verb, over.first) or verb_subject(reading, sentence, over.verb, None)
    elif future and over.verbal_noun is not None and not over.lifting:
        found.status = "Proposed"
    return found


def _doubtful(items: Sequence[Item], verb: int) -> bool:
    before = [i for i in items[max(0, verb - 3) : verb] if i.kind != "mark"]
    analysis = items[verb].analysis
    imperfect = analysis is not None and analysis.aspect == "i"
    return imperfect and any(i.form in _DOUBT for i in before)


def targets(reading: Reading, sentence: Sentence, phrase: NounPhrase | None, words: Words) -> tuple[Mention, ...]:
    """Those whom a phrase names as hit: actors, groups, and the state whose officials, firms or sectors they are."""
    if phrase is None or phrase.head.form in _NO_TARGETS:
        return ()
    if phrase.pronoun:
        return nearest(reading, sentence, phrase, states=True)
    items = sentence.items
    found: list[Mention] = []
    for part in conjuncts(items, phrase):
        first = next(i for i in range(part.first, part.last) if items[i] is part.head)
        economic = any(i.lemma_in(words["nouns"]["sector"]) for i in items[first : part.last] if i.kind == "word")
        own_state = economic or any(stands_for_state(i) for i in items[first : part.last])
        here: tuple[Mention, ...] = ()
        if own_state and not [m for m in part.mentions if is_actor(m)]:
            here = tuple(m for m in part.inside if m.kind in ("state", "organization", "person") and is_actor(m)) or tuple(part.adjectives)
            here = here or _located(items, part)
        if not here:
            here = parties(reading, part, sentence) or tuple(m for m in part.inside if is_actor(m))
        if not here:
            here = _unlisted(items, part, sentence)
        if not here and part.head.mention is not None and part.head.mention.number == "p" and part.head.mention.manner in ("demonym", "people"):
            here = (_people(part.head, sentence),)
        found += [m for m in here if m not in found]
    return tuple(found)


def _unlisted(items: Sequence[Item], part: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """Those whom no list knows: a counted group (تسعة أفراد), a name that is no Arabic word (هواوي)."""
    head = part.head
    counted = head.kind == "number" or (head.analysis is not None and head.analysis.pos == "noun_num")
    foreign = head.kind == "word" and not head.analyses
    if not foreign and not (counted and part.last - part.first > 1):
        return ()
    last = part.first + 2 if counted else part.last
    start, end = items[part.first].start, items[last - 1].end
    return (
        Mention(
            "organization", Span(start, end, sentence.field), sentence.index, (0, 0), sentence.words(start, end), key="",
            manner="group", number="p" if counted else "s", rule="counted" if counted else "unknown name",
        ),
    )


def _people(head: Item, sentence: Sentence) -> Mention:
    """عقوبات على ليبيين: people of a nationality, who are not their state."""
    return Mention(
        "organization", Span(head.start, head.end, sentence.field), sentence.index, (0, 0), head.text, key="", manner="group",
        number="p", rule="people",
    )


def _located(items: Sequence[Item], part: NounPhrase) -> tuple[Mention, ...]:
    """كيانات في إيران: the state that they are in."""
    at = part.last
    if part.head.definite:
        return ()
    if at + 1 < len(items) and items[at].kind == "prep" and items[at].lemma == "في":
        place = items[at + 1].mention
        return (place,) if place is not None and place.kind == "state" else ()
    return ()


def imposer_of(reading: Reading, sentence: Sentence, at: int, args: Arguments) -> tuple[Mention, ...]:
    """Who imposes, as the noun's own words say: adjective, genitive, من قبل, a relative clause, its pronoun."""
    items = sentence.items
    by_adjective = _adjectival(sentence, at, args)
    if by_adjective:
        return by_adjective
    if items[at].pronoun:
        return ()  # the clause says whose
    if args.subject is not None and args.subject.first == at + 1:
        return parties(reading, args.subject, sentence)
    if by := agent_of(reading, sentence, args):
        return by
    inner = relative_verb(items, args.end)
    if inner is not None:
        verb, arguments = inner
        if items[verb].pronoun and arguments.subject is not None and arguments.subject.first > verb:
            return parties(reading, arguments.subject, sentence)
        if items[verb].pronoun and arguments.subject is None and _carried_in(reading, sentence, at):
            return reading.antecedent(sentence.index, items[at].start, *_agreement(items[verb]))
    return ()


def _carried_in(reading: Reading, sentence: Sentence, at: int) -> bool:
    return any(m.span.end <= sentence.items[at].start and is_actor(m) for m in sentence.mentions)


def _agreement(verb: Item) -> tuple[str, str]:
    return (verb.analysis.gender, verb.analysis.number) if verb.analysis is not None else ("", "s")


def target_of(reading: Reading, sentence: Sentence, at: int, args: Arguments, over: Governed, words: Words) -> tuple[Mention, ...]:
    """Whom the sanction at ``items[at]`` hits: by its own prepositions, a relative clause, or those of its verb."""
    items = sentence.items
    allowed = OFF if over.lifting or (over.verb is not None and items[over.verb].lemma_in(words["verbs"]["lift"])) else ON
    found = _by_preposition(reading, sentence, args, allowed, words)
    if found:
        return found
    inner = relative_verb(items, args.end) or _asyndetic(items, args.end, items[at])
    if inner is not None:
        verb, arguments = inner
        if found := _by_preposition(reading, sentence, arguments, ON, words):
            return found
        if items[verb].lemma_in(words["verbs"]["hit"]):
            hit = arguments.bare[0] if arguments.bare else None
            if hit is not None and not items[verb].pronoun:
                return targets(reading, sentence, hit, words)
    if over.verb is not None and items[over.verb].lemma_in(words["verbs"]["threaten"]):
        threatened = verb_arguments(items[: over.first], over.verb).object
        if threatened is not None and (found := targets(reading, sentence, threatened, words)):
            return found  # هددت واشنطن بغداد بعقوبات
    if over.verb is not None and not items[over.verb].lemma_in(words["verbs"]["call"]):
        before = verb_arguments(items[: over.first], over.verb)
        described = before.subject if _in_relative(items, over.verb) else None
        for prep in before.preps:
            if prep.preposition in allowed and prep.phrase is not None:
                # الجماعة التي ستفرض عليها عقوبات: the pronoun takes up the noun that the clause describes
                whom = described if prep.phrase.pronoun and described is not None else prep.phrase
                return targets(reading, sentence, whom, words)
    return _by_deal(reading, sentence, args.end) if over.lifting else ()


def _in_relative(items: Sequence[Item], verb: int) -> bool:
    before = next((i for i in range(verb - 1, -1, -1) if items[i].kind not in ("fut", "part", "neg")), -1)
    return before >= 0 and items[before].kind == "rel"


def _by_deal(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """رفع العقوبات مقابل ضمانات بأن طهران …: sanctions are lifted in return for what their target does."""
    items = sentence.items
    price = next((i for i in range(at, min(at + 4, len(items))) if items[i].lemma in ("مقابل", "لقاء") or items[i].form == "لقاء"), None)
    if price is None:
        return ()
    for item in items[price + 1 : price + 12]:
        if item.kind == "mark" and item.text in ".؛":
            break
        if item.mention is not None and item.mention.kind == "state":
            return (item.mention,)
    return ()


def _asyndetic(items: Sequence[Item], at: int, noun: Item) -> tuple[int, Arguments] | None:
    """عقوبات تستهدف X: a clause that describes an indefinite noun without a relative."""
    if at < len(items) and items[at].kind == "verb" and not noun.definite:
        return at, verb_arguments(items, at)
    return None


def _by_preposition(
    reading: Reading, sentence: Sentence, args: Arguments, allowed: Sequence[str], words: Words
) -> tuple[Mention, ...]:
    for prep in args.preps:
        if prep.preposition in allowed and (found := targets(reading, sentence, prep.phrase, words)):
            return found
    return ()


def _adjectival(sentence: Sentence, at: int, args: Arguments) -> tuple[Mention, ...]:
    """العقوبات الأميركية والأوروبية: nationalities and adjectives of organisations right after the noun."""
    items, found = sentence.items, list(args.object.adjectives if args.object is not None else ())
    for i in range(at + 1, min(at + 6, len(items))):
        item = items[i]
        if item.kind == "mention":
            if item.mention is not None and item.mention.manner == "demonym" and item.mention not in found:
                found.append(item.mention)
        elif (body := adjective_of_body(item, sentence)) is not None:
            found.append(body)
        elif item.kind not in ("word", "conj") or (item.kind == "word" and not _modifier(item) and i == at + 1):
            break
        elif item.kind == "word" and not _modifier(item):
            break
    return tuple(found)


def adjective_of_body(item: Item, sentence: Sentence) -> Mention | None:
    """أوروبي، أممي: the organisation whose adjective a word is."""
    body = adjectives().get((item.form,)) if item.kind == "word" else None
    if body is None:
        return None
    return Mention(
        "organization", Span(item.start, item.end, sentence.field), sentence.index, (0, 0), item.text, key=body.id,
        manner="demonym", rule="adjective of an organisation",
    )


__all__ = [
    "OFF", "ON", "Governed", "Outlook", "Words", "adjective_of_body", "governed", "imposer_of", "outlook",
    "target_of", "targets",
]
