"""What the form of one word says of its being part of a personal name, before any context is looked at."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg.extraction.names.gazetteer import gazetteer, institution_names, office_names, short_names, title_names
from kg.language.fold import fold
from kg.language.morphology import Analysis
from kg.language.tokens import FORMS_REMEMBERED, Split, Word, word
from kg.language.traits import (
    ARTICLE,
    FIRST_PERSON,
    FUNCTION,
    LIKELY,
    NEWSLIKE,
    PLAIN,
    PREPOSITIONS,
    RARE_PRONOUNS,
    VERB,
    WHOLE,
)
from kg.lexicon.function_words import FUNCTION_WORDS
from kg.lexicon.name_words import AGENCIES, COMMONER
from kg.lexicon.names import (
    family,
    given,
    guess_shape,
    is_common,
    listed_names,
    listed_words,
    name_shape,
    particle,
    suffix,
)
from kg.lexicon.states import names as state_names

# Regions whose names can have the Arabic article (شاهين الأحمدي, محمد رضا الشيرازي).
_ARTICLE = frozenset({"arab", "persian", "kurdish", "south-asian", "african"})


class NameEvidence(NamedTuple):
    """The evidence of one word form; ``folded`` is the form itself.

    ``given`` and ``family`` are 2 for a listed name, 1 for one that is a common word too, else 0. ``particle`` is
    ``before`` for one that another word must follow (بن, فان), ``after`` for one that closes a name (أوغلو). ``arab``:
    a family name with the article may follow. ``word``: a word of the language, ``whole`` one that has no particle in
    it. ``plain``: it can be read as a singular masculine noun or adjective without pronoun. ``verb``: its likeliest
    reading is a verb. ``gender`` is a given name's. ``listed``: it is a given name, a family name or a particle of
    names. ``office``: an office, title or body begins with it. ``state``: by itself it names a state.
    """

    function: bool
    verb: bool
    word: bool
    plain: bool
    definite: bool
    whole: bool
    folded: str
    given: int = 0
    family: int = 0
    particle: str = ""
    arab: bool = False
    gender: str = ""
    listed: bool = False
    office: bool = False
    state: bool = False

    # What is asked of few words only is looked up when it is asked.

    @property
    def other(self) -> bool:
        """By itself it names a state, a nationality, a place or an organisation."""
        return is_other_name(self.folded)

    @property
    def shape(self) -> float:
        """How much the word looks like a name (``kg.lexicon.names.name_shape``)."""
        return name_shape(self.folded) if self.folded else 0.0


_NO_NAME = 0.2
"""A word that looks less like a name than this looks like none."""


@lru_cache(FORMS_REMEMBERED)
def evidence(folded: str, surface: str) -> NameEvidence:
    """The evidence of one word form: its folded form and its surface, both without attached particles."""
    seen, newslike, best = 0, 0, None
    for a in word(surface).analyses:
        traits = a.traits
        seen |= traits
        if traits & NEWSLIKE:
            if not newslike:
                best = a
            newslike |= traits
    first_person = (seen & FIRST_PERSON and guess_shape(folded) < 0.95) or (
        surface.startswith("سأ") and len(surface) > 4
    )
    first = best.traits if best else 0
    function = first & FUNCTION != 0 and not surface.startswith("آ")  # آي is a syllable, أي a function word
    is_word = first != 0 or first_person
    plain, whole = newslike & PLAIN != 0, seen & WHOLE != 0
    foreign = surface.startswith(("آل", "أل")) and not is_word and len(folded) > 4
    if foreign and name_shape(folded) < _NO_NAME and not is_other_name(folded):
        folded = folded[2:]  # آلتماير has no article, and looks like a name without it
    found = NameEvidence(
        function,
        first & VERB != 0,
        is_word,
        plain,
        is_definite(surface),
        whole,
        folded,
        office=folded in _offices(),
        state=folded in _states(),
    )
    return _listed(found, surface, best, newslike) if is_listed(folded) else found


@cache
def _offices() -> frozenset[str]:
    """The words with which offices, titles and bodies begin."""
    return frozenset().union(*(names().first_words for names in (office_names, title_names, institution_names)))


@cache
def _states() -> frozenset[str]:
    """The states whose name is one word."""
    named = state_names().items()
    return frozenset(words[0] for words, found in named if len(words) == 1 and any(n.manner == "name" for n in found))


def is_listed(folded: str) -> bool:
    """Whether a list has a word as a name, a part of names or a common word: nine words in ten are in none."""
    return folded in _lists() or folded.startswith(_GODS)


def is_name(folded: str) -> bool:
    """Whether a list has a word as a name or a part of names, be it a common word too."""
    return folded in listed_names() or folded.startswith(_GODS)


_GODS = "عبدال"  # the servant of God, by one of His names


@cache
def _lists() -> frozenset[str]:
    return listed_words() | FUNCTION_WORDS | _COPULAS | COMMONER | _ARAB_LINKS


def _listed(plain: NameEvidence, surface: str, best: Analysis | None, newslike: int) -> NameEvidence:
    """The evidence of a form that is listed.

    :param plain: what its readings say, ``best`` the likeliest that news can mean, ``newslike`` the traits of
        all that it can.
    """
    folded = plain.folded
    first_name, surname, link = given(folded), family(folded), particle(folded)
    ali = folded == "علي" and not surface.endswith("ى")
    alena = first_name is not None and surface.startswith("أل") and len(folded) > 4  # ألينا is no إلينا
    common = is_common(folded) or folded in COMMONER
    function = plain.function or ((folded in FUNCTION_WORDS or folded in _COPULAS) and not surface.startswith("آ"))
    # an accusative (دورا) is listed for no name's sake
    accusative = folded.endswith("ا") and best is not None and best.state == "i"
    article = surface.startswith("ال") and newslike & ARTICLE != 0  # الفرد is rarely Alfred
    made = folded.startswith(_GODS) and len(folded) > 6  # عبدالرحمن
    itself = surname is not None and folded in {fold(s) for s in (surname.element, *surname.spellings)}
    if first_name is not None and surface.endswith(("ى", "أ")) and plain.verb:
        written = (first_name.name, *first_name.spellings)
        # أدى is no Eddie, هنأ no Hana
        first_name = first_name if any(name.endswith(surface[-1]) for name in written) else None
    analyses = word(surface).analyses
    ours = folded.startswith("ن") and bool(analyses) and all(a.person == "1" for a in analyses)
    return plain._replace(
        given=2
        if made
        else 0
        if first_name is None
        else 1
        if first_name.common or (common and not ali) or accusative or article or ours  # ندين is "we condemn" as well
        else 2,
        family=0 if surname is None else 1 if surname.common or common or (best is not None and not itself) else 2,
        particle="" if link is None else "after" if link.kind == "closing" else "before",
        arab=made or (first_name is not None and bool(_ARTICLE & set(first_name.regions))) or _is_arab(folded),
        function=function
        and not ali
        and not alena
        and folded != _REFUGE
        and surface != "سوي",  # as in names of Myanmar; "except" is سوى
        word=(common or plain.word) and not ali,
        plain=plain.plain or (common and best is None),
        gender="" if first_name is None or first_name.gender == "u" else first_name.gender,
        listed=made or first_name is not None or surname is not None or link is not None,
    )


_REFUGE = "معاذ"  # God forbid, before His name; a given name elsewhere
_COPULAS = frozenset("كنت كنا اصبح اصبحت".split())


_ARAB_LINKS = frozenset("عبد ابو بن ابن ال".split())


def _is_arab(folded: str) -> bool:
    surname = family(folded)
    return folded in _ARAB_LINKS or (surname is not None and "arab" in surname.regions)


def is_definite(surface: str) -> bool:
    """Whether a word has the article (not an أل that belongs to a foreign name, as its hamza shows)."""
    return surface[:2] == "ال" and len(surface) > 4


@lru_cache(FORMS_REMEMBERED)
def is_other_name(folded: str) -> bool:
    """Whether a word by itself is a state, demonym, organisation or place."""
    entries = gazetteer().single(folded)
    return bool(entries) and any(
        e.kind in ("state", "demonym", "organization", "place", "region") and not e.ambiguous for e in entries
    )


@lru_cache(FORMS_REMEMBERED)
def begins_new_phrase(form: Word) -> bool:
    """Whether a word is a particle and a word of its own (``وأحمد``، ``لروسيا``): a run of names ends before it."""
    folded, surface = form.folded, form.surface
    if not folded or folded[0] not in "وفبلك":
        return False
    best = form.analyses[0] if form.analyses and form.analyses[0].proclitics[:1] in _PARTICLES else None
    noun = best is not None and best.traits & (LIKELY | VERB) == LIKELY
    if noun and len(folded) > 4 and not is_listed(folded):
        return True  # as nearly all
    if any(a.proclitics[:1] == ("ب",) and a.enclitic.startswith("3") for a in form.analyses):
        return True  # باسمه
    if folded[1:].startswith(_GODS):
        return True  # لعبدالقادر
    if given(folded) or particle(folded):
        return False
    if folded.startswith(("لاست", "باست", "لانت", "بانت")) and len(folded) > 6:
        return True  # a verbal noun: لاستيضاح
    if folded.startswith("لل") and len(folded) > 4:
        return True
    if folded[1:] in AGENCIES:
        return True  # لرويترز
    if surface[1:2] in ("أ", "إ", "آ") and folded[0] in "وفبل" and len(folded) > 3:
        return True  # a foreign name writes its inner a without hamza (والاس, not وألاس; باول, not بأول)
    if family(folded) and not is_definite(surface[1:]):
        return False
    if (
        folded[0] == "و"
        and folded[1:2] in ("و", "ي")
        and len(folded) < 5
        and guess_shape(folded) > 0.8
        and not particle(folded[1:])
    ):
        return False  # وود، ويب
    for split in form.splits[1:]:
        rest = split.base
        whole = surface[split.offset :]
        if split.preposition and len(rest) < 4:
            continue
        if (split.conjunction or split.preposition == "ك") and is_definite(whole) and with_foreign_b(folded, whole):
            continue  # فالنتين, كالوفا
        named = is_definite(whole) or bool(gazetteer().single(rest) or short_names().single(rest))
        apart = split.preposition == "ل" and named
        if split.preposition in ("ك", "ل") and guess_shape(folded) >= 0.8 and not (apart or form.analyses):
            continue  # كروغر, لارسن: hardly "like Roger", "for Arsen"; but لبوتين
        if not (named or rest in gazetteer()) and _lacks_its_hamza(form, split):
            continue  # بايفا: "with Eva" would be بإيفا
        if named or rest in gazetteer() or given(rest) or family(rest):
            return True
        if split.preposition:
            if is_other_name(rest):
                return True
            continue
        if len(rest) > 2 and (rest in FUNCTION_WORDS or is_common(rest) or _is_word(word(whole), split.conjunction)):
            return True
        if rest in office_names() or rest in title_names():
            return True
        if folded[0] == "و" and surface[1] not in "ايو" and len(rest) > 3:
            return True  # a W begins a foreign name before a long vowel (ويليام, ووكر, والش)
    if best is None:
        return False
    if best.enclitic in RARE_PRONOUNS and guess_shape(folded) >= 0.9:
        return False  # لوفيك is hardly "for your loyal"
    return best.pos != "verb" or guess_shape(folded) < 0.9  # ليفني is no verb, ليبحث is one


def _lacks_its_hamza(form: Word, split: Split) -> bool:
    """Whether a form that looks like a name is a particle and a name only if that were written without its hamza."""
    named = given(split.base) if form.surface[split.offset : split.offset + 1] == "ا" else None
    return named is not None and named.name[:1] in ("أ", "إ") and guess_shape(form.folded) >= 0.9


_PARTICLES = frozenset((letter,) for letter in "وفبلك")


# Where a hamza is written on alif, the rest by itself can be another word, which is spelled like that.
_SURE = re.compile("[ا-ي][^أإآ]*")


def leaves_word(form: Word, split: Split) -> bool:
    """Whether a reading of a form says that a split takes its particles off a word of the news.

    Then the evidence of what is left, which no list may have, is that of a word (or would be, were it not a slip of
    spelling); for other splits it must be asked.
    """
    if not _SURE.fullmatch(form.surface, split.offset) or not form.folded.endswith(split.base) or is_listed(split.base):
        return False
    particles = (split.conjunction, split.preposition) if split.conjunction and split.preposition else (form.folded[0],)
    size = len(particles)
    for a in form.analyses:
        if a.traits & LIKELY and a.proclitics[:size] == particles:
            rest = a.proclitics[size:]
            if PREPOSITIONS.isdisjoint(rest) and not (rest and split.preposition == "ل"):  # للرئيس is not ل and لرئيس
                return True
    return False


def _is_word(rest: Word, after: str) -> bool:
    """Whether what stands after a particle is a word of the news, without a second conjunction (فورست is no و word)."""
    return any(
        a.enclitic not in RARE_PRONOUNS and not (after and a.proclitics[:1] in (("و",), ("ف",))) for a in rest.analyses
    )


def with_foreign_b(folded: str, rest: str) -> bool:
    """Whether a word is rather a foreign name than a particle and ``rest``, a word with the article (بالاسيوس)."""
    bare = fold(rest).removeprefix("ال")
    if fold(rest) in _offices():
        return False  # والأميرال
    plural = bare.endswith("ون") and folded[0] != "ب"  # بالمرستون: no genitive of a plural ends so
    if guess_shape(folded) < 0.9 or plural or bare.endswith(("ين", "ات", "يه", "ي")):
        return False
    if any("ال" in a.proclitics for a in word(rest).analyses):
        return False
    if (ending := suffix(folded)) is not None and "armenian" in ending.regions and not is_other_name(fold(rest)):
        return True  # بالايان
    return not (is_other_name(fold(rest)) or given(bare) or family(bare))


@cache
def nothing() -> NameEvidence:
    """The evidence of a mark or number."""
    return NameEvidence(True, False, False, False, False, False, "")
