"""Who does it and to whom, where the words leave it open: dropped subjects, passives, agents, pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading, carried_subject, verb_subject
from kg.extraction.grammar.agreement import gender_of, named_as_many
from kg.extraction.grammar.group_names import row_of
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.kin import kin_meant
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.lexicon.function_words import AGENT_NOUNS
from kg.lexicon.ordinals import TWO
from kg.records import Mention

_CLAUSE = 14  # items back to what opens the clause


def in_condition(items: Sequence[Item], at: int) -> bool:
    """Whether the clause of ``items[at]`` itself is an if-clause (إذا، لو، في حال); a comma ends it."""
    for i in range(at - 1, max(-1, at - _CLAUSE), -1):
        if items[i].kind == "mark" or (items[i].kind == "conj" and items[i].lemma == "ف"):
            return False
        if _surface(items[i]) == "إن" and i + 1 < len(items) and items[i + 1].kind == "verb":
            return True  # إن فرض: before a verb it is no إنّ
        if items[i].form in ("اذا", "لو") or (items[i].form == "حال" and i and items[i - 1].lemma == "في"):
            return True
    return False


def _surface(item: Item) -> str:
    return item.word.surface.lstrip("وف") if item.word is not None else item.text


def is_passive(item: Item) -> bool:
    """Whether a verb is written as a passive (فُرضت), vowel marks or form saying so."""
    return item.analysis is not None and item.analysis.voice == "p"


def subject(reading: Reading, sentence: Sentence, verb: int, theme: int) -> tuple[Mention, ...]:
    """Who does what the verb says to the noun at item ``theme``: its written subject, else the one carried over.

    A verb that only has its object after it and follows no other clause of the same subject is passive (ترفع العقوبات).
    """
    items = sentence.items
    if is_passive(items[verb]):
        return ()
    args = verb_arguments(items, verb)
    written, told = args.subject, items[verb].analysis
    of_no_one = written is not None and written.pronoun == "3ms" and told is not None and told.gender == "f"
    if of_no_one:
        return ()  # إنه ستفرض عقوبات
    if written is not None and (written.last > theme > verb or written.head in items[theme : theme + 6]):
        written = None
    if written is not None:
        return parties(reading, written, sentence)
    if args.subject_before and args.object is not None and args.object.last <= theme:
        return parties(reading, args.object, sentence)
    return carried(reading, sentence, verb) if carries_on(items, verb) else ()


def carried(reading: Reading, sentence: Sentence, verb: int, others: Sequence[Mention] = ()) -> tuple[Mention, ...]:
    """The subject that a verb without one takes over: ``taken_over`` by its own agreement.

    A verb after a comma, with no conjunction, goes back to the sentence's first phrase; one that describes the noun
    right before it takes over nothing.

    :param others: who it cannot be.
    """
    analysis = sentence.items[verb].analysis
    if analysis is None or analysis.person not in ("", "3"):
        return ()
    if describes(sentence.items, verb) and not is_resumed(sentence.items, verb):
        return ()
    if (fronted := _fronted(reading, sentence, verb)) is not None:
        return fronted if fronted and _takes(analysis.gender, analysis.number, fronted) else ()
    found = taken_over(reading, sentence, verb, analysis.gender, analysis.number, others)
    if found is not None:
        return found
    return tuple(m for m in verb_subject(reading, sentence, verb, None) if m not in others)


def taken_over(
    reading: Reading, sentence: Sentence, at: int, gender: str, number: str, others: Sequence[Mention] = ()
) -> tuple[Mention, ...] | None:
    """Whom a verb or participle at ``items[at]`` that has no subject takes over from its own sentence.

    It is the subject of the nearest verb before it that agrees (انتقد X Y واتهمه), else the nearest actor that agrees.

    :return: none at all if that subject is someone whom nobody names; None if the sentence has no one to take over.
    """
    items = sentence.items
    start, apart = _part_start(items, at), False
    for i in range(at - 1, start - 1, -1):
        apart = apart or (items[i].kind == "mark" and items[i].text in "،,")
        if items[i].kind != "verb" or (apart and (in_relative(items, i) or _joins_relative(items, i))):
            continue  # past a comma, a relative clause is over
        arguments = verb_arguments(items, i)
        written = arguments.subject
        if written is None or written.first >= at or _only_object(items, i, arguments):
            continue
        found = parties(reading, written, sentence)
        own = items[i].analysis
        agrees = own is None or own.gender in ("", gender)  # ميليشيات مسنودة بالجيش قتلت: it is not the army's verb
        if not found and written.head.kind == "word" and gender_of(written) == gender and agrees:
            return ()
        if found and not set(found) & set(others) and _takes(gender, number, found):
            return found
    mentions = [i.mention for i in items[start:at] if i.mention is not None]
    if number == "d":
        two = {m.name: m for m in mentions if m.kind == "person"}
        return tuple(two.values()) if len(two) == 2 else None
    for mention in reversed(mentions if number == "s" else []):
        if mention in others or not is_actor(mention) or mention.kind == "anaphor":
            continue
        if (mention.kind in ("person", "office") or gender == "f") and _takes(gender, "s", (mention,)):
            return reading.resolved(mention)
    return None


def _only_object(items: Sequence[Item], verb: int, arguments: Arguments) -> bool:
    """كتب X تغريدة انتقد فيها Y واتهمه: in a clause about what X made, the one phrase after its verb is the object."""
    return is_resumed(items, verb) and len(arguments.bare) == 1


def is_resumed(items: Sequence[Item], verb: int) -> bool:
    """مؤتمرا اتهم فيه: whether the noun before is taken up right after the verb that describes it, as where it was."""
    before, after = items[verb - 1] if verb else None, items[verb + 1] if verb + 1 < len(items) else None
    described = before is not None and before.kind == "word" and not before.definite and not before.pronoun
    return described and after is not None and after.lemma in ("في", "خلال") and bool(after.pronoun)


def _part_start(items: Sequence[Item], at: int) -> int:
    """Where the part of the sentence begins that ``items[at]`` stands in."""
    return next((i + 1 for i in range(at - 1, -1, -1) if items[i].kind == "mark" and items[i].text in ".؛"), 0)


def participle_subject(
    reading: Reading, sentence: Sentence, at: int, others: Sequence[Mention] = (), *, in_turn: bool = False
) -> tuple[Mention, ...]:
    """Who does what a participle of circumstance says (متهما Y بـ Z): the subject of its clause.

    :param in_turn: it is another's turn than that of who has spoken (متهما بدوره).
    """
    form = sentence.items[at].form
    gender = "f" if form.endswith(("ه", "ات")) else "m"
    number = "p" if form.endswith(("ين", "ات")) else "s"
    if not in_turn and (speaker := _speaker(reading, sentence, at, gender, number, others)):
        return speaker
    found = taken_over(reading, sentence, at, gender, number, others)
    if found is not None:
        return found
    return tuple(m for m in carried_subject(reading, sentence, sentence.items[at], gender, number) if m not in others)


def _speaker(
    reading: Reading, sentence: Sentence, at: int, gender: str, number: str, others: Sequence[Mention]
) -> tuple[Mention, ...]:
    """قالت X إن Y ترفض …، محملة إياها: past the clause of what is said, a participle is the speaker's."""
    items = sentence.items
    if at == 0 or items[at - 1].kind != "mark":
        return ()
    for verb in range(_part_start(items, at), at - 2):
        if items[verb].kind == "verb":
            args = verb_arguments(items, verb)
            clause = next((i.kind for i in items[args.end : min(args.end + 6, at)] if i.kind in ("sub", "verb")), "")
            if clause == "verb":
                continue  # رفضت الخارجية الاتهامات، وقال المتحدث إن …
            said = clause == "sub" and args.subject is not None
            found = parties(reading, args.subject, sentence) if said else ()
            fits = found and not set(found) & set(others) and _takes(gender, number, found)
            return found if fits else ()
    return ()


def topic_before(items: Sequence[Item], at: int) -> NounPhrase | None:
    """قال X إن هذه الشركات ستُمنع … وستُجمد أصولها: the subject of the clause of أنّ that ``items[at]`` stands in."""
    for i in range(at - 1, _part_start(items, at), -1):
        if items[i].kind == "sub" and items[i].form == "ان" and items[i - 1].kind != "verb":
            return noun_phrase(items, i + 1)
    return None


def topic_of_speech(reading: Reading, sentence: Sentence, at: int, pronoun: str) -> tuple[Mention, ...]:
    """قال X إن Y رفضت … الأمم المتحدة، محملا إياها: the subject of what a participle's speaker says, if it agrees."""
    items = sentence.items
    if at == 0 or items[at - 1].kind != "mark":
        return ()
    for sub in range(at - 2, _part_start(items, at), -1):
        if items[sub].kind == "sub" and items[sub].form == "ان" and items[sub - 1].kind != "verb":
            subject_ = noun_phrase(items, sub + 1)
            found = parties(reading, subject_, sentence) if subject_ is not None else ()
            told = any(i.kind == "verb" for i in items[sub + 1 : at])
            return found if told and found and _takes(pronoun[1:2], pronoun[-1], found) else ()
    return ()


def _fronted(reading: Reading, sentence: Sentence, verb: int) -> tuple[Mention, ...] | None:
    """X، الذي …، سيحاكم: a verb after a comma, with no conjunction, has the sentence's first phrase as its subject."""
    items, start = sentence.items, _part_start(sentence.items, verb)
    before = next((i for i in range(verb - 1, start, -1) if items[i].kind not in ("fut", "part")), -1)
    if before < 0 or items[before].kind != "mark" or items[before].text not in "،,":
        return None
    first = next((i for i in range(start, before) if items[i].kind not in ("conj", "mark", "part")), before)
    phrase = noun_phrase(items, first) if items[first].kind in ("mention", "word") else None
    return parties(reading, phrase, sentence) if phrase is not None else None


def in_relative(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb opens a relative clause."""
    before = next((i for i in range(verb - 1, -1, -1) if items[i].kind not in ("fut", "part", "neg")), -1)
    return (before >= 0 and items[before].kind == "rel") or describes(items, verb)


def _joins_relative(items: Sequence[Item], verb: int) -> bool:
    """التي اعتقلت … وتقف خلف …: whether و joins a verb to that of a relative clause."""
    if verb < 2 or items[verb - 1].kind != "conj":
        return False
    before = next((i for i in range(verb - 2, -1, -1) if items[i].kind in ("verb", "mark")), None)
    return before is not None and items[before].kind == "verb" and in_relative(items, before)


def describes(items: Sequence[Item], verb: int) -> bool:
    """تقارير تتهم الجيش: right after an indefinite noun a verb describes it, and the noun is its subject."""
    at = verb - 1
    while at > 0 and not items[at].text.startswith("ال") and _qualifies(items[at]):
        at -= 1  # أمرا تنفيذيا يفرض, تصريحات أسترالية تتهم
    before = items[at] if at >= 0 else None
    if before is None or before.kind != "word" or before.definite or before.pronoun:
        return False
    noun = before.noun()
    return noun is not None and noun.pos == "noun" and (noun.state != "i" or at < verb - 1)


def _qualifies(item: Item) -> bool:
    """An adjective or a nationality without article."""
    if item.mention is not None:
        return item.mention.manner == "demonym"
    return item.kind == "word" and not item.definite and item.analysis is not None and item.analysis.pos == "adj"


def _takes(gender: str, number: str, subject: Sequence[Mention]) -> bool:
    """Whether a verb of that gender and number can go on with a subject."""
    if number in ("d", "p"):
        many = len(subject) > 1 or subject[0].number == "p" or subject[0].manner == "government"  # جنود باكستانيون
        return len(subject) == 2 if number == "d" else many
    mention = subject[0]
    if len(subject) > 1:  # أعلنت مصر والسودان …، متهمة إثيوبيا: states and bodies together are as one thing
        return gender == "f" and all(m.kind in ("state", "organization") for m in subject)
    if mention.number == "p":
        return gender == "f" and mention.kind != "person" and mention.kind != "office"
    if mention.manner == "seat" or not gender:
        return True
    if named_as_many(mention):
        return False  # قال X إن الحوثيين يخزنون الأسلحة …، واتهم: of them it would be اتهموا
    if mention.gender is None:
        return gender == ("m" if mention.kind in ("person", "office") else "f") or mention.kind == "organization"
    return mention.gender == gender


def carries_on(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb without a subject of its own goes on with that of the clause before (وفرضت، كما فرض، ثم فرض)."""
    i = verb - 1
    while i >= 0 and items[i].kind in ("part", "fut"):
        if items[i].form in ("كما", "ثم"):
            return True
        i -= 1
    if i > 1 and items[i].form in _HENCE and items[i - 1].kind == "prep":
        i -= 2  # وبالتالي فرضت عقوبات
    return i >= 0 and (items[i].kind == "conj" or items[i].form in _AS)  # لم تتأخر X في الرد، إذ نفت الاتهامات


_AS = frozenset({"اذ", "حيث"})
_HENCE = frozenset({"التالي", "المقابل"})


def agent_of(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """The agent of a passive or participle: من قبل X, من جانب X, من X."""
    items = sentence.items
    for prep in args.preps:
        if prep.preposition == "من" and not items[prep.at].pronoun and prep.at + 1 < len(items):
            first = prep.at + 1
            if _counts(items[prep.at - 1]) or _has_own(items[prep.at - 1]) or _made_up(items, args, prep.at):
                continue  # أكثر من, عدد من, مقرب من, شبكة دولية من
            if items[first].form in AGENT_NOUNS:
                first += 1
            if found := parties(reading, noun_phrase(items, first), sentence):
                return found
        elif prep.preposition == "قبل" and prep.at and items[prep.at - 1].lemma == "من":
            return parties(reading, prep.phrase, sentence)
    return ()


def _counts(item: Item) -> bool:
    """A number, comparative or noun of quantity, whose من counts (أكثر من, عدد من), or two (عضوين من)."""
    if item.kind == "number" or item.key in ("عدد", "مجموعه") or item.form in TWO:
        return True
    if item.mention is not None:
        return item.mention.kind == "office" and item.mention.number == "d" and item.mention.state is None
    return item.analysis is not None and item.analysis.pos in ("adj_comp", "noun_num", "noun_quant")


def _made_up(items: Sequence[Item], args: Arguments, at: int) -> bool:
    """على شبكة دولية من الشركات, على أفراد من روسيا: whether من tells of what those before it are, or whence."""
    after = items[at + 1] if at + 1 < len(items) else None
    whole = next((p.phrase for p in args.preps if p.phrase is not None and p.phrase.last == at), None)
    collective = whole is not None and not whole.head.definite and row_of(whole.head) is not None
    return collective and after is not None and after.form not in AGENT_NOUNS


def _has_own(item: Item) -> bool:
    """A participle whose من is its own (مقرب من)."""
    return item.key in ("مقرب", "قريب") or (item.key in ("منبثق", "قادم", "عضو") and not item.definite)


def relative_verb(items: Sequence[Item], at: int) -> tuple[int, Arguments] | None:
    """The verb of the relative clause that opens at ``items[at]``, with its arguments."""
    while at < len(items) and items[at].kind == "mark" and items[at].text in '،,»"”':
        at += 1
    if at >= len(items) or items[at].kind != "rel":
        return None
    bracketed = 3 if at + 3 < len(items) and any(i.text == "(" for i in items[at + 2 : at + 4]) else 0
    for verb in range(at + 1, min(at + 6 + bracketed, len(items))):  # التي كانت المجموعة (كذا) قد فرضتها
        if items[verb].kind == "verb":
            return verb, verb_arguments(items, verb)
    return None


def nearest(
    reading: Reading,
    sentence: Sentence,
    phrase: NounPhrase,
    *,
    others: Sequence[Mention] = (),
    states: bool = False,
    elsewhere: bool = True,
) -> tuple[Mention, ...]:
    """Whom a pronoun means that is no subject: the nearest actor before it in its sentence that agrees with it.

    :param others: who it cannot be, for another part in the same clause is theirs.
    :param states: a feminine singular is rather a state than a body or a woman.
    :param elsewhere: whether it may be someone of the sentences before.
    """
    pronoun, start = phrase.pronoun, phrase.head.start
    agents = agents_of(sentence.items)
    known = {m.key for m in agents if m.key}
    before = [
        m
        for m in sentence.mentions
        if m.span.end <= start and m not in others and m not in agents and not (m.key and m.key in known)
    ]
    if pronoun == "3mp":
        many = [m for m in before if m.number == "p" and is_actor(m)]
        return reading.resolved(many[-1]) if many else ()
    if not pronoun.startswith("3") or not pronoun.endswith("s"):
        return tuple(m for m in reading.actors(phrase, sentence) if m not in others) if elsewhere else ()
    for mention in reversed(before):
        if mention.kind == "anaphor" and mention.manner == "own country" and pronoun == "3fs":
            # whose country it is must be said in the same sentence
            here = [m for m in before if m.span.start < mention.span.start and (m.state or m.kind == "state")]
            return reading.resolved(mention) if here else ()
        if is_actor(mention) and mention.kind != "anaphor" and _agrees(mention, pronoun[1], states=states):
            # اختفى نجل فلانة …، متهمين إياه: the son; محكمة بالقاهرة … دعوى ضد زوجته، اتهمها: the wife
            return () if kin_meant(sentence.items, mention, start, pronoun[1]) else reading.resolved(mention)
    return tuple(m for m in reading.actors(phrase, sentence) if m not in others) if elsewhere else ()


def venues_of(items: Sequence[Item]) -> list[Mention]:
    """Those before whom something is done (أمام المحكمة, لدى الأمم المتحدة): they take no part in it."""
    return [
        m
        for before, item in pairwise(items)
        if before.kind == "prep" and before.lemma in ("امام", "لدي") and (m := item.mention) is not None
    ]


def agents_of(items: Sequence[Item]) -> list[Mention]:
    """ملاحق من قبل X بعد اتهامه: those who do what a passive tells, and so are not whom it is done to."""
    return [
        m
        for at in range(2, len(items))
        if (m := items[at].mention) is not None and items[at - 1].form in AGENT_NOUNS and items[at - 2].form == "من"
    ]


def _agrees(mention: Mention, gender: str, *, states: bool) -> bool:
    if mention.number in ("d", "p"):
        return False
    if gender == "f" and states:
        return mention.kind == "state"
    if mention.gender is None:
        return gender == ("f" if mention.kind == "state" else "m") or (
            mention.kind == "organization" and not named_as_many(mention)
        )
    return mention.gender == gender
