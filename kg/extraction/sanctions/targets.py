"""Whom a sanction hits: states, men, firms, groups, and states by their officials, firms and sectors."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import in_relative, nearest, relative_verb
from kg.extraction.grammar.antecedents import antecedent_of
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.coordination import conjuncts
from kg.extraction.grammar.group_names import QUOTES_OPEN, group_rows, is_number, row_of, stands_for_state
from kg.extraction.grammar.item import Item, index_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.kin import kin_of_named
from kg.extraction.grammar.modifiers import accusative, adjective
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.mentions.states_of import as_state
from kg.extraction.sanctions.concerned import aimed_at, by_deal, concerned, pressed
from kg.extraction.sanctions.decrees import decision_of
from kg.extraction.sanctions.goes_on import row_goes_on
from kg.extraction.sanctions.governing import Governed, Words, asyndetic, taken_up_by
from kg.extraction.sanctions.groups import (
    counted_too,
    doers,
    firm_of_state,
    land_at,
    lies_in,
    named_after,
    officials_of,
    past_measure,
    people_of,
    some_of,
    town_of,
    two_brands,
    unlisted,
    whoever,
)
from kg.extraction.sanctions.predicates import ON, hitting, laid_on, stood_on, taken_up
from kg.extraction.sanctions.pronouns import another_than, goods_of, pronoun_hit
from kg.extraction.sanctions.reasons import REASONS
from kg.extraction.sanctions.rosters import among_them, longer_names, names_somebody, roster
from kg.extraction.sanctions.scope import MASSES
from kg.records import CARRIED_OVER, Mention

ON_OR_FOR = (*ON, "ل")
_OFF = (*ON, "عن")
# Nouns after على and عن that make an adverb: على خلفية, على مدى, على صعيد.
_NO_TARGETS = frozenset(
    "خلفيه اثر مدي مدار صعيد الاقل راس ضوء اساس هامش لسان حد نحو الفور طول قدم غرار مستوي نطاق".split()
)


_RULED = frozenset("نظام حكومه اداره".split())  # نظام الأسد: the state of him whose government it is


def targets(reading: Reading, sentence: Sentence, phrase: NounPhrase | None, words: Words) -> tuple[Mention, ...]:
    """Those whom a phrase names as hit: actors, groups, and the state whose officials, firms or sectors they are."""
    if phrase is None or phrase.head.form in _NO_TARGETS:
        return ()
    if phrase.head.key == "اسم" and not (phrase.head.definite or phrase.head.pronoun):
        named = noun_phrase(sentence.items, index_of(sentence.items, phrase.head, phrase.first) + 1)
        listed = targets(reading, sentence, named, words)  # شطبت X اسم Y, أسماء Y وZ
        return tuple(m for m in listed if m.manner != "group" or " " in m.name)
    if phrase.pronoun:
        return nearest(reading, sentence, phrase, states=True, elsewhere=False)
    if phrase.head.key in _RULED and phrase.head.pronoun == "3ms":  # موغابي الذي تفرض X عقوبات على نظامه
        his = NounPhrase(phrase.first, phrase.first + 1, phrase.head, pronoun="3ms")
        rulers = nearest(reading, sentence, his, elsewhere=False)
        states = [as_state(m) for m in rulers if m.kind in ("person", "office")]
        return tuple(m for m in states if m is not None)
    items = sentence.items
    if (told := whoever(items, phrase.first, sentence)) is not None:
        return (told,)
    if (counted_at := past_measure(items, phrase.first)) > phrase.first:
        counted_ones = targets(reading, sentence, noun_phrase(items, counted_at), words)
        return some_of(items, phrase.first, counted_at, counted_ones, sentence)
    found: list[Mention] = []
    housed = False
    for part in conjuncts(items, phrase):
        if found and _begins_clause(items, part):
            break
        if found and (housed or _more_of_nation(items, part)) and _only_land(items, part):
            continue  # شركات في مالطا وإيطاليا, 21 مواطنا روسيا وأوكرانيا
        housed = housed or lies_in(items, part.last)
        counted = found and part.head.kind == "word" and accusative(part.head) and is_number(items[phrase.first])
        if counted and part.head.key != "عدد":  # 32 فردا وكيانا, not خمسة مصارف وعددا من الأفراد
            found[-1] = counted_too(found[-1], items, part, sentence)
            continue
        if part.head.form in MASSES and (land := land_at(items, phrase.last)) is not None:
            found.append(land)  # عشرات الأفراد والكيانات في P
            continue
        first = index_of(items, part.head, part.first)
        if kin_of_named(items, first, part.last + 1):
            continue  # شقيقة الزعيم X
        firm = firm_of_state(items, first, sentence)
        firms = (firm,) if firm is not None else two_brands(items, first, sentence)
        firms = firms or longer_names(reading, sentence, first)
        if firms:
            found += firms
            continue
        economic = any(
            i.lemma_in(words["nouns"]["sector"]) for i in items[first : part.last] if i.kind == "word"
        ) and not (_one_body(part) or _some(part.head) or part.head.lemma_in(words["nouns"]["dealer"]))
        own_state = economic or any(stands_for_state(i) for i in items[first : part.last])
        here: tuple[Mention, ...] = reading.actors(part, sentence) if part.head.key in _RULED else ()
        if not here and own_state and not [m for m in part.mentions if is_actor(m)]:
            here = tuple(
                m for m in part.inside if m.kind in ("state", "organization", "person") and is_actor(m)
            ) or tuple(part.adjectives)
            here = here or _located(items, phrase if economic else part, whole=economic) or _located_too(items, part)
        if not here:
            here = parties(reading, part, sentence) or doers(items, part, sentence) or _inside(part)
        officers = part.head.mention is not None and part.head.mention.kind == "office"
        if len(here) == 1 and here[0].manner == "group" and officers and " ال" not in here[0].name:
            here = _located(items, part) or here  # مسؤولين عسكريين في P
        if len(here) == 1 and here[0].kind == "office" and here[0].number == "s":
            here = _seated(reading, items, part) or here
        if len(here) == 1 and here[0].kind == "office":
            here = _officials(items, part, here[0], sentence)
        if not here:
            here = named_after(reading, items, part) or goods_of(reading, items, part)
        if not here:
            here = unlisted(items, part, sentence, joined=bool(found) or housed)
        if not here and (town := town_of(items, part, sentence)) is not None:
            here = (town,)
        if (
            not here
            and part.head.mention is not None
            and part.head.mention.number == "p"
            and part.head.mention.manner in ("demonym", "people")
        ):
            here = (people_of(part.head, sentence),)
        found += [m for m in here if m not in found]
    found += [m for m in among_them(reading, sentence, phrase.last) if m not in found]
    if found and _two_named(items, phrase):
        found += [m for m in roster(reading, sentence, phrase.last) if m not in found]
    return tuple(found)


def _two_named(items: Sequence[Item], phrase: NounPhrase) -> bool:
    """شركتي النفط الروسيتين «كذا» و«كذا»: whether the names of two follow in quotation marks."""
    two = phrase.head.kind == "word" and phrase.head.analysis is not None and phrase.head.analysis.number == "d"
    return two and phrase.last < len(items) and items[phrase.last].text in QUOTES_OPEN


def _officials(items: Sequence[Item], part: NounPhrase, office: Mention, sentence: Sentence) -> tuple[Mention, ...]:
    """Several officials: the state in which they are (جنرالات في ميانمار), else the group that they make."""
    several = office.number in ("d", "p") or is_number(items[part.first])
    if not several:
        return (office,)
    told = office.state is not None and CARRIED_OVER not in office.traits
    if state := _located(items, part, whole=not told) or (() if told else _located_too(items, part)):
        return state  # القادة العسكريين في P
    group = officials_of(part, office, sentence)
    return (group if group is not None else office,)


def _seated(reading: Reading, items: Sequence[Item], part: NounPhrase) -> tuple[Mention, ...]:
    """عضو الرئاسة عن الصرب X, النائب عن حلب X: who holds an office, named after those for whom he sits."""
    at = part.last
    if at + 2 >= len(items) or items[at].kind != "prep" or items[at].lemma != "عن":
        return ()
    person = items[at + 2].mention
    return reading.resolved(person) if person is not None and person.kind == "person" else ()


def _only_land(items: Sequence[Item], part: NounPhrase) -> bool:
    """Whether a part of a phrase is nothing but a state or a place."""
    mention = part.head.mention
    return (
        mention is not None
        and mention.kind in ("state", "place")
        and (part.last == part.first + 1 or items[part.first + 1].kind == "mark")
    )


def _more_of_nation(items: Sequence[Item], part: NounPhrase) -> bool:
    """روسيا وأوكرانيا after a noun in the accusative: whether و joins an adjective of nationality to one before it.

    In the accusative some are written as the names of their states are.
    """
    before = items[part.first - 2].mention if part.first > 1 and items[part.first - 1].kind == "conj" else None
    adjective = before is not None and before.manner == "demonym" and before.name.endswith("يا")
    return adjective and items[part.first].text.endswith("يا")


def _begins_clause(items: Sequence[Item], part: NounPhrase) -> bool:
    """عقوبات على X وY تندد: whether a name joined by و is the subject of the verb after it, and no further target."""
    named = part.head.kind == "mention" and part.last == part.first + 1 and items[part.first - 1].kind == "conj"
    verb = items[part.last] if part.last < len(items) else None
    return named and verb is not None and verb.kind == "verb"


def _one_body(part: NounPhrase) -> bool:
    """المؤسسة الليبية للاستثمار, هيئة الصناعات الدفاعية: one body by its name, which is not its state."""
    head = part.head
    if head.kind != "word" or head.analysis is None or head.analysis.number != "s":
        return False
    names = group_rows().get(head.key, {}).get("names")
    return names == "firm" and (head.definite or part.last - part.first > 2)


def _some(head: Item) -> bool:
    """مشتري النفط الروسي, 7 سفن, ناقلتين: those who do something with what is a state's, and some of its things."""
    if is_number(head) or (head.kind == "word" and head.analysis is not None and head.analysis.number == "d"):
        return True
    noun = head.noun() if head.kind == "word" else None
    return (
        noun is not None
        and noun.derived == "act_part"
        and row_of(head) is None
        and head.form.endswith(("ي", "ين", "ون"))
    )


def _inside(part: NounPhrase) -> tuple[Mention, ...]:
    """Those in a phrase of a thing that is theirs; a deed done to them (دعم مادورو) is not."""
    noun = part.head.noun() if part.head.kind == "word" else None
    if noun is not None and noun.derived == "masdar" and noun.number != "p":
        return ()
    return tuple(m for m in part.inside if is_actor(m))


def _located(items: Sequence[Item], part: NounPhrase, *, whole: bool = False) -> tuple[Mention, ...]:
    """كيانات في إيران, قطاعات الطاقة والنقل في سوريا, مسؤولون من إيران: the state that they are in or from."""
    at = part.last
    holder = part.head.mention  # وزيري العدل والداخلية الأميركيين في P: in their own phrase
    if (holder is not None and holder.state and holder.rule == "office") or (part.head.definite and not whole):
        return ()
    if (land := land_at(items, at)) is not None:
        lands = noun_phrase(items, at + 1)
        return tuple(m for m in lands.mentions if m.kind == "state") if lands is not None else (land,)
    if at + 1 < len(items) and items[at].kind == "prep" and items[at].lemma == "في" and part.head.definite is False:
        employer = noun_phrase(items, at + 1, coordination=False)  # موظفين في شركات صينية
        return tuple(employer.adjectives[:1] or employer.mentions[:1]) if employer is not None else ()
    return ()


def _located_too(items: Sequence[Item], part: NounPhrase) -> tuple[Mention, ...]:
    """مسؤولين وكيانات في P: where those are to whom a group is joined, of which it is told."""
    at = part.last
    joined = at + 2 < len(items) and items[at].kind == "conj" and row_of(items[at + 1]) is not None
    more = noun_phrase(items, at + 1, coordination=False) if joined else None
    if more is None and at + 3 < len(items) and items[at].kind == "conj" and adjective(items[at + 1]):
        more = NounPhrase(at + 1, at + 2, items[at + 1])  # مسؤولين حاليين وسابقين في P
    return _located(items, more) if more is not None and not more.mentions else ()


def target_of(
    reading: Reading, sentence: Sentence, at: int, args: Arguments, over: Governed, words: Words
) -> tuple[Mention, ...]:
    """Whom the sanction at ``items[at]`` hits: by its own prepositions, a relative clause, or those of its verb."""
    items = sentence.items
    lifting = over.lifting or (over.verb is not None and bool(items[over.verb].lemma_in(words["verbs"]["lift"])))
    allowed = _OFF if lifting else ON
    if over.verb is not None and (described := _described(reading, sentence, over.verb, args, words)):
        return described
    pronoun = pronoun_hit(args, allowed)
    decision = decision_of(items, over, words) if pronoun is not None else None
    maker = decision[1] if decision is not None else None
    imposes = over.verb is not None and items[over.verb].lemma_in(words["verbs"]["impose"])
    if maker is None and pronoun is not None and over.verb is not None and imposes:
        maker = verb_arguments(items, over.verb).subject  # قالت P إن Q فرضت حظرا على صادراتها
    found = another_than(reading, sentence, pronoun, maker) if maker is not None else ()
    if found := found or _by_preposition(reading, sentence, args, allowed, words):
        return found
    struck = _struck(items, at, args, over, words)
    if struck is not None and (found := targets(reading, sentence, struck, words)):
        named = roster(reading, sentence, struck.first)
        return (*found, *(m for m in named if m not in found)) if names_somebody(named) else found
    if (renewed := taken_up(items, args.end, words)) is not None and (
        found := _by_preposition(reading, sentence, renewed, ON, words)
    ):
        return found
    if (laid := laid_on(items, args.end, words)) is not None and (
        found := _by_preposition(reading, sentence, laid, ON, words)
    ):
        return found
    if (on := stood_on(items, args.end, words)) is not None:
        return targets(reading, sentence, noun_phrase(items, on + 1), words)
    inner = relative_verb(items, args.end) or asyndetic(items, args.end, items[at])
    if inner is not None:
        verb, arguments = inner
        if found := _by_preposition(reading, sentence, arguments, ON, words):
            return found
        if items[verb].lemma_in(words["verbs"]["hit"]) and not is_negated(items, verb):
            hit = arguments.bare[0] if arguments.bare else None
            if hit is not None and not items[verb].pronoun:
                return targets(reading, sentence, hit, words)
    if over.verb is not None and items[over.verb].lemma_in(words["verbs"]["undergo"]):
        # يخضع الاقتصاد الإيراني لعقوبات
        return targets(reading, sentence, verb_arguments(items, over.verb).subject, words)
    if over.verb is not None and items[over.verb].lemma_in(words["verbs"]["threaten"]):
        threatened = verb_arguments(items[: over.first], over.verb).object
        if threatened is not None and (found := targets(reading, sentence, threatened, words)):
            return found  # هددت واشنطن بغداد بعقوبات
    if over.participle is not None and (whom := pressed(items, over.participle, words)) is not None:
        return targets(reading, sentence, whom, words)  # أمهلت X الانقلابيين …، ملوحة بعقوبات
    if over.verb is not None and items[over.verb].lemma_in(_laying_on(words)):
        before = verb_arguments(items[: over.first], over.verb)
        resumed = before.subject if in_relative(items, over.verb) else None
        for prep in before.preps:
            if prep.preposition in allowed and prep.phrase is not None:
                # جماعة ستفرض عليها عقوبات: the pronoun takes up the noun that the clause describes
                whom = resumed if prep.phrase.pronoun and resumed is not None else prep.phrase
                return targets(reading, sentence, whom, words)
    if over.verb is not None and items[over.verb].key == "رد" and over.preposition == "علي" and items[at].definite:
        answers = verb_arguments(items, over.verb).subject  # ردت X على العقوبات الأميركية
        return tuple(m for m in targets(reading, sentence, answers, words) if m.kind == "state")
    return (by_deal(sentence, at) if lifting else ()) or concerned(items, at, words) or aimed_at(items, at, words)


def _described(reading: Reading, sentence: Sentence, verb: int, args: Arguments, words: Words) -> tuple[Mention, ...]:
    """السودان الذي تفرض عليه X عقوبات, التي ما زالت X تفرض عقوبات عليها: whom a relative clause takes up.

    Where it is he who imposes them, the pronoun means another (موسكو واشنطن التي فرضت عقوبات عليها).

    :param args: what the noun of the sanction governs.
    """
    items = sentence.items
    relative = next((i for i in range(verb - 1, max(-1, verb - _RELATIVE), -1) if items[i].kind == "rel"), None)
    if relative is None or not items[verb].lemma_in(_laying_on(words)):
        return ()
    if any(i.kind in ("sub", "mark", "conj") for i in items[relative + 1 : verb]):
        return ()
    whom, told = antecedent_of(items, relative), verb_arguments(items, verb)
    pronoun = {"الذي": "3ms", "التي": "3fs", "الذين": "3mp"}.get(items[relative].form)
    for prep in (*args.preps, *told.preps):
        if prep.preposition in ON and prep.phrase is not None and prep.phrase.pronoun == pronoun:
            if told.subject is not None and told.subject.first < relative:
                others = parties(reading, whom, sentence)
                return nearest(reading, sentence, prep.phrase, others=others, states=True, elsewhere=False)
            return targets(reading, sentence, whom, words)
    return ()


_RELATIVE = 6  # items from a relative to the verb of its clause


def _laying_on(words: Words) -> frozenset[str]:
    """The verbs of which على can say who is hit: فرض على X عقوبات, طُبقت بحق X عقوبات."""
    verbs = words["verbs"]
    return frozenset().union(*(verbs[of] for of in ("impose", "lift", "decree", "provide", "keep", "threaten", "hit")))


def _struck(items: Sequence[Item], at: int, args: Arguments, over: Governed, words: Words) -> NounPhrase | None:
    """استهدفت العقوبات X, العقوبات تستهدف X: the object of a verb whose subject the sanctions are."""
    hit = words["verbs"]["hit"]
    verb = over.verb
    if verb is None or not items[verb].lemma_in(hit):
        verb = hitting(items, args.end, words)
    if verb is None or items[verb].pronoun or is_negated(items, verb):
        return None
    measures = words["nouns"]["freezing"] | words["nouns"]["embargo"] | words["nouns"]["listing"]
    struck = next((b for b in verb_arguments(items, verb).bare if b.first > at), None)
    inner = relative_verb(items, args.end) or asyndetic(items, args.end, items[at]) if verb < at else None
    maker = taken_up_by(items, *inner) if inner is not None else None
    if inner is not None and (struck is None or (maker is not None and struck.first == maker.first)):
        # طالت عقوبات أعلنتها X الوزير Y, طالت العقوبات التي أعلنتها X Y: past the clause that describes them
        whose = maker.last if maker is not None else len(items)
        struck = next((b for b in inner[1].bare if b.first >= whose), None)
    return struck if struck is not None and not struck.head.lemma_in(measures) else None


def _by_preposition(
    reading: Reading, sentence: Sentence, args: Arguments, allowed: Sequence[str], words: Words
) -> tuple[Mention, ...]:
    items = sentence.items
    found = list(another_than(reading, sentence, pronoun_hit(args, allowed), args.subject))
    for prep in args.preps:
        if found or any(i.form in REASONS for i in items[args.preps[0].at : prep.at]):
            break  # عقوبات على X بسبب حملته ضد Y
        if (
            prep.preposition == "ب"
            and prep.phrase is not None
            and prep.phrase.head.lemma_in(words["nouns"]["imposing"])
        ):
            break  # ردت X على عقوبات Y بفرض كذا على Z
        if prep.preposition in allowed:
            found += [m for m in targets(reading, sentence, prep.phrase, words) if m not in found]
            if prep.phrase is None and (told := whoever(items, prep.at + 1, sentence)) is not None:
                return (told,)  # على من يعرقلون كذا
            if found and prep.phrase is not None and not prep.phrase.pronoun:
                named = roster(reading, sentence, prep.phrase.first)[1:]  # على X الذي …، وكذلك الوزير Y
                found += [m for m in named if m not in found and m.kind == "person"]
            last = prep.phrase.last if prep.phrase is not None else len(items)
            while found and (more := row_goes_on(items, last)) is not None:
                phrase = noun_phrase(items, more)
                here = targets(reading, sentence, phrase, words)
                found += [m for m in here if m not in found]
                last = phrase.last if phrase is not None and here else len(items)
    return tuple(found)
