"""Who rejects an accusation: نفى، رفض الاتهامات، وصفها بأنها كاذبة، لا أساس لها.

A denial that tells what is denied is an accusation of its own, whoever made it; one that only points to it
(هذه الاتهامات، ذلك) is given as anaphoric, for the article's last accusation of whom it is that denies.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.accusation_nouns import noun_frame
from kg.extraction.charges import Charge, Words
from kg.extraction.discourse import Reading
from kg.extraction.groups import parties
from kg.extraction.items import Item, Sentence
from kg.extraction.phrases import text_from
from kg.extraction.roles import carried, carries_on
from kg.extraction.syntax import Arguments, NounPhrase, is_actor, verb_arguments
from kg.records import Mention, Text

_REACH = 14
_SPOKESMEN = frozenset(
    "spokesperson foreign-minister ambassador official deputy diplomat deputy-foreign-minister".split()
)
_POINTING = frozenset("ذلك هذا الامر".split())


def denial(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """نفى X الاتهامات بـ Z, نفى تورطه في Z, نفى أن يكون …, رفض الاتهام, وهو ما تنفيه."""
    items = sentence.items
    args = verb_arguments(items, at)
    strict = not items[at].lemma_in(words["verbs"]["deny"])
    noun = accusation_after(items, at, words)
    deniers = tuple(m for m in _deniers(reading, sentence, at, args, noun, words) if not _anyone(m))
    if not deniers:
        return
    found = Charge(at, "denial", denied_by=deniers, hints={"denial": "1"})
    if noun is not None:
        _of_noun(reading, sentence, noun, words, found)
        yield found
    elif strict:
        return
    elif _points_back(items, at, args):
        found.hints["anaphoric"] = "1"
        yield found
    elif (text := _deed(sentence, at, args, words)) is not None:
        found.charge, found.accused = text, () if _of_others(sentence, text, deniers) else accountable(deniers)
        if _points(text):
            found.charge, found.hints["anaphoric"] = None, "1"
        yield found
    elif (text := _that_clause(sentence, args, words)) is not None:
        found.charge = text
        found.accused = _whom_it_is_about(reading, sentence, text, deniers)
        yield found


def _anyone(mention: Mention) -> bool:
    """الرجلان, المتهمون: a group told by one definite word, which the article has named elsewhere."""
    return mention.manner == "group" and len(mention.name.split()) == 1


def described(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """وصف X الاتهامات بأنها كاذبة; اعتبر الاتهامات باطلة."""
    items = sentence.items
    noun = accusation_after(items, at, words)
    if noun is None or not called_false(items, noun, words):
        return
    deniers = _deniers(reading, sentence, at, verb_arguments(items, at), noun, words)
    if deniers:
        found = Charge(at, "denial: described", denied_by=deniers, hints={"denial": "1"})
        _of_noun(reading, sentence, noun, words, found)
        if found.charge is not None and found.charge.value.split()[0] in ("بأنها", "بانها", "بأنه"):
            found.charge, found.hints["anaphoric"] = None, "1"
        yield found


def accusation_after(items: Sequence[Item], at: int, words: Words, reach: int = _REACH) -> int | None:
    """The word of accusation or claim that is the object of the verb at ``items[at]``, before another verb."""
    wanted = words["nouns"]["accusation"] | words["nouns"]["claim"]
    for i in range(at + 1, min(at + reach, len(items))):
        item = items[i]
        if item.kind in ("verb", "sub", "rel") or (item.kind == "mark" and item.text in ".؛:"):
            return None
        if item.kind == "word" and item.lemma_in(wanted):
            before = items[i - 1]
            return None if before.kind == "prep" and before.lemma not in ("علي", "ل", "ب") else i
    return None


def called_false(items: Sequence[Item], noun: int, words: Words) -> bool:
    """Whether an accusation is called baseless or untrue after its noun."""
    for i in range(noun + 1, min(noun + 14, len(items))):
        if items[i].kind == "mark" and items[i].text in ".؛":
            return False
        if items[i].kind == "word" and items[i].lemma_in(words["nouns"]["untrue"]):
            return True
    return False


def _deniers(
    reading: Reading, sentence: Sentence, at: int, args: Arguments, noun: int | None, words: Words
) -> tuple[Mention, ...]:
    items = sentence.items
    subject = args.subject
    if subject is not None and not args.subject_before:
        start = subject.first
        if noun is not None and (subject.first <= noun < subject.last or start > noun):
            subject = None
    if subject is not None:
        found = parties(reading, subject, sentence)
        if found or not _is_object(subject, words):
            return found
    if carries_on(items, at) or items[at].pronoun:
        return carried(reading, sentence, at)
    return ()


def _is_object(phrase: NounPhrase, words: Words) -> bool:
    """Whether a phrase is rather what is denied than who denies: a deed, an accusation, أي or ما."""
    nouns, noun = words["nouns"], phrase.head.noun()
    if noun is None:
        return phrase.head.form in ("اي", "ايه", "ما")
    return noun.derived == "masdar" or bool(
        phrase.head.lemma_in(nouns["involvement"] | nouns["accusation"] | nouns["claim"] | nouns["untrue"])
    )


def _of_noun(reading: Reading, sentence: Sentence, noun: int, words: Words, found: Charge) -> None:
    """Takes over what the denied accusation says of itself."""
    frame = noun_frame(reading, sentence, noun, words)
    found.accuser, found.accused, found.charge = frame.accuser, frame.accused, frame.charge
    found.accuser = tuple(m for m in found.accuser if m not in found.denied_by)
    if not found.accused and found.charge is not None:
        found.accused = _whom_it_is_about(reading, sentence, found.charge, found.denied_by)
    claim = bool(sentence.items[noun].lemma_in(words["nouns"]["claim"]))
    if found.charge is None or (claim and not found.accuser):
        found.hints["anaphoric"] = "1"


def accountable(deniers: Sequence[Mention]) -> tuple[Mention, ...]:
    """Whom a denial defends: the state for which a spokesman speaks, else the one who denies."""
    found = []
    for m in deniers:
        if m.kind == "person" and m.office in _SPOKESMEN and m.state and len(m.state) == 3:
            found.append(replace(m, kind="state", key=m.state, manner="government", role=None, office=None, state=None))
        else:
            found.append(m)
    return tuple(found)


def _whom_it_is_about(
    reading: Reading, sentence: Sentence, charge: Text, deniers: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Whose deed a denied charge is: its clause's first actor, the denier's state if it is named, else the denier."""
    actors = _actors_in(reading, sentence, charge)
    if not actors or _opens_with_pronoun(charge):
        return accountable(deniers)
    if _is_clause(charge):
        return actors[:1]
    own = {m.state for m in deniers} | {m.key for m in deniers}
    return tuple(m for m in actors[:1] if m.kind == "state" and m.key in own) or accountable(deniers)


def _actors_in(reading: Reading, sentence: Sentence, text: Text) -> tuple[Mention, ...]:
    """The actors that a charge names, in order (الاتهامات أن تركيا تساعد …)."""
    inside = [m for m in sentence.mentions if text.span.start <= m.span.start < text.span.end]
    return tuple(r for m in inside for r in reading.resolved(m))


def _is_clause(text: Text) -> bool:
    return text.value.split()[0].lstrip("ب").startswith(("أن", "ان"))


def _opens_with_pronoun(text: Text) -> bool:
    """بأنها زودت …: about the one who denies."""
    first = text.value.split()[0].rstrip("،").lstrip("ب")
    return first.startswith(("أنه", "أنّه", "انه", "أنهم"))


def _points_back(items: Sequence[Item], at: int, args: Arguments) -> bool:
    """نفى ذلك; وهو ما تنفيه طهران."""
    if items[at].pronoun and any(
        i.form in ("ما", "الذي", "التي", "لكن", "لكنه", "لكنها") for i in items[max(0, at - 4) : at]
    ):
        return True
    for i in range(at + 1, min(at + 8, len(items))):
        if items[i].form in _POINTING:
            return i + 1 >= len(items) or items[i + 1].kind not in ("word", "mention")
        if items[i].kind in ("verb", "sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛"):
            return False
    return False


def _of_others(sentence: Sentence, deed: Text, deniers: Sequence[Mention]) -> bool:
    """نفى X علاقتهم بـ: a deed that by its pronoun is not the denier's own."""
    noun = next((i for i in sentence.items if i.start >= deed.span.start and i.pronoun), None)
    one = len(deniers) == 1 and deniers[0].kind == "person"
    return one and noun is not None and noun.start - deed.span.start < 12 and noun.pronoun == "3mp"


def _points(text: Text) -> bool:
    """تورطه في ذلك: a deed that only points back."""
    return text.value.rstrip(".").split()[-1] in ("ذلك", "الأمر") and len(text.value.split()) <= 4


def _deed(sentence: Sentence, at: int, args: Arguments, words: Words) -> Text | None:
    """The deed as a verbal noun that is the object: أي تورط له في, تورطه في, استهداف المدنيين."""
    items = sentence.items
    last = min(args.end, at + _REACH, len(items))
    for i in range(at + 1, last):
        item = items[i]
        if item.kind == "prep":
            continue
        deeds = words["nouns"]["involvement"] | words["nouns"]["wrong"]
        if item.kind == "word" and item.lemma_in(deeds) and items[i - 1].kind != "prep":
            certain = item.lemma_in(words["nouns"]["doing"]) or bool(item.pronoun) or _polar(items, i)
            noun = item.noun()
            if not certain and (noun is None or noun.derived != "masdar" or _of_another(items, i)):
                return None
            first = i - 1 if _polar(items, i) else i
            return text_from(sentence, first)
    return None


def _of_another(items: Sequence[Item], i: int) -> bool:
    """استخدام X لـ Y: the verbal noun has its own agent, so it is no deed of him who denies it."""
    agent = items[i + 1].mention if i + 1 < len(items) else None
    after = items[i + 2] if i + 2 < len(items) else None
    return agent is not None and is_actor(agent) and after is not None and after.kind == "prep" and after.lemma == "ل"


def _polar(items: Sequence[Item], i: int) -> bool:
    return items[i - 1].form in ("اي", "ايه", "وجود")


def _that_clause(sentence: Sentence, args: Arguments, words: Words) -> Text | None:
    """نفى أن تكون بلاده قد ساعدت …: only a clause of wrongdoing is denied as an accusation."""
    items = sentence.items
    for i in range(args.end, min(args.end + 2, len(items))):
        if (
            items[i].kind == "sub"
            and items[i - 1].kind != "prep"
            and items[i].form in ("ان", "انه", "انها", "بان", "بانه", "بانها")
        ):
            return text_from(sentence, i) if of_wrong(items, i, words, 8) else None
    return None


def of_wrong(items: Sequence[Item], at: int, words: Words, reach: int = 14) -> bool:
    """Whether a clause tells of wrongdoing."""
    for i in range(at + 1, min(at + reach, len(items))):
        if items[i].kind == "mark" and items[i].text in ".؛":
            return False
        if items[i].kind == "word" and items[i].lemma_in(words["nouns"]["wrong"]):
            return True
        if items[i].kind == "verb" and items[i].lemma_in(words["verbs_of_wrong"]["wrong"]):
            return True
    return False
