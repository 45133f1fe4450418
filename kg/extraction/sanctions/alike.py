"""Those who do as others did: measures that are told to be like the sanctions of which the sentences before told.

وقالت سويسرا إنها ستطبق [الإجراءات نفسها]        on whom the others were laid
ولوحت القمة بفرض [إجراءات مماثلة] على Y           on whom it says
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import carries_on, subject
from kg.extraction.grammar.certainty import is_future, is_negated, is_possible
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.openings import Group, Openings, words
from kg.extraction.grammar.phrases import evidence_of, text_between
from kg.extraction.grammar.syntax import noun_arguments
from kg.extraction.sanctions.governing import Words, governed
from kg.extraction.sanctions.groups import nations_of
from kg.extraction.sanctions.imposers import taken_up
from kg.extraction.sanctions.predicates import ON
from kg.extraction.sanctions.reasons import reason_of
from kg.extraction.sanctions.scope import unnamed
from kg.extraction.sanctions.steps import ALIKE, SAME, same_as_told
from kg.extraction.sanctions.targets import targets
from kg.extraction.sanctions.told import Told
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention, Span


@cache
def alike_openings() -> Openings:
    """What a sentence must hold to tell that others do the same."""
    told = triggers("sanction")
    verb, noun = told["verbs"], told["nouns"]
    return Openings(
        [
            (
                words(noun["step"], noun["sanction"]),
                words(SAME | ALIKE),
                Group(verb["impose"] | verb["threaten"], noun["imposing"]),
            )
        ]
    )


def alike(reading: Reading, sentence: Sentence, told: Told, found: Sequence[Fact], among: Words) -> Iterator[Fact]:
    """The sanctions that somebody imposes as those that were ``told`` are imposed, on the same or on others.

    :param found: those that the sentence has been found to tell.
    """
    items = sentence.items
    read = {fact.trigger.start for fact in found if fact.trigger is not None and "target" in fact.slots}
    for at, item in enumerate(items):
        if item.kind != "word" or item.start in read or not same_as_told(items, at, among):
            continue
        over = governed(items, at, among)
        if over.verb is None or over.lifting or over.prevented or is_negated(items, over.verb):
            continue
        verb = items[over.verb]
        threatened = bool(verb.lemma_in(among["verbs"]["threaten"]))
        imposing = (
            over.verbal_noun is not None
            or threatened
            or verb.lemma_in(among["verbs"]["lay_on"] | among["verbs"]["adopt"])
        )
        if not imposing or not (threatened or verb.lemma_in(among["verbs"]["impose"])):
            continue
        imposer: tuple[FactFiller, ...] = tuple(
            m for m in subject(reading, sentence, over.verb, over.first) if not unnamed(m)
        )
        if not imposer and taken_up(items, over, among):
            imposer = told.imposer  # ولوحت المجموعة
        if not imposer and told.sentence == sentence.index and carries_on(items, over.verb):
            imposer = told.imposer  # أبقت على الحظر ولوحت بـ
        own = {m.key or m.name for m in imposer if isinstance(m, Mention)}
        others: tuple[FactFiller, ...] = ()
        if (on := noun_arguments(items, at).prep(*ON)) is not None:
            others = targets(reading, sentence, on.phrase, among)
            if not others:
                continue
        hit = others or (told.imposer if threatened and own & _of_states(reading, told) else told.target)
        named = [m for m in hit if isinstance(m, Mention)]
        if not imposer or not hit or any((m.key or m.name) in own for m in named):
            continue
        if not others and own & {m.key or m.name for m in told.imposers}:
            continue  # who does the same once more is told of already
        ahead = is_future(items, over.verb) or is_possible(items, over.verb)
        status = "Threatened" if threatened else "Proposed" if ahead else "InForce"
        slots: dict[str, tuple[FactFiller, ...]] = {"imposedBy": imposer, "target": hit}
        reason = reason_of(sentence, at, over, named, among, lifted=False, threatened=threatened)
        if reason is not None:
            slots["reason"] = (reason,)
        if (measure := text_between(sentence, at, at + 2)) is not None:
            slots["measure"] = (measure,)
        trigger = Span(item.start, item.end, sentence.field)
        yield Fact(
            "Sanction", slots, evidence_of(sentence), trigger, sentence.index, "as others did", status, {"firm": "1"}
        )
        return


def _of_states(reading: Reading, told: Told) -> set[str]:
    """The states of those whom the sanction ``told`` hits: who threatens in answer (وهددت طهران بإجراءات مماثلة)."""
    sentence = reading.sentences[told.sentence]
    found = {m.key or "" for m in told.targets if m.kind == "state"} | {m.state or "" for m in told.targets}
    return (found | set(nations_of(sentence, told.targets))) - {""}


__all__ = ["alike", "alike_openings"]
