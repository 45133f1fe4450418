"""Who calls an accusation untrue: وصفها بأنها كاذبة, قال إنها لا أساس لها, أكد أن اتهام بلاده بـ Z محض افتراء."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.denials import accusation_after, take_over
from kg.extraction.accusations.denied import accountable
from kg.extraction.accusations.deniers import deniers_of, who_expresses
from kg.extraction.accusations.going_on import expressed
from kg.extraction.accusations.rumours import denied_report
from kg.extraction.accusations.stories import what_was_told
from kg.extraction.accusations.verdicts import called_false, is_verdict, without_verdict
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.pointing_back import POINTING, of_this_sentence
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import carried, participle_subject
from kg.extraction.discourse.spokesmen import by_their_word
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.mentions.states_of import as_state
from kg.lexicon.function_words import AS_BEING, INDEPENDENT, THIS
from kg.records import CARRIED_OVER, Mention

Speakers = Callable[[], tuple[Mention, ...]]
"""Who speaks, looked for only where it matters."""


def described(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """وصف X الاتهامات بأنها كاذبة; اعتبر الاتهامات باطلة; واصفا الاتهامات بأنها كاذبة; سارع إلى وصفها بأنها كاذبة."""
    items = sentence.items
    noun = accusation_after(items, at, words)
    if noun is None:
        if items[at].kind == "verb" or items[at].lemma_in(words["participles"]["describing"]):
            yield from _of_report(reading, sentence, at, words)
        if items[at].kind == "verb":
            yield from _of_that(reading, sentence, at, words)
        return
    governor = next((i for i in reversed(items[:noun]) if i.kind != "mark"), items[at])
    untrue = items[noun].lemma_in(words["nouns"]["untrue"])  # وهو ما تعتبره X افتراء
    if (governor.lemma == "ب" or untrue) and items[at].kind == "verb" and _takes_up(items, at, words):
        yield from _of_that(reading, sentence, at, words)  # وهو ما وصفته X بالأكاذيب
        return
    if governor.lemma == "ب" or not called_false(items, noun, words):
        return  # واصفا إياها بـ«مزاعم»: what he calls it
    if items[at].kind == "verb":
        deniers = deniers_of(reading, sentence, at, verb_arguments(items, at), noun, words)
    elif items[at].lemma_in(words["nouns"]["describing"]):
        verb = expressed(items, at, words)
        deniers = who_expresses(reading, sentence, verb, at, words) if verb is not None else ()
    else:
        deniers = participle_subject(reading, sentence, at)
    if deniers:
        yield _frame_of(reading, sentence, at, noun, deniers, "denial: described", words)


def _frame_of(
    reading: Reading,
    sentence: Sentence,
    at: int,
    noun: int,
    deniers: tuple[Mention, ...],
    rule: str,
    words: Words,
) -> Charge:
    """The denial of the accusation that ``items[noun]`` names; where it tells no charge it points back to one."""
    found = Charge(at, rule, denied_by=deniers, hints={"denial": "1"})
    take_over(reading, sentence, noun, words, found)
    if found.charge is not None:
        found.charge = without_verdict(sentence, found.charge, words, named=True)
    if found.charge is None:
        found.hints |= {"anaphoric": "1", "called": "1"}
        found.accused = tuple(m for m in found.accused if m not in accountable(deniers))
    return found


def said_untrue(
    reading: Reading, sentence: Sentence, at: int, that: int, words: Words, speakers: Speakers
) -> Iterator[Charge] | None:
    """قال X إن الاتهامات كاذبة, إن الرواية لا أساس لها, إن هذه افتراءات, إنها مختلقة: a clause that calls untrue.

    :return: None where the clause after ``items[that]`` is about something else.
    """
    items = sentence.items
    lies = _lies(items, that, words)
    noun = accusation_after(items, that, words, _TO_NOUN) if not lies else None
    story = _story_after(items, that, words)
    lies_told = noun is not None and story is not None and items[noun].lemma_in(words["nouns"]["untrue"])
    if noun is not None and not (lies_told and not items[noun].definite):  # هذه التقارير أكاذيب is of the reports
        return _of_accusation(reading, sentence, at, that, noun, words, speakers)
    if story is not None and called_false(items, story.first, words):
        # أعلن أن الرواية التركية لا أساس لها
        return _of_story(sentence, at, speakers, (*story.adjectives, *story.inside))
    if what_was_told(items, that + 2, words) and called_false(items, that + 2, words, _OF_REPORT):
        deniers = speakers()
        report = denied_report(reading, sentence, that, deniers, words) if deniers else None
        if report is not None and report.charge is not None:
            report.charge = without_verdict(sentence, report.charge, words)
            return iter((report,))  # أن ما نشر عن إيواء مسلحين لا أساس له
        return _of_story(sentence, at, speakers, ())  # أن ما صدر عن باريس غير صحيح
    if lies or (items[that].pronoun and is_verdict(items, that, words)):
        named = any(i.kind == "word" and i.lemma_in(words["nouns"]["accusation"]) for i in items[:at])
        return _of_story(sentence, at, speakers, (), named=named)
    return None


_TO_NOUN = 8
"""So many words after أنّ the accusation may be named: أن لا أساس من الصحة لهذه الاتهامات."""
_OF_REPORT = 26
"""So many words after ما and its verb what has been told is called untrue: ما نشرته صحيفة عن … غير صحيح."""


def _of_accusation(
    reading: Reading, sentence: Sentence, at: int, that: int, noun: int, words: Words, speakers: Speakers
) -> Iterator[Charge]:
    """قال X إن الاتهامات بـ Z كاذبة."""
    items = sentence.items
    untrue = called_false(items, noun, words) or is_verdict(items, that, words)  # أنه لا صحة للاتهامات
    if not untrue or not (deniers := speakers()):
        return
    yield _frame_of(reading, sentence, at, noun, deniers, "denial: said", words)


def _of_story(
    sentence: Sentence, at: int, speakers: Speakers, tellers: Sequence[Mention], *, named: bool = False
) -> Iterator[Charge]:
    """The denial of what has been told, which the sentence before ``items[at]`` may have ``named`` an accusation."""
    if deniers := speakers():
        hints = {"denial": "1", "anaphoric": "1"} | ({"called": "1"} if named else {"weak": "1"})
        by = tuple(m for m in tellers if m not in deniers)
        yield Charge(at, "denial: said", accuser=by, denied_by=deniers, hints=hints)


def _story_after(items: Sequence[Item], that: int, words: Words) -> NounPhrase | None:
    """أن الرواية التركية, أن هذه التقارير, أن نتائج التحقيق: the story, or what a charge rests on, that it is about."""
    start = that + 1 + (that + 1 < len(items) and items[that + 1].form in THIS)
    phrase = noun_phrase(items, start, coordination=False) if start < len(items) else None
    if phrase is None or phrase.head.kind != "word":
        return None
    whose = items[start + 1] if start + 1 < phrase.last else None
    told = phrase.head.definite or (whose is not None and (whose.definite or whose.mention is not None))
    return phrase if told and phrase.head.lemma_in(words["nouns"]["story"] | words["nouns"]["proceedings"]) else None


def _lies(items: Sequence[Item], that: int, words: Words) -> bool:
    """هذه افتراءات, تلك أكاذيب: what has been told, called untrue."""
    at = that + 1
    while at < len(items) and items[at].kind == "mark":
        at += 1
    if at >= len(items) or items[at].form not in THIS:
        return False
    at += 1
    while at < len(items) and items[at].kind == "mark" and items[at].text in '«"“':
        at += 1
    called = items[at] if at < len(items) and not items[at].definite else None
    return called is not None and called.kind == "word" and bool(called.lemma_in(words["nouns"]["untrue"]))


def _of_report(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """وصف X التقرير بأنه منحاز: what a report accuses him of, if one did just before."""
    items = sentence.items
    args = verb_arguments(items, at)
    told = words["nouns"]["story"] | words["nouns"]["proceedings"]
    report = next((b for b in args.bare if b.head.lemma_in(told) and (b.head.definite or _whose(items, b))), None)
    if report is None and (what := _what_goes_round(items, at, words)) is not None:
        report = NounPhrase(what, what + 1, items[what])
    if report is None or not (called_false(items, report.first, words) or _persecutes(items, report, words)):
        return
    first = args.subject if args.subject is not None and args.subject.first != report.first else None
    circumstance = items[at].kind == "word"
    deniers = participle_subject(reading, sentence, at) if circumstance else carried(reading, sentence, at)
    if first is not None and not circumstance:
        deniers = by_their_word(reading, first, sentence, parties(reading, first, sentence))
    if deniers:
        whose = noun_phrase(items, report.first + 1, coordination=False) if _whose(items, report) else None
        named = (*whose.adjectives, *whose.mentions) if whose is not None else ()
        states = [as_state(m) for m in named if CARRIED_OVER not in m.traits]  # تصريحات نظيره التركي
        tellers = tuple(m for m in states if m is not None and m not in deniers)
        hints = {"denial": "1", "anaphoric": "1", "weak": "1"}
        if report.head.key == "ما" or report.head.form == "التقرير":
            hints["reply"] = "1"  # what stood in a report that the article is about, be it told two sentences before
        yield Charge(at, "denial: described", accuser=tellers, denied_by=deniers, hints=hints)


def _whose(items: Sequence[Item], told: NounPhrase) -> bool:
    """كلام الوزير, تصريحات X: a noun that its genitive makes definite."""
    after = items[told.first + 1] if told.first + 1 < told.last else None
    return not told.head.pronoun and after is not None and (after.definite or after.kind == "mention")


def _what_goes_round(items: Sequence[Item], at: int, words: Words) -> int | None:
    """عدّ X ما تردد مجرد شائعات: where what has been told is named by ما and its verb."""
    near = range(at + 1, min(at + 15, len(items) - 1))
    return next((i for i in near if items[i].form == "ما" and what_was_told(items, i + 1, words)), None)


def _persecutes(items: Sequence[Item], case: NounPhrase, words: Words) -> bool:
    """وصف القضية بأنها انتقام سياسي: whether proceedings are said to be for another purpose than justice."""
    called = next((i for i in range(case.last, min(case.last + 2, len(items))) if items[i].form in AS_BEING), None)
    after = items[called + 1 : called + 4] if called is not None else ()
    return any(i.kind == "word" and i.lemma_in(words["nouns"]["persecution"]) for i in after)


def _of_that(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """نددت X باتهام Y لها بـ Z، ووصفت ذلك بأنه افتراء: what the sentence has told is called untrue."""
    items = sentence.items
    what = _takes_up(items, at, words)
    pointing = at + 1 < len(items) and (items[at + 1].form in POINTING or items[at].pronoun == "3ms" or what)
    told = any(i.kind == "word" and i.lemma_in(words["nouns"]["accusation"]) for i in items[:at])
    if not pointing or not (told or what) or not called_false(items, at, words):
        return
    args = verb_arguments(items, at)
    deniers = by_their_word(reading, args.subject, sentence, parties(reading, args.subject, sentence)) if what else ()
    if deniers := deniers or carried(reading, sentence, at):
        yield Charge(at, "denial: described", denied_by=deniers, hints={"denial": "1", "anaphoric": "1", "here": "1"})


def _takes_up(items: Sequence[Item], at: int, words: Words) -> bool:
    """وهو ما وصفه X بأنه, وهي تهمة تصفها X بأنها: whether a clause describes what its own sentence has told."""
    if of_this_sentence(items, at):
        return True
    before = items[at - 1]
    named = words["nouns"]["accusation"] | words["nouns"]["claim"]
    that_is = at > 2 and items[at - 2].form in INDEPENDENT and items[at - 3].kind == "conj"
    return that_is and bool(items[at].pronoun) and before.kind == "word" and bool(before.lemma_in(named))
