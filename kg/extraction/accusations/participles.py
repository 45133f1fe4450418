"""Participles of accusation: who accuses in a clause of circumstance, and of whom it is said that he is accused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.accusations.accused import done_to
from kg.extraction.accusations.charges import (
    Charge,
    Words,
    charge_after,
    charge_text,
    in_a_wrong,
    near_agent,
    opens_charge,
)
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import agent_of, nearest, participle_subject, topic_of_speech
from kg.extraction.discourse.taken_up import this_country
from kg.extraction.grammar.item import Item, in_turn
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase, prep_phrases
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.lexicon.anaphors import LATTER
from kg.lexicon.function_words import HIM, INDEPENDENT
from kg.records import Mention, Text

_FAR = 30  # items back from the participle to whom it describes
_BEING = frozenset("زال بات اصبح ظل بقي امسي".split())


def participle(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """متهماً Y بـ Z as a clause of circumstance; X متهم بـ Z; X المتهم بـ Z."""
    items, item = sentence.items, sentence.items[at]
    first = _past_in_turn(items, at + 1)
    following = noun_phrase(items, first)
    charged = charge_after(sentence, following.last, 10) if following is not None else None
    if charged is None and following is not None:
        charged = _in_a_wrong(sentence, following.last) or _by_noun(sentence, following.last, words)
    if (
        not item.definite
        and following is not None
        and charged is not None
        and not _breaks_off(items, following.last, charged[0])
    ):
        accused = parties(reading, following, sentence)
        if accused:
            accuser = participle_subject(reading, sentence, at, accused, in_turn=first > at + 1)
            yield Charge(at, "participle: accusing", accuser, accused, charged[1])
            return
    pronoun, after = item.pronoun, at + 1
    if not pronoun and after < len(items) and items[after].form in HIM:
        pronoun, after = HIM[items[after].form], after + 1  # متهما إياه بـ Z
    if pronoun and not item.definite:
        owner = NounPhrase(at, after, item, pronoun=pronoun)
        args = Arguments(preps=list(prep_phrases(items, after)), end=after)
        accuser = participle_subject(reading, sentence, at)
        if not any(i.kind == "verb" for i in items[:at]) and (first_named := _first_actor(reading, sentence, at)):
            accuser = first_named  # with no verb before, who opens the sentence is its subject, and not the nearest
        accused = (
            topic_of_speech(reading, sentence, at, pronoun)
            or done_to(reading, sentence, at, pronoun)
            or nearest(reading, sentence, owner, others=accuser)
        )
        if pronoun.endswith("d") and any(m.sentence != sentence.index for m in accused):
            return  # فرض عقوبات على الشركتين، متهما إياهما: the two are told in its own sentence
        yield Charge(at, "participle: accusing", accuser, accused, charge_text(sentence, args))
        return
    args = noun_arguments(items, at)
    charge = charge_text(sentence, args)
    if charge is None or (at and items[at - 1].kind == "neg"):
        return
    accused = described_before(reading, sentence, at) or _predicated(reading, sentence, at)
    if accused:
        yield Charge(
            at,
            "participle: accused",
            agent_of(reading, sentence, near_agent(sentence.items, args, charge)),
            accused,
            charge,
        )


def found_guilty(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """X المدان بـ Z: of what a court has found him guilty whom the participle describes."""
    args = noun_arguments(sentence.items, at)
    charge = charge_text(sentence, args)
    accused = described_before(reading, sentence, at) if sentence.items[at].definite and charge is not None else ()
    if accused:
        by = agent_of(reading, sentence, near_agent(sentence.items, args, charge))
        yield Charge(at, "participle: found guilty", by, accused, charge)


def _first_actor(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """Who is named first in a sentence, if he agrees with the participle at ``items[at]``."""
    form = sentence.items[at].form
    first = next((i.mention for i in sentence.items[:at] if i.mention is not None and is_actor(i.mention)), None)
    man = form.endswith("ا") and first is not None and first.kind == "person" and first.gender != "f"
    return reading.resolved(first) if first is not None and man else ()


def _past_in_turn(items: Sequence[Item], at: int) -> int:
    """متهما بدوره X بـ: past the adverb that says that it is his turn."""
    return at + 2 if in_turn(items, at) else at


def _in_a_wrong(sentence: Sentence, at: int) -> tuple[int, Text] | None:
    """متهما X [مباشرة] في «الجريمة»: where the wrong begins in which he is said to have had a part, and its words."""
    for i in range(at, min(at + 2, len(sentence.items))):
        if in_a_wrong(sentence.items, i) and (text := text_from(sentence, i)) is not None:
            return i, text
    return None


def _by_noun(sentence: Sentence, at: int, words: Words) -> tuple[int, Text] | None:
    """متهما X [بـ]العنصرية, بالضلوع في Z, بجرائم حرب: a charge right after the accused whose noun is no masdar."""
    items, nouns = sentence.items, words["nouns"]
    if at >= len(items) or items[at].lemma != "ب" or not opens_charge(items, at):
        return None
    noun = items[at + 1 + (items[at + 1].kind == "mark" and at + 2 < len(items))]
    wrong = nouns["wrong"] | nouns["harm"] | nouns["doing"]
    if noun.kind != "word" or not (noun.definite or noun.lemma_in(wrong)):
        return None
    text = text_from(sentence, at)
    return (at, text) if text is not None else None


def _predicated(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """لا يزال X، الذي …، متهما بـ Z: the subject of the verb of being that the participle completes."""
    items = sentence.items
    for i in range(at - 1, max(-1, at - _FAR), -1):
        if items[i].kind == "mark" and items[i].text in ".؛:":
            break
        if items[i].kind == "verb" and items[i].key in _BEING:
            return parties(reading, verb_arguments(items, i).subject, sentence)
    return ()


def _breaks_off(items: Sequence[Item], first: int, charge: int) -> bool:
    """Whether a verb or another clause stands between the accused and the charge."""
    return any(i.kind in ("verb", "sub", "conj") for i in items[first:charge])


def described_before(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """Whom a participle describes: the actor right before it, a comma or copula between them at most."""
    items = sentence.items
    i = at - 1
    if i > 2 and items[i].kind == "conj" and items[i].attached:  # المحكمة في لاهاي والمتهمة بأنها
        i -= 3 if items[i - 2].kind == "prep" and items[i - 2].lemma == "في" else 1
        body = items[i].mention
        return (body,) if body is not None and body.kind == "organization" else ()
    while i >= 0 and (items[i].kind in ("part", "date") or (items[i].kind == "mark" and items[i].text in "،,")):
        i -= 1
    if i < 0:
        return ()
    if i and i == at - 1 and items[i].key in ("بلد", "دوله"):  # هذا البلد المتهم بـ
        state = this_country(reading, sentence, i) if items[at].definite else None
        return (state,) if state is not None else ()
    if items[i].form in LATTER:
        return parties(reading, NounPhrase(i, i + 1, items[i]), sentence)
    mention = items[i].mention
    if mention is not None and mention.kind == "office" and i and items[i - 1].form in INDEPENDENT:
        return ()  # إن فلانا، وهو وزير سابق، متهم: what he is, not who
    if items[i].kind == "sub" and items[i].pronoun:
        return reading.actors(NounPhrase(i, i + 1, items[i], pronoun=items[i].pronoun), sentence)
    if mention is None or not is_actor(mention) or (mention.kind == "office" and mention.number == "p"):
        return ()  # القادة المتهمون are of any country
    return reading.resolved(mention)
