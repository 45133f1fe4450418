"""Who else is hit by the sanctions of which the sentences before told.

[وشملت] [القائمة] X وY                       the list, or the package, as the subject of a verb that hits
ومن بين [المستهدفين] X; و[الشركات المستهدفة] هي X     those hit, and who they are
كما [أدرجت] الوزارة X; وأُدرج كذلك X            a verb of listing that leaves open on which list
[ويسري] [القرار] على X                          a verb by which what was decided is valid for others
و[الشركتان] هما X وY; أما [الكيان] فهو X         what those hit were called, and who they are
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.group_names import group_rows
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase, skip_adverbs
from kg.extraction.grammar.openings import Openings, verbs, words
from kg.extraction.grammar.phrases import evidence_of
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.sanctions.decrees import ahead
from kg.extraction.sanctions.governing import Governed, Words
from kg.extraction.sanctions.hints import FURTHER, OUT_OF
from kg.extraction.sanctions.reasons import reason_of
from kg.extraction.sanctions.rosters import AT_THEIR_HEAD, acts, as_written, names_somebody, roster
from kg.extraction.sanctions.told import Told
from kg.lexicon.function_words import INDEPENDENT
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Span

_OPENS = 9
"""The words that take it up stand among the first of the sentence."""


@cache
def further_openings() -> Openings:
    """What a sentence must hold to tell who else is hit."""
    told = triggers("sanction")
    verb, noun = told["verbs"], told["nouns"]
    hit = verb["hit"] | verb["comprise"]
    relative = words({"الذي", "التي", "الذين", "اللذان", "اللذين"})
    taken_up = noun["list_of"] | noun["decree"] | noun["step"]
    listing = verbs(verb["list_alone"])
    return Openings(
        [
            (verbs(hit), words(taken_up)),
            (words(noun["listed"]),),
            (words(THESE),),
            (listing,),
            (relative, words(_hitting(told))),
            (relative, verbs(verb["name"])),
            (verbs(verb["apply"]), words(noun["taken_up"])),
            (verbs({"تعلق"}), words({"الامر"})),
            (verbs(verb["lead"]), words(noun["list_of"], THESE)),
            (words(AT_THEIR_HEAD), words(noun["list_of"], {"اسم"})),
            (words(INDEPENDENT), words(_men_and_bodies())),
        ]
    )


@cache
def _men_and_bodies() -> frozenset[str]:
    return frozenset(lemma for lemma, row in group_rows().items() if row["names"] in ("", "firm", "state"))


def further(reading: Reading, sentence: Sentence, told: Told, among: Words) -> Iterator[Fact]:
    """The sanction ``told`` once more, of those who a sentence right after it says are hit as well."""
    opened = _taken_up(sentence, among) or _called_before(reading, sentence, told)
    if opened is None:
        return
    at, first = opened
    if not (told.right_before(sentence) or sentence.items[at].lemma_in(among["nouns"]["listed"])):
        return
    items = sentence.items
    found = as_written(sentence, roster(reading, sentence, first))
    own = {m.key for m in told.imposers if m.key}
    if items[at].lemma_in(among["verbs"]["list_alone"]) and _on_another_list(items, at, among):
        return
    if not names_somebody(found) or any(m.key in own for m in found):
        return
    slots: dict[str, tuple[FactFiller, ...]] = {"target": found}
    if told.imposer:
        slots["imposedBy"] = told.imposer
    named = max((m.span.end for m in found if m.sentence == sentence.index), default=0)
    last = next((i for i in range(len(items) - 1, first, -1) if items[i].end <= named), first)
    lifted = told.status == "Lifted"
    if (reason := reason_of(sentence, last, Governed(last), found, among, lifted=lifted)) is not None:
        slots["reason"] = (reason,)
    item = items[at]
    trigger = Span(item.start, item.end, sentence.field)
    says = _verb_of(items, at)
    yet = says is not None and ahead(items, says) and told.status == "InForce"  # وستشمل القائمة X
    status, hints = ("Proposed", {}) if yet else (told.status, {FURTHER: "1"})
    if not yet and not _besides_them(items, at, first, among):
        hints[OUT_OF] = "1"
    yield Fact("Sanction", slots, evidence_of(sentence), trigger, sentence.index, "further targets", status, hints)


def _besides_them(items: Sequence[Item], at: int, first: int, among: Words) -> bool:
    """كما شملت القائمة X, وطال القرار كذلك X, ويسري على Y: others than those of whom was told, not some of them."""
    verbs, noun = among["verbs"], among["nouns"]
    too = any(i.form in _BESIDES or i.form == "كما" for i in items[max(0, at - 1) : first + 1])
    others = verbs["list_alone"] | verbs["apply"]
    if not any(i.lemma_in(noun["list_of"]) for i in items[at + 1 : first]):
        others = others | verbs["hit"]
    return too or bool(items[at].kind == "verb" and items[at].lemma_in(others))


def _called_before(reading: Reading, sentence: Sentence, told: Told) -> tuple[int, int] | None:
    """والشركتان هما X وY, أما الكيان فهو X: those hit were told by that noun, and now it is told who they are."""
    items = sentence.items
    at = next((i for i in range(min(3, len(items))) if items[i].kind == "word" and items[i].definite), None)
    if at is None or items[at].key not in _men_and_bodies() or items[at].pronoun:
        return None
    last = at + 1
    while last < len(items) and last < at + 5 and _names_kind(items[last]):
        last += 1
    last += last < len(items) and items[last].kind == "conj"  # أما الكيان فهو
    if last >= len(items) - 1 or items[last].form not in INDEPENDENT:
        return None
    before = [i for s in reading.sentences[max(0, told.sentence - 2) : told.sentence + 1] for i in s.items]
    same = any(i.kind == "word" and i.key == items[at].key and not i.definite for i in before)
    return (at, last + 1) if same else None


def _names_kind(item: Item) -> bool:
    demonym = item.mention is not None and item.mention.manner == "demonym"
    return demonym or (item.kind == "word" and item.definite and not item.pronoun)


def _verb_of(items: Sequence[Item], at: int) -> int | None:
    """The verb that says who else is hit: the word itself that takes the sanction up, or that of its clause."""
    if items[at].kind == "verb":
        return at
    return next((i for i in range(at + 1, min(at + 3, len(items))) if items[i].kind == "verb"), None)


def _taken_up(sentence: Sentence, among: Words) -> tuple[int, int] | None:
    """The word that takes up the sanction told before, and where the row of those begins whom it hits."""
    items, noun = sentence.items, among["nouns"]
    described = next((i for i in range(min(_OPENS, len(items))) if items[i].kind == "rel"), None)
    if described is not None and (past := _past_relative(items, described, among)) is not None:
        return described, past
    said = _said(items, among)
    for at in range(said, min(said + _OPENS, len(items) - 1)):
        item = items[at]
        if item.kind == "verb" and not (at and items[at - 1].kind == "prep"):  # ومن أبرز المدرجين
            return _by_verb(items, at, among)
        if item.kind == "word" and item.definite and item.lemma_in(noun["listed"]):
            return _of_those(items, at)
        if item.key in AT_THEIR_HEAD and not item.pronoun and at and items[at - 1].kind == "prep":
            return _at_head_of(items, at, among)
        if item.form in THESE and at and items[at - 1].lemma in ("بين", "من"):
            return _of_those(items, at)
        if item.kind in ("mention", "mark", "sub"):
            return None
    return None


def _said(items: Sequence[Item], among: Words) -> int:
    """وأوضح البيان أن من بين المدرجين X: past what opens the clause of what is said; 0 where nobody says it."""
    verb = next((i for i in range(min(3, len(items))) if items[i].kind == "verb"), None)
    if verb is None or not items[verb].lemma_in(among["verbs"]["say"]) or is_negated(items, verb):
        return 0
    that = next((i for i in range(verb + 1, min(verb + _TO_THAT, len(items))) if items[i].kind == "sub"), None)
    return that + 1 if that is not None and not items[that].pronoun else 0


_TO_THAT = 12
"""So many words after a verb of saying its clause may open."""


def _past_relative(items: Sequence[Item], at: int, among: Words) -> int | None:
    """ومن بين الذين شملتهم العقوبات X, الأشخاص الذين فُرضت عليهم عقوبات هم X: past the clause of those hit."""
    verbs = among["verbs"]
    verb = next((i for i in range(at + 1, min(at + 3, len(items))) if items[i].kind == "verb"), None)
    if verb is None or is_negated(items, verb):
        return None
    sanction = next((i for i in range(verb + 1, min(verb + 5, len(items))) if items[i].lemma_in(_hitting(among))), None)
    if sanction is not None:
        on_them = any(i.kind == "prep" and i.pronoun for i in items[verb:sanction])
        hit = bool(items[verb].lemma_in(verbs["hit"]) and items[verb].pronoun)
        if not hit and not (on_them and items[verb].lemma_in(verbs["impose"])):
            return None
        first = _past_adverbs(items, sanction + 1)
    elif items[verb].pronoun and items[verb].lemma_in(verbs["name"]) and any(i.lemma == "بين" for i in items[:at]):
        by = verb_arguments(items, verb).subject
        first = by.last if by is not None and by.first > verb else verb + 1
        while first < len(items) and items[first].kind == "prep" and not items[first].pronoun:
            first += 2  # في بيان
    else:
        return None
    while first < len(items) and (items[first].form in INDEPENDENT or items[first].text in ":،,"):
        first += 1
    return first if first < len(items) and items[first].kind not in ("verb", "prep") else None


def _hitting(among: Words) -> frozenset[str]:
    noun = among["nouns"]
    return frozenset(noun["sanction"] | noun["list_of"] | noun["step"])


def _on_another_list(items: Sequence[Item], at: int, among: Words) -> bool:
    """أدرجت X ضمن قائمة الموردين, في جدول أعمالها: whether it is told on what, and that is no list of sanctions."""
    noun = among["nouns"]
    for i in range(at + 1, len(items) - 1):
        if acts(items, i) or items[i].kind in ("sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛:"):
            return False
        upon = items[i].form == "ضمن" or (items[i].kind == "prep" and items[i].lemma in ("في", "علي", "الي"))
        if not upon or items[i].pronoun or items[i + 1].kind != "word":
            continue
        what, near = items[i + 1], items[i + 2 : i + 5]
        if not what.lemma_in(noun["list_of"]):
            return not any(n.lemma_in(_hitting(among)) for n in (what, *near))
        return not (what.definite or any(n.lemma_in(noun["blacklist"]) for n in near))
    return False


THESE = frozenset({"هولاء"})
_BESIDES = frozenset("ايضا كذلك خصوصا خاصه لاسيما".split())


def _by_verb(items: Sequence[Item], at: int, among: Words) -> tuple[int, int] | None:
    """وشملت القائمة X, كما أدرجت الوزارة X, وطالت كذلك X."""
    verb, noun = among["verbs"], among["nouns"]
    after = _past_adverbs(items, at + 1)
    if after >= len(items) or is_negated(items, at):
        return None
    hits = bool(items[at].lemma_in(verb["hit"] | verb["comprise"]))
    if hits and items[after].definite and items[after].lemma_in(noun["list_of"] | noun["decree"] | noun["step"]):
        phrase = noun_phrase(items, after, coordination=False)
        return (at, _past_adverbs(items, phrase.last)) if phrase is not None else None
    if items[at].key == "تعلق" and items[after].form == "الامر" and items[after + 1 : after + 2]:
        about = items[after + 1]
        return (at, after + 2) if about.lemma == "ب" and not about.pronoun else None  # ويتعلق الأمر بـ X وY
    if items[at].lemma_in(verb["lead"]):
        if items[after].form in THESE:
            return at, _past_adverbs(items, after + 1)
        listed = items[after].definite and items[after].lemma_in(noun["list_of"])
        return (at, _past_adverbs(items, after + 1)) if listed else None
    if items[at].lemma_in(verb["apply"]):
        return _valid_for(items, at, after, among)
    joined = at > 0 and (items[at - 1].kind == "conj" or items[at - 1].form == "كما")
    if not joined:
        return None
    if items[at].lemma_in(verb["hit"]):
        return at, after
    if not items[at].lemma_in(verb["list_alone"]):
        return None
    by = verb_arguments(items, at).subject
    bodies = noun["body_before"]
    if (
        by is not None
        and by.first >= after
        and by.head.kind == "word"
        and by.head.definite
        and by.head.lemma_in(bodies)
    ):
        return at, _past_adverbs(items, by.last)
    state = items[after].mention
    if state is not None and state.kind == "state" and state.manner != "demonym":
        return at, _past_adverbs(items, after + 1)
    return at, after


def _valid_for(items: Sequence[Item], at: int, after: int, among: Words) -> tuple[int, int] | None:
    """ويسري المنع على X, ويطبق القرار أيضا على X: where those begin for whom what was decided is valid."""
    what = items[after]
    if not (what.kind == "word" and what.definite and what.lemma_in(among["nouns"]["taken_up"])):
        return None
    phrase = noun_phrase(items, after, coordination=False)
    on = _past_adverbs(items, phrase.last if phrase is not None else after + 1)
    if on + 1 >= len(items) or items[on].kind != "prep" or items[on].lemma != "علي" or items[on].pronoun:
        return None
    return at, on + 1


def _at_head_of(items: Sequence[Item], at: int, among: Words) -> tuple[int, int] | None:
    """وعلى رأس القائمة X, وفي مقدمة الأسماء X: past what they are at the head of."""
    of = items[at + 1] if at + 1 < len(items) else items[at]
    named = of.kind == "word" and of.definite and (of.lemma_in(among["nouns"]["list_of"]) or of.key == "اسم")
    return (at, _past_adverbs(items, at + 2)) if named else None


def _of_those(items: Sequence[Item], at: int) -> tuple[int, int] | None:
    """ومن بين المشمولين بالعقوبات X, والشركات المستهدفة هي X: past who they are told to be."""
    first = at + 1
    while first < len(items):
        if items[first].kind == "prep":
            phrase = noun_phrase(items, first + 1, coordination=False) if not items[first].pronoun else None
            first = phrase.last if phrase is not None else first + 1
        elif items[first].form in INDEPENDENT or items[first].text in ":،,":
            first += 1
        elif (past := _past_adverbs(items, first)) > first:
            first = past
        else:
            break
    return (at, first) if first < len(items) and items[first].kind != "verb" else None


def _past_adverbs(items: Sequence[Item], at: int) -> int:
    while at < len(items):
        past = skip_adverbs(items, at)
        past += past < len(items) and items[past].form in _BESIDES
        if past == at:
            break
        at = past
    return at


__all__ = ["THESE", "further", "further_openings"]
