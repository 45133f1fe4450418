"""Why a sanction was imposed or lifted, as the sentences after it tell.

[ويأتي] [القرار] ردا على كذا; و[فُرضت] [العقوبات] بعد كذا    what takes the sanction up, and a reason
[وعللت] X [الخطوة] بـ كذا                                 a verb of explaining
وقالت X إن [الشركات] [نقلت] كذا                           what those hit have done, by who imposed it
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extraction.discourse.attribution import ACCORDING
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import is_passive
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.group_names import group_rows
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.openings import Openings, verbs, words
from kg.extraction.grammar.phrases import evidence_of, text_from
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.mentions.states_of import as_state
from kg.extraction.sanctions.deeds import AUXILIARY, wrong_at
from kg.extraction.sanctions.further import THESE, Told
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.hints import FURTHER
from kg.extraction.sanctions.reasons import CONDITIONS, opens_condition, opens_reason
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention, Span, Text

_IMPOSE = "فرض"
_REACH = 4
"""What takes a sanction up stands so near the verb of its coming."""


@cache
def explaining_openings() -> Openings:
    """What a sentence must hold to say why a sanction came that was told before."""
    told = triggers("sanction")
    verb, noun = told["verbs"], told["nouns"]
    terms = words(CONDITIONS, {"لم"})
    return Openings(
        [
            (verbs(verb["come_of"]), words(noun["taken_up"])),
            (verbs(verb["explain"]), words(noun["taken_up"] | {"ذلك"})),
            (verbs(verb["say"]), words(_THAT)),
            (words(ACCORDING), words(_THAT)),
            (terms,),
            (verbs({_ACCUSE}, _deeds(told)),),
        ]
    )


def explained(reading: Reading, sentence: Sentence, told: Told, among: Words) -> Iterator[Fact]:
    """The sanction ``told`` once more, with the reason that a sentence right after it gives."""
    lifted = told.status == "Lifted"
    found = _taken_up(reading, sentence, told, among, lifted=lifted)
    if not lifted:
        found = found or _accounted_for(reading, sentence, told, among) or _done_by_them(reading, sentence, told, among)
        found = found or _accused_of(reading, sentence, told)
    found = found or _imposed_before(reading, sentence, told, among)
    if told.status == "Threatened":
        found = found or _on_terms(sentence, told, among)
    if found is None:
        return
    at, reason = found
    slots: dict[str, tuple[FactFiller, ...]] = {"reason": (reason,)}
    if told.imposer:
        slots["imposedBy"] = told.imposer
    trigger = Span(sentence.items[at].start, sentence.items[at].end, sentence.field)
    hints = {FURTHER: "1"}
    yield Fact(
        "Sanction", slots, evidence_of(sentence), trigger, sentence.index, "reason told after", told.status, hints
    )


def _taken_up(
    reading: Reading, sentence: Sentence, told: Told, among: Words, *, lifted: bool
) -> tuple[int, Text] | None:
    """ويأتي القرار ردا على كذا, وقد اتُخذت هذه الخطوة بعد كذا; of what is ``lifted``, why it had been imposed."""
    items, come = sentence.items, frozenset({_IMPOSE}) if lifted else among["verbs"]["come_of"]
    for at, item in enumerate(items):
        if not (item.kind == "word" and item.definite and item.lemma_in(among["nouns"]["taken_up"])):
            continue
        near = range(max(0, at - _REACH), min(at + _REACH, len(items)))
        verb = next((i for i in near if items[i].kind == "verb" and items[i].lemma_in(come)), None)
        if verb is None:  # العقوبات …، وقد فُرضت أول مرة بعد كذا
            later = range(at + 1, len(items))
            verb = next((i for i in later if items[i].key == _IMPOSE and items[i - 1].kind in ("conj", "part")), None)
        if verb is None or is_negated(items, verb) or not _is_this(reading, sentence, at, verb, told, among):
            continue
        if (opening := _reason_from(items, max(at, verb) + 1, among)) is not None:
            reason = text_from(sentence, opening)
            return (at, reason) if reason is not None else None
    return None


def _reason_from(items: Sequence[Item], first: int, among: Words) -> int | None:
    """Where a reason opens from item ``first`` on, before the clause ends."""
    for i in range(first, len(items)):
        if items[i].kind in ("verb", "sub", "rel", "neg") or (items[i].kind == "mark" and items[i].text in ".؛"):
            return None
        if opens_reason(items, i, among):
            return i
    return None


def _is_this(reading: Reading, sentence: Sentence, at: int, verb: int, told: Told, among: Words) -> bool:
    """Whether the noun at ``items[at]`` takes up the sanction ``told``: the clause is about it alone, or its imposer.

    Of القرار الجورجي, القرار الصادر عن البرلمان, قرار المحكمة and جاء الوزير لبحث القرار it is another or another's.
    """
    items = sentence.items
    first = at - 1 if at and items[at - 1].form in _THIS else at
    before = items[first - 1] if first else None
    if before is not None and (before.kind == "prep" or _governs(before)):
        return False
    own = _known(told.imposers)
    last = at + 1
    while last < len(items) and (
        items[last].form in _THIS or (items[last].kind == "word" and items[last].definite and not items[last].pronoun)
    ):
        noun = items[last].noun()
        if items[last].lemma_in(among["adjectives"]["not_political"]):
            return False  # القرار القضائي
        participle = noun is not None and noun.derived in ("act_part", "pass_part") and last + 1 < len(items)
        if participle and items[last + 1].kind == "prep" and not items[last + 1].pronoun:
            return False  # القرار الصادر عن
        last += 1
    whose = items[last].mention if last < len(items) else None
    if whose is not None and whose.kind != "date":
        return bool(_known((whose,)) & own)  # القرار الكندي
    if last < len(items) and items[last].kind == "rel":
        inner = verb_arguments(items, last + 1) if last + 1 < len(items) and items[last + 1].kind == "verb" else None
        if inner is None or inner.subject is None:
            return False
        return bool(_known(parties(reading, inner.subject, sentence)) & own)
    by = verb_arguments(items, verb).subject
    if by is None or by.first <= at < by.last:
        return True
    return _by_imposer(reading, sentence, verb, told)


_THIS = frozenset("هذا هذه تلك ذلك هذين هاتين".split())


def _governs(item: Item) -> bool:
    """بحث القرار, منفذو القرار: a noun without article, whose genitive the next is."""
    return item.kind == "word" and not item.definite and not item.pronoun and item.form not in _THIS


def _accounted_for(reading: Reading, sentence: Sentence, told: Told, among: Words) -> tuple[int, Text] | None:
    """وعلل الوزير القرار بكذا, وعزت أوتاوا ذلك إلى كذا."""
    items = sentence.items
    for at, item in enumerate(items):
        if item.kind != "verb" or not item.lemma_in(among["verbs"]["explain"]) or is_negated(items, at):
            continue
        what = next(
            (
                i
                for i in range(at + 1, min(at + 8, len(items)))
                if items[i].form == "ذلك"
                or (items[i].lemma_in(among["nouns"]["taken_up"]) and (items[i].definite or items[i].pronoun))
            ),
            None,
        )
        if what is None or not _by_imposer(reading, sentence, at, told):
            continue
        plain = items[what].form == "ذلك" or items[what].pronoun
        if not plain and not _is_this(reading, sentence, what, at, told, among):
            continue
        for i in range(what + 1, min(what + 4, len(items) - 1)):
            because = items[i].kind == "sub" and items[i].form.startswith("بان")  # بررت ذلك بأن كذا
            if because or (items[i].kind == "prep" and items[i].lemma in ("ب", "الي", "علي") and not items[i].pronoun):
                reason = text_from(sentence, i)
                return (at, reason) if reason is not None else None
    return None


def _done_by_them(reading: Reading, sentence: Sentence, told: Told, among: Words) -> tuple[int, Text] | None:
    """وقالت X إن الشركات نقلت كذا: what those hit have done, in the words of who imposed the sanction."""
    items = sentence.items
    for at, item in enumerate(items):
        if item.kind != "sub" or not item.form.lstrip("بف").startswith("ان"):
            continue
        says = _spoken(reading, sentence, at, told, among)
        if says is None:
            continue
        after = _past_those(reading, sentence, at, told, among)
        wrong = _done_at(items, after, among) if after is not None else None
        if wrong is not None and (reason := text_from(sentence, wrong)) is not None:
            return says, reason
    return None


_THAT = frozenset("ان انه انها انهم انهما بان بانه بانها بانهم فان فانه فانها فانهم".split())


def _spoken(reading: Reading, sentence: Sentence, that: int, told: Told, among: Words) -> int | None:
    """The verb whose clause ``items[that]`` opens, or وبحسب of وبحسب بيان X، فإن, where it is the imposer's word."""
    items = sentence.items
    says = next((i for i in range(that - 1, -1, -1) if items[i].kind in ("verb", "sub", "rel")), None)
    if says is None:
        source = next((i for i in range(that) if items[i].form in ACCORDING), None)
        first = source + 1 if source is not None else that
        first += first < that and items[first].kind == "prep"  # وفقا لـ
        whose = noun_phrase(items, first, coordination=False) if first < that else None
        found = parties(reading, whose, sentence) if whose is not None else ()
        return source if whose is not None and _agrees(found, told) else None
    if items[says].kind != "verb" or not items[says].lemma_in(among["verbs"]["say"]) or is_negated(items, says):
        return None
    return says if _by_imposer(reading, sentence, says, told) else None


def _done_at(items: Sequence[Item], at: int, among: Words) -> int | None:
    """Where the words begin of what those hit have done, as their imposer says: a wrong, or ties to others."""
    if (wrong := wrong_at(items, at, among)) is not None:
        moved = wrong + 1 < len(items) and items[wrong + 1].key == "مقر"  # نقلت مقرها
        return wrong if not moved else None
    was = at
    while at < len(items) - 1 and (items[at].kind == "part" or items[at].key in AUXILIARY):
        at += 1
    if at >= len(items) - 1:
        return None
    item, analysis = items[at], items[at].analysis
    if item.kind == "word" and item.lemma_in(among["participles"]["tied"]) and not item.definite:
        return at if any(i.lemma == "ب" for i in items[at + 1 : at + 3]) else None
    if item.kind != "verb" or analysis is None or is_passive(item) or item.lemma_in(_suffered(among)):
        return None
    done = analysis.aspect == "p" or (at > was and items[at - 1].key in AUXILIARY)
    abets = among["nouns"]["abetting"] | among["nouns"]["illicit"] | among["nouns"]["provocation"]
    near = items[at + 1 : at + _WITH]
    wrong_too = any(i.kind == "word" and i.lemma_in(abets) for i in near)
    return at if done and wrong_too and analysis.person not in ("1", "2") else None


_WITH = 7
"""So near a deed that need be no wrong the words stand that make it one: قدموا دعما, جمعوا تبرعات لتمويل كذا."""


def _suffered(among: Words) -> frozenset[str]:
    """Verbs that tell what befalls those hit, or what they say to it: إنهم خضعوا لـ, إن الشركات أصبحت."""
    verbs = among["verbs"]
    return frozenset(
        verbs["undergo"] | verbs["say"] | verbs["refuse"] | verbs["deny"] | verbs["become"] | verbs["need"]
    )


def _accused_of(reading: Reading, sentence: Sentence, told: Told) -> tuple[int, Text] | None:
    """واتهمتهم X بـ كذا: of what their imposer accuses those hit, right after."""
    items = sentence.items
    for at, item in enumerate(items[:_EARLY]):
        if item.kind != "verb" or item.key != _ACCUSE or item.pronoun not in _THEM or is_negated(items, at):
            continue
        by = verb_arguments(items, at).subject
        if not told.right_before(sentence) or by is None or not _is_imposer(reading, sentence, by, told):
            return None
        of = next((i for i in range(by.last, min(by.last + 4, len(items))) if items[i].lemma == "ب"), None)
        charge = text_from(sentence, of) if of is not None else None
        return (at, charge) if charge is not None else None
    return None


_ACCUSE = "اتهم"
_THEM = frozenset({"3mp", "3d"})
_EARLY = 4


def _imposed_before(reading: Reading, sentence: Sentence, told: Told, among: Words) -> tuple[int, Text] | None:
    """وكانت X قد أدرجت الشركة في 2020 إثر كذا: why the same imposer hit the same ones before."""
    items = sentence.items
    for at, item in enumerate(items):
        if item.kind != "verb" or not item.lemma_in(_deeds(among)) or is_negated(items, at):
            continue
        by = verb_arguments(items, at).subject
        if by is None or not _is_imposer(reading, sentence, by, told):
            continue
        first = max(at + 1, by.last)
        end = next((i for i in range(first, len(items)) if opens_reason(items, i, among)), first)
        whom = (i for i in range(first, end) if items[i].kind in ("word", "mention"))
        if not any(_are_those_hit(items[i], among) or _is_hit(reading, items[i], told) for i in whom):
            continue
        if (opening := _reason_from(items, first, among)) is not None:
            reason = text_from(sentence, opening)
            return (at, reason) if reason is not None else None
    return None


def _deeds(among: Words) -> frozenset[str]:
    verbs = among["verbs"]
    return frozenset(verbs["list_alone"] | verbs["punish"] | verbs["halt"] | verbs["freeze"] | verbs["ban"])


def _is_hit(reading: Reading, item: Item, told: Told) -> bool:
    hit = {m.key or m.name for m in told.targets}
    return item.mention is not None and any((m.key or m.name) in hit for m in reading.resolved(item.mention))


def _is_imposer(reading: Reading, sentence: Sentence, by: NounPhrase, told: Told) -> bool:
    return bool(_known(parties(reading, by, sentence)) & _known(told.imposers))


def _on_terms(sentence: Sentence, told: Told, among: Words) -> tuple[int, Text] | None:
    """وقال X إن باريس ستتحرك إذا لم …: on what terms the imposer will do what he has threatened."""
    items = sentence.items
    at = next((i for i in range(1, len(items)) if opens_condition(items, i)), None)
    if at is None:
        return None
    before = [m for item in items[:at] if (m := item.mention) is not None]
    says = next((i for i, item in enumerate(items[:at]) if item.kind == "verb"), None)
    speaks = says is not None and items[says].lemma_in(among["verbs"]["say"])
    if says is None or not speaks or not _known(before) & _known(told.imposers):
        return None
    terms = text_from(sentence, at)
    return (says, terms) if terms is not None else None


def _by_imposer(reading: Reading, sentence: Sentence, says: int, told: Told) -> bool:
    """Whether it can be who imposed the sanction that says it: himself, his state, or somebody whom nobody names."""
    by = verb_arguments(sentence.items, says).subject
    return _agrees(parties(reading, by, sentence) if by is not None else (), told)


def _agrees(found: Sequence[Mention], told: Told) -> bool:
    speakers, theirs = _known(found), _known(told.imposers)
    if not speakers:
        return all(m.kind != "person" or m.name in {t.name for t in told.imposers} for m in found)
    return bool(speakers & theirs)


def _known(mentions: Sequence[Mention]) -> set[str]:
    """Those who are known among them, and the states for which they act."""
    states = [as_state(m) for m in mentions]
    return {m.key for m in (*mentions, *states) if m is not None and m.key}


def _past_those(reading: Reading, sentence: Sentence, at: int, told: Told, among: Words) -> int | None:
    """The item after those who were hit, where they are what أنّ at ``items[at]`` speaks of."""
    items = sentence.items
    if items[at].pronoun:
        if items[at].pronoun == "3d":
            return at + 1 if len(told.targets) == 2 else None
        if items[at].pronoun == "3ms" and not all(m.kind in ("person", "office") for m in told.targets):
            return None  # إنه كان ينبغي: of no state
        many = len(told.targets) > 1 or any(m.number in ("p", "d") for m in told.targets)
        return at + 1 if items[at].pronoun.endswith("p") == many and items[at].pronoun != "3fs" else None
    these = at + 2 < len(items) and items[at + 1].form in _THIS and items[at + 2].kind == "word"
    phrase = noun_phrase(items, at + 2 if these else at + 1)  # إن هذه الشركات
    if phrase is None:
        return None
    hit = {m.key or m.name for m in told.targets}
    named = any((m.key or m.name) in hit for i in phrase.mentions for m in reading.resolved(i))
    two = phrase.head.mention is not None and phrase.head.mention.kind == "anaphor" and len(told.targets) == 2
    if not (named or two or phrase.head.form in THESE or _are_those_hit(phrase.head, among)):
        return None
    last = phrase.last
    while last < len(items) and _describes(items, last):
        last += 1
    return last


def _are_those_hit(head: Item, among: Words) -> bool:
    """الشركة, الكيانات, المستهدفين: a definite noun of men or bodies."""
    noun = head.kind == "word" and head.definite and not head.pronoun
    row = group_rows().get(head.key)
    return noun and (
        bool(head.lemma_in(among["nouns"]["listed"])) or (row is not None and row["names"] in ("", "firm"))
    )


def _describes(items: Sequence[Item], at: int) -> bool:
    item = items[at]
    return item.kind in ("prep", "mention", "date") or (item.kind == "word" and item.definite)


__all__ = ["explained", "explaining_openings"]
