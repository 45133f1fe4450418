"""Who accuses and who is accused, of the phrases that stand beside an accusing verb before the charge."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import OF_THEMSELVES, charge_after, phrase_before
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import describes, nearest
from kg.extraction.grammar.group_names import row_of, stands_for_state
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.kin import kin_of_named
from kg.extraction.grammar.modifiers import accusative
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.names.evidence import evidence
from kg.language.fold import fold
from kg.lexicon.function_words import INDEPENDENT
from kg.lexicon.office_classes import JUDICIAL
from kg.records import Mention, Text


def author_before(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """تقرير لخبراء X اتهمها بـ: whose text it is that a clause without a relative says to accuse somebody."""
    items = sentence.items
    if not items[at].pronoun or (at + 1 < len(items) and items[at + 1].kind == "prep" and items[at + 1].pronoun):
        return ()  # بيان اتهم فيه
    for i in range(at - 1, max(-1, at - 8), -1):
        if items[i].kind in ("verb", "sub", "rel", "mark"):
            break
        if is_text(items[i]) and not items[i].definite:
            return parties(reading, noun_phrase(items, i), sentence)
    return ()


def several_before(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """تصريحات لمسؤولين كنديين اتهموا فيها X: the people without article whom a verb in the plural describes."""
    items = sentence.items
    analysis = items[at].analysis
    if analysis is None or analysis.number != "p" or analysis.person not in ("", "3"):
        return ()
    for first in range(at - 1, max(-1, at - 4), -1):
        if items[first].kind == "word" and not items[first].definite and items[first].form.endswith("ين"):
            phrase = noun_phrase(items, first, coordination=False)
            if phrase is not None and phrase.last == at:
                officials = phrase.adjectives if stands_for_state(phrase.head) else []
                return tuple(officials) or parties(reading, phrase, sentence)
    return ()


def quoted_speaker(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """قال X: «نتهم Y بـ …»: who says it in his own words."""
    items = sentence.items
    colon = next((i for i in range(at - 1, -1, -1) if items[i].kind == "mark" and items[i].text == ":"), None)
    verb = next((i for i in range(colon - 1, -1, -1) if items[i].kind == "verb"), None) if colon is not None else None
    return parties(reading, verb_arguments(items, verb).subject, sentence) if verb is not None else ()


_THE_ONE = INDEPENDENT | {"اول", "اخر", "ابرز"}


def first_to_do_it(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...] | None:
    """كان X أول من اتهم Y, X هو من اتهم Y: who is said to be the one that did it; None in no such sentence."""
    items = sentence.items
    if at < 3 or items[at - 1].form != "من" or items[at - 2].form not in _THE_ONE:
        return None
    start = next((i + 1 for i in range(at - 3, -1, -1) if items[i].kind in ("mark", "verb", "sub", "conj")), 0)
    found = parties(reading, noun_phrase(items, start, coordination=False), sentence)
    return found if len(found) == 1 else ()


def of_the_past(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """سبق لـ X أن اتهم Y: who did it before."""
    items = sentence.items
    if at < 4 or items[at - 1].kind != "sub":
        return ()
    start = next((i for i in range(at - 2, max(-1, at - 8), -1) if items[i].form == "سبق"), None)
    if start is None or items[start + 1].lemma != "ل":
        return ()
    if items[start + 1].pronoun:  # سبق لها أن
        return nearest(
            reading, sentence, NounPhrase(start + 1, start + 2, items[start + 1], pronoun=items[start + 1].pronoun)
        )
    return parties(reading, noun_phrase(items[: at - 1], start + 2), sentence)


def text_before(items: Sequence[Item], at: int) -> NounPhrase | None:
    """تصريحات أسترالية تتهم, تقرير للأمم المتحدة اتهم: the text without article that a verb after it describes."""
    if items[at].pronoun:
        return None
    if at > 2 and items[at - 1].mention is not None and items[at - 2].lemma == "ل" and is_text(items[at - 3]):
        return noun_phrase(items, at - 3, coordination=False) if not items[at - 3].definite else None
    if not describes(items, at):
        return None
    first = next((i for i in range(at - 1, max(-1, at - 4), -1) if items[i].kind == "word" and row_of(items[i])), None)
    phrase = noun_phrase(items[:at], first, coordination=False) if first is not None else None
    return phrase if phrase is not None and is_text(phrase.head) else None


def author_of(reading: Reading, sentence: Sentence, phrase: NounPhrase | None) -> tuple[Mention, ...]:
    """تقرير أممي: whose text a phrase names; nobody where it names no text."""
    return parties(reading, phrase, sentence) if phrase is not None and is_text(phrase.head) else ()


def past_its_maker(items: Sequence[Item], text: NounPhrase | None) -> int | None:
    """خلص تقرير أعدته X إلى أن, تقرير لـ X أن: what opens the clause of a text, past whose it is and who made it."""
    if text is None or not is_text(text.head):
        return None
    after = range(text.last, min(text.last + _MADE, len(items)))
    return next((i for i in after if items[i].kind == "sub" and items[i].form in ("ان", "بان")), None)


_MADE = 14
"""So many words after a text its clause may open."""


def is_text(item: Item) -> bool:
    """Whether a noun names a text, which speaks for whose it is."""
    row = row_of(item)
    return row is not None and row["names"] == "author"


def two_parties(
    reading: Reading, sentence: Sentence, at: int, args: Arguments, charge: Text | None
) -> tuple[NounPhrase | None, NounPhrase | None]:
    """Subject and object of an accusing verb: of several phrases before the charge the last one is whom it accuses.

    What stands between commas after an unknown name is its apposition: اتهم X، النائب في البرلمان، في تصريح، Y بـ Z.
    """
    items = sentence.items
    bare = [p for p in args.bare if charge is None or p.head.start < charge.span.start]
    while len(bare) > 1 and _adverb(bare[-1]):
        bare.pop()
    if len(bare) == 1 and accusative(bare[0].head) and row_of(bare[0].head) is not None:
        return None, bare[0]  # كما اتهمت ضباطا كبارا بـ: the subject is that of the clause before
    if len(bare) < 2 or items[at].pronoun:
        subject, object_ = (None if _within(p, charge, items[at]) else p for p in (args.subject, args.object))
        return subject, object_
    if args.subject_before and (_both_after(items, bare, at) or _taken_up(items, bare, at)):
        return bare[0], bare[-1]  # عصابات تتهم X جارتها Y بغض الطرف عنها
    if args.subject_before:
        return args.subject, bare[-1] if charge is not None else bare[0]
    if accusative(bare[0].head) and row_of(bare[0].head) is not None:
        return None, bare[0]  # كما اتهمت ضباطا كبارا بـ: the subject is that of the clause before
    if len(bare) > 2 and kin_of_a_man(items, bare[0].first, bare[1].last):
        # زوجة الرئيس فلان، فلانة، Y: whose kin he or she is, and the name, if one stands between commas
        person = bare[2].mentions[0] if len(bare) > 3 and len(bare[2].mentions) == 1 else None
        told = person is not None and person.kind == "person" and items[bare[2].first - 1].text in "،,"
        return bare[2] if told else bare[0], bare[-1]
    if len(bare) > 2 and _names(reading, sentence, bare[0], bare[1]):
        return bare[1], bare[-1]
    if charge is None:
        return bare[0], bare[1]
    apposed = len(bare) > 2 and items[bare[1].first - 1].kind == "mark" and _is_description(reading, bare, sentence)
    # what describes him whom it accuses may stand between commas after his name: اتهم X Y، الملقب بـ …، بـ Z
    named = [b for b in bare[1:] if parties(reading, b, sentence) and not _genitive(items, b)]
    object_ = named[-1] if named else bare[-1]
    if _genitive(items, object_):
        return bare[0], None if len(bare) == 2 else bare[-2]
    return bare[1] if apposed else bare[0], object_


def prosecuted(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[tuple[Mention, ...], ...] | None:
    """اتهم المدعي العام [فلانا] بـ: who prosecutes, and the man whose name stands right after that office."""
    phrase = args.bare[0] if len(args.bare) == 1 else None
    office = phrase.head.mention if phrase is not None else None
    if phrase is None or office is None or office.kind != "office" or office.office not in JUDICIAL:
        return None
    after = sentence.items[phrase.first + 1].mention if phrase.first + 1 < len(sentence.items) else None
    named = after is not None and after.kind == "person"
    return (reading.resolved(office), reading.resolved(after)) if after is not None and named else None


def _both_after(items: Sequence[Item], bare: Sequence[NounPhrase], at: int) -> bool:
    """Whether two named sides stand side by side after a verb, so that neither is the noun that it describes."""
    one, other = bare[0], bare[1]
    first, second = one.head.mention, other.mentions[0] if other.mentions else None
    if first is None or at > one.first or one.last != other.first or not describes(items, at):
        return False
    neighbour = second is None and bool(other.head.pronoun) and bool(bare[-1].mentions)
    return neighbour or (second is not None and first.kind == "state" and second.kind in ("state", "organization"))


def _taken_up(items: Sequence[Item], bare: Sequence[NounPhrase], at: int) -> bool:
    """التي تتهم X سلطاتها بـ: whether a relative clause has its own subject, as a pronoun takes up whom it is about."""
    after = [p for p in bare if p.first > at]
    return items[at - 1].kind == "rel" and len(after) == 2 and bool(after[-1].head.pronoun)


def _within(phrase: NounPhrase | None, charge: Text | None, verb: Item) -> bool:
    """Whether a phrase after the verb stands in the charge (اتُّهم بـ Z حفاظا على X), and so is no party."""
    return phrase is not None and charge is not None and phrase.head.start > max(verb.start, charge.span.start)


def _genitive(items: Sequence[Item], phrase: NounPhrase) -> bool:
    """زعيم عصابة كذا: whether a phrase is the genitive of an office before it, of which no list knows the body."""
    office = items[phrase.first - 1].mention if phrase.first else None
    unowned = office is not None and office.kind == "office" and office.number == "s" and office.state is None
    return unowned and office is not None and " " not in office.name and not office.name.startswith("ال")


def _names(reading: Reading, sentence: Sentence, phrase: NounPhrase, name: NounPhrase) -> bool:
    """أرملة المعارض فلانة: whether a person's name follows, with no mark between, one whom no list knows."""
    person = name.mentions[0] if len(name.mentions) == 1 else None
    apart = any(i.kind in ("mark", "verb", "conj") for i in sentence.items[phrase.last : name.first])
    named = person is not None and person.kind == "person" and person.office is None
    found = parties(reading, phrase, sentence)
    unowned = len(found) == 1 and found[0].kind == "office" and found[0].number == "s" and found[0].state is None
    return named and not apart and (unowned or not found)  # المتحدث باسم كذا فلان


def kin_of_a_man(items: Sequence[Item], first: int, last: int) -> bool:
    """زوجة المعارض أليكسي فلان: whether items ``[first, last)`` speak of the kin of him whose name ends them.

    In أرملة المعارض ليودميلا فلانة the name is hers: only what is known as a man's is his.
    """
    person = items[last - 1].mention
    if person is None or person.kind != "person" or not kin_of_named(items, first, last):
        return False
    given = person.name.split()[0]
    return evidence(fold(given), given).gender == "m"


def _is_description(reading: Reading, bare: Sequence[NounPhrase], sentence: Sentence) -> bool:
    """مرشح المعارضة الخاسر، الجنرال فلان، …: whether the first phrase only says who it is that the second names."""
    found = parties(reading, bare[0], sentence)
    holder = len(found) == 1 and found[0].kind == "office" and found[0].number == "s"
    if _of_themselves(reading, bare[1], sentence):
        return False  # اتهم X، النائب في البرلمان، Y: nobody knows which deputy
    return not found or (holder and len(bare[1].mentions) == 1 and bare[1].mentions[0].kind == "person")


def _of_themselves(reading: Reading, phrase: NounPhrase, sentence: Sentence) -> bool:
    """Whether a phrase is an office of which there are many (نائب, عضو), without a name."""
    found = parties(reading, phrase, sentence)
    return len(found) == 1 and found[0].kind == "office" and found[0].office in OF_THEMSELVES


def _adverb(phrase: NounPhrase) -> bool:
    """An indefinite accusative by itself (صراحة، علنا، «ضمنيا»)."""
    head = phrase.head
    alone = not phrase.mentions and not phrase.inside and not phrase.adjectives
    return alone and head.kind == "word" and not head.definite and not head.pronoun and head.form.endswith(("ا", "ه"))


def past_insertion(
    sentence: Sentence, end: int, verb: Item, object_: NounPhrase | None
) -> tuple[Text | None, NounPhrase | None]:
    """The charge and who is accused, past a clause about the subject or an aside about the object."""
    items, charge = sentence.items, None
    if _described(items, end) and (later := charge_after(sentence, end, verb=verb)):
        while object_ is None and later is not None:  # اتهمت الجماعة التي تسيطر على X Y بـ Z
            charge, object_ = later[1], phrase_before(items, end, later[0])
            later = charge_after(sentence, later[0] + 1, 20, verb)
        charge = charge or (later[1] if later is not None else None)
    if charge is None and (aside := _aside_end(items, end)):
        later = charge_after(sentence, aside, verb=verb)  # اتهم أطرافا - لم يسمها - بـ Z
        charge = later[1] if later is not None else None
    return charge, object_


def _aside_end(items: Sequence[Item], at: int) -> int:
    """Past the dash that closes an aside; 0 where no dash opens one at ``items[at]`` or before its verb."""
    while 0 < at < len(items) and items[at].kind in ("neg", "verb"):
        at -= 1
    if at >= len(items) or items[at].text not in "-–—":
        return 0
    return next((i + 1 for i in range(at + 1, min(at + 9, len(items))) if items[i].text in "-–—"), 0)


def _described(items: Sequence[Item], at: int) -> bool:
    """Whether a clause that describes the noun before begins here: الذي, or a verb after an indefinite noun."""
    if at < len(items) and items[at].kind == "mark" and items[at].text in "،,":
        at += 1  # …، الذي
        if at + 1 < len(items) and items[at].kind == "verb" and (items[at].pronoun or items[at + 1].pronoun):
            return True  # تقرير …، اطلعت عليه وكالة،
    if at >= len(items):
        return False
    before = items[at - 1]
    indefinite = before.kind == "word" and not before.definite
    demonym = before.mention is not None and before.mention.manner == "demonym" and not before.text.startswith("ال")
    return items[at].kind == "rel" or (items[at].kind == "verb" and (indefinite or demonym))
