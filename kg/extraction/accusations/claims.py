"""Accusations without a word of accusation: someone is responsible, stands behind it, did it, as another says.

What he says stands in a clause (قال إن, مضيفا أن) or after a colon in his own words (قال: «…»).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.accusations.accusing_sides import kin_of_a_man, past_its_maker
from kg.extraction.accusations.called_untrue import said_untrue
from kg.extraction.accusations.charges import Charge, Words, of_wrong
from kg.extraction.accusations.deeds import whose_deed
from kg.extraction.accusations.doings import called_in_clause, called_so
from kg.extraction.accusations.said_clauses import (
    found_out,
    in_words,
    is_that,
    past_a_description,
    past_aside,
    past_whom_told,
    predicate_of,
    proven,
)
from kg.extraction.accusations.verb_first import suffers, verb_first
from kg.extraction.accusations.verdicts import is_verdict
from kg.extraction.accusations.wrongdoing import amounting, blameworthy, does_wrong, further_wrong, omits
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.discourse.roles import describes, nearest, participle_subject
from kg.extraction.discourse.spokesmen import by_their_word, spoken_for
from kg.extraction.grammar.antecedents import antecedent_of
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item, is_verbal_noun
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.reporting import may_accuse, of_themselves
from kg.extraction.grammar.syntax import verb_arguments
from kg.language.fold import fold
from kg.records import Mention, Text


def said(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """قال X إن Y مسؤول عن Z; قال X: «Y فعل Z»; زعم X أن Y فعل Z; قال X إن الاتهامات كاذبة."""
    items = sentence.items
    args = verb_arguments(items, at)
    subject = args.subject
    if subject is None and items[at].lemma_in(words["verbs"]["believe"]):
        return  # يُعتقد أن
    that = next((i for i in range(args.end, min(args.end + 2, len(items))) if is_that(items[i])), None)
    colon = next((i for i in range(at + 1, min(args.end + 1, len(items))) if items[i].text == ":"), None)
    if colon is not None:
        that = colon
        if subject is not None and subject.first > colon:
            subject = None  # أضاف: «موسكو قصفت …»
    if that == at + 1 and (reputed := _reputed(reading, sentence, at, words)) is not None:
        yield reputed
        return
    if that is None and colon is None:
        that = past_its_maker(items, subject) or past_a_description(items, args.end) or past_whom_told(items, at)
        that = that or past_aside(items, args.end) or in_words(items, at)
    if (what := found_out(items, at)) is not None:
        that, subject = what, noun_phrase(items, at + (1 if items[at].pronoun else 2), coordination=False)
    if (of_him := _of_whom_it_describes(reading, sentence, at, words)) is not None:
        yield of_him
        return
    if that is not None and items[that].pronoun and not _of_the_told(items, that, words):
        if subject is not None and (of_another := _of_another(reading, sentence, at, that, subject, words)) is not None:
            yield of_another
            return
        if (of_her := _of_her(reading, sentence, at, that, subject, words)) is not None:
            yield of_her
            return
        that = _likely(items, that)
    if that is None or items[at + 1].kind == "verb":  # a name read as a verb
        return
    that = proven(items, that, words)
    if items[at].key == "رد" and (subject is None or args.subject_before):
        return
    yield from told_by(reading, sentence, at, that, words, subject)


def _of_another(
    reading: Reading, sentence: Sentence, at: int, that: int, subject: NounPhrase, words: Words
) -> Charge | None:
    """حظرت X السلاح على Y بعدما خلص خبراء إلى أنها تسلح متمردين: a clause whose pronoun does not mean who speaks."""
    items = sentence.items
    charge = blameworthy(sentence, that + 1, words)
    if charge is None and does_wrong(items, that + 1, words):
        charge = text_from(sentence, that + 1)
    pronoun, analysis = items[that].pronoun, subject.head.analysis
    people = subject.head.kind == "word" and analysis is not None and analysis.number == "p" and analysis.gender != "f"
    office = subject.head.mention is not None and subject.head.mention.number == "p"
    if charge is None or pronoun != "3fs" or not (people or office):
        return None
    owner = NounPhrase(that, that + 1, items[that], pronoun=pronoun)
    accuser = parties(reading, subject, sentence)
    accused = nearest(reading, sentence, owner, others=accuser, states=True, elsewhere=False)
    if not accused or not may_accuse(accuser) or of_themselves(accuser, accused):
        return None
    return Charge(at, "said of someone", accuser, accused, charge)


def _of_her(
    reading: Reading, sentence: Sentence, at: int, that: int, subject: NounPhrase | None, words: Words
) -> Charge | None:
    """وأضاف أنها تمول المتمردين, وقال الوزير إنها قصفت مدرسة: what a man says of her, the state or body told before."""
    items, verb = sentence.items, sentence.items[at].analysis
    if items[that].pronoun != "3fs" or verb is None or verb.gender != "m" or verb.number != "s":
        return None
    if not does_wrong(items, that + 1, words) or not (charge := text_from(sentence, that + 1)):
        return None
    accuser = speakers_of(reading, sentence, at, subject)
    if len(accuser) != 1 or accuser[0].kind not in ("person", "office"):
        return None  # said of itself by a body of either gender
    owner = NounPhrase(that, that + 1, items[that], pronoun="3fs")
    accused = nearest(reading, sentence, owner, others=accuser)
    if not accused or any(m.kind not in ("state", "organization") for m in accused) or not may_accuse(accuser):
        return None
    return None if of_themselves(accuser, accused) else Charge(at, "said of someone", accuser, accused, charge)


def _of_whom_it_describes(reading: Reading, sentence: Sentence, at: int, words: Words) -> Charge | None:
    """طردت X دبلوماسيا قالت إنه ضالع في: what the subject of the clause before says of the man whom it describes."""
    items = sentence.items
    that = at + 1
    relative = at > 1 and items[at - 1].kind == "rel"
    if relative:  # فلان، الذي قالت X إنه ضالع في
        that = next((i for i in range(at + 1, min(at + 5, len(items))) if items[i].kind in ("sub", "verb", "mark")), at)
    if that >= len(items) or items[that].form not in _OF_HIM or not (relative or _described(items, at)):
        return None
    verb = at if relative else verb_left(items, at)
    charge = blameworthy(sentence, that + 1, words)
    if charge is None and does_wrong(items, that + 1, words):
        charge = text_from(sentence, that + 1)
    subject = verb_arguments(items, verb).subject if verb is not None else None
    before = items[at - 2].mention if at > 2 and is_verbal_noun(items[at - 3]) else None  # طرد سكوبيه دبلوماسيا قالت
    if relative:
        before = None
        subject = subject if subject is not None and at < subject.first < that else None
    accuser = parties(reading, subject, sentence) if before is None else reading.resolved(before)
    accused = parties(reading, antecedent_of(items, at - relative), sentence)
    if charge is None or not accuser or not accused or set(accuser) & set(accused):
        return None
    return Charge(at, "said of whom it describes", accuser, accused, charge)


_OF_HIM = frozenset("انه انها انهم انهما".split())


def _described(items: Sequence[Item], at: int) -> bool:
    """Whether a verb describes the noun or indefinite office right before it: دبلوماسيا قالت, منظمة تقول."""
    if describes(items, at):
        return True
    mention = items[at - 1].mention if at else None
    return mention is not None and mention.kind == "office" and not mention.name.startswith("ال")


def saying(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """مضيفا أن Y فعل Z; قائلا: «Y مسؤول عن Z»: a participle of circumstance, which says it of the clause's subject."""
    items, item = sentence.items, sentence.items[at]
    if item.definite or item.pronoun or not item.form.endswith(("ا", "ه", "ين", "ات")):
        return
    for i in range(at + 1, min(at + _NEAR, len(items))):
        if is_that(items[i]) or items[i].text == ":":
            own = items[i].pronoun and not _of_the_told(items, i, words)
            that = _likely(items, i) if own else i
            if that is not None:
                yield from told_by(reading, sentence, at, that, words, None)
            return
        if items[i].kind not in ("prep", "date", "word"):
            return


def _of_the_told(items: Sequence[Item], that: int, words: Words) -> bool:
    """قال إنه لا علاقة له بـ, أكد أنها كاذبة: whether a clause about what its pronoun takes up denies something."""
    return _has_no_part(items, that + 1, words) or is_verdict(items, that, words)


_NEAR = 5
"""The clause of what somebody says begins among so many words after a participle: مشيرا في الوقت نفسه إلى أن."""


def told_by(
    reading: Reading, sentence: Sentence, at: int, that: int, words: Words, subject: NounPhrase | None
) -> Iterator[Charge]:
    """What the clause after ``items[that]`` blames somebody for, or denies, by the word of who speaks."""

    def speakers() -> tuple[Mention, ...]:
        return speakers_of(reading, sentence, at, subject)

    if (untrue := said_untrue(reading, sentence, at, that, words, speakers)) is not None:
        yield from untrue
        return
    if (whom := _disclaimed(reading, sentence, that, words)) is not None:
        if deniers := speakers():
            hints = {"denial": "1", "anaphoric": "1", "weak": "1"}
            yield Charge(at, "denial: said", accused=whom, denied_by=deniers, hints=hints)
        return
    claimed = bool(sentence.items[at].lemma_in(words["verbs"]["claim"] | words["participles"]["claiming"]))
    named, charge = told_of(reading, sentence, that, words, claimed=claimed, spoken=True)
    if not named or charge is None:
        return  # who says it is looked for where he blames somebody
    accuser = _whose_evidence(reading, sentence, at, subject, words) or speakers()
    if not may_accuse(accuser):
        named, charge = told_of(reading, sentence, that, words, claimed=claimed, spoken=False)
    if named and charge is not None and not of_themselves(accuser, named):
        yield Charge(at, "said of someone", accuser, named, charge)


def _whose_evidence(
    reading: Reading, sentence: Sentence, at: int, subject: NounPhrase | None, words: Words
) -> tuple[Mention, ...]:
    """أعلن X أن عناصر التحقيق تفيد بأن Y فعل: he accuses who says what proof, or an inquiry, says of somebody."""
    items = sentence.items
    if subject is None or subject.first < 2 or items[subject.first - 1].kind != "sub" or subject.pronoun:
        return ()
    proof = words["nouns"]["proof"] | words["nouns"]["inquiry"]
    of_proof = any(i.kind == "word" and i.lemma_in(proof) for i in items[subject.first : at])
    verb = verb_left(items, subject.first) if of_proof and subject.head.kind == "word" else None
    if verb is None or not items[verb].lemma_in(words["verbs"]["say"]):
        return ()
    written = verb_arguments(items, verb).subject
    written = written if written is None or written.last <= subject.first else None
    found = speakers_of(reading, sentence, verb, written)
    return found if all(m.kind in ("person", "state", "office") for m in found) else ()


def _reputed(reading: Reading, sentence: Sentence, at: int, words: Words) -> Charge | None:
    """X الذي يُزعم أنه قتل: nobody claims a wrong of himself, so that the verb is a passive and he is accused."""
    items = sentence.items
    claim = items[at].lemma_in(words["verbs"]["claim"]) and items[at - 1].kind == "rel" and items[at + 1].pronoun
    if not claim or at + 2 >= len(items) or not items[at + 2].lemma_in(words["verbs_of_wrong"]["wrong"]):
        return None
    accused = parties(reading, antecedent_of(items, at - 1), sentence)
    charge = text_from(sentence, at + 1)
    return Charge(at, "said of someone", accused=accused, charge=charge) if accused else None


def _disclaimed(reading: Reading, sentence: Sentence, that: int, words: Words) -> tuple[Mention, ...] | None:
    """قال إن بلاده لا علاقة لها بـ, إن طهران غير مسؤولة عن, إن فلانا بريء من: who is said to have had no part.

    :return: None where the clause says nothing like it.
    """
    items = sentence.items
    start = that + 1
    while start < len(items) and items[start].kind in ("mark", "part"):
        start += 1
    own = bool(items[that].pronoun)  # أنه بريء
    subject = noun_phrase(items, start, coordination=False) if start < len(items) and not own else None
    at = subject.last if subject is not None else start
    while at < len(items) and items[at].kind == "mark" and items[at].text in '«"“':
        at += 1
    return parties(reading, subject, sentence) if _has_no_part(items, at, words) else None


def _has_no_part(items: Sequence[Item], at: int, words: Words) -> bool:
    """لا علاقة له بـ, ليس مسؤولا عن, بريء من: whether a predicate says that its subject had no part in something."""
    if at + 1 >= len(items):
        return False
    item, after = items[at], items[at + 1]
    guilty = words["participles"]["involved"] | words["participles"]["responsible"]
    if item.kind == "neg" and item.form == "لا":
        return bool(after.lemma_in(words["nouns"]["part"]))
    if item.form in ("ليس", "ليست", "غير"):
        return bool(after.lemma_in(guilty)) or fold(after.text).startswith("مسوول")
    return bool(item.lemma_in(words["participles"]["innocent"])) and (after.lemma == "من" or after.text in ".،؛")


def _likely(items: Sequence[Item], that: int) -> int | None:
    """قال إنه "من المرجح" أن تكون Y مسؤولة عن: the أن that opens what is said to be likely or certain."""
    sub = next((i for i in range(that + 2, min(that + 9, len(items))) if items[i].kind == "sub"), None)
    likely = sub is not None and any(i.form in _LIKELY for i in items[that + 1 : sub])
    return sub if likely and sub is not None and items[sub].form == "ان" and not items[sub].pronoun else None


_LIKELY = frozenset("المرجح الواضح الموكد المحتمل الثابت شك ريب".split())


def headline(reading: Reading, sentence: Sentence, words: Words) -> Iterator[Charge]:
    """موسكو: أوكرانيا قصفت مستشفى; زيلينسكي: روسيا مسؤولة عن …: who speaks, a colon, and what he says of another."""
    if not sentence.mentions or sentence.mentions[0].tokens[0] > 0:
        return
    items = sentence.items
    colon = next((i for i in (1, 2) if i < len(items) and items[i].text == ":"), None)
    speaker = items[0].mention if colon is not None else None
    if colon is None or speaker is None or not is_actor(speaker):
        return
    speakers = parties(reading, noun_phrase(items[:colon], 0), sentence)
    named, charge = told_of(reading, sentence, colon, words, claimed=False, spoken=may_accuse(speakers))
    if named and charge is not None and not of_themselves(speakers, named):
        yield Charge(colon + 1, "headline: said of someone", speakers, named, charge)


def told_of(
    reading: Reading, sentence: Sentence, that: int, words: Words, *, claimed: bool, spoken: bool
) -> tuple[tuple[Mention, ...], Text | None]:
    """Whom the clause after ``items[that]`` blames, and for what.

    :param claimed: the word of saying calls it a claim (زعم), so that any wrong told is one.
    :param spoken: it is known who speaks; only then is telling of a wrong an accusation and no mere report.
    """
    items = sentence.items
    start = that + 1
    while start < len(items) and (items[start].kind == "part" or items[start].text in '«"“'):
        start += 1
    if items[that].text == ":" and (found := _in_his_words(reading, sentence, start, words, spoken=spoken)) is not None:
        return found
    if spoken and start < len(items) and items[start].form == "ما":
        return called_in_clause(reading, sentence, start, words)
    phrase = noun_phrase(items, start)
    if phrase is None:
        return (), None
    predicate = predicate_of(items, phrase.last)
    if suffers(items, phrase, predicate, words):
        return (), None
    charge = blameworthy(sentence, predicate, words)
    if charge is None and claimed and of_wrong(items, that, words):
        charge = text_from(sentence, that)
    if charge is not None and (named := parties(reading, phrase, sentence)):
        return named, charge
    if spoken and (does := _wrong_done(items, predicate, words)) is not None:
        named = _whose_craft(phrase, words) or tuple(m for m in parties(reading, phrase, sentence) if not _any_body(m))
        if items[does].lemma_in(words["verbs_of_wrong"]["support"] | words["verbs_of_wrong"]["arm"]):
            named = tuple(m for m in named if m.manner != "group")  # المقاومة قدمت ضمانات للميليشيات
        return named, text_from(sentence, predicate)
    if not spoken or predicate >= len(items):
        return (), None
    if items[predicate].kind == "neg" and omits(items, predicate, words):
        return parties(reading, phrase, sentence), text_from(sentence, predicate)
    if (charge := amounting(sentence, phrase.last, words)) is not None:
        return whose_deed(reading, phrase, words), charge
    return called_so(reading, sentence, phrase, words) or ((), None)


def _in_his_words(
    reading: Reading, sentence: Sentence, start: int, words: Words, *, spoken: bool
) -> tuple[tuple[Mention, ...], Text | None] | None:
    """«إن Y قصفت مستشفى», «لقد قصفت Y مستشفى»: a clause of direct speech that opens with إن, or with its verb."""
    items = sentence.items
    if start + 1 >= len(items):
        return None
    if items[start].form == "ان" and items[start].kind == "sub" and not items[start].pronoun:
        return told_of(reading, sentence, start, words, claimed=False, spoken=spoken)
    return verb_first(reading, sentence, start, words) if spoken and items[start].kind == "verb" else None


def _wrong_done(items: Sequence[Item], at: int, words: Words) -> int | None:
    """Which of the verbs joined in a predicate tells of a wrong: دخلت القرية وأحرقت مدرسة."""
    first: int | None = at
    while first is not None and not does_wrong(items, first, words):
        first = further_wrong(items, first)
    return first


def _any_body(mention: Mention) -> bool:
    """جيش جارتها: a body by one word without article, of which nobody knows whose it is."""
    return mention.manner == "group" and mention.number == "s" and " " not in mention.name and mention.name[:2] != "ال"


def _whose_craft(phrase: NounPhrase, words: Words) -> tuple[Mention, ...]:
    """سفنا صينية, زورقين فلبينيين: the state whose ships or planes do something."""
    craft = phrase.head.kind == "word" and phrase.head.lemma_in(words["nouns"]["craft"])
    return tuple(phrase.adjectives[:1]) if craft else ()


def speakers_of(reading: Reading, sentence: Sentence, at: int, subject: NounPhrase | None) -> tuple[Mention, ...]:
    """Who says what the verb or participle at ``items[at]`` tells; ``subject`` is the verb's, where one is written."""
    if sentence.items[at].kind == "word":
        verb = verb_left(sentence.items, at)
        written = verb_arguments(sentence.items, verb).subject if verb is not None else None
        spoken = spoken_for(reading, written, sentence) if written is not None and written.last <= at else ()
        return spoken or participle_subject(reading, sentence, at)  # رد محامي فلان مؤكدا أن
    if subject is None:
        return verb_subject(reading, sentence, at, None)
    after = sentence.items[subject.last].mention if subject.last < len(sentence.items) else None
    named = after is not None and after.kind == "person" and subject.head.kind == "word"
    first = subject.head.mention
    if named and kin_of_a_man(sentence.items, subject.first, subject.last + 1):
        return ()  # قالت زوجة المعارض فلان: not he
    if after is not None and after.kind == "person" and first is not None and " " not in first.name:
        return ()  # قال بخاري دان مالام: two words read as persons are one name, of neither
    # المندوبة الأميركية فلانة: the name after an office that no list knows
    found = by_their_word(reading, subject, sentence, parties(reading, subject, sentence))
    return found or (reading.resolved(after) if named and after is not None else ())
