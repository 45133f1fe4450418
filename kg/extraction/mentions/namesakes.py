"""Names of the lexicon that are common words, and mean what the lexicon has only where the article speaks of its state.

Many parties, banks and armed groups are called by words which the bodies of other lands are called by too: حركة الإنصاف
is a party of Pakistan, and in news of Sudan another movement. Towns are called door, news, scene (الباب, الخبر, مشهد).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.names.gazetteer import gazetteer
from kg.language.tokens import Word
from kg.lexicon.organisations import named_alone, organisations
from kg.lexicon.places import place_nouns, state_of_place
from kg.records import Mention


def with_sure_places(spoken: frozenset[str], sentences: Sequence[Sentence]) -> frozenset[str]:
    """The states of which an article speaks, with those of the places whose names are no common words."""
    places = ((m, s) for s in sentences for m in s.mentions if m.kind == "place")
    return spoken.union(
        state for m, s in places if (state := state_of_place(m.key)) and state not in spoken and not _is_doubtful(m, s)
    )


def is_namesake(mention: Mention, sentence: Sentence, spoken: frozenset[str]) -> bool:
    """Whether a mention of an organisation or place is rather one of another body so called, or of a common word.

    :param spoken: of which states (alpha-3 codes) the article speaks.
    """
    if mention.kind == "place":
        return state_of_place(mention.key) not in spoken and _is_doubtful(mention, sentence)
    body = organisations().get(mention.key or "") if mention.kind == "organization" else None
    if body is None or body.state is None or body.state in spoken or body.id in named_alone():
        return False
    return all(_says_little(form, body.state) for form in sentence.forms[slice(*mention.tokens)])


def _says_little(form: Word, state: str) -> bool:
    """Whether a word of a name is a common word, and not one that tells whose the body is (السوري)."""
    if form.kind != "word":
        return True
    if not form.analyses:
        return False
    return not any(entry.key == state for split in form.splits for entry in gazetteer().single(split.base))


def _is_doubtful(mention: Mention, sentence: Sentence) -> bool:
    """Whether a place has a name that may mean something else, and no word before it says what it is (مدينة الباب)."""
    first, tokens = mention.tokens[0], sentence.tokens
    match = gazetteer().at(tokens, first)
    place = match.of("place") if match is not None else None
    if place is None or not place.ambiguous or state_of_place(mention.key) is None:
        return False
    if not first:  # a dateline
        return False
    before = tokens[first - 1].word
    nouns = place_nouns("settlement", "region", "capital", "port", "municipality")
    return not any(split.base in nouns for split in before.splits)
