"""Letters of credence: he who takes them, and each of the envoys who present them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.item import Item, ends_clause
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.meetings.visits import people
from kg.lexicon.triggers import triggers
from kg.records import Mention


def credentials(reading: Reading, sentence: Sentence, at: int) -> list[tuple[Mention, ...]]:
    """تسلم X أوراق اعتماد السفيرين Y وZ, قدم Y أوراق اعتماده إلى X: he who takes letters of credence, and each envoy.

    :param at: the verb of taking or presenting.
    """
    items = sentence.items
    letters = triggers("meeting")["surroundings"]["credence"]
    noun = next((i for i in range(at + 1, min(at + 14, len(items))) if items[i].key in letters), None)
    if noun is None or items[noun - 1].form not in ("اوراق", "رساله"):
        return []
    if any(i.kind in ("verb", "sub", "rel") for i in items[at + 1 : noun]):
        return []
    args = verb_arguments(items, at)
    subject = people(verb_subject(reading, sentence, at, args.subject))
    if items[noun].pronoun:
        to = next((p for p in args.preps if p.at > noun and p.preposition in ("الي", "ل", "امام")), None)
        host = reading.actors(to.phrase, sentence) if to is not None else ()
        return [(*host[:1], envoy) for envoy in subject if host]
    envoys = []
    for i in range(noun + 1, len(items)):
        if ends_clause(items[i]) and not _next_envoy(items, i):
            break
        envoy = items[i].mention
        if envoy is not None and envoy.office == "ambassador":
            envoys += [envoy] if envoy.number != "p" else _lands_of(items, i, envoy)
    named = items[noun + 1].mention if noun + 1 < len(items) else None
    told_after = len(envoys) == 1 and envoys[0].kind == "office"  # أوراق اعتماد فلان سفيرا لبلاده
    if named is not None and named.kind == "person" and (told_after or not envoys):  # … بوصفه سفيرا
        envoys = [named]
    envoys = envoys or _envoys_after(reading, sentence, items[noun + 1 :])
    return [(*subject[:1], envoy) for envoy in envoys if subject and envoy not in subject]


def _next_envoy(items: Sequence[Item], comma: int) -> bool:
    """أوراق اعتماد سفير P فلان[، وسفير Q] فلان: whether a comma parts two envoys."""
    if items[comma].text not in "،," or comma + 2 >= len(items) or items[comma + 1].kind != "conj":
        return False
    further = items[comma + 2].mention
    return further is not None and further.office == "ambassador"


def _lands_of(items: Sequence[Item], at: int, envoys: Mention) -> list[Mention]:
    """أوراق اعتماد سفراء P وQ وR: the ambassadors of several states, told by these; none where they are not told."""
    found = [envoys] if envoys.state is not None else []
    while found and at + 2 < len(items) and items[at + 1].kind == "conj":
        land = items[at + 2].mention
        if land is None or land.kind != "state" or land.manner not in ("name", "official"):
            break
        found.append(land)
        at += 2
    return found if len(found) > 1 else []


def _envoys_after(reading: Reading, sentence: Sentence, rest: Sequence[Item]) -> list[Mention]:
    """أوراق اعتماد عدد من السفراء. والسفراء هم X سفير P، وY سفير Q: the envoys whom one of the next sentences lists.

    :param rest: what stands after the word for the letters of credence.
    """
    if not any(item.mention is not None and item.mention.office == "ambassador" for item in rest):
        return []
    for here in reading.sentences[sentence.index + 1 : sentence.index + 3]:
        opening = [item.form for item in here.items[:_LISTING]]
        if here.field == sentence.field and not _LISTS.isdisjoint(opening):
            told = [m for m in here.mentions if m.office == "ambassador" and m.number == "s" and m.state]
            if len(told) > 1:
                return told
    return []


_LISTS = frozenset("هم كل".split())
"""What opens a list of those who were told as several: وهم X وY, بكل من X وY."""
_LISTING = 14
"""So many words from its beginning a sentence can say that it is such a list."""
