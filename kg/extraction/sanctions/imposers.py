"""Who imposes or lifts a sanction, as the noun's own words say, the law that does so, or the body that decides."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.attribution import attributed_to
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import agent_of, is_passive, relative_verb, subject
from kg.extraction.grammar.certainty import condition_before
from kg.extraction.grammar.group_names import adjective_of_body
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase
from kg.extraction.grammar.subject_before import subject_before_verb
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.mentions.states_of import as_state
from kg.extraction.sanctions.decrees import by_decision, decision_of
from kg.extraction.sanctions.governing import Governed, Words, asyndetic, is_modifier, taken_up_by
from kg.extraction.sanctions.groups import nations_of
from kg.language.fold import fold
from kg.lexicon.anaphors import LATTER
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers
from kg.records import Mention


def imposer_of(
    reading: Reading, sentence: Sentence, at: int, args: Arguments, *, carried: bool = True
) -> tuple[Mention, ...]:
    """Who imposes, as the noun's own words say: adjective, genitive, من قبل, a relative clause, its pronoun.

    :param carried: the pronoun of a relative clause without subject may mean somebody told before.
    """
    items = sentence.items
    by_adjective = _adjectival(sentence, at, args)
    if by_adjective:
        return by_adjective
    if items[at].pronoun:
        return ()  # the clause says whose
    if args.subject is not None and args.subject.first == at + 1:
        return parties(reading, args.subject, sentence)
    if at + 1 < len(items) and items[at + 1].kind == "word" and items[at + 1].key == "دوله" and not items[at].definite:
        return parties(reading, noun_phrase(items, at + 1, coordination=False), sentence)  # عقوبات دول الخليج
    if by := agent_of(reading, sentence, args) or _by_decree(reading, sentence, args):
        return by
    inner = relative_verb(items, args.end) or asyndetic(items, args.end, items[at])
    if inner is not None and items[args.end].kind != "rel" and args.preps:
        imposes = items[inner[0]].lemma_in(triggers("sanction")["verbs"]["impose"])
        inner = inner if imposes else None  # عقوبات على شبكة يديرها Y
    if inner is not None:
        verb, arguments = inner
        if (maker := taken_up_by(items, verb, arguments)) is not None:
            return parties(reading, maker, sentence)
        if carried and items[verb].pronoun and arguments.subject is None and _carried_in(reading, sentence, at):
            return reading.antecedent(sentence.index, items[at].start, *_agreement(items[verb]))
    return ()


def _by_decree(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """عقوبات على X بقرار من Y, بمرسوم من Y: who decides."""
    decrees = triggers("sanction")["nouns"]["decree"]
    for prep in args.preps:
        if prep.preposition != "ب" or prep.phrase is None or not prep.phrase.head.lemma_in(decrees):
            continue
        after = prep.phrase.last
        if after + 1 < len(sentence.items) and sentence.items[after].lemma == "من":
            return parties(reading, noun_phrase(sentence.items, after + 1), sentence)
    return ()


def ready(reading: Reading, sentence: Sentence, over: Governed) -> tuple[Mention, ...]:
    """إن الولايات المتحدة مستعدة لرفع العقوبات: who is said to be ready to lift or impose them."""
    items, at = sentence.items, over.first
    if over.verbal_noun is None or at < 1 or items[at].kind != "word":
        return ()
    if items[at].key not in triggers("sanction")["participles"]["ready"]:
        return ()
    named = items[at - 1].mention
    return reading.resolved(named) if named is not None and named.kind in ("state", "organization") else ()


def decided_by(reading: Reading, sentence: Sentence, at: int, over: Governed, words: Words) -> tuple[Mention, ...]:
    """قرار واشنطن فرض عقوبات, منحت واشنطن X إعفاء من العقوبات: whose decision it is, or who exempts somebody of it."""
    items, nouns = sentence.items, words["nouns"]
    if (decision := decision_of(items, over, words)) is not None:
        whose = decision[1].head.mention
        latter = whose is not None and items[decision[1].last].form in LATTER  # قرار واشنطن الأخير
        return reading.resolved(whose) if whose is not None and latter else parties(reading, decision[1], sentence)
    if by := by_decision(reading, sentence, over, words):
        return by
    if over.preposition != "من" or over.verb is None:
        return ()
    exempted = next((i for i in range(over.verb + 1, at) if items[i].lemma_in(nouns["exemption"])), None)
    if exempted is not None:
        return subject(reading, sentence, over.verb, exempted)
    exempts = items[over.verb].lemma_in(words["verbs"]["exempt"])
    return subject(reading, sentence, over.verb, at) if exempts else ()


def announced_by(
    reading: Reading, sentence: Sentence, at: int, over: Governed, target: Sequence[Mention], words: Words
) -> tuple[Mention, ...]:
    """قالت الخارجية الصينية إنه تم فرض عقوبات, قال X إن العقوبات ستظل سارية: the state whose word it is."""
    items = sentence.items
    done = over.verb is not None and over.verbal_noun is not None and items[over.verb].key in ("تم", "تقرر")
    if over.prospect is not None or not (done or _stays(items, at, words)):
        return ()
    if condition_before(sentence, at) or (at + 1 < len(items) and items[at + 1].key in _OF_OTHERS):
        return ()  # قال X إنه إذا …، فسيتم تطبيق العقوبات الدولية: others' sanctions
    theirs = _sides_hit(sentence, target)
    speakers = [as_state(m) for m in attributed_to(reading, sentence, at)]
    return tuple(m for m in speakers if m is not None and m.key and m.key not in theirs)


_OF_OTHERS = frozenset({"دولي", "اممي", "غربي"})


def said_by(reading: Reading, sentence: Sentence, at: int, target: Sequence[Mention]) -> tuple[Mention, ...]:
    """قالت بكين إن 15 شركة أميركية أُدرجت على القائمة: the state whose word it is that others' were put on a list."""
    theirs = _sides_hit(sentence, target)
    speakers = attributed_to(reading, sentence, at)
    if not theirs - {None, ""}:  # of those put on it no state is told: a ministry speaks of what it did
        return speakers if _is_listed(sentence.items[at]) and all(m.manner == "government" for m in speakers) else ()
    states = [as_state(m) for m in speakers] if is_passive(sentence.items[at]) else []
    return tuple(m for m in states if m is not None and m.key and m.key not in theirs)


def _sides_hit(sentence: Sentence, target: Sequence[Mention]) -> set[str | None]:
    """The keys of those hit, and of the states that they are of."""
    theirs = {m.key or m.state for m in target} | set(nations_of(sentence, target))
    return theirs | {body.state for m in target if (body := organisations().get(m.key or "")) is not None}


def _is_listed(verb: Item) -> bool:
    """أدرجا, أُدرجت: a verb by which somebody is put on a list."""
    return bool(verb.lemma_in(triggers("sanction")["verbs"]["list"]))


def names_imposer(items: Sequence[Item], at: int, words: Words) -> bool:
    """عقوباتها, العقوبات الأميركية: a noun of sanction that says whose it is, whoever it hits."""
    if not items[at].lemma_in(words["nouns"]["sanction"]):
        return False
    following = items[at + 1].mention if at + 1 < len(items) else None
    return bool(items[at].pronoun) or (following is not None and following.manner == "demonym")


def takes_over(items: Sequence[Item], over: Governed) -> bool:
    """انضمت X إلى العقوبات التي فرضها Y, قررت X تبني عقوبات Y, تطبيق العقوبات الأوروبية: X imposes them as well."""
    if over.verb is None:
        return False
    if over.verbal_noun is not None:
        return items[over.verbal_noun].key in triggers("sanction")["nouns"]["adopting"]
    return items[over.verb].key == ("انضم" if over.preposition == "الي" else "تبني") and over.preposition != "ب"


def _stays(items: Sequence[Item], at: int, words: Words) -> bool:
    """العقوبات … ستظل سارية: whether the verb after a sanction says that it stays."""
    after = noun_arguments(items, at).end
    verb = next((i for i in range(after, min(after + 4, len(items))) if items[i].kind == "verb"), None)
    return verb is not None and bool(items[verb].lemma_in(words["verbs"]["stay"]))


def _carried_in(reading: Reading, sentence: Sentence, at: int) -> bool:
    return any(m.span.end <= sentence.items[at].start and is_actor(m) for m in sentence.mentions)


def _agreement(verb: Item) -> tuple[str, str]:
    return (verb.analysis.gender, verb.analysis.number) if verb.analysis is not None else ("", "s")


def _agrees(noun: Item, adjective: str) -> bool:
    """Whether a nationality has the gender that the noun asks for: feminine for the plural of a thing."""
    analysis = noun.noun()
    if analysis is None or not analysis.gender:
        return True
    feminine = analysis.number == "p" or analysis.gender == "f"
    return fold(adjective).endswith("ه") == feminine


def _adjectival(sentence: Sentence, at: int, args: Arguments) -> tuple[Mention, ...]:
    """العقوبات الأميركية والأوروبية: nationalities and adjectives of organisations right after the noun."""
    items, found = sentence.items, list[Mention]()
    if args.object is not None:
        found += [m for m in args.object.adjectives if _agrees(items[at], m.name)]
    for i in range(at + 1, min(at + _NATIONS, len(items))):
        item = items[i]
        if item.kind == "mention":
            if item.mention is not None and item.mention.manner == "demonym" and item.mention not in found:
                if not _agrees(items[at], item.text):
                    break  # تستهدف العقوبات المصرف السوري
                found.append(item.mention)
        elif (body := adjective_of_body(item, sentence)) is not None:
            found.append(body)
        elif item.kind not in ("word", "conj") or (item.kind == "word" and not is_modifier(item, crossed=True)):
            break
    return tuple(found)


_NATIONS = 12
"""So many items the nationalities of those who impose together take: عقوبات أوروبية وأميركية وبريطانية وكندية."""


def bloc_of(imposer: tuple[Mention, ...]) -> bool:
    """دول التكتل, وزراء الاتحاد: whether those who impose are told only as the states or ministers of a body."""
    if len(imposer) != 1 or imposer[0].key or imposer[0].manner != "group":
        return False
    words = imposer[0].name.split()
    return len(words) == 2 and fold(words[0]) in _OF_BLOC and fold(words[1]).removeprefix("ال") in _BLOCS


_OF_BLOC = frozenset("دول دوله قاده قايد زعماء زعيم وزراء وزير اعضاء عضو حكومات حكومه سفراء سفير".split())
_BLOCS = frozenset("تكتل اتحاد كتله منظمه مجموعه جماعه رابطه".split())


def headline_speaker(reading: Reading, sentence: Sentence, over: Governed) -> tuple[Mention, ...]:
    """واشنطن: عقوبات على X."""
    items = sentence.items
    if over.first < 2 or items[over.first - 1].text != ":":
        return ()
    named = noun_phrase(items, 0, coordination=False)
    if named is None or named.last != over.first - 1:
        return ()
    if items[over.first].definite or over.verbal_noun is not None:
        return ()  # موسكو: العقوبات على Y غير شرعية
    return tuple(m for m in parties(reading, named, sentence) if m.kind in ("state", "organization"))


def agency(sentence: Sentence, over: Governed, words: Words) -> tuple[Mention, ...]:
    """أعلنت الهيئة الفيدرالية الروسية للرقابة فرض قيود: the state whose agency decides."""
    by = _decider(sentence.items, over)
    if by is None or not by.head.definite or not by.head.lemma_in(words["nouns"]["agency"]):
        return ()
    after = sentence.items[by.last].mention if by.last < len(sentence.items) else None
    named = after is not None and after.kind == "state" and after.manner in ("demonym", "alias")
    return tuple(by.adjectives[:1]) or ((after,) if named and after is not None else ())


def taken_up(items: Sequence[Item], over: Governed, words: Words) -> bool:
    """وينص القرار على, وكان التكتل قد: whether who imposes is told by a noun that takes up who did so before."""
    by = _decider(items, over)
    if by is not None and by.head.key in _OF_BLOC and by.last == by.first + 2:  # دول التكتل
        whole = items[by.first + 1]
        return whole.definite and bool(whole.lemma_in(words["nouns"]["body_before"]))
    if by is None or by.head.kind != "word" or not by.head.definite or by.adjectives or by.mentions or by.inside:
        return False
    return bool(by.head.lemma_in(words["nouns"]["body_before"] | words["nouns"]["decree"]))


def _decider(items: Sequence[Item], over: Governed) -> NounPhrase | None:
    """The subject of the verb over a sanction, after it or before it."""
    if over.verb is None:
        return None
    theme = len(items) if over.first == over.verb else over.first
    by = verb_arguments(items, over.verb).subject
    return by if by is not None and by.first < theme else subject_before_verb(items, over.verb)


def by_firm(items: Sequence[Item], over: Governed, target: Sequence[Mention], words: Words) -> bool:
    """أوقفت شركة كذا الشحن إلى P: whether a firm decides, whose business is no sanction; a central bank is none."""
    if over.verb is None or is_passive(items[over.verb]):
        return False
    by = _decider(items, over)
    if by is None or any(items[by.first].start <= m.span.start < items[by.last - 1].end for m in target):
        return False
    named = by.head.mention
    if named is not None:
        body = organisations().get(named.key or "") if named.kind == "organization" else None
        called = named.kind == "organization" and fold(named.name.split()[0]) in words["nouns"]["firm"]
        return (called or (body is not None and body.kind in ("company", "bank"))) and "مركزي" not in named.name
    firm = by.head.kind == "word" and bool(by.head.lemma_in(words["nouns"]["firm"]))
    return firm and not any(i.key in ("مركزي", "وطني") for i in items[by.first : by.last])


def went_on(reading: Reading, sentence: Sentence, at: int, words: Words) -> tuple[Mention, ...]:
    """وعلقت المجموعة عضوية P. كما أبقت على Q: the body that the sentence before takes up, of a verb without subject."""
    items = sentence.items
    if at > 2 or not sentence.index or not (items[0].kind == "conj" or items[0].form == "كما"):
        return ()
    if verb_arguments(items, at).subject is not None:
        return ()
    before = reading.sentences[sentence.index - 1]
    verb = next((i for i, item in enumerate(before.items[:4]) if item.kind == "verb"), None)
    by = verb_arguments(before.items, verb).subject if verb is not None else None
    if by is None or by.mentions or not (by.head.definite and by.head.lemma_in(words["nouns"]["body_before"])):
        return ()
    return parties(reading, by, before)
