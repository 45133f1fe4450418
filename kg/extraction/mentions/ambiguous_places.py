"""Whether a name that is another word or another place as well is meant where it stands.

في [مسقط]; but مسقط رأسه                   what stands before and after a name that is a common word elsewhere
زار وزير الخارجية الكوبي [مالي] أمس          an object, where an adjective would have the article
زار الرئيس [عُمان]                          the state, not another's capital that has its letters
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.kingdoms import REALMS
from kg.extraction.names.evidence import is_definite
from kg.extraction.names.gazetteer import Match, gazetteer
from kg.language.fold import fold, folded_words
from kg.language.tokens import Token
from kg.lexicon.places import common_before, place_nouns
from kg.lexicon.states import names as state_names
from kg.lexicon.states import vowelled
from kg.lexicon.triggers import triggers
from kg.records import Mention

# Prepositions that places have after them, and directions.
_BEFORE_PLACES = frozenset("في الي من علي ضد مع عن بين شمال جنوب شرق غرب قرب".split())


def is_meant(tokens: Sequence[Token], at: int, match: Match) -> bool:
    """Whether what stands beside an ambiguous name at a token says that it is a place's.

    That is a preposition, a state joined by و, a verb; an adjective (مالي is also 'financial') follows none of these.
    """
    if (common := common_before().get(match.split.base)) is not None:
        return match.last == len(tokens) or not tokens[match.last].word.folded.startswith(common)  # إلى مسقط رأسه
    if match.split.preposition:
        return True
    before = tokens[at - 1].word if at else None
    if before is None or before.kind != "word":
        return not at and _opens_headline(tokens[match.last : match.last + 1])
    if match.split.conjunction:
        other = gazetteer().at(tokens, at - 1)
        return other is not None and other.of("state") is not None and other.last == at
    if before.folded.removeprefix("و") in _BEFORE_PLACES:
        return True  # في مسقط, وفي مسقط
    nouns = place_nouns("settlement", "region", "capital", "port")
    if any(form.base in nouns for form in before.splits):
        return True  # بمدينة مسقط
    if tokens[at].word.folded in REALMS and (is_definite(before.surface) or not after_noun(tokens, at)):
        return True  # زار الرئيس الكيني المملكة, إن المملكة; but برج المملكة
    return (bool(before.analyses) and all(a.pos == "verb" for a in before.analyses)) or _is_object(tokens, at)


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether an ambiguous name is the object of a verb that has a land for one: زار وزير الخارجية الكوبي [مالي] أمس.

    Right after who acts, told by words with the article: what has none describes them no more (Ryding, ch. 4.2).
    """
    if not is_definite(tokens[at - 1].text) or is_definite(tokens[at].text):
        return False
    for i in range(at - 2, max(-1, at - _SUBJECT), -1):
        form = tokens[i].word
        if form.kind != "word":
            return False
        if any(a.pos == "verb" and fold(a.lemma) in _done_to_lands() for a in form.analyses):
            return True
    return False


_SUBJECT = 8  # words of who acts, between the verb and its object


@cache
def _done_to_lands() -> frozenset[str]:
    """Verbs (folded lemmas) that have a land for their object: who visits, leaves or accuses it."""
    meeting = triggers("meeting")["verbs"]
    visited = (verb for verb, prepositions in meeting["visit"].items() if not prepositions)
    return frozenset([*visited, *meeting["leave"], *triggers("accusation")["verbs"]["accuse"]])


def _opens_headline(following: Sequence[Token]) -> bool:
    """كابل: تعيين حاكم جديد, مالي تعلن …: whether a colon or a verb and nothing else follows what opens a sentence."""
    if not following or following[0].text == ":":
        return bool(following)
    analyses = following[0].word.analyses
    return bool(analyses) and all(a.pos == "verb" and a.aspect == "i" for a in analyses)


def after_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before a token is a noun that an adjective there would modify."""
    return at > 0 and tokens[at - 1].word.kind == "word" and any(a.pos == "noun" for a in tokens[at - 1].word.analyses)


def among_states(sentence: Sentence, at: int) -> Mention:
    """A mention, as the state that its name is, where it was read as another's capital.

    The state is meant among names of states (قطر وعمان والبحرين), and where a vowel sign tells it (عُمان).
    """
    mention = sentence.mentions[at]
    if mention.kind != "state" or mention.manner != "capital":
        return mention
    meant = [n for n in state_names().get(folded_words(mention.name), ()) if n.manner == "name"]
    if not meant:
        return mention
    told = vowelled().get(meant[0].iso3)
    if told is None or told not in sentence.words(mention.span.start, mention.span.end):
        beside = [*sentence.mentions[max(0, at - 1) : at], *sentence.mentions[at + 1 : at + 2]]
        names = [m for m in beside if m.kind == "state" and m.manner == "name"]
        if not any(_is_joined(min(m, mention, key=_place), max(m, mention, key=_place), sentence) for m in names):
            return mention
    return mention._replace(key=meant[0].iso3, manner="name")


def _place(mention: Mention) -> tuple[int, int]:
    return mention.tokens


def _is_joined(one: Mention, two: Mention, sentence: Sentence) -> bool:
    gap = sentence.tokens[one.tokens[1] : two.tokens[0]]
    follows = sentence.tokens[two.tokens[0]].text.startswith("و") or bool(gap)
    return follows and all(token.text in "،," for token in gap)
