"""Nouns of sanction: what governs them, whom they hit, who imposes them.

[أعلنت] [واشنطن] [فرض] عقوبات [على طهران]           verb, its subject, the verbal noun between, the target
العقوبات [الأميركية] المفروضة [على إيران]            the imposer as an adjective
العقوبات [التي] [تفرضها] [الولايات المتحدة] [على كوبا]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.extraction.certainty import is_future, is_negated
from kg.extraction.discourse import Reading, verb_subject
from kg.extraction.groups import parties
from kg.extraction.items import Item, Sentence
from kg.extraction.roles import agent_of, in_condition, relative_verb, subject
from kg.extraction.syntax import Arguments, NounPhrase, is_actor, noun_phrase
from kg.lexicon.organisations import adjectives
from kg.records import Mention, Span

Words = Mapping[str, Mapping[str, Any]]

_GOVERNED = frozenset("ب ل الي علي في من عن".split())
_REACH = 18
# The prepositions by which verbs of imposing reach their object.
_JOINED = {
    "اعلن": ("عن", "ب"),
    "وافق": ("علي",),
    "اتفق": ("علي",),
    "بدا": ("ب",),
    "ابقي": ("علي",),
    "تعهد": ("ب",),
    "واصل": (),
}
_DOUBT = frozenset("قد ربما يمكن يجب ينبغي يتعين يمكنه يمكنها يحق".split())


@dataclass(slots=True)
class Governed:
    """What stands over a noun of sanction: where the chain of nouns begins, and the verb that it depends on."""

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
            elif item.lemma_in(nouns["sanction"]):
                break  # the verb governs those sanctions
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
    """A verbal noun of imposing or lifting, right before the chain or before its own agent (فرض بروكسل عقوبات)."""
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
    future = is_future(items, over.verb) or _doubtful(items, over.verb) or in_condition(items, over.verb)
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
        found.target = subject(reading, sentence, over.verb, over.first) or verb_subject(
            reading, sentence, over.verb, None
        )
    elif future and over.verbal_noun is not None and not over.lifting:
        found.status = "Proposed"
    return found


def _doubtful(items: Sequence[Item], verb: int) -> bool:
    before = [i for i in items[max(0, verb - 3) : verb] if i.kind != "mark"]
    analysis = items[verb].analysis
    imperfect = analysis is not None and analysis.aspect == "i"
    return imperfect and any(i.form in _DOUBT for i in before)


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
        elif item.kind not in ("word", "conj") or (item.kind == "word" and not _modifier(item)):
            break
    return tuple(found)


def adjective_of_body(item: Item, sentence: Sentence) -> Mention | None:
    """أوروبي، أممي: the organisation whose adjective a word is."""
    body = adjectives().get((item.form,)) if item.kind == "word" else None
    if body is None:
        return None
    return Mention(
        "organization",
        Span(item.start, item.end, sentence.field),
        sentence.index,
        (0, 0),
        item.text,
        key=body.id,
        manner="demonym",
        rule="adjective of an organisation",
    )
