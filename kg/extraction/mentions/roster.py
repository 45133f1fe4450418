"""The persons that an article names, and the short forms by which it can name them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.known import contradicts, meant, plausible, prominent
from kg.extraction.names.evidence import evidence
from kg.extraction.names.gazetteer import gazetteer, office_names, short_names
from kg.extraction.names.spelling import name_words
from kg.language.fold import fold
from kg.language.transliterate import skeleton
from kg.lexicon.dynasties import is_house
from kg.lexicon.name_words import EAST_ASIAN
from kg.lexicon.names import is_particle
from kg.lexicon.persons import persons
from kg.records import Mention, Span

_NAME_ENDS = frozenset("بن ابن ال ابو ابي دي دو فان فون دير دا لا لو عبد بنت ولد ماك سان".split())


@dataclass(slots=True)
class Roster:
    """The persons that an article names: by short form, by the skeleton of it, and by key."""

    short: dict[str, list[Mention]]
    sounds: dict[str, list[Mention]]
    keys: set[str]
    full: set[tuple[str, ...]]
    starts: set[str]
    """The words that short forms begin with."""


def roster_of(mentions: Iterable[Mention]) -> Roster:
    """The persons among the mentions of an article."""
    roster = Roster({}, {}, set(), set(), set())
    for mention in mentions:
        if mention.kind != "person":
            continue
        words = name_words(mention.name)
        if mention.key:
            roster.keys.add(mention.key)
        if len(words) > 1:
            roster.full.add(words)
        for short in short_forms(words):
            roster.short.setdefault(short, []).append(mention)
            roster.starts.add(short.partition(" ")[0])
            if " " not in short and len(short) > 3:
                roster.sounds.setdefault(skeleton(short), []).append(mention)
    return roster


def by_any_name(sentences: Sequence[Sentence]) -> dict[str, list[Mention]]:
    """The persons of an article by every word of their names."""
    found: dict[str, list[Mention]] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.kind == "person":
                for word in {*name_words(mention.name), " ".join(name_words(mention.name))}:
                    found.setdefault(word, []).append(mention)
    return found


def short_forms(words: Sequence[str]) -> Iterator[str]:
    """The family names (of East Asians, the first names) by which a person can be named again."""
    if len(words) < 2:
        if words and len(words[0]) > 2 and not evidence(words[0], words[0]).function:
            yield words[0]
        return
    tail = words[-1]
    if is_east_asian(words):
        yield words[0]
        if len(tail) > 2:
            yield tail  # يون سوك يول, فام مينه تشينه: news take the last for the family's, too
        return
    if len(words) == 2 and words[0] in EAST_ASIAN and len(words[0]) > 2 and len(tail) < 6:
        yield words[0]  # دونغ جون
    if is_house(words[-2:]):
        return  # آل سعود are the house, and no one of it
    if words[-2] in _NAME_ENDS or is_particle(words[-2]):
        if len(words) > 2 or words[-2] in ("ال", "ابو", "ابي", "بن", "ولد"):
            yield " ".join(words[-2:])
        if words[-2] in ("بن", "ابن", "عبد", "ابو", "ابي", "بنت"):
            return
    if len(tail) > 2:
        yield tail
    if len(words) > 2 and is_particle(tail):
        yield " ".join(words[-2:])


def is_east_asian(words: Sequence[str]) -> bool:
    """Three short syllables: the family name comes first (كيم جونغ أون، شي جين بينغ)."""
    return len(words) == 3 and words[0] in EAST_ASIAN and all(len(w) <= 6 for w in words)


def reviewed(mention: Mention, sentence: Sentence, roster: Roster, spoken: frozenset[str], year: int | None) -> Mention:
    """A person with the doubtful end of his name cut off, and the known person that he is."""
    if mention.kind != "person":
        return mention
    mention = _trimmed(mention, sentence, roster)
    if mention.key is not None:
        return mention._replace(key=None) if contradicts(persons()[mention.key], mention, year) else mention
    words = name_words(mention.name)
    if len(words) <= 2 and not (len(words) == 1 and _introduced(words[0], roster)):
        key = meant(words, mention, spoken, year) if mention.office else _so_known(words, year)
        if key is not None:
            return mention._replace(key=key)
    return mention


def _so_known(words: Sequence[str], year: int | None) -> str | None:
    """The prominent person whom a name of two words means without context (بن سلمان)."""
    keys = {e.key for e in short_names().named(words) if e.manner == "alone"} if len(words) == 2 else set()
    known = [key for key in keys if plausible(persons()[key], year) and prominent(persons()[key], year)]
    return known[0] if len(known) == 1 else None


def is_thing(mention: Mention, things: frozenset[str]) -> bool:
    """Whether a name that nothing announces has been told to be a thing's elsewhere (وكالة فرانس برس)."""
    return mention.kind == "person" and mention.office is None and mention.key is None and fold(mention.name) in things


def are_two(mention: Mention, roster: Roster) -> bool:
    """Whether two words side by side, the verb's subject and its object, are family names of two persons told of.

    So in استقبل شي إردوغان, where the article has named both in full.
    """
    if mention.kind != "person" or mention.key or mention.office or len(words := name_words(mention.name)) != 2:
        return False
    if evidence(words[0], words[0]).given:
        return False
    one, other = (_so_called(word, roster, mention) for word in words)
    return any(a != b and words[1] not in name_words(a) and words[0] not in name_words(b) for a in one for b in other)


def goes_too_far(mention: Mention, sentence: Sentence, roster: Roster) -> bool:
    """Whether a name is that of somebody told of in full and a word of the language after it: ينفي سعيد التدخل.

    A word that can be a name, too, is none where an office follows as its genitive (اتهم قبادي نظام الرئيس).
    """
    if mention.kind != "person" or mention.key or mention.office or len(words := name_words(mention.name)) != 2:
        return False
    told = [m for m in roster.short.get(words[0], ()) if m.name != mention.name and (" " in m.name or m.office)]
    e = evidence(words[1], mention.name.split()[-1])
    last = mention.tokens[1]
    following = sentence.tokens[last].word if last < len(sentence.tokens) else None
    of_office = following is not None and following.folded.startswith("ال") and following.folded in office_names()
    return bool(told) and e.word and ((not e.listed and e.definite) or (not e.definite and of_office))


def _so_called(word: str, roster: Roster, mention: Mention) -> set[str]:
    """The names of those whom the article names in full and a word can name again."""
    listed = {fold(persons()[e.key].ar) for e in short_names().single(word) if e.key in roster.keys}
    return listed | {fold(m.name) for m in roster.short.get(word, ()) if m.name != mention.name and " " in m.name}


def _introduced(short: str, roster: Roster) -> bool:
    """Whether the article names somebody in full whose short form a name is."""
    return any(len(name_words(m.name)) > 1 for m in roster.short.get(short, ()))


def _holds_known_name(words: Sequence[str], mention: Mention) -> bool:
    """Whether a name without its last word is that of somebody known, of the state that is told, if any."""
    if mention.state is None:
        return False
    return any(e.kind == "person" and persons()[e.key].state == mention.state for e in gazetteer().named(words[:-1]))


def _named_again(words: Sequence[str], roster: Roster) -> bool:
    """استقبل الرئيس برهم صالح السيسي: whether the last word of a name is by what another is called, told in full.

    No two of their names are the same: he is no kin of his.
    """
    others = [name_words(m.name) for m in roster.short.get(words[-1], ())]
    full = [other for other in others if len(other) > 1 and other[-1] == words[-1] and other != words]
    return bool(full) and all(set(other[:-1]).isdisjoint(words) for other in full)


def _trimmed(mention: Mention, sentence: Sentence, roster: Roster) -> Mention:
    """A name without a last word that is a word of the language, where the article has the name without it as well."""
    words = name_words(mention.name)
    if len(words) < 3 or mention.key or not (words[:-1] in roster.full or _holds_known_name(words, mention)):
        return mention
    surface = mention.name.split()[-1]
    e = evidence(words[-1], surface)
    if not mention.name.endswith(" " + surface) or (
        not (words[:-1] in roster.full and e.word and not e.listed) and not _named_again(words, roster)
    ):
        return mention
    name = mention.name[: -len(surface) - 1]
    if mention.span.end == sentence.start + sentence.text.find(mention.name, mention.span.start - sentence.start) + len(
        mention.name
    ):
        span = Span(mention.span.start, mention.span.end - len(surface) - 1, mention.span.field)
        return mention._replace(name=name, span=span, tokens=(mention.tokens[0], mention.tokens[1] - 1))
    return mention._replace(name=name)
