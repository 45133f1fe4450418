"""Who rejects an accusation: نفى، رفض الاتهامات، وصفها بأنها كاذبة، لا أساس لها.

A denial that tells what is denied is an accusation of its own, whoever made it; one that only points to it
(هذه الاتهامات، ذلك) is given as anaphoric, for the article's last accusation of whom it is that denies.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.accusations.charges import AGAINST, Charge, Words, genitive_deed, of_wrong
from kg.extraction.accusations.deeds import doer, item_at
from kg.extraction.accusations.denied import (
    ITS_OWN,
    accountable,
    has_no_part,
    of_its_agent,
    of_own_country,
    of_some_state,
    that_there_was,
    whom_it_is_about,
    whose_deed,
)
from kg.extraction.accusations.deniers import by_mouth_of, deniers_of, joined_subject, known, who_expresses
from kg.extraction.accusations.going_on import doing
from kg.extraction.accusations.nouns import noun_frame
from kg.extraction.accusations.rumours import denied_report, is_wrong
from kg.extraction.accusations.said_clauses import from_whom, past_asides
from kg.extraction.accusations.stories import of_reports, of_the_story, of_the_told, story_after, these
from kg.extraction.accusations.verdicts import answered_no
from kg.extraction.accusations.wrongdoing import does_wrong
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.pointing_back import of_this_sentence, points, points_back, says_no_more
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import describes, nearest, participle_subject
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item, ends_clause
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase
from kg.extraction.grammar.phrases import text_between, text_from
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.language.fold import fold
from kg.lexicon.function_words import AS_BEING, INDEPENDENT
from kg.records import Mention, Text

_REACH = 14  # items from the verb to the accusation that it denies
_WHAT = frozenset({"ما", "بما", "لما"})


def denial(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """نفى X الاتهامات بـ Z, نفى تورطه في Z, نفى أن يكون …, رفض الاتهام, وهو ما تنفيه."""
    items = sentence.items
    args = verb_arguments(items, at)
    if args.subject is None and (joined := joined_subject(items, at)) is not None:
        args = replace(args, subject=joined, subject_before=True)
    noun = accusation_after(items, at, words)
    deniers = deniers_of(reading, sentence, at, args, noun, words)
    strict = not items[at].lemma_in(words["verbs"]["deny"])
    if noun is not None and items[at].key == "رد" and not answered_no(items, at, noun, words):
        return
    if noun is None and (before := _denied_before(items, at, words)) is not None:
        yield from _taken_up(reading, sentence, at, before, deniers, words)
        return
    yield from _denied(reading, sentence, at, args, deniers, words, strict=strict, rule="denial")


def _taken_up(
    reading: Reading, sentence: Sentence, at: int, before: int, deniers: tuple[Mention, ...], words: Words
) -> Iterator[Charge]:
    """اتهامات فساد ينكرها X, وهي تهمة سارع X إلى رفضها: a denial of the accusation that stands before it."""
    items = sentence.items
    found = Charge(at, "denial", denied_by=known(deniers, sentence), hints={"denial": "1"})
    if not found.denied_by:
        return
    take_over(reading, sentence, before, words, found)
    if items[before - 1].form in INDEPENDENT and found.charge is None:
        _of_clause_before(reading, sentence, before, found)
    if found.charge is not None and found.charge.span.end > items[before + 1].start:
        first = item_at(sentence, found.charge)  # فساد ينكره X
        found.charge = text_between(sentence, first, at) if first is not None and first < at else None
    yield found


def _of_clause_before(reading: Reading, sentence: Sentence, noun: int, found: Charge) -> None:
    """قال X إن المسلحين عبروا من Y، وهو اتهام تنفيه Y: takes over what is told in the clause that is called so."""
    items = sentence.items
    end = noun - 2 if items[noun - 2].kind == "conj" else noun - 1
    that = next((i for i in range(end - 1, -1, -1) if items[i].kind == "sub"), None)
    verb = verb_left(items, that) if that is not None else None
    if that is None or verb is None:
        return
    first = that + 1
    while first < end and items[first].kind == "mark":
        first += 1
    while first < end and items[end - 1].kind == "mark":
        end -= 1
    if (charge := text_between(sentence, first, end)) is None:
        return
    found.charge, found.accused = charge, accountable(found.denied_by)
    found.accuser = parties(reading, verb_arguments(items, verb).subject, sentence)
    found.hints.pop("anaphoric", None)


def denying(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """نافيا الاتهامات, رافضةً التهم, نافيا أن تكون بلاده …: a participle of circumstance."""
    items, item = sentence.items, sentence.items[at]
    if item.definite or not item.form.endswith(("ا", "ه", "ين", "ات")):
        return
    strict = not item.lemma_in(words["participles"]["denying"])
    deniers = participle_subject(reading, sentence, at)
    args = verb_arguments(items, at)
    yield from _denied(reading, sentence, at, args, deniers, words, strict=strict, rule="denial: participle")


def denial_noun(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """رفضها للاتهامات, نفي طهران تورطها: a verbal noun with who denies as its pronoun or genitive."""
    items, item = sentence.items, sentence.items[at]
    args = noun_arguments(items, at)
    if item.pronoun:
        verb = next((i for i in range(at - 1, -1, -1) if items[i].kind == "verb"), None)
        if verb and items[verb - 1].kind == "word" and items[verb - 1].lemma_in(words["nouns"]["accusation"]):
            hurried = verb_arguments(items, verb).subject  # تهمة سارع X إلى رفضها
            yield from _taken_up(reading, sentence, at, verb - 1, parties(reading, hurried, sentence), words)
            return
        owner = NounPhrase(at, at + 1, item, pronoun=item.pronoun)
        deniers = who_expresses(reading, sentence, verb, at, words) if verb is not None else ()
        if verb is not None and items[verb].lemma_in(words["verbs"]["relay"]) and (of := from_whom(items, at)):
            deniers = parties(reading, noun_phrase(items[:at], of + 1), sentence)  # نقلت الوكالة عن X نفيه أن
        deniers = deniers or nearest(reading, sentence, owner)
    elif (verb := doing(items, at, words)) is not None:
        deniers = who_expresses(
            reading, sentence, verb, at, words
        )  # عبّر عن رفض ما اعتبره ادعاءات, رد بنفي ذلك, جدد نفي ذلك
    elif args.subject is not None and args.subject.first == at + 1:
        deniers = parties(reading, args.subject, sentence)
    else:
        return
    strict = not item.lemma_in(words["nouns"]["denial"])
    yield from _denied(reading, sentence, at, args, deniers, words, strict=strict, rule="denial: noun")


def _denied(
    reading: Reading,
    sentence: Sentence,
    at: int,
    args: Arguments,
    deniers: tuple[Mention, ...],
    words: Words,
    *,
    strict: bool,
    rule: str,
) -> Iterator[Charge]:
    """What the words after a verb, participle or noun of denying say that is denied.

    :param strict: it is a word of rejecting, which denies only an accusation called so.
    """
    items = sentence.items
    deniers = known(deniers, sentence) or by_mouth_of(sentence, at)
    if not deniers and not (points_back(items, at) and of_this_sentence(items, at)):
        return
    noun = accusation_after(items, at, words)
    found = Charge(at, rule, denied_by=deniers, hints={"denial": "1"})
    if of_some_state(deniers):
        found.hints["official"] = "1"
    if noun is not None:
        take_over(reading, sentence, noun, words, found)
        if found.charge is None and (report := denied_report(reading, sentence, at, deniers, words)) is not None:
            found.charge, found.accused = report.charge, found.accused or report.accused  # المزاعم التي يروجها X عن
            found.accuser = found.accuser or report.accuser
            del found.hints["anaphoric"]
        yield found
    elif (report := denied_report(reading, sentence, at, deniers, words)) is not None:
        yield report
    elif strict and not (items[at].pronoun and of_this_sentence(items, at)):  # وهو ما رفضه X
        if points_back(items, at) and _right_after_charge(items, at, words):
            found.hints |= {"anaphoric": "1", "weak": "1"}  # اتهمت X Y بـ Z ورفضت Y ذلك
            yield found
        elif of_reports(items, at, args, words) or of_the_told(items, at):
            found.hints |= {"anaphoric": "1", "weak": "1"} | ({"these": "1"} if these(items, at) else {})
            yield found
    elif points_back(items, at) or says_no_more(items, at, args):
        found.hints["anaphoric"] = "1"
        if any(i.kind == "word" and i.lemma_in(words["nouns"]["knowing"]) for i in items[at + 1 : args.end]):
            found.hints["weak"] = "1"  # نفت X علمها بالأمر: who need not be accused of it
        if of_this_sentence(items, at):
            found.hints["here"] = "1"
        yield found
    elif (text := _deed(sentence, at, args, words)) is not None:
        found.charge = text
        found.accused = () if _of_others(sentence, text, deniers) else whose_deed(sentence, text, deniers, words)
        found.accused = of_its_agent(reading, sentence, text, deniers, words) or found.accused
        if not found.accused and that_there_was(sentence, text, words):
            found.charge = None  # نفى X حدوث أي تلاعب: what somebody was accused of, and nobody says whom
            found.hints |= {"anaphoric": "1", "weak": "1"}
        if any(i.lemma_in(words["nouns"]["part"] | words["nouns"]["doing"]) for i in _opening(sentence, text)):
            found.hints["part"] = "1"  # أي صلة بالحادث: whatever it was called in the accusation
        elif text.value.startswith(("أي ", "أية ")) and that_there_was(sentence, text, words):
            found.hints["part"] = "1"  # حدوث أي تلاعب
        if points(text):
            found.charge, found.hints["anaphoric"] = None, "1"
        yield found
    elif (text := _that_clause(sentence, args, words)) is not None:
        found.charge = text
        found.accused = whom_it_is_about(reading, sentence, text, deniers)
        if has_no_part(sentence, text, words):
            found.accused, found.hints["part"] = of_own_country(sentence, text, deniers) or accountable(deniers), "1"
        if found.accused:
            yield found
    else:
        after = story_after(items, args.end, words)
        if after is None and not of_the_story(items, args, words):
            return
        found.hints |= {"anaphoric": "1", "weak": "1"}
        story = next((b for b in args.bare if b.head.lemma_in(words["nouns"]["story"])), after)
        if story is not None:  # الرواية الروسية: whose story it is
            found.accuser = tuple(m for m in (*story.adjectives, *story.inside) if m not in deniers)
        yield found


def _right_after_charge(items: Sequence[Item], at: int, words: Words) -> bool:
    """Whether the clause before that of ``items[at]`` in its sentence accuses, so that ذلك takes that up."""
    for i in range(at - 1, -1, -1):
        if items[i].kind == "verb" and items[i - 1].kind not in ("sub", "rel"):
            return bool(items[i].lemma_in(words["verbs"]["accuse"]))
        if items[i].text in ".؛:":
            return False
    return False


def _denied_before(items: Sequence[Item], at: int, words: Words) -> int | None:
    """اتهامات فساد ينكرها X, الاتهام الذي نفاه X: the accusation that the object pronoun of the verb takes up."""
    if not items[at].pronoun or items[at].kind != "verb":
        return None
    wanted = words["nouns"]["accusation"] | words["nouns"]["claim"]
    for i in range(at - 1, max(-1, at - 6), -1):
        if items[i].kind == "word" and items[i].lemma_in(wanted):
            return i
        if i == at - 1 and items[i - 1].form in INDEPENDENT and items[i].lemma_in(words["nouns"]["story"]):
            return i  # وهي رواية كذبها X
        if items[i].kind in ("verb", "sub") or (items[i].kind == "mark" and items[i].text in ".؛:،"):
            return None
    return None


def accusation_after(items: Sequence[Item], at: int, words: Words, reach: int = _REACH) -> int | None:
    """The word of accusation or claim that is the object of the verb at ``items[at]``, before another verb."""
    wanted = words["nouns"]["accusation"] | words["nouns"]["claim"]
    for i in range(at + 1, min(at + reach, len(items))):
        item = items[i]
        if item.kind == "verb" and items[i - 1].form in _WHAT and item.lemma_in(words["verbs"]["told_as"]):
            continue  # رفض ما ورد فيه من اتهامات, ما وصفه بالاتهامات
        if item.kind == "verb" and item.pronoun and describes(items, i):
            continue  # رفضت في رسالة وجهتها بعثتها إلى المجلس الادعاءات
        if item.kind == "sub" and item.form in AS_BEING and items[i - 2].form in _WHAT:
            continue  # نفى ما وصفه بأنه مزاعم
        if ends_clause(item) or (item.kind == "word" and item.lemma_in(words["participles"]["describing"])):
            return None
        if item.kind == "word" and item.lemma_in(wanted):
            before = items[i - 1]
            if before.key == "اصبع" or (items[at].key == "رد" and before.lemma_in(words["nouns"]["leveling"])):
                return None  # رد بتوجيه أصابع الاتهام إلى Y, بتوجيه اتهامات إلى Y
            if before.lemma == "ب" and (items[at].key == "رد" or items[at].lemma_in(words["verbs"]["convict"])):
                return None  # رد باتهام: he accuses in turn; أدانته المحكمة باتهامات
            partitive = before.lemma == "من" and any(b.form == "ما" for b in items[at + 1 : i])
            governed = partitive or items[at].lemma_in(words["verbs"]["play_down"])  # سخر من الاتهامات
            other = before.kind == "prep" and not before.pronoun and before.lemma not in ("علي", "ل", "ب")
            if any(b.kind == "word" and b.lemma_in(words["nouns"]["comment"]) for b in items[at + 1 : i]):
                return None  # رفض التعليق على الاتهامات
            return None if other and not governed else i
    return None


def take_over(reading: Reading, sentence: Sentence, noun: int, words: Words, found: Charge) -> None:
    """Takes over what the denied accusation says of itself."""
    frame = noun_frame(reading, sentence, noun, words)
    found.accuser, found.accused, found.charge = frame.accuser, frame.accused, frame.charge
    if not found.accuser and sentence.items[noun - 1].lemma == "من":
        found.accuser = _who_issued(reading, sentence, noun)  # ما صدر عن X من اتهامات
    if _made_against_him(sentence.items, noun) or _against_forces(found.accused, words):
        found.accused, found.hints["own"] = accountable(found.denied_by), "1"  # so that it answers none of others
    if found.charge is None and (deed := genitive_deed(sentence, noun)) is not None:
        found.charge, found.accuser = deed, ()
    found.accuser = tuple(m for m in found.accuser if m not in found.denied_by)
    if not found.accused and found.charge is not None and not frame.of_another:
        found.accused = whom_it_is_about(reading, sentence, found.charge, found.denied_by)
    claim = bool(sentence.items[noun].lemma_in(words["nouns"]["claim"]))
    if found.charge is None or (claim and not found.accuser and not _is_blame(reading, sentence, found.charge, words)):
        found.hints["anaphoric"] = "1"
        found.hints["called"] = "1"  # by its name, however far off it was told


def _who_issued(reading: Reading, sentence: Sentence, noun: int) -> tuple[Mention, ...]:
    """ما صدر عن X من اتهامات, ما ساقه X من مزاعم: who made the accusations that are named after من."""
    items = sentence.items
    verb = verb_left(items, noun)
    if verb is None or not verb or items[verb - 1].form not in _WHAT:
        return ()
    by = verb + 1 + (items[verb + 1].lemma == "عن")
    whose = noun_phrase(items[: noun - 1], by, coordination=False)
    return parties(reading, whose, sentence) if whose is not None else ()


def _made_against_him(items: Sequence[Item], noun: int) -> bool:
    """رفضت X الاتهامات الموجهة إليها, اتهاماته لها: whom else than her who rejects them?"""
    against = next((i for i in items[noun + 1 : noun + 4] if i.kind == "prep" and i.lemma in AGAINST), None)
    return against is not None and against.pronoun in ("3ms", "3fs")


def _against_forces(accused: Sequence[Mention], words: Words) -> bool:
    """رفضت وزارة الدفاع اتهام X للجيش: whether forces are accused of whom it goes without saying whose they are."""
    forces = words["nouns"]["force"]
    return bool(accused) and all(
        m.manner == "group" and not m.key and " " not in m.name and fold(m.name).removeprefix("ال") in forces
        for m in accused
    )


def _is_blame(reading: Reading, sentence: Sentence, charge: Text, words: Words) -> bool:
    """Whether what is claimed is a wrong, or a deed whose doer is named."""
    at = item_at(sentence, charge)
    if at is None or doer(reading, sentence, charge, words):
        return at is not None
    near = range(at + 1, min(at + 5, len(sentence.items)))
    bribes = words["nouns"]["bribe"]  # بدفع رشى
    return of_wrong(sentence.items, at, words, 5) or any(
        does_wrong(sentence.items, i, words) or sentence.items[i].form in bribes for i in near
    )


def _of_others(sentence: Sentence, deed: Text, deniers: Sequence[Mention]) -> bool:
    """نفى X علاقتهم بـ: a deed that by its pronoun is not the denier's own."""
    noun = next((i for i in sentence.items if i.start >= deed.span.start and i.pronoun), None)
    one = len(deniers) == 1 and deniers[0].kind == "person"
    return one and noun is not None and noun.start - deed.span.start < 12 and noun.pronoun == "3mp"


def _opening(sentence: Sentence, text: Text) -> Sequence[Item]:
    """The first words of a charge."""
    at = item_at(sentence, text)
    return sentence.items[at : at + 2] if at is not None else ()


def _deed(sentence: Sentence, at: int, args: Arguments, words: Words) -> Text | None:
    """The deed as a verbal noun that is the object: أي تورط له في, تورطه في, استهداف المدنيين."""
    items = sentence.items
    last = min(args.end, at + _REACH, len(items))
    if args.end < len(items) and (items[args.end].kind == "rel" or _describes_text(items, args.end)):
        last = min(at + _REACH + 6, len(items))  # ينفي X الذي يسيطر على Y ارتكاب …
    for i in range(at + 1, last):
        item = items[i]
        if item.kind == "prep":
            continue
        deeds = words["nouns"]["involvement"] | words["nouns"]["wrong"]
        governed = items[i - 1].kind == "prep" and not items[i - 1].pronoun  # نفت في بيان لها استهداف X
        told = item.lemma_in(deeds) or (item.pronoun and is_wrong(items, i, words))  # سعيه لامتلاك سلاح
        if item.kind == "word" and told and not governed:
            own = i + 1 < len(items) and fold(items[i + 1].text) in ITS_OWN  # صلة بلاده بـ
            certain = item.lemma_in(words["nouns"]["doing"]) or bool(item.pronoun) or _polar(items, i) or own
            noun = item.noun()
            if not certain and (noun is None or noun.derived != "masdar" or _of_another(items, i)):
                return None
            first = i - 1 if _polar(items, i) else i
            return text_from(sentence, first)
    return None


def _describes_text(items: Sequence[Item], at: int) -> bool:
    """نفت X في رسالة تلقتها الوكالة أي صلة لها: a clause about that in which it is denied."""
    return items[at].kind == "verb" and bool(items[at].pronoun) and describes(items, at)


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
    first = past_asides(items, args.end)
    for i in range(first, min(first + 2, len(items))):
        if (
            items[i].kind == "sub"
            and items[i - 1].kind != "prep"
            and items[i].form in ("ان", "انه", "انها", "بان", "بانه", "بانها")
        ):
            near = range(i + 1, min(i + 7, len(items)))
            if any(items[v].kind == "verb" and items[v].lemma_in(words["verbs"]["accuse"]) for v in near):
                return None  # نفى أن تكون بلاده اتهمت X: to have accused is no wrong
            wrong = of_wrong(items, i, words, 8) or any(does_wrong(items, v, words) for v in near)
            text = text_from(sentence, i)
            return text if text is not None and (wrong or has_no_part(sentence, text, words)) else None
    return None
