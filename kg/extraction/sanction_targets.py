"""Whom a sanction hits: states, men, firms, groups, and states by their officials, firms and sectors."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse import Reading
from kg.extraction.groups import conjuncts, parties, stands_for_state
from kg.extraction.items import Item, Sentence
from kg.extraction.roles import in_relative, nearest, relative_verb
from kg.extraction.sanction_nouns import Governed, Words
from kg.extraction.syntax import Arguments, NounPhrase, is_actor, verb_arguments
from kg.records import Mention, Span

ON = ("علي", "ضد", "بحق", "تجاه")
_OFF = (*ON, "عن")
# Nouns after على and عن that make an adverb: على خلفية, على مدى, على صعيد.
_NO_TARGETS = frozenset(
    "خلفيه اثر مدي مدار صعيد الاقل راس ضوء اساس هامش لسان حد نحو الفور طول قدم غرار مستوي نطاق".split()
)


def targets(reading: Reading, sentence: Sentence, phrase: NounPhrase | None, words: Words) -> tuple[Mention, ...]:
    """Those whom a phrase names as hit: actors, groups, and the state whose officials, firms or sectors they are."""
    if phrase is None or phrase.head.form in _NO_TARGETS:
        return ()
    if phrase.pronoun:
        return nearest(reading, sentence, phrase, states=True, elsewhere=False)
    items = sentence.items
    found: list[Mention] = []
    for part in conjuncts(items, phrase):
        first = next(i for i in range(part.first, part.last) if items[i] is part.head)
        economic = any(i.lemma_in(words["nouns"]["sector"]) for i in items[first : part.last] if i.kind == "word")
        own_state = economic or any(stands_for_state(i) for i in items[first : part.last])
        here: tuple[Mention, ...] = ()
        if own_state and not [m for m in part.mentions if is_actor(m)]:
            here = tuple(
                m for m in part.inside if m.kind in ("state", "organization", "person") and is_actor(m)
            ) or tuple(part.adjectives)
            here = here or _located(items, part)
        if not here:
            here = parties(reading, part, sentence) or tuple(m for m in part.inside if is_actor(m))
        if not here:
            here = _unlisted(items, part, sentence)
        if (
            not here
            and part.head.mention is not None
            and part.head.mention.number == "p"
            and part.head.mention.manner in ("demonym", "people")
        ):
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
            "organization",
            Span(start, end, sentence.field),
            sentence.index,
            (0, 0),
            sentence.words(start, end),
            key="",
            manner="group",
            number="p" if counted else "s",
            rule="counted" if counted else "unknown name",
        ),
    )


def _people(head: Item, sentence: Sentence) -> Mention:
    """عقوبات على ليبيين: people of a nationality, who are not their state."""
    return Mention(
        "organization",
        Span(head.start, head.end, sentence.field),
        sentence.index,
        (0, 0),
        head.text,
        key="",
        manner="group",
        number="p",
        rule="people",
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


def target_of(
    reading: Reading, sentence: Sentence, at: int, args: Arguments, over: Governed, words: Words
) -> tuple[Mention, ...]:
    """Whom the sanction at ``items[at]`` hits: by its own prepositions, a relative clause, or those of its verb."""
    items = sentence.items
    lifting = over.lifting or (over.verb is not None and bool(items[over.verb].lemma_in(words["verbs"]["lift"])))
    allowed = _OFF if lifting else ON
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
        described = before.subject if in_relative(items, over.verb) else None
        for prep in before.preps:
            if prep.preposition in allowed and prep.phrase is not None:
                # الجماعة التي ستفرض عليها عقوبات: the pronoun takes up the noun that the clause describes
                whom = described if prep.phrase.pronoun and described is not None else prep.phrase
                return targets(reading, sentence, whom, words)
    return _by_deal(sentence, at) if lifting else ()


def _by_deal(sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """رفع العقوبات مقابل ضمانات بأن طهران …: sanctions are lifted in return for what their target does."""
    items = sentence.items
    price = next((i for i in range(at + 1, min(at + 7, len(items))) if items[i].form in ("مقابل", "لقاء")), None)
    if price is None or any(i.kind == "verb" for i in items[at:price]):
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
