"""Whether an official can be of a state: not where another is told to hold the office, or the state has none such."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.beside import CROWNED
from kg.extraction.mentions.homes import acts_for
from kg.extraction.names.gazetteer import gazetteer
from kg.language.fold import fold
from kg.lexicon.function_words import is_function_word
from kg.lexicon.office_classes import FORMER, WITHOUT_SENATORS
from kg.lexicon.persons import ever_held, holders
from kg.lexicon.states import is_state
from kg.records import Mention

# Offices that a state has one holder of at a time.
_SINGLE = frozenset({"head-of-state", "head-of-government", "monarch", "foreign-minister", "parliament-speaker"})


def held_offices(sentences: Sequence[Sentence]) -> dict[tuple[str, str], set[str]]:
    """Who is told to hold an office of which a state has but one: family names, by office and state."""
    found: dict[tuple[str, str], set[str]] = {}
    for sentence in sentences:
        for m in sentence.mentions:
            if m.kind == "person" and m.office in _SINGLE and is_state(m.state) and not _was(m):
                found.setdefault((m.office or "", m.state or ""), set()).add(fold(m.name).split()[-1])
    return found


def _was(mention: Mention) -> bool:
    """Whether an office is told as one that somebody held once."""
    role = mention.role or ""
    looks_so = "سابق" in role or "سبق" in role or "راحل" in role or "مخلوع" in role
    return looks_so and not FORMER.isdisjoint(fold(role).split())


def crowned(sentences: Sequence[Sentence], year: int | None) -> dict[str, str]:
    """The state of the one known monarch or crown prince whom an article names: جلالة الملك is he."""
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.kind == "person" and mention.office in ("monarch", "crown-prince"):
                found.setdefault(mention.office, set()).add(acts_for(mention, year) or "")
    return {office: state for office, states in found.items() if len(states) == 1 and (state := min(states))}


def can_share(mention: Mention, state: str, held: Mapping[tuple[str, str], Set[str]]) -> bool:
    """Whether nobody else is told to hold the office: a guest is president of his own state, not of this.

    Who held it once (الرئيس الأسبق) can share it with who holds it.
    """
    holders = held.get((mention.office or "", state), frozenset())
    return mention.kind != "person" or not holders or _was(mention) or fold(mention.name).split()[-1] in holders


def is_foreign_president(mention: Mention, state: str, year: int | None) -> bool:
    """Whether a president is spoken of where a king reigns: he is of another state, whichever."""
    if mention.office != "head-of-state" or year is None or not is_state(state):
        return False
    return bool(holders(state, "monarch", year))


def is_foreign_king(mention: Mention, state: str, year: int | None) -> bool:
    """Whether a king is spoken of in a state of which no king or crown prince is known, or another one is named so."""
    if mention.office not in CROWNED or not is_state(state):
        return False
    if not ever_held(state, CROWNED):
        return True
    reigning = holders(state, "monarch", year) if year is not None and mention.office == "monarch" else ()
    called = {fold(form).split()[0] for person in reigning for form in (person.ar, *person.aliases, *person.short)}
    return mention.kind == "person" and bool(called) and fold(mention.name).split()[0] not in called


def serves_either(mention: Mention, before: Sequence[Mention], home: str | None) -> bool:
    """حضر اللقاء مدير مكتب وزير الخارجية فلان: whether two ministers were told of whom either can be the one served.

    One of them is, if the article is of his state.

    :param mention: somebody with one of the offices that are ``SERVING``.
    :param home: the state of which the article is.
    """
    role = fold(mention.role or "")
    office = next((office for words, office in _SERVED if role.endswith(words)), None)
    if office is None:
        return False
    served = {m.state for m in before if m.office == office and m.kind in ("person", "office") and is_state(m.state)}
    return len(served) > 1 and home not in served


SERVING = frozenset({"director", "official", "advisor", "head"})
"""Offices whose holders may serve a minister."""
_SERVED = (
    ("وزير الخارجيه", "foreign-minister"),
    ("وزير الدفاع", "defence-minister"),
    ("وزير الداخليه", "interior-minister"),
    ("رييس الوزراء", "head-of-government"),
    ("رييس الحكومه", "head-of-government"),
    ("الرييس", "head-of-state"),
)


def of_another_land(mention: Mention, state: str, sentence: Sentence) -> bool:
    """مدير شرطة الحدود السنغالية: whether what an official of no high rank sees to goes on with another nationality.

    It does so by nouns and adjectives up to somebody else, and no land told before is his then.
    """
    if mention.office not in _OFFICIALS:
        return False
    first = mention.tokens[1]
    after = (m.tokens[0] for m in sentence.mentions if m.tokens[0] >= first and m.kind in ("person", "office"))
    for at in range(first, min(first + _LONGEST, min(after, default=len(sentence.tokens)), len(sentence.tokens))):
        word = sentence.tokens[at].word
        verbal = any(a.pos not in ("noun", "adj") for a in word.analyses[:1])
        if word.kind != "word" or verbal or is_function_word(word.folded):
            return False
        for entry in gazetteer().single(word.folded):
            if entry.kind == "demonym" and entry.manner[1:] == "sd" and not entry.ambiguous:
                return entry.key != state
    return False


_OFFICIALS = frozenset({"director", "official", "security"})
_LONGEST = 9  # words of what somebody sees to


def senate_of(mention: Mention, state: str | None, before: Sequence[Mention]) -> str | None:
    """السيناتور فلان: the state that was told for him, unless it has no senators; then the one told before that has.

    :param state: the state that he would be of by what is told around him.
    :param before: the mentions of the article before him.
    """
    if state is None or state not in WITHOUT_SENATORS:
        return state
    told = {owner for m in before if is_state(owner := m.key if m.kind == "state" else m.state)} - WITHOUT_SENATORS
    return told.pop() if len(told) == 1 else None


def is_senator(mention: Mention) -> bool:
    """Whether somebody is called a senator."""
    return mention.office == "mp" and fold(mention.role or "").startswith(("السيناتور", "سيناتور"))


def goes_back(mention: Mention, before: Sequence[Mention]) -> bool:
    """الوزير by itself, where a minister was named before: he is meant, whatever state is spoken of here."""
    if mention.kind != "office" or fold(mention.role or "") not in ("الوزير", "الوزيره"):
        return False
    ministers = (m for m in before if (m.office or "").endswith("minister"))
    return any(m.kind == "person" or (m.kind == "office" and m.number == "s" and is_state(m.state)) for m in ministers)
