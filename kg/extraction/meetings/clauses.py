"""Sides of a meeting that its clause tells in other ways: whose it is, who tells whom something in it, who speaks.

Sources: the predicate of possession (له لقاء مع X) after Ryding, A Reference Grammar, ch. 16; who stands for whom in
reported speech after Badawi, Carter & Gully, Modern Written Arabic, ch. 5.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.adverbials import past_escort
from kg.extraction.grammar.clauses import drops_subject, verb_left, verb_right
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.sides import in_presence
from kg.extraction.meetings.verbs import is_then, main_after
from kg.extraction.meetings.visits import people, travellers
from kg.extraction.mentions.states_of import as_state
from kg.lexicon.function_words import DURING, IS, WAS, WILL_BE
from kg.lexicon.ordinals import ORDINALS
from kg.lexicon.triggers import triggers
from kg.records import Mention

_IN_THE_COURSE_OF = DURING | {"في", "عبر", "ب"}
_ADDRESSING = frozenset(("ل", "الي", "مع"))


def owner_of(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """ستكون له محادثات مع X, لـ Y موعد مع X: whose the meeting is that the noun at item ``at`` names."""
    items = sentence.items
    while at > 1 and (items[at - 1].kind == "date" or (items[at - 1].pronoun and items[at - 1].lemma in DURING)):
        at -= 1  # كان له أمس لقاء, كان له خلالها لقاء
    before = items[at - 1] if at else None
    if before is None:
        return ()
    if before.kind == "prep" and before.pronoun and before.lemma in ("ل", "لدي"):
        return reading.actors(NounPhrase(at - 1, at, before, pronoun=before.pronoun), sentence)
    if before.kind == "mention" and at > 1 and items[at - 2].kind == "prep" and items[at - 2].lemma in ("ل", "لدي"):
        preceded = items[at - 3] if at > 2 else None
        predicate = preceded is None or preceded.kind in ("verb", "part", "sub", "conj", "mark")
        return reading.actors(noun_phrase(items, at - 1, coordination=False), sentence) if predicate else ()
    if before.kind in ("word", "mention"):  # كانت لـ X على هامش القمة لقاءات مع Y
        for i in range(at - 4, max(0, at - 12), -1):
            if items[i].kind in ("verb", "sub", "rel"):
                break
            if items[i].lemma == "ل" and items[i - 1].form in _BEING and items[i + 1].kind == "mention":
                return reading.actors(noun_phrase(items, i + 1, coordination=False), sentence)
    return ()


def being(items: Sequence[Item], at: int) -> int | None:
    """كان لـ X صباح اليوم لقاء مع Y: the verb of being before the noun at ``items[at]``, whose day is the meeting's."""
    for i in range(at - 1, max(-1, at - 14), -1):
        if items[i].form in _BEING and items[i + 1].lemma == "ل":
            return i
        if items[i].kind in ("verb", "sub", "rel"):
            break
    return None


_BEING = WAS | IS | WILL_BE


def from_holding(items: Sequence[Item], at: int) -> int:
    """[عقد] لقاء, [استئناف إجراء] محادثات: where the words begin that tell of the holding of the talks at item ``at``.

    :returns: ``at`` itself where there are none.
    """
    holding = triggers("meeting")["nouns"]["holding"]
    while at and items[at - 1].kind == "word" and items[at - 1].lemma_in(holding):
        at -= 1
    return at


def agreed_on(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """أكد X الاتفاق على عقد لقاء مع Y: who tells of an agreement that he will meet somebody."""
    items = sentence.items
    first = from_holding(items, at)
    if first < 3 or items[first - 1].lemma != "علي" or items[first - 2].key != "اتفاق":
        return ()
    verb = verb_left(items, first - 2)
    if verb is None or any(i.kind in ("sub", "rel", "prep") for i in items[verb + 1 : first - 2]):
        return ()
    return people(acting(reading, sentence, verb))


def meant_by(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """استعداد X لعقد اجتماع مع Y, نية X عقد لقاء مع Y: whose intention it is to hold the meeting at item ``at``."""
    intent = intention(sentence.items, at)
    return reading.actors(noun_arguments(sentence.items, intent).subject, sentence) if intent is not None else ()


def intention(items: Sequence[Item], at: int) -> int | None:
    """The noun of meaning to do something that governs the holding of the meeting at item ``at``."""
    nouns = triggers("meeting")["nouns"]
    first = from_holding(items, at)
    end = first - (first > 0 and items[first - 1].kind == "prep" and items[first - 1].lemma in ("ل", "علي", "في"))
    if first == at or end < 2 or items[end - 1].mention is None:
        return None
    for i in range(end - 2, max(-1, end - 5), -1):
        if items[i].kind == "word" and items[i].key in nouns["intent"]:
            subject = noun_arguments(items, i).subject
            return i if subject is not None and subject.last == end else None
        if items[i].kind not in ("mention", "conj"):
            break
    return None


def on_programme(reading: Reading, sentence: Sentence, at: int) -> tuple[tuple[Mention, ...], bool]:
    """يتضمن برنامج زيارة X لقاءات مع Y: whose visit has the meetings at item ``at`` on its programme.

    :returns: who pays the visit, and whether it is still to come; it is not where the visit itself comprised them.
    """
    items = sentence.items
    verb = verb_left(items, at)
    if verb is None or not items[verb].lemma_in(triggers("meeting")["verbs"]["comprise"]):
        return (), False
    visits = triggers("meeting")["nouns"]["visit"]
    near = (*range(verb + 1, at), *range(max(0, verb - 8), verb))
    visit = next((i for i in near if items[i].key in visits), None)
    if visit is None:
        return (), False
    told = items[verb].analysis
    over = told is not None and told.aspect == "p" and (visit == verb + 1 or items[visit].definite)
    return travellers(reading.actors(noun_arguments(items, visit).subject, sentence)), not over


def told_to(reading: Reading, sentence: Sentence, at: int, *, call: bool) -> tuple[Mention, ...]:
    """أطلع X نظيره Y، في مكالمة هاتفية، على …; أبلغ X الوزير خلال لقاء: who tells whom something in a meeting.

    :param at: the meeting's noun.
    :param call: whether it is a call, in which more can be said to nobody but the other side.
    """
    items = sentence.items
    if not _governed(items, at, _IN_THE_COURSE_OF):
        return ()
    verb = verb_left(items, at, main=True)
    since = at
    if verb is None and (verb := verb_right(items, at)) is not None and (main := main_after(items, verb)):
        verb, since = main, verb  # في اتصال تلقاه أمس، أكد X لـ Y كذا
    if verb is None or any(i.kind in ("sub", "rel") for i in items[min(verb, since) + 1 : max(verb, since)]):
        return ()
    tells = triggers("meeting")["verbs"]["tell"]
    if lemma := items[verb].lemma_in(raising := triggers("meeting")["verbs"]["bring_up"]):
        args = verb_arguments(items, verb)
        met = next((p for p in args.preps if p.preposition in raising[lemma] and p.at < at), None)
        heard = [m for m in reading.actors(met.phrase, sentence) if m.kind in ("person", "office")] if met else []
        raised = people(verb_subject(reading, sentence, verb, args.subject))
        return (*raised, *heard) if raised and heard and not set(raised) & set(heard) else ()
    if not (items[verb].lemma_in(tells) or (call and items[verb].lemma_in(triggers("meeting")["verbs"]["call_to"]))):
        return ()
    args = verb_arguments(items, verb)
    told = reading.actors(args.object, sentence)
    if not told:
        beside = next((p for p in args.preps if p.preposition in _ADDRESSING and not _another(items, p.at)), None)
        told = reading.actors(beside.phrase, sentence) if beside is not None else ()
    told = tuple(m for m in told if m.kind in ("person", "office") and m.number != "p")
    teller = people(verb_subject(reading, sentence, verb, args.subject))
    return (*teller, *told) if teller and told and not set(teller) & set(told) else ()


def _another(items: Sequence[Item], prep: int) -> bool:
    """Whether a preposition stands right after a noun, and so is that noun's and no addressee's."""
    return prep > 0 and items[prep - 1].kind == "word"


def teller_after(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """وأضاف بعد محادثات مع X أن: whoever goes on speaking after the meeting whose noun stands at item ``at``."""
    items = sentence.items
    verb = verb_left(items, at)
    if verb is None or not items[verb].lemma_in(triggers("meeting")["verbs"]["say"]) or not drops_subject(items, verb):
        return ()
    if any(i.kind in ("sub", "rel", "mention") for i in items[verb + 1 : at]):
        return ()
    found = verb_subject(reading, sentence, verb, None)
    return people(found)


def with_teller(reading: Reading, sentence: Sentence, at: int, side: Mention, *, call: bool) -> tuple[Mention, ...]:
    """A meeting's only known side with who tells of it in the first person, or to whom he tells something in it."""
    told = told_to(reading, sentence, at, call=call)
    return told if side in told else (*_speaker_of(reading, sentence, at), side)


def _speaker_of(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """كتب X: "سعدت بلقاء نظيري Y": whoever says in the first person that he met somebody.

    :param at: the meeting's noun, right after the preposition that the verb governs.
    """
    items = sentence.items
    verb = at - 2
    if not _governed(items, at, _IN_THE_COURSE_OF) or verb < 0 or items[verb].kind not in ("verb", "word"):
        return ()
    if not any(a.pos == "verb" and a.person == "1" and a.number == "s" for a in items[verb].analyses):
        return ()
    told = items[verb].analysis
    likely = items[verb].kind == "verb" and told is not None and told.person == "1"
    if not likely and not (drops_subject(items, verb) and _is_quoted(items, verb)):
        return ()  # إن الحكومة سعدت بلقاء Y, تصريحات صدرت خلال لقاء Y
    return reading.speaker(sentence, items[verb].start)


def _is_quoted(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb stands in a quotation, or right after the colon that opens one."""
    if verb and items[verb - 1].text == ":":
        return True
    quotes = [item.text for item in items[:verb] if item.kind == "mark" and item.text in '«»"“”']
    opened = sum(mark in "«“" for mark in quotes) - sum(mark in "»”" for mark in quotes)
    return opened > 0 or quotes.count('"') % 2 == 1


def spoken_for(reading: Reading, sentence: Sentence, at: int, other: Mention, event: int) -> tuple[Mention, ...]:
    """قال وزير خارجية P إن المحادثات مع Q ستعقد الخميس: the state for which he speaks who tells of the meeting.

    :param at: the meeting's noun, whose one side ``other`` stands after مع.
    :param event: the verb that says that the meeting takes place.
    """
    items = sentence.items
    sub = next((i for i in range(at - 1, max(-1, at - 8), -1) if items[i].kind == "sub"), None)
    if sub is None or items[sub].pronoun or event <= at:
        return ()
    if any(i.kind in ("verb", "mention", "prep") and i.lemma != "من" for i in items[sub + 1 : at]):
        return ()
    verb = verb_left(items, sub)
    if verb is None or not items[verb].lemma_in(triggers("meeting")["verbs"]["say"]):
        return ()
    speakers = acting(reading, sentence, verb)
    home = as_state(speakers[0]) if len(speakers) == 1 and speakers[0].kind in ("person", "office") else None
    theirs = as_state(other)
    return (home,) if home is not None and (theirs is None or theirs.key != home.key) else ()


def is_ordered(item: Item) -> bool:
    """جولة ثالثة, اللقاء المقبل, قمة أخرى: whether a word says which of several meetings one is."""
    another = triggers("meeting")["adjectives"]["another"]
    return item.folded in ORDINALS or is_before_or_after(item) or bool(item.lemma_in(another))


def is_before_or_after(item: Item) -> bool:
    """الجولة المقبلة, لقاء سابق: whether a word says that a meeting comes before or after the one that is spoken of."""
    adjectives = triggers("meeting")["adjectives"]
    return bool(item.lemma_in(adjectives["earlier"]) or item.lemma_in(adjectives["later"]))


def is_previous(items: Sequence[Item], at: int) -> bool:
    """لقاء سابق, الجولة السابقة, مفاوضات الإنقاذ السابقة: whether the noun at an item is of what had been before.

    Past a noun in the genitive, only a feminine adjective can be known to belong to the first (لقاء الرئيس السابق).
    """
    noun, earlier = items[at], triggers("meeting")["adjectives"]["earlier"]
    for place in range(at + 1, min(at + 3, len(items))):
        item = items[place]
        if item.kind != "word" or item.mention is not None:
            return False
        if item.lemma_in(earlier):
            if place == at + 1:
                return item.definite == bool(noun.definite or noun.pronoun)
            of = items[at + 1]
            return item.definite and of.definite and item.form.endswith("ه") and not of.form.endswith(("ه", "ات"))
    return False


def is_round(items: Sequence[Item], at: int) -> bool:
    """الجولة الثالثة من المشاورات, جولة محادثات, اجتماعات الجولة السابعة: a round of talks, no tour."""
    nouns = triggers("meeting")["nouns"]
    if items[at].key not in nouns["round"]:
        return False
    if at and items[at - 1].kind == "word" and not items[at - 1].definite and items[at - 1].lemma_in(nouns["meeting"]):
        return True
    for i in range(at + 1, min(at + 5, len(items))):
        item = items[i]
        if item.kind == "word" and (item.lemma_in(nouns["of_rounds"]) or item.lemma_in(nouns["talking"])):
            return True
        if item.kind == "word" and is_ordered(item):
            continue
        if item.kind not in ("word", "prep") or (item.kind == "prep" and item.lemma != "من") or item.definite:
            break
    return False


def goes_to_meet(items: Sequence[Item], at: int, args: Arguments) -> bool:
    """زار X بغداد للقاء Y وZ, يقوم X بزيارة للقاء Y: whether the noun names those whom somebody travels to meet."""
    groups = triggers("meeting")
    if items[at].key not in groups["nouns"]["of_two"] or not at or items[at - 1].lemma != "ل":
        return False
    governor, verbs = verb_left(items, at), groups["verbs"]
    if args.subject is None or args.subject.pronoun or args.prep("مع", "بين") or governor is None:
        return False
    if items[governor].lemma_in(verbs["hold"]):
        return any(item.key in groups["nouns"]["visit"] for item in items[governor + 1 : at])
    return bool(items[governor].lemma_in(verbs["visit"]) or items[governor].lemma_in(verbs["send"]))


def _governed(items: Sequence[Item], at: int, preps: frozenset[str]) -> bool:
    return at > 0 and items[at - 1].kind == "prep" and not items[at - 1].pronoun and items[at - 1].lemma in preps


def then_others(reading: Reading, sentence: Sentence, at: int) -> list[tuple[Mention, ...]]:
    """استقبل X السفير، ثم وفدا من P، فـ Y: who else was met, each after another, from item ``at`` on."""
    items, found, at = sentence.items, [], past_escort(sentence.items, at)
    while at + 2 < len(items):
        at += items[at].kind == "mark" and items[at].text in "،,"
        at += 2 * (items[at].kind == "conj" and items[at + 1].lemma == "من" and at + 4 < len(items))  # ومن ثم مع Z
        governed = items[at + 1].kind == "prep" and items[at + 1].lemma in ("مع", "ب", "الي")  # ثم مع Z
        named = items[at + 1 + governed : at + 2 + governed]  # the text may end with the preposition
        if not (is_then(items[at]) and named and named[0].kind == "mention"):
            break
        phrase = noun_phrase(items, at + 1 + governed)
        guests = people(reading.actors(phrase, sentence))
        if phrase is None or not guests:
            break
        found.append(guests)
        at = next((i for i in range(phrase.last, len(items)) if items[i].kind in ("mark", "verb", "sub")), len(items))
    return found


def banquet(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """أقام X مأدبة غداء على شرف Y, تكريما لـ Y: who gives a meal, and in whose honour.

    :param at: the verb of giving.
    """
    items = sentence.items
    args = verb_arguments(items, at)
    nouns = triggers("meeting")["surroundings"]
    given = range(max(0, at - 2), at) if items[at].pronoun else range(at + 1, args.end)  # مأدبة عشاء أقامها X
    if not any(items[i].kind == "word" and items[i].key in nouns["meal"] for i in given):
        return ()
    honour = next((i for i in range(at + 2, args.end) if items[i].key in nouns["honour"]), None)
    if honour is None:  # مأدبة عشاء بحضور Y, مأدبة لـ Y
        guest = args.prep("ل")
        there = in_presence(args) or (people(reading.actors(guest.phrase, sentence)) if guest is not None else ())
        host = people(verb_subject(reading, sentence, at, args.subject))
        return (*host[:1], *there) if host and there and host[0] not in there else ()
    first = honour + 1 + (honour + 1 < len(items) and items[honour + 1].kind == "prep")
    guests = reading.actors(noun_phrase(items, first), sentence) if first < len(items) else ()
    host = verb_subject(reading, sentence, at, args.subject)
    both = (*host[:1], *guests)
    return both if host and guests and all(m.kind in ("person", "office") for m in both) else ()


def chairs(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """ترأس X وY اللجنة المشتركة, ترأس X مع Y أعمال المجلس: those who chair together a committee of their states."""
    items = sentence.items
    words = triggers("meeting")
    if not items[at].lemma_in(words["verbs"]["chair"]):
        return ()
    near = range(at + 1, min(at + 17, len(items)))
    committee = next(
        (i for i in near if items[i].kind == "word" and items[i].key in words["parties"]["committee"]), None
    )
    if committee is None or any(i.kind in ("sub", "rel") for i in items[at:committee]):
        return ()
    first = committee - bool(items[committee - 1].lemma_in(words["surroundings"]["work"]))
    if items[first - 1].kind == "prep":
        return ()
    args = verb_arguments(items, at)
    chairing = people(verb_subject(reading, sentence, at, args.subject))
    beside = args.prep("مع")
    if len(chairing) == 1 and beside is not None:  # ترأس X مناصفة مع Y اللجنة
        chairing += people(reading.actors(beside.phrase, sentence))
    return chairing if len(chairing) > 1 else ()


def farewell(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """ودع X السفير المغادر: he who takes leave of somebody who holds an office, and that one."""
    items = sentence.items
    args = verb_arguments(items, at)
    host = verb_subject(reading, sentence, at, args.subject if len(args.bare) > 1 or args.subject_before else None)
    guest = reading.actors(args.object or (args.bare[-1] if args.bare else None), sentence)
    both = (*host, *guest)
    if not host or not guest or set(host) & set(guest):
        return ()
    return both if all(m.kind in ("person", "office") and m.number != "p" and m.office for m in both) else ()


def part_played(items: Sequence[Item], at: int) -> bool:
    """قامت X وY بدور داعم أثناء المفاوضات: whether somebody is told to have played a part in the talks at item ``at``.

    With whom he was in them is not told by that. A part told of in an aside is another (أجرى X، الذي يقوم بدور الوسيط،
    محادثات).
    """
    for i in range(at - 1, max(-1, at - _PART - 1), -1):
        if items[i].kind == "mark":
            return False
        if items[i].kind == "word" and items[i].key == "دور" and not items[i].definite:
            return True
    return False


_PART = 5
