"""The sides of a meeting, as its noun names them or leaves them to the clause that it stands in."""

from __future__ import annotations

from kg.extraction.discourse import Reading, verb_subject
from kg.extraction.items import Item, Sentence
from kg.extraction.syntax import Arguments, NounPhrase, noun_phrase, verb_arguments, verb_left, verb_right
from kg.lexicon.organisations import adjectives
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span

# Prepositions of what is talked about: what stands after them is no side (محادثات حول علاقات البلدين مع …).
TOPICS = frozenset("حول بشان عن بخصوص حيال ازاء بهدف بغيه".split())
# Prepositions that make a meeting's noun an adjunct of a clause whose subject takes part in it.
_ADJUNCT = frozenset("ل خلال في عقب بعد قبل اثناء قبيل ب غداه الي".split())


def sides_of(reading: Reading, sentence: Sentence, args: Arguments, noun: Item) -> tuple[Mention, ...]:
    """The sides that a noun of meeting names: genitive, مع, بين, بـ, and the pronoun (لقاؤهما، لقائه مع)."""
    sides: tuple[Mention, ...] = ()
    if noun.pronoun.endswith("d"):
        sides += reading.pair(sentence.index, noun.start)
    elif args.subject is not None and args.subject.pronoun:
        sides += reading.actors(args.subject, sentence) + _direct(reading, sentence, noun)
    elif args.subject is not None:
        sides += reading.actors(args.subject, sentence) if not named_after_place(args.subject) else ()
    if args.object is not None:
        sides += tuple(m for m in args.object.adjectives)
    if not sides and (body := body_adjective(sentence, noun)) is not None:
        sides = (body,)
    return sides + with_whom(reading, sentence, args)


def with_whom(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """The sides after مع، بين and (persons only) بـ, up to where the topic of the meeting begins."""
    sides: tuple[Mention, ...] = ()
    for prep in args.preps:
        if prep.preposition in TOPICS or (prep.preposition == "ب" and prep.phrase and not prep.phrase.mentions):
            break
        if prep.preposition in ("مع", "بين", "ب") and prep.phrase is not None:
            sides += tuple(
                m
                for m in reading.actors(prep.phrase, sentence)
                if prep.preposition != "ب" or m.kind in ("person", "office")
            )
    return sides


def _direct(reading: Reading, sentence: Sentence, noun: Item) -> tuple[Mention, ...]:
    """لقائه X: the object of a verbal noun whose agent is a pronoun stands right after it."""
    at = next(i for i, item in enumerate(sentence.items) if item is noun) + 1
    phrase = noun_phrase(sentence.items, at) if at < len(sentence.items) else None
    if phrase is None or phrase.head.kind != "mention":
        return ()
    return tuple(m for m in reading.actors(phrase, sentence) if m.kind in ("person", "office"))


def body_adjective(sentence: Sentence, noun: Item) -> Mention | None:
    """القمة الأفريقية، الخليجية: the organisation whose adjective stands right after the noun."""
    at = next(i for i, item in enumerate(sentence.items) if item is noun) + 1
    following = sentence.items[at] if at < len(sentence.items) else None
    found = adjectives().get((following.folded,)) if following is not None and following.kind == "word" else None
    if following is None or found is None:
        return None
    span = Span(following.start, following.end, sentence.field)
    return Mention(
        "organization", span, sentence.index, (0, 0), following.text, key=found.id, manner="demonym", rule="adjective"
    )


def clause_subject(reading: Reading, sentence: Sentence, at: int, side: Mention | None) -> tuple[Mention, ...]:
    """The other side of a meeting whose noun names one: the subject of the clause that the noun is an adjunct of.

    يتطلع X للقاء Y; قال X خلال اجتماع مع Y; خلال زيارة إلى Y، قال X.
    """
    items = sentence.items
    first = at
    while first > 0 and (items[first - 1].kind == "word" or items[first - 1].text in '«"“') and at - first < 3:
        first -= 1
    before = items[first - 1] if first else None
    if before is None or before.kind != "prep" or before.lemma not in _ADJUNCT:
        return ()
    governor = verb_left(items, first, main=True)
    if governor is None:
        governor = verb_right(items, at)
    if governor is None:
        return ()
    explicit = verb_arguments(items, governor).subject
    subject = verb_subject(reading, sentence, governor, explicit) if explicit is not None else ()
    return tuple(m for m in subject if m != side and m.kind in ("person", "office", "state", "organization"))


def relative_sides(reading: Reading, sentence: Sentence, end: int) -> tuple[Mention, ...]:
    """المفاوضات التي أجراها X مع Y: the sides that a relative clause with a light verb names."""
    items = sentence.items
    if end >= len(items) or items[end].kind != "rel":
        return ()
    for verb in range(end + 1, min(end + 4, len(items))):
        if items[verb].kind == "verb":
            if not items[verb].lemma_in(triggers("meeting")["verbs"]["hold"]):
                return ()
            args = verb_arguments(items, verb)
            subject = args.subject if args.subject is not None and args.subject.first > verb else None
            return verb_subject(reading, sentence, verb, subject) + with_whom(reading, sentence, args)
    return ()


def holders(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """أعلنت X وY عن خطط لعقد مؤتمر: the subjects of the clause hold the meeting whose holding it speaks of."""
    items = sentence.items
    if not any(
        items[i].kind == "word" and items[i].lemma_in(triggers("meeting")["nouns"]["holding"])
        for i in range(max(0, at - 3), at)
    ):
        return ()
    found = clause_subject(reading, sentence, at, None)
    return found if len(found) > 1 else ()


def named_after_place(phrase: NounPhrase) -> bool:
    """قمة بروكسل is the summit held there; محادثات واشنطن وطهران names sides."""
    return len(phrase.mentions) == 1 and (phrase.mentions[0].kind == "place" or phrase.mentions[0].manner == "capital")
