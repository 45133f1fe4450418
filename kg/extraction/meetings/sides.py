"""The sides of a meeting, as its noun names them or leaves them to the clause that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.discourse.own_subject import own_subject
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item, index_of, is_verbal_noun
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, PrepPhrase, is_actor, noun_phrase
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.grammar.venues import past_setting
from kg.extraction.meetings.between import joined_delegation, listed, other_delegation, past_apposition, told_next
from kg.extraction.meetings.bodies import bodies_of, council_of, governed_by, led_from, of_states, two_governments
from kg.extraction.meetings.delegations import (
    among_them,
    counterparts_of,
    delegated,
    experts_of,
    named_of_them,
    some_of,
)
from kg.extraction.meetings.joint_committees import of_joint_committee
from kg.extraction.meetings.topics import ends_sides, is_beside, is_remote, on_the_sidelines
from kg.extraction.meetings.visits import people
from kg.extraction.mentions.states_of import as_state
from kg.lexicon.anaphors import LATTER
from kg.lexicon.function_words import AGENT_NOUNS, DURING
from kg.lexicon.organisations import adjectives
from kg.lexicon.states import named_as_capital
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span


def sides_of(reading: Reading, sentence: Sentence, args: Arguments, noun: Item) -> tuple[Mention, ...]:
    """The sides that a noun of meeting names: genitive, مع, بين, بـ, and the pronoun (لقاؤهما، لقائه مع)."""
    sides: tuple[Mention, ...] = ()
    nouns = triggers("meeting")["nouns"]
    if noun.key == "قمه" and (both := _two_bodies(sentence, noun)):
        return both
    whose = args.subject if noun.pronoun == "3mp" else None
    if whose is not None and (own := own_subject(sentence, whose)) is not None:
        args = replace(args, subject=own)  # اتفق وزراء خارجية P خلال اجتماعهم: as اجتماع وزراء خارجية P
    if noun.pronoun.endswith("d"):
        pair = told_next(reading, sentence, noun) or reading.pair(sentence.index, noun.start)
        sides += pair or _two_subjects(reading, sentence, noun)
    elif args.subject is not None and args.subject.pronoun:
        sides += reading.actors(args.subject, sentence) + _direct(reading, sentence, noun)
    elif args.subject is not None:
        if not (named_after_place(args.subject, args) or _is_about(sentence, noun, args.subject)):
            sides += reading.actors(args.subject, sentence)
        if noun.key in nouns["of_two"] and len(sides) == 1 and sides[0].kind in ("person", "office"):
            sides += tuple(m for m in _direct(reading, sentence, noun, args.subject.last) if m not in sides)
    if args.object is not None and not (noun.key in nouns["hall"] and len(args.object.adjectives) == 1):
        sides += tuple(m for m in args.object.adjectives)
    if not sides and noun.key in nouns["of_two"] and not (noun.pronoun or args.subject):
        sides += _comers(reading, sentence, noun)
    if not sides and (body := body_adjective(sentence, noun)) is not None:
        sides = (body,)
    if len(sides) < 2 and (joint := of_joint_committee(reading, sentence, args)):
        return joint
    if not sides and noun.key in nouns["council"] and (sitting := council_of(sentence, args.subject)) is not None:
        sides = (sitting,)
    sides = sides or _of_those(reading, sentence, args, of_council=noun.key in nouns["council"])
    if not sides and noun.key in nouns["convention"]:
        sides = tuple(m for p in args.preps if p.preposition == "بحضور" and p.phrase for m in p.phrase.mentions)
    if len(sides) == 1 and sides[0].number == "p" and len(each := delegated(reading, sentence, sides[0])) > 1:
        sides = each  # اجتماع وزراء المياه في X وY
    elif len(sides) == 1 and sides[0].kind == "office" and sides[0].number != "s" and not sides[0].state:
        sides = _whose_men(reading, sentence, noun) or sides
    sides += with_whom(reading, sentence, args)
    if len(sides) < 2 and args.prep("مع", "بين") is None and args.prep("بمشاركه", "بحضور") is not None:
        sides = those_present(reading, sentence, args) or sides
    return _by_men(sides, in_presence(args))


def _two_subjects(reading: Reading, sentence: Sentence, noun: Item) -> tuple[Mention, ...]:
    """أعلن كل من حزب A وحركة B … في ختام مباحثاتهما: the two of the clause, where one is a body told by its words."""
    items, verb = sentence.items, verb_left(sentence.items, index_of(sentence.items, noun), main=True)
    told = verb_arguments(items, verb) if verb is not None else None
    if told is None or told.subject is None:
        return ()
    of, phrase = told.prep("من"), told.subject
    each = of is not None and phrase.head.form in ("كل", "كلا") and of.at == phrase.last
    phrase = of.phrase if each and of is not None and of.phrase is not None else phrase
    found = reading.actors(phrase, sentence)
    found += tuple(m for m in bodies_of(sentence, phrase, joined=True) if m not in found)
    return found if len(found) == 2 else ()


def _whose_men(reading: Reading, sentence: Sentence, noun: Item) -> tuple[Mention, ...]:
    """اتفقت A وB وC في اجتماع وزراء الري: the states of the clause, whose men are told without them."""
    items, at = sentence.items, index_of(sentence.items, noun)
    within = at > 0 and (items[at - 1].lemma in DURING or items[at - 1].lemma == "في")
    verb = verb_left(items, at, main=True) if within else None
    told = verb_arguments(items, verb).subject if verb is not None else None
    found = reading.actors(told, sentence) if told is not None and verb is not None and told.first > verb else ()
    return found if len(found) > 1 and all(m.kind == "state" for m in found) else ()


def those_present(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """اجتماعات اللجنة بمشاركة وزراء الري في A وB, جولة مشاورات بحضور ممثلين عن A وB: several states."""
    for prep in args.preps:
        if prep.preposition not in ("بمشاركه", "بحضور") or prep.phrase is None:
            continue
        # وفود من البلدين: of those who are told already
        who = [m for m in reading.actors(prep.phrase, sentence) if m.office != "delegation" or m.state]
        found = tuple(m for side in who for m in delegated(reading, sentence, side))
        found = found if len(found) > 1 else experts_of(sentence, prep.phrase)
        states = {state.key for m in found if (state := as_state(m)) is not None}
        if len(states) > 1:
            return found
    return ()


def _is_about(sentence: Sentence, noun: Item, genitive: NounPhrase) -> bool:
    """مؤتمر [دعم] سوريا, مؤتمر [إعادة إعمار] العراق: what is to be done to who is named, before him."""
    nouns = triggers("meeting")["nouns"]
    at = index_of(sentence.items, noun) + 1
    if noun.key not in nouns["hall"] or at >= genitive.first:
        return False
    return is_verbal_noun(sentence.items[at]) or bool(sentence.items[at].lemma_in(nouns["cause"]))


def _by_men(sides: tuple[Mention, ...], present: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """محادثات بين P وQ بحضور X وY: the men by whom states met, if one of each is told to have been there."""
    states = {m.key for m in sides if m.kind == "state"}
    theirs = [m for m in present if m.state in states]
    by_men = len(states) == len(sides) > 1 and {m.state for m in theirs} == states
    return tuple(theirs) if by_men else sides


def _of_those(reading: Reading, sentence: Sentence, args: Arguments, *, of_council: bool) -> tuple[Mention, ...]:
    """اجتماع لوزراء خارجية X وY, لقاء للوزير مع Y: whose a meeting is that has no genitive after it."""
    first = args.preps[0] if args.preps else None
    if first is None or first.preposition != "ل" or first.phrase is None or args.subject is not None:
        return ()
    if of_council and not first.phrase.mentions and len(args.preps) > 1 and args.preps[1].preposition == "ل":
        further = args.preps[1].phrase  # اجتماع للمجلس الوزاري لمجلس التعاون
        return tuple(m for m in (further.mentions[:1] if further is not None else ()) if of_states(m))
    found = reading.actors(first.phrase, sentence) if first.phrase.mentions else ()
    if not found and len(states := experts_of(sentence, first.phrase)) > 1:
        return states  # اجتماع لخبراء X وY
    if found and found[0].kind == "organization" and of_council and of_states(found[0]):
        return found[:1]  # قمة لمجموعة السبع
    if not found or any(m.kind not in ("person", "office") for m in found):
        return ()
    return found if found[0].number == "p" or len(found) > 1 or args.prep("مع") is not None else ()


def with_whom(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """The sides after مع، بين and (persons only) بـ, up to where its topic begins; بمشاركة X after that too."""
    sides: tuple[Mention, ...] = ()
    told = False
    for prep in args.preps:
        if prep.preposition in ("عن", "بعد") and is_remote(sentence.items, prep.at):
            continue
        if prep.at and sentence.items[prep.at - 1].form in ("اخر", "اخري"):
            break  # اتصالا بـ X وآخر بـ Y: another call
        if prep.preposition == "بين" and any(i.form == "عند" for i in sentence.items[max(0, prep.at - 4) : prep.at]):
            continue  # لقاء مع X عند خط الحدود بين P وQ
        if prep is not args.preps[0] and prep.at > 1 and _of_another(sentence.items, prep.at):
            break  # المفاوضات بين X وY، والمفاوضات بين Z وW
        if prep.phrase is not None and (joining := _joining(reading, sentence, prep)):
            sides += tuple(m for j in joining for m in (reading.resolved(j) if j.kind == "anaphor" else (j,)))
        elif prep.preposition == "ب" and prep.phrase is not None and prep.phrase.head.form == "كل":
            continue  # اتصال بكل من X وY: they follow
        elif not told and not sides and on_the_sidelines(prep):
            continue  # عقد لقاءات على هامش قمة P مع Y
        elif told or ends_sides(prep):
            told = True
        elif prep.preposition in ("مع", "بين", "ب") and prep.phrase is not None:
            found = actors_or_members(reading, prep.phrase, sentence, joined=prep.preposition in ("بين", "مع"))
            if all(m.number == "p" for m in found) and not prep.phrase.pronoun:
                found += tuple(m for m in among_them(reading, sentence, prep.phrase.last) if m not in found)
            if not found and prep.preposition == "بين" and prep.phrase.pronoun.endswith("d"):
                found = _two_states(sentence, prep.at) or _two_subjects(reading, sentence, sentence.items[prep.at])
            sides += tuple(m for m in found if prep.preposition != "ب" or m.kind in ("person", "office"))
            if prep.preposition == "بين" and len(found) == 1 and found[0].office == "delegation":
                sides += other_delegation(args, prep) or joined_delegation(sentence, prep.phrase.last)
            elif prep.preposition == "بين" and len(found) == 1 and (others := listed(sentence, prep.phrase)):
                sides += others
            elif prep.preposition == "بين" and len(found) == 1:
                sides += past_apposition(reading, sentence, prep.phrase.last)
    return sides


def _of_another(items: Sequence[Item], at: int) -> bool:
    """Whether a preposition stands right after a noun of talks, and so is that one's (but على هامش القمة مع Y)."""
    nouns = triggers("meeting")["nouns"]
    before = items[at - 1]
    if items[at - 2].form == "هامش":
        return False
    return before.kind == "word" and (before.key in nouns["of_rounds"] or before.key in nouns["meeting"])


def _comers(reading: Reading, sentence: Sentence, noun: Item) -> tuple[Mention, ...]:
    """لقاء قيادات جماعة X: the body whose people are met."""
    at = index_of(sentence.items, noun) + 1
    phrase = noun_phrase(sentence.items, at) if at < len(sentence.items) else None
    comers = triggers("meeting")["parties"]["comer"]
    led = phrase is not None and phrase.head.kind == "word" and phrase.head.key in comers
    return actors_or_members(reading, phrase, sentence) if led else ()


def _two_states(sentence: Sentence, before: int) -> tuple[Mention, ...]:
    """اتهمت طهران واشنطن …، المحادثات بينهما: the two states that the sentence has named before, if they are two."""
    named = [i.mention for i in sentence.items[:before] if i.mention is not None and i.mention.kind == "state"]
    states = {m.key: m for m in named if m.manner != "demonym"}
    return tuple(states.values()) if len(states) == 2 else ()


def actors_or_members(
    reading: Reading, phrase: NounPhrase | None, sentence: Sentence, *, joined: bool = False
) -> tuple[Mention, ...]:
    """The actors that a phrase names, and parties and armed groups told by their words (حركة «أبناء النيل»).

    For people told by the adjective of a body (قيادات حوثية), that body.

    :param joined: whether the phrase is sure to name sides, as after بين.
    """
    found = named_of_them(reading, phrase, sentence)
    if phrase is None or phrase.pronoun:
        return found
    if not found and (
        of := counterparts_of(sentence, phrase)
        or some_of(sentence, phrase)
        or two_governments(sentence, phrase)
        or (joined and experts_of(sentence, phrase))
    ):
        return of
    bodies = bodies_of(sentence, phrase, joined=joined) or led_from(sentence, phrase)
    found += tuple(m for m in bodies if m not in found)
    if not found and (land := governed_by(sentence, phrase)) is not None:
        return (land,)
    if found or phrase.head.kind != "word":
        return found
    noun = phrase.head.analysis
    if noun is None or noun.pos != "noun" or (noun.number != "p" and phrase.head.form != "وفد"):
        return ()
    for item in sentence.items[phrase.first + 1 : phrase.last]:
        if item.kind == "word" and (body := adjectives().get((item.folded,))) is not None:
            return (_by_adjective(sentence, item, body.id),)
    return ()


def shared_subject(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """زار الأخير P والتقى Y: the subject of the verb before, told by a word alone, that one joined to it shares."""
    items = sentence.items
    verb = verb_left(items, at)
    if verb is None or any(i.kind in ("sub", "rel") or i.text in ".؛:" for i in items[verb:at]):
        return ()
    subject = verb_arguments(items, verb).subject
    if subject is None or subject.head.kind != "word" or subject.head.folded not in LATTER:
        return ()
    return reading.actors(subject, sentence)


def with_company(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """Who stands beside the sides of a verb: بمشاركة X، إلى جانب Y."""
    return tuple(m for prep in args.preps for m in _joining(reading, sentence, prep))


def passive_agent(items: Sequence[Item], args: Arguments) -> NounPhrase | None:
    """من قبل X, من طرف X وY: the agent of a passive, as it is written."""
    for prep in args.preps:
        if prep.preposition == "قبل" and prep.at and items[prep.at - 1].lemma == "من":
            return prep.phrase
        if prep.preposition == "من" and prep.phrase is not None and prep.phrase.head.form in AGENT_NOUNS:
            return noun_phrase(items, prep.phrase.first + 1)  # each whom the noun governs
    return None


def by_whom(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """Who is the agent of a passive."""
    return reading.actors(passive_agent(sentence.items, args), sentence)


def _joining(reading: Reading, sentence: Sentence, prep: PrepPhrase) -> tuple[Mention, ...]:
    """Those who take part (بمشاركة X وY), sit in the chair (برئاسة X), are beside it (إلى جانب X); كلا من X وY."""
    phrase = prep.phrase
    if phrase is None:
        return ()
    if prep.preposition == "بقياده":
        return tuple(m for m in phrase.mentions if m.kind == "person")
    if prep.preposition == "بمشاركه" or _each_of(sentence.items, prep):
        # وفود من الجانبين: of those who are told already
        joining = (m for m in reading.actors(phrase, sentence) if m.office != "delegation" or m.state)
        return tuple(joining)
    if phrase.head.kind != "word":
        return tuple(phrase.mentions) if is_beside(prep) else ()
    word = (prep.preposition, phrase.head.form)
    inside = tuple(m for m in (*phrase.inside, *phrase.mentions) if is_actor(m))
    if word == ("ب", "رياسه"):
        return tuple(m for m in inside if m.kind == "person")
    return inside if word in (("ب", "مشاركه"), ("الي", "جانب")) else ()


def in_presence(args: Arguments) -> tuple[Mention, ...]:
    """ترأس X اجتماعا بحضور Y: the men who were there beside him who held the meeting."""
    phrases = [p.phrase for p in args.preps if p.preposition == "بحضور" and p.phrase is not None]
    return tuple(m for phrase in phrases for m in phrase.mentions if m.kind == "person")


def _each_of(items: Sequence[Item], prep: PrepPhrase) -> bool:
    """مع كل من X وY, but not the states whose affairs are talked about (الأوضاع في كل من سوريا واليمن)."""
    if prep.preposition != "من" or not prep.at or items[prep.at - 1].form not in ("كل", "كلا"):
        return False
    governor = items[prep.at - 2] if prep.at > 1 else None
    return governor is None or governor.kind != "prep" or governor.lemma in ("مع", "ب", "بين")


def _direct(reading: Reading, sentence: Sentence, noun: Item, after: int = 0) -> tuple[Mention, ...]:
    """لقائه X, لقاء Y في موسكو X: the object of a verbal noun stands right after its agent.

    :param after: the item after an agent that is no pronoun.
    """
    items = sentence.items
    at = after or index_of(items, noun) + 1
    at = past_setting(sentence, at)  # لقائه في موسكو X, لقاء سموه اليوم بقصر النخيل X
    phrase = noun_phrase(items, at) if at < len(items) else None
    if phrase is None or phrase.head.kind != "mention":
        return ()
    return people(reading.actors(phrase, sentence))


def body_adjective(sentence: Sentence, noun: Item) -> Mention | None:
    """القمة الأفريقية، الخليجية: the organisation whose adjective stands right after the noun."""
    at = index_of(sentence.items, noun) + 1
    following = sentence.items[at] if at < len(sentence.items) else None
    if following is None or following.kind != "word":
        return None
    found = adjectives().get((following.folded,))
    body = found.id if found is not None else _of_summit(noun, following)
    return _by_adjective(sentence, following, body) if body is not None else None


def _two_bodies(sentence: Sentence, noun: Item) -> tuple[Mention, ...]:
    """القمة العربية الصينية, قمة أفريقية أوروبية: a body of states and another, or a state, by an adjective each."""
    items, at = sentence.items, index_of(sentence.items, noun) + 1
    if at + 1 >= len(items) or items[at + 1].definite != items[at].definite:
        return ()
    found = tuple(m for i in (at, at + 1) if (m := _body_or_state(sentence, items[i])) is not None)
    return found if len({m.key for m in found}) == 2 and any(m.kind == "organization" for m in found) else ()


def _body_or_state(sentence: Sentence, item: Item) -> Mention | None:
    """What an adjective after قمة is of: خليجية, عربية, a body; صينية, a state."""
    if item.mention is not None:
        return item.mention if item.mention.kind == "state" and item.mention.manner == "demonym" else None
    if item.kind != "word":
        return None
    listed = adjectives().get((item.folded,))
    summits = triggers("meeting")["summits"].items()
    body = listed.id if listed is not None else next((b for b, words in summits if item.lemma_in(words)), None)
    return _by_adjective(sentence, item, body) if body is not None else None


def _by_adjective(sentence: Sentence, item: Item, body: str) -> Mention:
    span = Span(item.start, item.end, sentence.field)
    return Mention(
        "organization", span, sentence.index, (0, 0), item.text, key=body, manner="demonym", rule="adjective"
    )


def _of_summit(noun: Item, adjective: Item) -> str | None:
    """القمة العربية: the body whose heads of state meet in the summits that are called after it."""
    if noun.key != "قمه" or not noun.definite:
        return None
    return next((body for body, words in triggers("meeting")["summits"].items() if adjective.lemma_in(words)), None)


def named_after_place(phrase: NounPhrase, args: Arguments) -> bool:
    """قمة بروكسل is the summit held there, مشاورات الكويت the talks in that town; محادثات واشنطن وطهران names sides.

    A person joined to a town is no side with it (مفاوضات فيينا، ووزير الخزانة …).

    :param args: what stands about the noun: whoever meets somebody else (محادثات الكويت مع العراق) is no place.
    """
    if not phrase.mentions:
        return False
    first, rest = phrase.mentions[0], phrase.mentions[1:]
    if first.kind == "state" and first.manner == "name" and not rest and args.prep("مع") is None:
        return first.key in named_as_capital() and len(phrase.adjectives) == 0
    return (first.kind == "place" or first.manner == "capital") and all(m.kind in ("person", "office") for m in rest)
