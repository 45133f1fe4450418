"""Sanctions told as limits: visas refused, banks cut off from SWIFT, trade and arms deliveries stopped, exports
curbed.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import is_passive, subject
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.group_names import is_number, named_by
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import ends_clause, noun_phrase
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.extraction.mentions.states_of import as_state
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.groups import land_at, nations_of
from kg.extraction.sanctions.measures import Measure, armed, ban, object_end
from kg.extraction.sanctions.predicates import ON
from kg.extraction.sanctions.reasons import IN_ANSWER
from kg.extraction.sanctions.targets import targets
from kg.records import Mention

_REACH = 12  # items
_FOR_WHOM = frozenset(("ل", "عن", *ON))


def visas(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """ألغت X تأشيرات Y; فرض قيود على تأشيرات Y; سحب تأشيرة Y."""
    items, nouns = sentence.items, words["nouns"]
    visa = next((i for i in range(at + 1, min(at + 6, len(items))) if items[i].lemma_in(nouns["visa"])), None)
    if visa is None or any(ends_clause(i) for i in items[at + 1 : visa]):
        return None
    entry = visa + 1 < len(items) and items[visa + 1].lemma_in(nouns["entering"])  # تأشيرات الدخول
    own = not (items[visa].definite or items[visa].pronoun or entry)
    owners = noun_phrase(items, visa + 1) if own else None
    target = targets(reading, sentence, owners, words) if owners is not None and items[visa + 1].kind != "prep" else ()
    for prep in noun_arguments(items, visa).preps:
        if not target and prep.preposition in _FOR_WHOM:
            target = targets(reading, sentence, prep.phrase, words)
    if not target:
        target = _counted_nation(sentence, visa)
    curbed = items[at].lemma_in(nouns["curb"])  # قيود على تأشيرات أفراد: of whom she has not admitted
    if not target or not all(
        m.kind in ("state", "office", "person")
        or (m.key and m.manner != "group")
        or _counted_of(sentence, m)
        or (curbed and not m.name.startswith("ال"))
        for m in target
    ):
        return None
    return Measure((), target, (visa if items[at].kind == "verb" else at, visa + 1), "visas")


def _counted_nation(sentence: Sentence, visa: int) -> tuple[Mention, ...]:
    """تأشيرات نحو 300 غواتيمالي, التأشيرات لنحو 300 مواطن من P: so many of a nation, who have no noun of their own."""
    items = sentence.items
    number = next((i for i in range(visa + 1, min(visa + 4, len(items))) if is_number(items[i])), None)
    if number is None or number + 1 >= len(items):
        return ()
    one = items[number + 1].mention
    if one is not None and one.manner == "demonym" and one.key:
        return (named_by(number, number + 2, sentence, None)._replace(number="p"),)
    of_land = items[number + 1].key == "مواطن" and land_at(items, number + 2) is not None
    return (named_by(number, number + 2, sentence, None)._replace(number="p"),) if of_land else ()


def _counted_of(sentence: Sentence, group: Mention) -> bool:
    """21 سعوديا, المستوطنين الإسرائيليين المتورطين: some of a nation; visas of all its people are another matter."""
    some = not group.name.startswith("ال") or len(group.name.split()) > 2
    return some and bool(nations_of(sentence, (group,)))


def cut_off(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """استبعد X مصارف Y من نظام سويفت; إخراج Y من سويفت."""
    items = sentence.items
    reach = range(at + 1, min(at + _REACH + 6, len(items)))
    names = words["nouns"]["payment_system"]
    system = next((i for i in reach if items[i].form.lower() in names or _is_swift(items[i].mention)), None)
    if system is None:
        return None
    before = range(system - 1, at, -1)
    out = next((i for i in before if items[i].kind == "prep" and items[i].lemma in ("من", "عن")), None)
    if out is None or any(ends_clause(i) for i in items[at + 1 : out]):
        return None
    if items[at].kind == "word":
        target = targets(reading, sentence, noun_phrase(items[:out], at + 1), words)
    else:
        args = verb_arguments(items[:out], at)
        passive = is_passive(items[at]) or args.object is None
        target = targets(reading, sentence, args.subject if passive else args.object, words)
    return Measure((), target, (out, system + 1), "cut off from a system") if target else None


def _is_swift(mention: Mention | None) -> bool:
    return mention is not None and mention.key == "swift"


def stoppage(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """أوقفت X التبادل التجاري مع Y; وقف تصدير السلاح إلى Y; قطع العلاقات التجارية مع Y."""
    items, nouns = sentence.items, words["nouns"]
    if (
        items[at].kind == "word"
        and items[at].form == "قطع"
        and items[at + 1 : at + 2]
        and items[at + 1].lemma_in(nouns["arms"])
    ):
        return None  # قطع الأسلحة: pieces
    reach = items[at + 1 : at + _REACH]
    reach = reach[: next((n for n, i in enumerate(reach) if ends_clause(i)), len(reach))]
    if any(i.lemma_in(nouns["arms"]) for i in reach[:8] if i.kind == "word"):
        return ban(reading, sentence, at, words)
    if any(i.lemma_in(nouns["import"] | nouns["export"]) for i in reach[:8] if i.kind == "word") and any(
        i.form in IN_ANSWER or (i.form == "خلفيه" and i.kind == "word") for i in items[at:]
    ):
        return restriction(reading, sentence, at, words)  # أوقفت X استيراد كذا من Y ردا على: no mere trade
    trade = next((at + 1 + n for n, i in enumerate(reach) if i.lemma_in(nouns["trade"])), None)
    if trade is None or not (items[trade].lemma_in(nouns["commerce"]) or _commercial(items, trade, words)):
        return None
    if any(i.lemma_in(nouns["session"]) for i in items[at + 1 : trade] if i.kind == "word"):
        return None  # علقت X مفاوضات التجارة الحرة
    end = at + 1 + len(reach)
    partner = next((i for i in range(trade + 1, min(trade + 6, end)) if items[i].lemma == "مع"), None)
    target = targets(reading, sentence, noun_phrase(items, partner + 1), words) if partner is not None else ()
    if partner is None or not target or not all(m.kind == "state" for m in target):
        return None
    return Measure((), target, (trade, partner), "trade stopped")


def _commercial(items: Sequence[Item], trade: int, words: Words) -> bool:
    commercial = words["adjectives"]["economic"] | words["nouns"]["export"] | words["nouns"]["import"]
    return any(i.lemma_in(commercial) for i in items[trade + 1 : trade + 3] if i.kind == "word")


def curb(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """قيود على تأشيرات Y, قيود على صادرات التكنولوجيا إلى Y: curbs on travel and on sensitive exports."""
    items, nouns = sentence.items, words["nouns"]
    noun = items[at].noun()
    if noun is None or noun.number != "p":
        return None
    if (found := visas(reading, sentence, at, words)) is not None:
        return found
    on = noun_arguments(items, at).prep("علي")
    if on is None or on.phrase is None:
        return None
    sector = on.phrase.head.key == "قطاع"  # القيود المفروضة على قطاع النفط
    if (sector or _commercial(items, at, words)) and any(
        i.lemma_in(words["adjectives"]["standing"]) for i in items[at + 1 : on.at]
    ):
        target = targets(reading, sentence, on.phrase, words)  # القيود المالية المفروضة على X
        return Measure((), target, (at, on.at), "curbs that stand") if target else None
    if on.phrase.head.lemma_in(nouns["import"]):
        target = _exporter(reading, sentence, on.at)
        return Measure((), target, (at, on.phrase.last), "imports curbed") if target else None
    if not on.phrase.head.lemma_in(nouns["export"]):
        return None
    goods = items[on.at + 1 : on.phrase.last]
    if not any(i.lemma_in(nouns["sensitive"]) for i in goods if i.kind == "word"):
        return None
    target = _importer(reading, sentence, on.phrase.last)
    return Measure((), target, (at, on.phrase.last), "exports curbed") if target else None


def _importer(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    items = sentence.items
    if at < len(items) and items[at].kind == "prep" and items[at].lemma in ("الي", "ل"):
        found = parties(reading, noun_phrase(items, at + 1), sentence)
        return tuple(m for m in found if m.kind == "state")
    return ()


def _exporter(reading: Reading, sentence: Sentence, on: int) -> tuple[Mention, ...]:
    """على استيراد التفاح من X: the state whose goods are kept out."""
    items = sentence.items
    for at in range(on + 1, min(on + 8, len(items))):
        if ends_clause(items[at]) or (items[at].kind == "mark" and items[at].text in "،,"):
            return ()
        if items[at].kind == "prep" and items[at].lemma == "من":
            found = parties(reading, noun_phrase(items, at + 1), sentence)
            return tuple(m for m in found if m.kind == "state")
    return ()


def closing(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """أغلقت X أجواءها أمام طائرات Y; إغلاق المجال الجوي أمام الطائرات الروسية."""
    items = sentence.items
    reach = range(at + 1, min(at + _REACH, len(items)))
    way = next((i for i in reach if items[i].lemma_in(words["nouns"]["way_in"])), None)
    if way is None or any(ends_clause(i) for i in items[at + 1 : way]):
        return None
    before = next((i for i in range(way + 1, min(way + _REACH, len(items))) if items[i].form in _BEFORE), None)
    if before is None or any(ends_clause(i) for i in items[way:before]):
        return None
    target = targets(reading, sentence, noun_phrase(items, before + 1), words)
    if not target or not all(m.kind in ("state", "organization") for m in target):
        return None
    return Measure((), target, (way, before), "closed to its planes and ships")


_BEFORE = frozenset({"امام"})


def bar(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """منعت X شخصا من دخول أراضيها, منع 25 أميركيا من الدخول, منعت دخول Y: a ban on entry, by another state than his."""
    items, nouns = sentence.items, words["nouns"]
    reach = range(at + 1, min(at + _REACH + 4, len(items)))
    entry = next((i for i in reach if items[i].lemma_in(nouns["entry"])), None)
    if entry is None or any(ends_clause(i) for i in items[at + 1 : entry]):
        return None
    if items[entry - 1].kind == "prep":
        if items[entry - 1].lemma != "من":
            return None
        whom = verb_arguments(items, at).object if items[at].kind == "verb" else noun_phrase(items, at + 1)
    else:
        whom = noun_phrase(items, entry + 1) if not items[entry].definite else None
    if whom is None or any(i.lemma_in(nouns["traveller"]) for i in items[whom.first : whom.last] if i.kind == "word"):
        return None  # منعت دخول لاجئين: the border is closed
    named = items[at].kind == "verb" and items[entry - 1].kind == "prep"
    by = _decider(reading, sentence, at) if not named and not items[entry].lemma_in(nouns["entering"]) else ()
    if not (named or by or items[entry].lemma_in(nouns["entering"])):
        return None  # منع أعضاء المجلس من السفر
    target = parties(reading, whom, sentence) if named else ()
    if not target or not all(m.kind in ("person", "office") for m in target):
        target = targets(reading, sentence, whom, words)
    who = subject(reading, sentence, at, entry) if items[at].kind == "verb" else ()
    if not target or (items[at].kind == "verb" and not who) or any(armed(m) for m in who):
        return None  # who holds a town is no state
    own = {m.key or m.state for m in (*who, *by, *_land_entered(items, entry))}
    theirs = [states for m in target if (states := _states(sentence, m))]
    if not theirs or any(states & own for states in theirs):
        return None  # of the others in the row (و11 مسؤولا آخر) it goes without saying
    return Measure(who, target, (entry, entry + 1), "ban on entry")


def _land_entered(items: Sequence[Item], entry: int) -> list[Mention]:
    """دخول الأراضي الأسترالية, دخول كندا: whose land it is, from which none of its own are kept."""
    near = (i.mention for i in items[entry + 1 : entry + 4])
    return [m for m in near if m is not None and m.kind == "state" and m.key]


def _decider(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """قرر الاتحاد منع X من السفر: who decides what the verbal noun at ``items[at]`` tells, if it is known who."""
    verb = verb_left(sentence.items, at)
    found = subject(reading, sentence, verb, at) if verb is not None else ()
    return tuple(m for m in found if m.kind in ("state", "organization") and m.key)


def _states(sentence: Sentence, mention: Mention) -> set[str]:
    """The states of which somebody is, or some are."""
    state = as_state(mention) if mention.kind in ("person", "office") else None
    return {state.key} if state is not None and state.key else set(nations_of(sentence, (mention,)))


def restriction(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """قيدت X تصدير كذا إلى Y, تقييد صادرات كذا إلى Y: trade with another state kept small."""
    items, nouns = sentence.items, words["nouns"]
    traded = nouns["import"] | nouns["export"]
    what = next((i for i in range(at + 1, min(at + _REACH, len(items))) if items[i].lemma_in(traded)), None)
    if what is None or any(ends_clause(i) for i in items[at + 1 : what]):
        return None
    measure = ban(reading, sentence, at, words)
    return measure if measure is not None and all(m.kind == "state" for m in measure.target) else None


def passage(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """منعت X مرور الشاحنات البولندية, منع دخول البضائع القادمة من Y: the goods of another kept out, or from passing."""
    items, nouns = sentence.items, words["nouns"]
    what = next((i for i in range(at + 1, min(at + _REACH, len(items))) if items[i].lemma_in(nouns["passage"])), None)
    if what is None or items[what - 1].kind == "prep" or any(ends_clause(i) for i in items[at + 1 : what]):
        return None
    last = object_end(items, what)
    cargo = [i for i in items[what + 1 : last] if i.kind == "word"]
    if not any(i.lemma_in(nouns["cargo"]) for i in cargo) or any(i.lemma_in(nouns["relief"]) for i in cargo):
        return None
    target = tuple(m for i in items[what:last] if (m := i.mention) is not None and m.kind == "state")
    if not target and last + 1 < len(items) and items[last].kind == "prep" and items[last].lemma in ("من", "الي"):
        whence = noun_phrase(items, last + 1)
        target = tuple(m for m in parties(reading, whence, sentence) if m.kind == "state")
    who = subject(reading, sentence, at, what) if items[at].kind == "verb" else ()
    own = {m.key or m.state for m in who}
    if not target or any(m.key in own for m in target) or any(armed(m) for m in who):
        return None
    if items[at].kind == "verb" and not (who or is_passive(items[at])):
        return None
    return Measure(who, target, (what, last), "goods kept out")
