"""The second pass over an article: short forms of the names that it has introduced, and what is known of its persons.

News names a person in full once and by the family name after that (كاميكاوا), often in another spelling. A family name
by which the lexicon knows somebody (بوتين) names him only where nothing in the article speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.acting import tell_states
from kg.extraction.mentions.familiar import after_saying, can_be_named, is_firm, known_at, speaker_at
from kg.extraction.mentions.homes import spoken_of
from kg.extraction.mentions.marking import names_thing
from kg.extraction.mentions.namesakes import is_namesake, with_sure_places
from kg.extraction.mentions.roster import Roster, are_two, by_any_name, goes_too_far, is_thing, reviewed, roster_of
from kg.extraction.names.evidence import NameEvidence, evidence, leaves_word
from kg.extraction.names.gazetteer import short_names
from kg.extraction.names.spelling import name_words, spelled_alike
from kg.language.fold import fold
from kg.language.form_memory import once_a_form
from kg.language.tokens import Split, Token, Word
from kg.language.transliterate import skeleton
from kg.lexicon.names import is_common, particles
from kg.lexicon.places import place_nouns
from kg.records import THING, Article, Mention, Span


def second_pass(article: Article, sentences: Sequence[Sentence]) -> None:
    """Completes the mentions of the sentences: known persons, short forms, counterparts, states of offices."""
    year = article.date.year if article.date else None
    first = roster_of([m for s in sentences for m in s.mentions])
    things = frozenset(fold(m.name) for s in sentences for m in s.mentions if THING in m.traits)
    spoken = spoken_of(sentences)
    told = with_sure_places(spoken, sentences)
    blocked = {s.index: {i for m in s.mentions if THING in m.traits for i in range(*m.tokens)} for s in sentences}
    for sentence in sentences:
        kept = [m for m in sentence.mentions if THING not in m.traits and not (things and is_thing(m, things))]
        kept = [m for m in kept if not are_two(m, first) and not goes_too_far(m, sentence, first)]
        kept = [m for m in kept if m.kind not in ("organization", "place") or not is_namesake(m, sentence, told)]
        sentence.mentions = [reviewed(m, sentence, first, spoken, year) for m in kept]
    roster = roster_of([m for s in sentences for m in s.mentions])
    spoken = spoken_of(sentences)
    possible = _possible(sentences, roster)
    for sentence in sentences:
        sentence.mentions = [_titled_short(m, sentence, roster) for m in sentence.mentions]
        extra = list(_short_forms(sentence, roster, possible, blocked[sentence.index], spoken, year))
        extra = [m for m in extra if m.rule != "speaker" or not is_firm(m, sentences)] if extra else extra
        if extra:
            sentence.mentions = sorted([*sentence.mentions, *extra], key=lambda m: m.tokens)
    tell_states(article, sentences, by_any_name(sentences))


def _titled_short(mention: Mention, sentence: Sentence, roster: Roster) -> Mention:
    """الوزير القاضي: an office and what would be a second one, but is the family name of somebody introduced."""
    if mention.kind == "place":
        return _called_after_town(mention, sentence, roster)
    if mention.kind == "state" and mention.manner == "demonym":
        return _called_after_nation(mention, sentence, roster)
    if mention.kind == "office" and mention.number == "d" and mention.state is None:
        return _called_like_office(mention, sentence, roster)
    if mention.kind != "office" or mention.tokens[1] - mention.tokens[0] != 2 or mention.state is not None:
        return mention
    last = sentence.tokens[mention.tokens[1] - 1]
    if not last.word.folded.startswith("ال") or not (people := roster.short.get(last.word.folded)):
        return mention
    person = _nearest(people, sentence, mention.tokens[0])
    return person._replace(
        span=mention.span,
        sentence=sentence.index,
        tokens=mention.tokens,
        name=last.text,
        role=None,
        rule="short form",
        manner="short",
    )


def _called_like_office(mention: Mention, sentence: Sentence, roster: Roster) -> Mention:
    """وبحث رئيسي مع نظيره: the family name of somebody introduced, which is written like a dual that governs a noun."""
    first, last = mention.tokens
    form = sentence.tokens[first].word
    people = roster.short.get(form.folded, ()) if last - first == 1 else ()
    if not people or not form.folded.endswith("ي"):
        return mention
    return _short_mention(sentence, first, last, form.splits[0], _nearest(people, sentence, first))


# What says of a town's name that the town is meant.
_BEFORE_TOWNS = frozenset({"في", "الي", "من", "قرب"})


def _called_after_town(mention: Mention, sentence: Sentence, roster: Roster) -> Mention:
    """والتقى كوليكورو الرئيس: a town's name that is the family name of somebody introduced in the article."""
    first, last = mention.tokens
    form = sentence.tokens[first].word
    people = roster.short.get(form.folded, ()) if last - first == 1 else ()
    before = sentence.tokens[first - 1].word.folded if first else ""
    introduced = before in place_nouns("settlement", "region", "municipality", "port")
    if not people or not before or introduced or before in _BEFORE_TOWNS:
        return mention
    return _short_mention(sentence, first, last, form.splits[0], _nearest(people, sentence, first))


def _called_after_nation(mention: Mention, sentence: Sentence, roster: Roster) -> Mention:
    """يلتقي السوداني الرئيس: a nationality that is the family name of somebody introduced, and describes nobody."""
    first, last = mention.tokens
    form = sentence.tokens[first].word
    people = roster.short.get(form.folded, ()) if last - first == 1 else ()
    before = sentence.tokens[first - 1].word if first else None
    if not people or before is None or before.kind != "word" or not before.analyses:
        return mention
    if any(a.pos in ("noun", "adj") for a in before.analyses[:1]):
        return mention
    return _short_mention(sentence, first, last, form.splits[0], _nearest(people, sentence, first))


_ALONE, _AFTER_SAYING, _BEFORE_NAME = 0, 1, 2
"""Where a word form can be a short form: anywhere, after a verb of saying only, as the first of two words only."""


def _possible(sentences: Sequence[Sentence], roster: Roster) -> dict[Word, int]:
    """The word forms of an article that can name one of its persons, and where they can."""
    starts, sounds = roster.starts, roster.sounds.keys()
    found = {}
    forms = set[Word]().union(*[sentence.forms for sentence in sentences])
    for form, candidate in zip(forms, map(_candidate, forms), strict=True):
        if candidate is _WORD:
            if form.folded in starts:
                found[form] = _ALONE
            continue
        bases, named, unknown, alike, function = candidate
        if named or not starts.isdisjoint(bases):
            found[form] = _BEFORE_NAME if function else _ALONE
        elif unknown:
            found[form] = _AFTER_SAYING if sounds.isdisjoint(alike) else _ALONE
    return found


def _short_forms(
    sentence: Sentence,
    roster: Roster,
    possible: Mapping[Word, int],
    blocked: set[int],
    spoken: frozenset[str],
    year: int | None,
) -> Iterator[Mention]:
    tokens, forms = sentence.tokens, sentence.forms
    taken = blocked.union(*[range(*m.tokens) for m in sentence.mentions])
    stop = 0
    for at in [at for at, form in enumerate(forms) if form in possible and at not in taken]:
        where = possible[forms[at]]
        if at < stop:
            continue
        if where == _AFTER_SAYING and not after_saying(tokens, at):
            continue
        if (where == _BEFORE_NAME and not _goes_on(tokens, at, roster)) or names_thing(tokens, at):
            continue
        found = (
            _introduced_at(sentence, at, roster, taken)
            or known_at(sentence, at, roster, taken, spoken, year)
            or speaker_at(sentence, at, taken)
        )
        if found is not None:
            yield found
            stop = found.tokens[1]


def _goes_on(tokens: Sequence[Token], at: int, roster: Roster) -> bool:
    """Whether a function word is the first of two that name somebody: لا فونتين, دي ميستورا."""
    if at + 1 >= len(tokens):
        return False
    following, names, links = tokens[at + 1].word, short_names(), particles()
    if following.kind == "mark":
        return names.starts(tokens[at].word)
    for split in tokens[at].word.splits:
        if (
            f"{split.base} {following.folded}" in roster.short
            or names.goes_on(split.base, following.folded)
            or (split.base in links and _sound(following.splits[0]) in roster.sounds)
        ):
            return True
    return False


class _Candidate(NamedTuple):
    """What a word form can be the short form of: nine in ten are none of what an article has introduced."""

    bases: tuple[str, ...]
    """What is left of it without particles."""
    named: bool
    """The lexicon has a short name that begins so, or it can be a particle of names."""
    unknown: bool
    """No list and no reading knows the word."""
    sounds: tuple[str, ...]
    """The skeletons of what another spelling of it can be."""
    function: bool = False
    """It is a function word, whatever is taken off it."""


_NOTHING = _Candidate((), False, False, ())
"""What a mark or number is."""
_WORD = _Candidate((), False, False, ())
"""What most forms are: a word without particles, known as such, and no part of any name of the lexicon."""


@once_a_form
def _candidate(form: Word) -> _Candidate:
    if form.kind != "word" or not form.folded:
        return _NOTHING
    bases = tuple([split.base for split in form.splits]) if len(form.splits) > 1 else (form.folded,)
    links = particles()
    linking = not links.isdisjoint(bases)
    named = (linking and form.folded in links) or not short_names().first_words.isdisjoint(bases)
    whole = evidence(form.folded, form.surface)
    if whole.word and whole.whole:
        unknown: Sequence[Split] = ()  # a word of the language is taken whole
    elif not (linking or whole.function) and (whole.word or _is_unknown(form.splits[0], form)):
        unknown = _perhaps_unknown(form, whole)
    else:
        unknown = [split for split in form.splits if (linking or len(split.base) > 3) and _is_unknown(split, form)]
    if not unknown:
        function = whole.function and all(
            evidence(split.base, form.surface[split.offset :]).function for split in form.splits[1:]
        )
        return _Candidate(bases, named, False, (), function) if named or function or len(bases) > 1 else _WORD
    sounds = tuple(sound for split in unknown if (sound := _sound(split)) is not None)
    return _Candidate(bases, named or linking, any(len(split.base) > 3 for split in unknown), sounds)


def _perhaps_unknown(form: Word, whole: NameEvidence) -> Sequence[Split]:
    """The splits of a form after which something unknown may be left: what is left is not looked up.

    That is enough where nothing but the sound of it can make the form a name; who is called so is looked at closely.
    """
    return [
        split
        for split in form.splits
        if len(split.base) > 3
        and not (leaves_word(form, split) or is_common(split.base) if split.offset else whole.word)
    ]


def _is_unknown(split: Split, form: Word) -> bool:
    """Whether no list and no reading knows what is left of a word form."""
    if split.offset and leaves_word(form, split):
        return False
    e = evidence(split.base, form.surface[split.offset :])
    return not (e.word or e.other or e.office or e.function or e.given)


def _sound(split: Split) -> str | None:
    """The skeleton by which what is left of a word form is told in another spelling; None where it is too short."""
    size = len(split.base)
    if size < 4 or (split.preposition and size < 5):
        return None
    sound = skeleton(split.base)
    return sound if len(sound) > 2 or size > 5 else None


def _introduced_at(sentence: Sentence, at: int, roster: Roster, taken: set[int]) -> Mention | None:
    """A person of the article under a short form."""
    tokens = sentence.tokens
    form = tokens[at].word
    whole = evidence(form.folded, form.surface).whole
    for split in form.splits:
        if split.preposition == "ك" or (split.offset and whole):
            continue
        last = at + 1
        persons_so_called: Sequence[Mention] | None = None
        if at + 1 < len(tokens) and at + 1 not in taken:
            following = tokens[at + 1].word
            persons_so_called = roster.short.get(f"{split.base} {following.folded}")
            if not persons_so_called and split.base in particles():  # دي مستورا, دي ميستورا
                alike = _respelled(following.splits[0], following, roster, sure=True) or ()
                persons_so_called = [m for m in alike if split.base in name_words(m.name)[:-1]]
            if persons_so_called:
                last = at + 2
        persons_so_called = persons_so_called or roster.short.get(split.base) or _respelled(split, form, roster)
        if not persons_so_called:
            continue
        e = evidence(split.base, form.surface[split.offset :])
        if (e.function or split.base == "علي") and last == at + 1:
            continue
        if last == at + 1 and not can_be_named(tokens, at, last, split, e):
            continue
        return _short_mention(sentence, at, last, split, _nearest(persons_so_called, sentence, at))
    return None


def _respelled(split: Split, form: Word, roster: Roster, *, sure: bool = False) -> list[Mention] | None:
    """Persons whose short form sounds alike (جابريل for غابرييل); only for words that are nothing else.

    :param sure: the word is known to be a name.
    """
    sound = _sound(split) if sure or _is_unknown(split, form) else None
    found = roster.sounds.get(sound) if sound is not None else None
    if not found:
        return None
    return [m for m in found if any(spelled_alike(split.base, word) for word in name_words(m.name))] or None


def _nearest(candidates: Sequence[Mention], sentence: Sentence, at: int) -> Mention:
    """The person of that name spoken of last before a token; the first in the article if it comes later."""
    here = (sentence.index, at)
    before = [m for m in candidates if (m.sentence, m.tokens[0]) < here]
    return before[-1] if before else candidates[0]


def _short_mention(sentence: Sentence, at: int, last: int, split: Split, person: Mention) -> Mention:
    tokens = sentence.tokens
    start, end = tokens[at].start + split.offset, tokens[last - 1].end
    name = sentence.words(start, end)
    if split.base.startswith("ال") and name.startswith("ل"):
        name = "ا" + name  # للرشق is ل and الرشق
    return person._replace(
        span=Span(start, end, sentence.field),
        sentence=sentence.index,
        tokens=(at, last),
        name=name,
        role=None,
        rule="short form",
        manner="short",
    )
