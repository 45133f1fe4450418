"""The second pass over an article: short forms of the names that it has introduced, and what is known of its persons.

News names a person in full once and by the family name after that (كاميكاوا), often in another spelling. A family name
by which the lexicon knows somebody (بوتين) names him only where nothing in the article speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.acting import spoken_of, tell_states
from kg.extraction.evidence import NameEvidence, begins_new_phrase, evidence
from kg.extraction.gazetteer import Match, short_names, title_names
from kg.extraction.items import Sentence
from kg.extraction.known import contradicts, meant, plausible, prominent
from kg.extraction.names import EAST_ASIAN, TITLED, name_run
from kg.language.fold import fold
from kg.language.tokens import Split, Token, Word
from kg.extraction.spelling import name_words, spelled_alike
from kg.language.transliterate import skeleton
from kg.lexicon.names import is_particle
from kg.lexicon.persons import persons
from kg.records import Article, Mention, Span

_NAME_ENDS = frozenset("بن ابن ال ابو ابي دي دو فان فون دير دا لا لو عبد بنت ولد ماك سان".split())


@dataclass(slots=True)
class _Roster:
    """The persons that an article names: by short form, by the skeleton of it, and by key."""

    short: dict[str, list[Mention]]
    sounds: dict[str, list[Mention]]
    keys: set[str]
    full: set[tuple[str, ...]]


def second_pass(article: Article, sentences: Sequence[Sentence]) -> None:
    """Completes the mentions of the sentences: known persons, short forms, counterparts, states of offices."""
    year = article.date.year if article.date else None
    first = _roster(m for s in sentences for m in s.mentions)
    things = frozenset(fold(m.name) for s in sentences for m in s.mentions if m.rule == "thing")
    spoken = spoken_of(sentences)
    blocked = {s.index: {i for m in s.mentions if m.rule == "thing" for i in range(*m.tokens)} for s in sentences}
    for sentence in sentences:
        kept = [m for m in sentence.mentions if m.rule != "thing" and not (things and _is_thing(m, things))]
        sentence.mentions = [_reviewed(m, sentence, first, spoken, year) for m in kept]
    roster = _roster(m for s in sentences for m in s.mentions)
    spoken = spoken_of(sentences)
    for sentence in sentences:
        extra = list(_short_forms(sentence, roster, blocked[sentence.index], spoken, year))
        if extra:
            sentence.mentions = sorted([*sentence.mentions, *extra], key=lambda m: m.tokens)
    tell_states(sentences, _by_any_name(sentences), year)


def _roster(mentions: Iterable[Mention]) -> _Roster:
    roster = _Roster({}, {}, set(), set())
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
            if " " not in short and len(short) > 3:
                roster.sounds.setdefault(skeleton(short), []).append(mention)
    return roster


def _by_any_name(sentences: Sequence[Sentence]) -> dict[str, list[Mention]]:
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
    if is_east_asian(words):
        yield words[0]
        return
    tail = words[-1]
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


# -- what the first pass has found -------------------------------------------------------------------------------------


def _reviewed(
    mention: Mention, sentence: Sentence, roster: _Roster, spoken: frozenset[str], year: int | None
) -> Mention:
    """A person with the doubtful end of his name cut off, and the known person that he is."""
    if mention.kind != "person":
        return mention
    mention = _trimmed(mention, sentence, roster)
    if mention.key is not None:
        return replace(mention, key=None) if contradicts(persons()[mention.key], mention, year) else mention
    words = name_words(mention.name)
    if len(words) <= 2 and not (len(words) == 1 and _introduced(words[0], roster, mention)):
        key = meant(words, mention, spoken, year) if mention.office else None
        if key is not None:
            return replace(mention, key=key)
    return mention


def _is_thing(mention: Mention, things: frozenset[str]) -> bool:
    """Whether a name that nothing announces has been told to be a thing's elsewhere (وكالة فرانس برس)."""
    return mention.kind == "person" and mention.office is None and mention.key is None and fold(mention.name) in things


def _introduced(short: str, roster: _Roster, mention: Mention) -> bool:
    """Whether the article names somebody in full whose short form a name is."""
    return any(len(name_words(m.name)) > 1 for m in roster.short.get(short, ()))


def _trimmed(mention: Mention, sentence: Sentence, roster: _Roster) -> Mention:
    """A name without a last word that is a word of the language, where the article has the name without it as well."""
    words = name_words(mention.name)
    if len(words) < 3 or words[:-1] not in roster.full or mention.key:
        return mention
    surface = mention.name.split()[-1]
    e = evidence(words[-1], surface)
    if e.listed or not e.word or not mention.name.endswith(" " + surface):
        return mention
    name = mention.name[: -len(surface) - 1]
    if mention.span.end == sentence.start + sentence.text.find(mention.name, mention.span.start - sentence.start) + len(
        mention.name
    ):
        span = Span(mention.span.start, mention.span.end - len(surface) - 1, mention.span.field)
        return replace(mention, name=name, span=span, tokens=(mention.tokens[0], mention.tokens[1] - 1))
    return replace(mention, name=name)


# -- short forms -------------------------------------------------------------------------------------------------------


def _short_forms(
    sentence: Sentence, roster: _Roster, blocked: set[int], spoken: frozenset[str], year: int | None
) -> Iterator[Mention]:
    tokens = sentence.tokens
    taken = blocked | {i for m in sentence.mentions for i in range(*m.tokens)}
    at = 0
    while at < len(tokens):
        form = tokens[at].word
        if at in taken or form.kind != "word":
            at += 1
            continue
        found = (
            _introduced_at(sentence, at, roster, taken)
            or _known_at(sentence, at, roster, taken, spoken, year)
            or _speaker_at(sentence, at, taken)
        )
        if found is not None:
            yield found
            at = found.tokens[1]
        else:
            at += 1


def _introduced_at(sentence: Sentence, at: int, roster: _Roster, taken: set[int]) -> Mention | None:
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
            if not persons_so_called and is_particle(split.base):  # دي مستورا, دي ميستورا
                alike = _respelled(following.splits[0], following, roster) or ()
                persons_so_called = [m for m in alike if split.base in name_words(m.name)[:-1]]
            if persons_so_called:
                last = at + 2
        persons_so_called = persons_so_called or roster.short.get(split.base) or _respelled(split, form, roster)
        if not persons_so_called:
            continue
        e = evidence(split.base, form.surface[split.offset :])
        if (e.function or split.base == "علي") and last == at + 1:
            continue
        if last == at + 1 and not _can_be_named(tokens, at, last, split, e, taken):
            continue
        return _short_mention(sentence, at, last, split, _nearest(persons_so_called, sentence, at))
    return None


def _respelled(split: Split, form: Word, roster: _Roster) -> list[Mention] | None:
    """Persons whose short form sounds alike (جابريل for غابرييل); only for words that are nothing else."""
    if len(split.base) < 4 or (split.preposition and len(split.base) < 5):
        return None
    sound = skeleton(split.base)
    found = roster.sounds.get(sound) if len(sound) > 2 or len(split.base) > 5 else None
    if not found:
        return None
    e = evidence(split.base, form.surface[split.offset :])
    if e.word or e.other or e.office or e.function or e.given:
        return None
    return [m for m in found if any(spelled_alike(split.base, word) for word in name_words(m.name))] or None


def _nearest(candidates: Sequence[Mention], sentence: Sentence, at: int) -> Mention:
    """The person of that name spoken of last before a token; the first in the article if it comes later."""
    here = (sentence.index, at)
    before = [m for m in candidates if (m.sentence, m.tokens[0]) < here]
    return before[-1] if before else candidates[0]


def _can_be_named(tokens: Sequence[Token], at: int, last: int, split: Split, e: NameEvidence, taken: set[int]) -> bool:
    """Whether a word that is the short form of a name can be that name here and no common word or other name."""
    if _is_adjective(tokens, at, split, e):
        return False
    if e.word or e.other:
        if split.preposition or e.verb:
            return not e.verb and e.definite and e.plain and _closes_phrase(tokens, last)
        return _name_position(tokens, at) or (
            split.conjunction == "" and _closes_phrase(tokens, last) and _opens(tokens, at)
        )
    return True


def _is_adjective(tokens: Sequence[Token], at: int, split: Split, e: NameEvidence) -> bool:
    """A definite word after a definite noun, which it qualifies (السهم الذهبي)."""
    if not e.definite or split.conjunction or split.preposition or at == 0 or not (e.word or split.base.endswith("ي")):
        return False
    before = tokens[at - 1].word
    if before.kind != "word" or not before.folded.startswith(("ال", "وال", "بال", "لل", "فال")):
        return False
    return not any(a.pos == "verb" for a in before.analyses[:1])


def _name_position(tokens: Sequence[Token], at: int) -> bool:
    """Where a common word can still be a name: right after a verb that nothing shows to be a noun."""
    if at == 0 or not any(a.pos == "verb" and not a.enclitic for a in tokens[at - 1].word.analyses[:1]):
        return False
    if at == 1 or all(a.pos == "verb" for a in tokens[at - 1].word.analyses):
        return True
    before = tokens[at - 2].word
    return before.kind == "mark" or not any(a.pos in ("noun", "adj", "prep") for a in before.analyses[:1])


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing before a word can govern it: the start, a mark, or a conjunction."""
    if at == 0:
        return True
    before = tokens[at - 1].word
    if title_names().starts(before):
        return True
    return before.kind == "mark" or before.folded in (
        "ان",
        "بين",
        "مع",
        "وان",
        "ل",
        "نظام",
        "حكومه",
        "اداره",
        "الي",
        "على",
        "علي",
        "من",
        "عن",
        "ضد",
    )


def _closes_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase ends before a token: no adjective and no genitive follows."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return True
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return e.function or e.verb or begins_new_phrase(tokens[at].word)


def _short_mention(sentence: Sentence, at: int, last: int, split: Split, person: Mention) -> Mention:
    tokens = sentence.tokens
    start, end = tokens[at].start + split.offset, tokens[last - 1].end
    name = sentence.words(start, end)
    if split.base.startswith("ال") and name.startswith("ل"):
        name = "ا" + name  # للرشق is ل and الرشق
    return replace(
        person,
        span=Span(start, end, sentence.field),
        sentence=sentence.index,
        tokens=(at, last),
        name=name,
        role=None,
        rule="short form",
        manner="short",
    )


# Verbs whose subject, if no list knows the word, is a person (the folded lemmas).
_SAYING = frozenset(
    "قال اضاف اكد اوضح اعلن صرح ذكر اشار تابع شدد راي لفت نفي زعم حذر اردف استطرد اعرب ابلغ علق رد تساءل".split()
)
_GOING_ON = frozenset("اضاف تابع اردف استطرد".split())


def _speaker_at(sentence: Sentence, at: int, taken: set[int]) -> Mention | None:
    """An unknown word that looks much like a name, right after a verb of saying: وقال هيرمان، وأضاف «إيرنست»."""
    tokens = sentence.tokens
    form = tokens[at].word
    before = at - 1
    quoted = before >= 0 and tokens[before].text in '«"“'
    if quoted:
        before -= 1
    if before < 0 or before in taken or form.folded[:1] in "يت":
        return None
    verb = tokens[before].word.analyses[:1]
    if not verb or verb[0].pos != "verb" or verb[0].enclitic or fold(verb[0].lemma) not in _SAYING:
        return None
    e = evidence(form.folded, form.surface)
    if (
        e.listed
        or e.word
        or e.other
        or e.function
        or e.definite
        or e.office
        or e.shape < 0.85
        or begins_new_phrase(form)
    ):
        return None
    last = at + 1
    if quoted and not (last < len(tokens) and tokens[last].text in '»"”'):
        return None
    if quoted and fold(verb[0].lemma) not in _GOING_ON:
        return None  # things in quotation marks speak as well
    if not quoted:
        run = name_run(tokens, at, level=TITLED)
        if run is None:
            return None
        last = run.last
        if last < len(tokens) and tokens[last].word.kind == "word" and not _closes_phrase(tokens, last):
            return None
    span = Span(tokens[at].start, tokens[last - 1].end, sentence.field)
    return Mention(
        "person",
        span,
        sentence.index,
        (at, last),
        sentence.words(*span[:2]),
        number="s",
        rule="speaker",
        gender=verb[0].gender or None,
    )


# -- persons of the lexicon --------------------------------------------------------------------------------------------


def _known_at(
    sentence: Sentence, at: int, roster: _Roster, taken: set[int], spoken: frozenset[str], year: int | None
) -> Mention | None:
    """A person whom the lexicon knows by this name alone, if nothing speaks against it."""
    tokens = sentence.tokens
    match = short_names().at(tokens, at)
    if match is None or any(i in taken for i in range(match.first, match.last)) or match.split.preposition == "ك":
        return None
    form = tokens[at].word
    e = evidence(match.split.base, form.surface[match.split.offset :])
    if match.split.offset and evidence(form.folded, form.surface).whole:
        return None
    single = match.last - match.first == 1
    if single and (e.function or (match.split.preposition and len(match.split.base) < 4)):
        return None
    if _within_longer_name(tokens, match):
        return None
    best = _best_known(match, e, roster, spoken, year)
    if best is None:
        return None
    person = persons()[best or match.entries[0].key]
    if single and _is_adjective(tokens, at, match.split, e):
        return None
    if single and (e.word or e.given or e.other) and not _can_be_named(tokens, at, match.last, match.split, e, taken):
        return None
    if _other_gender(tokens, at, person.gender):
        return None
    start, end = tokens[at].start + match.split.offset, tokens[match.last - 1].end
    return Mention(
        "person",
        Span(start, end, sentence.field),
        sentence.index,
        (at, match.last),
        sentence.words(start, end),
        key=best or None,
        gender=person.gender,
        number="s",
        rule="known short form",
        manner="short",
    )


def _best_known(match: Match, e: NameEvidence, roster: _Roster, spoken: frozenset[str], year: int | None) -> str | None:
    """Whom a short name of the lexicon means: one whom the article has named, else the one whose state it speaks of."""
    named = [entry.key for entry in match.entries if entry.key in roster.keys]
    if named:
        return named[0]
    single = match.last - match.first == 1
    if single and match.split.base in roster.short:
        return None  # another person of that family name
    found = []
    for entry in match.entries:
        person = persons()[entry.key]
        if entry.manner != "alone" or not plausible(person, year):
            continue
        supported = bool({person.state, person.org} & spoken)
        famous = prominent(person, year)
        ordinary = single and (e.word or e.given or e.other or (e.definite and bool(match.split.preposition)))
        if ordinary and not (supported and famous and not e.verb):
            continue
        if famous or (supported and not e.definite and (not single or e.shape >= 0.8)):
            found.append((supported, famous, entry.key))
    if not found:
        return None
    found.sort(key=lambda item: (not item[0], not item[1]))
    if len(found) > 1 and found[0][:2] == found[1][:2]:
        return ""  # one of several
    return found[0][2]


def _within_longer_name(tokens: Sequence[Token], match: Match) -> bool:
    """Whether words beside a short name make it part of another person's or thing's name."""
    before = (
        tokens[match.first - 1] if match.first and not match.split.conjunction and not match.split.preposition else None
    )
    if before is not None and before.word.kind == "word":
        e = evidence(before.word.folded, before.word.surface)
        if (
            not e.function
            and not e.verb
            and not e.office
            and (e.given == 2 or (not e.word and not e.other and e.shape > 0.6))
        ):
            return True
    if match.last < len(tokens) and tokens[match.last].word.kind == "word":
        form = tokens[match.last].word
        e = evidence(form.folded, form.surface)
        if not begins_new_phrase(form) and not (e.function or e.verb or e.word or e.other or e.office):
            return bool(e.listed or e.shape > 0.9)
    return False


def _other_gender(tokens: Sequence[Token], at: int, gender: str) -> bool:
    """Whether the verb before a name says that its subject is of the other gender."""
    if at == 0:
        return False
    verbs = [a for a in tokens[at - 1].word.analyses[:1] if a.pos == "verb" and a.person == "3" and a.number == "s"]
    return bool(verbs) and verbs[0].gender == "f" and gender == "m" and not verbs[0].enclitic and verbs[0].aspect == "p"
