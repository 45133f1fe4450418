"""Whom a pronoun or الأخير means by where it stands, and whom it cannot mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.grammar.agreement import fits
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item, index_of, index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import is_actor
from kg.extraction.grammar.syntax import verb_arguments
from kg.language.fold import fold
from kg.lexicon.function_words import AFTER, BEFORE, DURING
from kg.lexicon.marks import QUOTES_OPEN
from kg.lexicon.triggers import triggers
from kg.records import Mention

_OF_BOTH = re.compile("البلدين|الجانبين|الطرفين")  # in the genitive: قادة البلدان are those of several


def of_both(mention: Mention) -> bool:
    """رئيسا البلدين, قادة البلدين: whether an office is told of each of two, in the dual or plural."""
    if mention.kind != "office" or not _OF_BOTH.search(mention.name):
        return False
    return mention.number in ("d", "p") or mention.name.split()[0].endswith(("ا", "ي"))


def are_met(sentence: Sentence, before: int) -> bool:
    """أوفد X وزيره إلى P للقاء الطرفين: whether two are told as those whom somebody of the sentence is to meet."""
    at = next((i for i, item in enumerate(sentence.items) if item.start >= before), 0)
    noun = sentence.items[at - 1].noun() if at else None
    return noun is not None and noun.derived == "masdar" and fold(noun.lemma) in triggers("meeting")["nouns"]["meeting"]


def is_from(sentence: Sentence, mention: Mention) -> bool:
    """Whether من stands right before a mention: what comes from somebody, or is part of him."""
    if _preposition_before(sentence, mention) != "من":
        return False
    at = index_of_mention(sentence.items, mention) or 0
    return at < 2 or sentence.items[at - 2].form not in ("كل", "كلا")  # كل من X وY


def is_governed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition of company or aim stands right before a mention, who pays no visit (زيارة للرئيس)."""
    preposition = _preposition_before(sentence, mention)
    return preposition in _WITH_OR_TO and not (preposition == "ل" and _pays_visit(sentence, mention))


def _pays_visit(sentence: Sentence, mention: Mention) -> bool:
    """ثاني زيارة خارجية للرئيس فلان: whether the ل right before a mention is that of a visit's agent."""
    at = (index_of_mention(sentence.items, mention) or 0) - 1
    for item in reversed(sentence.items[max(0, at - _ADJECTIVES - 1) : at]):
        if item.key in triggers("meeting")["nouns"]["visit"]:
            return not item.definite
        if item.kind not in ("word", "mark"):
            return False
    return False


_ADJECTIVES = 2
"""So many words may describe a noun before what it governs."""


_WITH_OR_TO = frozenset("مع من ب الي علي ل".split())


def _preposition_before(sentence: Sentence, mention: Mention) -> str:
    items = sentence.items
    at = index_of_mention(items, mention)
    return items[at - 1].lemma if at and items[at - 1].kind == "prep" else ""


# What opens an adverbial before the clause that it belongs to.
_FRONTING = BEFORE | DURING | AFTER | {"بعيد", "لدي", "في"}


_ONE_OF = frozenset({"احد", "احدي", "اخر", "اول"})


def told_after(sentence: Sentence, owner: Item, gender: str, number: str) -> tuple[Mention, ...] | None:
    """وقبيل اجتماعه مع X، أكد Y …: a pronoun in an adverbial that opens the sentence means the subject after it.

    In a clause that describes somebody it means him.
    """
    items = sentence.items
    if number == "s" and (described := _whom_it_describes(sentence, owner)) is not None:
        return (described,)
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


def acts_after(sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """وفي ختام محادثات أجراها مع X، قال Y إن: of whom a verb is that describes what opens the sentence.

    Its subject, which is not written, is that of the main clause (Badawi, Carter & Gully, Modern Written Arabic, 3.9).

    :param at: where the describing verb stands; it has no subject in its own clause.
    """
    items, analysis = sentence.items, sentence.items[at].analysis
    first = 0
    while first < at and items[first].kind == "conj":
        first += 1
    opens = items[first].kind == "prep" and items[first].lemma in _FRONTING and first < at
    if analysis is None or not opens or any(i.kind in ("verb", "sub", "mark") for i in items[first:at]):
        return ()
    for i in range(at + 1, len(items) - 1):
        if items[i].kind in ("sub", "rel", "verb"):
            return ()
        if items[i].kind == "mark" and items[i].text in "،," and items[i + 1].kind == "verb":
            arguments = verb_arguments(items, i + 1)
            if arguments.subject is None or arguments.subject_before:
                return ()
            known = tuple(m for m in arguments.subject.mentions if is_actor(m) and m.office not in _ONLY_TELL)
            return known if len(known) == 1 and fits(known[0], analysis.gender, analysis.number) else ()
    return ()


_ONLY_TELL = ("spokesperson", "source")


def _whom_it_describes(sentence: Sentence, owner: Item) -> Mention | None:
    """التقى X Y الذي أطلعه على نتائج زيارته: in a clause that describes Y, what is his own; the object is another.

    :param owner: the word with the pronoun.
    """
    items = sentence.items
    verb = verb_left(items, index_of(items, owner))
    if verb is None or verb < 2 or items[verb - 1].kind != "rel" or items[verb].pronoun != "3ms":
        return None
    described = items[verb - 2].mention
    told = described is not None and described.kind == "person" and items[verb].lemma_in(_telling())
    return described if told and owner is not items[verb] else None


def _telling() -> frozenset[str]:
    verbs: frozenset[str] = triggers("meeting")["verbs"]["tell"]
    return verbs


def _conceded(items: Sequence[Item], main: Item, gender: str, number: str) -> tuple[Mention, ...] | None:
    """رغم أن P …، فإنها: the subject of the clause with أنّ before the main one means itself in that one."""
    if not main.form.startswith("فان"):
        return None
    at = index_of(items, main)
    for i in range(at - 2, -1, -1):
        if items[i].kind == "sub" and items[i].form in ("ان", "انه", "انها"):
            named = items[i + 1].mention
            return (named,) if named is not None and fits(named, gender, number) else None
    return None


def _quoted_subject(items: Sequence[Item], verb: int) -> bool:
    """Whether a name in quotation marks, which no mention is, stands right after a verb."""
    return verb + 1 < len(items) and items[verb + 1].text in QUOTES_OPEN


def _closed(items: Sequence[Item], verb: int) -> bool:
    """في إحدى زياراته لأنقرة اصطحب X: whether what stands before a verb is a phrase that it cannot belong to."""
    before = items[verb - 1]
    return before.kind in ("mention", "date") or (before.kind == "word" and before.definite)


def named_last(sentences: Sequence[Sentence], latter: Item) -> tuple[Mention, ...]:
    """الأخير: the person named last before a word of the last sentence, in it or in the one before."""
    gender = "f" if latter.folded.endswith("ه") else "m"
    for here in reversed(sentences[-2:]):
        limit = latter.start if here is sentences[-1] else here.end + 1
        people = [m for m in here.mentions if m.span.start < limit and m.kind == "person" and fits(m, gender, "s")]
        if people:
            return (people[-1],)
    return ()
