"""Nouns of accusation, by themselves and under a light verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.accusations.ascribed import leveled_by_noun, pointed
from kg.extraction.accusations.charges import (
    AGAINST,
    Charge,
    Words,
    against,
    charge_after,
    charge_text,
    genitive_charge,
    genitive_deed,
    near_agent,
    of_wrong,
    opens_charge,
    tells_agent,
)
from kg.extraction.accusations.deeds import doer
from kg.extraction.accusations.leveling import by_leveling, is_its_object, leveled, names_deed
from kg.extraction.accusations.verdicts import without_verdict
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.discourse.roles import (
    agent_of,
    is_passive,
    nearest,
    relative_verb,
    subject,
    venues_of,
)
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.lexicon.function_words import INDEPENDENT
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span, Text

_REACH = 14  # items back from the noun to what governs it


def accusation_noun(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """A noun of accusation with what it governs itself, and what the verb over it adds."""
    items, verbs = sentence.items, words["verbs"]
    if at and items[at - 1].form == "عند":
        return  # محاسبة الصحافي عند اتهامه: whenever he may be
    claim = bool(items[at].lemma_in(words["nouns"]["claim"]))
    verb = governing_verb(items, at)
    if verb is None and at and items[at - 1].lemma == "في":
        within = verb_left(items, at)  # لم تتردد في اتهام Y
        verb = within if within is not None and items[within].lemma_in(verbs["hesitate"]) else None
    if verb is not None and not is_negated(items, verb) and items[verb].lemma_in(verbs["avoid"] | verbs["hesitate"]):
        return  # تجنبت X اتهام Y
    if at and items[at - 1].key == "اصبع":
        within = verb_left(items, at) if leveled_by_noun(items, at, words) else None
        over = within if within is not None else governing_verb(items, at - 1)
        yield from pointed(reading, sentence, at, over, words)
        return
    if verb is not None and items[verb].key == "رد" and items[at - 1].lemma == "ب":
        found = noun_frame(reading, sentence, at, words)  # رد X باتهام Y بـ
        found.accuser = found.accuser or tuple(
            m for m in parties(reading, verb_arguments(items, verb).subject, sentence) if m not in found.accused
        )
        yield found
        return
    if at and items[at - 1].lemma_in(words["nouns"]["leveling"]):
        found = noun_frame(reading, sentence, at, words)
        if by_leveling(reading, sentence, at, verb, found, words):
            yield found
            return
    if verb is not None and items[verb].lemma_in(verbs["deny"] | verbs["reject"] | verbs["describe"] | verbs["drop"]):
        return  # read with its verb, or no accusation any more
    if at and items[at - 1].kind == "word" and items[at - 1].lemma_in(words["participles"]["describing"]):
        return  # واصفا اتهامه بأنه كاذب: read with the participle
    found = noun_frame(reading, sentence, at, words)
    if verb is not None and not is_negated(items, verb):
        if items[verb].lemma_in(verbs["exchange"]):
            yield from _mutual(reading, sentence, at, verb, found)
            return
        if items[verb].lemma_in(verbs["level"]) and is_its_object(items, verb, at):
            leveled(reading, sentence, at, verb, found, words)
        elif items[verb].lemma_in(verbs["face"]) and not found.accused:
            found.accused = subject(reading, sentence, verb, at)
            found.charge = found.charge or genitive_charge(sentence, at)
            found.rule = "light verb: face"
    elif verb is not None and not items[verb].lemma_in(verbs["hesitate"]):
        return
    if verb is not None and not found.accuser and found.accused:
        found.accuser = _who_does_so(reading, sentence, at, verb, found, words)
    if claim and _suing(items, at) and verb is not None and items[verb].lemma_in(verbs["want"]):
        found.accuser = found.accuser or subject(reading, sentence, verb, at)  # أعلن X الادعاء على Y بـ Z
    if claim and not (found.accused and (found.accuser or _that_he_did(items, at, words))):
        return
    if _between(items, at):
        yield from _both_ways(reading, sentence, at, found)
        return
    yield found


def _who_does_so(
    reading: Reading, sentence: Sentence, at: int, verb: int, found: Charge, words: Words
) -> tuple[Mention, ...]:
    """سارعت X إلى اتهام Y بـ Z, دأبت على اتهام Y, لم تتردد في اتهامه: who goes as far as to accuse somebody."""
    items, singular = sentence.items, sentence.items[at].analysis
    if items[at].definite or singular is None or singular.number == "p":
        return ()
    told = words["verbs"]["go_on_to"] | (words["verbs"]["hesitate"] if is_negated(items, verb) else frozenset())
    joined = at - 1 - (items[at - 1].form == "حد")  # ذهب إلى حد اتهام Y
    if not items[verb].lemma_in(told) or items[joined].lemma not in ("الي", "ب", "علي", "في"):
        return ()
    written = verb_arguments(items[:joined], verb).subject
    return tuple(m for m in verb_subject(reading, sentence, verb, written) if m not in found.accused)


def governing_verb(items: Sequence[Item], at: int) -> int | None:
    """The verb whose object, or preposition's object, the noun at ``items[at]`` is."""
    for i in range(at - 1, max(-1, at - _REACH), -1):
        if items[i].kind == "verb":
            return i
        if items[i].kind in ("sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛:،"):
            if _beside_date(items, i) or _past_office(items, i):
                continue  # وجّه القاضي، يوم الاثنين، تهمة; إلى فلان، الوزير السابق، تهمة
            if (opened := _by_mouth(items, i)) is not None or (opened := _relative_aside(items, i)) is not None:
                return verb_left(items, opened)  # جددت X، على لسان وزيرها، اتهام Y
            return None
        if (
            items[i].kind == "prep"
            and i >= at - 3
            and all(item.kind != "mention" for item in items[i + 1 : at])  # محكمة في نيويورك لائحة اتهام
            and items[i].lemma in ("بعد", "وسط", "رغم", "بسبب", "مع", "خلال", "قبل", "في", "اثر")
        ):
            return None
    return None


def _that_he_did(items: Sequence[Item], at: int, words: Words) -> bool:
    """مزاعم بأن X تلقى رشوة: a claim of a wrong, whoever makes it."""
    that = at + 1 < len(items) and items[at + 1].kind == "sub" and not items[at + 1].pronoun
    return bool(that) and of_wrong(items, at + 1, words, 8)


def _suing(items: Sequence[Item], at: int) -> bool:
    """الادعاء على Y: a claim that is made at court."""
    after = items[at + 1] if at + 1 < len(items) else None
    return items[at].key == "ادعاء" and after is not None and after.lemma == "علي"


def _by_mouth(items: Sequence[Item], comma: int) -> int | None:
    """Where the aside opens that says by whose mouth it is told, if ``items[comma]`` closes one."""
    opened = next((i for i in range(comma - 1, max(0, comma - _ASIDE), -1) if items[i].text in "،,"), None)
    return opened if opened is not None and any(i.form == "لسان" for i in items[opened : opened + 3]) else None


def _relative_aside(items: Sequence[Item], comma: int) -> int | None:
    """إلى X، الذي كان يعمل في كذا، تهمة; إلى X، الوزير السابق، تهمة: where what describes somebody opens that
    ``items[comma]`` closes.
    """
    opened = next((i for i in range(comma - 1, max(0, comma - _ASIDE), -1) if items[i].kind == "mark"), None)
    described = opened is not None and items[opened].text in "،," and items[opened + 1].kind == "rel"
    if opened is not None and opened > 1 and not described and items[opened].text in "،,":
        to_whom = items[opened - 1].kind == "mention" and items[opened - 2].lemma in ("الي", "ل")
        first = (
            opened + 1 + 2 * (items[opened + 1].kind == "conj" and items[min(opened + 2, comma)].form in INDEPENDENT)
        )  # وهو
        described = to_whom and all(i.kind not in ("verb", "conj", "sub") for i in items[first:comma])
    verb = verb_left(items, opened) if opened is not None and described and items[comma].text in "،," else None
    levels = verb is not None and items[verb].lemma_in(triggers("accusation")["verbs"]["level"])
    return opened if levels else None


_ASIDE = 14  # items of an insertion between commas


def _past_office(items: Sequence[Item], comma: int) -> bool:
    """إلى فلان، الوزير السابق، تهمة: whether a comma closes the office after the name of whom a preposition governs."""
    named = items[comma - 1] if comma > 1 else None
    apposed = named is not None and named.kind == "mention" and "،" in named.text and items[comma].text == "،"
    return apposed and items[comma - 2].lemma in ("الي", "ل")


def _beside_date(items: Sequence[Item], i: int) -> bool:
    """Whether a comma opens or closes an aside that is a date alone."""
    comma = items[i].kind == "mark" and items[i].text in "،,"
    opens = i + 2 < len(items) and items[i + 1].kind == "date" and items[i + 2].text in "،,"
    closes = i > 1 and items[i - 1].kind == "date" and items[i - 2].text in "،,"
    return comma and (opens or closes)


def noun_frame(reading: Reading, sentence: Sentence, at: int, words: Words) -> Charge:
    """Accuser, accused and charge as a noun of accusation states them with its own words."""
    items = sentence.items
    args = noun_arguments(items, at)
    charge = charge_text(sentence, args)
    if charge is not None and names_deed(items, at) and charge.span.start > items[at + 1].start:
        charge = genitive_charge(sentence, at)
    if charge is None and (later := _past_others(items, args.end)) is not None:
        after = charge_after(sentence, later, 6)
        charge = after[1] if after is not None else None
    if charge is None and args.end < len(items) and items[args.end].lemma_in(words["verbs"]["concern"]):
        charge = charge_text(sentence, verb_arguments(items, args.end))  # تهم تتعلق بـ Z
    charge = without_verdict(sentence, charge, words) if charge is not None else None
    found = Charge(at, "noun", charge=charge)
    genitive = parties(reading, args.subject, sentence) if args.subject is not None and not items[at].pronoun else ()
    if not names_deed(items, at):  # تهمة انتهاك العقوبات على X: X is in the charge
        found.accused = against(reading, sentence, args, others=(*genitive, *venues_of(items)))
    if len(genitive) == 1 and genitive[0].name.startswith("المعارضة لل"):
        genitive, found.of_another = (_without_whom(genitive[0]),), True  # اتهامات المعارضة للحكومة
    singular = items[at].analysis is not None and items[at].analysis.number != "p"  # type: ignore[union-attr]
    if args.object is not None and args.object.adjectives:
        found.accuser = tuple(args.object.adjectives)
    beside = near_agent(items, args, charge)
    if names_deed(items, at):  # تهمة قبض رشاوى من X: the bribes are
        beside = replace(beside, preps=[p for p in beside.preps if p.preposition != "من" or tells_agent(items, p.at)])
    if (by := agent_of(reading, sentence, beside)) and not found.accuser:
        found.accuser = by
    if items[at].pronoun:
        owner = NounPhrase(at, at + 1, items[at], pronoun=items[at].pronoun)
        if not found.accused and at + 1 < len(items) and items[at + 1].kind == "mention":
            second, told = _second(reading, sentence, replace(args, end=at + 1))  # جدد X اتهامه Y بـ Z
            found.accused, found.charge = second, found.charge or told
        if found.accused or not singular:
            found.accuser = found.accuser or reading.actors(owner, sentence)
            found.accuser = found.accuser or nearest(reading, sentence, owner, others=found.accused, elsewhere=False)
        else:
            near = nearest(reading, sentence, owner, elsewhere=False) or _two_before(reading, sentence, owner)
            found.accused = tuple(m for m in near if m.kind != "state")
            found.accuser = by or _of_clause(reading, sentence, at, found.accused, words)
            found.rule = "noun with pronoun"
    elif args.subject is not None:
        second, told = _second(reading, sentence, args)
        charge = found.charge = charge or told
        found.of_another = found.of_another or _of_another(args)
        if found.accused or second or not singular or found.of_another or items[at].lemma_in(words["nouns"]["claim"]):
            found.accuser, found.accused = found.accuser or genitive, found.accused or second
        elif charge is not None or by:  # اتهام قادة كينيين من قبل المحكمة
            found.accused = genitive
    if (inner := relative_verb(items, args.end) or _describing(items, at, args.end)) is not None:
        verb, arguments = inner
        if arguments.subject is not None and arguments.subject.first > verb and not found.accuser:
            found.accuser = parties(reading, arguments.subject, sentence)
        found.accused = found.accused or against(reading, sentence, arguments, pronouns=False)
        if not items[verb].lemma_in(words["verbs"]["describe"]):  # الاتهامات التي وصفها بأنها سخيفة
            found.charge = found.charge or charge_text(sentence, arguments)
    if items[at].lemma_in(words["nouns"]["claim"]) and (deed := genitive_deed(sentence, at)) is not None:
        # مزاعم تدخل X في شؤون Y: the deed says who it is
        found.charge, found.accused, found.accuser = deed, (), ()
    if singular and not items[at].pronoun and _why_sanctioned(items, at):
        found.accuser = found.accuser or _of_clause(reading, sentence, at, found.accused, words)
    own = at + 1 < len(items) and items[at + 1].kind == "word" and bool(items[at + 1].pronoun)  # اتهام خصومه بـ Z
    if not found.accused and found.charge is not None and not own:
        found.accused = tuple(m for m in doer(reading, sentence, found.charge, words) if m not in found.accuser)
    return found


def _without_whom(opponents: Mention) -> Mention:
    """المعارضة, without the government that she accuses: اتهامات المعارضة للحكومة."""
    name = opponents.name.split(" لل")[0]
    span = Span(opponents.span.start, opponents.span.start + len(name), opponents.span.field)
    return opponents._replace(name=name, span=span)


def _past_others(items: Sequence[Item], at: int) -> int | None:
    """الاتهامات الموجهة له ولآخرين بـ Z: past the others who are accused with him, if they are."""
    joined = at + 1 < len(items) and items[at].kind == "conj" and items[at + 1].kind == "prep"
    return at + 2 if joined and items[at + 1].lemma in AGAINST else None


def _why_sanctioned(items: Sequence[Item], at: int) -> bool:
    """فرضت X عقوبات على Y على خلفية اتهام Y بـ Z: who punishes somebody for it accuses him of it."""
    if not at or items[at - 1].form not in _ON_ACCOUNT:
        return False
    sanction = triggers("sanction")["nouns"]["sanction"]
    return any(i.kind == "word" and i.lemma_in(sanction) for i in items[:at])


_ON_ACCOUNT = frozenset({"خلفيه", "بسبب", "بعد", "اثر"})


def _two_before(reading: Reading, sentence: Sentence, owner: NounPhrase) -> tuple[Mention, ...]:
    """إحالة X وY إلى المحكمة لاتهامهما بـ: the two men that were named together last before the pronoun."""
    if owner.pronoun != "3d":
        return ()
    people = [m for m in sentence.mentions if m.kind == "person" and m.span.end <= owner.head.start][-2:]
    if len(people) < 2:
        return ()
    between = [i for i in sentence.items if people[0].span.end <= i.start < people[1].span.start]
    joined = any(i.kind == "conj" for i in between) and all(i.kind in ("conj", "mark", "mention") for i in between)
    return tuple(r for m in people for r in reading.resolved(m)) if joined else ()


def _describing(items: Sequence[Item], at: int, verb: int) -> tuple[int, Arguments] | None:
    """اتهامات أطلقها X بشأن Z: a clause that describes an indefinite noun, without a relative; the verb takes it up."""
    if items[at].definite or verb >= len(items) or items[verb].kind != "verb" or not items[verb].pronoun:
        return None
    return verb, verb_arguments(items, verb)


def _of_another(args: Arguments) -> bool:
    """اتهام X لنا بـ Z, اتهام X لمراسل القناة بـ Z: whether it is against another than its genitive, named or not."""
    return any(
        p.preposition in AGAINST
        and p.phrase is not None
        and (p.phrase.pronoun[:1] in ("1", "2") or (p.preposition == "ل" and not p.phrase.pronoun))
        for p in args.preps
    )


def _second(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[tuple[Mention, ...], Text | None]:
    """اتهام واشنطن طهران بـ Z: the object that follows the agent, and the charge."""
    items = sentence.items
    if args.end < len(items) and items[args.end].kind == "mention" and items[args.end - 1].kind not in ("mark", "conj"):
        phrase = noun_phrase(items, args.end)
        if phrase is not None and phrase.last < len(items) and opens_charge(items, phrase.last):
            return parties(reading, phrase, sentence), text_from(sentence, phrase.last)
    return (), None


def _of_clause(
    reading: Reading, sentence: Sentence, at: int, accused: tuple[Mention, ...], words: Words
) -> tuple[Mention, ...]:
    """لاتهامه بـ Z as the reason of a clause: its subject accuses, if it is a body or does away with the accused."""
    items = sentence.items
    for verb in range(at - 1, -1, -1):
        if items[verb].kind == "mark" and items[verb].text in ".؛:":
            break
        if items[verb].kind != "verb" or any(i.kind == "rel" for i in items[max(0, verb - 2) : verb]):
            continue
        if is_passive(items[verb]):
            break
        found = parties(reading, verb_arguments(items, verb).subject, sentence)
        punishes = items[verb].lemma_in(words["verbs"]["judicial"]) or any(
            i.lemma_in(words["nouns"]["trial"]) for i in items[verb:at] if i.kind == "word"
        )
        return tuple(m for m in found if m not in accused and (punishes or m.kind in ("state", "organization")))
    return ()


def _mutual(reading: Reading, sentence: Sentence, at: int, verb: int, found: Charge) -> Iterator[Charge]:
    """تبادل X وY الاتهامات بـ Z: each accuses the other."""
    sides = subject(reading, sentence, verb, at)
    args = verb_arguments(sentence.items, verb)
    if len(sides) == 1 and (other := args.prep("مع")) is not None:
        sides = (*sides, *parties(reading, other.phrase, sentence))
    elif len(sides) == 1 and args.subject is not None:
        sides = (*sides, *_of_another_nation(sentence.items, args.subject.first + 1))  # السلطات اللبنانية والسورية
    charge = found.charge or charge_text(sentence, args)
    yield from _each_other(sides, at, charge)


def _of_another_nation(items: Sequence[Item], at: int) -> tuple[Mention, ...]:
    """The nationality that و joins to the one before it, if no noun stands between."""
    mention = items[at + 1].mention if at + 1 < len(items) and items[at].kind == "conj" else None
    return (mention,) if mention is not None and mention.manner == "demonym" else ()


def exchanged(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """تبادل X وY المسؤولية عن Z: each lays it at the other's door."""
    verb = governing_verb(sentence.items, at)
    if verb is not None and sentence.items[verb].lemma_in(words["verbs"]["exchange"]):
        yield from _mutual(reading, sentence, at, verb, Charge(at, "mutual", charge=text_from(sentence, at)))


def _each_other(sides: Sequence[Mention], at: int, charge: Text | None) -> Iterator[Charge]:
    if len(sides) == 2 and charge is not None:
        for one, other in ((0, 1), (1, 0)):
            yield Charge(at, "mutual", (sides[one],), (sides[other],), charge)


def _between(items: Sequence[Item], at: int) -> bool:
    return any(i.form.removeprefix("ال") in ("متبادله", "متبادل") for i in items[at + 1 : at + 3])


def _both_ways(reading: Reading, sentence: Sentence, at: int, found: Charge) -> Iterator[Charge]:
    """الاتهامات المتبادلة بين X وY بـ Z."""
    between = noun_arguments(sentence.items, at).prep("بين")
    sides = parties(reading, between.phrase, sentence) if between is not None else ()
    yield from _each_other(sides, at, found.charge)
