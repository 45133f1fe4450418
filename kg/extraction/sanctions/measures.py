"""Sanctions told by what is done: freezing assets, bans on trade and travel, boycotts.

Each reader takes the verb or verbal noun at an item and gives a ``Measure``, or None where the words only look like one
(حظر التجول).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.discourse.roles import is_passive, nearest, relative_verb, subject, topic_before
from kg.extraction.grammar.certainty import is_future, is_possible
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase, prep_phrases
from kg.extraction.grammar.subject_before import subject_before_verb
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.mentions.states_of import as_state
from kg.extraction.sanctions.governing import Words, governed
from kg.extraction.sanctions.groups import nations_of, past_measure
from kg.extraction.sanctions.packages import of_its_sanctions
from kg.extraction.sanctions.predicates import ON
from kg.extraction.sanctions.pronouns import another_than, whose_goods
from kg.extraction.sanctions.reasons import REASONS
from kg.extraction.sanctions.targets import ON_OR_FOR, targets
from kg.extraction.sanctions.with_agent import agent_and_hit, agent_before
from kg.lexicon.organisations import organisations
from kg.records import Mention


@dataclass(slots=True)
class Measure:
    """What is done to whom; ``words`` are the items that name the measure."""

    imposer: tuple[Mention, ...]
    target: tuple[Mention, ...]
    words: tuple[int, int]
    rule: str
    lifted: bool = False


def freeze(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """جمّد X أصول Y; تجميد أصول Y."""
    items = sentence.items
    assets = next(
        (i for i in range(at + 1, min(at + 10, len(items))) if items[i].lemma_in(words["nouns"]["assets"])), None
    )
    if assets is None or any(i.kind in ("verb", "sub", "rel") for i in items[at + 1 : assets]):
        return None
    phrase = noun_phrase(items, assets, coordination=False)
    if phrase is None:
        return None
    args = noun_arguments(items, assets)
    owners = noun_phrase(items, assets + 1) if not items[assets].definite and not items[assets].pronoun else None
    target = targets(reading, sentence, owners, words) if owners is not None else ()
    if args.subject is not None and not target:
        target = _owner(reading, sentence, at, args.subject, words)
    placed = any(i.kind == "prep" for i in items[assets : phrase.last])  # حسابات في البنوك الأميركية
    target = target or tuple(m for m in phrase.inside if is_actor(m)) or tuple(phrase.adjectives if not placed else ())
    for prep in args.preps[:1]:
        if not target and prep.preposition in ON_OR_FOR:
            target = targets(reading, sentence, prep.phrase, words)
    if not target:
        target = _owners_told(reading, sentence, assets, words)
    if not target:
        bare = not items[assets].definite and not items[assets].pronoun  # ستُجمد أصولها داخل البلاد: not the country's
        owners = noun_phrase(items, assets + 1, coordination=False) if bare else None
        target = targets(reading, sentence, owners, words)
    joined = owners is not None and not any(i.kind == "mark" for i in items[phrase.last : owners.last])
    last = max(phrase.last, owners.last) if owners is not None and joined else phrase.last
    while last > assets + 1 and items[last - 1].lemma_in(words["adjectives"]["standing"]):
        last -= 1
    agent = agent_before(reading, sentence, at, assets)
    return Measure(agent, target, (assets, last), "freezing of assets")


def release(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """أفرجت X عن أموال Y المجمدة: that what was frozen is let go; not that it will be, or ought to be."""
    items = sentence.items
    if is_future(items, at) or is_possible(items, at):
        return None
    reach = range(at + 1, min(at + 12, len(items)))
    frozen = next((i for i in reach if items[i].lemma_in(words["adjectives"]["frozen"])), None)
    if frozen is None or not any(i.kind == "prep" and i.lemma == "عن" for i in items[at + 1 : frozen]):
        return None
    measure = freeze(reading, sentence, at, words)
    to = frozen + 1
    if measure is not None and to < len(items) and items[to].lemma == "ل" and not items[to].pronoun:
        theirs = targets(reading, sentence, noun_phrase(items, to + 1), words)  # الأرصدة الأميركية المجمدة لشركة كذا
        measure = replace(measure, target=theirs or measure.target)
    if measure is None or measure.words[0] > frozen or all(m.kind == "person" and not m.state for m in measure.target):
        return None  # of a private man: a matter of courts
    return replace(measure, lifted=True, rule="release of assets")


def _hit_before(reading: Reading, sentence: Sentence, at: int, words: Words) -> tuple[Mention, ...]:
    """فرضت X عقوبات على ثلاثة قضاة …، وجمدت Y حساباتهم: those whom the sanction before hits."""
    items = sentence.items
    sanction = next((i for i in range(at - 1, -1, -1) if items[i].lemma_in(words["nouns"]["sanction"])), None)
    on = noun_arguments(items[:at], sanction).prep(*ON) if sanction is not None else None
    if on is not None:
        return targets(reading, sentence, on.phrase, words)
    by_noun = words["nouns"]["listing"] | words["nouns"]["barring"]
    listed = next((i for i in range(at - 2, -1, -1) if items[i].kind == "word" and items[i].lemma_in(by_noun)), None)
    if listed is not None and not items[listed].definite:
        return targets(reading, sentence, noun_phrase(items[:at], listed + 1), words)  # إدراج X …، مع تجميد أموالهم
    banned = next((i for i in range(at - 1, -1, -1) if items[i].kind == "verb"), None)
    if banned is None or not items[banned].lemma_in(words["verbs"]["ban"]):
        return ()
    measure = ban(reading, sentence, banned, words)
    return measure.target if measure is not None else ()  # تحظر X دخول مسؤولين من P كما جمدت أرصدتهم


def _owner(reading: Reading, sentence: Sentence, at: int, phrase: NounPhrase, words: Words) -> tuple[Mention, ...]:
    """جمّد X أصوله: the nearest who agrees and is not he who freezes them."""
    if phrase.pronoun in _THEIRS and (told := _hit_before(reading, sentence, at, words)):
        return told
    verb_item = sentence.items[at]
    if verb_item.kind == "verb" and (is_passive(verb_item) or "ُ" in verb_item.text):
        topic = topic_before(sentence.items, at)  # إن هذه الشركات ستُمنع من كذا وستُجمد أصولها
        return _topic(reading, sentence, topic) if topic is not None else _said_before_it(reading, sentence, at)
    if phrase.pronoun not in ("3ms", "3fs") or sentence.items[at].kind != "verb":
        found = parties(reading, phrase, sentence)
        verb = at if sentence.items[at].kind == "verb" else verb_left(sentence.items, at)
        by = verb_arguments(sentence.items, verb).subject if verb is not None else None
        if phrase.pronoun in _THEIRS and verb == at and (by is None or by.first == phrase.first):
            return ()  # كما تُجمد أموالهم: of those of whom was told
        if by is not None:
            own = parties(reading, by, sentence)
            found = tuple(m for m in found if m not in own)  # قرر الوزراء …، مع تجميد أموالهم: not their own
        many = len(found) > 1 or any(m.number == "p" or m.manner == "group" for m in found)
        return found if many or phrase.pronoun not in _THEIRS else ()  # تجميد أصولهم: of no single body
    by = verb_arguments(sentence.items, at).subject
    dropped = by is None or by.first == phrase.first  # أغلقت X الحدود مع Y وجمدت أصولها
    others = verb_subject(reading, sentence, at, None) if dropped else parties(reading, by, sentence)
    return nearest(reading, sentence, phrase, others=others) if others else parties(reading, phrase, sentence)


def _topic(reading: Reading, sentence: Sentence, topic: NounPhrase) -> tuple[Mention, ...]:
    """إن شركة X ستُجمد أصولها: the topic of a clause that is named; هذه الشركات are those of whom was told."""
    return tuple(m for m in parties(reading, topic, sentence) if sentence.start <= m.span.start < sentence.end)


def _said_before_it(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """X ستُجمد أصوله: the subject before a passive; where there is none, the assets are of those of whom was told."""
    before = subject_before_verb(sentence.items, at)
    return parties(reading, before, sentence) if before is not None else ()


_THEIRS = frozenset({"3mp", "3fp", "3d"})
_OWNED = frozenset("عاد عايد مملوك تابع خاص".split())


def _owners_told(reading: Reading, sentence: Sentence, assets: int, words: Words) -> tuple[Mention, ...]:
    """أصولا بقيمة مليون فرنك تعود إلى X, أموالا مملوكة لـ X: whose they are said to be."""
    items = sentence.items
    for i in range(assets + 1, min(assets + 10, len(items) - 1)):
        if items[i].kind in ("sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛،"):
            break
        owned = items[i].key in _OWNED or items[i].form in ("تعود", "يعود")
        if owned and items[i + 1].kind == "prep" and items[i + 1].lemma in ("ل", "الي", "ب"):
            return targets(reading, sentence, noun_phrase(items, i + 2), words)
    return ()


def ban(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """حظر X استيراد Y, حظر توريد السلاح إلى Z, الحظر المفروض على Z."""
    items, nouns = sentence.items, words["nouns"]
    args = noun_arguments(items, at) if items[at].kind == "word" else verb_arguments(items, at)
    if items[at].kind == "verb" and args.subject is not None and args.subject.head.lemma_in(nouns["sanction"]):
        return None  # تحظر العقوبات على X التعامل مع Y: what those sanctions are
    if items[at].kind == "verb" and args.subject is not None and args.subject.first > at:
        first = args.subject.last
        if any(i.lemma_in(nouns["goods"]) for i in items[args.subject.first : args.subject.last][:1]):
            first = args.subject.first
    else:
        first = at + 1
    if items[at].kind == "verb" and args.preps and args.preps[0].at == first and args.preps[0].phrase is not None:
        first = args.preps[0].phrase.last  # حظرت على المصارف شراء سندات روسية
    while (
        items[at].kind == "verb"
        and first < len(items)
        and (
            items[first].kind == "date"
            or (items[first].kind == "prep" and items[min(first + 1, len(items) - 1)].kind == "date")
        )
    ):
        first += 1  # حظرت روسيا في السابع من أغسطس استيراد
    agent, banned = tuple[Mention, ...](), nouns["goods"] | nouns["entry"]
    if items[at].kind == "word" and first < len(items) and items[first].kind == "mention":
        what_at = next((i for i in range(first, min(first + _BY, len(items))) if items[i].lemma_in(banned)), first)
        if agent := agent_before(reading, sentence, at, what_at):
            first = what_at  # حظر X استيراد كذا
    joined = items[at].kind == "word" and first + 1 < len(items) and items[first].lemma == "ل"
    if joined and items[first + 1].lemma_in(banned):
        first += 1  # حظر للسفر على X
    last = object_end(items, first)
    what = items[first:last]
    if what and what[0].lemma_in(nouns["dealing"]):  # حظر تعامل X مع Y: it is on Y
        other = next((p.phrase for p in args.preps if p.preposition == "مع"), None)
        met = targets(reading, sentence, other, words) if other is not None and not other.pronoun else ()
        return Measure(agent, met, (min(at, first), last), "ban") if met else None
    why = next((i for i in range(last, len(items)) if items[i].form in REASONS), len(items))
    preps = [p for p in args.preps if p.at < why]
    if not preps and any(i.kind == "conj" for i in what):
        preps = list(prep_phrases(items, last))  # حظر استيراد وتصدير السلاح من X
    args = replace(args, preps=preps)
    if what and what[0].lemma_in(nouns["entry"]) and not what[0].lemma_in(nouns["goods"]):
        on = args.prep("علي") if items[at].kind != "verb" or not is_passive(items[at]) else None
        where = next((p.phrase.last for p in args.preps if p.at == last and p.preposition != "علي" and p.phrase), last)
        beside = on is not None and (on.at < first if items[at].kind == "verb" else on.at in (last, where))
        barred = on.phrase if on is not None and beside else noun_phrase(items, past_measure(items, first + 1))
        # حظر دخول نواب كنديين, حظرت على X دخول أراضيها, حظر دخول على X
        who = targets(reading, sentence, barred, words)
        start = at if items[at].kind == "word" else first
        return Measure(agent, who, (start, last), "ban on entry") if who else None
    if what and what[0].lemma_in(nouns["entry"]) and not what[0].definite:
        whose = _travellers(reading, sentence, at, first, words)
        if whose or what[0].pronoun:  # where to they shall not travel is hit by nothing
            start = at if items[at].kind == "word" else first
            return Measure(agent, whose, (start, last), "ban on travel") if whose else None
    if any(i.lemma_in(nouns["domestic"]) for i in what[:2] if i.kind == "word"):
        return None
    if what and what[0].lemma_in(nouns["entry"]) and of_its_sanctions(items, at, first):
        return None  # تتضمن العقوبات البريطانية حظر السفر إلى بريطانيا
    goods = any(i.lemma_in(nouns["goods"]) for i in what if i.kind == "word")
    economic = any(i.lemma_in(words["adjectives"]["economic"]) for i in what[:2] if i.kind == "word")
    standing = any(i.lemma_in(words["adjectives"]["standing"]) for i in items[at + 1 : at + 5] if i.kind == "word")
    relative = items[at].kind == "word" and relative_verb(items, args.end)
    on = args.prep(*ON)
    if not (goods or economic or standing or relative or on):
        return None
    travel = any(p.preposition in ON and p.phrase and p.phrase.head.lemma_in(nouns["entry"]) for p in args.preps)
    target = _of_trade(reading, sentence, first, last, args, words, goods=goods)
    if relative:
        _, inner = relative
        for n, prep in enumerate(inner.preps):
            if not target and prep.preposition in ON and prep.phrase is not None:
                target = another_than(reading, sentence, whose_goods(prep.phrase), inner.subject)  # على نبيذها
                target = target or targets(reading, sentence, prep.phrase, words)
                traded = prep.phrase.head.lemma_in(nouns["goods"])
                if traded and not target and n + 1 < len(inner.preps) and inner.preps[n + 1].preposition in _TO_OR_FROM:
                    target = targets(reading, sentence, inner.preps[n + 1].phrase, words)
    if not (goods or economic or standing or relative or travel) and not all(
        m.kind in ("state", "organization") for m in target
    ):
        return None  # a law forbids something to someone
    if items[at].kind == "word":
        first = at
    return Measure(agent, target, (first, max(last, at + 1)), "ban")


_TO_OR_FROM = ("الي", "من", "ل")
_BY = 5  # items that may name who bans it


def _travellers(reading: Reading, sentence: Sentence, at: int, travel: int, words: Words) -> tuple[Mention, ...]:
    """حظر سفره إلى P, حظر سفر X إلى P: whose travel it is."""
    items = sentence.items
    if not items[travel].pronoun:
        return targets(reading, sentence, noun_phrase(items, travel + 1), words)
    phrase = noun_phrase(items, travel, coordination=False)
    return _owner(reading, sentence, at, phrase, words) if phrase is not None else ()


def halt(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """أوقفت ألمانيا تصدير الأسلحة إلى X: only of arms, for other trade may stop of itself."""
    items = sentence.items
    if not any(i.lemma_in(words["nouns"]["arms"]) for i in items[at + 1 : at + 9] if i.kind == "word"):
        return None
    return ban(reading, sentence, at, words)


def object_end(items: Sequence[Item], first: int) -> int:
    """The end of what is banned: nouns, adjectives and nationalities, up to a preposition, a mark or a reason."""
    i = first
    while (
        i < len(items)
        and i - first < 8
        and (
            items[i].kind == "word"
            or (items[i].kind == "conj" and i > first)
            or (items[i].mention is not None and items[i].kind == "mention")
        )
    ):
        analysis = items[i].analysis
        if (
            items[i].kind == "word"
            and analysis is not None
            and analysis.derived == "pass_part"
            and analysis.pos == "adj"
        ):
            break  # الأسلحة المفروض, not المنتجات
        if i > first and items[i].form in REASONS:
            break  # شراء الأسلحة الإسرائيلية إثر مقتل كذا
        if i > first and items[i].kind == "word" and not items[i].definite and _ends_object(items[i - 1], items[i]):
            break
        i += 1
    while i > first and items[i - 1].kind == "conj":
        i -= 1
    return i


def _ends_object(before: Item, item: Item) -> bool:
    """استيراد النبيذ المولدافي مشيرة إلى: whether a participle of circumstance begins after a definite noun."""
    definite = before.definite or before.mention is not None
    return definite and item.analysis is not None and item.analysis.derived == "act_part"


def _of_trade(
    reading: Reading, sentence: Sentence, first: int, last: int, args: Arguments, words: Words, *, goods: bool
) -> tuple[Mention, ...]:
    """The target of a ban: على X, exports إلى X, imports من X, goods of a nationality."""
    items = sentence.items
    for prep in args.preps:
        if prep.preposition in ON and prep.phrase is not None:
            if (items[prep.at - 1].kind == "verb" or _is_own(args, prep.phrase)) and goods:
                continue  # يُحظر على X التعامل مع Y: X is no target, nor are one's own banks
            if prep.phrase.head.lemma_in(words["nouns"]["entry"] | words["nouns"]["supplying"]):
                who = noun_phrase(items, prep.phrase.first + 1)
                if found := targets(reading, sentence, who, words):
                    return found  # الحظر على سفر المسؤولين الإيرانيين, على تسليح الجيش الليبي
            elif prep.phrase.head.lemma_in(words["nouns"]["goods"]):
                goods = True  # حظرا على توريد السلاح إلى X
            elif found := targets(reading, sentence, prep.phrase, words):
                return found
    if not goods:
        return ()
    for prep in args.preps:
        if any(i.kind == "mark" and i.text in "،," for i in items[last : prep.at]):
            break  # تنفيذا لقرار X: another phrase
        if prep.preposition in ("الي", "ل", "من", "مع"):
            phrase = prep.phrase
            if phrase is not None and (
                found := tuple(m for m in (*phrase.mentions, *phrase.inside) if m.kind == "state" or armed(m))
            ):
                return found
            if phrase is not None and phrase.adjectives and (found := targets(reading, sentence, phrase, words)):
                return found  # تصدير الرقائق إلى شركات صينية
    here = [i.mention for i in items[first:last] if i.mention is not None]
    return tuple(m for m in here if m.kind in ("state", "organization"))[:1]


def _is_own(args: Arguments, phrase: NounPhrase) -> bool:
    """حظرت كندا على المصارف الكندية شراء Y: whether those who are forbidden something are the imposer's own."""
    imposers = {m.key or m.state for m in (args.subject.mentions if args.subject is not None else ())}
    return bool({m.key for m in (*phrase.adjectives, *phrase.mentions)} & (imposers - {None}))


def armed(mention: Mention) -> bool:
    """Whether a body can be embargoed as a state can: an armed group, a union of states."""
    body = organisations().get(mention.key or "") if mention.kind == "organization" else None
    return body is not None and body.kind in ("armed-group", "igo")


def punishment(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """عاقبت X Y; قاطعت X Y; معاقبة Y."""
    items, agent = sentence.items, tuple[Mention, ...]()
    if items[at].lemma_in(words["nouns"]["boycott"]) and items[at].kind == "word":
        # المقاطعة العربية لإسرائيل; without an adjective it may be a province
        described = at + 1 < len(items) and (items[at + 1].mention is not None or items[at + 1].noun() is not None)
        whom = noun_arguments(items, at).prep("ل") if items[at].definite and described else None
        target = targets(reading, sentence, whom.phrase if whom is not None else None, words)
        if not items[at].definite and described and items[at + 1].lemma_in(words["nouns"]["goods"]):
            target = targets(reading, sentence, noun_phrase(items, at + 1), words)  # مقاطعة البضائع الإسرائيلية
    elif items[at].kind == "word":
        agent, target = agent_and_hit(reading, sentence, at, len(items), words)
        over = governed(items, at, words) if target and not agent else None
        by = subject(reading, sentence, over.verb, at) if over is not None and over.verb is not None else ()
        if _foreigners(target, [s for m in by if (s := as_state(m)) is not None]):
            return Measure(agent, target, (at, at + 1), "punishing")  # تدرس X معاقبة الوزير Y
    else:
        if items[at].pronoun or any(i.lemma_in(words["nouns"]["session"]) for i in items[at + 1 : at + 5]):
            return None  # قاطعت الحركة الجلسة
        args = verb_arguments(items, at)
        by_law = at > 0 and args.object is None and items[at - 1].lemma_in(words["nouns"]["decree"])
        target = targets(reading, sentence, args.subject if by_law else args.object, words)  # قانونا يعاقب X
        if _foreigners(target, imposer := subject(reading, sentence, at, len(items))):
            return Measure(imposer, target, (at, at + 1), "punishing")
    if not any(
        m.kind in ("state", "organization") and (m.manner != "group" or _of_a_nation(m, sentence)) for m in target
    ):
        return None
    return Measure(agent, target, (at, at + 1), "punishing")


def _foreigners(target: Sequence[Mention], imposer: Sequence[Mention]) -> bool:
    """عاقبت واشنطن فلانا، وزير كذا: whether a state punishes those who act for another."""
    states = {m.key for m in imposer if m.kind == "state"}
    return bool(states and target) and all(
        m.kind in ("person", "office") and m.state is not None and m.state not in states for m in target
    )


def _of_a_nation(group: Mention, sentence: Sentence) -> bool:
    """شركات صينية, سبعة مسؤولين في P: a group that is told by its nationality."""
    return bool(nations_of(sentence, (group,)))
