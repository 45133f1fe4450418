"""Why a sanction was imposed, as who imposed it says of those hit: قالت X إن الشركات نقلت كذا, واتهمتهم X بـ كذا."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.attribution import ACCORDING
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import is_passive
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.group_names import group_rows
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.sanctions.deeds import AUXILIARY, wrong_at
from kg.extraction.sanctions.further import THESE
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.told import Told, agrees, by_imposer, is_imposer
from kg.records import Text

THIS = frozenset("هذا هذه تلك ذلك هذين هاتين".split())
ACCUSE = "اتهم"
_THEM = frozenset({"3mp", "3d"})
_EARLY = 4  # items at the head of a sentence


def done_by_them(reading: Reading, sentence: Sentence, told: Told, among: Words) -> tuple[int, Text] | None:
    """وقالت X إن الشركات نقلت كذا: what those hit have done, in the words of who imposed the sanction."""
    items = sentence.items
    for at, item in enumerate(items):
        if item.kind != "sub" or not item.form.lstrip("بف").startswith("ان"):
            continue
        says = spoken(reading, sentence, at, told, among)
        if says is None:
            continue
        after = _past_those(reading, sentence, at, told, among)
        wrong = _done_at(items, after, among) if after is not None else None
        if wrong is not None and (reason := text_from(sentence, wrong)) is not None:
            return says, reason
    return None


def accused_of(reading: Reading, sentence: Sentence, told: Told) -> tuple[int, Text] | None:
    """واتهمتهم X بـ كذا: of what their imposer accuses those hit, right after."""
    items = sentence.items
    for at, item in enumerate(items[:_EARLY]):
        if item.kind != "verb" or item.key != ACCUSE or item.pronoun not in _THEM or is_negated(items, at):
            continue
        by = verb_arguments(items, at).subject
        if not told.right_before(sentence) or by is None or not is_imposer(reading, sentence, by, told):
            return None
        of = next((i for i in range(by.last, min(by.last + 4, len(items))) if items[i].lemma == "ب"), None)
        charge = text_from(sentence, of) if of is not None else None
        return (at, charge) if charge is not None else None
    return None


def spoken(reading: Reading, sentence: Sentence, that: int, told: Told, among: Words) -> int | None:
    """The verb whose clause ``items[that]`` opens, or وبحسب of وبحسب بيان X، فإن, where it is the imposer's word."""
    items = sentence.items
    says = next((i for i in range(that - 1, -1, -1) if items[i].kind in ("verb", "sub", "rel")), None)
    if says is None:
        source = next((i for i in range(that) if items[i].form in ACCORDING), None)
        first = source + 1 if source is not None else that
        first += first < that and items[first].kind == "prep"  # وفقا لـ
        whose = noun_phrase(items, first, coordination=False) if first < that else None
        found = parties(reading, whose, sentence) if whose is not None else ()
        return source if whose is not None and agrees(found, told) else None
    if items[says].kind != "verb" or not items[says].lemma_in(among["verbs"]["say"]) or is_negated(items, says):
        return None
    return says if by_imposer(reading, sentence, says, told) else None


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
    these = at + 2 < len(items) and items[at + 1].form in THIS and items[at + 2].kind == "word"
    phrase = noun_phrase(items, at + 2 if these else at + 1)  # إن هذه الشركات
    if phrase is None:
        return None
    hit = {m.key or m.name for m in told.targets}
    named = any((m.key or m.name) in hit for i in phrase.mentions for m in reading.resolved(i))
    two = phrase.head.mention is not None and phrase.head.mention.kind == "anaphor" and len(told.targets) == 2
    if not (named or two or phrase.head.form in THESE or are_those_hit(phrase.head, among)):
        return None
    last = phrase.last
    while last < len(items) and _describes(items, last):
        last += 1
    return last


def are_those_hit(head: Item, among: Words) -> bool:
    """الشركة, الكيانات, المستهدفين: a definite noun of men or bodies."""
    noun = head.kind == "word" and head.definite and not head.pronoun
    row = group_rows().get(head.key)
    return noun and (
        bool(head.lemma_in(among["nouns"]["listed"])) or (row is not None and row["names"] in ("", "firm"))
    )


def _describes(items: Sequence[Item], at: int) -> bool:
    item = items[at]
    return item.kind in ("prep", "mention", "date") or (item.kind == "word" and item.definite)
