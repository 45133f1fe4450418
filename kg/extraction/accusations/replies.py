"""What the accused say in reply that denies the charge without a word of denying.

Right after an accusation who is accused may say that his men did no such thing (إن قواتها لم تقصف المستشفى), that there
is no proof (إن باريس لم تقدم أي دليل), that it is made up (إن إسرائيل تختلق الذرائع), or that he is a victim (إنه ضحية
انتقام سياسي). Told of nobody accused these are no denials, so only the sentences after an accusation are read for them;
whether it is the accused who speaks is settled where events are put together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extraction.accusations.charges import Charge, Words, of_wrong
from kg.extraction.accusations.claims import speakers_of
from kg.extraction.accusations.deeds import item_at
from kg.extraction.accusations.denied import ITS_OWN
from kg.extraction.accusations.verdicts import proves_another
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import describes
from kg.extraction.discourse.spokesmen import spoken_for
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.openings import Group, Opening, Openings, words
from kg.extraction.grammar.syntax import verb_arguments
from kg.language.fold import fold
from kg.lexicon.triggers import triggers
from kg.records import Mention, Text

REACH = 3
"""So many sentences after an accusation is told, what is said may be a reply to it."""
_NOT = frozenset("لم لا ليس ليست ليسوا".split())
_WITHOUT = frozenset("بلا بدون دون".split())
_THAT = frozenset("ان انه انها انهم بان بانه بانها بانهم".split())
_AND_THAT = frozenset("وان وانه وانها وانهم وبان".split())
_ANY = frozenset("اي ايا ايه اطلاقا مطلقا ابدا قط البته بتاتا".split())
_OWN = ("3ms", "3fs", "3mp")
_TO_THAT = 12
"""So many words after a verb of saying its clause may open: رد المتحدث في بيان نشره أمس بأن."""
_PREDICATE = 9
"""So many words into a clause its predicate may begin."""
_OBJECT = 5
"""So many words after its verb a predicate tells what it is about."""


@dataclass(slots=True)
class Told:
    """An accusation that an article has told."""

    sentence: int
    at: int
    where: Sentence
    charge: Text | None
    accused: tuple[Mention, ...] = ()
    keys: frozenset[str] | None = None
    """What it is about, once somebody has asked."""

    def about(self) -> frozenset[str]:
        """The lemmas of its charge, and of the verbs from which they derive."""
        if self.keys is None:
            first = item_at(self.where, self.charge) if self.charge is not None else None
            end = self.charge.span.end if self.charge is not None else 0
            items = [i for i in self.where.items[first:] if i.start < end] if first is not None else []
            self.keys = frozenset(key for item in items for key in _about(item))
        return self.keys


@cache
def openings() -> Openings:
    """What a sentence must hold to reply to an accusation told before."""
    return Openings(_openings(triggers("accusation")))


def _openings(told: Words) -> Iterator[Opening]:
    verb, noun, participle = told["verbs"], told["nouns"], told["participles"]
    says = Group(verb["say"] | verb["plead"], participle["saying"])
    that = words(_THAT)
    yield says, words(_THAT, {":"}), words(_NOT)
    yield says, that, words(noun["proof"]), words(_NOT | _WITHOUT)
    yield says, that, Group(verb["make_up"], noun["victim"])


def told(sentence: Sentence, charge: Charge) -> Told:
    """What there is to remember of an accusation, for who replies to it."""
    return Told(sentence.index, charge.at, sentence, charge.charge, charge.accused)


def replies(reading: Reading, sentence: Sentence, accusations: Sequence[Told], words: Words) -> Iterator[Charge]:
    """The denials that a sentence makes in reply to accusations told before it, or before in it."""
    items = sentence.items
    first = max([a.at + 1 for a in accusations if a.sentence == sentence.index], default=0)
    about = frozenset[str]().union(*(a.about() for a in accusations))
    says = words["verbs"]["say"] | words["verbs"]["plead"]
    for at in range(first, len(items)):
        item = items[at]
        speaks = item.kind == "verb" and item.lemma_in(says)
        circumstance = item.kind == "word" and not item.definite and item.lemma_in(words["participles"]["saying"])
        that = _clause_of(items, at) if speaks or circumstance else None
        if that is None:
            continue
        subject = verb_arguments(items, at).subject if speaks else None
        for clause in _clauses(items, that):
            if _denies(items, clause, about, words):
                client = noun_phrase(items, clause + 1, coordination=False)
                clients = spoken_for(reading, client, sentence) if client is not None else ()
                speakers = speakers_of(reading, sentence, at, subject)
                by_name = clients and speakers and all(m.kind == "person" for m in speakers)  # his lawyer X
                deniers = speakers if by_name else clients or speakers
                if deniers:
                    hints = {"denial": "1", "anaphoric": "1", "weak": "1", "reply": "1"}
                    whom = clients if by_name else ()
                    yield Charge(at, "denial: reply", accused=whom, denied_by=deniers, hints=hints)
                break


def _clause_of(items: Sequence[Item], at: int) -> int | None:
    """What opens the clause of what the verb or participle at ``items[at]`` says."""
    for i in range(at + 1, min(at + 1 + _TO_THAT, len(items))):
        if items[i].kind == "sub":
            return i if items[i].form in _THAT else None
        if items[i].text == ":":
            return i
        if items[i].kind == "verb" and not describes(items, i):
            return None
        if items[i].kind == "mark" and items[i].text in ".؛":
            return None
    return None


def _clauses(items: Sequence[Item], that: int) -> Iterator[int]:
    """The clauses of what is said: the one that ``items[that]`` opens, and those joined to it (وأن, وإنها)."""
    yield that
    for i in range(that + 1, len(items)):
        if items[i].kind == "mark" and items[i].text in ".؛":
            return
        if items[i].kind == "sub" and items[i].form in _AND_THAT:
            yield i


def _denies(items: Sequence[Item], that: int, about: frozenset[str], words: Words) -> bool:
    """Whether the clause that ``items[that]`` opens denies a charge about ``about``."""
    end = _clause_end(items, that)
    if (proof := _proof_lacking(items, that + 1, end, words)) is not None:
        return _of_what_is_charged(items, proof, end, about, words)
    subject = _subject(items, that)
    at = subject.last if subject is not None else that + 1
    while at < end and (items[at].kind in ("mark", "part", "date")):
        at += 1
    if at >= end:
        return False
    if items[at].kind == "verb" and items[at].lemma_in(words["verbs"]["make_up"]):
        return True
    own = bool(items[that].pronoun) or (subject is not None and _is_own(items, subject))
    if own and items[at].kind == "word" and items[at].lemma_in(words["nouns"]["victim"]):
        return _of_persecution(items, at, end, words)
    if items[that].kind == "mark" and not _of_himself(items, at):
        return False  # قال: «لم نقصف أحدا»
    negated = next((i for i in range(at, min(at + _PREDICATE, end)) if items[i].form in _NOT), None)
    if negated is None or not (own or at == negated):
        return False
    force = words["nouns"]["force"] | words["nouns"]["of_force"]
    none = items[that + 1].form in _ANY and subject is not None and bool(subject.head.lemma_in(force))  # أيا من قواتها
    return none or _of_the_charge(items, negated, end, about, words)


def _of_himself(items: Sequence[Item], at: int) -> bool:
    """«لم نقصف», «لم أرتكب»: whether who is quoted says at ``items[at]`` that he himself did not do something."""
    analysis = items[at + 1].analysis if at + 1 < len(items) and items[at].form in _NOT else None
    return analysis is not None and analysis.person == "1"


def _of_the_charge(items: Sequence[Item], at: int, end: int, about: frozenset[str], words: Words) -> bool:
    """لم تقصف المستشفى, لم تستهدف أي منشأة: whether what is negated is a wrong, or what one was accused of."""
    what = items[at + 1 : min(at + 2 + _OBJECT, end)]
    if what and what[0].kind == "verb" and what[0].lemma_in(words["verbs"]["cease"]):
        return False
    if of_wrong(items, at, words, _OBJECT) or (any(i.form in _ANY for i in what) and _acts(what[0], words)):
        return True
    return any(key in about for item in what for key in _about(item))


def _acts(verb: Item, words: Words) -> bool:
    """لم تستهدف أي هدف, ليس لها أي صلة: whether what is denied of whatever object is a deed, or a part in one."""
    acting = words["verbs"]["act"] | words["verbs_of_wrong"]["attack"] | words["verbs_of_wrong"]["support"]
    return verb.kind != "verb" or bool(verb.lemma_in(acting))


def _of_persecution(items: Sequence[Item], at: int, end: int, words: Words) -> bool:
    """ضحية انتقام سياسي, ضحية اتهامات كاذبة: a victim of the charge; of an accident one may be one all the same."""
    nouns = words["nouns"]
    of = nouns["persecution"] | nouns["accusation"] | nouns["claim"] | nouns["untrue"]
    near = items[at + 1 : min(at + 4, end)]
    return any(i.kind == "word" and i.lemma_in(of) for i in near)


def _about(item: Item) -> Iterator[str]:
    """The lemma of a word, and of the verb from which it derives: إطلاق and أطلق are one."""
    if item.kind not in ("word", "verb") or len(item.form) < 3:
        return
    yield item.key
    noun = item.noun() if item.kind == "word" else None
    if noun is not None and noun.verb:
        yield fold(noun.verb)


def _subject(items: Sequence[Item], that: int) -> NounPhrase | None:
    """The subject of a clause; أيا من قواتها is about her forces."""
    start = that + 1
    if start + 2 < len(items) and items[start].form in _ANY and items[start + 1].lemma == "من":
        start += 2
    return noun_phrase(items, start, coordination=False) if not items[that].pronoun and start < len(items) else None


def _is_own(items: Sequence[Item], subject: NounPhrase) -> bool:
    """بلاده, قواتها, الجيش: a clause about the speaker's own."""
    at = subject.first
    while at < subject.last and items[at].kind == "mark":
        at += 1
    return fold(items[at].text) in ITS_OWN or items[at].pronoun in _OWN or subject.head.mention is not None


def _proof_lacking(items: Sequence[Item], at: int, end: int, words: Words) -> int | None:
    """لم تقدم أي دليل, بلا دليل: the proof that is said to be lacking."""
    for i in range(at, end):
        if items[i].form in _NOT | _WITHOUT:
            near = range(i + 1, min(i + 5, end))
            of = words["nouns"]["proof"]
            proof = next((n for n in near if items[n].kind == "word" and items[n].lemma_in(of)), None)
            if proof is not None:
                return proof
    return None


def _of_what_is_charged(items: Sequence[Item], proof: int, end: int, about: frozenset[str], words: Words) -> bool:
    """دليل على ذلك, على تورطه, على القصف: whether a proof is one of the charge, or it is left open of what."""
    if not proves_another(items, proof, words):
        return True
    return any(key in about for item in items[proof + 1 : min(proof + 7, end)] for key in _about(item))


def _clause_end(items: Sequence[Item], that: int) -> int:
    for i, item in enumerate(items[that + 1 :], that + 1):
        if (item.kind == "mark" and item.text in ".؛") or (item.kind == "sub" and item.form in _AND_THAT):
            return i
    return len(items)


__all__ = ["REACH", "Told", "openings", "replies", "told"]
