"""The state of an official in a sentence that a capital opens: وفي يريفان، نفى المتحدث باسم الوزارة.

What an office says in its capital is said at home; who met somebody there may have come from abroad.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import of_own_king
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest
from kg.language.tokens import Word
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention


def fronted_state(mention: Mention, at: int, sentence: Sentence, earlier: Sequence[Mention]) -> str | None:
    """The state whose capital the sentence of an official opens with, or his own if he is told to be of another.

    :param at: which of the mentions of the sentence he is.
    :param earlier: what the sentences before mention.
    """
    state = _fronted(sentence, mention)
    return (_at_home_as_told(mention, at, sentence, earlier) or state) if state is not None else None


def _fronted(sentence: Sentence, mention: Mention) -> str | None:
    """وفي يريفان، نفى المتحدث باسم الوزارة: the state whose capital a sentence opens with, before its verb.

    Without a comma the verb must be one of speech or the like (وفي يريفان نفى المتحدث): men also come and meet there.
    """
    scene = sentence.mentions[0]
    if scene.kind != "state" or scene.manner != "capital" or scene.tokens != (1, 2) or mention.kind == "state":
        return None
    opened = sentence.tokens[0].word.folded in ("وفي", "في")
    opened = opened and (sentence.tokens[2].text in "،," or _speaks(sentence.tokens[2].word))
    return scene.key if opened and mention.tokens[0] < 30 else None


def _speaks(word: Word) -> bool:
    """Whether a form is a verb of speech, or one of none of the groups that tell of meetings and journeys."""
    if not word.analyses or word.analyses[0].pos != "verb":
        return False
    lemma, speech = fold(word.analyses[0].lemma), triggers("speech")["verbs"]
    if (lemma in speech["say"] or lemma in speech["judge"]) and lemma not in triggers("meeting")["verbs"]["invite"]:
        return True
    return not any(lemma in lemmas for lemmas in triggers("meeting")["verbs"].values())


def _at_home_as_told(mention: Mention, at: int, sentence: Sentence, earlier: Sequence[Mention]) -> str | None:
    """وفي طوكيو، التقى وزير المالية Y: the state of the minister of whom was told, who is abroad in the capital.

    For a man by the name told with it before, for a bare office where the clause says that he met somebody there: what
    an office says in its capital (وفي يريفان، نفت الوزارة) is said at home.
    """
    told = (m for m in reversed(earlier) if m.kind == "person" and m.office == mention.office)
    last = next((m for m in told if is_state(m.state)), None)
    if last is None or last.state in strangers(sentence.mentions[at + 1 :]):
        return None
    if mention.kind == "person":
        return last.state if fold(last.name).split()[-1] == fold(mention.name).split()[-1] else None
    verbs, first = triggers("meeting")["verbs"], mention.tokens[0]
    met = first > 0 and is_likeliest(sentence.tokens[first - 1].word, "verb", verbs["meet"] | verbs["discuss"])
    return last.state if met else None


def strangers(after: Sequence[Mention]) -> set[str]:
    """The states of the counterparts and ambassadors named after an official: whom he receives is of another state."""
    return {m.state for m in after if m.office in ("counterpart", "ambassador") and m.state and not _is_own(m)}


def _is_own(mention: Mention) -> bool:
    """سفير فلسطين لدى تشيلي, سفير خادم الحرمين: whether an ambassador is one whom the article's own state has sent."""
    return of_own_king(mention) or fold(mention.role or "").startswith("سفير ")
