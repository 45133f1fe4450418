"""Accusations by courts and police: those whom someone is tried, held or convicted for, بتهمة Z."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.accusations.ascribed import sued
from kg.extraction.accusations.charges import SENTENCES, Charge, Words, charge_text, genitive_charge
from kg.extraction.accusations.nouns import governing_verb, noun_frame
from kg.extraction.accusations.participles import described_before
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import agent_of, carried, is_passive, nearest, participle_subject, subject
from kg.extraction.grammar.antecedents import antecedent_of
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.language.fold import fold
from kg.lexicon.function_words import ABOUT
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers
from kg.records import Mention, Text


def convict(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """أدانت محكمة X بـ Z, أدين X بـ Z: only men are convicted, what states condemn is another matter."""
    items = sentence.items
    args = verb_arguments(items, at)
    charge = charge_text(sentence, args)
    to_what = next((p.at for p in args.preps if p.phrase is not None and p.phrase.head.form in SENTENCES), None)
    if charge is None and to_what is not None:
        charge = _grounds(sentence, to_what + 1)  # أدين بالسجن ست سنوات لتورطه في
    if charge is None or charge.value.startswith("بتهمة"):
        return  # read with its charge
    passive = is_passive(items[at]) or args.object is None
    accused = parties(reading, args.subject if passive else args.object, sentence)
    accuser = () if passive else parties(reading, args.subject, sentence)
    if not all(m.kind == "state" or is_court(m) or _is_home_court(m) for m in accuser):
        return
    by_court = args.subject is not None and not passive and args.subject.head.key == "محكمه"
    several = items[args.object.first].start if by_court and args.object is not None else -1
    if accused and all(m.kind == "person" or (m.manner == "group" and m.span.start == several) for m in accused):
        yield Charge(at, "verb: convict", accuser, accused, charge)  # أدانت محكمة في P ثلاثة صحافيين بـ Z


def sue(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """ادعى القضاء على X بجرم Z."""
    args = verb_arguments(sentence.items, at)
    on, charge = args.prep("علي"), charge_text(sentence, args)
    if on is None or charge is None:
        return
    accuser = parties(reading, args.subject, sentence) if args.subject is not None else ()
    yield Charge(at, "verb: sue", accuser, parties(reading, on.phrase, sentence), charge)


def conviction(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """بعد إدانته بالتجسس: a conviction with what it is for."""
    args = noun_arguments(sentence.items, at)
    charge = charge_text(sentence, args)
    if charge is None or charge.value.startswith("بتهمة"):
        return  # read with its charge
    found = _trial(reading, sentence, at, at, charge, words)
    if found.accused and all(m.kind == "person" for m in found.accused):
        yield found


def on_charge(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """يحاكم Y بتهمة Z; اعتقلت X Y بتهمة Z; بعد إدانته بتهمة Z: the one tried, arrested, convicted is the accused."""
    items = sentence.items
    charge = text_from(sentence, at)
    depth = 0
    for i in range(at - 1, max(-1, at - 40), -1):
        item = items[i]
        depth += item.text.count(")") - item.text.count("(")  # a name may hold a bracket (X (وهو ضابط …)
        if item.kind == "mark" and item.text in ".؛:":
            return
        if depth > 0:
            continue
        if item.kind == "verb":
            if item.lemma_in(words["verbs"]["judicial"]):
                yield from _tried(reading, sentence, i, at, charge)
            elif (sides := sued(reading, sentence, i, at, words)) and not is_negated(items, i):
                yield Charge(at, "suit", sides[0], sides[1], charge)
            elif any(b.kind in ("rel", "sub") for b in items[max(0, i - 2) : i]):
                continue  # a clause about the accused: بعدما أطيح به, لكنه أصبح نائبا
            return
        if item.kind == "word" and item.lemma_in(words["nouns"]["trial"]) and (not item.definite or item.key == "قبض"):
            yield _trial(reading, sentence, i, at, charge, words)
            return
        if item.kind == "word" and item.lemma_in(triggers("sanction")["nouns"]["sanction"]) and not item.definite:
            yield from _sanctioned(reading, sentence, i, at, charge)
            return
        if item.kind == "word" and item.lemma_in(words["participles"]["wanted"]):
            accused = tuple(m for m in described_before(reading, sentence, i) if m.kind != "state")
            if accused or (accused := _held(reading, sentence, i)):
                yield Charge(at, "on a charge of: participle", (), accused, charge)
            elif item.definite:
                continue  # يلاحق X، الموقوف منذ سنتين، بتهمة
            return


def _held(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """كان X، وهو من …، معتقلا بتهمة: the man of whom a participle without article tells."""
    items = sentence.items
    if items[at].definite or not items[at].form.endswith("ا"):
        return ()
    return tuple(m for m in participle_subject(reading, sentence, at) if m.kind == "person")


def _sanctioned(reading: Reading, sentence: Sentence, noun: int, at: int, charge: Text | None) -> Iterator[Charge]:
    """فرضت X عقوبات على Y بتهمة Z: who punishes somebody for it accuses him of it."""
    items = sentence.items
    on = noun_arguments(items[:at], noun).prep("علي")
    verb = verb_left(items, noun)
    if on is None or verb is None or is_negated(items, verb):
        return
    accused = parties(reading, on.phrase, sentence)
    yield Charge(at, "sanctioned on a charge of", subject(reading, sentence, verb, noun), accused, charge)


def tried_over(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """محاكمة X فيما يتصل بـ Z, بشأن Z, في قضية Z: what a trial is over."""
    items = sentence.items
    args = noun_arguments(items, at)
    accused = parties(reading, args.subject, sentence) if args.subject is not None else ()
    accused = tuple(m for m in accused if m.kind == "person")
    if not accused or args.subject is None:
        return
    matter = _matter(items, args.subject.last, words)
    if matter is not None and (charge := text_from(sentence, matter)) is not None:
        yield Charge(at, "trial", (), accused, charge)


def _matter(items: Sequence[Item], at: int, words: Words) -> int | None:
    """Where it is told what a trial is over, past its date; None where the next words do not tell."""
    while at < len(items) and items[at].kind == "date":
        at += 1
    if at + 2 >= len(items):
        return None
    item, after = items[at], items[at + 1]
    if item.form in ABOUT:
        return at
    if item.form == "فيما" and after.kind == "verb" and after.lemma_in(words["verbs"]["concern"]):
        return at + 2
    return at + 1 if item.lemma == "في" and after.lemma_in(words["nouns"]["case"]) else None


def on_account(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """قضت المحكمة بسجن Y من أجل تهم تتعلق بـ Z; اعتقل Y على خلفية اتهامات بـ Z: the cause of what is done to Y."""
    items = sentence.items
    before = items[at - 1] if at > 1 else None
    if before is None or not (
        before.form in _CAUSES or (before.kind == "prep" and before.lemma in ("بسبب", "اثر", "في"))
    ):
        return
    frame = noun_frame(reading, sentence, at, words)
    charge = frame.charge or genitive_charge(sentence, at)
    if frame.accused or charge is None:
        return
    start = at - 2 if before.form in _CAUSES else at - 1
    for found in on_charge(reading, sentence, start, words):
        found.charge, found.rule = charge, "on account of charges"
        if all(m.kind in ("person", "office") or m.manner == "group" for m in found.accused):
            yield found


def warrant(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """أصدرت المحكمة مذكرة توقيف بحق Y لمسؤوليته عن Z: the court accuses; with بتهمة it is read by ``on_charge``."""
    items = sentence.items
    if at + 1 >= len(items) or not items[at + 1].lemma_in(words["nouns"]["arrest"]):
        return
    args = noun_arguments(items, at)
    on = args.prep("بحق", "ضد", "علي", "ل")
    accused = parties(reading, on.phrase, sentence) if on is not None else ()
    if on is None or on.phrase is None or not accused:
        return
    charge = _grounds(sentence, on.phrase.last)
    if charge is None or not all(m.kind in ("person", "office") or m.manner == "group" for m in accused):
        return
    verb = governing_verb(items, at)
    accuser = subject(reading, sentence, verb, at) if verb is not None else agent_of(reading, sentence, args)
    yield Charge(at, "warrant", tuple(m for m in accuser if m not in accused), accused, charge)


def _grounds(sentence: Sentence, start: int) -> Text | None:
    """What a warrant is for: لمسؤوليته عن, على خلفية, بسبب, للاشتباه في, after those whom it is for."""
    items = sentence.items
    for i in range(start, min(start + 12, len(items) - 1)):
        if items[i].kind in ("verb", "sub") or (items[i].kind == "mark" and items[i].text in ".؛"):
            return None
        noun = items[i + 1].noun() if items[i + 1].kind == "word" else None
        if items[i].kind == "prep" and (
            items[i].form in ("بسبب", "اثر")
            or (items[i].lemma == "علي" and items[i + 1].form in _CAUSES)
            or (items[i].lemma == "ل" and noun is not None and noun.derived == "masdar")
            or (items[i].lemma == "ل" and _responsibility_of(items[i + 1]))
        ):
            return text_from(sentence, i)
    return None


def _responsibility_of(item: Item) -> bool:
    return bool(item.pronoun) and item.key in ("مسووليه", "دور", "صله", "علاقه")


_CAUSES = frozenset("اجل خلفيه ذمه".split())


def judges_described(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """تسليم Y إلى المحكمة التي تتهمه بـ: the court or prosecution that a relative clause without a subject describes.

    Of any other antecedent the verb could have its subject outside the clause (المعارضة التي تتهمها بـ).
    """
    items = sentence.items
    if items[at - 1].kind != "rel" or not items[at].pronoun:
        return ()
    found = parties(reading, antecedent_of(items, at - 1), sentence)
    judges = [m for m in found if is_court(m) or _is_home_court(m) or m.office == "prosecutor"]
    return found if found and len(judges) == len(found) else ()


def is_court(mention: Mention) -> bool:
    """Whether a body is a court of several states (المحكمة الجنائية الدولية)."""
    body = organisations().get(mention.key or "") if mention.kind == "organization" else None
    return body is not None and body.kind == "court"


def _is_home_court(mention: Mention) -> bool:
    """محكمة جنايات الكرخ, المحكمة: a court that is known by its own words alone."""
    return mention.manner == "group" and fold(mention.name).split()[0].removeprefix("ال") == "محكمه"


def _tried(reading: Reading, sentence: Sentence, verb: int, at: int, charge: Text | None) -> Iterator[Charge]:
    items = sentence.items
    if is_negated(items, verb):
        return
    args = verb_arguments(items[:at], verb)
    accused: tuple[Mention, ...] = ()
    accuser: tuple[Mention, ...] = ()
    on = args.prep("علي")
    if items[verb].lemma_in(_QUESTION):  # تحقق النيابة مع Y بتهمة: nobody investigates somebody otherwise
        questioned = args.prep("مع")
        accused = parties(reading, questioned.phrase, sentence) if questioned is not None else ()
        accuser = parties(reading, args.subject, sentence) if args.subject is not None else ()
        if not accused:
            return
    elif items[verb].key == "حكم" and on is not None and (accused := parties(reading, on.phrase, sentence)):
        accuser = (
            parties(reading, args.subject, sentence) if args.subject is not None else ()
        )  # حكمت محكمة غيابيا على Y
    elif args.object is not None and not is_passive(items[verb]):
        accused = parties(reading, args.object, sentence)
        accuser = parties(reading, args.subject, sentence)
    elif on is not None and (accused := parties(reading, on.phrase, sentence)):
        accuser = parties(reading, args.subject, sentence) if args.subject is not None else ()
    if not accused and args.object is not None and not is_passive(items[verb]):
        return  # one whom nobody names was tried
    if not accused:
        # a passive: bodies arrest, they are not arrested
        accuser = ()
        accused = (
            parties(reading, args.subject, sentence) if args.subject is not None else carried(reading, sentence, verb)
        )
        accused = tuple(m for m in accused if m.kind in ("person", "office") or m.manner == "group")
    if not accuser:
        accuser = _where(args)
    accuser = tuple(m for m in accuser if m.kind in ("state", "organization") and m not in accused)
    yield Charge(at, "on a charge of", accuser, accused, charge)


_QUESTION = frozenset({"حقق"})
_QUESTIONING = frozenset({"تحقيق"})
"""Of which it is told with whom (تحقيق النيابة مع Y بتهمة): nobody is questioned on a charge who is not accused."""


def _where(args: Arguments) -> tuple[Mention, ...]:
    """يحاكم في طهران: the state in which one is tried or held accuses him."""
    court = args.prep("امام")
    if court is not None and court.phrase is not None and any(is_court(m) for m in court.phrase.mentions):
        return tuple(court.phrase.mentions[:1])
    scene = args.prep("في")
    if scene is None or scene.phrase is None:
        return ()
    return tuple(m for m in scene.phrase.mentions if m.kind == "state")[:1]


def _trial(reading: Reading, sentence: Sentence, noun: int, at: int, charge: Text | None, words: Words) -> Charge:
    items = sentence.items
    accuser: tuple[Mention, ...] = ()
    if items[noun].lemma_in(_QUESTIONING):
        args = noun_arguments(items[: max(at, noun + 1)], noun)
        questioned = args.prep("مع")
        by = parties(reading, args.subject, sentence) if args.subject is not None else ()
        whom = parties(reading, questioned.phrase, sentence) if questioned is not None else ()
        return Charge(at, "on a charge of: noun", by, tuple(m for m in whom if m not in by), charge)
    if items[noun].pronoun:
        owner = NounPhrase(noun, noun + 1, items[noun], pronoun=items[noun].pronoun)
        accused = _sentenced(reading, sentence, noun) or nearest(reading, sentence, owner)
        accuser = _sentencing(reading, sentence, noun, accused)
    else:
        args = noun_arguments(items[: max(at, noun + 1)], noun)
        agent, of = args.subject, args.prep("ل")
        if (
            agent is not None
            and of is not None
            and of.at == agent.last
            and (caught := parties(reading, of.phrase, sentence))
        ):
            # اعتقال تونس لقيادات X: the genitive is who arrests
            return Charge(at, "on a charge of: noun", parties(reading, agent, sentence), caught, charge)
        accused = _namely(reading, sentence, noun) or (
            parties(reading, args.subject, sentence) if args.subject is not None else ()
        )
        accuser = _wanting(reading, sentence, noun, words)
        before = items[noun - 1] if noun else None
        stopped = before is not None and before.kind == "word" and not before.definite  # طالب بوقف اعتقال كذا
        if not (accused or stopped) and args.subject is None and items[noun + 1].kind in ("word", "number"):
            several = noun_phrase(items[:at], noun + 1, coordination=False)  # سجن ثلاثة صحافيين, احتجاز عدد من الطلاب
            accused = tuple(m for m in parties(reading, several, sentence) if m.manner == "group")
        if not accused and (on := args.prep("علي", "بحق", "ضد")) is not None:
            accused = parties(reading, on.phrase, sentence)
            verb = governing_verb(items, noun)
            accuser = accuser or (subject(reading, sentence, verb, noun) if verb is not None else ())
    return Charge(at, "on a charge of: noun", accuser, accused, charge)


def _namely(reading: Reading, sentence: Sentence, noun: int) -> tuple[Mention, ...]:
    """محاكمة رجلين هما X وY: the names that follow."""
    items = sentence.items
    for i in range(noun + 1, min(noun + 6, len(items))):
        if items[i].form in ("هما", "هم", "هو", "هي"):
            return parties(reading, noun_phrase(items, i + 1), sentence)
    return ()


def _wanting(reading: Reading, sentence: Sentence, noun: int, words: Words) -> tuple[Mention, ...]:
    """تريد الشرطة محاكمة X, تواصل X احتجاز Y: who wants the trial, or goes on with it."""
    items = sentence.items
    verb = governing_verb(items, noun)
    if verb is None or not items[verb].lemma_in(words["verbs"]["want"] | words["verbs"]["keep_on"]):
        return ()
    return subject(reading, sentence, verb, noun)


def _sentenced(reading: Reading, sentence: Sentence, noun: int) -> tuple[Mention, ...]:
    """قضت محكمة على X بالسجن بعد إدانته: whom the verdict of the clause is on."""
    items = sentence.items
    for verb in range(noun - 1, -1, -1):
        if items[verb].kind == "verb":
            on = verb_arguments(items, verb).prep("علي", "بحق")
            found = parties(reading, on.phrase, sentence) if on is not None else ()
            return tuple(m for m in found if m.kind == "person")
        if items[verb].kind == "mark" and items[verb].text in ".؛:":
            break
    return ()


def _sentencing(reading: Reading, sentence: Sentence, noun: int, accused: Sequence[Mention]) -> tuple[Mention, ...]:
    """حكمت محكمة X على Y بالسجن بعد إدانته: the court of the clause."""
    items = sentence.items
    for verb in range(noun - 1, -1, -1):
        if items[verb].kind == "verb":
            found = parties(reading, verb_arguments(items, verb).subject, sentence)
            return tuple(m for m in found if m.kind == "state" and m not in accused)
        if items[verb].kind == "mark" and items[verb].text in ".؛:":
            break
    return ()
