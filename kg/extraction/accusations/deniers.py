"""Who it is that denies: the subject of a denial, or who speaks for him."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.accusations.denied import ITS_OWN
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.pointing_back import POINTING
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import carried, carries_on, taken_over
from kg.extraction.discourse.roles import subject as subject_of
from kg.extraction.discourse.spokesmen import by_their_word
from kg.extraction.grammar.agreement import agrees, of_tag
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.group_names import is_unnamed
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.language.fold import fold
from kg.records import Mention


def deniers_of(
    reading: Reading, sentence: Sentence, at: int, args: Arguments, noun: int | None, words: Words
) -> tuple[Mention, ...]:
    """Who denies, as the verb at ``items[at]`` has it: its subject, or the one whom it takes over.

    :param noun: where the accusation is named, which is no part of the subject.
    """
    items = sentence.items
    subject = args.subject
    if subject is not None and subject.head.form in POINTING and not args.subject_before:
        subject = args.bare[1] if len(args.bare) > 1 else None  # ونفى ذلك مسؤول; وهو ينفي ذلك
    if subject is not None and not args.subject_before:
        start = subject.first
        if noun is not None and (subject.first <= noun < subject.last or start > noun):
            subject = None
    if subject is not None:
        if speaker := _speaker_for_his_own(reading, sentence, subject):
            return speaker
        found = by_their_word(reading, subject, sentence, parties(reading, subject, sentence))
        if not found and subject.pronoun:
            return _of_pronoun(reading, sentence, at, subject, words)
        if found or not _is_object(subject, words):
            return found
    after_comma = at > 0 and items[at - 1].kind == "mark" and items[at - 1].text in "،,"
    if carries_on(items, at) or items[at].pronoun or after_comma:
        return carried(reading, sentence, at)
    return ()


def joined_subject(items: Sequence[Item], at: int) -> NounPhrase | None:
    """يتهمون الشرطة بإطلاق النار والشرطة تنفي: the definite subject before a verb, in a clause that و joins."""
    for i in range(at - 2, max(-1, at - 6), -1):
        if items[i].kind == "conj":
            phrase = noun_phrase(items, i + 1, coordination=False) if items[i + 1].definite else None
            return phrase if phrase is not None and phrase.last == at and agrees(items[at], phrase) else None
        if items[i].kind not in ("word", "mention"):
            return None
    return None


def who_expresses(reading: Reading, sentence: Sentence, verb: int, at: int, words: Words) -> tuple[Mention, ...]:
    """سارع متحدث باسم الشركة إلى نفي ذلك: whose denial it is that the noun ``items[at]`` tells after a verb."""
    written = verb_arguments(sentence.items, verb).subject
    found = by_their_word(reading, written, sentence, subject_of(reading, sentence, verb, at))
    return found or _of_pronoun(reading, sentence, verb, written, words)


def _speaker_for_his_own(reading: Reading, sentence: Sentence, subject: NounPhrase) -> tuple[Mention, ...]:
    """قال X إن بلاده ترفض: the man by whose word it is that his country denies."""
    items, that = sentence.items, subject.first - 1
    while that > 0 and items[that].kind == "mark" and items[that].text in '«"“':
        that -= 1
    own = fold(subject.head.text) in ITS_OWN and that > 0 and items[that].kind == "sub" and not items[that].pronoun
    verb = verb_left(items, that) if own else None
    told = verb_arguments(items, verb).subject if verb is not None else None
    found = parties(reading, told, sentence) if told is not None and told.last <= that else ()
    return found if len(found) == 1 and found[0].kind in ("person", "office") else ()


def _is_object(phrase: NounPhrase, words: Words) -> bool:
    """Whether a phrase is rather what is denied than who denies: a deed, an accusation, أي or ما."""
    nouns, noun = words["nouns"], phrase.head.noun()
    if noun is None:
        return phrase.head.form in ("اي", "ايه", "ما")
    return noun.derived == "masdar" or bool(
        phrase.head.lemma_in(
            nouns["involvement"] | nouns["accusation"] | nouns["claim"] | nouns["untrue"] | nouns["ground"]
        )
    )


def _of_pronoun(
    reading: Reading, sentence: Sentence, at: int, subject: NounPhrase | None, words: Words
) -> tuple[Mention, ...]:
    """اتهم X Y بـ Z، لكنها نفت ذلك: whom the pronoun before a verb of denying means, who does not accuse."""
    if subject is None or not subject.pronoun or sentence.items[subject.first].kind != "sub":
        return ()
    gender, number = of_tag(subject.pronoun)
    accusing = verb_left(sentence.items, subject.first)
    if gender is None or accusing is None or not sentence.items[accusing].lemma_in(words["verbs"]["accuse"]):
        return ()
    accuser = parties(reading, verb_arguments(sentence.items, accusing).subject, sentence)
    return taken_over(reading, sentence, at, gender, number, accuser) or ()


def by_mouth_of(sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """نفت الوزارة، على لسان المتحدث باسمها فلان، …: who speaks for a body that the article has not named."""
    items = sentence.items
    tongue = next((i for i in range(at + 1, min(at + 6, len(items) - 1)) if items[i].form == "لسان"), None)
    speaker = items[tongue + 1].mention if tongue is not None else None
    return (speaker,) if speaker is not None and speaker.kind == "person" else ()


def known(deniers: tuple[Mention, ...], sentence: Sentence) -> tuple[Mention, ...]:
    """Those who deny; nobody where the article has named none of them (نفى الرجلان)."""
    return () if all(_anyone(m) and m.sentence == sentence.index and m.number != "s" for m in deniers) else deniers


def _anyone(mention: Mention) -> bool:
    """الرجلان, المتهمون: a group told by one definite word, which the article has named elsewhere."""
    return is_unnamed(mention) and len(mention.name.split()) == 1
