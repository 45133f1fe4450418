"""For what body somebody stands by a pronoun or its mouth: لجنة الأمن … رئيسها فلان, الحكومة … على لسان المتحدث فلان.

The pronoun means the noun of its gender that was told last; what it heads is so told as if it stood after the office.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import PREVIOUS, governed
from kg.extraction.names.gazetteer import institution_names
from kg.extraction.offices.bodies import is_public
from kg.language.fold import fold
from kg.language.tokens import Token
from kg.lexicon.states import is_state
from kg.records import Mention

_HEADS = frozenset({"head", "director"})
_ASIDE = frozenset("لسان لسانها".split())
_TOWNS = frozenset("بلديه البلديه".split())
_REACH = 12
_LONGEST = 5


def with_body(mention: Mention, sentence: Sentence) -> Mention:
    """A head who is told with a pronoun for his body, with that body's state, or with its words for his office."""
    if mention.kind == "person" and mention.state is None and (owner := _speaks_for(mention, sentence)) is not None:
        return mention._replace(state=owner.key)
    if mention.state != PREVIOUS or mention.office not in _HEADS or mention.kind != "person":
        return mention
    words = (mention.role or "").split()
    first = fold(words[0]) if words else ""
    gender = "f" if first.endswith("ها") else "m" if first.endswith("ه") else ""
    if not gender:
        return mention._replace(state=None) if not words else mention  # his name told again, without the office
    found = _meant(mention, sentence, gender)
    if found is None:
        return mention._replace(state=None)
    if isinstance(found, Mention):
        return _of_owner(mention, found)
    tokens = sentence.tokens
    if (body := institution_names().at(tokens, found)) is not None and is_public(body):
        return mention
    told = _words_of_body(tokens, found)
    stem = words[0].removesuffix("ها" if gender == "f" else "ه")
    stem = stem[:-1] + "ة" if stem.endswith("ت") else stem
    office = "mayor" if fold(told[0]) in _TOWNS else mention.office
    return mention._replace(state=None, office=office, role=" ".join([stem, *told]))


def _speaks_for(mention: Mention, sentence: Sentence) -> Mention | None:
    """نفت طهران، على لسان [المتحدث فلان]: the state or body by whose mouth somebody is told to speak."""
    tokens, mouth = sentence.tokens, mention.tokens[0] - 1
    if mouth < 2 or tokens[mouth].word.folded != "لسان" or tokens[mouth - 1].word.folded != "علي":
        return None
    last = mouth - 2 if tokens[mouth - 2].text in "،," else mouth - 1
    return next((m for m in sentence.mentions if m.tokens[1] in (last, last + 1) and m.kind in _OWNERS and m.key), None)


_OWNERS = frozenset({"state", "organization"})


def _of_owner(mention: Mention, owner: Mention) -> Mention:
    """The head of a state, of its government, of another body of it, or of an organisation."""
    if owner.kind == "organization" or not is_state(owner.key):
        return mention._replace(state=owner.key)
    office = mention.office
    if mention.office == "head" and owner.manner not in ("government", "demonym", "people"):
        office = "head-of-state"
    elif mention.office == "head" and fold(owner.name).removeprefix("ال").startswith("حكوم"):
        office = "head-of-government"
    return mention._replace(state=owner.key, office=office)


def _meant(mention: Mention, sentence: Sentence, gender: str) -> Mention | int | None:
    """What a pronoun before somebody's name means: a state or organisation, or the noun at a token."""
    tokens, first = sentence.tokens, mention.tokens[0]
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        word = tokens[at].word
        reading = next(iter(word.analyses), None)
        owner = next((m for m in sentence.mentions if m.tokens[0] <= at < m.tokens[1] and m.kind in _OWNERS), None)
        if owner is not None and owner.manner not in ("demonym", "people"):
            if (owner.gender or "f") == gender and not governed(sentence, owner):
                return owner
            continue
        if word.kind != "word" or reading is None or word.folded in _ASIDE:
            continue
        noun = reading.pos in ("noun", "noun_prop") and not reading.enclitic and reading.number == "s"
        if noun and (reading.gender == gender or (gender == "f" and word.folded.endswith("ه"))):
            before = tokens[at - 1].word.folded if at else ""
            described = gender == "f" and word.folded.startswith("ال") and before.endswith("ه")
            return at - 1 if described and "ال" in before[:4] else at  # المحكمة الدستورية
    return None


def _words_of_body(tokens: Sequence[Token], at: int) -> list[str]:
    """The words that name a body from a token on: its noun, genitives and adjectives."""
    clitics = next((a.proclitics for a in tokens[at].word.analyses), ())
    words = [tokens[at].text[sum(len(c) for c in clitics if c != "ال") :]]
    for token in tokens[at + 1 : at + _LONGEST]:
        reading = next(iter(token.word.analyses), None)
        if token.word.kind != "word" or reading is None or reading.pos not in ("noun", "adj", "noun_prop"):
            break
        if not token.text.startswith("ال") and reading.proclitics:
            break
        words.append(token.text)
    return words
