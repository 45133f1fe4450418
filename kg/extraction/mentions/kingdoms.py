"""Which kingdom المملكة means in an article, and which sultanate السلطنة."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.language.fold import fold
from kg.language.form_memory import likeliest
from kg.language.tokens import Token
from kg.lexicon.persons import persons
from kg.lexicon.states import names as state_names
from kg.records import Mention

THE_KINGDOM = "المملكه"
KINGDOMS = frozenset({"MAR", "JOR", "BHR"})
"""Monarchies whose own news call them so, beside Saudi Arabia, whom all others mean by it."""
ABROAD = frozenset("BEL BTN DNK ESP GBR KHM LSO NLD NOR SWE SWZ THA TON".split())
"""Those whom an article about them calls so where it has no word of Arabia."""
ARABIA = "SAU"
REALMS = {THE_KINGDOM: KINGDOMS | {"SAU"}, "السلطنه": frozenset({"OMN", "BRN"})}
"""The states that each folded word can mean."""
REALM_ENDINGS = ("مملكة", "مملكه", "سلطنة", "سلطنه")
"""How what they are called ends, whatever is written before it."""


def kingdom_of(sentences: Sequence[Sentence]) -> str | None:
    """The kingdom that المملكة means: the only such one of which the article speaks, Arabia's not being told of."""
    told = _told(sentences)
    found = told & KINGDOMS
    return found.pop() if len(found) == 1 and "SAU" not in told else None


def of_korea(mention: Mention, home: str | None) -> Mention:
    """الذي يزور كوريا: Korea with no point of the compass is the northern one in that one's own news."""
    bare = home == "PRK" and mention.key == "KOR" and fold(mention.name).removeprefix("ال") in _KOREA
    return mention._replace(key="PRK") if bare else mention


_KOREA = frozenset("كوريا كوري كوريه".split())


class Realms:
    """Which realms the words mean in the sentences of an article, read one after another."""

    def __init__(self, sentences: Sequence[Sentence], home: str | None) -> None:
        """:param home: the state of which the article is news."""
        self._sentences, self._home = sentences, home
        self._spoken: dict[str, tuple[str, int]] = {}  # what a word meant in whose speech it was last, and where

    def told(
        self, mention: Mention, done: Sequence[Mention], sentence: Sentence, earlier: Sequence[Mention]
    ) -> Mention:
        """A state with the one that is meant, if it is called no more than المملكة or السلطنة.

        That of whoever speaks of it, else the one that an article is about, or alone speaks of.

        :param done: the mentions of the sentence before this one, ``earlier`` those of the sentences before.
        """
        word = _word(mention)
        if word is None:
            return mention
        spoken = _speaking_for(mention, word, done, sentence, earlier)
        told, index = self._spoken.get(word, ("", -2))
        if spoken is None and mention.tokens[0] == 1 and sentence.index - index == 1:
            spoken = told  # واتهمت المملكة …, after what her minister has said of her
        if spoken is not None:
            self._spoken[word] = spoken, sentence.index
        meant = spoken or self._told_of(word)
        return mention if meant is None else mention._replace(key=meant)

    def of_holder(self, mention: Mention, sentence: Sentence) -> Mention:
        """سفير المملكة لدى القاهرة: somebody with the kingdom that is meant, if he is told with no more.

        An ambassador to the very state that the article is about is another kingdom's.
        """
        after = _behind_kingdom(mention, sentence)
        meant = self._told_of(THE_KINGDOM) if after is not None else None
        if after is None or meant is None or meant in _named_in(after):
            return mention
        return mention._replace(state=meant)

    def _told_of(self, word: str) -> str | None:
        """The realm that a word means in an article by what it is about, else by what it speaks of."""
        if self._home in REALMS[word]:
            return self._home
        if word == THE_KINGDOM and self._home in ABROAD and ARABIA not in _told(self._sentences):
            return self._home
        return self._alone(word)

    def _alone(self, word: str) -> str | None:
        """The realm that a word means of those of which the article speaks."""
        if word == THE_KINGDOM:
            return kingdom_of(self._sentences)
        told = _told(self._sentences)
        return "BRN" if "BRN" in told and "OMN" not in told else None


def _told(sentences: Sequence[Sentence]) -> set[str | None]:
    return {
        m.key if m.kind == "state" else _state_of(m)
        for sentence in sentences
        for m in sentence.mentions
        if not (m.kind == "state" and _word(m) is not None)
        and not (
            m.state == ARABIA
            and (after := _behind_kingdom(m, sentence)) is not None
            and (KINGDOMS | ABROAD).isdisjoint(_named_in(after))
        )
    }


_POST = 3  # tokens


def _behind_kingdom(mention: Mention, sentence: Sentence) -> list[str] | None:
    """The folded words behind المملكة in an office that tells no more of whose it is (سفير المملكة لدى القاهرة).

    None for another office, and for an ambassador of whom it is not told where he is posted, there or behind his name;
    a permanent one is so to an organisation.
    """
    words = fold(mention.role or "").split()
    at = next((i for i, word in enumerate(words) if word in (THE_KINGDOM, "للمملكه")), None)
    told = at is None or words[at + 1 : at + 2] in (["العربيه"], ["السعوديه"])
    if at is None or told:
        return None
    last = mention.tokens[1]
    behind = [form.folded for form in sentence.forms[last : last + _POST]]
    after = words[at + 1 :] or (behind if behind[:1] in (["لدي"], ["في"], ["الي"]) else [])
    return after if after or mention.office != "ambassador" or "الدايم" in words else None


def _named_in(words: Sequence[str]) -> set[str]:
    """The states that words name, also by their capitals: لدى الأردن."""
    named = state_names()
    phrases = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + 4, len(words) + 1)))
    return {entry.iso3 for phrase in phrases for entry in named.get(tuple(phrase.split()), ())}


def _word(mention: Mention) -> str | None:
    """The folded word if a state is called no more than المملكة or السلطنة (also after a preposition)."""
    if mention.kind != "state" or not mention.name.endswith(REALM_ENDINGS):
        return None
    word = fold(mention.name)
    if word.startswith("لل"):
        word = "ال" + word[2:]
    return word if word in REALMS else None


def _speaking_for(
    mention: Mention, word: str, done: Sequence[Mention], sentence: Sentence, earlier: Sequence[Mention]
) -> str | None:
    """قال الجبير إن المملكة …, وأضاف أن المملكة …: the realm for which whoever says so speaks, if he is one's.

    :param word: what it is called, folded.
    :param done: the mentions of the sentence before this one, ``earlier`` those of the sentences before.
    """
    tokens, at = sentence.tokens, mention.tokens[0]
    opens = next((i for i in range(at - 1, 0, -1) if tokens[i].word.folded in _SAYS or tokens[i].text in _QUOTES), None)
    if opens is None:
        return None
    speakers = [m for m in done if m.kind in ("person", "office") and m.tokens[1] <= opens]
    if not speakers and likeliest(tokens[0].word)[0] == "verb":
        last = [m for m in earlier if m.sentence == sentence.index - 1]
        speakers = [m for m in last if m.kind in ("person", "office")]
        return _the_one(speakers[:1], word)
    return _the_one(speakers, word) or _the_one([m for m in speakers if _is_subject(m, tokens)], word)


def _the_one(speakers: Sequence[Mention], word: str) -> str | None:
    """The one realm, of those that a word can mean, for which they all speak."""
    states = {_state_of(m) for m in speakers}
    return states.pop() if len(states) == 1 and states <= REALMS[word] else None


def _is_subject(mention: Mention, tokens: Sequence[Token]) -> bool:
    return mention.tokens[0] > 0 and likeliest(tokens[mention.tokens[0] - 1].word)[0] == "verb"


def _state_of(mention: Mention) -> str | None:
    return mention.state or (persons()[mention.key].state if mention.kind == "person" and mention.key else None)


_SAYS = frozenset("ان بان انه انها".split())
_QUOTES = frozenset(':«"“')
