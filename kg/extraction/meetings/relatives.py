"""The sides of a meeting that a clause names which describes its noun."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.pronouns import acts_after
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.certainty import is_future
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, prep_phrases
from kg.extraction.grammar.scenes import is_place
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.meetings.bodies import called_a_side, is_known
from kg.extraction.meetings.sides import actors_or_members, those_present, with_company, with_whom
from kg.extraction.meetings.topics import ends_sides
from kg.extraction.meetings.visits import due_from
from kg.language.fold import fold
from kg.lexicon.function_words import WAS, WERE
from kg.lexicon.triggers import triggers
from kg.records import Mention


def relative_sides(reading: Reading, sentence: Sentence, end: int) -> tuple[Mention, ...]:
    """المفاوضات التي أجراها X مع Y, اتصال تلقاه X من Y: the sides that a relative clause with a light verb names.

    The verb may be in prospect (الاجتماع الذي كان من المقرر أن يعقده X وY).
    """
    items = sentence.items
    end += end < len(items) and items[end].text == "("  # القمة (التي عقدت بين X وY)
    if end < len(items) and items[end].form in WAS and (between := _between(items, end + 1)) is not None:
        # لقاء كان مقررا الجمعة بين X وY
        return with_whom(reading, sentence, Arguments(preps=list(prep_phrases(items, between))))
    if end + 1 < len(items) and items[end].form in WERE and items[end + 1].lemma == "ل" and items[end + 1].pronoun:
        # مداولات كانت له في P مع Y
        whose = reading.actors(NounPhrase(end + 1, end + 2, items[end + 1], pronoun=items[end + 1].pronoun), sentence)
        other = with_whom(reading, sentence, Arguments(preps=list(prep_phrases(items, end + 2))))
        return (*whose, *other) if whose and other and not set(whose) & set(other) else ()
    if end >= len(items):
        return ()
    if items[end].text in ("،", ",") and end + 1 < len(items) and items[end + 1].lemma in ("بمشاركه", "بحضور"):
        # القمة السادسة لكذا، بمشاركة X وY، إلى جانب Z
        preps = list(prep_phrases(items, end + 1))
        if (several := those_present(reading, sentence, Arguments(preps=preps))) or items[end + 1].lemma == "بحضور":
            return several
        present = with_company(reading, sentence, Arguments(preps=preps))
        present = present or actors_or_members(reading, preps[0].phrase, sentence)
        return present if len(present) > 1 else ()
    if items[end].form in WAS and (meant := _was_to_be(items, end + 1)):
        end = meant  # ألغى اجتماعا كان سيعقده مع X
    described = items[end].kind == "rel" or (items[end].kind == "verb" and _resumes(items, end))
    if described and (beyond := _past_comment(items, end)):
        end = beyond
    elif not (described or due_from(items, end)):
        return ()
    due = end + 3 < len(items) and items[end + 1].form in WERE
    if due and (told := _between(items, end + 2)) is not None:
        # القمة التي كانت مقررة غدا بين X وY
        return with_whom(reading, sentence, Arguments(preps=list(prep_phrases(items, told))))
    first = due_from(items, end) or end
    for verb in range(first, min(first + 9, len(items))):
        item = items[verb]
        if item.kind == "mark" or (item.kind == "sub" and item.folded != "ان"):
            return ()
        if item.kind == "verb":
            verbs = triggers("meeting")["verbs"]
            if not (item.lemma_in(verbs["hold"]) or item.lemma_in(verbs["happen"])) or item.key == "حضر":
                return ()  # اللقاء الذي حضره X: who sat in on the talks of others
            args = verb_arguments(items, verb)
            after = [args.subject] if args.subject is not None and args.subject.first > verb else args.bare
            subject = after[0] if after else None
            if subject is not None and _past_aside(items, verb, subject.first):
                return ()  # أقال المجلس، في جلسة عقدها أمس، X وY: the object of the clause about it
            caller = args.prep("من") if item.key == "تلقي" else None
            if caller is not None and subject is not None and subject.first > caller.at:
                subject = None  # أكد X خلال اتصال تلقاه من Y أهمية …
            of_two = item.analysis is not None and item.analysis.number == "d"  # أجرياها، على ترسيم الحدود بين البلدين
            if subject is None and args.prep("بين") is not None and not of_two:
                return with_whom(reading, sentence, args)  # الاجتماع الذي انعقد في P بين X وY
            scene = subject is not None and bool(subject.mentions) and is_place(subject.mentions[0])
            if scene and item.lemma_in(verbs["scene"]):
                return with_whom(reading, sentence, args)  # محادثات استضافتها P: where they were
            agent = acts_after(sentence, verb) if subject is None else ()
            agent = agent or verb_subject(reading, sentence, verb, subject)
            if not agent and subject is None and verb in (end, first) and item.analysis is not None:
                # مهد السفير باتصالين أجراهما مع X, لقاء كان مقررا أن يعقده مع X: he who is the subject of the clause
                agent = reading.antecedent(sentence.index, item.start, item.analysis.gender, item.analysis.number)
            others = with_whom(reading, sentence, args)
            if len(agent) > 1 and args.prep("مع") is not None and not any(map(is_known, others)):
                return ()  # الاتصالات التي أجراها X وY وأنا مع قادة البلد: each with others, who are not named
            sides = agent + others
            of = args.prep("من") if item.key == "شارك" else None
            side = of.phrase.head if of is not None and of.phrase is not None else None
            if side is not None and called_a_side(side.form):
                return ()  # جلسة شارك فيها من الجانب المصري X وY: of one side
            if item.key == "شارك":
                sides += with_company(reading, sentence, args)  # قمة شارك فيها، إلى جانب X، كل من Y وZ
            if agent and caller is not None:
                sides += reading.actors(caller.phrase, sentence)
            return sides
    return ()


def _was_to_be(items: Sequence[Item], at: int) -> int:
    """كان سيعقده, كانت ستجريها: the verb in the future at item ``at``, or after its particle; 0 where there is none."""
    verb = at + (at < len(items) and items[at].kind == "fut")
    return verb if verb < len(items) and items[verb].kind == "verb" and is_future(items, verb) else 0


def _past_aside(items: Sequence[Item], verb: int, at: int) -> bool:
    """Whether a comma ends what a relative clause says before ``at``, so that the phrase there is none of it."""
    commas = sum(item.text in ("،", ",") for item in items[verb:at])
    return commas == 1 and items[at - 1].text in ("،", ",")  # عقده، أمس، X: a pair within it


def _past_comment(items: Sequence[Item], end: int) -> int:
    """اتصال وصفته مصادر بأنه مهم، جرى بين X وY: the verb of taking place after a clause that only comments on it.

    Two clauses without a relative may describe a noun, one after the other. 0 where no such verb follows a comma.
    """
    verb, verbs = end + (items[end].kind == "rel"), triggers("meeting")["verbs"]
    if verb >= len(items) or not (items[verb].pronoun and items[verb].lemma_in(verbs["comment"])):
        return 0
    for i in range(verb + 1, min(verb + 14, len(items) - 1)):
        if items[i].text in "،,":
            after = items[i + 1]
            return i + 1 if after.lemma_in(verbs["happen"]) or after.lemma_in(verbs["hold"]) else 0
        if items[i].kind in ("verb", "rel") or items[i].text in ".؛:":
            break
    return 0


def _between(items: Sequence[Item], start: int) -> int | None:
    """كان مقررا في P الجمعة بين X وY, كان Z يعتزم عقده بين X وY: the preposition before the sides."""
    intend = triggers("meeting")["verbs"]["intend"]
    for i in range(start, min(start + _SETTING, len(items))):
        item = items[i]
        if item.kind == "verb" and item.lemma_in(intend):
            continue
        if item.kind in ("verb", "sub", "rel", "conj") or (item.kind == "mark" and item.text in ".؛:"):
            return None
        if item.kind == "prep" and item.lemma in ("بين", "مع"):
            return i
    return None


_SETTING = 10
"""So many words may tell where and when what was due was to be."""


def beyond_description(reading: Reading, sentence: Sentence, end: int) -> tuple[Mention, ...]:
    """محادثات لم يعلن عنها مسبقا مع X, لقاء استمر ساعتين مع X, محادثات وصفت بالمهمة مع X: the sides after a clause that
    describes the noun which ends at ``end``.

    A clause without a relative describes an indefinite noun, which it takes up by a pronoun or has for its own subject
    (Ryding, ch. 14.2).
    """
    items = sentence.items
    verb = end + (end < len(items) and items[end].kind == "neg")
    if verb >= len(items) or items[verb].kind != "verb":
        return ()
    args = verb_arguments(items, verb)
    resumed = items[verb].pronoun or any(p.phrase is not None and p.phrase.pronoun for p in args.preps)
    if not (resumed or _of_itself(items, verb, args)):
        return ()
    return with_whom(reading, sentence, Arguments(preps=[p for p in args.preps if p.preposition == "مع"]))


def _of_itself(items: Sequence[Item], verb: int, args: Arguments) -> bool:
    """لقاء استمر ساعتين مع X: whether a verb right after a noun says only of it how long or in what way it was.

    Not where مع goes with what two have with one another (انتهى باتفاق مع X), or with what they talked about.
    """
    told, beside = items[verb].analysis, args.prep("مع")
    if told is None or beside is None or told.person != "3" or told.number != "s":
        return False
    if any(p.mentions or (p.head.kind == "word" and not _measures(p.head)) for p in args.bare):
        return False
    if items[beside.at - 1].key in triggers("meeting")["mutual"]["nouns"]:
        return False
    return not any(ends_sides(p) for p in args.preps if p.at < beside.at and p.preposition not in ("ب", "عن"))


def _measures(item: Item) -> bool:
    if item.kind == "number" or (item.analysis is not None and item.analysis.pos == "noun_num"):
        return True
    spans = triggers("meeting")["surroundings"]["span"]
    return item.key in spans or any(a.number == "d" and a.lemma and fold(a.lemma) in spans for a in item.analyses)


def included(reading: Reading, sentence: Sentence, end: int) -> tuple[Mention, ...]:
    """محادثات X التي شملت Y, لقاءات في P شملت Y وZ: the men whom a clause that describes talks says they took in."""
    items = sentence.items
    comma = end < len(items) and items[end].text in ("،", ",")  # سلسلة لقاءات، شملت X
    verb = end + comma
    verb += verb < len(items) and items[verb].kind == "rel"
    taking_in = triggers("meeting")["verbs"]["take_in"]
    if verb >= len(items) or items[verb].kind != "verb" or items[verb].key not in taking_in:
        return ()
    found = (m for phrase in verb_arguments(items, verb).bare for m in reading.actors(phrase, sentence))
    return tuple(m for m in found if m.kind in ("person", "office") and m.number != "p")


def _resumes(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb right after a noun describes it: with a pronoun for it on itself or a preposition (شارك فيها)."""
    after = items[verb + 1] if verb + 1 < len(items) else None
    taking_part = items[verb].key == "شارك" and after is not None and after.kind == "prep" and bool(after.pronoun)
    return bool(items[verb].pronoun) or taking_part
