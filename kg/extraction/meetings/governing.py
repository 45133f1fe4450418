"""The clause that a meeting's noun is an adjunct of, or whose verb governs it: whose meeting it is by its subject."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.agreement import fits
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.circumstances import relative_end
from kg.extraction.grammar.clauses import takes_up_clause, verb_left, verb_right
from kg.extraction.grammar.item import Item, is_perfect
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.outlook import aimed_by
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.addressing import before_listeners
from kg.extraction.meetings.clauses import from_holding
from kg.extraction.meetings.delegations import delegated
from kg.extraction.meetings.verbs import is_first_or_last
from kg.extraction.meetings.visits import people
from kg.extraction.mentions.states_of import as_state, is_owned
from kg.lexicon.function_words import AFTER, BEFORE, DURING
from kg.lexicon.marks import QUOTES_CLOSE
from kg.lexicon.triggers import triggers
from kg.records import Mention

# Prepositions that make a meeting's noun an adjunct of a clause whose subject takes part in it.
_ADJUNCT = BEFORE | DURING | AFTER | {"ل", "في", "ب", "الي"}


def describes_object(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb describes the indefinite noun before it, or such a name in quotation marks, after another verb."""
    quoted = verb > 1 and items[verb - 1].kind == "mark" and items[verb - 1].text in QUOTES_CLOSE
    before = items[verb - 1 - quoted] if verb > 1 else items[0]
    noun = before.noun() if before.kind == "word" and not (before.definite or before.pronoun) else None
    over = verb_left(items, verb) if noun is not None and noun.pos == "noun" else None
    return over is not None and all(item.kind not in ("sub", "rel") for item in items[over:verb])


def clause_subject(reading: Reading, sentence: Sentence, at: int, side: Mention | None) -> tuple[Mention, ...]:
    """The other side of a meeting whose noun names one: the subject of the clause that the noun is an adjunct of.

    يتطلع X للقاء Y; قال X خلال اجتماع مع Y; خلال زيارة إلى Y، قال X.
    """
    items = sentence.items
    first = at
    while first > 0 and (items[first - 1].kind == "word" or items[first - 1].text in '«"“') and at - first < 3:
        first -= 1
    first = _from_round(items, first)
    before = items[first - 1] if first else None
    adjunct = before is not None and (
        before.lemma in _ADJUNCT
        or (before.lemma == "ضمن" and items[at].key in _rounds())  # وصل ضمن جولة تشمل P
        or before_listeners(items, at, first - 1)
        or _consents(items, first - 1)
    )
    if before is None or before.kind != "prep" or before.pronoun or not adjunct:
        return ()  # سياساتها، بما فيها محادثات مع X
    if first > 1 and _takes_part(items[first - 2]) and (leader := _leads_delegation(reading, sentence, first - 2)):
        return leader
    if first > 1 and (_takes_part(items[first - 2]) or _part_played(items, first - 1)):
        return ()  # الوفد المشارك في محادثات مع X
    left = verb_left(items, first, main=True)
    if left is not None and first > 1 and items[first - 2].text in "،," and describes_object(items, left):
        left = verb_left(items, left, main=True)  # وقع X اتفاقا ينهي الحرب، في ختام زيارة إلى P
    governor = left if left is not None else verb_right(items, at)
    if governor is None and (past := relative_end(items, noun_arguments(items, at).end, items[at])):
        governor = verb_right(items, past)  # في كلمته أمام القمة التي تعقد في P، قال X
    if governor is None:
        return ()
    if is_negated(items, governor) and items[governor].lemma_in(triggers("meeting")["verbs"]["attend"]):
        return ()  # لن يشارك X في القمة
    if not takes_up_clause(items, first - 2) and _in_clause_of_another(items, governor, first - 1):
        return ()
    near = verb_left(items, first)
    whose = verb_arguments(items, near).subject if near is not None and near != governor else None
    if whose is not None and side in whose.mentions:
        return ()  # القرار الذي اتخذته المنظمة خلال اجتماعها: an adjunct of the relative clause
    if (
        side is None
        and whose is not None
        and near is not None
        and items[near].lemma_in(triggers("meeting")["mutual"]["verbs"])
    ):
        # اتفاق وقعه وفدا X وY في ختام محادثات
        both = tuple(m for named in reading.actors(whose, sentence) for m in delegated(reading, sentence, named))
        if len(both) > 1 and not any(i.kind == "mark" for i in items[near:first]):
            return both
    explicit = verb_arguments(items, governor).subject
    if explicit is not None and explicit.first and items[explicit.first - 1].kind == "prep":
        return ()  # بعد الاجتماع، وبناء على توجيه X، صدر بيان
    opening = before.lemma == "ب" and is_first_or_last(items[governor])  # يختتم جولته في P بلقاء Y
    verbs = triggers("meeting")["verbs"]
    onward = explicit is None and before.lemma == "ل" and items[governor].lemma_in(verbs["motion"])
    told = explicit is not None or opening or bool(onward)  # زار P ثم توجه إلى Q للقاء Y
    subject = verb_subject(reading, sentence, governor, explicit) if told else ()
    if explicit is not None and not subject and items[governor].lemma_in(verbs["come_about"]):
        subject = _who_said(explicit)
    subject = _sent(reading, sentence, governor, subject)
    if side is None and any(m.office == "delegation" for m in subject):
        subject = tuple(m for named in subject for m in delegated(reading, sentence, named))
    if opening and explicit is not None and explicit.head.kind == "word" and not subject:
        subject = verb_subject(reading, sentence, governor, None)
    return tuple(m for m in subject if m != side and m.kind in ("person", "office", "state", "organization"))


def _consents(items: Sequence[Item], prep: int) -> bool:
    """وافق X على لقاء Y: whether who does so has said yes to a meeting of his own."""
    verb = verb_left(items, prep) if items[prep].lemma == "علي" else None
    consents = verb is not None and items[verb].lemma_in(triggers("meeting")["verbs"]["consent"])
    if verb is None or not consents or is_negated(items, verb):
        return False
    return not any(item.kind == "prep" for item in items[verb + 1 : prep])


def _sent(reading: Reading, sentence: Sentence, verb: int, sender: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """أوفد X [مساعده] للقاء Y, دعا X [وزير خارجيته] إلى لقاء Y: who is sent to a meeting, or else who acts.

    Who sends another doesn't go himself: one of no name stands for the state that sends him.
    """
    items, verbs = sentence.items, triggers("meeting")["verbs"]
    args = verb_arguments(items, verb)
    if items[verb].lemma_in(verbs["send"]) or items[verb].lemma_in(verbs["depute"]):
        whom = args.object
    elif (lemma := items[verb].lemma_in(verbs["ask_for"])) is not None:
        to = args.prep(*verbs["ask_for"][lemma])
        whom = to.phrase if to is not None else args.object if lemma == "دعا" else None
        if whom is None or not (whom.head.pronoun or any(map(is_owned, whom.mentions[:1]))):
            return sender  # another than his own man is asked to meet him
    else:
        return sender
    if whom is None or whom.pronoun:
        return sender
    named = people(reading.actors(whom, sentence))
    if not named and items[verb].lemma_in(verbs["depute"]):
        return ()  # كلف لجنة بلقاء Y: nobody has gone yet
    return named or tuple(m if m.state is None else as_state(m) or m for m in sender if m.kind != "person" or m.state)


def _from_round(items: Sequence[Item], first: int) -> int:
    """لإجراء جولة رابعة من المحادثات: where the words begin of which talks from item ``first`` on have a round."""
    if first < 2 or items[first - 1].lemma != "من":
        return first
    if part := part_of_it(items, first):
        return part
    turn = round_of(items, first)
    if not turn:
        return first
    held = items[turn - 1].kind == "word" and items[turn - 1].lemma_in(triggers("meeting")["nouns"]["holding"])
    return turn - 1 if held else first  # قبيل جولة من المفاوضات مع X: whoever holds it


def round_of(items: Sequence[Item], at: int) -> int:
    """[الجولة الثانية من] المحادثات: where the words begin by which the talks at item ``at`` are a round; else 0."""
    if at < 3 or items[at - 1].lemma != "من" or items[at - 1].pronoun:
        return 0
    for i in range(at - 2, max(0, at - 6), -1):
        if items[i].kind != "word":
            return 0
        if items[i].key in _rounds():
            return i
    return 0


def part_of_it(items: Sequence[Item], first: int) -> int:
    """في اليوم الأول من زيارة إلى P, في المحطة الأخيرة من جولة: where the words begin of the part that is told."""
    if first < 2 or items[first - 1].lemma != "من":
        return 0
    for i in range(first - 2, max(0, first - 5), -1):
        if items[i].kind != "word":
            break
        if items[i].key in triggers("meeting")["surroundings"]["part_of_visit"]:
            return i if items[i - 1].kind == "prep" and items[i - 1].lemma in ("في", "خلال") else 0
    return 0


def _rounds() -> frozenset[str]:
    rounds: frozenset[str] = triggers("meeting")["nouns"]["round"]
    return rounds


def _leads_delegation(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """رأس X وفد بلاده المشارك في اجتماعات Y: who heads the delegation that the participle at item ``at`` describes."""
    items = sentence.items
    verb, sent = verb_left(items, at), items[at - 1].mention
    if verb is None or sent is None or sent.office != "delegation":
        return ()
    if not items[verb].lemma_in(triggers("meeting")["verbs"]["head"]):
        return ()
    return people(acting(reading, sentence, verb))


def _who_said(told: NounPhrase) -> tuple[Mention, ...]:
    """جاءت تصريحات X خلال لقاء مع Y: whose words it is that came about at a meeting."""
    said = told.head.kind == "word" and told.head.key in triggers("meeting")["surroundings"]["said"]
    return people((*told.inside, *told.mentions))[:1] if said else ()


def _in_clause_of_another(items: Sequence[Item], governor: int, at: int) -> bool:
    """يرى X أن الفكرة التي طرحت في اجتماع Y …: whether a preposition stands in a clause that has its own subject.

    Not in one that takes up who speaks (قال X إنه خلال لقائه مع Y …).
    """
    sub = next((i for i in range(at - 1, governor, -1) if items[i].kind == "sub"), None)
    if sub is None or items[sub].pronoun or items[sub].form not in _THAT:
        return False
    return sub + 1 < at and items[sub + 1].kind in ("word", "mention")


_THAT = frozenset("ان بان فان لان".split())


def _takes_part(item: Item) -> bool:
    """A definite participle: what follows its preposition is told of the noun that it describes."""
    participle = item.analysis is not None and item.analysis.derived == "act_part"
    return item.kind == "word" and item.definite and participle


def _part_played(items: Sequence[Item], prep: int) -> bool:
    """أشاد X بدوره في محادثات مع Y, بدور مصر في كذا: whether what is told is the part that another had in talks."""
    noun = prep - 1 - (prep > 1 and items[prep - 1].kind == "mention")
    return items[prep].lemma == "في" and items[noun].key in triggers("meeting")["surroundings"]["part_played"]


def _asked_for(reading: Reading, sentence: Sentence, at: int, first: int) -> tuple[Mention, ...]:
    """عرضت X على Y إجراء محادثات, دعا X نظيره Y إلى لقاء: who asks whom for a meeting of the two of them.

    Who stands for several states may ask others to meet by themselves.

    :param first: where the words begin that tell of the holding of the meeting at item ``at``.
    """
    items, noun = sentence.items, sentence.items[at]
    if first < 2 or noun.definite or noun.pronoun or noun.key not in triggers("meeting")["nouns"]["asked_for"]:
        return ()
    before = items[first - 1]
    near = range(first - 1, max(-1, first - _ASKED), -1)
    verb = next((i for i in near if items[i].kind in ("verb", "sub", "rel")), 0)
    asking = triggers("meeting")["verbs"]["ask_for"]
    lemma = items[verb].lemma_in(asking) if items[verb].kind == "verb" else None
    if lemma is None or is_negated(items, verb) or _declined(items, at):
        return ()
    calling = not asking[lemma]
    if calling != (before.kind == "prep" and before.lemma in ("الي", "ل")) or (before.kind == "prep" and not calling):
        return ()
    args = verb_arguments(items, verb)
    to = args.prep(*asking[lemma]) if not calling else None
    whom = args.object if calling else to.phrase if to is not None else None
    if whom is None or whom.pronoun or whom.last > first:
        return ()
    asker = verb_subject(reading, sentence, verb, args.subject)
    asked = reading.actors(whom, sentence)
    if len(asker) != 1 or len(asked) != 1 or asker[0] in asked:
        return ()
    sides = [as_state(m) for m in (asker[0], asked[0])]
    both = [m.key for m in sides if m is not None]
    return (*asker, *asked) if len(both) == 2 and both[0] != both[1] else ()


def _declined(items: Sequence[Item], at: int) -> bool:
    """عرضت X على Y إجراء محادثات، لكن Y رفضت: whether what is asked for is said, further on, to be refused."""
    declining = triggers("meeting")["surroundings"]["declining"]
    told = (i for i in range(at + 1, len(items)) if items[i].kind == "verb" and items[i].key in declining)
    return any(is_perfect(items[i]) and not is_negated(items, i) and items[i - 1].kind != "rel" for i in told)


_ASKED = 9
"""So many items before it, the verb stands by which a meeting is asked for."""


def aimed_at_him(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """قال X إن Y يتطلع للقائه, سافر Y إلى P للقائه: who has the meeting at item ``at`` for his aim, and whom he means.

    The pronoun of what somebody wants is that of whom he wants to meet, so another than himself.
    """
    items, noun = sentence.items, sentence.items[at]
    if noun.pronoun not in ("3ms", "3fs") or not at or noun.key not in triggers("meeting")["nouns"]["of_two"]:
        return ()
    verb, verbs = verb_left(items, at), triggers("meeting")["verbs"]
    if verb is None or is_negated(items, verb) or any(i.kind in ("sub", "rel") for i in items[verb:at]):
        return ()
    purpose = items[at - 1].kind == "prep" and items[at - 1].lemma in ("ل", "الي", "في")
    wants = items[verb].lemma_in(verbs["intend"]) and (purpose or verb == at - 1)
    if not (wants or (items[at - 1].lemma == "ل" and items[verb].lemma_in(verbs["visit"]))):
        return ()
    told = verb_arguments(items, verb).subject
    subject = people(verb_subject(reading, sentence, verb, told if told is None or told.head is not noun else None))
    if len(subject) != 1:
        return ()
    other = people(reading.another(sentence.index, items[at].start, subject))
    return (*subject, *other) if len(other) == 1 and fits(other[0], noun.pronoun[1], "s") else ()


def holders(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """أعلنت X وY عن خطط لعقد مؤتمر: the subjects of the clause hold the meeting whose holding it speaks of."""
    items = sentence.items
    holding = triggers("meeting")["nouns"]["holding"]
    first = from_holding(items, at)  # على عقد لقاء آخر
    governing = items[first - 1].lemma if first and items[first - 1].kind == "prep" else ""
    if asked := _asked_for(reading, sentence, at, first):
        return asked
    governor = verb_left(items, first) if governing in ("علي", "الي") else None
    agreeing = triggers("meeting")["verbs"]["agree"]
    if governing == "علي" and governor is not None and items[governor].key in agreeing:  # اتفق الزعيمان على لقاء آخر
        agreeing_args = verb_arguments(items, governor)
        found = verb_subject(reading, sentence, governor, agreeing_args.subject)
        if len(found) == 1 and (beside := agreeing_args.prep("مع")) is not None:  # اتفق X مع Y على لقاء
            found += tuple(m for m in reading.actors(beside.phrase, sentence) if m not in found)
        return found if len(found) > 1 else ()
    to_come = items[at].key in triggers("meeting")["nouns"]["convention"]  # دعا X الضيفين إلى قمة: many come to it
    inviting = governing == "الي" and governor is not None and items[governor].key == "دعا"
    if inviting and not to_come and governor is not None and governor > at - 9:
        found = reading.actors(verb_arguments(items, governor).object, sentence)  # دعا X الطرفين إلى جولة جديدة
        return found if len(found) > 1 else ()
    near = range(max(0, at - 3), at)
    held = any(items[i].kind == "word" and items[i].lemma_in(holding) for i in near)
    found = (clause_subject(reading, sentence, at, None) if held else ()) or planning(reading, sentence, at)
    return found if len(found) > 1 else ()


def planning(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """تعتزم X وY عقد مؤتمر, يستعد الاتحاد لعقد قمة: whose own plan it is to hold the meeting at item ``at``."""
    items, words = sentence.items, triggers("meeting")
    of = _from_round(items, at)  # عقد جولة جديدة من المحادثات
    held = range(max(0, at - 2), at) if of == at else (of,)
    if not any(items[i].kind == "word" and items[i].lemma_in(words["nouns"]["holding"]) for i in held):
        return ()
    verb = aimed_by(items, at if of == at else of + 1)
    if verb is None or is_negated(items, verb) or not items[verb].lemma_in(words["verbs"]["plan"]):
        return ()
    return acting(reading, sentence, verb)


def at_summit(
    reading: Reading, sentence: Sentence, at: int, args: Arguments, sides: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """أعلن X وY الهدنة خلال قمة عقدت في P بمشاركة Z: who did something at a summit, beside those who came to it.

    :param sides: whom the noun itself names, by what they were there for.
    """
    items = sentence.items
    if not sides or not at or items[at].definite or items[at].key not in triggers("meeting")["nouns"]["council"]:
        return ()
    if items[at - 1].lemma not in DURING or args.prep("مع", "بين") is not None:
        return ()
    for i in range(at + 1, min(at + _REACH, len(items))):
        if items[i].kind == "sub" or items[i].text in ".؛:":
            break
        if items[i].lemma in ("بمشاركه", "بحضور"):
            subject = clause_subject(reading, sentence, at, sides[0])
            return tuple(m for m in people(subject) if m not in sides and m.number != "p")
    return ()


_REACH = 16
"""So many items after a summit's noun, those are told who came to it."""
